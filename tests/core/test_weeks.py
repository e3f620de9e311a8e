"""Sessions are counted by the week in which they began."""

from datetime import date, timedelta

from spineguard.core.journal import Ending, Journal
from spineguard.core.weeks import Week, sessions_by_week
from tests.sessions import one_session

SUNDAY = date(2026, 11, 22)


def test_a_week_goes_from_monday_to_sunday() -> None:
    monday_after = one_session(2, started=one_session().started + timedelta(days=1))
    journal = Journal(sessions=(one_session(), one_session(1), monday_after))
    assert sessions_by_week(journal, SUNDAY + timedelta(days=1), 2) == (
        Week(date(2026, 11, 16), 2),
        Week(date(2026, 11, 23), 1),
    )
    assert sessions_by_week(journal, SUNDAY, 1) == (Week(date(2026, 11, 16), 2),)


def test_weeks_without_a_session_are_there_and_empty() -> None:
    weeks = sessions_by_week(Journal(sessions=(one_session(),)), SUNDAY, 12)
    assert len(weeks) == 12
    assert [week.sessions for week in weeks] == [0] * 11 + [1]
    assert {week.begins.weekday() for week in weeks} == {0}


def test_only_what_was_finished_counts() -> None:
    journal = Journal(sessions=(one_session(ending=Ending.STOPPED), one_session(1, ending=Ending.HURT)))
    assert sessions_by_week(journal, SUNDAY, 1)[0].sessions == 0
