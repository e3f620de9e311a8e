"""Reminders as a text that the calendar of a phone understands (iCalendar, RFC 5545)."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zlib import crc32

from spineguard.core.reminder_time import ReminderTime

LONGEST_LINE = 75
"""Bytes; a longer line goes on in the next, after a space."""
DAY_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MINUTES = 10
"""How long one is said to last."""


def calendar_text(times: Iterable[ReminderTime], title: str, now: datetime) -> str:
    """A calendar with one repeated event for each time of day, from the day of `now` on.

    The times go by the clock on the wall, wherever the phone is.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//SpineGuard//Reminders//EN", "CALSCALE:GREGORIAN"]
    for reminder in times:
        if reminder.days:
            lines += _event(reminder, title, now)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(reminder: ReminderTime, title: str, now: datetime) -> list[str]:
    days = ",".join(DAY_NAMES[day] for day in sorted(set(reminder.days)))
    every = "FREQ=DAILY" if len(set(reminder.days)) == 7 else f"FREQ=WEEKLY;BYDAY={days}"
    first = _first_day(reminder, now.date())
    name = crc32(f"{reminder.at} {days} {reminder.routine}".encode())
    return [
        "BEGIN:VEVENT",
        f"UID:{name:08x}-{reminder.at:%H%M}@spineguard",
        f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART:{first:%Y%m%d}T{reminder.at:%H%M%S}",
        f"DURATION:PT{MINUTES}M",
        f"RRULE:{every}",
        f"SUMMARY:{_escaped(title)}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:PT0M",
        f"DESCRIPTION:{_escaped(title)}",
        "END:VALARM",
        "END:VEVENT",
    ]


def _first_day(reminder: ReminderTime, today: date) -> date:
    """The first day has to be one of its days: calendars show it whether it fits the rule or not."""
    return next(day for n in range(7) if (day := today + timedelta(days=n)).weekday() in reminder.days)


def _escaped(text: str) -> str:
    for mark, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n")):
        text = text.replace(mark, written)
    return text


def _folded(line: str) -> list[str]:
    """A line in parts of at most 75 bytes, never within a letter."""
    parts, part = [], ""
    for letter in line:
        if len((part + letter).encode()) > LONGEST_LINE:
            parts.append(part)
            part = " "
        part += letter
    return [*parts, part]
