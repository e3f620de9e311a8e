"""Setting reminders, and the small window, as a person uses them."""

from collections.abc import Callable
from datetime import UTC, datetime, time
from pathlib import Path

import icalendar
import msgspec
import pytest
from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from spineguard.clockwork.asking import Asking
from spineguard.core.preferences import Preferences
from spineguard.core.reminder_time import ReminderTime
from spineguard.core.reminders import Kind
from spineguard.desks.one_reminder import ReminderDesk
from spineguard.presenters.reminders import ReminderShown
from spineguard.storage.preferences_file import PreferencesFile
from spineguard.ui.reminder_window import ReminderWindow
from spineguard.ui.theme import Theme
from spineguard.ui.widgets.big_button import BigButton
from tests.storage.faults import Failing, full_disk
from tests.ui.windows import Opened, name_of
from tests.virtual_screen import wait_until
from tests.zones import BERLIN, berlin

Open = Callable[..., Opened]


def reminders(opened: Opened) -> list[dict]:
    return opened.preferences().get("reminder_times", [])


def press(opened: Opened, name: str) -> None:
    opened.button(name).click()
    opened.settle()


@pytest.fixture
def opened(open_app: Open) -> Opened:
    program = open_app(wall=datetime(2026, 11, 23, 8, 0, tzinfo=UTC))
    press(program, "Set reminders")
    assert program.page_name == "Reminders"
    return program


def test_the_first_page_says_plainly_that_reminders_are_off(open_app: Open) -> None:
    assert open_app().says("Reminders are off.")


def test_switching_them_on_offers_times_that_fit_the_goal(opened: Opened) -> None:
    assert not opened.says("Quiet hours")
    press(opened, "Reminders: On")
    assert [each["at"] for each in reminders(opened)] == ["09:00:00", "13:00:00", "18:00:00"]
    assert opened.preferences()["reminders"] is True
    assert opened.says("9:00") and opened.says("Every day") and opened.says("Quiet hours")


def test_what_was_set_holds_from_that_moment_on(opened: Opened) -> None:
    press(opened, "Reminders: On")
    assert opened.preferences()["reminders_since"] == "2026-11-23T08:00:00Z"


def test_a_time_moves_by_quarters_of_an_hour_and_over_midnight(opened: Opened) -> None:
    press(opened, "Reminders: On")
    press(opened, "15 min later. 9:00\u202fAM")
    press(opened, "15 min earlier. 1:00\u202fPM")
    assert [each["at"] for each in reminders(opened)] == ["09:15:00", "12:45:00", "18:00:00"]


def test_a_time_can_be_added_and_taken_away(opened: Opened) -> None:
    press(opened, "Reminders: On")
    press(opened, "Take away: 1:00\u202fPM")
    assert [each["at"] for each in reminders(opened)] == ["09:00:00", "18:00:00"]
    press(opened, "Add a time")
    assert len(reminders(opened)) == 3


def test_days_and_exercises_are_chosen_for_each_time(opened: Opened) -> None:
    press(opened, "Reminders: On")
    assert "Sunday" not in opened.names()
    press(opened, "Days and exercises: 9:00\u202fAM")
    press(opened, "Sunday")
    press(opened, "Saturday")
    press(opened, "Which exercises: Head Press")
    first = reminders(opened)[0]
    assert first["days"] == [0, 1, 2, 3, 4]
    assert first["routine"] == ["head-press"]
    assert opened.says("Mon, Tue, Wed, Thu, Fri")
    assert reminders(opened)[1]["days"] == [0, 1, 2, 3, 4, 5, 6]


def test_quiet_hours_are_set_at_both_ends(opened: Opened) -> None:
    press(opened, "Reminders: On")
    press(opened, "15 min later. From: 9:00\u202fPM")
    press(opened, "15 min earlier. Until: 7:00\u202fAM")
    assert [opened.preferences()[name] for name in ("quiet_from", "quiet_until")] == ["21:15:00", "06:45:00"]


def test_the_first_page_then_says_when_the_next_comes_and_offers_to_try_it(opened: Opened) -> None:
    press(opened, "Reminders: On")
    press(opened, "Today")
    assert opened.says("Next reminder: 9:00")
    press(opened, "Try it now")
    window = opened.app.reminders.desk.window
    assert window is not None and window.isVisible()
    assert not (opened.data_dir / "reminders.json").exists(), "trying leaves no mark"
    (start,) = [each for each in window.findChildren(BigButton) if each.text() == "Start now"]
    start.click()
    opened.settle()
    assert opened.app.session is not None
    assert opened.app.reminders.desk.window is None


def test_without_a_real_screen_nothing_is_started_and_the_switch_tells_the_truth(opened: Opened) -> None:
    press(opened, "Reminders: On")
    (switch,) = [
        each for each in opened.buttons() if name_of(each) == "Also when the computer has been off: Off"
    ]
    assert switch.isChecked()
    assert opened.says("That did not work.")
    press(opened, "Also when the computer has been off: On")
    assert switch.isChecked() and opened.says("That did not work.")


def test_the_file_for_a_phone_holds_every_time(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(tmp_path / "Documents"))
    press(opened, "Reminders: On")
    press(opened, "Save for my calendar")
    (file,) = (tmp_path / "Documents").iterdir()
    events = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert [event.decoded("DTSTART").time() for event in events] == [time(9), time(13), time(18)]
    assert opened.says("Saved as")


SHOWN = ReminderShown(Kind.EXERCISE, time(9), False, ("Head Press",), 2)


@pytest.fixture
def window(qt: object) -> ReminderWindow:
    return ReminderWindow(Theme(), SHOWN)


def test_the_small_window_lies_on_top_and_does_not_take_the_keyboard(window: ReminderWindow) -> None:
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.deleteLater()


@pytest.mark.parametrize(
    ("words", "minutes"), [("In 10 minutes", 10), ("In 30 minutes", 30), ("In 1 hour", 60)]
)
def test_each_button_says_how_long_to_wait(window: ReminderWindow, words: str, minutes: int) -> None:
    waits: list[int] = []
    window.later_pressed.connect(waits.append)
    (button,) = [each for each in window.findChildren(BigButton) if each.text() == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert waits == [minutes]
    window.deleteLater()


def test_it_counts_as_seen_only_once_its_picture_has_been_handed_to_the_screen(
    qt: QApplication, tmp_path: Path
) -> None:
    nine = berlin("2026-11-23", "09:00")
    preferences = Preferences(reminders=True, reminder_times=(ReminderTime(at=time(9)),))
    PreferencesFile(tmp_path, lambda: nine).save(preferences)
    asking = Asking(tmp_path, lambda: nine, BERLIN)
    owner = QObject()
    desk = ReminderDesk(owner, asking, lambda: nine, lambda _names: (), heard=False)
    assert desk.ask(Theme(), preferences)
    assert desk.window is not None
    at_its_painting: list[int] = []
    desk.window.painted.connect(lambda: at_its_painting.append(asking.marks().marks[0].seen))

    def confirmed() -> bool:
        qt.processEvents()
        return asking.marks().marks[0].seen == 1

    wait_until(confirmed, "the mark that it was seen")
    assert at_its_painting == [0]
    desk.close()


def test_a_height_is_asked_for_in_its_own_words(qt: object) -> None:
    window = ReminderWindow(Theme(), ReminderShown(Kind.HEIGHT, time(10)))
    texts = [each.text() for each in window.findChildren(BigButton)]
    assert "Measure now" in texts and "Start now" not in texts
    assert window.accessibleName() == "Time to measure your height"
    window.deleteLater()


def test_an_hour_is_one_press(opened: Opened) -> None:
    press(opened, "Reminders: On")
    for hour in range(9, 12):
        press(opened, f"1 hour later. {hour}:00\u202fAM")
    press(opened, "1 hour earlier. 6:00\u202fPM")
    assert [each["at"] for each in reminders(opened)] == ["12:00:00", "13:00:00", "17:00:00"]


def test_the_buttons_of_a_time_stay_where_they_are(opened: Opened) -> None:
    press(opened, "Reminders: On")
    before = opened.button("1 hour later. 9:00\u202fAM")
    there = before.mapTo(opened.window, before.rect().center())
    press(opened, "1 hour later. 9:00\u202fAM")
    assert before.mapTo(opened.window, before.rect().center()) == there


def test_one_more_time_is_another_than_those_that_are_there(opened: Opened) -> None:
    press(opened, "Reminders: On")
    for _ in range(20):
        press(opened, "Add a time")
    times = [each["at"] for each in reminders(opened)]
    assert times[3] == "08:00:00" and times[13] == "08:30:00"
    assert len(set(times)) == 23


def test_the_keyboard_stays_where_a_time_was_added_or_taken_away(opened: Opened) -> None:
    press(opened, "Reminders: On")
    opened.press_button("Add a time")
    assert opened.focus_name == "1 hour earlier. 8:00\u202fAM"
    opened.press_button("Take away: 1:00\u202fPM")
    assert opened.focus_name == "Days and exercises: 6:00\u202fPM", "a second press takes nothing away"
    opened.press_button("Take away: 8:00\u202fAM")
    assert opened.focus_name == "Add a time"


def test_a_time_in_the_quiet_hours_says_that_it_does_not_come(opened: Opened) -> None:
    press(opened, "Reminders: On")
    assert not opened.says("This time is in your quiet hours.")
    press(opened, "1 hour earlier. From: 9:00\u202fPM")
    press(opened, "1 hour earlier. From: 8:00\u202fPM")
    assert not opened.says("This time is in your quiet hours.")
    press(opened, "1 hour earlier. From: 7:00\u202fPM")
    assert opened.says("This time is in your quiet hours.")
    press(opened, "1 hour earlier. 6:00\u202fPM")
    assert not opened.says("This time is in your quiet hours.")


def test_a_time_for_one_exercise_says_so_also_when_that_is_no_longer_a_daily_one(opened: Opened) -> None:
    press(opened, "Reminders: On")
    press(opened, "Days and exercises: 9:00\u202fAM")
    press(opened, "Which exercises: Head Press")
    assert opened.says("Every day: Head Press")
    records = opened.app.stage.records
    records.change(msgspec.structs.replace(records.preferences, routine=("standing-back-bend",)))
    opened.app.show_reminders()
    opened.settle()
    assert opened.says("Every day: Head Press")
    press(opened, "Days and exercises: 9:00\u202fAM")
    assert opened.button("Which exercises: Head Press").isChecked()


def test_without_a_time_that_comes_there_is_nothing_to_save(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(tmp_path / "Documents"))
    press(opened, "Reminders: On")
    for _ in range(3):
        press(opened, next(name for name in opened.names() if name.startswith("Take away")))
    press(opened, "Save for my calendar")
    assert opened.says("There is no time to save yet.")
    assert not (tmp_path / "Documents").exists()


def test_the_first_page_says_when_every_time_lies_in_the_quiet_hours(opened: Opened) -> None:
    press(opened, "Reminders: On")
    records = opened.app.stage.records
    records.change(msgspec.structs.replace(records.preferences, quiet_from=time(8), quiet_until=time(7)))
    press(opened, "Today")
    assert opened.says("Reminders are on, but each time is in your quiet hours.")


def test_the_first_page_says_when_they_can_not_come(opened: Opened) -> None:
    press(opened, "Reminders: On")
    opened.app.reminders.care.failed = True
    press(opened, "Today")
    assert opened.says("Reminders can't come now.")
    assert not opened.says("Next reminder")


def test_what_could_not_be_saved_is_no_promise_of_a_reminder(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        Failing(full, "replace", full_disk())
        press(opened, "Reminders: On")
        press(opened, "Today")
    assert opened.says("Reminders can't come now.")
