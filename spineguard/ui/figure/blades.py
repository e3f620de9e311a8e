"""The shoulder blades seen from behind, and the pencil they hold."""

from PySide6.QtGui import QColor

from spineguard.core.figure import Skeleton
from spineguard.core.figure_look import FigureLook
from spineguard.ui.figure.canvas import Canvas
from spineguard.ui.figure.shapes import blob, box, polygon, polyline, smooth

_BLADES_WHOLE = 6.0
_PENCIL_FROM, _PENCIL_WHOLE = 5.0, 16.0


def paint_blades(canvas: Canvas, skeleton: Skeleton, look: FigureLook) -> None:
    """The shoulder blades under the pullover as they close in, and the pencil they then hold."""
    colours = canvas.colours
    shirt = colours.shirt(look)
    drawn = _drawn(skeleton)
    if drawn <= 0:
        return
    gap, top = 0.056 - 0.0018 * min(20.0, drawn) - 0.0003 * max(0.0, drawn - 20), skeleton.chest.y - 0.046
    shape = (
        (0.0, 0.0),
        (0.002, -0.045),
        (0.012, -0.098),
        (0.022, -0.099),
        (0.040, -0.062),
        (0.056, -0.018),
        (0.050, 0.0),
        (0.024, 0.006),
    )
    canvas.painter.setOpacity(min(1.0, drawn / _BLADES_WHOLE))
    for sign in (1.0, -1.0):
        points = [(sign * (gap + x), top + y) for x, y in shape]
        canvas.fill(blob(points), colours.lit(shirt, 0.26))
        canvas.stroke(blob(points), colours.line(shirt), 0.0046, 1.0)
        if colours.flat:
            continue
        ridge = [(sign * (gap + x), top + y) for x, y in ((0.006, -0.026), (0.028, -0.020), (0.050, -0.006))]
        canvas.stroke(smooth(ridge), colours.line(shirt), 0.0030, 0.5)
    canvas.painter.setOpacity(pencil_shown(skeleton))
    _paint_pencil(canvas, *pencil_ends(skeleton))
    canvas.painter.setOpacity(1.0)


def pencil_shown(skeleton: Skeleton) -> float:
    """How clearly the pencil is seen: from 0 with the blades apart to 1 when they hold it."""
    return min(1.0, max(0.0, (_drawn(skeleton) - _PENCIL_FROM) / (_PENCIL_WHOLE - _PENCIL_FROM)))


def pencil_ends(skeleton: Skeleton) -> tuple[float, float]:
    """How high the top and the tip of the pencil are."""
    return skeleton.chest.y - 0.014, skeleton.chest.y - 0.180


def _drawn(skeleton: Skeleton) -> float:
    return min(30.0, max(0.0, skeleton.blades))


def _paint_pencil(canvas: Canvas, top: float, tip: float) -> None:
    colours = canvas.colours
    wide, lead, wood = 0.0115, 0.011, 0.031
    yellow, pale, dark, rubber = (
        QColor(name) if not colours.flat else QColor(colours.bone)
        for name in ("#F2C14E", "#F6DFB8", "#3A3238", "#D97B6C")
    )
    whole = polygon([(-wide, top), (wide, top), (wide, tip + wood), (0.0, tip), (-wide, tip + wood)])
    canvas.part(whole, yellow, yellow)
    canvas.fill(polygon([(wide, tip + wood), (0.0, tip), (-wide, tip + wood)]), pale)
    point = wide * lead / wood
    canvas.fill(polygon([(point, tip + lead), (0.0, tip), (-point, tip + lead)]), dark)
    canvas.fill(box(-wide, top - 0.016, wide, top), rubber)
    if colours.flat:
        edge = QColor(colours.bone_line)
        for y in (top - 0.017, tip + wood):
            canvas.stroke(polyline([(-wide, y), (wide, y)]), edge, 0.0046, 0.8)
