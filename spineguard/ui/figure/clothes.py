"""The dressed body seen from the side: legs, shoes, trunk, arms and hands."""

import functools
import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QColor, QPainterPath

from spineguard.core import body
from spineguard.core.figure import Bounds, Point, Side, Skeleton
from spineguard.core.figure_look import FigureLook, Person
from spineguard.ui.figure.canvas import Canvas
from spineguard.ui.figure.shapes import XY, Frame, Station, across, limb_sides, outline, smooth

FAR_LEG = (0.020, 0.006)
FAR_ARM = (0.008, 0.004)
FAR_SHADE = 0.30
_FLESH = 0.14

_LEG: tuple[Station, ...] = (
    (0.0, 0.050, 0.066),
    (0.5, 0.062, 0.084),
    (1.0, 0.061, 0.089),
    (1.25, 0.056, 0.069),
    (1.52, 0.050, 0.053),
    (1.80, 0.042, 0.043),
    (2.0, 0.041, 0.036),
    (2.22, 0.034, 0.041),
    (2.45, 0.030, 0.045),
    (2.75, 0.029, 0.037),
    (2.95, 0.031, 0.036),
)
_SLEEVE: tuple[Station, ...] = (
    (0.0, 0.038, 0.038),
    (0.3, 0.039, 0.039),
    (0.7, 0.035, 0.036),
    (1.0, 0.033, 0.033),
    (1.3, 0.033, 0.033),
    (1.50, 0.032, 0.032),
)
_FOREARM: tuple[Station, ...] = (
    (1.2, 0.026, 0.026),
    (1.5, 0.025, 0.024),
    (1.75, 0.020, 0.020),
    (2.0, 0.0165, 0.017),
)
_NECK = len(body.LUMBAR_CURVE) + len(body.THORACIC_CURVE)
"""The lowest vertebra of the neck."""

_CURVES = (*body.LUMBAR_CURVE, *body.THORACIC_CURVE, *body.CERVICAL_CURVE)
_BACK_OF_TRUNK = (
    (1, 0.049),
    (3, 0.042),
    (5, 0.040),
    (7, 0.041),
    (10, 0.042),
    (13, 0.043),
    (15, 0.040),
)
_FRONT_OF_WOMAN = (
    (15, 0.046),
    (13, 0.078),
    (11, 0.102),
    (9, 0.113),
    (7, 0.109),
    (5, 0.099),
    (3, 0.094),
    (1, 0.094),
)
_FRONT_OF_MAN = (
    (15, 0.047),
    (13, 0.078),
    (11, 0.098),
    (9, 0.106),
    (7, 0.107),
    (5, 0.104),
    (3, 0.101),
    (1, 0.100),
)


def paint_leg(canvas: Canvas, skeleton: Skeleton, side: Side, look: FigureLook, far: bool) -> None:
    """One leg in trousers, with its shoe; legs seldom move, so one is worked out again only when it does."""
    key = ("leg", side[:6], skeleton.hip, skeleton.pelvis_tilt, look.person, far)
    canvas.still(key, lambda still: _paint_still_leg(still, skeleton, side, look, far), _round(side[:6]))


def _paint_still_leg(canvas: Canvas, skeleton: Skeleton, side: Side, look: FigureLook, far: bool) -> None:
    shift = FAR_LEG if far else (0.0, 0.0)
    colours = canvas.colours
    trousers = colours.trousers(look)
    if far:
        trousers = colours.shaded(trousers, FAR_SHADE)
    _paint_shoe(canvas, side, shift, far)
    waist = Frame(skeleton.hip, skeleton.pelvis_tilt).at(0.0, 0.045)
    joints = [waist, *(_moved(point, shift) for point in (side.hip, side.knee, side.ankle))]
    front, back = limb_sides(joints, _LEG)
    (ax, ay), (bx, by) = front[-1], back[-1]
    hem = [(ax, ay), ((ax + bx) / 2, (ay + by) / 2 - 0.003), (bx, by)]
    brush = across(
        back[6], front[6], (0.0, colours.shaded(trousers, 0.14)), (0.8, colours.lit(trousers, 0.07))
    )
    canvas.part(outline(front, hem, back[::-1]), trousers, brush if not far else None)


def _paint_shoe(canvas: Canvas, side: Side, shift: XY, far: bool) -> None:
    colours = canvas.colours
    ankle, heel, ball, toe = (_moved(point, shift) for point in (side.ankle, side.heel, side.ball, side.toe))
    foot = Frame(Point(*ankle), _tilt(heel, ball))
    toes = Frame(Point(*ball), _tilt(ball, toe))
    leather = QColor(colours.shoes)
    if far:
        leather = colours.shaded(leather, FAR_SHADE)
    heel_side = foot.all(
        (-0.034, 0.030), (-0.042, 0.004), (-0.047, -0.018), (-0.047, -0.035), (-0.043, -0.039)
    )
    under = [foot.at(-0.043, -0.039), foot.at(0.01, -0.039), toes.at(0.0, 0.0), toes.at(0.032, 0.0005)]
    over = [
        *toes.all((0.032, 0.0005), (0.0425, 0.006), (0.0415, 0.017), (0.026, 0.0265)),
        *foot.all((0.068, -0.002), (0.045, 0.012), (0.034, 0.032)),
    ]
    canvas.part(outline(heel_side, under, over), leather)
    sole = QColor(colours.sole)
    edge = [foot.at(-0.044, -0.0355), foot.at(0.01, -0.0355), toes.at(0.0, 0.004), toes.at(0.036, 0.0045)]
    canvas.stroke(smooth(edge), colours.shaded(sole, FAR_SHADE) if far else sole, 0.0055)


def paint_shoulder_rim(canvas: Canvas, skeleton: Skeleton, look: FigureLook) -> None:
    """The outline of the near sleeve, to be drawn before the trunk, so that only what stands out shows."""
    key = ("rim", skeleton.near[6:], skeleton.chest_tilt, look.person)
    canvas.still(key, lambda still: _paint_still_rim(still, skeleton, look), _round(skeleton.near[6:]))


def _paint_still_rim(canvas: Canvas, skeleton: Skeleton, look: FigureLook) -> None:
    canvas.rim(_arm_of(skeleton.near, skeleton.chest_tilt, look).sleeve, canvas.colours.shirt(look))


def paint_trunk(canvas: Canvas, skeleton: Skeleton, look: FigureLook) -> None:
    """The pullover from collar to hem; with bent hips its front hem rises onto the lap."""
    bones = skeleton.vertebrae[:_NECK]
    key = ("trunk", bones, skeleton.hip, skeleton.near.knee, look.person)
    reach = _round([skeleton.hip, *(Point(bone.x, bone.y) for bone in bones)])
    canvas.still(key, lambda still: _paint_still_trunk(still, skeleton, look), reach)


def _paint_still_trunk(canvas: Canvas, skeleton: Skeleton, look: FigureLook) -> None:
    colours = canvas.colours
    shirt = colours.shirt(look)
    pelvis = Frame(skeleton.hip, skeleton.pelvis_tilt)
    nape = _nape(skeleton)
    lap = min(1.0, max(0.0, _bend(skeleton) / 90))
    hem_front = pelvis.at(0.070 - 0.004 * lap, -0.012 + 0.062 * lap)
    hem_back = pelvis.at(-0.0925, -0.012 + 0.010 * lap)
    back = [
        hem_back,
        pelvis.at(-0.090, 0.03),
        *(_beside(skeleton, bone, -width) for bone, width in _BACK_OF_TRUNK),
        nape.at(-0.033, 0.0),
    ]
    front = [
        *(_beside(skeleton, bone, width) for bone, width in _front_of(look)),
        pelvis.at(0.071, 0.03 + 0.03 * lap),
    ]
    collar = [back[-1], nape.at(0.004, 0.0), front[0]]
    middle = pelvis.at(-0.010, -0.020 + 0.030 * lap)
    hem = [hem_front, middle, hem_back]
    brush = across(
        _beside(skeleton, 9, -0.045),
        _beside(skeleton, 9, 0.115),
        (0.0, colours.shaded(shirt, 0.20)),
        (0.45, shirt),
        (1.0, colours.lit(shirt, 0.10)),
    )
    canvas.part(outline(back, collar, [*front, hem_front], hem), shirt, brush)
    rim = [nape.at(-0.031, 0.0), nape.at(0.003, 0.0), _beside(skeleton, 15, 0.043)]
    if not colours.flat:
        canvas.stroke(smooth(rim), colours.lit(shirt, 0.22), 0.008)


def chest_of(skeleton: Skeleton, look: FigureLook) -> list[XY]:
    """The front of the pullover, from the collar down to the waist."""
    return [_beside(skeleton, bone, width) for bone, width in _front_of(look)[:-2]]


def _front_of(look: FigureLook) -> tuple[tuple[int, float], ...]:
    return _FRONT_OF_WOMAN if look.person is Person.WOMAN else _FRONT_OF_MAN


def paint_arm(canvas: Canvas, side: Side, chest_tilt: float, look: FigureLook, far: bool) -> None:
    """One arm: sleeve, bare forearm, hand."""
    key = ("arm", side[6:], chest_tilt, look, far)
    canvas.still(key, lambda still: _paint_still_arm(still, side, chest_tilt, look, far), _round(side[6:]))


def _paint_still_arm(canvas: Canvas, side: Side, chest_tilt: float, look: FigureLook, far: bool) -> None:
    colours, arm = canvas.colours, _arm_of(side, chest_tilt, look)
    shirt, skin = colours.shirt(look), colours.skin(look)
    if far:
        shirt, skin = colours.shaded(shirt, FAR_SHADE), colours.shaded(skin, 0.16)
        canvas.painter.save()
        canvas.painter.translate(*FAR_ARM)
    canvas.group([(arm.hand, skin, None), (arm.thumb, skin, None)])
    if far:
        canvas.part(arm.sleeve, shirt)
        canvas.painter.restore()
        return
    for finger in arm.fingers:
        canvas.stroke(finger, colours.line(skin), 0.0028, least=0.5)
    dark, darker = colours.shaded(shirt, 0.03), colours.shaded(shirt, 0.16)
    shades = across(arm.cap, arm.elbow, (0.0, dark), (1.0, darker))
    canvas.fading_part(arm.sleeve, shirt, shades, arm.cap, arm.elbow)


class _Arm(NamedTuple):
    """The outlines of one arm; `hand` is all that is bare, `cap` the highest point of the shoulder."""

    hand: QPainterPath
    thumb: QPainterPath
    fingers: list[QPainterPath]
    sleeve: QPainterPath
    cap: XY
    elbow: XY


def _arm_of(side: Side, chest_tilt: float, look: FigureLook) -> _Arm:
    joints = tuple((point.x, point.y) for point in side[6:])
    return _arm(joints, math.dist(side.wrist, side.fingertip), chest_tilt, _grown(look))


@functools.lru_cache(maxsize=4)
def _arm(joints: tuple[XY, ...], hand_length: float, chest_tilt: float, grown: float) -> _Arm:
    """Worked out once for both arms where they are held alike, and for the outline behind the trunk."""
    *bones, tip = joints
    front, back = limb_sides(bones, [(where, a * grown, b * grown) for where, a, b in _FOREARM])
    hand, thumb, fingers = _hand(bones[2], tip, hand_length)
    edge, cap = _sleeve(bones, chest_tilt, grown)
    bare = outline([*front, *hand, *back[::-1]])
    return _Arm(bare, outline(thumb), [smooth(finger) for finger in fingers], outline(edge), cap, bones[1])


def _sleeve(joints: list[XY], chest_tilt: float, grown: float) -> tuple[list[XY], XY]:
    """The outline of a sleeve round the shoulder, and the highest point of the shoulder."""
    front, back = limb_sides(joints, [(where, a * grown, b * grown) for where, a, b in _SLEEVE])
    (sx, sy), (ex, ey) = joints[0], joints[1]
    upper = math.hypot(ex - sx, ey - sy) or 1.0
    up_x, up_y = math.sin(math.radians(chest_tilt)), math.cos(math.radians(chest_tilt))
    over_x, over_y = (sx - ex) / upper + 1.2 * up_x, (sy - ey) / upper + 1.2 * up_y
    over = 0.031 * grown / max(0.8, math.hypot(over_x, over_y))
    cap = (sx + over_x * over, sy + over_y * over)
    return [*back[::-1], cap, *front], cap


def _hand(wrist: XY, tip: XY, whole: float) -> tuple[list[XY], list[XY], list[list[XY]]]:
    """Palm with fingers, thumb, and the lines between fingers; a hand turned away is drawn shorter."""
    long = math.hypot(tip[0] - wrist[0], tip[1] - wrist[1])
    shown = max(0.62 * whole, long)
    ux, uy = ((tip[0] - wrist[0]) / long, (tip[1] - wrist[1]) / long) if long > 1e-6 else (0.0, -1.0)

    def at(along: float, ahead: float) -> XY:
        return (
            wrist[0] + ux * along * shown - uy * ahead,
            wrist[1] + uy * along * shown + ux * ahead,
        )

    hand = [
        at(0.22, 0.022),
        at(0.48, 0.025),
        at(0.75, 0.021),
        at(0.94, 0.012),
        at(0.99, 0.0),
        at(0.93, -0.011),
        at(0.72, -0.019),
        at(0.45, -0.022),
        at(0.20, -0.020),
    ]
    thumb = [
        at(0.02, 0.010),
        at(0.22, 0.030),
        at(0.46, 0.041),
        at(0.60, 0.039),
        at(0.60, 0.030),
        at(0.40, 0.016),
    ]
    fingers = [[at(0.62, 0.009), at(0.92, 0.006)], [at(0.62, -0.004), at(0.93, -0.003)]]
    return hand, thumb, fingers


def _round(points: Sequence[Point]) -> Bounds:
    """A box round some joints with their flesh and clothes."""
    xs, ys = [point.x for point in points], [point.y for point in points]
    return Bounds(min(xs) - _FLESH, min(ys) - _FLESH, max(xs) + _FLESH, max(ys) + _FLESH)


def _grown(look: FigureLook) -> float:
    return 1.0 if look.person is Person.WOMAN else 1.08


def _beside(skeleton: Skeleton, index: int, ahead: float) -> XY:
    """A point of the skin beside a vertebra; skin follows the bend more than the natural curve."""
    bone = skeleton.vertebrae[index]
    return Frame(Point(bone.x, bone.y), bone.tilt - 0.8 * _CURVES[index]).at(ahead, 0.0)


def _nape(skeleton: Skeleton) -> Frame:
    """Where the collar lies: on the chest, so that it keeps still while only the neck and the head move."""
    lean = _CURVES[_NECK]
    upwards = Frame(skeleton.chest, skeleton.chest_tilt + lean)
    place = upwards.at(0.0, skeleton.vertebrae[_NECK].length / 2)
    return Frame(Point(*place), skeleton.chest_tilt + 0.2 * lean)


def _bend(skeleton: Skeleton) -> float:
    """How far the near thigh is raised against the pelvis, in degrees."""
    knee, hip = skeleton.near.knee, skeleton.near.hip
    return math.degrees(math.atan2(knee.x - hip.x, hip.y - knee.y)) + skeleton.pelvis_tilt


def _tilt(start: XY, end: XY) -> float:
    return -math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))


def _moved(point: Point, shift: XY) -> XY:
    return (point.x + shift[0], point.y + shift[1])
