"""The page for the doctor as plain text: table, notes and sentence, for a mail or a screen reader."""

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from spineguard.core.height_sources import FOR_CLINICIANS, FOR_PATIENTS
from spineguard.presenters.report import ReportShown
from spineguard.ui import report_words
from spineguard.ui.height_note_words import note_sentence, source_words

WIDTH = 100


def text_of(shown: ReportShown) -> str:
    """All of it, every reading, the newest first."""
    return "\n".join(_lines(shown)).rstrip() + "\n"


def _lines(shown: ReportShown) -> Iterator[str]:
    heights = shown.heights
    yield report_words.TITLE
    yield "=" * _width(report_words.TITLE)
    yield ""
    yield report_words.BY_THE_PERSON
    yield from _wrapped(report_words.sentence(heights))
    yield from _wrapped(report_words.tallest_line(heights.tallest, heights.unit))
    if heights.notes:
        yield from _heading(report_words.NOTES)
        for note in heights.notes:
            yield from _wrapped(note_sentence(note, heights.unit), "- ")
    if heights.readings:
        yield from _heading(report_words.READINGS)
        yield from _table(shown)
    yield from _heading(report_words.SESSIONS_A_WEEK)
    for week in reversed(shown.weeks):
        yield report_words.week_line(week.begins, week.sessions)
    yield from _heading(report_words.SOURCES)
    for source in (FOR_PATIENTS, FOR_CLINICIANS):
        yield from _wrapped(source_words(source))
    yield ""
    for words in (report_words.ROUNDED, report_words.made_line(shown.made), report_words.NOT_A_DEVICE):
        yield from _wrapped(words)


def _table(shown: ReportShown) -> Iterator[str]:
    rows: list[Sequence[str]] = [
        (report_words.DAY, report_words.HEIGHT, report_words.HOW),
        *(
            (
                report_words.day_cell(reading),
                report_words.height_cell(reading, shown.heights.unit),
                report_words.how_cell(reading, longest=None),
            )
            for reading in reversed(shown.heights.readings)
        ),
    ]
    day, height = (max(_width(row[column]) for row in rows) for column in (0, 1))
    for row in rows:
        yield f"{_padded(row[0], day)}  {_padded(row[1], height)}  {row[2]}"


def _heading(words: str) -> Iterator[str]:
    yield ""
    yield words
    yield "-" * _width(words)


def _wrapped(words: str, mark: str = "") -> list[str]:
    return textwrap.wrap(words, WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark))


def _padded(words: str, width: int) -> str:
    return words + " " * (width - _width(words))


def _width(words: str) -> int:
    """Columns on a terminal: some letters take two, and accents of their own none."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in words)
    return len(words) + wide - sum(unicodedata.combining(letter) > 0 for letter in words)
