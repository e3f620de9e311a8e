"""Opens the real program in the language of the environment, goes to every page, and tells what is there.

`python -m tests.ui.walk DATA_DIR WIDTHxHEIGHT:TEXT_SIZE...` prints one line of JSON for each page: the page,
the screen, every word on it, what is wrong with its layout, and where its buttons are.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from audit.layout import troubles
from spineguard.ui.application import application
from spineguard.ui.session_page import SessionPage
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.countdown_ring import CountdownRing
from spineguard.ui.widgets.day_mark import DayMark
from spineguard.ui.widgets.figure_view import FigureView
from spineguard.ui.widgets.timed_pane import TimedPane
from tests.ui.own_cards import own_card
from tests.ui.windows import Opened, pages


def all_words(window: QWidget) -> Iterator[str]:
    """Whatever can be read or heard on a window."""
    yield window.windowTitle()
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        yield widget.toolTip()
        match widget:
            case BigButton():
                yield from (widget.text(), widget._key)
            case QLabel() | QAbstractButton():
                yield widget.text().replace("\u200b", "")
            case DayMark():
                yield from (widget._top, widget._below)
            case CountdownRing():
                yield widget._word


def places(window: QWidget) -> dict[str, float]:
    """Where the middle of each button is, from 0 at the left to 1 at the right."""
    return {
        button.text(): button.mapTo(window, button.rect().center()).x() / window.width()
        for button in window.findChildren(QAbstractButton)
        if button.isVisible()
    }


def held(page: QWidget) -> dict[str, list[int]]:
    """Where on the page of a session each thing is that never moves while one exercise is led."""
    if not isinstance(page, SessionPage):
        return {}
    (ring,), (figure,) = page.findChildren(CountdownRing), page.findChildren(FigureView)
    things = {name: getattr(page, f"_{name}") for name in ("main", "back", "stop", "hurts", "again", "skip")}
    things |= {"figure": figure} | ({"ring": ring} if ring.isVisible() else {})
    places = {name: QRect(thing.mapTo(page, QPoint()), thing.size()) for name, thing in things.items()}
    return {name: list(place.getRect()) for name, place in places.items()}


def moved(seen: dict[str, dict[str, list[int]]]) -> list[str]:
    """What was held on one page and is elsewhere on another."""
    first: dict[str, list[int]] = {}
    found = []
    for page, places in seen.items():
        for name, place in places.items():
            if first.setdefault(name, place) != place:
                found.append(f"{name} in {page}")
    return found


def scrolls(page: QWidget) -> int:
    """How many px of a session's page, or of the words beside the ring, have to be scrolled to."""
    if not isinstance(page, SessionPage):
        return 0
    (timed,) = page.findChildren(TimedPane)
    beside = timed.area.verticalScrollBar().maximum() if timed.isVisible() else 0
    return max(page.verticalScrollBar().maximum(), beside)


def main(data_dir: Path, *screens: str) -> None:
    qt = application([])
    for number, screen in enumerate(screens):
        size, text_size = screen.split(":")
        width, height = map(int, size.split("x"))
        folder = data_dir / str(number)
        own_card(folder, "broken", steps=[])
        (folder / "journal.json").write_text("not a journal", "utf-8")
        opened = Opened(qt, folder, width=width, height=height, text_size=int(text_size))
        for page in pages(opened):
            told = {
                "page": page,
                "screen": screen,
                "words": sorted({words for words in all_words(opened.window) if words.strip()}),
                "troubles": troubles(opened.window),
                "places": places(opened.window),
                "width": opened.window.width(),
                "held": held(opened.page),
                "scrolls": scrolls(opened.page),
            }
            print(json.dumps(told), flush=True)
        opened.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
