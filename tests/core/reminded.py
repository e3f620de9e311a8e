"""Somebody with a computer, and random schedules, zones and days for them."""

from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st

from spineguard.core.reminder_marks import Marks, due
from spineguard.core.reminder_time import ReminderTime
from spineguard.core.reminders import OFFERED, HeightDates, Schedule
from tests.zones import APIA, BEIRUT, BERLIN, LORD_HOWE, NEW_YORK, TOKYO, berlin

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
THREE = Schedule(on=True, times=tuple(ReminderTime(at=each) for each in OFFERED))
LATE = Schedule(on=True, times=(ReminderTime(at=time(23, 50)),), quiet_from=time(7), quiet_until=time(7))
MONDAY = "2026-11-23"


class Person:
    """Somebody with a computer: reminders are shown to them as the program would."""

    def __init__(self, schedule=THREE, zone=BERLIN):
        self.schedule, self.zone, self.marks = schedule, zone, Marks()
        self.shown: list[tuple[datetime, object]] = []

    def look(self, now):
        """Show what is due now; the time of day it was planned for, or None."""
        occasion = due(self.schedule, self.marks, now, self.zone)
        if occasion is None:
            return None
        self.marks = self.marks.trying(occasion, now).seen(occasion)
        self.shown.append((now, occasion))
        return f"{occasion.at:%H:%M}"

    def watch(self, start, end, step=MINUTE):
        """Look every minute, as the clock that runs in the background does."""
        now, found = start, []
        while now <= end:
            planned = self.look(now)
            if planned is not None:
                found.append((f"{self.zone.local(now):%H:%M}", planned))
            now += step
        return found

    def answer(self, answer):
        self.marks = self.marks.answered(self.shown[-1][1], answer)

    def snooze(self, until):
        self.marks = self.marks.snoozed(self.shown[-1][1], until)


ZONES = st.sampled_from([BERLIN, NEW_YORK, TOKYO, APIA, BEIRUT, LORD_HOWE])
TIMES = st.times().map(lambda each: each.replace(second=0, microsecond=0))
REMINDERS = st.builds(
    ReminderTime,
    at=TIMES,
    days=st.sets(st.integers(0, 6)).map(lambda days: tuple(sorted(days))),
    routine=st.none() | st.just(("head-press",)),
)
SCHEDULES = st.builds(
    Schedule,
    on=st.just(True),
    times=st.lists(REMINDERS, max_size=5).map(tuple),
    quiet_from=TIMES,
    quiet_until=TIMES,
    heights=st.builds(HeightDates, last=st.none() | st.dates(date(2025, 8, 1), date(2025, 12, 1))),
)
STARTS = st.datetimes(datetime(2026, 9, 1), datetime(2027, 4, 30)).map(
    lambda each: each.replace(second=0, microsecond=0).astimezone(
        BERLIN.local(berlin(MONDAY, "00:00")).tzinfo
    )
)
STEPS = st.lists(st.integers(1, 900), min_size=1, max_size=60)
WHAT_THEY_DO = st.lists(st.sampled_from(["nothing", "start", "not today", 10, 30, 60, "killed"]), min_size=60)
