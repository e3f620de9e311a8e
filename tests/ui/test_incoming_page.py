"""Heights come in from a file: shown first, asked about where unclear, kept when the person says so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from spineguard.core.reading import HeightHistory, Measurement, Tallest
from spineguard.desks.report import ReportDesk
from spineguard.storage.readings_csv import written
from tests.readings import ENTERED
from tests.ui.windows import Key, Opened, name_of

Open = Callable[..., Opened]


class Desk:
    """The page on which heights come in."""

    def __init__(self, opened: Opened, folder: Path) -> None:
        self.opened, self._folder = opened, folder
        self.left: list[bool | None] = []
        self.desk = ReportDesk(opened.app.stage, folder=self.folder, places=self.places)
        self.desk.left.connect(self._on_desk_left)
        self.desk.show_incoming()
        opened.settle()

    def folder(self) -> Path:
        return self._folder

    def places(self) -> list[Path]:
        return [self._folder]

    def bring(self, text: str) -> None:
        file = self._folder / "list.csv"
        file.write_text(text, "utf-8")
        self.desk.look_at(file)
        self.opened.settle()

    def kept(self) -> list[tuple[str, int]]:
        readings = self.opened.app.stage.records.heights.in_order()
        return [(each.day.isoformat(), each.measurements[0].tenths) for each in readings]

    def _on_desk_left(self, saved: bool | None) -> None:
        self.left.append(saved)


@pytest.fixture
def desk(open_app: Open, tmp_path: Path) -> Desk:
    return Desk(open_app(tmp_path / "home"), tmp_path)


CLEAR = "date,height,where\n2026-03-04,161.3,home\n2025-03-04,161.5,home\n"


def test_it_says_first_what_it_takes_and_the_keyboard_is_on_choose(desk: Desk) -> None:
    assert desk.opened.focus_name == "Choose a file"
    assert desk.opened.says("Nothing is kept before you have seen it.")


def test_choosing_opens_a_dialog_that_holds_nothing_up(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(CLEAR, "utf-8")
    desk.opened.press(Key.Key_Return)
    dialog = desk.desk.dialog
    assert isinstance(dialog, QFileDialog) and dialog.isVisible()
    dialog.fileSelected.emit(str(tmp_path / "list.csv"))
    dialog.close()
    desk.opened.settle()
    assert desk.opened.says("2 new heights in this file.")


def test_a_table_that_lies_there_needs_one_press(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "my heights.csv").write_text(CLEAR, "utf-8")
    desk.desk.show_incoming()
    desk.opened.settle()
    desk.opened.press_button(f"my heights.csv in {tmp_path.name}")
    assert desk.opened.says("2 new heights in this file.")


def test_what_came_in_is_shown_before_it_is_kept(desk: Desk) -> None:
    desk.bring(CLEAR)
    assert desk.opened.says("2 new heights in this file.")
    assert desk.opened.says("5 ft 3 1/2 in (161.3 cm) on March 4, 2026: At home")
    assert desk.kept() == []
    desk.opened.press_button("Keep 2 heights")
    assert desk.kept() == [("2025-03-04", 16_150), ("2026-03-04", 16_130)]
    assert desk.left == [True]


@pytest.mark.parametrize(("where", "told"), [("home,", True), ("home,7:30", False), ("clinic,", False)])
def test_heights_at_home_without_a_time_of_day_are_pointed_out(where: str, told: bool, desk: Desk) -> None:
    desk.bring(f"date,height,where,time\n2026-03-04,161.3,{where}\n")
    assert desk.opened.says("only heights of about the same time can be compared") is told


def test_the_tallest_height_alone_can_be_kept(desk: Desk) -> None:
    tallest = Tallest(entered=ENTERED, measurement=Measurement(tenths=16_800, typed="168"))
    desk.bring(written(HeightHistory(tallest=tallest)).decode())
    assert desk.opened.says("The tallest height that you remember comes in too.")
    desk.opened.press_button("Keep it")
    assert desk.opened.app.stage.records.heights.tallest == tallest


def test_who_does_not_want_them_keeps_nothing(desk: Desk) -> None:
    desk.bring(CLEAR)
    desk.opened.press_button("Do not keep them")
    assert (desk.kept(), desk.left) == ([], [None])


def test_a_second_time_there_is_nothing_new(desk: Desk) -> None:
    desk.bring(CLEAR)
    desk.opened.press_button("Keep 2 heights")
    desk.bring(CLEAR)
    assert desk.opened.says("There is nothing new in this file.")
    assert desk.opened.says("2 of them you have already. They are not kept twice.")
    assert not any(name.startswith("Keep") for name in desk.opened.names())


def test_bad_lines_are_named_by_their_number(desk: Desk) -> None:
    desk.bring(CLEAR + "soon,161.3,home\n2026-03-05,tall,home\n")
    assert desk.opened.says("2 lines were left out.")
    assert desk.opened.says("Line 4: We do not understand the day. There stands: soon")
    assert desk.opened.says("Line 5: We do not understand the height. There stands: tall")


def test_a_height_far_from_the_one_before_is_asked_about(desk: Desk) -> None:
    desk.bring("date,height,where\n2025-03-04,161.3,home\n2026-03-04,171.3,home\n")
    assert desk.opened.says("It is more than 5 cm (2 in) from the one before. Is this right?")


def test_what_is_unclear_is_asked_by_keyboard_alone_and_can_be_answered_otherwise(desk: Desk) -> None:
    desk.bring("date,height\n03/04/2026,161.3\n")
    assert desk.opened.says("Please answer this first.")
    assert desk.opened.says("Which day is 03/04/2026?")
    assert not any(name.startswith("Keep") for name in desk.opened.names())
    desk.opened.tab_to("Which day is 03/04/2026? April 3, 2026")
    desk.opened.press(Key.Key_Space)
    assert desk.opened.focus_name == "Which day is 03/04/2026? April 3, 2026"
    assert desk.opened.says("Where were these measured?")
    desk.opened.tab_to("Where were these measured? At home")
    desk.opened.press(Key.Key_Space)
    assert desk.opened.says("on April 3, 2026: At home")
    desk.opened.tab_to("Which day is 03/04/2026? April 3, 2026")
    desk.opened.press(Key.Key_Right)
    assert desk.opened.says("on March 4, 2026: At home")
    desk.opened.press_button("Keep 1 height")
    assert desk.kept() == [("2026-03-04", 16_130)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "This file is empty."),
        ("PK\x03\x04", "This is a spreadsheet."),
        ("height\n161.3\n", "We found no days in this file."),
        ("date,weight\n2026-03-04,70\n", "We could not tell where the heights are."),
    ],
)
def test_a_file_that_is_no_list_of_heights_says_what_helps(text: str, words: str, desk: Desk) -> None:
    desk.bring(text)
    assert desk.opened.says(words)
    assert desk.opened.focus_name == "Choose another file"


def test_a_file_that_is_gone_says_so(desk: Desk, tmp_path: Path) -> None:
    desk.desk.look_at(tmp_path / "gone.csv")
    desk.opened.settle()
    assert desk.opened.says("We could not open this file.")


def test_a_long_list_is_shown_in_portions(desk: Desk) -> None:
    lines = "".join(
        f"{2026 - n // 300}-{1 + n // 28 % 10:02}-{1 + n % 28:02},161.3,home\n" for n in range(60)
    )
    desk.bring("date,height,where\n" + lines)
    shown = [text for text in desk.opened.texts() if "161.3 cm" in text]
    assert len(shown) == 24
    desk.opened.press_button("Show more new heights")
    assert len([text for text in desk.opened.texts() if "161.3 cm" in text]) == 48


def test_the_same_page_comes_again_in_other_clothes(desk: Desk) -> None:
    desk.bring(CLEAR)
    desk.opened.window.larger_pressed.emit()
    desk.opened.settle()
    assert desk.opened.says("2 new heights in this file.")


def test_the_names_of_the_answers_say_what_they_answer(desk: Desk) -> None:
    desk.bring("date,height\n2026-03-04,161.3\n")
    names = [name_of(button) for button in desk.opened.buttons()]
    assert "Where were these measured? At home" in names
    assert "Where were these measured? At a clinic" in names
