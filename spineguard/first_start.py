"""The first start hears what later ones say."""

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from spineguard.app import App
from spineguard.desktop.leaving import Leaving
from spineguard.log import logger

if TYPE_CHECKING:
    from spineguard.desktop.one_instance import Listening

AFTER_FIRST_PICTURE = 250
"""Time in ms after which things are begun that nobody waits for."""


class First(QObject):
    """The first start: begins, once the window is there, what nobody waits for, and hears later starts."""

    def __init__(self, qt: QApplication, app: App, folder: Path | None) -> None:
        super().__init__(app)
        self._qt = qt
        self._app, self._folder = app, folder
        self._listening: Listening | None = None

    def begin(self) -> None:
        """Listen from now on, and see that reminders come."""
        if self._folder is not None:
            from spineguard.desktop.one_instance import listen

            try:
                self._listening = listen(self._folder, self._hear, self)
            except OSError as error:
                logger(__name__).warning("a second start can't be heard: %s", error)
            self._qt.aboutToQuit.connect(self._on_qt_about_to_quit)
            self._app.look_at_the_clock()  # what was said before we listened
        if self._app.stage.preferences.reminders:
            self._app.reminders.repair_at_login()
            self._app.reminders.see_to_clockwork()

    def _on_qt_about_to_quit(self) -> None:
        if self._listening is not None:
            self._listening.close()
            self._listening = None

    def _hear(self, message: str) -> None:
        from spineguard.desktop.one_instance import LOOK, REMIND, SHOW

        word, _, token = message.partition(" ")
        if word == SHOW:
            if token:
                os.environ["XDG_ACTIVATION_TOKEN"] = token  # without it Wayland lets nobody come forward
            self._app.come_forward()
        elif word == REMIND:
            self._app.reminders.ask()
            self._app.home.look()
        elif word == LOOK:
            self._app.look_at_the_clock()


def stay(app: App, folder: Path | None) -> int:
    """Stay until the window is closed; in `folder` we are the first, and hear what a second start says."""
    qt = QApplication.instance()
    assert isinstance(qt, QApplication)
    Leaving(qt, app.keep, app.window.close)
    first = First(qt, app, folder)
    QTimer.singleShot(AFTER_FIRST_PICTURE, first.begin)
    gc.freeze()
    gc.enable()
    return qt.exec()
