"""The frozen values that views draw: enums, numbers and what the cards say."""

import enum
from datetime import date, time
from typing import TYPE_CHECKING

import msgspec

from spineguard.core.exercise import Exercise, Scene
from spineguard.core.journal import Ending
from spineguard.core.pose import Pose
from spineguard.core.routine import PhaseKind, Planned

if TYPE_CHECKING:
    from spineguard.core.session_events import PausedBy


class MainAction(enum.Enum):
    """What the one big button of the session page does now."""

    NEXT = "next"
    PAUSE = "pause"
    RESUME = "resume"


class Upcoming(msgspec.Struct, frozen=True):
    """What comes after the current phase: its kind, its seconds, and the exercise it belongs to."""

    kind: PhaseKind
    seconds: float | None
    exercise: Exercise
    new_exercise: bool


class SessionShown(msgspec.Struct, frozen=True):
    """One moment of a session.

    `number` and `of` count exercises from 1, `step` and `steps` likewise; `rep` is 0 outside hold and rest.
    `count` is the number to show, None where the person says when; `left` is the part of the phase still to
    come, from 1 down to 0. `may_rest` says that a hold has lasted as long as the source asks at least.
    """

    exercise: Exercise
    number: int
    of: int
    kind: PhaseKind
    scene: Scene
    step: int
    steps: int
    rep: int
    reps: int
    reps_done: tuple[bool, ...]
    count: int | None
    left: float
    may_rest: bool
    pose: Pose
    moving: bool
    main: MainAction
    paused: "PausedBy | None"
    upcoming: Upcoming | None
    ending: Ending | None


class ExerciseOutcome(msgspec.Struct, frozen=True):
    """Reps done of reps meant of one exercise, for the page after a session."""

    exercise: Exercise
    reps_done: int
    reps_meant: int


class DoneShown(msgspec.Struct, frozen=True):
    """The end of a session; `saved` is False when the journal could not be written."""

    ending: Ending
    outcomes: tuple[ExerciseOutcome, ...]
    done_today: int
    goal: int
    saved: bool


class DayPart(enum.Enum):
    """Which greeting fits."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class MarkKind(enum.Enum):
    """One of today's sessions: done, the next one, or still later."""

    DONE = "done"
    NEXT = "next"
    LATER = "later"


class Mark(msgspec.Struct, frozen=True):
    """One large mark on the home page; `at` is the time of day it was done."""

    kind: MarkKind
    at: time | None = None


class HomeShown(msgspec.Struct, frozen=True):
    """Did I do it today? What do I press? When was I last measured (None: never)?"""

    part: DayPart
    today: date
    done: int
    goal: int
    marks: tuple[Mark, ...]
    routine: tuple[Planned, ...]
    minutes: int
    hurt_today: bool
    last_measured: date | None = None
    left_out: tuple[str, ...] = ()
    """Names of exercises of the routine that wait until the person has asked a doctor or physio."""
