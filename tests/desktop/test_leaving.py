"""However the program is made to end, what was done of a session is kept."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

CHILD = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from spineguard.app import App
from spineguard.start import open_window

opening = App.open

def in_a_session():
    print("in a session", flush=True)
    if sys.argv[2:] == ["log out"]:
        QGuiApplication.instance().commitDataRequest.emit(None)
        os._exit(7)  # as a log-out that does not wait any longer

def open_and_start(self):
    opening(self)
    if sys.argv[2:] == ["idle"]:
        QTimer.singleShot(0, lambda: print("idle", flush=True))
    else:
        self._on_home_start_pressed()
        QTimer.singleShot(0, in_a_session)

App.open = open_and_start
sys.exit(open_window(Path(sys.argv[1])))
"""


@contextmanager
def running(data_dir: Path, *words: str, said: str = "in a session") -> Iterator[subprocess.Popen[str]]:
    """The program without a screen, once it says that it has come so far."""
    data_dir.mkdir()
    skipped = {"at": datetime.now().astimezone().isoformat()}
    kept = {"voice": False, "tones": False, "answers": skipped}
    quiet = {"format": "spineguard-preferences", "version": 1, **kept}
    (data_dir / "preferences.json").write_text(json.dumps(quiet), encoding="utf-8")
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(data_dir), *words],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == said + "\n"
        yield child
    finally:
        child.kill()
        child.communicate()


def endings(data_dir: Path) -> list[str]:
    document = json.loads((data_dir / "journal.json").read_text("utf-8"))
    return [session["ending"] for session in document["sessions"]]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.Signals(1)])
def test_a_signal_in_a_session_keeps_it_as_stopped(tmp_path: Path, number: signal.Signals) -> None:
    before = signal.signal(number, signal.SIG_DFL)  # what runs behind a shell inherits that it is ignored
    try:
        with running(tmp_path / "data") as child:
            child.send_signal(number)
            assert child.wait(30) == 128 + number
    finally:
        signal.signal(number, before)
    assert endings(tmp_path / "data") == ["stopped"]


def test_a_log_out_in_a_session_keeps_it_as_stopped(tmp_path: Path) -> None:
    with running(tmp_path / "data", "log out") as child:
        assert child.wait(30) == 7
    assert endings(tmp_path / "data") == ["stopped"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
def test_a_signal_on_the_home_page_ends_the_program_and_writes_no_session(tmp_path: Path) -> None:
    with running(tmp_path / "data", "idle", said="idle") as child:
        child.send_signal(signal.SIGTERM)
        assert child.wait(30) == 128 + signal.SIGTERM
    assert not (tmp_path / "data" / "journal.json").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
def test_a_signal_that_whoever_started_us_ignores_stays_ignored(tmp_path: Path) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # inherited, as a shell does for what runs behind
    try:
        with running(tmp_path / "data") as child:
            child.send_signal(signal.SIGINT)
            child.send_signal(signal.SIGTERM)
            assert child.wait(30) == 128 + signal.SIGTERM
    finally:
        signal.signal(signal.SIGINT, before)
