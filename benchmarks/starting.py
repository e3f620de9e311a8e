"""From the start of the process to the first picture, and the memory it then uses, against a bare window."""

import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.children import PATIENCE, command, end, now, pss_mb, start, surroundings
from benchmarks.figures import Figure, median
from benchmarks.screen import Pixels, Screen

SETTLE = 0.4
"""Seconds after the first picture in which nothing more may change, and after which memory is read."""
POLL = 0.0005


class Opened(NamedTuple):
    """One start: seconds to the first whole picture, memory in MB, whether the picture then stayed."""

    seconds: float
    memory: float
    stayed: bool


def measure(screen: Screen, home: Path, runs: int) -> list[Figure]:
    """Start both in turns, once without counting so that everything is compiled and in the cache."""
    environ = surroundings(screen, home)
    bare: list[Opened] = []
    ours: list[Opened] = []
    for number in range(runs + 1):
        for found, plain, watched in (
            (bare, ["benchmarks.probes.bare"], ["benchmarks.probes.watched", "bare"]),
            (ours, ["spineguard"], ["benchmarks.probes.watched", "home"]),
        ):
            if screen.pixels is not None:
                opened = _seen_open(command(*plain), environ, screen.pixels)
            else:
                opened = _told_open(command(*watched), environ)
            if number:
                found.append(opened)
    return [_start_figure(bare, ours, screen), _memory_figure(bare, ours)]


def _seen_open(words: list[str], environ: dict[str, str], pixels: Pixels) -> Opened:
    """Watch the screen from the outside; the program does not know that it is watched."""
    _wait_until_empty(pixels)
    began = now()
    child = start(words, environ)
    try:
        while not all(row != before for row, before in zip(pixels.rows(), pixels.empty, strict=True)):
            if child.poll() is not None or now() - began > PATIENCE:
                raise RuntimeError(f"{words[3]} did not open a window")
            time.sleep(POLL)
        seen = now()
        first = pixels.rows()
        time.sleep(SETTLE)
        return Opened(seen - began, pss_mb(child.pid), pixels.rows() == first)
    finally:
        end(child)


def _wait_until_empty(pixels: Pixels) -> None:
    """The window before has to be gone."""
    deadline = now() + PATIENCE
    while pixels.rows() != pixels.empty:
        if now() > deadline:
            raise RuntimeError("the virtual screen does not get empty")
        time.sleep(0.01)


def _told_open(words: list[str], environ: dict[str, str]) -> Opened:
    """Without a screen to look at the program has to tell of its first picture itself."""
    import json

    began = now()
    child = start(words, environ, listen=True)
    assert child.stdin is not None and child.stdout is not None
    if child.stdout.readline().strip() != "painted":
        raise RuntimeError(f"{words[-1]} did not open a window")
    time.sleep(SETTLE)
    memory = pss_mb(child.pid)
    child.stdin.close()
    told = json.loads(child.stdout.readline())
    child.wait(PATIENCE)
    painted = told["painted"][0]
    return Opened(painted - began, memory, all(at < painted for at in told["paints"]))


def _start_figure(bare: list[Opened], ours: list[Opened], screen: Screen) -> Figure:
    ratios = tuple(our.seconds / their.seconds for our, their in zip(ours, bare, strict=True))
    fastest = min(our.seconds for our in ours) / min(their.seconds for their in bare)
    detail = (
        f"on {screen.name}; ours {_ms(ours)} ms, bare window {_ms(bare)} ms (medians); "
        f"fastest against fastest {fastest:.2f}"
    )
    if not all(each.stayed for each in ours):
        detail += "; the first picture CHANGED afterwards, so it was not the whole page"
    return Figure("start to first picture", median(ratios), "x bare", 1.25, 1.4, ratios, detail)


def _memory_figure(bare: list[Opened], ours: list[Opened]) -> Figure:
    ratios = tuple(our.memory / their.memory for our, their in zip(ours, bare, strict=True))
    megabytes = median([each.memory for each in ours]), median([each.memory for each in bare])
    detail = f"ours {megabytes[0]:.1f} MB, bare window {megabytes[1]:.1f} MB (medians)"
    return Figure("memory (PSS) of home page", median(ratios), "x bare", None, 1.35, ratios, detail)


def _ms(opened: list[Opened]) -> str:
    return f"{1000 * median([each.seconds for each in opened]):.0f}"
