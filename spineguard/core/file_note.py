"""What a person must be told about one of their files."""

import enum
from pathlib import Path

import msgspec


class NoteKind(enum.Enum):
    """The fact behind the sentence; the sentence itself stands with the words of the pages."""

    UNREADABLE = "unreadable"
    """The file could not be read. It was kept, whole, under another name, and a new one begins."""

    PARTLY = "partly"
    """Some entries could not be read. They stay in the file, the rest works, and a copy as it was is kept."""

    NEWER = "newer"
    """A newer SpineGuard wrote the file. It was kept, whole, under another name, and a new one begins."""

    CANNOT_READ = "cannot-read"
    """The file is there but could not be opened. It was left alone; nothing can be saved until it opens."""

    CANNOT_WRITE = "cannot-write"
    """Nothing can be saved: the folder or disk refuses. What was there is untouched; what is done now is only
    remembered while the window is open."""


class FileNote(msgspec.Struct, frozen=True, kw_only=True):
    """One such fact, and where the file as it was is kept, if it was moved or copied."""

    kind: NoteKind
    kept: Path | None = None
