"""The chart of heights, laid out for one size and painted by any painter, on screen or on paper."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from spineguard.core.chart import ChartPoint, Room, Step, height_lines, lay_out
from spineguard.core.length import Unit
from spineguard.core.reading import Where
from spineguard.ui import height_words as words
from spineguard.ui.height.look import ChartLook
from spineguard.ui.height.shapes import Shapes, join_pen, paint_shape

TICK, GAP, LEGEND_GAP = 6, 8, 28
AIR = 2.0
"""Least distance of two heights beside the chart, in lines of writing."""

MARK = 0.34
"""Radius of a mark, in lines of writing."""

RING, RING_GAP = 3, 6


class Plotted(NamedTuple):
    """What the chart shows; `points` in order of time, heights in tenths of a millimetre."""

    points: Sequence[ChartPoint]
    tallest: Fraction | None
    unit: Unit


class Word(NamedTuple):
    """Words on the chart and the box that they fill."""

    box: QRectF
    text: str


class ChartPicture:
    """Lines, marks and words of one chart within `size`, in the letters and colours of `look`.

    Without `metrics` the letters are measured as on screen.
    """

    def __init__(
        self, plotted: Plotted, size: QSizeF, look: ChartLook, metrics: QFontMetricsF | None = None
    ) -> None:
        self._plotted, self._look = plotted, look
        self._metrics = metrics or QFontMetricsF(look.font)
        self._line = self._metrics.height()
        self._legend = list(self._legend_words(size.width()))
        below = self._line * 1.5 + GAP + (self._legend[-1][0].bottom() + GAP if self._legend else 0)
        height = max(1.0, size.height() - below - self._line)
        room = self._room(size.width(), height)
        lines = height_lines(plotted.points, plotted.tallest, plotted.unit, room)
        left = max(self._metrics.horizontalAdvance(self._height_word(at)) for at in lines) + GAP + TICK
        right = room.between_times[Step.YEARS] / 2
        self.plot = QRectF(left, self._line, max(1.0, size.width() - left - right), height)
        self._width = size.width()
        room = self._room(self.plot.width(), height)
        self.chart = lay_out(plotted.points, plotted.tallest, plotted.unit, room)
        self.words = [*self._height_words(), *self._time_words(), *self._tallest_word()]
        move = QPointF(left, size.height() - (self._legend[-1][0].bottom() if self._legend else 0))
        self._legend = [(box.translated(move), where) for box, where in self._legend]

    def paint(self, painter: QPainter) -> None:
        """Everything but the ring round one reading."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font)
        self._paint_lines(painter)
        painter.setPen(self._look.second)
        for word in self.words:
            painter.drawText(word.box, _MIDDLE, word.text)
        for box, where in self._legend:
            self._paint_legend(painter, box, where)
        painter.translate(self.plot.topLeft())
        self._paint_joins(painter)
        self._paint_marks(painter)
        painter.restore()

    def paint_ring(self, painter: QPainter, place: int) -> None:
        """A ring round the reading that is spelled out."""
        mark = self.chart.marks[place]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.plot.topLeft())
        painter.setPen(QPen(self._look.grid, 1))
        painter.drawLine(QLineF(mark.x, mark.y, mark.x, self.chart.height))
        middle, radius = QPointF(mark.x, mark.y), self.chart.radius
        paint_shape(painter, self._plotted.points[place].where, middle, radius, self._look)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.ink, RING))
        painter.drawEllipse(middle, radius * 1.3 + RING_GAP, radius * 1.3 + RING_GAP)
        painter.restore()

    def ring_box(self, place: int) -> QRectF:
        """All that the ring round a reading covers."""
        x, y = self.chart.marks[place]
        reach = self.chart.radius * 1.3 + RING_GAP + RING
        box = QRectF(QPointF(x - reach, y - reach), QPointF(x + reach, max(y + reach, self.chart.height)))
        return box.translated(self.plot.topLeft())

    def nearest(self, at: QPointF) -> int | None:
        """The place of the reading that somebody means who points here."""
        return self.chart.nearest(at.x() - self.plot.left(), at.y() - self.plot.top())

    # --- where words stand --------------------------------------------------------------------------------

    def _room(self, width: float, height: float) -> Room:
        """How much there is within so many px, and how much the words need."""
        day = self._plotted.points[0].day
        widest = {step: self._metrics.horizontalAdvance(words.time_tick(day, step)) for step in Step}
        apart = {step: wide + 3 * GAP for step, wide in widest.items()}
        return Room(max(1.0, width), height, MARK * self._line, AIR * self._line, apart)

    def _height_word(self, tenths: int) -> str:
        return words.height_tick(tenths, self._plotted.unit)

    def _height_words(self) -> Iterator[Word]:
        for tick in self.chart.heights:
            top = self.plot.top() + tick.y - self._line / 2
            box = QRectF(0, top, self.plot.left() - GAP - TICK, self._line)
            text = self._height_word(tick.tenths)
            box.setLeft(box.right() - self._metrics.horizontalAdvance(text) - 1)
            yield Word(box, text)

    def _time_words(self) -> Iterator[Word]:
        for tick in self.chart.times:
            text = words.time_tick(tick.day, self.chart.time_step)
            half = self._metrics.horizontalAdvance(text) / 2 + 1
            middle = max(half, min(self.plot.left() + tick.x, self._width - half))
            # Half a line lower, so that the first never meets the lowest height beside the chart.
            yield Word(QRectF(middle - half, self.plot.bottom() + self._line / 2, 2 * half, self._line), text)

    def _tallest_word(self) -> Iterator[Word]:
        tallest = self._plotted.tallest
        if tallest is None or self.chart.tallest is None:
            return
        text = words.tallest_line(tallest, self._plotted.unit)
        if self._metrics.horizontalAdvance(text) + GAP > self.plot.width():
            text = words.tallest_line(tallest, self._plotted.unit, short=True)
        wide = self._metrics.horizontalAdvance(text) + GAP
        top = self.plot.top() + self.chart.tallest - self._line - 2
        yield Word(QRectF(self.plot.right() - wide, top, wide, self._line), text)

    def _legend_words(self, width: float) -> Iterator[tuple[QRectF, Where]]:
        """One word and shape for each kind of reading that there is, in as many lines as that takes."""
        there = {point.where for point in self._plotted.points}
        x = y = 0.0
        for where in Where:
            if where in there:
                wide = 2 * self._line + self._metrics.horizontalAdvance(words.WHERE[where])
                if x and x + wide > width * 0.8:
                    x, y = 0.0, y + self._line + GAP
                yield QRectF(x, y, wide, self._line), where
                x += wide + LEGEND_GAP

    # --- what is painted ----------------------------------------------------------------------------------

    def _paint_lines(self, painter: QPainter) -> None:
        plot, look = self.plot, self._look
        painter.setPen(QPen(look.grid, 1))
        for tick in self.chart.heights:
            y = plot.top() + tick.y
            painter.drawLine(QLineF(plot.left() - TICK, y, plot.right(), y))
        painter.setPen(QPen(look.line, 2))
        painter.drawLine(QLineF(plot.left() - TICK, plot.bottom(), plot.right(), plot.bottom()))
        for time in self.chart.times:
            x = plot.left() + time.x
            painter.drawLine(QLineF(x, plot.bottom(), x, plot.bottom() + TICK))
        if self.chart.tallest is not None:
            pen = QPen(look.second, 2)
            pen.setDashPattern([6, 3])
            painter.setPen(pen)
            y = plot.top() + self.chart.tallest
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))

    def _paint_joins(self, painter: QPainter) -> None:
        """Between comparable readings; with more than one reading a pixel no line could be seen."""
        marks, points = self.chart.marks, self._plotted.points
        if len(points) > self.chart.width:
            return
        for where in Where:
            painter.setPen(join_pen(where, self._look))
            for start, end in self.chart.joins:
                if points[end].where is where:
                    painter.drawLine(QLineF(*marks[start], *marks[end]))

    def _paint_marks(self, painter: QPainter) -> None:
        """Of marks that lie on one another, the first: ten thousand of them take a quarter of a second."""
        seen: set[tuple[int, int, Where]] = set()
        apart = 1.0 if len(self.chart.marks) <= self.chart.width else self.chart.radius
        shapes = Shapes(painter, self.chart.radius, self._look)
        for (x, y), point in zip(self.chart.marks, self._plotted.points, strict=True):
            key = (round(x / apart), round(y / apart), point.where)
            if key not in seen:
                seen.add(key)
                shapes.paint(point.where, QPointF(x, y))

    def _paint_legend(self, painter: QPainter, box: QRectF, where: Where) -> None:
        middle = box.center().y()
        painter.setPen(join_pen(where, self._look))
        if where is not Where.REMEMBERED:
            painter.drawLine(QLineF(box.left(), middle, box.left() + self._line * 1.6, middle))
        shape = QPointF(box.left() + self._line * 0.8, middle)
        paint_shape(painter, where, shape, MARK * self._line, self._look)
        painter.setPen(self._look.ink)
        painter.drawText(box.adjusted(2 * self._line, 0, 2, 0), _START, words.WHERE[where])


_MIDDLE = int(Qt.AlignmentFlag.AlignCenter)
_START = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.AlignmentFlag.AlignLeft)
