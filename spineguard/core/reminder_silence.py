"""Whether there is any need to ask: it may be done already. docs/decisions/reminder-times.md"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from spineguard.core.journal import Journal, SessionRecord
from spineguard.core.reminder_marks import Answer
from spineguard.core.reminders import Kind, Occasion, Schedule, Zone, occasions_on

BEFORE = timedelta(hours=3)
"""A session this long before its reminder is the one it asks for, unless it lies nearer to another."""
JUST_BEEN = timedelta(minutes=30)
"""Whoever ended a session so lately, however it ended, is not asked yet."""


def needless(
    occasion: Occasion, schedule: Schedule, journal: Journal, goal: int, now: datetime, zone: Zone
) -> Answer | None:
    """Why an exercise reminder that is due should be silent for good, or None."""
    today = zone.local(now).date()
    if journal.hurt_on(today):
        return Answer.HURT
    if occasion.kind is not Kind.EXERCISE:
        return None
    if occasion.routine is None and journal.done_on(today) >= goal:
        return Answer.DONE
    counts_from = occasion.moment - _before(occasion, occasions_on(schedule, occasion.day, zone))
    done = any(
        record.counts_as_done() and _is_it(record, occasion) and counts_from <= record.started <= now
        for record in journal.sessions
    )
    return Answer.DONE if done else None


def just_been_until(journal: Journal, now: datetime) -> datetime | None:
    """Until when not to ask, because a session has ended so lately; None when one may be asked now."""
    latest = max((record.ended for record in journal.sessions if record.ended <= now), default=None)
    return None if latest is None or now - latest >= JUST_BEEN else latest + JUST_BEEN


def _before(occasion: Occasion, of_the_day: Sequence[Occasion]) -> timedelta:
    """From how long before it a session counts: at most half the way back to the one before."""
    earlier = [each.moment for each in of_the_day if each.moment < occasion.moment]
    return min(BEFORE, (occasion.moment - earlier[-1]) / 2) if earlier else BEFORE


def _is_it(record: SessionRecord, occasion: Occasion) -> bool:
    """Whether a session was the one that is asked for; for the daily routine, any that counts."""
    wanted = set(occasion.routine or ())
    return wanted <= {part.exercise for part in record.routine if part.reps_done > 0}
