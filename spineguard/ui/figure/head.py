"""Neck, face and hair seen from the side."""

import functools

from PySide6.QtGui import QColor

from spineguard.core.figure import Bounds, Point, Skeleton
from spineguard.core.figure_look import FigureLook, Person
from spineguard.ui.figure.canvas import Canvas
from spineguard.ui.figure.colours import FigureColours, contrast, mixed
from spineguard.ui.figure.shapes import Frame, across, blob, circle, outline, smooth
from spineguard.ui.figure.strokes import Strokes

_LEAST_ON_SKIN, _EYE_NEEDS_WHITE = 2.0, 4.5
"""Contrast to the skin: below it lips and glasses turn light, and the eye gets its white."""

_REACH = Bounds(-0.122, -0.060, 0.085, 0.112)
_FACE = (
    (-0.006, 0.086),
    (0.030, 0.078),
    (0.051, 0.052),
    (0.0575, 0.034),
    (0.0555, 0.022),
    (0.0630, 0.009),
    (0.0715, -0.002),
    (0.0670, -0.0085),
    (0.0580, -0.0100),
    (0.0595, -0.0160),
    (0.0575, -0.0205),
    (0.0590, -0.0255),
    (0.0545, -0.0320),
    (0.0550, -0.0400),
    (0.0480, -0.0475),
    (0.0330, -0.0470),
    (0.0080, -0.0380),
    (-0.0160, -0.0200),
    (-0.0450, -0.0080),
    (-0.0660, 0.0250),
    (-0.0580, 0.0660),
)
PROFILE = _FACE[1:16]
"""The face from the forehead to under the chin."""

_WOMAN_HAIR = (
    (0.043, 0.067),
    (0.026, 0.090),
    (-0.006, 0.099),
    (-0.044, 0.089),
    (-0.070, 0.060),
    (-0.076, 0.025),
    (-0.064, -0.004),
    (-0.044, -0.017),
    (-0.026, -0.010),
    (-0.017, 0.006),
    (-0.010, 0.026),
    (0.004, 0.028),
    (0.014, 0.044),
    (0.028, 0.056),
)
_MAN_HAIR = (
    (0.027, 0.078),
    (0.016, 0.090),
    (-0.010, 0.095),
    (-0.044, 0.085),
    (-0.069, 0.057),
    (-0.073, 0.024),
    (-0.060, -0.006),
    (-0.042, -0.014),
    (-0.028, -0.004),
    (-0.019, 0.012),
    (-0.010, 0.027),
    (0.000, 0.006),
    (0.007, 0.006),
    (0.009, 0.032),
    (0.006, 0.052),
    (0.014, 0.066),
)


def paint_neck(canvas: Canvas, skeleton: Skeleton, look: FigureLook) -> None:
    """The neck, from under the collar to under the hair."""
    head = Frame(skeleton.skull, skeleton.head_tilt)
    bones = skeleton.vertebrae
    middle, base, chest = (Frame(Point(bones[i].x, bones[i].y), bones[i].tilt) for i in (20, 17, 14))
    back = [chest.at(-0.030, 0.0), base.at(-0.030, 0.0), middle.at(-0.030, 0.0), head.at(-0.046, 0.004)]
    front = [head.at(0.022, -0.030), middle.at(0.039, -0.004), base.at(0.043, 0.004), chest.at(0.062, 0.0)]
    skin = canvas.colours.skin(look)
    shade = across(
        head.at(0.0, -0.040),
        base.at(0.02, -0.01),
        (0.0, canvas.colours.shaded(skin, 0.22)),
        (1.0, canvas.colours.shaded(skin, 0.08)),
    )
    canvas.part(outline(back, front), skin, shade)


def paint_head(canvas: Canvas, skeleton: Skeleton, look: FigureLook) -> None:
    """Head, face, ear and hair: always of the same shape, so worked out once."""

    def paint(still: Canvas) -> None:
        _strokes(look, still.colours, still.scale).repeat(still.painter)

    canvas.still(("head", look), paint, _REACH, skeleton.skull, skeleton.head_tilt)


@functools.lru_cache(maxsize=4)
def _strokes(look: FigureLook, colours: FigureColours, scale: float) -> Strokes:
    strokes = Strokes()
    _paint_still_head(Canvas(strokes.painter, colours, scale), look)
    return strokes


def _paint_still_head(canvas: Canvas, look: FigureLook) -> None:
    head = Frame(Point(0.0, 0.0), 0.0)
    colours = canvas.colours
    skin, hair = colours.skin(look), colours.hair(look)
    woman = look.person is Person.WOMAN
    if woman:
        bun = head.all(
            (-0.070, 0.054),
            (-0.092, 0.060),
            (-0.109, 0.045),
            (-0.107, 0.022),
            (-0.088, 0.012),
            (-0.068, 0.024),
        )
        canvas.part(blob(bun), hair, across(bun[0], bun[3], (0.0, hair), (1.0, colours.shaded(hair, 0.22))))
    canvas.part(blob(head.all(*_FACE)), skin)
    if not colours.flat:
        blush = mixed(skin, QColor("#d8574a"), 0.24)
        canvas.fill(circle(head.at(0.030, -0.010), 0.0125, 0.0105), blush)
    _paint_features(canvas, head, look)
    crown, nape = head.at(0.0, 0.098), head.at(-0.07, 0.0)
    shade = across(crown, nape, (0.0, colours.lit(hair, 0.25)), (1.0, colours.shaded(hair, 0.14)))
    canvas.part(blob(head.all(*(_WOMAN_HAIR if woman else _MAN_HAIR))), hair, shade)
    if woman and not colours.flat:
        for strand in (
            ((0.034, 0.070), (0.006, 0.082), (-0.030, 0.074), (-0.062, 0.046)),
            ((0.018, 0.052), (-0.012, 0.060), (-0.040, 0.052), (-0.066, 0.036)),
        ):
            canvas.stroke(smooth(head.all(*strand)), colours.shaded(hair, 0.20), 0.003)
    ear = head.all(
        (0.0, 0.016), (-0.007, 0.022), (-0.0155, 0.017), (-0.0165, 0.005), (-0.009, -0.007), (-0.002, -0.004)
    )
    canvas.part(blob(ear), skin, colours.shaded(skin, 0.05))
    canvas.stroke(
        smooth(head.all((-0.003, 0.013), (-0.010, 0.014), (-0.010, 0.004))), colours.line(skin), 0.003, 0.5
    )
    if look.glasses:
        _paint_glasses(canvas, head, look)


def _paint_features(canvas: Canvas, head: Frame, look: FigureLook) -> None:
    colours = canvas.colours
    skin = colours.skin(look)
    dark = QColor("#2B2530") if not colours.flat else colours.line(skin)
    lip = dark if colours.flat else mixed(skin, QColor("#7d2430"), 0.62)
    if not colours.flat and contrast(lip, skin) < _LEAST_ON_SKIN:
        lip = mixed(skin, QColor("#F4B5A4"), 0.62)
    brow = dark if colours.flat else mixed(colours.hair(look), QColor("#4a4048"), 0.55)
    if not colours.flat and contrast(dark, skin) < _EYE_NEEDS_WHITE:
        canvas.fill(circle(head.at(0.0425, 0.0160), 0.0098, 0.0066), QColor("#F7F1E8"))
    canvas.fill(circle(head.at(0.0415, 0.0165), 0.0046, 0.0062), dark)
    canvas.stroke(smooth(head.all((0.0325, 0.0215), (0.041, 0.0245), (0.0485, 0.0220))), dark, 0.0034, 0.5)
    canvas.stroke(smooth(head.all((0.030, 0.0355), (0.041, 0.0395), (0.051, 0.0365))), brow, 0.0052, 0.6)
    canvas.stroke(smooth(head.all((0.0580, -0.0205), (0.0490, -0.0220), (0.0405, -0.0165))), lip, 0.0042, 0.6)
    if not colours.flat:
        nostril = smooth(head.all((0.0600, -0.0045), (0.0560, -0.0015), (0.0550, -0.0060)))
        canvas.stroke(nostril, colours.shaded(skin, 0.35), 0.003)


def _paint_glasses(canvas: Canvas, head: Frame, look: FigureLook) -> None:
    rim = QColor(canvas.colours.glasses)
    if not canvas.colours.flat and contrast(rim, canvas.colours.skin(look)) < _LEAST_ON_SKIN:
        rim = QColor("#E6C98A")
    canvas.stroke(circle(head.at(0.0440, 0.0140), 0.0155), rim, 0.0042, 0.55)
    canvas.stroke(smooth(head.all((0.0290, 0.0180), (0.012, 0.0190), (-0.006, 0.0190))), rim, 0.0042, 0.55)
    if not canvas.colours.flat:
        canvas.fill(circle(head.at(0.0440, 0.0140), 0.0135), QColor(255, 255, 255, 60))
