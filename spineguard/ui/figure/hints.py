"""Quiet lines and arrows beside the person: what to watch, and which way the head goes."""

import math
from typing import assert_never

from PySide6.QtGui import QColor, QPainterPath

from spineguard.core.exercise import Hint, View
from spineguard.core.figure import Bounds, Point, Skeleton
from spineguard.ui.figure.canvas import Canvas
from spineguard.ui.figure.head import PROFILE
from spineguard.ui.figure.shapes import XY, Frame, polyline, smooth

_LEAST_SLIDE = 0.012
_GHOST, _ARROW, _DASHED = 0.0058, 0.010, 0.0062
_DASH, _GAP = 0.016, 0.013
_BARB = 0.020
_REACH = 0.235
_BESIDE = 0.152


def paint_slide(canvas: Canvas, before: Skeleton, now: Skeleton) -> None:
    """Where the face was before, and an arrow the way it went; nothing when it hardly moved.

    To be painted before the person, so that only what lies beside the face is seen.
    """
    way = now.skull.x - before.skull.x
    if abs(way) < _LEAST_SLIDE:
        return
    start = max(before.skull.x, now.skull.x) + 0.155
    ends = (start, start - 0.060) if way < 0 else (start - 0.060, start)
    key = ("slide", before.skull, before.head_tilt, ends)
    face = before.skull
    reach = Bounds(face.x - 0.10, face.y - 0.10, start + 0.03, face.y + 0.12)
    canvas.still(key, lambda still: _paint_slide(still, before, ends), reach)


def _paint_slide(canvas: Canvas, before: Skeleton, ends: tuple[float, float]) -> None:
    face = Frame(before.skull, before.head_tilt).all(*PROFILE)
    canvas.stroke(smooth(face), canvas.colours.quiet_hint(), _GHOST, 1.0)
    y = before.skull.y + 0.018
    _arrow(canvas, (ends[0], y), (ends[1], y), QColor(canvas.colours.hint), _ARROW)


def paint_hint(canvas: Canvas, skeleton: Skeleton, hint: Hint, view: View, right: float) -> None:
    """What a scene asks the person to watch; `right` is how far a line may reach to the right."""
    match hint:
        case Hint.LEVEL:
            if view is View.SIDE:
                _paint_level(canvas, skeleton, right)
        case Hint.WIDTH:
            if view is View.BACK:
                _paint_width(canvas, skeleton)
        case _:
            assert_never(hint)


def _paint_level(canvas: Canvas, skeleton: Skeleton, right: float) -> None:
    """The way the eyes look, and a level line under the chin."""
    colour = QColor(canvas.colours.hint)
    skull = skeleton.skull
    end = min(skull.x + _REACH, right)
    eyes, chin = skull.y + 0.0150, skull.y - 0.0600
    _dashes(canvas, (skull.x + 0.092, eyes), (end, eyes), colour)
    _head(canvas, (end, eyes), 0.0, colour, _DASHED)
    _dashes(canvas, (skull.x + 0.040, chin), (end, chin), colour)


def _paint_width(canvas: Canvas, skeleton: Skeleton) -> None:
    """From shoulder to foot on both sides, and an arrow from foot to foot."""
    colour = QColor(canvas.colours.hint)
    top, foot = skeleton.near.shoulder.y + 0.050, -0.0195
    for x in (-_BESIDE, _BESIDE):
        _dashes(canvas, (x, top), (x, foot), colour)
    middle = (0.0, foot)
    for x in (-_BESIDE, _BESIDE):
        _arrow(canvas, middle, (0.94 * x, foot), colour, _DASHED, 0.012)


def _arrow(canvas: Canvas, tail: XY, tip: XY, colour: QColor, width: float, barb: float = _BARB) -> None:
    canvas.stroke(polyline([tail, tip]), colour, width, 1.0)
    _head(canvas, tip, math.atan2(tip[1] - tail[1], tip[0] - tail[0]), colour, width, barb)


def _head(canvas: Canvas, tip: XY, way: float, colour: QColor, width: float, barb: float = _BARB) -> None:
    """The barbs of an arrow that points `way` (radians, 0 to the right)."""
    frame = Frame(Point(*tip), -math.degrees(way))
    canvas.stroke(polyline(frame.all((-barb, barb), (0.0, 0.0), (-barb, -barb))), colour, width, 1.0)


def _dashes(canvas: Canvas, start: XY, end: XY, colour: QColor) -> None:
    long = math.dist(start, end)
    if long <= 0.0:
        return
    count = max(1, round((long + _GAP) / (_DASH + _GAP)))
    piece = long / (count * _DASH + (count - 1) * _GAP)
    path = QPainterPath()
    for index in range(count):
        begin = index * (_DASH + _GAP) * piece / long
        stop = begin + _DASH * piece / long
        (ax, ay), (bx, by) = (
            (start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part)
            for part in (begin, stop)
        )
        path.moveTo(ax, ay)
        path.lineTo(bx, by)
    canvas.stroke(path, colour, _DASHED, 1.0)
