"""Whether a hold on the screen is as long as it should be, also when the window was blocked for 2 seconds."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.children import command, result_of, surroundings
from benchmarks.figures import Figure, median
from benchmarks.screen import Screen

STALL = 2.0
FRAME = 16.0
"""Milliseconds between two frames, and what painting one may take."""
PAINT = 8.0


def measure(screen: Screen, home: Path, sessions: int) -> list[Figure]:
    """Sessions of 4 holds that end in a rest, blocked and unblocked ones side by side."""
    environ = surroundings(screen, home)

    def session(number: int, stall: float) -> list[float]:
        data_dir = home / f"holds-{number}-{stall}"
        told = result_of(command("benchmarks.probes.holds", str(data_dir), str(stall)), environ)
        if len(told) < 4:
            raise RuntimeError(f"of 4 holds only {len(told)} were seen to end")
        return list(map(float, told))

    late: dict[float, list[float]] = {STALL: [], 0.0: []}
    with ThreadPoolExecutor(2) as both:
        for number in range(sessions):
            for stall, told in zip(late, both.map(session, [number] * 2, late), strict=True):
                late[stall] += told
    return [
        _figure('"Rest" shown late, window blocked 2 s', late[STALL]),
        _figure('"Rest" shown late, not blocked', late[0.0]),
    ]


def _figure(name: str, late: list[float]) -> Figure:
    off = [abs(each) for each in late]
    detail = f"one frame is {FRAME:.0f} ms and its painting; furthest off {max(off):.1f} ms"
    return Figure(name, median(off), "ms", FRAME, FRAME + PAINT, tuple(late), detail)
