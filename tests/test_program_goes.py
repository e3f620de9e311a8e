"""The reminder process when the program below it is removed, replaced or moved: an installed one, for real.

Its clock runs 20 times as fast, so that two minutes of patience take six seconds.
"""

import os
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from spineguard.desktop.login_start import TAKEN_AWAY, AutostartFile
from spineguard.storage.process_lock import ProcessLock
from tests.installed_program import build_wheel, libraries, must, run
from tests.reminder_screen import PRELOADED
from tests.virtual_screen import wait_until

FAKETIME = next((each for each in PRELOADED if Path(each).exists()), "")

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or FAKETIME == "", reason="needs Linux and the package faketime"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the program in it, to be copied: one can be moved as it is."""
    folder = tmp_path_factory.mktemp("installed") / "environment"
    must(run([sys.executable, "-m", "venv", "--without-pip", str(folder)], folder.parent))
    python = str(folder / "bin" / "python")
    packages = must(run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], folder))
    Path(packages.strip(), "libraries.pth").write_text(f"{libraries()}\n", "utf-8")
    pip(folder, "install", "--no-deps", "--no-index", str(wheel))
    return folder


def pip(environment: Path, *words: str) -> None:
    python = str(environment / "bin" / "python")
    must(run([sys.executable, "-m", "pip", "--quiet", "--python", python, *words], environment))


class Home:
    """A person's home with the program installed in an environment of its own, and a clock that runs fast."""

    def __init__(self, folder: Path, installed: Path) -> None:
        self.folder = folder
        self.data_dir = folder / "data" / "spineguard"
        self.data_dir.mkdir(parents=True)
        self.log = folder / "said.log"
        self.environment = folder / "environment"
        shutil.copytree(installed, self.environment, symlinks=True)
        self._children: list[subprocess.Popen[bytes]] = []

    @property
    def python(self) -> Path:
        return self.environment / "bin" / "python"

    @property
    def program(self) -> Path:
        """Where the modules of the program lie; gone when it is."""
        found = [*self.environment.glob("lib/python*/site-packages/spineguard")]
        return found[0] if found else self.environment / "nowhere"

    def settings(self) -> dict[str, str]:
        ours = {
            "HOME": str(self.folder),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "PYTHONDONTWRITEBYTECODE": "1",
            "LD_PRELOAD": FAKETIME,
            "FAKETIME": "+0 x20",
            "DISPLAY": "",
            "WAYLAND_DISPLAY": "",
            "QT_QPA_PLATFORM": "",
        }
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "DBUS"))}
        return kept | ours

    def uninstall(self) -> None:
        pip(self.environment, "uninstall", "--yes", "spineguard")
        assert not self.program.exists()

    def install(self, wheel: Path) -> None:
        pip(self.environment, "install", "--no-deps", "--no-index", "--force-reinstall", str(wheel))

    @property
    def lock(self) -> Path:
        return self.data_dir / "clockwork.lock"

    def wait_for_another_start(self, since: int) -> None:
        """Until the reminder process has taken its lock anew after this moment, in ns."""
        wait_until(lambda: self.lock.stat().st_mtime_ns > since and self.holder() > 0, "the new one", 30)

    def want_reminders(self, at: datetime) -> None:
        """A reminder a day, at this time, and at no time quiet."""
        wanted = f'[{{"at": "{at:%H:%M}:00"}}]'
        (self.data_dir / "preferences.json").write_text(
            '{"format": "spineguard-preferences", "version": 1, "reminders": true, '
            f'"quiet_from": "00:00:00", "quiet_until": "00:00:00", "reminder_times": {wanted}}}',
            "utf-8",
        )

    def call(self, words: str) -> str:
        """What the installed program says to a few lines of Python."""
        done = subprocess.run(
            [str(self.python), "-P", "-c", words],
            env=self.settings() | {"LD_PRELOAD": ""},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        return must(done)

    def turn_on_at_login(self) -> None:
        self.call(
            "from spineguard.desktop.login_start import *; login_start().turn_on(background_command(None))"
        )

    @property
    def entry(self) -> AutostartFile:
        return AutostartFile(str(self.folder / "config" / "autostart"))

    def start(self) -> subprocess.Popen[bytes]:
        """Start what the entry says, as a log-in does, and wait until it waits."""
        command = self.entry.command()
        assert command is not None
        with self.log.open("ab") as log:
            child = subprocess.Popen(
                command,
                cwd=self.folder,
                env=self.settings(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self._children.append(child)
        wait_until(lambda: self.holder() == child.pid, "the clockwork")
        return child

    def holder(self) -> int:
        return ProcessLock(self.lock).holder()[0]

    def said(self) -> str:
        """What was printed, and what was written for helpers."""
        note = self.data_dir / "spineguard.log"
        return self.log.read_text("utf-8") + (note.read_text("utf-8") if note.exists() else "")

    def end(self) -> None:
        for child in self._children:
            child.kill()
            child.wait()


@pytest.fixture
def home(tmp_path: Path, installed: Path) -> Iterator[Home]:
    there = Home(tmp_path, installed)
    there.want_reminders(datetime.now() + timedelta(hours=12))
    there.turn_on_at_login()
    yield there
    there.end()


def test_a_program_that_is_uninstalled_leaves_no_process_and_no_start_at_log_in_until_it_is_back(
    home: Home, wheel: Path
) -> None:
    clockwork = home.start()
    home.uninstall()
    assert clockwork.wait(30) == 0
    assert home.entry.command() is None
    assert list((home.folder / "config" / "autostart").iterdir()) == []
    assert "Traceback" not in home.said() and "Error" not in home.said()
    assert (home.data_dir / "preferences.json").exists()
    assert (home.data_dir / TAKEN_AWAY).exists()
    home.install(wheel)
    home.call(REPAIR)
    assert home.call(IS_ON) == "True\n"
    assert not (home.data_dir / TAKEN_AWAY).exists()


def test_a_start_at_log_in_that_has_moved_to_another_program_stays(home: Home) -> None:
    clockwork = home.start()
    other = ["/usr/bin/true", "--background"]
    home.entry.turn_on(other)
    home.uninstall()
    assert clockwork.wait(30) == 0
    assert home.entry.is_on(other)
    assert not (home.data_dir / TAKEN_AWAY).exists()


def test_a_program_whose_python_is_gone_ends_as_well(home: Home) -> None:
    clockwork = home.start()
    home.python.unlink()
    home.data_dir.joinpath("preferences.json").touch()  # something to ask about meanwhile
    assert clockwork.wait(30) == 0
    assert home.entry.command() is None
    assert "Traceback" not in home.said()


REPAIR = (
    "from spineguard.desktop.login_repair import *; from spineguard.desktop.login_start import *;"
    "from spineguard.paths import *; repair(login_start(), background_command(None), default_data_dir())"
)
IS_ON = "from spineguard.desktop.login_start import *; print(login_start().is_on(background_command(None)))"


def newer(wheel: Path, folder: Path) -> Path:
    """The same wheel, in which one file of the reminder process is longer by a line."""
    folder.mkdir()
    new = folder / wheel.name
    with zipfile.ZipFile(wheel) as old, zipfile.ZipFile(new, "w") as made:
        for name in old.namelist():
            content = old.read(name)
            if name == "spineguard/clockwork/turns.py":
                content += b"\nNEWER = True\n"
            if not name.endswith("/RECORD"):
                made.writestr(name, content)
            else:
                lines = [line for line in content.decode().splitlines() if "clockwork/turns.py" not in line]
                made.writestr(name, "\n".join([*lines, "spineguard/clockwork/turns.py,,", ""]))
    return new


def test_a_program_that_is_upgraded_becomes_the_new_one_and_reminders_go_on(home: Home, wheel: Path) -> None:
    clockwork = home.start()
    taken = home.lock.stat().st_mtime_ns
    home.install(newer(wheel, home.folder / "newer"))
    home.wait_for_another_start(taken)
    assert (home.holder(), clockwork.poll()) == (clockwork.pid, None)
    assert home.entry.command() is not None
    assert "Traceback" not in home.said()
    (home.program / "start.py").write_text(
        "def remind(data_dir):\n    (data_dir / 'asked').touch()\n    return 0\n", "utf-8"
    )
    home.want_reminders(datetime.now() - timedelta(minutes=2))
    wait_until(lambda: (home.data_dir / "asked").exists(), "the next reminder", 30)


def test_half_an_upgrade_does_not_end_it(home: Home) -> None:
    clockwork = home.start()
    taken = home.lock.stat().st_mtime_ns
    command_line, turns = home.program / "command_line.py", home.program / "clockwork" / "turns.py"
    kept = command_line.read_bytes()
    command_line.unlink()
    turns.write_bytes(turns.read_bytes() + b"\n")
    wait_until(lambda: "not whole yet" in home.said(), "a try of the new program", 30)
    assert (home.holder(), clockwork.poll()) == (clockwork.pid, None)
    command_line.write_bytes(kept)
    home.wait_for_another_start(taken)
    assert (home.holder(), clockwork.poll()) == (clockwork.pid, None)


def test_a_program_that_has_moved_takes_its_start_at_log_in_and_the_waiting_along(home: Home) -> None:
    old = home.start()
    command = home.entry.command()
    moved = home.folder / "moved"
    home.environment.rename(moved)
    home.environment = moved
    home.call(REPAIR)
    assert home.call(IS_ON) == "True\n"
    assert home.entry.command() != command
    new = home.start()
    # it may be asked once more while its Python ends
    assert old.wait(30) in (0, -signal.SIGTERM)
    assert home.holder() == new.pid
    assert home.entry.command() is not None, "the old one has taken away what is not its own"
