"""espeak-ng, the small voice of most Linux systems: plain, clear, and there in 25 milliseconds."""

from spineguard.voice.child_speaker import Engine
from spineguard.voice.voices import PLAIN_VOICES, Sex, VoiceSettings, plain_voice

ITS_WORDS = 1.21
"""espeak-ng counts in a word of its own: told 150 it speaks 181 of the words on our cards in a minute."""

VARIANTS = {
    (Sex.WOMAN, 1): "+f2",
    (Sex.WOMAN, 2): "+f4",
    (Sex.MAN, 1): "",
    (Sex.MAN, 2): "+m3",
}


def engine(settings: VoiceSettings) -> Engine:
    """How to start it. Not with `--stdin`: read that way, version 1.51 sounds far longer than the words."""
    return Engine(
        command=(
            "espeak-ng",
            "-v",
            voice_argument(settings),
            "-s",
            str(own_rate(settings.words_a_minute)),
            "-a",
            str(settings.volume),
            "-b",
            "1",
            "--",  # no word is taken for an option
        ),
        words_last=True,
        offered=PLAIN_VOICES,
    )


def own_rate(words_a_minute: int) -> int:
    """Its own number for so many of our words a minute."""
    return round(words_a_minute / ITS_WORDS)


def voice_argument(settings: VoiceSettings) -> str:
    """Language and variant, as it names them: "en-us+f2"."""
    voice = plain_voice(settings.voice)
    variant = VARIANTS[voice.sex, voice.number] if voice is not None and voice.sex is not None else ""
    return settings.language.lower() + variant
