"""The number, the dots, the line that says what to do now, and what comes next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from spineguard.core.routine import PhaseKind
from spineguard.presenters.moments import SessionShown
from spineguard.ui import session_words, words
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.countdown_ring import CountdownRing
from spineguard.ui.widgets.rep_dots import RepDots
from spineguard.ui.widgets.scrolled import Scrolled, scrolling
from spineguard.ui.widgets.text import Text

LEAST_LINES, LINES_HEIGHT = 260, 160
"""Width that the dots and the longest word need, in px; and the usual height of the lines, in px at 100 %."""


class TimedPane(QWidget):
    """Beside the figure while a clock runs; drawn anew only where something changed.

    The ring has its room first. What comes next gives way to what is to be done now, where both have no room.
    """

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
        inside = Scrolled()
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(Space.HAIR)
        self._lines.addWidget(self._dots)
        for line in (self._reps, self._now, self._next):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._lines.addWidget(line)
        self._lines.addStretch(1)
        self.area = scrolling(inside)
        self._box.addWidget(self.area, 1)

    def least_height(self, width: int) -> int:
        """The height in px at which all has room in a column of this width, as a rule."""
        ring = self._ring.sizeHint().height()
        return ring if self._side_by_side(width) else ring + Space.SMALL + self._theme.px(LINES_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ring, way = self._ring.sizeHint().width(), QBoxLayout.Direction.TopToBottom
        low = self.height() < ring + Space.SMALL + self._theme.px(LINES_HEIGHT)
        if low and self._side_by_side(self.width()):
            way = QBoxLayout.Direction.LeftToRight
        if way is not self._box.direction():
            self._box.setDirection(way)
        self._box.activate()
        self._make_room()

    def show_time(self, shown: SessionShown) -> None:
        """Show this moment of getting ready, holding or resting."""
        role = "rest" if shown.kind is PhaseKind.REST else "action"
        word = words.PAUSED if shown.paused else words.PHASE[shown.kind]
        self._ring.show_count(words.number(shown.count) if shown.count else "", word, shown.left, role)
        self._dots.show_reps(shown.reps_done, shown.rep)
        before = self._said()
        self._reps.say(session_words.rep_line(shown))
        self._now.say(session_words.now_line(shown))
        self._next.say(session_words.next_line(shown.upcoming))
        if self._said() != before:
            self._make_room()

    def _said(self) -> tuple[str, ...]:
        return tuple(line.text() for line in (self._reps, self._now, self._next))

    def _side_by_side(self, width: int) -> bool:
        return width >= self._ring.sizeHint().width() + Space.SMALL + LEAST_LINES

    def _make_room(self) -> None:
        """Leave out what comes next if it would not be seen whole; then take smaller letters for the rest."""
        across, room = self.area.width(), self.area.height()
        room -= self._dots.sizeHint().height() + Space.HAIR + self._reps.heightForWidth(across)
        for size, whole in ((Size.BODY, True), (Size.BODY, False), (Size.SMALL, False)):
            self._now.set_size(size)
            shown = (self._now, self._next) if whole else (self._now,)
            if sum(Space.HAIR + line.heightForWidth(across) for line in shown) <= room:
                break
        if whole is self._next.isHidden():
            self._next.setVisible(whole)
