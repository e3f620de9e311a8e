"""How tall am I, and since when? One sentence first, then the chart, and the same as a list."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from spineguard.core.reading import Replaced
from spineguard.core.weeks import Week
from spineguard.presenters.height import HeightShown
from spineguard.ui import height_note_words as note_words
from spineguard.ui import height_words as words
from spineguard.ui.doctor_words import FOR_DOCTOR
from spineguard.ui.height.picture import Plotted
from spineguard.ui.incoming_words import BRING_IN
from spineguard.ui.page import Page
from spineguard.ui.spoken_words import sentences
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from spineguard.ui.widgets.flow_layout import FlowLayout
from spineguard.ui.widgets.height_chart import HeightChart
from spineguard.ui.widgets.note_panel import NotePanel
from spineguard.ui.widgets.panel import Panel
from spineguard.ui.widgets.reading_row import ReadingRow
from spineguard.ui.widgets.show_more import ShowMore
from spineguard.ui.widgets.text import Text
from spineguard.ui.widgets.week_bars import WeekBars

SIDE_BY_SIDE = 1000
"""From this width on (in px at 100 %) the list stands beside the chart."""

FEW = 6
"""So many readings stand beside the chart; the others come when they are asked for."""


class HeightPage(Page):
    """What the person does here goes out as signals; readings by their ids."""

    add_pressed = Signal()
    how_pressed = Signal()
    doctor_pressed = Signal()
    incoming_pressed = Signal()
    opened = Signal(str)
    undo_pressed = Signal()
    tallest_pressed = Signal()
    tallest_unknown = Signal()

    def __init__(self, theme: Theme, shown: HeightShown, weeks: Sequence[Week], saved: bool) -> None:
        super().__init__(theme, words.YOUR_HEIGHT)
        self._shown = shown
        self._newest_first = shown.readings[::-1]
        self._undo: BigButton | None = None
        if shown.last is None:
            self._sentence = words.NO_READING_YET
        else:
            self._sentence = words.summary_sentence(shown.last, shown.less, shown.unit)
        self._top()
        if not saved:
            self.column.addWidget(Text(theme, words.NOT_SAVED, role="rest"))
        if shown.undo is not None and shown.undo_today:
            self.column.addWidget(self._undo_panel(shown.undo))
        self._notes()
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(Space.LARGE)
        if shown.readings:
            for panel, share in ((self._chart(), 3), (self._list(), 2)):
                down = QVBoxLayout()
                down.addWidget(panel)
                down.addStretch(1)
                self._across.addLayout(down, share)
        self.column.addLayout(self._across)
        self.column.addLayout(self._ways())
        if shown.readings:
            self.column.addWidget(self._tallest())
        if any(week.sessions for week in weeks):
            self.column.addWidget(self._bars(weeks))
        if shown.undo is not None and not shown.undo_today:
            self.column.addWidget(self._undo_panel(shown.undo))
        self.column.addWidget(Text(theme, words.VARIES_BY_DAY, Size.SMALL, role="second"))
        self.column.addStretch(1)

    def gist(self) -> Sequence[str]:
        unit = self._shown.unit
        notes = (note_words.note_sentence(note, unit, again=again) for note, again in self._shown.told())
        return (self._sentence, *notes)

    def first_focus(self) -> QWidget:
        return self._add

    def focus_undo(self) -> None:
        """Put the keyboard where what was just done can be undone."""
        if self._undo is not None:
            self._undo.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.theme.px(SIDE_BY_SIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._across.direction() is not way:
            self._across.setDirection(way)

    # --- parts --------------------------------------------------------------------------------------------

    def _top(self) -> None:
        self._add = BigButton(self.theme, words.ADD, Kind.MAIN)
        self._add.clicked.connect(self.add_pressed)
        title = Text(self.theme, words.YOUR_HEIGHT, Size.TITLE, bold=True)
        title.setWordWrap(False)
        title.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        top = FlowLayout(gap=Space.LARGE, spread=True)
        top.addWidget(title)
        top.addWidget(self._add)
        self.column.addLayout(top)
        self.column.addWidget(Text(self.theme, self._sentence, Size.LEAD))
        if self._shown.last is None:
            self.column.addWidget(Text(self.theme, words.WHY_MEASURE))

    def _notes(self) -> None:
        """Each in a panel; the first that is worth telling leads to the page for the doctor."""
        doctor: BigButton | None = None
        told = self._shown.told()
        kinds = Counter(note.kind for note, _ in told)
        for note, again in told:
            several = kinds[note.kind] > 1
            panel = NotePanel(self.theme, note, self._shown.unit, with_place=several, again=again)
            if doctor is None and note_words.worth_showing(note):
                doctor = BigButton(self.theme, words.TAKE_TO_DOCTOR)
                doctor.clicked.connect(self.doctor_pressed)
                panel.down.addWidget(doctor, 0, Qt.AlignmentFlag.AlignLeading)
            self.column.addWidget(panel)

    def _ways(self) -> FlowLayout:
        """What else can be done here."""
        row = FlowLayout()
        ways = [
            (words.HOW_TO_MEASURE, self.how_pressed),
            (FOR_DOCTOR, self.doctor_pressed),
            (BRING_IN, self.incoming_pressed),
        ]
        for name, pressed in ways:
            if self._shown.readings or name != FOR_DOCTOR:
                button = BigButton(self.theme, name)
                button.clicked.connect(pressed)
                row.addWidget(button)
        return row

    def _panel(self, heading: str) -> tuple[Panel, QVBoxLayout]:
        panel = Panel(self.theme)
        down = QVBoxLayout(panel)
        down.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        down.setSpacing(Space.SMALL)
        if heading:
            down.addWidget(Text(self.theme, heading, Size.LEAD, bold=True, heading=True))
        return panel, down

    def _chart(self) -> Panel:
        shown = self._shown
        panel, down = self._panel("")
        plotted = Plotted(shown.points, shown.tallest, shown.unit)
        name = words.chart_name(shown.readings, shown.unit)
        self._picture = HeightChart(self.theme, plotted, name, self._told)
        self._picture.pointed.connect(self._on_chart_pointed)
        down.addWidget(self._picture)
        self._point = Text(self.theme, words.CHART_HINT)
        two_lines = Text(self.theme, f"{words.CHART_HINT}\n").sizeHint().height()
        self._point.setMinimumHeight(two_lines)
        self._point.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        down.addWidget(self._point)
        down.addStretch(1)
        return panel

    def _list(self) -> Panel:
        panel, down = self._panel(words.ALL_READINGS)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.HAIR)
        down.addLayout(self._rows)
        more = ShowMore(self.theme, words.MORE_READINGS, range(len(self._newest_first)), self._add_row, FEW)
        if more.needed:
            down.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            more.deleteLater()
        down.addStretch(1)
        return panel

    def _add_row(self, number: int) -> QWidget:
        reading, unit = self._newest_first[number], self._shown.unit
        height, about = words.length_both(reading.mean(), unit), words.about_line(reading)
        row = ReadingRow(self.theme, number, height, about, words.reading_line(reading, unit))
        row.setAccessibleDescription(words.OPEN_READING)
        row.clicked.connect(self._on_row_clicked)
        self._rows.addWidget(row)
        return row

    def _line(self, words_shown: str, button: BigButton) -> Panel:
        """A sentence, and beside it the one thing to do about it."""
        panel = Panel(self.theme)
        across = QHBoxLayout(panel)
        across.setContentsMargins(Space.LARGE, Space.SMALL, Space.MEDIUM, Space.SMALL)
        across.setSpacing(Space.MEDIUM)
        across.addWidget(Text(self.theme, words_shown), 1)
        across.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return panel

    def _undo_panel(self, replaced: Replaced) -> Panel:
        corrected = replaced.by is not None
        line = words.undo_line(replaced.reading, self._shown.unit, corrected=corrected)
        self._undo = BigButton(self.theme, words.UNDO)
        self._undo.clicked.connect(self.undo_pressed)
        return self._line(line, self._undo)

    def _tallest(self) -> Panel:
        shown = self._shown
        tell = BigButton(self.theme, words.TALLEST_CHANGE if shown.tallest_asked else words.TALLEST_TELL)
        tell.clicked.connect(self.tallest_pressed)
        if shown.tallest_asked:
            return self._line(words.tallest_told(shown.tallest, shown.unit), tell)
        panel, down = self._panel(words.TALLEST_ASKED)
        down.addWidget(Text(self.theme, words.TALLEST_WHY))
        unknown = BigButton(self.theme, words.TALLEST_UNKNOWN)
        unknown.clicked.connect(self.tallest_unknown)
        row = FlowLayout()
        row.addWidget(tell)
        row.addWidget(unknown)
        down.addLayout(row)
        return panel

    def _bars(self, weeks: Sequence[Week]) -> Panel:
        panel, down = self._panel(words.SESSIONS_A_WEEK)
        down.addWidget(Text(self.theme, words.weeks_sentence([week.sessions for week in weeks])))
        name = sentences(words.week_name(week.begins, week.sessions) for week in weeks)
        bars = [(week.sessions, words.short_day(week.begins)) for week in weeks]
        down.addWidget(WeekBars(self.theme, bars, name))
        return panel

    # --- what happens here --------------------------------------------------------------------------------

    def _told(self, place: int) -> str:
        return words.reading_line(self._shown.readings[place], self._shown.unit)

    def _on_chart_pointed(self, place: int | None) -> None:
        self._point.say(words.CHART_HINT if place is None else self._told(place))

    def _on_row_clicked(self) -> None:
        row = self.sender()
        assert isinstance(row, ReadingRow)
        self.opened.emit(self._newest_first[row.number].id)
