"""Heights come in from a file: what is in it is shown, what is unclear is asked, and then it is kept."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.core.incoming import Answers, DateOrder, Incoming, Question
from spineguard.core.length import Unit
from spineguard.core.reading import Where
from spineguard.ui import incoming_words as words
from spineguard.ui.doctor_words import TO_HEIGHT
from spineguard.ui.height_words import reading_line
from spineguard.ui.page import Page
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.choice_row import ChoiceRow
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.lines_panel import LinesPanel
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.text import Text


class IncomingPage(Page):
    """`incoming` is None as long as no file is chosen. Answers go out, and the page comes again with them.

    `found` has name and folder of tables that may be meant; which one is pressed goes out as its number.
    """

    choose_pressed = Signal()
    found_pressed = Signal(int)
    date_order_chosen = Signal(object)
    where_chosen = Signal(object)
    keep_pressed = Signal()
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        file: str,
        incoming: Incoming | None,
        answers: Answers,
        unit: Unit,
        found: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__(theme, words.TITLE)
        self._answers, self._unit = answers, unit
        self._far = frozenset() if incoming is None else incoming.far
        self.column.addWidget(Text(theme, words.TITLE, Size.TITLE, bold=True))
        self._facts = list(self._facts_of(incoming))
        if file:
            self.column.addWidget(Text(theme, file, Size.LEAD, bold=True))
        for sentence in self._facts:
            self.column.addWidget(Text(theme, sentence, Size.LEAD))
        self._rows: dict[Question, ChoiceRow] = {}
        readable = incoming is not None and incoming.unreadable is None
        if readable and incoming is not None:
            self._questions(incoming)
        self._first: QWidget
        self._buttons(incoming)
        if readable and incoming is not None:
            self._lists(incoming)
        if incoming is None and found:
            self.column.addWidget(self._tables(found))
        self.column.addStretch(1)

    def gist(self) -> Sequence[str]:
        return self._facts

    def first_focus(self) -> QWidget:
        return self._first

    def focus_answer(self, question: Question) -> None:
        """Put the keyboard back on an answer that was just given."""
        if question in self._rows:
            self._rows[question].focus_chosen()

    def _facts_of(self, incoming: Incoming | None) -> Sequence[str]:
        if incoming is None:
            return [words.WHAT_IT_TAKES]
        if incoming.unreadable is not None:
            return [words.UNREADABLE[incoming.unreadable]]
        facts = []
        if incoming.questions:
            facts.append(words.PLEASE_ANSWER)
        elif incoming.readings:
            facts.append(words.new_line(len(incoming.readings)))
        elif incoming.tallest is None:
            facts.append(words.NOTHING_NEW)
        if incoming.tallest is not None:
            facts.append(words.TALLEST_TOO)
        if not incoming.questions and any(
            each.where is Where.HOME and each.time is None for each in incoming.readings
        ):
            facts.append(words.NO_TIMES)
        if incoming.already:
            facts.append(words.already_line(incoming.already))
        if incoming.left_out:
            facts.append(words.left_out_line(len(incoming.left_out)))
        return facts

    def _buttons(self, incoming: Incoming | None) -> None:
        row = FlowLayout()
        there = incoming is not None and incoming.unreadable is None and not incoming.questions
        if there and incoming is not None and (incoming.readings or incoming.tallest is not None):
            keep = BigButton(self.theme, words.keep_button(len(incoming.readings)), Kind.MAIN)
            keep.clicked.connect(self.keep_pressed)
            row.addWidget(keep)
        choose = BigButton(
            self.theme,
            words.CHOOSE_FILE if incoming is None else words.CHOOSE_OTHER,
            Kind.MAIN if incoming is None else Kind.PLAIN,
        )
        choose.clicked.connect(self.choose_pressed)
        back = BigButton(self.theme, words.DONT_KEEP if row.count() else TO_HEIGHT)
        back.clicked.connect(self.left)
        self._first = keep if row.count() else choose
        if incoming is not None and incoming.questions:
            self._first = self._rows[incoming.questions[0]].tab_stop
        row.addWidget(choose)
        row.addWidget(back)
        self.column.addLayout(row)

    def _questions(self, incoming: Incoming) -> None:
        """What was asked stays, with its answer, so that it can be answered otherwise."""
        if incoming.date_example:
            choices = words.date_answers(incoming.date_choices)
            asked = words.date_question(incoming.date_example)
            row = ChoiceRow(self.theme, asked, choices, self._answers.date_order)
            row.chosen.connect(self._on_date_order_chosen)
            self._rows[Question.DATE_ORDER] = row
            self.column.addWidget(row)
        if Question.WHERE in incoming.questions or self._answers.where is not None:
            row = ChoiceRow(self.theme, words.WHERE_ASKED, words.WHERE, self._answers.where)
            row.chosen.connect(self._on_where_chosen)
            self._rows[Question.WHERE] = row
            self.column.addWidget(row)

    def _lists(self, incoming: Incoming) -> None:
        self._left_out, self._new = incoming.left_out, incoming.readings
        if self._left_out:
            count = len(self._left_out)
            self.column.addWidget(
                LinesPanel(self.theme, words.LEFT_OUT, words.MORE_LEFT_OUT, count, self._left_out_line)
            )
        if self._new and not incoming.questions:
            self.column.addWidget(
                LinesPanel(self.theme, words.NEW, words.MORE_NEW, len(self._new), self._new_line)
            )

    def _tables(self, found: Sequence[tuple[str, str]]) -> Panel:
        panel = Panel(self.theme)
        down = QVBoxLayout(panel)
        down.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        down.setSpacing(Space.SMALL)
        down.addWidget(Text(self.theme, words.FOUND, Size.LEAD, bold=True, heading=True))
        self._found: dict[BigButton, int] = {}
        for number, (file, folder) in enumerate(found):
            button = BigButton(self.theme, words.found_line(file, folder))
            button.clicked.connect(self._on_found_clicked)
            self._found[button] = number
            down.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return panel

    def _on_found_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, BigButton)
        self.found_pressed.emit(self._found[button])

    def _left_out_line(self, number: int) -> str:
        return words.trouble_line(self._left_out[number])

    def _new_line(self, number: int) -> str:
        reading = self._new[number]
        line = reading_line(reading, self._unit)
        return words.far_line(line) if reading.id in self._far else line

    def _on_date_order_chosen(self, order: DateOrder) -> None:
        self.date_order_chosen.emit(order)

    def _on_where_chosen(self, where: Where) -> None:
        self.where_chosen.emit(where)
