"""When to be asked: the times of a day, what is due now, what was missed. docs/decisions/reminder-times.md

Nothing here knows a clock. `now` is passed in, and a `Zone` says when a clock on the wall shows a time: on
two days of the year that is not what one expects.
"""

import enum
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Protocol

import msgspec

from spineguard.core.height import months_later
from spineguard.core.preferences import Preferences
from spineguard.core.reminder_time import QUIET_FROM, QUIET_UNTIL, ReminderTime, TimeOfDay


class Zone(Protocol):
    """The clocks on the walls where the person is."""

    def moment_of(self, day: date, at: time) -> datetime:
        """When they show this time on this day, with the offset of that moment.

        A time that comes twice means the first; one that they skip means as long after the skip.
        """

    def local(self, moment: datetime) -> datetime:
        """What they show at a moment."""


OFFERED = (time(9), time(13), time(18))
"""After breakfast, lunch and dinner."""

HEIGHT_AT = time(10)
"""Mid-morning: the body has lost by then what it always loses in the first hours after rising."""

REPEAT_AFTER = (2, 7, 12)
"""Days after a note has asked for a repeat at home; after 14 it confirms nothing any more."""

ONCE_MORE = timedelta(minutes=15)
"""After this long without an answer it is asked once more."""
TIMES_SEEN = 2
MOST_TRIES = 6
"""A try of which nobody knows whether it was seen (the program was killed in it) is made up for, so often."""
JOINED = timedelta(minutes=30)
"""One that was missed waits for the next, if that comes so soon."""
ON_TIME = timedelta(minutes=5)
SNOOZES = (timedelta(minutes=10), timedelta(minutes=30), timedelta(hours=1))
SNOOZE_KEPT = timedelta(hours=1)
"""How long a snooze still holds after it has ended, when it ended on another day than it began."""
WRONG_CLOCK = timedelta(hours=12)
"""A mark that was made so far in the future was made by a clock that has been put right since."""
FAR_AHEAD = 8
"""Days in which the next time is looked for."""


class HeightDates(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of heights: the day of the last reading, and the day on which a note asked for a repeat.

    A repeat that has been made is no longer asked for: `repeat_asked` is None then.
    """

    last: date | None = None
    repeat_asked: date | None = None


class Schedule(msgspec.Struct, frozen=True, kw_only=True):
    """All that was chosen about reminders; `since` is when it was chosen, and nothing from before counts.

    Between `quiet_from` and `quiet_until` nothing ever appears; the same time twice means no quiet hours.
    """

    on: bool = False
    times: tuple[ReminderTime, ...] = ()
    quiet_from: TimeOfDay = QUIET_FROM
    quiet_until: TimeOfDay = QUIET_UNTIL
    since: datetime | None = None
    heights: HeightDates = HeightDates()

    def is_quiet(self, at: time) -> bool:
        """Whether a time of day lies in the quiet hours, which may go over midnight."""
        first, end = self.quiet_from, self.quiet_until
        at = at.replace(tzinfo=None, fold=0)
        return first <= at < end if first <= end else at >= first or at < end


def offered(goal: int) -> tuple[time, ...]:
    """The times that are offered for so many sessions a day: after meals, and between them."""
    match goal:
        case 1:
            return OFFERED[:1]
        case 2:
            return (OFFERED[0], OFFERED[2])
        case 3:
            return OFFERED
        case 4:
            return (time(9), time(12), time(15), time(18))
        case _:
            return (time(8), time(11), time(14), time(17), time(20))


def one_more(taken: Iterable[time], goal: int) -> time:
    """What is offered for one more time: the first of the usual ones that is not there yet."""
    there = set(taken)
    hours = (range(8, 21), range(24))  # by day as long as there is room
    quarters = (time(hour, minute) for part in hours for minute in (0, 30, 15, 45) for hour in part)
    wanted = (*offered(goal), *OFFERED, *quarters)
    return next((at for at in wanted if at not in there), OFFERED[0])


def schedule_of(preferences: Preferences, heights: HeightDates | None = None) -> Schedule:
    """What the person has set about reminders."""
    return Schedule(
        on=preferences.reminders,
        times=preferences.reminder_times,
        quiet_from=preferences.quiet_from,
        quiet_until=preferences.quiet_until,
        since=preferences.reminders_since,
        heights=heights or HeightDates(),
    )


class Kind(enum.Enum):
    """What a reminder is for."""

    EXERCISE = "exercise"
    HEIGHT = "height"
    HEIGHT_REPEAT = "height-repeat"


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """One reminder of one day. `day` and `at` name it for good, wherever the person has gone since."""

    kind: Kind
    day: date
    at: TimeOfDay
    moment: datetime
    routine: tuple[str, ...] | None = None

    @property
    def key(self) -> tuple[Kind, date, time]:
        """What tells it apart from every other."""
        return (self.kind, self.day, self.at)


def occasions_between(
    schedule: Schedule, after: datetime, until: datetime, zone: Zone
) -> tuple[Occasion, ...]:
    """The exercise reminders that fall after one moment and not after another, in order."""
    if not schedule.on or until <= after:
        return ()
    found: list[Occasion] = []
    day, last = zone.local(after).date(), zone.local(until).date()
    while day <= last:
        found += (each for each in _of_day(schedule, day, zone) if after < each.moment <= until)
        day += timedelta(days=1)
    return tuple(sorted(found, key=_order))


def occasions_on(schedule: Schedule, day: date, zone: Zone) -> tuple[Occasion, ...]:
    """The exercise reminders of one day, in order."""
    return tuple(sorted(_of_day(schedule, day, zone), key=_order)) if schedule.on else ()


def latest_today(schedule: Schedule, now: datetime, zone: Zone) -> Occasion | None:
    """The last exercise reminder of today that has come, if any: those before it are joined into it."""
    now, since = zone.local(now), _since(schedule, now)
    passed = [
        each
        for each in occasions_on(schedule, now.date(), zone)
        if each.moment <= now and (since is None or since < each.moment)
    ]
    return passed[-1] if passed else None


def height_occasion(schedule: Schedule, now: datetime, zone: Zone) -> Occasion | None:
    """The height reminder that is open now; it waits for a day on which the computer is on."""
    if not schedule.on:
        return None
    now = zone.local(now)
    days = [each for each in height_days(schedule.heights) if each[0] <= now.date()]
    if not days:
        return None
    day, kind = days[-1]
    occasion = Occasion(kind=kind, day=day, at=HEIGHT_AT, moment=zone.moment_of(day, HEIGHT_AT))
    here = zone.moment_of(now.date(), HEIGHT_AT)
    asked = schedule.heights.repeat_asked
    too_late = kind is Kind.HEIGHT_REPEAT and asked and now.date() > asked + timedelta(days=14)
    return None if too_late or now < here else occasion


def height_days(heights: HeightDates) -> tuple[tuple[date, Kind], ...]:
    """The days on which to ask for a height: a repeat between 2 and 14 days on, the next 13 months on.

    Each that brings no reading is followed by others, and at last by none.
    """
    found: list[tuple[date, Kind]] = []
    if heights.last is not None:
        first = months_later(heights.last, 13)
        found += ((first + timedelta(weeks=week), Kind.HEIGHT) for week in range(4))
    if heights.repeat_asked is not None:
        found += ((heights.repeat_asked + timedelta(days=days), Kind.HEIGHT_REPEAT) for days in REPEAT_AFTER)
    return tuple(sorted(found, key=lambda each: each[0]))


def _of_day(schedule: Schedule, day: date, zone: Zone) -> Iterator[Occasion]:
    wanted: dict[time, list[ReminderTime]] = {}
    for each in schedule.times:
        if day.weekday() in each.days:
            wanted.setdefault(each.at.replace(fold=0), []).append(each)
    for at, many in wanted.items():
        moment = zone.moment_of(day, at)
        if moment.date() == day:  # a clock may skip a whole day, or the end of one
            yield Occasion(kind=Kind.EXERCISE, day=day, at=at, moment=moment, routine=_joined(many))


def _joined(many: list[ReminderTime]) -> tuple[str, ...] | None:
    """Two at the same time are one; the daily routine is what any other is part of."""
    names: dict[str, None] = {}
    for each in many:
        if each.routine is None:
            return None
        names.update(dict.fromkeys(each.routine))
    return tuple(names)


def _since(schedule: Schedule, now: datetime) -> datetime | None:
    """From when on the schedule holds; a moment in the future was told by a wrong clock and says nothing."""
    return None if schedule.since is None or schedule.since > now else schedule.since


def _order(occasion: Occasion) -> tuple[datetime, time]:
    return (occasion.moment, occasion.at)
