"""`reminders.json`: what became of each reminder, so that none comes twice and none is lost."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from spineguard.core.reminder_marks import Mark, Marks
from spineguard.storage.file_lock import Patience
from spineguard.storage.kept_file import Document, KeptFile, NotSaved

FORMAT = "spineguard-reminders"
VERSION = 1


class RemindersNotSaved(NotSaved):
    """What became of a reminder could not be written."""


class RemindersFile:
    """The one way in and out of `reminders.json` in `data_dir`; `now` is the wall clock.

    It holds nothing that could not be done without: a file that can't be read is set aside without a word.
    """

    def __init__(self, data_dir: Path, now: Callable[[], datetime], patience: Patience | None = None) -> None:
        path = data_dir / "reminders.json"
        self._file = KeptFile(path, FORMAT, VERSION, _mended, now, patience or Patience())

    def load(self) -> Marks:
        """The marks as they are kept; never raises."""
        document, _ = self._file.load()
        return _marks(document or {})

    def change(self, act: Callable[[Marks], Marks]) -> Marks:
        """Let `act` turn the marks that are kept into others, while nobody else can; returns those.

        They are on disk when this returns. Raises RemindersNotSaved; `act` has been called then or not.
        """
        try:
            with self._file.locked():
                found, _ = self._file.read_for_change()
                document = found or self._file.empty()
                before = _marks(document)
                after = act(before)
                if after != before:
                    self._file.write({**document, **msgspec.to_builtins(after)})
                return after
        except OSError as error:
            raise RemindersNotSaved(error) from error


def _marks(document: Document) -> Marks:
    entries = document.get("marks")
    return Marks(
        marks=tuple(
            mark
            for entry in (entries if isinstance(entries, list) else [])
            if (mark := _mark(entry)) is not None
        )
    )


def _mark(entry: Any) -> Mark | None:
    try:
        return msgspec.convert(entry, Mark)
    except (ValueError, OverflowError):
        return None


def _mended(document: Document) -> Document | None:
    """Entries that make no sense are left out when it is next written."""
    if not isinstance(document.get("marks"), list):
        raise ValueError("it has no list of marks")
    return None
