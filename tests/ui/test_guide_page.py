"""The guide in the window: found, read, turned, searched, and played with."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLineEdit, QSlider

from spineguard.core.exercise import Place
from spineguard.core.figure_look import FigureLook
from spineguard.core.guide import GuidePage, Picture, Thing, Verdict
from spineguard.core.lean import FARTHEST_BACK, FARTHEST_FORWARD, Load, lean_pose, load_at, strained
from spineguard.core.pose import Pose
from spineguard.core.spine_safety import pose_refusals
from spineguard.paths import resource
from spineguard.storage.guide_folder import load_guide
from spineguard.ui import guide_list_page, guide_words, help_words
from spineguard.ui.figure.colours import BY_NAME
from spineguard.ui.figure.guide_picture import paint_picture
from spineguard.ui.widgets.guide_figure import GuideFigure
from spineguard.ui.widgets.lean_views import LeanFigure
from tests.ui.windows import Key, Opened, name_of

Open = Callable[..., Opened]
GUIDE = load_guide(resource("guide", "en"))


def open_page(open_app: Open, page_id: str) -> Opened:
    opened = open_app()
    opened.app.guide().show_page(page_id)
    opened.settle()
    return opened


def painted(picture: Picture, theme: str = "light") -> QImage:
    colours = BY_NAME[theme]
    image = QImage(240, 240, QImage.Format.Format_RGB32)
    image.fill(QColor(colours.card))
    with QPainter(image) as painter:
        paint_picture(painter, QRectF(0, 0, 240, 240), picture, FigureLook(), colours)
    return image


def test_the_tab_leads_to_every_page_and_enter_opens_one(open_app: Open) -> None:
    opened = open_app()
    opened.press_button("Guide")
    assert opened.page_name == "Guide"
    assert {page.title for page in GUIDE.pages} <= set(opened.names())
    opened.press_button("A high shelf")
    assert opened.page_name == "A high shelf"


def test_every_page_says_all_that_its_file_says(open_app: Open) -> None:
    opened = open_app()
    for page in GUIDE.pages:
        opened.app.guide().show_page(page.id)
        opened.settle()
        shown = {text.replace("\u200b", "").removeprefix("•  ") for text in opened.texts()}
        wanted = [page.title, *page.differs]
        for passage in page.passages:
            wanted += [passage.words, *passage.lines, *([passage.heading] if passage.heading else [])]
        for source in page.sources:
            wanted += [source.address, source.credit, guide_words.reference_line(source)]
        wanted += [picture.words for picture in page.pictures]
        assert [words for words in wanted if words not in shown] == [], page.id


def test_every_source_names_its_organisation_title_and_date(open_app: Open) -> None:
    for page in GUIDE.pages:
        for source in page.sources:
            line = guide_words.reference_line(source)
            assert source.organisation in line and source.title in line and source.date[:4] in line


def test_what_is_to_be_avoided_says_so_beside_the_picture_and_to_those_who_do_not_see_it(
    open_app: Open,
) -> None:
    opened = open_page(open_app, "cough-and-sneeze")
    figures = opened.page.findChildren(GuideFigure)
    assert [name_of(figure) for figure in figures] == [
        "Crossed-out picture, avoid this: Folding forward to cough.",
        "Picture of the better way: Standing tall, with a hand on the chest.",
    ]
    assert {"Avoid", "Better"} <= set(opened.texts())


def test_only_what_is_to_be_avoided_is_crossed_out(open_app: Open) -> None:
    opened = open_page(open_app, "cough-and-sneeze")
    red = QColor("#8E1B1B")
    for figure in opened.page.findChildren(GuideFigure):
        image = figure.grab().toImage()
        crossed = image.pixelColor(image.width() // 2, image.height() // 2) == red
        assert crossed == (figure._picture.verdict is Verdict.AVOID)


def test_the_pages_are_turned_by_buttons_and_by_arrow_keys(open_app: Open) -> None:
    opened = open_app()
    opened.app.guide().show_page(GUIDE.pages[0].id)
    titles = [opened.page_name]
    for _ in GUIDE.pages[1:]:
        opened.press(Key.Key_Right)
        titles.append(opened.page_name)
    assert titles == [page.title for page in GUIDE.pages]
    opened.press(Key.Key_Right)
    assert opened.page_name == titles[-1]
    opened.press(Key.Key_Left)
    assert opened.page_name == titles[-2]
    opened.press(Key.Key_Return)
    assert opened.page_name == titles[-1]
    opened.press_button("All pages")
    assert opened.page_name == "Guide"


def test_a_word_typed_into_the_search_leaves_only_the_pages_that_have_it(open_app: Open) -> None:
    opened = open_app()
    opened.app.show_guide()
    opened.tab_to("Search")
    opened.press(Key.Key_S, Key.Key_H, Key.Key_O, Key.Key_P, Key.Key_P, Key.Key_I, Key.Key_N, Key.Key_G)
    titles = {page.title for page in GUIDE.pages}
    left = [name for name in opened.names() if name in titles]
    assert "Shopping and carrying" in left and len(left) < 4
    assert any(text.endswith("found") for text in opened.texts())
    opened.press_button("Shopping and carrying")
    assert opened.page_name == "Shopping and carrying"
    opened.press_button("All pages")
    assert opened.page.findChild(QLineEdit).text() == "shopping"
    opened.press_button("Show all pages")
    assert titles <= set(opened.names())


def test_a_word_that_no_page_has_is_said_to_be_nowhere(open_app: Open) -> None:
    opened = open_app()
    opened.app.show_guide()
    opened.page.findChild(QLineEdit).setText("elephant")
    opened.settle()
    assert opened.says("No page has these words.")


def test_the_page_of_signs_shows_the_words_of_the_help_page(open_app: Open) -> None:
    opened = open_page(open_app, "when-to-call")
    for sign in (*help_words.CALL_NOW_SIGNS, *help_words.SEE_TODAY_SIGNS, *help_words.REST_NOW_SIGNS):
        assert opened.says(sign)


def test_text_size_is_changed_without_losing_the_page(open_app: Open) -> None:
    opened = open_page(open_app, "carry")
    opened.press(Key.Key_Plus, with_key=Qt.KeyboardModifier.ControlModifier)
    assert opened.page_name == "Shopping and carrying"


# --- the spine to play with ---


def test_arrow_keys_lean_the_figure_and_words_tell_each_position(open_app: Open) -> None:
    opened = open_page(open_app, "what-bending-does")
    assert opened.says(guide_words.LOAD[Load.EVEN])
    opened.tab_to(guide_words.LEAN)
    for _ in range(FARTHEST_FORWARD):
        opened.press(Key.Key_Right)
    slider = opened.page.findChild(QSlider)
    assert slider.value() == FARTHEST_FORWARD
    assert opened.page_name == "What bending does to your spine"
    assert opened.says(guide_words.LOAD[Load.MOST]) and "Avoid" in opened.texts()
    for _ in range(FARTHEST_FORWARD - FARTHEST_BACK):
        opened.press(Key.Key_Left)
    assert opened.says(guide_words.LOAD[Load.OPEN]) and "Avoid" not in opened.texts()
    assert name_of(opened.page.findChild(LeanFigure)) == guide_words.LOAD[Load.OPEN]


def test_buttons_and_the_mouse_lean_the_figure_too(open_app: Open) -> None:
    opened = open_page(open_app, "what-bending-does")
    slider = opened.page.findChild(QSlider)
    opened.press_button("Bend forward")
    assert slider.value() == 1
    opened.press_button("Lean back")
    opened.press_button("Lean back")
    assert slider.value() == -1
    opened.page.ensureWidgetVisible(slider)
    opened.settle()
    opened.click(slider)
    assert slider.value() == (FARTHEST_BACK + FARTHEST_FORWARD) // 2


def test_every_position_looks_and_reads_as_the_founding_document_says() -> None:
    loads = [load_at(lean) for lean in range(FARTHEST_BACK, FARTHEST_FORWARD + 1)]
    assert list(dict.fromkeys(loads)) == list(Load)
    assert load_at(0) is Load.EVEN
    for lean in range(FARTHEST_BACK, 1):
        assert pose_refusals(lean_pose(lean), Place.STANDING) == (), lean
        assert not strained(lean)
    assert pose_refusals(lean_pose(FARTHEST_FORWARD), Place.STANDING)
    assert strained(FARTHEST_FORWARD)
    assert lean_pose(0) == Pose(shoulder=3, elbow=10)


# --- the pictures ---


def all_pictures() -> list[tuple[GuidePage, Picture]]:
    return [(page, picture) for page in GUIDE.pages for picture in page.pictures]


@pytest.mark.parametrize("theme", BY_NAME)
def test_every_picture_shows_something_in_every_theme(theme: str) -> None:
    for page, picture in all_pictures():
        image = painted(picture, theme)
        colours = {image.pixel(x, y) for x in range(0, 240, 4) for y in range(0, 240, 4)}
        assert len(colours) > 1, page.id


def test_everything_that_a_picture_names_is_drawn_in_it() -> None:
    """A thing without its painting would silently be missing."""
    seen = set()
    for page, picture in all_pictures():
        for thing in picture.things:
            seen.add(thing)
            others = tuple(other for other in picture.things if other is not thing)
            assert painted(picture) != painted(msgspec.structs.replace(picture, things=others)), (
                page.id,
                thing,
            )
    assert seen == set(Thing)


def test_no_picture_reaches_over_its_edge() -> None:
    """Painted with room around it, nothing but a soft shadow lies outside."""
    ground = QColor(BY_NAME["contrast"].card)
    for page, picture in all_pictures():
        image = QImage(400, 400, QImage.Format.Format_RGB32)
        image.fill(ground)
        with QPainter(image) as painter:
            paint_picture(painter, QRectF(80, 80, 240, 240), picture, FigureLook(), BY_NAME["contrast"])
        outside = [
            (x, y)
            for x in range(400)
            for y in range(400)
            if not (72 <= x < 328 and 72 <= y < 328) and image.pixelColor(x, y) != ground
        ]
        assert outside == [], (page.id, picture.words)


# --- the piece of the day ---


def test_the_home_page_tells_a_piece_and_leads_to_its_page(open_app: Open) -> None:
    opened = open_app()
    piece = next(page for page in GUIDE.pages if page.piece and opened.says(page.piece))
    opened.press_button("Read more")
    assert opened.page_name == piece.title


def test_the_next_day_tells_another_piece_and_the_same_day_the_same(open_app: Open, tmp_path: Path) -> None:
    def told(wall: datetime) -> str | None:
        opened = open_app(wall=wall)
        (found,) = [page.piece for page in GUIDE.pages if page.piece and opened.says(page.piece)]
        opened.window.close()
        return found

    first = told(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    assert told(datetime(2026, 11, 22, 18, 0, tzinfo=UTC)) == first
    pieces = [page.piece for page in GUIDE.pages if page.piece]
    month_later = datetime(2026, 11, 22, 9, 0, tzinfo=UTC) + timedelta(days=len(pieces))
    assert told(month_later) != first


def test_the_piece_is_off_when_it_is_not_wanted(open_app: Open) -> None:
    opened = open_app()
    opened.app.show_settings()
    opened.tab_to("A short piece of the guide each day: On")
    opened.press(Key.Key_Right)
    opened.app.show_home()
    opened.settle()
    assert not opened.says("From the guide")
    assert "Read more" not in opened.names()


def test_what_a_search_found_is_told_once_and_only_when_typing_rests(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(guide_list_page, "announce", lambda _widget, words: told.append(words))
    opened = open_app()
    opened.app.show_guide()
    opened.tab_to("Search")
    opened.press(Key.Key_B, Key.Key_E, Key.Key_D)
    assert told == []
    opened.page._typing.timeout.emit()
    assert len(told) == 1 and told[0].endswith("found")
