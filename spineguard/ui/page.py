"""What every page is: a column of things that scrolls down, never sideways."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from spineguard.ui.accessible import announce
from spineguard.ui.theme import Space, Theme
from spineguard.ui.widgets.page_bar import PageBar
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.scrolled import Scrolled

AFTER_FOCUS = 400
"""Time in ms that a screen reader has to say where the keyboard is, before it is told what is on the page."""


class Page(QScrollArea):
    """A page with a name for screen readers; `column` takes its contents from top to bottom."""

    accessible_role = QAccessible.Role.Section
    urgent = False
    """Whether a screen reader drops what it is saying for what this page tells."""
    _asked = False  # here, because Qt asks for the name before the constructor is through
    tells = True
    """Whether the page tells what is on it; that of a session leaves it to the announcer."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._known_viewport()
        self.setVerticalScrollBar(PageBar())
        inside = Scrolled()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(Space.WIDE, Space.MEDIUM, Space.WIDE, Space.LARGE)
        self.column.setSpacing(Space.MEDIUM)
        self.setWidget(inside)
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(AFTER_FOCUS)
        self._telling.timeout.connect(self._on_telling_timeout)

    def accessible_words(self) -> str:
        self._tell_once()  # a screen reader that comes when the page is already there asks for its name first
        return self.accessibleName()

    def told(self) -> str:
        """What a screen reader is told when the page opens, besides where the keyboard is."""
        from spineguard.ui.spoken_words import sentences  # here, because few people have a screen reader

        return sentences([self.accessibleName(), *self.gist()])

    def gist(self) -> Sequence[str]:
        """What a person should know who does not see this page, besides its name."""
        return ()

    def _known_viewport(self) -> None:
        """Put a viewport that Python has made in place of Qt's, and alike.

        To find out what Qt's own one is, PySide would build every kind of widget there is, for 12 ms.
        """
        viewport = QWidget()
        viewport.setObjectName("qt_scrollarea_viewport")
        viewport.setBackgroundRole(QPalette.ColorRole.NoRole)
        viewport.setAutoFillBackground(True)
        self.setViewport(viewport)

    def panel(self) -> QVBoxLayout:
        """One more panel at the end of the page; what it returns takes its contents."""
        panel = Panel(self.theme)
        down = QVBoxLayout(panel)
        down.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        down.setSpacing(Space.MEDIUM)
        self.column.addWidget(panel)
        return down

    def first_focus(self) -> QWidget | None:
        """What the keyboard should be on when the page opens."""
        return None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        first = self.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._asked = False
        self._tell_once()

    def _tell_once(self) -> None:
        if self.tells and not self._asked and self.isVisible() and QAccessible.isActive():
            self._asked = True
            self._telling.start()

    def _on_telling_timeout(self) -> None:
        if self.tells and self.isVisible():
            announce(self, self.told(), now=self.urgent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        page = self.viewport().height() - Space.HUGE
        match event.key():
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + page)
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - page)
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)
