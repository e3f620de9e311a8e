"""Reminders: what waiting costs, how late one comes, how long Start now takes, and a thousand kills."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.children import PATIENCE, ROOT, command, end, now, pss_mb, start, surroundings, wake_ups
from benchmarks.figures import Figure, median
from benchmarks.screen import Pixels, Screen
from spineguard.storage.process_lock import ProcessLock

SETTLE = 3.0
"""Seconds after which a program that waits has nothing left to begin."""
POLL = 0.002
CORNER = (900, 1300, 1850)
"""A line of pixels that the small window covers: how far down, from where and to where across."""
OTHERS = ("safeeyes", "workrave")
"""Debian's packages of programs that wait in the same way; measured where they are installed."""


def measure(screen: Screen, home: Path, runs: int, seconds: float, kills: int) -> list[Figure]:
    """Waiting first; what opens windows needs a screen that can be looked at."""
    environ = surroundings(screen, home) | {"XDG_CONFIG_HOME": str(home / "config")}
    figures = _waiting(environ, home / "waiting", seconds)
    if screen.pixels is not None and shutil.which("xdotool"):
        figures += _coming(environ, home / "coming", screen.pixels, runs)
    return [*figures, _killing(home / "killing", kills)]


# --- what waiting costs -----------------------------------------------------------------------------------


def _waiting(environ: dict[str, str], folder: Path, seconds: float) -> list[Figure]:
    _prefer(folder, [(datetime.now() + timedelta(hours=2)).strftime("%H:%M:00")])
    child = start([*command("spineguard"), "--background", "--data-dir", str(folder)], environ)
    try:
        time.sleep(SETTLE)
        before, began = wake_ups(child.pid), now()
        others = _others(environ, seconds)
        time.sleep(max(0.0, seconds - (now() - began)))
        minutes = (now() - began) / 60
        woken, memory = (wake_ups(child.pid) - before) / minutes, pss_mb(child.pid)
    finally:
        end(child)
    return [
        Figure("memory (PSS) while it waits", memory, "MB", 8, 12, (), others),
        # a look at the clock may fall into the time measured at both of its ends
        Figure("wake-ups a minute while it waits", woken, "", 1, 1 + 1 / minutes),
    ]


def _others(environ: dict[str, str], seconds: float) -> str:
    """The same of the other programs; who is not installed is named as such."""
    told = []
    for name in OTHERS:
        if shutil.which(name) is None:
            told.append(f"{name}: not installed")
            continue
        words = ["dbus-run-session", "--", name] if shutil.which("dbus-run-session") else [name]
        quiet = subprocess.DEVNULL
        child = subprocess.Popen(words, env=environ, stdout=quiet, stderr=quiet, start_new_session=True)
        try:
            time.sleep(SETTLE)
            family = _family(child.pid, name)
            before, began = sum(map(wake_ups, family)), now()
            time.sleep(seconds / 3)
            woken = (sum(map(wake_ups, family)) - before) / ((now() - began) / 60)
            told.append(f"{name}: {sum(map(pss_mb, family)):.0f} MB, {woken:.0f} wake-ups a minute")
        except (OSError, RuntimeError):
            told.append(f"{name}: did not stay")
        finally:
            for process in (*_below(child.pid), child.pid):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
            child.wait()
    return "; ".join(told)


def _family(parent: int, name: str) -> list[int]:
    """The processes below one that belong to a program by its name."""
    below = _below(parent)
    named = [process for process in below if name.encode() in _words(process)]
    return named or [parent]


def _words(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


def _below(parent: int) -> list[int]:
    """All processes that a process has started, and those that they have started."""
    parents: dict[int, list[int]] = {}
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError, ValueError, IndexError):
            said = (process / "stat").read_text("ascii", errors="replace").rpartition(")")[2]
            parents.setdefault(int(said.split()[1]), []).append(int(process.name))
    found, left = [], [parent]
    while left:
        children = parents.get(left.pop(), [])
        found += children
        left += children
    return found


# --- how late one comes -----------------------------------------------------------------------------------


def _coming(environ: dict[str, str], folder: Path, pixels: Pixels, runs: int) -> list[Figure]:
    pairs = [_one_reminder(environ, folder / str(number), pixels) for number in range(runs + 1)]
    late, begun = zip(*pairs[1:], strict=True)  # the first one compiles what was never compiled
    return [
        Figure("from due time to painted window", median(late), "s", None, 1.0, late),
        Figure("from Start now to the session", median(begun), "s", None, None, begun),
    ]


def _one_reminder(environ: dict[str, str], folder: Path, pixels: Pixels) -> tuple[float, float]:
    """One reminder at a full second soon; Start now is pressed by a key. Returns both lengths in seconds."""
    due = datetime.now().astimezone().replace(microsecond=0) + timedelta(seconds=4)
    _prefer(folder, [due.strftime("%H:%M:%S")])
    corner = pixels.line(*CORNER)
    child = start([*command("spineguard"), "--background", "--data-dir", str(folder)], environ)
    try:
        _until(lambda: pixels.line(*CORNER) != corner, due.timestamp() + PATIENCE)
        late = time.time() - due.timestamp()
        time.sleep(0.5)
        number = _xdotool(environ, "search", "--onlyvisible", "--name", "^Reminder")
        _xdotool(environ, "windowfocus", "--sync", number)
        pressed = now()
        _xdotool(environ, "key", "Return")
        _until(lambda: _all_changed(pixels), time.time() + PATIENCE)
        return late, now() - pressed
    finally:
        end(child)
        process, _ = ProcessLock(folder / "window.lock").holder()
        if process:
            os.kill(process, signal.SIGKILL)
        _until(lambda: pixels.rows() == pixels.empty, time.time() + PATIENCE)


def _all_changed(pixels: Pixels) -> bool:
    return all(row != before for row, before in zip(pixels.rows(), pixels.empty, strict=True))


def _xdotool(environ: dict[str, str], *words: str) -> str:
    done = subprocess.run(["xdotool", *words], env=environ, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _until(there: Callable[[], bool], latest: float) -> None:
    while not there():
        if time.time() > latest:
            raise RuntimeError("a reminder did not come, or its session did not begin")
        time.sleep(POLL)


# --- a thousand kills -------------------------------------------------------------------------------------


def _killing(folder: Path, kills: int) -> Figure:
    """The unit of `tests/clockwork`, killed at random moments around its time on one day after the other."""
    code = "from benchmarks.probes.kills import main; main()"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, str(folder), str(kills)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout)
    detail = f"{told['killed']} kills on {told['days']} days, {told['shown']} times on the screen"
    return Figure("reminders lost or shown twice", told["wrong"], "", 0, 0, (), detail)


def _prefer(folder: Path, times: list[str]) -> None:
    folder.mkdir(parents=True)
    document = {
        "format": "spineguard-preferences",
        "version": 1,
        "answers": {"at": datetime.now().astimezone().isoformat()},
        "reminders": True,
        "reminder_times": [{"at": each} for each in times],
        "quiet_from": "00:00:00",
        "quiet_until": "00:00:00",
        "tones": False,
        "voice": False,
    }
    (folder / "preferences.json").write_text(json.dumps(document), encoding="utf-8")
