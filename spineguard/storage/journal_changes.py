"""What may happen to the journal, each as a value that can wait in memory and be made again.

A change is made to the document as it stands in the file, so that another window's changes and all that we
don't know stay. Made twice it does what it does once: a save may fail after it has reached the disk.
"""

from datetime import datetime
from typing import Any, TypeAlias, assert_never

import msgspec

from spineguard.core.journal import Ending, SessionRecord
from spineguard.core.journal import as_kept as session_as_kept
from spineguard.core.reading import Reading, Replaced, Tallest, as_kept
from spineguard.storage.journal_entries import (
    READINGS,
    REPLACED,
    SESSIONS,
    TALLEST,
    UNDONE,
    UNREADABLE,
    Found,
    journal_in,
    listed,
    read,
    readings_in,
)
from spineguard.storage.kept_file import Document


class AddSession(msgspec.Struct, frozen=True):
    """One more session."""

    record: SessionRecord


class TakeBackHurt(msgspec.Struct, frozen=True):
    """The session of that id was stopped, and nothing hurt: the key was pressed by mistake."""

    id: str


class AddReadings(msgspec.Struct, frozen=True):
    """More readings."""

    readings: tuple[Reading, ...]


class ReplaceReading(msgspec.Struct, frozen=True):
    """The reading of that id makes room for a corrected one, or for nothing; it is kept for an undo."""

    id: str
    when: datetime
    by: Reading | None


class PutBack(msgspec.Struct, frozen=True):
    """A reading that was replaced stands again, and what had taken its place goes."""

    replaced: Replaced


class SetTallest(msgspec.Struct, frozen=True):
    """What the person says about the tallest height they remember."""

    tallest: Tallest


Change: TypeAlias = AddSession | TakeBackHurt | AddReadings | ReplaceReading | PutBack | SetTallest


def as_it_is_kept(change: Change) -> Change:
    """The change in the roundness of the file; ValueError for what could not be read back from there."""
    match change:
        case AddSession(record):
            return AddSession(_safe(session_as_kept(record), SessionRecord))
        case AddReadings(readings):
            return AddReadings(tuple(_safe(as_kept(reading), Reading) for reading in readings))
        case ReplaceReading(id_, when, by):
            return ReplaceReading(id_, when, None if by is None else _safe(as_kept(by), Reading))
        case SetTallest(tallest):
            return SetTallest(_safe(tallest, Tallest))
        case PutBack() | TakeBackHurt():
            return change
        case _:
            assert_never(change)


def changed(document: Document, change: Change) -> Document:
    """The document after a change."""
    document = {**document, SESSIONS: document.get(SESSIONS, [])}  # without that list an older program balks
    match change:
        case AddSession(record):
            there = record in journal_in(document).sessions
            return document if there else _with(document, SESSIONS, msgspec.to_builtins(record))
        case TakeBackHurt(id_):
            return {**document, SESSIONS: [_not_hurt(entry, id_) for entry in listed(document, SESSIONS)]}
        case AddReadings(readings):
            return _with_readings(document, readings)
        case ReplaceReading():
            return _with_replaced(document, change)
        case PutBack(replaced):
            return _with_put_back(document, replaced)
        case SetTallest(tallest):
            old = document.get(TALLEST)
            more = {k: v for k, v in old.items() if k not in _TALLEST_KEYS} if isinstance(old, dict) else {}
            return {**document, TALLEST: {**more, **msgspec.to_builtins(tallest)}}
        case _:
            assert_never(change)


_TALLEST_KEYS = Tallest.__struct_fields__


def _safe(value: Any, kind: Any) -> Any:
    if read(msgspec.to_builtins(value), kind) != value:
        raise ValueError(f"not something that can be kept: {value}")
    return value


def _with(document: Document, key: str, *entries: Any) -> Document:
    return {**document, key: [*listed(document, key), *entries]}


def _without(document: Document, key: str, place: int) -> Document:
    entries = listed(document, key)
    return {**document, key: [*entries[:place], *entries[place + 1 :]]}


def _not_hurt(entry: Any, id_: str) -> Any:
    if isinstance(entry, dict) and entry.get("id") == id_ and entry.get("ending") == Ending.HURT.value:
        return {**entry, "ending": Ending.STOPPED.value}
    return entry


def _with_readings(document: Document, readings: tuple[Reading, ...]) -> Document:
    there = {found.reading for found in readings_in(document)}
    new = [reading for reading in dict.fromkeys(readings) if reading not in there]
    return _with(document, READINGS, *map(msgspec.to_builtins, new)) if new else document


def _of_id(document: Document, id_: str) -> Found | None:
    return next((found for found in readings_in(document) if found.reading.id == id_), None)


def _with_replaced(document: Document, change: ReplaceReading) -> Document:
    found = _of_id(document, change.id)
    if found is not None and found.reading != change.by:
        entry = {
            "reading": listed(document, found.key)[found.place],
            "when": msgspec.to_builtins(change.when),
            **({} if change.by is None else {"by": change.by.id}),
        }
        document = _with(_without(document, found.key, found.place), REPLACED, entry)
    return document if change.by is None else _with_readings(document, (change.by,))


def _with_put_back(document: Document, replaced: Replaced) -> Document:
    stood = next(
        (
            (key, place)
            for key in (REPLACED, UNREADABLE)
            for place, entry in reversed(list(enumerate(listed(document, key))))
            if read(entry, Replaced) == replaced
        ),
        None,
    )
    if stood is None:
        return document  # another window was quicker
    entry = listed(document, stood[0])[stood[1]]
    document = _without(document, *stood)
    new = None if replaced.by is None else _of_id(document, replaced.by)
    if new is not None:
        undone = listed(document, new.key)[new.place]
        document = _with(_without(document, new.key, new.place), UNDONE, undone)
    if any(found.reading == replaced.reading for found in readings_in(document)):
        return document
    return _with(document, READINGS, entry["reading"])
