"""One reading, whole, with all that was measured; from here it is changed or deleted."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.core.length import Unit
from spineguard.core.reading import Reading
from spineguard.ui import height_entry_words
from spineguard.ui import height_words as words
from spineguard.ui.page import Page
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.text import Text


class ReadingPage(Page):
    """Deleting asks nothing: the next page offers to undo it, today and after the next start."""

    change_pressed = Signal()
    delete_pressed = Signal()
    height_pressed = Signal()

    def __init__(self, theme: Theme, reading: Reading, unit: Unit) -> None:
        super().__init__(theme, height_entry_words.DELETE_TITLE)
        self._line = words.reading_line(reading, unit)
        self.column.addWidget(Text(theme, height_entry_words.DELETE_TITLE, Size.TITLE, bold=True))
        panel = Panel(theme)
        down = QVBoxLayout(panel)
        down.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        down.setSpacing(Space.SMALL)
        down.addWidget(
            Text(theme, words.length_both(reading.mean(), unit), Size.LEAD, bold=True, heading=True)
        )
        down.addWidget(Text(theme, words.when_line(reading)))
        down.addWidget(Text(theme, words.how_line(reading)))
        for line in words.measured_lines(reading, unit):
            down.addWidget(Text(theme, line, role="second"))
        if reading.remark:
            down.addWidget(Text(theme, reading.remark))
        self.column.addWidget(panel)
        self._back = BigButton(theme, words.TO_HEIGHT, Kind.MAIN)
        self._back.clicked.connect(self.height_pressed)
        change, delete = BigButton(theme, words.CHANGE), BigButton(theme, words.DELETE)
        change.clicked.connect(self.change_pressed)
        delete.clicked.connect(self.delete_pressed)
        row = FlowLayout()
        for button in (self._back, change, delete):
            row.addWidget(button)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def gist(self) -> Sequence[str]:
        return (self._line,)

    def first_focus(self) -> QWidget:
        return self._back
