"""The first page while it stays open: at noon, at midnight, after a reminder, after a sleep."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QObject, QTimer

from spineguard.desks.one_reminder import STAYS
from tests.sessions import one_session
from tests.ui.windows import Opened, with_reminders

Open = Callable[..., Opened]


def time_goes_on(opened: Opened, hours: float) -> None:
    """The clock goes on, and what was set before rings."""
    opened.clock.advance(hours * 3600)
    opened.app.home.alarm.rang.emit()
    opened.settle()


def timers(opened: Opened) -> list[QTimer]:
    """Those of the program that run."""
    owners: list[QObject] = [opened.app, opened.window, opened.app.stage]
    return [each for owner in owners for each in owner.findChildren(QTimer) if each.isActive()]


def test_at_noon_and_at_midnight_the_page_says_so_and_the_keyboard_stays(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_app(wall=datetime(2026, 11, 23, 11, 59, tzinfo=UTC))
    opened.app.stage.records.add_session(one_session(started=opened.clock.wall(), ended=opened.clock.wall()))
    waits: list[timedelta] = []
    monkeypatch.setattr(opened.app.home.alarm, "ring_in", waits.append)
    opened.app.show_home()
    opened.tab_to("Your height")
    assert opened.says("Good morning") and opened.says("Today: 1 of 3 done")
    assert waits == [timedelta(seconds=61)]
    time_goes_on(opened, 0.05)
    assert opened.says("Good afternoon") and opened.focus_name == "Your height"
    time_goes_on(opened, 12)
    assert opened.says("Good morning") and opened.says("Today: 0 of 3 done")
    assert opened.focus_name == "Your height"


def test_who_has_scrolled_down_stays_there(open_app: Open) -> None:
    opened = open_app(wall=datetime(2026, 11, 23, 11, 59, tzinfo=UTC), text_size=200)
    bar = opened.page.verticalScrollBar()
    bar.setValue(300)
    time_goes_on(opened, 0.05)
    assert opened.says("Good afternoon") and opened.page.verticalScrollBar().value() == 300


def test_at_rest_no_timer_runs_and_nothing_changes(open_app: Open) -> None:
    opened = open_app(wall=datetime(2026, 11, 23, 7, 0, tzinfo=UTC))
    if opened.app.home.alarm.by_the_kernel:
        assert timers(opened) == []
    page = opened.page
    time_goes_on(opened, 1)
    assert opened.page is page
    with_reminders(opened, opened.app.show_home)
    opened.settle()
    if opened.app.home.alarm.by_the_kernel:
        assert timers(opened) == []
    opened.app.show_help()
    opened.settle()
    other = opened.page
    time_goes_on(opened, 12)
    opened.app.look_at_the_clock()
    assert opened.page is other


@pytest.fixture
def reminded(open_app: Open) -> Opened:
    """The first page in the morning, with reminders at 9 and 18 o'clock."""
    opened = open_app(wall=datetime(2026, 11, 23, 8, 0, tzinfo=UTC))
    with_reminders(opened, opened.app.show_home)
    opened.settle()
    return opened


def test_the_line_about_reminders_goes_with_the_clock_and_nothing_else_moves(reminded: Opened) -> None:
    assert reminded.says("Next reminder: 9:00")
    page = reminded.page
    reminded.tab_to("Set reminders")
    for hours, line in ((1.1, "Planned for 9:00"), (12, "The next one comes tomorrow at 9:00")):
        reminded.clock.advance(hours * 3600)
        reminded.app.look_at_the_clock()
        reminded.settle()
        assert reminded.says(line)
        assert reminded.focus_name == "Set reminders"
        page = page if hours < 2 else reminded.page
        assert reminded.page is page


def test_the_line_is_true_after_an_answer(reminded: Opened) -> None:
    reminded.clock.advance(3600)
    assert reminded.app.reminders.ask()
    reminded.app.look_at_the_clock()
    reminded.settle()
    assert reminded.says("Planned for 9:00") and reminded.says("Next reminder: 9:15")
    window = reminded.app.reminders.desk.window
    assert window is not None
    window.later_pressed.emit(30)
    reminded.settle()
    assert reminded.says("Next reminder: 9:30") and not reminded.says("Planned for")


def test_a_reminder_from_before_a_sleep_is_taken_away_and_the_one_of_today_comes(reminded: Opened) -> None:
    reminded.clock.advance(3600)
    assert reminded.app.reminders.ask()
    desk = reminded.app.reminders.desk
    first = desk.window
    reminded.clock.advance(STAYS / timedelta(seconds=2))
    reminded.app.look_at_the_clock()
    assert desk.window is first, "5 minutes are no sleep"
    reminded.clock.advance(23 * 3600)
    reminded.app.look_at_the_clock()
    assert desk.window is None
    reminded.clock.advance(3600)
    assert reminded.app.reminders.ask()
    second = desk.window
    reminded.clock.advance(24 * 3600)
    assert reminded.app.reminders.ask(), "also when nobody has looked in between"
    assert desk.window not in (None, first, second)
    desk.close()


def test_that_reminders_cannot_come_is_said_as_soon_as_it_is_known(reminded: Opened) -> None:
    assert reminded.says("Next reminder: 9:00")
    reminded.app.reminders.care.failed = True
    reminded.app.reminders.care.changed.emit()
    reminded.settle()
    assert not reminded.says("Next reminder: 9:00")
