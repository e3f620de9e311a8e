from datetime import UTC, date, datetime, timedelta, timezone

import msgspec
import pytest

from spineguard.core.journal import Ending, Journal, as_kept
from tests.sessions import one_session

SUNDAY = date(2026, 11, 22)


def with_reps(reps_done, **changes):
    part = msgspec.structs.replace(one_session().routine[0], reps_done=reps_done)
    return one_session(routine=(part,), **changes)


def test_an_empty_journal_has_nothing_done_today():
    assert Journal().done_on(SUNDAY) == 0
    assert not Journal().hurt_on(SUNDAY)
    assert Journal().sessions_on(SUNDAY) == ()


def test_a_finished_session_counts_on_its_day_and_on_no_other():
    journal = Journal().with_session(one_session())
    assert journal.done_on(SUNDAY) == 1
    assert journal.done_on(SUNDAY + timedelta(days=1)) == 0
    assert journal.done_on(SUNDAY - timedelta(days=1)) == 0


def test_a_finished_session_without_a_single_rep_does_not_count():
    assert Journal(sessions=(with_reps(0),)).done_on(SUNDAY) == 0
    assert Journal(sessions=(with_reps(1),)).done_on(SUNDAY) == 1


def test_one_exercise_done_is_enough_when_the_other_was_skipped():
    done, skipped = with_reps(2).routine[0], with_reps(0).routine[0]
    assert Journal(sessions=(one_session(routine=(skipped, done)),)).done_on(SUNDAY) == 1


def test_a_session_with_no_exercise_at_all_does_not_count():
    assert Journal(sessions=(one_session(routine=()),)).done_on(SUNDAY) == 0


@pytest.mark.parametrize("ending", [Ending.STOPPED, Ending.HURT])
def test_a_stopped_or_hurt_session_is_kept_but_never_counts(ending):
    journal = Journal().with_session(one_session(ending=ending))
    assert journal.done_on(SUNDAY) == 0
    assert journal.done_sessions_on(SUNDAY) == ()
    assert len(journal.sessions_on(SUNDAY)) == 1


def test_a_day_is_marked_hurt_by_a_hurt_session_alone():
    stopped = Journal().with_session(one_session(ending=Ending.STOPPED))
    assert not stopped.hurt_on(SUNDAY)
    hurt = stopped.with_session(one_session(1, ending=Ending.HURT))
    assert hurt.hurt_on(SUNDAY)
    assert not hurt.hurt_on(SUNDAY + timedelta(days=1))


def test_a_session_over_midnight_belongs_to_the_day_on_which_it_began():
    began = datetime(2026, 11, 22, 23, 59, 30, tzinfo=timezone(timedelta(hours=1)))
    journal = Journal(sessions=(one_session(started=began, ended=began + timedelta(minutes=2)),))
    assert journal.done_on(SUNDAY) == 1
    assert journal.done_on(SUNDAY + timedelta(days=1)) == 0


@pytest.mark.parametrize(("hours", "day"), [(13, date(2026, 11, 23)), (0, SUNDAY), (-11, date(2026, 11, 22))])
def test_the_day_is_that_of_the_place_where_the_session_was_done(hours, day):
    moment = datetime(2026, 11, 22, 11, 30, tzinfo=UTC).astimezone(timezone(timedelta(hours=hours)))
    assert Journal(sessions=(one_session(started=moment),)).done_on(day) == 1


def test_both_half_past_twos_of_the_autumn_night_are_on_the_same_day():
    summer = datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=2)))
    winter = datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=1)))
    journal = Journal(sessions=(one_session(1, started=summer), one_session(2, started=winter)))
    assert journal.done_on(date(2026, 10, 25)) == 2


def test_adding_leaves_the_old_journal_as_it_was():
    old = Journal()
    new = old.with_session(one_session())
    assert old.sessions == ()
    assert new.sessions == (one_session(),)


def test_the_same_session_added_twice_is_there_once():
    journal = Journal().with_session(one_session()).with_session(one_session())
    assert len(journal.sessions) == 1


def test_two_different_sessions_with_one_id_are_both_there():
    journal = Journal().with_session(one_session()).with_session(one_session(ending=Ending.STOPPED))
    assert len(journal.sessions) == 2


def test_what_is_kept_is_rounded_to_whole_seconds_and_tenths_and_only_once():
    fine = one_session(
        started=datetime(2026, 11, 22, 7, 43, 5, 999_999, tzinfo=UTC),
        ended=datetime(2026, 11, 22, 7, 44, 16, 1, tzinfo=UTC),
        seconds=70.6789,
    )
    kept = as_kept(fine)
    assert kept.started == datetime(2026, 11, 22, 7, 43, 5, tzinfo=UTC)
    assert kept.ended == datetime(2026, 11, 22, 7, 44, 16, tzinfo=UTC)
    assert kept.seconds == 70.7
    assert as_kept(kept) == kept


def test_keeping_a_session_never_changes_its_day_or_its_offset():
    last_moment = datetime(2026, 11, 22, 23, 59, 59, 999_999, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    kept = as_kept(one_session(started=last_moment))
    assert kept.day() == SUNDAY
    assert kept.started.utcoffset() == timedelta(hours=5, minutes=45)


def test_a_time_without_an_offset_is_refused():
    with pytest.raises(ValueError, match="offset"):
        as_kept(one_session(started=datetime(2026, 11, 22, 7, 43)))
