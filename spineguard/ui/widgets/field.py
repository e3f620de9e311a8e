"""A line to write in, large enough to see what one types."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QScrollArea, QSizePolicy

from spineguard.ui.theme import MAIN_TARGET, RADIUS, RING, Size, Space, Theme
from spineguard.ui.widgets.big_button import EDGE

WIDTH = 420

AFTER_TYPING = 900
"""Time in ms without a key after which typing rests, and a screen reader can be told what was understood."""


class Field(QLineEdit):
    """Has an edge that can be seen, the focus ring of all the others, and a name for those who don't see.

    `rested` says that nothing was typed for a moment.
    """

    rested = Signal()

    def __init__(self, theme: Theme, name: str, text: str = "", longest: int = 100) -> None:
        super().__init__()
        self._theme = theme
        self.setFont(theme.font(Size.LEAD))
        self.setMaxLength(longest)
        self.setFrame(False)
        self.setTextMargins(EDGE + Space.MEDIUM, EDGE, EDGE + Space.MEDIUM, EDGE)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self.setText(text)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(AFTER_TYPING)
        self._resting.timeout.connect(self.rested)
        self.textEdited.connect(self._on_edited)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, self._on_laid_out)  # Qt follows Tab alone, and this may be new on the page

    def _on_laid_out(self) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None and self.hasFocus():
            around.ensureWidgetVisible(self, 0, Space.HUGE)

    def sizeHint(self) -> QSize:
        high = max(MAIN_TARGET, self.fontMetrics().height() + Space.MEDIUM) + 2 * EDGE
        return QSize(self._theme.px(WIDTH), high)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def _on_edited(self) -> None:
        self._resting.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        width = self._theme.colours.outline
        painter.setBrush(self._theme.colour("page"))
        painter.setPen(QPen(self._theme.colour("line"), width))
        painter.drawRoundedRect(body.adjusted(width / 2, width / 2, -width / 2, -width / 2), RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("ink"), RING))
            half = RING / 2
            ring = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(ring, RADIUS + EDGE, RADIUS + EDGE)
        painter.end()
        super().paintEvent(event)
