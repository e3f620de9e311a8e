import errno
import os

import pytest

from spineguard.core.file_note import NoteKind
from spineguard.core.journal import Journal
from spineguard.storage.journal_file import JournalNotSaved
from tests.sessions import one_session
from tests.storage.faults import Failing, bad_disk, full_disk
from tests.storage.journal_folder import journal_file, kept, put, raw, stored


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "spineguard"


@pytest.mark.parametrize("error", [full_disk(), bad_disk()], ids=["full", "bad"])
@pytest.mark.parametrize("call", ["write", "fsync", "replace", "open"])
def test_a_session_that_cannot_be_saved_waits_in_memory_and_is_written_with_the_next(
    folder, monkeypatch, call, error
):
    before = put(folder, raw(one_session()))
    file = journal_file(folder)
    file.load()
    with monkeypatch.context() as patch:
        Failing(patch, call, error)
        with pytest.raises(JournalNotSaved) as raised:
            file.add_session(one_session(1))
    assert raised.value.cause is error
    assert raised.value.journal.sessions == (one_session(), one_session(1))
    assert (folder / "journal.json").read_bytes() == before
    assert kept(folder) == ["journal.json"]
    file.add_session(one_session(2))
    assert [found["id"] for found in stored(folder)["sessions"]] == [one_session(n).id for n in (0, 1, 2)]


def test_a_session_that_failed_twice_is_written_once(folder, monkeypatch):
    file = journal_file(folder)
    with monkeypatch.context() as patch:
        Failing(patch, "replace", full_disk())
        for _ in range(2):
            with pytest.raises(JournalNotSaved):
                file.add_session(one_session(1))
    file.add_session(one_session(1))
    assert len(stored(folder)["sessions"]) == 1


def test_adding_again_after_a_failure_writes_it_once_even_if_it_had_reached_the_disk(folder, monkeypatch):
    file = journal_file(folder)
    file.add_session(one_session())
    with monkeypatch.context() as patch:
        Failing(patch, "fsync", bad_disk(), first=2, times=1)  # of the folder: the file is in place
        with pytest.raises(JournalNotSaved):
            file.add_session(one_session(1))
    with monkeypatch.context() as patch:
        synced = Failing(patch, "fsync", bad_disk(), first=10**9)
        file.add_session(one_session(1))
    assert synced.calls == 2
    assert len(stored(folder)["sessions"]) == 2


def test_a_bad_file_that_cannot_be_set_aside_is_never_overwritten(folder, monkeypatch):
    data = put(folder, b"broken")
    file = journal_file(folder)
    with monkeypatch.context() as patch:
        Failing(patch, "rename", PermissionError(errno.EACCES, "read-only"))
        loaded = file.load()
        assert (loaded.journal, loaded.note.kind) == (Journal(), NoteKind.CANNOT_WRITE)
        with pytest.raises(JournalNotSaved):
            file.add_session(one_session(1))
    assert (folder / "journal.json").read_bytes() == data
    assert len(file.add_session(one_session(2)).sessions) == 2
    assert (folder / "journal.unreadable-2026-11-22T07-43-05Z.json").read_bytes() == data


def test_another_window_that_keeps_the_lock_is_waited_for_and_then_told(folder):
    import fcntl

    before = put(folder, raw(one_session()))
    with (folder / "journal.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(JournalNotSaved) as raised:
            journal_file(folder).add_session(one_session(1))
    assert isinstance(raised.value.cause, TimeoutError)
    assert (folder / "journal.json").read_bytes() == before


def test_a_data_folder_that_is_a_file_is_told_at_the_start_and_stays(folder):
    folder.write_bytes(b"a letter")
    file = journal_file(folder)
    assert file.load().note.kind in (NoteKind.CANNOT_READ, NoteKind.CANNOT_WRITE)
    with pytest.raises(JournalNotSaved) as raised:
        file.add_session(one_session())
    assert isinstance(raised.value.cause, OSError)
    assert raised.value.journal.sessions == (one_session(),)
    assert folder.read_bytes() == b"a letter"


def test_a_folder_that_takes_no_files_is_told_at_the_start(folder, monkeypatch):
    put(folder, raw(one_session()))
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    loaded = journal_file(folder).load()
    assert (len(loaded.journal.sessions), loaded.note.kind) == (1, NoteKind.CANNOT_WRITE)
