"""How long everything about heights takes with 10,000 readings, and how it grows from 100 to there."""

from math import log
from pathlib import Path
from typing import NamedTuple

from benchmarks.children import command, result_of, surroundings
from benchmarks.figures import Figure, median, percentile
from benchmarks.screen import Screen

FEW, MANY = 100, 10_000
N_LOG_N = MANY * log(MANY) / (FEW * log(FEW))
"""200: how much longer the many may take than the few."""

SHARE = 0.99


class Part(NamedTuple):
    """One thing that is timed: its name in the table and in the probe, and its limit in ms."""

    name: str
    key: str
    limit: float


PARTS = (
    Part("notes over 10,000 readings", "notes", 50.0),
    Part("the height page with 10,000 readings", "open", 250.0),
    Part("a step of a held key on the chart, p99", "frames", 16.0),
    Part("the page for the doctor as PDF", "pdf", 1000.0),
)


def measure(screen: Screen, home: Path, runs: int) -> list[Figure]:
    """Every part with few and with many readings; each in a process of its own."""
    few, many = (
        result_of(command("benchmarks.probes.heights", str(home / f"heights-{count}"), *words), environ)
        for environ in [surroundings(screen, home)]
        for count in (FEW, MANY)
        for words in [(str(count), str(runs))]
    )
    figures = []
    for part in PARTS:
        value, work = _values(part, many[part.key])
        before, _ = _values(part, few[part.key])
        runs = tuple(took for took, _ in many[part.key])
        detail = f"without waiting for a processor {work:.1f} ms; with {FEW} readings {before:.1f} ms"
        figures.append(Figure(part.name, value, "ms", None, part.limit, runs, detail))
        figures.append(Figure(f"- times what {FEW} take", value / before, "x", None, N_LOG_N))
    return figures


def _values(part: Part, took: list[list[float]]) -> tuple[float, float]:
    """Milliseconds, and those without waiting for a processor."""
    share = (lambda values: percentile(values, SHARE)) if part.key == "frames" else median
    return share([each for each, _ in took]), share([work for _, work in took])
