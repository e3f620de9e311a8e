"""The two pictures of the spine to play with: the whole figure, and three of its bones drawn large."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from spineguard.core.exercise import Place, Support, View
from spineguard.core.lean import FARTHEST_BACK, FARTHEST_FORWARD, lean_pose, load_at, squeeze, strained
from spineguard.ui import guide_words as words
from spineguard.ui.figure.colours import BY_NAME
from spineguard.ui.figure.painter import frame_of, paint_figure
from spineguard.ui.figure.signs import paint_cross
from spineguard.ui.theme import Size, Space, Theme

_FRAME = frame_of(
    [lean_pose(lean) for lean in (FARTHEST_BACK, 0, FARTHEST_FORWARD)], Place.STANDING, Support.NONE
)
_BONES = 3
_TURN, _OPEN_TURN = 13.0, 8.0
"""Degrees between two bones drawn large, at the farthest bend and the farthest lean back."""


class _LeanView(QWidget):
    """Shows one lean at a time."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._lean = theme, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def accessible_words(self) -> str:
        return words.LOAD[load_at(self._lean)]

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 240)


class LeanFigure(_LeanView):
    """The person with the spine seen through the clothes; crossed out where the guard says no."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._wrong = False

    def show_lean(self, lean: int, wrong: bool) -> None:
        self._lean, self._wrong = lean, wrong
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        inside = QRectF(self.rect()).adjusted(0, Space.SMALL, 0, -Space.SMALL)
        with QPainter(self) as painter:
            paint_figure(
                painter,
                inside,
                lean_pose(self._lean),
                Place.STANDING,
                Support.NONE,
                View.SIDE,
                self._theme.look,
                BY_NAME[self._theme.name],
                vertebrae=True,
                frame=_FRAME,
            )
            if self._wrong:
                side = min(inside.width(), inside.height())
                box = QRectF(0, 0, side, inside.height())
                box.moveCenter(inside.center())
                paint_cross(painter, box, self._theme.colour("avoid"), self._theme.colour("card"))


class LeanSpine(_LeanView):
    """Three bones of the spine, the front to the right: squeezed there, or open; and where muscles pull."""

    def show_lean(self, lean: int) -> None:
        self._lean = lean
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font(Size.SMALL, bold=True))
        line = painter.fontMetrics().height()
        room = QRectF(self.rect()).adjusted(0, Space.MEDIUM, 0, -line - Space.MEDIUM)
        tall = room.height() / (_BONES * 1.42)
        wide = tall * 1.75
        pressed = squeeze(self._lean)
        turn = pressed * (_TURN if pressed > 0 else _OPEN_TURN)
        painter.save()
        painter.translate(room.center().x(), room.bottom() - tall * 0.62)
        painter.rotate(-turn)
        ends: list[QPointF] = []
        for at in range(_BONES):
            self._paint_bone(painter, wide, tall, pressed)
            ends.append(painter.transform().map(QPointF(-wide * 0.66, 0.0)))
            if at < _BONES - 1:
                painter.translate(0.0, -tall * 0.5)
                self._paint_disc(painter, wide, tall, turn, pressed)
                painter.translate(0.0, -tall * 0.21)
                painter.rotate(turn)
                painter.translate(0.0, -tall * 0.71)
        painter.restore()
        if strained(self._lean):
            self._paint_muscle(painter, ends)
        self._paint_labels(painter, line, room, wide)

    def _paint_bone(self, painter: QPainter, wide: float, tall: float, pressed: float) -> None:
        colours = BY_NAME[self._theme.name]
        front = tall * (1 - 0.24 * max(0.0, pressed))
        corners = ((-0.5, 0.5), (0.5, 0.5 * front / tall), (0.5, -0.5 * front / tall), (-0.5, -0.5))
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(x * wide, y * tall) for x, y in corners]))
        path.closeSubpath()
        bone, edge = QColor(colours.bone), QColor(colours.bone_line)
        if colours.flat:
            bone, edge = self._theme.colour("page"), self._theme.colour("ink")
        painter.setPen(_pen(edge, 4))
        painter.setBrush(bone)
        painter.drawPath(path)

    def _paint_disc(self, painter: QPainter, wide: float, tall: float, turn: float, pressed: float) -> None:
        """What lies between two bones: thin in front when squeezed, thick when open."""
        half = 0.5 * wide
        lift = math.tan(math.radians(turn)) * half
        low, high = -0.06 * tall, -0.36 * tall
        points = [(-half, low), (half, low), (half, high + lift * 1.2), (-half, high - lift * 0.8)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("track"))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
        if pressed > 0.1:
            self._paint_arrows(painter, half + 0.16 * wide, 0.5 * (low + high), tall, inwards=True)
        elif pressed < -0.2:
            self._paint_arrows(painter, half + 0.16 * wide, 0.5 * (low + high), tall, inwards=False)

    def _paint_arrows(self, painter: QPainter, x: float, y: float, tall: float, *, inwards: bool) -> None:
        role = "avoid" if inwards else "done"
        painter.setPen(_pen(self._theme.colour(role), 5))
        near, far, barb = 0.08 * tall, 0.40 * tall, 0.14 * tall
        for way in (1, -1):
            tail, tip = (far, near) if inwards else (near, far)
            painter.drawLine(QPointF(x, y + way * tail), QPointF(x, y + way * tip))
            back = way * (barb if inwards else -barb)
            for side in (barb, -barb):
                painter.drawLine(QPointF(x, y + way * tip), QPointF(x + side, y + way * tip + back))

    def _paint_muscle(self, painter: QPainter, ends: list[QPointF]) -> None:
        """A band along the back of the bones."""
        painter.setPen(_pen(self._theme.colour("rest"), 14))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath(ends[0])
        for point in ends[1:]:
            path.lineTo(point)
        painter.drawPath(path)

    def _paint_labels(self, painter: QPainter, line: int, room: QRectF, wide: float) -> None:
        """Which side is which, below the bones; and what pulls, beside the back of them."""
        painter.setPen(self._theme.colour("ink"))
        middle, below = room.center().x(), self.height() - line
        half = QRectF(middle - 1.6 * wide, below, 1.5 * wide, line)
        painter.drawText(half, Qt.AlignmentFlag.AlignCenter, words.BACK_SIDE)
        painter.drawText(half.translated(1.7 * wide, 0), Qt.AlignmentFlag.AlignCenter, words.FRONT)
        if strained(self._lean):
            painter.setPen(self._theme.colour("rest"))
            left = middle - 0.95 * wide
            beside = QRectF(0, room.center().y() - 2 * line, left, 4 * line)
            painter.drawText(beside, _BESIDE, words.STRAIN)


def _pen(colour: QColor, width: float) -> QPen:
    round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, width, Qt.PenStyle.SolidLine, round_cap, round_join)


_BESIDE = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
