"""`./run bench`: measures, prints the table, and ends with 1 when a limit is missed.

What is measured and how, and how much noise is forgiven: docs/decisions/benchmarks.md
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import (
    handing_over,
    heights,
    holding,
    killing,
    painting,
    person,
    reading,
    reminding,
    resting,
    starting,
)
from benchmarks.bystanders import Bystanders
from benchmarks.figures import Figure, as_values, table
from benchmarks.screen import Screen, screen

QUIET = 0.2
"""Processors that others may keep busy before times in milliseconds mean little."""

ONLY_WHEN_ASKED = ("kills",)
"""Parts that take long, and are left out where none is named."""

Measure = Callable[[Screen, Path], list[Figure]]


def parts(quick: bool) -> dict[str, Measure]:
    """Every part by the name it is asked for with; quick ones are for finding one's way, not for judging."""
    runs = 3 if quick else 7
    return {
        "start": lambda shown, home: starting.measure(shown, home, 5 if quick else 15),
        "frames": lambda shown, home: painting.measure(shown, home, runs, 60 if quick else 150),
        "holds": lambda shown, home: holding.measure(shown, home, 1 if quick else 2),
        "rest": lambda shown, home: resting.measure(shown, home, runs, 3.0 if quick else 10.0),
        "heights": lambda shown, home: heights.measure(shown, home, runs),
        "cards": lambda shown, home: reading.measure(shown, home, runs),
        "reminders": lambda shown, home: reminding.measure(shown, home, 2 if quick else 7),
        "kills": lambda shown, home: killing.measure(shown, home, 50 if quick else 1000),
        "script": lambda shown, home: handing_over.measure(shown, home, 5 if quick else 15),
    }


def main() -> int:
    """Measure what was asked for; 0 when every limit is kept, 1 when one is missed, 2 wrong use."""
    if not sys.platform.startswith("linux"):
        print("The figures are taken from what Linux tells of a process; this is another system.")
        return 2
    parser = argparse.ArgumentParser(prog="run bench", description="Measures speed and memory.")
    names, long = ", ".join(parts(True)), ", ".join(ONLY_WHEN_ASKED)
    parser.add_argument("parts", nargs="*", help=f"which of {names}; without a word all but {long}")
    parser.add_argument("--quick", action="store_true", help="fewer runs, for a first look")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    asked = parser.parse_args()
    known = parts(asked.quick)
    if unknown := [name for name in asked.parts if name not in known]:
        parser.error(f"{', '.join(unknown)} is none of {', '.join(known)}")
    began, figures, bystanders = time.monotonic(), [], Bystanders()
    with screen() as shown, tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        person.write_files(home / "spineguard")
        print(
            f"Measured on {shown.name}, Python {sys.version.split()[0]}, {os.cpu_count()} processors.",
            flush=True,
        )
        for name in asked.parts or [name for name in known if name not in ONLY_WHEN_ASKED]:
            print(f"  {name} ...", flush=True)
            figures += known[name](shown, home)
    print(table(figures))
    others = bystanders.share()
    print(
        f"Took {time.monotonic() - began:.0f} s; other programs kept {others:.1f} processors busy meanwhile."
    )
    if others > QUIET:
        print("That is too much to judge by: measure again when the computer has nothing else to do.")
    if asked.json:
        asked.json.write_text(json.dumps([as_values(figure) for figure in figures], indent=2) + "\n", "utf-8")
    missed = [figure.name for figure in figures if figure.verdict == "MISSED"]
    if missed:
        print(f"Beyond the limit: {'; '.join(missed)}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
