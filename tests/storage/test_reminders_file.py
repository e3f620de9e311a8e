import json
from datetime import UTC, date, datetime, time, timedelta

import pytest

from spineguard.core.reminder_marks import Answer, Mark, Marks
from spineguard.core.reminders import Kind
from spineguard.storage.reminders_file import RemindersFile, RemindersNotSaved
from tests.storage.faults import Failing, full_disk

NOW = datetime(2026, 11, 23, 9, 0, 0, 250_000, tzinfo=UTC)
MARK = Mark(
    kind=Kind.EXERCISE,
    day=date(2026, 11, 23),
    at=time(9),
    tries=(NOW, NOW + timedelta(minutes=15)),
    seen=2,
    again=NOW + timedelta(minutes=30),
    answer=Answer.NOT_TODAY,
)


def reminders_file(folder):
    return RemindersFile(folder, lambda: NOW)


def test_without_a_file_there_are_no_marks_and_nothing_is_written(tmp_path):
    assert reminders_file(tmp_path / "new").load() == Marks()
    assert not (tmp_path / "new").exists()


def test_what_was_marked_is_there_for_the_next_process(tmp_path):
    after = reminders_file(tmp_path).change(lambda marks: Marks(marks=(MARK,)))
    assert after == Marks(marks=(MARK,))
    assert reminders_file(tmp_path).load() == after


def test_a_change_that_changes_nothing_writes_nothing(tmp_path):
    reminders_file(tmp_path).change(lambda marks: marks)
    assert not (tmp_path / "reminders.json").exists()


def test_a_change_sees_what_another_process_has_written_meanwhile(tmp_path):
    one, other = reminders_file(tmp_path), reminders_file(tmp_path)
    one.load()
    other.change(lambda _: Marks(marks=(MARK,)))
    seen = []
    one.change(lambda marks: seen.append(marks) or marks)
    assert seen == [Marks(marks=(MARK,))]


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"format": "spineguard-reminders", "version": 1, "marks": 3}', b"\xff"]
)
def test_a_file_that_cannot_be_read_is_kept_and_a_new_one_begins(tmp_path, content):
    (tmp_path / "reminders.json").write_bytes(content)
    assert reminders_file(tmp_path).load() == Marks()
    reminders_file(tmp_path).change(lambda _: Marks(marks=(MARK,)))
    assert reminders_file(tmp_path).load() == Marks(marks=(MARK,))
    (kept,) = tmp_path.glob("reminders.unreadable-*.json")
    assert kept.read_bytes() == content


def test_one_mark_that_makes_no_sense_loses_only_itself(tmp_path):
    reminders_file(tmp_path).change(lambda _: Marks(marks=(MARK,)))
    file = tmp_path / "reminders.json"
    document = json.loads(file.read_text("utf-8"))
    document["marks"] += [{"day": "never"}, 3, {**document["marks"][0], "answer": "perhaps"}]
    file.write_text(json.dumps({**document, "more": "stays"}))
    assert reminders_file(tmp_path).load() == Marks(marks=(MARK,))
    reminders_file(tmp_path).change(lambda _: Marks())
    assert json.loads(file.read_text("utf-8"))["more"] == "stays"


@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace"])
def test_a_mark_that_cannot_be_written_is_told_and_the_old_ones_stay(tmp_path, monkeypatch, call):
    reminders_file(tmp_path).change(lambda _: Marks(marks=(MARK,)))
    with monkeypatch.context() as patch:
        Failing(patch, call, full_disk())
        with pytest.raises(RemindersNotSaved):
            reminders_file(tmp_path).change(lambda _: Marks())
    assert reminders_file(tmp_path).load() == Marks(marks=(MARK,))
