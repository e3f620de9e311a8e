"""What a voice can be asked for, and what can be wrong with it; the same on every computer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from spineguard.core.sound import Sex as Sex
from spineguard.core.sound import SpeechProblem as SpeechProblem
from spineguard.core.sound import Voice as Voice
from spineguard.voice.speaker import Speaker

SLOWEST, FASTEST = 110, 190
"""Words a minute between which one can choose; the usual speed is the default of `VoiceSettings`."""

FAILURES_THAT_COUNT = 2
"""Once can be chance; this many in a row are a problem worth telling."""


PLAIN_VOICES = tuple(Voice(f"{sex.value}-{number}", sex, number) for sex in Sex for number in (1, 2))
"""A handful that every back end understands: there are 1,500 in some, too many to choose from."""


def plain_voice(voice_id: str) -> Voice | None:
    """The plain voice of this id; None for a name of some engine's own, or for nothing."""
    return next((voice for voice in PLAIN_VOICES if voice.id == voice_id), None)


@dataclass(frozen=True, slots=True)
class VoiceSettings:
    """How the person wants to be spoken to.

    `words_a_minute` is held within 110 to 190, `volume` within 0 (silent) to 100; `voice` is the id of a
    voice, empty for the usual one; `language` is a tag like "en-US".
    """

    words_a_minute: int = 150
    voice: str = ""
    language: str = "en-US"
    volume: int = 100

    def __post_init__(self) -> None:
        object.__setattr__(self, "words_a_minute", min(FASTEST, max(SLOWEST, self.words_a_minute)))
        object.__setattr__(self, "volume", min(100, max(0, self.volume)))


class BackEnd(Speaker, Protocol):
    """One way of speaking on this computer."""

    @property
    def problem(self) -> SpeechProblem | None:
        """What is wrong, known after it failed; None while all is well or nothing was tried."""

    def voices(self, found: Callable[[Sequence[Voice]], None]) -> None:
        """Ask which voices there are; `found` is called later from the event loop, also with none."""

    def close(self) -> None:
        """Be silent and let go of everything; nothing is said afterwards."""


class Health:
    """Counts failures in a row, so that a single one stays between the machine and itself."""

    def __init__(self) -> None:
        self.problem: SpeechProblem | None = None
        self._failures = 0

    def worked(self) -> None:
        """Words were spoken to their end: all is forgotten."""
        self.problem, self._failures = None, 0

    def failed(self, problem: SpeechProblem) -> None:
        """Words could not be spoken. A missing engine will not come by itself, so it counts at once."""
        self._failures += 1
        if problem is SpeechProblem.NO_ENGINE or self._failures >= FAILURES_THAT_COUNT:
            self.problem = problem


def expected_seconds(words: str, words_a_minute: int) -> float:
    """About how long these words take; counted by letters too, since some words are long."""
    count = max(len(words.split()), len(words) / 6, 1.0)
    return count * 60 / words_a_minute


def longest_seconds(words: str, words_a_minute: int) -> float:
    """After this time an engine is not speaking any more but hanging."""
    return 1.5 * expected_seconds(words, words_a_minute) + 2.0
