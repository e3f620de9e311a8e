"""A page ends where its contents end, and the keyboard begins where it can be seen."""

from collections.abc import Callable
from itertools import chain

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.sheet_view import SheetView
from tests.ui.windows import Key, Opened, name_of, pages

Open = Callable[..., Opened]

FOOT = 64
"""Most px below the last thing of a page that scrolls: the edge of its panel and of the page."""


def lowest(inside: QWidget) -> int:
    """Where the last words, button or sheet of paper of these contents end."""
    kinds = (QLabel, BigButton, SheetView)
    shown = [thing for kind in kinds for thing in inside.findChildren(kind)]
    return max(thing.mapTo(inside, QPoint(0, thing.height())).y() for thing in shown if thing.isVisible())


@pytest.mark.parametrize(("text_size", "height"), [(100, 600), (150, 768), (200, 768)])
def test_no_page_scrolls_on_below_its_end(open_app: Open, text_size: int, height: int) -> None:
    opened = open_app(text_size=text_size, width=1024, height=height)
    scrolling = set()
    for page in chain(pages(opened), ["settings"]):
        if page == "settings":
            opened.app.show_settings()
            opened.settle()
        for area in [opened.page, *opened.page.findChildren(QScrollArea)]:
            inside = area.widget()
            if area.isVisible() and area.verticalScrollBar().maximum():
                scrolling.add(page)
                assert inside.height() - lowest(inside) <= FOOT, page
    assert {"help", "settings", "library", "head press"} <= scrolling


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_help_page_opens_with_its_button_in_sight(open_app: Open, text_size: int) -> None:
    opened = open_app(text_size=text_size, width=1024, height=768)
    opened.app.show_help()
    opened.settle()
    button, viewport = opened.focus, opened.page.viewport()
    assert button is not None
    assert viewport.rect().contains(button.rect().translated(button.mapTo(viewport, QPoint())))


@pytest.mark.parametrize("text_size", [100, 200])
def test_every_line_for_a_height_is_in_sight_when_enter_leads_to_it(open_app: Open, text_size: int) -> None:
    opened = open_app(text_size=text_size, width=1280, height=720)
    opened.app.show_height()
    opened.settle()
    opened.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    for number, typed in enumerate(["161.3", "161.5", "160.9", ""], start=1):
        field, viewport = opened.focus, opened.page.viewport()
        assert field is not None and opened.focus_name == f"Measurement {number}"
        assert viewport.rect().contains(field.rect().translated(field.mapTo(viewport, QPoint())))
        QTest.keyClicks(field, typed)
        opened.press(Key.Key_Return)


def test_no_button_of_a_session_is_cut_at_its_side_in_the_smallest_window(open_app: Open) -> None:
    opened = open_app(text_size=200, width=640, height=480)
    opened.press(Key.Key_Return)
    viewport = opened.page.viewport()
    for button in opened.buttons():
        left = button.mapTo(viewport, QPoint()).x()
        assert left >= 0 and left + button.width() <= viewport.width(), name_of(button)
