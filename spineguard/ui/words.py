"""Every sentence the program itself says on a page; the cards bring their own.

Each stands whole in one call of `tr`, so that a translator may put its parts in another order.
"""

import enum
from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import QDate, QLocale, QTime

from spineguard.core.exercise import Amount, Exercise, Place, Question, Source, Support
from spineguard.core.journal import Ending
from spineguard.core.routine import PhaseKind, Planned
from spineguard.presenters.moments import (
    DayPart,
    DoneShown,
    ExerciseOutcome,
    HomeShown,
    MainAction,
    Mark,
    MarkKind,
)
from spineguard.ui.language import tr

NAME = "SpineGuard"
TODAY, EXERCISES = tr("Today", "name of the first page"), tr("Exercises")
GUIDE = tr("Guide", "name of the pages with tips for every day")
HEIGHT, YOUR_HEIGHT = tr("Height", "name of the page on how tall one is"), tr("Your height")
SETTINGS, HELP = tr("Settings"), tr("Help", "name of the page that says when to call for help")
START, CHOOSE = tr("Start exercises"), tr("Choose exercises")
WHEN_TO_CALL = tr("When to call for help")
SET_REMINDERS, REMINDERS_OFF = tr("Set reminders"), tr("Reminders are off.")
TRY_REMINDER = tr("Try it now", "button: show a reminder as it will come")
STANDING_FIGURE = tr("Picture of a person who stands tall.")
FROM_GUIDE = tr("From the guide", "above a short piece of it")
READ_MORE = tr("Read more", "button: open this page of the guide")
SHOW_MORE, MORE_EXERCISES = tr("Show more"), tr("Show more exercises")
MORE_LEFT_OUT = tr("Show more of what was left out")
OPEN, OWN_CARD = tr("Open", "button: look at this exercise"), tr("Your own card")
START_THIS = tr("Start this exercise")
ALL_EXERCISES = tr("All exercises")
TO_TODAY = tr("Back to Today")
NEEDED, HOW_MUCH, ASK_FIRST = tr("What you need"), tr("How much"), tr("Ask first")
SOURCE = tr("Where this comes from")
STARTING, HOLDING = tr("Start", "under a picture: how it starts"), tr("Hold", "under a picture: how to hold")
REPS, HOLD = tr("How many"), tr("Hold", "how long one hold lasts")
EACH_COUNT, REST = tr("Each count", "how long one count lasts"), tr("Rest", "how long one rest lasts")
DIFFERS = tr("Where we differ from it")
PUT_IN, TAKE_OUT = tr("Add to my daily exercises"), tr("Take out of my daily exercises")
PAUSED = tr("Paused", "in the ring, in place of the name of a phase")
SESSION, SECONDS_LEFT = tr("Exercise session"), tr("Seconds left")
SMALLER, LARGER = tr("Smaller text"), tr("Larger text")
NO_ROUTINE = tr("No exercise is in your daily list. Go to Exercises and choose one.")
ALL_WAIT = tr("All your exercises are left out for now. Ask your doctor or physio first.")
YOUR_ANSWERS = tr("Your answers")
NOT_A_DOCTOR = tr(
    "SpineGuard shows general exercises and keeps your own notes for you. It does not replace your doctor."
)
ASK_BEFORE = tr(
    "Ask your doctor or physio first, before you start. Above all, ask if you have had a broken bone "
    "in your back. Stop if something hurts or you feel dizzy."
)
STOP_IF_IT_HURTS = tr("Stop if something hurts or you feel dizzy.")

MAIN = {
    MainAction.NEXT: tr("Next", "button: go to the next step"),
    MainAction.PAUSE: tr("Pause"),
    MainAction.RESUME: tr("Go on"),
}
BACK, ONWARD = tr("Back", "button: one step back"), tr("Skip ahead")
STOP, HURTS = tr("Stop"), tr("Something hurts")
AGAIN, SKIP, SKIP_STEPS = tr("Do it again"), tr("Skip this exercise"), tr("I know the steps")

START_KEY, SPACE_KEY, STOP_KEY = tr("Enter", "a key"), tr("Space", "a key"), tr("Esc", "a key")
LEFT_KEY, RIGHT_KEY = tr("Left arrow", "a key"), tr("Right arrow", "a key")
MORE_TIME, READ_ON = tr("More time"), tr("More", "button: show the rest of the words")
HURTS_KEY, AGAIN_KEY, SKIP_KEY, SKIP_STEPS_KEY, MORE_TIME_KEY = "H", "A", "S", "K", "M"
"""Letters stay as they are in every language: they are where they are on the keyboard."""

GREETING = {
    DayPart.MORNING: tr("Good morning"),
    DayPart.AFTERNOON: tr("Good afternoon"),
    DayPart.EVENING: tr("Good evening"),
}

PHASE = {
    PhaseKind.STEP: tr("Step", "name of a phase"),
    PhaseKind.GET_READY: tr("Get ready", "name of a phase"),
    PhaseKind.HOLD: tr("Hold", "name of a phase"),
    PhaseKind.REST: tr("Rest", "name of a phase"),
    PhaseKind.DONE: tr("Done", "name of a phase"),
}

PLACE = {Place.SITTING: tr("Sitting"), Place.STANDING: tr("Standing"), Place.LYING: tr("Lying down")}

PLACE_WITH = {
    (Place.SITTING, Support.CHAIR): tr("Sitting in a chair"),
    (Place.SITTING, Support.COUNTER): tr("Sitting at a counter"),
    (Place.SITTING, Support.WALL): tr("Sitting at a wall"),
    (Place.SITTING, Support.BED): tr("Sitting on a bed"),
    (Place.STANDING, Support.CHAIR): tr("Standing at a chair"),
    (Place.STANDING, Support.COUNTER): tr("Standing at a counter"),
    (Place.STANDING, Support.WALL): tr("Standing at a wall"),
    (Place.STANDING, Support.BED): tr("Standing at a bed"),
    (Place.LYING, Support.CHAIR): tr("Lying down at a chair"),
    (Place.LYING, Support.COUNTER): tr("Lying down at a counter"),
    (Place.LYING, Support.WALL): tr("Lying down at a wall"),
    (Place.LYING, Support.BED): tr("Lying down on a bed"),
}

QUESTION = {
    Question.TOLD_NOT_TO: tr("Told not to exercise"),
    Question.RECENT_INJURY: tr("New injury or pain"),
    Question.SPINE_BREAK: tr("Broken bone in the spine"),
    Question.CHEST_PAIN: tr("Chest pain"),
    Question.UNSTEADY: tr("Falls, or feeling unsteady"),
    Question.LEG_PAIN: tr("Leg pain"),
    Question.NECK: tr("Neck trouble"),
    Question.FLOOR: tr("Getting down to the floor"),
    Question.SHOULDER: tr("Sore shoulder"),
}


class Unit(enum.Enum):
    """What an amount counts."""

    TIME = "time"
    SECOND = "second"


TIME, SECOND = Unit.TIME, Unit.SECOND


def day(when: date) -> str:
    """A date as people say it in the person's language."""
    #: Pattern of a date: dddd is the day of the week, MMMM the month, d the day. Put them in your order.
    pattern = tr("dddd, MMMM d", "date pattern")
    return QLocale().toString(QDate(when.year, when.month, when.day), pattern)


def last_measured(when: date | None) -> str:
    """When was I last measured?"""
    if when is None:
        return tr("Your height is not written down yet.")
    #: Pattern of a date: MMMM is the month, d the day, yyyy the year. Put them in your order.
    pattern = tr("MMMM d, yyyy", "date pattern")
    said = QLocale().toString(QDate(when.year, when.month, when.day), pattern)
    return tr("Last measured: {day}").format(day=said)


def clock(when: time) -> str:
    """A time of day as people write it in the person's country."""
    return QLocale().toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)


def number(value: float) -> str:
    """A number in the digits, and with the point or comma, of the person's language."""
    return QLocale().toString(float(value), "g", 3)


def today_heading(shown: HomeShown) -> str:
    """How many sessions are done today."""
    goal = number(shown.goal)
    if shown.done > shown.goal:
        return tr("Today: %Ln done. Your goal is {goal}.", "sessions", shown.done).format(goal=goal)
    return tr("Today: %Ln of {goal} done", "sessions", shown.done).format(goal=goal)


def mark_words(mark: Mark) -> tuple[str, str]:
    """The two lines under one mark."""
    match mark.kind:
        case MarkKind.DONE:
            at = clock(mark.at) if mark.at else tr("Today", "under a session that was done today")
            return (at, tr("Done", "under a session that was done today"))
        case MarkKind.NEXT:
            return (tr("Next", "under the session that comes next today"), "")
        case MarkKind.LATER:
            return (tr("Later", "under a session that comes later today"), "")


def mark_name(top: str, below: str) -> str:
    """What one mark is called, for those who don't see it."""
    return tr("{when} {done}", "mark of a session: 9:00 Done").format(when=top, done=below) if below else top


def routine_heading(shown: HomeShown) -> str:
    """How long what Start leads through takes."""
    if shown.routine:
        return tr("About %Ln minute(s)", "", shown.minutes)
    return ALL_WAIT if shown.left_out else NO_ROUTINE


def left_out_line(names: Sequence[str]) -> str:
    """Which exercises of the daily list wait until the person has asked."""
    return tr("Left out for now: {names}. Ask your doctor or physio first.").format(names=", ".join(names))


def hurt_today() -> str:
    """What the home page says for the rest of a day on which something hurt."""
    return tr("You told us that something hurt today. Rest now. Ask your doctor or physio before you go on.")


def place_line(exercise: Exercise) -> str:
    """Where it is done and with what."""
    return PLACE_WITH.get((exercise.place, exercise.support), PLACE[exercise.place])


def figure_name(exercise: Exercise) -> str:
    """What the picture of an exercise shows, for those who don't see it."""
    return tr("Picture of {exercise}: {words}").format(exercise=exercise.name, words=exercise.hold.words)


def scene_name(caption: str, words: str) -> str:
    """What one of the 2 pictures of an exercise shows, for those who don't see it."""
    return tr("{caption}: {words}", "picture, as in Hold: Press your head back.").format(
        caption=caption, words=words
    )


def open_name(exercise: Exercise) -> str:
    """What opening a card does, for those who don't see which card it is."""
    return tr("Open {exercise}", "button: look at this exercise").format(exercise=exercise.name)


def amount_line(amount: Amount, value: float, unit: Unit) -> str:
    """One part of the dose as it is set now, and how far it may be changed."""
    now = seconds(value) if unit is Unit.SECOND else tr("%Ln time(s)", "how often", round(value))
    if amount.lowest == amount.highest:
        return now
    return tr("{amount} ({lowest} to {highest})", "as in 5 times (1 to 5)").format(
        amount=now, lowest=number(amount.lowest), highest=number(amount.highest)
    )


def part_line(label: str, amount: str) -> str:
    """One part of the dose with its label."""
    return tr("{label}: {amount}", "as in Hold: 4 seconds").format(label=label, amount=amount)


def less_name(line: str) -> str:
    """What the minus button of one part of the dose is called."""
    return tr("Less. {line}", "as in Less. Hold: 4 seconds").format(line=line)


def more_name(line: str) -> str:
    """What the plus button of one part of the dose is called."""
    return tr("More. {line}", "as in More. Hold: 4 seconds").format(line=line)


def source_line(source: Source) -> str:
    """Who wrote what an exercise comes from, and when they last looked it through."""
    when = QDate.fromString(source.reviewed, "yyyy-MM-dd")
    #: Pattern of a date: MMMM is the month, d the day, yyyy the year. Put them in your order.
    pattern = tr("MMMM d, yyyy", "date pattern")
    return tr("{organisation}: {title}. Last reviewed {date}.").format(
        organisation=source.organisation,
        title=source.title,
        date=QLocale().toString(when, pattern) if when.isValid() else source.reviewed,
    )


def seconds(length: float) -> str:
    """A length of time, as "4 seconds"."""
    if length == round(length):
        return tr("%Ln second(s)", "", round(length))
    return tr("{number} seconds", "with a fraction, as in 1.5 seconds").format(number=number(length))


def for_seconds(length: float) -> str:
    """A length of time as it stands in the middle of a sentence; other languages need another form there."""
    if length == round(length):
        return tr("%Ln second(s)", "after hold for, or rest for", round(length))
    return tr("{number} seconds", "after hold for, or rest for: 1.5 seconds").format(number=number(length))


def done_heading(shown: DoneShown) -> str:
    """How the session ended."""
    match shown.ending:
        case Ending.FINISHED:
            return tr("Done for now")
        case Ending.STOPPED:
            return tr("You stopped here")
        case Ending.HURT:
            return tr("Stop and rest")


def outcome_line(outcome: ExerciseOutcome) -> str:
    """What was done of one exercise."""
    return tr("{exercise}: {number} of {of}", "how many times it was done").format(
        exercise=outcome.exercise.name, number=number(outcome.reps_done), of=number(outcome.reps_meant)
    )


def done_today_line(shown: DoneShown) -> str:
    """How the day stands after a session."""
    return tr("Today: %Ln of {goal} done.", "sessions", shown.done_today).format(goal=number(shown.goal))


def kept_line(shown: DoneShown) -> str:
    """Whether the journal has it."""
    if shown.saved:
        return tr("It is in your journal.")
    return tr("We could not save this to your journal. We will try again after your next session.")


def dose_line(planned: Planned) -> str:
    """The dose that will be led, in plain words."""
    counts = planned.exercise.dose.hold.counts
    hold = tr("a slow count of %Ln", "after hold for", counts) if counts else for_seconds(planned.hold)
    if planned.reps == 1:
        return tr("Hold for {hold}, once.").format(hold=hold)
    return tr("Hold for {hold}, rest for {rest}. %Ln time(s) in all.", "", planned.reps).format(
        hold=hold, rest=for_seconds(planned.rest)
    )
