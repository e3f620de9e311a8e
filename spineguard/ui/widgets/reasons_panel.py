"""Why an exercise is left out for now or wants care: what the person said, and what the card says to that."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from spineguard.core.start_questions import Effect, Reason
from spineguard.ui import question_words as words
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.text import Text


class ReasonsPanel(Panel):
    """Stands before everything else on the page of an exercise."""

    answers_pressed = Signal()

    def __init__(self, theme: Theme, reasons: tuple[Reason, ...]) -> None:
        super().__init__(theme)
        down = QVBoxLayout(self)
        down.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        down.setSpacing(Space.SMALL)
        for line in told(reasons)[:1]:
            down.addWidget(Text(theme, line, Size.LEAD, bold=True, role="rest", heading=True))
        for line in told(reasons)[1:]:
            down.addWidget(Text(theme, line))
        row = FlowLayout()
        button = BigButton(theme, words.YOUR_ANSWERS)
        button.clicked.connect(self.answers_pressed)
        row.addWidget(button)
        down.addLayout(row)


def told(reasons: tuple[Reason, ...]) -> list[str]:
    """The same in lines, the most telling first."""
    if any(reason.effect is Effect.ALL and reason.leaves_out for reason in reasons):
        lines = [words.ALL_LEFT_OUT]
    elif any(reason.leaves_out for reason in reasons):
        lines = [words.LEFT_OUT]
    else:
        lines = [words.TAKE_CARE]
    for reason in reasons:
        lines.append(words.told(reason))
        if reason.caution is not None:
            lines.append(reason.caution.words)
        if reason.asked:
            lines.append(words.ASKED)
    return lines
