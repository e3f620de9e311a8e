"""That the open program sees to what waits for reminders, and knows when that can not be started."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from subprocess import PIPE

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from spineguard.clockwork.resident import LOCK, who_we_are
from spineguard.desks.clockwork_care import ClockworkCare
from spineguard.storage.process_lock import ProcessLock
from spineguard.ui.application import application
from tests.virtual_screen import wait_until

ROOT = Path(__file__).parents[1]


class Desk:
    """A clockwork that is started only in name; its lock is taken and let go by hand."""

    def __init__(self, folder: Path) -> None:
        application([])
        self.on, self.started, self.told = True, 0, 0
        self.lock = ProcessLock(folder / LOCK)
        self._owner = QObject()
        self.care = ClockworkCare(self._owner, folder, ["clockwork"], self.wanted, self.start)
        self.care.changed.connect(self.hear)

    def wanted(self) -> bool:
        return self.on

    def start(self, _command: Sequence[str]) -> None:
        self.started += 1

    def hear(self) -> None:
        self.told += 1

    def pass_time(self) -> None:
        """Every timer that runs fires, the longest first."""
        for timer in sorted(self.running(), key=QTimer.interval, reverse=True):
            timer.stop()
            timer.timeout.emit()

    def running(self) -> list[QTimer]:
        return [each for each in self.care.findChildren(QTimer) if each.isActive()]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_it_is_started_where_it_does_not_run(desk: Desk) -> None:
    desk.care.see_to_it()
    assert desk.started == 1
    desk.lock.take(who_we_are())
    desk.pass_time()
    assert desk.started == 1 and not desk.care.failed and desk.told == 0


HOLDS = """
import sys
from spineguard.clockwork.resident import who_we_are
from spineguard.storage.process_lock import ProcessLock
print(ProcessLock(sys.argv[1]).take(who_we_are()), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def clockwork(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that holds the lock of a clockwork until it is killed."""
    words = [sys.executable, "-c", HOLDS, str(tmp_path / LOCK)]
    with subprocess.Popen(words, cwd=ROOT, stdin=PIPE, stdout=PIPE, text=True) as child:
        assert child.stdout is not None and child.stdout.readline() == "True\n"
        yield child
        child.kill()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says when a process ends")
def test_while_it_runs_no_timer_does_and_killed_it_is_started_again(
    desk: Desk, clockwork: subprocess.Popen[str]
) -> None:
    desk.care.see_to_it()
    assert desk.started == 0 and desk.running() == []
    clockwork.kill()
    wait_until(lambda: QApplication.processEvents() or desk.running() != [], "its end")
    assert desk.started == 0, "not at once"
    desk.pass_time()
    assert desk.started == 1
    desk.lock.take(who_we_are())
    desk.pass_time()
    assert desk.running() == [] and not desk.care.failed and desk.told == 0


def test_turned_off_and_on_again_it_is_watched_as_before(
    desk: Desk, clockwork: subprocess.Popen[str]
) -> None:
    desk.care.see_to_it()
    desk.on = False
    desk.care.see_to_it()
    clockwork.wait()
    QApplication.processEvents()
    assert desk.running() == [] and desk.started == 0
    desk.on = True
    desk.care.see_to_it()
    assert desk.started == 1


def test_where_it_can_not_be_started_this_is_known_and_tried_again(desk: Desk) -> None:
    desk.care.see_to_it()
    desk.pass_time()
    assert desk.care.failed and desk.told == 1
    desk.pass_time()
    assert desk.care.failed and desk.told == 1 and desk.started == 2
    desk.lock.take(who_we_are())
    desk.pass_time()
    assert not desk.care.failed and desk.told == 2


def test_while_reminders_are_off_nothing_is_started(desk: Desk) -> None:
    desk.on = False
    desk.care.see_to_it()
    desk.pass_time()
    assert desk.started == 0 and not desk.care.failed
