"""Reminders as a text that the calendar of a phone understands (iCalendar, RFC 5545)."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zlib import crc32

from spineguard.core.reminder_time import ReminderTime

LONGEST_LINE = 75
"""Bytes; a longer line goes on in the next, after a space."""
DAY_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MINUTES = 10
"""How long one is said to last."""


def calendar_text(times: Iterable[ReminderTime], title: str, now: datetime, zone: str = "") -> str:
    """A calendar with one repeated event for each time of day, from the day of `now` on.

    The times go by the clock on the wall, wherever the phone is. Calendars that know no such times (Google's,
    Microsoft's) take them for those of `zone`, as in "Europe/Berlin", or where none is named for UTC.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//SpineGuard//Reminders//EN", "CALSCALE:GREGORIAN"]
    if zone:
        lines.append(f"X-WR-TIMEZONE:{_escaped(zone)}")
    for at, days in _together(times).items():
        lines += _event(at, days, title, now)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _together(times: Iterable[ReminderTime]) -> dict[time, set[int]]:
    """The days of each time of day: two reminders at the same time ring once."""
    found: dict[time, set[int]] = {}
    for each in times:
        if each.days:
            found.setdefault(each.at.replace(second=0, microsecond=0, fold=0), set()).update(each.days)
    return found


def _event(at: time, on: set[int], title: str, now: datetime) -> list[str]:
    days = ",".join(DAY_NAMES[day] for day in sorted(on))
    every = "FREQ=DAILY" if len(on) == 7 else f"FREQ=WEEKLY;BYDAY={days}"
    first = _first_day(on, now.date())
    name = crc32(f"{at} {days}".encode())
    return [
        "BEGIN:VEVENT",
        f"UID:{name:08x}-{at:%H%M}@spineguard",
        f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART:{first:%Y%m%d}T{at:%H%M%S}",
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


def _first_day(on: set[int], today: date) -> date:
    """The first day has to be one of its days: calendars show it whether it fits the rule or not."""
    return next(day for n in range(7) if (day := today + timedelta(days=n)).weekday() in on)


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
