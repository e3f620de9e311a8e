"""A quiet rounded surface that holds what belongs together."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from spineguard.ui.theme import RADIUS, Theme
from spineguard.ui.widgets.text import Text


class Panel(QWidget):
    """Paints the card colour with rounded corners; in high contrast an outline as well."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @property
    def accessible_role(self) -> QAccessible.Role:
        """A group with a name where it has a heading; else nothing but its contents."""
        return QAccessible.Role.Grouping if self.accessible_words() else QAccessible.Role.Client

    def accessible_words(self) -> str:
        return next((text.accessible_words() for text in self.findChildren(Text) if text.heading), "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        width = colours.outline if colours.card == colours.page else 0
        pen = QPen(self._theme.colour("line"), width)
        painter.setPen(pen if width else QPen(self._theme.colour("card"), 0))
        painter.setBrush(self._theme.colour("card"))
        inset = max(width, 1) / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
