"""What was done, in words; after "Something hurts" the signs to watch for instead."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spineguard.core.journal import Ending
from spineguard.presenters.moments import DoneShown, ExerciseOutcome
from spineguard.ui import help_words, words
from spineguard.ui.page import Page
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.help_signs import HelpSigns, all_signs
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.rep_dots import RepDots
from spineguard.ui.widgets.text import Text
from spineguard.ui.widgets.themed_figure import figure_for

FIGURE_WIDTH, FIGURE_HEIGHT = 220, 400


class DonePage(Page):
    """The end of a session: no praise that talks down, no streak to lose."""

    today_pressed = Signal()
    again_pressed = Signal()
    mistake_pressed = Signal()

    def __init__(self, theme: Theme, shown: DoneShown) -> None:
        super().__init__(theme, words.done_heading(shown))
        hurt = shown.ending is Ending.HURT
        self._shown, self.urgent = shown, hurt
        self._today = BigButton(theme, words.TO_TODAY, Kind.MAIN)
        self._today.clicked.connect(self.today_pressed)
        again = BigButton(theme, words.AGAIN)
        again.clicked.connect(self.again_pressed)
        self.column.addWidget(Text(theme, words.done_heading(shown), Size.TITLE, bold=True))
        buttons = FlowLayout()
        buttons.addWidget(self._today)
        if hurt:
            self.column.addWidget(Text(theme, help_words.AFTER_HURT, Size.LEAD))
            self.column.addLayout(buttons)
            self.column.addWidget(HelpSigns(theme))
            self.column.addWidget(self._outcomes(shown))
            mistake = BigButton(theme, help_words.NOTHING_HURTS)
            mistake.clicked.connect(self.mistake_pressed)
            last = FlowLayout()
            last.addWidget(mistake)
            self.column.addLayout(last)
        else:
            buttons.addWidget(again)
            self.column.addWidget(self._outcomes(shown))
            self.column.addLayout(buttons)
        self.column.addStretch(1)

    def gist(self) -> Sequence[str]:
        """What was done; after "Something hurts" first of all the signs to watch for."""
        shown = self._shown
        outcomes = [words.outcome_line(outcome) for outcome in shown.outcomes]
        if shown.ending is Ending.HURT:
            return (help_words.AFTER_HURT, *all_signs(), words.kept_line(shown))
        return (*outcomes, words.done_today_line(shown), words.kept_line(shown))

    def first_focus(self) -> QWidget:
        return self._today

    def _outcomes(self, shown: DoneShown) -> Panel:
        panel, hurt = Panel(self.theme), shown.ending is Ending.HURT
        across = QHBoxLayout(panel)
        across.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        down = QVBoxLayout()
        down.setSpacing(Space.SMALL)
        for outcome in shown.outcomes:
            line = words.outcome_line(outcome)
            down.addWidget(Text(self.theme, line, Size.BODY if hurt else Size.LEAD, bold=True))
            if not hurt:
                down.addWidget(self._dots(outcome))
                down.addSpacing(Space.SMALL)
        if not hurt:
            down.addWidget(Text(self.theme, words.done_today_line(shown)))
        down.addWidget(Text(self.theme, words.kept_line(shown), role="second" if shown.saved else "rest"))
        down.addStretch(1)
        across.addLayout(down, 1)
        if not hurt:
            figure = figure_for(self.theme)
            figure.setFixedSize(FIGURE_WIDTH, FIGURE_HEIGHT)
            figure.setAccessibleName(words.STANDING_FIGURE)
            across.addWidget(figure)
        return panel

    def _dots(self, outcome: ExerciseOutcome) -> RepDots:
        dots = RepDots(self.theme, Qt.AlignmentFlag.AlignLeft)
        done, meant = outcome.reps_done, outcome.reps_meant
        dots.show_reps(tuple(rep <= done for rep in range(1, meant + 1)), 0)
        return dots
