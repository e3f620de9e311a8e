"""The seconds left, as a large number in a ring that empties."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from spineguard.ui.theme import Size, Space, Theme

FULL_TURN = 360 * 16
"""Qt counts arcs in sixteenths of a degree."""


class CountdownRing(QWidget):
    """Draws one number of at least 150 px, one word under it, and how much of the phase is left."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count, self._word, self._role, self._arc = "", "", "action", 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_count(self, count: str, word: str, left: float, role: str) -> None:
        """Set number, word, the part still left (1 to 0) and the colour's role; repaints only on a change."""
        arc = round(left * 720) * (FULL_TURN // 720)
        value = (count, word, role, arc)
        if value == (self._count, self._word, self._role, self._arc):
            return
        self._count, self._word, self._role, self._arc = value
        self.update()

    def sizeHint(self) -> QSize:
        side = max(280, self._digits_height() + self._word_height() + Space.WIDE + 2 * self._stroke())
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        stroke = self._stroke()
        ring = QRectF(0, 0, side - stroke - 2, side - stroke - 2)
        ring.moveCenter(QPointF(self.rect().center()))
        painter.setPen(QPen(self._theme.colour("track"), stroke))
        painter.drawEllipse(ring)
        if self._arc:
            pen = QPen(self._theme.colour(self._role), stroke)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(ring, 90 * 16, self._arc)
        self._paint_words(painter, ring)

    def _paint_words(self, painter: QPainter, ring: QRectF) -> None:
        digits, word = self._digits_height(), self._word_height()
        top = ring.center().y() - (digits + word) / 2
        centred = int(Qt.AlignmentFlag.AlignCenter)
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(self._theme.font(Size.DIGITS, bold=True))
        painter.drawText(QRectF(ring.left(), top, ring.width(), digits), centred, self._count)
        painter.setPen(self._theme.colour(self._role))
        painter.setFont(self._theme.font(Size.LEAD, bold=True))
        painter.drawText(QRectF(ring.left(), top + digits, ring.width(), word), centred, self._word)

    def _stroke(self) -> int:
        return 22

    def _digits_height(self) -> int:
        return Size.DIGITS

    def _word_height(self) -> int:
        return round(self._theme.px(Size.LEAD) * 1.3)
