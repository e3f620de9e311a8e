"""The chart of heights on a page: the reading under the mouse or the arrow keys is ringed and told."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from spineguard.ui import height_words as words
from spineguard.ui.accessible import announce
from spineguard.ui.height.look import look_of
from spineguard.ui.height.picture import ChartPicture, Plotted
from spineguard.ui.spoken_words import sentences
from spineguard.ui.theme import RADIUS, RING, Space, Theme

HEIGHT, LEAST = 380, 320
"""Height of the chart in px at 100 %, and what it needs to be a chart at all."""

EDGE = Space.SMALL
"""Room around the chart for its focus ring, in px."""

FAR = 10
"""So many readings on with Page Down."""


class HeightChart(QWidget):
    """Paints what was laid out, once for each size; only the ring moves with the mouse or the keys.

    `told` says one reading in words, by its place in order of time. `pointed` tells which one is ringed, None
    when none is.
    """

    accessible_role = QAccessible.Role.Graphic
    pointed = Signal(object)

    def __init__(self, theme: Theme, plotted: Plotted, name: str, told: Callable[[int], str]) -> None:
        super().__init__()
        self._theme, self._plotted, self._name, self._told = theme, plotted, name, told
        self._picture: ChartPicture | None = None
        self._pixmap: QPixmap | None = None
        self.place: int | None = None
        self._later = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleDescription(words.CHART_KEYS)

    def accessible_words(self) -> str:
        return sentences([self._name, "" if self.place is None else self._told(self.place)])

    def sizeHint(self) -> QSize:
        return QSize(640, self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, self._theme.px(HEIGHT))

    def point_at(self, place: int | None) -> None:
        """Ring this reading, or none."""
        if place == self.place:
            return
        picture = self._laid_out()
        for each in (self.place, place):
            if each is not None:
                self.update(picture.ring_box(each).translated(EDGE, EDGE).toAlignedRect())
        self.place = place
        self.pointed.emit(place)

    def word_boxes(self) -> list[QRect]:
        """Where on the chart words stand, each within lines of its own."""
        return [word.box.translated(EDGE, EDGE).toAlignedRect() for word in self._laid_out().words]

    # --- what the person does -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._plotted.points) - 1
        match event.key():
            case Qt.Key.Key_Right:
                self._go(0 if self.place is None else self.place + 1, event)
            case Qt.Key.Key_Left:
                self._go(last if self.place is None else self.place - 1, event)
            case Qt.Key.Key_PageDown:
                self._go(last if self.place is None else self.place + FAR, event)
            case Qt.Key.Key_PageUp:
                self._go(0 if self.place is None else self.place - FAR, event)
            case Qt.Key.Key_Home:
                self._go(0, event)
            case Qt.Key.Key_End:
                self._go(last, event)
            case _:
                super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._later and not event.isAutoRepeat():
            self._tell()
        super().keyReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.point_at(self._laid_out().nearest(event.position() - QPointF(EDGE, EDGE)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.point_at(self._laid_out().nearest(event.position() - QPointF(EDGE, EDGE)))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self.point_at(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.point_at(None)

    def _go(self, place: int, event: QKeyEvent) -> None:
        self.point_at(max(0, min(len(self._plotted.points) - 1, place)))
        self._later = event.isAutoRepeat()
        if not self._later:
            self._tell()

    def _tell(self) -> None:
        """While a key is held a screen reader could only stammer; it is told where the key came up."""
        self._later = False
        if self.place is not None:
            announce(self, self._told(self.place), now=True)

    # --- what is painted ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = self._pixmap = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        picture = self._laid_out()
        density = self.devicePixelRatioF()
        if self._pixmap is None or self._pixmap.devicePixelRatio() != density:
            self._pixmap = self._painted_once(picture, density)
        painter.drawPixmap(0, 0, self._pixmap)
        if self.place is not None:
            painter.save()
            painter.translate(EDGE, EDGE)
            picture.paint_ring(painter, self.place)
            painter.restore()
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("ink"), RING))
            half = RING / 2
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(half, half, -half, -half), RADIUS / 2, RADIUS / 2
            )

    def _painted_once(self, picture: ChartPicture, density: float) -> QPixmap:
        pixmap = QPixmap(self.size() * density)
        pixmap.setDevicePixelRatio(density)
        pixmap.fill(self._theme.colour("card"))
        painter = QPainter(pixmap)
        painter.translate(EDGE, EDGE)
        picture.paint(painter)
        painter.end()
        return pixmap

    def _laid_out(self) -> ChartPicture:
        if self._picture is None:
            size = QSizeF(self.width() - 2 * EDGE, self.height() - 2 * EDGE)
            self._picture = ChartPicture(self._plotted, size, look_of(self._theme))
        return self._picture
