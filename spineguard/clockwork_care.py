"""Sees that the clockwork runs while the program is open and reminders are on, and knows when it can't."""

import os
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

# PySide reads the source of every module that is imported after it, so what needs no Qt comes first.
from spineguard.clockwork.doing import ask_to_leave, ask_to_look
from spineguard.clockwork.resident import LOCK, who_we_are
from spineguard.storage.process_lock import ProcessLock

# isort: split
from PySide6.QtCore import QObject, Qt, QTimer, Signal

LOOK_AGAIN = 60 * 1000
"""Time in ms between two looks whether it still runs."""
STARTED_WITHIN = 15 * 1000
"""Time in ms after which one that was started has taken its lock."""


def start_clockwork(command: Sequence[str]) -> None:
    """Start it so that it outlives this program."""
    apart: dict[str, object] = {"start_new_session": True}
    if os.name == "nt":
        apart = {"creationflags": 0x00000008 | 0x00000200}  # detached, and a group of its own
    null = subprocess.DEVNULL
    try:
        subprocess.Popen(command, stdin=null, stdout=null, stderr=null, cwd=Path.home(), **apart)  # type: ignore[call-overload]
    except OSError:
        return


class ClockworkCare(QObject):
    """Starts it, wakes it up, ends it. `wanted` says whether reminders are on."""

    changed = Signal()
    """It could not be started, or it runs after all."""

    def __init__(
        self,
        parent: QObject,
        data_dir: Path,
        command: Sequence[str],
        wanted: Callable[[], bool],
        start: Callable[[Sequence[str]], None] = start_clockwork,
    ) -> None:
        super().__init__(parent)
        self._start_it = start
        self._lock, self._command, self._wanted = ProcessLock(data_dir / LOCK), command, wanted
        self.failed = False
        """Whether it does not run although it was started."""
        self._look_again = QTimer(self)
        self._look_again.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._look_again.setInterval(LOOK_AGAIN)
        self._look_again.timeout.connect(self._on_look_again_timeout)
        self._started = QTimer(self)
        self._started.setSingleShot(True)
        self._started.setInterval(STARTED_WITHIN)
        self._started.timeout.connect(self._on_started_timeout)

    def see_to_it(self) -> None:
        """Start it where it is wanted and does not run; let it look where it does; end it else."""
        running, who = self._lock.holder()
        if not self._wanted():
            self._look_again.stop()
            ask_to_leave(running)
            return
        self._look_again.start()
        if running and who == who_we_are():
            ask_to_look(running)
            self._tell()
        else:  # where one of an earlier log-in or place runs, this one takes over from it
            self._start()

    def _start(self) -> None:
        self._start_it(self._command)
        self._started.start()

    def _on_look_again_timeout(self) -> None:
        if self._wanted() and not self._lock.is_held():
            self._start()
        elif self.failed:
            self._tell()

    def _on_started_timeout(self) -> None:
        self._tell()

    def _tell(self) -> None:
        failed = self._wanted() and not self._lock.is_held()
        if failed is not self.failed:
            self.failed = failed
            self.changed.emit()
