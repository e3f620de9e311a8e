"""What a reminder shows when it comes, and what the home page says about those to come."""

from collections.abc import Sequence
from datetime import date, datetime, time

import msgspec

from spineguard.core.journal import Journal
from spineguard.core.reminder_marks import Marks
from spineguard.core.reminder_next import next_shown, waiting
from spineguard.core.reminders import ON_TIME, Kind, Occasion, Schedule, Zone
from spineguard.core.routine import Planned, about_minutes


class ReminderShown(msgspec.Struct, frozen=True):
    """One reminder. `at` is the time it was planned for, `late` whether that is some while ago."""

    kind: Kind
    at: time
    late: bool = False
    names: tuple[str, ...] = ()
    minutes: int = 0


class RemindersShown(msgspec.Struct, frozen=True):
    """How reminders stand, for the home page.

    `due` is the planned time of one that waits for an answer; `next_day` and `next_at` are when the next one
    is shown, by the clocks here, None when none is within a week. `at_login` is whether they come after the
    computer was started anew.
    """

    on: bool
    due: time | None = None
    next_day: date | None = None
    next_at: time | None = None
    at_login: bool = True
    comes: bool = True
    """False when what waits for the time does not run, and could not be started."""
    all_quiet: bool = False
    """Each time that was chosen lies in the quiet hours."""


def reminder_shown(occasion: Occasion, now: datetime, routine: Sequence[Planned]) -> ReminderShown:
    """What the small window says; `routine` is what Start now would begin."""
    return ReminderShown(
        kind=occasion.kind,
        at=occasion.at,
        late=now - occasion.moment > ON_TIME,
        names=tuple(planned.exercise.name for planned in routine),
        minutes=about_minutes(routine) if routine else 0,
    )


def reminders_shown(
    schedule: Schedule,
    marks: Marks,
    journal: Journal,
    goal: int,
    now: datetime,
    zone: Zone,
    *,
    at_login: bool,
) -> RemindersShown:
    """How reminders stand now."""
    if not schedule.on:
        return RemindersShown(on=False)
    open_one = waiting(schedule, marks, journal, goal, now, zone)
    moment = next_shown(schedule, marks, journal, goal, now, zone)
    coming = None if moment is None else zone.local(moment)
    return RemindersShown(
        on=True,
        due=None if open_one is None else open_one.at,
        next_day=None if coming is None else coming.date(),
        next_at=None if coming is None else coming.time().replace(second=0, microsecond=0, fold=0),
        at_login=at_login,
    )


def all_quiet(schedule: Schedule) -> bool:
    """Whether there are times, and each lies in the quiet hours."""
    times = [each.at for each in schedule.times if each.days]
    return bool(times) and all(schedule.is_quiet(at) for at in times)
