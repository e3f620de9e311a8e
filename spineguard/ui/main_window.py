"""The one window: the row of places at the top and the page below it."""

from typing import cast

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from spineguard.ui import words
from spineguard.ui.held_keys import note_release
from spineguard.ui.theme import Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.flow_layout import FlowLayout

WIDTH, HEIGHT, FRAME = 1280, 800, 48
"""The window on a large screen, in px, and room for what the system draws around it."""


class MainWindow(QMainWindow):
    """Shows one page at a time; a page that is left is freed. `tabs` name the places there are."""

    tab_pressed = Signal(str)
    larger_pressed = Signal()
    smaller_pressed = Signal()
    came_back = Signal()
    closing = Signal()

    def __init__(self, tabs: tuple[str, ...]) -> None:
        super().__init__()
        self._tabs = tabs
        self.setWindowTitle(words.NAME)
        self.resize(WIDTH, HEIGHT)
        self.setMinimumSize(640, 480)
        self._was_left = False
        self._bar: QWidget | None = None
        self._page: QWidget | None = None
        inside = QWidget()
        self._down = QVBoxLayout(inside)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(0)
        self.setCentralWidget(inside)
        # Not by `changeEvent`: to tell which event came, PySide would build all 60 kinds of them.
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusWindowChanged.connect(self._on_application_focus_window_changed)
        for keys, pressed in (
            ("Ctrl++", self.larger_pressed),
            ("Ctrl+=", self.larger_pressed),
            ("Ctrl+-", self.smaller_pressed),
        ):
            shortcut = QShortcut(self)
            shortcut.setProperty("key", keys)  # as text, for a QKeySequence brings 76 names of keys with it
            shortcut.activated.connect(pressed)

    def fit_to(self, available: QRect) -> None:
        """Fill a small screen instead of reaching beyond its edge, where Pause and Stop would be cut off."""
        if available.width() < WIDTH + FRAME or available.height() < HEIGHT + FRAME:
            self.resize(available.size())
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def come_forward(self) -> None:
        """Be in front and take the keyboard."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._page

    def show_page(self, page: QWidget, theme: Theme, tab: str | None) -> None:
        """Put a page in place of the one before; `tab` names the place it belongs to, None hides the row."""
        for old in (self._bar, self._page):
            if old is not None:
                self._down.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._bar, self._page = None if tab is None else self._row(theme, tab), page
        if self._bar is not None:
            self._down.addWidget(self._bar)
        self._down.addWidget(page, 1)
        page.show()

    def _on_application_focus_window_changed(self) -> None:
        if self.isActiveWindow() and self._was_left:
            self.came_back.emit()
        self._was_left = not self.isActiveWindow()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        note_release(event)
        super().keyReleaseEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _on_tab_clicked(self) -> None:
        self.tab_pressed.emit(cast(BigButton, self.sender()).text())

    def _row(self, theme: Theme, tab: str) -> QWidget:
        bar = QWidget()
        row = FlowLayout(bar, gap=Space.SMALL, spread=True)
        row.setContentsMargins(Space.WIDE - Space.SMALL, Space.MEDIUM, Space.WIDE - Space.SMALL, 0)
        for label in self._tabs:
            button = BigButton(theme, label, Kind.TAB)
            button.setChecked(label == tab)
            button.clicked.connect(self._on_tab_clicked)
            row.addWidget(button)
        sizes = QWidget()
        pair = FlowLayout(sizes, gap=Space.SMALL)
        for label, pressed in (
            (words.SMALLER, self.smaller_pressed),
            (words.LARGER, self.larger_pressed),
        ):
            button = BigButton(theme, label)
            button.clicked.connect(pressed)
            pair.addWidget(button)
        row.addWidget(sizes)
        return bar
