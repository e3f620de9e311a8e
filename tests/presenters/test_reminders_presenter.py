from datetime import time

import pytest

from spineguard.core.reminder_time import ReminderTime
from spineguard.core.reminders import Schedule
from spineguard.presenters.reminders import all_quiet


@pytest.mark.parametrize(
    ("times", "quiet"),
    [
        ((), False),
        ((ReminderTime(at=time(22)),), True),
        ((ReminderTime(at=time(22)), ReminderTime(at=time(6, 59))), True),
        ((ReminderTime(at=time(22)), ReminderTime(at=time(7))), False),
        ((ReminderTime(at=time(22)), ReminderTime(at=time(9), days=())), True),
        ((ReminderTime(at=time(22), days=()),), False),
    ],
)
def test_all_times_are_quiet_when_there_are_some_and_each_lies_in_the_quiet_hours(times, quiet):
    assert all_quiet(Schedule(on=True, times=times)) is quiet
