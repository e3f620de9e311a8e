"""One calm note about heights: its thoughts one below the other, and where it comes from."""

from PySide6.QtWidgets import QVBoxLayout

from spineguard.core.height_notes import Note
from spineguard.core.length import Unit
from spineguard.ui import height_note_words as words
from spineguard.ui.height_words import SOURCE
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.text import Text
from spineguard.ui.words import part_line


class NotePanel(Panel):
    """Looks like any other panel: a note frightens nobody. `down` takes what else belongs to it."""

    def __init__(
        self, theme: Theme, note: Note, unit: Unit, *, with_place: bool = False, again: bool = False
    ) -> None:
        super().__init__(theme)
        self.down = QVBoxLayout(self)
        self.down.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        self.down.setSpacing(Space.SMALL)
        heading = words.heading(note, with_place=with_place)
        self.down.addWidget(Text(theme, heading, Size.LEAD, bold=True, heading=True))
        self.down.addWidget(Text(theme, words.note_sentence(note, unit, again=again)))
        source = words.source_line(note)
        if source:
            line = part_line(SOURCE, source)
            self.down.addWidget(Text(theme, line, Size.SMALL, role="second"))
