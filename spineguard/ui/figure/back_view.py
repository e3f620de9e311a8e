"""The person seen from behind, upright: for what the shoulder blades do."""

from PySide6.QtGui import QColor

from spineguard.core.exercise import Place
from spineguard.core.figure import Bounds, Point, Skeleton
from spineguard.core.figure_look import FigureLook, Person
from spineguard.ui.figure.back_arms import paint_arm_behind, sleeve_behind
from spineguard.ui.figure.blades import paint_blades, pencil_ends, pencil_shown
from spineguard.ui.figure.canvas import Canvas
from spineguard.ui.figure.furniture import SEAT
from spineguard.ui.figure.shapes import (
    XY,
    across,
    blob,
    box,
    circle,
    outline,
    polygon,
    smooth,
)

HALF_WIDTH = 0.27
_LEGS = Bounds(-0.16, -0.01, 0.16, 0.65)
_FEET = 0.105
"""How far from the middle a foot stands: as wide as the shoulders, as the cards ask."""

_HEAD = Bounds(-0.08, -0.05, 0.08, 0.112)
_STANDING_HIP = 0.530
_CLEAR = 0.004


def paint_back_view(
    canvas: Canvas, skeleton: Skeleton, place: Place, look: FigureLook, vertebrae: bool
) -> None:
    """Standing or sitting upright, with the arms where the pose has them."""
    rise = skeleton.hip.y - _STANDING_HIP
    if place is Place.SITTING:
        _paint_seated_legs(canvas, look)
    else:
        canvas.still(("legs behind", look.person), lambda still: _paint_legs(still, look), _LEGS)
    _paint_neck(canvas, skeleton, look)
    for side, sign in ((skeleton.near, 1.0), (skeleton.far, -1.0)):
        canvas.part(outline(sleeve_behind(side, sign)[0]), canvas.colours.shirt(look))
    _paint_trunk(canvas, skeleton, look, rise)
    if vertebrae:
        _paint_vertebrae(canvas, skeleton)
    paint_blades(canvas, skeleton, look)
    behind = Point(0.0, skeleton.skull.y)
    canvas.still(("head behind", look), lambda still: _paint_head(still, look), _HEAD, behind)
    for side, sign in ((skeleton.near, 1.0), (skeleton.far, -1.0)):
        paint_arm_behind(canvas, side, sign, look)
    if place is Place.SITTING:
        _paint_chair_back(canvas)


def _both(half: list[XY]) -> list[XY]:
    """A half outline on the right, from top to bottom, and its mirror image back up on the left."""
    return [*half, *[(-x, y) for x, y in reversed(half)]]


def _paint_legs(canvas: Canvas, look: FigureLook) -> None:
    colours = canvas.colours
    trousers, shoe = colours.trousers(look), QColor(colours.shoes)
    for sign in (1.0, -1.0):
        heel = [
            (_FEET - 0.023, 0.045),
            (_FEET - 0.027, 0.014),
            (_FEET - 0.023, 0.001),
            (_FEET + 0.024, 0.001),
            (_FEET + 0.029, 0.014),
            (_FEET + 0.024, 0.045),
        ]
        canvas.part(blob([(x * sign, y) for x, y in heel]), shoe)
        sole = [((_FEET - 0.017) * sign, 0.005), ((_FEET + 0.018) * sign, 0.005)]
        canvas.stroke(polygon(sole), QColor(colours.sole), 0.005)
    outer = [
        (0.070, 0.640),
        (0.090, 0.560),
        (0.1005, 0.490),
        (0.107, 0.400),
        (0.112, 0.290),
        (0.123, 0.190),
        (_FEET + 0.029, 0.036),
    ]
    inner = [(_FEET - 0.029, 0.036), (0.057, 0.190), (0.041, 0.290), (0.015, 0.400), (0.001, 0.455)]
    left_inner, left_outer = ([(-x, y) for x, y in reversed(side)] for side in (inner, outer))
    path = outline(outer, inner, left_inner, left_outer)
    shade = across(
        (-0.10, 0), (0.10, 0), (0.0, colours.shaded(trousers, 0.14)), (1.0, colours.lit(trousers, 0.07))
    )
    canvas.part(path, trousers, shade)
    seam = colours.line(trousers)
    canvas.stroke(smooth([(0.0, 0.56), (0.001, 0.51), (0.0, 0.470)]), seam, 0.0035, 0.6)


def _paint_seated_legs(canvas: Canvas, look: FigureLook) -> None:
    colours = canvas.colours
    trousers, shoe = colours.shaded(colours.trousers(look), 0.25), QColor(colours.shoes)
    hips = [(0.092, 0.35), (0.106, 0.28), (0.106, SEAT - 0.01)]
    canvas.part(outline(hips, [(-x, y) for x, y in reversed(hips)]), colours.trousers(look))
    for sign in (1.0, -1.0):
        left, right = sorted((0.030 * sign, 0.078 * sign))
        canvas.part(box(left - 0.002, 0.0, right + 0.002, 0.045, 0.014), shoe)
        canvas.part(box(left, 0.036, right, SEAT), trousers)


def _paint_chair_back(canvas: Canvas) -> None:
    colours = canvas.colours
    wood, dark = QColor(colours.wood), QColor(colours.wood_dark)
    canvas.part(box(-0.128, SEAT - 0.056, 0.128, SEAT - 0.020), dark)
    canvas.part(box(-0.135, SEAT - 0.028, 0.135, SEAT, 0.010), wood)
    for low, high in ((0.300, 0.330), (0.390, 0.420), (0.500, 0.550)):
        canvas.part(box(-0.115, low, 0.115, high, 0.006), wood)
    for x in (-0.130, 0.106):
        canvas.part(box(x, 0.0, x + 0.024, 0.575, 0.008), wood)


def _paint_neck(canvas: Canvas, skeleton: Skeleton, look: FigureLook) -> None:
    skin = canvas.colours.skin(look)
    y = skeleton.chest.y
    half = [(0.030, y + 0.085), (0.031, y + 0.030), (0.044, y - 0.004)]
    shade = across((0, y + 0.06), (0, y), (0.0, canvas.colours.shaded(skin, 0.20)), (1.0, skin))
    canvas.part(outline(half, [(-x, y) for x, y in reversed(half)]), skin, shade)


def _paint_trunk(canvas: Canvas, skeleton: Skeleton, look: FigureLook, rise: float) -> None:
    colours = canvas.colours
    shirt = colours.shirt(look)
    shoulder = skeleton.near.shoulder
    chest = skeleton.chest.y
    broad = 0.004 if look.person is Person.MAN else 0.0
    side = [
        (0.036, chest + 0.018),
        (0.062, chest + 0.009),
        (shoulder.z + 0.008, shoulder.y + 0.034),
        (shoulder.z + 0.024 + broad, shoulder.y - 0.004),
        (0.101 + broad, 0.755 + rise),
        (0.088 + broad, 0.690 + rise),
        (0.081 + 2 * broad, 0.630 + rise),
        (0.092 + broad, 0.570 + rise),
        (0.1025, 0.512 + rise),
    ]
    hem = [(0.1025, 0.512 + rise), (0.0, 0.503 + rise), (-0.1025, 0.512 + rise)]
    collar = [(-0.036, chest + 0.018), (0.0, chest + 0.008), (0.036, chest + 0.018)]
    brush = across(
        (-0.11, 0),
        (0.11, 0),
        (0.0, colours.shaded(shirt, 0.20)),
        (0.45, shirt),
        (1.0, colours.lit(shirt, 0.10)),
    )
    canvas.part(outline(side, hem, [(-x, y) for x, y in reversed(side)], collar), shirt, brush)
    if not colours.flat:
        canvas.stroke(smooth([(x * 0.97, y - 0.003) for x, y in collar]), colours.lit(shirt, 0.22), 0.008)


def _paint_vertebrae(canvas: Canvas, skeleton: Skeleton) -> None:
    """The spine from behind; it gives way to the pencil, so that neither blurs the other."""
    bone, line = QColor(canvas.colours.bone), QColor(canvas.colours.bone_line)
    top, tip = pencil_ends(skeleton)
    for index, vertebra in enumerate(skeleton.vertebrae[:-4]):
        half, tall = 0.0165 - 0.0003 * index, vertebra.length * 0.24
        if tip < vertebra.y + tall + _CLEAR and vertebra.y - tall - _CLEAR < top:
            canvas.painter.setOpacity(1.0 - pencil_shown(skeleton))
        block = box(-half, vertebra.y - tall, half, vertebra.y + tall, 0.003)
        canvas.stroke(block, line, 0.0088, 1.0)
        canvas.stroke(block, bone, 0.0046, 0.2)
        canvas.fill(block, bone)
        canvas.painter.setOpacity(1.0)


def _paint_head(canvas: Canvas, look: FigureLook) -> None:
    colours = canvas.colours
    skin, hair = colours.skin(look), colours.hair(look)
    y = 0.0
    shade = across(
        (0, y + 0.09), (0, y - 0.02), (0.0, colours.lit(hair, 0.25)), (1.0, colours.shaded(hair, 0.14))
    )
    for sign in (1.0, -1.0):
        canvas.part(
            blob(
                [
                    (sign * 0.052, y + 0.024),
                    (sign * 0.066, y + 0.024),
                    (sign * 0.066, y + 0.002),
                    (sign * 0.054, y - 0.006),
                ]
            ),
            skin,
        )
    canvas.part(
        blob(
            _both(
                [
                    (0.0, y + 0.086),
                    (0.040, y + 0.074),
                    (0.058, y + 0.036),
                    (0.054, y - 0.002),
                    (0.036, y - 0.030),
                    (0.0, y - 0.038),
                ]
            )[:-1]
        ),
        skin,
    )
    if look.person is Person.WOMAN:
        half = [
            (0.0, y + 0.098),
            (0.044, y + 0.084),
            (0.0645, y + 0.040),
            (0.058, y - 0.002),
            (0.040, y - 0.020),
            (0.0, y - 0.026),
        ]
    else:
        half = [
            (0.0, y + 0.094),
            (0.043, y + 0.081),
            (0.0625, y + 0.040),
            (0.055, y + 0.002),
            (0.036, y - 0.012),
            (0.0, y - 0.015),
        ]
    canvas.part(blob([*half, *[(-x, h) for x, h in reversed(half[1:-1])]]), hair, shade)
    if look.person is Person.WOMAN:
        bun = (0.0, y + 0.036)
        canvas.part(circle(bun, 0.030, 0.027), hair, shade)
        if not colours.flat:
            for x in (-0.012, 0.010):
                canvas.stroke(
                    smooth([(x - 0.006, bun[1] + 0.014), (x + 0.004, bun[1]), (x, bun[1] - 0.014)]),
                    colours.shaded(hair, 0.20),
                    0.003,
                )
