"""How many reps are done: one dot each, full when done, half full in the middle of one."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from spineguard.ui import spoken_words
from spineguard.ui.theme import Space, Theme

DOT, SMALL_DOT = 34, 18
FEW, IN_A_ROW = 5, 10
"""So many dots are drawn large in one row; more of them are small, and so many stand in a row."""


class RepDots(QWidget):
    """A row of dots; the words beside it say the same."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(
        self,
        theme: Theme,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._side = theme, side
        self._done: tuple[bool, ...] = ()
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def accessible_words(self) -> str:
        return spoken_words.dots(sum(self._done), len(self._done))

    def show_reps(self, done: tuple[bool, ...], current: int) -> None:
        """`current` is the rep under way, from 1; 0 for none. Repaints only on a change."""
        if (done, current) != (self._done, self._current):
            self._done, self._current = done, current
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        dot, gap, in_a_row = self._measures()
        rows = max(1, -(-len(self._done) // in_a_row))
        return QSize(min(len(self._done), in_a_row) * (dot + gap), rows * (dot + gap) - gap + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour("action")
        size, gap, in_a_row = self._measures()
        step = size + gap
        left = (self.width() - min(len(self._done), in_a_row) * step + gap) / 2
        if self._side is Qt.AlignmentFlag.AlignLeft:
            left = 0
        mirrored = self.isRightToLeft()
        for rep, done in enumerate(self._done, start=1):
            row, column = divmod(rep - 1, in_a_row)
            x = left + column * step
            if mirrored:
                x = self.width() - x - size
            dot = QRectF(x, 2 + row * step, size, size).adjusted(2, 2, -2, -2)
            painter.setPen(QPen(colour, 4))
            painter.setBrush(colour if done else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot)
            if rep == self._current and not done:
                painter.setBrush(colour)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawPie(dot, 90 * 16, (180 if mirrored else -180) * 16)

    def _measures(self) -> tuple[int, int, int]:
        """Size of a dot, room between two, and how many stand in a row."""
        if len(self._done) <= FEW:
            return DOT, Space.MEDIUM, FEW
        return SMALL_DOT, Space.SMALL, IN_A_ROW
