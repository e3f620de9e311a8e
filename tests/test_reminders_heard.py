"""A reminder as somebody hears it who does not see the screen, through a real screen reader."""

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.installed_program import ROOT
from tests.reader_desk import ReaderDesk, reader_lacks, shown
from tests.virtual_screen import wait_until

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(reader_lacks() != "", reason=f"needs {reader_lacks()}"),
]

ASKED = "Time for your exercises."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[ReaderDesk]:
    folder = tmp_path / "desk"
    folder.mkdir()
    with ReaderDesk(folder) as virtual:
        yield virtual


def remind(desk: ReaderDesk, data_dir: Path) -> None:
    """A reminder that is due this minute, in a program of its own."""
    data_dir.mkdir()
    preferences = {
        "format": "spineguard-preferences",
        "version": 1,
        "reminders": True,
        "reminder_times": [{"at": f"{datetime.now():%H:%M}:00"}],
        "quiet_from": "00:00:00",
        "quiet_until": "00:00:00",
        "tones": False,
    }
    (data_dir / "preferences.json").write_text(json.dumps(preferences), encoding="utf-8")
    desk.start(
        [sys.executable, "-m", "spineguard", "--reminder", "--data-dir", str(data_dir)],
        PYTHONPATH=str(ROOT),
        QT_QPA_PLATFORM="xcb",
        SPINEGUARD_LANGUAGE="en_US",
        QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
    )


def test_orca_says_what_the_small_window_asks(desk: ReaderDesk, tmp_path: Path) -> None:
    desk.start_reader()
    remind(desk, tmp_path / "data")
    desk.wait_to_hear(ASKED)


def test_it_is_announced_once_and_its_buttons_have_names(desk: ReaderDesk, tmp_path: Path) -> None:
    desk.start_listening()
    remind(desk, tmp_path / "data")
    wait_until(lambda: any(ASKED in words for words in desk.announced()), "the announcement")
    assert sum(ASKED in words for words in desk.announced()) == 1
    names = [each["name"] for each in shown(desk.tree()) if each["role"] in ("push button", "button")]
    assert names == ["Start now", "In 10 minutes", "In 30 minutes", "In 1 hour", "Not today"]
    desk.press_button("Not today")
    file = tmp_path / "data" / "reminders.json"
    wait_until(lambda: "not-today" in file.read_text("utf-8"), "the answer")
