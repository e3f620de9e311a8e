"""Sees that the clockwork runs while the program is open and reminders are on, and knows when it can't."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

# PySide reads the source of every module that is imported after it, so what needs no Qt comes first.
from spineguard.clockwork.doing import ask_to_leave, ask_to_look
from spineguard.clockwork.resident import LOCK, who_we_are
from spineguard.storage.process_lock import ProcessLock

# isort: split
from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal

LOOK_AGAIN = 60 * 1000
"""Time in ms after which one that ended is started again, or it is looked whether it runs."""
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
    """Starts it, wakes it up, ends it. `wanted` says whether reminders are on.

    On Linux the kernel says when it ends, so that no timer runs while all is well; elsewhere it is looked at
    once a minute.
    """

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
        self._watched = _Watched()
        self._notifier: QSocketNotifier | None = None
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
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
            self._stop_watching()
            self._look_again.stop()
            ask_to_leave(running)
        elif running and who == who_we_are():
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
        else:
            self._tell()

    def _on_started_timeout(self) -> None:
        self._tell()

    def _on_notifier_activated(self) -> None:
        self._stop_watching()
        self._look_again.start()  # not at once: one that ends as soon as it is started would start for ever

    def _tell(self) -> None:
        """Say it when it runs no longer, or again; and wait until that changes."""
        self._watch()
        failed = self._wanted() and not self._lock.is_held()
        if failed is not self.failed:
            self.failed = failed
            self.changed.emit()

    def _watch(self) -> None:
        self._stop_watching()
        running, _ = self._lock.holder()
        if self._watched.take(running):
            self._look_again.stop()
            self._notifier = QSocketNotifier(self._watched.descriptor, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._on_notifier_activated)
        elif self._wanted():
            self._look_again.start()

    def _stop_watching(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        self._watched.let_go()


class _Watched:
    """A process whose end makes `descriptor` readable; -1 where the system offers none."""

    def __init__(self) -> None:
        self.descriptor = -1

    def __del__(self) -> None:
        self.let_go()

    def take(self, process: int) -> bool:
        """Watch this one; False where that can't be done, or where there is none."""
        if process > 0 and sys.platform == "linux":
            with suppress(OSError):
                self.descriptor = os.pidfd_open(process)
        return self.descriptor >= 0

    def let_go(self) -> None:
        """Watch none."""
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1
