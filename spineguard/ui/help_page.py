"""When to call for help, to be read at any time."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from spineguard.ui import words
from spineguard.ui.page import Page
from spineguard.ui.theme import Size, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.help_signs import HelpSigns, all_signs
from spineguard.ui.widgets.text import Text


class HelpPage(Page):
    """The signs, the most urgent first."""

    today_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, words.WHEN_TO_CALL)
        self._today = BigButton(theme, words.TO_TODAY, Kind.MAIN)
        self._today.clicked.connect(self.today_pressed)
        self.column.addWidget(Text(theme, words.WHEN_TO_CALL, Size.TITLE, bold=True))
        buttons = FlowLayout()
        buttons.addWidget(self._today)
        self.column.addLayout(buttons)
        self.column.addWidget(HelpSigns(theme))
        self.column.addStretch(1)

    def gist(self) -> Sequence[str]:
        return all_signs()

    def first_focus(self) -> QWidget:
        return self._today
