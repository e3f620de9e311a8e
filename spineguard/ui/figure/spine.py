"""The vertebrae, seen through the clothes: squeezed in front by a stoop, open in front by a lean back."""

import functools

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainterPath

from spineguard.core.figure import Point, Skeleton, Vertebra
from spineguard.ui.figure.canvas import Canvas
from spineguard.ui.figure.shapes import XY, Frame, polygon

_LOW, _HIGH = 0.0150, 0.0100
_WEDGE = 0.085
_RIM = 0.0020
_NECK, _NECK_HALF = -7, 0.0105


def paint_neck_bones(canvas: Canvas, skeleton: Skeleton) -> None:
    """The vertebrae of the neck, to be painted before the head, which hides the topmost."""
    _paint(canvas, skeleton.vertebrae[_NECK:], is_neck=True)


def paint_back_bones(canvas: Canvas, skeleton: Skeleton) -> None:
    """The vertebrae of the back, from the hips up: painted last, as nothing in front should hide a bend."""
    _paint(canvas, skeleton.vertebrae[:_NECK], is_neck=False)


def _paint(canvas: Canvas, bones: tuple[Vertebra, ...], *, is_neck: bool) -> None:
    edges, blocks = _outlines(bones, max(_RIM, 0.7 * canvas.width), is_neck)
    canvas.painter.fillPath(edges, QColor(canvas.colours.bone_line))
    canvas.painter.fillPath(blocks, QColor(canvas.colours.bone))


@functools.lru_cache(maxsize=8)
def _outlines(bones: tuple[Vertebra, ...], rim: float, is_neck: bool) -> tuple[QPainterPath, QPainterPath]:
    edges, blocks = QPainterPath(), QPainterPath()
    edges.setFillRule(Qt.FillRule.WindingFill)
    for index, vertebra in enumerate(bones):
        half = _NECK_HALF if is_neck else _LOW + (_HIGH - _LOW) * index / len(bones)
        edges.addPath(polygon(_block(vertebra, half, rim)))
        blocks.addPath(polygon(_block(vertebra, half, 0.0)))
    return edges, blocks


def _block(vertebra: Vertebra, half: float, grown: float) -> list[XY]:
    """The outline of one vertebra with its corners taken off; `grown` outwards on all sides."""
    frame = Frame(Point(vertebra.x, vertebra.y), vertebra.tilt)
    tall = vertebra.length * 0.36
    wedge = max(-0.65, min(0.65, _WEDGE * vertebra.bend))
    front, back = tall * (1 - wedge) + grown, tall * (1 + wedge) + grown
    wide = half + 0.002 + grown
    cut = wide - 0.0026 - grown / 3
    return frame.all(
        (cut, front),
        (wide, 0.45 * front),
        (wide, -0.45 * front),
        (cut, -front),
        (-cut, -back),
        (-wide, -0.55 * back),
        (-wide, 0.55 * back),
        (-cut, back),
    )
