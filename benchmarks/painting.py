"""How long one frame of the moving session page takes."""

from pathlib import Path

from benchmarks.children import command, result_of, surroundings
from benchmarks.figures import Figure, median, percentile
from benchmarks.screen import Screen

SHARE = 0.99


def measure(screen: Screen, home: Path, runs: int, least: int) -> list[Figure]:
    """The slowest frame but 1 in 100, over `least` moving frames of each exercise in each run."""
    environ = surroundings(screen, home)
    slow: list[float] = []
    whole: list[float] = []
    every: list[float] = []
    work: list[float] = []
    exercises: set[str] = set()
    for _ in range(runs):
        told = result_of(command("benchmarks.probes.frames", str(home / "frames"), str(least)), environ)
        frames = [took for part in told["frames"].values() for took in part]
        exercises |= set(told["frames"])
        every += frames
        work.append(percentile(told["work"], SHARE))
        slow.append(percentile(frames, SHARE))
        whole.append(percentile(told["whole"], SHARE))
    detail = (
        f"median of the p99 of each run; {len(every)} frames of {' and '.join(sorted(exercises))}, "
        f"half of them under {median(every):.1f} ms, p99 of all {percentile(every, SHARE):.1f} ms; "
        f"without waiting for a processor the p99 is {median(work):.1f} ms"
    )
    return [
        Figure("one frame at 1920 x 1080, p99", median(slow), "ms", None, 8.0, tuple(slow), detail),
        Figure("the whole window again, p99", median(whole), "ms", None, None, tuple(whole)),
    ]
