"""Which readings may be compared, how far they lie apart, and what is asked before one is kept.

Like is compared with like: the same office, or home with home at about the same time of day. What these
words mean exactly, and why, stands in docs/decisions/height-notes.md.
"""

import calendar
import enum
import unicodedata
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from spineguard.core.length import exact
from spineguard.core.reading import HeightHistory, Measurement, Reading, Where

MM = 10
"""Tenths of a millimetre in one."""

TIME_BAND = 120
"""Minutes: home readings whose times of day lie further apart are not compared."""

YEAR, EARLIEST, LATEST = 12, 15, 9
"""Months: "a year before" is what lies nearest 12 months earlier, and between 15 and 9 months."""

LEAST_USUAL, MOST_USUAL = 900 * MM, 2300 * MM
FAR_FROM_LAST = 50 * MM
WIDE_SPREAD = 5 * MM

Twelfths: TypeAlias = int | Fraction
"""Twelfths of a tenth of a millimetre: a mean of 1 to 4 measurements in whole numbers, mostly."""


@lru_cache(maxsize=1024)
def same_name(place: str) -> str:
    """The name of an office without what people write differently: case, accents, stops and blanks."""
    apart = unicodedata.normalize("NFKD", place).casefold()
    return "".join(character for character in apart if character.isalnum())


def measured(reading: Reading) -> bool:
    """Whether anybody held a tape: what is remembered is never compared."""
    return reading.where is not Where.REMEMBERED


def comparable(one: Reading, other: Reading) -> bool:
    """Whether two readings may be compared: same office, or home at about the same time of day."""
    if one.where is not other.where or not measured(one) or same_name(one.place) != same_name(other.place):
        return False
    return one.where is Where.CLINIC or near(_minute(one), _minute(other))


def near(one: int, other: int) -> bool:
    """Whether two minutes of the day are about the same time; what is not known (-1) is near nothing."""
    if one < 0 or other < 0:
        return False
    apart = abs(one - other)
    return apart <= TIME_BAND or apart >= 1440 - TIME_BAND


def height(reading: Reading) -> Twelfths:
    """The mean of a reading in twelfths of a tenth of a millimetre, from what was typed, without rounding."""
    total: Twelfths = 0
    for each in reading.measurements:
        total += exact(each.tenths, each.typed)
    return total * (12 // len(reading.measurements))


def less_than(before: Reading, now: Reading) -> Fraction:
    """How much less the later of two readings is, in tenths of a millimetre; below 0 where it is taller."""
    return Fraction(height(before) - height(now)) / 12


class Row(NamedTuple):
    """A reading in its place in time: `minute` of the day (-1: not known), `at` counts minutes since ever."""

    at: int
    minute: int
    reading: Reading


_sorted: tuple[HeightHistory, list[list[Row]]] | None = None


def places(history: HeightHistory) -> list[list[Row]]:
    """The measured readings of each office, and those at home, each in order of time; not to be changed.

    Two of the same minute are ordered by what was measured, and never by which was entered first. One page
    asks for the same three times, so the last answer is kept.
    """
    global _sorted
    if _sorted is None or _sorted[0] is not history:
        _sorted = history, _places(history)
    return _sorted[1]


def _places(history: HeightHistory) -> list[list[Row]]:
    found: dict[tuple[bool, str], list[Row]] = {}
    by_name: dict[tuple[bool, str], list[Row]] = {}
    for reading in history.readings:
        if reading.where is Where.REMEMBERED:
            continue
        home = reading.where is Where.HOME
        rows = by_name.get((home, reading.place))
        if rows is None:
            rows = found.setdefault((home, same_name(reading.place)), [])
            by_name[home, reading.place] = rows
        minute = _minute(reading)
        rows.append(Row(reading.day.toordinal() * 1441 + minute + 1, minute, reading))
    for rows in found.values():
        rows.sort(key=_at)
        if any(one.at == other.at for one, other in pairwise(rows)):
            rows.sort(key=lambda row: (row.at, height(row.reading), row.reading.id))
    return list(found.values())


def alike(row: Row, rows: Sequence[Row]) -> list[Reading]:
    """Of one place's readings, those that may be compared with one of them, and that one, in order."""
    if row.reading.where is Where.CLINIC:
        return [other.reading for other in rows]
    if row.minute < 0:
        return [row.reading]
    now, band, midnight = row.minute, TIME_BAND, 1440 - TIME_BAND  # `near`, without ten thousand calls
    return [
        reading
        for _, then, reading in rows
        if then >= 0 and (-band <= then - now <= band or not -midnight < then - now < midnight)
    ]


def comparable_before(reading: Reading, history: HeightHistory) -> list[Reading]:
    """All that was measured before a reading and may be compared with it, in order."""
    for rows in places(history):
        for place, row in enumerate(rows):
            if row.reading is reading:
                return alike(row, rows[: place + 1])[:-1]
    return []


def previous(history: HeightHistory) -> dict[str, Reading]:
    """For each reading, by its id, the last one before it that may be compared: what a chart joins."""
    found = {}
    for rows in places(history):
        home = rows[0].reading.where is Where.HOME
        latest: OrderedDict[int, Reading] = OrderedDict()  # of each minute of the day, the newest last
        for row in rows:
            minute = row.minute if home else 0
            for then in reversed(latest):
                if near(minute, then):
                    found[row.reading.id] = latest[then]
                    break
            latest[minute] = row.reading
            latest.move_to_end(minute)
    return found


def nearest_a_year_before(reading: Reading, before: Sequence[Reading]) -> Reading | None:
    """Of comparable readings in order, the one nearest 12 months earlier, between 15 and 9 months.

    Of two that are as near, the older; of one day, the last.
    """
    first, year, last = (months_later(reading.day, -months) for months in (EARLIEST, YEAR, LATEST))
    begin = bisect_left(before, first, key=_day)
    end = bisect_right(before, last, key=_day)
    window = reversed(before[begin:end])
    return min(window, key=lambda other: (abs((other.day - year).days), other.day), default=None)


def _minute(reading: Reading) -> int:
    at = reading.time
    return -1 if at is None else at.hour * 60 + at.minute


def _day(reading: Reading) -> date:
    return reading.day


def _at(row: Row) -> int:
    return row.at


def months_later(day: date, months: int) -> date:
    """The same day of another month, or its last where it has no such day; `months` may be below 0."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    if not date.min.year <= year <= date.max.year:
        return date.min if months < 0 else date.max
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def days_later(day: date, days: int) -> date:
    """A day some days later, and never one that no calendar has."""
    number = day.toordinal() + days
    return date.fromordinal(min(max(number, 1), date.max.toordinal()))


def whole_months(first: date, last: date) -> int:
    """Full months from one day to a later one."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months if months_later(first, months) <= last else months - 1


class Unusual(enum.Enum):
    """Why the one friendly question is asked before a height is kept: is this right?"""

    OUTSIDE = "outside"
    """Below 90 or above 230 cm."""
    FAR = "far"
    """More than 5 cm from the last reading."""


def unusual(mean: Fraction | int, history: HeightHistory, besides: str | None = None) -> Unusual | None:
    """What is unusual about a height in tenths of a millimetre, if anything.

    `besides` is the id of the reading that is being corrected: it says nothing about its own correction.
    """
    if not LEAST_USUAL <= mean <= MOST_USUAL:
        return Unusual.OUTSIDE
    others = [each for each in history.readings if measured(each) and each.id != besides]
    if not others:
        return None
    last = max(others, key=lambda each: (each.day, _minute(each), each.id))
    return Unusual.FAR if abs(mean - last.mean()) > FAR_FROM_LAST else None


def wants_fourth(measurements: Sequence[Measurement]) -> bool:
    """Whether three measurements lie so far apart (over 5 mm) that a fourth would help."""
    return len(measurements) == 3 and spread(measurements) > WIDE_SPREAD


def spread(measurements: Sequence[Measurement]) -> Fraction | int:
    """How far measurements lie apart, in tenths of a millimetre, as they were typed."""
    heights = [exact(each.tenths, each.typed) for each in measurements]
    return max(heights) - min(heights)
