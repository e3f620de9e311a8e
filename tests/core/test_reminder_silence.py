from datetime import date, time, timedelta

import pytest

from spineguard.core.journal import Ending, ExerciseDone, Journal
from spineguard.core.reminder_marks import Answer
from spineguard.core.reminder_silence import just_been_until, needless
from spineguard.core.reminder_time import ReminderTime
from spineguard.core.reminders import (
    OFFERED,
    HeightDates,
    Schedule,
    height_occasion,
    latest_today,
)
from tests.sessions import one_session
from tests.zones import BERLIN, berlin

MONDAY = "2026-11-23"
THREE = Schedule(on=True, times=tuple(ReminderTime(at=each) for each in OFFERED))


def journal(*sessions):
    return Journal(sessions=sessions)


def done(at, day=MONDAY, **changes):
    started = berlin(day, at)
    return one_session(started.hour, started=started, ended=started + timedelta(minutes=3), **changes)


def answer(now, kept, goal=3, schedule=THREE):
    moment = berlin(MONDAY, now)
    occasion = latest_today(schedule, moment, BERLIN)
    assert occasion is not None
    return needless(occasion, schedule, kept, goal, moment, BERLIN)


@pytest.mark.parametrize(
    ("session", "now", "silent"),
    [
        ("06:00", "09:00", True),  # the hours before
        ("05:59", "09:00", False),
        ("11:00", "13:00", True),  # nearer to this one than to the one before
        ("10:59", "13:00", False),
        ("13:01", "13:15", True),  # after it had come
    ],
)
def test_a_session_in_the_hours_before_makes_its_reminder_needless(session, now, silent):
    assert answer(now, journal(done(session))) is (Answer.DONE if silent else None)


def test_a_session_of_yesterday_counts_for_nothing():
    assert answer("09:00", journal(done("20:00", "2026-11-22"))) is None


def test_a_session_that_the_clock_puts_in_the_future_counts_for_nothing():
    assert answer("09:00", journal(done("09:30"))) is None


def test_a_session_that_was_stopped_or_had_no_rep_is_not_done():
    assert answer("09:00", journal(done("08:00", ending=Ending.STOPPED))) is None


def test_with_the_days_goal_reached_the_rest_of_the_day_is_silent():
    two = journal(done("06:00"), done("07:00"))
    assert answer("18:00", two, goal=2) is Answer.DONE
    assert answer("18:00", two, goal=3) is None


def test_a_reminder_with_its_own_exercises_asks_until_these_are_done():
    own = Schedule(on=True, times=(ReminderTime(at=time(9), routine=("head-press", "standing-back-bend")),))
    head_press = done("08:00")
    both = done(
        "08:00",
        routine=(
            *head_press.routine,
            ExerciseDone(
                exercise="standing-back-bend", name="Back", reps_done=1, reps_meant=5, hold_seconds=5.0
            ),
        ),
    )
    assert answer("09:00", journal(head_press), goal=1, schedule=own) is None
    assert answer("09:00", journal(both), goal=5, schedule=own) is Answer.DONE


def test_after_something_hurt_every_reminder_of_the_day_is_needless():
    hurt = journal(done("07:00", ending=Ending.HURT))
    assert answer("09:00", hurt) is Answer.HURT
    assert answer("18:00", hurt) is Answer.HURT
    assert answer("09:00", journal(done("07:00", "2026-11-22", ending=Ending.HURT))) is None


def test_a_height_is_not_made_needless_by_a_session_but_by_a_hurt():
    schedule = Schedule(on=True, heights=HeightDates(last=date(2025, 10, 23)))
    now = berlin(MONDAY, "10:00")
    occasion = height_occasion(schedule, now, BERLIN)
    assert occasion is not None
    assert needless(occasion, schedule, journal(done("09:59")), 1, now, BERLIN) is None
    hurt = journal(done("07:00", ending=Ending.HURT))
    assert needless(occasion, schedule, hurt, 1, now, BERLIN) is Answer.HURT


def test_whoever_has_just_been_here_is_left_in_peace_for_half_an_hour():
    stopped = journal(done("08:50", ending=Ending.STOPPED))
    assert just_been_until(stopped, berlin(MONDAY, "09:00")) == berlin(MONDAY, "09:23")
    assert just_been_until(stopped, berlin(MONDAY, "09:23")) is None
    assert just_been_until(stopped, berlin(MONDAY, "08:00")) is None
    assert just_been_until(Journal(), berlin(MONDAY, "08:00")) is None
