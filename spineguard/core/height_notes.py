"""The calm notes about readings of height: what is worth telling, and when to measure again.

`docs/decisions/height-notes.md` has the rules with their reasons and sources, and how often each is wrong.
"""

import enum
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

import msgspec

from spineguard.core.height import (
    MM,
    WIDE_SPREAD,
    Row,
    Twelfths,
    alike,
    days_later,
    height,
    less_than,
    months_later,
    near,
    places,
    same_name,
    spread,
    whole_months,
)
from spineguard.core.height_loss import LATEST, SOONEST, higher_first, higher_in_a_year, sure
from spineguard.core.length import exact
from spineguard.core.reading import HeightHistory, Reading, Where

DIFFERS = 10 * MM
"""N0 and "taller": from the last comparable reading."""

SINCE_TALLEST = 381
"""N3: 1.5 in, the lower of that and 4 cm."""

SILENT_MONTHS = 13
CURRENT_MONTHS = 15
"""A reading so much older than the newest one says nothing about today."""


class NoteKind(enum.Enum):
    """What a note is about, the weightiest first."""

    FIRST = "first"
    """N2: less than the first comparable reading."""
    YEAR = "year"
    """N1: less than about a year before, or than at any shorter time."""
    TALLEST = "tallest"
    """N3: less than the tallest height that is remembered."""
    TALLER = "taller"
    """People do not usually grow."""
    RECHECK = "recheck"
    """N0: measure again another day."""
    NO_READING = "no reading"
    """The last one is over 13 months old."""


class Recheck(enum.Enum):
    """Why to measure again."""

    SPREAD = "spread"
    """The measurements of one reading lie over 5 mm apart."""
    DIFFERS = "differs"
    """It differs by 10 mm or more from the last comparable reading."""
    LOSS = "loss"
    """It would be worth a note, if a second day says the same."""


class Repeat(msgspec.Struct, frozen=True):
    """The days on which a repeat at home confirms, both included."""

    first: date
    last: date


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """One note, as numbers; the words are made elsewhere.

    `reading` and `before` are ids; `before` is None where nothing is compared, or with the tallest height
    when that is no reading. `difference` is how much less, in tenths of a millimetre, below 0 where taller.
    `months` (full ones) and `days` lie between the two, or between the last reading and today.
    `why` and `repeat` are for RECHECK alone; `repeat` is None for an office, and once it is too late.
    `stooped`: in one of the two the person could not stand straight.
    """

    kind: NoteKind
    reading: str
    where: Where
    before: str | None = None
    difference: Fraction = Fraction(0)
    months: int | None = None
    days: int | None = None
    why: Recheck | None = None
    repeat: Repeat | None = None
    stooped: bool = False


def notes(history: HeightHistory, today: date) -> tuple[Note, ...]:
    """All that is worth saying, weightiest first; at most one of a kind for offices, and one for home."""
    found: dict[tuple[NoteKind, Where], Note] = {}
    tallest = _tallest(history)
    everywhere = places(history)
    for current in _current(everywhere):
        for note in _about(current, tallest, today):
            found.setdefault((note.kind, note.where), note)
    last = max((rows[-1].reading for rows in everywhere), key=lambda each: (each.day, each.id), default=None)
    if last is not None and today > months_later(last.day, SILENT_MONTHS):
        note = _note(NoteKind.NO_READING, last, None, Fraction(0), last.day, today)
        found[note.kind, note.where] = note
    kinds = list(NoteKind)
    return tuple(sorted(found.values(), key=lambda note: kinds.index(note.kind)))


def needs_repeat(history: HeightHistory, today: date) -> Repeat | None:
    """On which days to measure again at home, so that it confirms; None where nothing waits for that."""
    return next((note.repeat for note in notes(history, today) if note.repeat is not None), None)


class _Current(NamedTuple):
    """A reading that no later one of its kind replaces.

    `alike`: what may be compared, in order, itself the last; `place`: all of the same place.
    `of_place`, `of_where`: whether it is the newest of its place, and of all offices or of home.
    """

    row: Row
    alike: list[Reading]
    place: list[Row]
    of_place: bool
    of_where: bool

    @property
    def reading(self) -> Reading:
        return self.row.reading


def _current(everywhere: Sequence[list[Row]]) -> list[_Current]:
    """The newest reading of each office, and at home of each time of day, newest first."""
    if not everywhere:
        return []
    since = months_later(max(rows[-1].reading.day for rows in everywhere), -CURRENT_MONTHS)
    found: list[tuple[Row, list[Row]]] = []
    for rows in everywhere:
        mine: list[int] = []
        for row in reversed(rows):
            if row.reading.day < since:
                break
            if row.reading.where is Where.CLINIC and mine:
                break
            if row.minute in mine or any(near(row.minute, other) for other in mine):
                continue
            mine.append(row.minute)
            found.append((row, rows))
    found.sort(key=lambda each: _newness(each[0]), reverse=True)
    newest: set[Where] = set()
    current = []
    for row, rows in found:
        where = row.reading.where
        current.append(_Current(row, alike(row, rows), rows, row is rows[-1], where not in newest))
        newest.add(where)
    return current


def _newness(row: Row) -> tuple[int, Twelfths, str, str]:
    """Of two offices at one time the same stays the newer, however often one of the readings is entered."""
    reading = row.reading
    return row.at, height(reading), same_name(reading.place), reading.id


def _about(current: _Current, tallest: "_Tallest | None", today: date) -> list[Note]:
    now, before = current.reading, current.alike[:-1]
    level = sure(current.alike)
    found, unsure = [], False
    for kind, higher in ((NoteKind.FIRST, higher_first), (NoteKind.YEAR, higher_in_a_year)):
        shown = [] if level is None else higher(now, before, level)
        unsure = unsure or (not shown and bool(higher(now, before, height(now))))
        found += [_compared(kind, now, each) for each in shown[:1]]
    if tallest is not None and current.of_place:
        level = sure([row.reading for row in current.place])
        most = tallest.height - SINCE_TALLEST * 12
        if level is not None and level <= most:
            less = Fraction(tallest.height - height(now)) / 12
            found.append(_note(NoteKind.TALLEST, now, tallest.reading, less, tallest.day, now.day))
        unsure = unsure or (height(now) <= most and (level is None or level > most))
    if current.of_where:
        found += _checks(now, before[-1] if before else None, unsure, today)
    return found


def _checks(now: Reading, last: Reading | None, unsure: bool, today: date) -> list[Note]:
    """Whether to measure again, and whether somebody seems to have grown."""
    found = []
    less = Fraction(0) if last is None else less_than(last, now)
    if last is not None and -less >= DIFFERS and last.day < now.day:
        found.append(_compared(NoteKind.TALLER, now, last))
    why = None
    if unsure:
        why = Recheck.LOSS
    elif abs(less) >= DIFFERS:
        why = Recheck.DIFFERS
    elif spread(now.measurements) > WIDE_SPREAD:
        why = Recheck.SPREAD
    if why is not None:
        against = last if why is Recheck.DIFFERS else None
        note = _note(NoteKind.RECHECK, now, None, Fraction(0), None, now.day)
        if against is not None:
            note = _compared(NoteKind.RECHECK, now, against)
        repeat = Repeat(days_later(now.day, SOONEST), days_later(now.day, LATEST))
        late = now.where is not Where.HOME or today > repeat.last
        found.append(msgspec.structs.replace(note, why=why, repeat=None if late else repeat))
    return found


def _compared(kind: NoteKind, now: Reading, before: Reading) -> Note:
    note = _note(kind, now, before.id, less_than(before, now), before.day, now.day)
    return msgspec.structs.replace(note, stooped=now.stooped or before.stooped)


def _note(
    kind: NoteKind, now: Reading, before: str | None, less: Fraction, first: date | None, last: date
) -> Note:
    return Note(
        kind=kind,
        reading=now.id,
        where=now.where,
        before=before,
        difference=less,
        months=None if first is None else whole_months(first, last),
        days=None if first is None else (last - first).days,
        stooped=now.stooped,
    )


class _Tallest(msgspec.Struct, frozen=True):
    """The tallest height that is remembered, and the reading and day it comes from, if it is one."""

    height: Twelfths
    reading: str | None = None
    day: date | None = None


def _tallest(history: HeightHistory) -> _Tallest | None:
    """The tallest of what was asked for once and of what stands among the readings as remembered."""
    found = [
        _Tallest(height(each), each.id, each.day)
        for each in history.readings
        if each.where is Where.REMEMBERED
    ]
    if history.tallest is not None and (kept := history.tallest.measurement) is not None:
        found.append(_Tallest(12 * exact(kept.tenths, kept.typed)))
    return max(found, key=lambda each: (each.height, each.reading is None, each.reading), default=None)
