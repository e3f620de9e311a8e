"""Lets Qt's event loop run until something has happened; nothing is slept through."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from spineguard.ui.application import application


def the_application() -> QApplication:
    there = QApplication.instance()
    return there if isinstance(there, QApplication) else application([])


def run_until(happened: Callable[[], object], seconds: float = 20.0) -> None:
    """Fails if it did not happen in a time that is far too long."""
    loop = QEventLoop()
    late = QTimer()
    late.setSingleShot(True)
    late.timeout.connect(loop.quit)
    late.start(round(seconds * 1000))
    look = QTimer()
    look.start(5)  # what other programs do makes no event here
    while not happened():
        if not late.isActive():
            raise AssertionError(f"did not happen within {seconds} s")
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def run_everything_now() -> None:
    """What is due now is done, and what follows from that at once."""
    loop = QEventLoop()
    for _ in range(20):
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
