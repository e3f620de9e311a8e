"""`./run audit`: looks at every page in every theme at every text size, and ends with 1 at the first breach.

What is looked at and how: docs/decisions/audit.md
"""

import argparse
import multiprocessing
import os
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor

from audit.measured import CHECKS
from audit.rounds import ALL, Look, few, look_round, tight
from audit.table import breaches, table


def main(words: Sequence[str] | None = None) -> int:
    """0 when nothing falls short, 1 at the first breach (or after all of them)."""
    asked = argparse.ArgumentParser(prog="run audit", description=__doc__)
    asked.add_argument("--few", action="store_true", help="half of the rounds: each theme at each size once")
    asked.add_argument("--tight", action="store_true", help="only where room is short; for other languages")
    asked.add_argument("--all", action="store_true", help="go on after the first breach")
    chosen = asked.parse_args(words)
    rounds, started = tight() if chosen.tight else few() if chosen.few else ALL, time.monotonic()
    looks: list[Look] = []
    with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("spawn")) as pool:
        for found in pool.map(look_round, rounds):
            looks += found
            if breaches(found) and not chosen.all:
                pool.shutdown(wait=False, cancel_futures=True)
                break
    print(table(looks))
    print("\n" + "\n".join(f"{check}: {about}" for check, about in CHECKS.items()))
    wrong = breaches(looks)
    for line in wrong if chosen.all else wrong[:1]:
        print(f"\nBREACH {line}")
    checks = sum(len(look.found) for look in looks)
    took = time.monotonic() - started
    print(f"\n{checks} checks on {len(looks)} pages in {took:.0f} s, {len(wrong)} breaches")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
