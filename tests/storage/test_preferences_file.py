import errno
import json
import os
import stat
from datetime import UTC, date, datetime, time

import pytest

from spineguard.core.exercise import Question
from spineguard.core.file_note import NoteKind
from spineguard.core.piece import ShownPiece
from spineguard.core.preferences import ChosenDose, Preferences
from spineguard.core.reminder_time import MOST_TIMES, ReminderTime
from spineguard.core.start_questions import Answers
from spineguard.storage.preferences_file import PreferencesFile, PreferencesNotSaved
from tests.storage.faults import Failing, bad_disk, full_disk

NOW = datetime(2026, 11, 22, 7, 43, 5, tzinfo=UTC)
CHOSEN = Preferences(
    text_size=175,
    theme="contrast",
    goal=5,
    person="man",
    skin=4,
    vertebrae=True,
    motion="still",
    voice=False,
    voice_beside_reader=True,
    voice_name="man-2",
    pace=130,
    tones=False,
    tone_volume=30,
    hands_free=True,
    letter_keys=False,
    unit="in",
    pieces=False,
    last_piece=ShownPiece("car", date(2026, 11, 22)),
    answers=Answers(at=NOW, yes=(Question.NECK,), no=(Question.FLOOR,), asked=(Question.NECK,)),
    doses={"head-press": ChosenDose(reps=3, hold=3.0), "standing-back-bend": ChosenDose(rest=8.5)},
    routine=("standing-back-bend", "head-press"),
    reminders=True,
    reminder_times=(
        ReminderTime(at=time(9)),
        ReminderTime(at=time(18, 30), days=(5, 6), routine=("head-press",)),
    ),
    quiet_from=time(22),
    quiet_until=time(6, 30),
    reminders_since=NOW,
)


def preferences_file(folder):
    return PreferencesFile(folder, lambda: NOW)


def put(folder, **values):
    document = {"format": "spineguard-preferences", "version": 1, **values}
    (folder / "preferences.json").write_text(json.dumps(document))
    return (folder / "preferences.json").read_bytes()


def stored(folder):
    return json.loads((folder / "preferences.json").read_text("utf-8"))


def names(folder):
    return sorted(found.name for found in folder.iterdir() if found.suffix != ".lock")


def test_without_a_file_all_is_as_on_the_first_day_and_nothing_is_written(tmp_path):
    assert preferences_file(tmp_path).load() == (Preferences(), None)
    assert names(tmp_path) == []


@pytest.mark.parametrize("preferences", [Preferences(), CHOSEN], ids=["first day", "all changed"])
def test_what_was_set_is_there_at_the_next_start(tmp_path, preferences):
    preferences_file(tmp_path / "new").save(preferences)
    assert preferences_file(tmp_path / "new").load() == (preferences, None)
    assert names(tmp_path / "new") == ["preferences.json"]


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_the_file_is_for_its_owner_alone(tmp_path):
    preferences_file(tmp_path).save(CHOSEN)
    assert stat.S_IMODE((tmp_path / "preferences.json").stat().st_mode) == 0o600


def test_every_field_changed_above_differs_from_its_default():
    same = [
        name
        for name in Preferences.__struct_fields__
        if getattr(CHOSEN, name) == getattr(Preferences(), name)
    ]
    assert same == []


BAD_VALUES = {
    "text_size": [130, "100", None, True, 100.5, []],
    "theme": ["blue", None, 1],
    "motion": ["fast", None, True],
    "voice": ["yes", None, 1],
    "voice_beside_reader": ["no", 0],
    "voice_name": [1, [], True],
    "pace": [109, 191, "150", 150.5],
    "tones": ["on", None],
    "tone_volume": [0, 101, "loud"],
    "hands_free": [1, "off"],
    "letter_keys": [0, "off"],
    "unit": ["feet", "mm", 1],
    "pieces": ["yes", 1],
    "last_piece": ["car", {"page": "car"}, {"page": "car", "day": "2026-13-01"}, 5],
    "answers": ["none", {}, {"at": "yesterday"}, {"at": "2026-11-22T07:43:05+01:00", "yes": ["knee"]}],
    "goal": [0, 6, "3", 2.5],
    "person": ["child", None],
    "skin": [-1, 5, "dark"],
    "vertebrae": ["false", 0, None],
    "doses": [[], "none", 3],
    "routine": ["head-press", [1], {"a": 1}],
    "reminders": ["on", 1, None],
    "reminder_times": ["09:00", {"at": "09:00:00"}, 9],
    "quiet_from": ["late", None, 21, "25:00:00", "21:00:00Z"],
    "quiet_until": ["early", 7],
    "reminders_since": ["yesterday", 5, "2026-11-22T07:43:05"],
}


def test_every_preference_has_bad_values_in_this_test():
    assert set(BAD_VALUES) == set(Preferences.__struct_fields__)


@pytest.mark.parametrize(
    ("name", "value"), [(name, bad) for name, many in BAD_VALUES.items() for bad in many]
)
def test_one_bad_value_loses_only_itself(tmp_path, name, value):
    preferences_file(tmp_path).save(CHOSEN)
    data = put(tmp_path, **{**stored(tmp_path), name: value})
    found, note = preferences_file(tmp_path).load()
    assert getattr(found, name) == getattr(Preferences(), name)
    for other in set(Preferences.__struct_fields__) - {name}:
        assert getattr(found, other) == getattr(CHOSEN, other)
    assert note.kind is NoteKind.PARTLY
    assert note.kept.read_bytes() == data
    assert stored(tmp_path)["unreadable"] == [{name: value}]
    assert preferences_file(tmp_path).load() == (found, None)


@pytest.mark.parametrize(
    "dose", [{"reps": 0}, {"reps": 31}, {"hold": 0}, {"hold": "3"}, {"rest": 121}, {"reps": 2.5}, [], None, 3]
)
def test_one_bad_dose_loses_only_itself(tmp_path, dose):
    put(tmp_path, doses={"bad": dose, "good": {"reps": 4}}, theme="dark")
    found, note = preferences_file(tmp_path).load()
    assert found == Preferences(theme="dark", doses={"good": ChosenDose(reps=4)})
    assert note.kind is NoteKind.PARTLY
    assert stored(tmp_path)["unreadable"] == [{"doses": {"bad": dose}}]


@pytest.mark.parametrize(
    "bad",
    [
        {"at": "9 o'clock"},
        {"days": [1]},
        {"at": "10:00:00", "days": [7]},
        {"at": "10:00:00", "days": "all"},
        {"at": "10:00:00", "routine": "head-press"},
        {"at": "10:00:00Z"},
        "10:00:00",
        None,
    ],
)
def test_one_bad_reminder_loses_only_itself(tmp_path, bad):
    put(tmp_path, reminder_times=[{"at": "09:00:00"}, bad, {"at": "18:00:00", "days": [0]}], theme="dark")
    found, note = preferences_file(tmp_path).load()
    good = (ReminderTime(at=time(9)), ReminderTime(at=time(18), days=(0,)))
    assert found == Preferences(theme="dark", reminder_times=good)
    assert note.kind is NoteKind.PARTLY
    assert stored(tmp_path)["unreadable"] == [{"reminder_times": [bad]}]
    assert preferences_file(tmp_path).load() == (found, None)


def test_more_reminders_than_a_day_can_bear_are_cut_and_nothing_is_set_aside(tmp_path):
    put(
        tmp_path,
        reminder_times=[{"at": f"{hour:02}:{minute}:00"} for hour in range(24) for minute in range(10, 60)],
    )
    found, note = preferences_file(tmp_path).load()
    assert len(found.reminder_times) == MOST_TIMES
    assert note is None


def test_a_dose_of_no_number_loses_only_itself(tmp_path):
    put(tmp_path, doses={"bad": {"hold": float("nan")}, "good": {"reps": 4}})
    assert preferences_file(tmp_path).load()[0].doses == {"good": ChosenDose(reps=4)}


def test_a_missing_value_is_at_its_default_without_a_word(tmp_path):
    put(tmp_path, theme="dark")
    assert preferences_file(tmp_path).load() == (Preferences(theme="dark"), None)
    assert names(tmp_path) == ["preferences.json"]


@pytest.mark.parametrize("content", [b"", b"\0" * 99, b'{"format": "spineguard-pref', b"[]", b"\xff"])
def test_a_file_that_cannot_be_read_is_kept_and_told_once(tmp_path, content):
    (tmp_path / "preferences.json").write_bytes(content)
    found, note = preferences_file(tmp_path).load()
    assert found == Preferences()
    assert (note.kind, note.kept.name) == (
        NoteKind.UNREADABLE,
        "preferences.unreadable-2026-11-22T07-43-05Z.json",
    )
    assert note.kept.read_bytes() == content
    assert preferences_file(tmp_path).load() == (Preferences(), None)
    preferences_file(tmp_path).save(CHOSEN)
    assert note.kept.read_bytes() == content


def test_a_file_that_goes_bad_meanwhile_is_kept_before_the_next_save(tmp_path):
    file = preferences_file(tmp_path)
    file.save(CHOSEN)
    (tmp_path / "preferences.json").write_bytes(b"broken")
    file.save(CHOSEN)
    assert (tmp_path / "preferences.unreadable-2026-11-22T07-43-05Z.json").read_bytes() == b"broken"
    assert preferences_file(tmp_path).load() == (CHOSEN, None)


def test_a_newer_programs_preferences_are_kept(tmp_path):
    (tmp_path / "preferences.json").write_text('{"format": "spineguard-preferences", "version": 2}')
    found, note = preferences_file(tmp_path).load()
    assert (found, note.kind) == (Preferences(), NoteKind.NEWER)
    assert note.kept.is_file()


def test_keys_that_we_do_not_know_stay_at_every_level(tmp_path):
    put(tmp_path, colour={"rate": 150}, doses={"head-press": {"reps": 2, "hold": 3.5, "side": "left"}})
    file = preferences_file(tmp_path)
    found, note = file.load()
    assert note is None
    file.save(found.with_dose("head-press", ChosenDose(reps=4)))
    assert stored(tmp_path)["colour"] == {"rate": 150}
    assert stored(tmp_path)["doses"] == {"head-press": {"side": "left", "reps": 4}}


def test_a_dose_taken_back_is_gone_from_the_file(tmp_path):
    file = preferences_file(tmp_path)
    file.save(CHOSEN)
    file.save(CHOSEN.with_dose("head-press", ChosenDose()))
    assert set(stored(tmp_path)["doses"]) == {"standing-back-bend"}


@pytest.mark.parametrize("error", [full_disk(), bad_disk()], ids=["full", "bad"])
@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace"])
def test_preferences_that_cannot_be_saved_leave_the_old_ones_untouched(tmp_path, monkeypatch, call, error):
    preferences_file(tmp_path).save(CHOSEN)
    before = (tmp_path / "preferences.json").read_bytes()
    with monkeypatch.context() as patch:
        Failing(patch, call, error)
        with pytest.raises(PreferencesNotSaved) as raised:
            preferences_file(tmp_path).save(Preferences())
    assert raised.value.cause is error
    assert (tmp_path / "preferences.json").read_bytes() == before
    assert names(tmp_path) == ["preferences.json"]


def test_values_that_could_not_be_read_back_are_refused_before_the_file_is_touched(tmp_path):
    preferences_file(tmp_path).save(CHOSEN)
    for wrong in (Preferences(goal=9), Preferences(doses={"a": ChosenDose(hold=float("nan"))})):
        with pytest.raises(ValueError):
            preferences_file(tmp_path).save(wrong)
    assert preferences_file(tmp_path).load() == (CHOSEN, None)


def test_a_bad_file_that_cannot_be_set_aside_is_never_overwritten(tmp_path, monkeypatch):
    (tmp_path / "preferences.json").write_bytes(b"broken")
    Failing(monkeypatch, "rename", PermissionError(errno.EACCES, "read-only"))
    found, note = preferences_file(tmp_path).load()
    assert (found, note.kind) == (Preferences(), NoteKind.CANNOT_WRITE)
    with pytest.raises(PreferencesNotSaved):
        preferences_file(tmp_path).save(CHOSEN)
    assert (tmp_path / "preferences.json").read_bytes() == b"broken"


def test_a_routine_longer_than_any_sitting_is_cut_and_nothing_is_set_aside(tmp_path):
    put(tmp_path, routine=[f"exercise-{number}" for number in range(1000)])
    preferences, note = preferences_file(tmp_path).load()
    assert preferences.routine == tuple(f"exercise-{number}" for number in range(50))
    assert note is None
    assert names(tmp_path) == ["preferences.json"]
