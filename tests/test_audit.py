"""The audit goes through the whole program, and each kind of breach is planted once to see it found."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPushButton, QWidget

from audit import __main__ as audit
from audit.measured import CHECKS, Measured
from audit.pixels import contrast
from audit.rounds import ALL, SCREENS, Look, Round, few, measure, tight
from audit.table import breaches, table
from audit.visits import kinds, never_seen, new_doors
from spineguard.app import App
from spineguard.ui.application import application
from spineguard.ui.page import Page
from spineguard.ui.theme import COLOURS, TEXT_SIZES, Theme
from spineguard.ui.widgets.big_button import BigButton
from spineguard.ui.widgets.countdown_ring import CountdownRing
from spineguard.ui.widgets.text import Text
from tests.pseudo_locale import ACCENTED, RIGHT_TO_LEFT, write_pseudo

THEME = Theme()


def test_no_page_falls_short_in_any_theme_at_any_text_size(capsys: pytest.CaptureFixture[str]) -> None:
    status = audit.main(["--few"])
    printed = capsys.readouterr().out
    assert "BREACH" not in printed, printed[printed.index("BREACH") :]
    assert status == 0
    assert printed.count("\nhome after hurt ") == len(few())
    assert printed.count("\nsettings ") == len(few())


def test_fewer_rounds_still_meet_every_theme_text_size_and_screen() -> None:
    assert len(ALL) == len(COLOURS) * len(TEXT_SIZES) * 2
    assert {(each.theme, each.text_size) for each in few()} == {(each.theme, each.text_size) for each in ALL}
    assert {(each.theme, each.screen) for each in few()} == {(each.theme, each.screen) for each in ALL}
    assert {(each.text_size, each.screen) for each in few()} == {
        (each.text_size, each.screen) for each in ALL
    }


@pytest.mark.parametrize("language", [ACCENTED, RIGHT_TO_LEFT])
def test_no_page_falls_short_in_a_longer_language_and_from_right_to_left(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_pseudo(tmp_path, language)
    monkeypatch.setenv("SPINEGUARD_LANGUAGE", language)
    monkeypatch.setenv("SPINEGUARD_TRANSLATIONS", str(tmp_path))
    status = audit.main(["--tight"])
    printed = capsys.readouterr().out
    assert "BREACH" not in printed, printed[printed.index("BREACH") :]
    assert status == 0
    assert printed.count("\npaused by a gap ") == len(tight())


def test_where_room_is_short_every_text_size_and_theme_is_met_on_the_small_screen() -> None:
    small = [each for each in tight() if each.screen == min(SCREENS)]
    assert [each.text_size for each in small] == list(TEXT_SIZES)
    assert {each.theme for each in small} == set(COLOURS)
    assert max(SCREENS) in {each.screen for each in tight()}


# --- pages find themselves ---


def test_a_page_that_no_visit_leads_to_is_named() -> None:
    class Forgotten(Page):
        pass

    class Asking(QDialog):
        pass

    there = kinds()
    assert {kind.__name__ for kind in there} >= {"HomePage", "SessionPage", "SettingsPage"}
    assert never_seen(there, there | {Forgotten, Asking}) == [Asking.__qualname__, Forgotten.__qualname__]
    assert never_seen(there, there) == []


def test_a_new_way_to_show_a_page_is_taken_without_being_told() -> None:
    class Larger(App):
        def show_something_new(self) -> None:
            pass

        def show_one_of_many(self, which: str) -> None:
            pass

    assert set(new_doors(Larger)) - set(new_doors(App)) == {"show_something_new"}


# --- a breach of each kind ---


class Ringless(QAbstractButton):
    """Looks the same with and without the keyboard."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor("black"))


class ThinRing(QAbstractButton):
    """Shows where the keyboard is by a line of 1 px."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.setPen(QColor("black"))
            if self.hasFocus():
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Faint(QWidget):
    """A picture that can hardly be seen."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.fillRect(self.rect().adjusted(20, 20, -20, -20), QColor("#D0D0D0"))


def faint_words(window: QWidget) -> None:
    label = Text(THEME, "Hardly to be read", parent=window)
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#777777"))
    label.setPalette(palette)
    label.resize(300, 60)


def unseen_words(window: QWidget) -> None:
    label = Text(THEME, "Not there at all", parent=window)
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, THEME.colour("page"))
    label.setPalette(palette)
    label.resize(300, 60)


def faint_picture(window: QWidget) -> None:
    Faint(window).resize(200, 100)


def faint_edge(window: QWidget) -> None:
    class Pale(BigButton):
        def _colours(self) -> tuple[QColor, QColor, QColor]:
            fill, text, _line = super()._colours()
            return fill, text, QColor("#B0B0B0")

    button = Pale(THEME, "Press me", parent=window)
    button.resize(button.sizeHint())


def no_ring(window: QWidget) -> None:
    button = Ringless(window)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.resize(100, 60)


def thin_ring(window: QWidget) -> None:
    button = ThinRing(window)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.resize(100, 60)


def low_digits(window: QWidget) -> None:
    ring = CountdownRing(THEME, window)
    ring._digits_font.setPixelSize(100)
    ring._digits = QFontMetricsF(ring._digits_font)
    ring.resize(ring.sizeHint())
    ring.show_count("4", "Hold", 0.5, "action")


def small_type(window: QWidget) -> None:
    label = Text(THEME, "Small print", parent=window)
    font = label.font()
    font.setPixelSize(17)
    label.setFont(font)
    label.resize(300, 60)


def small_target(window: QWidget) -> None:
    QPushButton("x", window).resize(60, 47)


def targets_too_close(window: QWidget) -> None:
    for left in (0, 107):
        QPushButton("x", window).setGeometry(left, 0, 100, 60)


def cut_words(window: QWidget) -> None:
    Text(THEME, "Words that have no room at all", parent=window).resize(60, 20)


def planted(qt: QApplication, build: Callable[[QWidget], None]) -> list[Measured]:
    THEME.dress(qt)
    window = QWidget()
    window.resize(600, 400)
    build(window)
    window.show()
    window.activateWindow()
    qt.processEvents()
    found = [each for each in measure(window) if each.breach]
    window.close()
    window.deleteLater()
    return found


@pytest.fixture
def qt() -> Iterator[QApplication]:
    there = QApplication.instance()
    yield there if isinstance(there, QApplication) else application([])


@pytest.mark.parametrize(
    ("check", "build", "value"),
    [
        ("text", faint_words, pytest.approx(4.2, abs=0.2)),
        ("text", unseen_words, pytest.approx(1.0, abs=0.01)),
        ("shape", faint_picture, pytest.approx(1.5, abs=0.1)),
        ("shape", faint_edge, pytest.approx(2.0, abs=0.1)),
        ("ring", no_ring, 1.0),
        ("ring px", thin_ring, 1),
        ("digits", low_digits, pytest.approx(68, abs=5)),
        ("type", small_type, 17),
        ("target", small_target, 47),
        ("gap", targets_too_close, 7),
        ("layout", cut_words, 0),
    ],
)
def test_a_planted_breach_is_found_and_told_with_its_numbers(
    qt: QApplication, check: str, build: Callable[[QWidget], None], value: float
) -> None:
    found = [each for each in planted(qt, build) if each.check == check]
    assert [each.value for each in found][:1] == [value]
    told = breaches([Look("a page", Round("light", 100, (1280, 720)), found)])
    assert told[0].startswith(f"a page (light, 100 %, 1280 x 720): {check}: ")


def test_every_kind_of_check_has_a_planted_breach() -> None:
    (mark,) = test_a_planted_breach_is_found_and_told_with_its_numbers.pytestmark
    assert {case[0] for case in mark.args[1]} == set(CHECKS)


def test_a_window_in_which_all_is_well_has_no_breach_and_keeps_the_keyboard(qt: QApplication) -> None:
    def well(window: QWidget) -> None:
        label = Text(THEME, "All is well", parent=window)
        label.resize(300, 60)
        for place in (QPoint(20, 100), QPoint(300, 100)):
            button = BigButton(THEME, "Press me", parent=window)
            button.resize(button.sizeHint())
            button.move(place)
        button.setFocus()

    assert planted(qt, well) == []


def test_the_measure_knows_black_on_white_and_the_first_colours() -> None:
    assert contrast(0x000000, 0xFFFFFF) == pytest.approx(21)
    assert contrast(0x767676, 0xFFFFFF) == pytest.approx(4.54, abs=0.01)
    assert contrast(0x1D2433, 0xFBF8F3) == pytest.approx(14.7, abs=0.1)


def test_the_table_has_the_worst_value_of_each_kind() -> None:
    about = Round("dark", 150, (1280, 720))
    found = [
        Measured("text", "one", 9.0, 7),
        Measured("text", "two", 6.5, 7),
        Measured("gap", "three", 12, 8),
    ]
    first, second = table([Look("home", about, found)]).splitlines()
    assert first.split() == ["page", "theme", "size", "screen", "checks", *" ".join(CHECKS).split()]
    assert second.split()[:6] == ["home", "dark", "150", "1280x720", "3", "6.5"]


def test_the_first_breach_ends_it_with_an_exit_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Here:
        """Stands in for the processes, and does their work."""

        def __init__(self, *_: object) -> None:
            self.left = True

        def __enter__(self) -> "Here":
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def map(self, _work: object, rounds: tuple[Round, ...]) -> Iterator[list[Look]]:
            for about in rounds:
                assert self.left, "went on after a breach"
                yield [Look("home", about, [Measured("text", "Text 'Hello'", 6.5, 7)])]

        def shutdown(self, **_: object) -> None:
            self.left = False

    monkeypatch.setattr(audit, "ProcessPoolExecutor", Here)
    assert audit.main([]) == 1
    printed = capsys.readouterr().out
    assert "BREACH home (light, 100 %, 1280 x 720): text: Text 'Hello' has 6.5, and 7 is the least" in printed
    assert audit.main(["--all"]) == 1
    assert "30 breaches" in capsys.readouterr().out
