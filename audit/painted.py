"""Contrast, taken from the pixels as they are painted and not from a table of colours."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from audit.layout import who
from audit.measured import Measured
from audit.pixels import Pixels, contrast
from audit.surfaces import Pictures, keyboard_elsewhere, place_of, visible_widgets
from spineguard.ui.widgets.big_button import EDGE, BigButton
from spineguard.ui.widgets.countdown_ring import STROKE, CountdownRing
from spineguard.ui.widgets.day_mark import CIRCLE, DayMark
from spineguard.ui.widgets.field import Field
from spineguard.ui.widgets.figure_view import FigureView
from spineguard.ui.widgets.height_chart import HeightChart
from spineguard.ui.widgets.panel import Panel

TEXT, SHAPE = 7.0, 3.0
DIGITS = 150
NO_EDGE = 1.3
"""An edge fainter than this is none: such a button is known by its words alone."""

SURE = 30
"""So many pixels of a colour are a shape and not the smoothing of one."""

SHADOW, OUTLINE = 5, 6
"""The part of a figure's height in which its shadow lies (one fifth), and how deep an outline is, in px."""

CORNER = 6
"""So far inside its outline nothing of a button's round corners is met, in px."""


def measure(window: QWidget) -> Iterator[Measured]:
    """All words, controls and pictures that the window shows."""
    pictures = Pictures()
    with keyboard_elsewhere():
        for widget in visible_widgets(window):
            for area in words_in(widget):
                yield from _words(widget, Pixels.of(pictures.of(widget), place_of(widget, area)))
            if isinstance(widget, CountdownRing):
                yield from _words(widget, _inside(widget, pictures))
            if widget.isEnabled():
                yield from _shapes(widget, pictures)


def words_in(widget: QWidget) -> Iterator[QRect]:
    """The areas of a widget in which words are painted, and nothing else."""
    match widget:
        case QLabel():
            yield widget.contentsRect()
        case BigButton() | QLineEdit():
            inset = EDGE + CORNER
            yield widget.rect().adjusted(inset, inset, -inset, -inset)
        case DayMark():
            yield widget.rect().adjusted(0, CIRCLE, 0, 0)
        case HeightChart():
            yield from widget.word_boxes()
        case QAbstractButton() | QComboBox() | QAbstractSpinBox():
            yield widget.rect().adjusted(4, 4, -4, -4)


def _words(widget: QWidget, pixels: Pixels) -> Iterator[Measured]:
    """Each line of writing by itself, so that a bold line can't hide a faint one."""
    if not pixels.height:
        return
    ground = pixels.ground()
    lines = [found for line in pixels.bands(ground) if (found := line.strongest(ground, TEXT))]
    if lines or says(widget):
        yield Measured("text", who(widget), min(lines, default=1.0), TEXT)
    if isinstance(widget, CountdownRing) and widget._count:
        highest = max((line.height for line in pixels.bands(ground)), default=0)
        yield Measured("digits", who(widget), highest, DIGITS)


def says(widget: QWidget) -> bool:
    """Whether there must be words to be seen; a button may also show a picture alone."""
    match widget:
        case QLabel() | QAbstractButton() | QLineEdit():
            return bool(widget.text().strip())
        case QComboBox():
            return bool(widget.currentText())
    return True


def _inside(ring: CountdownRing, pictures: Pictures) -> Pixels:
    """What the ring surrounds, on a ground as if it were not there."""
    half = min(ring.width(), ring.height()) // 2 - STROKE - CORNER
    square = QRect(0, 0, 2 * half, 2 * half)
    square.moveCenter(ring.rect().center())
    place = place_of(ring, square)
    inside = pictures.of(ring).copy(place)
    outside, circle = QPainterPath(), QPainterPath()
    outside.addRect(QRectF(inside.rect()))
    circle.addEllipse(QRectF(inside.rect()))
    with QPainter(inside) as painter:
        painter.fillPath(outside - circle, inside.pixelColor(half, half // 8))
    return Pixels.of(inside)


def _shapes(widget: QWidget, pictures: Pictures) -> Iterator[Measured]:
    match widget:
        case BigButton() | Field():
            edge = edge_of(_whole(widget, pictures))
            if edge >= NO_EDGE:
                yield Measured("shape", f"edge of {who(widget)}", edge, SHAPE)
        case CountdownRing():
            yield from _ring(widget, _whole(widget, pictures))
        case DayMark():
            yield from _mark(widget, pictures)
        case FigureView():
            yield Measured("shape", f"outline of {who(widget)}", outline_of(_whole(widget, pictures)), SHAPE)
        case _ if _draws(widget):
            yield _strongest(who(widget), _whole(widget, pictures))


def _whole(widget: QWidget, pictures: Pictures) -> Pixels:
    return Pixels.of(pictures.of(widget), place_of(widget))


def edge_of(button: Pixels) -> float:
    """How well the edge of a button stands out, on the side where it does least; from the outside in."""
    across, down = button.row(button.height // 2), button.column(button.width // 2)
    sides = (across, across[::-1], down, down[::-1])
    return min(max(contrast(side[0], at) for at in side[: 2 * EDGE]) for side in sides)


def outline_of(figure: Pixels) -> float:
    """The contrast that half of the outline of a figure reaches, looked for from left, right and above.

    The lowest part is left out: there lies a soft shadow, which nobody needs to see.
    """
    if not figure.height:
        return 1.0
    ground, high = figure.ground(), figure.height - figure.height // SHADOW
    rows = [figure.row(y) for y in range(0, high, 2)]
    lines = [*rows, *(row[::-1] for row in rows)]
    lines += [figure.column(x)[:high] for x in range(0, figure.width, 2)]
    met = []
    for line in lines:
        first = next((place for place, colour in enumerate(line) if colour != ground), None)
        if first is not None:
            met.append(max(contrast(colour, ground) for colour in line[first : first + OUTLINE]))
    return sorted(met)[len(met) // 2] if met else 1.0


def _ring(ring: CountdownRing, whole: Pixels) -> Iterator[Measured]:
    """What is left of the time, against the page and against the part that is gone."""
    side, across = min(ring.width(), ring.height()), whole.width
    left, top = (ring.width() - side) // 2, (ring.height() - side) // 2
    # the middle row and column cross the stroke on all four sides, and the corners never do
    ground = whole.values[(top + 2) * across + left + 2]
    row, column, deep = whole.row(whole.height // 2), whole.column(across // 2), STROKE + 4
    stroke = (row[left:][:deep], row[::-1][left:][:deep], column[top:][:deep], column[::-1][top:][:deep])
    colours = {Counter(line).most_common(1)[0][0] for line in stroke} - {ground}
    if colours:
        strong = max(colours, key=lambda colour: contrast(colour, ground))
        yield Measured("shape", f"ring of {who(ring)}", contrast(strong, ground), SHAPE)
        for other in colours - {strong}:
            yield Measured("shape", f"rest of the ring of {who(ring)}", contrast(strong, other), SHAPE)


def _mark(mark: DayMark, pictures: Pictures) -> Iterator[Measured]:
    circle = QRect((mark.width() - CIRCLE) // 2, 0, CIRCLE, CIRCLE)
    whole = Pixels.of(pictures.of(mark), place_of(mark, circle))
    yield Measured("shape", f"circle of {who(mark)}", whole.strongest(whole.values[0], SHAPE, SURE), SHAPE)
    if mark._done:
        inside = place_of(mark, circle.adjusted(16, 16, -16, -16))
        yield _strongest(f"tick of {who(mark)}", Pixels.of(pictures.of(mark), inside))


def _strongest(name: str, pixels: Pixels) -> Measured:
    found = pixels.strongest(pixels.ground(), SHAPE, SURE) if pixels.height else 1.0
    return Measured("shape", name, found, SHAPE)


def _draws(widget: QWidget) -> bool:
    """Whether it is one of ours that draws something of its own, whatever it is called."""
    holds = isinstance(widget, QAbstractScrollArea | Panel | QLabel) or widget.layout() is not None
    return not holds and "paintEvent" in type(widget).__dict__
