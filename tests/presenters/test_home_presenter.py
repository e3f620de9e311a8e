from datetime import UTC, date, datetime, time, timedelta

import pytest

from spineguard.core.journal import Ending, ExerciseDone, Journal, SessionRecord
from spineguard.core.reading import HeightHistory
from spineguard.core.routine import plan
from spineguard.presenters.home import home_at
from spineguard.presenters.moments import DayPart, MarkKind
from tests.examples import back_bend, head_press
from tests.heights import clinic, home, remembered

NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
ROUTINE = [plan(head_press()), plan(back_bend())]


def record(started, ending=Ending.FINISHED, reps=5):
    done = ExerciseDone(
        exercise="head-press", name="Head Press", reps_done=reps, reps_meant=5, hold_seconds=4
    )
    return SessionRecord(
        id=str(started),
        started=started,
        ended=started + timedelta(minutes=2),
        seconds=120,
        routine=(done,),
        ending=ending,
    )


def marks(journal, goal=3, now=NOW):
    return [(mark.kind, mark.at) for mark in home_at(now, journal, ROUTINE, goal).marks]


def test_a_day_without_sessions_shows_the_next_one_and_the_later_ones():
    assert marks(Journal()) == [(MarkKind.NEXT, None), (MarkKind.LATER, None), (MarkKind.LATER, None)]


def test_a_session_of_today_is_a_mark_with_the_time_it_ended():
    journal = Journal(sessions=(record(NOW - timedelta(hours=5)),))
    assert marks(journal) == [(MarkKind.DONE, time(9, 2)), (MarkKind.NEXT, None), (MarkKind.LATER, None)]
    assert home_at(NOW, journal, ROUTINE, 3).done == 1


def test_more_sessions_than_the_goal_all_have_their_mark():
    journal = Journal(sessions=tuple(record(NOW - timedelta(hours=h)) for h in (5, 4, 3, 2)))
    assert [kind for kind, _ in marks(journal)] == [MarkKind.DONE] * 4


@pytest.mark.parametrize(
    "other",
    [record(NOW - timedelta(days=1)), record(NOW, Ending.STOPPED), record(NOW, reps=0)],
    ids=["yesterday", "stopped", "no rep done"],
)
def test_what_was_not_finished_today_is_simply_not_marked(other):
    assert home_at(NOW, Journal(sessions=(other,)), ROUTINE, 3).done == 0


def test_the_page_knows_that_something_hurt_today_but_not_yesterday():
    hurt = Journal(sessions=(record(NOW, Ending.HURT),))
    assert home_at(NOW, hurt, ROUTINE, 3).hurt_today
    assert not home_at(NOW + timedelta(days=1), hurt, ROUTINE, 3).hurt_today


@pytest.mark.parametrize(
    ("hour", "part"),
    [(5, DayPart.MORNING), (11, DayPart.MORNING), (12, DayPart.AFTERNOON), (18, DayPart.EVENING)],
)
def test_the_greeting_fits_the_time_of_day(hour, part):
    assert home_at(NOW.replace(hour=hour), Journal(), ROUTINE, 3).part is part


def test_very_many_sessions_in_one_day_show_the_last_ten_marks_and_the_whole_number():
    many = tuple(record(NOW.replace(hour=0) + timedelta(seconds=20 * number)) for number in range(1000))
    shown = home_at(NOW, Journal(sessions=many), ROUTINE, 3)
    assert [mark.kind for mark in shown.marks] == [MarkKind.DONE] * 10
    assert shown.marks[-1].at == many[-1].ended.timetz().replace(tzinfo=None)
    assert shown.done == 1000


def test_the_last_day_of_measuring_is_shown_and_what_is_remembered_is_no_measuring() -> None:
    heights = HeightHistory(
        readings=(
            home("2026-09-06", "160.8 cm"),
            clinic("2026-03-03", "161.3 cm"),
            remembered("2026-11-01", "165 cm"),
        )
    )
    assert home_at(NOW, Journal(), ROUTINE, 3, heights).last_measured == date(2026, 9, 6)
    assert home_at(NOW, Journal(), ROUTINE, 3).last_measured is None
