"""Is this right? Asked once, in a friendly way, before an unusual height is kept."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from spineguard.presenters.height_entry import HeightEntry
from spineguard.ui import height_entry_words as words
from spineguard.ui.height_entry.question_page import QuestionPage
from spineguard.ui.theme import Size, Theme
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.text import Text


class CheckPage(QuestionPage):
    """Says what was written and why it is asked about; either answer is one press."""

    def __init__(self, theme: Theme, entry: HeightEntry) -> None:
        super().__init__(theme, entry, words.CHECK_TITLE)
        reason, height = entry.asked()
        assert reason is not None
        self._why = words.check_line(reason, height, entry.last_mean(), entry.unit)
        down = self.panel()
        down.addWidget(Text(theme, self._why, Size.LEAD))
        self._change = BigButton(theme, words.CHANGE)
        self._change.clicked.connect(self.back_pressed)
        self._right = BigButton(theme, words.RIGHT)
        self._right.clicked.connect(self.answered)
        row = FlowLayout()
        row.addWidget(self._right)
        row.addWidget(self._change)
        down.addLayout(row)
        self.add_buttons(None)

    def gist(self) -> Sequence[str]:
        return (self._why,)

    def first_focus(self) -> QWidget:
        return self._right
