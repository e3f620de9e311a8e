"""Time zones by their names, for tests of reminders."""

from datetime import date, datetime, time, timezone
from zoneinfo import ZoneInfo


class NamedZone:
    """The clocks of one place: `NamedZone("Europe/Berlin")`."""

    def __init__(self, name: str) -> None:
        self._zone = ZoneInfo(name)

    def moment_of(self, day: date, at: time) -> datetime:
        """When they show this time on this day."""
        shown = datetime.combine(day, at.replace(tzinfo=None, fold=0), self._zone)
        # there and back: Python calls a time that the clock skips by its old offset
        return self.local(datetime.fromtimestamp(shown.timestamp(), self._zone))

    def local(self, moment: datetime) -> datetime:
        """What they show at a moment."""
        there = moment.astimezone(self._zone)
        # as the system's own clock gives it: with one offset, so that a sum is a sum of real minutes
        return there.replace(tzinfo=timezone(there.utcoffset()), fold=0)


BERLIN, NEW_YORK, TOKYO = NamedZone("Europe/Berlin"), NamedZone("America/New_York"), NamedZone("Asia/Tokyo")
APIA, BEIRUT, LORD_HOWE = (
    NamedZone("Pacific/Apia"),
    NamedZone("Asia/Beirut"),
    NamedZone("Australia/Lord_Howe"),
)


def berlin(day: str, at: str) -> datetime:
    """A moment by the clocks of Berlin: `berlin("2026-11-23", "09:00")`."""
    return BERLIN.moment_of(date.fromisoformat(day), time.fromisoformat(at))
