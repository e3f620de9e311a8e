"""Paints one moment of the figure into a rectangle, on screen or on paper."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QRadialGradient

from spineguard.core.exercise import Place, Support, View
from spineguard.core.figure import Bounds, Skeleton, bounds, joints_of
from spineguard.core.figure_look import FigureLook
from spineguard.core.pose import Pose
from spineguard.ui.figure.back_view import HALF_WIDTH, paint_back_view
from spineguard.ui.figure.clothes import paint_arm, paint_leg, paint_shoulder_rim, paint_trunk
from spineguard.ui.figure.colours import FigureColours
from spineguard.ui.figure.furniture import furniture_bounds, paint_furniture
from spineguard.ui.figure.head import paint_head, paint_neck
from spineguard.ui.figure.shapes import Canvas
from spineguard.ui.figure.spine import paint_spine

_BELOW_FLOOR = 0.035
_NECK = -7


def frame_of(poses: Sequence[Pose], place: Place, support: Support) -> Bounds:
    """The box that holds every one of these poses and the furniture, so that nothing jumps between them."""
    frame = bounds(joints_of(pose, place) for pose in poses)
    furniture = furniture_bounds(place, support)
    return frame.joined(furniture) if furniture else frame


def paint_figure(
    painter: QPainter,
    rect: QRectF,
    pose: Pose,
    place: Place,
    support: Support,
    view: View,
    look: FigureLook,
    colours: FigureColours,
    vertebrae: bool = False,
    frame: Bounds | None = None,
) -> None:
    """Draw the person as large as the frame allows, standing on the lower edge of the rectangle.

    `frame` is in fractions of the person's height; without it the figure fills the rectangle by itself.
    """
    frame = frame or frame_of([pose], place, support)
    from_behind = view is View.BACK
    wide = max(frame.right - frame.left, 2 * HALF_WIDTH if from_behind else 0.0)
    scale = min(rect.width() / wide, rect.height() / (frame.top - frame.bottom + _BELOW_FLOOR))
    if scale <= 0:
        return
    skeleton = joints_of(pose, place)
    centre = 0.0 if from_behind else (frame.left + frame.right) / 2
    spare = rect.height() - scale * (frame.top - frame.bottom + _BELOW_FLOOR)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(
        rect.center().x() - centre * scale, rect.bottom() - spare / 2 - scale * (_BELOW_FLOOR - frame.bottom)
    )
    painter.scale(scale, -scale)
    canvas = Canvas(painter, colours, scale)
    if from_behind:
        paint_back_view(canvas, skeleton, look, vertebrae)
    else:
        _paint_side_view(canvas, skeleton, place, support, look, vertebrae)
    painter.restore()


def _paint_side_view(
    canvas: Canvas, skeleton: Skeleton, place: Place, support: Support, look: FigureLook, vertebrae: bool
) -> None:
    if place is not Place.LYING:
        paint_shadow(canvas, skeleton.near.ankle.x + 0.04, 0.19)
    if (furniture := furniture_bounds(place, support)) is not None:
        paint_shadow(
            canvas, (furniture.left + furniture.right) / 2, (furniture.right - furniture.left) * 0.56
        )
    paint_furniture(canvas, place, support)
    paint_arm(canvas, skeleton.far, skeleton.chest_tilt, look, far=True)
    paint_leg(canvas, skeleton, skeleton.far, look, far=True)
    paint_neck(canvas, skeleton, look)
    paint_leg(canvas, skeleton, skeleton.near, look, far=False)
    paint_shoulder_rim(canvas, skeleton, look)
    paint_trunk(canvas, skeleton, look)
    if vertebrae:
        paint_spine(canvas, skeleton)
    paint_head(canvas, skeleton, look)
    paint_arm(canvas, skeleton.near, skeleton.chest_tilt, look, far=False)
    if vertebrae and not canvas.colours.flat:
        canvas.painter.setOpacity(0.35)
        paint_spine(canvas, skeleton, slice(_NECK))
        canvas.painter.setOpacity(1.0)


def paint_shadow(canvas: Canvas, middle: float, half: float) -> None:
    """A soft shadow on the floor."""
    if canvas.colours.flat:
        return
    painter = canvas.painter
    painter.save()
    painter.translate(middle, 0.0)
    painter.scale(1.0, 0.10)
    fade = QRadialGradient(QPointF(0, 0), half)
    dark = QColor("#000000")
    dark.setAlphaF(0.30)
    fade.setColorAt(0.0, dark)
    dark.setAlphaF(0.0)
    fade.setColorAt(1.0, dark)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fade)
    painter.drawEllipse(QPointF(0, 0), half, half)
    painter.restore()
