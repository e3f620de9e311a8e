"""When heights are to be measured again, from the readings that there are."""

from datetime import date, timedelta

from spineguard.core.height_notes import needs_repeat
from spineguard.core.reading import HeightHistory, Where
from spineguard.core.reminders import REPEAT_AFTER, HeightDates


def heights_of(history: HeightHistory, today: date) -> HeightDates:
    """What reminders need to know; what is only remembered was not measured."""
    days = [reading.day for reading in history.readings if reading.where is not Where.REMEMBERED]
    repeat = needs_repeat(history, today)
    return HeightDates(
        last=max(days, default=None),
        repeat_asked=None if repeat is None else repeat.first - timedelta(days=REPEAT_AFTER[0]),
    )
