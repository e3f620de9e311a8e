"""The program is open already and does not answer: say so, and let the person choose."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.ui import reminder_words as words
from spineguard.ui.accessible import announce
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
        self._about = Text(theme, words.NOT_ANSWERING_ABOUT)
        down.addWidget(self._about)
        buttons = FlowLayout(gap=Space.MEDIUM)
        buttons.addWidget(again)
        buttons.addWidget(end)
        down.addLayout(buttons)
        self.fit(theme, inside, down)
        again.setFocus()

    def tell_still(self) -> None:
        """A press has changed nothing, and that must be seen."""
        self._about.say(words.STILL_NOT_ANSWERING)
        announce(self, words.STILL_NOT_ANSWERING)


class Choosing:
    """Waits for what the person chooses.

    `ask` says whether the other one has answered, `gone` whether it has gone meanwhile, so that we
    are the first, and `end_it` whether it could be ended, so that we are.
    """

    def __init__(
        self,
        window: NotAnswering,
        ask: Callable[[], bool],
        gone: Callable[[], bool],
        end_it: Callable[[], bool],
    ) -> None:
        self._window, self._ask, self._gone, self._end_it = window, ask, gone, end_it
        self._loop = QEventLoop()
        self.ended = False
        window.again_pressed.connect(self._on_window_again_pressed)
        window.end_pressed.connect(self._on_window_end_pressed)
        window.closed.connect(self._loop.quit)

    def wait(self) -> bool:
        """Whether the other one is no longer there."""
        self._window.show()
        self._loop.exec()
        return self.ended

    def _on_window_again_pressed(self) -> None:
        if self._gone():
            self._go_on()
        elif self._ask():
            self._window.close()
        else:
            self._window.tell_still()

    def _on_window_end_pressed(self) -> None:
        if self._end_it():
            self._go_on()
        else:
            self._window.tell_still()

    def _go_on(self) -> None:
        self.ended = True
        self._loop.quit()


def ask_what_to_do(
    theme: Theme, ask: Callable[[], bool], gone: Callable[[], bool], end_it: Callable[[], bool]
) -> bool:
    """Whether the other one has gone, by itself or because the person has closed it."""
    window = NotAnswering(theme)
    ended = Choosing(window, ask, gone, end_it).wait()
    window.hide()
    window.deleteLater()
    return ended
