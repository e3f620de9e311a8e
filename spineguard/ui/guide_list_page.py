"""All pages of the guide, and a line to search them by plain words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spineguard.core.guide import Group, Guide, GuidePage
from spineguard.ui import file_words
from spineguard.ui import guide_words as words
from spineguard.ui.accessible import announce
from spineguard.ui.page import Page
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.field import Field
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.text import Text

SEARCH_WIDTH = 520
TYPING_RESTS = 700
"""Time in ms without a new letter, before a screen reader is told what was found."""

Find = Callable[[str], tuple[GuidePage, ...]]


class GuideListPage(Page):
    """The parts of the guide one below the other; what is typed leaves only the pages that have it."""

    opened = Signal(str)
    searched = Signal(str)

    def __init__(self, theme: Theme, guide: Guide, find: Find, asked: str = "") -> None:
        super().__init__(theme, words.GUIDE)
        self._find = find
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_RESTS)
        self._typing.timeout.connect(self._on_typing_timeout)
        self._buttons: dict[str, BigButton] = {}
        self._groups: list[tuple[QWidget, tuple[GuidePage, ...]]] = []
        self.column.addWidget(Text(theme, words.GUIDE, Size.TITLE, bold=True))
        self._add_search(asked)
        for group in Group:
            if pages := guide.in_group(group):
                self._add_group(words.GROUP[group], pages)
        if guide.left_out:
            self._add_left_out(guide)
        self.column.addStretch(1)
        self._show(asked)

    def first_focus(self) -> QWidget:
        """The first page of those that are shown."""
        shown = (button for button in self._buttons.values() if not button.isHidden())
        return next(shown, self._all)

    def gist(self) -> Sequence[str]:
        return (words.SEARCH_ABOUT,)

    def _add_search(self, asked: str) -> None:
        box = QVBoxLayout()
        box.setSpacing(Space.HAIR)
        box.addWidget(Text(self.theme, words.SEARCH, bold=True))
        self._field = Field(self.theme, words.SEARCH, asked)
        self._field.setMaximumWidth(self.theme.px(SEARCH_WIDTH))
        self._field.textChanged.connect(self._on_field_changed)
        line = QHBoxLayout()  # a widget with a widest width would make the whole box as narrow
        line.addWidget(self._field, 100)
        line.addStretch(1)
        box.addLayout(line)
        self._found = Text(self.theme, words.SEARCH_ABOUT, role="second")
        box.addWidget(self._found)
        self._all = BigButton(self.theme, words.SHOW_ALL)
        self._all.clicked.connect(self._field.clear)
        row = FlowLayout()
        row.addWidget(self._all)
        box.addLayout(row)
        self.column.addLayout(box)

    def _add_group(self, name: str, pages: tuple[GuidePage, ...]) -> None:
        panel = Panel(self.theme)
        down = QVBoxLayout(panel)
        down.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        down.setSpacing(Space.SMALL)
        down.addWidget(Text(self.theme, name, Size.LEAD, bold=True, heading=True))
        flow = FlowLayout(gap=Space.SMALL)
        for page in pages:
            button = BigButton(self.theme, page.title)
            button.setProperty("page", page.id)
            button.clicked.connect(self._on_button_clicked)
            flow.addWidget(button)
            self._buttons[page.id] = button
        down.addLayout(flow)
        self.column.addWidget(panel)
        self._groups.append((panel, pages))

    def _add_left_out(self, guide: Guide) -> None:
        self.column.addWidget(Text(self.theme, words.PAGES_LEFT_OUT, bold=True))
        for problem in guide.left_out:
            self.column.addWidget(Text(self.theme, file_words.problem_line(problem), Size.SMALL))

    def _show(self, asked: str) -> None:
        found = {page.id for page in self._find(asked)}
        for panel, pages in self._groups:
            for page in pages:
                self._buttons[page.id].setVisible(page.id in found)
            panel.setVisible(any(page.id in found for page in pages))
        self._all.setVisible(bool(asked.strip()))
        self._found.say(words.pages_found(len(found)) if asked.strip() else words.SEARCH_ABOUT)

    def _on_field_changed(self, asked: str) -> None:
        self._show(asked)
        self._typing.start()
        self.searched.emit(asked)

    def _on_typing_timeout(self) -> None:
        announce(self, self._found.accessible_words())

    def _on_button_clicked(self) -> None:
        self.opened.emit(self.sender().property("page"))
