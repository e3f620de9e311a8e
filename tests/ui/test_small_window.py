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
from spineguard.ui import reminder_words as words
from spineguard.ui.not_answering import Choosing, NotAnswering
from spineguard.ui.reminder_window import ReminderWindow
from spineguard.ui.small_window import SmallWindow
from spineguard.ui.theme import TEXT_SIZES, Theme
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.text import Text

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


def press(
    label: str, *, answers: bool = False, gone: bool = False, ends: bool = False
) -> tuple[bool, bool, bool]:
    """Press a button while the first behaves so.

    Returns whether we go on, whether the window is still there, and whether it tells that nothing changed.
    """
    window = NotAnswering(Theme())
    choosing = Choosing(window, lambda: answers, lambda: gone, lambda: ends)
    window.show()
    (button,) = (each for each in window.findChildren(BigButton) if each.text() == label)
    button.click()
    still = words.STILL_NOT_ANSWERING in [text.accessible_words() for text in window.findChildren(Text)]
    shown = window.isVisible()
    window.deleteLater()
    return choosing.ended, shown, still


def test_a_first_that_answers_again_is_left_alone(qt: QApplication) -> None:
    assert press(words.TRY_AGAIN, answers=True) == (False, False, False)


def test_where_the_first_has_ended_meanwhile_trying_again_goes_on(qt: QApplication) -> None:
    assert press(words.TRY_AGAIN, gone=True) == (True, True, False)


def test_a_press_that_changes_nothing_is_told(qt: QApplication) -> None:
    assert press(words.TRY_AGAIN) == (False, True, True)
    assert press(words.CLOSE_OTHER) == (False, True, True)


def test_closing_the_first_goes_on(qt: QApplication) -> None:
    assert press(words.CLOSE_OTHER, ends=True) == (True, True, False)
