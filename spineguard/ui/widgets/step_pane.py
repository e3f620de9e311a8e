"""One step at a time, in large words, and what to know before the first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.presenters.hands_free import HandsFreeShown
from spineguard.presenters.moments import SessionShown
from spineguard.ui import session_words, words
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Squeeze
from spineguard.ui.widgets.text import Text


class StepPane(QWidget):
    """Beside the figure while the person reads; nothing here runs by itself."""

    know_pressed = Signal()
    more_time_pressed = Signal()

    def __init__(self, theme: Theme, *, letter_keys: bool = True) -> None:
        super().__init__()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(Space.MEDIUM)
        self._where = Text(theme, bold=True, role="second")
        self._words = Text(theme, size=Size.LEAD, bold=True)
        self._cautions = Text(theme, role="rest")
        self._last = Text(theme, bold=True, role="second")
        self._care = Text(theme, words.STOP_IF_IT_HURTS, role="second")
        self.know = BigButton(theme, words.SKIP_STEPS, key=words.SKIP_STEPS_KEY if letter_keys else "")
        self.know.clicked.connect(self.know_pressed)
        self._goes_on = Text(theme, bold=True, role="action")
        self.more_time = BigButton(theme, words.MORE_TIME, key=words.MORE_TIME_KEY if letter_keys else "")
        self.more_time.clicked.connect(self.more_time_pressed)
        self.show_hands_free(None)
        for widget in (self._where, self._words, self._last, self._cautions):
            down.addWidget(widget)
        down.addStretch(1)
        down.addWidget(self._goes_on)
        down.addWidget(self.more_time, 0, Qt.AlignmentFlag.AlignLeading)
        down.addWidget(self._care)
        down.addWidget(self.know, 0, Qt.AlignmentFlag.AlignLeft)

    def squeeze(self, squeeze: Squeeze) -> None:
        """Let the buttons save room as those of the page do."""
        for button in (self.know, self.more_time):
            button.squeeze(squeeze)

    def show_hands_free(self, shown: HandsFreeShown | None) -> None:
        """Say quietly when it goes on by itself; None where the person says when."""
        self._goes_on.say("" if shown is None else session_words.goes_on_line(shown))
        self._goes_on.setVisible(shown is not None)
        self.more_time.setVisible(shown is not None)

    def show_step(self, shown: SessionShown) -> None:
        """Say this step; the cautions of an exercise stand beside its first one."""
        self._where.say(session_words.step_line(shown))
        self._words.say(shown.scene.words)
        self._last.say(session_words.last_step_line(shown))
        self._last.setVisible(shown.step == shown.steps)
        cautions = shown.exercise.cautions if shown.step == 1 else ()
        self._cautions.say("\n\n".join(caution.words for caution in cautions))
        self._cautions.setVisible(bool(cautions))
