"""What a voice and a player of tones must be able to do; how they do it differs by computer."""

import enum
from collections.abc import Callable
from typing import Protocol


class Tone(enum.Enum):
    """A short sound that tells where in a session one is, or that one is due; each has its own rhythm."""

    BEGIN = "begin"
    """A hold begins."""
    HOLD_OVER = "hold over"
    """The hold is over; rest."""
    REST_OVER = "rest over"
    """The rest is nearly over; the next hold comes."""
    ALL_DONE = "all done"
    """The last exercise is done."""
    MARK = "mark"
    """Soft: the person may rest now."""
    REMINDER = "reminder"
    """A reminder is on the screen."""


class Speaker(Protocol):
    """Says one thing at a time; a newer thing cuts the older short."""

    def say(self, words: str, said: Callable[[], None] | None = None) -> None:
        """Begin to say these words and return at once.

        `said` is called once, from the event loop, when they were spoken to their end or could not be spoken;
        never when a newer `say` or `stop` cut them short.
        """

    def stop(self) -> None:
        """Be silent at once."""


class TonePlayer(Protocol):
    """Plays one tone at a time, beside the voice."""

    def play(self, tone: Tone) -> None:
        """Begin to play and return at once; the voice is never cut short by it."""

    def stop(self) -> None:
        """Be silent at once."""

    def close(self) -> None:
        """Be silent and leave nothing behind."""
