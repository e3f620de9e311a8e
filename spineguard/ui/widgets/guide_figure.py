"""A picture of the guide: the figure, and a cross over what is wrong."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from spineguard.core.guide import Picture, Verdict
from spineguard.ui import guide_words
from spineguard.ui.figure.colours import BY_NAME
from spineguard.ui.figure.guide_picture import paint_picture
from spineguard.ui.figure.signs import paint_cross
from spineguard.ui.theme import Space, Theme


class GuideFigure(QWidget):
    """Painted once for each size; it never moves."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, picture: Picture) -> None:
        super().__init__()
        self._theme, self._picture = theme, picture
        self._painted: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(guide_words.picture_name(picture))

    def accessible_words(self) -> str:
        return self.accessibleName()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 240)

    def paintEvent(self, _event: QPaintEvent) -> None:
        density = self.devicePixelRatioF()
        size = self.size() * density
        if self._painted is None or self._painted.size() != size:
            self._painted = QPixmap(size)
            self._painted.setDevicePixelRatio(density)
            self._painted.fill(Qt.GlobalColor.transparent)
            with QPainter(self._painted) as painter:
                self._paint(painter)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._painted)

    def _paint(self, painter: QPainter) -> None:
        inside = QRectF(self.rect()).adjusted(Space.SMALL, Space.SMALL, -Space.SMALL, -Space.SMALL)
        paint_picture(painter, inside, self._picture, self._theme.look, BY_NAME[self._theme.name])
        if self._picture.verdict is Verdict.AVOID:
            paint_cross(painter, inside, self._theme.colour("avoid"), self._theme.colour("card"))
