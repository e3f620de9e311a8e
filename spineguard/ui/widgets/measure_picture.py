"""One picture of the lesson in measuring."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from spineguard.core.measuring import MeasureStep
from spineguard.ui.figure.colours import BY_NAME
from spineguard.ui.figure.measuring import paint_measuring
from spineguard.ui.theme import Theme

WIDTH, HEIGHT, HIGHEST = 300, 380, 560


class MeasurePicture(QWidget):
    """Shows the person as they chose to look; nothing in it moves."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, step: MeasureStep, name: str) -> None:
        super().__init__()
        self._theme, self._step = theme, step
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def accessible_words(self) -> str:
        return self.accessibleName()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, min(self._theme.px(HEIGHT), HIGHEST))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            colours = BY_NAME[self._theme.name]
            paint_measuring(painter, QRectF(self.rect()), self._step, self._theme.look, colours)
