"""Widgets side by side that go on in the next line: nothing cut off, nothing covered."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from spineguard.ui.widgets.flow_layout import FlowLayout

pytestmark = pytest.mark.usefixtures("qt")


class Block(QWidget):
    """A widget that wants one size."""

    def __init__(self, width: int, height: int = 40) -> None:
        super().__init__()
        self._size = QSize(width, height)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._size


def laid_out(width: int, *blocks: Block, gap: int = 10, spread: bool = False) -> tuple[QWidget, FlowLayout]:
    window = QWidget()
    flow = FlowLayout(window, gap=gap, spread=spread)
    for block in blocks:
        flow.addWidget(block)
    window.resize(width, flow.heightForWidth(width))
    window.show()
    QApplication.processEvents()
    return window, flow


def places(*blocks: QWidget) -> list[tuple[int, int, int, int]]:
    return [block.geometry().getRect() for block in blocks]


def test_what_fits_stands_in_one_line() -> None:
    blocks = [Block(100), Block(100), Block(100)]
    window, _ = laid_out(320, *blocks)
    assert places(*blocks) == [(0, 0, 100, 40), (110, 0, 100, 40), (220, 0, 100, 40)]
    window.close()


def test_one_pixel_less_and_the_last_goes_to_the_next_line() -> None:
    blocks = [Block(100), Block(100), Block(100)]
    window, flow = laid_out(319, *blocks)
    assert places(*blocks)[2] == (0, 50, 100, 40)
    assert flow.heightForWidth(319) == 90
    window.close()


def test_a_widget_wider_than_the_line_gets_the_whole_line_and_no_more() -> None:
    blocks = [Block(50), Block(500), Block(50)]
    window, _ = laid_out(200, *blocks)
    assert places(*blocks) == [(0, 0, 50, 40), (0, 50, 200, 40), (0, 100, 50, 40)]
    window.close()


def test_one_line_has_one_height() -> None:
    blocks = [Block(50, 40), Block(50, 70)]
    window, _ = laid_out(200, *blocks)
    assert [block.height() for block in blocks] == [70, 70]
    window.close()


def test_spread_pushes_the_last_to_the_far_end_while_all_stand_in_one_line() -> None:
    blocks = [Block(50), Block(50)]
    window, _ = laid_out(300, *blocks, spread=True)
    assert places(*blocks)[1] == (250, 0, 50, 40)
    window.resize(90, 200)
    QApplication.processEvents()
    assert places(*blocks)[1] == (0, 50, 50, 40)
    window.close()


def test_a_hidden_widget_takes_no_room() -> None:
    blocks = [Block(100), Block(100), Block(100)]
    window, flow = laid_out(320, *blocks)
    blocks[1].hide()
    QApplication.processEvents()
    assert places(blocks[2])[0] == (110, 0, 100, 40)
    assert flow.sizeHint().width() == 210
    window.close()


def test_right_to_left_begins_at_the_right() -> None:
    blocks = [Block(100), Block(50)]
    window, _ = laid_out(300, *blocks)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert places(*blocks) == [(200, 0, 100, 40), (140, 0, 50, 40)]
    window.close()


@pytest.mark.parametrize("width", range(60, 700, 37))
def test_the_height_told_is_the_height_taken_and_nothing_overlaps(width: int) -> None:
    blocks = [Block(60 + 35 * (n % 4), 30 + 10 * (n % 3)) for n in range(9)]
    window, flow = laid_out(width, *blocks)
    assert max(block.geometry().bottom() for block in blocks) + 1 == flow.heightForWidth(width)
    for n, block in enumerate(blocks):
        assert block.geometry().right() < width
        assert not any(block.geometry().intersects(other.geometry()) for other in blocks[n + 1 :])
    window.close()


def test_nothing_inside_takes_no_height() -> None:
    window, flow = laid_out(200)
    assert flow.heightForWidth(200) == 0
    assert flow.sizeHint() == QSize(0, 0)
    window.close()
