"""Builds every part and connects them: files, session, window."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

# PySide reads the source of every module that is imported after it, so what needs no Qt comes first.
from spineguard import clocks
from spineguard.core.journal import SessionRecord
from spineguard.core.preferences import ChosenDose, Preferences
from spineguard.core.routine import Planned, plan
from spineguard.paths import resource_for_language
from spineguard.presenters.home import done_after
from spineguard.presenters.moments import DoneShown
from spineguard.storage.card_copy import load_library
from spineguard.storage.records import Records

# isort: split
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from spineguard.desks.before_session import BeforeSession
from spineguard.desks.daily_piece import DailyPiece
from spineguard.desks.home import HomeDesk
from spineguard.desks.stage import Stage
from spineguard.ui import file_words, words
from spineguard.ui.language import LANGUAGE
from spineguard.ui.main_window import MainWindow

if TYPE_CHECKING:
    from spineguard.core.reminders import Zone
    from spineguard.desks.guide import GuideDesk
    from spineguard.desks.height import HeightDesk
    from spineguard.desks.reminders import Reminders
    from spineguard.desks.settings import SettingsDesk
    from spineguard.ui.session_desk import SessionDesk
    from spineguard.voice.desk import VoiceDesk


class App(QObject):
    """Owns all state: the person's records, the library, the session under way, the page that is shown.

    Pages request, this decides. Both clocks are passed in. Only with `heard` a session can be heard.
    """

    def __init__(
        self,
        qt: QApplication,
        data_dir: Path,
        *,
        theme: str | None = None,
        text_size: int | None = None,
        steady: Callable[[], float] = clocks.steady,
        wall: Callable[[], datetime] = clocks.wall,
        zone: "Zone" = clocks.SYSTEM_ZONE,
        heard: bool = False,
    ) -> None:
        super().__init__()
        self._steady, self._wall, self._heard = steady, wall, heard
        self._zone, self._data_dir = zone, data_dir
        self._reminders: Reminders | None = None
        self._cards_folder = data_dir / "cards"
        self._records = Records(data_dir, wall)
        self._library = load_library(resource_for_language("exercises", LANGUAGE.name), self._cards_folder)
        self._voice: VoiceDesk | None = None
        self._guide: GuideDesk | None = None
        self.session: SessionDesk | None = None
        self._done_shown: DoneShown | None = None
        self._exercise_id = ""
        self._settings: SettingsDesk
        self._height: HeightDesk | None = None
        self._trouble = False
        self._last_routine: tuple[Planned, ...] = ()
        self._last_session = ""

        self._places: dict[str, Callable[[], None]] = {
            words.TODAY: self.show_home,
            words.EXERCISES: self.show_library,
            words.GUIDE: self.show_guide,
            words.HEIGHT: self.show_height,
            words.SETTINGS: self.show_settings,
            words.HELP: self.show_help,
        }
        self.window = MainWindow(tuple(self._places))
        self.window.tab_pressed.connect(self._on_window_tab_pressed)
        self.window.came_back.connect(self._on_window_came_back)
        self.window.closing.connect(self._on_window_closing)
        self.stage = Stage(qt, self.window, self._records, wall, theme, text_size)
        self._piece = DailyPiece(self.stage)
        self._before = BeforeSession(self.stage)
        self._before.may_begin.connect(self._begin)
        self._before.left.connect(self.show_home)
        self.home = HomeDesk(self, self.stage, self._piece, self._before)
        self.home.start_pressed.connect(self._on_home_start_pressed)
        self.home.piece_pressed.connect(self._on_home_piece_pressed)

    def open(self) -> None:
        """Show the window on the home page."""
        self.stage.dress()
        self.show_home()
        self.window.show()

    def come_forward(self) -> None:
        """Show the window in front, as somebody wants who starts the program a second time."""
        if not self.window.isVisible():
            self.open()
        self.window.come_forward()

    @property
    def reminders(self) -> "Reminders":
        """All about reminders, made when it is first wanted."""
        if self._reminders is None:
            from spineguard.desks.reminders import Reminders

            self._reminders = Reminders(self, self._data_dir, self._wall, self._zone, for_real=self._heard)
            self._reminders.over.connect(self.home.look)
            self._reminders.stand_anew.connect(self.home.look)
        return self._reminders

    def tell_of_trouble(self) -> None:
        """An error that nobody expected was caught: say so where it disturbs nothing."""
        self._trouble = True

    def look_at_the_clock(self) -> None:
        """It may be another day or another place, or the computer has slept: what is shown has to be true."""
        if self._reminders is not None:
            self._reminders.desk.look()
        self.home.look()

    def keep(self) -> None:
        """End a session here, so that it is kept, and write what could not be written before."""
        if self.session is not None:
            self.session.stop()
        self._records.save_waiting()
        self._piece.keep()

    # --- pages --------------------------------------------------------------------------------------------

    def show_home(self) -> None:
        """Did I do it today? What do I press?"""
        self.home.show()

    def show_library(self) -> None:
        """All exercises."""
        from spineguard.ui.library_page import LibraryPage

        with suppress(OSError):
            self._cards_folder.mkdir(parents=True, exist_ok=True)
        folder, answers = str(self._cards_folder.absolute()), self._records.preferences.answers
        page = LibraryPage(self.stage.theme, self._library, folder, answers)
        page.opened.connect(self.show_exercise)
        page.answers_pressed.connect(self.show_answers)
        self.stage.show(page, self.show_library, words.EXERCISES)

    def show_exercise(self, exercise_id: str) -> None:
        """One exercise, whole."""
        from spineguard.ui.exercise_page import ExercisePage

        card = self._library.by_id(exercise_id)
        if card is None:
            self.show_library()
            return
        self._exercise_id = exercise_id
        chosen = self._records.preferences
        against = self._before.reasons(card.exercise)
        dose, in_routine = chosen.dose_of(exercise_id), exercise_id in self._routine_ids()
        page = ExercisePage(self.stage.theme, card, dose, in_routine, against)
        page.answers_pressed.connect(self.show_answers)
        page.start_pressed.connect(self._on_exercise_start_pressed)
        page.list_pressed.connect(self.show_library)
        page.dose_changed.connect(self._on_exercise_dose_changed)
        page.in_routine_changed.connect(self._on_exercise_in_routine_changed)
        self.stage.show(page, self._show_exercise_again, words.EXERCISES)

    def show_guide(self) -> None:
        """All pages of the guide."""
        self.guide().show_list()

    def guide(self) -> "GuideDesk":
        """The guide, read from its files when it is first wanted."""
        if self._guide is None:
            from spineguard.desks.guide import GuideDesk

            self._guide = GuideDesk(self.stage)
        return self._guide

    def show_height(self) -> None:
        """How tall am I, and since when?"""
        self.height().show_height()

    def height(self) -> "HeightDesk":
        """Everything about height, made when it is first wanted."""
        if self._height is None:
            from spineguard.desks.height import HeightDesk

            self._height = HeightDesk(self.stage)
        return self._height

    def show_help(self) -> None:
        """When to call for help."""
        from spineguard.ui.help_page import HelpPage

        page = HelpPage(self.stage.theme)
        page.today_pressed.connect(self.show_home)
        self.stage.show(page, self.show_help, words.HELP)

    def show_reminders(self) -> None:
        """Where reminders are set."""
        self.reminders.show_page()

    def show_settings(self) -> None:
        """Everything that can be set."""
        from spineguard.desks.settings import open_settings

        self._settings = open_settings(self, self.stage.theme, self._records.preferences, self.voice())
        self._settings.changed.connect(self._on_settings_changed)
        self._settings.page.reminders_pressed.connect(self.show_reminders)
        self.stage.show(self._settings.page, self._show_settings_again, words.SETTINGS)
        self._settings.page.take_up("", 0)

    def voice(self) -> "VoiceDesk":
        """The voice and the tones, made when they are first wanted."""
        if self._voice is None:
            from spineguard.desks.settings import voice_desk

            self._voice = voice_desk()
        return self._voice

    def show_answers(self) -> None:
        """What was answered before the first session."""
        self._before.show_answers()

    def start(self, routine: Sequence[Planned]) -> None:
        """Begin a session with these exercises, as soon as nothing comes before it."""
        self._before.start(routine)

    def _begin(self, routine: Sequence[Planned]) -> None:
        from uuid import uuid4

        from spineguard.presenters.session import SessionPresenter
        from spineguard.ui.session_desk import SessionDesk

        chosen = self._records.preferences
        presenter = SessionPresenter(
            routine, self._steady(), self._wall, uuid4().hex, self._on_session_ended, still=self.stage.still
        )
        voice = self.voice().narrator(chosen) if self._heard else None
        self.session = SessionDesk(
            presenter,
            self._steady,
            self,
            voice,
            hands_free=chosen.hands_free,
            letter_keys=chosen.letter_keys,
        )
        self._show_session()
        if self._reminders is not None:
            self._reminders.desk.close()  # nothing lies over a session
        if self._heard:
            from spineguard.desktop.screen_awake import AwakeDuring

            AwakeDuring(self, self.session)

    def _show_session(self) -> None:
        if self.session is not None:
            self.stage.show(self.session.new_page(self.stage.theme), self._show_session, None)

    def _show_exercise_again(self) -> None:
        self.show_exercise(self._exercise_id)

    def _show_settings_again(self) -> None:
        row, scrolled = self._settings.page.row_in_use, self._settings.page.verticalScrollBar().value()
        self.show_settings()
        self._settings.page.take_up(row, scrolled)

    def _show_done(self) -> None:
        from spineguard.ui.done_page import DonePage

        if self._done_shown is not None:
            page = DonePage(self.stage.theme, self._done_shown)
            page.today_pressed.connect(self.show_home)
            page.again_pressed.connect(self._on_done_again_pressed)
            page.mistake_pressed.connect(self._on_done_mistake_pressed)
            self.stage.show(page, self._show_done, None)

    # --- what was asked for -------------------------------------------------------------------------------

    def _on_home_start_pressed(self) -> None:
        routine = self._routine()
        if routine:
            self.start(routine)
        else:
            self.show_library()

    def _on_home_piece_pressed(self) -> None:
        self.guide().show_page(self._piece.page)

    def _on_exercise_start_pressed(self, exercise_id: str) -> None:
        self.start([self._planned(exercise_id)])

    def _on_exercise_dose_changed(self, exercise_id: str, dose: ChosenDose) -> None:
        self._records.change(self._records.preferences.with_dose(exercise_id, dose))

    def _on_exercise_in_routine_changed(self, exercise_id: str, wanted: bool) -> None:
        others = tuple(name for name in self._routine_ids() if name != exercise_id)
        routine = (*others, exercise_id) if wanted else others
        self._records.change(msgspec.structs.replace(self._records.preferences, routine=routine))

    def _on_session_ended(self, record: SessionRecord) -> None:
        saved = self._records.add_session(record)
        desk, self.session = self.session, None
        if desk is None:
            return
        desk.ticker.stop()
        self._last_routine, self._last_session = desk.presenter.routine, record.id
        journal, goal = self._records.journal, self._records.preferences.goal
        self._done_shown = done_after(record, self._last_routine, journal, goal, saved=saved)
        self._show_done()
        desk.deleteLater()

    def _on_done_again_pressed(self) -> None:
        self.start(self._last_routine)

    def _on_done_mistake_pressed(self) -> None:
        self._records.take_back_hurt(self._last_session)
        self.show_home()

    def _on_settings_changed(self, preferences: Preferences) -> None:
        self.stage.change_settings(preferences)

    def _on_window_tab_pressed(self, tab: str) -> None:
        self._places[tab]()

    def _on_window_came_back(self) -> None:
        if self.home.is_shown:
            self._records.save_waiting()
            self._records.read_again()
            self.home.look()
        elif self._height is not None:
            self._height.come_back()

    def _on_window_closing(self) -> None:
        self.keep()
        if self._voice is not None:
            self._voice.close()

    # --- what follows from the records --------------------------------------------------------------------

    def _routine_ids(self) -> tuple[str, ...]:
        """The exercises of the daily routine: as chosen, or at first all that came with the program."""
        chosen = self._records.preferences.routine
        bundled = tuple(card.exercise.id for card in self._library.bundled())
        return bundled if chosen is None else chosen

    def _routine(self) -> tuple[Planned, ...]:
        return self.routine_of(None)

    def routine_of(self, exercise_ids: tuple[str, ...] | None) -> tuple[Planned, ...]:
        """These exercises, or the daily ones; those whose card is gone are left out."""
        names = self._routine_ids() if exercise_ids is None else exercise_ids
        return tuple(self._planned(name) for name in names if self._library.by_id(name) is not None)

    def _planned(self, exercise_id: str) -> Planned:
        card = self._library.by_id(exercise_id)
        assert card is not None
        dose = self._records.preferences.dose_of(exercise_id)
        return plan(card.exercise, dose.reps, dose.hold, dose.rest)

    def notes(self) -> tuple[str, ...]:
        """What the person should know about their files."""
        notes = file_words.notes(
            self._records.journal_note, self._records.preferences_note, len(self._library.left_out)
        )
        return (*notes, file_words.TROUBLE) if self._trouble else notes
