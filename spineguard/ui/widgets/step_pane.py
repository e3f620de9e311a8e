"""One step at a time, in large words, and what to know before the first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.presenters.moments import SessionShown
from spineguard.ui import words
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.text import Text


class StepPane(QWidget):
    """Beside the figure while the person reads; nothing here runs by itself."""

    know_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(Space.MEDIUM)
        self._where = Text(theme, bold=True, role="second")
        self._words = Text(theme, size=Size.LEAD, bold=True)
        self._cautions = Text(theme, role="rest")
        self._care = Text(theme, words.STOP_IF_IT_HURTS, role="second")
        self.know = BigButton(theme, words.SKIP_STEPS, key=words.SKIP_STEPS_KEY)
        self.know.clicked.connect(self.know_pressed)
        for widget in (self._where, self._words, self._cautions):
            down.addWidget(widget)
        down.addStretch(1)
        down.addWidget(self._care)
        down.addWidget(self.know, 0, Qt.AlignmentFlag.AlignLeft)

    def show_step(self, shown: SessionShown) -> None:
        """Say this step; the cautions of an exercise stand beside its first one."""
        self._where.say(words.step_line(shown))
        self._words.say(shown.scene.words)
        cautions = shown.exercise.cautions if shown.step == 1 else ()
        self._cautions.say("\n\n".join(caution.words for caution in cautions))
        self._cautions.setVisible(bool(cautions))
