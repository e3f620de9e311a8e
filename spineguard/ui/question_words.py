"""The questions before the first session, and what their answers bring. Safety words: grade 5."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from spineguard.core.exercise import Question
from spineguard.core.start_questions import Reason
from spineguard.ui.language import tr
from spineguard.ui.words import QUESTION, number
from spineguard.ui.words import TO_TODAY as TO_TODAY
from spineguard.ui.words import YOUR_ANSWERS as YOUR_ANSWERS
from spineguard.ui.words import left_out_line as left_out_line

BEFORE = tr("Before you start")
ABOUT = tr("A few short questions. What you say stays on this computer.")
YES, NO = tr("Yes"), tr("No", "answer to a question")
SKIP_ONE, SKIP_ALL = tr("Skip this question"), tr("Skip all questions")
ONE_BACK = tr("Back", "to the question before")
SKIPPED = tr("Skipped", "a question that was not answered")
CHANGE = tr("Answer again")
HAVE_ASKED = tr("I have asked, and I may do it")
ASKED = tr("You told us that you asked about this.")
LEFT_OUT = tr("This exercise is left out for now. Ask your doctor or physio first.")
ALL_LEFT_OUT = tr(
    "All exercises are left out for now. Ask your doctor or physio first. "
    "You can read the guide and keep your heights."
)
TAKE_CARE = tr("Take care with this one.")
NO_CHECK = tr("This is not a check-up. Stop if something hurts or you feel dizzy.")
NEVER_ASKED = tr("You have not been asked yet.")
TO_START = tr("Go on to the exercises")

ASKS = {
    Question.TOLD_NOT_TO: tr(
        "Has a doctor told you not to exercise? Or only with someone beside you? Or has a physio said so?"
    ),
    Question.RECENT_INJURY: tr(
        "In the last 3 months, did you break a bone or have surgery? Do you have new or worse back pain?"
    ),
    Question.SPINE_BREAK: tr("Were you ever told that a bone in your spine is broken?"),
    Question.CHEST_PAIN: tr(
        "Do you get chest pain when you move about? Do you faint, or get very short of breath?"
    ),
    Question.UNSTEADY: tr("Did you have a fall in the last year? Or do you feel unsteady when you stand?"),
    Question.LEG_PAIN: tr("Do your legs hurt, tingle or go weak when you stand or lean back?"),
    Question.NECK: tr("Do you get dizzy when you move your neck? Or does it send pain into an arm?"),
    Question.FLOOR: tr("Is it hard for you to get down to the floor and up again on your own?"),
    Question.SHOULDER: tr("Does a shoulder hurt when you lift your arm?"),
}


def place(at: int, of: int) -> str:
    """Which question of how many this is."""
    return tr("Question {number} of {of}").format(number=number(at), of=number(of))


def told(reason: Reason) -> str:
    """What the person said that speaks against an exercise, or for care."""
    return tr("You told us: {what}.", "as in You told us: Leg pain.").format(what=QUESTION[reason.question])


def answer_line(question: Question, answer: str) -> str:
    """One question with its answer, short."""
    return tr("{what}: {answer}", "as in Leg pain: Yes").format(what=QUESTION[question], answer=answer)


def asked_name(question: Question) -> str:
    """What the button is called that says one has asked."""
    return tr("I have asked about: {what}").format(what=QUESTION[question])


def answered_on(day: date) -> str:
    """When the questions were answered."""
    #: Pattern of a date: MMMM is the month, d the day, yyyy the year. Put them in your order.
    pattern = tr("MMMM d, yyyy", "date pattern")
    said = QLocale().toString(QDate(day.year, day.month, day.day), pattern)
    return tr("You answered on {date}. We ask again after 6 months, or when something hurt.").format(
        date=said
    )
