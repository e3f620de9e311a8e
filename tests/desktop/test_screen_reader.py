"""Whether a screen reader runs: asked without waiting, and never in the way of a session."""

import os
from pathlib import Path

import pytest

from spineguard.desktop import screen_reader
from spineguard.desktop.screen_reader import orca_runs, questions, said_on_the_bus, screen_reader_running


def process(processes: Path, number: int, *words: str) -> None:
    folder = processes / str(number)
    folder.mkdir()
    (folder / "cmdline").write_bytes(b"".join(word.encode() + b"\0" for word in words))


def test_orca_is_found_among_the_processes(tmp_path: Path) -> None:
    process(tmp_path, 7, "/usr/lib/systemd/systemd", "--user")
    process(tmp_path, 9, "/usr/bin/python3", "/usr/bin/orca", "--replace")
    assert orca_runs(tmp_path, os.getuid())


@pytest.mark.parametrize(
    "words",
    [
        ("/usr/bin/gedit", "notes/orca-facts.txt"),
        ("grep", "-r", "orca"),
        ("/usr/bin/orcaslicer",),
        ("/usr/bin/python3", "tools/orca/server.py"),
        (),
    ],
)
def test_no_other_program_is_taken_for_orca(tmp_path: Path, words: tuple[str, ...]) -> None:
    process(tmp_path, 7, *words)
    (tmp_path / "8").mkdir()  # it ended while we looked
    (tmp_path / "cpuinfo").write_text("orca")
    assert not orca_runs(tmp_path, os.getuid())


def test_the_orca_of_another_person_does_not_count(tmp_path: Path) -> None:
    process(tmp_path, 7, "/usr/bin/python3", "/usr/bin/orca")
    assert not orca_runs(tmp_path, os.getuid() + 1)


def test_without_a_session_bus_none_is_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not said_on_the_bus()


def test_one_yes_is_enough_and_trouble_means_no(monkeypatch: pytest.MonkeyPatch) -> None:
    def trouble() -> bool:
        raise OSError("no such thing")

    monkeypatch.setattr(screen_reader, "questions", lambda _platform: (trouble, lambda: True))
    assert screen_reader_running()
    monkeypatch.setattr(screen_reader, "questions", lambda _platform: (trouble, lambda: False))
    assert not screen_reader_running()


@pytest.mark.parametrize("platform", ["win32", "darwin", "freebsd14"])
def test_what_another_system_cannot_answer_is_a_no(platform: str) -> None:
    assert screen_reader_running(platform) is False


def test_every_system_that_has_a_screen_reader_is_asked() -> None:
    assert all(questions(platform) for platform in ("linux", "win32", "darwin"))
