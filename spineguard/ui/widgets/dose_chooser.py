"""Sets one part of the dose, only ever within the card's range."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spineguard.core.exercise import Amount
from spineguard.ui import words
from spineguard.ui.theme import Space, Theme
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.text import Text


class DoseChooser(QWidget):
    """A label, the value, and a button each for less and more."""

    changed = Signal(float)

    def __init__(
        self, theme: Theme, label: str, amount: Amount, value: float, step: float, unit: words.Unit
    ) -> None:
        super().__init__()
        self._label, self._amount, self._value, self._step, self._unit = label, amount, value, step, unit
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.SMALL)
        self._words = Text(theme)
        self._less, self._more = BigButton(theme, "−"), BigButton(theme, "+")
        self._less.clicked.connect(self._on_less_clicked)
        self._more.clicked.connect(self._on_more_clicked)
        across.addWidget(self._words, 1)
        across.addWidget(self._less)
        across.addWidget(self._more)
        self._show()

    def _on_less_clicked(self) -> None:
        self._set(self._value - self._step)

    def _on_more_clicked(self) -> None:
        self._set(self._value + self._step)

    def _set(self, value: float) -> None:
        value = self._amount.nearest(round(value, 2))
        if value != self._value:
            self._value = value
            self._show()
            self.changed.emit(value)

    def _show(self) -> None:
        line = words.part_line(self._label, words.amount_line(self._amount, self._value, self._unit))
        self._words.say(line)
        self._less.setAccessibleName(words.less_name(line))
        self._more.setAccessibleName(words.more_name(line))
        # Not switched off at the end of the range: Qt would move the keyboard on to the next amount.
        for button in (self._less, self._more):
            button.setEnabled(self._amount.lowest < self._amount.highest)
