"""What the person answered, what follows from it, and the way to change it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.core.exercise import Question
from spineguard.core.start_questions import EFFECT, Answers, Effect
from spineguard.ui import question_words as words
from spineguard.ui.page import Page
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.text import Text


class AnswersPage(Page):
    """`may_start` is whether a session waits that may begin now; `left` names what is left out of it."""

    start_pressed = Signal()
    today_pressed = Signal()
    again_pressed = Signal()
    asked = Signal(object)

    def __init__(
        self, theme: Theme, answers: Answers | None, left: Sequence[str] = (), may_start: bool = False
    ) -> None:
        super().__init__(theme, words.YOUR_ANSWERS)
        self._answers, self._left = answers, left
        self.column.addWidget(Text(theme, words.YOUR_ANSWERS, Size.TITLE, bold=True))
        for line in self._outcome():
            self.column.addWidget(Text(theme, line, bold=True))
        buttons = FlowLayout(gap=Space.MEDIUM)
        self._first = BigButton(theme, words.TO_START if may_start else words.TO_TODAY, Kind.MAIN)
        self._first.clicked.connect(self.start_pressed if may_start else self.today_pressed)
        buttons.addWidget(self._first)
        again = BigButton(theme, words.CHANGE)
        again.clicked.connect(self.again_pressed)
        buttons.addWidget(again)
        self.column.addLayout(buttons)
        if answers is not None:
            for question in sorted(EFFECT, key=lambda each: each not in answers.yes):
                self.column.addWidget(self._answer(question, answers))
            day = answers.at.date()
            self.column.addWidget(Text(theme, words.answered_on(day), role="second"))
        self.column.addStretch(1)

    def gist(self) -> Sequence[str]:
        return tuple(self._outcome())

    def first_focus(self) -> QWidget:
        return self._first

    def _outcome(self) -> Iterator[str]:
        answers = self._answers
        if answers is None:
            yield words.NEVER_ASKED
            return
        held = any(EFFECT[each] is Effect.ALL and each not in answers.asked for each in answers.yes)
        if held:
            yield words.ALL_LEFT_OUT
        elif self._left:
            yield words.left_out_line(self._left)
        yield words.NO_CHECK

    def _answer(self, question: Question, answers: Answers) -> Panel:
        said = words.YES if question in answers.yes else words.NO if question in answers.no else words.SKIPPED
        panel = Panel(self.theme)
        down = QVBoxLayout(panel)
        down.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        down.setSpacing(Space.SMALL)
        down.addWidget(Text(self.theme, words.answer_line(question, said), bold=True, heading=True))
        down.addWidget(Text(self.theme, words.ASKS[question], role="second"))
        if question in answers.asked:
            down.addWidget(Text(self.theme, words.ASKED))
        elif question in answers.yes and EFFECT[question] is not Effect.CAUTION:
            button = BigButton(self.theme, words.HAVE_ASKED)
            button.setAccessibleName(words.asked_name(question))
            button.setProperty("question", question.value)
            button.clicked.connect(self._on_asked_clicked)
            down.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return panel

    def _on_asked_clicked(self) -> None:
        self.asked.emit(Question(self.sender().property("question")))
