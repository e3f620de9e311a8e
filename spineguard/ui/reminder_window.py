"""The small window that asks. It lies on top, and leaves the keyboard where it is."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.presenters.reminders import ReminderShown
from spineguard.ui import reminder_words as words
from spineguard.ui.accessible import announce
from spineguard.ui.small_window import SmallWindow
from spineguard.ui.spoken_words import sentences
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.text import Text

AFTER_SHOWING = 1000
"""Time in ms after which a screen reader has noticed program and window, and listens to what is told."""


class ReminderWindow(SmallWindow):
    """One question with its answers, in the corner of the screen at the bottom, where it covers least.

    `painted` comes once, with the first picture.
    """

    start_pressed = Signal()
    later_pressed = Signal(int)
    not_today_pressed = Signal()
    painted = Signal()

    accessible_role = QAccessible.Role.AlertMessage
    _told_already = True  # here, because Qt asks for the name before the constructor is through

    def __init__(self, theme: Theme, shown: ReminderShown, note: str = "") -> None:
        super().__init__(
            None,
            Qt.WindowType.Window
            | Qt.WindowType.CustomizeWindowHint
            | Qt.WindowType.WindowTitleHint
            | Qt.WindowType.WindowCloseButtonHint
            | Qt.WindowType.WindowStaysOnTopHint,
        )
        self._told = sentences([words.title(shown), words.about(shown), note])
        self._painted = False
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(words.REMINDER)
        self.setAccessibleName(words.title(shown))
        self._start = BigButton(theme, words.go(shown), Kind.MAIN)
        self._start.clicked.connect(self.start_pressed)
        self._later = {BigButton(theme, label): minutes for minutes, label in words.LATER.items()}
        for button in self._later:
            button.clicked.connect(self._on_later_clicked)
        self._not_today = BigButton(theme, words.NOT_TODAY)
        self._not_today.clicked.connect(self.not_today_pressed)
        inside = QWidget()
        down = QVBoxLayout(inside)
        down.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        down.setSpacing(Space.MEDIUM)
        title, about = (Size.LEAD, Size.BODY) if theme.large else (Size.TITLE, Size.LEAD)
        down.addWidget(Text(theme, words.title(shown), title, bold=True, heading=True))
        down.addWidget(Text(theme, words.about(shown), about))
        if note:
            down.addWidget(Text(theme, note, role="second"))
        down.addWidget(self._start)
        later = FlowLayout(gap=Space.SMALL)
        for button in self._later:
            later.addWidget(button)
        down.addLayout(later)
        down.addWidget(self._not_today, 0, Qt.AlignmentFlag.AlignLeading)
        free = self.fit(theme, inside, down)
        self.move(free.right() - self.width() - Space.LARGE, free.bottom() - self.height() - Space.WIDE)
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(AFTER_SHOWING)
        self._telling.timeout.connect(self._on_telling_timeout)
        self._told_already = False

    def accessible_words(self) -> str:
        self._tell_once()  # a screen reader that comes later asks for the name first
        return self.accessibleName()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._telling.start()

    def _tell_once(self) -> None:
        if not self._told_already and self.isVisible() and not self._telling.isActive():
            self._telling.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def _on_telling_timeout(self) -> None:
        if not self._told_already and QAccessible.isActive():
            self._told_already = True
            announce(self, self._told)

    def _on_later_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, BigButton)
        self.later_pressed.emit(self._later[button])
