"""The word above a picture, with a sign that says the same: a tick or a cross."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from spineguard.core.guide import Verdict
from spineguard.ui import guide_words
from spineguard.ui.theme import Size, Space, Theme
from spineguard.ui.widgets.text import Text

ROLE = {Verdict.SAFE: "done", Verdict.AVOID: "avoid"}


class _Sign(QWidget):
    """A tick or a cross on a disc."""

    accessible_role = QAccessible.Role.Client

    def __init__(self, theme: Theme, verdict: Verdict) -> None:
        super().__init__()
        self._theme, self._verdict = theme, verdict
        self.setFixedSize(self.sizeHint())

    def accessible_words(self) -> str:
        return ""

    def show_verdict(self, verdict: Verdict) -> None:
        self._verdict = verdict
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(32)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ROLE[self._verdict]))
            painter.drawEllipse(self.rect())
            side, middle = self.width(), QPointF(self.width() / 2, self.height() / 2)
            painter.setPen(
                QPen(self._theme.colour("on_done"), side / 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            )
            match self._verdict:
                case Verdict.SAFE:
                    tick = ((-0.22, 0.02), (-0.05, 0.19), (0.24, -0.17))
                    painter.drawPolyline(QPolygonF([middle + QPointF(x, y) * side for x, y in tick]))
                case Verdict.AVOID:
                    for turn in (1, -1):
                        painter.drawLine(
                            middle + QPointF(-0.2, -0.2 * turn) * side,
                            middle + QPointF(0.2, 0.2 * turn) * side,
                        )


class VerdictMark(QWidget):
    """ "Avoid" or "Better", as a word and as a sign."""

    def __init__(self, theme: Theme, verdict: Verdict) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.SMALL)
        self._sign = _Sign(theme, verdict)
        self._word = Text(theme, "", Size.LEAD, bold=True)
        self._word.setWordWrap(False)
        across.addWidget(self._sign)
        across.addWidget(self._word)
        across.addStretch(1)
        self.show_verdict(verdict)

    def show_verdict(self, verdict: Verdict) -> None:
        """Say the other word."""
        self._sign.show_verdict(verdict)
        self._word.say(guide_words.VERDICT[verdict])
        self._word.set_role(ROLE[verdict])
