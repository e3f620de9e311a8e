"""Reminders whose processes are killed at any moment. The bench does the same a thousand times."""

import os
import random
from datetime import timedelta
from itertools import pairwise

import pytest

from spineguard.core.preferences import Preferences
from spineguard.core.reminder_time import ReminderTime
from spineguard.storage.preferences_file import PreferencesFile
from tests.clockwork.kills import kill_around, length_of_the_unit
from tests.zones import BERLIN, berlin

pytestmark = pytest.mark.skipif(os.name != "posix", reason="fork and SIGKILL are POSIX")

KILLS = 200
IN_A_ROW = 3
FIRST = berlin("2026-01-05", "09:00")


def test_killed_again_and_again_around_its_time_no_reminder_comes_twice_and_none_is_lost(tmp_path):
    at = ReminderTime(at=FIRST.time())
    PreferencesFile(tmp_path, lambda: FIRST).save(Preferences(reminders=True, reminder_times=(at,)))
    chance = random.Random(6)
    longest = length_of_the_unit(tmp_path, FIRST)
    killed, day, shown_days, early = 0, 0, 0, 0
    # on a busy computer it takes longer till kills have come both before and after the showing
    while killed < KILLS or (not 0 < early < shown_days and killed < 20 * KILLS):
        due = BERLIN.moment_of((FIRST + timedelta(days=day)).date(), FIRST.time())
        more, shown = kill_around(tmp_path, due, BERLIN, IN_A_ROW, longest, chance)
        killed, day = killed + more, day + 1
        assert shown, f"lost on {due}"
        assert {what for _, what in shown} == {f"{due.date()} 09:00:00"}
        apart = [later[0] - earlier[0] for earlier, later in pairwise(shown)]
        assert all(each >= timedelta(minutes=15) for each in apart), f"twice on {due}: {shown}"
        assert len(shown) <= 2 + IN_A_ROW
        shown_days += 1
        early += shown[0][0] < due + IN_A_ROW * timedelta(minutes=1)
    # the kills came before, within and after the showing; else nothing was tried
    assert 0 < early < shown_days
