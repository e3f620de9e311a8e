"""Readings of height for tests: only what a test is about has to be said."""

from datetime import UTC, date, datetime, time

from spineguard.core.length import Problem, understood
from spineguard.core.reading import HeightHistory, Measurement, Reading, Tallest, Where

ENTERED = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
MORNING = time(9, 0)


def measured(*heights):
    """Measurements out of tenths of a millimetre, or out of texts as they were typed."""
    found = []
    for height in heights:
        tenths = height if isinstance(height, int) else understood(height)
        assert not isinstance(tenths, Problem), height
        typed = "" if isinstance(height, int) else height
        found.append(Measurement(tenths=getattr(tenths, "tenths", tenths), typed=typed))
    return tuple(found)


def clinic(day, *heights, place="Dr. Jones", **more):
    return _reading(day, heights, where=Where.CLINIC, place=place, **more)


def home(day, *heights, at=MORNING, **more):
    return _reading(day, heights, where=Where.HOME, time=at, **more)


def remembered(day, *heights, **more):
    return _reading(day, heights, where=Where.REMEMBERED, **more)


def _reading(day, heights, where, **more):
    day = date.fromisoformat(day) if isinstance(day, str) else day
    words = [
        where.value,
        day.isoformat(),
        str(more.get("time", "")),
        str(more.get("place", "")),
        *map(str, heights),
    ]
    return Reading(
        **{"id": " ".join(words), "entered": ENTERED, **more},
        day=day,
        where=where,
        measurements=measured(*heights),
    )


def history(*readings, tallest=None):
    return HeightHistory(
        readings=readings,
        tallest=None if tallest is None else Tallest(entered=ENTERED, measurement=measured(tallest)[0]),
    )
