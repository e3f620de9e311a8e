"""From here heights go out: onto paper, into a PDF, as text, a table, or for a doctor's program."""

import enum
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from spineguard.presenters.report import ReportShown
from spineguard.ui import doctor_words as words
from spineguard.ui import report_words
from spineguard.ui.accessible import announce
from spineguard.ui.page import Page
from spineguard.ui.spoken_words import sentences
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.sheet_view import SheetView
from spineguard.ui.widgets.text import Text

SIDE_BY_SIDE = 1000
"""From this width on (in px at 100 %) the picture stands beside what can be pressed."""


class Way(enum.Enum):
    """How heights can go out; the value is the end of the file's name."""

    PDF = ".pdf"
    TEXT = ".txt"
    TABLE = ".csv"
    FHIR = ".json"


class DoctorPage(Page):
    """What the person wants goes out as signals; what came of it is told by `tell`."""

    print_pressed = Signal()
    save_pressed = Signal(object)
    open_pressed = Signal()
    height_pressed = Signal()

    def __init__(self, theme: Theme, shown: ReportShown) -> None:
        super().__init__(theme, words.FOR_YOUR_DOCTOR)
        self._ways: dict[BigButton, Way] = {}
        self.column.addWidget(Text(theme, words.FOR_YOUR_DOCTOR, Size.TITLE, bold=True))
        self.column.addWidget(Text(theme, words.WHAT_IT_IS, Size.LEAD))
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(Space.LARGE)
        beside = QVBoxLayout()
        beside.setSpacing(Space.MEDIUM)
        row = FlowLayout()
        self._print = BigButton(theme, words.PRINT, Kind.MAIN)
        self._print.clicked.connect(self.print_pressed)
        row.addWidget(self._print)
        row.addWidget(self._saves(words.SAVE_PDF, Way.PDF))
        back = BigButton(theme, words.TO_HEIGHT)
        back.clicked.connect(self.height_pressed)
        row.addWidget(back)
        beside.addLayout(row)
        self._told = Text(theme, "", bold=True)
        self._told.hide()
        self._open = BigButton(theme, words.OPEN_FILE)
        self._open.clicked.connect(self.open_pressed)
        self._open.hide()
        beside.addWidget(self._told)
        beside.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeading)
        beside.addWidget(self._others())
        beside.addStretch(1)
        name = sentences([words.PICTURE, report_words.sentence(shown.heights)])
        self._across.addLayout(beside, 1)
        self._across.addWidget(SheetView(theme, shown, name), 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(self._across)
        self.column.addStretch(1)

    def gist(self) -> Sequence[str]:
        return (words.WHAT_IT_IS,)

    def first_focus(self) -> QWidget:
        return self._print

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.theme.px(SIDE_BY_SIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._across.direction() is not way:
            self._across.setDirection(way)

    def tell(self, sentence: str, *, can_open: bool) -> None:
        """Say what came of it; a screen reader hears it at once."""
        self._told.say(sentence)
        self._told.show()
        self._open.setVisible(can_open)
        announce(self._told, sentence)

    def _others(self) -> Panel:
        panel = Panel(self.theme)
        down = QVBoxLayout(panel)
        down.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        down.setSpacing(Space.SMALL)
        down.addWidget(Text(self.theme, words.MORE_WAYS, Size.LEAD, bold=True, heading=True))
        for sentence in (words.ABOUT_TABLE, words.ABOUT_FHIR):
            down.addWidget(Text(self.theme, sentence))
        row = FlowLayout()
        for said, way in (
            (words.SAVE_TEXT, Way.TEXT),
            (words.SAVE_TABLE, Way.TABLE),
            (words.SAVE_FHIR, Way.FHIR),
        ):
            row.addWidget(self._saves(said, way))
        down.addLayout(row)
        return panel

    def _saves(self, said: str, way: Way) -> BigButton:
        button = BigButton(self.theme, said)
        button.clicked.connect(self._on_save_clicked)
        self._ways[button] = way
        return button

    def _on_save_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, BigButton)
        self.save_pressed.emit(self._ways[button])
