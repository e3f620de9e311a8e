"""What the home page says about reminders: whether they are on, when the next comes, and how."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.text import Text
from spineguard.ui.words import SET_REMINDERS, TRY_REMINDER

SIDE_BY_SIDE = 600
"""From this width on, in px at 100 %, the buttons stand beside the words."""


class ReminderPanel(QWidget):
    """A line, how they come, and the way to set and to try them."""

    set_pressed = Signal()
    try_pressed = Signal()

    def __init__(self, theme: Theme, *, on: bool) -> None:
        super().__init__()
        self._theme = theme
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(Space.MEDIUM)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addStretch(1)
        self._line = Text(theme, bold=on, role="ink" if on else "second")
        self._how = Text(theme, size=Size.SMALL, role="second")
        said.addWidget(self._line)
        said.addWidget(self._how)
        said.addStretch(1)
        self._across.addLayout(said, 1)
        buttons = QWidget()
        row = FlowLayout(buttons, gap=Space.SMALL)
        change = BigButton(theme, SET_REMINDERS)
        change.clicked.connect(self.set_pressed)
        row.addWidget(change)
        if on:
            attempt = BigButton(theme, TRY_REMINDER)
            attempt.clicked.connect(self.try_pressed)
            row.addWidget(attempt)
        self._across.addWidget(buttons, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, line: str, how: str) -> None:
        """What is due or comes next, and a second line, which may be empty."""
        self._line.say(line)
        self._how.say(how)
        self._how.setVisible(how != "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(SIDE_BY_SIDE)
        self._across.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
