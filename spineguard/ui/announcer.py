"""A view of the session for a screen reader: it tells each phase once, and never the seconds."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible

from spineguard.core.session_events import Event
from spineguard.presenters.moments import SessionShown
from spineguard.presenters.session import SessionPresenter
from spineguard.ui import spoken_words
from spineguard.ui.accessible import announce
from spineguard.ui.page import AFTER_FOCUS, Page

Told = tuple[object, ...]


class Announcer(QObject):
    """Follows a session; where no screen reader listens, it does nothing at all."""

    def __init__(self, presenter: SessionPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._page: Page | None = None
        self._told: Told = ()
        self._before: SessionShown | None = None
        self._waiting = ""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER_FOCUS)
        self._later.timeout.connect(self._on_later_timeout)

    def speak_for(self, page: Page) -> None:
        """The session is on this page now, and what is told next waits until the page has been named."""
        self._page, self._told = page, ()
        page.tells = False
        if QAccessible.isActive():
            self._later.start()
        self.show_session(self._presenter.shown)

    def show_session(self, shown: SessionShown) -> None:
        """Tell this moment, if it is another one than the last."""
        if self._page is None or shown.ending is not None:
            self._waiting = ""
            return
        told = (shown.number, shown.kind, shown.step, shown.rep, shown.paused, shown.may_rest)
        if told == self._told:
            return
        self._told = told
        if not QAccessible.isActive():
            return
        self._waiting = spoken_words.moment(shown, self._before)
        self._before = shown
        if not self._later.isActive():
            self._on_later_timeout()

    def session_event(self, event: Event) -> None:
        """Nothing to do: what a screen reader tells follows from the moments."""

    def _on_later_timeout(self) -> None:
        words, self._waiting = self._waiting, ""
        if self._page is not None and words:
            announce(self._page, words)
