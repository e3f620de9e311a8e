"""That the open program sees to what waits for reminders, and knows when that can not be started."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer

from spineguard.clockwork.resident import LOCK, who_we_are
from spineguard.clockwork_care import ClockworkCare
from spineguard.storage.process_lock import ProcessLock
from spineguard.ui.application import application


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
        timers = [each for each in self.care.findChildren(QTimer) if each.isActive()]
        for timer in sorted(timers, key=QTimer.interval, reverse=True):
            timer.timeout.emit()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_it_is_started_where_it_does_not_run(desk: Desk) -> None:
    desk.care.see_to_it()
    assert desk.started == 1
    desk.lock.take(who_we_are())
    desk.pass_time()
    assert desk.started == 1 and not desk.care.failed and desk.told == 0


def test_one_that_was_killed_is_started_again_while_the_program_is_open(desk: Desk) -> None:
    desk.care.see_to_it()
    desk.lock.take(who_we_are())
    desk.pass_time()
    desk.lock.release()
    desk.pass_time()
    assert desk.started == 2


def test_where_it_can_not_be_started_this_is_known_and_tried_again(desk: Desk) -> None:
    desk.care.see_to_it()
    desk.pass_time()
    assert desk.care.failed and desk.told == 1
    desk.pass_time()
    assert desk.care.failed and desk.told == 1 and desk.started == 3
    desk.lock.take(who_we_are())
    desk.pass_time()
    assert not desk.care.failed and desk.told == 2


def test_while_reminders_are_off_nothing_is_started(desk: Desk) -> None:
    desk.on = False
    desk.care.see_to_it()
    desk.pass_time()
    assert desk.started == 0 and not desk.care.failed
