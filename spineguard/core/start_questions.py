"""The questions before the first session, what was answered, and which exercises that holds back.

Nobody is ever cleared: no answer says that an exercise is safe. An answer can only bring a caution, or leave
an exercise out until the person has asked a doctor or physio.
"""

import enum
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

import msgspec

from spineguard.core.exercise import Caution, Exercise, Question
from spineguard.core.journal import Ending, Journal, Moment


class Effect(enum.Enum):
    """What a yes does."""

    ALL = "all"
    """Every exercise is left out until the person has asked."""
    LEAVE_OUT = "leave-out"
    """Each exercise with a caution for this question is left out until the person has asked."""
    CAUTION = "caution"
    """Each exercise with a caution for this question shows it before anything else."""


EFFECT: dict[Question, Effect] = {
    Question.TOLD_NOT_TO: Effect.ALL,
    Question.RECENT_INJURY: Effect.ALL,
    Question.SPINE_BREAK: Effect.LEAVE_OUT,
    Question.CHEST_PAIN: Effect.ALL,
    Question.UNSTEADY: Effect.CAUTION,
    Question.LEG_PAIN: Effect.LEAVE_OUT,
    Question.NECK: Effect.LEAVE_OUT,
    Question.FLOOR: Effect.CAUTION,
    Question.SHOULDER: Effect.CAUTION,
}
"""In the order in which they are asked."""

MONTHS = 6
"""After so many months the questions are asked again."""


class Answers(msgspec.Struct, frozen=True, kw_only=True):
    """What the person answered, and when; a question in neither list was skipped.

    `asked` holds the questions about which the person has, in their own words, asked a doctor or physio.
    """

    at: Moment
    yes: tuple[Question, ...] = ()
    no: tuple[Question, ...] = ()
    asked: tuple[Question, ...] = ()

    def with_asked(self, question: Question) -> "Answers":
        """These answers, and the person's word that they asked about one of them."""
        return msgspec.structs.replace(self, asked=tuple(dict.fromkeys((*self.asked, question))))


class Reason(NamedTuple):
    """Why an exercise is left out or wants care: the question, its effect, and the card's own words."""

    question: Question
    effect: Effect
    caution: Caution | None
    asked: bool

    @property
    def leaves_out(self) -> bool:
        """Whether the exercise waits until the person has asked."""
        return self.effect is not Effect.CAUTION and not self.asked


def reasons(exercise: Exercise, answers: Answers | None) -> tuple[Reason, ...]:
    """Everything in the answers that speaks against an exercise or for care with it."""
    return () if answers is None else tuple(_reasons(exercise, answers))


def left_out(exercise: Exercise, answers: Answers | None) -> bool:
    """Whether an exercise waits until the person has asked a doctor or physio."""
    return any(reason.leaves_out for reason in reasons(exercise, answers))


def due(answers: Answers | None, journal: Journal, now: datetime) -> bool:
    """Whether the questions are to be asked: never before, six months ago, or before something hurt."""
    if answers is None or now >= _months_later(answers.at):
        return True
    hurt = (record.ended for record in journal.sessions if record.ending is Ending.HURT)
    return any(ended > answers.at for ended in hurt)


def _reasons(exercise: Exercise, answers: Answers) -> Iterator[Reason]:
    for question, effect in EFFECT.items():
        if question in answers.yes:
            cautions = [caution for caution in exercise.cautions if caution.question is question]
            if cautions or effect is Effect.ALL:
                first = cautions[0] if cautions else None
                yield Reason(question, effect, first, question in answers.asked)


def _months_later(at: datetime) -> datetime:
    """The same day of the month, six months on; the last of February where that month has no such day."""
    month = at.month + MONTHS
    year, month = at.year + (month - 1) // 12, (month - 1) % 12 + 1
    for day in range(at.day, at.day - 4, -1):
        try:
            return at.replace(year=year, month=month, day=day)
        except ValueError:
            continue
    raise AssertionError("every month has a 28th day")
