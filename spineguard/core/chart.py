"""Where everything on the chart of heights lies: numbers alone, so that screen and paper show the same.

The chart never exaggerates: however little heights differ, it spans at least 8 cm (3 inches).
"""

import enum
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

import msgspec

from spineguard.core.length import Unit
from spineguard.core.reading import Where

STEPS = {Unit.CM: (100, 200, 500, 1_000, 2_000, 5_000), Unit.INCHES: (127, 254, 508, 1_524, 3_048, 6_096)}
"""Distances between two lines across, in tenths of a millimetre: 1 cm to 50 cm, half an inch to 2 feet."""

LEAST_SPAN = {Unit.CM: 800, Unit.INCHES: 762}
"""What the chart spans at least, in tenths of a millimetre."""

LEAST_DAYS = 21
MARGIN = 0.04
"""Room before the first and after the last reading, as a part of the time between them."""

HEADROOM = 50
"""Room above the highest and below the lowest, in tenths of a millimetre."""

SMALLEST, CROWDED = 3.5, 0.6
"""Least radius of a mark in px, and what it takes of the width that each of them has."""

REACH = 40.0
"""So far from a mark, in px, it can still be meant."""

HOURS = 24 * 60


class Step(enum.Enum):
    """What the marks of time on the chart count."""

    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"


TIME_STEPS = (
    *((Step.DAYS, count) for count in (1, 2, 7, 14)),
    *((Step.MONTHS, count) for count in (1, 2, 3, 6)),
    *((Step.YEARS, count) for count in (1, 2, 5, 10, 20, 50, 100, 200, 500)),
)


class ChartPoint(msgspec.Struct, frozen=True, gc=False):
    """One reading as the chart needs it; `height` in tenths of a millimetre, exactly.

    `before` is the place among the points of the comparable reading to which this one is joined, None where
    there is none.
    """

    day: date
    time: time | None
    height: Fraction
    where: Where
    before: int | None = None


class Mark(NamedTuple):
    """The middle of one reading, in px from the top left."""

    x: float
    y: float


class HeightTick(NamedTuple):
    """A line across: how far down in px, and the height it stands for in tenths of a millimetre."""

    y: float
    tenths: int


class TimeTick(NamedTuple):
    """A mark of time: how far across in px, and the day on which it begins."""

    x: float
    day: date


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """Everything on the chart in px, from the top left of the part in which readings lie.

    `joins` pairs the places of two marks with a line between them. `tallest` is how far down the tallest
    height lies, None where nobody remembers one.
    """

    width: float
    height: float
    marks: tuple[Mark, ...]
    radius: float
    joins: tuple[tuple[int, int], ...]
    heights: tuple[HeightTick, ...]
    times: tuple[TimeTick, ...]
    time_step: Step
    tallest: float | None

    def nearest(self, x: float, y: float) -> int | None:
        """The place of the mark that somebody means who points here; None where none is near."""
        start = bisect_left(self.marks, x - REACH, key=_across)
        found, best = None, REACH
        for place in range(start, len(self.marks)):
            mark = self.marks[place]
            if mark.x > x + REACH:
                break
            away = ((mark.x - x) ** 2 + (mark.y - y) ** 2) ** 0.5
            if away <= best:
                found, best = place, away
        return found


class Room(NamedTuple):
    """How large the chart and its marks may be, and how far apart words must stand at least, all in px."""

    width: float
    height: float
    radius: float
    between_heights: float
    between_times: Mapping[Step, float]


def lay_out(points: Sequence[ChartPoint], tallest: Fraction | None, unit: Unit, room: Room) -> Chart:
    """Lay out the chart; `points` are in order of time, `tallest` is in tenths of a millimetre."""
    if not points:
        raise ValueError("a chart needs a reading")
    heights = [float(point.height) for point in points]
    lines = height_lines(points, tallest, unit, room)
    low, high = lines[0], lines[-1]
    moments = [_moment(point) for point in points]
    first, last = _times(moments)
    in_a_day, in_a_tenth = room.width / (last - first), room.height / (high - low)

    def across(moment: float) -> float:
        return (moment - first) * in_a_day

    def down(height: float) -> float:
        return (high - height) * in_a_tenth

    time_step, ticks = _time_ticks(first, last, room)
    return Chart(
        width=room.width,
        height=room.height,
        marks=tuple(Mark(across(at), down(height)) for at, height in zip(moments, heights, strict=True)),
        radius=max(SMALLEST, min(room.radius, CROWDED * room.width / len(points))),
        joins=tuple((point.before, n) for n, point in enumerate(points) if point.before is not None),
        heights=tuple(HeightTick(down(at), at) for at in lines),
        times=tuple(TimeTick(across(day.toordinal()), day) for day in ticks),
        time_step=time_step,
        tallest=None if tallest is None else down(float(tallest)),
    )


def _across(mark: Mark) -> float:
    return mark.x


def _moment(point: ChartPoint) -> float:
    """Days since the first day there is; a reading without a time of day lies at noon."""
    minutes = HOURS / 2 if point.time is None else point.time.hour * 60 + point.time.minute
    return point.day.toordinal() + minutes / HOURS


def _times(moments: Sequence[float]) -> tuple[float, float]:
    """Where the chart begins and ends, in days; around readings that lie close together there is room."""
    first, last = min(moments), max(moments)
    wanted = max(last - first, LEAST_DAYS) * (1 + 2 * MARGIN)
    spare = (wanted - (last - first)) / 2
    return first - spare, last + spare


def height_lines(points: Sequence[ChartPoint], tallest: Fraction | None, unit: Unit, room: Room) -> range:
    """The heights of the lines across, in tenths of a millimetre; of `room` only the height matters."""
    heights = [float(point.height) for point in points]
    if tallest is not None:
        heights.append(float(tallest))
    least, most = min(heights) - HEADROOM, max(heights) + HEADROOM
    low = high = step = 0
    for step in STEPS[unit]:
        low, high = floor(least / step) * step, ceil(most / step) * step
        while high - low < LEAST_SPAN[unit]:
            if most - low <= high - least:  # less room below than above
                low -= step
            else:
                high += step
        if room.height * step / (high - low) >= room.between_heights:
            break
    return range(low, high + 1, step)


def _time_ticks(first: float, last: float, room: Room) -> tuple[Step, list[date]]:
    """The finest marks of time whose words have room, and the days on which they begin."""
    in_a_day = room.width / (last - first)
    lengths = {Step.DAYS: 1.0, Step.MONTHS: 30.4, Step.YEARS: 365.2}
    for kind, count in TIME_STEPS:
        if lengths[kind] * count * in_a_day >= room.between_times[kind]:
            ticks = list(_days(kind, count, first, last))
            if ticks:
                return kind, ticks
            break
    return Step.DAYS, [date.fromordinal(floor((first + last) / 2))]


def _days(kind: Step, count: int, first: float, last: float) -> Iterator[date]:
    """Every day on which a step of this kind begins; weeks begin on a Monday."""
    start, end = date.fromordinal(max(1, ceil(first))), date.fromordinal(min(_LAST_DAY, floor(last)))
    match kind:
        case Step.DAYS:
            begin = start.toordinal() + (1 - start.toordinal()) % count
            yield from (date.fromordinal(day) for day in range(begin, end.toordinal() + 1, count))
        case Step.MONTHS:
            months = start.year * 12 + start.month - 1 + (start.day > 1)
            for month in range(months + -months % count, end.year * 12 + end.month, count):
                yield date(month // 12, month % 12 + 1, 1)
        case Step.YEARS:
            year = start.year + ((start.month, start.day) > (1, 1))
            yield from (date(each, 1, 1) for each in range(year + -year % count, end.year + 1, count))


_LAST_DAY = date.max.toordinal()
