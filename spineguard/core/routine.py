"""The exercises of one sitting, laid out into a flat tuple of phases."""

import enum
import math
from collections.abc import Sequence

import msgspec

from spineguard.core.exercise import Exercise, Scene

READING_SECONDS = 8.0
"""About how long a person looks at one step before going on; only used to say how long a routine takes."""


class PhaseKind(enum.Enum):
    """A stretch of a session."""

    STEP = "step"
    GET_READY = "get ready"
    HOLD = "hold"
    REST = "rest"
    DONE = "done"


class Planned(msgspec.Struct, frozen=True):
    """One exercise of a routine with the dose to lead: reps, seconds of a whole hold and of a rest."""

    exercise: Exercise
    reps: int
    hold: float
    rest: float


class Phase(msgspec.Struct, frozen=True):
    """One stretch of a session.

    `number` is the exercise's position in the routine and `step` the position among its steps, both from 0;
    `rep` counts from 1 (0 outside hold and rest). `seconds` is None when the person says when to go on.
    """

    kind: PhaseKind
    planned: Planned
    number: int
    seconds: float | None = None
    step: int = 0
    rep: int = 0

    @property
    def exercise(self) -> Exercise:
        """The exercise this phase belongs to."""
        return self.planned.exercise

    @property
    def scene(self) -> Scene:
        """What is shown and said in this phase."""
        match self.kind:
            case PhaseKind.STEP:
                return self.exercise.steps[self.step]
            case PhaseKind.HOLD:
                return self.exercise.hold
            case _:
                return self.exercise.rest

    @property
    def counts(self) -> int:
        """How many numbers are counted while this phase lasts; 0 when nothing is counted."""
        if self.seconds is None:
            return 0
        if self.kind is PhaseKind.HOLD and self.exercise.dose.hold.counts is not None:
            return self.exercise.dose.hold.counts
        return math.ceil(self.seconds)

    @property
    def count_seconds(self) -> float:
        """How long one count lasts, in seconds."""
        if self.kind is PhaseKind.HOLD and self.counts and self.seconds is not None:
            return self.seconds / self.counts if self.exercise.dose.hold.counts else 1.0
        return 1.0

    @property
    def mark(self) -> float | None:
        """The second of a hold after which the source already lets the person rest."""
        mark = self.exercise.dose.hold.mark
        if self.kind is not PhaseKind.HOLD or mark is None or self.seconds is None:
            return None
        return mark if mark < self.seconds else None


def plan(
    exercise: Exercise, reps: float | None = None, hold: float | None = None, rest: float | None = None
) -> Planned:
    """An exercise with the person's own dose; a wish outside the card's range becomes the nearest allowed.

    `hold` is in the card's own unit: seconds of the hold, or seconds of one count where the card counts.
    """
    dose = exercise.dose
    unit = dose.hold.value if hold is None else dose.hold.nearest(hold)
    return Planned(
        exercise=exercise,
        reps=dose.reps.value if reps is None else int(dose.reps.nearest(reps)),
        hold=unit * (dose.hold.counts or 1),
        rest=dose.rest.value if rest is None else dose.rest.nearest(rest),
    )


def lay_out(routine: Sequence[Planned]) -> tuple[Phase, ...]:
    """Every phase of a session in order; the rest after the last rep of an exercise is dropped.

    Raises ValueError for a routine without exercises.
    """
    if not routine:
        raise ValueError("a routine needs at least one exercise")
    phases: list[Phase] = []
    for number, planned in enumerate(routine):
        phases += _exercise_phases(planned, number)
    phases.append(Phase(PhaseKind.DONE, routine[-1], len(routine) - 1))
    return tuple(phases)


def _exercise_phases(planned: Planned, number: int) -> list[Phase]:
    exercise = planned.exercise
    phases = [Phase(PhaseKind.STEP, planned, number, step=step) for step in range(len(exercise.steps))]
    phases.append(Phase(PhaseKind.GET_READY, planned, number, exercise.lead_in))
    for rep in range(1, planned.reps + 1):
        phases.append(Phase(PhaseKind.HOLD, planned, number, planned.hold, rep=rep))
        if rep < planned.reps:
            phases.append(Phase(PhaseKind.REST, planned, number, planned.rest, rep=rep))
    return phases


def led_seconds(planned: Planned) -> float:
    """How long hold and rest of one exercise take together, without the lead-in, in seconds."""
    return planned.reps * planned.hold + (planned.reps - 1) * planned.rest


def about_minutes(routine: Sequence[Planned]) -> int:
    """About how many minutes a routine takes with reading its steps; never less than 1."""
    seconds = sum(
        led_seconds(planned) + planned.exercise.lead_in + READING_SECONDS * len(planned.exercise.steps)
        for planned in routine
    )
    return max(1, round(seconds / 60))
