"""The guide: its pages are read from their files when it is first opened, and shown one at a time."""

from PySide6.QtCore import QObject

from spineguard.core.guide import Guide, GuidePage
from spineguard.core.guide_search import found
from spineguard.desks.stage import Stage
from spineguard.paths import resource_for_language
from spineguard.storage.guide_folder import load_guide
from spineguard.ui.guide_list_page import GuideListPage
from spineguard.ui.guide_page import GuideReadingPage
from spineguard.ui.guide_words import GUIDE
from spineguard.ui.language import LANGUAGE


class GuideDesk(QObject):
    """Owns the guide, what was searched for, and which page is open."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        self._guide: Guide = load_guide(resource_for_language("guide", LANGUAGE.name))
        self._asked, self._open = "", ""

    @property
    def pages(self) -> tuple[GuidePage, ...]:
        """Every page in reading order."""
        return self._guide.pages

    def show_list(self) -> None:
        """All pages, as they were last searched."""
        page = GuideListPage(self._stage.theme, self._guide, self._find, self._asked)
        page.opened.connect(self.show_page)
        page.searched.connect(self._on_page_searched)
        self._stage.show(page, self.show_list, GUIDE)

    def show_page(self, page_id: str) -> None:
        """One page; the list, when it is not there."""
        shown = self._guide.by_id(page_id)
        if shown is None:
            self.show_list()
            return
        self._open = page_id
        page = GuideReadingPage(self._stage.theme, shown, *self._guide.neighbours(page_id))
        page.turned.connect(self.show_page)
        page.list_pressed.connect(self.show_list)
        self._stage.show(page, self._show_page_again, GUIDE)

    def _show_page_again(self) -> None:
        self.show_page(self._open)

    def _find(self, asked: str) -> tuple[GuidePage, ...]:
        return found(self._guide.pages, asked)

    def _on_page_searched(self, asked: str) -> None:
        self._asked = asked
