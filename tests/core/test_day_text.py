"""Days are understood as people write them, never as a day to come, and never guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spineguard.core.day_text import DayProblem, Order, understood_day

TODAY = date(2026, 11, 22)
ENGLISH = [
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May", "May"),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
]


def said(text: str, order: Order = Order.MONTH_FIRST) -> date | DayProblem:
    return understood_day(text, TODAY, order, ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        "3/14/2025",
        "03/14/25",
        "3-14-2025",
        "2025-03-14",
        "March 14, 2025",
        "Mar 14 2025",
        "14 March 2025",
        "14th of march 2025",
        "  14 mar. 2025 ",
        "14.3.2025",
        "2025 March 14",
        "３/１４/２０２５",
    ],
)
def test_one_day_may_be_written_in_many_ways(text: str) -> None:
    assert said(text) == date(2025, 3, 14)


def test_numbers_go_in_the_order_of_the_persons_country() -> None:
    assert said("3/4/2025") == date(2025, 3, 4)
    assert said("3/4/2025", Order.DAY_FIRST) == date(2025, 4, 3)
    assert said("3.4.25", Order.DAY_FIRST) == date(2025, 4, 3)
    assert said("25/3/4", Order.YEAR_FIRST) == date(2025, 3, 4)


def test_without_a_year_it_is_the_last_such_day() -> None:
    assert said("November 22") == TODAY
    assert said("November 23") == date(2025, 11, 23)
    assert said("3/14") == date(2026, 3, 14)
    assert said("Feb 29") == date(2024, 2, 29)


def test_two_digits_are_a_year_that_has_been() -> None:
    assert said("3/14/68") == date(1968, 3, 14)
    assert said("3/14/26") == date(2026, 3, 14)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", DayProblem.EMPTY),
        ("   ", DayProblem.EMPTY),
        ("?", DayProblem.NOT_A_DAY),
        ("soon", DayProblem.NOT_A_DAY),
        ("last March 3", DayProblem.NOT_A_DAY),
        ("2/30/2025", DayProblem.NOT_A_DAY),
        ("13/13/2025", DayProblem.NOT_A_DAY),
        ("March", DayProblem.NOT_A_DAY),
        ("2025", DayProblem.NOT_A_DAY),
        ("ma 3 2025", DayProblem.NOT_A_DAY),
        ("1 2 3 4", DayProblem.NOT_A_DAY),
        ("1/1/" + 50 * "9", DayProblem.NOT_A_DAY),
        ("11/23/2026", DayProblem.FUTURE),
        ("3/14/2062", DayProblem.FUTURE),
        ("12/31/1899", DayProblem.LONG_AGO),
    ],
)
def test_what_is_no_day_that_has_been_says_why(text: str, problem: DayProblem) -> None:
    assert said(text) is problem


@given(st.dates(date(1900, 1, 1), TODAY), st.sampled_from(Order))
def test_every_day_that_has_been_can_be_written(day: date, order: Order) -> None:
    assert said(day.isoformat(), order) == day
    assert said(f"{ENGLISH[day.month - 1][0]} {day.day}, {day.year}", order) == day
    numbers = {
        Order.DAY_FIRST: f"{day.day}.{day.month}.{day.year}",
        Order.MONTH_FIRST: f"{day.month}/{day.day}/{day.year}",
        Order.YEAR_FIRST: f"{day.year}/{day.month}/{day.day}",
    }
    assert said(numbers[order], order) == day


@given(st.text(max_size=80), st.sampled_from(Order))
def test_nothing_that_is_typed_breaks_it_or_is_a_day_to_come(text: str, order: Order) -> None:
    found = said(text, order)
    assert isinstance(found, DayProblem) or date(1900, 1, 1) <= found <= TODAY
