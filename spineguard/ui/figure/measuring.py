"""The pictures of the lesson in measuring: a wall, a book, a tape, and somebody who helps."""

import math
from collections.abc import Callable

import msgspec
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from spineguard.core.exercise import Place, Support, View
from spineguard.core.figure import Bounds
from spineguard.core.figure_look import FigureLook, HairColour, Person
from spineguard.core.measuring import (
    AT_THE_WALL,
    LOWERS_A_BOOK,
    READS_THE_TAPE,
    WALKS_AWAY,
    MeasureStep,
)
from spineguard.core.pose import Pose
from spineguard.ui.figure.canvas import Canvas
from spineguard.ui.figure.colours import FigureColours
from spineguard.ui.figure.painter import Setting, paint_person, paint_shadow
from spineguard.ui.figure.shapes import across, blob, box, circle, smooth

AT_WALL = (MeasureStep.TIME, MeasureStep.WALL, MeasureStep.STAND, MeasureStep.BOOK)

FRAME = Bounds(-0.24, 0.0, 0.62, 1.22)
"""The same for all pictures, so that the person keeps their size from one to the next."""

WALL, CROWN = -0.0935, 0.996
HELPER, BESIDE = 0.50, 0.31
"""Where the helper stands, and who reads the tape, ahead of the person at the wall."""


def paint_measuring(
    painter: QPainter, rect: QRectF, step: MeasureStep, look: FigureLook, colours: FigureColours
) -> None:
    """Draw one picture of the lesson into the rectangle."""
    bare = msgspec.structs.replace(colours, shoes=colours.skin(look).name(), sole=colours.skin(look).name())
    setting = Setting(rect, FRAME, Place.STANDING, Support.NONE, View.SIDE, bare)
    _on_canvas(painter, setting, _paint_floor)
    if step in AT_WALL:
        paint_person(painter, setting, AT_THE_WALL, look)
    # After the person: hair that is tied up would hold the head off the wall, and is taken down.
    _on_canvas(painter, setting, _paint_wall)
    match step:
        case MeasureStep.TIME:
            _on_canvas(painter, setting, _paint_clock)
        case MeasureStep.WALL:
            _on_canvas(painter, setting, _paint_shoes)
        case MeasureStep.STAND:
            _on_canvas(painter, setting, _paint_level)
        case MeasureStep.BOOK:
            _on_canvas(painter, setting, _paint_book)
            _paint_facing_the_wall(painter, setting, HELPER, LOWERS_A_BOOK, _helper(look), colours)
        case MeasureStep.READ:
            _on_canvas(painter, setting, _paint_tape)
            _paint_facing_the_wall(painter, setting, BESIDE, READS_THE_TAPE, _helper(look), colours)
        case MeasureStep.AGAIN:
            _on_canvas(painter, setting, _paint_marks)
            _paint_away(painter, setting, look)


def _helper(look: FigureLook) -> FigureLook:
    """Somebody else, so that nobody takes the two for one."""
    other = Person.MAN if look.person is Person.WOMAN else Person.WOMAN
    return msgspec.structs.replace(look, person=other, glasses=False, hair=HairColour.DARK)


def _on_canvas(painter: QPainter, setting: Setting, paint: Callable[[Canvas], None]) -> None:
    painter.save()
    paint(setting.canvas(painter))
    painter.restore()


def _paint_facing_the_wall(
    painter: QPainter, setting: Setting, x: float, pose: Pose, look: FigureLook, colours: FigureColours
) -> None:
    """Another person, who looks at the wall; the picture is turned round where they stand."""
    dressed = msgspec.structs.replace(setting, colours=colours)
    middle = setting.part(Bounds(x / 2, 0, x / 2, 1), 0).left()
    painter.save()
    painter.translate(2 * middle, 0)
    painter.scale(-1, 1)
    paint_person(painter, dressed, pose, look)
    painter.restore()


def _paint_away(painter: QPainter, setting: Setting, look: FigureLook) -> None:
    """The person, a step from the wall."""
    there, here = (setting.part(Bounds(x, 0, x, 1), 0).left() for x in (0.24, 0.0))
    painter.save()
    painter.translate(there - here, 0)
    paint_person(painter, setting, WALKS_AWAY, look)
    painter.restore()


def _paint_wall(canvas: Canvas) -> None:
    """Bare down to the floor: a board there would hold the heels off."""
    colours = canvas.colours
    wall = QColor(colours.door)
    brush = across((-0.20, 0), (WALL, 0), (0.0, colours.shaded(wall, 0.0)), (1.0, wall))
    canvas.part(box(-0.20, 0.0, WALL, 1.19), wall, brush)


def _paint_floor(canvas: Canvas) -> None:
    """Hard, without a carpet."""
    paint_shadow(canvas, 0.16, 0.40)
    canvas.stroke(smooth([(-0.22, 0.0), (0.60, 0.0)]), QColor(canvas.colours.wood_dark), 0.006, 1.0)


def _paint_shoes(canvas: Canvas) -> None:
    """Taken off, and put aside."""
    colours = canvas.colours
    leather = QColor(colours.wood_dark)
    profile = ((0.0, 0.004), (-0.006, 0.036), (0.0, 0.070), (0.03, 0.060), (0.062, 0.070), (0.095, 0.046))
    toe = ((0.142, 0.030), (0.153, 0.012), (0.135, 0.003))
    for x, shade in ((0.335, 0.3), (0.30, 0.0)):
        path = blob([(x + ahead, up) for ahead, up in (*profile, *toe)])
        canvas.part(path, colours.shaded(leather, shade))


def _paint_clock(canvas: Canvas) -> None:
    """Mid-morning: 10 o'clock."""
    colours, x, y = canvas.colours, 0.40, 0.92
    canvas.part(circle((x, y), 0.13), QColor(colours.card))
    ink = QColor(colours.ink)
    for hour in range(12):
        turn = math.radians(30 * hour)
        inner, outer = 0.100, 0.115
        ends = [(x + r * math.sin(turn), y + r * math.cos(turn)) for r in (inner, outer)]
        canvas.stroke(smooth(ends), ink, 0.007, 1.0)
    for turn, length, width in ((300, 0.055, 0.013), (0, 0.085, 0.009)):
        end = (x + length * math.sin(math.radians(turn)), y + length * math.cos(math.radians(turn)))
        canvas.stroke(smooth([(x, y), end]), ink, width, 1.0)


def _paint_level(canvas: Canvas) -> None:
    """The line along which the eyes look."""
    line = QColor(canvas.colours.hint)
    for start in (0.14, 0.22, 0.30, 0.38):
        canvas.stroke(smooth([(start, 0.936), (start + 0.045, 0.936)]), line, 0.010, 1.5)
    canvas.stroke(smooth([(0.425, 0.958), (0.462, 0.936)]), line, 0.010, 1.5)
    canvas.stroke(smooth([(0.425, 0.914), (0.462, 0.936)]), line, 0.010, 1.5)


def _paint_book(canvas: Canvas) -> None:
    """Flat on the head, and its back flat against the wall."""
    colours = canvas.colours
    cover, pages = QColor(colours.woman_trousers), QColor(colours.linen)
    canvas.part(box(WALL, CROWN, 0.13, CROWN + 0.045, 0.004), cover)
    canvas.part(box(WALL + 0.012, CROWN + 0.009, 0.126, CROWN + 0.036, 0.002), pages)


def _paint_mark(canvas: Canvas, y: float) -> None:
    ink = QColor(canvas.colours.ink)
    canvas.stroke(smooth([(WALL - 0.055, y), (WALL + 0.016, y)]), ink, 0.010, 2.0)


def _paint_tape(canvas: Canvas) -> None:
    """From the floor to the mark, straight up."""
    colours = canvas.colours
    _paint_mark(canvas, CROWN)
    blank, ink = QColor(colours.card), QColor(colours.ink)
    canvas.part(box(WALL, 0.0, WALL + 0.022, CROWN, 0.0), blank)
    for tick in range(1, 25):
        long = 0.016 if tick % 5 == 0 else 0.010
        y = CROWN * tick / 25
        canvas.stroke(smooth([(WALL, y), (WALL + long, y)]), ink, 0.004, 1.0)


def _paint_marks(canvas: Canvas) -> None:
    """What was drawn on the wall, three times."""
    for away in (-0.012, 0.0, 0.010):
        _paint_mark(canvas, CROWN + away)
