"""How to measure at home: six steps, each with its picture."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spineguard.core.measuring import MeasureStep
from spineguard.ui import measuring_words as words
from spineguard.ui.page import Page
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.measure_picture import MeasurePicture
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.text import Text

CARD_WIDTH, WIDEST = 370, 575


class MeasuringPage(Page):
    """Nobody measures alone: that stands first."""

    height_pressed = Signal()
    add_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, words.TITLE)
        self.column.addWidget(Text(theme, words.TITLE, Size.TITLE, bold=True))
        self.column.addWidget(Text(theme, words.HELPER, Size.LEAD))
        self._back = BigButton(theme, words.TO_HEIGHT, Kind.MAIN)
        self._back.clicked.connect(self.height_pressed)
        add = BigButton(theme, words.ADD)
        add.clicked.connect(self.add_pressed)
        row = FlowLayout()
        row.addWidget(self._back)
        row.addWidget(add)
        self.column.addLayout(row)
        flow = FlowLayout(gap=Space.LARGE)
        for number, step in enumerate(MeasureStep, start=1):
            flow.addWidget(self._card(number, step))
        self.column.addLayout(flow)
        self.column.addWidget(Text(theme, words.WHERE_FROM, Size.SMALL, role="second"))
        self.column.addStretch(1)

    def gist(self) -> Sequence[str]:
        return (words.HELPER, *words.STEPS.values())

    def first_focus(self) -> QWidget:
        return self._back

    def _card(self, number: int, step: MeasureStep) -> Panel:
        panel = Panel(self.theme)
        panel.setFixedWidth(min(self.theme.px(CARD_WIDTH), WIDEST))
        down = QVBoxLayout(panel)
        down.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        down.setSpacing(Space.SMALL)
        down.addWidget(MeasurePicture(self.theme, step, words.PICTURES[step]))
        heading = words.step_heading(number)
        down.addWidget(Text(self.theme, heading, Size.LEAD, bold=True, heading=True))
        down.addWidget(Text(self.theme, words.STEPS[step]))
        down.addStretch(1)
        return panel
