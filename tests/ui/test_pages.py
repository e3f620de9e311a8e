"""Every page but the session: what it says, where that comes from, and that nothing is left behind."""

import gc
import weakref
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from spineguard.ui.page import Page
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.countdown_ring import CountdownRing
from spineguard.ui.widgets.day_mark import DayMark
from spineguard.ui.widgets.figure_view import FigureView
from tests.ui.own_cards import own_card
from tests.ui.windows import Events, Key, Opened, name_of, pages

Open = Callable[..., Opened]


def test_nothing_to_be_seen_or_pressed_is_without_a_name(open_app: Open) -> None:
    opened = open_app()
    kinds = set()
    for page in pages(opened):
        assert opened.page_name, page
        for kind in (BigButton, FigureView, DayMark, CountdownRing):
            for widget in opened.window.findChildren(kind):
                if widget.isVisible():
                    kinds.add(kind)
                    assert name_of(widget), (page, kind.__name__)
    assert kinds == {BigButton, FigureView, DayMark, CountdownRing}


def test_two_buttons_of_one_page_never_have_the_same_name(open_app: Open) -> None:
    opened = open_app()
    for page in pages(opened):
        names = opened.names()
        assert len(set(names)) == len(names), page


def test_a_countdown_does_not_rename_anything_while_it_counts(open_app: Open) -> None:
    """A label that ticks makes a screen reader talk without end."""
    opened = open_app()
    opened.press(Key.Key_Return, Key.Key_K)
    opened.until(kind="hold")
    seen = []
    for _ in range(3):
        named = [QWidget, *opened.window.findChildren(QWidget)][1:]
        seen.append(
            [
                name_of(widget)
                for widget in named
                if widget.isVisible() and not isinstance(widget, CountdownRing)
            ]
        )
        opened.pass_time(1)
    assert opened.shown.kind.value == "hold"
    assert seen[0] == seen[1] == seen[2]


def test_the_ring_tells_its_seconds_to_whoever_asks_and_sets_no_name(open_app: Open) -> None:
    opened = open_app()
    opened.press(Key.Key_Return, Key.Key_K)
    opened.until(kind="hold")
    (ring,) = opened.window.findChildren(CountdownRing)
    asked = []
    for _ in range(3):
        asked.append(name_of(ring))
        assert ring.accessibleName() == ""  # a name that is set is read out each time
        opened.pass_time(1)
    assert asked == [f"Hold. Seconds left: {left}" for left in (4, 3, 2)]


def test_an_idle_home_page_paints_nothing_and_runs_no_timer(open_app: Open) -> None:
    opened = open_app()
    opened.pass_time(1)
    assert opened.running_timers() == []
    with Events(opened.qt, QEvent.Type.Paint) as painted, Events(opened.qt, QEvent.Type.Timer) as fired:
        for _ in range(20):
            opened.clock.advance(10)
            opened.settle()
    assert painted.reached == []
    assert fired.reached == []


def test_no_page_but_a_running_session_keeps_a_timer(open_app: Open) -> None:
    opened = open_app()
    running = [page for page in pages(opened) if opened.running_timers()]
    assert running == ["get ready", "hold", "may rest", "rest"]


def test_a_page_that_was_left_is_freed(open_app: Open) -> None:
    opened = open_app()
    left: dict[str, weakref.ref] = {}
    gone: list[str] = []
    for page in pages(opened):
        if not any(there() is opened.page for there in left.values()):
            left[page] = weakref.ref(opened.page)
            opened.page.destroyed.connect(lambda _=None, page=page: gone.append(page))
    opened.app.show_library()
    opened.settle()
    gc.collect()
    assert {page for page, there in left.items() if there() is not None} == set()
    assert set(gone) == set(left)
    assert len(left) == 36


def test_fifty_page_changes_leave_nothing_behind(open_app: Open, qt: QApplication) -> None:
    opened = open_app()

    def once_round() -> None:
        opened.app.show_library()
        opened.settle()
        opened.app.show_exercise("head-press")
        opened.settle()
        opened.press(Key.Key_Return)
        opened.press(Key.Key_Escape)
        opened.press(Key.Key_Return)

    def counted() -> tuple[int, int]:
        gc.collect()
        return len(QApplication.allWidgets()), sum(isinstance(thing, Page) for thing in gc.get_objects())

    once_round()
    before = counted()
    for _ in range(10):
        once_round()
    after = counted()  # stopped sessions make no marks, so home stays as large as it was
    assert after == before


def test_home_is_right_when_the_person_comes_back_after_midnight(open_app: Open) -> None:
    opened = open_app(wall=datetime(2026, 11, 22, 23, 50, tzinfo=UTC))
    opened.press(Key.Key_Return)
    opened.run_through()
    opened.press(Key.Key_Return)
    assert opened.says("1 of 3 done")
    assert opened.says("Good evening")
    opened.clock.advance(9 * 3600)
    opened.come_back()
    assert opened.says("0 of 3 done")
    assert opened.says("Good morning")
    assert opened.focus_name == "Start exercises"


def test_coming_back_on_the_same_day_leaves_the_page_as_it_is(open_app: Open) -> None:
    opened = open_app()
    page = opened.page
    opened.tab_to("Exercises")
    opened.clock.advance(60)
    opened.come_back()
    assert opened.page is page
    assert opened.focus_name == "Exercises"


def test_home_sees_what_another_window_has_added_to_the_journal(open_app: Open) -> None:
    opened, other = open_app(), open_app()
    other.press(Key.Key_Return)
    other.run_through()
    opened.window.activateWindow()
    opened.settle()
    assert opened.says("1 of 3 done")


def test_an_own_card_is_shown_as_the_persons_own_and_can_be_done(open_app: Open, tmp_path: Path) -> None:
    own_card(tmp_path, "my-stand", name="My Stand")
    opened = open_app()
    opened.press_button("Exercises")
    assert opened.texts().count("Your own card") == 1
    opened.press_button("Open My Stand")
    assert opened.says("Your own card")
    opened.press(Key.Key_Return)
    opened.run_through()
    assert opened.journal()[0]["routine"][0]["name"] == "My Stand"
    opened.press(Key.Key_Return)
    assert not opened.says("left out")


def test_a_bad_card_is_named_with_line_and_reason_and_the_rest_works(open_app: Open, tmp_path: Path) -> None:
    good = own_card(tmp_path, "my-stand", name="My Stand")
    bad = good.with_name("bad.yaml")
    bad.write_text(good.read_text("utf-8").replace("lead_in: 5", "lead_inn: 5"), encoding="utf-8")
    opened = open_app()
    assert opened.says("left out")
    opened.press_button("Exercises")
    line = next(n for n, text in enumerate(bad.read_text("utf-8").splitlines(), 1) if "lead_inn" in text)
    assert any(
        text.startswith(f"bad.yaml, line {line}, column") and "lead_inn" in text for text in opened.texts()
    )
    assert {"Open Head Press", "Open Standing Back Bend", "Open My Stand"} <= set(opened.names())
    opened.press_button("Today")
    opened.press_button("Start exercises")
    opened.run_through()
    assert opened.journal()[0]["ending"] == "finished"


def test_a_movement_that_may_hurt_a_spine_is_left_out(open_app: Open, tmp_path: Path) -> None:
    own_card(tmp_path, "bow", poses={"stand": {}, "tall": {"lower_back": 40, "upper_back": 40}})
    opened = open_app()
    opened.press_button("Exercises")
    assert "Open bow" not in opened.names()
    assert any(text.startswith("bow.yaml, line ") for text in opened.texts())


@pytest.mark.parametrize("file", ["journal.json", "preferences.json"])
def test_an_unreadable_file_is_told_in_a_sentence_and_kept(open_app: Open, tmp_path: Path, file: str) -> None:
    (tmp_path / file).write_text('{"format": "spineguard', encoding="utf-8")
    opened = open_app()
    (kept,) = tmp_path.glob(f"{file.removesuffix('.json')}.unreadable-*")
    assert kept.read_text("utf-8") == '{"format": "spineguard'
    told = [text for text in opened.texts() if "We could not read your" in text]
    assert len(told) == 1
    said = told[0].replace("\u200b", "")
    assert f" as {kept.name} and began " in said and said.count(". ") == 0 and said.endswith(".")
    opened.press(Key.Key_Return)
    opened.run_through()
    assert len(opened.journal()) == 1
    again = open_app()
    assert not again.says("We could not read")
    assert again.says("1 of 3 done")


def test_the_daily_exercises_are_the_persons_to_choose(open_app: Open) -> None:
    opened = open_app()
    opened.app.show_exercise("head-press")
    opened.settle()
    opened.press_button("Take out of my daily exercises")
    assert opened.focus_name == "Add to my daily exercises"
    opened.press_button("Today")
    opened.press_button("Start exercises")
    assert (opened.shown.exercise.id, opened.shown.of) == ("standing-back-bend", 1)
    opened.press(Key.Key_Escape)
    again = open_app()
    again.press(Key.Key_Return)
    assert (again.shown.exercise.id, again.shown.of) == ("standing-back-bend", 1)


def test_an_empty_routine_says_so_and_start_leads_to_the_exercises(open_app: Open) -> None:
    opened = open_app()
    for exercise in ("head-press", "standing-back-bend"):
        opened.app.show_exercise(exercise)
        opened.settle()
        opened.press_button("Take out of my daily exercises")
    opened.press_button("Today")
    assert opened.says("No exercise is in your daily list.")
    opened.press_button("Choose exercises")
    assert opened.page_name == "Exercises"


def test_an_exercise_whose_card_is_gone_is_left_out_of_the_routine(open_app: Open, tmp_path: Path) -> None:
    card = own_card(tmp_path, "my-stand")
    opened = open_app()
    opened.app.show_exercise("my-stand")
    opened.settle()
    opened.press_button("Add to my daily exercises")
    card.unlink()
    again = open_app()
    again.press(Key.Key_Return)
    assert again.shown.of == 2


def test_the_text_size_is_kept_for_the_next_start(open_app: Open) -> None:
    opened = open_app()
    opened.press_button("Larger text")
    again = open_app()
    height, large = opened.button("Today").height(), again.button("Today").height()
    assert large == height
    assert again.preferences()["text_size"] == 125
    again.press_button("Smaller text")
    assert again.button("Today").height() < large


def test_the_text_size_stops_at_both_ends(open_app: Open) -> None:
    opened = open_app()
    for name, size in (("Larger text", 200), ("Smaller text", 100)):
        for _ in range(7):
            opened.press_button(name)
        assert opened.preferences()["text_size"] == size
        assert opened.page_name == "Today"
