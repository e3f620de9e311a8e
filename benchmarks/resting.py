"""What the open home page does while nobody touches it: nothing."""

import json
import time
from pathlib import Path

from benchmarks import person
from benchmarks.children import PATIENCE, command, now, start, surroundings, wake_ups
from benchmarks.figures import Figure, median
from benchmarks.screen import Screen

SETTLE = 1.5
"""Seconds after the last window has opened in which windows may still uncover each other."""


def measure(screen: Screen, home: Path, runs: int, seconds: float) -> list[Figure]:
    """All windows rest side by side, ours and bare ones; at rest they don't disturb each other."""
    kinds = ["home", "bare"] * runs
    children = []
    for number, kind in enumerate(kinds):
        own = home / f"rest-{number}"  # a second window of the same person would give way to the first
        person.write_files(own / "spineguard")
        environ = surroundings(screen, own)
        child = start(command("benchmarks.probes.watched", kind), environ, listen=True)
        children.append(child)
        assert child.stdout is not None
        if child.stdout.readline().strip() != "painted":
            raise RuntimeError(f"{kind} did not open a window")
    time.sleep(SETTLE)
    before, began = [wake_ups(child.pid) for child in children], now()
    time.sleep(seconds)
    ended, after = now(), [wake_ups(child.pid) for child in children]
    counts: dict[str, list[tuple[int, int, int]]] = {"home": [], "bare": []}
    for kind, child, first, last in zip(kinds, children, before, after, strict=True):
        assert child.stdin is not None and child.stdout is not None
        child.stdin.close()
        told = json.loads(child.stdout.readline())
        child.wait(PATIENCE)
        paints, timers = (sum(began <= at <= ended for at in told[name]) for name in ("paints", "timers"))
        counts[kind].append((paints, timers, last - first))
    paints, timers, wakes = zip(*counts["home"], strict=True)
    bare = median([wake for _, _, wake in counts["bare"]])
    return [
        Figure(f"repaints at rest in {seconds:.0f} s", max(paints), "", 0, 0, paints),
        Figure(f"timers at rest in {seconds:.0f} s", max(timers), "", 0, 0, timers),
        Figure(
            f"wake-ups at rest in {seconds:.0f} s",
            median(wakes),
            "",
            None,
            None,
            wakes,
            f"bare window {bare:.0f}",
        ),
    ]
