"""The name of the exercise, where one is in it, and what leads away from it."""

from collections.abc import Sequence

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.presenters.moments import SessionShown
from spineguard.ui import session_words
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.button_row import ButtonRow
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.text import Text

LARGEST_SHARE = 0.57
"""The part of the row that its buttons may take before they save room; the rest is for the name."""


class SessionHeader(QWidget):
    """Name and place beside two buttons; in a narrow window above them."""

    def __init__(self, theme: Theme, buttons: Sequence[BigButton]) -> None:
        super().__init__()
        self._theme = theme
        sizes = (Size.LEAD, Size.BODY) if theme.large else (Size.TITLE, Size.LEAD, Size.BODY)
        self._fonts = [theme.font(size, bold=True) for size in sizes]
        self._title = Text(theme, size=sizes[0], bold=True, heading=True)
        self._place = Text(theme, role="second")
        self._shown: SessionShown | None = None
        self._room = 0
        names = QWidget()
        down = QVBoxLayout(names)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addStretch(1)
        for line in (self._title, self._place):
            line.setWordWrap(False)
            down.addWidget(line)
        down.addStretch(1)
        self._row = ButtonRow(buttons)
        self._across = FlowLayout(self, gap=Space.SMALL, spread=True)
        self._across.addWidget(names)
        self._across.addWidget(self._row)

    def show_place(self, shown: SessionShown) -> None:
        """Say which exercise this is; the same again costs nothing."""
        before, self._shown = self._shown, shown
        if before is None or (before.exercise, before.number, before.of) != (
            shown.exercise,
            shown.number,
            shown.of,
        ):
            self._say()

    def fit(self, width: int, *, key: bool) -> bool:
        """Give the buttons their place in a row of this width in px; says whether they and a name fit."""
        fits = self._row.fit(round(width * LARGEST_SHARE), key=key)
        beside = width - self._row.needed() - Space.SMALL
        room = beside if beside >= width / 3 else width
        if room != self._room:
            self._room = room
            self._say()
        return fits

    def height_in(self, width: int) -> int:
        """The height in px that it takes in a width."""
        self._across.invalidate()
        return self._across.heightForWidth(width)

    def _say(self) -> None:
        """Take the largest letters with which the name stands in one line; if none do, it wraps."""
        shown = self._shown
        if shown is None or not self._room:
            return
        name = shown.exercise.name
        fonts = [font for font in self._fonts if _across(QFontMetrics(font), name) <= self._room]
        self._title.setFont(fonts[0] if fonts else self._fonts[-1])
        self._title.say(name)
        self._wrap(self._title, not fonts)
        lines = [session_words.where_line(shown, short=short) for short in (self._theme.large, True)]
        metrics = self._place.fontMetrics()
        short = next((line for line in lines if _across(metrics, line) <= self._room), None)
        self._place.say(short or lines[-1])
        self._wrap(self._place, short is None)

    def _wrap(self, line: Text, wraps: bool) -> None:
        line.setWordWrap(wraps)
        line.setMinimumWidth(self._room if wraps else 0)


def _across(metrics: QFontMetrics, said: str) -> int:
    return metrics.horizontalAdvance(said)
