"""What is asked when a height is written down."""

from datetime import date, time
from fractions import Fraction

from PySide6.QtCore import QDate, QLocale

from spineguard.core.day_text import DayProblem
from spineguard.core.height import Unusual
from spineguard.core.length import Problem, Understood, Unit
from spineguard.core.reading import Reading, Where
from spineguard.ui.height_words import day, how_line, length_both, when_line
from spineguard.ui.language import tr
from spineguard.ui.words import clock

WHERE_TITLE, WHEN_TITLE = tr("Where were you measured?"), tr("When was that?")
TALL_TITLE, MORE_TITLE = tr("How tall were you?"), tr("Is there more to remember?")
CHECK_TITLE, TALLEST_TITLE = tr("Is this right?"), tr("What is the tallest you have ever been?")

AT_HOME, AT_CLINIC = tr("At home"), tr("At a clinic or office")
REMEMBERED = tr("As I remember it")
OTHER_PLACE, PLACE_NAME = tr("Another clinic or office"), tr("Name of the clinic or office")
PLACE_WHY = tr("The name helps: heights from the same office can be compared.")
USE_PLACE = tr("Use this name")

TODAY, YESTERDAY, ANOTHER_DAY = tr("Today", "a day"), tr("Yesterday"), tr("Another day")
WHICH_DAY = tr("Which day?")
EARLIER, LATER, NO_TIME = (
    tr("Earlier"),
    tr("Later", "button: half an hour later"),
    tr("I don't know the time"),
)
ADD_TIME = tr("Add the time")

YOUR_HEIGHT, MORE_THAN_ONCE = tr("Your height"), tr("I was measured more than once")
THREE_TIMES = tr("Measure 3 times if you can. Step away from the wall in between. We take the average.")
ONE_MORE = tr("These lie more than 5 mm (1/4 in) apart. Please measure once more, if you can.")

STRAIGHT = tr("Could you stand straight?")
STRAIGHT_YES, STRAIGHT_NO = tr("Yes"), tr("No", "could not stand straight")
REMARK = tr("Remark, if you like")
KEEP, RIGHT, CHANGE = tr("Keep this height"), tr("Yes, it is right"), tr("No, let me change it")
NEXT, BACK, LEAVE = tr("Next", "button: to the next question"), tr("Back", "button"), tr("Don't keep it")
DELETE_TITLE = tr("Your reading")

DAY_PROBLEMS = {
    DayProblem.EMPTY: tr("Write a day, such as {example}."),
    DayProblem.NOT_A_DAY: tr("We can't read this day yet. Try {example}."),
    DayProblem.FUTURE: tr("This day is still to come. Please look at the year."),
    DayProblem.LONG_AGO: tr("This day is too long ago. Please look at the year."),
}
PROBLEMS = {
    Problem.EMPTY: tr("Write it as you say it, such as {example}."),
    Problem.NOT_A_LENGTH: tr("We can't read this yet. Try {example}."),
    Problem.WHICH_UNIT: tr("Is this in cm or in inches? Write it as {example}."),
    Problem.FEET_ALONE: tr("How many feet, and how many inches? Write it as {example}."),
    Problem.TOO_MANY_INCHES: tr("12 inches make a foot. Write it as {example}."),
    Problem.BEYOND_BOUNDS: tr("Nobody is that tall or that small. Write it as {example}."),
}


def question_line(number: int, of: int) -> str:
    """Which question this is."""
    return tr("Question {number} of {of}").format(
        number=QLocale().toString(number), of=QLocale().toString(of)
    )


def field_name(number: int, fields: int) -> str:
    """Above a field to write a height in."""
    if fields == 1:
        return YOUR_HEIGHT
    return tr("Measurement {number}", "the first, second or third one").format(
        number=QLocale().toString(number)
    )


def understood_line(found: Understood | Problem, unit: Unit) -> str:
    """What a field says, in both units; or what would help."""
    if isinstance(found, Understood):
        return tr("That is {height}.").format(height=length_both(found.exact, unit))
    return PROBLEMS[found].format(example=example(unit))


def example(unit: Unit) -> str:
    """A height as people write it."""
    if unit is Unit.CM:
        return tr("{number} cm", "an example of a height").format(number=QLocale().toString(161.3, "f", 1))
    return tr("5 ft 3 1/2 in", "an example of a height")


def mean_line(mean: Fraction, unit: Unit) -> str:
    """The height that counts, out of more than one."""
    return tr("The average is {height}.").format(height=length_both(mean, unit))


def day_understood(found: date | DayProblem, today: date) -> str:
    """The day that was understood; or what would help."""
    if isinstance(found, date):
        #: Pattern of a date: dddd is the day of the week, MMMM the month, d the day, yyyy the year.
        pattern = tr("dddd, MMMM d, yyyy", "date pattern")
        said = QLocale().toString(QDate(found.year, found.month, found.day), pattern)
        return tr("That is {day}.", "a day of the year").format(day=said)
    return DAY_PROBLEMS[found].format(example=day(date(today.year - 1, 3, 14)))


def day_choice(name: str, when: date) -> str:
    """Today or yesterday with its date."""
    return tr("{name}, {day}", "as in Today, March 3, 2026").format(name=name, day=day(when))


def time_line(at: time | None) -> str:
    """About what time of day it was."""
    if at is None:
        return tr("Time of day: not known")
    return tr("Time of day: about {time}").format(time=clock(at))


def check_line(reason: Unusual, mean: Fraction, last: Fraction | None, unit: Unit) -> str:
    """Why one asks."""
    height = length_both(mean, unit)
    if reason is Unusual.OUTSIDE or last is None:
        return tr("You wrote {height}. Few people are that tall or that small.").format(height=height)
    apart = length_both(abs(mean - last), unit)
    if mean < last:
        return tr("You wrote {height}. That is {apart} less than your last height.").format(
            height=height, apart=apart
        )
    return tr("You wrote {height}. That is {apart} more than your last height.").format(
        height=height, apart=apart
    )


def kept_lines(reading: Reading, unit: Unit) -> tuple[str, ...]:
    """What will be kept: how tall, when, where."""
    return (length_both(reading.mean(), unit), when_line(reading), how_line(reading))


def where_name(where: Where) -> str:
    """One of the places to choose from."""
    return {Where.HOME: AT_HOME, Where.CLINIC: AT_CLINIC, Where.REMEMBERED: REMEMBERED}[where]
