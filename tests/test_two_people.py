"""Two people with accounts of their own on one computer, at one screen: neither reaches what is the other's.

Root alone can be two people. Both may read every file, only so that they find Python and the program wherever
those lie; what they may write and speak to is each one's own.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import PySide6
import pytest

from spineguard.storage.process_lock import ProcessLock
from tests.reminder_screen import ReminderScreen
from tests.virtual_screen import wait_until

CHANGE_TO = ["--clear-groups", "--inh-caps=-all,+dac_read_search", "--ambient-caps=+dac_read_search"]


def cannot_be_two() -> str:
    """Why nobody can be two people here; empty when somebody can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("setpriv") is None:
        return "needs root, and setpriv of util-linux"
    tried = subprocess.run(as_user(40_001, "true"), capture_output=True, text=True, check=False)
    if tried.returncode != 0:
        return tried.stderr.strip()
    # Qt asks whether it may read its own parts, and that is answered without what the account was lent
    reads = f"import os, sys; sys.exit(not os.access({PySide6.__path__[0]!r}, os.R_OK | os.X_OK))"
    may = subprocess.run(as_user(40_001, sys.executable, "-c", reads), capture_output=True, check=False)
    return "" if may.returncode == 0 else "Qt lies where other accounts may not read"


def as_user(number: int, *command: str) -> list[str]:
    return ["setpriv", f"--reuid={number}", f"--regid={number}", *CHANGE_TO, *command]


pytestmark = [pytest.mark.desktop, pytest.mark.skipif(cannot_be_two() != "", reason=cannot_be_two())]


class Person:
    """Somebody with a number and a home, without the folder that a log-in makes for sockets."""

    def __init__(self, screen: ReminderScreen, home: Path, number: int) -> None:
        self._screen, self.home, self.number = screen, home, number
        self.data_dir = home / ".local" / "share" / "spineguard"
        screen.data_dir = self.data_dir
        screen.remind_at(f"{datetime.now() + timedelta(hours=12):%H:%M}")
        for place in (home, *home.rglob("*")):
            os.chown(place, number, number)

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Start the program as this person, with nothing said of any folder."""
        command = as_user(self.number, sys.executable, "-P", "-m", "spineguard", *words)
        around = {
            "HOME": str(self.home),
            "DBUS_SESSION_BUS_ADDRESS": "",
            "PYTHONDONTWRITEBYTECODE": "1",
            "LD_PRELOAD": "",  # a faked clock is shared by what root and the person open
        }
        return self._screen.start(command, **(self._screen._faked | around))

    def holder(self, lock: str) -> int:
        return ProcessLock(self.data_dir / lock).holder()[0]

    def fails_to(self, words: str) -> bool:
        """Whether this person may not do a few lines of Python."""
        line = f"from pathlib import Path; import socket, os\n{words}"
        done = subprocess.run(
            as_user(self.number, sys.executable, "-c", line), capture_output=True, text=True, check=False
        )
        return done.returncode != 0 and "PermissionError" in done.stderr

    def end(self) -> None:
        for lock in ("clockwork.lock", "window.lock"):
            process = self.holder(lock)
            if process:
                os.kill(process, 9)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[ReminderScreen]:
    folder = tmp_path / "screen"
    folder.mkdir()
    with ReminderScreen(folder, tmp_path / "nobody") as virtual:
        yield virtual


@pytest.fixture
def two(screen: ReminderScreen, tmp_path: Path) -> Iterator[tuple[Person, Person]]:
    both = (Person(screen, tmp_path / "ann", 40_001), Person(screen, tmp_path / "ben", 40_002))
    yield both
    for person in both:
        person.end()


def owned_by(number: int, folder: str = "/tmp") -> list[str]:
    return [entry.name for entry in os.scandir(folder) if entry.stat(follow_symlinks=False).st_uid == number]


def test_two_accounts_have_each_a_window_and_a_clockwork_and_reach_nothing_of_the_others(
    screen: ReminderScreen, two: tuple[Person, Person]
) -> None:
    ann, ben = two
    windows = [person.start() for person in two]
    for person, window in zip(two, windows, strict=True):
        wait_until(lambda person=person, pid=window.pid: person.holder("window.lock") == pid, "a window", 40)
        wait_until(lambda person=person: person.holder("clockwork.lock") != 0, "a clockwork", 40)
        wait_until(lambda person=person: (person.data_dir / "window.socket").exists(), "a socket", 40)
        wait_until(lambda window=window: screen.windows_of(window) != [], "the window on the screen", 40)
    assert ann.holder("clockwork.lock") != ben.holder("clockwork.lock")

    assert ann.start().wait(40) == 0, "her second start brings her own to the front"
    assert [window.poll() for window in windows] == [None, None]
    assert ann.holder("window.lock") == windows[0].pid

    for person in two:
        assert owned_by(person.number) == [], "nothing lies where the other could have put it first"
        assert person.data_dir.stat().st_mode & 0o022 == 0
    socket, lock = ann.data_dir / "window.socket", ann.data_dir / "window.lock"
    assert ben.fails_to(f"socket.socket(socket.AF_UNIX).connect({str(socket)!r})")
    assert ben.fails_to(f"os.open({str(lock)!r}, os.O_RDWR)")
    assert ben.fails_to(f"Path({str(ann.data_dir / 'anything')!r}).touch()")
    assert ben.fails_to(f"os.kill({ann.holder('clockwork.lock')}, 15)")
    assert not ann.fails_to(f"os.open({str(lock)!r}, os.O_RDWR)"), "she may, so the above shows something"
