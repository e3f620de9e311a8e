"""Days as people write them: `3/14/2025`, `14.3.25`, `2025-03-14`, `March 14`, `14 March 2025`."""

import enum
import re
import unicodedata
from collections.abc import Sequence
from datetime import date

EARLIEST = date(1900, 1, 1)
LONGEST = 60
SHORTEST_NAME = 3
"""Letters of the name of a month that are enough."""

CENTURY, LEAP = 2000, 9
"""The century of a year of two digits; and years among which each day is there once, also February 29."""


class Order(enum.Enum):
    """Which number comes first where a person lives."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    YEAR_FIRST = "year first"


class DayProblem(enum.Enum):
    """Why no day was understood, so that the page can say what would help."""

    EMPTY = "empty"
    NOT_A_DAY = "not a day"
    FUTURE = "future"
    LONG_AGO = "long ago"


def understood_day(
    text: str, today: date, order: Order, months: Sequence[Sequence[str]]
) -> date | DayProblem:
    """The day that a person wrote. Without a year it is the last such day, never one to come.

    `months` holds every name of each of the 12 months, in the person's language.
    """
    plain = unicodedata.normalize("NFKC", text).casefold()[:LONGEST]
    parts = re.findall(r"\d+|[^\W\d_]+", plain)
    if not parts:
        return DayProblem.NOT_A_DAY if plain.strip() else DayProblem.EMPTY
    numbers = [part for part in parts if part.isdecimal()]
    named = [month for part in parts if (month := _month(part, months))]
    if len(named) > 1 or any(_unknown(part, months) for part in parts):
        return DayProblem.NOT_A_DAY
    found = _with_name(numbers, named[0]) if named else _numbers_alone(numbers, order)
    if found is None:
        return DayProblem.NOT_A_DAY
    year, month, day = found
    if (
        year is not None
        and CENTURY + today.year % 100 < year < CENTURY + 100
        and not re.search(r"\d{4}", plain)
    ):
        year -= 100  # 68 is 1968
    return _checked(year, month, day, today)


def _month(part: str, months: Sequence[Sequence[str]]) -> int:
    """1 to 12, or 0 for a word that names no month, or more than one."""
    if part.isdecimal() or len(part) < SHORTEST_NAME:
        return 0
    there = {
        number
        for number, names in enumerate(months, start=1)
        if any(name.casefold().rstrip(".").startswith(part) for name in names)
    }
    return there.pop() if len(there) == 1 else 0


def _unknown(part: str, months: Sequence[Sequence[str]]) -> bool:
    """A word that says something else; short ones, as in 3rd of March, say nothing."""
    return not part.isdecimal() and len(part) >= SHORTEST_NAME and not _month(part, months)


def _with_name(numbers: Sequence[str], month: int) -> tuple[int | None, int, int] | None:
    match numbers:
        case [day]:
            return None, month, int(day)
        case [one, other]:
            year, day = (one, other) if len(one) == 4 else (other, one)
            return _year(year), month, int(day)
    return None


def _numbers_alone(numbers: Sequence[str], order: Order) -> tuple[int | None, int, int] | None:
    match numbers:
        case [one, other]:
            month, day = _month_and_day(int(one), int(other), order)
            return None, month, day
        case [one, middle, last] if len(one) == 4:
            return int(one), int(middle), int(last)
        case [one, middle, last] if order is Order.YEAR_FIRST and len(last) < 4:
            return _year(one), int(middle), int(last)
        case [one, middle, last]:
            month, day = _month_and_day(int(one), int(middle), order)
            return _year(last), month, day
    return None


def _month_and_day(one: int, other: int, order: Order) -> tuple[int, int]:
    """As is usual where the person lives; the other way round where only that can be."""
    month, day = (other, one) if order is Order.DAY_FIRST else (one, other)
    return (day, month) if month > 12 >= day else (month, day)


def _year(written: str) -> int:
    """Two digits are a year of this century; `_checked` knows better where that is still to come."""
    return int(written) + (CENTURY if len(written) <= 2 else 0)


def _checked(year: int | None, month: int, day: int, today: date) -> date | DayProblem:
    if year is None:
        years = range(today.year, today.year - LEAP, -1)
        there = [found for each in years if (found := _there(each, month, day)) and found <= today]
        return there[0] if there else DayProblem.NOT_A_DAY
    found = _there(year, month, day)
    if found is None:
        return DayProblem.NOT_A_DAY
    if found > today:
        return DayProblem.FUTURE
    return found if found >= EARLIEST else DayProblem.LONG_AGO


def _there(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None
