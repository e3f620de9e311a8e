"""One time of day at which to be asked, as the person sets it."""

from datetime import time
from typing import Annotated, Literal

import msgspec

TimeOfDay = Annotated[time, msgspec.Meta(tz=False)]
Weekday = Literal[0, 1, 2, 3, 4, 5, 6]
"""0 is Monday, as in Python's own `weekday()`."""

EVERY_DAY: tuple[Weekday, ...] = (0, 1, 2, 3, 4, 5, 6)
QUIET_FROM, QUIET_UNTIL = time(21), time(7)
MOST_TIMES = 96
"""A time for each quarter of an hour; what a file has beyond them is left out."""


class ReminderTime(msgspec.Struct, frozen=True, kw_only=True):
    """A time of day at which to be asked; `routine` holds exercise ids, None stands for the daily routine."""

    at: TimeOfDay
    days: Annotated[tuple[Weekday, ...], msgspec.Meta(max_length=7)] = EVERY_DAY
    routine: Annotated[tuple[str, ...], msgspec.Meta(max_length=50)] | None = None
