"""Qt is loaded without what a start does not need, and all of it still works, as does Python."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

ROOT = Path(__file__).parents[2]


def in_a_new_program(source: str, **environ: str) -> str:
    """What a fresh Python prints, for here Qt is loaded already."""
    done = subprocess.run(
        [sys.executable, "-c", source],
        cwd=ROOT,
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
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


WRONG_CALLS = """
from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.support.signature import get_signature
for wrong in (
    lambda: QObject().setObjectName(1, 2),
    lambda: QPointF("a", "b"),
    lambda: QTimer.singleShot("soon", 3),
):
    try:
        wrong()
    except TypeError as error:
        print(error)
print(get_signature(QObject.setObjectName), get_signature(QPointF.__init__))
"""


def test_a_wrong_call_is_explained_in_the_same_words_as_without_it() -> None:
    loaded = "from spineguard.desktop.qt_loading import load_qt\nload_qt()\n"
    told = in_a_new_program(WRONG_CALLS)
    assert "QTimer.singleShot" in told and "(self" in told
    assert in_a_new_program(loaded + WRONG_CALLS) == told


def test_what_pyside_makes_ready_in_advance_waits_until_it_is_used() -> None:
    source = """
import re, sys
own = re.compile
from spineguard.desktop.qt_loading import UNUSED, load_qt
load_qt()
left = [name for name in UNUSED if type(sys.modules.get(name)).__name__ == "_LateModule"]
print(re.compile is own, left, "argparse" in sys.modules, "tempfile" in sys.modules)
from shibokensupport.signature import parser
import PySide6.support.signature.lib.pyi_generator as generator
print(generator.argparse.ArgumentParser.__name__)
print(parser.arglistParser.parse("a, (b, c), d"))
import argparse, zipfile
print(generator.argparse.ArgumentParser is argparse.ArgumentParser, zipfile.ZipFile.__name__)
"""
    assert in_a_new_program(source).splitlines() == [
        "True [] False False",
        "ArgumentParser",
        "['a', '(b, c)', 'd']",
        "True ZipFile",
    ]


def test_what_is_in_use_already_is_left_as_it_is() -> None:
    source = """
import zipfile, sys
from spineguard.desktop.qt_loading import load_qt
load_qt()
print(sys.modules["zipfile"] is zipfile)
"""
    assert in_a_new_program(source) == "True"


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a PySide that has unpacked itself, as the set-up lets it do."""
    folder = tmp_path_factory.mktemp("unpacked")
    shutil.copytree(Path(shiboken6.__file__).parent, folder / "shiboken6")
    in_a_new_program("import PySide6.QtCore", PYTHONPATH=str(folder), SBK_EMBED="0")
    assert (folder / "shiboken6" / "files.dir").is_dir()
    return folder


def test_the_modules_that_explain_wrong_calls_run_at_the_first_one(unpacked: Path) -> None:
    source = """
import sys
from spineguard.desktop.qt_loading import EXPLAINING, load_qt
load_qt()
import PySide6.QtWidgets
from PySide6.QtCore import QObject
finders = [finder for finder in sys.meta_path if "Late" in repr(finder)]
print(finders, {type(sys.modules[name]).__name__ for name in EXPLAINING}, "inspect" in sys.modules)
from PySide6.support.signature import get_signature
print(get_signature(QObject.setObjectName) is not None, "inspect" in sys.modules)
"""
    assert in_a_new_program(source, PYTHONPATH=str(unpacked)).splitlines() == [
        "[] {'_WaitingModule'} False",
        "True True",
    ]


def test_a_wrong_call_is_explained_in_the_same_words_where_pyside_is_unpacked(unpacked: Path) -> None:
    loaded = "from spineguard.desktop.qt_loading import load_qt\nload_qt()\n"
    told = in_a_new_program(loaded + WRONG_CALLS, PYTHONPATH=str(unpacked))
    assert "QTimer.singleShot" in told
    assert told == in_a_new_program(WRONG_CALLS)


def test_qt_that_is_not_unpacked_is_loaded_as_well() -> None:
    source = (
        """
import sys
from pathlib import Path
own = Path.exists
Path.exists = lambda path: path.name != "files.dir" and own(path)
from spineguard.desktop.qt_loading import EXPLAINING, load_qt
load_qt()
Path.exists = own
print({type(sys.modules[name]).__name__ for name in EXPLAINING})
"""
        + WRONG_CALLS
    )
    told = in_a_new_program(source).splitlines()
    assert told[0] == "{'module'}"
    assert told[1:] == in_a_new_program(WRONG_CALLS).splitlines()
