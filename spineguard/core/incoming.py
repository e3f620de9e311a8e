"""Readings on their way in from a spreadsheet: what was understood, what was not, what must be asked."""

import enum
from datetime import date

import msgspec

from spineguard.core.reading import Reading, Tallest, Where


class DateOrder(enum.Enum):
    """How to read 03/04/2026."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


class Answers(msgspec.Struct, frozen=True, kw_only=True):
    """What the person has answered so far; None where nothing was asked or answered yet."""

    date_order: DateOrder | None = None
    where: Where | None = None
    place: str = ""


class Question(enum.Enum):
    """What the file alone can't tell."""

    DATE_ORDER = "date order"
    WHERE = "where"


class Trouble(enum.Enum):
    """Why a line is left out."""

    NO_DATE = "no date"
    ODD_DATE = "odd date"
    FUTURE = "future"
    ODD_TIME = "odd time"
    NO_HEIGHT = "no height"
    ODD_HEIGHT = "odd height"
    UNLIKELY_HEIGHT = "unlikely height"
    MORE_CELLS = "more cells than headings"
    OTHER_SAME_ID = "another reading has this id"
    OTHER_TALLEST = "another tallest height is here"
    ODD_CELL = "odd cell"


class Unreadable(enum.Enum):
    """Why a whole file can't be used."""

    NO_FILE = "no file"
    TOO_LARGE = "too large"
    EMPTY = "empty"
    SPREADSHEET = "spreadsheet"
    NOT_TEXT = "not text"
    NO_DATES = "no dates"
    NO_HEIGHTS = "no heights"


class LeftOut(msgspec.Struct, frozen=True):
    """A line that is not taken: from `line` to `last` as an editor counts, why, and the cell in question."""

    line: int
    last: int
    trouble: Trouble
    cell: str = ""


class Incoming(msgspec.Struct, frozen=True, kw_only=True):
    """What a file holds, shown before any of it is kept.

    `readings` are new, oldest first, and may be kept once `questions` is empty; `already` counts those that
    are here already or stood in the file twice; `far` holds the ids of those over 5 cm from the one before.
    `tallest` is None where the file has none, or the same one. `date_example` is a date that the file alone
    does not make clear, and `date_choices` what it is with the day first and with the month first.
    """

    readings: tuple[Reading, ...] = ()
    tallest: Tallest | None = None
    already: int = 0
    left_out: tuple[LeftOut, ...] = ()
    questions: tuple[Question, ...] = ()
    far: frozenset[str] = frozenset()
    date_example: str = ""
    date_choices: tuple[date | None, date | None] = (None, None)
    unreadable: Unreadable | None = None
