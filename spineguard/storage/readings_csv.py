"""Readings as a table that any spreadsheet opens, with every field; `docs/readings-csv.md` describes it."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from fractions import Fraction
from typing import Any

import msgspec

from spineguard.core.reading import HeightHistory, Measurement, Reading, Tallest

MEASUREMENTS = 4

HEADS = (
    "kind",
    "id",
    "date",
    "time",
    "minutes_ahead_of_utc",
    "where",
    "place",
    "height_cm",
    *(f"{part}_{number}" for number in range(1, MEASUREMENTS + 1) for part in ("tenths_mm", "typed")),
    "could_not_stand_straight",
    "remark",
    "entered",
)
"""One column each, in this order; in which order they come back does not matter."""

OURS = frozenset(HEADS) - {"height_cm"}
"""A file with all of these is one of ours, or one of ours that a spreadsheet has saved again."""

READING, TALLEST = "reading", "tallest"
YES, NO = "yes", "no"

_WOULD_BE_RECKONED = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
"""A spreadsheet takes words that begin so for a formula; an apostrophe before them helps."""


def written(history: HeightHistory) -> bytes:
    """All readings and the tallest height remembered, as UTF-8 with the mark that spreadsheets look for."""
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, HEADS, restval="", lineterminator="\r\n")
    table.writeheader()
    table.writerows(_cells(history))
    # half a character pair can stand in a remark, and comes back
    return ("\ufeff" + text.getvalue()).encode("utf-8", "surrogatepass")


def row_of(cells: Mapping[str, str], day: date | None, at: time | None) -> Reading | Tallest:
    """One line of ours as it was; `day` and `at` as they were read from its date and time.

    Raises ValueError for a cell that makes no sense.
    """
    cells = {name: _bare(cell) for name, cell in cells.items()}
    measured = [
        {"tenths": int(tenths), "typed": cells[f"typed_{number}"]}
        for number in range(1, MEASUREMENTS + 1)
        if (tenths := cells[f"tenths_mm_{number}"].strip())
    ]
    entered = datetime.fromisoformat(cells["entered"])
    if cells["kind"] == TALLEST:
        return msgspec.convert(
            {"entered": entered, "measurement": measured[0] if measured else None}, Tallest
        )
    ahead = cells["minutes_ahead_of_utc"]
    values: dict[str, Any] = {
        "id": cells["id"],
        "entered": entered,
        "day": day,
        "time": at,
        "minutes_ahead": int(ahead) if ahead else None,
        "where": cells["where"],
        "place": cells["place"],
        "measurements": measured,
        "stooped": {YES: True, NO: False}.get(cells["could_not_stand_straight"].lower()),
        "remark": cells["remark"],
    }
    return msgspec.convert(values, Reading)


def as_centimetres(tenths: Fraction | int) -> str:
    """A height in cm, rounded half up to 0.01: 16073 tenths are "160.73", 16130 are "161.3"."""
    hundredths = (2 * Fraction(tenths) + 1) // 2
    whole, rest = divmod(hundredths, 100)
    return f"{whole}.{rest:02}".removesuffix("0")


def _cells(history: HeightHistory) -> Iterator[dict[str, str | int]]:
    if history.tallest is not None:
        measurement = history.tallest.measurement
        yield {
            "kind": TALLEST,
            "entered": history.tallest.entered.isoformat(),
            **_measured((measurement,) if measurement else ()),
        }
    for reading in history.in_order():
        yield {
            "kind": READING,
            "id": _guarded(reading.id),
            "date": reading.day.isoformat(),
            "time": _clock(reading.time),
            "minutes_ahead_of_utc": "" if reading.minutes_ahead is None else reading.minutes_ahead,
            "where": reading.where.value,
            "place": _guarded(reading.place),
            "height_cm": as_centimetres(reading.mean()),
            **_measured(reading.measurements),
            "could_not_stand_straight": YES if reading.stooped else NO,
            "remark": _guarded(reading.remark),
            "entered": reading.entered.isoformat(),
        }


def _measured(measurements: tuple[Measurement, ...]) -> dict[str, str | int]:
    cells: dict[str, str | int] = {}
    for number, measurement in enumerate(measurements, 1):
        cells[f"tenths_mm_{number}"] = measurement.tenths
        cells[f"typed_{number}"] = _guarded(measurement.typed)
    return cells


def _clock(at: time | None) -> str:
    if at is None:
        return ""
    return at.isoformat("minutes" if at.second == at.microsecond == 0 else "auto")


def _guarded(text: str) -> str:
    return "'" + text if text.startswith(_WOULD_BE_RECKONED) else text


def _bare(cell: str) -> str:
    return cell.removeprefix("'")
