"""One measured figure, what it should be, and the table of them all."""

import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Figure:
    """`value` is judged against `limit`; `aim` is what we would like. None is "not judged".

    `runs` are the single measurements in the same unit, `detail` whatever else a reader wants to know.
    """

    name: str
    value: float
    unit: str
    aim: float | None
    limit: float | None
    runs: tuple[float, ...] = ()
    detail: str = ""

    @property
    def verdict(self) -> str:
        """ "aim" and "limit": within it; "MISSED": beyond the limit; "-": not judged."""
        if self.limit is None:
            return "-"
        if self.value > self.limit:
            return "MISSED"
        return "aim" if self.aim is None or self.value <= self.aim else "limit"


def median(values: Sequence[float]) -> float:
    """The middle value: one busy moment of the computer does not move it."""
    return statistics.median(values)


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` (0 to 1) of all values stay below or at."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(figures: Sequence[Figure]) -> str:
    """All figures, one line each, with their details below the table."""
    rows = [("", "measured", "lowest .. highest of runs", "aim", "limit", "reached")]
    rows += [
        (
            figure.name,
            f"{_number(figure.value)} {figure.unit}".strip(),
            _spread(figure),
            _number(figure.aim),
            _number(figure.limit),
            figure.verdict,
        )
        for figure in figures
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    lines.insert(1, "-" * len(lines[0]))
    details = [f"{figure.name}: {figure.detail}" for figure in figures if figure.detail]
    return "\n".join([*(line.rstrip() for line in lines), "", *details])


def as_values(figure: Figure) -> dict[str, object]:
    """What goes into the JSON file."""
    return {**asdict(figure), "verdict": figure.verdict}


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3g}" if abs(value) < 100 else f"{value:.0f}"


def _spread(figure: Figure) -> str:
    if not figure.runs:
        return "-"
    return f"{_number(min(figure.runs))} .. {_number(max(figure.runs))} ({len(figure.runs)} runs)"
