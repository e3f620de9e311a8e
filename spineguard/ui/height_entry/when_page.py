"""When was that? Today, yesterday, or a day that one writes; and about what time."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.core.day_text import understood_day
from spineguard.core.reading import Where
from spineguard.presenters.height_entry import HeightEntry
from spineguard.ui import height_entry_words as words
from spineguard.ui.accessible import announce
from spineguard.ui.country import date_order, month_names
from spineguard.ui.height_entry.question_page import QuestionPage, show_or_hide
from spineguard.ui.height_words import day
from spineguard.ui.theme import Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.field import Field
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.text import Text


class WhenPage(QuestionPage):
    """The day is understood as it is written, and said in words at once."""

    def __init__(self, theme: Theme, entry: HeightEntry) -> None:
        super().__init__(theme, entry, words.WHEN_TITLE)
        down = self.panel()
        self._days = (entry.today, entry.today - timedelta(days=1))
        self._today = self._choice(words.day_choice(words.TODAY, self._days[0]))
        self._yesterday = self._choice(words.day_choice(words.YESTERDAY, self._days[1]))
        self._another = self._choice(words.ANOTHER_DAY)
        row = QWidget()
        flow = FlowLayout(row, gap=Space.SMALL)
        for button in (self._today, self._yesterday, self._another):
            flow.addWidget(button)
        down.addWidget(row)
        down.addWidget(self._naming())
        self._time = self._time_row()
        down.addWidget(self._time)
        self._next = self.add_buttons(words.NEXT)
        self._choose_as_before()
        for button in (self._today, self._yesterday, self._another):
            # An arrow key chooses without a click, and Qt moves the keyboard only after that.
            button.toggled.connect(self._on_day_toggled, Qt.ConnectionType.QueuedConnection)
        self._show()

    def first_focus(self) -> QWidget | None:
        return self._next

    def missing(self) -> QWidget | None:
        return self._field if self.entry.draft.day is None else None

    def _choice(self, name: str) -> BigButton:
        return BigButton(self.theme, name, Kind.CHOICE)

    def _naming(self) -> QWidget:
        self._box = QWidget()
        inside = QVBoxLayout(self._box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.SMALL)
        inside.addWidget(Text(self.theme, words.WHICH_DAY, bold=True))
        self._field = Field(self.theme, words.WHICH_DAY, "", 60)
        self._field.textEdited.connect(self._understand)
        self._field.rested.connect(self._on_field_rested)
        self._field.returnPressed.connect(self.go_on)
        self._said = Text(self.theme, role="action", bold=True)
        inside.addWidget(self._field)
        inside.addWidget(self._said)
        self._box.hide()
        return self._box

    def _time_row(self) -> QWidget:
        box = QWidget()
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.SMALL)
        self._clock = Text(self.theme, bold=True)
        inside.addWidget(self._clock)
        row = QWidget()
        flow = FlowLayout(row, gap=Space.SMALL)
        self._earlier = BigButton(self.theme, words.EARLIER)
        self._later = BigButton(self.theme, words.LATER)
        self._no_time = BigButton(self.theme, words.NO_TIME)
        self._add_time = BigButton(self.theme, words.ADD_TIME)
        for button in (self._earlier, self._later, self._no_time, self._add_time):
            button.clicked.connect(self._on_time_clicked)
            flow.addWidget(button)
        inside.addWidget(row)
        return box

    def _choose_as_before(self) -> None:
        chosen = self.entry.draft.day
        if chosen is None:
            self._choose(self._days[0])
            self._today.setChecked(True)
        elif chosen in self._days:
            (self._today, self._yesterday)[self._days.index(chosen)].setChecked(True)
        else:
            self._another.setChecked(True)
            self._field.setText(day(chosen))
            self._said.say(words.day_understood(chosen, self.entry.today))
        self._give_tab_to_the_chosen()

    def _choose(self, day: date | None) -> None:
        self.entry.choose_day(day)
        self._show()

    def _show(self) -> None:
        draft = self.entry.draft
        show_or_hide(self._box, self._another.isChecked())
        show_or_hide(self._time, draft.where is not Where.REMEMBERED)
        self._clock.say(words.time_line(draft.time))
        there = draft.time is not None
        for button, shown in (
            (self._earlier, there),
            (self._later, there),
            (self._no_time, there),
            (self._add_time, not there),
        ):
            show_or_hide(button, shown)

    def _understand(self) -> None:
        found = understood_day(self._field.text(), self.entry.today, date_order(), month_names())
        self._said.say(words.day_understood(found, self.entry.today))
        self._choose(found if isinstance(found, date) else None)

    def _on_field_rested(self) -> None:
        announce(self, self._said.accessible_words())

    def _on_day_toggled(self, on: bool) -> None:
        if not on:
            return
        self._give_tab_to_the_chosen()
        if self._another.isChecked():
            self._understand()
            self._box.show()
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._choose(self._days[0] if self._today.isChecked() else self._days[1])

    def _on_time_clicked(self) -> None:
        button = self.sender()
        if button is self._no_time:
            self.entry.choose_time(None)
        elif button is self._add_time:
            self.entry.shift_time(0)
        else:
            self.entry.shift_time(1 if button is self._later else -1)
        had_keyboard = self.focusWidget() is button
        self._show()
        if had_keyboard and button in (self._no_time, self._add_time):
            (self._add_time if button is self._no_time else self._later).setFocus()
        announce(self, self._clock.accessible_words(), now=True)

    def _give_tab_to_the_chosen(self) -> None:
        for button in (self._today, self._yesterday, self._another):
            policy = Qt.FocusPolicy.TabFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
