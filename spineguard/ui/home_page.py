"""Did I do it today? What do I press?"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from spineguard.core.exercise import Place, Support, View
from spineguard.core.piece import Piece
from spineguard.core.pose import Pose
from spineguard.presenters.moments import HomeShown, MarkKind
from spineguard.ui import words
from spineguard.ui.page import Page
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.day_mark import DayMark
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.reminder_panel import ReminderPanel
from spineguard.ui.widgets.text import Text
from spineguard.ui.widgets.themed_figure import figure_for

if TYPE_CHECKING:
    from spineguard.presenters.reminders import RemindersShown

    Known = RemindersShown | None

FIGURE_WIDTH, LEAST_FIGURE = 220, 340
START_WIDTH = 380
SIDE_BY_SIDE, FIGURE_FROM = 1000, 640
"""From these widths on (in px at 100 %) the panels stand side by side, and the figure beside the words."""


class HomePage(Page):
    """Today's sessions as large marks, one big button, and what the person should know."""

    start_pressed = Signal()
    help_pressed = Signal()
    piece_pressed = Signal()
    height_pressed = Signal()
    reminders_pressed = Signal()
    try_pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        shown: HomeShown,
        notes: tuple[str, ...],
        piece: Piece | None = None,
        reminders: "Known" = None,
    ) -> None:
        super().__init__(theme, words.TODAY)
        if shown.hurt_today:
            self._start = BigButton(theme, words.START)
        elif shown.left_out and not shown.routine:
            self._start = BigButton(theme, words.YOUR_ANSWERS, Kind.MAIN, words.START_KEY)
        elif shown.routine:
            self._start = BigButton(theme, words.START, Kind.MAIN, words.START_KEY)
        else:
            self._start = BigButton(theme, words.CHOOSE, Kind.MAIN, words.START_KEY)
        self._start.set_least_width(START_WIDTH)
        self._start.clicked.connect(self.start_pressed)
        self._help = BigButton(theme, words.WHEN_TO_CALL, Kind.MAIN)
        self._help.clicked.connect(self.help_pressed)
        self._hurt_today = shown.hurt_today
        measured = words.last_measured(shown.last_measured)
        left = words.left_out_line(shown.left_out) if shown.left_out else ""
        hurt = words.hurt_today() if shown.hurt_today else ""
        self._gist = (words.today_heading(shown), hurt, left, *notes, measured)
        top = FlowLayout(gap=Space.LARGE)
        for words_shown in (
            Text(theme, words.GREETING[shown.part], Size.TITLE, bold=True),
            Text(theme, words.day(shown.today), Size.LEAD, role="second"),
        ):
            words_shown.setWordWrap(False)
            words_shown.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
            top.addWidget(words_shown)
        self.column.addLayout(top)
        for note in notes:
            self.column.addWidget(self._note(note))
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(Space.LARGE)
        self._panels = self._today(shown, piece), self._routine(shown)
        for panel, share in zip(self._panels, (2, 1), strict=True):
            self._across.addWidget(panel, share)
        self.column.addLayout(self._across, 1)
        # so that all of it fits on a page of 800 px
        self.column.setContentsMargins(Space.WIDE, Space.MEDIUM, Space.WIDE, Space.HAIR)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(Space.LARGE)
        self._foot.addWidget(self._measured(shown))
        self._foot.addWidget(self._reminders(shown, reminders), 1)
        below = QVBoxLayout()
        below.setSpacing(Space.SMALL if theme.large else 0)
        below.addLayout(self._foot)
        below.addWidget(Text(theme, words.NOT_A_DOCTOR, Size.SMALL, role="second"))
        self.column.addLayout(below)

    def gist(self) -> Sequence[str]:
        return (*self._gist, *self._reminder_lines)

    def say_reminders(self, reminders: "RemindersShown", today: date) -> None:
        """Say anew how reminders stand, while the page is open; nothing else changes."""
        from spineguard.ui.reminder_words import home_lines

        self._reminder_lines = home_lines(reminders, today)
        self._reminder_panel.say(*self._reminder_lines)

    def first_focus(self) -> QWidget:
        return self._help if self._hurt_today else self._start

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._figure.setVisible(self.width() >= self.theme.px(FIGURE_FROM))
        needed = sum(panel.minimumSizeHint().width() for panel in self._panels) + Space.LARGE
        wide = self.width() >= max(self.theme.px(SIDE_BY_SIDE), needed + 2 * Space.WIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._across.setDirection(way)
        self._foot.setDirection(way)

    def _today(self, shown: HomeShown, piece: Piece | None) -> Panel:
        panel = Panel(self.theme)
        across = QBoxLayout(QBoxLayout.Direction.LeftToRight, panel)
        across.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        left = QVBoxLayout()
        left.setSpacing(Space.MEDIUM)
        left.addWidget(Text(self.theme, words.today_heading(shown), Size.LEAD, bold=True, heading=True))
        left.addLayout(self._marks(shown))
        left.addSpacing(Space.SMALL)
        if shown.hurt_today:
            left.addWidget(Text(self.theme, words.hurt_today(), role="avoid"))
            left.addWidget(self._help, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        if piece is not None:
            self._add_piece(left, piece)
        across.addLayout(left, 1)
        self._figure = figure_for(self.theme)
        self._figure.setFixedWidth(FIGURE_WIDTH)
        panel.setMinimumHeight(LEAST_FIGURE + 2 * Space.LARGE)
        self._figure.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self._figure.set_scene(Pose(), Place.STANDING, Support.NONE, View.SIDE)
        self._figure.setAccessibleName(words.STANDING_FIGURE)
        across.addWidget(self._figure)
        return panel

    def _add_piece(self, down: QVBoxLayout, piece: Piece) -> None:
        """What the guide tells today, and the way to its page."""
        more = BigButton(self.theme, words.READ_MORE)
        more.clicked.connect(self.piece_pressed)
        told = QVBoxLayout()
        told.setSpacing(Space.HAIR)
        told.addWidget(Text(self.theme, words.FROM_GUIDE, bold=True, role="action"))
        told.addWidget(Text(self.theme, piece.words))
        down.addLayout(told)
        down.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)

    def _routine(self, shown: HomeShown) -> Panel:
        panel = Panel(self.theme)
        down = QVBoxLayout(panel)
        down.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        down.setSpacing(Space.SMALL)
        size = Size.LEAD if shown.routine else Size.BODY
        down.addWidget(Text(self.theme, words.routine_heading(shown), size, bold=True, heading=True))
        for planned in shown.routine:
            down.addSpacing(Space.SMALL)
            down.addWidget(Text(self.theme, planned.exercise.name, bold=True, role="action"))
            down.addWidget(Text(self.theme, words.place_line(planned.exercise), role="second"))
            down.addWidget(Text(self.theme, words.dose_line(planned)))
        if shown.routine and shown.left_out:
            down.addSpacing(Space.SMALL)
            down.addWidget(Text(self.theme, words.left_out_line(shown.left_out), role="rest"))
        down.addStretch(1)
        down.addWidget(Text(self.theme, words.ASK_BEFORE, Size.SMALL, role="second"))
        return panel

    def _measured(self, shown: HomeShown) -> QWidget:
        """When was I last measured? One line, and the way to the chart."""
        box = QWidget()
        row = FlowLayout(box, gap=Space.MEDIUM)
        line = Text(self.theme, words.last_measured(shown.last_measured))
        line.setWordWrap(False)
        line.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        button = BigButton(self.theme, words.YOUR_HEIGHT)
        button.clicked.connect(self.height_pressed)
        row.addWidget(line)
        row.addWidget(button)
        return box

    def _reminders(self, shown: HomeShown, reminders: "Known") -> ReminderPanel:
        """Whether they are on, when the next one comes, and how."""
        panel = ReminderPanel(self.theme, on=reminders is not None)
        panel.set_pressed.connect(self.reminders_pressed)
        panel.try_pressed.connect(self.try_pressed)
        self._reminder_panel = panel
        if reminders is None:  # while they are off, nothing of theirs is loaded
            self._reminder_lines = words.REMINDERS_OFF, ""
            panel.say(*self._reminder_lines)
        else:
            self.say_reminders(reminders, shown.today)
        return panel

    def _marks(self, shown: HomeShown) -> FlowLayout:
        flow = FlowLayout(gap=Space.LARGE)
        for mark in shown.marks:
            flow.addWidget(DayMark(self.theme, mark.kind is MarkKind.DONE, *words.mark_words(mark)))
        return flow

    def _note(self, note: str) -> Panel:
        panel = Panel(self.theme)
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        inside.addWidget(Text(self.theme, note))
        return panel
