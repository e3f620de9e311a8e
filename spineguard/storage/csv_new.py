"""What of a file is new here: nothing comes in twice, and what was corrected does not come back."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

import msgspec

from spineguard.core.height import FAR_FROM_LAST, measured, same_name
from spineguard.core.incoming import Incoming, LeftOut, Question, Trouble
from spineguard.core.reading import HeightHistory, Reading, Tallest, Where
from spineguard.storage.csv_table import Row


class Line(NamedTuple):
    """What one row came to: a reading, or why it is left out, or what has to be asked about it."""

    row: Row
    found: Reading | Tallest | None = None
    trouble: Trouble | None = None
    cell: str = ""
    asks: Question | None = None
    ours: bool = False


def sorted_out(lines: Sequence[Line], history: HeightHistory) -> Incoming:
    """What the lines of a file would bring in to `history`."""
    there = {reading.id: reading for reading in history.readings}
    corrected = {each.reading.id for each in history.replaced if each.by is not None}
    deleted = {each.reading.id: each.reading for each in history.replaced if each.by is None}
    alike: dict[tuple[date, Where, Fraction], list[Reading]] = {}
    for reading in history.readings:
        alike.setdefault(_key(reading), []).append(reading)
    new: dict[str, Reading] = {}
    left_out, questions, tallest, already = [], dict[Question, None](), history.tallest, 0
    for line in lines:
        row, found = line.row, line.found
        if line.trouble is not None:
            left_out.append(LeftOut(row.line, row.last, line.trouble, line.cell))
        elif line.asks is not None:
            questions[line.asks] = None
        elif isinstance(found, Tallest):
            if found == history.tallest:
                already += 1
            elif history.tallest is not None and history.tallest.measurement is not None:
                left_out.append(LeftOut(row.line, row.last, Trouble.OTHER_TALLEST))
            else:
                tallest = found
        elif found is not None:
            found = found if line.ours else _as_it_was(found, deleted)
            same_id = there.get(found.id) or new.get(found.id)
            if same_id is not None and same_id != found and line.ours:
                left_out.append(LeftOut(row.line, row.last, Trouble.OTHER_SAME_ID))
            elif (
                same_id is not None
                or found.id in corrected
                or any(_may_be_one(found, other) for other in alike.get(_key(found), ()))
            ):
                already += 1
            else:
                new[found.id] = found
    return Incoming(
        readings=HeightHistory(readings=tuple(new.values())).in_order(),
        tallest=None if tallest == history.tallest else tallest,
        already=already,
        left_out=tuple(left_out),
        questions=tuple(questions),
        far=_far(new, history),
    )


def _as_it_was(found: Reading, deleted: Mapping[str, Reading]) -> Reading:
    """A reading that was deleted here comes back as it was; one that was read otherwise then is another."""
    before = deleted.get(found.id)
    if before is None:
        return found
    if msgspec.structs.replace(found, entered=before.entered) == before:
        return before
    return msgspec.structs.replace(
        found, id=hashlib.sha256(repr((found.id, found.day, found.where)).encode()).hexdigest()[:32]
    )


def _far(new: Mapping[str, Reading], history: HeightHistory) -> frozenset[str]:
    """The new ones that lie far from the one before them, of all that anybody measured."""
    together = HeightHistory(readings=(*history.readings, *new.values())).in_order()
    series = [reading for reading in together if measured(reading)]
    return frozenset(
        now.id
        for before, now in pairwise(series)
        if now.id in new and abs(now.mean() - before.mean()) > FAR_FROM_LAST
    )


def _key(reading: Reading) -> tuple[date, Where, Fraction]:
    return reading.day, reading.where, reading.mean()


def _may_be_one(one: Reading, other: Reading) -> bool:
    """Of the same day, sort of place and height: one reading, unless time or place say that they are two."""
    if one.time is not None and other.time is not None and one.time != other.time:
        return False
    places = {same_name(reading.place) for reading in (one, other)} - {""}
    return len(places) < 2
