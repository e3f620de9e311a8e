"""What is drawn over a picture of the guide: that it is wrong, which way something turns, a cough."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from spineguard.core.figure import Point, Skeleton
from spineguard.ui.figure.arrows import arc, paint_arrow
from spineguard.ui.figure.canvas import Canvas
from spineguard.ui.figure.shapes import XY, Frame, polyline

_BARB = 0.036


def paint_cross(painter: QPainter, rect: QRectF, colour: QColor, ground: QColor) -> None:
    """Two lines from corner to corner, thin enough that the figure below can still be seen."""
    width = max(4.0, rect.width() * 0.014)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for pen_colour, pen_width in ((ground, width + 4), (colour, width)):
        painter.setPen(QPen(pen_colour, pen_width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(rect.topLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomLeft())
    painter.restore()


def paint_cough(canvas: Canvas, skeleton: Skeleton) -> None:
    """Short lines that fly out of the mouth."""
    mouth = Frame(skeleton.skull, skeleton.head_tilt)
    for up, turn in ((0.012, -22.0), (-0.020, 0.0), (-0.052, 22.0)):
        ahead, across = math.cos(math.radians(turn)), -math.sin(math.radians(turn))
        start, end = 0.105, 0.165
        y = -0.020 + 0.25 * (up + 0.020)
        line = mouth.all((start * ahead + 0.0, y + start * across), (end * ahead, y + end * across))
        canvas.stroke(polyline(line), QColor(canvas.colours.hint), 0.011, 1.0)


def paint_turn(canvas: Canvas, skeleton: Skeleton) -> None:
    """An arrow that bends round the waist."""
    waist = skeleton.vertebrae[4]
    frame = Frame(Point(waist.x, waist.y), skeleton.pelvis_tilt)
    line = [
        frame.at(0.19 * math.cos(math.radians(angle)), 0.055 * math.sin(math.radians(angle)))
        for angle in range(-205, -29, 5)
    ]
    _arrow(canvas, line)


def paint_lean_back(canvas: Canvas, skeleton: Skeleton) -> None:
    """An arrow over the head that goes a little way back."""
    hips = skeleton.vertebrae[0]
    _arrow(canvas, arc(Point(hips.x, hips.y), 0.51, 78, 114))


def paint_step_round(canvas: Canvas, skeleton: Skeleton) -> None:
    """An arrow on the floor that goes round the feet."""
    middle = (skeleton.near.ankle.x + skeleton.far.ankle.x) / 2 + 0.02
    line = [
        (middle + 0.30 * math.cos(math.radians(angle)), 0.045 + 0.055 * math.sin(math.radians(angle)))
        for angle in range(-205, -19, 5)
    ]
    _arrow(canvas, line)


def paint_roll(canvas: Canvas, skeleton: Skeleton) -> None:
    """An arrow over someone who lies, that goes round the body."""
    middle = skeleton.vertebrae[8]
    frame = Frame(Point(middle.x, middle.y + 0.02), 0.0)
    line = [
        frame.at(0.07 * math.cos(math.radians(angle)), 0.20 * math.sin(math.radians(angle)))
        for angle in range(-60, 161, 10)
    ]
    _arrow(canvas, line)


def _arrow(canvas: Canvas, line: list[XY]) -> None:
    colour, ground = QColor(canvas.colours.hint), QColor(canvas.colours.card)
    for paint, width in ((ground, 0.026), (colour, 0.013)):
        paint_arrow(canvas, line, paint, width, _BARB)
