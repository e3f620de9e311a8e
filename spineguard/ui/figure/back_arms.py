"""The arms seen from behind."""

from spineguard.core.figure import Point, Side
from spineguard.core.figure_look import FigureLook
from spineguard.ui.figure.canvas import Canvas
from spineguard.ui.figure.shapes import XY, across, blob, limb_sides, outline

_WAIST = 0.094
"""How far from the middle a wrist lies, seen from behind, when the hand is on the waist."""
_SLEEVE = (
    (0.0, 0.036, 0.036),
    (0.3, 0.037, 0.037),
    (0.7, 0.034, 0.034),
    (1.0, 0.032, 0.032),
    (1.35, 0.031, 0.031),
    (1.55, 0.031, 0.031),
)
_FOREARM = ((1.3, 0.026, 0.026), (1.6, 0.023, 0.023), (2.0, 0.017, 0.017))


def paint_arm_behind(canvas: Canvas, side: Side, sign: float, look: FigureLook) -> None:
    """One arm over the back; `sign` is 1 on the person's right and -1 on the left."""
    colours = canvas.colours
    shirt, skin = colours.shirt(look), colours.skin(look)
    wrist, tip = side.wrist, side.fingertip
    on_waist = sign * (side.elbow.z - wrist.z) > 0.03
    if on_waist:
        wrist = wrist._replace(z=sign * max(_WAIST, abs(wrist.z)))
    joints: list[XY] = [(point.z, point.y) for point in (side.shoulder, side.elbow, wrist)]
    front, back = limb_sides(joints, _FOREARM)
    if on_waist:
        hand = [(blob(shape), skin, None) for shape in _hand_on_waist(wrist, sign)]
    else:
        out = 0.018 * sign
        middle = ((wrist.z + tip.z) / 2, (wrist.y + tip.y) / 2)
        palm = [
            (wrist.z - out, wrist.y),
            (wrist.z + out, wrist.y),
            (middle[0] + 1.1 * out, middle[1]),
            (tip.z + 0.4 * out, tip.y + 0.006),
            (tip.z - 0.4 * out, tip.y + 0.004),
            (middle[0] - 1.1 * out, middle[1]),
        ]
        hand = [(blob(palm), skin, None)]
    canvas.group([(outline(front, back[::-1]), skin, None), *hand])
    edge, cap = sleeve_behind(side, sign)
    shades = across(cap, joints[1], (0.0, shirt), (1.0, colours.shaded(shirt, 0.14)))
    canvas.fading_part(outline(edge), shirt, shades, cap, joints[1])


def _hand_on_waist(wrist: Point, sign: float) -> tuple[list[XY], list[XY]]:
    """A hand on the waist: the fingers lie in front, out of sight; the thumb points to the back."""
    palm = (
        (0.014, 0.016),
        (-0.006, 0.020),
        (-0.020, 0.006),
        (-0.021, -0.020),
        (-0.010, -0.040),
        (0.008, -0.042),
        (0.016, -0.018),
    )
    thumb = (
        (0.000, 0.018),
        (-0.024, 0.012),
        (-0.044, -0.002),
        (-0.049, -0.012),
        (-0.040, -0.015),
        (-0.014, -0.006),
    )
    at_palm, at_thumb = ([(wrist.z + x * sign, wrist.y + y) for x, y in shape] for shape in (palm, thumb))
    return at_palm, at_thumb


def sleeve_behind(side: Side, sign: float) -> tuple[list[XY], XY]:
    """The outline of a sleeve round the shoulder, and the highest point of the shoulder."""
    joints: list[XY] = [(point.z, point.y) for point in (side.shoulder, side.elbow, side.wrist)]
    front, back = limb_sides(joints, _SLEEVE)
    cap = (joints[0][0] + 0.012 * sign, joints[0][1] + 0.036)
    return [*back[::-1], cap, *front], cap
