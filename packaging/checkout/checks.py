"""`./run test`: the style, the types, the tests, and one honest exit status."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from typing import NamedTuple

from environment import Environment

STYLE_AND_TYPES = (
    ("ruff check", ["ruff", "check", "."]),
    ("ruff format", ["ruff", "format", "--check", "."]),
    ("mypy", ["mypy"]),
)


class Finished(NamedTuple):
    """One check that has run: its name, its exit status (negative: killed by that signal), its output."""

    name: str
    status: int
    output: str


COLOUR = re.compile(r"\x1b\[[0-9;]*m")

Runner = Callable[[str, list[str]], Finished]


def run_checks(environment: Environment, words: list[str], runner: Runner | None = None) -> int:
    """Run them all, also after one has failed. The status is pytest's own, or else another failure's."""
    os.chdir(environment.root)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHONSAFEPATH"] = "1"
    runner = runner or run_and_show
    results = [runner(name, environment.command(module, rest)) for name, (module, *rest) in STYLE_AND_TYPES]
    colour = ["--color=yes"] if sys.stdout is not None and sys.stdout.isatty() else []
    tests = runner("pytest", environment.command("pytest", ["-rs", *colour, *words]))
    results.append(tests)
    print("\n".join(summary(results)), flush=True)
    return exit_status(results)


def run_and_show(name: str, command: list[str]) -> Finished:
    """Run one check, show its output as it comes, and keep it."""
    print(f"--- {name}", flush=True)
    kept = []
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            text = line.decode(errors="replace")
            kept.append(text)
            print(text, end="", flush=True)
    return Finished(name, process.returncode, "".join(kept))


def exit_status(results: list[Finished]) -> int:
    """Pytest's status first, then any other failure. A process killed by signal 6 counts as 134."""
    for result in reversed(results):
        if result.status != 0:
            return 128 - result.status if result.status < 0 else result.status
    return 0


def summary(results: list[Finished]) -> list[str]:
    """What a reader needs at the end: what was left out, what failed, and pytest's own count last."""
    tests = results[-1]
    lines = COLOUR.sub("", tests.output).splitlines()
    left_out = [line for line in lines if line.startswith("SKIPPED")]
    shown = ["", "These tests were LEFT OUT:", *(f"  {line}" for line in left_out)] if left_out else []
    shown += [
        "",
        *(f"{each.name}: {'ok' if each.status == 0 else f'FAILED ({each.status})'}" for each in results),
    ]
    counts = [line.strip("= ") for line in lines if " in " in line and line.rstrip("= ").endswith(("s", ")"))]
    closing = counts[-1] if counts else "pytest counted no tests"
    failed = [each.name for each in results if each.status != 0]
    shown.append(f"{closing}; FAILED: {', '.join(failed)}" if failed else closing)
    return shown
