"""Sets a time of day, a quarter of an hour earlier or later with each press."""

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spineguard.ui import reminders_words as words
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.text import Text

STEP = 15
"""Minutes."""
DAY = 24 * 60


class TimeChooser(QWidget):
    """The time, and a button each for earlier and later; after midnight it goes on."""

    changed = Signal(object)

    def __init__(self, theme: Theme, at: time, label: str = "") -> None:
        super().__init__()
        self._at, self._label = at, label
        self._words = Text(theme, "", Size.LEAD, bold=True, heading=not label)
        self._words.setWordWrap(False)
        self._earlier, self._later = BigButton(theme, "−"), BigButton(theme, "+")
        self._earlier.clicked.connect(self._on_earlier_clicked)
        self._later.clicked.connect(self._on_later_clicked)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.SMALL)
        across.addWidget(self._words)
        across.addWidget(self._earlier)
        across.addWidget(self._later)
        across.addStretch(1)
        self._show()

    @property
    def at(self) -> time:
        """The time that is shown."""
        return self._at

    def _on_earlier_clicked(self) -> None:
        self._move(-STEP)

    def _on_later_clicked(self) -> None:
        self._move(STEP)

    def _move(self, minutes: int) -> None:
        now = self._at.hour * 60 + self._at.minute
        # from 9:07 on to the next quarter, not to 9:22
        to = (now // STEP * STEP + STEP if minutes > 0 else -(-now // STEP) * STEP - STEP) % DAY
        self._at = time(*divmod(to, 60))
        self._show()
        self.changed.emit(self._at)

    def _show(self) -> None:
        line = words.labelled(self._label, self._at)
        self._words.say(line)
        self._earlier.setAccessibleName(words.earlier(line))
        self._later.setAccessibleName(words.later(line))
