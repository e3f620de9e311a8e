"""The program ends without its window being closed: logged out, shut down, stopped from a terminal."""

import os
import signal
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication

_ASKED_TO_LEAVE = ("SIGTERM", "SIGHUP", "SIGINT")


class Leaving(QObject):
    """Lets nothing be lost then: `keep` writes what is open, `close` closes the window, which keeps it too.

    Python hears of a signal only when Python runs, and in an idle window it never does. So the signal writes
    its number into a pipe, and Qt, which watches the pipe, wakes us; nobody looks at a clock for it. Windows
    has no such signals; there the log-out comes by way of Qt alone.
    """

    def __init__(self, qt: QGuiApplication, keep: Callable[[], None], close: Callable[[], object]) -> None:
        super().__init__(qt)
        self._qt, self._keep, self._close = qt, keep, close
        qt.commitDataRequest.connect(self._on_qt_commit_data_request)
        qt.aboutToQuit.connect(self._on_qt_about_to_quit)
        self._signals: list[signal.Signals] = []
        if sys.platform != "win32":
            self._watch()

    def _watch(self) -> None:
        self._pipe, into = os.pipe()
        for end in (self._pipe, into):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(into, warn_on_full_buffer=False)
        notifier = QSocketNotifier(self._pipe, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._on_pipe_activated)
        for name in _ASKED_TO_LEAVE:
            number = signal.Signals[name]
            if signal.getsignal(number) is not signal.SIG_IGN:  # ignored by who started us, as nohup does
                signal.signal(number, _noted)
                self._signals.append(number)

    def _on_pipe_activated(self) -> None:
        came = [number for number in os.read(self._pipe, 64) if number in self._signals]
        if not came:
            return
        self._close()
        for number in self._signals:  # all is kept, so from now on a second one may end us at once
            signal.signal(number, signal.SIG_DFL)
        self._qt.exit(128 + came[0])

    def _on_qt_commit_data_request(self) -> None:
        self._keep()

    def _on_qt_about_to_quit(self) -> None:
        self._keep()


def _noted(_number: int, _frame: object) -> None:
    """Without a handler in Python nothing is written into the pipe."""
