"""One question before the first session, answered by a big Yes or No."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from spineguard.core.exercise import Question
from spineguard.ui import question_words as words
from spineguard.ui.page import Page
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.text import Text

ANSWER_WIDTH = 260


class StartQuestionPage(Page):
    """Nothing is chosen beforehand, and every question can be skipped."""

    answered = Signal(bool)
    skipped = Signal()
    back_pressed = Signal()
    all_skipped = Signal()

    def __init__(self, theme: Theme, question: Question, at: int, of: int) -> None:
        super().__init__(theme, words.BEFORE)
        self._gist = (words.place(at, of), words.ASKS[question], words.ABOUT)
        self.column.addWidget(Text(theme, words.BEFORE, Size.TITLE, bold=True))
        self.column.addWidget(Text(theme, words.place(at, of), role="second"))
        self.column.addSpacing(Space.LARGE)
        self.column.addWidget(Text(theme, words.ASKS[question], Size.LEAD, bold=True, heading=True))
        self.column.addSpacing(Space.MEDIUM)
        answers = FlowLayout(gap=Space.LARGE)
        self._yes, no = BigButton(theme, words.YES, Kind.MAIN), BigButton(theme, words.NO, Kind.MAIN)
        for button, pressed in ((self._yes, self._on_yes_clicked), (no, self._on_no_clicked)):
            button.set_least_width(ANSWER_WIDTH)
            button.clicked.connect(pressed)
            answers.addWidget(button)
        self.column.addLayout(answers)
        self.column.addSpacing(Space.LARGE)
        ways = FlowLayout(gap=Space.MEDIUM)
        for label, signal in (
            (words.ONE_BACK, self.back_pressed),
            (words.SKIP_ONE, self.skipped),
            (words.SKIP_ALL, self.all_skipped),
        ):
            button = BigButton(theme, label)
            button.clicked.connect(signal)
            ways.addWidget(button)
        self.column.addLayout(ways)
        self.column.addWidget(Text(theme, words.ABOUT, role="second"))
        self.column.addStretch(1)

    def gist(self) -> Sequence[str]:
        return self._gist

    def first_focus(self) -> QWidget:
        """Yes, so that whoever presses a key too often is asked to take care, and not let off."""
        return self._yes

    def _on_yes_clicked(self) -> None:
        self.answered.emit(True)

    def _on_no_clicked(self) -> None:
        self.answered.emit(False)
