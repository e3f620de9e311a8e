"""What is filled and stroked for one part, kept so that it can be painted again."""

from typing import cast

from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen


class Strokes:
    """Stands in for a painter, for a part that does nothing but fill and stroke paths."""

    def __init__(self) -> None:
        self._done: list[tuple[QPainterPath, QBrush | QColor | QPen]] = []

    @property
    def painter(self) -> QPainter:
        """What a canvas of this part takes for its painter."""
        return cast(QPainter, self)

    def fillPath(self, path: QPainterPath, brush: QBrush | QColor) -> None:
        self._done.append((path, brush))

    def strokePath(self, path: QPainterPath, pen: QPen) -> None:
        self._done.append((path, QPen(pen)))  # a canvas goes on with the same pen

    def repeat(self, painter: QPainter) -> None:
        """Do it all on a real painter."""
        for path, how in self._done:
            if isinstance(how, QPen):
                painter.strokePath(path, how)
            else:
                painter.fillPath(path, how)
