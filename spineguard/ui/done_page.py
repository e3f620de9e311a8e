"""What was done, in words; after "Something hurts" the signs to watch for instead."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.core.journal import Ending
from spineguard.presenters.moments import DoneShown
from spineguard.ui import help_words, words
from spineguard.ui.page import Page
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.help_signs import HelpSigns
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.text import Text


class DonePage(Page):
    """The end of a session: no praise that talks down, no streak to lose."""

    today_pressed = Signal()
    again_pressed = Signal()

    def __init__(self, theme: Theme, shown: DoneShown) -> None:
        super().__init__(theme, words.done_heading(shown))
        hurt = shown.ending is Ending.HURT
        self._today = BigButton(theme, words.TO_TODAY, Kind.MAIN)
        self._today.clicked.connect(self.today_pressed)
        again = BigButton(theme, words.AGAIN)
        again.clicked.connect(self.again_pressed)
        self.column.addWidget(Text(theme, words.done_heading(shown), Size.TITLE, bold=True))
        if hurt:
            self.column.addWidget(Text(theme, help_words.AFTER_HURT, Size.LEAD))
            self.column.addWidget(HelpSigns(theme))
        buttons = FlowLayout()
        buttons.addWidget(self._today)
        if not hurt:
            buttons.addWidget(again)
        for part in (buttons, self._outcomes(shown)) if hurt else (self._outcomes(shown), buttons):
            if isinstance(part, QWidget):
                self.column.addWidget(part)
            else:
                self.column.addLayout(part)
        self.column.addStretch(1)

    def first_focus(self) -> QWidget:
        return self._today

    def _outcomes(self, shown: DoneShown) -> Panel:
        panel = Panel(self.theme)
        down = QVBoxLayout(panel)
        down.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        down.setSpacing(Space.SMALL)
        size = Size.BODY if shown.ending is Ending.HURT else Size.LEAD
        for outcome in shown.outcomes:
            down.addWidget(Text(self.theme, words.outcome_line(outcome), size, bold=True))
        if shown.ending is not Ending.HURT:
            down.addWidget(Text(self.theme, words.done_today_line(shown)))
        down.addWidget(Text(self.theme, words.kept_line(shown), role="second" if shown.saved else "rest"))
        return panel
