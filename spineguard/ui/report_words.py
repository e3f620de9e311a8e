"""What stands on the page for the doctor, on paper and as plain text."""

from datetime import date
from fractions import Fraction

from PySide6.QtCore import QLocale

from spineguard.core.chart import Step
from spineguard.core.length import Unit
from spineguard.core.length import centimetres as in_centimetres
from spineguard.core.length import feet_and_inches as in_feet
from spineguard.core.reading import Reading, Where
from spineguard.presenters.height import HeightShown
from spineguard.ui.height_words import centimetres, day, length_both, time_tick
from spineguard.ui.language import tr
from spineguard.ui.words import clock

LONGEST = 60
"""Characters of a remark or a name that stand on the page; the text and the table have all of it."""

TITLE = tr("Height: a page for the doctor")
NAME, BORN = tr("Name", "on the page for the doctor: to be filled in"), tr("Date of birth")
BY_THE_PERSON = tr("Entered by the person, not by a clinician.")
NOTHING_YET = tr("No height is written down yet.")
DAY, HEIGHT = tr("Day", "heading of a column"), tr("Height", "heading of a column")
HOW = tr("How it was taken", "heading of a column")
READINGS = tr("Readings", "heading: heights with their dates")
SESSIONS_A_WEEK = tr("Exercise sessions a week, weeks from Monday")
NOTES = tr("Notes", "heading: what is worth telling about heights")
SOURCES = tr("Sources")
ROUNDED = tr("Heights are shown to 1 mm and to 1/8 inch.")
JOINED = tr(
    "A line joins readings that may be compared. They come from the same office, or from home at about the "
    "same time of day. The chart spans 8 cm (3 in) or more."
)
NOT_A_DEVICE = tr("SpineGuard keeps a person's own notes. It does not look for any disease.")

WHERE = {
    Where.CLINIC: tr("At a clinic or office", "how a height was taken"),
    Where.HOME: tr("At home", "how a height was taken"),
    Where.REMEMBERED: tr("As the person remembers it", "how a height was taken"),
}


def made_line(when: date) -> str:
    """When the page was made."""
    return tr("Made with SpineGuard on {day}.").format(day=day(when))


def sentence(shown: HeightShown) -> str:
    """The last height and how it lies to the one about a year before; for the doctor, so without "you"."""
    if shown.last is None:
        return NOTHING_YET
    height, when = length_both(shown.last.mean(), shown.unit), day(shown.last.day)
    if shown.less is None:
        return tr("{height} on {day}.", "the last reading").format(height=height, day=when)
    small = in_feet(shown.less)
    seen_in_inches = small.feet or small.inches or small.part
    apart = length_both(abs(shown.less), shown.unit) if seen_in_inches else centimetres(abs(shown.less))
    if in_centimetres(shown.less) == 0:
        said = tr("{height} on {day}; the same as about a year before.")
    elif shown.less > 0:
        said = tr("{height} on {day}; {apart} less than about a year before.")
    else:
        said = tr("{height} on {day}; {apart} more than about a year before.")
    return said.format(height=height, day=when, apart=apart)


def tallest_line(tallest: Fraction | None, unit: Unit) -> str:
    """The tallest height that the person remembers."""
    if tallest is None:
        return tr("Tallest height remembered: not known")
    return tr("Tallest height remembered: {height}").format(height=length_both(tallest, unit))


def height_cell(reading: Reading, unit: Unit) -> str:
    """The height that counts, in both units."""
    return length_both(reading.mean(), unit)


def day_cell(reading: Reading) -> str:
    """The day, and the time of day where it is known."""
    when = time_tick(reading.day, Step.DAYS)
    if reading.time is None:
        return when
    return tr("{day}, {time}", "a day and a time of day").format(day=when, time=clock(reading.time))


def how_cell(reading: Reading, longest: int | None = LONGEST) -> str:
    """How a reading was taken: where, of how many measurements, and what made it hard.

    `longest` is how much of a remark or a name there is room for, in characters; None for all of it.
    """
    parts = (_where(reading, longest), _measurements(reading), _hard(reading), _remark(reading, longest))
    return " ".join(filter(None, parts))


def _where(reading: Reading, longest: int | None) -> str:
    where, place = WHERE[reading.where], _cut(reading.place, longest)
    if not place:
        return tr("{where}.", "where a height was measured").format(where=where)
    return tr("{where}: {place}.", "where a height was measured, and its name").format(
        where=where, place=place.rstrip(".")
    )


def _measurements(reading: Reading) -> str:
    """In centimetres in every country: eighths of an inch do not tell three measurements apart."""
    if len(reading.measurements) == 1:
        return "" if reading.where is Where.REMEMBERED else tr("Measured once.")
    heights = [
        QLocale().toString(float(in_centimetres(each.tenths)), "f", 1) for each in reading.measurements
    ]
    said = heights[0]
    for height in heights[1:]:
        #: A list of heights in centimetres that goes on: "161.2; 161.3", where numbers may have a comma.
        said = tr("{before}; {next}").format(before=said, next=height)
    return tr("Mean of {number}: {heights} cm.", "of measurements").format(
        number=QLocale().toString(len(heights)), heights=said
    )


def _hard(reading: Reading) -> str:
    return tr("Could not stand straight.") if reading.stooped else ""


def _remark(reading: Reading, longest: int | None) -> str:
    remark = _cut(reading.remark, longest)
    return remark and tr("Remark: {remark}", "what the person wrote").format(remark=remark)


def _cut(words: str, longest: int | None) -> str:
    """In one line, and no longer than there is room for."""
    line = " ".join(words.split())
    return line if longest is None or len(line) <= longest else line[: longest - 1].rstrip() + "…"


def earlier_line(count: int) -> str:
    """How many readings the table has no room for."""
    return tr("%Ln earlier reading(s) are in the chart, but not in this table.", "", count)


def week_line(begins: date, sessions: int) -> str:
    """One week of exercise, as a line of text."""
    return tr("{day}: {number}", "sessions in the week that begins on that day").format(
        day=day(begins), number=QLocale().toString(sessions)
    )
