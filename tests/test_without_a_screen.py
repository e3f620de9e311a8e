"""Where no window can open: what is said, and the tour that is taken instead."""

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from spineguard.cli import main
from spineguard.desktop import qt_libraries
from spineguard.desktop.qt_libraries import System

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there is a look taken before Qt")


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A terminal without a screen, as over ssh."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM"):
        monkeypatch.setenv(name, "")  # so that it is put back, also where it was not there
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    yield
    gc.enable()  # a start switches it off


@pytest.fixture
def lacking(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Takes every system library away."""

    def take_away() -> None:
        bare = System(name="linux", loads=lambda _: False, has_apt=lambda: True)
        monkeypatch.setattr(qt_libraries, "System", lambda: bare)

    return take_away


def test_without_a_screen_that_is_said_and_a_tour_is_taken_in_the_asked_look(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = []
    monkeypatch.setattr("spineguard.tour.take_tour", lambda *asked: taken.append(asked) or 0)
    assert main(["--theme", "dark", "--text-size", "150", "--data-dir", str(tmp_path / "notes")]) == 0
    assert taken == [(tmp_path / "tour", "dark", 150, None)]  # never among a person's own notes
    assert capsys.readouterr().err.splitlines() == [
        "No screen was found, so the window cannot open.",
        f"Here is a tour instead, as pictures in {tmp_path / 'tour'}:",
    ]


def test_where_even_a_tour_lacks_its_parts_none_is_promised_and_the_line_is_shown(
    lacking: Callable[[], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lacking()
    assert main(["--theme", "light"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "No screen was found, so the window cannot open."
    assert len(said) == 3 and said[2].startswith("sudo apt-get install -y ")
    assert list(tmp_path.iterdir()) == []


def test_missing_parts_are_told_before_a_window_is_tried(
    lacking: Callable[[], None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    lacking()
    assert main(["--theme", "light"]) == 1
    sentence, line = capsys.readouterr().err.splitlines()
    assert sentence.endswith("This line adds them:")
    assert line.startswith("sudo apt-get install -y ") and "libxcb-cursor0" in line
