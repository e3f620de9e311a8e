"""Pictures of one figure on a card, and where something is painted on them."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from spineguard.core.exercise import Hint, Place, Support, View
from spineguard.core.figure import Bounds
from spineguard.core.figure_look import FigureLook
from spineguard.core.pose import Pose, Way
from spineguard.ui.figure.colours import BY_NAME
from spineguard.ui.figure.painter import paint_figure


def painted(
    pose: Pose,
    place: Place = Place.STANDING,
    support: Support = Support.NONE,
    seen: View = View.SIDE,
    *,
    theme: str = "light",
    look: FigureLook | None = None,
    size: tuple[int, int] = (360, 480),
    frame: Bounds | None = None,
    vertebrae: bool = False,
    way: Way | None = None,
    hint: Hint | None = None,
) -> QImage:
    """One figure on a card, with 40 px of card round the rectangle that it was given."""
    colours = BY_NAME[theme]
    image = QImage(size[0] + 80, size[1] + 80, QImage.Format.Format_RGB32)
    image.fill(QColor(colours.card))
    painter = QPainter(image)
    paint_figure(
        painter,
        QRectF(40, 40, *size),
        pose,
        place,
        support,
        seen,
        look or FigureLook(),
        colours,
        vertebrae,
        frame,
        way,
        hint,
    )
    painter.end()
    return image


def painted_columns(image: QImage, row: int) -> list[int]:
    card = image.pixel(1, 1)
    return [x for x in range(image.width()) if image.pixel(x, row) != card]


def margin_is_clean(image: QImage) -> bool:
    """Whether nothing was painted in the 38 px round the rectangle."""
    card, wide, high = image.pixel(1, 1), image.width(), image.height()
    rows = [*range(38), *range(high - 38, high)]
    columns = [*range(38), *range(wide - 38, wide)]
    return all(image.pixel(x, y) == card for y in rows for x in range(0, wide, 2)) and all(
        image.pixel(x, y) == card for x in columns for y in range(0, high, 2)
    )
