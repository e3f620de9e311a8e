"""Soft outlines from a few points, and the brush that fills and outlines them."""

import itertools
import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QTransform

from spineguard.core.figure import Point
from spineguard.ui.figure.colours import FigureColours

XY = tuple[float, float]
Station = tuple[float, float, float]
"""A width along a limb: where (0 to the number of its bones), how far out in front, how far out behind."""

LINE = 0.0046
"""The width of an outline as a fraction of the person's height."""


_FINER = 2.0
"""Outlines are cut into pieces that stray at most half a pixel at this many times the size they are drawn."""


class Frame:
    """A tilted part of the body in which points are given as so far ahead and so far up."""

    def __init__(self, origin: Point, tilt: float) -> None:
        self._x, self._y = origin.x, origin.y
        self._sin, self._cos = math.sin(math.radians(tilt)), math.cos(math.radians(tilt))

    def at(self, ahead: float, up: float) -> XY:
        return (
            self._x + ahead * self._cos + up * self._sin,
            self._y - ahead * self._sin + up * self._cos,
        )

    def all(self, *points: XY) -> list[XY]:
        return [self.at(*point) for point in points]


class Canvas:
    """A painter whose unit is the person's height, with y upwards, and the theme's colours and outlines."""

    def __init__(self, painter: QPainter, colours: FigureColours, scale: float) -> None:
        self.painter = painter
        self.colours = colours
        self.width = max(LINE, colours.least_line / scale)
        self._fine = QTransform.fromScale(_FINER * scale, _FINER * scale)
        self._back = QTransform.fromScale(1 / (_FINER * scale), 1 / (_FINER * scale))
        self._pen = QPen(Qt.PenStyle.SolidLine)
        self._pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self._pen.setCapStyle(Qt.PenCapStyle.RoundCap)

    def part(self, path: QPainterPath, fill: QColor, brush: QBrush | QColor | None = None) -> None:
        """One part with its outline."""
        self.group([(path, fill, brush)])

    def group(self, parts: Sequence[tuple[QPainterPath, QColor, QBrush | QColor | None]]) -> None:
        """Parts that grow together: all outlines lie under all fills, so no line runs between them."""
        drawn = [(self._straightened(path), fill, brush) for path, fill, brush in parts]
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        for path, fill, _ in drawn:
            self._set_pen(self.colours.line(fill), 2 * self.width)
            self.painter.drawPath(path)
        for path, fill, brush in drawn:
            self.painter.fillPath(path, fill if brush is None or self.colours.flat else brush)

    def fading_part(self, path: QPainterPath, fill: QColor, brush: QBrush, start: XY, end: XY) -> None:
        """A part whose outline fades in from `start` towards `end`, where it grows out of the part below."""
        line = self.colours.line(fill)
        clear = QColor(line)
        clear.setAlpha(0)
        path = self._straightened(path)
        self.painter.fillPath(path, fill if self.colours.flat else brush)
        pen = QPen(across(start, end, (0.0, clear), (0.20, clear), (0.42, line)), self.width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(pen)
        self.painter.drawPath(path)

    def fill(self, path: QPainterPath, colour: QColor) -> None:
        self.painter.fillPath(self._straightened(path), colour)

    def stroke(self, path: QPainterPath, colour: QColor, width: float = LINE, least: float = 0.0) -> None:
        """A line of its own, such as a mouth or a seam; `least` is a share of the theme's outline."""
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self._set_pen(colour, max(width, self.width * least))
        self.painter.drawPath(self._straightened(path))

    def _set_pen(self, colour: QColor, width: float) -> None:
        self._pen.setColor(colour)
        self._pen.setWidthF(width)
        self.painter.setPen(self._pen)

    def _straightened(self, path: QPainterPath) -> QPainterPath:
        """The same outline in straight pieces too short to be seen: Qt paints those five times as fast."""
        straight = QPainterPath()
        for piece in path.toSubpathPolygons(self._fine):
            straight.addPolygon(self._back.map(piece))
            if piece.isClosed():
                straight.closeSubpath()
        straight.setFillRule(path.fillRule())
        return straight


def smooth(points: Sequence[XY]) -> QPainterPath:
    """A soft open line through all points."""
    path = QPainterPath(QPointF(*points[0]))
    _go_on(path, points)
    return path


def blob(points: Sequence[XY]) -> QPainterPath:
    """A soft closed outline through all points."""
    count = len(points)
    path = QPainterPath(QPointF(*points[0]))
    tangents = [_tangent(points[i - 1], points[i], points[(i + 1) % count]) for i in range(count)]
    for i in range(count):
        _curve(path, points[i], points[(i + 1) % count], tangents[i], tangents[(i + 1) % count])
    path.setFillRule(Qt.FillRule.WindingFill)
    path.closeSubpath()
    return path


def outline(*sides: Sequence[XY]) -> QPainterPath:
    """A closed outline of soft sides that meet in corners."""
    path = QPainterPath(QPointF(*sides[0][0]))
    for side in sides:
        path.lineTo(QPointF(*side[0]))
        _go_on(path, side)
    path.setFillRule(Qt.FillRule.WindingFill)
    path.closeSubpath()
    return path


def polyline(points: Sequence[XY]) -> QPainterPath:
    """An open line of straight pieces."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    return path


def polygon(points: Sequence[XY]) -> QPainterPath:
    """A closed outline of straight sides."""
    path = polyline(points)
    path.closeSubpath()
    return path


def box(left: float, bottom: float, right: float, top: float, round_by: float = 0.0) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(left, bottom, right - left, top - bottom), round_by, round_by)
    return path


def circle(middle: XY, across: float, high: float | None = None) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(*middle), across, across if high is None else high)
    return path


def across(start: XY, end: XY, *stops: tuple[float, QColor]) -> QBrush:
    """A brush that shades from one point to another."""
    gradient = QLinearGradient(QPointF(*start), QPointF(*end))
    for place, colour in stops:
        gradient.setColorAt(place, colour)
    return QBrush(gradient)


def limb_sides(joints: Sequence[XY], stations: Sequence[Station]) -> tuple[list[XY], list[XY]]:
    """The front and back outline of a limb along its bones; inside a bend nothing folds over."""
    ways = [(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(joints)]
    turns = [math.atan2(dy, dx) for dx, dy in ways]
    longs = [math.hypot(dx, dy) for dx, dy in ways]
    bends = [math.remainder(after - before, 2 * math.pi) for before, after in itertools.pairwise(turns)]
    front: list[XY] = []
    back: list[XY] = []
    for where, ahead, behind in stations:
        bone = min(int(where), len(ways) - 1)
        part = where - bone
        if part == 0.0 and bone > 0:
            bend = bends[bone - 1]
            turn = turns[bone - 1] + bend / 2
            drawn_in = 1 / max(0.68, math.cos(bend / 2))
            front.append(_aside(joints[bone], turn, ahead * (drawn_in if bend > 0 else 1.0)))
            back.append(_aside(joints[bone], turn, -behind * (drawn_in if bend < 0 else 1.0)))
            continue
        for side, width in ((front, ahead), (back, -behind)):
            along = part * longs[bone]
            if bone > 0 and bends[bone - 1] * width > 0:
                along = max(along, min(0.95 * longs[bone], _fold(bends[bone - 1], width)))
            if bone < len(bends) and bends[bone] * width > 0:
                along = min(along, max(0.05 * longs[bone], longs[bone] - _fold(bends[bone], width)))
            share = along / longs[bone] if longs[bone] else 0.0
            start = joints[bone]
            point = (start[0] + ways[bone][0] * share, start[1] + ways[bone][1] * share)
            side.append(_aside(point, turns[bone], width))
    return front, back


def _fold(bend: float, width: float) -> float:
    """How near to a bend the inner side of a limb of this width would fold over itself."""
    return 1.06 * abs(width) * math.tan(min(abs(bend), 2.1) / 2)


def _aside(point: XY, turn: float, width: float) -> XY:
    return (point[0] - math.sin(turn) * width, point[1] + math.cos(turn) * width)


def _go_on(path: QPainterPath, points: Sequence[XY]) -> None:
    last = len(points) - 1
    tangents = [
        _tangent(points[max(0, i - 1)], points[i], points[min(last, i + 1)]) for i in range(len(points))
    ]
    for i in range(last):
        _curve(path, points[i], points[i + 1], tangents[i], tangents[i + 1])


def _tangent(before: XY, here: XY, after: XY) -> XY:
    """The direction of travel through a point; the nearer neighbour counts for more."""
    in_x, in_y, out_x, out_y = (
        here[0] - before[0],
        here[1] - before[1],
        after[0] - here[0],
        after[1] - here[1],
    )
    way_in, way_out = math.hypot(in_x, in_y), math.hypot(out_x, out_y)
    if way_in < 1e-9 and way_out < 1e-9:
        return (0.0, 0.0)
    if way_in < 1e-9:
        return (out_x / way_out, out_y / way_out)
    if way_out < 1e-9:
        return (in_x / way_in, in_y / way_in)
    whole = way_in + way_out
    return (
        (in_x / way_in * way_out + out_x / way_out * way_in) / whole,
        (in_y / way_in * way_out + out_y / way_out * way_in) / whole,
    )


def _curve(path: QPainterPath, start: XY, end: XY, leaving: XY, arriving: XY) -> None:
    third = math.hypot(end[0] - start[0], end[1] - start[1]) / 3
    path.cubicTo(
        start[0] + leaving[0] * third,
        start[1] + leaving[1] * third,
        end[0] - arriving[0] * third,
        end[1] - arriving[1] * third,
        end[0],
        end[1],
    )
