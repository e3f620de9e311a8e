"""Reminders of the running program while its clock does what clocks do: docs/decisions/reminder-times.md.

The processes are the real ones, under a clock that is set from outside; what counts is which window is on the
screen. Before it is said that none comes, the process that waits has looked and is asleep again.
"""

import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from spineguard.core.journal import Ending
from spineguard.storage.journal_changes import AddReadings
from spineguard.storage.journal_file import JournalFile
from tests.readings import reading
from tests.reminder_screen import APART, ReminderScreen, watched_screen
from tests.sessions import one_session
from tests.virtual_screen import wait_until
from tests.zones import berlin

pytestmark = pytest.mark.desktop

NO_QUIET = {"quiet_from": "12:00:00", "quiet_until": "12:00:00"}


@pytest.fixture
def screen(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[ReminderScreen]:
    yield from watched_screen(tmp_path, request)


def tries(screen: ReminderScreen) -> dict[str, list[str]]:
    """When each was shown, by the clocks where it was: "23 09:00" -> ["2026-11-23T09:00", ...]."""
    return {
        f"{mark['day'][8:]} {mark['at'][:5]}": [at[:16] for at in mark["tries"]] for mark in screen.marks()
    }


def leave(screen: ReminderScreen, wall: str) -> None:
    """Nobody answers: 10 minutes later the window goes by itself."""
    screen.set_clock(wall)
    screen.wait_until_over()


def test_a_time_that_the_clock_skips_comes_as_long_after_the_skip(screen: ReminderScreen) -> None:
    screen.remind_at("02:30", **NO_QUIET)
    screen.set_clock("2026-03-29 01:29:50")
    screen.start_clockwork()
    screen.nothing_at("2026-03-29 01:59:50+01:00")
    screen.nothing_at("2026-03-29 03:00:10+02:00")
    screen.comes_at("2026-03-29 03:29:59+02:00")
    assert tries(screen)["29 02:30"][0] in ("2026-03-29T03:29", "2026-03-29T03:30")


def test_a_time_that_comes_twice_comes_the_first_time_only(screen: ReminderScreen) -> None:
    screen.remind_at("02:30", **NO_QUIET)
    screen.set_clock("2026-10-25 01:00:00")
    screen.start_clockwork()
    screen.comes_at("2026-10-25 02:29:59+02:00")
    leave(screen, "2026-10-25 02:41:00+02:00")
    screen.comes_at("2026-10-25 02:45:10+02:00")
    leave(screen, "2026-10-25 02:56:00+02:00")
    screen.nothing_at("2026-10-25 02:29:59+01:00")
    screen.nothing_at("2026-10-25 02:30:10+01:00")
    screen.nothing_at("2026-10-25 02:45:10+01:00")
    screen.comes_at("2026-10-26 02:29:59+01:00")
    assert len(tries(screen)["25 02:30"]) == 2


def test_a_computer_that_is_taken_to_other_zones_goes_by_their_clocks(screen: ReminderScreen) -> None:
    screen.remind_at("09:00", "18:00", **NO_QUIET)
    screen.set_clock("2026-11-23 08:30:00")
    screen.start_clockwork()
    screen.comes_at("2026-11-23 08:59:59")
    leave(screen, "2026-11-23 09:11:00")
    screen.comes_at("2026-11-23 09:15:10")
    leave(screen, "2026-11-23 09:26:00")
    screen.put_to("Asia/Tokyo")  # east: what the flight skips is 9:00, and that was asked
    screen.nothing_at("2026-11-23 17:40:00")
    screen.comes_at("2026-11-23 17:59:59")
    screen.click("Not today")
    screen.wait_until_over()
    screen.put_to("America/New_York")  # west: 9:00 and 18:00 of the same day come a second time
    screen.nothing_at("2026-11-23 09:00:10")
    screen.nothing_at("2026-11-23 18:00:10")
    screen.comes_at("2026-11-24 08:59:59")
    assert sorted(tries(screen)) == ["23 09:00", "23 18:00", "24 09:00"]


@pytest.mark.skipif(
    subprocess.run([*APART, "true"], capture_output=True).returncode != 0,
    reason="needs the right to see an /etc/localtime of its own",
)
def test_the_zone_may_be_the_systems_own_without_any_setting_of_ours(screen: ReminderScreen) -> None:
    screen.set_the_real_zone()
    screen.remind_at("13:00")
    screen.set_clock("2026-11-23 08:30:00")
    screen.start_clockwork()
    screen.nothing_at("2026-11-23 08:40:00")
    screen.put_to("Asia/Tokyo")  # 16:40 there: 13:00 was skipped
    screen.wait_for_reminder()
    assert tries(screen) == {"23 13:00": ["2026-11-23T16:40"]}


def test_a_clock_that_is_set_back_and_forward_brings_nothing_twice_and_loses_nothing(
    screen: ReminderScreen,
) -> None:
    screen.remind_at("09:00", "13:00")
    screen.set_clock("2026-11-23 08:40:00")
    screen.start_clockwork()
    screen.comes_at("2026-11-23 08:59:59")
    leave(screen, "2026-11-23 09:11:00")
    screen.nothing_at("2026-11-23 08:20:00")  # set back: 9:00 is still to come, and was asked
    screen.nothing_at("2026-11-23 09:00:10")
    screen.comes_at("2026-11-23 14:00:00")  # set forward: 13:00 was missed
    screen.click("Not today")
    screen.wait_until_over()
    screen.comes_at("2027-11-23 09:00:10")  # a year ahead, and there not today either
    screen.click("Not today")
    screen.wait_until_over()
    screen.nothing_at("2026-11-23 14:10:00")
    screen.comes_at("2026-11-24 08:59:59")  # put right: what the wrong clock wrote counts for nothing


def test_the_29_of_february_has_its_reminders(screen: ReminderScreen) -> None:
    screen.remind_at("09:00")
    measured = reading("a", date(2027, 1, 31))
    JournalFile(screen.data_dir, lambda: berlin("2027-01-31", "10:00")).change(AddReadings((measured,)))
    screen.set_clock("2028-02-29 00:30:00")
    screen.start_clockwork()
    screen.nothing_at("2028-02-29 08:00:00")
    screen.comes_at("2028-02-29 08:59:59")
    screen.click("Not today")
    screen.wait_until_over()
    screen.comes_at("2028-02-29 10:00:00")  # 13 months after 31 January
    assert [mark["kind"] for mark in screen.marks()] == ["exercise", "height"]
    leave(screen, "2028-02-29 10:11:00")
    screen.comes_at("2028-03-01 08:59:59")


def test_a_snooze_goes_on_across_midnight_and_without_an_answer_ends_there(screen: ReminderScreen) -> None:
    screen.remind_at("23:55", **NO_QUIET)
    screen.set_clock("2026-11-23 23:50:00")
    screen.start_clockwork()
    screen.comes_at("2026-11-23 23:54:59")
    screen.click("In 10 minutes")
    screen.wait_until_over()
    screen.nothing_at("2026-11-24 00:04:00")
    screen.comes_at("2026-11-24 00:05:30")
    assert tries(screen) == {"23 23:55": ["2026-11-24T00:05"]}
    leave(screen, "2026-11-24 00:16:00")
    screen.nothing_at("2026-11-24 00:21:00")
    screen.comes_at("2026-11-24 23:55:10")


def test_what_a_night_was_slept_over_is_gone_in_the_morning(screen: ReminderScreen) -> None:
    screen.remind_at("09:00", "13:00", "18:00")
    screen.set_clock("2026-11-23 08:30:00")
    screen.start_clockwork()
    screen.comes_at("2026-11-23 19:00:00")  # asleep over three: one
    assert list(tries(screen)) == ["23 18:00"]
    screen.set_clock("2026-11-24 08:00:00")  # asleep with it on the screen
    screen.wait_until_over()
    screen.nothing_at("2026-11-24 08:30:00")
    screen.nothing_at("2026-11-25 08:00:00")  # asleep over a whole day: none for yesterday
    screen.comes_at("2026-11-25 09:20:00")
    assert sorted(tries(screen)) == ["23 18:00", "25 09:00"]


def test_without_an_answer_it_comes_once_more_and_then_not_until_the_next(screen: ReminderScreen) -> None:
    screen.remind_at("09:00", "13:00")
    screen.set_clock("2026-11-23 08:30:00")
    screen.start_clockwork()
    screen.comes_at("2026-11-23 08:59:59")
    leave(screen, "2026-11-23 09:11:00")
    screen.nothing_at("2026-11-23 09:14:30")
    screen.comes_at("2026-11-23 09:15:10")
    leave(screen, "2026-11-23 09:26:00")
    screen.nothing_at("2026-11-23 09:31:00")
    screen.nothing_at("2026-11-23 12:00:00")
    screen.comes_at("2026-11-23 12:59:59")


def test_what_is_done_is_not_asked_for_and_after_something_hurt_nothing_is(screen: ReminderScreen) -> None:
    screen.remind_at("09:00", "13:00", "18:00")
    journal = JournalFile(screen.data_dir, lambda: berlin("2026-11-23", "08:01"))
    for number, (at, ending) in enumerate((("08:00", Ending.FINISHED), ("12:00", Ending.HURT))):
        started = berlin("2026-11-23", at)
        journal.add_session(one_session(number, started=started, ended=started, ending=ending))
    screen.set_clock("2026-11-23 08:40:00")
    screen.start_clockwork()
    for at in ("09:00:10", "13:00:10", "18:00:10"):
        screen.nothing_at(f"2026-11-23 {at}")
    assert tries(screen).keys() <= {"23 09:00", "23 13:00", "23 18:00"}
    screen.comes_at("2026-11-24 08:59:59")
    wait_until(lambda: [mark["answer"] for mark in screen.marks()][-1] is None, "the mark of today")
