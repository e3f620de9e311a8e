"""Reminders: what waiting costs, how late one comes, and how long Start now takes."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.children import PATIENCE, command, end, now, pss_mb, start, surroundings, wake_ups
from benchmarks.figures import Figure, median
from benchmarks.others import others
from benchmarks.screen import Pixels, Screen
from spineguard.storage.process_lock import ProcessLock

SETTLED = 2.0
"""Seconds without a wake-up after which a program that waits has nothing left to begin."""
COUNTED = 60.0
"""Seconds for which wake-ups are counted: a minute of every process, and so one look at the clock in each."""
POLL = 0.002
CORNER = (900, 1300, 1850)
"""A line of pixels that the small window covers: how far down, from where and to where across."""


def measure(screen: Screen, home: Path, runs: int) -> list[Figure]:
    """Memory first. Reminders come while wake-ups are counted: who sleeps is not disturbed by them."""
    environ = surroundings(screen, home) | {"XDG_CONFIG_HOME": str(home / "config")}
    memory = [_memory(environ, home / "small" / str(number)) for number in range(runs)]
    after: list[int] = []
    coming, told = [], []

    def count() -> None:
        after.extend(wake_ups(child.pid) for child in waiting)
        told.append(beside.told())

    with others(home / "others") as beside, _waiting(environ, home / "waiting", runs) as waiting:
        before = _settled(waiting)
        beside.begin()
        counting = threading.Timer(COUNTED, count)
        counting.start()
        if screen.pixels is not None and shutil.which("xdotool"):  # they need a screen that can be looked at
            coming = _coming(environ, home / "coming", screen.pixels, runs)
        counting.join()
    woken = [float(late - early) for early, late in zip(before, after, strict=True)]
    return [
        Figure("memory (PSS) while it waits", max(memory), "MB", 8, 12, tuple(memory), *told),
        Figure("wake-ups a minute while it waits", max(woken), "", 1, 1, tuple(woken)),
        *coming,
    ]


# --- what waiting costs -----------------------------------------------------------------------------------


def _memory(environ: dict[str, str], folder: Path) -> float:
    """Of one that waits alone: the pages that many of them share would count in part."""
    with _waiting(environ, folder, 1) as (child,):
        _settled([child])
        return pss_mb(child.pid)


def _settled(waiting: "list[subprocess.Popen[str]]") -> list[int]:
    """Wait until they sleep; how often each was woken till then."""
    last, since = [0] * len(waiting), now()
    latest = since + PATIENCE
    while now() < min(since + SETTLED, latest):
        time.sleep(0.2)
        counts = [wake_ups(child.pid) for child in waiting]
        if counts != last:
            last, since = counts, now()
    return last


@contextlib.contextmanager
def _waiting(environ: dict[str, str], folder: Path, number: int) -> Iterator[list["subprocess.Popen[str]"]]:
    """So many that wait for a time in two hours, each for another person."""
    started = []
    at = (datetime.now() + timedelta(hours=2)).strftime("%H:%M:00")
    try:
        for person in range(number):
            _prefer(folder / str(person), [at])
            words = ["--background", "--data-dir", str(folder / str(person))]
            started.append(start([*command("spineguard"), *words], environ))
        yield started
    finally:
        for child in started:
            end(child)


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
