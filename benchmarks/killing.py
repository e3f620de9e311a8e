"""A thousand kills: is a reminder ever lost, or on the screen twice?"""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.children import ROOT
from benchmarks.figures import Figure
from benchmarks.screen import Screen

NEEDED = ("Xvfb", "xdotool", "faketime", "dbus-daemon")


def measure(_screen: Screen, home: Path, kills: int) -> list[Figure]:
    """The whole program and the whole clockwork, on a screen and under a clock of their own."""
    lacking = [name for name in NEEDED if shutil.which(name) is None]
    if lacking:
        print(f"    no kills without {', '.join(lacking)}")
        return []
    seed = random_seed()
    began = time.monotonic()
    code = "from benchmarks.probes.kills import main; main()"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, str(home / "kills"), str(kills), str(seed)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout)
    detail = (
        f"{told['killed']} kills on {told['days']} days, {told['shown']} times on the screen, "
        f"{(time.monotonic() - began) / told['killed']:.1f} s for each kill, begun with {seed}; "
        f"{_counted(told['when'])}; {_counted(told['what'])}"
    )
    return [Figure("reminders lost or shown twice", len(told["wrong"]), "", 0, 0, (), detail)]


def random_seed() -> int:
    """Other moments each time; a run that found something can be begun again with the same ones."""
    return int(os.environ.get("SPINEGUARD_BENCH_SEED") or time.time())


def _counted(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
