"""The person's own files together: the journal, the preferences, and what must be said about them."""

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from spineguard.core.file_note import FileNote, NoteKind
from spineguard.core.journal import Journal, SessionRecord
from spineguard.core.preferences import Preferences
from spineguard.storage.journal_file import JournalFile, JournalNotSaved
from spineguard.storage.preferences_file import PreferencesFile, PreferencesNotSaved

log = logging.getLogger(__name__)


_PASSING = (NoteKind.CANNOT_READ, NoteKind.CANNOT_WRITE)
"""What is no longer true once the journal could be written."""


class Records:
    """Owns the current journal and preferences, and writes them through; nothing here ever raises for a file.

    `journal_note` and `preferences_note` are what the person must be told, None when all is well.
    """

    def __init__(self, data_dir: Path, wall: Callable[[], datetime]) -> None:
        self._journal_file = JournalFile(data_dir, wall, self._on_journal_note)
        self._preferences_file = PreferencesFile(data_dir, wall)
        self._waiting: SessionRecord | None = None
        loaded = self._journal_file.load()
        self.journal: Journal = loaded.journal
        self.journal_note: FileNote | None = loaded.note
        self.preferences: Preferences
        self.preferences_note: FileNote | None
        self.preferences, self.preferences_note = self._preferences_file.load()

    def add_session(self, record: SessionRecord) -> bool:
        """Keep one more session; False when it could not be written and is only remembered for now."""
        try:
            self.journal = self._journal_file.add_session(record)
        except JournalNotSaved as error:
            log.error("journal not saved: %s", error.cause)
            self.journal = error.journal
            self.journal_note = FileNote(kind=NoteKind.CANNOT_WRITE)
            self._waiting = record
            return False
        self._waiting = None
        if self.journal_note is not None and self.journal_note.kind in _PASSING:
            self.journal_note = None
        return True

    def save_waiting(self) -> bool:
        """Try once more to write what could not be written; True when nothing waits any longer."""
        return self._waiting is None or self.add_session(self._waiting)

    def change(self, preferences: Preferences) -> None:
        """Keep changed preferences; they hold for this window even when they can't be written.

        Only what changed here is written: another window may have changed something else meanwhile.
        """
        changed = {
            name: value
            for name in Preferences.__struct_fields__
            if (value := getattr(preferences, name)) != getattr(self.preferences, name)
        }
        self.preferences = preferences
        there, _ = self._preferences_file.load()
        try:
            self._preferences_file.save(msgspec.structs.replace(there, **changed))
        except PreferencesNotSaved as error:
            log.error("preferences not saved: %s", error.cause)
            self.preferences_note = FileNote(kind=NoteKind.CANNOT_WRITE)

    def read_again(self) -> None:
        """Look whether another window has added to the journal."""
        loaded = self._journal_file.load()
        self.journal = loaded.journal
        self.journal_note = loaded.note or self.journal_note

    def _on_journal_note(self, note: FileNote) -> None:
        self.journal_note = note
