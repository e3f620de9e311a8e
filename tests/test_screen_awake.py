"""The screen stays on during a session, on a real session bus, and is let go after it, also after a crash."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reader_desk import SYSTEM_PYTHON, reader_lacks
from tests.reminder_screen import ReminderScreen
from tests.virtual_screen import wait_until

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(reader_lacks() != "", reason=f"needs {reader_lacks()}"),
]

SERVICES = Path(__file__).parent / "desktop" / "desktop_services.py"


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[ReminderScreen]:
    folder = tmp_path / "screen"
    folder.mkdir()
    with ReminderScreen(folder, tmp_path / "data") as virtual:
        virtual.prefer(routine=["head-press"], motion="still")
        virtual.set_clock("2026-11-23 08:00:00")
        yield virtual


def heard(screen: ReminderScreen, words: str) -> None:
    wait_until(lambda: words in screen.said().splitlines(), words)


def in_a_session(screen: ReminderScreen, kind: str) -> int:
    """A desktop that offers this, and our program in a session; its number."""
    screen.start([SYSTEM_PYTHON, "-W", "ignore", str(SERVICES), kind])
    heard(screen, "ready")
    program = screen.start_ours()
    screen.wait_for_window("SpineGuard")
    screen.wait_until_still()
    assert "Inhibit" not in screen.said()
    screen.press("Return")
    return program.pid


def test_a_screen_saver_is_held_off_during_the_session_only(screen: ReminderScreen) -> None:
    in_a_session(screen, "saver")
    heard(screen, "Inhibit SpineGuard An exercise session is running")
    assert "UnInhibit" not in screen.said()
    screen.press("Escape")
    heard(screen, "UnInhibit 3000000000")


def test_where_there_is_no_screen_saver_the_portal_is_asked(screen: ReminderScreen) -> None:
    in_a_session(screen, "portal")
    heard(screen, "Inhibit  8 {'reason': 'An exercise session is running'}")
    screen.press("Escape")
    heard(screen, "Close")


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        ("saver", "Inhibit SpineGuard An exercise session is running"),
        ("portal", "Inhibit  8 {'reason': 'An exercise session is running'}"),
    ],
)
def test_a_crash_lets_the_screen_go(screen: ReminderScreen, kind: str, asked: str) -> None:
    """Both let go of what a program held when its connection ends, which the stand-in tells as "gone"."""
    in_a_session(screen, kind)
    heard(screen, asked)
    assert "gone" not in screen.said().split()
    screen.kill("window.lock")
    heard(screen, "gone")
