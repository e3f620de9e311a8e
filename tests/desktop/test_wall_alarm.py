"""An alarm by the clock on the wall, for which no timer of ours runs."""

import sys
import time
from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from spineguard.desktop import wall_alarm
from spineguard.desktop.wall_alarm import WallAlarm
from spineguard.ui.application import application
from tests.virtual_screen import wait_until

SOON, LATE = timedelta(milliseconds=30), timedelta(hours=13)


class Hearing:
    """Somebody who hears it, and counts."""

    def __init__(self) -> None:
        application([])
        self._owner = QObject()
        self.alarm = WallAlarm(self._owner)
        self.alarm.rang.connect(self.hear)
        self.heard = 0

    def hear(self) -> None:
        self.heard += 1

    @property
    def timers(self) -> list[QTimer]:
        return [each for each in self.alarm.findChildren(QTimer) if each.isActive()]

    def wait(self) -> None:
        """Until it has rung once more."""
        before = self.heard
        wait_until(lambda: QApplication.processEvents() or self.heard > before, "the alarm")


@pytest.fixture
def hearing() -> Iterator[Hearing]:
    yield Hearing()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it is a timer of Qt")
def test_on_linux_it_rings_in_time_and_no_timer_of_ours_runs(hearing: Hearing) -> None:
    until = time.time() + SOON.total_seconds()
    hearing.alarm.ring_in(SOON)
    assert hearing.alarm.by_the_kernel and hearing.timers == []
    hearing.wait()
    assert time.time() >= until
    QApplication.processEvents()
    assert hearing.heard == 1, "once"


def test_the_one_set_last_counts(hearing: Hearing) -> None:
    hearing.alarm.ring_in(SOON)
    hearing.alarm.ring_in(LATE)
    hearing.alarm.ring_in(SOON)
    hearing.wait()
    assert hearing.heard == 1
    hearing.alarm.ring_in(SOON)
    hearing.wait()
    assert hearing.heard == 2


def test_without_the_kernel_a_timer_rings_after_an_hour_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wall_alarm, "_KernelTimer", Missing)
    hearing = Hearing()
    hearing.alarm.ring_in(LATE)
    assert not hearing.alarm.by_the_kernel
    assert [each.interval() for each in hearing.timers] == [3_600_000]
    hearing.alarm.ring_in(timedelta(milliseconds=1))
    hearing.wait()


class Missing:
    """A kernel that knows no such timer."""

    descriptor = -1

    def set_for(self, _moment: float) -> bool:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it is a timer of Qt")
def test_where_the_kernel_has_another_clock_it_does_not_ring_without_end(
    hearing: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time()
    monkeypatch.setattr(wall_alarm.time, "time", lambda: now - 86_400)  # as under a faked clock
    hearing.alarm.ring_in(LATE)
    wait_until(lambda: QApplication.processEvents() or not hearing.alarm.by_the_kernel, "its own timer")
    assert hearing.heard == 0
    assert [each.interval() for each in hearing.timers] == [3_600_000]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it is a timer of Qt")
def test_when_the_clock_is_set_it_rings_at_once(hearing: Hearing, monkeypatch: pytest.MonkeyPatch) -> None:
    def cancelled(_descriptor: int, _length: int) -> bytes:
        raise OSError(wall_alarm.errno.ECANCELED, "the clock was set")

    hearing.alarm.ring_in(LATE)
    monkeypatch.setattr(wall_alarm.os, "read", cancelled)
    hearing.alarm._on_notifier_activated()
    assert hearing.heard == 1 and hearing.alarm.by_the_kernel
