"""Nothing is cut off, covered, small or out of reach, at any text size, on a small and a large screen."""

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from audit.layout import troubles
from spineguard.ui.theme import TEXT_SIZES
from spineguard.ui.widgets.countdown_ring import CountdownRing
from spineguard.ui.widgets.step_pane import StepPane
from spineguard.ui.widgets.timed_pane import TimedPane
from tests.ui.own_cards import long_card, own_card
from tests.ui.walk import held, moved
from tests.ui.windows import Key, Opened, pages

SCREENS = ((1280, 720), (1920, 1080))
Open = Callable[..., Opened]


@pytest.mark.parametrize(("screen", "text_size"), list(product(SCREENS, TEXT_SIZES)))
def test_every_page_shows_all_of_itself(open_app: Open, screen: tuple[int, int], text_size: int) -> None:
    opened = open_app(width=screen[0], height=screen[1], text_size=text_size)
    seen = []
    for page in pages(opened):
        seen.append(page)
        assert troubles(opened.window) == [], page
        assert (opened.window.width(), opened.window.height()) == screen
    assert len(seen) == 44


@pytest.mark.parametrize(("screen", "text_size"), list(product(SCREENS, TEXT_SIZES)))
def test_nobody_has_to_scroll_while_a_clock_runs(
    open_app: Open, screen: tuple[int, int], text_size: int
) -> None:
    opened = open_app(width=screen[0], height=screen[1], text_size=text_size)
    opened.press(Key.Key_Return, Key.Key_K)
    looked_at = 0
    for kind in ("get ready", "hold", "rest"):
        opened.until(kind=kind)
        (pane,) = opened.window.findChildren(TimedPane)
        assert pane.area.verticalScrollBar().maximum() == 0, kind
        for widget in (pane._ring, pane._dots, pane._reps, pane._now, pane._next):
            assert widget.visibleRegion().boundingRect() == widget.rect(), (kind, widget)
        looked_at += 1
    assert looked_at == 3


@pytest.mark.parametrize(("screen", "text_size"), list(product(SCREENS, TEXT_SIZES)))
def test_from_phase_to_phase_nothing_moves(open_app: Open, screen: tuple[int, int], text_size: int) -> None:
    opened = open_app(width=screen[0], height=screen[1], text_size=text_size)
    seen = {page: held(opened.page) for page in pages(opened)}
    assert sum(map(bool, seen.values())) >= 8
    assert moved(seen) == []


@pytest.mark.parametrize("word", ["slowly", "Wirbelsäulenaufrichtungsübungen", "a" * 400])
@pytest.mark.parametrize("text_size", [100, 200])
def test_the_longest_card_shows_every_word(open_app: Open, tmp_path: Path, word: str, text_size: int) -> None:
    long_card(tmp_path, word)
    opened = open_app(width=1280, height=720, text_size=text_size)
    opened.app.show_library()
    opened.settle()
    assert len(opened.names()) == 9 + 3
    assert troubles(opened.window) == []
    opened.app.show_exercise("long")
    opened.settle()
    assert troubles(opened.window) == []
    opened.press(Key.Key_Return)
    assert opened.shown.exercise.id == "long"
    assert troubles(opened.window) == []
    opened.press(Key.Key_K)
    for kind in ("get ready", "hold", "rest"):
        opened.until(kind=kind)
        assert troubles(opened.window) == [], kind
    opened.press(Key.Key_Escape)
    assert opened.page_name == "You stopped here"
    assert troubles(opened.window) == []


def test_words_too_long_for_their_column_are_reached_with_the_arrow_keys(
    open_app: Open, tmp_path: Path
) -> None:
    long_card(tmp_path, "slowly")
    opened = open_app(width=1280, height=720, text_size=200)
    opened.app.show_exercise("long")
    opened.press(Key.Key_Return)
    (pane,) = opened.window.findChildren(StepPane)
    know = opened.button("I know the steps")
    assert know.visibleRegion().isEmpty()
    opened.press(*[Key.Key_Down] * 200)
    assert know.visibleRegion().boundingRect() == know.rect()
    opened.press(*[Key.Key_Up] * 200)
    assert pane.visibleRegion().boundingRect().top() == 0
    assert opened.shown.step == 1


def test_sixty_own_cards_all_have_a_place(open_app: Open, tmp_path: Path) -> None:
    for number in range(60):
        own_card(tmp_path, f"card-{number}")
    opened = open_app(width=1280, height=720)
    opened.app.show_library()
    opened.settle()
    while "Show more exercises" in opened.names():
        opened.press_button("Show more exercises")
    assert sum(name.startswith("Open ") for name in opened.names()) == 62
    assert troubles(opened.window) == []
    opened.tab_to("Open card-59")
    assert not opened.button("Open card-59").visibleRegion().isEmpty(), "Tab scrolls to what it reaches"
    opened.press(Key.Key_Return)
    assert opened.page_name == "card-59"


def test_a_day_with_many_sessions_has_a_mark_for_each(open_app: Open) -> None:
    opened = open_app(width=1280, height=720, text_size=200)
    for _ in range(7):
        opened.press(Key.Key_Return)
        opened.run_through()
        opened.press(Key.Key_Return)
    assert opened.says("7 done")
    assert troubles(opened.window) == []


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("count", ["4", "8", "10", "15", "60"])
def test_the_number_of_the_ring_is_at_least_150_px_high_and_touches_nothing(
    open_app: Open, text_size: int, count: str
) -> None:
    ring = CountdownRing(open_app(text_size=text_size).app.stage.theme)
    ring.resize(ring.sizeHint())
    ring.show_count("", "Get ready", 1.0, "action")
    empty = ring.grab().toImage()
    ring.show_count(count, "Get ready", 1.0, "action")
    painted = ring.grab().toImage()
    rows = [
        y
        for y in range(painted.height())
        if any(painted.pixel(x, y) != empty.pixel(x, y) for x in range(painted.width()))
    ]
    assert rows[-1] - rows[0] + 1 >= 150
    # where the number is painted there was nothing before: neither ring nor word
    ground = empty.pixel(0, 0)
    for y in rows:
        for x in range(painted.width()):
            if painted.pixel(x, y) != empty.pixel(x, y):
                assert empty.pixel(x, y) == ground, (x, y)
    ring.deleteLater()


# --- the helper itself must be able to find what it is for ---


def planted(qt: object, build: Callable[[QWidget], None]) -> list[str]:
    window = QWidget()
    window.resize(300, 200)
    build(window)
    window.show()
    found = troubles(window)
    window.close()
    return found


def test_a_planted_overlap_cut_and_overhang_are_found(qt: object) -> None:
    def overlapping(window: QWidget) -> None:
        QLabel("one", window).setGeometry(10, 10, 100, 40)
        QLabel("two", window).setGeometry(60, 30, 100, 40)

    def cut(window: QWidget) -> None:
        label = QLabel("many words that need more than this one line has room for", window)
        label.setWordWrap(True)
        label.setGeometry(0, 0, 120, 20)

    def overhanging(window: QWidget) -> None:
        QLabel("one", window).setGeometry(250, 10, 100, 40)

    def small(window: QWidget) -> None:
        QPushButton("x", window).setGeometry(0, 0, 30, 30)

    for build, word in (
        (overlapping, "share"),
        (cut, "px down"),
        (overhanging, "reaches out"),
        (small, "hard"),
    ):
        assert any(word in line for line in planted(qt, build)), word
    assert planted(qt, lambda window: None) == []


def test_a_button_that_moves_from_phase_to_phase_is_found() -> None:
    step = {"stop": [1, 2, 3, 4], "main": [5, 6, 7, 8]}
    hold = {"stop": [1, 2, 9, 4], "main": [5, 6, 7, 8], "ring": [1, 1, 1, 1]}
    assert moved({"home": {}, "step": step, "hold": hold}) == ["stop in hold"]
    assert moved({"step": step, "paused": hold | {"stop": step["stop"]}, "hold": hold})
