"""Paints one moment of the figure into a rectangle, on screen or on paper."""

from collections.abc import Callable, Sequence
from functools import lru_cache

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QRadialGradient

from spineguard.core.exercise import Hint, Place, Support, View
from spineguard.core.figure import Bounds, Skeleton, bounds, joints_of
from spineguard.core.figure_look import FigureLook
from spineguard.core.pose import Pose, Way
from spineguard.ui.figure.canvas import Canvas, Keeper
from spineguard.ui.figure.clothes import paint_arm, paint_leg, paint_shoulder_rim, paint_trunk
from spineguard.ui.figure.colours import FigureColours
from spineguard.ui.figure.furniture import furniture_bounds, paint_furniture
from spineguard.ui.figure.head import paint_head, paint_neck

# The view from behind, hints and bones are imported where they are painted: the first page has none of them.

_BELOW_FLOOR = 0.035
_EDGE = 0.012
_SHADOWS = 0.48


def frame_of(poses: Sequence[Pose], place: Place, support: Support) -> Bounds:
    """The box that holds every one of these poses and the furniture, so that nothing jumps between them."""
    frame = bounds(joints_of(pose, place) for pose in poses)
    furniture = furniture_bounds(place, support)
    if furniture is None:
        return frame
    left, bottom, right, top = furniture
    return frame.joined(Bounds(left - _EDGE, bottom, right + _EDGE, top + _EDGE))


@lru_cache(maxsize=8)
def skeleton_of(pose: Pose, place: Place) -> Skeleton:
    """The joints of a pose, remembered for a moment: a frame asks for them more than once."""
    return joints_of(pose, place)


class Setting(msgspec.Struct, frozen=True):
    """Everything in a picture but the pose: what to draw, how large, and in which colours.

    `frame` is in fractions of the person's height; the figure is as large as the frame allows.
    """

    rect: QRectF
    frame: Bounds
    place: Place
    support: Support
    view: View
    colours: FigureColours

    def canvas(self, painter: QPainter, keeper: Keeper | None = None) -> Canvas:
        """Turn the painter to the person's units; the caller saves and restores it."""
        scale, zero = self._placed()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(zero)
        painter.scale(scale, -scale)
        return Canvas(painter, self.colours, scale, keeper)

    def surroundings(self) -> QRectF:
        """The part of the rectangle that furniture and shadows can reach, in pixels."""
        scale, zero = self._placed()
        left, right, top = -_SHADOWS, _SHADOWS, 0.02
        furniture = furniture_bounds(self.place, self.support)
        if furniture is not None and self.view is not View.BACK:
            reach = (furniture.right - furniture.left) * 0.1 + _EDGE
            left, right = min(left, furniture.left - reach), max(right, furniture.right + reach)
            top = furniture.top + _EDGE
        corner = QPointF(zero.x() + left * scale, zero.y() - top * scale)
        return QRectF(corner, QPointF(zero.x() + right * scale, zero.y() + _BELOW_FLOOR * scale)).adjusted(
            -2, -2, 2, 2
        )

    def part(self, box: Bounds, margin: float) -> QRectF:
        """Where a box of the person's world lies, in pixels, with a margin in fractions of their height."""
        scale, zero = self._placed()
        left, right = box.left - margin, box.right + margin
        top, bottom = box.top + margin, box.bottom - _BELOW_FLOOR
        return QRectF(
            QPointF(zero.x() + left * scale, zero.y() - top * scale),
            QPointF(zero.x() + right * scale, zero.y() - bottom * scale),
        )

    def _placed(self) -> tuple[float, QPointF]:
        """Pixels for a person's height, and the pixel of the point (0, 0) on the floor."""
        wide, high = self.frame.right - self.frame.left, self.frame.top - self.frame.bottom + _BELOW_FLOOR
        behind = self.view is View.BACK
        if behind:
            from spineguard.ui.figure.back_view import HALF_WIDTH

            wide = max(wide, 2 * HALF_WIDTH)
        scale = max(1e-6, min(self.rect.width() / wide, self.rect.height() / high))
        centre = 0.0 if behind else (self.frame.left + self.frame.right) / 2
        floor = self.rect.center().y() + scale * (high / 2 - _BELOW_FLOOR + self.frame.bottom)
        return scale, QPointF(self.rect.center().x() - centre * scale, floor)


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
    way: Way | None = None,
    hint: Hint | None = None,
) -> None:
    """Draw the person and the furniture into the rectangle.

    Without a frame the figure fills the rectangle by itself. With `way` an arrow shows which way the head
    slides or the trunk leans; `hint` is what the scene asks to watch.
    """
    setting = Setting(rect, frame or frame_of([pose], place, support), place, support, view, colours)
    paint_surroundings(painter, setting)
    paint_person(painter, setting, pose, look, vertebrae, way, hint)


def paint_surroundings(painter: QPainter, setting: Setting) -> None:
    """What stays while the person moves: furniture and shadow."""
    painter.save()
    canvas = setting.canvas(painter)
    if setting.view is View.BACK:
        paint_shadow(canvas, 0.0, 0.22)
    else:
        furniture = furniture_bounds(setting.place, setting.support)
        if furniture is not None:
            paint_shadow(
                canvas, (furniture.left + furniture.right) / 2, (furniture.right - furniture.left) * 0.56
            )
        match setting.place:
            case Place.STANDING:
                paint_shadow(canvas, 0.04, 0.19)
            case Place.SITTING:
                paint_shadow(canvas, 0.28, 0.19)
            case Place.LYING:
                pass
        paint_furniture(canvas, setting.place, setting.support)
    painter.restore()


def paint_person(
    painter: QPainter,
    setting: Setting,
    pose: Pose,
    look: FigureLook,
    vertebrae: bool = False,
    way: Way | None = None,
    hint: Hint | None = None,
    keeper: Keeper | None = None,
) -> None:
    """The person alone, in one pose; a keeper saves work while parts of a moving person hold still."""
    painter.save()
    canvas = setting.canvas(painter, keeper)
    skeleton = skeleton_of(pose, setting.place)
    if setting.view is View.BACK:
        from spineguard.ui.figure.back_view import paint_back_view

        paint_back_view(canvas, skeleton, setting.place, look, vertebrae)
    else:
        if way is not None:
            from spineguard.ui.figure.hints import paint_way

            before = skeleton_of(way.start, setting.place)
            paint_way(canvas, way, before, skeleton, look, setting.frame.left)
        paint_side_view(canvas, skeleton, look, vertebrae)
    if hint is not None:
        from spineguard.ui.figure.hints import paint_hint

        paint_hint(canvas, skeleton, hint, setting.view, setting.frame.right)
    painter.restore()


def paint_side_view(
    canvas: Canvas,
    skeleton: Skeleton,
    look: FigureLook,
    vertebrae: bool,
    carried: Callable[[Canvas, Skeleton], None] | None = None,
) -> None:
    """The person seen from the right; `carried` paints what lies between the trunk and the near arm."""
    paint_leg(canvas, skeleton, skeleton.far, look, far=True)
    paint_arm(canvas, skeleton.far, skeleton.chest_tilt, look, far=True)
    paint_neck(canvas, skeleton, look)
    paint_leg(canvas, skeleton, skeleton.near, look, far=False)
    paint_shoulder_rim(canvas, skeleton, look)
    paint_trunk(canvas, skeleton, look)
    if vertebrae:
        from spineguard.ui.figure.spine import paint_neck_bones

        paint_neck_bones(canvas, skeleton)
    paint_head(canvas, skeleton, look)
    if carried is not None:
        carried(canvas, skeleton)
    paint_arm(canvas, skeleton.near, skeleton.chest_tilt, look, far=False)
    if vertebrae:
        from spineguard.ui.figure.spine import paint_back_bones

        paint_back_bones(canvas, skeleton)


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
