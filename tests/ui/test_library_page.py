"""The page of all exercises, also when somebody has made very many."""

from collections.abc import Callable
from pathlib import Path

from spineguard.ui.widgets.figure_view import FigureView
from spineguard.ui.widgets.show_more import AT_ONCE
from tests.ui.own_cards import own_card
from tests.ui.windows import Key, Opened

Open = Callable[..., Opened]


def opens(opened: Opened) -> list[str]:
    return [name for name in opened.names() if name.startswith("Open ")]


def with_cards(open_app: Open, data_dir: Path, number: int) -> Opened:
    """So many cards in all, with the two that come with the program."""
    for card in range(number - 2):
        own_card(data_dir, f"own-{card:03}")
    opened = open_app()
    opened.app.show_library()
    opened.settle()
    return opened


def test_a_few_exercises_are_all_there_at_once(open_app: Open, tmp_path: Path) -> None:
    opened = with_cards(open_app, tmp_path, AT_ONCE)
    assert len(opens(opened)) == AT_ONCE
    assert "Show more exercises" not in opened.names()


def test_many_exercises_come_in_portions_and_the_keyboard_goes_on_where_they_begin(
    open_app: Open, tmp_path: Path
) -> None:
    opened = with_cards(open_app, tmp_path, 2 * AT_ONCE + 3)
    assert len(opens(opened)) == len(opened.page.findChildren(FigureView)) == AT_ONCE
    opened.press_button("Show more exercises")
    assert len(opens(opened)) == 2 * AT_ONCE
    assert opened.focus_name == f"Open own-{AT_ONCE - 2:03}"
    for _ in range(AT_ONCE):
        opened.press(Key.Key_Tab)
    assert opened.focus_name == "Show more exercises"
    opened.press(Key.Key_Return)
    assert len(set(opens(opened))) == 2 * AT_ONCE + 3
    assert opened.focus_name == f"Open own-{2 * AT_ONCE - 2:03}"
    assert "Show more exercises" not in opened.names()
    opened.press(Key.Key_Return)
    assert opened.page_name == f"own-{2 * AT_ONCE - 2:03}"


def test_a_click_on_show_more_leaves_the_keyboard_where_it_was(open_app: Open, tmp_path: Path) -> None:
    opened = with_cards(open_app, tmp_path, AT_ONCE + 1)
    before = opened.focus_name
    opened.button("Show more exercises").click()
    opened.settle()
    assert opened.focus_name == before
    assert len(opens(opened)) == AT_ONCE + 1


def test_many_cards_that_were_left_out_come_in_portions_too(open_app: Open, tmp_path: Path) -> None:
    (tmp_path / "cards").mkdir()
    for number in range(AT_ONCE + 1):
        (tmp_path / "cards" / f"{number:02}.yaml").write_text("- no\n", encoding="utf-8")
    opened = open_app()
    opened.app.show_library()
    opened.settle()
    assert not opened.says(f"{AT_ONCE}.yaml")
    opened.press_button("Show more of what was left out")
    assert opened.says(f"{AT_ONCE}.yaml")
    assert opened.focus_name.startswith("Open ")


def test_a_card_full_of_mistakes_does_not_hide_which_others_were_left_out(
    open_app: Open, tmp_path: Path
) -> None:
    (tmp_path / "cards").mkdir()
    for name in ("a", "b", "c"):
        (tmp_path / "cards" / f"{name}.yaml").write_text("id: x\n", encoding="utf-8")
    (tmp_path / "cards" / "d.yaml").write_text("- no\n", encoding="utf-8")
    opened = open_app()
    opened.app.show_library()
    opened.settle()
    assert opened.says("a.yaml, line 1, column 1: purpose: this line is missing")
    assert not opened.says("a.yaml, line 1, column 1: support: ")
    assert opened.says("a.yaml: 10 more mistakes")
    assert opened.says("d.yaml, line 1")
    assert not opened.says("d.yaml: ")
