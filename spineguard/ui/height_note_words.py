"""The calm notes about heights. They name no cause, and tell everyone the same."""

from datetime import date
from typing import assert_never

from spineguard.core.height_notes import Note, NoteKind, Recheck
from spineguard.core.height_sources import HeightSource, source_of
from spineguard.core.length import Unit
from spineguard.ui.height_words import WHERE, day, length_both
from spineguard.ui.language import tr

VARIES = tr("How one measures, the time of day and how one stands can all change a reading.")
ASK = tr("You may want to show this page to your doctor or nurse.")
ASK_SOON = tr(
    "You may want to show this page to your doctor or nurse soon. Do not wait for your yearly visit."
)
NO_CAUSE = tr("SpineGuard can't tell you the cause.")
IN_A_YEAR = tr("A guide for patients says: ask if you lose half an inch (1.3 cm) or more in 1 year.")
MEASURE_AGAIN = tr("Let's measure once more on another day.")
NOT_STRAIGHT = tr("You could not stand straight then. That can change a reading too.")
ONCE_A_YEAR = tr("A guide for patients says to have it measured once a year.")

HEADINGS = {
    NoteKind.FIRST: tr("Worth telling your doctor or nurse"),
    NoteKind.YEAR: tr("Worth telling your doctor or nurse"),
    NoteKind.TALLEST: tr("Worth telling at your next visit"),
    NoteKind.TALLER: tr("Check how you measured"),
    NoteKind.RECHECK: tr("Measure again"),
    NoteKind.NO_READING: tr("Time to measure"),
}


IN_YEARS = 24
"""Months from which on one counts in years."""


def heading(note: Note, *, with_place: bool) -> str:
    """Above a note; with the place where there are 2 notes of the same kind."""
    if not with_place:
        return HEADINGS[note.kind]
    return tr("{heading}: {where}", "heading of a note, and where the heights were measured").format(
        heading=HEADINGS[note.kind], where=WHERE[note.where]
    )


def worth_showing(note: Note) -> bool:
    """Whether a note is one to take to the doctor."""
    return note.kind in (NoteKind.FIRST, NoteKind.YEAR, NoteKind.TALLEST)


def note_sentence(note: Note, unit: Unit, *, again: bool = False) -> str:
    """All that a note says, in short sentences; with `again` also that one should measure once more."""
    parts = (*note_parts(note, unit), MEASURE_AGAIN if again else "")
    return " ".join(part for part in parts if part)


def note_parts(note: Note, unit: Unit) -> tuple[str, ...]:
    """What a note says, one thought after the other."""
    apart = length_both(abs(note.difference), unit)
    stooped = NOT_STRAIGHT if note.stooped else ""
    match note.kind:
        case NoteKind.YEAR:
            said = tr("Your saved heights are {apart} apart over {time}.")
            first = said.format(apart=apart, time=time_between(note))
            return (first, VARIES, stooped, IN_A_YEAR, ASK, NO_CAUSE)
        case NoteKind.FIRST:
            said = tr("Your last height is {apart} less than your first one, {time} before.")
            first = said.format(apart=apart, time=time_between(note))
            return (first, VARIES, stooped, ASK_SOON, NO_CAUSE)
        case NoteKind.TALLEST:
            said = tr("Your last height is {apart} less than the tallest that you remember.")
            people = tr("Most people grow a little shorter over the years.")
            return (said.format(apart=apart), people, stooped, ASK, NO_CAUSE)
        case NoteKind.TALLER:
            said = tr("Your last height is {apart} more than the one before. People do not often grow.")
            check = tr("Look once more at how to measure.")
            return (said.format(apart=apart), check, stooped)
        case NoteKind.RECHECK:
            return (_why_again(note, apart), VARIES, stooped, MEASURE_AGAIN, _repeat(note))
        case NoteKind.NO_READING:
            said = tr("Your last reading is %Ln month(s) old.", "", note.months or 0)
            return (said, ONCE_A_YEAR)
    assert_never(note.kind)


def source_line(note: Note) -> str:
    """Where a note comes from; empty for what is our own advice."""
    source = source_of(note.kind)
    return "" if source is None else source_words(source)


def source_words(source: HeightSource) -> str:
    """Who wrote it, what it is called, and when."""
    return tr("{organisation}: {title}. {date}.", "where a note comes from").format(
        organisation=source.organisation, title=source.title, date=_date(source.date)
    )


def _date(written: str) -> str:
    """A day as people say it; a year alone stays as it is."""
    return day(date.fromisoformat(written)) if "-" in written else written


def time_between(note: Note) -> str:
    """How long the two readings lie apart, in days, full months, or years."""
    if note.months and note.months >= IN_YEARS:
        return tr("about %Ln year(s)", "after: apart over", round(note.months / 12))
    if note.months:
        return tr("%Ln month(s)", "after: apart over", note.months)
    return tr("%Ln day(s)", "after: apart over", note.days or 0)


def _why_again(note: Note, apart: str) -> str:
    match note.why:
        case Recheck.SPREAD:
            return tr("The measurements of your last reading lie more than 5 mm (1/4 in) apart.")
        case Recheck.DIFFERS:
            return tr("Your last 2 heights are {apart} apart.").format(apart=apart)
        case _:
            return tr("Your last height is lower than it used to be. One reading alone can be off.")


def _repeat(note: Note) -> str:
    if note.repeat is None:
        return ""
    said = tr("Best from {first} to {last}, at the same time of day.")
    return said.format(first=day(note.repeat.first), last=day(note.repeat.last))
