"""The questions before the first session: what a yes does, and when they are asked again."""

from datetime import UTC, date, datetime, timedelta, timezone

import msgspec
import pytest

from spineguard.core.exercise import Caution, Question
from spineguard.core.journal import Ending, ExerciseDone, Journal, SessionRecord
from spineguard.core.start_questions import EFFECT, Answers, Effect, due, left_out, reasons
from spineguard.paths import resource
from spineguard.storage.card_folder import load_library
from tests.examples import back_bend, head_press

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def said(*yes: Question, asked: tuple[Question, ...] = ()) -> Answers:
    return Answers(at=NOW, yes=yes, asked=asked)


def session(ended: datetime, ending: Ending) -> SessionRecord:
    done = ExerciseDone(exercise="head-press", name="Head Press", reps_done=1, reps_meant=5, hold_seconds=4)
    return SessionRecord(id=str(ended), started=ended, ended=ended, seconds=9, routine=(done,), ending=ending)


def test_every_question_has_an_effect() -> None:
    assert set(EFFECT) == set(Question)


def test_every_caution_of_every_card_of_the_program_hangs_on_a_question_that_is_asked() -> None:
    cards = load_library(resource("exercises", "en"), resource("exercises") / "none").cards
    cautions = [caution for card in cards for caution in card.exercise.cautions]
    assert cautions
    assert all(caution.question in EFFECT and caution.words for caution in cautions)
    assert all(card.exercise.source.organisation for card in cards)


@pytest.mark.parametrize("question", [each for each, effect in EFFECT.items() if effect is Effect.ALL])
def test_some_answers_leave_out_every_exercise(question: Question) -> None:
    for exercise in (head_press(), back_bend()):
        assert left_out(exercise, said(question))


def test_other_answers_leave_out_only_exercises_with_that_caution() -> None:
    assert left_out(head_press(), said(Question.NECK))
    assert not left_out(back_bend(), said(Question.NECK))
    assert left_out(back_bend(), said(Question.LEG_PAIN))
    assert not left_out(head_press(), said(Question.LEG_PAIN))


def test_a_caution_is_shown_with_the_words_of_the_card() -> None:
    (reason,) = reasons(back_bend(), said(Question.UNSTEADY))
    assert reason.effect is Effect.CAUTION and not reason.leaves_out
    assert reason.caution is not None and "unsteady" in reason.caution.words
    assert reasons(head_press(), said(Question.UNSTEADY)) == ()


@pytest.mark.parametrize("question", Question)
def test_each_question_does_to_a_card_with_its_caution_what_the_table_says(question: Question) -> None:
    card = msgspec.structs.replace(head_press(), cautions=(Caution(question=question, words="Take care."),))
    (reason,) = reasons(card, said(question))
    assert reason.effect is EFFECT[question]
    assert left_out(card, said(question)) == (EFFECT[question] is not Effect.CAUTION)
    assert not left_out(card, said(question, asked=(question,)))
    assert reasons(card, said(question, asked=(question,)))[0].asked


def test_no_and_skipped_speak_against_nothing_and_say_nothing_for_it() -> None:
    for answers in (None, Answers(at=NOW), Answers(at=NOW, no=tuple(Question))):
        assert reasons(head_press(), answers) == () and not left_out(head_press(), answers)


def test_having_asked_about_one_thing_does_not_answer_for_another() -> None:
    answers = said(Question.NECK, Question.CHEST_PAIN, asked=(Question.NECK,))
    assert left_out(head_press(), answers)


@pytest.mark.parametrize(
    ("answered", "last_day", "due_day"),
    [
        (date(2026, 1, 22), date(2026, 7, 21), date(2026, 7, 22)),
        (date(2026, 8, 31), date(2027, 2, 27), date(2027, 2, 28)),
        (date(2026, 11, 22), date(2027, 5, 21), date(2027, 5, 22)),
    ],
)
def test_the_questions_are_due_again_after_six_months(answered: date, last_day: date, due_day: date) -> None:
    at, last, day = (datetime.combine(each, NOW.timetz()) for each in (answered, last_day, due_day))
    assert not due(Answers(at=at), Journal(), last)
    assert due(Answers(at=at), Journal(), day)


def test_the_questions_are_due_at_first_and_after_something_hurt() -> None:
    assert due(None, Journal(), NOW)
    answers, later = Answers(at=NOW), NOW + timedelta(hours=1)
    assert not due(answers, Journal(sessions=(session(NOW - timedelta(1), Ending.HURT),)), later)
    assert not due(answers, Journal(sessions=(session(later, Ending.STOPPED),)), later)
    assert due(answers, Journal(sessions=(session(later, Ending.HURT),)), later)


def test_another_time_zone_is_no_other_time() -> None:
    far = timezone(timedelta(hours=-8))
    hurt = session((NOW + timedelta(minutes=5)).astimezone(far), Ending.HURT)
    assert due(Answers(at=NOW), Journal(sessions=(hurt,)), NOW + timedelta(hours=1))
