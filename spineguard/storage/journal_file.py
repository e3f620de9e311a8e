"""`journal.json`: every session ever done, in the person's own folder. `docs/journal-format.md` shows one."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from spineguard.core.file_note import FileNote
from spineguard.core.journal import Journal, SessionRecord, as_kept
from spineguard.storage.file_lock import Patience
from spineguard.storage.kept_file import Document, KeptFile, NotSaved

FORMAT = "spineguard-journal"
VERSION = 1


class JournalNotSaved(NotSaved):
    """A session could not be written. `journal` holds it all the same; the next save writes it too."""

    def __init__(self, cause: OSError, journal: Journal) -> None:
        super().__init__(cause)
        self.journal = journal


class Loaded(msgspec.Struct, frozen=True):
    """What was found, and what the person must be told about it, if anything."""

    journal: Journal
    note: FileNote | None = None


class JournalFile:
    """The one way in and out of `journal.json` in `data_dir`.

    `now` is the wall clock, for the names of files set aside. `on_note` hears what the person must be told
    when a file turns out to be bad while a session is being added.
    """

    def __init__(
        self,
        data_dir: Path,
        now: Callable[[], datetime],
        on_note: Callable[[FileNote], None] | None = None,
        patience: Patience | None = None,
    ) -> None:
        self._file = KeptFile(
            data_dir / "journal.json", FORMAT, VERSION, _mended, now, patience or Patience()
        )
        self._on_note = on_note
        self._last: Document | None = None  # as it was last read or written: all we have, should the file go
        self._unsaved: tuple[SessionRecord, ...] = ()

    def load(self) -> Loaded:
        """The journal as it is kept; never raises. An unreadable file is set aside and a new one begins."""
        document, note = self._file.load()
        self._last = document or self._last
        return Loaded(self._in_memory(), note)

    def add_session(self, record: SessionRecord) -> Journal:
        """Write one more session, and return the journal with it; other windows' sessions stay.

        Raises JournalNotSaved, and then the session waits in memory: add it again, or add the next one, and
        both are written once. Raises ValueError for a record that could not be read back.
        """
        record = as_kept(record)
        if _record(msgspec.to_builtins(record)) != record:
            raise ValueError(f"not a session that can be kept: {record}")
        if record not in self._unsaved:
            self._unsaved = (*self._unsaved, record)
        try:
            with self._file.locked():
                found, note = self._file.read_for_change()
                document = self._with_unsaved(found or self._last or self._file.empty())
                self._file.write(document)
        except OSError as error:
            raise JournalNotSaved(error, self._in_memory()) from error
        self._last, self._unsaved = document, ()
        if note is not None and self._on_note is not None:
            self._on_note(note)
        return self._in_memory()

    def _with_unsaved(self, document: Document) -> Document:
        there = _records(document)
        new = [msgspec.to_builtins(record) for record in self._unsaved if record not in there]
        return {**document, "sessions": [*document.get("sessions", ()), *new]}

    def _in_memory(self) -> Journal:
        journal = Journal(sessions=tuple(_records(self._last or {})))
        for record in self._unsaved:
            journal = journal.with_session(record)
        return journal


def _record(entry: Any) -> SessionRecord | None:
    """One session out of what stands in the file; None if it makes no sense."""
    try:
        return msgspec.convert(entry, SessionRecord)
    except (ValueError, OverflowError):  # msgspec's own error is a ValueError
        return None


def _records(document: Document) -> list[SessionRecord]:
    """All sessions that can be read, oldest first; one that is there twice and the same counts once."""
    entries = [*document.get("sessions", ()), *_listed(document.get("unreadable", []))]
    found = dict.fromkeys(record for entry in entries if (record := _record(entry)) is not None)
    return sorted(found, key=lambda record: record.started)


def _mended(document: Document) -> Document | None:
    """The document with the entries that make no sense moved from `sessions` to `unreadable`."""
    sessions = document.get("sessions")
    if not isinstance(sessions, list):
        raise ValueError("it has no list of sessions")
    good = [entry for entry in sessions if _record(entry) is not None]
    if len(good) == len(sessions):
        return None
    bad = [entry for entry in sessions if _record(entry) is None]
    return {**document, "sessions": good, "unreadable": [*_listed(document.get("unreadable", [])), *bad]}


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
