from datetime import date, datetime, time

import msgspec
import pytest

from spineguard.core.reminder_marks import MOST_MARKS, Answer, Marks, due
from spineguard.core.reminder_time import ReminderTime
from spineguard.core.reminders import HeightDates, Kind, Schedule
from tests.core.reminded import DAY, HOUR, LATE, MINUTE, MONDAY, THREE, Person
from tests.zones import BERLIN, NEW_YORK, TOKYO, berlin


def test_each_comes_at_its_time_and_without_an_answer_once_more_after_15_minutes():
    person = Person()
    assert person.watch(berlin(MONDAY, "07:00"), berlin(MONDAY, "20:59")) == [
        ("09:00", "09:00"),
        ("09:15", "09:00"),
        ("13:00", "13:00"),
        ("13:15", "13:00"),
        ("18:00", "18:00"),
        ("18:15", "18:00"),
    ]


def test_one_that_was_answered_is_quiet_until_the_next():
    person = Person()
    assert person.look(berlin(MONDAY, "09:00")) == "09:00"
    person.answer(Answer.STARTED)
    assert person.watch(berlin(MONDAY, "09:01"), berlin(MONDAY, "12:59")) == []
    assert person.look(berlin(MONDAY, "13:00")) == "13:00"


@pytest.mark.parametrize("minutes", [10, 30, 60])
def test_a_snooze_brings_it_back_after_so_many_minutes_and_then_once_more(minutes):
    person = Person()
    assert person.look(berlin(MONDAY, "09:00")) == "09:00"
    person.snooze(berlin(MONDAY, "09:02") + minutes * MINUTE)
    found = person.watch(berlin(MONDAY, "09:03"), berlin(MONDAY, "12:59"))
    back = berlin(MONDAY, "09:02") + minutes * MINUTE
    assert found == [(f"{back:%H:%M}", "09:00"), (f"{back + 15 * MINUTE:%H:%M}", "09:00")]


def test_a_snooze_over_the_next_time_brings_only_the_next():
    person = Person()
    assert person.look(berlin(MONDAY, "12:00")) == "09:00"
    person.snooze(berlin(MONDAY, "13:05"))
    assert person.watch(berlin(MONDAY, "12:06"), berlin(MONDAY, "17:59")) == [
        ("13:05", "13:00"),
        ("13:20", "13:00"),
    ]


def test_a_snooze_across_midnight_is_kept_because_the_person_asked_for_it():
    person = Person(LATE)
    assert person.look(berlin(MONDAY, "23:50")) == "23:50"
    person.snooze(berlin("2026-11-24", "00:20"))
    assert person.watch(berlin(MONDAY, "23:51"), berlin("2026-11-24", "09:00"))[0] == ("00:20", "23:50")


def test_a_snooze_across_midnight_that_was_slept_through_is_not_asked_in_the_morning():
    person = Person(LATE)
    person.look(berlin(MONDAY, "23:50"))
    person.snooze(berlin("2026-11-24", "00:20"))
    assert person.watch(berlin("2026-11-24", "07:00"), berlin("2026-11-24", "12:00")) == []


def test_one_without_an_answer_does_not_come_back_across_midnight():
    person = Person(LATE)
    assert person.watch(berlin(MONDAY, "23:00"), berlin("2026-11-24", "12:00")) == [("23:50", "23:50")]


def test_a_snooze_that_ends_in_the_quiet_hours_is_silent_and_stays_silent_in_the_morning():
    person = Person(Schedule(on=True, times=(ReminderTime(at=time(20, 45)),)))
    assert person.look(berlin(MONDAY, "20:45")) == "20:45"
    person.snooze(berlin(MONDAY, "21:15"))
    assert person.watch(berlin(MONDAY, "20:46"), berlin("2026-11-24", "12:00")) == []


def test_missed_while_asleep_is_one_reminder_and_not_several():
    person = Person()
    assert person.watch(berlin(MONDAY, "16:00"), berlin(MONDAY, "17:59")) == [
        ("16:00", "13:00"),
        ("16:15", "13:00"),
    ]


def test_nothing_is_asked_for_yesterday():
    person = Person()
    assert person.watch(berlin("2026-11-24", "07:00"), berlin("2026-11-24", "08:59")) == []


def test_a_missed_one_waits_when_the_next_comes_within_half_an_hour():
    person = Person()
    found = person.watch(berlin(MONDAY, "12:40"), berlin(MONDAY, "13:10"))
    assert found == [("13:00", "13:00")]
    assert Person().look(berlin(MONDAY, "12:29")) == "09:00"


def test_not_today_is_for_the_rest_of_the_day_only():
    person = Person()
    person.look(berlin(MONDAY, "09:00"))
    person.answer(Answer.NOT_TODAY)
    assert person.watch(berlin(MONDAY, "09:01"), berlin("2026-11-24", "08:59")) == []
    assert person.look(berlin("2026-11-24", "09:00")) == "09:00"


def test_a_clock_set_back_an_hour_asks_nothing_twice():
    person = Person()
    person.look(berlin(MONDAY, "09:00"))
    person.answer(Answer.STARTED)
    assert person.watch(berlin(MONDAY, "08:01"), berlin(MONDAY, "10:00")) == []
    other = Person()
    other.look(berlin(MONDAY, "09:00"))
    assert other.watch(berlin(MONDAY, "08:01"), berlin(MONDAY, "10:00")) == [("09:15", "09:00")]


def test_a_clock_that_was_a_day_ahead_leaves_no_mark_on_the_real_day():
    person = Person()
    person.look(berlin("2026-11-24", "09:00"))
    person.answer(Answer.NOT_TODAY)
    assert person.look(berlin(MONDAY, "09:00")) == "09:00"
    person.answer(Answer.STARTED)
    assert person.look(berlin(MONDAY, "18:00")) == "18:00"


def test_a_clock_set_forward_over_a_time_asks_for_it_once():
    person = Person()
    assert person.look(berlin(MONDAY, "08:30")) is None
    assert person.look(berlin(MONDAY, "11:30")) == "09:00"
    person.answer(Answer.STARTED)
    assert person.watch(berlin(MONDAY, "11:31"), berlin(MONDAY, "12:59")) == []


def test_a_snooze_that_a_clock_set_back_would_make_endless_ends_at_once():
    person = Person()
    person.look(berlin(MONDAY, "18:00"))
    person.snooze(berlin(MONDAY, "18:10"))
    assert person.look(berlin(MONDAY, "13:30")) == "13:00"


def test_after_a_flight_west_the_same_time_of_the_same_day_is_not_asked_again():
    person = Person()
    person.look(berlin(MONDAY, "09:00"))
    person.answer(Answer.STARTED)
    person.zone = NEW_YORK
    noon_there = datetime(2026, 11, 23, 17, 0, tzinfo=berlin(MONDAY, "09:00").tzinfo)
    assert person.watch(berlin(MONDAY, "12:00"), noon_there) == []
    assert person.watch(berlin(MONDAY, "18:30"), berlin(MONDAY, "19:05")) == [("13:00", "13:00")]


def test_after_a_flight_east_what_the_flight_skipped_is_asked_once():
    person = Person()
    person.zone = TOKYO
    landed = TOKYO.moment_of(date(2026, 11, 23), time(15))
    assert person.watch(landed, landed + 10 * MINUTE) == [("15:00", "13:00")]


def test_the_hour_that_comes_twice_asks_once():
    night = Schedule(on=True, times=(ReminderTime(at=time(2, 30)),), quiet_from=time(9), quiet_until=time(9))
    person = Person(night)
    start = berlin("2026-10-25", "00:00")
    found = person.watch(start, start + 8 * HOUR)
    assert found == [("02:30", "02:30"), ("02:45", "02:30")]


def test_the_hour_that_is_left_out_asks_once():
    night = Schedule(on=True, times=(ReminderTime(at=time(2, 30)),), quiet_from=time(9), quiet_until=time(9))
    person = Person(night)
    start = berlin("2026-03-29", "00:00")
    assert person.watch(start, start + 8 * HOUR) == [("03:30", "02:30"), ("03:45", "02:30")]


def test_a_try_that_nobody_saw_is_made_up_for():
    person = Person()
    occasion = due(THREE, person.marks, berlin(MONDAY, "09:00"), BERLIN)
    person.marks = person.marks.trying(occasion, berlin(MONDAY, "09:00"))  # and then the power went
    assert person.watch(berlin(MONDAY, "09:01"), berlin(MONDAY, "12:00")) == [
        ("09:15", "09:00"),
        ("09:30", "09:00"),
    ]


def test_tries_that_nobody_ever_sees_come_to_an_end():
    marks, now, tries = Marks(), berlin(MONDAY, "09:00"), 0
    while now < berlin(MONDAY, "13:00"):
        occasion = due(THREE, marks, now, BERLIN)
        if occasion is not None:
            marks, tries = marks.trying(occasion, now), tries + 1
        now += MINUTE
    assert tries == 6


def test_a_time_taken_out_of_the_schedule_takes_its_snooze_with_it():
    person = Person()
    person.look(berlin(MONDAY, "09:00"))
    person.snooze(berlin(MONDAY, "09:10"))
    person.schedule = msgspec.structs.replace(THREE, times=THREE.times[1:])
    assert person.look(berlin(MONDAY, "09:10")) is None


def test_a_snooze_keeps_the_routine_of_its_time():
    person = Person(Schedule(on=True, times=(ReminderTime(at=time(9), routine=("head-press",)),)))
    person.look(berlin(MONDAY, "09:00"))
    person.snooze(berlin(MONDAY, "09:10"))
    person.look(berlin(MONDAY, "09:10"))
    assert person.shown[-1][1].routine == ("head-press",)


HEIGHTS = msgspec.structs.replace(THREE, heights=HeightDates(last=date(2025, 10, 23)))


def test_a_height_is_asked_for_when_the_exercise_reminder_is_half_an_hour_old():
    person = Person(HEIGHTS)
    assert person.look(berlin(MONDAY, "09:40")) == "09:00"
    person.answer(Answer.STARTED)
    found = person.watch(berlin(MONDAY, "09:41"), berlin(MONDAY, "12:59"))
    assert found == [("10:10", "10:00"), ("10:25", "10:00")]
    assert person.shown[-1][1].kind is Kind.HEIGHT


def test_a_height_reminder_outlives_its_day_and_its_no_leaves_exercise_alone():
    person = Person(HEIGHTS)
    person.watch(berlin("2026-11-25", "09:00"), berlin("2026-11-25", "09:20"))
    assert person.look(berlin("2026-11-25", "10:00")) == "10:00"
    person.answer(Answer.NOT_TODAY)
    assert person.look(berlin("2026-11-25", "13:00")) == "13:00"
    assert person.look(berlin("2026-11-26", "10:00")) == "09:00"
    person.answer(Answer.STARTED)
    assert person.watch(berlin("2026-11-26", "10:01"), berlin("2026-11-26", "12:59")) == []


def test_only_the_newest_marks_are_kept():
    marks = Marks()
    for day in range(100):
        now = berlin(MONDAY, "09:00") + day * DAY
        occasion = due(THREE, marks, now, BERLIN)
        assert occasion is not None
        marks = marks.trying(occasion, now)
    assert len(marks.marks) == MOST_MARKS
