"""The questions before the first session: asked one at a time, kept, shown, and asked again."""

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QObject, Signal

from spineguard.core.exercise import Exercise, Question
from spineguard.core.start_questions import EFFECT, Answers, left_out
from spineguard.desks.stage import Stage
from spineguard.ui.answers_page import AnswersPage
from spineguard.ui.start_question_page import StartQuestionPage
from spineguard.ui.words import EXERCISES

QUESTIONS = tuple(EFFECT)


class QuestionsDesk(QObject):
    """Owns the answers while they are given; nothing is kept before the last one.

    `waiting` says which exercises a session would begin with; none when nobody wants to start one.
    """

    start_pressed = Signal()
    left = Signal()

    def __init__(self, stage: Stage, waiting: Callable[[], Sequence[Exercise]]) -> None:
        super().__init__(stage)
        self._stage, self._waiting = stage, waiting
        self._said: dict[Question, bool] = {}
        self._at = 0

    def ask(self) -> None:
        """Begin with the first question; earlier answers stay as they are until the last is given."""
        self._said, self._at = {}, 0
        self._show_question()

    def show_answers(self) -> None:
        """What was answered, and what follows."""
        answers = self._stage.preferences.answers
        exercises = self._waiting()
        names = [each.name for each in exercises if left_out(each, answers)]
        page = AnswersPage(self._stage.theme, answers, names, may_start=len(names) < len(exercises))
        page.start_pressed.connect(self.start_pressed)
        page.today_pressed.connect(self.left)
        page.again_pressed.connect(self.ask)
        page.asked.connect(self._on_page_asked)
        self._stage.show(page, self.show_answers, EXERCISES)

    def _show_question(self) -> None:
        page = StartQuestionPage(self._stage.theme, QUESTIONS[self._at], self._at + 1, len(QUESTIONS))
        page.answered.connect(self._on_page_answered)
        page.skipped.connect(self._on_page_skipped)
        page.back_pressed.connect(self._on_page_back_pressed)
        page.all_skipped.connect(self._finish)
        self._stage.show(page, self._show_question, EXERCISES)

    def _on_page_answered(self, yes: bool) -> None:
        self._said[QUESTIONS[self._at]] = yes
        self._go_on()

    def _on_page_skipped(self) -> None:
        self._said.pop(QUESTIONS[self._at], None)
        self._go_on()

    def _on_page_back_pressed(self) -> None:
        if self._at == 0:
            self.left.emit()
            return
        self._at -= 1
        self._show_question()

    def _on_page_asked(self, question: Question) -> None:
        answers = self._stage.preferences.answers
        if answers is not None:
            self._keep(answers.with_asked(question))
        self.show_answers()

    def _go_on(self) -> None:
        if self._at + 1 == len(QUESTIONS):
            self._finish()
            return
        self._at += 1
        self._show_question()

    def _finish(self) -> None:
        yes = tuple(question for question, said in self._said.items() if said)
        no = tuple(question for question, said in self._said.items() if not said)
        self._keep(Answers(at=self._stage.wall().replace(microsecond=0), yes=yes, no=no))
        self.show_answers()

    def _keep(self, answers: Answers) -> None:
        self._stage.records.change(msgspec.structs.replace(self._stage.preferences, answers=answers))
