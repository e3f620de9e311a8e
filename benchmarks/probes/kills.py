"""Kills what shows a reminder, again and again, and tells how often one was lost or came twice."""

import json
import random
import sys
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from spineguard.core.preferences import Preferences
from spineguard.core.reminder_time import ReminderTime
from spineguard.storage.preferences_file import PreferencesFile
from tests.clockwork.kills import kill_around, length_of_the_unit
from tests.zones import BERLIN, berlin

IN_A_ROW = 3


def main() -> None:
    """Print one line of JSON."""
    folder, kills = Path(sys.argv[1]), int(sys.argv[2])
    first = berlin("2026-01-05", "09:00")
    at = ReminderTime(at=first.time())
    PreferencesFile(folder, lambda: first).save(Preferences(reminders=True, reminder_times=(at,)))
    chance, longest = random.Random(7), length_of_the_unit(folder, first)
    killed = days = shown_times = wrong = 0
    while killed < kills:
        due = BERLIN.moment_of((first + timedelta(days=days)).date(), first.time())
        more, shown = kill_around(folder, due, BERLIN, IN_A_ROW, longest, chance)
        killed, days, shown_times = killed + more, days + 1, shown_times + len(shown)
        wrong += not shown
        wrong += any(later[0] - earlier[0] < timedelta(minutes=15) for earlier, later in pairwise(shown))
    print(json.dumps({"killed": killed, "days": days, "shown": shown_times, "wrong": wrong}))
