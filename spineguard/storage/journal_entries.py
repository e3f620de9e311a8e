"""What the entries of `journal.json` say: sessions, readings, what was replaced, the tallest height.

Each entry stands for itself: one that makes no sense hides no other, and nothing is taken out of the file.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar

import msgspec

from spineguard.core.journal import Journal, SessionRecord
from spineguard.core.reading import HeightHistory, Reading, Replaced, Tallest
from spineguard.storage.kept_file import Document

SESSIONS, READINGS, REPLACED, UNREADABLE = "sessions", "readings", "replaced_readings", "unreadable"
TALLEST, UNDONE = "tallest", "undone_readings"

_LISTS: dict[str, type[Any]] = {SESSIONS: SessionRecord, READINGS: Reading, REPLACED: Replaced}

Kind = TypeVar("Kind")


def read(entry: Any, kind: type[Kind]) -> Kind | None:
    """One value out of what stands in the file; None if it makes no sense."""
    try:
        return msgspec.convert(entry, kind)
    except (ValueError, OverflowError):  # msgspec's own error is a ValueError
        return None


def listed(document: Document, key: str) -> list[Any]:
    """The entries of one list; whatever else somebody put there counts as its only entry."""
    value = document.get(key, [])
    return value if isinstance(value, list) else [value]


class Found(NamedTuple):
    """A reading, and where in the file it stands."""

    reading: Reading
    key: str
    place: int


def readings_in(document: Document) -> Iterator[Found]:
    """All readings that can be read, each once.

    A second, other reading of the same id (somebody copied one by hand) gets an id of its own: `id (2)`.
    """
    seen: set[Reading] = set()
    taken: Counter[str] = Counter()
    for key in (READINGS, UNREADABLE):
        for place, reading in enumerate(_all(listed(document, key), Reading)):
            if reading is None or reading in seen:
                continue
            seen.add(reading)
            taken[reading.id] += 1
            own = reading
            if (number := taken[reading.id]) > 1:
                own = msgspec.structs.replace(reading, id=f"{reading.id} ({number})")
            yield Found(own, key, place)


def journal_in(document: Document) -> Journal:
    """All sessions that can be read, oldest first; one that is there twice and the same counts once."""
    entries = [*listed(document, SESSIONS), *listed(document, UNREADABLE)]
    found = dict.fromkeys(record for record in _all(entries, SessionRecord) if record is not None)
    return Journal(sessions=tuple(sorted(found, key=lambda record: record.started)))


def heights_in(document: Document) -> HeightHistory:
    """All that the file says about the person's height."""
    replaced = [*listed(document, UNREADABLE), *listed(document, REPLACED)]
    return HeightHistory(
        readings=tuple(found.reading for found in readings_in(document)),
        tallest=_tallest(document),
        replaced=tuple(each for each in _all(replaced, Replaced) if each is not None),
    )


def mended(document: Document) -> Document | None:
    """The document with the entries that make no sense moved to `unreadable`; None where all make sense."""
    if not isinstance(document.get(SESSIONS), list):
        raise ValueError("it has no list of sessions")
    good: Document = {}
    bad: list[Any] = []
    for key, kind in _LISTS.items():
        if key in document and not isinstance(document[key], list):
            good[key] = []
            bad.append({key: document[key]})
            continue
        entries = listed(document, key)
        spoilt = [entry for entry, value in zip(entries, _all(entries, kind), strict=True) if value is None]
        if spoilt:
            good[key] = [entry for entry in entries if read(entry, kind) is not None]
            bad += spoilt
    if TALLEST in document and read(document[TALLEST], Tallest) is None:
        bad.append({TALLEST: document[TALLEST]})
    if not bad:
        return None
    rest = {key: value for key, value in document.items() if key != TALLEST or {TALLEST: value} not in bad}
    return {**rest, **good, UNREADABLE: [*listed(document, UNREADABLE), *bad]}


def _tallest(document: Document) -> Tallest | None:
    """What stands in its place, or else was mended by hand where it had been put aside."""
    aside = [entry.get(TALLEST) for entry in listed(document, UNREADABLE) if isinstance(entry, dict)]
    found = [read(value, Tallest) for value in (document.get(TALLEST), *reversed(aside))]
    return next((each for each in found if each is not None), None)


def _all(entries: list[Any], kind: type[Kind]) -> list[Kind | None]:
    try:
        whole: list[Kind | None] = msgspec.convert(entries, list[kind])  # type: ignore[valid-type]
    except (ValueError, OverflowError):
        return [read(entry, kind) for entry in entries]
    return whole
