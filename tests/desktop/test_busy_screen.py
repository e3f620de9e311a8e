"""May something be shown now? Asked of stand-ins for desktops on a real bus, and of a real sound server."""

import ctypes
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from spineguard.desktop import busy_screen
from spineguard.desktop.busy_screen import said_by_windows, screen_is_busy
from spineguard.desktop.microphone import any_runs, microphone_in_use
from tests.installed_program import ROOT
from tests.reader_desk import SYSTEM_PYTHON, reader_lacks
from tests.reminder_screen import BUS
from tests.voice.recording import SilentSound

on_a_bus = pytest.mark.skipif(reader_lacks() != "", reason=f"needs {reader_lacks()}")
SERVICES = Path(__file__).with_name("busy_services.py")
ASK = """
import sys, time
from PySide6.QtCore import QCoreApplication
app = QCoreApplication([])
from spineguard.desktop.busy_on_bus import said_on_the_bus
said_on_the_bus(())  # connects
for line in sys.stdin:
    began = time.monotonic()
    print(said_on_the_bus(), round(time.monotonic() - began, 3), flush=True)
"""


class Bus:
    """A session bus of its own, stand-ins for desktops on it, and a program of ours that asks."""

    def __init__(self, folder: Path) -> None:
        config = folder / "bus.conf"
        config.write_text(BUS, "utf-8")
        self._children: list[subprocess.Popen[str]] = []
        self._environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        daemon = self._start(["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"])
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = self._line(daemon)
        self._asking = self._start([sys.executable, "-c", ASK])

    def say(self, *answers: str) -> Callable[[str], None]:
        """Start desktops that answer so; what is returned changes an answer."""
        services = self._start([SYSTEM_PYTHON, "-W", "ignore", str(SERVICES), *answers])
        assert self._line(services) == "ready"

        def change(answer: str) -> None:
            self._write(services, answer)
            assert self._line(services) == "changed"

        return change

    def busy(self) -> tuple[bool, float]:
        """What our program makes of it, and the seconds that it took."""
        self._write(self._asking, "?")
        said, seconds = self._line(self._asking).split()
        return said == "True", float(seconds)

    def close(self) -> None:
        for child in self._children:
            child.kill()
            child.communicate()

    def _start(self, command: list[str]) -> subprocess.Popen[str]:
        child = subprocess.Popen(
            command, env=self._environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._children.append(child)
        return child

    @staticmethod
    def _line(child: subprocess.Popen[str]) -> str:
        assert child.stdout is not None
        return child.stdout.readline().strip()

    @staticmethod
    def _write(child: subprocess.Popen[str], line: str) -> None:
        assert child.stdin is not None
        child.stdin.write(line + "\n")
        child.stdin.flush()


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[Bus]:
    there = Bus(tmp_path)
    yield there
    there.close()


@on_a_bus
def test_where_no_desktop_says_anything_nothing_is_held_back(bus: Bus) -> None:
    assert bus.busy()[0] is False


@on_a_bus
@pytest.mark.parametrize("who", ["kde-notices", "gnome", "kde-power"])
def test_each_desktop_is_believed_when_it_says_so_and_when_it_is_over(bus: Bus, who: str) -> None:
    change = bus.say(f"{who}=yes")
    assert bus.busy()[0] is True
    change(f"{who}=no")
    assert bus.busy()[0] is False


@on_a_bus
@pytest.mark.parametrize("how", ["wrong", "much", "error", "vanish"])
@pytest.mark.parametrize("who", ["kde-notices", "gnome", "kde-power"])
def test_a_desktop_that_answers_wrongly_or_dies_holds_nothing_back(bus: Bus, who: str, how: str) -> None:
    bus.say(f"{who}={how}")
    assert bus.busy()[0] is False
    assert bus.busy()[0] is False


@on_a_bus
def test_desktops_that_hang_are_waited_for_once_and_not_one_after_the_other(bus: Bus) -> None:
    bus.say("kde-notices=hang", "gnome=hang", "kde-power=hang")
    said, seconds = bus.busy()
    assert said is False
    assert seconds < 0.8, "three times 0.3 s"


@on_a_bus
def test_one_that_hangs_does_not_hide_what_another_says(bus: Bus) -> None:
    bus.say("kde-notices=hang", "kde-power=yes")
    assert bus.busy()[0] is True


# --- the microphone -----------------------------------------------------------------------------------------


@pytest.mark.sound
def test_a_microphone_that_is_recorded_from_is_a_call_until_it_ends(tmp_path: Path) -> None:
    server = SilentSound(tmp_path)
    around = {**os.environ, **server.environ}
    recorders: list[subprocess.Popen[bytes]] = []
    try:
        assert not microphone_in_use(around), (
            "what comes out of the loudspeaker is recorded, which is no call"
        )
        server.record_no_more()
        pactl = ["pactl", f"--server={server.environ['PULSE_SERVER']}"]
        subprocess.run(
            [*pactl, "load-module", "module-null-source", "source_name=mic"],
            env=around,
            check=True,
            capture_output=True,
        )
        assert within(10, lambda: not microphone_in_use(around))
        call = subprocess.Popen(["parec", "-d", "mic"], env=around, stdout=subprocess.DEVNULL)
        recorders.append(call)
        assert within(10, lambda: microphone_in_use(around))
        call.kill()
        call.wait()
        assert within(10, lambda: not microphone_in_use(around))
    finally:
        for recorder in recorders:
            recorder.kill()
            recorder.wait()
        server.close()
    assert not microphone_in_use(around), "the sound server is gone"


def within(seconds: float, so: Callable[[], bool]) -> bool:
    end = time.monotonic() + seconds
    while not so():
        if time.monotonic() > end:
            return False
    return True


LISTED = """\
1\talsa_output.pci-0000_00_1f.3.analog-stereo.monitor\tPipeWire\ts32le 2ch 48000Hz\tRUNNING
2\talsa_input.pci-0000_00_1f.3.analog-stereo\tPipeWire\ts32le 2ch 48000Hz\t{}
"""


def test_a_folder_of_the_session_that_cannot_be_looked_into_has_no_sound_server(unreachable: Path) -> None:
    assert not microphone_in_use({"XDG_RUNTIME_DIR": str(unreachable)})


@pytest.mark.parametrize(
    ("listed", "running"),
    [
        (LISTED.format("RUNNING"), True),
        (LISTED.format("SUSPENDED"), False),
        (LISTED.format("IDLE"), False),
        ("", False),
        ("RUNNING\n\tRUNNING\nsomething else\n", False),
    ],
)
def test_a_microphone_counts_only_while_it_runs_and_a_loudspeaker_never(listed: str, running: bool) -> None:
    assert any_runs(listed) is running


def test_a_sound_server_that_hangs_fails_or_is_missing_is_no_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    around = {"PULSE_SERVER": "unix:/nowhere", "PATH": f"{tmp_path}:/usr/bin:/bin"}
    monkeypatch.setenv("PATH", around["PATH"])
    pactl = tmp_path / "pactl"
    for words in ("exec sleep 60", "exit 1", r"printf '1\tmic\tm\ts\tRUNNING\n'; exit 1"):
        pactl.write_text(f"#!/bin/sh\n{words}\n", "ascii")
        pactl.chmod(0o700)
        assert not microphone_in_use(around)
    pactl.write_text("#!/bin/sh\nprintf '1\\tmic\\tm\\ts\\tRUNNING\\n'\n", "ascii")
    assert microphone_in_use(around)
    assert not microphone_in_use({"PATH": around["PATH"]}), "no server is named, and none may be started"


# --- Windows, and all together ------------------------------------------------------------------------------


class Shell:
    def __init__(self, state: int, status: int = 0) -> None:
        self._state, self._status = state, status

    def SHQueryUserNotificationState(self, into: object) -> int:  # noqa: N802
        ctypes.cast(into, ctypes.POINTER(ctypes.c_int))[0] = self._state  # type: ignore[arg-type]
        return self._status


@pytest.mark.parametrize(
    ("state", "busy"), [(1, False), (2, True), (3, True), (4, True), (5, False), (6, False)]
)
def test_windows_is_busy_in_full_screen_and_while_presenting(state: int, busy: bool) -> None:
    assert said_by_windows(Shell(state)) is busy


def test_windows_that_can_not_tell_is_not_busy() -> None:
    assert said_by_windows(Shell(3, status=-2147024809)) is False


@pytest.mark.parametrize("platform", ["win32", "darwin", "freebsd14"])
def test_where_it_can_not_be_told_nothing_is_held_back_and_nothing_raised(platform: str) -> None:
    assert screen_is_busy(platform) is False


def test_one_question_that_fails_hides_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> bool:
        raise OSError("no such library")

    monkeypatch.setattr(busy_screen, "_full_screen", fails)
    monkeypatch.setattr(busy_screen, "_said_on_the_bus", lambda: False)
    monkeypatch.setattr(busy_screen, "_in_a_call", lambda: True)
    assert screen_is_busy("linux") is True
