import json
from datetime import UTC, datetime

import msgspec

from spineguard.core.file_note import NoteKind
from spineguard.core.journal import Ending, ExerciseDone, SessionRecord
from spineguard.core.preferences import Preferences
from spineguard.core.reading import Tallest
from spineguard.storage.records import Records
from tests.heights import clinic

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def wall():
    return NOW


def session(name="one"):
    part = ExerciseDone(exercise="head-press", name="Head Press", reps_done=5, reps_meant=5, hold_seconds=4.0)
    return SessionRecord(
        id=name, started=NOW, ended=NOW, seconds=60.0, routine=(part,), ending=Ending.FINISHED
    )


def blocked(folder):
    """A data folder that cannot be made, because a file stands in its place."""
    folder.write_text("in the way")
    return folder


def test_a_session_that_cannot_be_written_is_told_and_remembered(tmp_path):
    records = Records(blocked(tmp_path / "data"), wall)
    assert records.add_session(session()) is False
    assert records.journal.sessions == (session(),)
    assert records.journal_note.kind is NoteKind.CANNOT_WRITE


def test_a_hurt_that_is_taken_back_before_it_could_be_written_is_written_as_stopped_once(tmp_path):
    folder = blocked(tmp_path / "data")
    records = Records(folder, wall)
    hurt = msgspec.structs.replace(session(), ending=Ending.HURT)
    assert records.add_session(hurt) is False
    assert records.take_back_hurt(hurt.id) is False
    stopped = msgspec.structs.replace(hurt, ending=Ending.STOPPED)
    assert records.journal.sessions == (stopped,)
    folder.unlink()
    assert records.save_waiting() is True
    assert Records(folder, wall).journal.sessions == (stopped,)


def test_taking_back_leaves_other_endings_and_keys_of_ones_own_alone(tmp_path):
    records = Records(tmp_path, wall)
    records.add_session(session())
    records.add_session(msgspec.structs.replace(session("two"), ending=Ending.HURT))
    file = tmp_path / "journal.json"
    document = json.loads(file.read_text("utf-8"))
    document["sessions"][1]["remark"] = "after the long walk"
    file.write_text(json.dumps(document), "utf-8")
    records.take_back_hurt("one")
    records.take_back_hurt("two")
    kept = json.loads(file.read_text("utf-8"))["sessions"]
    assert [(entry["ending"], entry.get("remark")) for entry in kept] == [
        ("finished", None),
        ("stopped", "after the long walk"),
    ]


def test_a_waiting_session_is_written_as_soon_as_it_can_be(tmp_path):
    folder = blocked(tmp_path / "data")
    records = Records(folder, wall)
    records.add_session(session())
    assert records.save_waiting() is False
    folder.unlink()
    assert records.save_waiting() is True
    assert records.journal_note is None
    assert Records(folder, wall).journal.sessions == (session(),)


def test_the_next_session_takes_a_waiting_one_with_it(tmp_path):
    folder = blocked(tmp_path / "data")
    records = Records(folder, wall)
    records.add_session(session("one"))
    folder.unlink()
    assert records.add_session(session("two")) is True
    assert [record.id for record in Records(folder, wall).journal.sessions] == ["one", "two"]


def test_nothing_waits_when_all_is_written(tmp_path):
    records = Records(tmp_path, wall)
    records.add_session(session())
    before = (tmp_path / "journal.json").stat().st_mtime_ns
    assert records.save_waiting() is True
    assert (tmp_path / "journal.json").stat().st_mtime_ns == before


def test_preferences_that_cannot_be_written_hold_for_this_window(tmp_path):
    records = Records(blocked(tmp_path / "data"), wall)
    records.change(Preferences(text_size=150))
    assert records.preferences.text_size == 150
    assert records.preferences_note.kind is NoteKind.CANNOT_WRITE


def test_sessions_of_another_window_are_seen_when_read_again(tmp_path):
    first, second = Records(tmp_path, wall), Records(tmp_path, wall)
    second.add_session(session())
    first.read_again()
    assert first.journal.sessions == (session(),)


def test_two_windows_do_not_undo_what_the_other_has_set(tmp_path):
    first, second = Records(tmp_path, wall), Records(tmp_path, wall)
    first.change(Preferences(text_size=150))
    second.change(Preferences(goal=2))
    assert Records(tmp_path, wall).preferences == Preferences(text_size=150, goal=2)


ONE, TWO = clinic("2025-03-03", "161.3"), clinic("2026-03-03", "160.2")


def test_a_reading_that_cannot_be_written_is_told_remembered_and_written_when_it_can_be(tmp_path):
    folder = blocked(tmp_path / "data")
    records = Records(folder, wall)
    assert records.add_reading(ONE) is False
    assert records.heights.readings == (ONE,)
    assert records.journal_note.kind is NoteKind.CANNOT_WRITE
    assert records.save_waiting() is False
    folder.unlink()
    assert records.save_waiting() is True
    assert records.journal_note is None
    assert Records(folder, wall).heights.readings == (ONE,)


def test_a_session_takes_a_waiting_reading_with_it(tmp_path):
    folder = blocked(tmp_path / "data")
    records = Records(folder, wall)
    records.add_reading(ONE)
    records.set_tallest(Tallest(entered=NOW))
    folder.unlink()
    assert records.add_session(session()) is True
    again = Records(folder, wall)
    assert (again.heights.readings, again.heights.tallest) == ((ONE,), Tallest(entered=NOW))
    assert again.journal.sessions == (session(),)


def test_a_removed_reading_comes_back_by_an_undo_after_the_program_was_closed(tmp_path):
    records = Records(tmp_path, wall)
    assert records.add_readings([ONE, TWO])
    assert records.remove_reading(ONE.id)
    assert records.heights.readings == (TWO,)
    again = Records(tmp_path, wall)
    assert again.undo_last_replaced()
    assert set(again.heights.readings) == {ONE, TWO}
    assert again.undo_last_replaced()
    assert set(Records(tmp_path, wall).heights.readings) == {ONE, TWO}


def test_a_correction_that_could_not_be_written_can_be_undone_all_the_same(tmp_path):
    folder = tmp_path / "data"
    records = Records(folder, wall)
    records.add_reading(ONE)
    (folder / "journal.json").rename(tmp_path / "aside")
    folder.joinpath("journal.lock").unlink()
    folder.rmdir()
    blocked(folder)
    assert records.correct_reading(ONE.id, TWO) is False
    assert records.heights.readings == (TWO,)
    assert records.undo_last_replaced() is False
    assert records.heights.readings == (ONE,)
    folder.unlink()
    folder.mkdir()
    (tmp_path / "aside").rename(folder / "journal.json")
    assert records.save_waiting() is True
    assert Records(folder, wall).heights.readings == (ONE,)


def test_readings_of_another_window_are_seen_when_read_again(tmp_path):
    first, second = Records(tmp_path, wall), Records(tmp_path, wall)
    second.add_reading(ONE)
    first.read_again()
    assert first.heights.readings == (ONE,)
