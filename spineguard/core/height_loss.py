"""Whether a height is lower than before, and whether that is sure: the measure behind the notes.

Readings are those of one series: comparable with the newest of them, and in order. Heights are in twelfths
of a tenth of a millimetre. `docs/decisions/height-notes.md` has the reasons.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import accumulate
from operator import neg

from spineguard.core.height import MM, YEAR, Twelfths, days_later, height, months_later, nearest_a_year_before
from spineguard.core.reading import Reading, Where

IN_A_YEAR = 127
"""N1: half an inch, and exactly that is enough."""

SINCE_FIRST = 20 * MM
"""N2: the lower of 0.8 in and 2 cm."""

SOONEST, LATEST = 2, 14
"""Days after which a repeat at home confirms."""

AROUND = 31
"""Days: a single higher reading at home is held against what was measured so near to it."""


def sure(series: Sequence[Reading]) -> Twelfths | None:
    """The height that the newest readings of a series certainly do not exceed; None if nothing is sure yet.

    In an office it is the last one. At home it is the tallest of the newest readings, counted back to the
    first that was repeated 2 to 14 days later: so all that came since the loss have to show it.
    """
    if series[-1].where is Where.CLINIC:
        return height(series[-1])
    tallest = height(series[-1])
    days = [series[-1].day.toordinal()]  # newest first
    for each in series[-2::-1]:
        tallest = max(tallest, height(each))
        day = each.day.toordinal()
        soonest = bisect_right(days, -day - SOONEST, key=neg)  # how many came late enough after it
        if soonest and days[soonest - 1] - day <= LATEST:
            return tallest
        days.append(day)
    return None


def higher_first(now: Reading, before: Sequence[Reading], level: Twelfths) -> list[Reading]:
    """The first reading of a series, if a height is a loss since then."""
    return [each for each in before[:1] if each.day < now.day and height(each) - level >= SINCE_FIRST * 12]


def higher_in_a_year(now: Reading, before: Sequence[Reading], level: Twelfths) -> list[Reading]:
    """The readings against which a height is a loss "in one year", the oldest first.

    At home also those of the reading that this one repeats: a repeat must not lose a loss only because it
    comes some days later. And at home one that stands out alone is no measure.
    """
    at_home = now.where is Where.HOME
    places = set(_within_a_year(now, before))
    if at_home:
        since, end = days_later(now.day, -LATEST), days_later(now.day, -SOONEST)
        recent = before[bisect_left(before, since, key=_day) :]
        for each in {each.day: each for each in recent if each.day <= end}.values():
            places.update(_within_a_year(each, before[: bisect_left(before, each.day, key=_day)]))
    if not places:
        return []
    begin = bisect_left(before, days_later(before[min(places)].day, -AROUND), key=_day)
    around = before[begin:]
    higher = [height(each) - level >= IN_A_YEAR * 12 for each in around]
    alone = _alone(around, higher) if at_home else set()
    return [before[n] for n in sorted(places) if higher[n - begin] and n - begin not in alone]


def _alone(readings: Sequence[Reading], higher: Sequence[bool]) -> set[int]:
    """The places of higher readings that most of those around them, up to 31 days away, do not bear out.

    What came after the last higher one is the loss itself, and says nothing about how it was before.
    """
    days = [each.day.toordinal() for each in readings]
    counted = list(accumulate(higher, initial=0))
    last = next((n for n in range(len(higher) - 1, -1, -1) if higher[n]), -1)
    found = set()
    for place in range(last + 1):
        if higher[place]:
            first = bisect_left(days, days[place] - AROUND)
            end = bisect_right(days, days[place] + AROUND, hi=last + 1)
            if 2 * (counted[end] - counted[first]) <= end - first:
                found.add(place)
    return found


def _within_a_year(now: Reading, before: Sequence[Reading]) -> list[int]:
    """The places of the reading nearest 12 months earlier, and of all of later days than 12 months ago."""
    year = months_later(now.day, -YEAR)
    begin = bisect_right(before, year, key=_day)
    within = list(range(begin, bisect_left(before, now.day, key=_day)))
    nearest = nearest_a_year_before(now, before)
    if nearest is None or nearest.day > year:
        return within
    return [next(n for n in range(begin) if before[n] is nearest), *within]


def _day(reading: Reading) -> date:
    return reading.day
