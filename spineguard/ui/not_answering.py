"""The program is open already and does not answer: say so, and let the person choose."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.ui import reminder_words as words
from spineguard.ui.small_window import SmallWindow
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.text import Text
from spineguard.ui.words import NAME


class NotAnswering(SmallWindow):
    """Two buttons: try again, or close the other one."""

    again_pressed = Signal()
    end_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle(NAME)
        self.setAccessibleName(words.NOT_ANSWERING)
        again = BigButton(theme, words.TRY_AGAIN, Kind.MAIN)
        again.clicked.connect(self.again_pressed)
        end = BigButton(theme, words.CLOSE_OTHER)
        end.clicked.connect(self.end_pressed)
        inside = QWidget()
        down = QVBoxLayout(inside)
        down.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        down.setSpacing(Space.LARGE)
        down.addWidget(Text(theme, words.NOT_ANSWERING, Size.LEAD, bold=True, heading=True))
        down.addWidget(Text(theme, words.NOT_ANSWERING_ABOUT))
        buttons = FlowLayout(gap=Space.MEDIUM)
        buttons.addWidget(again)
        buttons.addWidget(end)
        down.addLayout(buttons)
        self.fit(theme, inside, down)
        again.setFocus()


class Choosing:
    """Waits for what the person chooses; `ask` and `end_it` say whether they worked."""

    def __init__(self, window: NotAnswering, ask: Callable[[], bool], end_it: Callable[[], bool]) -> None:
        self._window, self._ask, self._end_it = window, ask, end_it
        self._loop = QEventLoop()
        self._ended = False
        window.again_pressed.connect(self._on_window_again_pressed)
        window.end_pressed.connect(self._on_window_end_pressed)
        window.closed.connect(self._loop.quit)

    def wait(self) -> bool:
        """Whether the other one was ended."""
        self._window.show()
        self._loop.exec()
        return self._ended

    def _on_window_again_pressed(self) -> None:
        if self._ask():
            self._window.close()

    def _on_window_end_pressed(self) -> None:
        if self._end_it():
            self._ended = True
            self._loop.quit()


def ask_what_to_do(theme: Theme, ask: Callable[[], bool], end_it: Callable[[], bool]) -> bool:
    """Whether the person has closed the other one."""
    window = NotAnswering(theme)
    ended = Choosing(window, ask, end_it).wait()
    window.hide()
    window.deleteLater()
    return ended
