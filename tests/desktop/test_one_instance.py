import os
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from spineguard.desktop.one_instance import HEARD, LONGEST_PATH, ask_first, listen, name_of, socket_path
from tests.installed_program import ROOT

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has its own way")


@pytest.fixture
def qt():
    from spineguard.ui.application import application

    there = QApplication.instance()
    return there if isinstance(there, QApplication) else application([])


@pytest.fixture
def listening(qt, tmp_path):
    heard = []
    first = listen(tmp_path, heard.append, qt)
    yield heard
    first.close()


def ask_in_a_thread(qt, folder, message):
    """Ask as another process does, while ours goes on."""
    answers = []
    thread = threading.Thread(target=lambda: answers.append(ask_first(folder, message, 2.0, 2.0)))
    thread.start()
    while thread.is_alive():
        qt.processEvents()
    return answers[0]


def test_the_first_hears_what_a_second_start_says(qt, listening, tmp_path):
    assert ask_in_a_thread(qt, tmp_path, "show token-123")
    assert ask_in_a_thread(qt, tmp_path, "remind")
    assert listening == ["show token-123", "remind"]


def test_one_that_listens_and_never_answers_is_taken_for_frozen(listening, tmp_path):
    assert not ask_first(tmp_path, "show", 0.2, 0.2)


def test_what_was_said_is_heard_although_nobody_waited_for_the_answer(qt, listening, tmp_path):
    assert not ask_first(tmp_path, "look", starting=0, answering=0.01)
    for _ in range(5):
        qt.processEvents()
    assert listening == ["look"]


def test_where_nobody_listens_the_second_start_learns_it_soon(tmp_path):
    assert not ask_first(tmp_path, "show", 0.1, 0.1)


def test_what_a_crash_has_left_behind_is_no_hindrance(qt, tmp_path):
    left = socket.socket(socket.AF_UNIX)
    left.bind(os.fspath(socket_path(tmp_path)))
    left.close()
    assert not ask_first(tmp_path, "show", 0.1, 0.1)
    heard = []
    first = listen(tmp_path, heard.append, qt)
    assert ask_in_a_thread(qt, tmp_path, "show")
    first.close()
    assert heard == ["show"]


def test_only_this_person_may_speak_to_it(listening, tmp_path):
    assert socket_path(tmp_path).stat().st_mode & 0o077 == 0


def test_a_file_that_is_no_socket_is_not_spoken_to(tmp_path):
    socket_path(tmp_path).write_bytes(HEARD)
    assert not ask_first(tmp_path, "show", 0.1, 0.1)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="macOS has its own place")
def test_a_folder_with_a_very_long_name_has_its_socket_in_it_as_well(qt, tmp_path):
    folder = tmp_path / ("long" * 30) / ("longer" * 30)
    folder.mkdir(parents=True)
    assert len(os.fsencode(folder)) > 3 * LONGEST_PATH
    assert not ask_first(folder, "show", 0.1, 0.1)
    heard = []
    first = listen(folder, heard.append, qt)
    assert [path.name for path in folder.iterdir()] == ["window.socket"]
    assert socket_path(folder).stat().st_mode & 0o077 == 0
    assert ask_in_a_thread(qt, folder, "show")
    first.close()
    assert heard == ["show"]
    assert [*folder.iterdir()] == []


def test_on_macos_a_long_name_gives_way_to_the_persons_own_temporary_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert socket_path(Path("/short")) == Path("/short/window.socket")
    assert socket_path(tmp_path / ("long" * 30)).parent == Path(tempfile.gettempdir())


def test_each_folder_has_a_name_of_its_own(tmp_path):
    assert name_of(tmp_path / "a") != name_of(tmp_path / "b")
    assert name_of(tmp_path / "a") == name_of(Path(tmp_path, "x", "..", "a"))


def test_somebody_who_says_nothing_does_not_hold_up_the_window(qt, listening, tmp_path):
    with socket.socket(socket.AF_UNIX) as silent:
        silent.connect(os.fspath(socket_path(tmp_path)))
        qt.processEvents()
    assert ask_in_a_thread(qt, tmp_path, "show")
    assert listening[-1] == "show"


# --- the pipe of Windows; Qt has the same one here ----------------------------------------------------------


@pytest.fixture
def pipe(qt, tmp_path):
    from spineguard.desktop.one_instance_windows import PipeListening

    heard = []
    first = PipeListening(name_of(tmp_path), heard.append, qt)
    yield heard
    first.close()


ASK = """
import sys
from spineguard.desktop.one_instance_windows import ask_pipe
sys.exit(not ask_pipe(sys.argv[1], sys.argv[2], 5.0, 5.0))
"""


def ask_the_pipe(qt, folder, message):
    """Ask from another process, while ours goes on; whether it was heard."""
    asking = subprocess.Popen([sys.executable, "-c", ASK, name_of(folder), message], cwd=ROOT)
    while asking.poll() is None:
        qt.processEvents()
    return asking.returncode == 0


def test_through_the_pipe_the_first_hears_what_a_second_start_says(qt, pipe, tmp_path):
    assert ask_the_pipe(qt, tmp_path, "show token-123")
    assert ask_the_pipe(qt, tmp_path, "remind")
    assert pipe == ["show token-123", "remind"]


def test_a_first_that_does_not_answer_in_the_pipe_is_taken_for_frozen(pipe, tmp_path):
    from spineguard.desktop.one_instance_windows import ask_pipe

    assert not ask_pipe(name_of(tmp_path), "show", 0.2, 0.2)
    assert not ask_pipe(name_of(tmp_path / "nobody"), "show", 0.1, 0.1)


def test_somebody_who_says_nothing_in_the_pipe_does_not_hold_it_up(qt, pipe, tmp_path):
    from PySide6.QtNetwork import QLocalSocket

    silent = QLocalSocket()
    silent.connectToServer(name_of(tmp_path))
    assert silent.waitForConnected(1000)
    qt.processEvents()
    assert ask_the_pipe(qt, tmp_path, "show")
    assert pipe[-1] == "show"


def test_a_pipe_that_can_not_be_had_is_said_and_ends_nothing(qt, monkeypatch):
    from PySide6.QtNetwork import QLocalServer

    from spineguard.desktop.one_instance_windows import PipeListening

    monkeypatch.setattr(QLocalServer, "listen", lambda _server, _name: False)
    with pytest.raises(OSError):
        PipeListening("spineguard-nothing", print, qt)


def test_the_pipe_is_chosen_on_windows(qt, tmp_path, monkeypatch):
    from spineguard.desktop.one_instance_windows import PipeListening

    monkeypatch.setattr(sys, "platform", "win32")
    heard = []
    first = listen(tmp_path, heard.append, qt)
    assert isinstance(first, PipeListening)
    assert ask_the_pipe(qt, tmp_path, "show")
    first.close()
    assert heard == ["show"]
    assert not ask_first(tmp_path, "show", 0.1, 0.1), "nobody listens any more"
