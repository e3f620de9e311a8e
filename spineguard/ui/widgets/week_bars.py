"""Sessions a week as quiet bars: no goal, no streak, an empty week is simply empty."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from spineguard.ui.theme import Size, Space, Theme

HEIGHT, LEAST, WIDEST_BAR = 150, 280, 40
ROUND = 4


class WeekBars(QWidget):
    """One bar for each week from the oldest to this one, with its number above and its day below.

    `weeks` holds the number of sessions, and the words under the bar where there is room for them.
    """

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, weeks: Sequence[tuple[int, str]], name: str) -> None:
        super().__init__()
        self._theme, self._weeks, self._name = theme, weeks, name
        self._font = theme.font(Size.SMALL)
        self._metrics = QFontMetricsF(self._font)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def accessible_words(self) -> str:
        return self._name

    def sizeHint(self) -> QSize:
        return QSize(LEAST, round(HEIGHT + 2 * self._metrics.height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        line = self._metrics.height()
        bottom, highest = self.height() - line - Space.HAIR, max(number for number, _ in self._weeks)
        room = bottom - line - Space.SMALL
        each = self.width() / len(self._weeks)
        wide, taken = min(WIDEST_BAR, each - Space.SMALL), 0.0
        for place, (number, below) in enumerate(self._weeks):
            middle = (place + 0.5) * each
            top = bottom - (room * number / highest if highest else 0)
            if number:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour("action"))
                painter.drawRoundedRect(QRectF(middle - wide / 2, top, wide, bottom - top), ROUND, ROUND)
                painter.drawRect(QRectF(middle - wide / 2, bottom - ROUND, wide, ROUND))
            painter.setPen(self._theme.colour("second"))
            said = self.locale().toString(number)
            if number and self._metrics.horizontalAdvance(said) <= each:
                painter.drawText(QRectF(middle - each / 2, top - line, each, line), _MIDDLE, said)
            half = self._metrics.horizontalAdvance(below) / 2
            left = min(max(0.0, middle - half), self.width() - 2 * half)
            if left >= taken:
                painter.drawText(QRectF(left, bottom + Space.HAIR, 2 * half + 1, line), _MIDDLE, below)
                taken = left + 2 * half + Space.MEDIUM
        painter.setPen(QPen(self._theme.colour("line"), 2))
        painter.drawLine(QLineF(0, bottom, self.width(), bottom))


_MIDDLE = int(Qt.AlignmentFlag.AlignCenter)
