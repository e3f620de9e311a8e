"""The pages of the guide out of a folder: each is good in every way, or left out with the reasons."""

from collections.abc import Iterator
from pathlib import Path

from spineguard.core.guide import Guide, GuidePage, in_reading_order
from spineguard.core.guide_sense import page_contradictions, picture_refusals
from spineguard.core.library import CardProblem
from spineguard.core.shown import visible
from spineguard.storage.card_text import CardText, read_card_text
from spineguard.storage.card_trouble import Kind, Trouble
from spineguard.storage.written_file import (
    Read,
    Wanted,
    bytes_of,
    files_of,
    problem_at,
    problem_with_all,
    read_written,
    unopened,
)

PAGE = Kind("page", "id: high-shelf")


def load_guide(folder: Path) -> Guide:
    """Every page of a folder that may be shown, in reading order, and why the others are left out.

    An id is used once: of two pages with one id the first by file name stays. Never raises for anything that
    a file can hold.
    """
    try:
        files = files_of(folder)
    except OSError as error:
        return Guide(left_out=(problem_with_all(folder, unopened("folder", error, PAGE)),))
    pages: dict[str, tuple[Path, GuidePage]] = {}
    problems: list[CardProblem] = []
    for file in files:
        read = read_page(file)
        problems += read.problems
        if read.value is not None:
            other, _ = pages.setdefault(read.value.id, (file, read.value))
            if other is not file:
                problems.append(_repeated(file, read.value.id, other))
    return Guide(pages=in_reading_order(tuple(page for _, page in pages.values())), left_out=tuple(problems))


def read_page(file: Path) -> Read[GuidePage]:
    """Read one page; whatever is wrong with the file becomes a problem, not an exception."""
    return read_written(file, _PAGE_FILE)


def _explained(page: CardText) -> Iterator[Trouble]:
    from spineguard.storage.card_shape import shape_troubles  # here, because good pages never need it
    from spineguard.storage.guide_help import guide_help_for

    return shape_troubles(page, GuidePage, guide_help_for)


_PAGE_FILE = Wanted(GuidePage, PAGE, _explained, (page_contradictions, picture_refusals))


def _repeated(file: Path, page_id: str, other: Path) -> CardProblem:
    words = f'the id "{page_id}" is already used by {visible(str(other))}; choose another id'
    try:
        mark = read_card_text(bytes_of(file), PAGE).mark(("id",))
    except (OSError, ValueError):  # it went while we looked
        return problem_with_all(file, words)
    return problem_at(file, Trouble(mark, ("id",), words), PAGE)
