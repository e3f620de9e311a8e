"""What happens in a session, each as a value that every view hears of."""

import enum

import msgspec

from spineguard.core.journal import Ending
from spineguard.core.routine import Phase


class PausedBy(enum.Enum):
    """Who paused: the person, or a gap in time (lid closed, program frozen)."""

    PERSON = "person"
    GAP = "gap"


class PhaseBegan(msgspec.Struct, frozen=True):
    """A phase began at steady second `at`."""

    phase: Phase
    at: float


class Counted(msgspec.Struct, frozen=True):
    """A new number stands: `left` counts of this phase are still to come, this one included."""

    left: int
    at: float


class MarkPassed(msgspec.Struct, frozen=True):
    """The hold has lasted as long as the source asks at least; the person may rest now."""

    at: float


class RepDone(msgspec.Struct, frozen=True):
    """One hold was held long enough to count."""

    phase: Phase
    at: float


class Paused(msgspec.Struct, frozen=True):
    """Time stopped."""

    by: PausedBy
    at: float


class Resumed(msgspec.Struct, frozen=True):
    """Time runs again."""

    at: float


class Ended(msgspec.Struct, frozen=True):
    """The session is over; nothing changes it any more."""

    ending: Ending
    at: float


Event = PhaseBegan | Counted | MarkPassed | RepDone | Paused | Resumed | Ended
