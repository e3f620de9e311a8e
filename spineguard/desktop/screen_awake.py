"""Keeps the screen on while a session runs, because nobody touches a key in it; and lets it go again.

Each way ends by itself with our process, also when that is killed: the desktop watches our connection,
Windows our thread, and macOS' own helper our number.
"""

import ctypes
import os
import subprocess
import sys
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer

from spineguard.log import logger

AFTER_FIRST_FRAME = 300
"""Time in ms until the computer is asked: the first picture of a session comes before."""


class Awake(Protocol):
    """One system's way. Neither ever raises; where it can't be done, the screen goes dark as always."""

    def hold(self) -> None:
        """Keep the screen on from now on."""

    def let_go(self) -> None:
        """Let it go dark again; fine when it was not held."""


def awake(parent: QObject, platform: str = sys.platform) -> Awake:
    """The way of this computer."""
    if platform == "win32":
        return WindowsAwake()
    if platform == "darwin":
        return MacAwake()
    from spineguard.desktop.awake_on_bus import BusAwake

    return BusAwake(parent)


class AwakeDuring(QObject):
    """Keeps the screen on from soon after it is made until `session` is freed."""

    def __init__(self, parent: QObject, session: QObject) -> None:
        super().__init__(parent)
        self._way: Awake | None = None
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(AFTER_FIRST_FRAME)
        self._asking.timeout.connect(self._on_asking_timeout)
        self._asking.start()
        session.destroyed.connect(self._on_session_destroyed)

    def _on_asking_timeout(self) -> None:
        self._way = awake(self)
        self._way.hold()

    def _on_session_destroyed(self) -> None:
        self._asking.stop()
        if self._way is not None:
            self._way.let_go()
        self.deleteLater()


class WindowsAwake:
    """`SetThreadExecutionState`, for the thread of the window."""

    CONTINUOUS, SYSTEM, DISPLAY = 0x8000_0000, 0x1, 0x2

    def __init__(self, kernel: Any = None) -> None:
        self._kernel = kernel or getattr(ctypes, "windll").kernel32  # noqa: B009 - other systems have none

    def hold(self) -> None:
        self._kernel.SetThreadExecutionState(self.CONTINUOUS | self.SYSTEM | self.DISPLAY)

    def let_go(self) -> None:
        self._kernel.SetThreadExecutionState(self.CONTINUOUS)


class MacAwake:
    """`caffeinate`, which ends when we do."""

    COMMAND = ("/usr/bin/caffeinate", "-d", "-i", "-w")

    def __init__(self, command: tuple[str, ...] = COMMAND) -> None:
        self._command = command
        self._child: subprocess.Popen[bytes] | None = None

    def hold(self) -> None:
        if self._child is None:
            try:
                self._child = subprocess.Popen([*self._command, str(os.getpid())], stdin=subprocess.DEVNULL)
            except OSError as error:
                logger(__name__).info("the screen can't be kept on: %s", error)

    def let_go(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.terminate()
            child.wait()
