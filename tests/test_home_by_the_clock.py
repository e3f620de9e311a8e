"""What the open window says while the clock is set, a day passes in sleep, and the computer travels.

It is read as a screen reader reads it, from outside the process.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reader_desk import ReaderDesk, reader_lacks, shown
from tests.reminder_screen import PATIENCE, ReminderScreen
from tests.virtual_screen import wait_until

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(bool(reader_lacks()), reason=f"no screen reader without: {reader_lacks()}"),
]


class ReadScreen(ReminderScreen, ReaderDesk):
    """A faked clock, and a session bus on which the accessibility bus is started when it is wanted."""

    def __init__(self, folder: Path, data_dir: Path) -> None:
        super().__init__(folder, data_dir)
        self._faked["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"

    def _start_bus(self) -> None:
        """The one that is there already can start others."""

    def wait_to_read(self, *lines: str) -> None:
        """Until all these words are on the page."""
        words: list[str] = []

        def there() -> bool:
            words[:] = [each["name"].replace("\u202f", " ") for each in shown(self.tree())]
            return all(any(line in said for said in words) for line in lines)

        try:
            wait_until(there, " and ".join(lines), PATIENCE)
        except AssertionError as error:
            raise AssertionError(f"{error}: {words}") from None


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[ReadScreen]:
    folder = tmp_path / "screen"
    folder.mkdir()
    with ReadScreen(folder, tmp_path / "data") as virtual:
        yield virtual


def test_the_open_page_says_what_the_clock_says_and_what_comes_next(screen: ReadScreen) -> None:
    screen.remind_at("09:00", "18:00")
    screen.set_clock("2026-11-23 08:30:00")
    program = screen.start_ours()
    screen.wait_for_window("SpineGuard")
    screen.wait_to_read("Good morning", "Monday", "Next reminder: 9:00 AM")
    wait_until(lambda: screen.holder("clockwork.lock") != 0, "the clockwork", PATIENCE)

    screen.comes_at("2026-11-23 08:59:59")
    screen.wait_to_read("Planned for 9:00 AM")
    screen.click("In 30 minutes")
    screen.wait_to_read("Next reminder: 9:30 AM")

    screen.wait_until_at_rest()
    screen.put_to("Asia/Tokyo")
    screen.wait_to_read("Good afternoon", "Next reminder: 5:30 PM")

    screen.wait_until_at_rest()
    screen.set_clock("2026-11-24 07:30:00")  # slept through the night
    screen.wait_to_read("Good morning", "Tuesday", "Next reminder: 9:00 AM")

    screen.wait_until_at_rest()
    screen.put_to("America/New_York")  # Monday once more, and the half hour that was asked for is over
    screen.wait_to_read("Good afternoon", "Monday", "Planned for 9:00 AM")
    screen.wait_for_reminder()
    assert screen.holder("window.lock") == program.pid
