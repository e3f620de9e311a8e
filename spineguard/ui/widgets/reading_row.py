"""One reading in the list: how tall, and below that when and where; pressing it opens it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy

from spineguard.ui.theme import MAIN_TARGET, Size, Space, Theme
from spineguard.ui.widgets.big_button import EDGE, BigButton

NARROWEST = 260
INSIDE = EDGE + Space.MEDIUM


class ReadingRow(BigButton):
    """Words that start at the left and wrap, so that a long name of a clinic is never cut off."""

    def __init__(self, theme: Theme, number: int, height: str, about: str, name: str) -> None:
        super().__init__(theme, height)
        self.number, self._about = number, about
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(NARROWEST, self.heightForWidth(max(NARROWEST, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.heightForWidth(max(NARROWEST, self.width())))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        first, second = self._boxes(width)
        return max(MAIN_TARGET, round(first.height() + second.height()) + Space.MEDIUM) + 2 * EDGE

    def _paint_words(self, painter: QPainter, body: QRectF, colour: object) -> None:
        first, second = self._boxes(self.width())
        top = (self.height() - first.height() - second.height()) / 2
        for box, words, font, role in (
            (first, self.text(), self.font(), "ink"),
            (second, self._about, self._theme.font(Size.SMALL), "second"),
        ):
            painter.setFont(font)
            painter.setPen(self._theme.colour(role))
            wide = self.width() - 2 * INSIDE
            painter.drawText(QRectF(INSIDE, top, wide, box.height()), _FLAGS, words)
            top += box.height()

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        """What both lines need at this width."""
        room = QRect(0, 0, max(1, width - 2 * INSIDE), 100_000)
        small = QFontMetrics(self._theme.font(Size.SMALL))
        return (
            self.fontMetrics().boundingRect(room, _FLAGS, self.text()),
            small.boundingRect(room, _FLAGS, self._about),
        )


_FLAGS = int(Qt.AlignmentFlag.AlignLeading) | int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
