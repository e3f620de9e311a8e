"""Quiet lines and arrows beside the person: what to watch, and which way head or trunk go."""

import math
from typing import assert_never

from PySide6.QtGui import QColor, QPainterPath

from spineguard.core.exercise import Hint, View
from spineguard.core.figure import Bounds, Skeleton
from spineguard.core.figure_look import FigureLook
from spineguard.core.pose import Way
from spineguard.ui.figure.arrows import arc, paint_arrow, paint_barbs
from spineguard.ui.figure.canvas import Canvas
from spineguard.ui.figure.clothes import chest_of
from spineguard.ui.figure.head import PROFILE
from spineguard.ui.figure.shapes import XY, Frame, smooth

_LEAST_SLIDE = 0.012
_GHOST, _ARROW, _DASHED = 0.0058, 0.010, 0.0062
_GHOST_LEAST = 0.55
_DASH, _GAP = 0.016, 0.013
_BARB = 0.020
_REACH = 0.235
_BESIDE = 0.152
_LEAN_RADIUS, _LEAN_ARC, _LEAST_ARC, _LEAN_BARB = 0.365, (111.0, 131.0), 8.0, 0.024
"""The arrow of a lean: round the hips, in degrees from the front over the top; and its barbs."""


def paint_way(
    canvas: Canvas, way: Way, before: Skeleton, now: Skeleton, look: FigureLook, left: float
) -> None:
    """Which way a hold moves the person: a head that slides, or a trunk that leans back.

    To be painted before the person, so that only what lies beside them is seen. `before` is the start of the
    way, and `left` is how far an arrow may reach to the left.
    """
    if way.leans_back():
        _paint_lean(canvas, before, look, left)
    elif way.keeps_trunk():
        _paint_slide(canvas, before, now)


def _paint_slide(canvas: Canvas, before: Skeleton, now: Skeleton) -> None:
    """Where the face was before, and an arrow the way it went; nothing when it hardly moved."""
    way = now.skull.x - before.skull.x
    if abs(way) < _LEAST_SLIDE:
        return
    start = max(before.skull.x, now.skull.x) + 0.155
    ends = (start, start - 0.060) if way < 0 else (start - 0.060, start)
    key = ("slide", before.skull, before.head_tilt, ends)
    face = before.skull
    reach = Bounds(face.x - 0.10, face.y - 0.10, start + 0.03, face.y + 0.12)
    canvas.still(key, lambda still: _paint_slid(still, before, ends), reach)


def _paint_slid(canvas: Canvas, before: Skeleton, ends: tuple[float, float]) -> None:
    canvas.stroke(smooth(_face(before)), canvas.colours.quiet_hint(), _GHOST, _GHOST_LEAST)
    y = before.skull.y + 0.018
    paint_arrow(canvas, [(ends[0], y), (ends[1], y)], QColor(canvas.colours.hint), _ARROW, _BARB)


def _paint_lean(canvas: Canvas, before: Skeleton, look: FigureLook, left: float) -> None:
    """Where face and chest were before, and an arrow that goes back behind the shoulders.

    It stays the same while the person moves, so that nothing has to be painted again beside them.
    """
    key = ("upright", before.vertebrae, before.head_tilt, look.person)
    reach = Bounds(before.hip.x - 0.05, before.hip.y, before.skull.x + 0.14, before.skull.y + 0.13)
    canvas.still(key, lambda still: _paint_upright(still, before, look), reach)
    hips, (start, end) = before.hip, _LEAN_ARC
    room = (hips.x - left - _ARROW) / _LEAN_RADIUS
    end = min(end, math.degrees(math.acos(max(-1.0, -room))) if room > 0 else 0.0)
    if end < start + _LEAST_ARC:
        return
    line = arc(hips, _LEAN_RADIUS, start, end)
    (bx, by), (ax, ay) = line[-1], line[0]
    reach = Bounds(bx - 0.04, by - 0.04, ax + 0.04, ay + 0.04)
    canvas.still(("lean", line[0], end), lambda still: _paint_lean_arrow(still, line), reach)


def _paint_upright(canvas: Canvas, before: Skeleton, look: FigureLook) -> None:
    canvas.stroke(
        smooth([*_face(before), *chest_of(before, look)]), canvas.colours.quiet_hint(), _GHOST, _GHOST_LEAST
    )


def _paint_lean_arrow(canvas: Canvas, line: list[XY]) -> None:
    paint_arrow(canvas, line, QColor(canvas.colours.hint), _ARROW, _LEAN_BARB)


def _face(skeleton: Skeleton) -> list[XY]:
    return Frame(skeleton.skull, skeleton.head_tilt).all(*PROFILE)


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
    paint_barbs(canvas, (end, eyes), 0.0, colour, _DASHED, _BARB)
    _dashes(canvas, (skull.x + 0.040, chin), (end, chin), colour)


def _paint_width(canvas: Canvas, skeleton: Skeleton) -> None:
    """From shoulder to foot on both sides, and an arrow from foot to foot."""
    colour = QColor(canvas.colours.hint)
    top, foot = skeleton.near.shoulder.y + 0.050, -0.0195
    for x in (-_BESIDE, _BESIDE):
        _dashes(canvas, (x, top), (x, foot), colour)
    middle = (0.0, foot)
    for x in (-_BESIDE, _BESIDE):
        paint_arrow(canvas, [middle, (0.94 * x, foot)], colour, _DASHED, 0.012)


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
