"""The bar beside a long page: what is seen of it lies where Qt takes hold of it."""

import pytest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionSlider

from spineguard.ui.widgets.page_bar import PageBar


@pytest.mark.parametrize("value", [0, 1, 499, 1000])
@pytest.mark.parametrize("page", [20, 400, 5000])
def test_the_handle_is_drawn_where_the_mouse_takes_hold_of_it(
    qt: QApplication, value: int, page: int
) -> None:
    bar = PageBar()
    bar.setRange(0, 1000)
    bar.setPageStep(page)
    bar.setValue(value)
    bar.resize(bar.sizeHint().width(), 600)
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    part = QStyle.SubControl.SC_ScrollBarSlider
    taken = bar.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, bar)
    top, height = bar._handle()
    assert abs(top - taken.top()) <= 2
    assert abs(top + height - taken.bottom()) <= 2
    bar.deleteLater()


@pytest.mark.parametrize("value", [0, 1000])
def test_the_handle_is_seen_on_its_page(qt: QApplication, value: int) -> None:
    bar = PageBar()
    bar.setRange(0, 1000)
    bar.setPageStep(400)
    bar.setValue(value)
    bar.resize(bar.sizeHint().width(), 600)
    picture = bar.grab().toImage()
    top, height = bar._handle()
    middle = bar.width() // 2
    handle, page = picture.pixelColor(middle, round(top + height / 2)), picture.pixelColor(1, 1)
    assert abs(handle.lightness() - page.lightness()) > 100
    bar.deleteLater()
