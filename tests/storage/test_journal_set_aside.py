import errno
import json
import os
import stat
from pathlib import Path

import pytest

from spineguard.core.file_note import NoteKind
from spineguard.core.journal import Journal
from spineguard.storage import kept_file
from spineguard.storage.journal_file import JournalFile, JournalNotSaved
from tests.sessions import CET, one_session
from tests.storage.faults import Failing, held_by_a_scanner
from tests.storage.journal_folder import NOW, POSIX, journal_file, kept, put, raw, stored


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "spineguard"


UNREADABLE = {
    "no bytes": b"",
    "only zeros": b"\0" * 4096,
    "cut off": json.dumps(raw(one_session())).encode()[:-40],
    "not utf-8": json.dumps(raw(one_session())).encode("utf-16"),
    "a list": b"[]",
    "null": b"null",
    "no format": {"version": 1, "sessions": []},
    "another format": {"format": "spineguard-preferences", "version": 1, "sessions": []},
    "no version": {"format": "spineguard-journal", "sessions": []},
    "version in words": {"format": "spineguard-journal", "version": "1", "sessions": []},
    "version true": {"format": "spineguard-journal", "version": True, "sessions": []},
    "version 0": {"format": "spineguard-journal", "version": 0, "sessions": []},
    "version not whole": {"format": "spineguard-journal", "version": 1.5, "sessions": []},
    "version beyond bounds": b'{"format": "spineguard-journal", "version": ' + b"9" * 5000 + b"}",
    "no sessions": {"format": "spineguard-journal", "version": 1},
    "sessions not a list": {"format": "spineguard-journal", "version": 1, "sessions": {}},
    "sessions twice": b'{"format": "spineguard-journal", "version": 1, "sessions": [], "sessions": [1]}',
    "nested": b'{"format": "spineguard-journal", "version": 1, "sessions": ' + b"[" * 90_000,
}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_that_cannot_be_read_is_kept_byte_for_byte_and_told_once(folder, content):
    data = put(folder, content)
    file = journal_file(folder)
    loaded = file.load()
    name = "journal.unreadable-2026-11-22T07-43-05Z.json"
    assert loaded.journal == Journal()
    assert (loaded.note.kind, loaded.note.kept) == (NoteKind.UNREADABLE, folder / name)
    assert (folder / name).read_bytes() == data
    assert not (folder / "journal.json").exists()
    file.add_session(one_session())
    assert journal_file(folder).load().note is None
    assert (folder / name).read_bytes() == data


def test_an_earlier_file_set_aside_is_never_overwritten(folder):
    names = []
    for number in range(3):
        put(folder, b"broken %d" % number)
        names.append(journal_file(folder).load().note.kept.name)
    assert names == [f"journal.unreadable-2026-11-22T07-43-05Z{more}.json" for more in ("", "-2", "-3")]
    assert [(folder / name).read_bytes() for name in names] == [b"broken 0", b"broken 1", b"broken 2"]


def test_the_dated_name_is_in_world_time_whatever_the_zone_of_the_clock(folder):
    put(folder, b"broken")
    loaded = JournalFile(folder, lambda: NOW.astimezone(CET)).load()
    assert loaded.note.kept.name == "journal.unreadable-2026-11-22T07-43-05Z.json"


def test_a_newer_programs_file_is_kept_under_a_name_that_says_so(folder):
    data = put(folder, {"format": "spineguard-journal", "version": 2, "days": ["?"]})
    file = journal_file(folder)
    loaded = file.load()
    assert loaded.note.kind is NoteKind.NEWER
    assert loaded.note.kept.name == "journal.newer-2026-11-22T07-43-05Z.json"
    file.add_session(one_session())
    assert loaded.note.kept.read_bytes() == data
    assert len(stored(folder)["sessions"]) == 1


def test_a_file_too_large_to_be_ours_is_set_aside_without_being_read_whole(folder, monkeypatch):
    monkeypatch.setattr(kept_file, "LARGEST", 2000)
    put(folder, json.dumps(raw(one_session())).encode() + b" " * 2000)
    assert journal_file(folder).load().note.kind is NoteKind.UNREADABLE


def test_a_folder_named_like_the_journal_is_set_aside_with_all_that_is_in_it(folder):
    (folder / "journal.json").mkdir(parents=True)
    (folder / "journal.json" / "letter.txt").write_text("dear")
    loaded = journal_file(folder).load()
    assert loaded.note.kind is NoteKind.UNREADABLE
    assert (loaded.note.kept / "letter.txt").read_text() == "dear"


@POSIX
def test_a_pipe_named_like_the_journal_does_not_make_us_wait_for_ever(folder):
    folder.mkdir()
    os.mkfifo(folder / "journal.json")
    loaded = journal_file(folder).load()
    assert loaded.note.kind is NoteKind.UNREADABLE
    assert stat.S_ISFIFO(loaded.note.kept.stat().st_mode)


@POSIX
def test_a_link_to_itself_is_set_aside(folder):
    folder.mkdir()
    (folder / "journal.json").symlink_to("journal.json")
    assert journal_file(folder).load().note.kind is NoteKind.UNREADABLE
    journal_file(folder).add_session(one_session())
    assert len(journal_file(folder).load().journal.sessions) == 1


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO])
def test_a_file_that_we_may_not_open_is_set_aside_so_that_sessions_can_be_saved(folder, monkeypatch, number):
    data = put(folder, raw(one_session()))
    real = os.open

    def refuses(name, *arguments, **named):
        if Path(name).name == "journal.json":
            raise OSError(number, "no")
        return real(name, *arguments, **named)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuses)
        loaded = journal_file(folder).load()
    assert loaded.note.kind is NoteKind.UNREADABLE
    assert loaded.note.kept.read_bytes() == data


@pytest.mark.parametrize("number", [errno.EMFILE, errno.ENOMEM, errno.ESTALE, errno.ENOTCONN])
def test_trouble_that_is_not_the_files_own_leaves_it_where_it_is(folder, monkeypatch, number):
    data = put(folder, raw(one_session()))
    file = journal_file(folder)
    with monkeypatch.context() as patch:
        Failing(patch, "open", OSError(number, "not now"))
        loaded = file.load()
        with pytest.raises(JournalNotSaved):
            file.add_session(one_session(1))
    assert loaded.note.kind is NoteKind.CANNOT_READ
    assert kept(folder) == ["journal.json"]
    assert (folder / "journal.json").read_bytes() == data
    assert len(file.add_session(one_session(2)).sessions) == 3


@POSIX
def test_a_journal_on_a_drive_that_is_away_is_not_taken_for_no_journal(folder, tmp_path):
    folder.mkdir()
    (folder / "journal.json").symlink_to(tmp_path / "usb" / "journal.json")
    file = journal_file(folder)
    assert file.load().note.kind is NoteKind.CANNOT_READ
    with pytest.raises(JournalNotSaved):
        file.add_session(one_session(1))
    assert not (tmp_path / "usb").exists()
    put(tmp_path / "usb", raw(one_session()))
    assert len(file.add_session(one_session(2)).sessions) == 3


def test_a_file_held_by_a_virus_scanner_is_read_when_it_is_free(folder, monkeypatch):
    put(folder, raw(one_session()))
    Failing(monkeypatch, "open", held_by_a_scanner(), times=3)
    loaded = journal_file(folder).load()
    assert (len(loaded.journal.sessions), loaded.note) == (1, None)
