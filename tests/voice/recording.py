"""A private sound server without a loudspeaker, and everything that was played on it, with its moment."""

import math
import os
import socket
import subprocess
import sys
import threading
import time
from array import array
from pathlib import Path

RATE = 44_100
EARLY = 0.025
"""Seconds that the server mixes ahead for a recorder that asks for 10 ms, with as much again to spare."""
HEARD = 300
"""A sample this large is sound: a hundredth of full loudness."""


class SilentSound:
    """Plays into nothing and records it. Set its `environ` for whatever shall be heard."""

    def __init__(self, folder: Path) -> None:
        runtime = folder / "run"
        runtime.mkdir(mode=0o700)
        (folder / "home").mkdir()
        self.environ = {
            "XDG_RUNTIME_DIR": str(runtime),
            "HOME": str(folder / "home"),
            "XDG_CONFIG_HOME": str(folder / "home"),
            "XDG_CACHE_HOME": str(folder / "home"),
            "PULSE_SERVER": f"unix:{runtime}/pulse/native",
            "PULSE_COOKIE": str(folder / "cookie"),
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
        }
        self._all = {**os.environ, **self.environ}
        sink = f"module-null-sink sink_name=nowhere rate={RATE} channels=1"
        pulse = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
        self._server = self._start(
            [*pulse, "-L", "module-native-protocol-unix auth-anonymous=1", "-L", sink], runtime / "pulse.log"
        )
        self._wait_for(runtime / "pulse" / "native")
        self._data = bytearray()
        self._zero = math.inf
        form = [f"--rate={RATE}", "--channels=1", "--format=s16le", "--raw", "--latency-msec=10"]
        self._recorder = subprocess.Popen(
            ["parec", "-d", "nowhere.monitor", *form], stdout=subprocess.PIPE, env=self._all
        )
        self._first = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        assert self._first.wait(20), "nothing was recorded"

    def record_no_more(self) -> None:
        """Only the server stays. Else it would take a microphone that comes for better to record from."""
        self._recorder.kill()
        self._recorder.wait()

    def close(self) -> None:
        """End all that was started."""
        self._recorder.kill()
        self._recorder.wait()
        self._reader.join(5)
        pid = Path(self.environ["XDG_RUNTIME_DIR"], "speech-dispatcher", "pid", "speech-dispatcher.pid")
        if pid.exists():
            os.kill(int(pid.read_text()), 15)
        self._server.terminate()
        self._server.wait()

    def onset(self, after: float) -> float | None:
        """The steady second at which something begins to be heard after `after`; None if nothing begins.

        It begins where 50 ms were silent before it: what still sounds from before is not taken for it.
        """
        sound, zero = self._sound()
        quiet = 0
        for index in range(max(0, round((after - EARLY - 0.05 - zero) * RATE)), len(sound)):
            if abs(sound[index]) < HEARD:
                quiet += 1
            elif quiet >= 0.05 * RATE:
                return zero + index / RATE
            else:
                quiet = 0
        return None

    def between(self, begin: float, end: float) -> "array[int]":
        """What was heard between two steady seconds."""
        sound, zero = self._sound()
        return sound[max(0, round((begin - zero) * RATE)) : max(0, round((end - zero) * RATE))]

    def recorded_until(self) -> float:
        """How far the recording has come, as a steady second."""
        return self._zero + len(self._data) // 2 / RATE

    def _sound(self) -> "tuple[array[int], float]":
        """All samples, and the steady second of the first.

        The earliest arrival says best when the recording began. A sound may look up to `EARLY` sooner than it
        is: the server mixes that much ahead.
        """
        sound = array("h", bytes(self._data[: len(self._data) // 2 * 2]))
        if sys.byteorder == "big":
            sound.byteswap()
        return sound, self._zero

    def _read(self) -> None:
        assert self._recorder.stdout is not None
        while piece := os.read(self._recorder.stdout.fileno(), 65_536):
            self._data += piece
            self._zero = min(self._zero, time.monotonic() - len(self._data) // 2 / RATE)
            self._first.set()

    def _start(self, command: list[str], log: Path) -> "subprocess.Popen[bytes]":
        with log.open("wb") as file:
            return subprocess.Popen(command, stdout=file, stderr=file, env=self._all)

    def _wait_for(self, place: Path) -> None:
        until = time.monotonic() + 20
        while time.monotonic() < until:
            with socket.socket(socket.AF_UNIX) as wire:
                try:
                    wire.connect(str(place))
                    return
                except OSError:
                    threading.Event().wait(0.02)
        raise AssertionError("the sound server did not start")


def likeness(heard: "array[int]", wanted: "array[int]", around: int) -> float:
    """How like a sound a stretch of recording is, at its best place within 25 ms of `around`; 1 is the same.

    Looked for roughly first, then sample by sample.
    """
    near = range(max(0, around - RATE // 40), around + RATE // 40)
    rough = max(near[::8], key=lambda place: _same(heard, wanted, place, 8))
    return max(_same(heard, wanted, place, 1) for place in range(max(0, rough - 8), rough + 9))


def _same(heard: "array[int]", wanted: "array[int]", place: int, step: int) -> float:
    part, sound = heard[place : place + len(wanted) : step], wanted[::step]
    if len(part) < len(sound):
        return 0.0
    energy = math.fsum(a * a for a in part) * math.fsum(b * b for b in sound)
    return math.fsum(a * b for a, b in zip(part, sound, strict=True)) / (math.sqrt(energy) or 1.0)
