"""How to measure one's height at home, step by step."""

from PySide6.QtCore import QLocale

from spineguard.core.measuring import MeasureStep
from spineguard.ui.language import tr

TITLE = tr("How to measure")
HELPER = tr(
    "Ask someone to help you. Never reach up or twist to measure alone. With no helper, go to a clinic."
)
TO_HEIGHT, ADD = tr("Back to Height"), tr("Add a height")
WHERE_FROM = tr(
    "Told in our own words, after the steps that clinics use for children and grown-ups. "
    "No one there has checked this program."
)

STEPS = {
    MeasureStep.TIME: tr(
        "Choose a time and keep it. Mid-morning is good, 2 hours after you get up. "
        "Do not measure just after a nap."
    ),
    MeasureStep.WALL: tr(
        "Find a hard floor and a bare wall, with no carpet and no board at its foot. "
        "Take off your shoes and hat. Let your hair lie flat."
    ),
    MeasureStep.STAND: tr(
        "Stand with your feet together and your heels at the wall. Let your back touch it as far as it "
        "does by itself. Breathe in, stand tall, and look straight ahead."
    ),
    MeasureStep.BOOK: tr(
        "Your helper lays a flat book on your head, with its edge flat at the wall. "
        "Then your helper marks the wall under the book."
    ),
    MeasureStep.READ: tr(
        "Step away. Measure from the floor to the mark with a metal tape. Read it to 1 mm (1/16 in)."
    ),
    MeasureStep.AGAIN: tr(
        "Do it 3 times, and step away each time. Write all 3 down here. "
        "If you can't stand straight, do not force it. Tell us so."
    ),
}

PICTURES = {
    MeasureStep.TIME: tr("Picture: someone stands at a wall. A clock shows 10."),
    MeasureStep.WALL: tr("Picture: bare feet on a hard floor. The shoes stand beside."),
    MeasureStep.STAND: tr("Picture: someone stands tall at the wall and looks straight ahead."),
    MeasureStep.BOOK: tr("Picture: a helper lays a book flat on the head."),
    MeasureStep.READ: tr("Picture: the helper holds a tape from the floor to the mark."),
    MeasureStep.AGAIN: tr("Picture: someone steps away from a wall with 3 marks."),
}


def step_heading(number: int) -> str:
    """Above one step."""
    return tr("Step {number}", "of how to measure").format(number=QLocale().toString(number))
