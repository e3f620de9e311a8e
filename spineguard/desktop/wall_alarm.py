"""Rings at a moment by the clock on the wall, also after a sleep, and when somebody sets that clock."""

import ctypes
import errno
import os
import struct
import sys
import time
from datetime import timedelta

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal

LONGEST = timedelta(hours=1)
"""A timer of Qt stands still while the computer sleeps, so it is looked at the clock so often."""
CLOCK_REALTIME, TFD_NONBLOCK, TFD_CLOEXEC = 0, 0o4000, 0o2000000
TFD_TIMER_ABSTIME, TFD_TIMER_CANCEL_ON_SET = 1, 2


class WallAlarm(QObject):
    """One moment at a time; whoever hears it looks at the clock and sets it anew.

    On Linux the kernel waits (`timerfd_create`), and the program has no timer of its own meanwhile. Elsewhere
    a timer of Qt does, for an hour at most: so `rang` says only that it may be time.
    """

    rang = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.rang)
        self._until = 0.0
        self._kernel = _KernelTimer() if sys.platform == "linux" else None
        if self._kernel is not None and self._kernel.descriptor >= 0:
            self._notifier = QSocketNotifier(self._kernel.descriptor, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._on_notifier_activated)

    @property
    def by_the_kernel(self) -> bool:
        """Whether no timer of ours runs."""
        return self._kernel is not None and self._kernel.descriptor >= 0

    def ring_in(self, wait: timedelta) -> None:
        """Ring after so long, or as soon as the clock is set; what was set before is over."""
        self._until = time.time() + wait.total_seconds()
        if self._kernel is None or not self._kernel.set_for(self._until):
            self._timer.start(min(wait, LONGEST) // timedelta(milliseconds=1))

    def _on_notifier_activated(self) -> None:
        if self._kernel is None:
            return
        if self._kernel.has_come() and time.time() < self._until:
            # the kernel has another clock than we are told of: with it this would never end
            self._notifier.setEnabled(False)
            self._kernel.close()
            self.ring_in(timedelta(seconds=max(0.0, self._until - time.time())))
        else:
            self.rang.emit()


class _KernelTimer:
    """A timer of Linux that goes by the clock on the wall; `descriptor` is -1 where there is none."""

    def __init__(self) -> None:
        try:
            self._libc = ctypes.CDLL(None, use_errno=True)
            self.descriptor = self._libc.timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC)
        except (OSError, AttributeError):
            self.descriptor = -1

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1

    def set_for(self, moment: float) -> bool:
        """Have it come at this moment, in seconds since 1970; whether that is so."""
        if self.descriptor < 0:
            return False
        whole = max(0, int(moment))
        # two lengths in seconds and billionths: none to repeat, and this one, which may not be 0
        parts = struct.pack("4l", 0, 0, whole, min(int((moment - whole) * 1e9) + 1, 999_999_999))
        how = TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET
        return bool(self._libc.timerfd_settime(self.descriptor, how, parts, None) == 0)

    def has_come(self) -> bool:
        """Whether it came by itself, and not because the clock was set."""
        try:
            return bool(os.read(self.descriptor, 8))
        except OSError as error:
            return error.errno not in (errno.ECANCELED, errno.EAGAIN)
