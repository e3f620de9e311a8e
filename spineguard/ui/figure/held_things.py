"""What a figure of the guide has in its hands."""

import math

from PySide6.QtGui import QColor

from spineguard.core.figure import Point, Side, Skeleton
from spineguard.ui.figure.canvas import Canvas
from spineguard.ui.figure.shapes import XY, Frame, box, circle, outline, polygon, polyline, smooth

_STICK = 0.011
_RED, _BLUE, _GREEN, _YELLOW = "#B8483A", "#3D6FA3", "#6F8F4A", "#C9A04A"


def grip(side: Side) -> XY:
    """The middle of a hand."""
    return (
        side.wrist.x + 0.55 * (side.fingertip.x - side.wrist.x),
        side.wrist.y + 0.55 * (side.fingertip.y - side.wrist.y),
    )


def paint_bag(canvas: Canvas, hand: XY, *, heavy: bool) -> None:
    """A bag on its handles; a heavy one is large, and full to the top."""
    wide, high = (0.125, 0.215) if heavy else (0.066, 0.130)
    x, top = hand[0], hand[1] - 0.075
    bottom = top - high
    cloth = _tint(canvas, _RED if heavy else _BLUE, "linen")
    handles = [(x - 0.55 * wide, top), (x - 0.012, hand[1]), (x + 0.012, hand[1]), (x + 0.55 * wide, top)]
    canvas.stroke(smooth(handles), canvas.colours.line(cloth), 0.011, 1.0)
    if heavy:
        for ahead, name in ((-0.075, _GREEN), (-0.02, _YELLOW), (0.05, _GREEN)):
            canvas.part(circle((x + ahead, top + 0.012), 0.036), _tint(canvas, name, "crockery"))
        bottle = box(x + 0.075, top - 0.02, x + 0.105, top + 0.075, 0.008)
        canvas.part(bottle, QColor(canvas.colours.crockery))
    left = [(x - wide, top), (x - 1.06 * wide, (top + bottom) / 2), (x - 0.9 * wide, bottom)]
    right = [(x + 0.9 * wide, bottom), (x + 1.06 * wide, (top + bottom) / 2), (x + wide, top)]
    canvas.part(outline(left, right), cloth)


def paint_box(canvas: Canvas, skeleton: Skeleton, half: float, high: float) -> None:
    """A box between the hands, which hold it at its sides."""
    x, y = grip(skeleton.near)
    left, right, bottom, lid = x - half, x + half, y - 0.5 * high, y + 0.22 * high
    card = QColor(canvas.colours.wood)
    canvas.part(box(left, bottom, right, bottom + high, 0.006), card)
    canvas.fill(box(x - 0.016, bottom, x + 0.016, bottom + high), canvas.colours.lit(card, 0.45))
    canvas.stroke(polyline([(left, lid), (right, lid)]), canvas.colours.line(card))


def paint_book(canvas: Canvas, skeleton: Skeleton) -> None:
    """An open book that faces the person."""
    frame = _facing(skeleton)
    cover = frame.all((-0.006, -0.035), (-0.006, 0.140), (0.010, 0.140), (0.010, -0.035))
    pages = frame.all((-0.026, -0.026), (-0.026, 0.131), (-0.006, 0.131), (-0.006, -0.026))
    canvas.part(polygon(cover), _tint(canvas, _RED, "crockery"))
    canvas.part(polygon(pages), QColor(canvas.colours.linen))


def paint_phone(canvas: Canvas, skeleton: Skeleton) -> None:
    """A phone that faces the person."""
    frame = _facing(skeleton)
    phone = frame.all((-0.008, -0.030), (-0.008, 0.092), (0.008, 0.092), (0.008, -0.030))
    canvas.part(polygon(phone), _tint(canvas, "#3A3A42", "metal"))


def paint_vacuum(canvas: Canvas, skeleton: Skeleton) -> None:
    """A vacuum cleaner on a stick, from the hand to the floor ahead."""
    hand = grip(skeleton.near)
    foot = (hand[0] + 0.30, 0.030)
    red = _tint(canvas, _RED, "crockery")
    _stick(canvas, hand, foot, QColor(canvas.colours.metal))
    along, end = Frame(Point(*hand), _lean(hand, foot)), -0.45 * math.dist(hand, foot)
    canvas.part(outline(along.all((-0.030, -0.07), (0.030, -0.07), (0.030, end), (-0.030, end))), red)
    canvas.part(box(foot[0] - 0.075, 0.0, foot[0] + 0.085, 0.040, 0.014), red)


def paint_grabber(canvas: Canvas, skeleton: Skeleton) -> None:
    """A long stick with a claw, and the paper that it picks up."""
    hand = grip(skeleton.near)
    foot = (hand[0] + 0.16, 0.060)
    metal, red = QColor(canvas.colours.metal), _tint(canvas, _RED, "crockery")
    paint_paper(canvas, foot[0] + 0.014)
    _stick(canvas, hand, foot, metal)
    canvas.stroke(smooth([foot, (foot[0] - 0.034, 0.034), (foot[0] - 0.016, 0.008)]), metal, 0.010, 1.0)
    canvas.stroke(smooth([foot, (foot[0] + 0.054, 0.040), (foot[0] + 0.046, 0.010)]), metal, 0.010, 1.0)
    canvas.part(circle(hand, 0.022), red)


def paint_paper(canvas: Canvas, x: float) -> None:
    """A crumpled sheet of paper on the floor."""
    left = [(x - 0.028, 0.0), (x - 0.034, 0.018), (x - 0.010, 0.046)]
    right = [(x + 0.018, 0.040), (x + 0.034, 0.020), (x + 0.026, 0.0)]
    canvas.part(polygon([*left, *right]), QColor(canvas.colours.linen))


def paint_shoehorn(canvas: Canvas, skeleton: Skeleton) -> None:
    """A long shoehorn, from the hand to the heel."""
    heel = skeleton.near.heel
    _stick(canvas, grip(skeleton.near), (heel.x - 0.004, heel.y + 0.030), _tint(canvas, _RED, "crockery"))


def paint_club(canvas: Canvas, skeleton: Skeleton) -> None:
    """A golf club in the hands, raised or down at the ball."""
    hand, side = grip(skeleton.near), skeleton.near
    ahead, up = side.fingertip.x - side.wrist.x, side.fingertip.y - side.wrist.y
    long = math.hypot(ahead, up) or 1.0
    reach = (hand[1] - 0.02) * long / -up if up < 0 else 0.36
    end = (hand[0] + reach * ahead / long, hand[1] + reach * up / long)
    metal = QColor(canvas.colours.metal)
    ball = end[0] + 0.09 if up < 0 else 0.34
    canvas.part(circle((ball, 0.015), 0.015), QColor(canvas.colours.linen))
    _stick(canvas, hand, end, metal)
    x, y = end
    canvas.part(
        polygon(
            [(x - 0.012, y + 0.018), (x + 0.060, y + 0.004), (x + 0.056, y - 0.018), (x - 0.012, y - 0.018)]
        ),
        metal,
    )


def _stick(canvas: Canvas, start: XY, end: XY, colour: QColor) -> None:
    canvas.stroke(polyline([start, end]), canvas.colours.line(colour), _STICK + 2 * canvas.width)
    canvas.stroke(polyline([start, end]), colour, _STICK)


def _lean(top: XY, foot: XY) -> float:
    """Degrees by which a stick leans away from upright, its top forward positive."""
    return math.degrees(math.atan2(top[0] - foot[0], top[1] - foot[1]))


def _facing(skeleton: Skeleton) -> Frame:
    """A frame at the near hand that is turned towards the eyes."""
    hand = grip(skeleton.near)
    rise = math.degrees(math.atan2(skeleton.skull.y - hand[1], hand[0] - skeleton.skull.x))
    return Frame(Point(*hand), max(0.0, min(70.0, rise)))


def _tint(canvas: Canvas, colour: str, flat: str) -> QColor:
    """A colour of its own; in high contrast one of the theme's two."""
    return QColor(getattr(canvas.colours, flat)) if canvas.colours.flat else QColor(colour)
