"""A second start: the first comes to the front; where it does not answer, that is said."""

import os
import signal
import time
from pathlib import Path

from spineguard.desktop.one_instance import SHOW, ask_first
from spineguard.log import logger
from spineguard.storage.process_lock import ProcessLock, pause

GOING = 5.0
"""Seconds in which a process that was ended is gone."""


class SecondStart:
    """The second start: the first comes to the front, or this says that it does not answer."""

    def __init__(self, folder: Path, lock: ProcessLock, theme: str | None, text_size: int | None) -> None:
        self._folder, self._lock = folder, lock
        self._theme, self._text_size = theme, text_size

    def has_the_lock(self) -> bool:
        """Whether the first has gone, so that this one may go on; False when it has come to the front."""
        if self._ask():
            return False
        if self._lock.take():  # it was just closing
            return True
        from spineguard.desktop.qt_loading import load_qt

        load_qt()
        from spineguard.app import App
        from spineguard.ui.application import application
        from spineguard.ui.not_answering import ask_what_to_do

        stage = App(application([]), self._folder, theme=self._theme, text_size=self._text_size).stage
        stage.dress()
        return ask_what_to_do(stage.theme, self._ask, self._lock.take, self._end_it)

    def _ask(self) -> bool:
        token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
        return ask_first(self._folder, f"{SHOW} {token}".strip())

    def _end_it(self) -> bool:
        """End the first, which does not answer; all that it had saved is on disk, whole."""
        process, _ = self._lock.holder()
        if process > 0:
            logger(__name__).warning("the window of process %d did not answer and was ended", process)
            os.kill(process, getattr(signal, "SIGKILL", signal.SIGTERM))
        until = time.monotonic() + GOING
        while not self._lock.take():
            if time.monotonic() > until:
                return False
            pause(0.05)
        return True
