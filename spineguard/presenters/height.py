"""The height page: what is known about one person's height, as values that a page or a sheet draws."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

import msgspec

from spineguard.core.chart import ChartPoint
from spineguard.core.height import comparable_before, height, measured, nearest_a_year_before, previous
from spineguard.core.height_notes import Note, NoteKind, Recheck, notes
from spineguard.core.length import Unit, exact
from spineguard.core.reading import HeightHistory, Reading, Replaced

_SPEAKS_OF_ONE_DIFFERENCE = (NoteKind.FIRST, NoteKind.YEAR, NoteKind.TALLER)


class HeightShown(msgspec.Struct, frozen=True, kw_only=True):
    """Everything on the height page, in the person's `unit`.

    `readings` and `points` are in the same order of time. `last` is the last height that somebody measured
    (else the last that is remembered), and `less` how much less it is than the comparable one about a year
    before, in tenths of a millimetre (below 0: more), None where there is none. `tallest` is exact, None
    where nobody knows; `tallest_asked` says whether the person was asked. `undo` is what can be brought back,
    `undo_today` whether that was done today.
    """

    unit: Unit
    readings: tuple[Reading, ...] = ()
    points: tuple[ChartPoint, ...] = ()
    notes: tuple[Note, ...] = ()
    last: Reading | None = None
    less: Fraction | None = None
    tallest: Fraction | None = None
    tallest_asked: bool = False
    undo: Replaced | None = None
    undo_today: bool = False

    def told(self) -> tuple[tuple[Note, bool], ...]:
        """The notes to tell, and whether each should also say: measure once more.

        Two notes with the same figure about the same reading would be one too many: "measure again" then
        goes into the weightier one.
        """
        heavy = {note.reading for note in self.notes if note.kind in _SPEAKS_OF_ONE_DIFFERENCE}
        folded = {n.reading for n in self.notes if n.why is Recheck.DIFFERS and n.reading in heavy}
        first = {note.reading: note for note in reversed(self.notes) if note.reading in folded}
        return tuple(
            (note, first.get(note.reading) is note)
            for note in self.notes
            if not (note.why is Recheck.DIFFERS and note.reading in folded)
        )


def height_at(today: date, history: HeightHistory, unit: Unit) -> HeightShown:
    """What the height page shows on a day."""
    readings = history.in_order()
    last = last_reading(readings)
    undo = history.replaced[-1] if history.replaced else None
    return HeightShown(
        unit=unit,
        readings=readings,
        points=points_of(readings, previous(history)),
        notes=notes(history, today),
        last=last,
        less=None if last is None else _less_than_a_year_before(last, history),
        tallest=tallest_of(history),
        tallest_asked=history.tallest is not None,
        undo=undo,
        undo_today=undo is not None and undo.when.date() == today,
    )


def last_reading(readings: tuple[Reading, ...]) -> Reading | None:
    """The last that somebody measured; without any, the last that is remembered."""
    for reading in reversed(readings):
        if measured(reading):
            return reading
    return readings[-1] if readings else None


def points_of(readings: tuple[Reading, ...], before: Mapping[str, Reading]) -> tuple[ChartPoint, ...]:
    """The readings as the chart needs them, each joined to the comparable one before it."""
    places = {reading.id: place for place, reading in enumerate(readings)}
    return tuple(
        ChartPoint(
            reading.day,
            reading.time,
            _tenths(reading),
            reading.where,
            places[before[reading.id].id] if reading.id in before else None,
        )
        for reading in readings
    )


def _tenths(reading: Reading) -> Fraction:
    twelfths = height(reading)
    return Fraction(twelfths, 12)


def tallest_of(history: HeightHistory) -> Fraction | None:
    """The tallest height that the person told us when asked, in tenths of a millimetre."""
    if history.tallest is None or history.tallest.measurement is None:
        return None
    kept = history.tallest.measurement
    return Fraction(exact(kept.tenths, kept.typed))


def _less_than_a_year_before(last: Reading, history: HeightHistory) -> Fraction | None:
    if not measured(last):
        return None
    before = nearest_a_year_before(last, comparable_before(last, history))
    return None if before is None else Fraction(height(before) - height(last)) / 12
