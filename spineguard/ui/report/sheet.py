"""The page for the doctor, painted by any painter: everything on one page, in black on white."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QLocale, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from spineguard.core.height_sources import FOR_CLINICIANS, FOR_PATIENTS
from spineguard.presenters.report import ReportShown
from spineguard.ui import height_words, report_words
from spineguard.ui.height.look import look_on_paper
from spineguard.ui.height.picture import ChartPicture, Plotted
from spineguard.ui.height_note_words import source_words
from spineguard.ui.theme import Size, Theme

PER_INCH = 96
"""The units of everything here: so many to an inch of paper."""

TITLE, BODY, TABLE, SMALL = 27, 16, 14, 13
"""Sizes of type: about 20, 12, 10.5 and 10 points."""

GAP, WIDE_GAP = 6.0, 14.0
CHART_SHARE, WEEKS_HEIGHT, WIDEST_BAR = 0.29, 40.0, 22.0
COLUMN_GAP, ROW_GAP = 14.0, 5.0

BLACK, GREY, BAR = QColor("#000000"), QColor("#777777"), QColor("#555555")


class Column(NamedTuple):
    """Where a column of the table lies."""

    left: float
    width: float


def paper_font(size: int, *, bold: bool = False) -> QFont:
    """The typeface of the program as it is printed: letters as wide as drawn, not as on a screen."""
    font = Theme().font(Size.BODY, bold=bold)
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class Sheet:
    """Paints one report into `size` (in 1/96 inch). Text is text: it can be found, copied and read aloud."""

    def __init__(self, painter: QPainter, shown: ReportShown, size: QSizeF) -> None:
        self._painter, self._shown = painter, shown
        self._width, self._height = size.width(), size.height()
        self._mirrored = QLocale().textDirection() is Qt.LayoutDirection.RightToLeft
        self._y = 0.0

    def paint(self) -> None:
        """The whole page, from the top down; what is below the table is measured first."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(BLACK)
        self._head()
        if not self._shown.heights.readings:
            self._text(report_words.NOTHING_YET, BODY)
        else:
            self._chart()
        foot = self._foot_height()
        self._table(self._height - foot)
        self._y = self._height - foot
        self._foot()

    # --- parts, from the top -------------------------------------------------------------------------------

    def _head(self) -> None:
        self._text(report_words.TITLE, TITLE, bold=True, gap=GAP + 4)
        half = self._width / 2
        for left, words, width in (
            (0.0, report_words.NAME, half - COLUMN_GAP),
            (half, report_words.BORN, half),
        ):
            line = self._metrics(BODY)
            self._put(QRectF(left, self._y, width, line.height()), words, BODY)
            start = left + line.horizontalAdvance(words) + GAP
            y = self._y + line.ascent() + 2
            self._line(start, y, left + width, y, GREY)
        self._y += self._metrics(BODY).height() + WIDE_GAP
        self._text(report_words.BY_THE_PERSON, BODY, bold=True)
        if self._shown.heights.last is not None:
            self._text(report_words.sentence(self._shown.heights), BODY)
        self._text(
            report_words.tallest_line(self._shown.heights.tallest, self._shown.heights.unit),
            BODY,
            gap=WIDE_GAP,
        )

    def _chart(self) -> None:
        size = QSizeF(self._width, self._height * CHART_SHARE)
        font = paper_font(SMALL)
        plotted = Plotted(self._shown.heights.points, self._shown.heights.tallest, self._shown.heights.unit)
        self._painter.save()
        self._painter.translate(0, self._y)
        ChartPicture(plotted, size, look_on_paper(font), QFontMetricsF(font)).paint(self._painter)
        self._painter.restore()
        self._y += size.height() + WIDE_GAP

    def _table(self, bottom: float) -> None:
        newest_first = self._shown.heights.readings[::-1]
        if not newest_first:
            return
        unit = self._shown.heights.unit
        heads = (report_words.DAY, report_words.HEIGHT, report_words.HOW)
        # no page has room for more rows than this, and words for 10,000 would take a second
        most = int((bottom - self._y) / self._metrics(TABLE).height()) + 1
        rows = [
            (
                report_words.day_cell(reading),
                report_words.height_cell(reading, unit),
                report_words.how_cell(reading),
            )
            for reading in newest_first[:most]
        ]
        columns = self._columns([heads, *rows])
        self._row(heads, columns, bold=True)
        self._line(0, self._y - ROW_GAP / 2, self._width, self._y - ROW_GAP / 2, BLACK)
        heights = [self._row_height(row, columns) for row in rows]
        line = self._metrics(TABLE).height() + ROW_GAP
        room, shown = bottom - self._y, 0
        for number, height in enumerate(heights, 1):
            room -= height
            # all of them, or some and a line about the others
            if room >= (0 if number == len(newest_first) else line):
                shown = number
        for row in rows[:shown]:
            self._row(row, columns)
            self._line(0, self._y - ROW_GAP / 2, self._width, self._y - ROW_GAP / 2, QColor("#CCCCCC"))
        if shown < len(newest_first):
            self._text(report_words.earlier_line(len(newest_first) - shown), TABLE)

    def _foot(self) -> None:
        self._text(report_words.SESSIONS_A_WEEK, TABLE, bold=True)
        self._weeks()
        for words in self._small_print():
            self._text(words, SMALL, gap=2)

    def _small_print(self) -> Sequence[str]:
        return (
            f"{report_words.ROUNDED} {report_words.JOINED}",
            f"{report_words.SOURCES}: {source_words(FOR_PATIENTS)} {source_words(FOR_CLINICIANS)}",
            f"{report_words.made_line(self._shown.made)} {report_words.NOT_A_DEVICE}",
        )

    def _foot_height(self) -> float:
        small = sum(self._wrapped(words, SMALL, self._width) + 2 for words in self._small_print())
        heading = self._metrics(TABLE, bold=True).height() + GAP
        return heading + WEEKS_HEIGHT + 2 * self._metrics(SMALL).height() + WIDE_GAP + small

    def _weeks(self) -> None:
        """A bar a week, its number above it, the first day of every other week below."""
        line = self._metrics(SMALL).height()
        top, bottom = self._y + line, self._y + line + WEEKS_HEIGHT
        each = self._width / len(self._shown.weeks)
        highest = max(max(week.sessions for week in self._shown.weeks), 1)
        for place, week in enumerate(self._shown.weeks):
            left = place * each
            height = (bottom - top - 2) * week.sessions / highest
            bar = QRectF(left + (each - WIDEST_BAR) / 2, bottom - height, WIDEST_BAR, height)
            self._painter.fillRect(self._turned(bar), BAR)
            above = QRectF(left, bar.top() - line, each, line)
            self._put(above, QLocale().toString(week.sessions), SMALL, middle=True)
            if place % 2 == len(self._shown.weeks) % 2:
                below = QRectF(left - each / 2, bottom + 1, 2 * each, line)
                self._put(below, height_words.short_day(week.begins), SMALL, middle=True)
        self._line(0, bottom, self._width, bottom, GREY)
        self._y = bottom + line + WIDE_GAP

    # --- writing -------------------------------------------------------------------------------------------

    def _columns(self, rows: Sequence[Sequence[str]]) -> list[Column]:
        """Left and width of each column: the first two as wide as their words, the last has the rest."""
        metrics, left, columns = self._metrics(TABLE, bold=True), 0.0, list[Column]()
        for cells in list(zip(*rows, strict=True))[:-1]:
            width = min(max(map(metrics.horizontalAdvance, cells)) + 2, self._width * 0.32)
            columns.append(Column(left, width))
            left += width + COLUMN_GAP
        return [*columns, Column(left, self._width - left)]

    def _row(self, cells: Sequence[str], columns: Sequence[Column], *, bold: bool = False) -> None:
        height = self._row_height(cells, columns)
        for words, (left, width) in zip(cells, columns, strict=True):
            self._put(QRectF(left, self._y, width, height), words, TABLE, bold=bold)
        self._y += height

    def _row_height(self, cells: Sequence[str], columns: Sequence[Column]) -> float:
        return ROW_GAP + max(
            self._wrapped(words, TABLE, width) for words, (_, width) in zip(cells, columns, strict=True)
        )

    def _text(self, words: str, size: int, *, bold: bool = False, gap: float = GAP) -> None:
        """A paragraph over the whole width; what comes next begins below it."""
        height = self._wrapped(words, size, self._width, bold=bold)
        self._put(QRectF(0, self._y, self._width, height), words, size, bold=bold)
        self._y += height + gap

    def _put(self, box: QRectF, words: str, size: int, *, bold: bool = False, middle: bool = False) -> None:
        self._painter.setFont(paper_font(size, bold=bold))
        self._painter.setPen(BLACK)
        if middle:
            flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        else:
            side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
            flags = int(side | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute) | _WRAPPED
        self._painter.drawText(self._turned(box), flags, words)

    def _line(self, left: float, top: float, right: float, bottom: float, colour: QColor) -> None:
        box = self._turned(QRectF(left, top, right - left, bottom - top))
        self._painter.setPen(QPen(colour, 1))
        self._painter.drawLine(QLineF(box.topLeft(), box.bottomRight()))

    def _wrapped(self, words: str, size: int, width: float, *, bold: bool = False) -> float:
        """How high words become in a column of this width."""
        box = QRectF(0, 0, width, 10_000)
        return self._metrics(size, bold=bold).boundingRect(box, _WRAPPED, words).height()

    def _metrics(self, size: int, *, bold: bool = False) -> QFontMetricsF:
        return QFontMetricsF(paper_font(size, bold=bold))

    def _turned(self, box: QRectF) -> QRectF:
        """The box where it belongs when a language is read from right to left."""
        if not self._mirrored:
            return box
        return QRectF(self._width - box.right(), box.top(), box.width(), box.height())


_WRAPPED = int(Qt.TextFlag.TextWordWrap)
