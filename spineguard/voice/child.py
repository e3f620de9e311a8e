"""One small program started for us: never waited for, never left behind.

Starting costs well under a millisecond of the window's thread, however much memory the program holds.
"""

import atexit
import enum
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QIODevice, QObject, QProcess, QTimer

MOST_OUTPUT = 65_536
"""Bytes of output that are read; a child that writes more has said enough."""


class Fate(enum.Enum):
    """How a child ended."""

    DONE = "done"
    MISSING = "missing"
    """There is no such program, or it may not be run."""
    FAILED = "failed"
    """It gave up, or was killed from outside."""
    HUNG = "hung"
    """It took longer than it may and was killed."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A child's end: how, after how many seconds since `limit` began, and what it wrote."""

    fate: Fate
    seconds: float
    output: bytes = b""


class Child(QObject):
    """A running program. `ended` is called once from the event loop, never after `kill`.

    With `text` the program is fed and its input closed; without, it waits until `feed`.
    """

    def __init__(
        self,
        command: Sequence[str],
        ended: Callable[["Child", Ended], None],
        *,
        text: str | None = None,
        limit: float | None = None,
        reads: bool = False,
    ) -> None:
        super().__init__()
        self._ended: Callable[[Child, Ended], None] | None = ended
        self._output = bytearray()
        self._hung = False
        self._clock = QElapsedTimer()
        self._watchdog = QTimer(self)
        self._watchdog.setSingleShot(True)
        self._watchdog.timeout.connect(self._on_watchdog_timeout)
        self._process = QProcess(self)
        # thrown away by the system: a flood of complaints neither fills a pipe nor wakes us
        self._process.setStandardErrorFile(QProcess.nullDevice())
        if reads:
            self._process.readyReadStandardOutput.connect(self._on_process_ready_read)
        else:
            self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.finished.connect(self._on_process_finished)
        self._process.errorOccurred.connect(self._on_process_error)
        _alive.add(self)
        _kill_all_at_the_end()
        self._clock.start()
        self._process.start(command[0], list(command[1:]), QIODevice.OpenModeFlag.ReadWrite)
        if text is not None:
            self.feed(text, limit)
        elif limit is not None:
            self._watch(limit)

    @property
    def running(self) -> bool:
        """Whether it may still do something."""
        return self._ended is not None and not self._hung

    def feed(self, text: str, limit: float | None = None) -> None:
        """Hand in all it shall read; from now on it has `limit` seconds."""
        self._clock.restart()
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.write(text.encode())
            self._process.closeWriteChannel()
        if limit is not None:
            self._watch(limit)

    def kill(self) -> None:
        """End it at once; nobody is told."""
        self._ended = None
        self._watchdog.stop()
        self._process.kill()

    def kill_and_wait(self) -> None:
        """For the end of the program: gone when this returns."""
        self.kill()
        self._process.waitForFinished(500)

    def _watch(self, limit: float) -> None:
        self._watchdog.start(round(limit * 1000))

    def _on_watchdog_timeout(self) -> None:
        self._hung = True
        self._process.kill()

    def _on_process_ready_read(self) -> None:
        got = bytes(self._process.readAllStandardOutput().data())
        self._output += got[: MOST_OUTPUT - len(self._output)]

    def _on_process_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        if self._hung:
            fate = Fate.HUNG
        elif code == 0 and status == QProcess.ExitStatus.NormalExit:
            fate = Fate.DONE
        else:
            fate = Fate.FAILED
        self._end(fate)

    def _on_process_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            # it may come from inside start(), where the caller does not have us in hand yet
            QTimer.singleShot(0, self, self._on_missing)

    def _on_missing(self) -> None:
        self._end(Fate.MISSING)

    def _end(self, fate: Fate) -> None:
        self._watchdog.stop()
        ended, self._ended = self._ended, None
        _alive.discard(self)
        self.deleteLater()
        if ended is not None:
            ended(self, Ended(fate, self._clock.elapsed() / 1000, bytes(self._output)))


def later(what: Callable[[], None]) -> None:
    """Call from the event loop, after what is going on now. `what` is held until then."""
    _Later(what)


class _Later(QObject):
    """Keeps itself until it has called: Qt holds bound methods weakly."""

    def __init__(self, what: Callable[[], None]) -> None:
        super().__init__()
        self._what = what
        _waiting.add(self)
        QTimer.singleShot(0, self, self._on_time)

    def _on_time(self) -> None:
        _waiting.discard(self)
        self.deleteLater()
        self._what()


_alive: set[Child] = set()
_waiting: set[_Later] = set()
_promised: list[QCoreApplication | None] = [None]


def _kill_all() -> None:
    for child in list(_alive):
        child.kill_and_wait()
    _alive.clear()


def _kill_all_at_the_end() -> None:
    app = QCoreApplication.instance()
    if _promised[0] is not app:
        if _promised[0] is None:
            atexit.register(_kill_all)
        _promised[0] = app
        if app is not None:
            app.aboutToQuit.connect(_kill_all)
