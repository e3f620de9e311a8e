"""One time of a reminder: when, on which days, and what for."""

from collections.abc import Sequence
from datetime import time

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.core.reminder_time import EVERY_DAY, ReminderTime
from spineguard.ui import reminders_words as words
from spineguard.ui.theme import Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.choice_row import ChoiceRow
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.text import Text
from spineguard.ui.widgets.time_chooser import TimeChooser


class TimePanel(Panel):
    """What is pressed goes out as the time that is wanted. `exercises` are ids with their names."""

    changed = Signal(object)
    taken_away = Signal()

    def __init__(self, theme: Theme, reminder: ReminderTime, exercises: Sequence[tuple[str, str]]) -> None:
        super().__init__(theme)
        self._reminder, self._names = reminder, dict(exercises)
        down = QVBoxLayout(self)
        down.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        down.setSpacing(Space.SMALL)
        self._chooser = TimeChooser(theme, reminder.at)
        self._chooser.changed.connect(self._on_chooser_changed)
        self._when = Text(theme, role="second")
        self._quiet = Text(theme, words.IN_QUIET, role="rest")
        self._quiet.hide()
        self._more, self._away = BigButton(theme, words.MORE), BigButton(theme, words.TAKE_AWAY)
        self._more.clicked.connect(self._on_more_clicked)
        self._away.clicked.connect(self.taken_away)
        buttons = FlowLayout(gap=Space.SMALL)
        buttons.addWidget(self._more)
        buttons.addWidget(self._away)
        down.addWidget(self._chooser)
        down.addWidget(self._when)
        down.addWidget(self._quiet)
        down.addLayout(buttons)
        self._details = QWidget()
        inside = QVBoxLayout(self._details)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.MEDIUM)
        inside.addWidget(Text(theme, words.DAYS, bold=True))
        inside.addWidget(self._day_buttons(theme))
        inside.addWidget(self._routine_row(theme, exercises))
        self._details.hide()
        down.addWidget(self._details)
        self._name_buttons()
        self._say_when()

    @property
    def at(self) -> time:
        """The time that is shown."""
        return self._chooser.at

    def show_quiet(self, quiet: bool) -> None:
        """Say that the time lies in the quiet hours, or stop saying it."""
        self._quiet.setVisible(quiet)

    def focus_more(self) -> None:
        """Put the keyboard beside the button that takes it away: one press too many harms nothing there."""
        self._more.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_time(self) -> None:
        """Put the keyboard where this time is set."""
        self._chooser.focus_first()

    def _day_buttons(self, theme: Theme) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row, gap=Space.SMALL)
        self._by_button: dict[BigButton, int] = {}
        for day in EVERY_DAY:
            button = BigButton(theme, words.day_short(day), Kind.TOGGLE)
            button.setAccessibleName(words.day_long(day))
            button.setChecked(day in self._reminder.days)
            button.toggled.connect(self._on_day_toggled)
            self._by_button[button] = day
            flow.addWidget(button)
        return row

    def _routine_row(self, theme: Theme, exercises: Sequence[tuple[str, str]]) -> ChoiceRow:
        options: list[tuple[object, str]] = [(None, words.MY_DAILY)]
        options += (((exercise,), name) for exercise, name in exercises)
        row = ChoiceRow(theme, words.WHICH, options, self._reminder.routine)
        row.chosen.connect(self._on_routine_chosen)
        return row

    def _on_chooser_changed(self, at: time) -> None:
        self._change(at=at)
        self._name_buttons()

    def _on_day_toggled(self) -> None:
        days = tuple(day for button, day in self._by_button.items() if button.isChecked())
        self._change(days=days)
        self._say_when()

    def _on_routine_chosen(self, routine: object) -> None:
        self._change(routine=routine)
        self._say_when()

    def _on_more_clicked(self) -> None:
        self._details.setVisible(self._details.isHidden())

    def _change(self, **values: object) -> None:
        self._reminder = msgspec.structs.replace(self._reminder, **values)
        self.changed.emit(self._reminder)

    def _say_when(self) -> None:
        names = [self._names[each] for each in self._reminder.routine or () if each in self._names]
        self._when.say(words.when_line(self._reminder.days, names))

    def _name_buttons(self) -> None:
        at = self._chooser.at
        self._more.setAccessibleName(words.of_time(words.MORE, at))
        self._away.setAccessibleName(words.of_time(words.TAKE_AWAY, at))
