"""The two clocks: steady seconds for sessions, the wall clock with its zone for everything else."""

import sys
import time
from datetime import UTC, date, datetime
from datetime import time as time_of_day

from spineguard.zone_now import follow_the_zone


def steady() -> float:
    """Seconds that never jump and that go on while the computer sleeps.

    `time.monotonic` stands still in suspend on Linux, so a session would wake up as if nothing had happened;
    this one shows the gap, and the session pauses.
    """
    return _read()


def wall() -> datetime:
    """Local time now, with its offset, in the zone that the computer is set to now."""
    follow_the_zone()
    return datetime.now().astimezone()


class SystemZone:
    """The clocks on the walls where this computer thinks it is."""

    def moment_of(self, day: date, at: time_of_day) -> datetime:
        """When they show this time on this day.

        One that comes twice means the first; one that they skip means as long after the skip.
        """
        shown = datetime.combine(day, at.replace(tzinfo=None, fold=0))
        # by way of the seconds: a time that the clock skips `astimezone` alone puts before the skip
        return datetime.fromtimestamp(shown.timestamp(), UTC).astimezone()

    def local(self, moment: datetime) -> datetime:
        """What they show at a moment."""
        return moment.astimezone()


SYSTEM_ZONE = SystemZone()


if sys.platform == "linux":

    def _read() -> float:
        return time.clock_gettime(time.CLOCK_BOOTTIME)
elif sys.platform == "darwin":

    def _read() -> float:
        return time.clock_gettime(time.CLOCK_MONOTONIC)
else:
    _read = time.monotonic
