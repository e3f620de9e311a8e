"""The seconds left, as a large number in a ring that empties."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from spineguard.ui import spoken_words, words
from spineguard.ui.theme import Size, Space, Theme

FULL_TURN = 360 * 16
"""Qt counts arcs in sixteenths of a degree."""

STROKE = 18
"""Width of the ring, in px."""

GAP = 12
"""Between the number and the word under it, in px."""

WIDEST = 10
"""The ring keeps room for this number and its size stays; wider ones are round where they come near."""

LEAST_DIGITS = 150
"""Height of every figure but 0, in px; some scripts write their figures lower than others."""

WIDE_ENOUGH = 280, 54
"""Side of the ring in px, and what it grows with the text; longer words take 2 lines or smaller letters."""


class CountdownRing(QWidget):
    """Draws one number of at least 150 px, one word under it, and how much of the phase is left."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count, self._word, self._role, self._arc = "", "", "action", 0
        self._digits_font = _high_enough(theme.font(Size.DIGITS, bold=True))
        self._digits = QFontMetricsF(self._digits_font)
        self._widest = self._digits.tightBoundingRect(words.number(WIDEST))
        self._choose_word()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def accessible_words(self) -> str:
        """Phase and seconds, as they are when somebody asks; nobody is told when they change."""
        return spoken_words.ring(self._word, self._count)

    def show_count(self, count: str, word: str, left: float, role: str) -> None:
        """Set number, word, the part still left (1 to 0) and the colour's role; repaints only on a change."""
        arc = round(left * 720) * (FULL_TURN // 720)
        value = (count, word, role, arc)
        if value == (self._count, self._word, self._role, self._arc):
            return
        self._count, self._word, self._role, self._arc = value
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        ring = QRectF(0, 0, side - STROKE - 2, side - STROKE - 2)
        ring.moveCenter(QPointF(self.rect().center()))
        painter.setPen(QPen(self._theme.colour("track"), STROKE))
        painter.drawEllipse(ring)
        if self._arc:
            pen = QPen(self._theme.colour(self._role), STROKE)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(ring, 90 * 16, self._arc)
        self._paint_words(painter, ring)

    def _paint_words(self, painter: QPainter, ring: QRectF) -> None:
        # By the ink of the number, not by its line: a line is half as high again.
        ink = self._digits.tightBoundingRect(self._count)
        base = ring.center().y() - self._above + self._widest.height()
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(self._digits_font)
        painter.drawText(QPointF(ring.center().x() - ink.width() / 2 - ink.left(), base), self._count)
        painter.setPen(self._theme.colour(self._role))
        painter.setFont(self._word_font)
        line = QRectF(ring.left(), base + GAP, ring.width(), self._rows * self._line.height())
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(line, int(flags), _in_rows(self._word, self._rows))

    def _choose_word(self) -> None:
        """Take the largest letters that leave the ring small enough for the page, whatever the language."""
        least, grows = WIDE_ENOUGH
        enough, smallest = least + self._theme.px(grows), None
        for size, rows in ((Size.LEAD, 1), (Size.LEAD, 2), (Size.BODY, 1), (Size.BODY, 2)):
            font = self._theme.font(size, bold=True)
            above, side = self._measured(QFontMetricsF(font), rows)
            if smallest is None or side < smallest:
                smallest = side
                self._word_font, self._line, self._rows = font, QFontMetricsF(font), rows
                self._above, self._side = above, side
            if side <= enough:
                return

    def _measured(self, line: QFontMetricsF, rows: int) -> tuple[float, int]:
        """How far the number reaches above the middle, and the side of a ring that nothing touches."""
        digits = self._widest.width() / 2
        said = [_in_rows(word, rows) for word in (*words.PHASE.values(), words.PAUSED)]
        word = max(line.horizontalAdvance(row) for word in said for row in word.split("\n")) / 2
        high = self._widest.height() + GAP + rows * line.height()
        even = (word**2 - digits**2 + high**2) / (2 * high)  # both ends are then equally far from the middle
        above = max(even, self._widest.height() / 2)
        inside = max(math.hypot(digits, above), math.hypot(word, high - above))
        return above, 2 * math.ceil(inside + Space.SMALL + STROKE)


def _high_enough(font: QFont) -> QFont:
    """Larger letters, if the figures of the language would be lower than they must."""
    metrics = QFontMetricsF(font)
    lowest = min(metrics.tightBoundingRect(words.number(figure)).height() for figure in range(1, 10))
    if lowest < LEAST_DIGITS:
        font.setPixelSize(math.ceil(font.pixelSize() * (LEAST_DIGITS + 1) / lowest))
    return font


def _in_rows(word: str, rows: int) -> str:
    """A word of one phase in so many rows, as even as it goes."""
    middle = len(word) / 2
    spaces = [place for place, letter in enumerate(word) if letter == " "]
    if rows == 1 or not spaces:
        return word
    at = min(spaces, key=lambda place: abs(place - middle))
    return f"{word[:at]}\n{word[at + 1 :]}"
