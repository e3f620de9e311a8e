"""The language of Speech Dispatcher, SSIP, as far as we speak it: lines out, lines in, no connection here.

Source: the manual "Speech Synthesis Interface Protocol", brailcom 2003-2021, part of Speech Dispatcher.
"""

import os
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from spineguard.voice.espeak import ITS_WORDS
from spineguard.voice.voices import Sex, VoiceSettings, plain_voice

SPEAK = "SPEAK"
MODULES = "LIST OUTPUT_MODULES"
ITS_USUAL, ITS_SLOWEST, ITS_FASTEST = 170, 80, 390
"""Words a minute that rate 0, -100 and 100 mean to its espeak-ng module, counted as espeak-ng counts."""


@dataclass(frozen=True, slots=True)
class Modules:
    """Which engines it can use; without any it has no voice."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WantsText:
    """It is ready for the words."""


@dataclass(frozen=True, slots=True)
class Queued:
    """It has taken the words, and calls them by this number."""

    message: str


@dataclass(frozen=True, slots=True)
class Refused:
    """It will not speak."""


@dataclass(frozen=True, slots=True)
class Began:
    """These words are being spoken."""

    message: str


@dataclass(frozen=True, slots=True)
class Over:
    """These words are spoken to their end, or were cut short."""

    message: str
    cut: bool


News = Modules | WantsText | Queued | Refused | Began | Over


class Conversation:
    """Puts replies and news together from whatever bytes arrive, and knows which reply belongs to what."""

    def __init__(self) -> None:
        self._left = b""
        self._lines: list[str] = []
        self._asked: deque[str] = deque()

    def ask(self, command: str) -> bytes:
        """The bytes of a command; its reply will be understood when it comes."""
        self._asked.append(command)
        return command.encode() + b"\r\n"

    def hear(self, data: bytes) -> Iterator[News]:
        """What these bytes tell, in order."""
        *lines, self._left = (self._left + data).split(b"\n")
        for raw in lines:
            line = raw.decode(errors="replace").rstrip("\r")
            if line[3:4] == "-":
                self._lines.append(line[4:])
                continue
            before, self._lines = self._lines, []
            yield from self._event(line, before) if line.startswith("7") else self._reply(line, before)

    def _event(self, line: str, before: list[str]) -> Iterator[News]:
        message = before[0] if before else ""
        match line[:3]:
            case "701":
                yield Began(message)
            case "702":
                yield Over(message, cut=False)
            case "703":
                yield Over(message, cut=True)

    def _reply(self, line: str, before: list[str]) -> Iterator[News]:
        asked = self._asked.popleft() if self._asked else ""
        fine = line.startswith("2")
        if asked == MODULES:
            yield Modules(tuple(name for name in before if name != "dummy") if fine else ())
        elif asked == SPEAK:
            if line.startswith("230"):
                self._asked.appendleft("TEXT")  # the number is one more reply, after the words
                yield WantsText()
            else:
                yield Refused()
        elif asked == "TEXT":
            yield Queued(before[0]) if fine and before else Refused()


def greeting(settings: VoiceSettings) -> Iterator[str]:
    """What is asked first: a name for ourselves, news of begin and end, the person's wishes.

    What a module does not know it refuses, and nothing is lost by that.
    """
    yield "SET SELF CLIENT_NAME user:spineguard:session"
    yield "SET SELF NOTIFICATION ALL on"
    yield MODULES
    # "message": said after what others say now, and not cut short by them
    yield "SET SELF PRIORITY message"
    yield f"SET SELF LANGUAGE {settings.language}"
    voice = plain_voice(settings.voice)
    if voice is not None:
        yield f"SET SELF VOICE_TYPE {'FEMALE' if voice.sex is Sex.WOMAN else 'MALE'}{voice.number}"
    yield f"SET SELF RATE {own_rate(settings.words_a_minute)}"
    yield f"SET SELF VOLUME {settings.volume * 2 - 100}"


def own_rate(words_a_minute: int) -> int:
    """-100 to 100 for so many words a minute."""
    wanted = words_a_minute / ITS_WORDS
    span = ITS_USUAL - ITS_SLOWEST if wanted < ITS_USUAL else ITS_FASTEST - ITS_USUAL
    return max(-100, min(100, round((wanted - ITS_USUAL) * 100 / span)))


def spoken_text(words: str) -> bytes:
    """The words as they are handed over: a line with a single dot ends them, so our dots are doubled."""
    lines = words.replace("\0", " ").splitlines() or [""]
    doubled = ["." + line if line.startswith(".") else line for line in lines]
    return "\r\n".join([*doubled, ".", ""]).encode()


def address(environ: Mapping[str, str] = os.environ) -> Path:
    """Where Speech Dispatcher listens for this person."""
    kind, _, place = environ.get("SPEECHD_ADDRESS", "").partition(":")
    if kind == "unix_socket" and place:
        return Path(place)
    runtime = environ.get("XDG_RUNTIME_DIR") or environ.get("XDG_CACHE_HOME")
    folder = Path(runtime) if runtime else Path.home() / ".cache"
    return folder / "speech-dispatcher" / "speechd.sock"
