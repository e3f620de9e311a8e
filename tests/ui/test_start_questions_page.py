"""The questions before the first session, in the window."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from spineguard.core.exercise import Question
from spineguard.core.preferences import Preferences
from spineguard.core.start_questions import EFFECT
from spineguard.storage.preferences_file import PreferencesFile
from spineguard.ui import question_words as words
from tests.ui.windows import Key, Opened

Open = Callable[..., Opened]


def kept(folder: Path) -> Preferences:
    return PreferencesFile(folder, lambda: None).load()[0]


def answer(opened: Opened, *yes: Question) -> None:
    """Answer every question: yes to these, no to the others."""
    for question in EFFECT:
        assert opened.says(words.ASKS[question])
        opened.press_button("Yes" if question in yes else "No")


def test_every_question_is_asked_in_words_of_its_own() -> None:
    assert set(words.ASKS) == set(Question)
    assert len(set(words.ASKS.values())) == len(Question)


def test_the_first_start_asks_one_question_at_a_time_and_then_leads_on(
    open_app: Open, tmp_path: Path
) -> None:
    opened = open_app(asked=False)
    opened.press(Key.Key_Return)
    assert opened.says("Question 1 of 9")
    assert opened.app.session is None
    answer(opened)
    assert opened.page_name == "Your answers"
    answers = kept(tmp_path).answers
    assert answers is not None
    assert (answers.yes, set(answers.no)) == ((), set(Question))
    opened.press(Key.Key_Return)
    assert opened.shown.exercise.id == "head-press"


def test_guide_and_heights_are_open_to_everyone_from_the_first_minute(open_app: Open) -> None:
    opened = open_app(asked=False)
    for tab in ("Guide", "Height", "Help", "Settings", "Exercises"):
        opened.press_button(tab)
        assert opened.page_name != "Before you start"


def test_after_no_to_everything_nobody_is_told_that_it_is_safe(open_app: Open) -> None:
    opened = open_app(asked=False)
    opened.press(Key.Key_Return)
    answer(opened)
    assert opened.says("This is not a check-up.")
    everything = " ".join(opened.texts()).lower()
    assert not any(word in everything for word in ("safe", "clear", "fit to", "all is well"))


def test_skipping_is_possible_and_kept_as_such(open_app: Open, tmp_path: Path) -> None:
    opened = open_app(asked=False)
    opened.press(Key.Key_Return)
    opened.press_button("Yes")
    opened.press_button("Skip this question")
    opened.press_button("No")
    opened.press_button("Skip all questions")
    answers = kept(tmp_path).answers
    assert answers is not None
    order = list(EFFECT)
    assert (answers.yes, answers.no) == ((order[0],), (order[2],))
    assert opened.says(f"{words.QUESTION[order[1]]}: Skipped")
    again = open_app()
    again.press(Key.Key_Return)
    assert again.page_name == "Your answers"  # the first yes leaves out everything


@pytest.mark.parametrize("question", [Question.TOLD_NOT_TO, Question.RECENT_INJURY, Question.CHEST_PAIN])
def test_some_answers_hold_back_all_exercises_and_say_why(open_app: Open, question: Question) -> None:
    opened = open_app(asked=False)
    opened.press(Key.Key_Return)
    answer(opened, question)
    assert opened.says("All exercises are left out for now. Ask your doctor or physio first.")
    assert words.TO_START not in opened.names()
    opened.press(Key.Key_Return)
    assert opened.page_name == "Today"
    assert opened.focus_name == "Your answers"
    opened.app.show_exercise("head-press")
    opened.settle()
    assert "Start this exercise" not in opened.names()
    assert opened.says(f"You told us: {words.QUESTION[question]}.")


def test_one_exercise_is_left_out_with_its_reason_and_the_others_go_on(open_app: Open) -> None:
    opened = open_app(asked=False)
    opened.press(Key.Key_Return)
    answer(opened, Question.NECK)
    assert opened.says("Left out for now: Head Press. Ask your doctor or physio first.")
    opened.press(Key.Key_Return)
    assert opened.shown.exercise.id == "standing-back-bend"
    opened.press(Key.Key_Escape)
    opened.app.show_library()
    opened.settle()
    assert opened.says(words.LEFT_OUT) and opened.says("You told us: Neck trouble.")


def test_a_caution_is_told_first_and_the_exercise_can_be_done(open_app: Open) -> None:
    opened = open_app(asked=False)
    opened.press(Key.Key_Return)
    answer(opened, Question.UNSTEADY)
    opened.app.show_exercise("standing-back-bend")
    opened.settle()
    assert opened.says(words.TAKE_CARE)
    assert opened.focus_name == "Start this exercise"


def test_who_has_asked_can_say_so_and_then_start(open_app: Open, tmp_path: Path) -> None:
    opened = open_app(asked=False)
    opened.press(Key.Key_Return)
    answer(opened, Question.NECK)
    opened.press_button("I have asked about: Neck trouble")
    assert opened.says(words.ASKED)
    answers = kept(tmp_path).answers
    assert answers is not None and answers.asked == (Question.NECK,)
    opened.app.show_exercise("head-press")
    opened.settle()
    assert opened.says("You told us: Neck trouble.") and opened.says(words.ASKED)
    opened.press_button("Start this exercise")
    assert opened.shown.exercise.id == "head-press"


def test_answers_can_be_changed_and_a_new_round_forgets_that_one_had_asked(
    open_app: Open, tmp_path: Path
) -> None:
    opened = open_app(asked=False)
    opened.press(Key.Key_Return)
    answer(opened, Question.NECK)
    opened.press_button("I have asked about: Neck trouble")
    opened.press_button("Exercises")
    opened.press_button("Your answers")
    opened.press_button("Answer again")
    answer(opened, Question.LEG_PAIN)
    answers = kept(tmp_path).answers
    assert answers is not None
    assert (answers.yes, answers.asked) == ((Question.LEG_PAIN,), ())


def test_back_goes_to_the_question_before_and_at_last_home(open_app: Open, tmp_path: Path) -> None:
    opened = open_app(asked=False)
    opened.press(Key.Key_Return)
    opened.press_button("No")
    assert opened.says("Question 2 of 9")
    opened.press_button("Back")
    opened.press_button("Back")
    assert opened.page_name == "Today"
    assert kept(tmp_path).answers is None


def test_after_something_hurt_and_after_six_months_they_are_asked_again(open_app: Open) -> None:
    opened = open_app()
    opened.press(Key.Key_Return)
    opened.pass_time(3)
    opened.press(Key.Key_H, Key.Key_Return)
    opened.press_button("Start exercises")
    assert opened.page_name == "Before you start"
    opened.press_button("Skip all questions")
    opened.window.close()
    later = open_app(wall=datetime(2027, 6, 30, 9, 0, tzinfo=UTC))
    later.press(Key.Key_Return)
    assert later.page_name == "Before you start"


def test_a_change_of_text_size_keeps_the_question(open_app: Open) -> None:
    opened = open_app(asked=False)
    opened.press(Key.Key_Return)
    opened.press_button("No")
    opened.press_button("Larger text")
    assert opened.says("Question 2 of 9")


def test_a_reminder_names_no_exercise_that_is_left_out(open_app: Open) -> None:
    opened = open_app(asked=False)
    reminders = opened.app.reminders
    assert [each.exercise.id for each in reminders._may_be_done(None)] == ["head-press", "standing-back-bend"]
    opened.press(Key.Key_Return)
    answer(opened, Question.NECK)
    assert [each.exercise.id for each in reminders._may_be_done(None)] == ["standing-back-bend"]
