import json

import pytest

from spineguard.core.file_note import NoteKind
from tests.sessions import one_session
from tests.storage.faults import Failing, full_disk
from tests.storage.journal_folder import entry, journal_file, kept, put, raw, stored


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "spineguard"


def broken_entries():
    good = entry(one_session())
    return {
        "no id": {key: value for key, value in good.items() if key != "id"},
        "no offset": {**good, "started": "2026-11-22T07:43:05"},
        "no such day": {**good, "started": "2026-02-30T07:43:05Z"},
        "unknown ending": {**good, "ending": "paused"},
        "reps in words": {**good, "routine": [{**good["routine"][0], "reps_done": "five"}]},
        "fewer than no reps": {**good, "routine": [{**good["routine"][0], "reps_done": -1}]},
        "huge number": {**good, "seconds": 10**90},
        "not a session": 7,
        "null": None,
        "deep": {"id": [[[[[[[[[[]]]]]]]]]]},
    }


@pytest.mark.parametrize("broken", broken_entries().values(), ids=broken_entries())
def test_one_bad_entry_hides_no_other_and_is_itself_kept(folder, broken):
    data = put(folder, {**raw(one_session(1)), "sessions": [broken, *raw(one_session(1))["sessions"]]})
    loaded = journal_file(folder).load()
    assert loaded.journal.sessions == (one_session(1),)
    assert loaded.note.kind is NoteKind.PARTLY
    assert loaded.note.kept.name == "journal.partly-2026-11-22T07-43-05Z.json"
    assert loaded.note.kept.read_bytes() == data
    journal_file(folder).add_session(one_session(2))
    assert stored(folder)["unreadable"] == [broken]
    assert len(stored(folder)["sessions"]) == 2


def test_a_bad_entry_is_told_and_copied_once_and_not_at_every_start(folder):
    put(folder, {**raw(one_session(1)), "sessions": [7, *raw(one_session(1))["sessions"]]})
    assert journal_file(folder).load().note is not None
    files = kept(folder)
    for _ in range(3):
        loaded = journal_file(folder).load()
        assert (loaded.note, len(loaded.journal.sessions)) == (None, 1)
    assert kept(folder) == files


@pytest.mark.parametrize("seconds", ["NaN", "Infinity", "1e999", "9" * 6000])
def test_a_number_that_is_none_spoils_its_entry_alone(folder, seconds):
    text = json.dumps(raw(one_session(1), one_session(2))).replace("71.3", seconds, 1)
    put(folder, text.encode())
    loaded = journal_file(folder).load()
    assert loaded.journal.sessions == (one_session(2),)
    assert loaded.note.kept.read_bytes() == text.encode()
    assert stored(folder)["unreadable"][0]["seconds"] == seconds


def test_a_key_given_twice_in_an_entry_spoils_it_alone_for_good_and_keeps_both_values(folder):
    text = json.dumps(raw(one_session(1), one_session(2))).replace('"seconds"', '"seconds": 1, "seconds"', 1)
    put(folder, text.encode())
    for _ in range(2):
        assert journal_file(folder).load().journal.sessions == (one_session(2),)
    spoilt = stored(folder)["unreadable"][0]
    assert (spoilt["seconds (1)"], spoilt["seconds (2)"]) == (1, 71.3)


def test_an_entry_mended_by_hand_counts_again(folder):
    mended = raw(one_session(2))["sessions"][0]
    put(folder, raw(one_session(1), unreadable=[7, mended]))
    loaded = journal_file(folder).load()
    assert (loaded.journal.sessions, loaded.note) == ((one_session(1), one_session(2)), None)
    journal_file(folder).add_session(one_session(3))
    assert stored(folder)["unreadable"] == [7, mended]


def test_somebodys_own_remark_under_the_same_key_stays(folder):
    put(folder, {**raw(), "sessions": [7], "unreadable": "my notes"})
    journal_file(folder).load()
    assert stored(folder)["unreadable"] == ["my notes", 7]


def test_bad_entries_that_cannot_be_moved_just_now_hide_nothing_and_leave_no_copy(folder, monkeypatch):
    data = put(folder, {**raw(one_session(1)), "sessions": [7, *raw(one_session(1))["sessions"]]})
    with monkeypatch.context() as patch:
        Failing(patch, "replace", full_disk(), first=2)
        loaded = journal_file(folder).load()
    assert loaded.journal.sessions == (one_session(1),)
    assert (loaded.note.kind, loaded.note.kept) == (NoteKind.PARTLY, None)
    assert kept(folder) == ["journal.json"]
    assert (folder / "journal.json").read_bytes() == data
