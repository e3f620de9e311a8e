"""The cells in a text file that some spreadsheet wrote, whatever letters and separators it chose."""

import csv
import io
from collections.abc import Iterable, Iterator

import msgspec

from spineguard.core.incoming import Unreadable

LARGEST = 50_000_000
"""Bytes; 10,000 readings with long remarks are 25 million."""

SEPARATORS = ",;\t|"
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_OTHER_FILES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b")
_END = "\x00end of the file\x00"


class UnreadableError(ValueError):
    """The file is no table; `kind` says why."""

    def __init__(self, kind: Unreadable) -> None:
        super().__init__(kind.value)
        self.kind = kind


class Row(msgspec.Struct, frozen=True):
    """One row with the lines of the file that it came from, counted from 1; its end is not empty."""

    line: int
    last: int
    cells: tuple[str, ...]


def decoded(data: bytes) -> str:
    """The text in a file: UTF-8 or UTF-16, with or without a mark before it, else as old Windows wrote it."""
    if len(data) > LARGEST:
        raise UnreadableError(Unreadable.TOO_LARGE)
    if data.startswith(_SPREADSHEETS):
        raise UnreadableError(Unreadable.SPREADSHEET)
    if data.startswith(_OTHER_FILES):
        raise UnreadableError(Unreadable.NOT_TEXT)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if wide := _wide_without_mark(data):
        return data.decode(wide, "replace")
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    if "\0" in text:
        raise UnreadableError(Unreadable.NOT_TEXT)
    return text


def tables(text: str) -> Iterator[list[Row]]:
    """The rows of a text, once for each separator that it may mean; the likeliest one comes first."""
    first, _, rest = text.partition("\n")
    told = first.strip().lower()
    if told.startswith("sep=") and len(told) <= 5:  # how Excel tells itself; "sep=" and a tab lose the tab
        separator = told[4:] or "\t"
        yield [
            msgspec.structs.replace(row, line=row.line + 1, last=row.last + 1)
            for row in _rows(rest, separator)
        ]
        return
    there = [separator for separator in SEPARATORS if separator in text]
    found = [_rows(text, separator) for separator in there or ","]
    if not any(found):
        raise UnreadableError(Unreadable.EMPTY)
    yield from sorted(found, key=_evenness, reverse=True)


def _rows(text: str, separator: str) -> list[Row]:
    lines = list(io.StringIO(text, newline=""))
    try:
        rows = list(_records([*lines, _END], separator))
        if rows and rows[-1].cells == (_END,):
            return [row for row in rows[:-1] if row.cells]
    except csv.Error:
        pass
    # a quotation mark was never closed and has swallowed the rest: take each line for itself
    return [row for number, line in enumerate(lines, 1) if (row := _single(line, number, separator)).cells]


def _records(lines: Iterable[str], separator: str) -> Iterator[Row]:
    reader, last = csv.reader(lines, delimiter=separator), 0
    for cells in reader:
        yield Row(last + 1, reader.line_num, _without_empty_end(cells))
        last = reader.line_num


def _single(line: str, number: int, separator: str) -> Row:
    try:
        cells = next(csv.reader([line.rstrip("\r\n")], delimiter=separator), [])
    except csv.Error:
        cells = [line.strip()]
    return Row(number, number, _without_empty_end(cells))


def _without_empty_end(cells: list[str]) -> tuple[str, ...]:
    while cells and not cells[-1].strip():
        cells.pop()
    return tuple(cells)


def _evenness(rows: list[Row]) -> float:
    """How well a separator fits: the share of rows with the commonest number of cells, if it is 2 or more."""
    counts = [len(row.cells) for row in rows]
    return max((counts.count(n) / len(counts) for n in set(counts) if n >= 2), default=0.0)


def _wide_without_mark(data: bytes) -> str | None:
    """Latin letters in UTF-16 have a zero in every second byte."""
    start = data[:400]
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if len(start) >= 8 and max(even, odd) > len(start) / 5 and min(even, odd) < max(even, odd) / 8:
        return "utf-16-be" if even > odd else "utf-16-le"
    return None
