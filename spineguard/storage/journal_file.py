"""`journal.json`: every session and every reading of height, in the person's own folder.

`docs/journal-format.md` shows one.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from spineguard.core.file_note import FileNote
from spineguard.core.journal import Journal, SessionRecord
from spineguard.core.reading import HeightHistory
from spineguard.storage.file_lock import Patience
from spineguard.storage.journal_changes import AddSession, Change, as_it_is_kept, changed
from spineguard.storage.journal_entries import heights_in, journal_in, mended
from spineguard.storage.kept_file import Document, KeptFile, NotSaved

FORMAT = "spineguard-journal"
VERSION = 1


class Loaded(msgspec.Struct, frozen=True):
    """What is known, and what the person must be told about the file, if anything."""

    journal: Journal
    note: FileNote | None = None
    heights: HeightHistory = HeightHistory()


class JournalNotSaved(NotSaved):
    """It could not be written. `journal` and `heights` hold it all the same; the next save writes it too."""

    def __init__(self, cause: OSError, known: Loaded) -> None:
        super().__init__(cause)
        self.journal, self.heights = known.journal, known.heights


class JournalFile:
    """The one way in and out of `journal.json` in `data_dir`.

    `now` is the wall clock, for the names of files set aside. `on_note` hears what the person must be told
    when a file turns out to be bad while something is being saved.
    """

    def __init__(
        self,
        data_dir: Path,
        now: Callable[[], datetime],
        on_note: Callable[[FileNote], None] | None = None,
        patience: Patience | None = None,
    ) -> None:
        path = data_dir / "journal.json"
        self._file = KeptFile(path, FORMAT, VERSION, mended, now, patience or Patience())
        self._on_note = on_note
        self._last: Document | None = None  # as it was last read or written: all we have, should the file go
        self._unsaved: tuple[Change, ...] = ()

    def load(self) -> Loaded:
        """All that is kept; never raises. An unreadable file is set aside and a new one begins."""
        document, note = self._file.load()
        self._last = document or self._last
        return msgspec.structs.replace(self.known(), note=note)

    def look(self) -> Loaded:
        """All that is kept, for those who can tell nobody: an unreadable file is left as it is."""
        self._last = self._file.look() or self._last
        return self.known()

    def add_session(self, record: SessionRecord) -> Journal:
        """Write one more session, and return the journal with it; other windows' sessions stay.

        Raises as `change` does.
        """
        return self.change(AddSession(record)).journal

    def change(self, *changes: Change) -> Loaded:
        """Write changes, and those that still wait; other windows' changes stay. Returns all that is known.

        Raises JournalNotSaved, and then they wait in memory: make them again, or the next one, and all are
        made once. Raises ValueError for what could not be read back.
        """
        self._unsaved = (*self._unsaved, *map(as_it_is_kept, changes))
        try:
            with self._file.locked():
                found, note = self._file.read_for_change()
                document = self._with_unsaved(found or self._last or self._file.empty())
                self._file.write(document)
        except OSError as error:
            raise JournalNotSaved(error, self.known()) from error
        self._last, self._unsaved = document, ()
        if note is not None and self._on_note is not None:
            self._on_note(note)
        return self.known()

    def known(self) -> Loaded:
        """All that was read, and all that waits to be written."""
        document = self._with_unsaved(self._last or {})
        return Loaded(journal_in(document), heights=heights_in(document))

    def _with_unsaved(self, document: Document) -> Document:
        for change in self._unsaved:
            document = changed(document, change)
        return document
