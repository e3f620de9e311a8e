"""Five years of readings, at an office and at home: as a person has them who measures now and then."""

from datetime import UTC, date, datetime, time

from spineguard.core.length import Understood, understood
from spineguard.core.reading import Measurement, Reading, Tallest, Where

OFFICE = "Oak Street Clinic"


def measured(typed: str) -> Measurement:
    """What someone wrote down."""
    found = understood(typed)
    assert isinstance(found, Understood), typed
    return Measurement(tenths=found.tenths, typed=typed)


def taken(
    day: date, *typed: str, where: Where = Where.HOME, at: time | None = None, **more: object
) -> Reading:
    """One reading of a day, written down that evening."""
    entered = datetime(day.year, day.month, day.day, 20, 0, tzinfo=UTC)
    place = OFFICE if where is Where.CLINIC else ""
    return Reading(
        id=f"{where.value}-{day}",
        entered=entered,
        day=day,
        time=at or (time(10) if where is Where.HOME else None),
        where=where,
        place=place,
        measurements=tuple(map(measured, typed)),
        **more,
    )


def five_years() -> list[Reading]:
    """Once a year at the office in inches, and now and then at home in centimetres."""
    office = ("64 in", "63 7/8 in", "63 3/4 in", "63 3/4 in", "63 5/8 in", "5 ft 3 1/2 in")
    readings = [taken(date(2021 + n, 3, 3), typed, where=Where.CLINIC) for n, typed in enumerate(office)]
    return [
        *readings,
        taken(date(2024, 9, 1), "161.2", "161.4", "161.3"),
        taken(date(2025, 1, 12), "161.3", "161.2", "161.3"),
        taken(date(2025, 9, 3), "161.0", "161.1", "161.0", remark="Right after breakfast"),
        taken(date(2026, 9, 6), "160.8", "160.9", "160.8", stooped=True),
    ]


def with_a_note() -> list[Reading]:
    """A loss of half an inch in a year, at the same office."""
    return [
        taken(date(2025, 11, 10), "5 ft 4 in", where=Where.CLINIC),
        taken(date(2026, 11, 12), "5 ft 3 1/2 in", where=Where.CLINIC),
    ]


TALLEST = Tallest(entered=datetime(2026, 9, 6, 20, 0, tzinfo=UTC), measurement=measured("165 cm"))
