"""What is kept of every session, for years: when it was, what was done, and how it ended."""

import enum
from datetime import date, datetime, timedelta, timezone
from typing import Annotated

import msgspec

Moment = Annotated[datetime, msgspec.Meta(tz=True)]
"""A wall-clock time that knows its offset, so that "on which day?" can be answered years later, anywhere."""

Count = Annotated[int, msgspec.Meta(ge=0, le=10_000)]
Seconds = Annotated[float, msgspec.Meta(ge=0, le=10_000_000)]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=1000)]


class Ending(enum.Enum):
    """How a session ended."""

    FINISHED = "finished"
    STOPPED = "stopped"
    HURT = "hurt"


class ExerciseDone(msgspec.Struct, frozen=True, kw_only=True):
    """One exercise of a session, as it was that day, even if its card is gone or has a new name since.

    `exercise` is the card's id and `name` what the page showed; `hold_seconds` is the length of one hold.
    """

    exercise: Name
    name: Name
    reps_done: Count
    reps_meant: Count
    hold_seconds: Seconds


class SessionRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One session: `started` and `ended` by the wall clock with its offset, `seconds` by the steady clock.

    The wall clock may be set while a session runs, so `ended` may even lie before `started`; `seconds` is
    then still right.
    """

    id: Name
    started: Moment
    ended: Moment
    seconds: Seconds
    routine: tuple[ExerciseDone, ...]
    ending: Ending

    def day(self) -> date:
        """The day it belongs to: the local day on which it began, where the person was then."""
        return self.started.date()

    def counts_as_done(self) -> bool:
        """Whether it counts towards the day's goal: finished, with at least one rep done."""
        return self.ending is Ending.FINISHED and any(part.reps_done > 0 for part in self.routine)


class Journal(msgspec.Struct, frozen=True, kw_only=True):
    """The precious record: every session, oldest first as they were added."""

    sessions: tuple[SessionRecord, ...] = ()

    def with_session(self, record: SessionRecord) -> "Journal":
        """This journal and one more session; one that is in it already is not counted twice."""
        return self if record in self.sessions else Journal(sessions=(*self.sessions, record))

    def sessions_on(self, day: date) -> tuple[SessionRecord, ...]:
        """The sessions that began on a local day."""
        return tuple(record for record in self.sessions if record.day() == day)

    def done_sessions_on(self, day: date) -> tuple[SessionRecord, ...]:
        """The sessions of a day that count towards its goal; stopped and hurt ones are never graded."""
        return tuple(record for record in self.sessions_on(day) if record.counts_as_done())

    def done_on(self, day: date) -> int:
        """How many sessions of a day count towards its goal."""
        return len(self.done_sessions_on(day))

    def hurt_on(self, day: date) -> bool:
        """Whether something hurt on that day; a session over midnight counts for both days."""
        return any(
            record.ending is Ending.HURT and day in (record.day(), record.ended.date())
            for record in self.sessions
        )


def as_kept(record: SessionRecord) -> SessionRecord:
    """The record in the roundness in which it is kept: whole seconds of the day, tenths of a length."""
    return msgspec.structs.replace(
        record,
        started=whole_second(record.started),
        ended=whole_second(record.ended),
        seconds=round(record.seconds, 1),
        routine=tuple(
            msgspec.structs.replace(part, hold_seconds=round(part.hold_seconds, 1)) for part in record.routine
        ),
    )


def whole_second(moment: datetime) -> datetime:
    """Cut to the second, with an offset of whole minutes: the written form can say no finer one."""
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("a time in the journal must know its offset")
    minutes = timedelta(minutes=round(offset / timedelta(minutes=1)))
    return moment.replace(microsecond=0, tzinfo=timezone(minutes))
