"""One page of the guide: large pictures, a few words, and where they come from."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spineguard.core.guide import Extra, GuidePage, Passage, Picture, Verdict
from spineguard.ui import guide_words as words
from spineguard.ui.page import Page
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.guide_figure import GuideFigure
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.text import Text
from spineguard.ui.widgets.verdict_mark import VerdictMark

WIDE_PICTURE, NARROW_PICTURE, WIDEST_PICTURE, PICTURE_HEIGHT = 560, 370, 560, 340
READABLE = 860
"""The widest a line of words gets, in px at 100 %; longer ones are hard to follow."""


class GuideReadingPage(Page):
    """Left and right arrow turn the page."""

    turned = Signal(str)
    list_pressed = Signal()

    def __init__(
        self, theme: Theme, page: GuidePage, before: GuidePage | None, after: GuidePage | None
    ) -> None:
        super().__init__(theme, page.title)
        self._page, self._before, self._after = page, before, after
        self.column.addWidget(Text(theme, page.title, Size.TITLE, bold=True))
        self._add_buttons()
        if page.extra is Extra.LEAN:
            from spineguard.ui.widgets.lean_panel import LeanPanel

            self.column.addWidget(LeanPanel(theme))
        if page.pictures:
            self._add_pictures(page.pictures)
        for passage in page.passages:
            self._add_passage(passage)
        if page.extra is Extra.SIGNS:
            from spineguard.ui.widgets.help_signs import HelpSigns

            self.column.addWidget(HelpSigns(theme))
        self._add_sources()
        self.column.addStretch(1)
        # A button would take an arrow key to move the keyboard; the slider keeps it to itself.
        ways = (self._on_next_clicked, self._on_before_clicked)
        left_to_right = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        for key, turn in zip(
            (Qt.Key.Key_Right, Qt.Key.Key_Left), ways if left_to_right else ways[::-1], strict=True
        ):
            QShortcut(key, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut).activated.connect(
                turn
            )

    def gist(self) -> Sequence[str]:
        """The whole page in the order of the eye: it is short."""
        return tuple(self._told())

    def first_focus(self) -> QWidget:
        return self._first

    def _told(self) -> Iterator[str]:
        for picture in self._page.pictures:
            yield words.picture_name(picture)
        for passage in self._page.passages:
            yield passage.heading or ""
            yield passage.words
            yield from passage.lines
        match self._page.extra:
            case Extra.SIGNS:
                from spineguard.ui.widgets.help_signs import all_signs

                yield from all_signs()
            case Extra.LEAN:
                yield words.LEAN_ABOUT
            case None:
                pass
            case _:
                assert_never(self._page.extra)

    def _add_buttons(self) -> None:
        row = FlowLayout(gap=Space.SMALL)
        all_pages = BigButton(self.theme, words.ALL_PAGES)
        all_pages.clicked.connect(self.list_pressed)
        self._first = all_pages
        if self._after is not None:
            self._first = BigButton(self.theme, words.NEXT_PAGE, Kind.MAIN)
            self._first.setAccessibleName(words.next_page_name(self._after))
            self._first.clicked.connect(self._on_next_clicked)
            row.addWidget(self._first)
        if self._before is not None:
            before = BigButton(self.theme, words.PAGE_BEFORE)
            before.setAccessibleName(words.page_before_name(self._before))
            before.clicked.connect(self._on_before_clicked)
            row.addWidget(before)
        row.addWidget(all_pages)
        self.column.addLayout(row)

    def _add_pictures(self, pictures: tuple[Picture, ...]) -> None:
        flow = FlowLayout(gap=Space.LARGE)
        width = WIDE_PICTURE if len(pictures) <= 2 else NARROW_PICTURE
        for picture in pictures:
            flow.addWidget(self._picture(picture, width))
        self.column.addLayout(flow)

    def _picture(self, picture: Picture, width: int) -> Panel:
        panel = Panel(self.theme)
        panel.setFixedWidth(min(self.theme.px(width), WIDEST_PICTURE))
        down = QVBoxLayout(panel)
        down.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        down.setSpacing(Space.SMALL)
        alone = all(other.verdict is Verdict.SAFE for other in self._page.pictures)
        if not alone:
            down.addWidget(VerdictMark(self.theme, picture.verdict))
        figure = GuideFigure(self.theme, picture)
        figure.setFixedHeight(PICTURE_HEIGHT)
        down.addWidget(figure)
        down.addWidget(Text(self.theme, picture.words))
        down.addStretch(1)
        return panel

    def _add_passage(self, passage: Passage) -> None:
        box = QWidget()
        box.setMaximumWidth(self.theme.px(READABLE))
        down = QVBoxLayout(box)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(Space.SMALL)
        if passage.heading is not None:
            down.addWidget(Text(self.theme, passage.heading, Size.LEAD, bold=True, heading=True))
        down.addWidget(Text(self.theme, passage.words))
        for line in passage.lines:
            down.addWidget(Text(self.theme, f"•  {line}"))
        # A widget in a column is asked for its height at the whole width, even when it never gets as wide.
        row = QHBoxLayout()
        row.addWidget(box, 100)
        row.addStretch(1)
        self.column.addLayout(row)

    def _add_sources(self) -> None:
        panel = Panel(self.theme)
        down = QVBoxLayout(panel)
        down.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        down.setSpacing(Space.HAIR)
        down.addWidget(Text(self.theme, words.SOURCES, bold=True, heading=True))
        for source in self._page.sources:
            down.addSpacing(Space.SMALL)
            for line in (words.reference_line(source), source.address, source.credit):
                down.addWidget(Text(self.theme, line, Size.SMALL, role="second"))
        if self._page.differs:
            down.addSpacing(Space.MEDIUM)
            down.addWidget(Text(self.theme, words.DIFFERS, bold=True, heading=True))
            for line in self._page.differs:
                down.addWidget(Text(self.theme, f"•  {line}", Size.SMALL, role="second"))
        self.column.addWidget(panel)

    def _on_next_clicked(self) -> None:
        if self._after is not None:
            self.turned.emit(self._after.id)

    def _on_before_clicked(self) -> None:
        if self._before is not None:
            self.turned.emit(self._before.id)
