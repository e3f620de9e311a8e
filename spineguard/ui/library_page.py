"""All exercises as cards, the person's own among them, and what was left out and why."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.core.library import Card, CardProblem, Library
from spineguard.core.start_questions import Answers, reasons
from spineguard.ui import file_words, words
from spineguard.ui.page import Page
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.reasons_panel import told
from spineguard.ui.widgets.show_more import ShowMore
from spineguard.ui.widgets.text import Text
from spineguard.ui.widgets.themed_figure import figure_for, way_of

CARD_WIDTH, FIGURE_HEIGHT = 380, 300
LINES_A_CARD = 3

T = TypeVar("T")


class LibraryPage(Page):
    """One panel an exercise: the figure, the name, the place, the dose, one button."""

    opened = Signal(str)
    answers_pressed = Signal()

    def __init__(self, theme: Theme, library: Library, folder: str, answers: Answers | None = None) -> None:
        super().__init__(theme, words.EXERCISES)
        self._answers = answers
        self._buttons: list[BigButton] = []
        self._gist = (file_words.left_out_heading(library),) if library.left_out else ()
        self.column.addWidget(Text(theme, words.EXERCISES, Size.TITLE, bold=True))
        self._flow = FlowLayout(gap=Space.LARGE)
        self.column.addLayout(self._flow)
        self._show(library.cards, words.MORE_EXERCISES, self._add_card, self.column)
        if library.left_out:
            self.column.addWidget(self._left_out(library))
        your_answers = BigButton(theme, words.YOUR_ANSWERS)
        your_answers.clicked.connect(self.answers_pressed)
        self.column.addWidget(your_answers, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(Text(theme, file_words.own_cards_line(folder), Size.SMALL, role="second"))
        self.column.addStretch(1)

    def gist(self) -> Sequence[str]:
        return self._gist

    def first_focus(self) -> QWidget | None:
        return self._buttons[0] if self._buttons else None

    def _show(self, things: Sequence[T], name: str, add: Callable[[T], QWidget], down: QVBoxLayout) -> None:
        more = ShowMore(self.theme, name, things, add)
        if more.needed:
            down.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_card(self, card: Card) -> Panel:
        panel = self._card(card)
        self._flow.addWidget(panel)
        return panel

    def _card(self, card: Card) -> Panel:
        exercise = card.exercise
        panel = Panel(self.theme)
        panel.setFixedWidth(min(self.theme.px(CARD_WIDTH), 700))
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        inside.setSpacing(Space.SMALL)
        figure = figure_for(self.theme)
        figure.setFixedHeight(FIGURE_HEIGHT)
        figure.set_scene(
            exercise.pose_of(exercise.hold), exercise.place, exercise.support, exercise.hold.view
        )
        figure.set_way(way_of(exercise))
        figure.setAccessibleName(words.figure_name(exercise))
        inside.addWidget(figure)
        inside.addWidget(Text(self.theme, exercise.name, Size.LEAD, bold=True, heading=True))
        if card.own:
            inside.addWidget(Text(self.theme, words.OWN_CARD, bold=True, role="rest"))
        inside.addWidget(Text(self.theme, words.place_line(exercise), role="second"))
        inside.addWidget(Text(self.theme, exercise.dose.words))
        if against := reasons(exercise, self._answers):
            for line in told(against)[:2]:
                inside.addWidget(Text(self.theme, line, bold=True, role="rest"))
        inside.addStretch(1)
        button = BigButton(self.theme, words.OPEN, Kind.MAIN)
        button.setAccessibleName(words.open_name(exercise))
        button.setProperty("exercise", exercise.id)
        button.clicked.connect(self._on_button_clicked)
        inside.addWidget(button)
        self._buttons.append(button)
        return panel

    def _on_button_clicked(self) -> None:
        self.opened.emit(self.sender().property("exercise"))

    def _left_out(self, library: Library) -> Panel:
        panel = Panel(self.theme)
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        heading = file_words.left_out_heading(library)
        inside.addWidget(Text(self.theme, heading, Size.LEAD, bold=True, heading=True))
        inside.addWidget(Text(self.theme, file_words.LEFT_OUT_WHY))
        self._problems = QVBoxLayout()
        inside.addLayout(self._problems)
        lines = list(_few_of_each(library.left_out))
        self._show(lines, words.MORE_LEFT_OUT, self._add_problem, inside)
        return panel

    def _add_problem(self, line: str) -> Text:
        shown = Text(self.theme, line, Size.SMALL)
        self._problems.addWidget(shown)
        return shown


def _few_of_each(problems: Sequence[CardProblem]) -> Iterator[str]:
    """The first lines about each card, so that a card full of mistakes does not hide the others."""
    for file, about in itertools.groupby(problems, key=lambda problem: problem.file):
        told = list(about)
        yield from map(file_words.problem_line, told[:LINES_A_CARD])
        if len(told) > LINES_A_CARD:
            yield file_words.more_lines(file.name, len(told) - LINES_A_CARD)
