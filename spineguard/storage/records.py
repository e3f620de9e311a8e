"""The person's own files together: the journal, the preferences, and what must be said about them."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

import msgspec

from spineguard.core.file_note import FileNote, NoteKind
from spineguard.core.journal import Journal, SessionRecord, whole_second
from spineguard.core.preferences import Preferences
from spineguard.core.reading import HeightHistory, Reading, Tallest
from spineguard.log import logger
from spineguard.storage.journal_changes import (
    AddReadings,
    AddSession,
    Change,
    PutBack,
    ReplaceReading,
    SetTallest,
    TakeBackHurt,
)
from spineguard.storage.journal_file import JournalFile, JournalNotSaved
from spineguard.storage.preferences_file import PreferencesFile, PreferencesNotSaved

_PASSING = (NoteKind.CANNOT_READ, NoteKind.CANNOT_WRITE)
"""What is no longer true once the journal could be written."""


class Records:
    """Owns the current journal, heights and preferences, and writes them through; it never raises for a file.

    What changes the journal or the heights returns whether it is on disk. Where it is not, it holds for now,
    and is written with the next change or by `save_waiting`. `journal_note` and `preferences_note` are what
    the person must be told, None when all is well.
    """

    def __init__(self, data_dir: Path, wall: Callable[[], datetime]) -> None:
        self._journal_file = JournalFile(data_dir, wall, self._on_journal_note)
        self._preferences_file = PreferencesFile(data_dir, wall)
        self._wall = wall
        self._waiting = False
        loaded = self._journal_file.load()
        self.journal: Journal = loaded.journal
        self.heights: HeightHistory = loaded.heights
        self.journal_note: FileNote | None = loaded.note
        self.preferences: Preferences
        self.preferences_note: FileNote | None
        self.preferences, self.preferences_note = self._preferences_file.load()

    def add_session(self, record: SessionRecord) -> bool:
        """Keep one more session; False when it could not be written and is only remembered for now."""
        return self._change(AddSession(record))

    def take_back_hurt(self, id_: str) -> bool:
        """Keep a session as stopped: "Something hurts" was pressed by mistake."""
        return self._change(TakeBackHurt(id_))

    def add_reading(self, reading: Reading) -> bool:
        """Keep one more reading of height."""
        return self.add_readings((reading,))

    def add_readings(self, readings: Iterable[Reading]) -> bool:
        """Keep several readings at once; those that are there already and the same are not kept twice."""
        return self._change(AddReadings(tuple(readings)))

    def correct_reading(self, id_: str, new: Reading) -> bool:
        """Put a corrected reading in the place of the one of that id, which is kept for an undo."""
        return self._change(ReplaceReading(id_, self._now(), new))

    def remove_reading(self, id_: str) -> bool:
        """Take a reading away; it is kept for an undo."""
        return self._change(ReplaceReading(id_, self._now(), None))

    def undo_last_replaced(self) -> bool:
        """Bring back the reading that was corrected or removed last, even after the program was closed."""
        if not self.heights.replaced:
            return self.save_waiting()
        return self._change(PutBack(self.heights.replaced[-1]))

    def set_tallest(self, tallest: Tallest) -> bool:
        """Keep what the person says about the tallest height they remember."""
        return self._change(
            SetTallest(msgspec.structs.replace(tallest, entered=whole_second(tallest.entered)))
        )

    def save_waiting(self) -> bool:
        """Try once more to write what could not be written; True when nothing waits any longer."""
        return not self._waiting or self._change()

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
            logger(__name__).error("preferences not saved: %s", error.cause)
            self.preferences_note = FileNote(kind=NoteKind.CANNOT_WRITE)

    def read_again(self) -> None:
        """Look whether another window has added to the journal."""
        loaded = self._journal_file.load()
        self.journal, self.heights = loaded.journal, loaded.heights
        self.journal_note = loaded.note or self.journal_note

    def _change(self, *changes: Change) -> bool:
        try:
            known = self._journal_file.change(*changes)
        except JournalNotSaved as error:
            logger(__name__).error("journal not saved: %s", error.cause)
            self.journal, self.heights = error.journal, error.heights
            self.journal_note = FileNote(kind=NoteKind.CANNOT_WRITE)
            self._waiting = True
            return False
        self.journal, self.heights = known.journal, known.heights
        self._waiting = False
        if self.journal_note is not None and self.journal_note.kind in _PASSING:
            self.journal_note = None
        return True

    def _now(self) -> datetime:
        return whole_second(self._wall())

    def _on_journal_note(self, note: FileNote) -> None:
        self.journal_note = note
