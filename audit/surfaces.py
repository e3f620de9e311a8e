"""The pictures in which widgets are looked at: a window, and all of what scrolls, seen or not."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar, QWidget


def windows() -> list[QWidget]:
    """Every window and dialog that is open."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def visible_widgets(window: QWidget) -> list[QWidget]:
    """All that the window shows, also what one has to scroll to."""
    found = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    return [widget for widget in found if not isinstance(widget, QScrollBar) and widget.window() is window]


def surface_of(widget: QWidget) -> QWidget:
    """What the widget is painted on in full: the inside of the nearest scroll area, or the window."""
    here = widget
    while (parent := here.parentWidget()) is not None and not here.isWindow():
        above = parent.parentWidget()
        if isinstance(above, QAbstractScrollArea) and above.viewport() is parent:
            return here
        here = parent
    return here


def place_of(widget: QWidget, area: QRect | None = None) -> QRect:
    """Where a widget, or an area of it, lies on its surface."""
    area = widget.rect() if area is None else area
    return area.translated(widget.mapTo(surface_of(widget), QPoint()))


class Pictures:
    """A picture of each surface, taken once."""

    def __init__(self) -> None:
        self._taken: dict[QWidget, QImage] = {}

    def of(self, widget: QWidget) -> QImage:
        """The picture on which this widget is."""
        surface = surface_of(widget)
        if surface not in self._taken:
            self._taken[surface] = surface.grab().toImage()
        return self._taken[surface]


@contextmanager
def keyboard_elsewhere() -> Iterator[None]:
    """Meanwhile no widget has the keyboard, and none shows its ring; afterwards all is as it was."""
    before = QApplication.focusWidget()
    if before is not None:
        before.clearFocus()
    yield
    if before is not None:
        before.setFocus(Qt.FocusReason.OtherFocusReason)
