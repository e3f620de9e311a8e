"""Lets time pass for a session, and rests as soon as nothing moves."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from spineguard.core.session_events import Event
from spineguard.presenters.moments import SessionShown
from spineguard.presenters.session import SessionPresenter
from spineguard.ui.theme import FRAME_MS

WAIT_MS = 200
"""Time between two looks at the clock while nothing moves and hands-free waits in a step."""


class Ticker(QObject):
    """A view of the session that draws nothing: it only looks whether the next frame will differ."""

    def __init__(self, presenter: SessionPresenter, steady: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._presenter, self._steady = presenter, steady
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def running(self) -> bool:
        """Whether frames are coming."""
        return self._timer.isActive()

    def show_session(self, shown: SessionShown) -> None:
        """Start or stop, by whether anything moves now."""
        if self._presenter.animating:
            self._run(FRAME_MS)
        elif self._presenter.waiting:
            self._run(WAIT_MS)
        else:
            self._timer.stop()

    def session_event(self, event: Event) -> None:
        """Nothing to do: every event also shows a new moment."""

    def stop(self) -> None:
        """No more frames; the session is over or the window gone."""
        self._timer.stop()

    def _run(self, interval: int) -> None:
        if not self._timer.isActive() or self._timer.interval() != interval:
            self._timer.start(interval)

    def _on_timer_timeout(self) -> None:
        self._presenter.tick(self._steady())
