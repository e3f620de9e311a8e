"""What stands in a picture of the guide: shelf, table, bed, oven, garden, car."""

from PySide6.QtGui import QColor

from spineguard.core import body
from spineguard.core.exercise import Place
from spineguard.core.figure import Skeleton
from spineguard.ui.figure.canvas import Canvas
from spineguard.ui.figure.furniture import SEAT
from spineguard.ui.figure.shapes import across, box, circle, outline, smooth

_GREEN, _SOIL, _CAR, _PANE, _INSIDE, _COVER = (
    "#6F8F4A",
    "#7A5A40",
    "#9DB2C4",
    "#DCE8EE",
    "#4A4642",
    "#B7C4CF",
)
BOARDS = (0.045, 0.34, 0.635, 1.03)
SHELF_LEFT, SHELF_RIGHT = 0.285, 0.56
MAT_TOP = body.LYING_HIP_HEIGHT - 0.088


def paint_shelf(canvas: Canvas, jar_on: int) -> None:
    """A shelf of four boards, with a jar near the edge of one of them."""
    wood, dark = QColor(canvas.colours.wood), QColor(canvas.colours.wood_dark)
    canvas.part(box(SHELF_RIGHT - 0.02, 0.0, SHELF_RIGHT, BOARDS[-1] + 0.17, 0.004), dark)
    canvas.part(box(SHELF_LEFT + 0.02, 0.0, SHELF_LEFT + 0.035, BOARDS[-1]), dark)
    for at, y in enumerate(BOARDS):
        if at == jar_on:
            _paint_jar(canvas, SHELF_LEFT + 0.058, y)
        elif at < len(BOARDS) - 1:
            for x, high in ((0.40, 0.12), (0.45, 0.15), (0.50, 0.10)):
                canvas.part(box(x - 0.02, y, x + 0.02, y + high, 0.003), QColor(canvas.colours.door))
        canvas.part(box(SHELF_LEFT, y - 0.024, SHELF_RIGHT, y, 0.004), wood)


def _paint_jar(canvas: Canvas, x: float, y: float) -> None:
    canvas.part(box(x - 0.036, y, x + 0.036, y + 0.085, 0.012), QColor(canvas.colours.crockery))
    canvas.part(box(x - 0.030, y + 0.085, x + 0.030, y + 0.108, 0.004), QColor(canvas.colours.metal))


def paint_table(canvas: Canvas, place: Place) -> None:
    """A table: to rest the elbows on for someone who sits, else to hold on to."""
    top, left, right = (0.395, 0.09, 0.60) if place is Place.SITTING else (0.40, 0.26, 0.70)
    wood, dark = QColor(canvas.colours.wood), QColor(canvas.colours.wood_dark)
    for x in (left + 0.16, right - 0.05):
        canvas.part(box(x, 0.0, x + 0.028, top), dark)
    canvas.part(box(left, top - 0.026, right, top, 0.006), wood)


def paint_stool(canvas: Canvas, skeleton: Skeleton) -> None:
    """A footstool under the near foot."""
    side = skeleton.near
    top = max(0.03, min(side.heel.y, side.ball.y) - 0.001)
    left, right = side.heel.x - 0.03, side.toe.x + 0.02
    for x in (left + 0.012, right - 0.034):
        canvas.part(box(x, 0.0, x + 0.022, top), QColor(canvas.colours.wood_dark))
    canvas.part(box(left, top - 0.030, right, top, 0.008), QColor(canvas.colours.wood))


def bed_sides(place: Place) -> tuple[float, float]:
    """How far the bed that is seen from its end reaches to the left and to the right."""
    return (-0.50, 0.10) if place is Place.SITTING else (0.31, 0.90)


def paint_bed_end(canvas: Canvas, place: Place) -> None:
    """A bed seen from its end: behind someone who sits on its edge, ahead of someone who stands at it."""
    colours = canvas.colours
    left, right = bed_sides(place)
    linen, wood = QColor(colours.linen), QColor(colours.wood)
    for x in (left + 0.03, right - 0.06):
        canvas.part(box(x, 0.0, x + 0.03, 0.08), QColor(colours.wood_dark))
    canvas.part(box(left + 0.005, 0.06, right - 0.005, 0.115, 0.006), wood)
    shade = across((0, SEAT), (0, 0.10), (0.0, linen), (1.0, colours.shaded(linen, 0.14)))
    canvas.part(box(left, 0.105, right, SEAT, 0.030), linen, shade)
    middle = (left + right) / 2
    canvas.part(box(middle - 0.17, SEAT - 0.006, middle + 0.13, SEAT + 0.050, 0.024), QColor(colours.door))
    cover = QColor(colours.linen) if colours.flat else QColor(_COVER)
    canvas.part(box(left - 0.006, 0.150, right + 0.006, SEAT + 0.004, 0.020), cover)


def paint_oven(canvas: Canvas) -> None:
    """An oven with its door let down, and a dish in it."""
    colours = canvas.colours
    door, metal = QColor(colours.door), QColor(colours.metal)
    canvas.part(box(0.52, 0.0, 0.84, 0.53, 0.006), door)
    canvas.part(box(0.55, 0.13, 0.81, 0.40, 0.010), door if colours.flat else QColor(_INSIDE))
    canvas.part(box(0.57, 0.20, 0.72, 0.255, 0.010), QColor(colours.crockery))
    canvas.stroke(smooth([(0.55, 0.198), (0.81, 0.198)]), metal, 0.006, 1.0)
    canvas.part(box(0.37, 0.108, 0.55, 0.135, 0.006), metal)
    for x in (0.60, 0.68, 0.76):
        canvas.part(circle((x, 0.465), 0.018), metal)
    canvas.part(box(0.505, 0.525, 0.855, 0.550, 0.006), QColor(colours.top))


def paint_plants(canvas: Canvas, y: float, left: float, right: float) -> None:
    """A row of plants in soil, `y` above the floor."""
    colours = canvas.colours
    green = QColor(colours.crockery) if colours.flat else QColor(_GREEN)
    step = (right - left) / 4
    for at in range(4):
        x = left + step * (at + 0.5)
        for dx, tip in ((-0.035, 0.060), (0.035, 0.066), (0.0, 0.098)):
            leaf = [(x, y), (x + dx - 0.012, y + 0.6 * tip), (x + dx, y + tip)]
            canvas.part(outline(leaf, [(x + dx, y + tip), (x + dx + 0.014, y + 0.5 * tip), (x, y)]), green)
        if at % 2:
            canvas.part(circle((x, y + 0.108), 0.020), QColor(colours.crockery))
    soil = QColor(colours.door) if colours.flat else QColor(_SOIL)
    canvas.part(box(left, y - 0.022, right, y + 0.012, 0.010), soil)


def paint_raised_bed(canvas: Canvas) -> None:
    """Plants in a box as high as a table."""
    paint_plants(canvas, 0.50, 0.17, 0.60)
    for y in (0.32, 0.16, 0.0):
        canvas.part(box(0.155, y, 0.615, y + 0.165, 0.004), QColor(canvas.colours.wood))


def paint_rail(canvas: Canvas, x: float) -> None:
    """A tiled wall, as in a bathroom, with a rail to hold on to, at the hand."""
    colours = canvas.colours
    tile = QColor(colours.linen)
    for at in range(20):
        left, low = x + 0.050 + 0.102 * (at % 2), 0.102 * (at // 2)
        canvas.part(box(left, low, left + 0.102, low + 0.102, 0.002), tile)
    metal = QColor(colours.metal)
    for y in (0.44, 0.82):
        canvas.part(box(x, y - 0.010, x + 0.055, y + 0.010), metal)
    canvas.part(box(x - 0.012, 0.41, x + 0.012, 0.85, 0.012), metal)


def paint_mat(canvas: Canvas) -> None:
    """A mat below someone who lies."""
    canvas.part(box(-0.46, MAT_TOP - 0.024, 0.50, MAT_TOP, 0.010), QColor(canvas.colours.crockery))


def paint_car(canvas: Canvas) -> None:
    """A car seen from the front; whoever gets out of it sits at its right side."""
    colours = canvas.colours
    paint = QColor(colours.door) if colours.flat else QColor(_CAR)
    pane = QColor(colours.linen) if colours.flat else QColor(_PANE)
    for x in (-0.70, -0.10):
        canvas.part(box(x, 0.0, x + 0.10, 0.16, 0.02), QColor(colours.shoes))
    left, right = [(-0.72, 0.40), (-0.64, 0.70), (-0.56, 0.77)], [(-0.05, 0.77), (0.03, 0.70), (0.10, 0.40)]
    canvas.part(outline([*left, (-0.30, 0.79), *right]), paint)
    canvas.part(outline([(-0.64, 0.42), (-0.575, 0.68), (-0.30, 0.715), (-0.035, 0.68), (0.03, 0.42)]), pane)
    canvas.part(box(-0.76, 0.085, 0.14, 0.42, 0.05), paint)
    canvas.part(box(-0.52, 0.17, -0.10, 0.235, 0.02), QColor(colours.metal))
    for x in (-0.665, 0.045):
        canvas.part(circle((x, 0.29), 0.048), QColor(colours.linen))
