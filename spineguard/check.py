"""`spineguard check`: tell whether cards are good, before anyone is led by them."""

import io
import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from spineguard.core.library import CardProblem
from spineguard.core.shown import visible
from spineguard.paths import resource
from spineguard.storage.card_folder import CardReading, read_card, read_folder, without_repeated_ids
from spineguard.storage.card_schema import card_schema

GOOD, WRONG, WRONG_USE = 0, 1, 2


def check(paths: list[Path]) -> int:
    """Print one line for each good card and for each problem; 0 all good, 1 something wrong, 2 wrong use."""
    if not paths:
        return wrong_use("name a file or folder to check")
    for path in paths:
        if not os.path.lexists(path):
            return wrong_use(f"there is no file or folder {visible(str(path))}")
    readings = list(_readings(paths))
    if not readings:
        inner = any(entry.is_dir() for path in paths if path.is_dir() for entry in path.iterdir())
        why = "folders inside a folder are not read" if inner else "the name of a card ends in .yaml"
        return wrong_use(f"no cards here; {why}")
    show(line for reading in readings for line in _lines(reading))
    return WRONG if any(reading.problems for reading in readings) else GOOD


def print_schema() -> int:
    """Print the JSON Schema of a card."""
    show([json.dumps(card_schema(), indent=2)])
    return GOOD


def wrong_use(words: str) -> int:
    """Say what was wrong with the command line."""
    print(f"spineguard: {words}. Try 'spineguard check --help'.", file=sys.stderr)
    return WRONG_USE


def problem_line(problem: CardProblem) -> str:
    """`file:line:column: field: what was expected`, as editors understand it."""
    file = visible(str(problem.file))
    return f"{file}:{problem.line}:{problem.column}: {problem.field}: {problem.words}"


def show(lines: Iterable[str]) -> None:
    """Print lines; a letter that the terminal does not know, or a reader that left, is no reason to fail."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        for line in lines:
            print(line)
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        # Python flushes once more when it ends, and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            print(f"spineguard: this could not be written ({error.strerror}).", file=sys.stderr)
            sys.exit(WRONG)


def _readings(paths: list[Path]) -> Iterator[CardReading]:
    """The asked files as the program would take them: after its own cards, each id once."""
    asked = [reading for path in paths for reading in _read(path)]
    there = {os.path.realpath(reading.file) for reading in asked}
    bundled = [
        reading
        for reading in read_folder(resource("exercises", "en"))
        if os.path.realpath(reading.file) not in there
    ]
    yield from without_repeated_ids([*bundled, *asked])[len(bundled) :]


def _read(path: Path) -> Iterator[CardReading]:
    if path.is_dir():
        yield from read_folder(path)
    else:
        yield read_card(path)


def _lines(reading: CardReading) -> Iterator[str]:
    if reading.exercise is not None:
        yield f"{visible(str(reading.file))}: good"
    yield from map(problem_line, reading.problems)
