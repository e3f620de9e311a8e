"""The page for the doctor as it will come out of the printer, made small."""

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QAccessible, QColor, QImage, QPageSize, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from spineguard.presenters.report import ReportShown
from spineguard.ui.report.paper import MARGIN, usual_paper
from spineguard.ui.report.sheet import PER_INCH, Sheet
from spineguard.ui.theme import Theme

WIDTH = 420
"""Px at 100 %: enough to see what is on it, not to read it all."""

MM_PER_INCH = 25.4


class SheetView(QWidget):
    """Paper is white and ink is black in every theme."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, shown: ReportShown, name: str) -> None:
        super().__init__()
        self._theme, self._shown, self._name = theme, shown, name
        self._paper = usual_paper(self.locale()).size(QPageSize.Unit.Inch)
        self._picture: QImage | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def accessible_words(self) -> str:
        return self._name

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(min(width, WIDTH) * self._paper.height() / self._paper.width())

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, self.heightForWidth(WIDTH))

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH // 2, self.heightForWidth(WIDTH // 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._painted()
        with QPainter(self) as painter:
            painter.drawImage(0, 0, self._picture)

    def _painted(self) -> QImage:
        """Painted once and kept: the words of a whole page take a while."""
        width = min(self.width(), WIDTH)
        scale = width / (self._paper.width() * PER_INCH)
        ratio = self.devicePixelRatioF()
        picture = QImage(
            QSizeF(width * ratio, self.heightForWidth(width) * ratio).toSize(), QImage.Format.Format_RGB32
        )
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor("#FFFFFF"))
        with QPainter(picture) as painter:
            painter.setPen(QPen(self._theme.colour("line"), 2))
            painter.drawRect(QRectF(1, 1, width - 2, self.heightForWidth(width) - 2))
            painter.scale(scale, scale)
            margin = MARGIN / MM_PER_INCH * PER_INCH
            painter.translate(margin, margin)
            size = self._paper * PER_INCH - QSizeF(2 * margin, 2 * margin)
            Sheet(painter, self._shown, size).paint()
        return picture
