"""Sessions a week, for quiet bars: no goal stands beside them."""

from collections import Counter
from datetime import date, timedelta
from typing import NamedTuple

from spineguard.core.journal import Journal

DAYS = 7


class Week(NamedTuple):
    """One week from its Monday on, and how many sessions were finished in it."""

    begins: date
    sessions: int


def sessions_by_week(journal: Journal, today: date, count: int) -> tuple[Week, ...]:
    """So many weeks up to the one of today, the oldest first; an empty one counts 0."""
    ends = today.toordinal() - today.weekday()
    done = Counter(
        record.day().toordinal() - record.day().weekday()
        for record in journal.sessions
        if record.counts_as_done()
    )
    begins = [date.fromordinal(ends) - timedelta(days=DAYS * ago) for ago in reversed(range(count))]
    return tuple(Week(monday, done[monday.toordinal()]) for monday in begins)
