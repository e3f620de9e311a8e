"""All that the open program does about reminders: it shows them, tells of them, and sees that they come.

What waits for the time is another process, the clockwork; this starts it, and lets it look when something has
changed.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

import msgspec

# PySide reads the source of every module that is imported after it, so what needs no Qt comes first.
from spineguard.clockwork.asking import Asking
from spineguard.core.calendar_text import calendar_text
from spineguard.core.preferences import Preferences
from spineguard.core.reminder_time import ReminderTime
from spineguard.core.reminders import Zone, offered, schedule_of
from spineguard.core.routine import Planned
from spineguard.core.start_questions import left_out
from spineguard.desktop.login_start import LoginStart, background_command, login_start
from spineguard.log import logger
from spineguard.paths import default_data_dir
from spineguard.presenters.reminders import RemindersShown, all_quiet, reminders_shown
from spineguard.storage.safe_write import replace_file

# isort: split
from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt, QTimeZone, Signal
from PySide6.QtWidgets import QApplication

from spineguard.desks.clockwork_care import ClockworkCare
from spineguard.desks.one_reminder import ReminderDesk
from spineguard.desks.stage import Stage
from spineguard.ui import reminders_words as page_words
from spineguard.ui.main_window import MainWindow
from spineguard.ui.reminders_page import RemindersPage
from spineguard.ui.words import SETTINGS


class Program(Protocol):
    """As much of the program as reminders need."""

    stage: Stage
    session: Any
    window: MainWindow

    def routine_of(self, exercise_ids: tuple[str, ...] | None) -> Sequence[Planned]:
        """These exercises, or the daily ones."""

    def start(self, routine: Sequence[Planned]) -> None:
        """Begin a session."""

    def open(self) -> None:
        """Show the window on the home page."""

    def come_forward(self) -> None:
        """Show the window in front."""

    def show_height(self) -> None:
        """How tall am I, and since when?"""

    def show_settings(self) -> None:
        """Everything that can be set."""


class Reminders(QObject):
    """Owns the one reminder that may be on the screen, and knows how those to come will come.

    Nothing outside our window is touched (no process started, no start at log-in changed) unless `for_real`.
    """

    over = Signal()
    """Nothing is asked any more."""
    stand_anew = Signal()
    """They can come again, or can't any more."""

    def __init__(
        self,
        program: Program,
        data_dir: Path,
        wall: Callable[[], datetime],
        zone: Zone,
        *,
        for_real: bool,
    ) -> None:
        super().__init__(program if isinstance(program, QObject) else None)
        self._program, self._stage = program, program.stage
        self._data_dir, self._wall, self._zone, self._for_real = data_dir, wall, zone, for_real
        self._asking = Asking(data_dir, wall, zone)
        self.desk = ReminderDesk(self, self._asking, wall, self._may_be_done, heard=for_real)
        self.desk.start_wanted.connect(self._on_desk_start_wanted)
        self.desk.measure_wanted.connect(self._on_desk_measure_wanted)
        self.desk.over.connect(self.over)
        self._login: LoginStart = login_start()
        usual = data_dir.absolute() == default_data_dir().absolute()
        self._command = background_command(None if usual else str(data_dir.absolute()))
        self.care = ClockworkCare(self, data_dir, self._command, self._are_on)
        self.care.changed.connect(self.stand_anew)

    @property
    def saved(self) -> bool:
        """Whether what became of the last reminder is on disk."""
        return self._asking.saved

    def ask(self) -> bool:
        """It is time, says the clockwork: show what is due; False when nothing needs to be shown."""
        if self._program.session is not None:
            return False  # what is still needed after the session comes then
        return self.desk.ask(self._stage.theme, self._stage.preferences)

    def try_it(self) -> None:
        """Show how a reminder looks."""
        self.desk.try_it(self._stage.theme, self._stage.preferences)

    def shown(self) -> RemindersShown:
        """How reminders stand, for the home page."""
        preferences, journal, schedule = self._asking.known()
        shown = reminders_shown(
            schedule,
            self._asking.marks(),
            journal,
            preferences.goal,
            self._wall(),
            self._zone,
            at_login=self.at_login,
        )
        comes = shown.on and not self.care.failed  # off on the disk: what was chosen could not be saved
        quiet = all_quiet(schedule_of(self._stage.preferences))
        return msgspec.structs.replace(shown, comes=comes, all_quiet=quiet)

    def show_page(self) -> None:
        """Show where reminders are set."""
        chosen = self._stage.preferences
        elsewhere = tuple(name for each in chosen.reminder_times for name in each.routine or ())
        planned = [*self._program.routine_of(None), *self._program.routine_of(elsewhere)]
        exercises = {each.exercise.id: each.exercise.name for each in planned}
        page = RemindersPage(self._stage.theme, chosen, list(exercises.items()), self.at_login)
        page.changed.connect(self._on_page_changed)
        page.rebuild_wanted.connect(self._on_page_rebuild_wanted)
        page.at_login_wanted.connect(self._on_page_at_login_wanted)
        page.try_pressed.connect(self.try_it)
        page.save_pressed.connect(self._on_page_save_pressed)
        page.settings_pressed.connect(self._program.show_settings)
        self._stage.show(page, self._show_page_again, SETTINGS)
        page.take_up()

    def leave_if_unseen(self) -> None:
        """A reminder was all that was open, and it is over: end the program.

        Where a file had to be set aside, the window opens, to tell it: nobody would tell it later.
        """
        window, records = self._program.window, self._stage.records
        if window.isVisible():
            return
        if any(note is not None and note.kept for note in (records.journal_note, records.preferences_note)):
            window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self._program.open()
        else:
            QCoreApplication.quit()

    def _are_on(self) -> bool:
        return self._stage.preferences.reminders

    def _may_be_done(self, exercise_ids: tuple[str, ...] | None) -> Sequence[Planned]:
        """What a reminder names: without the exercises that the person should ask about first."""
        answers = self._stage.preferences.answers
        routine = self._program.routine_of(exercise_ids)
        return [planned for planned in routine if not left_out(planned.exercise, answers)]

    def _on_desk_start_wanted(self, exercise_ids: tuple[str, ...] | None) -> None:
        _close_dialogs()
        routine = self._program.routine_of(exercise_ids)
        if self._program.session is None and routine:
            self._program.start(routine)
            self._program.window.show()
        self._program.come_forward()

    def _on_desk_measure_wanted(self) -> None:
        from spineguard.ui.height_entry.question_page import QuestionPage

        _close_dialogs()
        self._program.come_forward()
        measuring = isinstance(self._program.window.page, QuestionPage)  # what is half typed there stays
        if self._program.session is None and not measuring:
            self._program.show_height()

    def _show_page_again(self) -> None:
        before = self._page()
        scrolled, place = (0, None) if before is None else (before.verticalScrollBar().value(), before.place)
        self.show_page()
        after = self._page()
        if after is not None:
            after.take_up(scrolled, place)

    def _page(self) -> RemindersPage | None:
        """Our page, while it is the one that is shown."""
        page = self._program.window.page
        return page if isinstance(page, RemindersPage) else None

    def _on_page_changed(self, preferences: Preferences) -> None:
        self._keep(preferences)

    def _on_page_rebuild_wanted(self, preferences: Preferences) -> None:
        turned = preferences.reminders is not self._stage.preferences.reminders
        if preferences.reminders and not preferences.reminder_times:
            offer = tuple(ReminderTime(at=at) for at in offered(preferences.goal)) if turned else ()
            preferences = msgspec.structs.replace(preferences, reminder_times=offer)
        self._keep(preferences)
        worked = not turned or self.set_at_login(preferences.reminders)
        self._show_page_again()
        self._tell_at_login(failed=not worked and preferences.reminders)

    def _on_page_at_login_wanted(self, on: bool) -> None:
        self._tell_at_login(failed=not self.set_at_login(on))

    def _tell_at_login(self, *, failed: bool) -> None:
        page = self._page()
        if page is not None:
            page.show_at_login(self.at_login, failed=failed)

    def _on_page_save_pressed(self) -> None:
        page = self._page()
        if page is not None:
            page.show_saved(self._save_for_calendar())

    def _keep(self, preferences: Preferences) -> None:
        """What was set holds from now on: what lies before it was not missed."""
        self._stage.records.change(msgspec.structs.replace(preferences, reminders_since=self._wall()))
        self.see_to_clockwork()

    def _save_for_calendar(self) -> str:
        """Save the times at which reminders come; what became of it, in words."""
        schedule = schedule_of(self._stage.preferences)
        times = [each for each in schedule.times if each.days and not schedule.is_quiet(each.at)]
        if not times:
            return page_words.NOTHING_TO_SAVE
        zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
        text = calendar_text(times, page_words.CALENDAR_TITLE, self._wall(), zone)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        file = Path(documents or Path.home(), f"{page_words.CALENDAR_FILE}.ics")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            replace_file(file, text.encode())
        except OSError:
            return page_words.NOT_SAVED
        return page_words.saved_as(str(file))

    @property
    def at_login(self) -> bool:
        """Whether the clockwork starts when the person logs in, as the system says now."""
        try:
            return self._login.is_on(self._command)
        except OSError:
            return False

    def set_at_login(self, on: bool) -> bool:
        """Have it so; whether it worked."""
        if not self._for_real:
            return False
        from spineguard.desktop.login_repair import forget

        try:
            if on:
                self._login.turn_on(self._command)
            else:
                self._login.turn_off()
            forget(self._data_dir)
        except OSError:
            return False
        return self.at_login is on

    def repair_at_login(self) -> None:
        """Bring the start at log-in back, where it was wanted and the program that it started is gone."""
        from spineguard.desktop.login_repair import repair

        if self._for_real:
            try:
                repair(self._login, self._command, self._data_dir)
            except OSError as error:
                logger(__name__).warning("the start at log-in was not repaired: %s", error)

    def see_to_clockwork(self) -> None:
        """Start the clockwork where it is wanted and does not run; let it look where it does; end it else."""
        if self._for_real:
            self.care.see_to_it()


def _close_dialogs() -> None:
    """A dialog before our window would keep every key from the session behind it, also the one to stop."""
    while (dialog := QApplication.activeModalWidget()) is not None and dialog.isVisible():
        dialog.close()
