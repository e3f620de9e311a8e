"""Reminders with real processes on a virtual screen, a real session bus and a faked clock."""

import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from spineguard.desktop.login_start import AutostartFile
from tests.reader_desk import SYSTEM_PYTHON, reader_lacks
from tests.reminder_screen import ReminderScreen, watched_screen
from tests.virtual_screen import wait_until

pytestmark = pytest.mark.desktop


@pytest.fixture
def screen(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[ReminderScreen]:
    yield from watched_screen(tmp_path, request)


def test_at_the_time_the_window_appears_by_itself_and_its_button_starts_the_session(
    screen: ReminderScreen,
) -> None:
    screen.remind_at("09:00")
    screen.set_clock("2026-11-23 08:59:50")
    letter = screen.start_other()
    screen.start_clockwork()
    assert screen.reminder() == ""
    screen.set_clock("2026-11-23 08:59:59")
    screen.wait_for_reminder()
    assert screen.xdotool("getactivewindow", "getwindowname") == "Letter", "the keyboard was taken away"
    screen.press("a")
    wait_until(lambda: "a" in screen.said().split(), "the letter that was typed beside the reminder")
    screen.click("Start now")
    screen.wait_for_window("SpineGuard")
    screen.wait_until_gone()
    screen.wait_until_still()
    screen.press("Escape")
    wait_until(lambda: len(screen.sessions()) == 1, "the session in the journal")
    assert screen.sessions()[0]["ending"] == "stopped"
    assert [mark["answer"] for mark in screen.marks()] == ["started"]
    assert letter.poll() is None


def test_in_ten_minutes_brings_it_back_after_ten_minutes(screen: ReminderScreen) -> None:
    screen.remind_at("09:00")
    screen.set_clock("2026-11-23 08:59:59")
    screen.start_clockwork()
    screen.wait_for_reminder()
    screen.click("In 10 minutes")
    screen.wait_until_gone()
    screen.wait_until_over()
    assert screen.tries() == []
    screen.set_clock("2026-11-23 09:09:40")
    screen.set_clock("2026-11-23 09:10:20")
    screen.wait_for_reminder()
    assert screen.tries() == ["09:10"]


def test_not_today_is_the_end_for_today(screen: ReminderScreen) -> None:
    screen.remind_at("09:00", "13:00")
    screen.set_clock("2026-11-23 08:59:59")
    screen.start_clockwork()
    screen.wait_for_reminder()
    screen.click("Not today")
    screen.wait_until_over()
    screen.set_clock("2026-11-23 13:00:05")
    screen.set_clock("2026-11-24 08:59:59")
    screen.wait_for_reminder()
    assert screen.tries() == ["09:00", "09:00"]
    assert [mark["day"] for mark in screen.marks()] == ["2026-11-23", "2026-11-24"]


def test_a_computer_that_slept_over_three_times_shows_one(screen: ReminderScreen) -> None:
    screen.remind_at("09:00", "13:00", "18:00")
    screen.set_clock("2026-11-23 08:30:00")
    screen.start_clockwork()
    screen.set_clock("2026-11-23 19:00:00")
    screen.wait_for_reminder()
    assert [(mark["at"], len(mark["tries"])) for mark in screen.marks()] == [("18:00:00", 1)]


def test_the_same_through_a_real_notice_server(screen: ReminderScreen) -> None:
    screen.start_notices(choose="In 10 minutes")
    screen.remind_at("09:00")
    screen.set_clock("2026-11-23 08:59:59")
    screen.start_clockwork()
    screen.wait_for_reminder()
    wait_until(lambda: screen.notices() == 1, "the notice")
    screen.choose_in_notice()
    screen.wait_until_gone()
    wait_until(lambda: screen.notices() == 0, "the end of the notice")
    screen.wait_until_over()

    screen.end_notices()  # killed: the window comes all the same
    screen.nothing_at("2026-11-23 09:09:40")
    screen.comes_at("2026-11-23 09:10:30")
    screen.start_notices(choose="Start now")  # restarted: the window is not disturbed
    screen.click("In 10 minutes")
    screen.wait_until_over()

    screen.set_clock("2026-11-23 09:21:00")
    screen.wait_for_reminder()
    wait_until(lambda: screen.notices() == 1, "the notice of the new server")
    screen.choose_in_notice()
    screen.wait_for_window("SpineGuard")
    wait_until(lambda: screen.marks()[-1]["answer"] == "started", "the answer")
    screen.wait_until_gone()
    wait_until(lambda: screen.notices() == 0, "the end of its notice")
    screen.wait_until_still()
    screen.press("Escape")
    wait_until(lambda: len(screen.sessions()) == 1, "the session in the journal")


def test_a_notice_server_that_dies_takes_only_its_notice_with_it(screen: ReminderScreen) -> None:
    screen.start_notices()
    screen.remind_at("09:00", "13:00")
    screen.set_clock("2026-11-23 08:59:59")
    screen.start_clockwork()
    screen.wait_for_reminder()
    wait_until(lambda: screen.notices() == 1, "the notice")
    screen.end_notices()
    screen.start_notices(choose="Not today")
    screen.click("In 10 minutes")
    screen.wait_until_over()
    screen.nothing_at("2026-11-23 09:09:40")
    screen.comes_at("2026-11-23 09:10:30")
    wait_until(lambda: screen.notices() == 1, "the notice of the new server")
    screen.choose_in_notice()
    screen.wait_until_over()
    assert screen.notices() == 0
    screen.nothing_at("2026-11-23 13:00:10")


def test_no_notice_is_left_behind_when_the_program_is_closed(screen: ReminderScreen) -> None:
    screen.start_notices()
    screen.remind_at("09:00")
    screen.set_clock("2026-11-23 09:00:10")
    program = screen.start_ours("--reminder")
    wait_until(lambda: screen.notices() == 1, "the notice")
    program.terminate()
    program.wait(20)
    wait_until(lambda: screen.notices() == 0, "the end of the notice")


def test_in_full_screen_only_the_notice_comes_and_the_window_afterwards(screen: ReminderScreen) -> None:
    screen.start_notices()
    film = screen.start_other("full")
    screen.remind_at("09:00")
    screen.set_clock("2026-11-23 08:59:59")
    screen.start_clockwork()
    wait_until(lambda: screen.notices() == 1, "the notice")
    assert screen.reminder() == ""
    film.kill()
    film.wait()
    screen.wait_for_reminder()


def test_in_full_screen_without_a_notice_server_the_window_comes_at_once(screen: ReminderScreen) -> None:
    screen.start_other("full")
    screen.remind_at("09:00")
    screen.set_clock("2026-11-23 08:59:59")
    screen.start_clockwork()
    screen.wait_for_reminder()


@pytest.mark.skipif(reader_lacks() != "", reason=f"needs {reader_lacks()}")
def test_in_a_call_that_the_desktop_tells_of_only_the_notice_comes_and_the_window_afterwards(
    screen: ReminderScreen,
) -> None:
    screen.start_notices()
    stand_in = Path(__file__).parent / "desktop" / "busy_services.py"
    desktop = screen.start([SYSTEM_PYTHON, "-W", "ignore", str(stand_in), "gnome=yes"])
    wait_until(lambda: "ready" in screen.said(), "the desktop")
    screen.remind_at("09:00")
    screen.set_clock("2026-11-23 08:59:59")
    screen.start_clockwork()
    wait_until(lambda: screen.notices() == 1, "the notice")
    assert screen.reminder() == ""
    desktop.kill()
    desktop.wait()
    screen.wait_for_reminder()


def test_what_is_done_already_is_not_asked_for(screen: ReminderScreen) -> None:
    from spineguard.storage.journal_file import JournalFile
    from tests.sessions import one_session
    from tests.zones import berlin

    screen.remind_at("09:00")
    started = berlin("2026-11-23", "07:30")
    JournalFile(screen.data_dir, lambda: started).add_session(one_session(started=started, ended=started))
    screen.set_clock("2026-11-23 08:59:59")
    screen.start_clockwork()
    wait_until(lambda: [mark["answer"] for mark in screen.marks()] == ["done"], "the decision")
    assert screen.reminder() == ""


def test_a_killed_clockwork_and_a_killed_window_lose_no_reminder_and_show_none_twice(
    screen: ReminderScreen,
) -> None:
    screen.remind_at("09:00")
    screen.set_clock("2026-11-23 08:59:58")
    screen.start_clockwork()
    screen.kill("clockwork.lock")
    screen.start_clockwork()
    screen.wait_for_reminder()
    screen.kill("clockwork.lock")
    screen.kill("window.lock")
    screen.set_clock("2026-11-23 09:05:00")
    screen.start_clockwork()
    screen.set_clock("2026-11-23 09:14:30")
    assert screen.reminder() == ""
    screen.set_clock("2026-11-23 09:15:30")
    wait_until(lambda: len(screen.tries()) == 2, "the second try")
    assert screen.tries() == ["09:00", "09:15"]


def test_a_second_clockwork_gives_way_and_one_of_another_login_takes_over(screen: ReminderScreen) -> None:
    screen.remind_at("09:00")
    screen.set_clock("2026-11-23 07:30:00")
    screen.start_clockwork()
    first = screen.holder("clockwork.lock")
    assert screen.start_ours("--background").wait(20) == 0
    assert screen.holder("clockwork.lock") == first
    screen._faked["XDG_SESSION_ID"] = "another"
    screen.start_ours("--background")
    wait_until(lambda: screen.holder("clockwork.lock") not in (0, first), "the new clockwork")


def test_the_clockwork_ends_when_reminders_are_switched_off(screen: ReminderScreen) -> None:
    screen.remind_at("09:00")
    screen.set_clock("2026-11-23 07:30:00")
    screen.start_clockwork()
    screen.prefer(reminders=False)
    screen.set_clock("2026-11-23 07:31:00")
    wait_until(lambda: screen.holder("clockwork.lock") == 0, "the end of the clockwork")


def test_the_open_program_starts_the_clockwork_and_shows_the_reminder_itself(screen: ReminderScreen) -> None:
    screen.remind_at("09:00")
    screen.set_clock("2026-11-23 08:59:50")
    program = screen.start_ours()
    screen.wait_for_window("SpineGuard")
    wait_until(lambda: screen.holder("clockwork.lock") != 0, "the clockwork")
    screen.set_clock("2026-11-23 08:59:59")
    screen.wait_for_reminder()
    assert screen.holder("window.lock") == program.pid
    screen.click("Start now")
    screen.wait_until_gone()
    screen.wait_until_still()
    screen.press("Escape")
    wait_until(lambda: len(screen.sessions()) == 1, "the session in the journal")


def test_a_program_that_has_moved_repairs_its_start_at_log_in_and_takes_the_waiting_over(
    screen: ReminderScreen,
) -> None:
    entry = AutostartFile(str(screen.home / ".config" / "autostart"))
    after = ["-P", "-m", "spineguard", "--background", "--data-dir", str(screen.data_dir)]
    entry.turn_on(["/moved/away/python", *after])
    screen.remind_at("09:00")
    screen.set_clock("2026-11-23 07:30:00")
    screen._faked["XDG_SESSION_ID"] = "one that is over"
    screen.start_clockwork()
    first = screen.holder("clockwork.lock")
    screen._faked["XDG_SESSION_ID"] = "this one"
    screen.start_ours()
    wait_until(lambda: screen.holder("clockwork.lock") not in (0, first), "the new clockwork")
    assert entry.is_on([sys.executable, *after])


def test_a_second_start_brings_the_first_to_the_front(screen: ReminderScreen) -> None:
    screen.prefer()
    screen.set_clock("2026-11-23 07:30:00")
    first = screen.start_ours()
    screen.wait_for_window("SpineGuard")
    screen.wait_until_still()
    screen.start_other()
    second = screen.start_ours()
    assert second.wait(20) == 0
    screen.wait_for_window("SpineGuard")
    assert first.poll() is None
    windows = (screen.xdotool("search", "--onlyvisible", "--name", "^SpineGuard") or "").split()
    assert len(windows) == 1


def test_two_people_on_one_computer_do_not_meet(screen: ReminderScreen, tmp_path: Path) -> None:
    screen.prefer()
    screen.set_clock("2026-11-23 07:30:00")
    first = screen.start_ours()
    screen.wait_for_window("SpineGuard")
    screen.data_dir = tmp_path / "other person"
    screen.prefer()
    second = screen.start_ours()
    wait_until(lambda: screen.holder("window.lock") == second.pid, "the second program")
    assert first.poll() is None


def test_a_crashed_first_is_no_hindrance_and_a_frozen_one_is_told_of(screen: ReminderScreen) -> None:
    screen.prefer()
    screen.set_clock("2026-11-23 07:30:00")
    first = screen.start_ours()
    screen.wait_for_window("SpineGuard")
    screen.wait_until_still()
    first.kill()
    first.wait()
    second = screen.start_ours()
    wait_until(lambda: screen.holder("window.lock") == second.pid, "the second start")
    screen.wait_for_window("SpineGuard")
    screen.wait_until_still()
    second.send_signal(signal.SIGSTOP)
    third = screen.start_ours()
    wait_until(lambda: len(screen.windows_of(third)) == 1, "the window that says so", 30)
    screen.wait_until_still()
    assert third.poll() is None
    screen.press("Tab")
    screen.press("Return")  # close the other one and start anew
    wait_until(lambda: screen.holder("window.lock") == third.pid, "the third in the place of the second")
    assert second.wait(20) == -signal.SIGKILL


def test_the_clockwork_stays_small_and_loads_no_qt(screen: ReminderScreen) -> None:
    screen.remind_at("09:00")
    screen.set_clock("2026-11-23 07:30:00")
    screen.start_clockwork()
    process = screen.holder("clockwork.lock")
    maps = Path(f"/proc/{process}/maps").read_text("utf-8")
    assert "Qt6" not in maps and "PySide6" not in maps and "msgspec" not in maps
    (line,) = (
        each
        for each in Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
        if each.startswith("Pss:")
    )
    assert int(line.split()[1]) < 12 * 1024


def test_a_reminder_without_a_screen_ends_and_loses_nothing(screen: ReminderScreen) -> None:
    screen.remind_at("09:00")
    screen.set_clock("2026-11-23 09:00:10")
    screen._environment.pop("DISPLAY")
    screen._faked["QT_QPA_PLATFORM"] = ""
    assert screen.start_ours("--reminder").wait(30) == 4
    assert screen.marks() == []
    assert json.loads((screen.data_dir / "preferences.json").read_text("utf-8"))["reminders"]
    assert os.environ.get("DISPLAY") is None or screen.holder("window.lock") == 0
