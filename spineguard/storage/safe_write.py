"""Replace a file so that at any moment, whatever fails, either the old or the new one is there, whole.

Order on disk: a temporary file in the same folder, all bytes, fsync, rename over the old one, fsync of the
folder. See `docs/decisions/journal-writing.md`.
"""

import contextlib
import errno
import os
import re
import stat
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from spineguard.log import logger

Sleep = Callable[[float], None]

STALE_AFTER = 24 * 60 * 60.0
_BUSY_ON_WINDOWS = {5, 32, 33}
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 0.95)
"""Seconds; 2.5 in all. Virus scanners and syncing programs hold a new file for some milliseconds."""


def replace_file(path: Path, data: bytes, sleep: Sleep = time.sleep) -> None:
    """Make `path` hold exactly `data`, readable by its owner alone; a link stays and its target is replaced.

    Raises OSError; then the old file is untouched and nothing is left behind. Only if the very last step, the
    fsync of the folder, failed is the new file already in place.
    """
    target = real_path(path)
    make_folder(target.parent)
    try:
        temporary = _write_temporary(target, data)
    except _FsyncError as error:
        # After a failed fsync the kernel may call the same pages clean: only a new file proves anything.
        logger(__name__).warning("fsync of a new %s failed, once more: %s", target.name, error.cause)
        try:
            temporary = _write_temporary(target, data)
        except _FsyncError as again:
            raise again.cause from None
    try:
        patiently(lambda: temporary.replace(target), sleep)
    except BaseException:
        _remove(temporary)
        raise
    sync_folder(target.parent)


def real_path(path: Path) -> Path:
    """Where a file really lies, behind any links; never raises."""
    return Path(os.path.realpath(path))


def make_folder(folder: Path) -> None:
    """Make sure that a folder is there; one that we make is its owner's alone."""
    if folder.is_dir():
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        if not folder.is_dir():
            raise
    else:
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Put a folder's list of names on disk. Windows has no such call, and some network disks refuse it."""
    if sys.platform != "win32":
        try:
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except PermissionError:
            return
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):
                raise
        finally:
            os.close(descriptor)


def patiently(action: Callable[[], object], sleep: Sleep) -> None:
    """Do it; where Windows says that somebody else holds the file just now, wait a little and try again."""
    for pause in _PAUSES:
        try:
            action()
        except OSError as error:
            if not _is_busy(error):
                raise
            sleep(pause)
        else:
            return
    action()


def _is_busy(error: OSError) -> bool:
    if getattr(error, "winerror", None) in _BUSY_ON_WINDOWS:
        return True
    return sys.platform == "win32" and error.errno == errno.EACCES  # os.open there gives no winerror


def remove_stale(path: Path, now: datetime) -> None:
    """Remove temporary files of ours that a crash left beside `path` more than a day ago. Hold the lock."""
    target = real_path(path)
    ours = re.compile(rf"\.{re.escape(target.name)}\.[0-9a-f]{{16}}\.tmp")
    with contextlib.suppress(OSError):
        for name in os.listdir(target.parent):  # noqa: PTH208
            if not ours.fullmatch(name):
                continue
            left = target.with_name(name)
            about = left.lstat()
            if stat.S_ISREG(about.st_mode) and now.timestamp() - about.st_mtime > STALE_AFTER:
                _remove(left)


class _FsyncError(Exception):
    """The fsync of a file failed."""

    def __init__(self, cause: OSError) -> None:
        super().__init__(str(cause))
        self.cause = cause


def _write_temporary(target: Path, data: bytes) -> Path:
    temporary = target.with_name(f".{target.name}.{os.urandom(8).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, 0o600)
    try:
        try:
            if sys.platform != "win32":
                os.fchmod(descriptor, 0o600)
            _write_all(descriptor, data)
            try:
                os.fsync(descriptor)
            except OSError as error:
                raise _FsyncError(error) from error
        finally:
            os.close(descriptor)
    except BaseException:
        _remove(temporary)
        raise
    return temporary


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        count = os.write(descriptor, rest)
        if count <= 0:
            raise OSError(errno.EIO, "nothing was written")
        rest = rest[count:]


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()
