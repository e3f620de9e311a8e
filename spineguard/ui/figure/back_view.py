"""The person seen from behind, for what the shoulder blades do."""

from spineguard.core.figure import Skeleton
from spineguard.core.figure_look import FigureLook
from spineguard.ui.figure.shapes import Canvas

HALF_WIDTH = 0.30


def paint_back_view(canvas: Canvas, skeleton: Skeleton, look: FigureLook, vertebrae: bool) -> None:
    """Standing or sitting upright, arms where the pose has them."""
