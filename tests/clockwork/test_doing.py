"""What the reminder process does outside, where this computer is not the one that it is done on."""

import sys

import pytest

from spineguard import own_command
from spineguard.clockwork import doing
from spineguard.clockwork.doing import Doing
from spineguard.clockwork.resident import Resident
from spineguard.clockwork.turns import RENEW, Turns


class Started:
    """Stands in for a process that was started, and keeps its command line."""

    commands: list[list[str]]

    def __init__(self, words, **_):
        self.commands.append(words)


@pytest.fixture
def started(monkeypatch):
    class Fresh(Started):
        commands = []

    monkeypatch.setattr(doing.subprocess, "Popen", Fresh)
    return Fresh.commands


@pytest.fixture
def signals_as_before(monkeypatch):
    monkeypatch.setattr(Doing, "_hear_signals", lambda _doing: None)


def test_on_windows_the_new_program_is_started_word_by_word_and_this_one_goes(
    tmp_path, started, signals_as_before
):
    folder = str(tmp_path / "Mary Ann" / "spine guard")
    outside = Doing(folder, windows=True)
    outside.renew()
    (words,) = started
    assert words[-3:] == ["--background", "--data-dir", folder]
    assert outside.asked_to_leave


def test_on_windows_the_old_one_lets_the_lock_go_at_once_and_does_not_sleep_on(
    tmp_path, started, signals_as_before, monkeypatch
):
    def sleeps(_doing, _seconds):
        raise AssertionError("the new one waits for the lock")

    monkeypatch.setattr(Doing, "sleep", sleeps)
    monkeypatch.setattr(Doing, "ask_new_program", lambda _doing: "none")
    monkeypatch.setattr(Turns, "turn", lambda _turns, _world: RENEW)
    Resident(str(tmp_path), Doing(str(tmp_path), windows=True)).stay()
    assert len(started) == 1


def test_a_new_program_that_does_not_start_is_noted_and_the_old_one_stays(
    tmp_path, monkeypatch, signals_as_before
):
    def fails(*_words, **_):
        raise OSError("no such program")

    monkeypatch.setattr(doing.subprocess, "Popen", fails)
    monkeypatch.setattr(doing.os, "execv", fails)
    monkeypatch.setattr(doing.signal, "signal", lambda *_: None)
    for windows in (True, False):
        outside = Doing(str(tmp_path), windows=windows)
        outside.renew()
        assert not outside.asked_to_leave
    assert "no such program" in (tmp_path / "spineguard.log").read_text("utf-8")


def test_the_same_trouble_is_noted_once(tmp_path, signals_as_before):
    outside = Doing(str(tmp_path))
    for words in ("no screen", "no screen", "no disk", "no disk"):
        outside.note(words)
    assert len((tmp_path / "spineguard.log").read_text("utf-8").splitlines()) == 2


def test_on_windows_the_python_without_a_black_window_is_taken_where_there_is_one(tmp_path, monkeypatch):
    python = tmp_path / "Program Files" / "python.exe"
    python.parent.mkdir()
    python.touch()
    monkeypatch.setattr(sys, "executable", str(python))
    assert own_command.own_command("--reminder")[0] == str(python)
    quiet = python.with_name("pythonw.exe")
    quiet.touch()
    assert own_command.own_command("--reminder") == [str(quiet), "-P", "-m", "spineguard", "--reminder"]


def test_a_bundle_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/usr/lib/spine guard/spineguard")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command.own_command("--reminder") == ["/usr/lib/spine guard/spineguard", "--reminder"]
