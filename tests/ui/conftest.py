"""One application for all window tests, and no word from Qt that nobody reads."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from spineguard.ui.accessible import answer_screen_readers
from spineguard.ui.application import application
from tests.ui.windows import Opened

HARMLESS = re.compile(r"This plugin does not support (propagateSizeHints|raise\(\))")
"""Said by the platform without a screen about every window that has a least size."""


@pytest.fixture(scope="session")
def qt() -> QApplication:
    there = QApplication.instance()
    if not isinstance(there, QApplication):
        return application([])
    answer_screen_readers()  # another test may have made it
    return there


@pytest.fixture(autouse=True)
def qt_says_nothing(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Whatever Qt complains about fails the test in which it does, and so does an error in a slot."""
    said: list[str] = []
    monkeypatch.setattr(
        sys, "excepthook", lambda kind, error, _trace: said.append(f"{kind.__name__}: {error}")
    )

    def hear(kind: QtMsgType, _context: object, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not HARMLESS.search(message):
            said.append(message)

    before = qInstallMessageHandler(hear)
    yield said
    qInstallMessageHandler(before)
    assert said == []


@pytest.fixture
def open_app(qt: QApplication, tmp_path: Path, qt_says_nothing: list[str]) -> Iterator[Callable[..., Opened]]:
    """Opens the program on `tmp_path`, as often as asked; all are closed at the end."""
    opened: list[Opened] = []

    def open_it(data_dir: Path = tmp_path, **more: object) -> Opened:
        opened.append(Opened(qt, data_dir, **more))
        return opened[-1]

    yield open_it
    for program in opened:
        program.close()
