"""One of today's sessions as a large mark with its words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from spineguard.ui import words
from spineguard.ui.theme import Size, Space, Theme

CIRCLE = 76


class DayMark(QWidget):
    """A circle, ticked when done; two lines of words under it, so that colour never speaks alone."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, done: bool, top: str, below: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._done, self._top, self._below = theme, done, top, below
        self.setAccessibleName(words.mark_name(top, below))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def accessible_words(self) -> str:
        return self.accessibleName()

    def sizeHint(self) -> QSize:
        bold, plain = self._metrics(bold=True), self._metrics(bold=False)
        width = max(CIRCLE, bold.horizontalAdvance(self._top), plain.horizontalAdvance(self._below))
        return QSize(width + Space.MEDIUM, CIRCLE + Space.SMALL + bold.height() + plain.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF((self.width() - CIRCLE) / 2, 0, CIRCLE, CIRCLE).adjusted(3, 3, -3, -3)
        role = "done" if self._done else "action"
        painter.setPen(QPen(self._theme.colour(role), 4))
        painter.setBrush(self._theme.colour("done" if self._done else "page"))
        painter.drawEllipse(circle)
        if self._done:
            pen = QPen(self._theme.colour("on_done"), 7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            tick = ((-0.24, 0.02), (-0.06, 0.2), (0.26, -0.18))
            centre = circle.center()
            painter.drawPolyline(QPolygonF([centre + QPointF(x, y) * CIRCLE for x, y in tick]))
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        top = CIRCLE + Space.SMALL
        for line, bold, role in ((self._top, True, "ink"), (self._below, False, "second")):
            painter.setFont(self._theme.font(Size.BODY, bold=bold))
            painter.setPen(self._theme.colour(role))
            height = self._metrics(bold=bold).height()
            painter.drawText(QRectF(0, top, self.width(), height), int(Qt.AlignmentFlag.AlignHCenter), line)
            top += height

    def _metrics(self, *, bold: bool) -> QFontMetrics:
        return QFontMetrics(self._theme.font(Size.BODY, bold=bold))
