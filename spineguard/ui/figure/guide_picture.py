"""Paints a picture of the guide: the figure, what it holds, and what stands there."""

import msgspec
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from spineguard.core.exercise import Place, Support, View
from spineguard.core.figure import Bounds, Skeleton, joints_of
from spineguard.core.figure_look import FigureLook, HairColour, Person
from spineguard.core.guide import Picture, Thing
from spineguard.core.pose import Pose
from spineguard.ui.figure import held_things as held
from spineguard.ui.figure import signs
from spineguard.ui.figure import standing_things as standing
from spineguard.ui.figure.back_view import paint_back_view
from spineguard.ui.figure.canvas import Canvas
from spineguard.ui.figure.colours import FigureColours
from spineguard.ui.figure.furniture import chair_middle, paint_furniture
from spineguard.ui.figure.head import paint_head
from spineguard.ui.figure.painter import Setting, frame_of, paint_side_view, paint_surroundings

_CHILD, _LARGE_HEAD, _CHILD_AHEAD = 0.50, 1.42, 0.50
_CHILD_POSE = Pose(shoulder=95, elbow=10, head=-8)
_CHAIR_AHEAD = 0.56

_REACH: dict[Thing, Bounds] = {
    Thing.HIGH_SHELF: Bounds(0.0, 0.0, standing.SHELF_RIGHT, 1.22),
    Thing.LOW_SHELF: Bounds(0.0, 0.0, standing.SHELF_RIGHT, 1.22),
    Thing.OVEN: Bounds(0.0, 0.0, 0.86, 0.55),
    Thing.PLANTS: Bounds(0.0, 0.0, 0.62, 0.12),
    Thing.RAISED_BED: Bounds(0.0, 0.0, 0.62, 0.62),
    Thing.RAIL: Bounds(0.0, 0.0, 0.56, 1.02),
    Thing.CAR: Bounds(-0.77, 0.0, 0.15, 0.82),
    Thing.TABLE: Bounds(0.0, 0.0, 0.71, 0.40),
    Thing.CHAIR_AHEAD: Bounds(0.0, 0.0, 0.74, 0.60),
    Thing.CHILD: Bounds(0.0, 0.0, 0.66, 0.60),
    Thing.HEAVY_BAG: Bounds(-0.14, 0.0, 0.14, 0.2),
    Thing.CLUB: Bounds(0.0, 0.0, 0.60, 1.26),
    Thing.LEAN_BACK: Bounds(-0.28, 0.0, 0.18, 1.11),
    Thing.STEP_ROUND: Bounds(-0.32, 0.0, 0.32, 0.2),
    Thing.TURN: Bounds(-0.22, 0.0, 0.22, 0.2),
}
"""The room that a thing takes, in fractions of the person's height."""


def picture_frame(picture: Picture) -> Bounds:
    """The box that holds the figure and everything around it."""
    frame = frame_of([picture.pose], picture.place, picture.support)
    for thing in picture.things:
        match thing:
            case Thing.BED:
                left, right = standing.bed_sides(picture.place)
                frame = frame.joined(Bounds(left - 0.02, 0.0, right + 0.02, 0.3))
            case Thing.MAT:
                frame = frame._replace(left=-0.48, bottom=standing.MAT_TOP - 0.03, right=0.52)
            case Thing.BOX | Thing.HEAVY_BOX:
                x, y = held.grip(joints_of(picture.pose, picture.place).near)
                frame = frame.joined(Bounds(x - 0.2, max(0.0, y - 0.15), x + 0.2, y + 0.15))
            case Thing.VACUUM:
                x, _ = held.grip(joints_of(picture.pose, picture.place).near)
                frame = frame.joined(Bounds(x, 0.0, x + 0.40, 0.1))
            case _ if thing in _REACH:
                frame = frame.joined(_REACH[thing])
            case _:
                pass
    return frame


def paint_picture(
    painter: QPainter, rect: QRectF, picture: Picture, look: FigureLook, colours: FigureColours
) -> None:
    """Draw one picture as large as the rectangle allows."""
    setting = Setting(rect, picture_frame(picture), picture.place, picture.support, picture.view, colours)
    paint_surroundings(painter, setting)
    skeleton = joints_of(picture.pose, picture.place)
    painter.save()
    canvas = setting.canvas(painter)
    if picture.view is View.BACK:
        paint_back_view(canvas, skeleton, picture.place, look, False)
    else:
        for thing in picture.things:
            _paint_behind(canvas, skeleton, picture.place, thing, look)
        paint_side_view(canvas, skeleton, look, False, _Carried(picture.things))
        for thing in picture.things:
            _paint_over(canvas, skeleton, thing)
    painter.restore()


class _Carried:
    """Paints what lies between the trunk and the near arm."""

    def __init__(self, things: tuple[Thing, ...]) -> None:
        self._things = things

    def __call__(self, canvas: Canvas, skeleton: Skeleton) -> None:
        for thing in self._things:
            match thing:
                case Thing.BOX:
                    held.paint_box(canvas, skeleton, 0.095, 0.15)
                case Thing.HEAVY_BOX:
                    held.paint_box(canvas, skeleton, 0.150, 0.25)
                case Thing.BAGS | Thing.HEAVY_BAG:
                    held.paint_bag(canvas, held.grip(skeleton.near), heavy=thing is Thing.HEAVY_BAG)
                case Thing.BOOK:
                    held.paint_book(canvas, skeleton)
                case Thing.PHONE:
                    held.paint_phone(canvas, skeleton)
                case Thing.VACUUM:
                    held.paint_vacuum(canvas, skeleton)
                case Thing.GRABBER:
                    held.paint_grabber(canvas, skeleton)
                case Thing.SHOEHORN:
                    held.paint_shoehorn(canvas, skeleton)
                case Thing.CLUB:
                    held.paint_club(canvas, skeleton)
                case _:
                    pass


def _paint_behind(canvas: Canvas, skeleton: Skeleton, place: Place, thing: Thing, look: FigureLook) -> None:
    match thing:
        case Thing.HIGH_SHELF | Thing.LOW_SHELF:
            standing.paint_shelf(canvas, 3 if thing is Thing.HIGH_SHELF else 2)
        case Thing.TABLE:
            standing.paint_table(canvas, place)
        case Thing.STOOL:
            standing.paint_stool(canvas, skeleton)
        case Thing.BED:
            standing.paint_bed_end(canvas, place)
        case Thing.OVEN:
            standing.paint_oven(canvas)
        case Thing.PLANTS:
            standing.paint_plants(canvas, 0.022, 0.20, 0.60)
        case Thing.RAISED_BED:
            standing.paint_raised_bed(canvas)
        case Thing.RAIL:
            standing.paint_rail(canvas, held.grip(skeleton.near)[0])
        case Thing.MAT:
            standing.paint_mat(canvas)
        case Thing.CAR:
            standing.paint_car(canvas)
        case Thing.CHAIR_AHEAD:
            _paint_chair_ahead(canvas)
        case Thing.CHILD:
            _paint_child(canvas, look)
        case Thing.BAGS:
            held.paint_bag(canvas, held.grip(skeleton.far), heavy=False)
        case Thing.PAPER:
            held.paint_paper(canvas, skeleton.near.fingertip.x + 0.02)
        case _:
            pass


def _paint_over(canvas: Canvas, skeleton: Skeleton, thing: Thing) -> None:
    match thing:
        case Thing.COUGH:
            signs.paint_cough(canvas, skeleton)
        case Thing.TURN:
            signs.paint_turn(canvas, skeleton)
        case Thing.LEAN_BACK:
            signs.paint_lean_back(canvas, skeleton)
        case Thing.STEP_ROUND:
            signs.paint_step_round(canvas, skeleton)
        case Thing.ROLL:
            signs.paint_roll(canvas, skeleton)
        case _:
            pass


def _paint_chair_ahead(canvas: Canvas) -> None:
    """A chair that stands in front of the person, its seat towards them."""
    canvas.painter.save()
    canvas.painter.translate(_CHAIR_AHEAD + chair_middle(Place.SITTING), 0.0)
    canvas.painter.scale(-1.0, 1.0)
    paint_furniture(canvas, Place.SITTING, Support.CHAIR)
    canvas.painter.restore()


def _paint_child(canvas: Canvas, look: FigureLook) -> None:
    """A child that stands in front of the person and reaches up; its head is large for its body."""
    clothes = FigureLook(person=Person.MAN, skin=look.skin, glasses=False, hair=HairColour.DARK)
    painter, skeleton = canvas.painter, joints_of(_CHILD_POSE, Place.STANDING)
    painter.save()
    painter.translate(_CHILD_AHEAD, 0.0)
    painter.scale(-_CHILD, _CHILD)
    small = Canvas(painter, canvas.colours, canvas.scale * _CHILD)
    paint_side_view(small, skeleton, clothes, False)
    painter.translate(skeleton.skull.x, skeleton.skull.y - 0.02)
    painter.scale(_LARGE_HEAD, _LARGE_HEAD)
    painter.translate(-skeleton.skull.x, -skeleton.skull.y)
    paint_head(small, skeleton, msgspec.structs.replace(clothes, person=Person.WOMAN))
    painter.restore()
