"""What became of each reminder, and from that what is due now. docs/decisions/reminder-times.md"""

import enum
from datetime import date, datetime, time, timedelta
from typing import Annotated

import msgspec

from spineguard.core.reminder_time import TimeOfDay
from spineguard.core.reminders import (
    FAR_AHEAD,
    HEIGHT_AT,
    JOINED,
    MOST_TRIES,
    ON_TIME,
    ONCE_MORE,
    SNOOZE_KEPT,
    SNOOZES,
    TIMES_SEEN,
    WRONG_CLOCK,
    Kind,
    Occasion,
    Schedule,
    Zone,
    height_occasion,
    latest_today,
    occasions_between,
    occasions_on,
)

Moment = Annotated[datetime, msgspec.Meta(tz=True)]

MOST_MARKS = 60
"""The newest that are kept: about three weeks of three a day."""


class Answer(enum.Enum):
    """Why a reminder needs no more asking."""

    STARTED = "started"
    NOT_TODAY = "not-today"
    DONE = "done"
    """The session had been done already, so nothing was shown."""
    HURT = "hurt"
    """Something hurt that day, so nothing was shown."""
    JOINED = "joined"
    """A later one took its place."""


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one reminder.

    `tries` are the moments at which it was about to be shown, written down before it was; `seen` says how
    many of them are known to have reached the screen. `again` is the end of a snooze.
    """

    kind: Kind
    day: date
    at: TimeOfDay
    tries: tuple[Moment, ...] = ()
    seen: Annotated[int, msgspec.Meta(ge=0)] = 0
    again: Moment | None = None
    answer: Answer | None = None

    @property
    def key(self) -> tuple[Kind, date, time]:
        """Which reminder it belongs to."""
        return (self.kind, self.day, self.at)

    @property
    def open(self) -> bool:
        """Whether it may be asked again."""
        return self.answer is None


class Marks(msgspec.Struct, frozen=True, kw_only=True):
    """Every mark, oldest first."""

    marks: tuple[Mark, ...] = ()

    def of(self, occasion: Occasion) -> Mark | None:
        """The mark of one reminder, if it has one."""
        return next((mark for mark in self.marks if mark.key == occasion.key), None)

    def trying(self, occasion: Occasion, now: datetime) -> "Marks":
        """It is about to be shown: to be written down before it is. Earlier ones need no answer any more."""
        mark = self._mark(occasion)
        mark = msgspec.structs.replace(mark, tries=(*mark.tries, now)[-MOST_TRIES:], again=None)
        others = tuple(
            msgspec.structs.replace(each, answer=Answer.JOINED, again=None)
            if each.open and _same_sort(each.kind, occasion.kind)
            else each
            for each in self.marks
            if each.key != mark.key
        )
        return self._with((*others, mark))

    def seen(self, occasion: Occasion) -> "Marks":
        """It was on the screen."""
        mark = self._mark(occasion)
        return self._put(msgspec.structs.replace(mark, seen=min(mark.seen + 1, len(mark.tries))))

    def answered(self, occasion: Occasion, answer: Answer) -> "Marks":
        """No more asking for this one; "not today" holds for all exercise reminders of the day."""
        return self._put(msgspec.structs.replace(self._mark(occasion), answer=answer, again=None))

    def snoozed(self, occasion: Occasion, until: datetime) -> "Marks":
        """Ask again then, as if for the first time."""
        mark = msgspec.structs.replace(self._mark(occasion), tries=(), seen=0, again=until, answer=None)
        return self._put(mark)

    def _mark(self, occasion: Occasion) -> Mark:
        found = self.of(occasion)
        return found or Mark(kind=occasion.kind, day=occasion.day, at=occasion.at)

    def _put(self, mark: Mark) -> "Marks":
        return self._with((*(each for each in self.marks if each.key != mark.key), mark))

    def _with(self, marks: tuple[Mark, ...]) -> "Marks":
        return msgspec.structs.replace(self, marks=marks[-MOST_MARKS:])


def due(schedule: Schedule, marks: Marks, now: datetime, zone: Zone) -> Occasion | None:
    """What should be asked now, as far as the clock says; whether it is done already stands in the journal.

    Exercise comes before height, and a height never right after it.
    """
    now = zone.local(now)
    if not schedule.on or schedule.is_quiet(now.time()) or _snoozing(marks, now):
        return None
    exercise = _exercise_due(schedule, marks, now, zone)
    if exercise is not None:
        return exercise
    shown = (mark.tries[-1] for mark in marks.marks if mark.tries and mark.kind is Kind.EXERCISE)
    if any(timedelta() <= now - at < JOINED for at in shown):
        return None
    height = height_occasion(schedule, now, zone)
    return height if height is not None and _may_ask(marks.of(height), now) else None


def next_look(schedule: Schedule, marks: Marks, now: datetime, zone: Zone) -> datetime | None:
    """When something is due: now, or the first moment after now, if nothing else happens till then."""
    for moment in (now, *sorted(_turning_points(schedule, marks, now, zone))):
        if due(schedule, marks, moment, zone) is not None:
            return moment
    return None


def _exercise_due(schedule: Schedule, marks: Marks, now: datetime, zone: Zone) -> Occasion | None:
    if wants_no_more(marks, now):
        return None
    latest = latest_today(schedule, now, zone)
    if latest is not None and marks.of(latest) is None:
        return None if _waits_for_the_next(schedule, latest, now, zone) else latest
    put_off = _snooze_over(schedule, marks, now, zone)
    if put_off is not None:
        return put_off
    return latest if latest is not None and _may_ask(marks.of(latest), now) else None


def wants_no_more(marks: Marks, now: datetime) -> bool:
    """Whether the person wants no exercise reminder for the rest of this day."""
    return any(
        mark.answer is Answer.NOT_TODAY
        and mark.kind is Kind.EXERCISE
        and mark.day == now.date()
        and _real(mark, now)
        for mark in marks.marks
    )


def _waits_for_the_next(schedule: Schedule, missed: Occasion, now: datetime, zone: Zone) -> bool:
    if now - missed.moment < ON_TIME:
        return False
    return any(now < each.moment <= now + JOINED for each in occasions_on(schedule, now.date(), zone))


def _snoozing(marks: Marks, now: datetime) -> bool:
    """Whether the person said "later" and it is not later yet; longer than any snooze is a wrong clock."""
    return any(
        mark.open and mark.again is not None and now < mark.again <= now + max(SNOOZES)
        for mark in marks.marks
    )


def _snooze_over(schedule: Schedule, marks: Marks, now: datetime, zone: Zone) -> Occasion | None:
    for mark in reversed(marks.marks):
        if not mark.open or mark.again is None or mark.kind is not Kind.EXERCISE:
            continue
        if mark.day == now.date() or timedelta() <= now - mark.again <= SNOOZE_KEPT:
            of_that_day = occasions_on(schedule, mark.day, zone)
            return next((each for each in of_that_day if each.key == mark.key), None)
    return None


def _may_ask(mark: Mark | None, now: datetime) -> bool:
    """Whether a reminder that has come may be shown: the first time, or once more without an answer."""
    if mark is None or not _real(mark, now):
        return True
    if not mark.open:
        return False
    if not mark.tries:
        return mark.again is None or mark.again <= now or mark.again > now + max(SNOOZES)
    if mark.seen >= TIMES_SEEN or len(mark.tries) >= MOST_TRIES:
        return False
    return now - mark.tries[-1] >= ONCE_MORE


def _real(mark: Mark, now: datetime) -> bool:
    """Whether a mark was made by a clock that can be believed."""
    return not mark.tries or mark.tries[-1] - now <= WRONG_CLOCK


def _turning_points(schedule: Schedule, marks: Marks, now: datetime, zone: Zone) -> set[datetime]:
    """Every moment at which what is due may change from nothing to something."""
    ahead, today = now + timedelta(days=FAR_AHEAD), zone.local(now).date()
    points = {each.moment for each in occasions_between(schedule, now, ahead, zone)}
    for mark in marks.marks:
        if mark.open and mark.again is not None:
            points.add(mark.again)
        if mark.tries:
            points |= {mark.tries[-1] + ONCE_MORE, mark.tries[-1] + JOINED}
    for days in range(FAR_AHEAD + 1):
        day = today + timedelta(days=days)
        points |= {zone.moment_of(day, schedule.quiet_until), zone.moment_of(day, HEIGHT_AT)}
    return {point for point in points if now < point <= ahead}


def _same_sort(one: Kind, other: Kind) -> bool:
    return (one is Kind.EXERCISE) == (other is Kind.EXERCISE)
