"""Cards out of files and folders: each is good in every way, or left out with the reasons."""

import errno
import itertools
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from spineguard.core.card_sense import contradictions
from spineguard.core.exercise import Exercise
from spineguard.core.library import Card, CardPath, CardProblem, Library, field_name
from spineguard.core.shown import visible
from spineguard.core.spine_safety import refusals
from spineguard.storage.card_text import MOST_TROUBLES, CardText, read_card_text
from spineguard.storage.card_trouble import Mark, Trouble

SIZE_LIMIT = 64 * 1024
"""Bytes. A real card has about 3,000."""
ENDINGS = (".yaml", ".yml")


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
        files = sorted(file for file in folder.iterdir() if is_card_name(file.name))
    except OSError as error:
        yield _refused(folder, _unopened("folder", error))
        return
    for file in files:
        if file in known:
            yield CardReading(file, known[file])
        elif not _is_folder(file):
            yield read_card(file)


def is_card_name(name: str) -> bool:
    """Whether a file with this name is looked at in a folder."""
    return name.lower().endswith(ENDINGS) and not name.startswith(".")


def read_card(file: Path) -> CardReading:
    """Read one card; whatever is wrong with the file becomes a problem, not an exception."""
    try:
        data = _bytes_of(file)
    except OSError as error:
        return _refused(file, _unopened("file", error))
    except ValueError as error:
        return _refused(file, str(error))
    card = read_card_text(data)
    exercise, troubles = _exercise_of(card)
    if troubles:
        ordered = sorted(troubles, key=lambda trouble: trouble.mark)
        return CardReading(file, None, tuple(_problem(file, trouble) for trouble in ordered))
    return CardReading(file, exercise)


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


def _bytes_of(file: Path) -> bytes:
    about = file.stat()
    if not stat.S_ISREG(about.st_mode):
        raise ValueError("expected a plain file, but this is something else")
    if about.st_size > SIZE_LIMIT:
        raise ValueError(
            f"expected at most {SIZE_LIMIT // 1024} KB, but this file has {-(-about.st_size // 1024):,} KB"
        )
    with file.open("rb", buffering=0) as opened:
        data = opened.read(SIZE_LIMIT + 1)
    if len(data) > SIZE_LIMIT:
        raise ValueError(f"expected at most {SIZE_LIMIT // 1024} KB, but this file has more")
    return data


def _exercise_of(card: CardText) -> tuple[Exercise | None, list[Trouble]]:
    if card.troubles:
        return None, card.troubles
    try:
        exercise = msgspec.convert(card.values, Exercise)
    except msgspec.ValidationError as error:
        from spineguard.storage.card_shape import shape_troubles  # here, because good cards never need it

        found = list(itertools.islice(shape_troubles(card), MOST_TROUBLES))
        return None, found or [Trouble(Mark(1, 1), (), f"this cannot be read as a card: {error}")]
    for judge in (contradictions, _guard):
        if troubles := _judged(card, judge(exercise)):
            return None, troubles
    return exercise, []


def _guard(exercise: Exercise) -> Iterator[tuple[CardPath, str]]:
    return ((refusal.path, refusal.words) for refusal in refusals(exercise))


def _judged(card: CardText, sentences: Iterable[tuple[CardPath, str]]) -> list[Trouble]:
    told = itertools.islice(sentences, MOST_TROUBLES)
    return [Trouble(card.mark(path), path, words) for path, words in told]


def _repeated(file: Path, exercise_id: str, other: Path) -> CardReading:
    words = f'the id "{exercise_id}" is already used by {visible(str(other))}; choose another id'
    mark = read_card_text(_bytes_of(file)).mark(("id",))
    return CardReading(file, None, (_problem(file, Trouble(mark, ("id",), words)),))


def _is_folder(file: Path) -> bool:
    try:
        return file.is_dir()
    except OSError:
        return False


def _unopened(kind: str, error: OSError) -> str:
    match error:
        case PermissionError():
            return f"this {kind} is closed to you; allow yourself to read it"
        case FileNotFoundError():
            return f"this {kind} is not there any more"
        case OSError(errno=errno.ELOOP):
            return "this is a link that only leads back to itself"
        case NotADirectoryError():
            return "expected a folder of cards, but here is a file"
        case _:
            return f"this {kind} cannot be opened ({error.strerror or error})"


def _refused(file: Path, words: str) -> CardReading:
    return CardReading(file, None, (CardProblem(file=file, line=1, column=1, field="file", words=words),))


def _problem(file: Path, trouble: Trouble) -> CardProblem:
    return CardProblem(
        file=file,
        line=trouble.mark.line,
        column=trouble.mark.column,
        field=visible(field_name(trouble.path)),
        words=trouble.words,
    )
