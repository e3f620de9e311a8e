"""Dates and times of day as people write them; both dates where day and month could change places."""

import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, time
from typing import NamedTuple

from spineguard.core.incoming import DateOrder


class Written(NamedTuple):
    """A date as it reads with the day first and with the month first; None where that is no date.

    `at` is a time of day that stood beside it, `minutes_ahead` the zone that stood there.
    """

    day_first: date | None
    month_first: date | None
    at: time | None = None
    minutes_ahead: int | None = None

    def read(self, order: DateOrder | None) -> date | None:
        """The date; None where there is none, or where the order is needed and not known."""
        if self.day_first == self.month_first or order is DateOrder.DAY_FIRST:
            return self.day_first
        return self.month_first if order is DateOrder.MONTH_FIRST else None

    def only(self, latest: date) -> frozenset[DateOrder]:
        """The orders in which this is a date, and none after `latest`."""
        return frozenset(
            order for order in DateOrder if (day := self.read(order)) is not None and day <= latest
        )


class OddTimeError(ValueError):
    """Words that are no time of day."""


_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\.?")
_NUMBERS = re.compile(r"(\d{1,2})([-/.]) ?(\d{1,2})[-/.] ?(\d{4}|\d{2})\.?")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(?:[:.](\d{2})(?:[.,]\d+)?)? ?([ap]\.?m\.?)?(?: ?(?:uhr|h))?")
_IN_WORDS = re.compile(r"[^\W_]+")
_MONTHS = (
    "jan ene gen gennaio enero janeiro",
    "feb fev",
    "mar mrt maa",
    "apr avr abr",
    "may mai mei mag",
    "jun juin giu",
    "jul juil lug",
    "aug aou ago",
    "sep set",
    "oct okt ott out",
    "nov",
    "dec dez dic",
)
"""How months begin in English, German, French, Spanish, Italian, Dutch and Portuguese, without accents."""

_FILLERS = frozenset(["of", "the", "de", "del", "di", "le", "th", "st", "nd", "rd"])
_WEEKDAYS = re.compile(r"^[^\W\d_]{2,10}\.?,? (?=\d)")


def written_date(text: str, today: date) -> Written | None:
    """What a cell can mean as a date, with a time of day if one stands there; None for other words."""
    text = " ".join(text.split())
    with suppress(ValueError):
        moment = datetime.fromisoformat(text)
        day, at, offset = moment.date(), moment.time(), moment.utcoffset()
        if len(text) <= 10:
            return Written(day, day)
        ahead = None if offset is None else round(offset.total_seconds() / 60)
        return Written(day, day, at.replace(second=0, microsecond=0), ahead)
    found = _date_alone(text, today)
    if found is not None:
        return found
    # the time of day may be one word or two ("7:30 AM"), and never all of the cell
    parts = text.split(" ")
    for count in (1, 2, 3):
        if len(parts) > count and ":" in " ".join(parts[-count:]):
            found = _date_alone(" ".join(parts[:-count]).rstrip(","), today)
            with suppress(OddTimeError):
                if found is not None:
                    return found._replace(at=time_of_day(" ".join(parts[-count:])))
    return None


def time_of_day(text: str) -> time | None:
    """A time of day to the minute; None for an empty cell. Raises OddTimeError for anything else."""
    text = " ".join(text.split()).lower()
    if not text:
        return None
    found = _CLOCK.fullmatch(text)
    if found is None:
        raise OddTimeError(text)
    hour, half = int(found[1]), found[4]
    if half:
        if not 1 <= hour <= 12:
            raise OddTimeError(text)
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    elif found[2] is None and not text.endswith(("uhr", "h")):
        raise OddTimeError(text)  # a bare number may be anything
    try:
        return time(hour, int(found[2] or 0))
    except ValueError as error:
        raise OddTimeError(text) from error


def order_of(dates: Iterable[Written], latest: date) -> DateOrder | None:
    """The order that all dates of a file agree with, if it is the only one; no reading is from the future.

    None when both would do, or when they contradict each other.
    """
    agreed = frozenset(DateOrder)
    for each in dates:
        possible = each.only(latest)
        if possible:  # else it is wrong either way, and says nothing about the others
            agreed &= possible
    return next(iter(agreed)) if len(agreed) == 1 else None


def _date_alone(text: str, today: date) -> Written | None:
    text = text.strip()
    if found := _YEAR_FIRST.fullmatch(text):
        return _same(_day(int(found[1]), int(found[2]), int(found[3])))
    unnamed = _WEEKDAYS.sub("", text)
    if found := _NUMBERS.fullmatch(unnamed):
        first, second, year = int(found[1]), int(found[3]), _whole_year(found[4], today)
        if found[2] == ".":  # nobody writes the month first with full stops
            return _same(_day(year, second, first))
        day_first, month_first = _day(year, second, first), _day(year, first, second)
        return None if day_first is month_first is None else Written(day_first, month_first)
    without_weekday = text.partition(" ")[2]
    return _same(_with_named_month(text, today) or _with_named_month(without_weekday, today))


def _with_named_month(text: str, today: date) -> date | None:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    month, numbers = 0, []
    for word in _IN_WORDS.findall(re.sub(r"(\d)(st|nd|rd|th|er)\b", r"\1", plain)):
        if word.isdigit():
            numbers.append(word)
        elif named := _month(word):
            if month:
                return None
            month = named
        elif word not in _FILLERS:
            return None
    if not month or len(numbers) != 2:
        return None
    if len(numbers[0]) == 4:
        numbers.reverse()
    if len(numbers[0]) > 2 or len(numbers[1]) not in (2, 4):
        return None
    return _day(_whole_year(numbers[1], today), month, int(numbers[0]))


def _month(word: str) -> int:
    if len(word) >= 3:
        for number, beginnings in enumerate(_MONTHS, 1):
            if word.startswith(tuple(beginnings.split())):
                return number
    return 0


def _whole_year(digits: str, today: date) -> int:
    """Of two digits the latest year that has begun."""
    year = int(digits)
    if len(digits) == 4:
        return year
    year += today.year // 100 * 100
    return year if year <= today.year else year - 100


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _same(day: date | None) -> Written | None:
    return None if day is None else Written(day, day)
