"""What a reminder says, and what is said about reminders."""

from datetime import date, time

from spineguard.core.reminders import Kind
from spineguard.presenters.reminders import ReminderShown, RemindersShown
from spineguard.ui.language import tr
from spineguard.ui.words import clock, day

START_NOW, MEASURE_NOW = tr("Start now"), tr("Measure now")
NOT_TODAY, REMINDER = tr("Not today"), tr("Reminder")
SHOW_WINDOW = tr("Show the window", "button: of the reminder")
LATER = {
    10: tr("In 10 minutes", "button: ask me again then"),
    30: tr("In 30 minutes", "button: ask me again then"),
    60: tr("In 1 hour", "button: ask me again then"),
}
IN_A_WINDOW = tr("It comes in a small window.", "a reminder")
UNTIL_OFF = tr("In a small window, till the computer is off.", "how a reminder comes")
NONE_SOON = tr("Reminders are on, but no time is set for this week.")
ALL_QUIET = tr("Reminders are on, but each time is in your quiet hours.")
CANT_COME = tr("Reminders can't come now.")
CANT_COME_ABOUT = tr("Open SpineGuard again, or ask for help.")
TRIAL = tr("This is how a reminder looks. It does not take the keyboard from you.")

NOT_ANSWERING = tr("SpineGuard is open, but it does not answer.")
NOT_ANSWERING_ABOUT = tr(
    "Wait a moment, then try again. If that does not help, close the other one and start anew. What you have "
    "saved stays."
)
STILL_NOT_ANSWERING = tr(
    "It still does not answer. Wait a little longer, or close it and start anew. What you have saved stays."
)
TRY_AGAIN, CLOSE_OTHER = tr("Try again"), tr("Close it and start anew")


def title(shown: ReminderShown) -> str:
    """What a reminder asks for, in one line."""
    return tr("Time for your exercises") if shown.kind is Kind.EXERCISE else tr("Time to measure your height")


def about(shown: ReminderShown) -> str:
    """Why it comes now, and what Start now begins."""
    at = clock(shown.at)
    match shown.kind:
        case Kind.EXERCISE:
            when = (
                tr("You planned this for {time}.").format(time=at)
                if shown.late
                else tr("It is {time}.").format(time=at)
            )
            if not shown.names:
                return when
            #: Between the names of exercises in a list
            names = tr(", ").join(shown.names)
            minutes = tr("About %Ln minute(s): {names}.", "of exercises", shown.minutes)
            return tr("{one} {other}", "two sentences").format(one=when, other=minutes.format(names=names))
        case Kind.HEIGHT:
            return tr("It is more than a year since you last did it.")
        case Kind.HEIGHT_REPEAT:
            return tr("Please measure again, at the same time of day as last time.")


def go(shown: ReminderShown) -> str:
    """The big button."""
    return START_NOW if shown.kind is Kind.EXERCISE else MEASURE_NOW


def home_lines(shown: RemindersShown, today: date) -> tuple[str, str]:
    """What the home page says about reminders: what is due or comes next, and a second line."""
    if not shown.comes:
        return CANT_COME, CANT_COME_ABOUT
    coming = next_line(shown, today)
    if shown.due is not None:
        return due_line(shown.due), coming
    if shown.next_at is None:
        return coming, ""
    return coming, IN_A_WINDOW if shown.at_login else UNTIL_OFF


def next_line(shown: RemindersShown, today: date) -> str:
    """When the next one comes."""
    if shown.next_day is None or shown.next_at is None:
        return ALL_QUIET if shown.all_quiet else NONE_SOON
    at = clock(shown.next_at)
    if shown.next_day == today:
        return tr("Next reminder: {time}.", "today, as in Next reminder: 9:00 AM").format(time=at)
    if (shown.next_day - today).days == 1:
        return tr("The next one comes tomorrow at {time}.").format(time=at)
    return tr("Next reminder: {day} at {time}.").format(day=day(shown.next_day), time=at)


def due_line(at: time) -> str:
    """What is due now, for the home page."""
    return tr("Planned for {time}.", "exercises that are due now").format(time=clock(at))
