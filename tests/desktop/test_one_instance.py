import os
import socket
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from spineguard.desktop.one_instance import HEARD, LONGEST_PATH, ask_first, listen, name_of, socket_path

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


def test_a_folder_with_a_very_long_name_has_a_socket_elsewhere(qt, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    folder = tmp_path / ("long" * 30)
    folder.mkdir()
    assert len(os.fsencode(socket_path(folder))) <= LONGEST_PATH
    heard = []
    first = listen(folder, heard.append, qt)
    assert ask_in_a_thread(qt, folder, "show")
    first.close()
    assert heard == ["show"]


def test_each_folder_has_a_name_of_its_own(tmp_path):
    assert name_of(tmp_path / "a") != name_of(tmp_path / "b")
    assert name_of(tmp_path / "a") == name_of(Path(tmp_path, "x", "..", "a"))


def test_somebody_who_says_nothing_does_not_hold_up_the_window(qt, listening, tmp_path):
    with socket.socket(socket.AF_UNIX) as silent:
        silent.connect(os.fspath(socket_path(tmp_path)))
        qt.processEvents()
    assert ask_in_a_thread(qt, tmp_path, "show")
    assert listening[-1] == "show"
