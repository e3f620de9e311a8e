"""The home page, and that it stays true while it is open: past midnight, in another zone, after a sleep."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Protocol

# PySide reads the source of every module that is imported after it, so what needs no Qt comes first.
from spineguard.core.routine import Planned
from spineguard.presenters.home import home_at, until_turn
from spineguard.presenters.moments import HomeShown

# isort: split
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton

from spineguard.desks.before_session import BeforeSession
from spineguard.desks.daily_piece import DailyPiece
from spineguard.desks.stage import Stage
from spineguard.desktop.wall_alarm import WallAlarm
from spineguard.ui.home_page import HomePage
from spineguard.ui.words import TODAY

if TYPE_CHECKING:
    from spineguard.presenters.reminders import RemindersShown

AFTER = timedelta(seconds=1)


class Program(Protocol):
    """As much of the program as the home page needs."""

    @property
    def reminders(self) -> Any:
        """All about reminders."""

    def routine_of(self, exercise_ids: tuple[str, ...] | None) -> Sequence[Planned]:
        """These exercises, or the daily ones."""

    def notes(self) -> tuple[str, ...]:
        """What the person should know about their files."""

    def show_home(self) -> None:
        """Make and show the home page."""

    def show_height(self) -> None:
        """How tall am I, and since when?"""

    def show_help(self) -> None:
        """When to call for help."""

    def show_reminders(self) -> None:
        """Where reminders are set."""


class HomeDesk(QObject):
    """Makes the home page, and makes it anew when it has stopped being true."""

    start_pressed = Signal()
    piece_pressed = Signal()

    def __init__(self, program: Program, stage: Stage, piece: DailyPiece, before: BeforeSession) -> None:
        super().__init__(stage)
        self._program, self._stage, self._piece, self._before = program, stage, piece, before
        self._shown: HomeShown | None = None
        self._reminders: RemindersShown | None = None
        self._scrolled = 0
        self.alarm = WallAlarm(self)
        """Rings when the page stops being true by itself: at noon, in the evening, at midnight."""
        self.alarm.rang.connect(self.look)

    @property
    def is_shown(self) -> bool:
        """Whether the home page is the one that is open."""
        return self._stage.shows(self._program.show_home)

    def show(self) -> None:
        """Did I do it today? What do I press?"""
        self._shown, self._reminders = self._shown_now(), self._reminders_now()
        page = HomePage(
            self._stage.theme, self._shown, self._program.notes(), self._piece.today(), self._reminders
        )
        page.reminders_pressed.connect(self._program.show_reminders)
        page.try_pressed.connect(self._on_page_try_pressed)
        page.start_pressed.connect(self.start_pressed)
        page.help_pressed.connect(self._program.show_help)
        page.piece_pressed.connect(self.piece_pressed)
        page.height_pressed.connect(self._program.show_height)
        self._stage.show(page, self._program.show_home, TODAY)
        self._wait_for_turn()

    def look(self) -> None:
        """See whether the open page is still true, and change what is not; the keyboard stays where it is."""
        page = self._stage.window.page
        if not self.is_shown or not isinstance(page, HomePage):
            return
        reminders = self._reminders_now()
        if self._shown_now() != self._shown or (reminders is None) is not (self._reminders is None):
            self._show_anew(page)
        elif reminders is not None and reminders != self._reminders and self._shown is not None:
            self._reminders = reminders
            page.say_reminders(reminders, self._shown.today)
        self._wait_for_turn()

    def _show_anew(self, page: HomePage) -> None:
        self._scrolled = page.verticalScrollBar().value()
        focus = self._stage.window.focusWidget()
        words = focus.text() if isinstance(focus, QAbstractButton) else ""
        self.show()
        buttons = self._stage.window.findChildren(QAbstractButton)
        same = (each for each in buttons if each.text() == words and each.isVisibleTo(self._stage.window))
        if words and (button := next(same, None)) is not None:
            button.setFocus()
        QTimer.singleShot(0, self._on_laid_out)

    def _on_laid_out(self) -> None:
        page = self._stage.window.page
        if isinstance(page, HomePage):
            page.verticalScrollBar().setValue(self._scrolled)

    def _wait_for_turn(self) -> None:
        self.alarm.ring_in(until_turn(self._stage.wall()) + AFTER)

    def _on_page_try_pressed(self) -> None:
        self._program.reminders.try_it()

    def _shown_now(self) -> HomeShown:
        there = self._stage.records
        routine, waiting = self._before.split(self._program.routine_of(None))
        names = [planned.exercise.name for planned in waiting]
        return home_at(
            self._stage.wall(), there.journal, routine, there.preferences.goal, there.heights, names
        )

    def _reminders_now(self) -> "RemindersShown | None":
        return self._program.reminders.shown() if self._stage.preferences.reminders else None
