"""The bar beside what goes on below: easy to see in every theme, and wide enough to take hold of."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QScrollBar, QWidget

WIDTH, HANDLE = 16, 10
"""Of the whole bar, and of what is drawn of it, in px."""

LEAST_HANDLE = 26
"""Its least height in Qt's style, in px."""

STRENGTH = 0.65
"""How much of the ink is in the handle: about 5:1 on a light page."""


class PageBar(QScrollBar):
    """A scroll bar as Qt has it, drawn by us: its own handle is hardly seen on a light page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window))
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        ink.setAlphaF(1.0 if self.isSliderDown() else STRENGTH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        left = (self.width() - HANDLE) / 2
        top, height = self._handle()
        painter.drawRoundedRect(QRectF(left, top, HANDLE, height), HANDLE / 2, HANDLE / 2)

    def _handle(self) -> tuple[float, float]:
        """Top and height of the handle where Qt takes hold of it; asking its style costs 10 ms of a start."""
        end = super().sizeHint().width()  # the buttons at both ends, which Qt makes square
        groove, reach = self.height() - 2 * end, self.maximum() - self.minimum()
        height = max(groove * self.pageStep() / (reach + self.pageStep()), LEAST_HANDLE)
        return end + (groove - height) * (self.value() - self.minimum()) / max(reach, 1), height
