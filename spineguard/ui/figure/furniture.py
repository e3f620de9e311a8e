"""Chair, counter, wall and bed: they touch the person where the real thing would."""

from typing import assert_never

from PySide6.QtGui import QColor

from spineguard.core import body
from spineguard.core.exercise import Place, Support
from spineguard.core.figure import Bounds
from spineguard.ui.figure.canvas import Canvas
from spineguard.ui.figure.shapes import across, blob, box, circle, outline, smooth

SEAT = body.SEATED_HIP_HEIGHT - 0.064
_BUTTOCKS = -0.0935
_COUNTER_LEFT = _BUTTOCKS - 0.35
_COUNTER_TOP = 0.530
_MATTRESS = body.LYING_HIP_HEIGHT - 0.088


def chair_middle(place: Place) -> float:
    """Where the hips of someone sitting on the chair are; who stands up from it keeps the ankles at 0."""
    return -0.245 if place is Place.STANDING else 0.0


def furniture_bounds(place: Place, support: Support) -> Bounds | None:
    """The box around the furniture, or None where nothing stands beside the person."""
    match support:
        case Support.CHAIR:
            middle = chair_middle(place)
            return Bounds(middle - 0.16, 0.0, middle + 0.20, 0.58)
        case Support.COUNTER:
            return Bounds(_COUNTER_LEFT - 0.02, 0.0, _BUTTOCKS, 0.66)
        case Support.WALL:
            return Bounds(-0.20, 0.0, -0.09, 1.04)
        case Support.BED:
            return Bounds(-0.66, 0.0, 0.66, 0.42)
        case Support.NONE:
            return None
    assert_never(support)


def paint_furniture(canvas: Canvas, place: Place, support: Support) -> None:
    """What stands behind or below the person in the side view."""
    match support:
        case Support.CHAIR:
            _paint_chair(canvas, chair_middle(place))
        case Support.COUNTER:
            _paint_counter(canvas)
        case Support.WALL:
            _paint_wall(canvas)
        case Support.BED:
            _paint_bed(canvas)
        case Support.NONE:
            pass
        case _:
            assert_never(support)


def _paint_chair(canvas: Canvas, x: float) -> None:
    colours = canvas.colours
    wood, dark = QColor(colours.wood), QColor(colours.wood_dark)
    far_back = [(x - 0.100, 0.014), (x - 0.092, SEAT), (x - 0.104, 0.42), (x - 0.128, 0.577)]
    far_edge = [(x - 0.108, 0.578), (x - 0.082, 0.42), (x - 0.068, SEAT), (x - 0.080, 0.014)]
    canvas.part(outline(far_back, far_edge), dark)
    far_leg = outline([(x + 0.128, SEAT), (x + 0.132, 0.014)], [(x + 0.149, 0.014), (x + 0.152, SEAT)])
    canvas.part(far_leg, dark)
    canvas.part(
        outline([(x - 0.10, 0.085), (x + 0.145, 0.085)], [(x + 0.145, 0.098), (x - 0.10, 0.098)]), dark
    )
    shade = across(
        (x - 0.13, 0), (x - 0.09, 0), (0.0, colours.shaded(wood, 0.10)), (1.0, colours.lit(wood, 0.10))
    )
    back = [(x - 0.131, 0.0), (x - 0.120, 0.12), (x - 0.119, SEAT), (x - 0.128, 0.42), (x - 0.146, 0.572)]
    top = [(x - 0.146, 0.572), (x - 0.136, 0.581), (x - 0.124, 0.573)]
    edge = [(x - 0.124, 0.573), (x - 0.104, 0.42), (x - 0.094, SEAT), (x - 0.097, 0.12), (x - 0.109, 0.0)]
    canvas.part(outline(back, top, edge), wood, shade)
    front = outline([(x + 0.112, SEAT), (x + 0.118, 0.0)], [(x + 0.138, 0.0), (x + 0.140, SEAT)])
    canvas.part(front, wood)
    canvas.part(box(x - 0.105, SEAT - 0.056, x + 0.135, SEAT - 0.022, 0.004), dark)
    canvas.part(
        box(x - 0.125, SEAT - 0.028, x + 0.165, SEAT, 0.012),
        wood,
        across((0, SEAT), (0, SEAT - 0.028), (0.0, colours.lit(wood, 0.18)), (1.0, wood)),
    )


def _paint_counter(canvas: Canvas) -> None:
    colours = canvas.colours
    right, left = _BUTTOCKS - 0.018, _COUNTER_LEFT
    door, top, metal = QColor(colours.door), QColor(colours.top), QColor(colours.metal)
    canvas.part(box(left + 0.01, 0.0, right - 0.028, 0.05), colours.shaded(door, 0.42))
    canvas.part(
        box(left, 0.040, right, _COUNTER_TOP - 0.02),
        door,
        across((left, 0), (right, 0), (0.0, colours.shaded(door, 0.10)), (1.0, door)),
    )
    seam, share = colours.line(door), 0.6
    middle = (left + right) / 2
    for start, end in ((left, middle), (middle, right)):
        drawer = box(start + 0.014, 0.405, end - 0.014, 0.485, 0.006)
        panel = box(start + 0.014, 0.058, end - 0.014, 0.388, 0.006)
        for path in (drawer, panel):
            canvas.fill(path, colours.lit(door, 0.25))
            canvas.stroke(path, seam, 0.0030, share)
        knob = (start + end) / 2
        canvas.stroke(smooth([(knob - 0.026, 0.447), (knob + 0.026, 0.447)]), metal, 0.009, 1.0)
    for x in (middle - 0.034, middle + 0.034):
        canvas.stroke(smooth([(x, 0.300), (x, 0.356)]), metal, 0.009, 1.0)
    _paint_bowl(canvas, left + 0.115)
    slab = box(left - 0.016, _COUNTER_TOP - 0.030, _BUTTOCKS, _COUNTER_TOP, 0.007)
    canvas.part(
        slab,
        top,
        across((0, _COUNTER_TOP), (0, _COUNTER_TOP - 0.03), (0.0, colours.lit(top, 0.22)), (0.6, top)),
    )


def _paint_bowl(canvas: Canvas, x: float) -> None:
    colours = canvas.colours
    y = _COUNTER_TOP
    for dx, dy, name in ((-0.030, 0.058, "#C9563F"), (0.030, 0.057, "#D9A441"), (0.0, 0.068, "#8FA65A")):
        fruit = QColor(colours.crockery) if colours.flat else QColor(name)
        canvas.part(circle((x + dx, y + dy), 0.026), fruit)
    bowl = QColor(colours.linen)
    rim = [(x - 0.078, y + 0.056), (x, y + 0.050), (x + 0.078, y + 0.056)]
    under = [(x + 0.078, y + 0.056), (x + 0.060, y + 0.022), (x + 0.026, y + 0.002)]
    canvas.part(
        outline(rim, under, [(x - 0.026, y + 0.002), (x - 0.060, y + 0.022), (x - 0.078, y + 0.056)]),
        bowl,
        across((x - 0.08, 0), (x + 0.08, 0), (0.0, colours.shaded(bowl, 0.14)), (1.0, bowl)),
    )


def _paint_wall(canvas: Canvas) -> None:
    colours = canvas.colours
    wall = QColor(colours.door)
    canvas.part(
        box(-0.20, 0.0, _BUTTOCKS, 1.04),
        wall,
        across((-0.20, 0), (_BUTTOCKS, 0), (0.0, colours.shaded(wall, 0.0)), (1.0, wall)),
    )
    canvas.part(box(-0.20, 0.0, _BUTTOCKS + 0.006, 0.05, 0.003), QColor(colours.linen))


def _paint_bed(canvas: Canvas) -> None:
    colours = canvas.colours
    wood, linen, crockery = QColor(colours.wood), QColor(colours.linen), QColor(colours.door)
    for x in (-0.60, 0.575):
        canvas.part(box(x, 0.0, x + 0.03, 0.10), QColor(colours.wood_dark))
    canvas.part(box(-0.65, 0.0, -0.615, 0.42, 0.012), wood)
    canvas.part(box(-0.62, 0.07, 0.64, 0.125, 0.008), wood)
    canvas.part(
        box(-0.615, 0.115, 0.63, _MATTRESS, 0.035),
        linen,
        across((0, _MATTRESS), (0, 0.11), (0.0, linen), (1.0, colours.shaded(linen, 0.14))),
    )
    y = _MATTRESS
    pillow = [
        (-0.60, y + 0.012),
        (-0.57, y + 0.036),
        (-0.47, y + 0.026),
        (-0.39, y + 0.022),
        (-0.372, y + 0.008),
        (-0.40, y - 0.006),
        (-0.50, y - 0.008),
        (-0.585, y - 0.006),
    ]
    canvas.part(blob(pillow), crockery)
