"""Session records for tests that don't care what was done."""

from datetime import datetime, timedelta, timezone

import msgspec

from spineguard.core.journal import Ending, ExerciseDone, SessionRecord

CET = timezone(timedelta(hours=1))


def one_session(number: int = 0, **changes: object) -> SessionRecord:
    """A finished Head Press session; each number is another id and another minute of the same morning."""
    started = datetime(2026, 11, 22, 7, 0, 5, tzinfo=CET) + timedelta(minutes=number)
    record = SessionRecord(
        id=f"{number:032x}",
        started=started,
        ended=started + timedelta(seconds=71),
        seconds=71.3,
        routine=(
            ExerciseDone(
                exercise="head-press", name="Head Press", reps_done=5, reps_meant=5, hold_seconds=4.0
            ),
        ),
        ending=Ending.FINISHED,
    )
    return msgspec.structs.replace(record, **changes)
