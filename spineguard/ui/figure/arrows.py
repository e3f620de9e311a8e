"""Arrows beside the person: straight ones and bent ones."""

import math
from collections.abc import Sequence

from PySide6.QtGui import QColor

from spineguard.core.figure import Point
from spineguard.ui.figure.canvas import Canvas
from spineguard.ui.figure.shapes import XY, Frame, polyline, smooth


def paint_arrow(canvas: Canvas, line: Sequence[XY], colour: QColor, width: float, barb: float) -> None:
    """A soft line through all points, with barbs where it ends."""
    canvas.stroke(smooth(line), colour, width, 1.0)
    (ax, ay), (bx, by) = line[-2], line[-1]
    paint_barbs(canvas, line[-1], math.atan2(by - ay, bx - ax), colour, width, barb)


def paint_barbs(canvas: Canvas, tip: XY, way: float, colour: QColor, width: float, barb: float) -> None:
    """The barbs of an arrow that points `way` (radians, 0 to the right)."""
    frame = Frame(Point(*tip), -math.degrees(way))
    canvas.stroke(polyline(frame.all((-barb, barb), (0.0, 0.0), (-barb, -barb))), colour, width, 1.0)


def arc(middle: Point, radius: float, start: float, end: float) -> list[XY]:
    """Points of a circle from one angle to another (degrees, 0 to the right, 90 upwards), 3 or less apart."""
    pieces = max(1, math.ceil(abs(end - start) / 3))
    angles = [math.radians(start + (end - start) * piece / pieces) for piece in range(pieces + 1)]
    return [(middle.x + radius * math.cos(a), middle.y + radius * math.sin(a)) for a in angles]
