"""What is said while heights come in from a file."""

from datetime import date

from PySide6.QtCore import QLocale

from spineguard.core.incoming import DateOrder, LeftOut, Trouble, Unreadable
from spineguard.core.reading import Where
from spineguard.core.shown import visible
from spineguard.ui.height_words import WHERE as WHERE_MEASURED
from spineguard.ui.height_words import day
from spineguard.ui.language import tr

BRING_IN = tr("Bring heights in", "button: take heights in from a file")
TITLE = tr("Bring heights in from a file")
WHAT_IT_TAKES = tr(
    "Save the table from your spreadsheet as CSV. Each line has a day and a height. "
    "Nothing is kept before you have seen it."
)
CHOOSE_FILE, CHOOSE_OTHER = tr("Choose a file"), tr("Choose another file")
DONT_KEEP = tr("Do not keep them")
NOTHING_NEW = tr("There is nothing new in this file.")
PLEASE_ANSWER = tr("Please answer this first.")
LEFT_OUT, MORE_LEFT_OUT = tr("Lines left out"), tr("Show more lines left out")
NEW, MORE_NEW = tr("New heights"), tr("Show more new heights")
TALLEST_TOO = tr("The tallest height that you remember comes in too.")
NO_TIMES = tr(
    "Some of these have no time of day. At home, only heights of about the same time can be compared."
)
WHERE_ASKED = tr("Where were these measured?")
FOUND = tr("Tables on this computer")
FILES = tr("Tables and text", "kinds of files to choose from")

WHERE = ((Where.HOME, WHERE_MEASURED[Where.HOME]), (Where.CLINIC, WHERE_MEASURED[Where.CLINIC]))

UNREADABLE = {
    Unreadable.NO_FILE: tr("We could not open this file."),
    Unreadable.TOO_LARGE: tr("This file is too large to be a list of heights."),
    Unreadable.EMPTY: tr("This file is empty."),
    Unreadable.SPREADSHEET: tr("This is a spreadsheet. Open it, save it as CSV, and choose that file."),
    Unreadable.NOT_TEXT: tr("This file is not a table."),
    Unreadable.NO_DATES: tr("We found no days in this file. Name their column Date."),
    Unreadable.NO_HEIGHTS: tr("We could not tell where the heights are. Name their column Height."),
}

TROUBLE = {
    Trouble.NO_DATE: tr("It has no day."),
    Trouble.ODD_DATE: tr("We do not understand the day."),
    Trouble.FUTURE: tr("That day is still to come."),
    Trouble.ODD_TIME: tr("We do not understand the time."),
    Trouble.NO_HEIGHT: tr("It has no height."),
    Trouble.ODD_HEIGHT: tr("We do not understand the height."),
    Trouble.UNLIKELY_HEIGHT: tr("It is under 90 cm (35 in) or over 230 cm (91 in)."),
    Trouble.MORE_CELLS: tr("It has more parts than there are headings."),
    Trouble.OTHER_SAME_ID: tr("You have this one here, and it is not the same."),
    Trouble.OTHER_TALLEST: tr("You have told us your tallest height here. That one stays."),
    Trouble.ODD_CELL: tr("Some part of it makes no sense."),
}

LONGEST_CELL = 40


def found_line(file: str, folder: str) -> str:
    """A table that was found, as a button."""
    return tr("{file} in {folder}", "a file and its folder").format(
        file=visible(file), folder=visible(folder)
    )


def keep_button(count: int) -> str:
    """The button that keeps what is new; without any, the tallest height."""
    if not count:
        return tr("Keep it", "button: keep the tallest height")
    return tr("Keep %Ln height(s)", "button", count)


def new_line(count: int) -> str:
    """How many came in."""
    return tr("%Ln new height(s) in this file.", "", count)


def already_line(count: int) -> str:
    """How many there were before."""
    return tr("%Ln of them you have already. They are not kept twice.", "", count)


def left_out_line(count: int) -> str:
    """How many lines could not be used."""
    return tr("%Ln line(s) were left out. The others are not touched by that.", "", count)


def trouble_line(left_out: LeftOut) -> str:
    """One line that is left out: its number, why, and what stands there."""
    number = QLocale().toString(left_out.line)
    if left_out.last > left_out.line:
        where = tr("Lines {first} to {last}", "of a file").format(
            first=number, last=QLocale().toString(left_out.last)
        )
    else:
        where = tr("Line {number}", "of a file").format(number=number)
    cell = " ".join(left_out.cell.split())
    why = TROUBLE[left_out.trouble]
    if not cell:
        return tr("{where}: {why}", "a line of a file and what is wrong").format(where=where, why=why)
    short = cell if len(cell) <= LONGEST_CELL else cell[: LONGEST_CELL - 1] + "…"
    return tr("{where}: {why} There stands: {cell}").format(where=where, why=why, cell=short)


def far_line(reading: str) -> str:
    """The one friendly question about a height that lies far from the one before it."""
    return tr("{reading}. It is more than 5 cm (2 in) from the one before. Is this right?").format(
        reading=reading
    )


def date_question(example: str) -> str:
    """Which of two days a date means."""
    return tr("Which day is {date}?").format(date=example)


def date_answers(choices: tuple[date | None, date | None]) -> tuple[tuple[DateOrder, str], ...]:
    """The two days that it can be, spelled out; None where it would be no day at all."""
    return tuple(
        (order, _first(order) if when is None else day(when))
        for order, when in zip(DateOrder, choices, strict=True)
    )


def _first(order: DateOrder) -> str:
    return tr("The day is first") if order is DateOrder.DAY_FIRST else tr("The month is first")
