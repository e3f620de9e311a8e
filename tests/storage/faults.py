"""Calls to the system that fail when told to."""

import errno
import os


class Failing:
    """Stands in for one function of `os`: call number `first` and the `times - 1` after it raise."""

    def __init__(self, monkeypatch, name, error, first=1, times=10**9):
        self.calls = 0
        self.failed = 0
        self._real = getattr(os, name)
        self._error = error
        self._when = range(first, first + times)
        monkeypatch.setattr(os, name, self)

    def __call__(self, *arguments, **named):
        self.calls += 1
        if self.calls in self._when:
            self.failed += 1
            raise self._error
        return self._real(*arguments, **named)


def full_disk():
    return OSError(errno.ENOSPC, "No space left on device")


def bad_disk():
    return OSError(errno.EIO, "Input/output error")


def held_by_a_scanner(winerror=32):
    error = PermissionError(errno.EACCES, "The process cannot access the file")
    error.winerror = winerror
    return error
