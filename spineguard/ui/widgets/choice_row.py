"""One setting: its name, and all there is to choose, side by side."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.ui.settings_words import option_name
from spineguard.ui.theme import Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.text import Text


class ChoiceRow(QWidget):
    """Nothing opens and nothing is hidden: what is chosen has a tick, one press chooses another.

    Tab goes to what is chosen, or to the first if nothing is, and the arrow keys to the others, as among any
    radio buttons.
    """

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, label: str, options: Sequence[tuple[object, str]], value: object
    ) -> None:
        super().__init__()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(Space.HAIR)
        down.addWidget(Text(theme, label, bold=True))
        row = QWidget()
        flow = FlowLayout(row, gap=Space.SMALL)
        self._values: dict[BigButton, object] = {}
        for option, words in options:
            button = BigButton(theme, words, Kind.CHOICE)
            button.setAccessibleName(option_name(label, words))
            flow.addWidget(button)
            self._values[button] = option
        for button, option in self._values.items():
            button.setChecked(option == value)
            # An arrow key chooses without a click, and Qt moves the keyboard only after that.
            button.toggled.connect(self._on_button_toggled, Qt.ConnectionType.QueuedConnection)
        self._give_tab_to_the_chosen()
        down.addWidget(row)

    @property
    def tab_stop(self) -> BigButton:
        """Where Tab leads: what is chosen, or the first."""
        return next((button for button in self._values if button.isChecked()), next(iter(self._values)))

    def focus_chosen(self) -> None:
        """Put the keyboard on what is chosen."""
        for button in self._values:
            if button.isChecked():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_chosen(self, value: object) -> None:
        """Show that this is chosen after all, without a word to anyone; the keyboard goes along."""
        had_it = self.has_keyboard()
        for button, option in self._values.items():
            button.blockSignals(True)
            button.setChecked(option == value)
            button.blockSignals(False)
        self._give_tab_to_the_chosen()
        if had_it:
            self.focus_chosen()

    def tab_after(self, other: "ChoiceRow") -> None:
        """Take one's place in the way of the Tab key, for a row that came later than those below it."""
        buttons = [*other._values, *self._values]
        for before, after in pairwise(buttons[len(other._values) - 1 :]):
            QWidget.setTabOrder(before, after)

    def has_keyboard(self) -> bool:
        """Whether the keyboard is on one of these."""
        return any(button.hasFocus() for button in self._values)

    def _on_button_toggled(self, on: bool) -> None:
        button = self.sender()
        assert isinstance(button, BigButton)
        if on:
            self._give_tab_to_the_chosen()
            self.chosen.emit(self._values[button])

    def _give_tab_to_the_chosen(self) -> None:
        stop = self.tab_stop
        for button in self._values:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if button is stop else Qt.FocusPolicy.ClickFocus)
