"""A file of ours in the person's folder: read with distrust, written whole, set aside, never overwritten."""

import contextlib
import errno
import os
import stat
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from spineguard.core.file_note import FileNote, NoteKind
from spineguard.log import logger
from spineguard.storage import json_text
from spineguard.storage.file_lock import Patience, held
from spineguard.storage.safe_write import patiently, real_path, remove_stale, replace_file, sync_folder

LARGEST = 64 * 1024 * 1024
"""Bytes. Ten years of 5 sessions a day are about 10 MB."""

_SAYS_THE_FILE_IS_BAD = {errno.EACCES, errno.EPERM, errno.EIO, errno.EISDIR, errno.ELOOP, errno.ENXIO}
"""Anything else (too many open files, no memory, a drive that is away) says nothing about the file."""

Document = dict[str, Any]
Mend = Callable[[Document], Document | None]
"""The document with its bad entries moved to where they spoil nothing; None where there are none to move;
ValueError where the whole makes no sense."""


class NotSaved(Exception):  # noqa: N818
    """It could not be written, and what was there before is untouched; `cause` says why, for the log."""

    def __init__(self, cause: OSError) -> None:
        super().__init__(str(cause))
        self.cause = cause


class _UnusableError(Exception):
    """What is there can't be read by us and must be set aside; `kind` says in which way."""

    def __init__(self, kind: NoteKind, why: object) -> None:
        super().__init__(str(why))
        self.kind = kind


class KeptFile:
    """One JSON file with a `format`, a `version` and whatever else. Wall clock and patience are passed in."""

    def __init__(
        self,
        path: Path,
        form: str,
        version: int,
        mend: Mend,
        now: Callable[[], datetime],
        patience: Patience,
    ) -> None:
        self._path = path
        self._form = form
        self._version = version
        self._mend = mend
        self._now = now
        self._patience = patience

    def empty(self) -> Document:
        """A new document with nothing in it yet."""
        return {"format": self._form, "version": self._version}

    def load(self) -> tuple[Document | None, FileNote | None]:
        """What the file holds (None: nothing), and what the person must be told. Never raises OSError.

        A sound file is read without the lock and without writing, so that it can be read from anywhere.
        """
        document = None
        fallback = NoteKind.CANNOT_WRITE
        try:
            document, mended = self._read()
            if mended is None:
                return document, None if self._seems_writable() else FileNote(kind=NoteKind.CANNOT_WRITE)
            fallback = NoteKind.PARTLY
        except _UnusableError:
            pass
        except OSError as error:
            logger(__name__).warning("%s could not be opened: %s", self._path.name, error)
            return None, FileNote(kind=NoteKind.CANNOT_READ)
        try:
            with self.locked():
                return self.read_for_change()
        except OSError as error:
            logger(__name__).warning("%s could not be set aside: %s", self._path.name, error)
            return document, FileNote(kind=fallback)

    def look(self) -> Document | None:
        """What the file holds, for those who can tell nobody. Changes nothing, never raises.

        Whatever is wrong with the file is left as it is for the open program, to mend and to tell.
        """
        try:
            document, mended = self._read()
        except (_UnusableError, OSError) as error:
            logger(__name__).warning("%s can't be read: %s", self._path.name, error)
            return None
        return mended or document

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Keep every other window from this file; OSError if that can't be had."""
        with held(self._path.with_suffix(".lock"), self._patience):
            remove_stale(self._path, self._now())
            yield

    def read_for_change(self) -> tuple[Document | None, FileNote | None]:
        """What the file holds; what can't be used was set aside before this returns. Hold the lock.

        OSError: that could not be done, nothing was changed, and nothing may be written.
        """
        try:
            document, mended = self._read()
        except _UnusableError as error:
            kept = self._move_aside(error.kind)
            logger(__name__).warning("%s is kept as %s: %s", self._path.name, kept.name, error)
            return None, FileNote(kind=error.kind, kept=kept)
        if mended is None:
            return document, None
        copy = self._free_name(NoteKind.PARTLY)
        replace_file(copy, self._bytes() or b"", self._patience.sleep)
        try:
            self.write(mended)
        except BaseException:
            with contextlib.suppress(OSError):
                copy.unlink()  # the original still stands: no second copy at every start
            raise
        logger(__name__).warning(
            "parts of %s could not be read; it is kept as it was as %s", self._path.name, copy.name
        )
        return mended, FileNote(kind=NoteKind.PARTLY, kept=copy)

    def write(self, document: Document) -> None:
        """Replace the file. Hold the lock. OSError: the old one is untouched."""
        replace_file(self._path, json_text.written(document), self._patience.sleep)

    def _read(self) -> tuple[Document | None, Document | None]:
        """The document, and how it would look with its bad entries moved (None: it has none)."""
        data = self._bytes()
        if data is None:
            return None, None
        try:
            document = json_text.parse(data)
            if not isinstance(document, dict) or document.get("format") != self._form:
                raise ValueError(f"it does not say that its format is {self._form}")
            version = document.get("version")
            if not isinstance(version, int) or isinstance(version, bool) or version < 1:
                raise ValueError("it has no version number")
            if version > self._version:
                raise _UnusableError(NoteKind.NEWER, f"version {version}")
            return document, self._mend(document)
        except ValueError as error:
            raise _UnusableError(NoteKind.UNREADABLE, error) from error
        except MemoryError as error:
            raise OSError(errno.ENOMEM, "not enough memory to read it", str(self._path)) from error

    def _bytes(self) -> bytes | None:
        """All bytes of the file; None where there is none."""
        found: list[bytes] = []
        try:
            patiently(lambda: found.append(_whole(self._path)), self._patience.sleep)
        except FileNotFoundError:
            if self._path.is_symlink() and not real_path(self._path).parent.is_dir():
                raise  # it lies on a drive that is away: not the same as no file
            return None
        except OSError as error:
            if error.errno in _SAYS_THE_FILE_IS_BAD:
                raise _UnusableError(NoteKind.UNREADABLE, error) from error
            raise
        return found[0]

    def _move_aside(self, kind: NoteKind) -> Path:
        kept = self._free_name(kind)
        patiently(lambda: real_path(self._path).rename(kept), self._patience.sleep)
        with contextlib.suppress(OSError):  # the next save does it again
            sync_folder(kept.parent)
        return kept

    def _free_name(self, kind: NoteKind) -> Path:
        """A dated name beside the file that nothing has yet: `journal.newer-2026-11-22T07-43-05Z.json`."""
        target = real_path(self._path)
        stamp = self._now().astimezone(UTC).strftime("%Y-%m-%dT%H-%M-%SZ")
        number, more = 1, ""
        while os.path.lexists(
            name := target.with_name(f"{target.stem}.{kind.value}-{stamp}{more}{target.suffix}")
        ):
            number += 1
            more = f"-{number}"
        return name

    def _seems_writable(self) -> bool:
        """Whether saving has a chance, as far as can be seen without trying."""
        folder = real_path(self._path).parent
        while not os.path.lexists(folder) and folder != folder.parent:
            folder = folder.parent
        return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)


def _whole(path: Path) -> bytes:
    """All bytes of a real file of bearable size; `_UnusableError` for anything else, OSError."""
    flags = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    # without O_NONBLOCK a pipe of this name would keep the program waiting for ever
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise _UnusableError(NoteKind.UNREADABLE, "it is not a file")
        data = bytearray()
        while len(data) <= LARGEST and (more := os.read(descriptor, 1 << 20)):
            data += more
    finally:
        os.close(descriptor)
    if len(data) > LARGEST:
        raise _UnusableError(NoteKind.UNREADABLE, f"it is larger than {LARGEST} bytes")
    return bytes(data)
