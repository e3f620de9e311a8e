"""One hand-written file read into one value: good in every way, or the reasons why not.

Cards and pages of the guide both come in this way.
"""

import errno
import itertools
import stat
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

import msgspec

from spineguard.core.library import CardPath, CardProblem, field_name
from spineguard.core.shown import visible
from spineguard.storage.card_text import MOST_TROUBLES, CardText, read_card_text
from spineguard.storage.card_trouble import CARD, Kind, Mark, Trouble

SIZE_LIMIT = 64 * 1024
"""Bytes. A real card has about 3,000."""
ENDINGS = (".yaml", ".yml")

Value = TypeVar("Value")
Judge = Callable[[Value], Iterable[tuple[CardPath, str]]]
"""Looks at a value as a whole, and says what is wrong with it and where."""
Explain = Callable[[CardText], Iterable[Trouble]]
"""Says what is wrong with values that do not have the right shape."""


class Wanted(NamedTuple, Generic[Value]):
    """What a file has to hold, and who looks at it."""

    shape: type[Value]
    kind: Kind
    explain: Explain
    judges: tuple[Judge[Value], ...]


class Read(NamedTuple, Generic[Value]):
    """What came of a file: a value, or the reasons why not."""

    value: Value | None
    problems: tuple[CardProblem, ...] = ()


def read_written(file: Path, wanted: Wanted[Value]) -> Read[Value]:
    """Read one file; whatever is wrong with it becomes a problem, not an exception."""
    try:
        data = bytes_of(file)
    except OSError as error:
        return Read(None, (problem_with_all(file, unopened("file", error)),))
    except ValueError as error:
        return Read(None, (problem_with_all(file, str(error)),))
    found = _value_of(read_card_text(data, wanted.kind), wanted)
    if isinstance(found, list):
        ordered = sorted(found, key=lambda trouble: trouble.mark)
        return Read(None, tuple(problem_at(file, trouble, wanted.kind) for trouble in ordered))
    return Read(found)


def _value_of(text: CardText, wanted: Wanted[Value]) -> Value | list[Trouble]:
    if text.troubles:
        return text.troubles
    try:
        value = msgspec.convert(text.values, wanted.shape)
    except msgspec.ValidationError as error:
        found = list(itertools.islice(wanted.explain(text), MOST_TROUBLES))
        words = f"this cannot be read as a {text.kind.noun}: {error}"
        return found or [Trouble(Mark(1, 1), (), words)]
    for judge in wanted.judges:
        told = itertools.islice(judge(value), MOST_TROUBLES)
        if troubles := [Trouble(text.mark(path), path, words) for path, words in told]:
            return troubles
    return value


def files_of(folder: Path) -> list[Path]:
    """The files of a folder that are looked at, by name; no hidden file and no sub-folder.

    Raises OSError when the folder can't be read.
    """
    return sorted(file for file in folder.iterdir() if is_looked_at(file.name) and not _is_folder(file))


def is_looked_at(name: str) -> bool:
    """Whether a file with this name is looked at in a folder."""
    return name.lower().endswith(ENDINGS) and not name.startswith(".")


def bytes_of(file: Path) -> bytes:
    """The bytes of a plain file of a bearable size; ValueError says what else it is."""
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


def unopened(thing: str, error: OSError, kind: Kind = CARD) -> str:
    """Why a `thing` (file or folder) could not be opened."""
    match error:
        case PermissionError():
            return f"this {thing} is closed to you; allow yourself to read it"
        case FileNotFoundError():
            return f"this {thing} is not there any more"
        case OSError(errno=errno.ELOOP):
            return "this is a link that only leads back to itself"
        case NotADirectoryError():
            return f"expected a folder of {kind.noun}s, but here is a file"
        case _:
            return f"this {thing} cannot be opened ({error.strerror or error})"


def problem_with_all(file: Path, words: str) -> CardProblem:
    """A problem with a file as a whole."""
    return CardProblem(file=file, line=1, column=1, field="file", words=words)


def problem_at(file: Path, trouble: Trouble, kind: Kind = CARD) -> CardProblem:
    """A problem at one place of a file."""
    return CardProblem(
        file=file,
        line=trouble.mark.line,
        column=trouble.mark.column,
        field=visible(field_name(trouble.path, kind.noun)),
        words=trouble.words,
    )


def _is_folder(file: Path) -> bool:
    try:
        return file.is_dir()
    except OSError:
        return False
