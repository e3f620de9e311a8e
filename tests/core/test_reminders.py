from datetime import UTC, date, datetime, time, timedelta

import pytest

from spineguard.core.height import months_later
from spineguard.core.reminder_time import MOST_TIMES, ReminderTime
from spineguard.core.reminders import (
    OFFERED,
    HeightDates,
    Kind,
    Schedule,
    height_days,
    height_occasion,
    latest_today,
    occasions_between,
    occasions_on,
    one_more,
)
from tests.zones import APIA, BEIRUT, BERLIN, LORD_HOWE, NEW_YORK, berlin

MONDAY = date(2026, 11, 23)


def at(*times, **more):
    return Schedule(on=True, times=tuple(ReminderTime(at=time.fromisoformat(each)) for each in times), **more)


THREE = Schedule(on=True, times=tuple(ReminderTime(at=each) for each in OFFERED))


def shown(occasions):
    return [f"{each.day} {each.at:%H:%M}" for each in occasions]


def test_three_times_a_day_come_in_order_whatever_order_they_were_set_in():
    mixed = at("18:00", "09:00", "13:00")
    assert shown(occasions_on(mixed, MONDAY, BERLIN)) == [
        "2026-11-23 09:00",
        "2026-11-23 13:00",
        "2026-11-23 18:00",
    ]


def test_between_two_moments_the_first_is_left_out_and_the_last_is_in():
    found = occasions_between(THREE, berlin("2026-11-23", "09:00"), berlin("2026-11-24", "09:00"), BERLIN)
    assert shown(found) == ["2026-11-23 13:00", "2026-11-23 18:00", "2026-11-24 09:00"]


def test_nothing_comes_when_reminders_are_off_or_time_runs_backwards():
    off = Schedule(on=False, times=THREE.times)
    morning, evening = berlin("2026-11-23", "08:00"), berlin("2026-11-23", "20:00")
    assert occasions_between(off, morning, evening, BERLIN) == ()
    assert occasions_on(off, MONDAY, BERLIN) == ()
    assert occasions_between(THREE, evening, morning, BERLIN) == ()


def test_each_time_has_its_own_days():
    schedule = Schedule(
        on=True,
        times=(ReminderTime(at=time(9), days=(0, 2, 4)), ReminderTime(at=time(10), days=(5, 6))),
    )
    found = occasions_between(schedule, berlin("2026-11-22", "23:59"), berlin("2026-11-29", "23:59"), BERLIN)
    assert shown(found) == [
        "2026-11-23 09:00",
        "2026-11-25 09:00",
        "2026-11-27 09:00",
        "2026-11-28 10:00",
        "2026-11-29 10:00",
    ]


@pytest.mark.parametrize(
    ("routines", "together"),
    [
        ([("a",), ("b", "a")], ("a", "b")),
        ([("a",), None], None),
        ([None], None),
    ],
)
def test_two_at_the_same_time_are_one_with_the_exercises_of_both(routines, together):
    times = tuple(ReminderTime(at=time(9), routine=routine) for routine in routines)
    (only,) = occasions_on(Schedule(on=True, times=times), MONDAY, BERLIN)
    assert only.routine == together


def test_a_time_that_the_clock_skips_comes_as_long_after_the_skip():
    (only,) = occasions_on(at("02:30"), date(2026, 3, 29), BERLIN)
    assert only.moment == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert BERLIN.local(only.moment).time() == time(3, 30)
    assert only.at == time(2, 30)


def test_a_time_that_comes_twice_comes_the_first_time_only():
    (only,) = occasions_on(at("02:30"), date(2026, 10, 25), BERLIN)
    assert only.moment == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    found = occasions_between(
        at("02:30"), berlin("2026-10-25", "00:00"), berlin("2026-10-25", "12:00"), BERLIN
    )
    assert len(found) == 1


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_nine_stays_nine_on_the_days_on_which_the_clock_changes(day):
    (only,) = occasions_on(at("09:00"), day, BERLIN)
    assert BERLIN.local(only.moment).time() == time(9)


def test_half_an_hours_change_moves_a_skipped_time_by_half_an_hour():
    (only,) = occasions_on(at("02:10"), date(2026, 10, 4), LORD_HOWE)
    assert LORD_HOWE.local(only.moment).time() == time(2, 40)


def test_a_day_may_begin_at_one_in_the_morning():
    (only,) = occasions_on(at("00:10"), date(2021, 3, 28), BEIRUT)
    assert BEIRUT.local(only.moment) == datetime(2021, 3, 28, 1, 10, tzinfo=only.moment.tzinfo)


def test_a_day_that_a_country_leaves_out_has_no_reminders():
    assert occasions_on(at("09:00"), date(2011, 12, 30), APIA) == ()
    assert len(occasions_on(at("09:00"), date(2011, 12, 31), APIA)) == 1


def test_the_29th_of_february_is_a_day_like_any_other():
    found = occasions_between(
        at("09:00"), berlin("2028-02-28", "10:00"), berlin("2028-03-01", "10:00"), BERLIN
    )
    assert shown(found) == ["2028-02-29 09:00", "2028-03-01 09:00"]


def test_what_was_missed_today_is_joined_into_the_latest():
    latest = latest_today(THREE, berlin("2026-11-23", "17:00"), BERLIN)
    assert latest is not None
    assert latest.at == time(13)


def test_nothing_is_left_of_yesterday():
    assert latest_today(THREE, berlin("2026-11-24", "00:01"), BERLIN) is None


def test_what_lies_before_the_choice_of_times_does_not_count():
    chosen = at("09:00", "13:00", since=berlin("2026-11-23", "12:00"))
    assert latest_today(chosen, berlin("2026-11-23", "12:30"), BERLIN) is None
    later = latest_today(chosen, berlin("2026-11-23", "13:00"), BERLIN)
    assert later is not None
    assert later.at == time(13)


def test_a_choice_made_by_a_clock_that_was_wrong_then_does_not_hold_back_today():
    chosen = at("09:00", since=berlin("2027-11-23", "12:00"))
    assert latest_today(chosen, berlin("2026-11-23", "09:00"), BERLIN) is not None


def test_after_a_flight_the_day_goes_by_the_clocks_there():
    now = datetime(2026, 11, 23, 13, 30, tzinfo=UTC)
    here, there = latest_today(THREE, now, BERLIN), latest_today(THREE, now, NEW_YORK)
    assert here is not None
    assert here.at == time(13)
    assert there is None


@pytest.mark.parametrize(
    ("first", "end", "quiet", "not_quiet"),
    [
        ("21:00", "07:00", ["21:00", "23:59", "00:00", "06:59"], ["07:00", "12:00", "20:59"]),
        ("12:00", "14:00", ["12:00", "13:59"], ["11:59", "14:00", "00:00"]),
        ("08:00", "08:00", [], ["08:00", "00:00", "23:00"]),
    ],
)
def test_quiet_hours_may_go_over_midnight_and_may_be_none(first, end, quiet, not_quiet):
    schedule = Schedule(quiet_from=time.fromisoformat(first), quiet_until=time.fromisoformat(end))
    assert [each for each in quiet + not_quiet if schedule.is_quiet(time.fromisoformat(each))] == quiet


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-11-22", 13, "2027-12-22"),
        ("2027-01-29", 13, "2028-02-29"),
        ("2026-01-29", 13, "2027-02-28"),
        ("2026-01-31", 13, "2027-02-28"),
        ("2028-02-29", 13, "2029-03-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2026-05-31", 13, "2027-06-30"),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_the_month(day, months, later):
    assert months_later(date.fromisoformat(day), months) == date.fromisoformat(later)


def of_heights(**dates):
    return Schedule(
        on=True, heights=HeightDates(**{name: date.fromisoformat(on) for name, on in dates.items()})
    )


def test_a_height_is_asked_for_13_months_after_the_last_reading():
    schedule = of_heights(last="2026-11-22")
    assert height_occasion(schedule, berlin("2027-12-21", "12:00"), BERLIN) is None
    assert height_occasion(schedule, berlin("2027-12-22", "09:59"), BERLIN) is None
    found = height_occasion(schedule, berlin("2027-12-22", "10:00"), BERLIN)
    assert found is not None
    assert (found.kind, found.day) == (Kind.HEIGHT, date(2027, 12, 22))


def test_a_height_reminder_waits_for_a_day_on_which_the_computer_is_on():
    found = height_occasion(of_heights(last="2026-11-22"), berlin("2027-12-25", "16:00"), BERLIN)
    assert found is not None
    assert found.day == date(2027, 12, 22)


def test_a_height_is_asked_for_four_times_a_week_apart_and_then_no_more():
    days = height_days(HeightDates(last=date(2026, 11, 22)))
    assert [each[0].isoformat() for each in days] == ["2027-12-22", "2027-12-29", "2028-01-05", "2028-01-12"]


def test_a_repeat_is_asked_for_on_another_day_within_two_weeks_of_the_note():
    schedule = of_heights(last="2026-11-22", repeat_asked="2026-11-22")
    assert height_occasion(schedule, berlin("2026-11-23", "12:00"), BERLIN) is None
    first = height_occasion(schedule, berlin("2026-11-24", "10:00"), BERLIN)
    assert first is not None
    assert (first.kind, first.day) == (Kind.HEIGHT_REPEAT, date(2026, 11, 24))
    assert height_occasion(schedule, berlin("2026-12-06", "12:00"), BERLIN) is not None
    assert height_occasion(schedule, berlin("2026-12-07", "12:00"), BERLIN) is None
    assert height_occasion(schedule, berlin("2027-12-22", "12:00"), BERLIN) is not None


def test_without_a_reading_no_height_is_asked_for():
    assert height_occasion(Schedule(on=True), berlin("2026-11-23", "12:00"), BERLIN) is None
    assert (
        height_occasion(
            Schedule(heights=HeightDates(last=date(2020, 1, 1))), berlin("2026-11-23", "12:00"), BERLIN
        )
        is None
    )


def test_a_time_of_day_keeps_its_name_when_the_moment_moves():
    (only,) = occasions_on(at("02:30"), date(2026, 3, 29), BERLIN)
    assert only.key == (Kind.EXERCISE, date(2026, 3, 29), time(2, 30))
    assert only.moment - berlin("2026-03-29", "01:30") == timedelta(hours=1)


def test_there_is_another_time_to_offer_until_each_quarter_of_an_hour_is_taken():
    taken = list(OFFERED)
    while len(taken) < MOST_TIMES:
        taken.append(one_more(taken, 3))
    assert len(set(taken)) == MOST_TIMES
    assert all(at >= time(8) for at in taken[: 4 * 13]), "the day before the night"
