"""What all pages share: the window, the clothes it wears, the person's records, and which page is shown."""

from collections.abc import Callable
from datetime import datetime
from typing import cast

import msgspec

from spineguard.core.figure_look import FigureLook, Person
from spineguard.core.preferences import Preferences
from spineguard.storage.records import Records

# isort: split
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from spineguard.desktop.computer_looks import ComputerLooks
from spineguard.ui.main_window import MainWindow
from spineguard.ui.theme import TEXT_SIZES, Theme, ThemeName


class Stage(QObject):
    """Shows one page at a time in the clothes that were chosen, and the same page again when they change.

    `theme` and `text_size` are as told at the start, None where nothing was told. `wall` is the wall clock.
    """

    def __init__(
        self,
        qt: QApplication,
        window: MainWindow,
        records: Records,
        wall: Callable[[], datetime],
        theme: str | None,
        text_size: int | None,
    ) -> None:
        super().__init__()
        self._qt, self.window, self.records, self.wall = qt, window, records, wall
        self._told_theme, self._told_size = theme, text_size
        self._computer = ComputerLooks(self)
        self._computer.changed.connect(self._on_computer_changed)
        self.theme = self._theme_now()
        self._show_again: Callable[[], None] | None = None
        window.larger_pressed.connect(self._on_window_larger_pressed)
        window.smaller_pressed.connect(self._on_window_smaller_pressed)

    def dress(self) -> None:
        """Put the clothes on, before the first page is made."""
        self.theme.dress(self._qt)

    def show(self, page: QWidget, again: Callable[[], None], tab: str | None) -> None:
        """Show a page; `again` makes and shows it anew, `tab` is the place it belongs to (None: no tabs)."""
        self._show_again = again
        self.window.show_page(page, self.theme, tab)

    def shows(self, again: Callable[[], None]) -> bool:
        """Whether the page that is shown is the one that `again` makes."""
        return self._show_again == again

    @property
    def preferences(self) -> Preferences:
        """What the person has set."""
        return self.records.preferences

    @property
    def still(self) -> bool:
        """Whether figures should step between their poses instead of moving."""
        motion = self.preferences.motion
        return motion == "still" or (motion == "system" and self._computer.still)

    def change_settings(self, preferences: Preferences) -> None:
        """Keep what was chosen, and show it; it has the last word over what was told at the start."""
        self._told_theme = self._told_size = None
        self.records.change(preferences)
        self._dress_anew()

    def _on_computer_changed(self) -> None:
        self._dress_anew()

    def _on_window_larger_pressed(self) -> None:
        self._change_text_size(1)

    def _on_window_smaller_pressed(self) -> None:
        self._change_text_size(-1)

    def _change_text_size(self, steps: int) -> None:
        position = TEXT_SIZES.index(self.theme.text_size) + steps
        if 0 <= position < len(TEXT_SIZES):
            self._told_size = None
            size = TEXT_SIZES[position]
            self.records.change(msgspec.structs.replace(self.preferences, text_size=size))
            self._dress_anew()

    def _theme_now(self) -> Theme:
        """As told at the start, else as chosen, else as the computer is set."""
        chosen = self.preferences
        name = self._told_theme or chosen.theme
        if name == "system":
            name = "contrast" if self._computer.contrast else "dark" if self._computer.dark else "light"
        return Theme(
            cast(ThemeName, name),
            self._told_size or chosen.text_size,
            FigureLook(person=Person(chosen.person), skin=chosen.skin),
            chosen.vertebrae,
        )

    def _dress_anew(self) -> None:
        """Show the same page in other clothes, if they are others."""
        theme = self._theme_now()
        if theme != self.theme:
            self.theme = theme
            self.dress()
            if self._show_again is not None:
                self._show_again()
