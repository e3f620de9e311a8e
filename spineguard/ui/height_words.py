"""What is said about heights: on the page, on the chart, on paper. Notes: `height_note_words`."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from PySide6.QtCore import QDate, QLocale

from spineguard.core.chart import Step
from spineguard.core.length import Unit
from spineguard.core.length import centimetres as in_centimetres
from spineguard.core.length import feet_and_inches as in_feet
from spineguard.core.reading import Reading, Where
from spineguard.ui.language import tr
from spineguard.ui.words import YOUR_HEIGHT as YOUR_HEIGHT
from spineguard.ui.words import clock

NO_READING_YET = tr("You have not written down a height yet.")
WHY_MEASURE = tr(
    "A guide for patients says to have your height measured once a year. Best of all at the same office."
)
VARIES_BY_DAY = tr(
    "From morning to night, height can change by 1 cm (3/8 in). Measure at the same time of day."
)
TAKE_TO_DOCTOR = tr("Make a page for my doctor")
ADD, HOW_TO_MEASURE = tr("Add a height"), tr("How to measure")
ALL_READINGS, MORE_READINGS = tr("All readings"), tr("Show more readings")
CHART_HINT = tr("Point at a mark, or use the arrow keys, to read it here.")
CHART_KEYS = tr("Left and right arrow keys go from reading to reading.")
SESSIONS_A_WEEK = tr("Sessions each week")
UNDO = tr("Undo")
SOURCE = tr("Where this comes from")
OPEN_READING = tr("Press to change or delete it.")
TALLEST_ASKED = tr("What is the tallest you have ever been?")
TALLEST_WHY = tr("It helps to see the whole picture. A guess is fine.")
TALLEST_TELL, TALLEST_UNKNOWN = tr("Write it down"), tr("I don't know")
TALLEST_KEEP, TALLEST_CHANGE = tr("Keep this height"), tr("Change my tallest height")
COULD_NOT_STAND = tr("Could not stand straight")
CHANGE, DELETE, TO_HEIGHT = tr("Change it"), tr("Delete it"), tr("Back to Height")
REMARK = tr("Remark")
NOT_SAVED = tr("We could not save this yet. We will try again when you open or close the program.")

WHERE = {
    Where.CLINIC: tr("At a clinic", "where a height was measured"),
    Where.HOME: tr("At home", "where a height was measured"),
    Where.REMEMBERED: tr("As you remember it", "how a height is known"),
}


def centimetres(tenths: Fraction | int) -> str:
    """A length to the millimetre, as "161.3 cm"; `tenths` are tenths of a millimetre."""
    return _cm(QLocale().toString(float(in_centimetres(tenths)), "f", 1))


def feet_and_inches(tenths: Fraction | int) -> str:
    """A length to the nearest eighth of an inch, as "5 ft 3 1/2 in", or "1/2 in" below a foot."""
    parts = in_feet(tenths)
    inches = _inches(parts.inches, parts.part, parts.over)
    if not parts.feet:
        return tr("{inches} in", "a length in inches").format(inches=inches)
    return tr("{feet} ft {inches} in", "a height in feet and inches").format(
        feet=QLocale().toString(parts.feet), inches=inches
    )


def length(tenths: Fraction | int, unit: Unit) -> str:
    """A length in one unit."""
    return centimetres(tenths) if unit is Unit.CM else feet_and_inches(tenths)


def nothing(tenths: Fraction | int, unit: Unit) -> bool:
    """Whether so small a length is shown as 0 in this unit."""
    if unit is Unit.CM:
        return in_centimetres(tenths) == 0
    parts = in_feet(tenths)
    return not (parts.feet or parts.inches or parts.part)


def length_both(tenths: Fraction | int, unit: Unit) -> str:
    """A length in both units, the person's own first: "161.3 cm (5 ft 3 1/2 in)"."""
    other = Unit.INCHES if unit is Unit.CM else Unit.CM
    return tr("{height} ({other})", "a length in both units").format(
        height=length(tenths, unit), other=length(tenths, other)
    )


def _cm(number: str) -> str:
    return tr("{number} cm", "a length in centimetres").format(number=number)


def _inches(whole: int, part: int, over: int) -> str:
    """Inches with their fraction: "3", "3 1/2", "1/2"."""
    said = QLocale().toString(whole)
    if not part:
        return said
    numbers = {"part": QLocale().toString(part), "over": QLocale().toString(over)}
    if not whole:
        return tr("{part}/{over}", "a part of an inch, as in 1/2").format(**numbers)
    return tr("{whole} {part}/{over}", "inches, as in 3 1/2").format(whole=said, **numbers)


def height_tick(tenths: int, unit: Unit) -> str:
    """A height beside the chart; whole centimetres and half inches are all there is."""
    if unit is Unit.CM:
        return _cm(QLocale().toString(tenths // 100))
    return feet_and_inches(tenths)


def day(when: date) -> str:
    """A date with its year, as people say it."""
    #: Pattern of a date: MMMM is the month, d the day, yyyy the year. Put them in your order.
    return _date(when, tr("MMMM d, yyyy", "date pattern"))


def time_tick(when: date, step: Step) -> str:
    """A day, month or year below the chart."""
    match step:
        case Step.DAYS:
            #: Pattern of a short date: MMM is the month, d the day, yyyy the year. Put them in your order.
            return _date(when, tr("MMM d, yyyy", "short date pattern"))
        case Step.MONTHS:
            #: Pattern of a month: MMM is the month, yyyy the year. Put them in your order.
            return _date(when, tr("MMM yyyy", "month pattern"))
        case Step.YEARS:
            #: Pattern of a year.
            return _date(when, tr("yyyy", "year pattern"))


def tallest_line(tenths: Fraction, unit: Unit, *, short: bool = False) -> str:
    """The line of the tallest height on the chart."""
    whole = in_centimetres(tenths) % 1 == 0
    height = height_tick(int(tenths), unit) if whole else length(tenths, unit)
    if short:
        return tr("Tallest: {height}").format(height=height)
    return tr("Tallest you remember: {height}").format(height=height)


def chart_name(readings: Sequence[Reading], unit: Unit) -> str:
    """What the chart shows, for those who don't see it."""
    first, last = readings[0], readings[-1]
    count = tr("Chart of your height: %Ln reading(s).", "", len(readings))
    if len(readings) == 1:
        return count
    return tr("{count} {first}. {last}.", "chart for those who don't see it: count, first and last").format(
        count=count, first=reading_line(first, unit), last=reading_line(last, unit)
    )


def where_line(reading: Reading) -> str:
    """Where a height was measured: the name of the office where there is one."""
    return reading.place.strip() or WHERE[reading.where]


def reading_line(reading: Reading, unit: Unit) -> str:
    """One reading in a line: "161.3 cm (5 ft 3 1/2 in) on March 3, 2026, at home"."""
    return tr("{height} on {day}: {where}", "one reading of height").format(
        height=length_both(reading.mean(), unit), day=when_line(reading), where=how_line(reading)
    )


def about_line(reading: Reading) -> str:
    """When and where, below the height itself."""
    return tr("{day}: {where}", "when and where a height was measured").format(
        day=day(reading.day), where=how_line(reading)
    )


def measured_lines(reading: Reading, unit: Unit) -> list[str]:
    """Each measurement as it was typed and understood."""
    lines = []
    for number, each in enumerate(reading.measurements, start=1):
        said = tr("Measured {number}: {height}", "one of several measurements, by its number")
        height = length_both(each.tenths, unit)
        lines.append(said.format(number=QLocale().toString(number), height=height))
    return lines if len(lines) > 1 else []


def when_line(reading: Reading) -> str:
    """The day, and the time of day where it is known."""
    if reading.time is None:
        return day(reading.day)
    return tr("{day}, {time}", "a day and a time of day").format(
        day=day(reading.day), time=clock(reading.time)
    )


def how_line(reading: Reading) -> str:
    """Where, and what made it hard."""
    if not reading.stooped:
        return where_line(reading)
    return tr("{where}. {trouble}", "how a height was measured").format(
        where=where_line(reading), trouble=COULD_NOT_STAND
    )


def summary_sentence(last: Reading, less: Fraction | None, unit: Unit) -> str:
    """The last height and how far it is from the comparable one about a year before.

    `less` is in tenths of a millimetre, below 0 where it is taller; None where there is nothing to compare.
    """
    now = tr("{height} on {day}.", "the last reading").format(
        height=length_both(last.mean(), unit), day=day(last.day)
    )
    if less is None:
        return now
    if nothing(less, unit):
        return tr("{now} That is the same as about a year before.").format(now=now)
    apart = length(abs(less), unit)
    if less > 0:
        return tr("{now} That is {apart} less than about a year before.").format(now=now, apart=apart)
    return tr("{now} That is {apart} more than about a year before.").format(now=now, apart=apart)


def tallest_told(tenths: Fraction | None, unit: Unit) -> str:
    """The tallest height, as it was told."""
    if tenths is None:
        return tr("Tallest you remember: not known")
    return tr("Tallest you remember: {height}").format(height=length_both(tenths, unit))


def undo_line(reading: Reading, unit: Unit, *, corrected: bool) -> str:
    """What an undo would bring back."""
    line = reading_line(reading, unit)
    if corrected:
        return tr("You changed this reading: {reading}.").format(reading=line)
    return tr("You deleted this reading: {reading}.").format(reading=line)


def weeks_sentence(numbers: list[int]) -> str:
    """Sessions of this week and the one before, in words; oldest first."""
    this = tr("This week: %Ln session(s).", "", numbers[-1])
    if len(numbers) < 2:
        return this
    before = tr("Last week: %Ln session(s).", "", numbers[-2])
    return tr("{this} {before}", "sessions of this week and of the last").format(this=this, before=before)


def week_name(begins: date, number: int) -> str:
    """One bar, for those who don't see it."""
    return tr("{day}: {number}", "sessions in the week that begins on that day").format(
        day=day(begins), number=QLocale().toString(number)
    )


def short_day(when: date) -> str:
    """A day below a bar."""
    #: Pattern of a very short date: MMM is the month, d the day. Put them in your order.
    return _date(when, tr("MMM d", "very short date pattern"))


def _date(when: date, pattern: str) -> str:
    return QLocale().toString(QDate(when.year, when.month, when.day), pattern)
