"""The chart as it is painted: to be made out in every theme, and told apart by shape."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from audit.pixels import contrast
from spineguard.core.chart import ChartPoint
from spineguard.core.exercise import Place
from spineguard.core.length import Unit
from spineguard.core.measuring import ALL_POSES, MeasureStep
from spineguard.core.reading import Where
from spineguard.core.spine_safety import pose_refusals
from spineguard.ui.figure.colours import BY_NAME
from spineguard.ui.figure.measuring import paint_measuring
from spineguard.ui.height.look import ChartLook, look_of, look_on_paper
from spineguard.ui.height.picture import ChartPicture, Plotted
from spineguard.ui.height.shapes import paint_shape
from spineguard.ui.theme import COLOURS, TEXT_SIZES, Size, Theme


def looks() -> Iterator[tuple[str, ChartLook]]:
    for name in COLOURS:
        yield name, look_of(Theme(name))
    yield "paper", look_on_paper(Theme().font(Size.SMALL))


def points(count: int = 6) -> list[ChartPoint]:
    places = list(Where)
    return [
        ChartPoint(date(2020, 1, 1) + timedelta(days=90 * n), None, Fraction(16_200 - n), places[n % 3])
        for n in range(count)
    ]


def blank(width: int, height: int, look: ChartLook) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(look.ground)
    return image


def painted(picture: ChartPicture, look: ChartLook, size: tuple[int, int]) -> QImage:
    image = blank(*size, look)
    painter = QPainter(image)
    picture.paint(painter)
    painter.end()
    return image


@pytest.mark.usefixtures("qt")
def test_marks_and_lines_reach_3_to_1_and_letters_7_to_1_in_every_theme() -> None:
    for name, look in looks():
        for colour in (look.clinic, look.home, look.remembered, look.line):
            assert contrast(colour.rgb(), look.ground.rgb()) >= 3, name
        for colour in (look.ink, look.second):
            assert contrast(colour.rgb(), look.ground.rgb()) >= 7, name


@pytest.mark.usefixtures("qt")
def test_no_reading_is_red_amber_or_green() -> None:
    for name, look in looks():
        for colour in (look.clinic, look.home, look.remembered):
            quiet = colour.hsvSaturation() < 80
            assert quiet or 170 <= colour.hslHue() <= 260, (name, colour.name())


@pytest.mark.usefixtures("qt")
def test_each_kind_of_reading_has_a_shape_of_its_own_even_in_one_colour() -> None:
    look = look_on_paper(Theme().font(Size.SMALL))
    shapes = []
    for where in Where:
        image = blank(40, 40, look)
        painter = QPainter(image)
        paint_shape(painter, where, QPointF(20, 20), 10, look)
        painter.end()
        shapes.append([image.pixel(x, y) == QColor("black").rgb() for x in range(40) for y in range(40)])
    for one, other in combinations(shapes, 2):
        assert sum(a != b for a, b in zip(one, other, strict=True)) > 60


@pytest.mark.usefixtures("qt")
@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("unit", list(Unit))
def test_words_lie_within_the_picture_and_never_on_one_another(text_size: int, unit: Unit) -> None:
    look = look_of(Theme("light", text_size))
    for count in (1, 2, 6, 40):
        for width, height in ((520, 380 * text_size // 100), (1100, 380 * text_size // 100)):
            shown = points(count)
            picture = ChartPicture(Plotted(shown, Fraction(16_500), unit), QSizeF(width, height), look)
            everything = QRectF(0, 0, width, height).adjusted(-1, -1, 1, 1)
            boxes = [word.box for word in picture.words]
            assert all(everything.contains(box) for box in boxes), (count, width)
            beside = boxes[: len(picture.chart.heights)]
            below = boxes[len(beside) : len(beside) + len(picture.chart.times)]
            for one, other in combinations([*beside, *below], 2):
                assert not one.intersects(other), (count, width)


@pytest.mark.usefixtures("qt")
def test_the_same_chart_is_painted_by_any_painter_and_again_the_same() -> None:
    look = look_of(Theme())
    picture = ChartPicture(Plotted(points(), None, Unit.CM), QSizeF(600, 380), look)
    first, second = (painted(picture, look, (600, 380)) for _ in range(2))
    assert first == second
    assert first != blank(600, 380, look)


@pytest.mark.usefixtures("qt")
def test_the_ring_stays_within_the_box_that_is_painted_anew() -> None:
    look = look_of(Theme())
    picture = ChartPicture(Plotted(points(), None, Unit.CM), QSizeF(600, 380), look)
    without = painted(picture, look, (600, 380))
    ringed = without.copy()
    painter = QPainter(ringed)
    picture.paint_ring(painter, 2)
    painter.end()
    box = picture.ring_box(2).toAlignedRect()
    changed = [(x, y) for x in range(600) for y in range(380) if ringed.pixel(x, y) != without.pixel(x, y)]
    assert changed
    assert all(box.contains(x, y) for x, y in changed)


def test_nobody_is_taught_a_pose_that_the_guard_refuses() -> None:
    assert [pose_refusals(pose, Place.STANDING) for pose in ALL_POSES] == [()] * len(ALL_POSES)


def test_every_step_of_measuring_has_a_picture_of_its_own(qt: QApplication) -> None:
    for name in COLOURS:
        colours = BY_NAME[name]
        pictures = []
        for step in MeasureStep:
            image = QImage(300, 380, QImage.Format.Format_RGB32)
            image.fill(QColor(colours.card))
            painter = QPainter(image)
            paint_measuring(painter, QRectF(0, 0, 300, 380), step, Theme().look, colours)
            painter.end()
            pictures.append(image)
        for one, other in combinations(pictures, 2):
            assert one != other
