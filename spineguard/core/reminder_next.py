"""Which reminder waits for an answer, and when the next one is shown. docs/decisions/reminder-times.md"""

from datetime import datetime

from spineguard.core.journal import Journal
from spineguard.core.reminder_marks import Answer, Marks, due, next_look, wants_no_more
from spineguard.core.reminder_silence import just_been_until, needless
from spineguard.core.reminder_time import MOST_TIMES
from spineguard.core.reminders import Occasion, Schedule, Zone, latest_today


def waiting(
    schedule: Schedule, marks: Marks, journal: Journal, goal: int, now: datetime, zone: Zone
) -> Occasion | None:
    """The exercise reminder of today that has come and that nobody has answered, if there is one."""
    now = zone.local(now)
    latest = latest_today(schedule, now, zone)
    if latest is None or schedule.is_quiet(now.time()) or wants_no_more(marks, now):
        return None
    mark = marks.of(latest)
    if mark is not None and (not mark.open or mark.again is not None):
        return None
    return None if needless(latest, schedule, journal, goal, now, zone) else latest


def next_shown(
    schedule: Schedule, marks: Marks, journal: Journal, goal: int, now: datetime, zone: Zone
) -> datetime | None:
    """When the next reminder is shown, if the person does nothing till then but answer one that is due now.

    Now gone are those that stay silent: what is done already, and after something hurt the rest of the day.
    """
    at = now
    for _ in range(3 * MOST_TIMES):
        moment = next_look(schedule, marks, at, zone)
        if moment is None:
            return None
        rest = just_been_until(journal, moment)
        if rest is not None:
            at = rest
            continue
        occasion = due(schedule, marks, moment, zone)
        if occasion is None:
            return None
        silent = needless(occasion, schedule, journal, goal, moment, zone)
        if silent is None and moment > now:
            return moment
        marks = marks.trying(occasion, moment).answered(occasion, silent or Answer.STARTED)
        at = moment
    return None
