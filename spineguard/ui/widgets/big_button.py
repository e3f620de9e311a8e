"""A button that can be found, read and hit by anyone."""

import enum
from typing import NamedTuple

from PySide6.QtCore import QMargins, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from spineguard.ui.held_keys import is_new_press, note_release
from spineguard.ui.theme import MAIN_TARGET, RADIUS, RING, RING_GAP, TARGET, Size, Space, Theme

EDGE = RING + RING_GAP
"""Room around the button for its focus ring, in px."""

TICK, LARGE_TICK = 26, 34
"""How wide the tick of what is chosen is, in px, beside small words and beside large ones."""

TICK_GAP = 8
"""Room in px between the tick and large words, whose own edge is narrow."""

WIDEST_WORDS = 640
"""Words that need more than this, in px, go on in a second line: a page must never scroll sideways."""


class Kind(enum.Enum):
    """How much a button asks to be pressed."""

    MAIN = "main"
    PLAIN = "plain"
    HURTS = "hurts"
    TAB = "tab"
    CHOICE = "choice"
    """One of several."""
    TOGGLE = "toggle"
    """On or off by itself."""


TWO_LINES_FROM = 160
"""Words that need less than this, in px at 100 %, stay in one line."""


class Squeeze(NamedTuple):
    """How a button saves room where many stand in a row: at its sides, by a second line, without its key."""

    narrow: bool = False
    two_lines: bool = False
    tight: bool = False
    key: bool = True


ROOMY = Squeeze()


class BigButton(QAbstractButton):
    """One word or a few, and under them the key that does the same.

    A mouse click leaves the keyboard focus where it is, so the space bar keeps its one meaning.
    """

    def __init__(
        self, theme: Theme, words: str, kind: Kind = Kind.PLAIN, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._kind, self._key = theme, kind, key
        self._squeeze = ROOMY
        self._room_for: tuple[str, ...] = ()
        # Before the text: with it a screen reader asks at once what this is, and remembers the answer.
        self.setCheckable(kind in (Kind.TAB, Kind.CHOICE, Kind.TOGGLE))
        self.setAutoExclusive(kind is Kind.CHOICE)
        self.setText(words)
        self._choose_font()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._least_width = 0
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if key:
            self.setAccessibleDescription(key)

    @property
    def is_tab(self) -> bool:
        """Whether it stays down while its page is shown."""
        return self._kind is Kind.TAB

    def set_words(self, words: str, key: str = "") -> None:
        """Say something else; the place stays the same."""
        if words != self.text():
            self.setText(words)
            self.updateGeometry()
        self._key = key or self._key

    def keep_room_for(self, *said: str) -> None:
        """Stay as large as any of these words needs, so that nothing moves when one takes another's place."""
        self._room_for = said
        self.updateGeometry()

    def squeeze(self, squeeze: Squeeze) -> None:
        """Save room, or stop saving it."""
        if squeeze != self._squeeze:
            self._squeeze = squeeze
            self._choose_font()
            policy = self.sizePolicy()  # with whether it keeps its place while it is hidden
            high = QSizePolicy.Policy.Minimum if squeeze.two_lines else QSizePolicy.Policy.Fixed
            policy.setVerticalPolicy(high)
            self.setSizePolicy(policy)
            self.updateGeometry()
            self.update()

    def set_least_width(self, width: int) -> None:
        """Be at least this wide, in px."""
        self._least_width = width
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        words = self._words_size(self.text())
        for said in self._room_for:
            words = words.expandedTo(self._words_size(said))
        width, height = words.width(), words.height() + Space.MEDIUM
        if self._key_shown:
            hint = self._key_metrics().size(0, self._key)
            width, height = max(width, hint.width()), height + hint.height()
        least = MAIN_TARGET if self._key or self._kind in (Kind.MAIN, Kind.HURTS) else TARGET
        if self._narrow:
            side = Space.SMALL if self._squeeze.tight else Space.MEDIUM
        else:
            side = Space.LARGE if self._kind is Kind.TAB or self._key else Space.WIDE
        if self._kind in (Kind.CHOICE, Kind.TOGGLE):
            width += self._room_for_tick
        return QSize(max(self._least_width, width + 2 * side), max(least, height + Space.SMALL)).grownBy(
            _MARGINS
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            super().keyPressEvent(event)
        elif is_new_press(event):  # a hand that rests on the key must not run through the pages
            if event.key() == Qt.Key.Key_Space:
                super().keyPressEvent(event)
            elif self._kind is Kind.CHOICE and self.isChecked():
                event.ignore()  # chosen already: Enter means the page
            else:
                self.click()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        note_release(event)
        super().keyReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        fill, text, line = self._colours()
        width = self._theme.colours.outline + (1 if self.isDown() else 0)
        painter.setBrush(fill)
        painter.setPen(QPen(line, width) if line.alpha() else Qt.PenStyle.NoPen)
        inset = width / 2
        painter.drawRoundedRect(body.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("ink"), RING))
            half = RING / 2
            ring = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(ring, RADIUS + EDGE, RADIUS + EDGE)
        if self._kind in (Kind.CHOICE, Kind.TOGGLE):
            if self.isChecked():
                self._paint_tick(painter, body, text)
            room = self._room_for_tick
            body = body.adjusted(room, 0, 0, 0) if self.isLeftToRight() else body.adjusted(0, 0, -room, 0)
        self._paint_words(painter, body, text)

    @property
    def _room_for_tick(self) -> int:
        return LARGE_TICK + TICK_GAP if self._theme.large else TICK

    def _paint_tick(self, painter: QPainter, body: QRectF, colour: QColor) -> None:
        """Colour never speaks alone: what is chosen has a tick as well."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        tick = LARGE_TICK if self._theme.large else TICK
        side = Space.MEDIUM + tick / 2
        x = body.left() + side if self.isLeftToRight() else body.right() - side
        centre = QPointF(x, body.center().y())
        points = ((-0.32, 0.02), (-0.08, 0.26), (0.34, -0.24))
        painter.drawPolyline(QPolygonF([centre + QPointF(dx, dy) * tick for dx, dy in points]))

    def _paint_words(self, painter: QPainter, body: QRectF, colour: QColor) -> None:
        painter.setPen(colour)
        painter.setFont(self.font())
        if not self._key_shown:
            painter.drawText(body, _FLAGS, self._in_lines(self.text()))
            return
        hint = self._key_metrics().height()
        words = self._words_size(self.text()).height()
        top = body.top() + (body.height() - words - hint) / 2
        painter.drawText(QRectF(body.left(), top, body.width(), words), _FLAGS, self._in_lines(self.text()))
        painter.setFont(self._theme.font(Size.SMALL))
        painter.drawText(QRectF(body.left(), top + words, body.width(), hint), _FLAGS, self._key)

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        """Fill, text and outline for this kind and state."""
        clear, page = QColor(0, 0, 0, 0), self._theme.colour("page")
        ink, line = self._theme.colour("ink"), self._theme.colour("line")
        match self._kind:
            case Kind.MAIN:
                return self._theme.colour("action"), self._theme.colour("on_action"), clear
            case Kind.HURTS:
                avoid = self._theme.colour("avoid")
                return page, avoid, avoid
            case Kind.CHOICE | Kind.TOGGLE if self.isChecked():
                return self._theme.colour("action"), self._theme.colour("on_action"), clear
            case Kind.TAB if self.isChecked():
                return self._theme.colour("card"), self._theme.colour("action"), self._theme.colour("action")
            case Kind.TAB:
                return clear, ink, line if self.underMouse() else clear
            case _ if not self.isEnabled():
                return clear, self._theme.colour("second"), self._theme.colour("track")
            case _:
                return self._theme.colour("card") if self.underMouse() else page, ink, line

    @property
    def _key_shown(self) -> bool:
        return bool(self._key) and self._squeeze.key

    @property
    def _narrow(self) -> bool:
        return self._theme.large or self._squeeze.narrow

    def _choose_font(self) -> None:
        quiet = self._squeeze.two_lines if self._kind is Kind.MAIN else self._narrow
        loud = self._kind in (Kind.MAIN, Kind.HURTS) and not quiet
        size = Size.SMALL if self._squeeze.tight else Size.LEAD if loud else Size.BODY
        self.setFont(self._theme.font(size, bold=True))

    def _words_size(self, said: str) -> QSize:
        """What these words need, in as many lines as that takes."""
        room = QRect(0, 0, WIDEST_WORDS, 0)
        return self.fontMetrics().boundingRect(room, _FLAGS, self._in_lines(said)).size()

    def _in_lines(self, said: str) -> str:
        """The words in two lines of nearly the same length, if there are to be two."""
        across = self.fontMetrics().horizontalAdvance
        long = self._squeeze.two_lines and across(said) > self._theme.px(TWO_LINES_FROM)
        if not long or " " not in said:
            return said
        parts = said.split(" ")
        breaks = [(" ".join(parts[:n]), " ".join(parts[n:])) for n in range(1, len(parts))]
        return "\n".join(min(breaks, key=lambda lines: max(map(across, lines))))

    def _key_metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(Size.SMALL))


_FLAGS = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)

_MARGINS = QMargins(EDGE, EDGE, EDGE, EDGE)
