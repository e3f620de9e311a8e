"""Cards out of files and folders: each is good in every way, or left out with the reasons."""

import itertools
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from spineguard.core.card_sense import contradictions
from spineguard.core.exercise import Exercise
from spineguard.core.library import Card, CardPath, CardProblem, Library
from spineguard.core.shown import visible
from spineguard.core.spine_safety import refusals
from spineguard.storage.card_text import CardText, read_card_text
from spineguard.storage.card_trouble import CARD, Trouble
from spineguard.storage.written_file import (
    Wanted,
    bytes_of,
    files_of,
    problem_at,
    problem_with_all,
    read_written,
    unopened,
)


class CardReading(msgspec.Struct, frozen=True):
    """What came of one file: an exercise, or the reasons why not."""

    file: Path
    exercise: Exercise | None
    problems: tuple[CardProblem, ...] = ()


def load_library(bundled: Path, own: Path, known: Mapping[Path, Exercise] | None = None) -> Library:
    """Every usable card of the program's folder and of the person's folder, which may be missing.

    An id is used once: the program's card stays before a person's, and in one folder the first by file name.
    Never raises for anything that a file can hold. Files in `known` are read and judged already.
    """
    theirs = list(read_folder(bundled, known or {}))
    mine = list(read_folder(own)) if os.path.lexists(own) else []
    readings = without_repeated_ids([*theirs, *mine])
    cards = [
        Card(exercise=reading.exercise, own=number >= len(theirs), file=reading.file)
        for number, reading in enumerate(readings)
        if reading.exercise is not None
    ]
    problems = itertools.chain.from_iterable(reading.problems for reading in readings)
    return Library(cards=tuple(cards), left_out=tuple(problems))


_NONE: Mapping[Path, Exercise] = {}


def read_folder(folder: Path, known: Mapping[Path, Exercise] = _NONE) -> Iterator[CardReading]:
    """Read every `.yaml` and `.yml` file of a folder by name, but no hidden file and no sub-folder."""
    try:
        files = files_of(folder)
    except OSError as error:
        yield CardReading(folder, None, (problem_with_all(folder, unopened("folder", error)),))
        return
    for file in files:
        yield CardReading(file, known[file]) if file in known else read_card(file)


def read_card(file: Path) -> CardReading:
    """Read one card; whatever is wrong with the file becomes a problem, not an exception."""
    read = read_written(file, _CARD_FILE)
    return CardReading(file, read.value, read.problems)


def without_repeated_ids(readings: Iterable[CardReading]) -> list[CardReading]:
    """The same readings, but of several cards with one id only the first is used."""
    seen: dict[str, Path] = {}
    kept = []
    for reading in readings:
        if reading.exercise is not None:
            other = seen.setdefault(reading.exercise.id, reading.file)
            if other is not reading.file:
                reading = _repeated(reading.file, reading.exercise.id, other)
        kept.append(reading)
    return kept


def _explained(card: CardText) -> Iterator[Trouble]:
    from spineguard.storage.card_shape import shape_troubles  # here, because good cards never need it

    return shape_troubles(card)


def _guard(exercise: Exercise) -> Iterator[tuple[CardPath, str]]:
    return ((refusal.path, refusal.words) for refusal in refusals(exercise))


_CARD_FILE = Wanted(Exercise, CARD, _explained, (contradictions, _guard))


def _repeated(file: Path, exercise_id: str, other: Path) -> CardReading:
    words = f'the id "{exercise_id}" is already used by {visible(str(other))}; choose another id'
    mark = read_card_text(bytes_of(file)).mark(("id",))
    return CardReading(file, None, (problem_at(file, Trouble(mark, ("id",), words)),))
