"""Is there more to remember? And all of the reading once more, before it is kept."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.core.reading import Reading
from spineguard.presenters.height_entry import HeightEntry
from spineguard.ui import height_entry_words as words
from spineguard.ui.height_entry.question_page import QuestionPage
from spineguard.ui.spoken_words import sentences
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.choice_row import ChoiceRow
from spineguard.ui.widgets.field import Field
from spineguard.ui.widgets.text import Text

LONGEST_REMARK = 2_000


class MorePage(QuestionPage):
    """What made it hard, a remark, and the reading as it will be kept."""

    def __init__(self, theme: Theme, entry: HeightEntry, reading: Reading) -> None:
        super().__init__(theme, entry, words.MORE_TITLE)
        height, *about = words.kept_lines(reading, entry.unit)
        self._kept = sentences([height, *about])
        down = self.panel()
        down.setSpacing(Space.HAIR)
        down.addWidget(Text(theme, height, Size.LEAD, bold=True, heading=True))
        for line in about:
            down.addWidget(Text(theme, line))
        more = self.panel()
        options = [(False, words.STRAIGHT_YES), (True, words.STRAIGHT_NO)]
        straight = ChoiceRow(theme, words.STRAIGHT, options, entry.draft.stooped)
        straight.chosen.connect(self._on_straight_chosen)
        more.addWidget(straight)
        box = QWidget()
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.HAIR)
        inside.addWidget(Text(theme, words.REMARK, bold=True))
        self._field = Field(theme, words.REMARK, entry.draft.remark, LONGEST_REMARK)
        self._field.textEdited.connect(self._on_remark_edited)
        self._field.returnPressed.connect(self.answered)
        inside.addWidget(self._field)
        more.addWidget(box)
        self._keep = self.add_buttons(words.KEEP)

    def gist(self) -> Sequence[str]:
        return (*super().gist(), self._kept)

    def first_focus(self) -> QWidget | None:
        return self._keep

    def _on_straight_chosen(self, stooped: object) -> None:
        self.entry.tell_more(stooped=bool(stooped), remark=self._field.text())

    def _on_remark_edited(self) -> None:
        self.entry.tell_more(stooped=self.entry.draft.stooped, remark=self._field.text())
