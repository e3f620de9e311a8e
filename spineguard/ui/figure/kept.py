"""Pictures of the parts that hold still, so that a moving figure paints little but what moves."""

import math
from collections import OrderedDict
from collections.abc import Hashable
from typing import TypeVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from spineguard.core.figure import Bounds, Point
from spineguard.ui.figure.canvas import Canvas, Paint

Value = TypeVar("Value")

_PICTURES, _SEEN = 40, 200
_ACROSS, _DOWN = 4, 2
"""A part that slides is kept at quarters of a pixel across and halves down: finer than an eye can follow."""

_SPARE = 3


class KeptParts:
    """One figure's kept pictures. A part is kept from the second time it is asked for in the same shape."""

    def __init__(self) -> None:
        self._pictures: OrderedDict[Hashable, tuple[QPixmap, QPointF]] = OrderedDict()
        self._seen: OrderedDict[Hashable, None] = OrderedDict()

    def draw(
        self, canvas: Canvas, key: Hashable, paint: Paint, at: Point, tilt: float, reach: Bounds
    ) -> bool:
        """Draw the part from its picture; False when it is met for the first time."""
        painter = canvas.painter
        density = density_of(painter)
        spot = painter.worldTransform().map(QPointF(at.x, at.y))
        x, y = round(spot.x() * density * _ACROSS) / _ACROSS, round(spot.y() * density * _DOWN) / _DOWN
        whole_x, whole_y = math.floor(x), math.floor(y)
        shape = (
            key,
            canvas.colours,
            round(canvas.scale, 3),
            density,
            round(tilt, 2),
            x - whole_x,
            y - whole_y,
        )
        if shape not in self._pictures:
            if shape not in self._seen:
                _keep(self._seen, shape, None, _SEEN)
                return False
            picture = _picture(canvas, paint, density, tilt, reach, QPointF(x - whole_x, y - whole_y))
            _keep(self._pictures, shape, picture, _PICTURES)
        self._pictures.move_to_end(shape)
        pixmap, corner = self._pictures[shape]
        painter.save()
        painter.resetTransform()
        painter.drawPixmap((QPointF(whole_x, whole_y) + corner) / density, pixmap)
        painter.restore()
        return True


def density_of(painter: QPainter) -> float:
    """How many pixels of paper or glass a painter spends on one of its own."""
    # The device of a widget that is grabbed or rendered elsewhere is still the widget, with its own density.
    return painter.deviceTransform().m11() / painter.worldTransform().m11()


def _keep(kept: OrderedDict[Hashable, Value], key: Hashable, value: Value, most: int) -> None:
    kept[key] = value
    if len(kept) > most:
        kept.popitem(last=False)


def _picture(
    canvas: Canvas, paint: Paint, density: float, tilt: float, reach: Bounds, offset: QPointF
) -> tuple[QPixmap, QPointF]:
    """The part on clear ground, and where the picture's corner lies from the part's place, in real pixels."""
    to_pixels = QTransform.fromScale(canvas.scale * density, -canvas.scale * density).rotate(-tilt)
    box = QRectF(QPointF(reach.left, reach.bottom), QPointF(reach.right, reach.top))
    covered = to_pixels.mapRect(box).adjusted(-_SPARE, -_SPARE, _SPARE, _SPARE).toAlignedRect()
    pixmap = QPixmap(covered.size() + QSize(1, 1))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(offset - QPointF(covered.topLeft()))
    painter.setWorldTransform(to_pixels, True)
    paint(Canvas(painter, canvas.colours, canvas.scale * density))
    painter.end()
    pixmap.setDevicePixelRatio(density)
    return pixmap, QPointF(covered.topLeft())
