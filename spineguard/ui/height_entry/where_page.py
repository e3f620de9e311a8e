"""Where were you measured? One press answers it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.core.reading import Where
from spineguard.presenters.height_entry import HeightEntry
from spineguard.ui import height_entry_words as words
from spineguard.ui.height_entry.question_page import QuestionPage
from spineguard.ui.theme import Space, Theme
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.field import Field
from spineguard.ui.widgets.text import Text

LONGEST_NAME = 200
WIDTH = 420


class WherePage(QuestionPage):
    """Home, the offices that are known by name, another one, or from memory."""

    def __init__(self, theme: Theme, entry: HeightEntry) -> None:
        super().__init__(theme, entry, words.WHERE_TITLE)
        self._buttons: list[BigButton] = []
        down, places = self.panel(), entry.places()
        self._add(down, words.AT_HOME, Where.HOME)
        for place in places:
            self._add(down, place, Where.CLINIC)
        self._other = BigButton(theme, words.OTHER_PLACE if places else words.AT_CLINIC)
        self._other.set_least_width(theme.px(WIDTH))
        self._other.clicked.connect(self._on_other_clicked)
        down.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeading)
        down.addWidget(self._naming())
        self._add(down, words.REMEMBERED, Where.REMEMBERED)
        self.add_buttons(None)

    def first_focus(self) -> QWidget:
        draft = self.entry.draft
        if draft.where is None:
            return self._buttons[0]
        chosen = [b for b in self._buttons if b.property("place") == (draft.where.value, draft.place)]
        return next(iter(chosen), self._other)

    def _add(self, down: QVBoxLayout, name: str, where: Where) -> None:
        button = BigButton(self.theme, name)
        button.set_least_width(self.theme.px(WIDTH))
        button.setProperty("place", (where.value, name if where is Where.CLINIC else ""))
        button.clicked.connect(self._on_place_clicked)
        self._buttons.append(button)
        down.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _naming(self) -> QWidget:
        self._box = QWidget()
        inside = QVBoxLayout(self._box)
        inside.setContentsMargins(Space.WIDE, 0, 0, Space.SMALL)
        inside.setSpacing(Space.SMALL)
        inside.addWidget(Text(self.theme, words.PLACE_NAME, bold=True))
        draft = self.entry.draft
        name = draft.place if draft.where is Where.CLINIC else ""
        self._field = Field(self.theme, words.PLACE_NAME, name, LONGEST_NAME)
        self._field.returnPressed.connect(self._on_name_given)
        inside.addWidget(self._field)
        inside.addWidget(Text(self.theme, words.PLACE_WHY, role="second"))
        use = BigButton(self.theme, words.USE_PLACE)
        use.clicked.connect(self._on_name_given)
        inside.addWidget(use, 0, Qt.AlignmentFlag.AlignLeading)
        self._box.hide()
        return self._box

    def _on_other_clicked(self) -> None:
        self._box.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_name_given(self) -> None:
        self.entry.choose_where(Where.CLINIC, self._field.text())
        self.answered.emit()

    def _on_place_clicked(self) -> None:
        where, place = self.sender().property("place")
        self.entry.choose_where(Where(where), place)
        self.answered.emit()
