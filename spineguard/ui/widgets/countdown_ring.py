"""The seconds left, as a large number in a ring that empties."""

import math
from collections.abc import Hashable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from spineguard.ui import spoken_words, words
from spineguard.ui.figure.kept import density_of
from spineguard.ui.theme import Size, Space, Theme

FULL_TURN = 360 * 16
"""Qt counts arcs in sixteenths of a degree."""

STROKE = 18
"""Width of the ring, in px."""

GAP = 12
"""Between the number and the word under it, in px."""

WIDEST = 10
"""The ring keeps room for this number and its size stays; wider ones are round where they come near."""

SHORT_WAY = 10 * 16
"""As long as the end of the ring moves by less than this at once, only what lies round it is painted."""

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
        self._still: tuple[Hashable, QPixmap] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def accessible_words(self) -> str:
        """Phase and seconds, as they are when somebody asks; nobody is told when they change."""
        return spoken_words.ring(self._word, self._count)

    def show_count(self, count: str, word: str, left: float, role: str) -> None:
        """Set number, word, the part still left (1 to 0), the colour's role; repaints what changed."""
        before, arc = self._arc, round(left * 720) * (FULL_TURN // 720)
        told = (count, word, role)
        if told != (self._count, self._word, self._role):
            self._count, self._word, self._role, self._arc = *told, arc
            self.update()
        elif arc != before:
            self._arc = arc
            self.update(self._between(before, arc))

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setClipRect(event.rect())
            painter.drawPixmap(0, 0, self._picture(density_of(painter)))
            if self._arc:
                pen = QPen(self._theme.colour(self._role), STROKE)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(pen)
                painter.drawArc(self._ring(), 90 * 16, self._arc)

    def _ring(self) -> QRectF:
        """The middle of the stroke."""
        side = min(self.width(), self.height())
        ring = QRectF(0, 0, side - STROKE - 2, side - STROKE - 2)
        ring.moveCenter(QPointF(self.rect().center()))
        return ring

    def _between(self, one: int, other: int) -> QRect:
        """Where the ring looks different when its end goes from one place to another."""
        if abs(one - other) > SHORT_WAY or not one or not other:
            return self.rect()
        ring, half = self._ring(), STROKE / 2 + 2
        turns = [math.radians(90 + arc / 16) for arc in (one, (one + other) / 2, other)]
        across = [ring.center().x() + ring.width() / 2 * math.cos(turn) for turn in turns]
        down = [ring.center().y() - ring.height() / 2 * math.sin(turn) for turn in turns]
        corners = QPointF(min(across), min(down)), QPointF(max(across), max(down))
        return QRectF(*corners).adjusted(-half, -half, half, half).toAlignedRect()

    def _picture(self, density: float) -> QPixmap:
        """All but the part that is left, painted anew only when the number or the word changed."""
        key = (self._count, self._word, self._role, self.size(), density)
        if self._still is None or self._still[0] != key:
            pixmap = QPixmap(self.size() * density)
            pixmap.setDevicePixelRatio(density)
            pixmap.fill(self._theme.colour("page"))
            with QPainter(pixmap) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self._theme.colour("track"), STROKE))
                painter.drawEllipse(self._ring())
                self._paint_words(painter, self._ring())
            self._still = key, pixmap
        return self._still[1]

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
