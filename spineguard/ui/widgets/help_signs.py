"""The three groups of signs: call now, call today, rest now."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.ui import help_words
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.text import Text

GROUPS = (
    (help_words.CALL_NOW, help_words.CALL_NOW_SIGNS, "avoid"),
    (help_words.SEE_TODAY, help_words.SEE_TODAY_SIGNS, "rest"),
    (help_words.REST_NOW, help_words.REST_NOW_SIGNS, "ink"),
)


def all_signs() -> list[str]:
    """All of it, as a screen reader tells it."""
    return [line for heading, signs, _ in GROUPS for line in (heading, *signs)]


class HelpSigns(QWidget):
    """Each group with its heading; the words carry the urgency, colour only helps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(Space.MEDIUM)
        for heading, signs, role in GROUPS:
            panel = Panel(theme)
            inside = QVBoxLayout(panel)
            inside.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
            inside.setSpacing(Space.SMALL)
            inside.addWidget(Text(theme, heading, Size.LEAD, bold=True, role=role, heading=True))
            for sign in signs:
                inside.addWidget(Text(theme, f"•  {sign}"))
            down.addWidget(panel)
