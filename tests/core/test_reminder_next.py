"""What waits for an answer, and when the next one is shown: what the home page tells."""

from datetime import date, datetime, time, timedelta

import msgspec
import pytest

from spineguard.core.journal import Ending, Journal
from spineguard.core.reminder_marks import Answer, Marks
from spineguard.core.reminder_next import next_shown, waiting
from spineguard.core.reminder_time import ReminderTime
from spineguard.core.reminders import HeightDates, Schedule
from tests.core.reminded import MONDAY, THREE, Person
from tests.sessions import one_session
from tests.zones import BERLIN, TOKYO, berlin

TUESDAY = "2026-11-24"
NONE = Journal()


def done(at, ending=Ending.FINISHED, number=1):
    started = berlin(MONDAY, at)
    return one_session(number, started=started, ended=started + timedelta(minutes=3), ending=ending)


def told(now, marks=None, kept=NONE, schedule=THREE, zone=BERLIN, goal=3, day=MONDAY):
    """Both, as times of day here; the next one with its weekday."""
    moment = berlin(day, now)
    here = (schedule, marks or Marks(), kept, goal, moment, zone)
    asked, coming = waiting(*here), next_shown(*here)
    return (
        None if asked is None else f"{asked.at:%H:%M}",
        None if coming is None else f"{zone.local(coming):%a %H:%M}",
    )


def shown_at(now, answer=None, snooze=None):
    person = Person()
    person.look(berlin(MONDAY, now))
    if answer is not None:
        person.answer(answer)
    if snooze is not None:
        person.snooze(berlin(MONDAY, snooze))
    return person.marks


def test_before_during_and_after_a_day():
    assert told("07:30") == (None, "Mon 09:00")
    assert told("09:00") == ("09:00", "Mon 13:00")
    assert told("20:00") == ("18:00", "Tue 09:00")
    assert told("22:00") == (None, "Tue 09:00"), "nothing waits in the quiet hours"


@pytest.mark.parametrize(
    ("marks", "now", "expected"),
    [
        (shown_at("09:00"), "09:01", ("09:00", "Mon 09:15")),
        (shown_at("09:00", snooze="09:30"), "09:01", (None, "Mon 09:30")),
        (shown_at("09:00", Answer.STARTED), "09:01", (None, "Mon 13:00")),
        (shown_at("09:00", Answer.NOT_TODAY), "09:01", (None, "Tue 09:00")),
    ],
)
def test_it_follows_from_what_was_answered(marks, now, expected):
    assert told(now, marks) == expected


def test_one_that_was_asked_twice_without_an_answer_still_waits():
    person = Person()
    person.watch(berlin(MONDAY, "09:00"), berlin(MONDAY, "09:20"))
    assert told("10:00", person.marks) == ("09:00", "Mon 13:00")


def test_what_is_silent_is_not_announced():
    assert told("08:30", kept=Journal(sessions=(done("08:00"),))) == (None, "Mon 13:00")
    hurt = Journal(sessions=(done("08:00", Ending.HURT),))
    assert told("09:30", kept=hurt) == (None, "Tue 09:00")
    two = Journal(sessions=(done("07:00"), done("08:00", number=2)))
    assert told("10:00", kept=two, goal=2) == (None, "Tue 09:00")


def test_whoever_has_just_been_here_is_told_the_half_hour():
    stopped = Journal(sessions=(done("08:50", Ending.STOPPED),))
    assert told("08:55", kept=stopped) == (None, "Mon 09:23")


def test_a_night_in_which_the_clock_changes_is_told_as_its_clocks_will_show_it():
    night = Schedule(on=True, times=(ReminderTime(at=time(2, 30)),), quiet_from=time(9), quiet_until=time(9))
    assert told("12:00", schedule=night, day="2026-03-28") == ("02:30", "Sun 03:30")
    assert told("12:00", schedule=night, day="2026-10-24") == ("02:30", "Sun 02:30")


def test_in_another_place_it_is_told_by_its_clocks():
    assert told("09:00", shown_at("09:00", Answer.STARTED), zone=TOKYO) == ("13:00", "Mon 18:00")


def test_a_height_is_a_reminder_too_and_without_times_none_comes():
    heights = HeightDates(last=date(2025, 10, 22))
    only = Schedule(on=True, heights=heights)
    assert told("12:00", schedule=only, day="2026-11-20") == (None, "Sun 10:00")
    assert told("12:00", schedule=Schedule(on=True)) == (None, None)
    assert told("12:00", schedule=msgspec.structs.replace(THREE, on=False)) == (None, None)


def test_what_is_told_is_what_comes():
    """Minute by minute through a day: nothing is shown but at the moment that was announced before."""
    person, journal, now = Person(), Journal(), berlin(MONDAY, "06:00")
    comes: datetime | None = next_shown(THREE, person.marks, journal, 3, now, BERLIN)
    while now < berlin(TUESDAY, "10:00"):
        now += timedelta(minutes=1)
        if person.look(now) is not None:
            assert comes == now
        comes = next_shown(THREE, person.marks, journal, 3, now, BERLIN)
    assert len(person.shown) == 8
