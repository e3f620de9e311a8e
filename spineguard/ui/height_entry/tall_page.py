"""How tall were you? Each field says at once what it understood, in both units."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.core.length import Understood
from spineguard.core.reading import Where
from spineguard.presenters.height_entry import HeightEntry
from spineguard.ui import height_entry_words as words
from spineguard.ui.accessible import announce
from spineguard.ui.height_entry.question_page import QuestionPage, show_or_hide
from spineguard.ui.theme import Space, Theme
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.field import Field
from spineguard.ui.widgets.text import Text


class TallPage(QuestionPage):
    """One field for an office, three for home, a fourth where they lie far apart."""

    def __init__(self, theme: Theme, entry: HeightEntry) -> None:
        super().__init__(theme, entry, words.TALL_TITLE)
        self._fields: list[Field] = []
        self._said: list[Text] = []
        self._down = self.panel()
        self._advice = Text(theme)
        self._down.addWidget(self._advice)
        for _ in entry.draft.typed:
            self._add_field()
        self._mean = Text(theme, bold=True)
        self._down.addWidget(self._mean)
        self._more = BigButton(theme, words.MORE_THAN_ONCE)
        self._more.clicked.connect(self._on_more_clicked)
        self._down.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self.add_buttons(words.NEXT)
        self._show()

    def first_focus(self) -> QWidget:
        return self._empty() or self._fields[0]

    def missing(self) -> QWidget | None:
        if self.entry.tall_enough:
            return None
        found = self.entry.understood()
        wrong = [n for n, each in enumerate(found) if self.entry.draft.typed[n].strip()]
        unread = [n for n in wrong if not isinstance(found[n], Understood)]
        return self._fields[unread[0] if unread else 0]

    def _empty(self) -> Field | None:
        return next((field for field in self._fields if not field.text().strip()), None)

    def _add_field(self) -> None:
        number = len(self._fields)
        box = QWidget()
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.HAIR)
        fields = len(self.entry.draft.typed)
        name = words.field_name(number + 1, fields)
        inside.addWidget(Text(self.theme, name, bold=True))
        text = self.entry.draft.typed[number] if number < fields else ""
        field = Field(self.theme, name, text)
        field.setProperty("number", number)
        field.textEdited.connect(self._on_field_edited)
        field.rested.connect(self._on_field_rested)
        field.returnPressed.connect(self._on_field_entered)
        said = Text(self.theme)
        inside.addWidget(field)
        inside.addWidget(said)
        self._fields.append(field)
        self._said.append(said)
        self._down.insertWidget(self._down.indexOf(self._advice) + 1 + number, box)

    def _show(self) -> None:
        entry = self.entry
        three = entry.draft.where is Where.HOME or len(self._fields) > 1
        advice = words.ONE_MORE if len(self._fields) > 3 else words.THREE_TIMES if three else ""
        self._advice.say(advice)
        show_or_hide(self._advice, bool(advice))
        for field, said, found in zip(self._fields, self._said, entry.understood(), strict=True):
            understood = isinstance(found, Understood)
            quiet = not field.text().strip() and field is not self._fields[0]
            said.say("" if quiet else words.understood_line(found, entry.unit))
            said.set_role("action" if understood else "second")
            show_or_hide(said, not quiet)
        mean = entry.mean()
        several = mean is not None and len(entry.measurements()) > 1
        self._mean.say(words.mean_line(mean, entry.unit) if several and mean is not None else "")
        show_or_hide(self._mean, several)
        show_or_hide(self._more, entry.draft.where is Where.CLINIC and len(self._fields) == 1)

    def _on_field_edited(self) -> None:
        field = self.sender()
        assert isinstance(field, Field)
        self.entry.type_height(field.property("number"), field.text())
        self._show()

    def _on_field_rested(self) -> None:
        announce(self, self._said[self.sender().property("number")].accessible_words())

    def _on_field_entered(self) -> None:
        """Enter goes to the next empty field; from the last one that is filled, on."""
        field = self.sender()
        assert isinstance(field, Field)
        after = self._fields[field.property("number") + 1 :]
        empty = [each for each in after if not each.text().strip()]
        if field.text().strip() and empty:
            empty[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.go_on()

    def _on_more_clicked(self) -> None:
        self.entry.more_fields()
        while len(self._fields) < len(self.entry.draft.typed):
            self._add_field()
        self._show()
        (self._empty() or self._fields[0]).setFocus(Qt.FocusReason.OtherFocusReason)
