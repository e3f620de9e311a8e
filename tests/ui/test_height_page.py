"""The page of heights by keyboard alone: read, add, correct, delete, undo; with 0, 1, 2 and many readings."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from audit.layout import troubles
from spineguard.core.reading import Reading, Where
from spineguard.tour_heights import TALLEST, five_years, taken, with_a_note
from spineguard.ui.widgets.field import Field
from spineguard.ui.widgets.height_chart import HeightChart
from spineguard.ui.widgets.reading_row import ReadingRow
from tests.ui.windows import Key, Opened, name_of

Open = Callable[..., Opened]


def opened_on(open_app: Open, *readings: Reading, **more: object) -> Opened:
    """The page of heights with these readings."""
    opened = open_app(**more)
    opened.app.stage.records.add_readings(readings)
    opened.app.show_height()
    opened.settle()
    return opened


def write(opened: Opened, text: str) -> None:
    """Type into the line that has the keyboard."""
    assert isinstance(opened.focus, Field), opened.focus_name
    opened.focus.selectAll()
    QTest.keyClicks(opened.focus, text)
    opened.settle()


def kept(folder: Path) -> list[dict]:
    return json.loads((folder / "journal.json").read_text("utf-8"))["readings"]


def rows(opened: Opened) -> list[str]:
    return [name_of(row) for row in opened.window.findChildren(ReadingRow) if row.isVisible()]


def said(opened: Opened) -> str:
    return "\n".join(label.text() for label in opened.page.findChildren(QLabel))


# --- reading ---------------------------------------------------------------------------------------------


def test_the_page_is_a_place_in_the_row_at_the_top_and_home_leads_to_it(open_app: Open) -> None:
    opened = open_app()
    assert opened.says("Your height is not written down yet.")
    opened.press_button("Your height")
    assert opened.page_name == "Your height"
    opened.press_button("Today")
    opened.press_button("Height")
    assert opened.page_name == "Your height"


def test_without_a_reading_the_page_says_why_and_how(open_app: Open) -> None:
    opened = opened_on(open_app)
    assert opened.says("You have not written down a height yet.")
    assert opened.page.findChildren(HeightChart) == []
    assert opened.focus_name == "Add a height"


def test_one_sentence_says_it_in_both_units_and_compares_with_a_year_before(open_app: Open) -> None:
    opened = opened_on(open_app, *five_years()[:6])
    assert opened.says("5 ft 3 1/2 in (161.3 cm) on March 3, 2026. That is 1/8 in less than about a year")


def test_home_then_says_when_that_was(open_app: Open) -> None:
    opened = opened_on(open_app, *five_years())
    opened.press_button("Today")
    assert opened.says("Last measured: September 6, 2026")


@pytest.mark.parametrize("count", [0, 1, 2, 10])
def test_few_or_many_readings_fit_at_any_size(open_app: Open, count: int, tmp_path: Path) -> None:
    for text_size in (100, 200):
        folder = tmp_path / f"{count}-{text_size}"
        opened = opened_on(open_app, *five_years()[:count], data_dir=folder, text_size=text_size)
        assert troubles(opened.window) == []
        assert len(rows(opened)) == min(count, 6)


def test_all_readings_can_be_reached_a_portion_at_a_time(open_app: Open) -> None:
    many = [taken(date(2026, 11, 1) - timedelta(days=n), "161 cm") for n in range(100)]
    opened = opened_on(open_app, *many)
    shown = [len(rows(opened))]
    while "Show more readings" in opened.names():
        opened.press_button("Show more readings")
        shown.append(len(rows(opened)))
    assert shown[0] == 6 and shown[-1] == 100
    assert isinstance(opened.focus, ReadingRow)
    assert rows(opened)[0].startswith("5 ft 3 3/8 in (161.0 cm) on November 1, 2026")
    assert troubles(opened.window) == []


def test_the_list_says_as_much_as_the_chart(open_app: Open) -> None:
    opened = opened_on(open_app, *with_a_note())
    (chart,) = opened.page.findChildren(HeightChart)
    chart.setFocus()
    heard = []
    for _ in range(2):
        opened.press(Key.Key_Right)
        heard.append(chart.accessible_words().split(". ", 1)[1])
    for line, row in zip(heard, reversed(rows(opened)), strict=True):
        assert row in line


def test_a_note_is_calm_and_says_where_it_comes_from(open_app: Open) -> None:
    opened = opened_on(open_app, *with_a_note())
    text = said(opened)
    assert "Your saved heights are 1/2 in (1.3 cm) apart over 12 months." in text
    assert "SpineGuard can't tell you the cause." in text
    assert "National Osteoporosis Foundation" in text and "August 7, 2018" in text


def test_the_page_sees_what_another_window_has_written_down(open_app: Open) -> None:
    opened = opened_on(open_app, *with_a_note())
    other = open_app()
    other.app.stage.records.add_readings(five_years()[-1:])
    opened.come_back()
    assert len(rows(opened)) == 3
    page = opened.page
    opened.come_back()
    assert opened.page is page


# --- the chart -------------------------------------------------------------------------------------------


def chart_of(opened: Opened) -> HeightChart:
    (chart,) = opened.page.findChildren(HeightChart)
    return chart


def test_arrow_keys_go_from_reading_to_reading_and_spell_them_out(open_app: Open) -> None:
    opened = opened_on(open_app, *five_years())
    chart = chart_of(opened)
    opened.tab_to(chart.accessible_words())
    assert opened.says("Point at a mark, or use the arrow keys")
    opened.press(Key.Key_Right)
    assert opened.says("5 ft 4 in (162.6 cm) on March 3, 2021: Oak Street Clinic")
    opened.press(Key.Key_Right)
    assert opened.says("March 3, 2022")
    opened.press(Key.Key_End)
    assert opened.says("September 6, 2026, 10:00")
    assert opened.says("Could not stand straight")
    opened.press(Key.Key_Right)
    assert chart.place == 9
    opened.press(Key.Key_Home, Key.Key_Left)
    assert chart.place == 0
    opened.press(Key.Key_PageDown)
    assert chart.place == 9
    opened.press(Key.Key_PageUp)
    assert chart.place == 0
    opened.press(Key.Key_Tab)
    assert chart.place is None
    assert opened.says("Point at a mark")


def test_the_mouse_spells_out_what_it_points_at(open_app: Open) -> None:
    opened = opened_on(open_app, *five_years())
    chart = chart_of(opened)
    picture = chart._laid_out()
    mark = picture.chart.marks[2]
    QTest.mouseMove(chart, picture.plot.topLeft().toPoint())
    opened.settle()
    QTest.mouseMove(chart, (picture.plot.topLeft() + QPointF(mark.x + 12, mark.y + 12)).toPoint())
    opened.settle()
    assert chart.place == 2
    assert opened.says("March 3, 2023")


def test_a_screen_reader_hears_each_reading_once_and_a_held_key_only_at_its_end(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        "spineguard.ui.widgets.height_chart.announce", lambda _widget, words, **_more: heard.append(words)
    )
    opened = opened_on(open_app, *five_years())
    chart_of(opened).setFocus()
    opened.press(Key.Key_Right)
    assert len(heard) == 1 and "March 3, 2021" in heard[0]
    del heard[:]
    opened.hold_down(Key.Key_Right, repeats=5)
    assert len(heard) <= 2
    assert "2025" in heard[-1] or "2026" in heard[-1]


def test_moving_along_the_chart_lays_nothing_out_anew(open_app: Open) -> None:
    opened = opened_on(open_app, *five_years())
    chart = chart_of(opened)
    chart.setFocus()
    opened.settle()
    picture, pixmap = chart._picture, chart._pixmap
    opened.press(Key.Key_Right, Key.Key_Right)
    assert (chart._picture, chart._pixmap) == (picture, pixmap)
    assert pixmap is not None


# --- writing one down ------------------------------------------------------------------------------------


def test_a_height_is_written_down_by_keyboard_alone(open_app: Open, tmp_path: Path) -> None:
    opened = opened_on(open_app)
    opened.press(Key.Key_Return)
    assert opened.page_name == "Where were you measured?"
    opened.press_button("At a clinic or office")
    write(opened, "Oak Street Clinic")
    opened.press(Key.Key_Return)
    assert opened.page_name == "When was that?"
    opened.press(Key.Key_Return)
    assert opened.page_name == "How tall were you?"
    write(opened, "5'3½\"")
    assert opened.says("That is 5 ft 3 1/2 in (161.3 cm).")
    opened.press(Key.Key_Return)
    assert opened.page_name == "Is there more to remember?"
    opened.press(Key.Key_Return)
    assert opened.page_name == "Your height"
    assert opened.says("5 ft 3 1/2 in (161.3 cm) on November 22, 2026.")
    (reading,) = kept(tmp_path)
    assert reading["measurements"] == [{"tenths": 16_129, "typed": "5'3½\""}]
    assert (reading["where"], reading["place"], reading["day"]) == (
        "clinic",
        "Oak Street Clinic",
        "2026-11-22",
    )
    opened.press(Key.Key_Return)
    assert "Oak Street Clinic" in opened.names()  # remembered for the next time


def test_each_field_says_at_once_what_it_understood(open_app: Open) -> None:
    opened = opened_on(open_app)
    opened.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    for typed, line in (
        ("161.3", "That is 5 ft 3 1/2 in (161.3 cm)."),
        ("63 1/2", "That is 5 ft 3 1/2 in (161.3 cm)."),
        ("sixty", "We can't read this yet. Try 5 ft 3 1/2 in."),
        ("5", "How many feet, and how many inches?"),
    ):
        write(opened, typed)
        assert opened.says(line), typed
    opened.press_button("Next")
    assert opened.page_name == "How tall were you?"
    assert opened.focus_name == "Measurement 1"


def test_a_reader_is_told_once_typing_rests_and_not_with_each_key(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    for page in ("tall_page", "when_page"):
        monkeypatch.setattr(
            f"spineguard.ui.height_entry.{page}.announce", lambda _page, words, **_more: heard.append(words)
        )
    opened = opened_on(open_app)
    opened.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    write(opened, "161.3")
    assert heard == []
    assert isinstance(opened.focus, Field)
    opened.focus.rested.emit()
    assert heard == ["That is 5 ft 3 1/2 in (161.3 cm)."]


def test_another_day_is_understood_as_it_is_typed(open_app: Open, tmp_path: Path) -> None:
    opened = opened_on(open_app)
    opened.press(Key.Key_Return, Key.Key_Return)
    opened.tab_to("Today, November 22, 2026")
    opened.press(Key.Key_Right, Key.Key_Right)
    write(opened, "11/23/2026")
    assert opened.says("This day is still to come.")
    opened.press(Key.Key_Return)
    assert opened.page_name == "When was that?"
    write(opened, "Sep 6")
    assert opened.says("That is Sunday, September 6, 2026.")
    opened.press(Key.Key_Return)
    write(opened, "161")
    opened.press_button("Next")
    opened.press(Key.Key_Return)
    assert kept(tmp_path)[0]["day"] == "2026-09-06"


def test_the_time_of_day_can_be_moved_or_left_out(open_app: Open) -> None:
    opened = opened_on(open_app)
    opened.press(Key.Key_Return, Key.Key_Return)
    assert opened.says("Time of day: about 9:00")
    opened.press_button("Later")
    assert opened.says("Time of day: about 9:30")
    opened.press_button("I don't know the time")
    assert opened.says("Time of day: not known")
    assert opened.focus_name == "Add the time"


def test_a_far_off_height_is_asked_about_once(open_app: Open, tmp_path: Path) -> None:
    opened = opened_on(open_app, *with_a_note())
    opened.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    write(opened, "150")
    opened.press_button("Next")
    assert opened.page_name == "Is this right?"
    assert opened.says("less than your last height")
    opened.press_button("No, let me change it")
    assert opened.page_name == "How tall were you?"
    opened.press(Key.Key_Backtab, Key.Key_Tab)
    opened.tab_to("Measurement 1")
    write(opened, "161")
    opened.press_button("Next")
    opened.press(Key.Key_Return)
    assert len(kept(tmp_path)) == 3


def test_three_far_apart_ask_for_a_fourth(open_app: Open) -> None:
    opened = opened_on(open_app)
    opened.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    for text in ("161", "161.2", "162"):
        write(opened, text)
        opened.press(Key.Key_Return)
    assert opened.says("Please measure once more, if you can.")
    assert opened.focus_name == "Measurement 4"
    assert opened.says("The average is")


def test_larger_text_in_the_middle_of_a_question_loses_nothing(open_app: Open) -> None:
    opened = opened_on(open_app)
    opened.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    write(opened, "161.3")
    opened.press_button("Larger text")
    assert opened.page_name == "How tall were you?"
    fields = opened.page.findChildren(Field)
    assert fields[0].text() == "161.3"


def test_leaving_keeps_nothing(open_app: Open, tmp_path: Path) -> None:
    opened = opened_on(open_app, *with_a_note())
    opened.press(Key.Key_Return, Key.Key_Return)
    opened.press_button("Don't keep it")
    assert opened.page_name == "Your height"
    assert len(kept(tmp_path)) == 2


# --- correcting, deleting, undoing -----------------------------------------------------------------------


def test_a_reading_is_corrected_and_the_correction_undone(open_app: Open, tmp_path: Path) -> None:
    opened = opened_on(open_app, *with_a_note())
    opened.press_button(rows(opened)[0])
    assert opened.page_name == "Your reading"
    opened.press_button("Change it")
    opened.press(Key.Key_Return, Key.Key_Return)
    assert opened.page_name == "How tall were you?"
    write(opened, "63 5/8")
    opened.press(Key.Key_Return, Key.Key_Return)
    assert opened.says("5 ft 3 5/8 in (161.6 cm) on November 12, 2026.")
    assert len(kept(tmp_path)) == 2
    opened.press_button("Undo")
    assert opened.says("5 ft 3 1/2 in (161.3 cm) on November 12, 2026.")


def test_a_reading_is_deleted_at_once_and_comes_back_after_the_next_start(
    open_app: Open, tmp_path: Path
) -> None:
    opened = opened_on(open_app, *with_a_note())
    opened.press_button(rows(opened)[0])
    opened.press_button("Delete it")
    assert opened.page_name == "Your height"
    assert opened.focus_name == "Undo"
    assert len(kept(tmp_path)) == 1
    opened.window.close()
    again = open_app()
    again.press_button("Height")
    assert again.says("You deleted this reading: 5 ft 3 1/2 in (161.3 cm) on November 12, 2026")
    again.press_button("Undo")
    assert len(kept(tmp_path)) == 2
    assert "Undo" not in again.names()


def test_what_could_not_be_saved_is_said(open_app: Open, tmp_path: Path) -> None:
    opened = opened_on(open_app, *with_a_note())
    records = opened.app.stage.records
    records.remove_reading = lambda _id: False  # type: ignore[method-assign]
    opened.press_button(rows(opened)[0])
    opened.press_button("Delete it")
    assert opened.says("We could not save this yet.")


# --- the tallest, and the unit ---------------------------------------------------------------------------


def test_the_tallest_is_asked_once_and_can_be_changed(open_app: Open, tmp_path: Path) -> None:
    opened = opened_on(open_app, *with_a_note())
    opened.press_button("Write it down")
    write(opened, "5 ft 5")
    opened.press(Key.Key_Return)
    assert opened.says("Tallest you remember: 5 ft 5 in (165.1 cm)")
    assert not opened.says("What is the tallest")
    opened.press_button("Change my tallest height")
    assert opened.page.findChildren(Field)[0].text() == "5 ft 5"
    opened.press_button("I don't know")
    assert opened.says("Tallest you remember: not known")


def test_not_knowing_the_tallest_is_an_answer_too(open_app: Open) -> None:
    opened = opened_on(open_app, *with_a_note())
    opened.press_button("I don't know")
    assert not opened.says("What is the tallest")


def test_the_unit_of_the_settings_comes_first_everywhere(open_app: Open) -> None:
    opened = opened_on(open_app, *with_a_note())
    records = opened.app.stage.records
    records.set_tallest(TALLEST)
    records.change(msgspec.structs.replace(records.preferences, unit="cm"))
    opened.app.show_height()
    opened.settle()
    assert opened.says("161.3 cm (5 ft 3 1/2 in) on November 12, 2026. That is 1.3 cm less than about")
    assert rows(opened)[0].startswith("161.3 cm (5 ft 3 1/2 in)")
    assert {tick.text.split()[-1] for tick in chart_of(opened)._laid_out().words[:4]} == {"cm"}


def test_what_is_remembered_is_marked_as_such_and_never_compared(open_app: Open) -> None:
    told = taken(date(2026, 11, 15), "150 cm", where=Where.REMEMBERED)
    opened = opened_on(open_app, *with_a_note(), told)
    assert any(row.endswith("As you remember it") for row in rows(opened))
    assert opened.says("5 ft 3 1/2 in (161.3 cm) on November 12, 2026.")


@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_every_question_opens_with_the_keyboard_on_something_that_is_seen(
    open_app: Open, text_size: int
) -> None:
    opened = opened_on(open_app, text_size=text_size)
    opened.window.resize(1280, 720)
    opened.press_button("Add a height")
    for answer in ("At home", "Next", "160", "Keep this height"):
        opened.settle()
        focus, page = opened.focus, opened.page
        assert focus is not None
        below = focus.mapTo(page.viewport(), focus.rect().bottomLeft()).y()
        assert 0 <= below <= page.viewport().height(), (opened.page_name, opened.focus_name)
        if answer == "160":
            write(opened, answer)
            opened.press_button("Next")
        else:
            opened.press_button(answer)
    assert len(rows(opened)) == 1
