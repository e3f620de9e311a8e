import os
import re
import stat
from pathlib import Path

import pytest

from spineguard.core.file_note import NoteKind
from spineguard.core.journal import Ending, ExerciseDone, Journal, SessionRecord
from spineguard.core.reading import Measurement, Reading, Replaced, Tallest
from spineguard.storage.journal_changes import AddReadings, ReplaceReading, SetTallest
from tests.sessions import one_session
from tests.storage.journal_folder import NOW, POSIX, entry, journal_file, kept, put, raw, stored


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "spineguard"


def test_before_the_first_session_there_is_nothing_and_nothing_is_written(folder):
    loaded = journal_file(folder).load()
    assert (loaded.journal, loaded.note) == (Journal(), None)
    assert not folder.exists()


def test_a_session_added_is_there_at_the_next_start(folder):
    assert journal_file(folder).add_session(one_session()) == Journal(sessions=(one_session(),))
    loaded = journal_file(folder).load()
    assert (loaded.journal, loaded.note) == (Journal(sessions=(one_session(),)), None)


@POSIX
def test_the_file_and_a_new_folder_are_for_their_owner_alone(folder):
    journal_file(folder).add_session(one_session())
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "journal.json").stat().st_mode) == 0o600
    assert kept(folder) == ["journal.json"]


def test_reading_a_sound_file_writes_nothing_at_all(folder):
    put(folder, raw(one_session()))
    journal_file(folder).load()
    assert [found.name for found in folder.iterdir()] == ["journal.json"]


def test_two_windows_never_lose_each_others_sessions(folder):
    one, other = journal_file(folder), journal_file(folder)
    one.load(), other.load()
    one.add_session(one_session(1))
    assert len(other.add_session(one_session(2)).sessions) == 2
    assert [record.id for record in one.add_session(one_session(3)).sessions] == [
        one_session(number).id for number in (1, 2, 3)
    ]


def test_keys_that_we_do_not_know_stay_at_every_level(folder):
    document = raw(one_session(), remark="from Anna", weights=[{"kg": 61.5}])
    document["sessions"][0]["mood"] = "fine"
    document["sessions"][0]["routine"][0]["side"] = {"left": 2}
    put(folder, document)
    journal_file(folder).add_session(one_session(1))
    assert stored(folder) == {
        **document,
        "sessions": [document["sessions"][0], entry(one_session(1))],
    }


def test_sessions_come_oldest_first_in_whatever_order_they_stand(folder):
    put(folder, raw(one_session(3), one_session(1), one_session(2)))
    found = journal_file(folder).load().journal.sessions
    assert found == (one_session(1), one_session(2), one_session(3))


def test_the_same_session_twice_in_the_file_counts_once(folder):
    put(folder, raw(one_session(), one_session()))
    loaded = journal_file(folder).load()
    assert (len(loaded.journal.sessions), loaded.note) == (1, None)


def test_two_different_sessions_with_one_id_both_stay(folder):
    put(folder, raw(one_session(), one_session(ending=Ending.STOPPED)))
    assert len(journal_file(folder).load().journal.sessions) == 2
    journal_file(folder).add_session(one_session(seconds=9.0))
    assert len(stored(folder)["sessions"]) == 3


def test_a_session_added_again_is_written_once(folder):
    for _ in range(2):
        assert len(journal_file(folder).add_session(one_session()).sessions) == 1
    assert len(stored(folder)["sessions"]) == 1


def test_a_record_that_could_not_be_read_back_is_refused_before_the_file_is_touched(folder):
    before = put(folder, raw(one_session()))
    for wrong in (one_session(1, seconds=float("nan")), one_session(1, id=""), one_session(1, seconds=-1.0)):
        with pytest.raises(ValueError):
            journal_file(folder).add_session(wrong)
    assert (folder / "journal.json").read_bytes() == before


@POSIX
def test_a_linked_journal_stays_linked_and_its_target_grows(folder, tmp_path):
    put(tmp_path / "synced", raw(one_session()))
    folder.mkdir()
    (folder / "journal.json").symlink_to(tmp_path / "synced" / "journal.json")
    journal_file(folder).add_session(one_session(1))
    assert (folder / "journal.json").is_symlink()
    assert len(stored(tmp_path / "synced")["sessions"]) == 2


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"broken", NoteKind.UNREADABLE), ({"format": "spineguard-journal", "version": 9}, NoteKind.NEWER)],
)
def test_a_file_that_goes_bad_meanwhile_costs_no_session_and_is_told(folder, content, kind):
    put(folder, raw(one_session()))
    notes = []
    file = journal_file(folder, notes)
    file.load()
    data = put(folder, content)
    assert len(file.add_session(one_session(1)).sessions) == 2
    assert [note.kind for note in notes] == [kind]
    assert notes[0].kept.read_bytes() == data
    assert len(stored(folder)["sessions"]) == 2


def test_a_file_that_disappears_meanwhile_is_written_again_with_all_that_we_knew(folder):
    put(folder, raw(one_session(), remark="from Anna"))
    file = journal_file(folder)
    file.load()
    (folder / "journal.json").unlink()
    file.add_session(one_session(1))
    assert stored(folder) == raw(one_session(), one_session(1), remark="from Anna")


def test_what_another_window_took_out_meanwhile_stays_out(folder):
    put(folder, raw(one_session(1), one_session(2)))
    file = journal_file(folder)
    file.load()
    put(folder, raw(one_session(2)))
    assert len(file.add_session(one_session(3)).sessions) == 2
    put(folder, raw())
    assert file.add_session(one_session(4)).sessions == (one_session(4),)


def test_what_a_crash_left_more_than_a_day_ago_goes_with_the_next_session(folder):
    put(folder, raw(one_session(1)))
    left = folder / f".journal.json.{'a1' * 8}.tmp"
    left.write_bytes(b"half a jour")
    os.utime(left, (NOW.timestamp() - 90_000,) * 2)
    journal_file(folder).load()
    assert left.exists()
    journal_file(folder).add_session(one_session(2))
    assert kept(folder) == ["journal.json"]


def test_the_example_in_the_description_is_exactly_what_the_program_writes(folder):
    description = Path(__file__).parents[2] / "docs" / "journal-format.md"
    (example,) = re.findall(r"^```json\n(.*?)^```", description.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    put(folder, example.encode())
    loaded = journal_file(folder).load()
    assert loaded.note is None
    assert {record.ending for record in loaded.journal.sessions} == {Ending.FINISHED, Ending.STOPPED}
    again = folder.with_name("again")
    file, heights = journal_file(again), loaded.heights
    for record in loaded.journal.sessions:
        file.add_session(record)
    (removed,) = heights.replaced
    first, second = heights.readings
    file.change(AddReadings((first, removed.reading)))
    file.change(ReplaceReading(removed.reading.id, removed.when, None))
    file.change(AddReadings((second,)), SetTallest(heights.tallest))
    assert (again / "journal.json").read_text("utf-8") == example


def test_the_description_names_every_key_that_is_written():
    description = (Path(__file__).parents[2] / "docs" / "journal-format.md").read_text("utf-8")
    kinds = (SessionRecord, ExerciseDone, Reading, Measurement, Replaced, Tallest)
    entries = {name for kind in kinds for name in kind.__struct_fields__}
    lists = {
        "format",
        "version",
        "sessions",
        "unreadable",
        "readings",
        "replaced_readings",
        "undone_readings",
    }
    for key in {*lists, *entries, "tallest"}:
        assert f"`{key}`" in description, key
