"""Colours stand out as much as they must, measured in the table and as painted."""

from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QImage
from PySide6.QtWidgets import QApplication, QWidget

from spineguard import command_line
from spineguard.ui.theme import COLOURS, FAMILY, RING, TARGET, TEXT_SIZES, Size, Theme
from spineguard.ui.widgets.big_button import BigButton, Kind
from tests.ui.windows import Opened, pages

Open = Callable[..., Opened]
TEXT, GRAPHICS = 7.0, 3.0
NAMES = tuple(COLOURS)


def luminance(colour: QColor) -> float:
    """Relative luminance after WCAG 2.2: 0 black to 1 white."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio after WCAG 2.2: 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_knows_black_on_white_and_the_first_colours() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)
    assert contrast(QColor("#1D2433"), QColor("#FBF8F3")) == pytest.approx(14.7, abs=0.1)


@pytest.mark.parametrize(
    ("name", "role"), list(product(NAMES, ["ink", "second", "action", "rest", "avoid", "done"]))
)
def test_text_stands_out_on_page_and_card(name: str, role: str) -> None:
    theme = Theme(name)
    for ground in ("page", "card"):
        assert contrast(theme.colour(role), theme.colour(ground)) >= TEXT, ground


@pytest.mark.parametrize("name", NAMES)
def test_text_on_a_filled_button_and_the_tick_on_a_mark_stand_out(name: str) -> None:
    theme = Theme(name)
    assert contrast(theme.colour("on_action"), theme.colour("action")) >= TEXT
    assert contrast(theme.colour("on_done"), theme.colour("done")) >= TEXT


@pytest.mark.parametrize("name", NAMES)
def test_lines_and_what_is_left_of_the_ring_stand_out(name: str) -> None:
    theme = Theme(name)
    for ground in ("page", "card"):
        for role in ("line", "action", "rest", "avoid", "done"):
            assert contrast(theme.colour(role), theme.colour(ground)) >= GRAPHICS, (role, ground)
    for role in ("action", "rest"):
        assert contrast(theme.colour(role), theme.colour("track")) >= GRAPHICS, role


def test_high_contrast_is_black_and_white_with_outlines_of_3_px() -> None:
    colours = COLOURS["contrast"]
    used = {getattr(colours, role) for role in ("ink", "second", "page", "card", "line", "action", "avoid")}
    assert used == {"#000000", "#FFFFFF"}
    assert colours.outline == 3


def painted(button: BigButton, qt: QApplication, *, focus: bool) -> QImage:
    button.setFocus(Qt.FocusReason.TabFocusReason) if focus else button.clearFocus()
    qt.processEvents()
    assert button.hasFocus() == focus
    return button.window().grab().toImage()


@pytest.mark.parametrize(("name", "kind"), list(product(NAMES, Kind)))
def test_the_focus_ring_is_3_px_wide_and_stands_out_as_painted(
    qt: QApplication, name: str, kind: Kind
) -> None:
    theme = Theme(name)
    theme.dress(qt)
    window = QWidget()
    window.resize(400, 200)
    button = BigButton(theme, "Press me", kind, "Space", window)
    button.move(50, 50)
    button.resize(button.sizeHint())
    window.show()
    window.activateWindow()
    qt.processEvents()
    without, with_ring = painted(button, qt, focus=False), painted(button, qt, focus=True)
    window.close()
    middle = button.y() + button.height() // 2
    across = button.x() + button.width() // 2
    rows = [(x, middle) for x in range(button.x() + button.width())]
    columns = [(across, y) for y in range(button.y() + button.height())]
    for line in (rows[: button.x() + 12], columns[: button.y() + 12]):
        ring = [at for at in line if contrast(with_ring.pixelColor(*at), without.pixelColor(*at)) >= GRAPHICS]
        assert len(ring) == RING == 3


@pytest.mark.parametrize(("name", "text_size"), list(product(NAMES, TEXT_SIZES)))
def test_every_theme_goes_through_every_page_at_every_text_size(
    open_app: Open, name: str, text_size: int
) -> None:
    opened = open_app(theme=name, text_size=text_size)
    page_colour = Theme(name).colour("page").name()
    for page in pages(opened):
        if page in ("home", "library", "hold", "done", "hurts"):
            image = opened.window.grab().toImage()
            corner = image.pixelColor(2, image.height() - 2).name()
            assert corner == page_colour, page


@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_type_grows_with_the_text_size_and_is_never_under_18_px(qt: QApplication, text_size: int) -> None:
    theme = Theme(text_size=text_size)
    for size in Size:
        font = theme.font(size)
        assert font.pixelSize() == (size if size is Size.DIGITS else round(size * text_size / 100))
        assert font.pixelSize() >= 18
        assert QFontInfo(font).family() == FAMILY, "the bundled typeface, not what the computer has"


@pytest.mark.parametrize("kind", list(Kind))
def test_a_button_is_large_enough_whatever_it_says(qt: QApplication, kind: Kind) -> None:
    for words in ("", "−", "Start exercises"):
        size = BigButton(Theme(), words, kind).sizeHint()
        assert min(size.width(), size.height()) >= TARGET


def test_the_command_line_offers_the_same_themes_and_text_sizes() -> None:
    assert NAMES == command_line.THEMES
    assert TEXT_SIZES == command_line.TEXT_SIZES
