"""What the page says on which reminders are set."""

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import QLocale

from spineguard.ui.language import tr
from spineguard.ui.settings_words import OFF as OFF
from spineguard.ui.settings_words import ON as ON
from spineguard.ui.words import TRY_REMINDER as TRY_REMINDER
from spineguard.ui.words import clock

REMINDERS, TO_SETTINGS = tr("Reminders"), tr("Back to Settings")
ABOUT = tr(
    "At each time you choose, a small window asks if you want to start. It stays away when all is done, "
    "when something hurts, and in your quiet hours."
)
AT_LOGIN = tr("Also when the computer has been off")
AT_LOGIN_FAILED = tr("That did not work. When your computer has been off, open SpineGuard once.")
TIMES, NO_TIMES = tr("Times", "of reminders"), tr("No time is set yet.")
ADD, TAKE_AWAY = tr("Add a time"), tr("Take away", "button: this time of a reminder")
MORE = tr("Days and exercises", "button: choose them for one time")
DAYS, WHICH = tr("Days"), tr("Which exercises")
MY_DAILY = tr("My daily exercises")
EVERY_DAY, NO_DAY = tr("Every day"), tr("No day is chosen.")
IN_QUIET = tr("This time is in your quiet hours. No reminder comes.")
MOVED = {
    -60: tr("−1 hour", "button: set a time earlier"),
    -15: tr("−15 min", "button: set a time earlier"),
    15: tr("+15 min", "button: set a time later"),
    60: tr("+1 hour", "button: set a time later"),
}
QUIET, QUIET_FROM, QUIET_UNTIL = tr("Quiet hours"), tr("From", "quiet hours"), tr("Until", "quiet hours")
QUIET_ABOUT = tr("No reminder comes in these hours. Choose the same time twice if you want none.")
PHONE = tr("On your phone")
PHONE_ABOUT = tr("Save these times as a file. Send it to your phone, as by e-mail. Open it there.")
SAVE, NOT_SAVED = tr("Save for my calendar"), tr("The file could not be saved.")
NOTHING_TO_SAVE = tr("There is no time to save yet.")
CALENDAR_TITLE = tr("SpineGuard: time for your exercises")
CALENDAR_FILE = tr("SpineGuard reminders", "name of a file")


def saved_as(place: str) -> str:
    """Where the file for the calendar lies."""
    return tr("Saved as {place}").format(place=place)


def day_short(day: int) -> str:
    """A day of the week, 0 for Monday, in a few letters."""
    return QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat)


def day_long(day: int) -> str:
    """A day of the week, 0 for Monday."""
    return QLocale().standaloneDayName(day + 1, QLocale.FormatType.LongFormat)


def days_line(days: Sequence[int]) -> str:
    """Several days of the week."""
    if len(set(days)) == 7:
        return EVERY_DAY
    #: Between the names of days in a list
    return tr(", ").join(day_short(day) for day in sorted(set(days))) or NO_DAY


def when_line(days: Sequence[int], names: Sequence[str]) -> str:
    """On which days a time holds, and which exercises it is for when those are not the daily ones."""
    if not names or not days:
        return days_line(days)
    #: Between the names of exercises in a list
    exercises = tr(", ").join(names)
    return tr("{days}: {exercises}", "as in Mon, Fri: Head Press").format(
        days=days_line(days), exercises=exercises
    )


def labelled(label: str, at: time) -> str:
    """A time with its label."""
    return (
        tr("{label}: {time}", "as in From: 9:00 PM").format(label=label, time=clock(at))
        if label
        else clock(at)
    )


def moved(minutes: int, line: str) -> str:
    """What a button beside a time is called; `minutes` is by how much it moves it."""
    match minutes:
        case -60:
            return tr("1 hour earlier. {time}", "as in 1 hour earlier. 9:00 AM").format(time=line)
        case 60:
            return tr("1 hour later. {time}", "as in 1 hour later. 9:00 AM").format(time=line)
        case _ if minutes < 0:
            return tr("15 min earlier. {time}", "as in 15 min earlier. 9:00 AM").format(time=line)
        case _:
            return tr("15 min later. {time}", "as in 15 min later. 9:00 AM").format(time=line)


def of_time(words: str, at: time) -> str:
    """What a button of one time is called, where it does not show which."""
    return tr("{button}: {time}", "as in Take away: 9:00 AM").format(button=words, time=clock(at))
