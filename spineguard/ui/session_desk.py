"""One session on the screen: the presenter, its clock and its page, held together while it lasts."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from spineguard.core.session import Session
from spineguard.presenters.session import SessionPresenter
from spineguard.ui.session_page import SessionPage
from spineguard.ui.theme import Theme
from spineguard.ui.ticker import Ticker


class SessionDesk(QObject):
    """Passes what was pressed to the presenter, with the steady second at which it was."""

    def __init__(self, presenter: SessionPresenter, steady: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self.presenter, self._steady = presenter, steady
        self._page: SessionPage | None = None
        self.ticker = Ticker(presenter, steady, self)
        presenter.add_view(self.ticker)

    def new_page(self, theme: Theme) -> SessionPage:
        """A page for this session; it takes the place of the one before."""
        page = SessionPage(theme)
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
        self._page = page
        self.presenter.add_view(page)
        return page

    def stop(self) -> None:
        """End the session here, so that it is kept."""
        self.presenter.act(Session.stop, self._steady())

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
