"""Other programs that wait in the same way, as a person has them running: on a desktop of their own.

Safe Eyes ends at once without a system bus, where it asks to be told when the computer sleeps. Its icon and
its watch for pauses come with what Debian recommends: gir1.2-ayatanaappindicator3-0.1 and xprintidle.
"""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.children import now, pss_mb, surroundings, wake_ups
from benchmarks.screen import screen

INSTALLED = {"safeeyes": "Safe Eyes", "workrave": "Workrave"}
"""Debian's packages; measured where they are installed."""
SYSTEM_BUS = Path("/run/dbus/system_bus_socket")
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"""


class _Other(NamedTuple):
    """One of them, since it was started."""

    name: str
    process: "subprocess.Popen[bytes]"
    said: Path


class Others:
    """Those that run. `begin` when they have settled, `told` when long enough has passed."""

    def __init__(self, others: list[_Other]) -> None:
        self._others = others
        self._began, self._before = 0.0, [0] * len(others)

    def begin(self) -> None:
        """Count from now on."""
        self._began = now()
        self._before = [_woken(other) for other in self._others]

    def told(self) -> str:
        """Memory and wake-ups of each; who is not installed, or did not stay, is named as such."""
        minutes = (now() - self._began) / 60
        lines = [f"{name}: not installed" for program, name in INSTALLED.items() if not shutil.which(program)]
        for other, before in zip(self._others, self._before, strict=True):
            said = other.said.read_text("utf-8", errors="replace").strip()
            if other.process.poll() is not None or "Traceback" in said:
                lines.append(f"{other.name}: did not stay ({said.splitlines()[-1:]})")
            else:
                woken = (_woken(other) - before) / minutes
                lines.append(
                    f"{other.name}: {pss_mb(other.process.pid):.0f} MB, {woken:.0f} wake-ups a minute"
                )
        return "; ".join(lines)


@contextlib.contextmanager
def others(home: Path) -> Iterator[Others]:
    """Start them, with a window manager and both buses; end everything afterwards."""
    home.mkdir()
    programs = [each for each in INSTALLED if shutil.which(each)]
    with contextlib.ExitStack() as running:
        shown = running.enter_context(screen())
        if shown.pixels is None or not programs:
            yield Others([])
            return
        environ = surroundings(shown, home) | {"XDG_CONFIG_HOME": str(home / ".config")}
        environ["DBUS_SESSION_BUS_ADDRESS"] = _bus(running, ["--session"], environ)
        if not SYSTEM_BUS.exists():
            config = home / "system-bus.conf"
            config.write_text(BUS, "ascii")
            environ["DBUS_SYSTEM_BUS_ADDRESS"] = _bus(running, [f"--config-file={config}"], environ)
        if shutil.which("openbox"):
            _start(running, ["openbox", "--sm-disable"], environ, home / "openbox.txt")
        started = []
        for program in programs:
            said = home / f"{program}.txt"
            started.append(_Other(INSTALLED[program], _start(running, [program], environ, said), said))
        yield Others(started)


def _bus(running: contextlib.ExitStack, words: list[str], environ: dict[str, str]) -> str:
    """The address of a bus of our own."""
    reading, writing = os.pipe()
    bus = subprocess.Popen(
        ["dbus-daemon", "--nofork", f"--print-address={writing}", *words],
        env=environ,
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    running.callback(_end, bus)
    with os.fdopen(reading) as told:
        return told.readline().strip()


def _start(
    running: contextlib.ExitStack, words: list[str], environ: dict[str, str], said: Path
) -> "subprocess.Popen[bytes]":
    with said.open("wb") as log:
        process = subprocess.Popen(words, env=environ, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    running.callback(_end, process)
    return process


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.wait()


def _woken(other: _Other) -> int:
    return 0 if other.process.poll() is not None else wake_ups(other.process.pid)
