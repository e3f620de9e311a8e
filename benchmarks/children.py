"""Programs that are measured, each in a process of its own, with the same surroundings for all."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.screen import Screen

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60.0
"""Seconds after which a child that says nothing is given up."""


def now() -> float:
    """Seconds of a clock that all processes share."""
    return time.clock_gettime(time.CLOCK_MONOTONIC)


def command(module: str, *words: str) -> list[str]:
    """A module of the checkout as `run` starts it."""
    return [sys.executable, "-P", "-m", module, *words]


def surroundings(screen: Screen, home: Path) -> dict[str, str]:
    """The environment of a child: the person's own files lie below `home`, compiled modules are kept."""
    left_out = ("PYTHONDONTWRITEBYTECODE", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "DISPLAY")
    environ = {name: value for name, value in os.environ.items() if name not in left_out}
    environ.update(screen.environ)
    environ["PYTHONPATH"] = str(ROOT)
    environ["HOME"] = environ["XDG_DATA_HOME"] = str(home)
    return environ


def start(words: list[str], environ: dict[str, str], *, listen: bool = False) -> "subprocess.Popen[str]":
    """Start a child; with `listen`, what it prints can be read and it ends when its input is closed."""
    pipe = subprocess.PIPE if listen else subprocess.DEVNULL
    return subprocess.Popen(
        words, env=environ, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True
    )


def result_of(words: list[str], environ: dict[str, str], patience: float = PATIENCE) -> Any:
    """Run a child to its end; its last line is JSON."""
    done = subprocess.run(
        words, env=environ, cwd=ROOT, capture_output=True, text=True, timeout=patience, check=False
    )
    if done.returncode != 0 or not done.stdout.strip():
        raise RuntimeError(f"{' '.join(words[2:])} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def end(child: "subprocess.Popen[str]") -> None:
    """End a child that we started."""
    child.terminate()
    child.wait(PATIENCE)


def pss_mb(pid: int) -> float:
    """The memory of a process in MB, where pages shared by n processes count as 1/n (PSS)."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("the system does not tell how much memory a process uses")


def wake_ups(pid: int) -> int:
    """How often any thread of a process gave up the processor and was woken again."""
    total = 0
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        for line in status.read_text(encoding="utf-8").splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                total += int(line.split()[1])
    return total
