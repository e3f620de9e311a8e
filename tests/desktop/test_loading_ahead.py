"""The libraries of Qt are there before Python asks for them, and nothing breaks where they are not."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from spineguard.desktop import loading_ahead

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform != "linux", reason="only done there")
def test_all_libraries_are_loaded_by_another_thread_and_qt_then_works() -> None:
    source = """
import sys, threading
from pathlib import Path
from spineguard.desktop.loading_ahead import LIBRARIES, load_ahead
load_ahead()
for thread in threading.enumerate():
    if thread is not threading.main_thread():
        thread.join(30)
loaded = Path("/proc/self/maps").read_text()
print([name for name in LIBRARIES if Path(name).name not in loaded], "PySide6" in sys.modules)
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication(["", "-platform", "offscreen"])
label = QLabel("There")
label.show()
print(application.thread().isCurrentThread(), label.grab().isNull())
"""
    done = subprocess.run(
        [sys.executable, "-c", source], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.splitlines() == ["[] False", "True False"]


def test_without_pyside_nothing_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading_ahead, "find_spec", lambda name: None)
    before = threading.active_count()
    loading_ahead.load_ahead()
    assert threading.active_count() == before


@pytest.mark.skipif(sys.platform != "linux", reason="only done there")
def test_a_folder_without_libraries_does_no_harm(tmp_path: Path) -> None:
    turn = sys.getswitchinterval()
    loading_ahead._load(str(tmp_path))
    assert sys.getswitchinterval() == turn
