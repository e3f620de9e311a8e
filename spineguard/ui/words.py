"""Every sentence the program itself says on a page; the cards bring their own."""

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale, QTime

from spineguard.core.exercise import Amount, Exercise, Place, Question, Source, Support
from spineguard.core.journal import Ending
from spineguard.core.routine import PhaseKind, Planned
from spineguard.core.session import PausedBy
from spineguard.presenters.moments import (
    DayPart,
    DoneShown,
    ExerciseOutcome,
    HomeShown,
    MainAction,
    Mark,
    MarkKind,
    SessionShown,
    Upcoming,
)

NAME = "SpineGuard"
TODAY, EXERCISES = "Today", "Exercises"
START, START_KEY = "Start exercises", "Enter"
WHEN_TO_CALL = "When to call for help"
STANDING_FIGURE = "Picture of a person who stands tall."
OPEN, OWN_CARD = "Open", "Your own card"
START_THIS = "Start this exercise"
ALL_EXERCISES = "All exercises"
TO_TODAY = "Back to Today"
NEEDED, HOW_MUCH, ASK_FIRST, SOURCE = "What you need", "How much", "Ask first", "Where this comes from"
STARTING, HOLDING = "Start", "Hold"
LESS, MORE = "Less", "More"
REPS, HOLD, EACH_COUNT, REST = "How often", "Hold", "Each count", "Rest"
TIME, SECOND = "time", "second"
DIFFERS = "Where we differ from it"
PUT_IN, TAKE_OUT = "Add to my daily exercises", "Take out of my daily exercises"
PAUSED = "Paused"
SESSION, SECONDS_LEFT = "Exercise session", "Seconds left"
SMALLER, LARGER = "Smaller text", "Larger text"
NO_ROUTINE = "No exercise is in your daily list. Open Exercises and choose one."
NOT_A_DOCTOR = "SpineGuard shows general exercises and keeps your own notes. It does not replace your doctor."
STOP_IF_IT_HURTS = "Stop if something hurts or you feel dizzy."

MAIN = {MainAction.NEXT: "Next", MainAction.PAUSE: "Pause", MainAction.RESUME: "Go on"}
BACK, BACK_KEY = "Back", "Left arrow"
ONWARD, ONWARD_KEY = "Skip ahead", "Right arrow"
STOP, STOP_KEY = "Stop", "Esc"
HURTS, HURTS_KEY = "Something hurts", "H"
AGAIN, AGAIN_KEY = "Do it again", "A"
SKIP, SKIP_KEY = "Skip this exercise", "S"
SKIP_STEPS, SKIP_STEPS_KEY = "I know the steps", "K"
SPACE_KEY = "Space"

GREETING = {
    DayPart.MORNING: "Good morning",
    DayPart.AFTERNOON: "Good afternoon",
    DayPart.EVENING: "Good evening",
}

PHASE = {
    PhaseKind.STEP: "Step",
    PhaseKind.GET_READY: "Get ready",
    PhaseKind.HOLD: "Hold",
    PhaseKind.REST: "Rest",
    PhaseKind.DONE: "Done",
}

PLACE = {Place.SITTING: "Sitting", Place.STANDING: "Standing", Place.LYING: "Lying down"}

SUPPORT = {
    Support.CHAIR: " in a chair",
    Support.COUNTER: " at a counter",
    Support.WALL: " at a wall",
    Support.BED: " on a bed",
    Support.NONE: "",
}

QUESTION = {
    Question.TOLD_NOT_TO: "Told not to exercise",
    Question.RECENT_INJURY: "New injury or pain",
    Question.SPINE_BREAK: "Broken bone in the spine",
    Question.CHEST_PAIN: "Chest pain",
    Question.UNSTEADY: "Falls, or feeling unsteady",
    Question.LEG_PAIN: "Leg pain",
    Question.NECK: "Neck trouble",
    Question.FLOOR: "Getting down to the floor",
    Question.SHOULDER: "Sore shoulder",
}


def day(when: date) -> str:
    """A date as people say it in the person's language."""
    return QLocale().toString(QDate(when.year, when.month, when.day), "dddd, MMMM d")


def clock(when: time) -> str:
    """A time of day as people write it in the person's country."""
    return QLocale().toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)


def today_heading(shown: HomeShown) -> str:
    """How many sessions are done today."""
    if shown.done > shown.goal:
        return f"Today: {shown.done} done. Your goal is {shown.goal}."
    return f"Today: {shown.done} of {shown.goal} done"


def mark_words(mark: Mark) -> tuple[str, str]:
    """The two lines under one mark."""
    match mark.kind:
        case MarkKind.DONE:
            return (clock(mark.at) if mark.at else "Today", "Done")
        case MarkKind.NEXT:
            return ("Next", "")
        case MarkKind.LATER:
            return ("Later", "")


def routine_heading(shown: HomeShown) -> str:
    """How long what Start leads through takes."""
    if not shown.routine:
        return NO_ROUTINE
    return f"About {shown.minutes} {plural(shown.minutes, 'minute')}"


def hurt_today() -> str:
    """What the home page says for the rest of a day on which something hurt."""
    return "You told us that something hurt today. Rest now. Ask your doctor or physio before you go on."


def place_line(exercise: Exercise) -> str:
    """Where it is done and with what."""
    return PLACE[exercise.place] + SUPPORT[exercise.support]


def figure_name(exercise: Exercise) -> str:
    """What the picture of an exercise shows, for those who don't see it."""
    return f"Picture of {exercise.name}: {exercise.hold.words}"


def open_name(exercise: Exercise) -> str:
    """What opening a card does, for those who don't see which card it is."""
    return f"Open {exercise.name}"


def amount_line(amount: Amount, value: float, unit: str) -> str:
    """One part of the dose as it is set now, and how far it may be changed."""
    number, low, high = (_number(n) for n in (value, amount.lowest, amount.highest))
    return f"{number} {plural(value, unit)}" + (f" ({low} to {high})" if low != high else "")


def reviewed_line(source: Source) -> str:
    """When the source was last looked through by those who wrote it."""
    when = QDate.fromString(source.reviewed, "yyyy-MM-dd")
    shown = QLocale().toString(when, "MMMM d, yyyy") if when.isValid() else source.reviewed
    return f"Last reviewed {shown}."


def where_line(shown: SessionShown, *, short: bool) -> str:
    """Where the person is, and where in the routine."""
    number = f"Exercise {shown.number} of {shown.of}"
    return number if short else f"{place_line(shown.exercise)}. {number}."


def step_line(shown: SessionShown) -> str:
    """Where among the steps we are."""
    return f"Step {shown.step} of {shown.steps}"


def rep_line(shown: SessionShown) -> str:
    """Which rep is under way, as "2 of 5"."""
    if shown.rep:
        return f"{shown.rep} of {shown.reps}"
    return f"{shown.reps} {plural(shown.reps, 'time')}"


def now_line(shown: SessionShown) -> str:
    """The one line that says what to do now."""
    if shown.paused is PausedBy.GAP:
        return "We paused, because the computer was asleep or busy. Go on when you are ready."
    if shown.paused is PausedBy.PERSON:
        return "Paused. Take your time."
    if shown.kind is PhaseKind.GET_READY:
        return "Get into place. We start by ourselves."
    if shown.may_rest:
        return "You may rest now, or hold 1 second more."
    return shown.scene.words


def next_line(upcoming: Upcoming | None) -> str:
    """What comes after this phase."""
    if upcoming is None:
        return ""
    if upcoming.new_exercise:
        return f"Next: {upcoming.exercise.name}"
    if upcoming.kind is PhaseKind.STEP:
        return "Next: one more step"
    if upcoming.seconds is None:
        return "Next: the end"
    return f"Next: {PHASE[upcoming.kind].lower()}, {seconds(upcoming.seconds)}"


def seconds(length: float) -> str:
    """A length of time, as "4 seconds"."""
    number = _number(length)
    return f"{number} {plural(length, SECOND)}"


def done_heading(shown: DoneShown) -> str:
    """How the session ended."""
    match shown.ending:
        case Ending.FINISHED:
            return "Done for now"
        case Ending.STOPPED:
            return "You stopped here"
        case Ending.HURT:
            return "Stop and rest"


def outcome_line(outcome: ExerciseOutcome) -> str:
    """What was done of one exercise."""
    return f"{outcome.exercise.name}: {outcome.reps_done} of {outcome.reps_meant}"


def done_today_line(shown: DoneShown) -> str:
    """How the day stands after a session."""
    return f"Today: {shown.done_today} of {shown.goal} done."


def kept_line(shown: DoneShown) -> str:
    """Whether the journal has it."""
    if shown.saved:
        return "It is in your journal."
    return "We could not save this to your journal. We will try again after your next session."


def dose_line(planned: Planned) -> str:
    """The dose that will be led, in plain words."""
    reps = f"{planned.reps} {plural(planned.reps, 'time')}"
    counts = planned.exercise.dose.hold.counts
    hold = f"a slow count of {counts}" if counts else seconds(planned.hold)
    if planned.reps == 1:
        return f"Hold for {hold}, once."
    return f"Hold for {hold}, rest for {seconds(planned.rest)}. {reps} in all."


def started_on(when: datetime) -> str:
    """When a session began."""
    return f"{day(when.date())}, {clock(when.time())}"


def _number(value: float) -> str:
    return QLocale().toString(float(value), "g", 3)


def plural(number: float, word: str) -> str:
    """One minute, two minutes."""
    return word if number == 1 else f"{word}s"
