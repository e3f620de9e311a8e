"""Sets a time of day, by an hour or a quarter of an hour with each press."""

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from spineguard.ui import reminders_words as words
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.text import Text

HOUR, STEP = 60, 15
"""Minutes."""
DAY = 24 * 60


class TimeChooser(QWidget):
    """The time, and buttons for earlier and later; after midnight it goes on.

    `labels` are its own, then those of others that stand below it: so their buttons do, too.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, at: time, labels: Sequence[str] = ("",)) -> None:
        super().__init__()
        self._at, self._label = at, labels[0]
        self._words = Text(theme, "", Size.LEAD, bold=True, heading=not self._label)
        self._words.setWordWrap(False)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        # the buttons stay where they are, whatever time is shown
        across, hours = self._words.fontMetrics().horizontalAdvance, [time(hour) for hour in range(24)]
        widest = max(across(words.labelled(label, hour)) for label in labels for hour in hours)
        self._words.setMinimumWidth(widest + Space.HAIR)
        row = FlowLayout(self, gap=Space.SMALL)
        row.addWidget(self._words)
        self._by_button: dict[BigButton, int] = {}
        for minutes in (-HOUR, -STEP, STEP, HOUR):
            button = BigButton(theme, words.MOVED[minutes])
            button.clicked.connect(self._on_button_clicked)
            self._by_button[button] = minutes
            row.addWidget(button)
        self._show()

    @property
    def at(self) -> time:
        """The time that is shown."""
        return self._at

    def focus_first(self) -> None:
        """Put the keyboard on the first button."""
        next(iter(self._by_button)).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_button_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, BigButton)
        self._move(self._by_button[button])

    def _move(self, minutes: int) -> None:
        now = self._at.hour * 60 + self._at.minute
        if abs(minutes) == HOUR:
            to = now + minutes
        else:  # from 9:07 on to the next quarter, not to 9:22
            to = now // STEP * STEP + STEP if minutes > 0 else -(-now // STEP) * STEP - STEP
        self._at = time(*divmod(to % DAY, 60))
        self._show()
        self.changed.emit(self._at)

    def _show(self) -> None:
        line = words.labelled(self._label, self._at)
        self._words.say(line)
        for button, minutes in self._by_button.items():
            button.setAccessibleName(words.moved(minutes, line))
