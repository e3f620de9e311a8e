"""The file for a phone's calendar, read by a program of other people."""

from datetime import UTC, date, datetime, time, timedelta

import icalendar
import pytest

from spineguard.core.calendar_text import calendar_text
from spineguard.core.reminder_time import ReminderTime

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
"""A Sunday."""
TITLE = "SpineGuard; time, for \\ your exercises"


def read(*times, title=TITLE):
    text = calendar_text(times, title, NOW)
    return text, icalendar.Calendar.from_ical(text.encode()).walk("VEVENT")


def test_every_day_is_one_event_that_repeats_each_day_by_the_clock_on_the_wall():
    _, (event,) = read(ReminderTime(at=time(9)))
    assert event.decoded("DTSTART") == datetime(2026, 11, 22, 9, 0)
    assert event.decoded("DTSTART").tzinfo is None
    assert event["RRULE"].to_ical() == b"FREQ=DAILY"
    assert event.decoded("DURATION") == timedelta(minutes=10)
    assert str(event["SUMMARY"]) == TITLE


def test_some_days_begin_on_the_first_of_them():
    _, (event,) = read(ReminderTime(at=time(18, 30), days=(4, 0)))
    assert event.decoded("DTSTART") == datetime(2026, 11, 23, 18, 30)
    assert event["RRULE"].to_ical() == b"FREQ=WEEKLY;BYDAY=MO,FR"


def test_each_rings_at_its_time_and_has_a_name_of_its_own():
    _, events = read(
        ReminderTime(at=time(9)), ReminderTime(at=time(13)), ReminderTime(at=time(18), days=(0,))
    )
    assert len({str(event["UID"]) for event in events}) == 3
    for event in events:
        (alarm,) = event.walk("VALARM")
        assert alarm.decoded("TRIGGER") == timedelta(0)
        assert str(alarm["ACTION"]) == "DISPLAY"


def test_the_same_times_saved_again_have_the_same_names_so_that_none_comes_twice():
    first, again = read(ReminderTime(at=time(9)))[1], read(ReminderTime(at=time(9)), title="other")[1]
    assert first[0]["UID"] == again[0]["UID"]


def test_two_at_the_same_time_ring_once():
    _, (event,) = read(
        ReminderTime(at=time(9), days=(0, 2)), ReminderTime(at=time(9), days=(2, 4), routine=("head-press",))
    )
    assert event["RRULE"].to_ical() == b"FREQ=WEEKLY;BYDAY=MO,WE,FR"


def test_the_place_of_the_times_is_named_for_calendars_that_know_no_time_without_a_place():
    text = calendar_text([ReminderTime(at=time(9))], TITLE, NOW, "Europe/Berlin")
    assert icalendar.Calendar.from_ical(text)["X-WR-TIMEZONE"] == "Europe/Berlin"
    assert "TZID" not in text, "by the clock on the wall wherever the phone is"


def test_a_time_without_days_is_left_out_and_an_empty_calendar_can_be_read():
    assert read(ReminderTime(at=time(9), days=()))[1] == []


@pytest.mark.parametrize("title", ["Zeit für die Übungen " * 10, "体操の時間です" * 20])
def test_long_lines_are_folded_within_75_bytes_and_come_out_whole(title):
    text, (event,) = read(ReminderTime(at=time(9)), title=title)
    assert text.endswith("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert str(event["SUMMARY"]) == title


def test_the_days_that_it_repeats_on_are_those_that_were_chosen():
    _, (event,) = read(ReminderTime(at=time(9), days=(1, 3)))
    start = event.decoded("DTSTART").date()
    assert start == date(2026, 11, 24)
    assert start.weekday() == 1
