"""The voices of Windows and macOS, through their own commands. Not yet heard on real machines."""

import base64
import re
from collections.abc import Sequence

from spineguard.voice.child_speaker import Engine
from spineguard.voice.voices import PLAIN_VOICES, Sex, Voice, VoiceSettings, plain_voice

MAC_LINE = re.compile(r"^(?P<name>.+?)\s+(?P<language>[a-z]{2,3}[_-][A-Za-z0-9]+)\s+#")
MOST_VOICES = 8


def windows(settings: VoiceSettings) -> Engine:
    """PowerShell, which is part of Windows, with the speech of .NET. It needs half a second to start, so that
    one is kept waiting for words."""
    script = base64.b64encode(windows_script(settings).encode("utf-16-le")).decode()
    return Engine(
        command=(
            "powershell.exe",
            "-NoLogo",
            "-NoProfile",
            "-NonInteractive",
            "-EncodedCommand",
            script,
        ),
        spare=True,
        offered=PLAIN_VOICES,
    )


def windows_script(settings: VoiceSettings) -> str:
    """What PowerShell does: get the voice ready, wait for words, speak them, end."""
    voice = plain_voice(settings.voice)
    choose = ""
    if voice is not None:
        gender = "Female" if voice.sex is Sex.WOMAN else "Male"
        choose = (
            f"$v.SelectVoiceByHints('{gender}', 'NotSet', {voice.number - 1}, "
            f"[Globalization.CultureInfo]::new('{culture(settings.language)}'))\n"
        )
    return (
        "$ErrorActionPreference = 'Stop'\n"
        "Add-Type -AssemblyName System.Speech\n"
        "$v = New-Object System.Speech.Synthesis.SpeechSynthesizer\n"
        "$v.SetOutputToDefaultAudioDevice()\n"
        f"{choose}"
        f"$v.Rate = {windows_rate(settings.words_a_minute)}\n"
        f"$v.Volume = {settings.volume}\n"
        "$in = New-Object IO.StreamReader([Console]::OpenStandardInput(), [Text.Encoding]::UTF8)\n"
        "$v.Speak($in.ReadToEnd())\n"
    )


def culture(language: str) -> str:
    """A language tag with nothing in it that a script could take for code."""
    return re.sub(r"[^A-Za-z0-9-]", "", language)


def windows_rate(words_a_minute: int) -> int:
    """-10 to 10, each step about a tenth faster or slower, with 0 at some 180 words a minute."""
    steps = {110: -5, 120: -4, 130: -3, 145: -2, 160: -1, 180: 0}
    return max(rate for least, rate in steps.items() if words_a_minute >= least)


def mac(settings: VoiceSettings) -> Engine:
    """`say`, which is part of macOS."""
    voice = ("-v", settings.voice) if settings.voice and plain_voice(settings.voice) is None else ()
    return Engine(
        command=("/usr/bin/say", *voice, "-r", str(settings.words_a_minute), "-f", "-"),
        list_voices=("/usr/bin/say", "-v", "?"),
        read_voices=lambda listing: mac_voices(listing, settings.language),
    )


def mac_voices(listing: str, language: str) -> Sequence[Voice]:
    """A handful of the voices that `say -v ?` lists, the person's own country first."""
    wanted = language.replace("-", "_")
    lines = [match for line in listing.splitlines() if (match := MAC_LINE.match(line))]
    fitting = [line for line in lines if line["language"].partition("_")[0] == wanted.partition("_")[0]]
    fitting.sort(key=lambda line: line["language"].replace("-", "_") != wanted)
    return [Voice(line["name"], own_name=line["name"]) for line in fitting[:MOST_VOICES]]
