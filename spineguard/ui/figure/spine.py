"""The vertebrae, seen through the clothes: squeezed in front by a stoop, open in front by a lean back."""

from PySide6.QtGui import QColor, QPainterPath

from spineguard.core.figure import Point, Skeleton, Vertebra
from spineguard.ui.figure.shapes import XY, Canvas, Frame, polygon

_LOW, _HIGH = 0.0150, 0.0100
_WEDGE = 0.085


def paint_spine(canvas: Canvas, skeleton: Skeleton, bones: slice = slice(None)) -> None:
    """The vertebrae, from the back of the hips to under the skull."""
    bone, line = QColor(canvas.colours.bone), QColor(canvas.colours.bone_line)
    shape = QPainterPath()
    count = len(skeleton.vertebrae)
    for index, vertebra in tuple(enumerate(skeleton.vertebrae))[bones]:
        half = _LOW + (_HIGH - _LOW) * index / (count - 1)
        shape.addPath(polygon(_outline_of(vertebra, half)))
    canvas.stroke(shape, line, 0.0088, 1.0)
    canvas.stroke(shape, bone, 0.0046, 0.2)
    canvas.fill(shape, bone)


def _outline_of(vertebra: Vertebra, half: float) -> list[XY]:
    frame = Frame(Point(vertebra.x, vertebra.y), vertebra.tilt)
    tall = vertebra.length * 0.24
    wedge = max(-0.65, min(0.65, _WEDGE * vertebra.bend))
    front, back = tall * (1 - wedge), tall * (1 + wedge)
    return frame.all((half, front), (half, -front), (-half, -back), (-half, back))
