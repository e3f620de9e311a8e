"""The part of the tour about height, with readings of nobody: five years at an office and at home.

They are written into a folder of their own, never among the person's own readings.
"""

import tempfile
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from spineguard.core.length import Understood, understood
from spineguard.core.reading import Measurement, Reading, Tallest, Where

if TYPE_CHECKING:
    from spineguard.tour_walk import Walk

OFFICE = "Oak Street Clinic"


def measured(typed: str) -> Measurement:
    """What someone wrote down."""
    found = understood(typed)
    assert isinstance(found, Understood), typed
    return Measurement(tenths=found.tenths, typed=typed)


def taken(
    day: date,
    *typed: str,
    where: Where = Where.HOME,
    at: time | None = None,
    stooped: bool = False,
    remark: str = "",
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
        stooped=stooped,
        remark=remark,
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


SPREADSHEET = """Date;Height
03/04/2020;163,1
05/04/2020;163,0
soon;162,9
07/08/2020;5 ft 4 in
"""
"""As somebody's spreadsheet may write it: is that March or April?"""

TALLEST = Tallest(entered=datetime(2026, 9, 6, 20, 0, tzinfo=UTC), measurement=measured("164 cm"))


def begin(walk: "Walk") -> None:
    """No reading yet, how to measure, and the first one."""
    walk.app.show_height()
    walk.photograph("height-none", "Height: nothing written down yet")
    walk.app.height().show_how()
    walk.photograph("how-to-measure", "How to measure at home, step by step")
    walk.app.stage.records.add_reading(five_years()[5])
    walk.app.show_height()
    walk.photograph("height-one", "Height: one reading")


def note(walk: "Walk") -> None:
    """A change that is worth telling."""
    walk.app.stage.records.add_readings(with_a_note())
    walk.app.show_height()
    walk.photograph("height-note", "Height: a calm note about a change in a year")


def years(walk: "Walk") -> None:
    """Five years in both units, and all questions of a new reading."""
    from PySide6.QtCore import Qt

    records = walk.app.stage.records
    records.add_readings(five_years())
    records.set_tallest(TALLEST)
    for unit, name in (("in", "inches"), ("cm", "centimetres")):
        records.change(msgspec.structs.replace(records.preferences, unit=unit))
        walk.app.show_height()
        walk.photograph(f"height-{name}", f"Height: five years at a clinic and at home, in {name}")
        walk.look_at_the_chart()
        walk.press(Qt.Key.Key_Left)
        walk.photograph(f"height-{name}-chart", "The chart, with the last reading spelled out")
    walk.app.show_height()
    walk.press(Qt.Key.Key_Return)
    walk.photograph("height-where", "A new height: where")
    walk.press(Qt.Key.Key_Return)
    walk.photograph("height-when", "A new height: when")
    walk.press(Qt.Key.Key_Return)
    walk.type("160.7")
    walk.photograph("height-tall", "A new height: how tall, understood in both units")
    walk.press(Qt.Key.Key_Return)
    walk.press(Qt.Key.Key_Return)
    walk.photograph("height-more", "A new height: what else to remember")


def out_and_in(walk: "Walk") -> None:
    """The page for the doctor, and heights that come in from a file."""
    from PySide6.QtCore import Qt

    records = walk.app.stage.records
    records.add_readings(five_years())
    records.set_tallest(TALLEST)
    walk.app.height().show_doctor()
    walk.photograph("doctor", "The page for the doctor, to print or to save")
    walk.app.height().reports().places = list  # nobody's files belong into a picture
    walk.app.height().show_incoming()
    walk.photograph("incoming", "Heights from a file: what it may be")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "my heights.csv")
        file.write_text(SPREADSHEET, "utf-8")
        walk.app.height().reports().look_at(file)
    walk.photograph("incoming-question", "Heights from a file: what it does not tell is asked")
    walk.press(Qt.Key.Key_Space)
    walk.press(Qt.Key.Key_Tab)
    walk.press(Qt.Key.Key_Space)
    walk.photograph("incoming-look", "Heights from a file: a look before they are kept")


HEIGHTS = (begin, note, years, out_and_in)
"""Each on a folder of its own."""
