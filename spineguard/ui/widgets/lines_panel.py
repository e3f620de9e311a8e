"""A heading and a list of lines, the first few of them at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.show_more import ShowMore
from spineguard.ui.widgets.text import Text


class LinesPanel(Panel):
    """`line` says the line of a number below `count`, when it is shown; `more` names the button."""

    def __init__(self, theme: Theme, heading: str, more: str, count: int, line: Callable[[int], str]) -> None:
        super().__init__(theme)
        self._line = line
        down = QVBoxLayout(self)
        down.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        down.setSpacing(Space.SMALL)
        down.addWidget(Text(theme, heading, Size.LEAD, bold=True, heading=True))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.SMALL)
        down.addLayout(self._lines)
        button = ShowMore(theme, more, range(count), self._add)
        if button.needed:
            down.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            button.deleteLater()

    def _add(self, number: int) -> Text:
        line = Text(self._theme, self._line(number))
        self._lines.addWidget(line)
        return line
