"""What the first picture of the window needs is loaded for it, and nothing that costs ms besides."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

FOR_LATER = (
    "argparse",
    "asyncio",
    "concurrent",
    "dataclasses",
    "fractions",
    "logging",
    "platformdirs",
    "socket",
    "sqlite3",
    "ssl",
    "subprocess",
    "tempfile",
    "typing_extensions",
    "unittest",
    "yaml",
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "PySide6.QtTest",
    "spineguard.command_line",
    "spineguard.core.session",
    "spineguard.log_file",
    "spineguard.presenters.hands_free",
    "spineguard.presenters.session",
    "spineguard.tour",
    "spineguard.ui.figure.back_view",
    "spineguard.ui.figure.hints",
    "spineguard.ui.figure.spine",
    "spineguard.ui.help_page",
    "spineguard.ui.library_page",
    "spineguard.ui.session_page",
    "spineguard.ui.session_words",
    "spineguard.ui.settings_page",
    "spineguard.ui.spoken_words",
    "spineguard.voice",
)
"""Modules of pages, tasks and days that are still to come."""

NOT_BUILT = ("QKeySequence", "QTouchEvent", "QGraphicsSceneEvent", "QAbstractItemView", "QComboBox", "QStyle")
"""Types of Qt that stand for whole families: one of them, and PySide has built all of its kind."""

SOURCE = """
import json, sys
from spineguard import log
catches = log.catch_the_unexpected

def look_at_the_first_picture(tell):
    catches(tell)
    from PySide6.QtWidgets import QApplication

    def look(application):
        for _ in range(5):
            QApplication.processEvents()
        window, = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        modules = list(sys.modules)
        parts = [vars(sys.modules["PySide6." + part]) for part in ("QtGui", "QtWidgets")]
        built = [name for part in parts for name, what in part.items() if isinstance(what, type)]
        print(json.dumps({"title": window.windowTitle(), "modules": modules, "built": built}))
        return 0

    QApplication.exec = look

log.catch_the_unexpected = look_at_the_first_picture
from spineguard.cli import main
sys.exit(main([]))
"""


@pytest.fixture(scope="module")
def first_picture(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What Python holds when the window shows its first picture."""
    home = str(tmp_path_factory.mktemp("home"))
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": home, "XDG_DATA_HOME": home}
    done = subprocess.run(
        [sys.executable, "-c", SOURCE],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, list[str]] = json.loads(done.stdout)
    return told


def test_the_window_shows_the_home_page(first_picture: dict[str, list[str]]) -> None:
    assert first_picture["title"] == "SpineGuard"
    assert "spineguard.ui.home_page" in first_picture["modules"]
    assert "QLabel" in first_picture["built"]


@pytest.mark.parametrize("name", FOR_LATER)
def test_a_module_for_later_is_not_loaded(first_picture: dict[str, list[str]], name: str) -> None:
    assert name not in first_picture["modules"]


@pytest.mark.parametrize("name", NOT_BUILT)
def test_a_family_of_types_that_is_not_shown_is_not_built(
    first_picture: dict[str, list[str]], name: str
) -> None:
    assert name not in first_picture["built"]
