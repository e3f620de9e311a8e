"""The Tab key goes over a page as eyes do: row by row, from the first to the last and round again."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.ui.windows import Key, Opened, name_of, pages


def place(opened: Opened, widget: QWidget) -> QRect:
    """Where it lies on its page, however far that is scrolled."""
    at = widget.mapTo(opened.window, widget.rect().topLeft())
    page = opened.page
    if isinstance(page, QScrollArea) and page.isAncestorOf(widget):
        at += QPoint(0, page.verticalScrollBar().value())
    return QRect(at, widget.size())


def against_the_eye(ways: list[tuple[str, QRect]]) -> list[str]:
    """Every step of the way that goes up, or back in a row, but the one that begins anew."""
    steps = [
        f"{after} after {before}"
        for (before, a), (after, b) in zip(ways, ways[1:] + ways[:1], strict=True)
        if b.bottom() < a.top() or (abs(b.center().y() - a.center().y()) < 20 and b.right() < a.left())
    ]
    return steps[1:]


def test_the_tab_key_follows_the_eye(open_app: Callable[..., Opened]) -> None:
    opened = open_app(height=1000)
    found = {}
    for page in pages(opened):
        ways = []
        for _ in opened.controls():
            focus = opened.focus
            assert focus is not None
            if focus in [widget for widget, _ in ways]:
                break
            ways.append((focus, (name_of(focus), place(opened, focus))))
            opened.press(Key.Key_Tab)
        found[page] = against_the_eye([way for _, way in ways])
        while ways and opened.focus is not ways[0][0]:
            opened.press(Key.Key_Tab)
    assert found == {page: [] for page in found}


def test_a_way_against_the_eye_is_seen() -> None:
    top, low, side = QRect(0, 0, 50, 50), QRect(0, 90, 50, 50), QRect(90, 90, 50, 50)
    assert against_the_eye([("low", low), ("side", side), ("top", top)]) == []
    assert against_the_eye([("low", low), ("top", top), ("side", side)]) == ["low after side"]
