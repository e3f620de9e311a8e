"""What is said beside the figure while a session is led."""

from spineguard.core.routine import PhaseKind
from spineguard.core.session_events import PausedBy
from spineguard.presenters.hands_free import HandsFreeShown
from spineguard.presenters.moments import SessionShown, Upcoming
from spineguard.ui.language import tr
from spineguard.ui.words import number, place_line, seconds


def where_line(shown: SessionShown, *, short: bool) -> str:
    """Where the person is, and where in the routine."""
    here, of = number(shown.number), number(shown.of)
    if short:
        return tr("Exercise {number} of {of}").format(number=here, of=of)
    place = place_line(shown.exercise)
    return tr("{place}. Exercise {number} of {of}.").format(place=place, number=here, of=of)


def step_line(shown: SessionShown) -> str:
    """Where among the steps we are."""
    return tr("Step {number} of {of}").format(number=number(shown.step), of=number(shown.steps))


def rep_line(shown: SessionShown) -> str:
    """Which rep is under way, as "2 of 5"."""
    if shown.rep:
        return tr("{number} of {of}", "which time of how many").format(
            number=number(shown.rep), of=number(shown.reps)
        )
    return tr("%Ln time(s)", "how often", shown.reps)


def now_line(shown: SessionShown) -> str:
    """The one line that says what to do now."""
    if shown.paused is PausedBy.GAP:
        return tr("We paused while the computer was asleep or busy. Go on when you are ready.")
    if shown.paused is PausedBy.PERSON:
        return tr("Paused. Take your time.")
    if shown.kind is PhaseKind.GET_READY:
        return tr("Get into place. It starts by itself.")
    if shown.may_rest:
        return tr("You may rest now, or hold %Ln second(s) more.", "", shown.count or 1)
    return shown.scene.words


def last_step_line(shown: SessionShown) -> str:
    """At the last step: how long there is to get into place."""
    if shown.step < shown.steps:
        return ""
    return tr("Then you have %Ln second(s) to get into place.", "", round(shown.exercise.lead_in))


def goes_on_line(shown: HandsFreeShown) -> str:
    """What hands-free does next in a step."""
    if shown.paused is not None:
        return tr("Waiting for you.", "hands-free is paused")
    if shown.going_on_in is None:
        return tr("Goes on by itself.", "hands-free, while the step is said")
    return tr("Goes on in %Ln second(s).", "hands-free", shown.going_on_in)


def next_line(upcoming: Upcoming | None) -> str:
    """What comes after this phase."""
    if upcoming is None:
        return ""
    if upcoming.new_exercise:
        return tr("Next: {exercise}", "the next exercise").format(exercise=upcoming.exercise.name)
    if upcoming.kind is PhaseKind.STEP:
        return tr("Next: one more step")
    if upcoming.seconds is None:
        return tr("Next: the end")
    pattern = {
        PhaseKind.GET_READY: tr("Next: get ready, {seconds}"),
        PhaseKind.HOLD: tr("Next: hold, {seconds}"),
    }.get(upcoming.kind, tr("Next: rest, {seconds}"))
    return pattern.format(seconds=seconds(upcoming.seconds))
