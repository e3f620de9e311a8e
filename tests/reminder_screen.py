"""A virtual screen with a session bus, a clock that is moved by hand, and real reminder processes."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from spineguard.storage.process_lock import ProcessLock
from tests.clockwork.our_processes import our_processes
from tests.virtual_screen import VirtualScreen, wait_until

if TYPE_CHECKING:
    import pytest  # the benchmarks use this too, and have none

ROOT = Path(__file__).parents[1]
PRELOADED = (
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1",
)
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"""
"""No service is started by being asked for: who is not there is missing."""

PLACES = Path("/usr/share/zoneinfo")
APART = ["unshare", "--mount"] if os.getuid() == 0 else ["unshare", "--mount", "-c", "--keep-caps"]
"""Starts a program that sees other files where we see the system's own."""
OWN_LOCALTIME = 'mount --bind "$0" /etc/localtime && exec "$@"'

PATIENCE = 40
"""Seconds for what takes one on a quiet computer."""

OTHER = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication([])
line = QLineEdit()
line.setWindowTitle("Letter")
line.resize(400, 100)
line.textChanged.connect(lambda words: print(words, flush=True))
(line.showFullScreen if "full" in sys.argv else line.show)()
app.exec()
"""
"""Another program in which the person is writing."""


class ReminderScreen(VirtualScreen):
    """The clock runs on by itself in Berlin, and goes elsewhere and jumps when told to.

    A jump is a sleep of the computer, or a clock that is set; with `time_passes` the steady clock goes along,
    and it is as if the time had been waited for.
    """

    def __init__(
        self, folder: Path, data_dir: Path, *, managed: bool = True, time_passes: bool = False
    ) -> None:
        super().__init__(folder, managed=managed)
        self.data_dir, self._clock, self._ahead = data_dir, folder / "clock", 0.0
        self._servers: dict[str, subprocess.Popen[bytes]] = {}
        self._zone_file, self._inside = folder / "localtime", []
        self.put_to("Europe/Berlin")
        self._faked = {
            "LD_PRELOAD": next((each for each in PRELOADED if Path(each).exists()), ""),
            "FAKETIME_TIMESTAMP_FILE": str(self._clock),
            "FAKETIME_NO_CACHE": "1",
            # else it locks every look at a file, and who is killed meanwhile stops all that come after
            "NO_FAKE_STAT": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "TZ": f":{self._zone_file}",
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "xcb",
            "SPINEGUARD_LANGUAGE": "en_US",
            "QT_LOGGING_RULES": "*=false",
        }
        if time_passes:
            del self._faked["FAKETIME_DONT_FAKE_MONOTONIC"]

    def __enter__(self) -> "ReminderScreen":
        super().__enter__()
        self._start_bus()
        return self

    def _start_bus(self) -> None:
        config = self._folder / "bus.conf"
        config.write_text(BUS, "utf-8")
        read, write = os.pipe()
        command = ["dbus-daemon", f"--config-file={config}", "--nofork", f"--print-address={write}"]
        self._processes.append(
            subprocess.Popen(command, env=self._environment, pass_fds=[write], stderr=subprocess.DEVNULL)
        )
        os.close(write)
        with os.fdopen(read) as said:
            self._environment["DBUS_SESSION_BUS_ADDRESS"] = said.readline().strip()

    def __exit__(self, *_: object) -> None:
        self.kill("window.lock")  # first: an open program would start the clockwork again
        super().__exit__()
        while any(left := list(our_processes(self.data_dir).values())):  # also those that hold no lock yet
            for process in chain(*left):
                with suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)

    def prefer(self, **preferences: object) -> None:
        """What the person has set."""
        self.data_dir.mkdir(parents=True, exist_ok=True)
        skipped = {"at": "2026-11-20T08:00:00+01:00"}
        form = {"format": "spineguard-preferences", "version": 1, "answers": skipped, "tones": False}
        document = {**form, **preferences}
        (self.data_dir / "preferences.json").write_text(json.dumps(document), encoding="utf-8")

    def remind_at(self, *times: str, **more: object) -> None:
        """Reminders at these times of every day, and one exercise whose figure does not move."""
        wanted = [{"at": f"{each}:00"} for each in times]
        self.prefer(reminders=True, reminder_times=wanted, routine=["head-press"], motion="still", **more)

    def set_clock(self, wall: str) -> None:
        """Set the clock: `set_clock("2026-11-23 08:59:58")`; who sleeps is woken, as after a real sleep.

        It is a time of the place where the computer is; one that comes twice there needs its offset.
        """
        there = datetime.fromisoformat(wall)
        if there.tzinfo is None:
            there = there.replace(tzinfo=ZoneInfo(self._place))
        self.set_moment(there)

    def now(self) -> datetime:
        """What the clock shows."""
        return datetime.fromtimestamp(time.time() + self._ahead, UTC)

    def set_moment(self, moment: datetime) -> None:
        """The same with a moment."""
        self._ahead = moment.timestamp() - time.time()
        new = self._clock.with_suffix(".new")
        new.write_text(f"{self._ahead:+.3f}", "ascii")
        new.replace(self._clock)
        self._wake()

    def put_to(self, place: str) -> None:
        """Set the zone of the computer, as its settings do it: by what /etc/localtime is."""
        self._place = place
        if self._inside:
            made = self._zone_file.stat().st_mtime
            shutil.copyfile(PLACES / place, self._zone_file)
            os.utime(self._zone_file, (made + 10, made + 10))  # as two settings are never in one second
        else:
            new = self._zone_file.with_suffix(".new")
            new.symlink_to(PLACES / place)
            new.replace(self._zone_file)
        self._wake()

    def set_the_real_zone(self) -> None:
        """From now on the programs have no TZ, and see an /etc/localtime of their own."""
        self._zone_file.unlink()
        shutil.copyfile(PLACES / self._place, self._zone_file)
        self._faked.pop("TZ")
        self._inside = [*APART, "sh", "-c", OWN_LOCALTIME, str(self._zone_file)]

    def _wake(self) -> None:
        process = self.holder("clockwork.lock")
        if process:
            os.kill(process, signal.SIGUSR1)

    def nothing_comes(self) -> None:
        """What was just set has been seen and thought over, and no reminder is on the screen or on its way.

        To be asked when the clock was set while all was at rest; it fails as soon as one is there.
        """

        def rests() -> bool:
            assert self.reminder() == "", self.marks()
            return self._at_rest()

        wait_until(rests, "the clockwork at rest", PATIENCE)

    def nothing_at(self, wall: str) -> None:
        """Set the clock, when nothing is on the screen, and see that nothing comes."""
        self.wait_until_at_rest()
        before = self._asked()
        self.set_clock(wall)
        wait_until(lambda: self._asked() > before, f"the look at {wall}", PATIENCE)
        self.nothing_comes()

    def comes_at(self, wall: str) -> None:
        """Set the clock, when nothing is on the screen, and see that a reminder comes."""
        self.wait_until_at_rest()
        self.set_clock(wall)
        self.wait_for_reminder()

    def wait_until_at_rest(self) -> None:
        """Until what waits for reminders has no child any more and sleeps."""
        wait_until(self._at_rest, "the clockwork at rest", PATIENCE)

    def _at_rest(self) -> bool:
        process = self.holder("clockwork.lock")
        children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
        return all(_about(each)[0] == "Z" for each in children) and _about(process)[0] == "S"

    def _asked(self) -> int:
        """Grows with every child of the clockwork that has ended: the page faults of all of them."""
        return int(_about(self.holder("clockwork.lock"))[8])

    def start_clockwork(self) -> None:
        """Start what waits for reminders, as the log-in does, and wait until it waits."""
        self.start_ours("--background")
        wait_until(lambda: self.holder("clockwork.lock") != 0, "the clockwork")

    def start_ours(self, *words: str) -> subprocess.Popen[bytes]:
        """Start the program, under the clock of this screen."""
        command = [sys.executable, "-P", "-m", "spineguard", *words, "--data-dir", str(self.data_dir)]
        return self.start([*self._inside, *command], **self._faked)

    def start_other(self, *words: str) -> subprocess.Popen[bytes]:
        """Another program, in which the person writes; it prints what they have written."""
        process = self.start([sys.executable, "-c", OTHER, *words], QT_QPA_PLATFORM="xcb")
        self.wait_for_window("Letter")
        return process

    def start_notices(self, choose: str = "") -> None:
        """Start a real notice server; in its menu the line with these words is chosen."""
        chooser = self._folder / "choose.sh"
        chooser.write_text(f'#!/bin/sh\ngrep -F "{choose}" | head -n 1\n', "ascii")
        chooser.chmod(0o700)
        config = self._folder / "dunstrc"
        config.write_text(f"[global]\ndmenu = {chooser}\n", "ascii")
        self._servers["dunst"] = self.start(["dunst", "-conf", str(config)])
        wait_until(lambda: self._dunstctl("count") is not None, "the notice server")

    def end_notices(self) -> None:
        """Kill the notice server."""
        server = self._servers.pop("dunst")
        server.kill()
        server.wait()

    def notices(self) -> int:
        """How many notices are on the screen."""
        counted = self._dunstctl("count", "displayed")
        return int(counted or 0)

    def choose_in_notice(self) -> None:
        """Open the menu of the notice; the chooser takes its line."""
        assert self._dunstctl("context") is not None

    def holder(self, lock: str) -> int:
        """The process that holds one of our locks; 0 for none."""
        return ProcessLock(self.data_dir / lock).holder()[0]

    def kill(self, lock: str) -> None:
        """Kill the process that holds one of our locks, with SIGKILL."""
        process = self.holder(lock)
        if process:
            os.kill(process, signal.SIGKILL)
            wait_until(lambda: self.holder(lock) != process, f"the end of {lock}")

    @property
    def home(self) -> Path:
        """The home of the person at this screen."""
        return Path(self._environment["HOME"])

    def windows_of(self, process: subprocess.Popen[bytes]) -> list[str]:
        """The numbers of all windows of a program that are on the screen."""
        return (self.xdotool("search", "--onlyvisible", "--pid", str(process.pid)) or "").split()

    def reminder(self) -> str:
        """The number of the small window if it is on the screen; else empty."""
        return self.xdotool("search", "--onlyvisible", "--name", "^Reminder") or ""

    def wait_for_reminder(self) -> None:
        wait_until(lambda: self.reminder() != "", "a reminder", PATIENCE)
        wait_until(lambda: self.marks()[-1]["seen"] == len(self.marks()[-1]["tries"]), "its mark", PATIENCE)

    def wait_until_gone(self) -> None:
        wait_until(lambda: self.reminder() == "", "the end of the reminder", PATIENCE)

    def wait_until_over(self) -> None:
        """Until the small window is gone, its program has ended, and what waits knows of it."""
        self.wait_until_gone()
        wait_until(lambda: self.holder("window.lock") == 0, "the end of the program", PATIENCE)
        self.wait_until_at_rest()

    def click(self, words: str) -> None:
        """Click on a button of the small window with the mouse."""
        x, y = place_of(words)
        assert (
            self.xdotool("mousemove", "--window", self.reminder(), str(x), str(y), "click", "1") is not None
        )

    def marks(self) -> list[dict]:
        """What became of the reminders, as it stands in the file."""
        file = self.data_dir / "reminders.json"
        return json.loads(file.read_text("utf-8"))["marks"] if file.exists() else []

    def tries(self) -> list[str]:
        """The times of day at which reminders were shown."""
        return sorted(at[11:16] for mark in self.marks() for at in mark["tries"])

    def sessions(self) -> list[dict]:
        file = self.data_dir / "journal.json"
        return json.loads(file.read_text("utf-8")).get("sessions", []) if file.exists() else []

    def _dunstctl(self, *words: str) -> str | None:
        done = subprocess.run(
            ["dunstctl", *words], env=self._environment, capture_output=True, text=True, timeout=30
        )
        return done.stdout.strip() if done.returncode == 0 else None


def _about(process: int | str) -> list[str]:
    """What the system tells about a process, from its state on; see proc(5)."""
    try:
        told = Path(f"/proc/{process}/stat").read_text("utf-8", errors="replace")
    except OSError:
        return ["Z"]
    return told.rpartition(")")[2].split()


def place_of(words: str) -> tuple[int, int]:
    """Where the middle of a button of the small window is; it is laid out the same on every screen."""
    from datetime import time as time_of_day

    from PySide6.QtCore import QPoint

    from spineguard.core.reminders import Kind
    from spineguard.presenters.reminders import ReminderShown
    from spineguard.ui.application import application
    from spineguard.ui.reminder_window import ReminderWindow
    from spineguard.ui.theme import Theme
    from spineguard.ui.widgets.big_button import BigButton

    qt, theme = application([]), Theme()
    theme.dress(qt)
    shown = ReminderShown(Kind.EXERCISE, time_of_day(9), False, ("Head Press",), 1)
    window = ReminderWindow(theme, shown)
    window.show()
    qt.processEvents()
    (button,) = [each for each in window.findChildren(BigButton) if each.text() == words]
    middle = button.mapTo(window, QPoint(button.width() // 2, button.height() // 2))
    window.close()
    window.deleteLater()
    return middle.x(), middle.y()


def watched_screen(tmp_path: Path, request: "pytest.FixtureRequest") -> Iterator[ReminderScreen]:
    """For a fixture: a screen that leaves a picture, and tells what was said, when its test fails."""
    folder = tmp_path / "screen"
    folder.mkdir()
    failed_before = request.session.testsfailed
    with ReminderScreen(folder, tmp_path / "data") as virtual:
        yield virtual
        if request.session.testsfailed > failed_before:
            virtual.picture().save(tmp_path / "on-the-screen.png")
            print("What was on the screen:", tmp_path / "on-the-screen.png", virtual.said(), sep="\n")
