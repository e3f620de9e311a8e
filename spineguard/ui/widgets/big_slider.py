"""A slider with a handle that can be found, seen and hit by anyone."""

from typing import cast

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider

from spineguard.ui.theme import RING, TARGET, Theme
from spineguard.ui.widgets.big_button import EDGE

_OURS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
HANDLE, TRACK = 44, 12
LEAST_WIDTH = 220


class BigSlider(QSlider):
    """The arrow keys move it a step; a press anywhere on it moves it there."""

    accessible_role = QAccessible.Role.Slider

    def __init__(self, theme: Theme, name: str, least: int, most: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.setRange(least, most)
        self.setPageStep(2)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(2 * LEAST_WIDTH, TARGET + 2 * EDGE)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, TARGET + 2 * EDGE)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and cast(QKeyEvent, event).key() in _OURS:
            event.accept()  # the arrow keys are ours before any shortcut's
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle, place = self.height() / 2, self._place_of(self.value())
            start, end = self._ends()
            painter.setPen(QPen(self._theme.colour("line"), self._theme.colours.outline))
            painter.setBrush(self._theme.colour("track"))
            painter.drawRoundedRect(
                QRectF(start, middle - TRACK / 2, end - start, TRACK), TRACK / 2, TRACK / 2
            )
            painter.drawLine(
                QPointF(self._place_of(0), middle - HANDLE / 3),
                QPointF(self._place_of(0), middle + HANDLE / 3),
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("action"))
            painter.drawEllipse(QPointF(place, middle), HANDLE / 2, HANDLE / 2)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.colour("ink"), RING))
                half = RING / 2
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), EDGE, EDGE)

    def _ends(self) -> tuple[float, float]:
        return EDGE + HANDLE / 2, self.width() - EDGE - HANDLE / 2

    def _place_of(self, value: int) -> float:
        start, end = self._ends()
        share = (value - self.minimum()) / (self.maximum() - self.minimum())
        return start + (end - start) * (share if self._forward() else 1 - share)

    def _go_to(self, x: float) -> None:
        start, end = self._ends()
        share = min(1.0, max(0.0, (x - start) / max(1.0, end - start)))
        share = share if self._forward() else 1 - share
        self.setValue(round(self.minimum() + share * (self.maximum() - self.minimum())))

    def _forward(self) -> bool:
        return self.isLeftToRight()
