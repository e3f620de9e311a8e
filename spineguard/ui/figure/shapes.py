"""Soft outlines from a few points."""

import itertools
import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainterPath

from spineguard.core.figure import Point

XY = tuple[float, float]
Station = tuple[float, float, float]
"""A width along a limb: where (0 to the number of its bones), how far out in front, how far out behind."""


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


def smooth(points: Sequence[XY]) -> QPainterPath:
    """A soft open line through all points."""
    path = QPainterPath(QPointF(*points[0]))
    _go_on(path, points)
    return path


def blob(points: Sequence[XY]) -> QPainterPath:
    """A soft closed outline through all points."""
    path = QPainterPath(QPointF(*points[0]))
    _go_on(path, [points[-1], *points, points[0], points[1]], 1)
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
            drawn_in = 1 / max(0.85, math.cos(bend / 2))
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


def _go_on(path: QPainterPath, points: Sequence[XY], leave_out: int = 0) -> None:
    """Lead a path softly through points; those left out at either end only say where it comes from and goes.

    At each point it runs between the directions to both neighbours; the nearer counts for more.
    """
    ways: list[tuple[float, float, float]] = []
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        x, y = bx - ax, by - ay
        long = math.hypot(x, y) or 1e-12
        ways.append((x / long, y / long, long))
    tangents = [ways[0][:2]]
    for (ax, ay, a), (bx, by, b) in itertools.pairwise(ways):
        whole = a + b
        tangents.append(((ax * b + bx * a) / whole, (ay * b + by * a) / whole))
    tangents.append(ways[-1][:2])
    for i in range(leave_out, len(ways) - leave_out):
        third = ways[i][2] / 3
        (ax, ay), (bx, by) = points[i], points[i + 1]
        (ux, uy), (vx, vy) = tangents[i], tangents[i + 1]
        path.cubicTo(ax + ux * third, ay + uy * third, bx - vx * third, by - vy * third, bx, by)
