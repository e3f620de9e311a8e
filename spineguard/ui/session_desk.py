"""One session on the screen: the presenter, its clock and its page, held together while it lasts."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from spineguard.core.session import Session
from spineguard.presenters.hands_free import HandsFree, HandsFreeShown, StepVoice
from spineguard.presenters.session import SessionPresenter, SessionView
from spineguard.ui.announcer import Announcer
from spineguard.ui.session_page import SessionPage
from spineguard.ui.theme import Theme
from spineguard.ui.ticker import Ticker


class SpokenView(SessionView, StepVoice, Protocol):
    """The voice as a second view of the session; it tells when the words of a step were spoken."""

    hands_free: bool
    step_said: Callable[[], None]

    @property
    def voice_on(self) -> bool:
        """Whether it speaks."""


class SessionDesk(QObject):
    """Passes what was pressed to the presenter, with the steady second at which it was.

    With `hands_free` the session goes on by itself, as soon as the voice has said a step.
    """

    def __init__(
        self,
        presenter: SessionPresenter,
        steady: Callable[[], float],
        parent: QObject,
        voice: SpokenView | None = None,
        *,
        hands_free: bool = False,
        letter_keys: bool = True,
    ) -> None:
        super().__init__(parent)
        self.presenter, self._steady = presenter, steady
        self._page: SessionPage | None = None
        self._letter_keys = letter_keys
        self._hands_free: HandsFree | None = None
        if voice is not None:
            voice.hands_free = hands_free
            presenter.add_view(voice)
        if hands_free:
            speaks = voice if voice is not None and voice.voice_on else None
            self._hands_free = HandsFree(presenter, speaks, self._on_hands_free_shown)
            if speaks is not None:
                speaks.step_said = self._on_step_said
        self.ticker = Ticker(presenter, steady, self)
        presenter.add_view(self.ticker)
        self._announcer = Announcer(presenter, self)
        presenter.add_view(self._announcer)

    def new_page(self, theme: Theme) -> SessionPage:
        """A page for this session; it takes the place of the one before."""
        page = SessionPage(theme, letter_keys=self._letter_keys)
        page.main_pressed.connect(self._on_page_main_pressed)
        page.back_pressed.connect(self._on_page_back_pressed)
        page.onward_pressed.connect(self._on_page_onward_pressed)
        page.stop_pressed.connect(self.stop)
        page.hurts_pressed.connect(self._on_page_hurts_pressed)
        page.again_pressed.connect(self._on_page_again_pressed)
        page.skip_pressed.connect(self._on_page_skip_pressed)
        page.skip_steps_pressed.connect(self._on_page_skip_steps_pressed)
        if self._page is not None:
            self.presenter.remove_view(self._page)
        page.key_pressed.connect(self._on_page_key_pressed)
        page.more_time_pressed.connect(self._on_page_more_time_pressed)
        self._page = page
        self.presenter.add_view(page)
        self._announcer.speak_for(page)
        if self._hands_free is not None:
            page.show_hands_free(self._hands_free.shown)
        return page

    def stop(self) -> None:
        """End the session here, so that it is kept."""
        self.presenter.act(Session.stop, self._steady())

    def _on_hands_free_shown(self, shown: HandsFreeShown) -> None:
        if self._page is not None:
            self._page.show_hands_free(shown)

    def _on_step_said(self) -> None:
        if self._hands_free is not None:
            self._hands_free.spoken(self._steady())

    def _on_page_key_pressed(self) -> None:
        if self._hands_free is not None:
            self._hands_free.pause(self._steady())

    def _on_page_more_time_pressed(self) -> None:
        if self._hands_free is not None:
            self._hands_free.more_time(self._steady())

    def _on_page_main_pressed(self) -> None:
        self.presenter.main(self._steady())

    def _on_page_back_pressed(self) -> None:
        self.presenter.act(Session.back, self._steady())

    def _on_page_onward_pressed(self) -> None:
        self.presenter.act(Session.go_on, self._steady())

    def _on_page_hurts_pressed(self) -> None:
        self.presenter.act(Session.hurts, self._steady())

    def _on_page_again_pressed(self) -> None:
        self.presenter.act(Session.again, self._steady())

    def _on_page_skip_pressed(self) -> None:
        self.presenter.act(Session.skip, self._steady())

    def _on_page_skip_steps_pressed(self) -> None:
        self.presenter.act(Session.skip_steps, self._steady())
