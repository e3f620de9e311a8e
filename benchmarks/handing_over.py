"""What the start script adds to a start when everything is ready."""

import subprocess
import sys
from pathlib import Path

from benchmarks.children import ROOT, command, now, surroundings
from benchmarks.figures import Figure, median
from benchmarks.screen import Screen


def measure(screen: Screen, home: Path, runs: int) -> list[Figure]:
    """`./run --version` against the same without the script; nothing when the script has not set up yet."""
    python = ROOT / ".venv" / "bin" / "python"
    if not (ROOT / ".venv" / "runtime.stamp").exists() or not python.exists():
        return []
    environ = surroundings(screen, home)
    environ.pop("PYTHONPATH")
    direct = [str(python), *command("spineguard", "--version")[1:]]
    added = []
    for number in range(runs + 1):
        through = _took([sys.executable, str(ROOT / "run"), "--version"], environ)
        without = _took(direct, environ)
        if number:
            added.append(1000 * (through - without))
    return [Figure("second start through ./run adds", median(added), "ms", None, 50.0, tuple(added))]


def _took(words: list[str], environ: dict[str, str]) -> float:
    began = now()
    subprocess.run(words, env=environ, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return now() - began
