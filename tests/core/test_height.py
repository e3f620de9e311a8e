"""What may be compared with what, dates by the calendar, and the one friendly question."""

from datetime import date, time, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spineguard.core.height import (
    Unusual,
    comparable,
    comparable_before,
    days_later,
    height,
    less_than,
    months_later,
    nearest_a_year_before,
    previous,
    same_name,
    spread,
    unusual,
    wants_fourth,
    whole_months,
)
from spineguard.core.reading import HeightHistory
from tests.heights import clinic, history, home, measured, remembered

DAY = date(2026, 3, 3)
TALL = 16_500


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ("2026-03-03", -12, "2025-03-03"),
        ("2024-02-29", -12, "2023-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-05-31", -15, "2025-02-28"),
        ("2026-08-31", -9, "2025-11-30"),
        ("2025-01-31", 13, "2026-02-28"),
        ("2025-12-15", 1, "2026-01-15"),
        ("2026-01-15", -1, "2025-12-15"),
    ],
)
def test_months_are_those_of_the_calendar_and_end_with_their_last_day(day, months, then):
    assert months_later(date.fromisoformat(day), months) == date.fromisoformat(then)


@given(st.dates(), st.integers(-30_000, 30_000))
def test_months_and_days_never_leave_the_calendar(day, number):
    assert date.min <= months_later(day, number) <= date.max
    assert date.min <= days_later(day, number * 1000) <= date.max


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(0, 9_000))
def test_whole_months_are_those_that_have_passed(first, days):
    last = first + timedelta(days=days)
    months = whole_months(first, last)
    assert months_later(first, months) <= last < months_later(first, months + 1)


@pytest.mark.parametrize(
    ("months", "days", "found"),
    [(15, -1, False), (15, 0, True), (15, 1, True), (9, -1, True), (9, 0, True), (9, 1, False)],
)
def test_about_a_year_before_reaches_from_15_to_9_months(months, days, found):
    before = clinic(months_later(DAY, -months) + timedelta(days=days), TALL)
    assert (nearest_a_year_before(clinic(DAY, TALL), [before]) is before) is found


def test_about_a_year_before_is_the_nearest_and_of_two_the_older_and_of_one_day_the_last():
    now, year = clinic(DAY, TALL), date(2025, 3, 3)
    far, near = clinic(year - timedelta(days=9), TALL), clinic(year + timedelta(days=8), TALL)
    assert nearest_a_year_before(now, [far, near]) is near
    older = clinic(year - timedelta(days=8), TALL)
    assert nearest_a_year_before(now, [older, near]) is older
    first, second = home(year, TALL, at=time(8)), home(year, TALL, at=time(9))
    assert nearest_a_year_before(home(DAY, TALL), [first, second]) is second
    assert nearest_a_year_before(now, []) is None


@pytest.mark.parametrize("mean", [9_000, 9_001, 16_000, 22_999, 23_000])
def test_a_height_from_90_to_230_cm_is_usual(mean):
    assert unusual(mean, HeightHistory()) is None


@pytest.mark.parametrize("mean", [3_000, 8_999, Fraction(26_999, 3), 23_001, Fraction(69_001, 3), 30_000])
def test_a_height_outside_90_to_230_cm_is_asked_about(mean):
    assert unusual(mean, HeightHistory()) is Unusual.OUTSIDE


@pytest.mark.parametrize(
    ("apart", "asked"), [(499, False), (500, False), (501, True), (Fraction(1_501, 3), True)]
)
def test_more_than_5_cm_from_the_last_reading_is_asked_about(apart, asked):
    known = history(clinic("2020-01-01", TALL - 600), home(DAY, TALL), clinic("2025-01-01", TALL + 900))
    assert (unusual(TALL + apart, known) is Unusual.FAR) is asked
    assert (unusual(TALL - apart, known) is Unusual.FAR) is asked


def test_a_remembered_height_is_not_the_last_reading_and_a_corrected_one_not_its_own():
    known = history(clinic(DAY, TALL), remembered("2026-03-04", TALL + 700), home("2026-03-05", TALL - 600))
    assert unusual(TALL, known) is Unusual.FAR
    assert unusual(TALL, known, besides=known.readings[2].id) is None
    assert unusual(TALL, history(remembered(DAY, TALL + 700))) is None


@pytest.mark.parametrize(
    ("heights", "wanted"),
    [
        ((TALL, TALL + 51), False),
        ((TALL, TALL + 50, TALL), False),
        ((TALL, TALL + 51, TALL), True),
        ((TALL, TALL + 51, TALL, TALL), False),
        (("161.0", "161.5", "161.2"), False),
        (("63 1/4", "63 7/16", "63 3/8"), False),
        (("63 1/4", "63 1/2", "63 3/8"), True),
    ],
)
def test_a_fourth_measurement_is_wanted_when_three_lie_over_5_mm_apart(heights, wanted):
    assert wants_fourth(measured(*heights)) is wanted


def test_how_far_measurements_lie_apart_is_exact():
    assert spread(measured("63 1/4", "63 1/2")) == Fraction(127, 2)
    assert spread(measured(TALL)) == 0


def test_a_mean_is_exact():
    assert Fraction(height(home(DAY, "63 1/4", "63 1/4", "63 1/2"))) / 12 == Fraction(254 * 760, 12)
    assert less_than(home(DAY, 16_130), home(DAY, 16_000, 16_001)) == Fraction(259, 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Dr. Jones", "dr jones"), ("Praxis Müller", "PRAXIS MULLER"), ("St. Mary’s", "St Mary's"), ("", " - ")],
)
def test_a_name_is_the_same_however_it_is_written(one, other):
    assert same_name(one) == same_name(other)


def test_names_in_other_scripts_stay_apart():
    assert same_name("山田医院") != same_name("佐藤医院")
    assert same_name("Dr. Jones 1") != same_name("Dr. Jones 2")


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_name_at_all_can_be_compared(one, other):
    readings = clinic(DAY, TALL, place=one), clinic(DAY, TALL, place=other)
    assert comparable(*readings) == comparable(*reversed(readings))
    assert comparable(readings[0], readings[0])


@given(st.times(), st.times())
def test_about_the_same_time_of_day_goes_both_ways_and_round_the_clock(one, other):
    readings = home(DAY, TALL, at=one), home(DAY, TALL, at=other)
    apart = abs(one.hour * 60 + one.minute - other.hour * 60 - other.minute)
    assert comparable(*readings) == comparable(*reversed(readings)) == (min(apart, 1440 - apart) <= 120)


def test_the_chart_joins_the_readings_of_one_place_and_time_of_day():
    morning, evening = home("2025-01-01", TALL), home("2025-01-02", TALL, at=time(20))
    office, later = clinic("2025-01-03", TALL), home(DAY, TALL)
    recalled = remembered("1980-01-01", TALL)
    known = history(later, office, recalled, evening, morning)
    assert previous(known) == {later.id: morning}
    assert comparable_before(later, known) == [morning]
    assert comparable_before(recalled, known) == []
