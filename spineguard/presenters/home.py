"""The home page: did I do it today, and what do I press?"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from spineguard.core.journal import Journal, SessionRecord
from spineguard.core.reading import HeightHistory, Where
from spineguard.core.routine import Planned, about_minutes
from spineguard.presenters.moments import DayPart, DoneShown, ExerciseOutcome, HomeShown, Mark, MarkKind

NOON, EVENING = 12, 18

NOT_MEASURED = HeightHistory()

MOST_MARKS = 10
"""So many fit on one or two lines; the number itself stands above them."""


def home_at(
    now: datetime,
    journal: Journal,
    routine: Sequence[Planned],
    goal: int,
    heights: HeightHistory = NOT_MEASURED,
    left_out: Sequence[str] = (),
) -> HomeShown:
    """What the home page shows at wall time `now` (with its zone); `left_out` names what waits."""
    today = now.date()
    done = journal.done_on(today)
    times = [record.ended.timetz().replace(tzinfo=None) for record in journal.done_sessions_on(today)]
    marks = [Mark(MarkKind.DONE, at) for at in times[-MOST_MARKS:]]
    hurt = journal.hurt_on(today)
    for position in range(len(marks), len(marks) if hurt else goal):
        marks.append(Mark(MarkKind.NEXT if position == len(times) else MarkKind.LATER))
    return HomeShown(
        part=_part_of(now),
        today=today,
        done=done,
        goal=goal,
        marks=tuple(marks),
        routine=tuple(routine),
        minutes=about_minutes(routine) if routine else 0,
        hurt_today=hurt,
        last_measured=last_measured(heights),
        left_out=tuple(left_out),
    )


def last_measured(heights: HeightHistory) -> date | None:
    """The last day on which somebody measured; what is remembered is no measuring."""
    days = [reading.day for reading in heights.readings if reading.where is not Where.REMEMBERED]
    return max(days, default=None)


def _part_of(now: datetime) -> DayPart:
    if now.hour < NOON:
        return DayPart.MORNING
    return DayPart.AFTERNOON if now.hour < EVENING else DayPart.EVENING


def until_turn(now: datetime) -> timedelta:
    """How long the page stays true if nothing happens: until noon, evening or midnight by the clocks here."""
    here = timedelta(hours=now.hour, minutes=now.minute, seconds=now.second, microseconds=now.microsecond)
    return min(turn - here for hour in (NOON, EVENING, 24) if (turn := timedelta(hours=hour)) > here)


def done_after(
    record: SessionRecord, routine: Sequence[Planned], journal: Journal, goal: int, *, saved: bool
) -> DoneShown:
    """What the page after a session shows; `saved` is whether the journal has it on disk."""
    outcomes = (
        ExerciseOutcome(planned.exercise, part.reps_done, part.reps_meant)
        for planned, part in zip(routine, record.routine, strict=True)
    )
    return DoneShown(record.ending, tuple(outcomes), journal.done_on(record.day()), goal, saved)
