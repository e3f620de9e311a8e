"""The chart of heights: true in time and height, never exaggerated, and legible."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spineguard.core.chart import LEAST_SPAN, Chart, ChartPoint, Room, Step, lay_out
from spineguard.core.length import Unit
from spineguard.core.reading import Where

APART = {Step.DAYS: 110.0, Step.MONTHS: 90.0, Step.YEARS: 50.0}
ROOM = Room(800, 400, 8, 40, APART)


def point(
    day: date, tenths: int | Fraction, where: Where = Where.CLINIC, before: int | None = None
) -> ChartPoint:
    return ChartPoint(day, None, Fraction(tenths), where, before)


def years(first: int, last: int) -> list[ChartPoint]:
    return [point(date(year, 3, 3), 16_200 - 10 * (year - first)) for year in range(first, last + 1)]


def chart_of(
    points: Sequence[ChartPoint], unit: Unit = Unit.CM, tallest: int | None = None, room: Room = ROOM
) -> Chart:
    return lay_out(points, None if tallest is None else Fraction(tallest), unit, room)


def span(chart: Chart) -> int:
    return chart.heights[-1].tenths - chart.heights[0].tenths


readings = st.lists(
    st.builds(
        ChartPoint,
        st.dates(date(1950, 1, 1), date(2090, 1, 1)),
        st.none() | st.times(),
        st.fractions(9_000, 23_000, max_denominator=4),
        st.sampled_from(Where),
    ),
    min_size=1,
    max_size=30,
).map(lambda found: sorted(found, key=lambda each: (each.day, each.time or time(12))))
rooms = st.builds(
    Room,
    st.floats(100, 3_000),
    st.floats(80, 2_000),
    st.floats(4, 20),
    st.floats(10, 80),
    st.fixed_dictionaries({step: st.floats(30, 300) for step in Step}),
)


@given(readings, st.none() | st.fractions(9_000, 23_000), st.sampled_from(Unit), rooms)
def test_everything_lies_within_the_chart(
    points: list[ChartPoint], tallest: Fraction | None, unit: Unit, room: Room
) -> None:
    chart = lay_out(points, tallest, unit, room)
    near = 1e-6
    for mark in chart.marks:
        assert -near <= mark.x <= room.width + near
        assert -near <= mark.y <= room.height + near
    assert chart.tallest is None or -near <= chart.tallest <= room.height + near
    for time_tick in chart.times:
        assert -near <= time_tick.x <= room.width + near
    assert chart.times and len(chart.heights) >= 2


@given(readings, st.sampled_from(Unit), rooms)
def test_the_chart_never_exaggerates(points: list[ChartPoint], unit: Unit, room: Room) -> None:
    chart = lay_out(points, None, unit, room)
    assert span(chart) >= LEAST_SPAN[unit]
    assert chart.heights[0].y == pytest.approx(room.height)
    assert chart.heights[-1].y == pytest.approx(0, abs=1e-6)


@given(readings, st.sampled_from(Unit), rooms)
def test_words_beside_and_below_the_chart_have_the_room_they_need(
    points: list[ChartPoint], unit: Unit, room: Room
) -> None:
    chart = lay_out(points, None, unit, room)
    for lower, upper in zip(chart.heights, chart.heights[1:], strict=False):
        assert upper.tenths - lower.tenths == chart.heights[1].tenths - chart.heights[0].tenths
    # months differ in length: the shortest is 28 days of 30.4, and a leap year of 366
    for one, other in zip(chart.times, chart.times[1:], strict=False):
        assert other.x - one.x >= room.between_times[chart.time_step] * 0.92


@given(readings, st.sampled_from(Unit), rooms)
def test_marks_lie_as_far_apart_as_their_times_and_heights(
    points: list[ChartPoint], unit: Unit, room: Room
) -> None:
    chart = lay_out(points, None, unit, room)
    in_a_tenth = room.height / span(chart)
    for one, other, a, b in zip(points, points[1:], chart.marks, chart.marks[1:], strict=False):
        assert a.x <= b.x + 1e-6
        assert b.y - a.y == pytest.approx(float(one.height - other.height) * in_a_tenth, abs=1e-3)


def test_eight_centimetres_and_three_inches_are_the_least_that_is_shown() -> None:
    assert LEAST_SPAN == {Unit.CM: 800, Unit.INCHES: 3 * 254}
    assert span(chart_of([point(date(2026, 3, 3), 16_150)])) == 800
    assert span(chart_of([point(date(2026, 3, 3), 16_129)], Unit.INCHES)) == 762
    wide = chart_of([point(date(2020, 3, 3), 17_000), point(date(2026, 3, 3), 15_800)])
    assert span(wide) > 1_200


def test_lines_across_are_whole_centimetres_and_half_inches() -> None:
    roomy = Room(800, 400, 8, 30, APART)
    assert {tick.tenths % 100 for tick in chart_of(years(2020, 2026), room=roomy).heights} == {0}
    inches = chart_of(years(2020, 2026), Unit.INCHES, room=roomy)
    assert {b.tenths - a.tenths for a, b in zip(inches.heights, inches.heights[1:], strict=False)} == {127}
    assert {tick.tenths % 127 for tick in inches.heights} == {0}


def test_where_there_is_little_room_lines_across_are_fewer() -> None:
    low = chart_of(years(2020, 2026), room=Room(800, 120, 8, 40, APART))
    assert len(low.heights) <= 4


@pytest.mark.parametrize(
    ("days", "step"),
    [
        (0, Step.DAYS),
        (21, Step.DAYS),
        (60, Step.DAYS),
        (400, Step.MONTHS),
        (3 * 365, Step.MONTHS),
        (6 * 365, Step.YEARS),
        (30 * 365, Step.YEARS),
    ],
)
def test_time_is_counted_in_what_fits_from_three_weeks_to_thirty_years(days: int, step: Step) -> None:
    first = date(1994, 5, 6)
    chart = chart_of([point(first, 16_200), point(first + timedelta(days=days), 16_150)])
    assert chart.time_step is step
    assert 2 <= len(chart.times) <= 12


def test_years_begin_in_january_and_months_on_their_first_day() -> None:
    assert {(tick.day.month, tick.day.day) for tick in chart_of(years(1996, 2026)).times} == {(1, 1)}
    months = chart_of([point(date(2025, 1, 20), 16_200), point(date(2026, 2, 20), 16_150)])
    assert {tick.day.day for tick in months.times} == {1}
    weeks = chart_of([point(date(2026, 9, 6), 16_200)])
    assert {tick.day.isoweekday() for tick in weeks.times} == {1}


def test_a_year_without_a_reading_takes_as_much_room_as_any_other() -> None:
    chart = chart_of([point(date(year, 7, 1), 16_200) for year in (2016, 2017, 2026)])
    near, far = chart.marks[1].x - chart.marks[0].x, chart.marks[2].x - chart.marks[1].x
    assert far / near == pytest.approx(9, rel=0.01)


def test_a_single_reading_lies_in_the_middle_of_three_weeks() -> None:
    chart = chart_of([point(date(2026, 9, 6), 16_080)])
    assert chart.marks[0].x == pytest.approx(400)
    assert len(chart.times) >= 2


def test_the_time_of_day_tells_readings_of_one_day_apart() -> None:
    morning = ChartPoint(date(2026, 9, 6), time(9), Fraction(16_100), Where.HOME)
    evening = ChartPoint(date(2026, 9, 6), time(21), Fraction(16_050), Where.HOME)
    one, other = chart_of([morning, evening]).marks
    assert one.x < other.x


def test_the_tallest_is_on_the_chart_however_tall() -> None:
    chart = chart_of(years(2020, 2026), tallest=17_500)
    assert chart.tallest is not None and 0 < chart.tallest < chart.marks[0].y


def test_only_what_says_so_is_joined() -> None:
    day = date(2026, 1, 1)
    points = [point(day, 16_200), point(day, 16_150, Where.HOME), point(day, 16_190, before=0)]
    assert chart_of(points).joins == ((0, 2),)


def test_marks_grow_smaller_where_there_are_many_but_never_vanish() -> None:
    many = [point(date(1996, 1, 1) + timedelta(days=n), 16_000) for n in range(2_000)]
    assert chart_of(years(2020, 2026)).radius == 8
    assert chart_of(many).radius == 3.5


def test_pointing_near_a_reading_finds_the_nearest_and_pointing_away_finds_none() -> None:
    chart = chart_of(years(2020, 2026))
    mark = chart.marks[3]
    assert chart.nearest(mark.x + 10, mark.y - 10) == 3
    assert chart.nearest(mark.x, mark.y + 120) is None
    for place, each in enumerate(chart.marks):
        assert chart.nearest(each.x, each.y) == place


def test_a_chart_of_nothing_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="reading"):
        chart_of([])
