"""The shapes of the chart: each kind of reading has its own, so that it is told apart without any colour."""

from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from spineguard.core.reading import Where
from spineguard.ui.height.look import ChartLook

DASH = (2.0, 2.0)
"""The line between readings at home, in widths of the line."""


def colour_of(where: Where, look: ChartLook) -> QColor:
    """The colour of one kind of reading."""
    match where:
        case Where.CLINIC:
            return look.clinic
        case Where.HOME:
            return look.home
        case Where.REMEMBERED:
            return look.remembered
    assert_never(where)


def paint_shape(painter: QPainter, where: Where, middle: QPointF, radius: float, look: ChartLook) -> None:
    """A full circle for a clinic, an open diamond for home, an open square for what is remembered."""
    Shapes(painter, radius, look).paint(where, middle)


class Shapes:
    """Paints many shapes of one size; a pen that is in hand already is not taken up again."""

    def __init__(self, painter: QPainter, radius: float, look: ChartLook) -> None:
        self._painter, self._radius, self._look = painter, radius, look
        self._in_hand: Where | None = None
        reach = radius * 1.3
        corners = ((0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0))
        self._diamond = QPolygonF([QPointF(x, y) for x, y in corners])

    def paint(self, where: Where, middle: QPointF) -> None:
        """One shape around its middle."""
        if where is not self._in_hand:
            self._take_up(where)
        match where:
            case Where.CLINIC:
                self._painter.drawEllipse(middle, self._radius + 1, self._radius + 1)
            case Where.HOME:
                self._painter.drawPolygon(self._diamond.translated(middle))
            case Where.REMEMBERED:
                side = self._radius * 0.9
                self._painter.drawRect(QRectF(middle.x() - side, middle.y() - side, 2 * side, 2 * side))
            case _:
                assert_never(where)

    def _take_up(self, where: Where) -> None:
        colour = colour_of(where, self._look)
        if where is Where.CLINIC:
            self._painter.setPen(QPen(self._look.ground, 2))
            self._painter.setBrush(colour)
        else:
            self._painter.setPen(_open_pen(colour, self._radius))
            self._painter.setBrush(self._look.ground)
        self._in_hand = where


def join_pen(where: Where, look: ChartLook) -> QPen:
    """The line between two comparable readings: whole for a clinic, dashed for home."""
    pen = QPen(colour_of(where, look), look.stroke)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if where is not Where.CLINIC:
        pen.setDashPattern(list(DASH))
    return pen


def _open_pen(colour: QColor, radius: float) -> QPen:
    pen = QPen(colour, max(1.5, radius * 0.36))
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
