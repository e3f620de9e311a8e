"""What the page for the doctor shows: numbers and readings, no sentences."""

from datetime import date

import msgspec

from spineguard.core.journal import Journal
from spineguard.core.length import Unit
from spineguard.core.reading import HeightHistory
from spineguard.core.weeks import Week, sessions_by_week
from spineguard.presenters.height import HeightShown, height_at

WEEKS = 12


class ReportShown(msgspec.Struct, frozen=True, kw_only=True):
    """The page for the doctor as of the day `made`: the same heights as on the page Height, and `weeks`."""

    made: date
    heights: HeightShown
    weeks: tuple[Week, ...]


def report_at(today: date, history: HeightHistory, journal: Journal, unit: Unit) -> ReportShown:
    """The page as of a day, with lengths in the person's unit first."""
    return ReportShown(
        made=today,
        heights=height_at(today, history, unit),
        weeks=sessions_by_week(journal, today, WEEKS),
    )
