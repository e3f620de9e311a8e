"""Is it running already? A lock that lives as long as the process that took it, whatever ends that process.

The standard library only: the process that waits for reminders uses it, and that one has to stay small.
"""

import os
import select
import sys
import time

_AT = 1000
"""Where on Windows the locked byte is: behind the number, because what is locked there can't be read."""


class ProcessLock:
    """The lock in one file; inside stand the number of the process that holds it, and a note of its own."""

    def __init__(self, path: "os.PathLike[str] | str") -> None:
        self._path = os.fspath(path)
        self._descriptor = -1

    def take(self, note: str = "") -> bool:
        """Take it for as long as this process lives; False when another has it.

        Raises OSError where there is no lock to be had.
        """
        if self._descriptor >= 0:
            return True
        os.makedirs(os.path.dirname(self._path) or ".", mode=0o700, exist_ok=True)  # noqa: PTH103, PTH120
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
        descriptor = os.open(self._path, flags, 0o600)
        try:
            taken = _lock(descriptor)
        except BaseException:
            os.close(descriptor)
            raise
        if not taken:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        words = f"{os.getpid()} {note}".encode()[:_AT]
        try:
            os.write(descriptor, words)  # over what stood there: that works on a full disk, too
            os.ftruncate(descriptor, len(words))
        except OSError:
            os.ftruncate(descriptor, 0)  # the lock holds all the same; only who holds it can't be told
        return True

    def is_held(self) -> bool:
        """Whether any process holds it, this one too; also when it can't be told which."""
        try:
            descriptor = os.open(self._path, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
        except OSError:
            return False
        try:
            return self._descriptor >= 0 or not _lock(descriptor)
        except OSError:
            return False
        finally:
            os.close(descriptor)

    def release(self) -> None:
        """Let it go; the file stays, because removing it would let two in."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def holder(self) -> tuple[int, str]:
        """The number of the process that holds it, and its note; 0 when none does or it can't be told."""
        try:
            descriptor = os.open(self._path, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
        except OSError:
            return 0, ""
        try:
            if self._descriptor < 0 and _lock(descriptor):
                return 0, ""
            number, _, note = os.read(descriptor, _AT).decode(errors="replace").partition(" ")
            return int(number), note
        except (OSError, ValueError):
            return 0, ""
        finally:
            os.close(descriptor)


def pause(seconds: float) -> None:
    """Sleep for a moment. Under the faked clock of the tests the system refuses what `time.sleep` wants."""
    if sys.platform == "win32":
        time.sleep(seconds)
    else:
        select.select([], [], [], seconds)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _AT, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
