"""The theme's brush: fills parts and outlines them."""

import itertools
import math
from collections.abc import Callable, Hashable, Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform

from spineguard.core.figure import Bounds, Point
from spineguard.ui.figure.colours import FigureColours
from spineguard.ui.figure.shapes import XY

LINE = 0.0046
"""The width of an outline as a fraction of the person's height."""

_FINER = 2.0
"""Outlines are cut into pieces that stray at most half a pixel at this many times the size they are drawn."""

_FADE_FROM, _FADE_TO, _FADE_STEPS = 0.20, 0.42, 5
"""Where along a part its outline begins to show and where it is whole, and in how many steps."""

Brush = QBrush | QColor
Paint = Callable[["Canvas"], None]


_HERE = Point(0.0, 0.0)


class Keeper(Protocol):
    """Keeps pictures of parts that hold still."""

    def draw(
        self, canvas: "Canvas", key: Hashable, paint: Paint, at: Point, tilt: float, reach: Bounds
    ) -> bool:
        """Draw the part from a kept picture; False where there is none yet."""


class Canvas:
    """A painter whose unit is the person's height, with y upwards, and the theme's colours and outlines."""

    def __init__(
        self, painter: QPainter, colours: FigureColours, scale: float, keeper: Keeper | None = None
    ) -> None:
        self.painter = painter
        self.colours = colours
        self.scale = scale
        self.width = max(LINE, colours.least_line / scale)
        self._keeper = keeper
        self._fine = QTransform.fromScale(_FINER * scale, _FINER * scale)
        self._back = QTransform.fromScale(1 / (_FINER * scale), 1 / (_FINER * scale))
        self._pen = QPen(Qt.PenStyle.SolidLine)
        self._pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self._pen.setCapStyle(Qt.PenCapStyle.RoundCap)

    def part(self, path: QPainterPath, fill: QColor, brush: Brush | None = None) -> None:
        """One part with its outline."""
        self.group([(path, fill, brush)])

    def group(self, parts: Sequence[tuple[QPainterPath, QColor, Brush | None]]) -> None:
        """Parts that grow together: all outlines lie under all fills, so no line runs between them."""
        drawn = [(self._straightened(path), fill, brush) for path, fill, brush in parts]
        for path, fill, _ in drawn:
            self._draw_line(path, self.colours.line(fill), 2 * self.width)
        for path, fill, brush in drawn:
            self.painter.fillPath(path, fill if brush is None or self.colours.flat else brush)

    def fading_part(self, path: QPainterPath, fill: QColor, brush: QBrush, start: XY, end: XY) -> None:
        """A part whose outline fades in from `start` towards `end`, where it grows out of the part below."""
        line = self.colours.line(fill)
        path = self._straightened(path)
        self.painter.fillPath(path, fill if self.colours.flat else brush)
        self._draw_fading(path, line, start, end)

    def rim(self, path: QPainterPath, fill: QColor) -> None:
        """Only the outline of a part that is filled later."""
        self._draw_line(self._straightened(path), self.colours.line(fill), 2 * self.width)

    def fill(self, path: QPainterPath, colour: QColor) -> None:
        self.painter.fillPath(self._straightened(path), colour)

    def stroke(self, path: QPainterPath, colour: QColor, width: float = LINE, least: float = 0.0) -> None:
        """A line of its own, such as a mouth or a seam; `least` is a share of the theme's outline."""
        self._draw_line(self._straightened(path), colour, max(width, self.width * least))

    def still(self, key: Hashable, paint: Paint, reach: Bounds, at: Point = _HERE, tilt: float = 0.0) -> None:
        """A part that often stays as it is: painted at a place, or drawn from a kept picture.

        `key` tells one shape of the part from another, and `reach` is the box round it, seen from `at`.
        """
        if self._keeper is not None and self._keeper.draw(self, key, paint, at, tilt, reach):
            return
        self.painter.save()
        self.painter.translate(at.x, at.y)
        self.painter.rotate(-tilt)
        paint(self)
        self.painter.restore()

    def _draw_line(self, path: QPainterPath, brush: Brush, width: float) -> None:
        self._pen.setBrush(brush)
        self._pen.setWidthF(width)
        self.painter.strokePath(path, self._pen)

    def _draw_fading(self, path: QPainterPath, line: QColor, start: XY, end: XY) -> None:
        """Draw an outline in steps from clear to whole: with a shaded pen Qt takes 4 times as long."""
        dx, dy = end[0] - start[0], end[1] - start[1]
        square = dx * dx + dy * dy or 1e-12
        scale = 1 / ((_FADE_TO - _FADE_FROM) * square)
        points = []
        for place in map(path.elementAt, range(path.elementCount())):
            x, y = place.x, place.y
            along = (x - start[0]) * dx + (y - start[1]) * dy
            points.append((x, y, (along - _FADE_FROM * square) * scale))
        steps = [QPainterPath() for _ in range(_FADE_STEPS + 1)]
        last = -1
        for (ax, ay, a), (bx, by, b) in itertools.pairwise(points):
            if a <= 0 and b <= 0:
                last = 0
                continue
            pieces = 1 if a >= 1 and b >= 1 else max(1, math.ceil(abs(b - a) * _FADE_STEPS))
            for piece in range(pieces):
                here, there = piece / pieces, (piece + 1) / pieces
                shown = min(1.0, max(0.0, a + (b - a) * (here + there) / 2))
                step = round(shown * _FADE_STEPS)
                if step != last:
                    steps[step].moveTo(ax + (bx - ax) * here, ay + (by - ay) * here)
                steps[step].lineTo(ax + (bx - ax) * there, ay + (by - ay) * there)
                last = step
        self._pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        for step in range(1, _FADE_STEPS):
            faint = QColor(line)
            faint.setAlphaF(step / _FADE_STEPS)
            self._draw_line(steps[step], faint, self.width)
        self._pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._draw_line(steps[_FADE_STEPS], line, self.width)

    def _straightened(self, path: QPainterPath) -> QPainterPath:
        """The same outline in straight pieces too short to be seen: Qt paints those five times as fast."""
        straight = QPainterPath()
        for piece in path.toSubpathPolygons(self._fine):
            straight.addPolygon(self._back.map(piece))
            if piece.isClosed():
                straight.closeSubpath()
        straight.setFillRule(path.fillRule())
        return straight
