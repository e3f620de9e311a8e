"""On this page reminders are set: whether, when, and when not."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.core.preferences import Preferences
from spineguard.core.reminder_time import MOST_TIMES, ReminderTime
from spineguard.core.reminders import one_more, schedule_of
from spineguard.ui import reminders_words as words
from spineguard.ui.page import Page
from spineguard.ui.theme import Size, Theme
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.choice_row import ChoiceRow
from spineguard.ui.widgets.text import Text
from spineguard.ui.widgets.time_chooser import TimeChooser
from spineguard.ui.widgets.time_panel import TimePanel

ON_OFF = ((True, words.ON), (False, words.OFF))


class Place(NamedTuple):
    """At which time, of how many there are, the keyboard is to be after a page was made anew."""

    number: int
    new: bool


class RemindersPage(Page):
    """What is pressed goes out as the preferences that are wanted; `rebuild` says that the page looks anew.

    `exercises` are ids with their names; `at_login` is whether the system starts our clockwork at log-in.
    """

    changed = Signal(object)
    rebuild_wanted = Signal(object)
    at_login_wanted = Signal(bool)
    try_pressed = Signal()
    save_pressed = Signal()
    settings_pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        exercises: Sequence[tuple[str, str]],
        at_login: bool,
    ) -> None:
        super().__init__(theme, words.REMINDERS)
        self._preferences, self._exercises = preferences, exercises
        self._scrolled = 0
        self.place: Place | None = None
        self._at_login: ChoiceRow | None = None
        self._by_panel: dict[TimePanel, int] = {}
        self.column.addWidget(Text(theme, words.REMINDERS, Size.TITLE, bold=True))
        self._add_switch(at_login)
        if preferences.reminders:
            self._add_times()
            self._add_quiet()
            self._add_phone()
        self._button(self.column, words.TO_SETTINGS).clicked.connect(self.settings_pressed)
        self.column.addStretch(1)

    def gist(self) -> Sequence[str]:
        return (words.ABOUT,)

    def first_focus(self) -> QWidget | None:
        return None

    def take_up(self, scrolled: int = 0, place: Place | None = None) -> None:
        """Go on where an earlier page of this kind was."""
        self._scrolled = scrolled
        QTimer.singleShot(0, self._on_laid_out)
        panels = list(self._by_panel)
        self.tells = place is None  # else it was all told just now
        if place is None:
            self._switch.focus_chosen()
        elif place.number >= len(panels):
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place.new:
            panels[place.number].focus_time()
        else:
            panels[place.number].focus_more()

    def show_at_login(self, on: bool, *, failed: bool) -> None:
        """Show what the system says now, and whether it did not do what was wanted."""
        self._at_login_note.setVisible(failed)
        if self._at_login is not None:
            self._at_login.show_chosen(on)

    def show_saved(self, line: str) -> None:
        """Say what has become of the file for the calendar."""
        self._saved.say(line)
        self._saved.show()

    def _add_switch(self, at_login: bool) -> None:
        down = self.panel()
        self._switch = ChoiceRow(self.theme, words.REMINDERS, ON_OFF, self._preferences.reminders)
        self._switch.chosen.connect(self._on_switch_chosen)
        down.addWidget(self._switch)
        down.addWidget(Text(self.theme, words.ABOUT, role="second"))
        self._at_login_note = Text(self.theme, words.AT_LOGIN_FAILED, role="rest")
        self._at_login_note.hide()
        if self._preferences.reminders:
            self._at_login = ChoiceRow(self.theme, words.AT_LOGIN, ON_OFF, at_login)
            self._at_login.chosen.connect(self._on_at_login_chosen)
            down.addWidget(self._at_login)
            down.addWidget(self._at_login_note)
        self._button(down, words.TRY_REMINDER).clicked.connect(self.try_pressed)

    def _add_times(self) -> None:
        times = self._preferences.reminder_times
        self.column.addWidget(Text(self.theme, words.TIMES, Size.LEAD, bold=True, heading=True))
        if not times:
            self.column.addWidget(Text(self.theme, words.NO_TIMES))
        for position, reminder in enumerate(times):
            panel = TimePanel(self.theme, reminder, self._exercises)
            panel.changed.connect(self._on_panel_changed)
            panel.taken_away.connect(self._on_panel_taken_away)
            self._by_panel[panel] = position
            self.column.addWidget(panel)
        if len(times) < MOST_TIMES:
            self._add = self._button(self.column, words.ADD)
            self._add.clicked.connect(self._on_add_clicked)
        self._say_quiet()

    def _add_quiet(self) -> None:
        down = self.panel()
        down.addWidget(Text(self.theme, words.QUIET, Size.LEAD, bold=True, heading=True))
        chosen = self._preferences
        labels = (words.QUIET_FROM, words.QUIET_UNTIL)
        self._from = TimeChooser(self.theme, chosen.quiet_from, labels)
        self._until = TimeChooser(self.theme, chosen.quiet_until, labels[::-1])
        for chooser in (self._from, self._until):
            chooser.changed.connect(self._on_quiet_changed)
            down.addWidget(chooser)
        down.addWidget(Text(self.theme, words.QUIET_ABOUT, role="second"))

    def _add_phone(self) -> None:
        down = self.panel()
        down.addWidget(Text(self.theme, words.PHONE, Size.LEAD, bold=True, heading=True))
        down.addWidget(Text(self.theme, words.PHONE_ABOUT, role="second"))
        self._button(down, words.SAVE).clicked.connect(self.save_pressed)
        self._saved = Text(self.theme)
        self._saved.hide()
        down.addWidget(self._saved)

    def _button(self, down: QVBoxLayout, label: str) -> BigButton:
        button = BigButton(self.theme, label)
        down.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return button

    def _on_laid_out(self) -> None:
        self.verticalScrollBar().setValue(self._scrolled)
        focus = self.focusWidget()
        if focus is not None:
            self.ensureWidgetVisible(focus)

    def _on_switch_chosen(self, on: bool) -> None:
        self.rebuild_wanted.emit(msgspec.structs.replace(self._preferences, reminders=on))

    def _on_at_login_chosen(self, on: bool) -> None:
        self.at_login_wanted.emit(on)

    def _on_panel_changed(self, reminder: ReminderTime) -> None:
        panel = self.sender()
        assert isinstance(panel, TimePanel)
        times = list(self._preferences.reminder_times)
        times[self._by_panel[panel]] = reminder
        self._change(reminder_times=tuple(times))

    def _on_panel_taken_away(self) -> None:
        panel = self.sender()
        assert isinstance(panel, TimePanel)
        times = list(self._preferences.reminder_times)
        self.place = Place(self._by_panel[panel], new=False)
        del times[self._by_panel[panel]]
        self.rebuild_wanted.emit(msgspec.structs.replace(self._preferences, reminder_times=tuple(times)))

    def _on_add_clicked(self) -> None:
        before = self._preferences.reminder_times
        new = one_more([each.at for each in before], self._preferences.goal)
        times = (*before, ReminderTime(at=new))
        self.place = Place(len(before), new=True)
        self.rebuild_wanted.emit(msgspec.structs.replace(self._preferences, reminder_times=times))

    def _on_quiet_changed(self) -> None:
        self._change(quiet_from=self._from.at, quiet_until=self._until.at)

    def _say_quiet(self) -> None:
        schedule = schedule_of(self._preferences)
        for panel in self._by_panel:
            panel.show_quiet(schedule.is_quiet(panel.at))

    def _change(self, **values: object) -> None:
        self._preferences = msgspec.structs.replace(self._preferences, **values)
        self._say_quiet()
        self.changed.emit(self._preferences)
