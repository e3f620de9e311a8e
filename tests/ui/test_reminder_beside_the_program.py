"""A reminder that comes while the program is open, whatever the person is doing there."""

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from spineguard.core.reminder_time import ReminderTime
from spineguard.ui.widgets.big_button import BigButton
from tests.readings import reading
from tests.ui.windows import Opened

Key = Qt.Key
Open = Callable[..., Opened]

NINE = datetime(2026, 11, 23, 9, 0).astimezone()


class AtNine:
    """The program is open at 9:00 with a reminder at that time, and the clockwork says that it is time."""

    def __init__(self, opened: Opened) -> None:
        self.opened, self.app = opened, opened.app
        records = opened.app.stage.records
        times = (ReminderTime(at=time(9)),)
        records.change(msgspec.structs.replace(records.preferences, reminders=True, reminder_times=times))

    def ask(self) -> bool:
        asked = self.app.reminders.ask()
        self.opened.settle()
        return asked

    def press_in_window(self, words: str) -> None:
        window = self.app.reminders.desk.window
        assert window is not None
        (button,) = [each for each in window.findChildren(BigButton) if each.text() == words]
        button.click()
        self.opened.settle()


@pytest.fixture
def at_nine(open_app: Open) -> AtNine:
    return AtNine(open_app(wall=NINE))


def test_in_a_session_nothing_is_shown_and_nothing_is_lost(at_nine: AtNine) -> None:
    opened = at_nine.opened
    opened.press(Key.Key_Return)
    assert opened.app.session is not None
    assert not at_nine.ask()
    assert not (opened.data_dir / "reminders.json").exists()
    opened.press(Key.Key_Escape)  # not one exercise was done
    assert opened.app.session is None
    assert not at_nine.ask(), "they have just been here"
    opened.clock.advance(31 * 60)
    assert at_nine.ask()


def test_a_height_that_is_due_in_a_session_is_asked_for_afterwards(at_nine: AtNine) -> None:
    opened = at_nine.opened
    records = opened.app.stage.records
    records.change(msgspec.structs.replace(records.preferences, reminder_times=()))
    records.add_readings([reading(day=date(2025, 10, 1))])
    opened.clock.advance(3600)
    opened.press(Key.Key_Return)
    assert not at_nine.ask()
    opened.run_through()
    opened.clock.advance(3600)
    assert at_nine.ask()
    assert opened.app.reminders.desk.window is not None
    assert opened.app.reminders.desk.window.accessibleName() == "Time to measure your height"


def test_a_reminder_that_stands_there_goes_when_the_person_starts_by_themselves(at_nine: AtNine) -> None:
    opened = at_nine.opened
    assert at_nine.ask()
    opened.button("Start exercises").click()
    opened.settle()
    assert opened.app.session is not None
    assert opened.app.reminders.desk.window is None
    opened.window.activateWindow()
    opened.run_through()
    opened.clock.advance(40 * 60)
    assert not at_nine.ask(), "it is done"


def test_start_now_closes_a_dialog_that_would_keep_the_keys_from_the_session(at_nine: AtNine) -> None:
    opened = at_nine.opened
    reports = opened.app.height().reports()
    reports.places = lambda: [opened.data_dir]
    opened.app.height().show_incoming()
    opened.settle()
    opened.press_button("Choose a file")
    assert reports.dialog is not None and reports.dialog.isVisible()
    assert at_nine.ask()
    at_nine.press_in_window("Start now")
    assert opened.app.session is not None
    assert QApplication.activeModalWidget() is None
    opened.press(Key.Key_Escape)
    assert opened.app.session is None


def test_measure_now_keeps_what_is_half_typed(at_nine: AtNine) -> None:
    opened = at_nine.opened
    opened.app.stage.records.add_readings([reading(day=date(2025, 10, 1))])
    opened.app.show_height()
    opened.settle()
    opened.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    assert isinstance(opened.focus, QLineEdit)
    QTest.keyClicks(opened.focus, "161.")
    opened.app.reminders.desk.measure_wanted.emit()
    opened.settle()
    assert isinstance(opened.focus, QLineEdit)
    assert opened.focus.text() == "161."


def test_after_the_reminder_the_window_tells_of_a_file_that_had_to_be_set_aside(
    open_app: Open, tmp_path: Path
) -> None:
    (tmp_path / "journal.json").write_text("[[[", "utf-8")
    opened = open_app(wall=NINE)
    opened.window.hide()
    opened.app.reminders.leave_if_unseen()
    opened.settle()
    assert opened.window.isVisible()
    assert opened.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert opened.says("We could not read your journal")
