"""What is the tallest you have ever been? Asked once, and changed from the same page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.core.length import Understood, Unit, understood
from spineguard.core.reading import Measurement
from spineguard.ui import height_entry_words as entry_words
from spineguard.ui import height_words as words
from spineguard.ui.accessible import announce
from spineguard.ui.page import Page
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.field import Field
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.text import Text


class TallestPage(Page):
    """One field that says what it understood. `chosen` gives the measurement, None for "I don't know"."""

    chosen = Signal(object)
    typed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, text: str, unit: Unit) -> None:
        super().__init__(theme, words.TALLEST_ASKED)
        self._unit = unit
        self.column.addWidget(Text(theme, words.TALLEST_ASKED, Size.TITLE, bold=True))
        panel = Panel(theme)
        down = QVBoxLayout(panel)
        down.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        down.setSpacing(Space.SMALL)
        down.addWidget(Text(theme, words.TALLEST_WHY))
        self._field = Field(theme, words.TALLEST_ASKED, text)
        self._field.textEdited.connect(self._on_field_edited)
        self._field.rested.connect(self._on_field_rested)
        self._field.returnPressed.connect(self._on_keep)
        down.addWidget(self._field)
        self._said = Text(theme)
        down.addWidget(self._said)
        self.column.addWidget(panel)
        keep = BigButton(theme, words.TALLEST_KEEP, Kind.MAIN)
        keep.clicked.connect(self._on_keep)
        unknown, back = BigButton(theme, words.TALLEST_UNKNOWN), BigButton(theme, words.TO_HEIGHT)
        unknown.clicked.connect(self._on_unknown_clicked)
        back.clicked.connect(self.left)
        row = FlowLayout()
        for button in (keep, unknown, back):
            row.addWidget(button)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self._on_field_edited()

    def first_focus(self) -> QWidget:
        return self._field

    def _on_field_edited(self) -> None:
        found = understood(self._field.text(), self._unit)
        self._said.say(entry_words.understood_line(found, self._unit))
        self._said.set_role("action" if isinstance(found, Understood) else "second")
        self.typed.emit(self._field.text())

    def _on_field_rested(self) -> None:
        announce(self, self._said.accessible_words())

    def _on_keep(self) -> None:
        found = understood(self._field.text(), self._unit)
        if isinstance(found, Understood):
            self.chosen.emit(Measurement(tenths=found.tenths, typed=self._field.text().strip()))
        else:
            self._field.setFocus()

    def _on_unknown_clicked(self) -> None:
        self.chosen.emit(None)
