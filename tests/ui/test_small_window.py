"""The windows of their own, small: the reminder, and the one that tells that the first does not answer."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from spineguard.core.reminders import Kind
from spineguard.presenters.reminders import ReminderShown
from spineguard.ui.not_answering import NotAnswering
from spineguard.ui.reminder_window import ReminderWindow
from spineguard.ui.small_window import SmallWindow
from spineguard.ui.theme import TEXT_SIZES, Theme
from spineguard.ui.widgets.big_button import BigButton

SHOWN = ReminderShown(Kind.EXERCISE, time(9), False, ("Head Press", "Standing Back Bend"), 2)


def reminder(theme: Theme) -> SmallWindow:
    return ReminderWindow(theme, SHOWN)


BOTH = pytest.mark.parametrize("make", [reminder, NotAnswering])


class SmallScreen:
    def availableGeometry(self) -> QRect:  # noqa: N802
        return QRect(0, 0, 800, 600)


@BOTH
@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_it_is_never_larger_than_the_screen(
    qt: QApplication, monkeypatch: pytest.MonkeyPatch, make: Callable[[Theme], SmallWindow], text_size: int
) -> None:
    monkeypatch.setattr(QGuiApplication, "primaryScreen", SmallScreen)
    window = make(Theme(text_size=text_size))
    window.show()
    qt.processEvents()
    assert window.width() <= 800 and window.height() <= 600
    areas = window.findChildren(QScrollArea)
    for button in window.findChildren(BigButton):
        for area in areas:
            area.ensureWidgetVisible(button)
        corners = QRect(button.mapTo(window, button.rect().topLeft()), button.size())
        assert window.rect().contains(corners), button.text()
    window.deleteLater()


@BOTH
def test_escape_closes_it_like_its_cross(qt: QApplication, make: Callable[[Theme], SmallWindow]) -> None:
    window = make(Theme())
    closed: list[bool] = []
    window.closed.connect(lambda: closed.append(True))
    window.show()
    (button, *_) = window.findChildren(BigButton)
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert closed == [True] and not window.isVisible()
    window.deleteLater()
