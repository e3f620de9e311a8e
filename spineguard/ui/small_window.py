"""A few words and their answers in a window of their own."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.ui.theme import Space, Theme
from spineguard.ui.widgets.scrolled import scrolling

WIDTH = 720
"""In px at 100 %."""

FRAME = 80
"""Room in px for what the system draws around the window, and for the edge of the screen."""


class SmallWindow(QWidget):
    """As wide as it likes to be, but never wider or higher than the screen. Escape closes it."""

    closed = Signal()

    def fit(self, theme: Theme, inside: QWidget, down: QVBoxLayout) -> QRect:
        """Take in what it shows, laid out in `down`; where the screen is free for windows."""
        screen = QGuiApplication.primaryScreen()
        free = screen.availableGeometry() if screen is not None else QRect(0, 0, 1280, 800)
        width = min(theme.px(WIDTH), free.width() - 2 * Space.LARGE)
        needed, most = down.totalHeightForWidth(width), free.height() - FRAME
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        if needed <= most:
            around.addWidget(inside)
        else:  # very large letters on a small screen: every word can still be scrolled to
            around.addWidget(scrolling(inside))
        self.setFixedSize(QSize(width, min(needed, most)))
        return free

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
