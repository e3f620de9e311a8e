"""One at a time: a lock between windows and processes that a crash or a kill sets free by itself."""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from spineguard.storage.safe_write import Sleep, make_folder

_PAUSE = 0.01
_HELD_BY_ANOTHER = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
_NO_LOCKS_HERE = (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EINVAL)


class Patience(msgspec.Struct, frozen=True):
    """How long to wait for another window, in seconds by a steady clock, and how to wait."""

    longest: float = 3.0
    steady: Callable[[], float] = time.monotonic
    sleep: Sleep = time.sleep


@contextlib.contextmanager
def held(path: Path, patience: Patience) -> Iterator[None]:
    """Hold the lock file `path`; TimeoutError if another keeps it too long, OSError if it can't be made.

    The file stays for ever and is empty: removing it would let two holders in. A disk that knows no locks is
    used without.
    """
    make_folder(path.parent)
    until = patience.steady() + patience.longest
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            if _take(descriptor) and _is_still(path, descriptor):
                yield
                return
        finally:
            os.close(descriptor)  # and the lock is free
        if patience.steady() >= until:
            raise TimeoutError(errno.ETIMEDOUT, "another window keeps the file", str(path))
        patience.sleep(_PAUSE)


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in _HELD_BY_ANOTHER:
                return False
            raise
        return True

    def _is_still(path: Path, descriptor: int) -> bool:
        return True  # a file that is open can't be removed there

else:
    import fcntl

    def _take(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _HELD_BY_ANOTHER:
                return False
            if error.errno not in _NO_LOCKS_HERE:
                raise
        return True

    def _is_still(path: Path, descriptor: int) -> bool:
        """Whether the lock we hold is the one that others will find."""
        try:
            there, ours = path.stat(), os.fstat(descriptor)
        except FileNotFoundError:
            return False
        return (there.st_dev, there.st_ino) == (ours.st_dev, ours.st_ino)
