"""How long 1,000 cards take to be read, and to be judged by the guard."""

import itertools
import re
from pathlib import Path

from benchmarks.children import ROOT, command, result_of, surroundings
from benchmarks.figures import Figure, median
from benchmarks.screen import Screen

CARDS = 1000


def measure(screen: Screen, home: Path, runs: int) -> list[Figure]:
    """Each run is a new process, so that nothing is remembered from the run before."""
    folder = home / "thousand"
    _write_cards(folder, CARDS)
    environ = surroundings(screen, home)
    seconds: list[float] = []
    for _ in range(runs):
        told = result_of(command("benchmarks.probes.cards", str(folder)), environ)
        if told["left_out"] or told["good"] < CARDS:
            raise RuntimeError(f"of {CARDS} good cards {told['left_out']} were refused")
        seconds.append(told["seconds"])
    return [Figure("1,000 cards read and judged", median(seconds), "s", None, 2.0, tuple(seconds))]


def _write_cards(folder: Path, count: int) -> None:
    """Cards like the two real ones, no two alike: other names and angles, so no result can be reused."""
    folder.mkdir(parents=True)
    real = sorted((ROOT / "resources" / "exercises" / "en").glob("*.yaml"))
    for number, file in zip(range(count), itertools.cycle(real), strict=False):
        text = file.read_text(encoding="utf-8")
        exercise = file.stem
        text = text.replace(f"id: {exercise}\n", f"id: {exercise}-{number}\n")
        text = re.sub(r"^(name|purpose): (.*)$", rf"\1: \2 {number}", text, flags=re.MULTILINE)
        # Arms are free to move, so another angle of theirs makes another pose that is still good.
        text = re.sub(r"\belbow: (-?\d+)(?:\.\d+)?", rf"elbow: \g<1>.{number:03}", text)
        (folder / f"{exercise}-{number}.yaml").write_text(text, encoding="utf-8")
