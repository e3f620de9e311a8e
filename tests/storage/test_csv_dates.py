"""Dates and times of day as people write them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spineguard.core.incoming import DateOrder
from spineguard.storage.csv_dates import OddTimeError, Written, order_of, time_of_day, written_date

TODAY = date(2026, 11, 22)
FOURTH = date(2026, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-04",
        "20260304",
        "2026/3/4",
        "4.3.2026",
        "04. 03. 2026",
        "4.3.26",
        "4 March 2026",
        "March 4, 2026",
        "Wed, March 4, 2026",
        "Wednesday, 4 March 2026",
        "4th of March 2026",
        "4-Mar-26",
        "4. März 2026",
        "Mittwoch, 4. März 2026",
        "mercredi 4 mars 2026",
        "mercoledì 4 marzo 2026",
        "miércoles, 4 de marzo de 2026",
        "woensdag 4 maart 2026",
        "4 de março de 2026",
    ],
)
def test_a_date_that_can_be_read_in_one_way_is_that_date(text: str) -> None:
    assert written_date(text, TODAY) == Written(FOURTH, FOURTH)


@pytest.mark.parametrize("text", ["04/03/2026", "4/3/26", "4-3-2026", "04/03/2026 "])
def test_a_date_that_can_be_read_in_two_ways_is_both(text: str) -> None:
    assert written_date(text, TODAY) == Written(FOURTH, date(2026, 4, 3))


@pytest.mark.parametrize(
    "text",
    ["", "soon", "161.3", "5 1/2", "30.02.2026", "31/31/2026", "March 2026", "3/2026", "4 mars", "5'3\""],
)
def test_other_words_are_no_date(text: str) -> None:
    assert written_date(text, TODAY) is None


@given(st.dates(min_value=date(1927, 1, 1), max_value=TODAY))
def test_every_date_is_read_as_it_was_written(day: date) -> None:
    for pattern in ("%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%b %d, %Y", "%A, %d %b %y", "%d.%m.%y"):
        assert written_date(day.strftime(pattern), TODAY) == Written(day, day), pattern
    assert (found := written_date(day.strftime("%d/%m/%Y"), TODAY)) is not None
    assert found.read(DateOrder.DAY_FIRST) == day
    assert (found := written_date(day.strftime("%m/%d/%y"), TODAY)) is not None
    assert found.read(DateOrder.MONTH_FIRST) == day


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("7:30", time(7, 30)),
        ("07:30:15", time(7, 30)),
        ("7.30", time(7, 30)),
        ("7h30", time(7, 30)),
        ("7:30 am", time(7, 30)),
        ("7 p.m.", time(19)),
        ("12:05 AM", time(0, 5)),
        ("12 pm", time(12)),
        ("19 Uhr", time(19)),
        ("", None),
    ],
)
def test_a_time_of_day_is_understood(text: str, at: time | None) -> None:
    assert time_of_day(text) == at


@pytest.mark.parametrize("text", ["noon", "25:00", "7:60", "13 pm", "0 am", "7", "161.3"])
def test_other_words_are_no_time_of_day(text: str) -> None:
    with pytest.raises(OddTimeError):
        time_of_day(text)


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["13/03/2026", "04/03/2026"], DateOrder.DAY_FIRST),
        (["03/13/2026", "04/03/2026"], DateOrder.MONTH_FIRST),
        (["04/03/2026"], None),
        (["13/03/2026", "03/13/2026"], None),
        (["12/05/2026"], DateOrder.DAY_FIRST),
        (["05/12/2026"], DateOrder.MONTH_FIRST),
        (["13/03/2026", "12/12/2099"], DateOrder.DAY_FIRST),
        ([], None),
    ],
)
def test_the_order_is_the_only_one_that_all_agree_with(texts: list[str], order: DateOrder | None) -> None:
    dates = [said for text in texts if (said := written_date(text, TODAY))]
    assert order_of(dates, TODAY) == order
