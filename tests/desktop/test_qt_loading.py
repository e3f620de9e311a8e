"""Qt is loaded with Python's own import left in place, and all of it still works."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def in_a_new_program(source: str) -> str:
    """What a fresh Python prints, for here Qt is loaded already."""
    done = subprocess.run(
        [sys.executable, "-c", source], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_python_keeps_its_own_import_when_qt_is_loaded() -> None:
    source = """
import builtins
before = builtins.__import__
from spineguard.desktop.qt_loading import load_qt
load_qt()
import PySide6.QtWidgets
print(builtins.__import__ is before)
"""
    assert in_a_new_program(source) == "True"


def test_without_it_pyside_would_put_its_own_in_place() -> None:
    source = """
import builtins
before = builtins.__import__
import PySide6.QtCore
print(builtins.__import__ is before)
"""
    assert in_a_new_program(source) == "False"


def test_parts_of_qt_that_are_loaded_later_have_their_enums_signals_and_slots() -> None:
    source = """
from spineguard.desktop.qt_loading import load_qt
load_qt()
import sys
assert "PySide6.QtWidgets" not in sys.modules
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QSizePolicy
class Bell(QObject):
    rung = Signal(int)
    def __init__(self):
        super().__init__()
        self.heard = []
        self.rung.connect(self._on_rung)
    @Slot(int)
    def _on_rung(self, times):
        self.heard.append(times)
bell = Bell()
bell.rung.emit(3)
print(bell.heard, Qt.Key.Key_Space.name, QFont.Weight.Bold.name, QSizePolicy.Policy.Fixed.name)
try:
    bell.setObjectName(1, 2)
except TypeError as error:
    print("setObjectName" in str(error))
"""
    assert in_a_new_program(source).splitlines() == ["[3] Key_Space Bold Fixed", "True"]


def test_a_second_call_changes_nothing() -> None:
    source = """
import PySide6.QtCore, builtins
before = builtins.__import__
from spineguard.desktop.qt_loading import load_qt
load_qt()
print(builtins.__import__ is before)
"""
    assert in_a_new_program(source) == "True"
