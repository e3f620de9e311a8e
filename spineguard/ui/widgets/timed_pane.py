"""The number, the dots, the line that says what to do now, and what comes next."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from spineguard.core.routine import PhaseKind
from spineguard.presenters.moments import SessionShown
from spineguard.ui import session_words, words
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.countdown_ring import CountdownRing
from spineguard.ui.widgets.rep_dots import RepDots
from spineguard.ui.widgets.text import Text

LEAST_LINES, LINES_HEIGHT = 260, 190
"""Width that the dots and the longest word need, in px; and the usual height of the lines, in px at 100 %."""


class TimedPane(QWidget):
    """Beside the figure while a clock runs; drawn anew only where something changed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ring, self._dots = CountdownRing(theme), RepDots(theme)
        self._reps = Text(theme, size=Size.LEAD, bold=True)
        self._now = Text(theme)
        self._next = Text(theme, role="second")
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.SMALL)
        self._box.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(Space.HAIR)
        lines.addWidget(self._dots)
        for line in (self._reps, self._now, self._next):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            lines.addWidget(line)
        lines.addStretch(1)
        self._box.addLayout(lines, 1)

    def minimumSizeHint(self) -> QSize:
        """As narrow as number or words alone: what stands side by side can also stand in a column."""
        return QSize(max(self._ring.sizeHint().width(), LEAST_LINES), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ring, way = self._ring.sizeHint().width(), QBoxLayout.Direction.TopToBottom
        too_low = self.height() < ring + self._theme.px(LINES_HEIGHT)
        if too_low and self.width() >= ring + Space.SMALL + LEAST_LINES:
            way = QBoxLayout.Direction.LeftToRight
        if way is not self._box.direction():
            self._box.setDirection(way)

    def show_time(self, shown: SessionShown) -> None:
        """Show this moment of getting ready, holding or resting."""
        role = "rest" if shown.kind is PhaseKind.REST else "action"
        word = words.PAUSED if shown.paused else words.PHASE[shown.kind]
        self._ring.show_count(words.number(shown.count) if shown.count else "", word, shown.left, role)
        self._dots.show_reps(shown.reps_done, shown.rep)
        self._reps.say(session_words.rep_line(shown))
        self._now.say(session_words.now_line(shown))
        self._next.say(session_words.next_line(shown.upcoming))
