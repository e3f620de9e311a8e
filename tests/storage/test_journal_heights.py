"""Readings of height in the journal: kept, corrected, taken away and brought back, beside anything else."""

import json
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spineguard.core.file_note import NoteKind
from spineguard.core.reading import HeightHistory, Tallest, as_kept
from spineguard.storage.journal_changes import AddReadings, PutBack, ReplaceReading, SetTallest
from spineguard.storage.journal_file import JournalNotSaved
from tests.heights import ENTERED, clinic, home, measured
from tests.readings import HISTORIES
from tests.sessions import one_session
from tests.storage.faults import Failing, bad_disk, full_disk
from tests.storage.journal_folder import entry, journal_file, kept, put, raw, stored
from tests.storage.test_journal_any_bytes import JSON, some_folder

WHEN = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
ONE = clinic("2025-03-03", "161.3", place="Dr. Jones")
TWO = home("2026-03-03", "63 1/2", 16_140)
THREE = home("2026-03-08", 16_000, remark="after a walk", stooped=True)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "spineguard"


def add(folder, *readings):
    return journal_file(folder).change(AddReadings(readings))


def with_readings(*readings, **more):
    return raw(readings=[entry(reading) for reading in readings], **more)


def loaded(folder):
    found = journal_file(folder).load()
    assert found.note is None
    return found.heights


def test_a_first_reading_makes_a_journal_that_has_no_session_yet(folder):
    assert add(folder, ONE).heights.readings == (ONE,)
    assert stored(folder) == with_readings(ONE)
    assert loaded(folder).readings == (ONE,)


def test_readings_and_sessions_leave_each_other_alone(folder):
    add(folder, ONE)
    journal_file(folder).add_session(one_session())
    add(folder, TWO)
    found = journal_file(folder).load()
    assert (found.journal.sessions, found.heights.readings) == ((one_session(),), (ONE, TWO))


def test_a_journal_of_before_is_read_and_grows(folder):
    put(folder, raw(one_session()))
    assert loaded(folder) == HeightHistory()
    add(folder, ONE)
    assert stored(folder) == {**raw(one_session()), "readings": [entry(ONE)]}


def test_nothing_is_written_that_says_nothing(folder):
    add(folder, ONE)
    assert set(stored(folder)["readings"][0]) == {"id", "entered", "day", "where", "place", "measurements"}


@settings(max_examples=60, deadline=None)
@given(HISTORIES)
def test_every_reading_and_the_tallest_come_back_as_they_were(history):
    with some_folder() as folder:
        sound = tuple(each for each in history.readings if sound_offset(each.entered))
        add(folder, *sound)
        if history.tallest is not None and sound_offset(history.tallest.entered):
            tallest = msgspec.structs.replace(
                history.tallest, entered=history.tallest.entered.replace(microsecond=0)
            )
            journal_file(folder).change(SetTallest(tallest))
            assert loaded(folder).tallest == tallest
        assert loaded(folder).readings == tuple(map(as_kept, sound))


def sound_offset(moment):
    """No zone of today is less than an hour behind world time, and msgspec 0.22 reads -00:30 as +00:00."""
    return not timedelta(hours=-1) < moment.utcoffset() < timedelta(0)


def test_the_same_reading_added_twice_is_there_once(folder):
    add(folder, ONE, ONE)
    add(folder, ONE)
    assert stored(folder) == with_readings(ONE)


def test_many_readings_are_kept_in_one_go(folder):
    many = tuple(home("2026-03-03", 16_000 + n % 100, id=f"n{n}") for n in range(10_000))
    assert len(add(folder, *many).heights.readings) == 10_000
    assert len(loaded(folder).readings) == 10_000


def test_a_corrected_reading_takes_the_place_of_the_old_one_which_stays_for_an_undo(folder):
    add(folder, ONE, TWO)
    after = journal_file(folder).change(ReplaceReading(ONE.id, WHEN, THREE)).heights
    assert after == loaded(folder)
    assert after.readings == (TWO, THREE)
    (replaced,) = after.replaced
    assert (replaced.reading, replaced.by, replaced.when) == (ONE, THREE.id, WHEN)


def test_what_was_added_to_an_entry_by_hand_goes_with_it_and_comes_back(folder):
    document = with_readings(ONE, TWO)
    document["readings"][0]["mood"] = {"fine": True}
    put(folder, document)
    removed = journal_file(folder).change(ReplaceReading(ONE.id, WHEN, None)).heights
    assert stored(folder)["replaced_readings"] == [
        {"reading": document["readings"][0], "when": "2026-11-22T08:00:00Z"}
    ]
    journal_file(folder).change(PutBack(removed.replaced[-1]))
    assert stored(folder)["readings"] == [document["readings"][1], document["readings"][0]]


def test_an_undo_works_after_the_program_was_closed(folder):
    add(folder, ONE, TWO)
    journal_file(folder).change(ReplaceReading(ONE.id, WHEN, None))
    assert loaded(folder).readings == (TWO,)
    journal_file(folder).change(PutBack(loaded(folder).replaced[-1]))
    assert loaded(folder) == HeightHistory(readings=(TWO, ONE))


def test_undone_a_correction_is_gone_from_the_table_and_still_in_the_file(folder):
    add(folder, ONE)
    journal_file(folder).change(ReplaceReading(ONE.id, WHEN, TWO))
    journal_file(folder).change(PutBack(loaded(folder).replaced[-1]))
    assert loaded(folder) == HeightHistory(readings=(ONE,))
    assert stored(folder)["undone_readings"] == [entry(TWO)]


def test_undone_one_after_the_other_all_come_back(folder):
    add(folder, ONE, TWO)
    for change in (
        ReplaceReading(ONE.id, WHEN, THREE),
        ReplaceReading(TWO.id, WHEN, None),
        ReplaceReading(THREE.id, WHEN, None),
    ):
        journal_file(folder).change(change)
    assert loaded(folder).readings == ()
    for expected in ({THREE}, {THREE, TWO}, {ONE, TWO}):
        journal_file(folder).change(PutBack(loaded(folder).replaced[-1]))
        assert set(loaded(folder).readings) == expected
    assert loaded(folder).replaced == ()


def test_a_reading_may_be_corrected_under_its_own_id(folder):
    corrected = msgspec.structs.replace(ONE, measurements=measured("162.3"))
    add(folder, ONE)
    for _ in range(2):  # as after a save that failed once it was on the disk
        journal_file(folder).change(ReplaceReading(ONE.id, WHEN, corrected))
    assert loaded(folder).readings == (corrected,)
    journal_file(folder).change(PutBack(loaded(folder).replaced[-1]))
    assert loaded(folder) == HeightHistory(readings=(ONE,))


def test_the_tallest_is_kept_changed_and_may_be_unknown(folder):
    for tallest in (Tallest(entered=ENTERED, measurement=measured("170")[0]), Tallest(entered=WHEN)):
        journal_file(folder).change(SetTallest(tallest))
        assert loaded(folder).tallest == tallest
    assert stored(folder)["tallest"] == {"entered": "2026-11-22T08:00:00Z"}


def test_two_windows_lose_none_of_each_others_readings(folder):
    one, other = journal_file(folder), journal_file(folder)
    one.change(AddReadings((ONE,)))
    other.change(AddReadings((TWO,)), SetTallest(Tallest(entered=ENTERED)))
    one.change(ReplaceReading(ONE.id, WHEN, THREE))
    found = other.change().heights
    assert set(found.readings) == {TWO, THREE}
    assert found.tallest is not None


def test_corrected_in_two_windows_both_corrections_stay(folder):
    one, other = journal_file(folder), journal_file(folder)
    one.change(AddReadings((ONE,)))
    one.change(ReplaceReading(ONE.id, WHEN, TWO))
    found = other.change(ReplaceReading(ONE.id, WHEN, THREE)).heights
    assert found.readings == (TWO, THREE)
    assert len(found.replaced) == 1


def test_an_undo_that_another_window_was_quicker_with_changes_nothing(folder):
    add(folder, ONE)
    journal_file(folder).change(ReplaceReading(ONE.id, WHEN, None))
    back = PutBack(loaded(folder).replaced[-1])
    for _ in range(2):
        journal_file(folder).change(back)
        assert loaded(folder) == HeightHistory(readings=(ONE,))


def test_a_copy_made_by_hand_with_the_same_id_is_a_reading_of_its_own(folder):
    copy = msgspec.structs.replace(TWO, id=ONE.id)
    put(folder, with_readings(ONE, copy, copy))
    found = loaded(folder).readings
    assert [each.id for each in found] == [ONE.id, f"{ONE.id} (2)"]
    journal_file(folder).change(ReplaceReading(f"{ONE.id} (2)", WHEN, None))
    assert ONE in loaded(folder).readings
    assert loaded(folder).replaced[-1].reading == copy


def broken_readings():
    good = entry(ONE)
    return {
        "no id": {key: value for key, value in good.items() if key != "id"},
        "no such day": {**good, "day": "2026-02-30"},
        "a time with a zone": {**good, "time": "08:00:00Z"},
        "elsewhere": {**good, "where": "moon"},
        "no measurement": {**good, "measurements": []},
        "five measurements": {**good, "measurements": good["measurements"] * 5},
        "in centimetres": {**good, "measurements": [{"tenths": 161.3}]},
        "an inch": {**good, "measurements": [{"tenths": 254}]},
        "as text": {**good, "measurements": [{"tenths": "16130"}]},
        "not a reading": 7,
        "null": None,
    }


@pytest.mark.parametrize("broken", broken_readings().values(), ids=broken_readings())
def test_one_bad_reading_hides_no_other_and_is_itself_kept(folder, broken):
    data = put(folder, {**with_readings(ONE), "readings": [broken, entry(ONE)]})
    found = journal_file(folder).load()
    assert found.heights.readings == (ONE,)
    assert found.note.kind is NoteKind.PARTLY
    assert found.note.kept.read_bytes() == data
    add(folder, TWO)
    assert (stored(folder)["readings"], stored(folder)["unreadable"]) == ([entry(ONE), entry(TWO)], [broken])
    assert loaded(folder).readings == (ONE, TWO)


@pytest.mark.parametrize("key", ["readings", "replaced_readings"])
@pytest.mark.parametrize("value", [{}, "none", 7, None])
def test_a_list_that_is_none_costs_no_session_and_is_kept(folder, key, value):
    put(folder, raw(one_session(), **{key: value}))
    found = journal_file(folder).load()
    assert (found.journal.sessions, found.heights) == ((one_session(),), HeightHistory())
    assert stored(folder)["unreadable"] == [{key: value}]
    assert add(folder, ONE).heights.readings == (ONE,)


def test_a_bad_tallest_is_put_aside_and_counts_again_once_mended(folder):
    put(folder, with_readings(ONE, tallest={"entered": "yesterday"}))
    assert journal_file(folder).load().heights == HeightHistory(readings=(ONE,))
    document = stored(folder)
    assert document["unreadable"] == [{"tallest": {"entered": "yesterday"}}]
    document["unreadable"][0]["tallest"]["entered"] = "2026-11-22T08:00:00Z"
    put(folder, document)
    assert loaded(folder).tallest == Tallest(entered=WHEN)


def test_a_reading_mended_by_hand_counts_again_and_can_be_corrected(folder):
    put(folder, with_readings(TWO, unreadable=[7, entry(ONE)]))
    assert loaded(folder).readings == (TWO, ONE)
    journal_file(folder).change(ReplaceReading(ONE.id, WHEN, THREE))
    assert stored(folder)["unreadable"] == [7]
    journal_file(folder).change(PutBack(loaded(folder).replaced[-1]))
    assert set(loaded(folder).readings) == {ONE, TWO}


def test_a_bad_entry_among_the_replaced_spoils_no_undo(folder):
    add(folder, ONE)
    journal_file(folder).change(ReplaceReading(ONE.id, WHEN, None))
    document = stored(folder)
    document["replaced_readings"].append({"reading": 7})
    put(folder, document)
    found = journal_file(folder).load()
    assert found.note.kind is NoteKind.PARTLY
    journal_file(folder).change(PutBack(found.heights.replaced[-1]))
    assert loaded(folder).readings == (ONE,)


CHANGES = [
    (AddReadings((TWO,)), {ONE, TWO}),
    (ReplaceReading(ONE.id, WHEN, TWO), {TWO}),
    (ReplaceReading(ONE.id, WHEN, None), set()),
]


@pytest.mark.parametrize("error", [full_disk(), bad_disk()], ids=["full", "bad"])
@pytest.mark.parametrize("call", ["write", "fsync", "replace", "open"])
@pytest.mark.parametrize(("change", "expected"), CHANGES, ids=["add", "correct", "remove"])
def test_a_change_that_cannot_be_saved_waits_in_memory_and_is_written_with_the_next(
    folder, monkeypatch, change, expected, call, error
):
    before = put(folder, with_readings(ONE))
    file = journal_file(folder)
    file.load()
    with monkeypatch.context() as patch:
        Failing(patch, call, error)
        with pytest.raises(JournalNotSaved) as raised:
            file.change(change)
    assert set(raised.value.heights.readings) == expected
    assert (folder / "journal.json").read_bytes() == before
    assert kept(folder) == ["journal.json"]
    file.add_session(one_session())
    assert set(loaded(folder).readings) == expected


@pytest.mark.parametrize(("change", "expected"), CHANGES, ids=["add", "correct", "remove"])
def test_a_change_that_had_reached_the_disk_before_it_failed_is_made_once(
    folder, monkeypatch, change, expected
):
    add(folder, ONE)
    file = journal_file(folder)
    with monkeypatch.context() as patch:
        Failing(patch, "fsync", bad_disk(), first=2, times=1)  # of the folder: the file is in place
        with pytest.raises(JournalNotSaved):
            file.change(change)
    once = stored(folder)
    file.change()
    assert stored(folder) == once
    assert set(loaded(folder).readings) == expected


def test_several_changes_wait_in_their_order(folder, monkeypatch):
    add(folder, ONE)
    file = journal_file(folder)
    known = file.load()
    with monkeypatch.context() as patch:
        Failing(patch, "replace", full_disk())
        for change in (ReplaceReading(ONE.id, WHEN, None), None, ReplaceReading(ONE.id, WHEN, None)):
            with pytest.raises(JournalNotSaved) as raised:
                file.change(change or PutBack(known.heights.replaced[-1]))
            known = raised.value
        assert known.heights.readings == ()
    assert file.change().heights.readings == ()
    assert loaded(folder).readings == ()


def test_a_reading_that_could_not_be_read_back_is_refused_before_the_file_is_touched(folder):
    before = put(folder, with_readings(ONE))
    wrong = msgspec.structs.replace(TWO, measurements=())
    for change in (AddReadings((wrong,)), ReplaceReading(ONE.id, WHEN, wrong)):
        with pytest.raises(ValueError):
            journal_file(folder).change(change)
    assert (folder / "journal.json").read_bytes() == before


@settings(max_examples=150, deadline=None)
@given(st.lists(JSON, max_size=4), st.lists(JSON, max_size=3), st.none() | JSON)
def test_any_entries_at_all_leave_the_good_ones_in_sight_and_stay_in_the_file(readings, replaced, tallest):
    document = {**raw(one_session()), "readings": [*readings, entry(ONE)], "replaced_readings": replaced}
    document |= {} if tallest is None else {"tallest": tallest}
    with some_folder() as folder:
        put(folder, document)
        found = journal_file(folder).load()
        assert (found.journal.sessions, found.heights.readings) == ((one_session(),), (ONE,))
        add(folder, TWO)
        assert journal_file(folder).load().note is None
        now = stored(folder)
        wrapped = [] if tallest is None else [{"tallest": tallest}]
        assert now.get("unreadable", []) == [*readings, *replaced, *wrapped]
        assert json.loads(json.dumps(now)) == now


def a_whole_journal():
    replaced = [{"reading": entry(THREE), "when": "2026-11-22T08:00:00Z"}]
    tallest = {"entered": "2026-11-22T08:00:00Z", "measurement": {"tenths": 17_000, "typed": "170"}}
    document = with_readings(ONE, TWO, replaced_readings=replaced, tallest=tallest)
    return json.dumps(document, indent=1).encode()


def test_a_journal_of_readings_cut_off_after_any_byte_is_kept_and_never_stops_the_program():
    whole = a_whole_journal()
    with some_folder() as folder:
        for length in range(0, len(whole), 3):
            data = put(folder, whole[:length])
            found = journal_file(folder).load()
            assert found.heights == HeightHistory()
            assert found.note.kept.read_bytes() == data
            found.note.kept.unlink()


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_journal_of_readings_with_any_byte_changed_is_read_or_kept_as_it_was(data):
    whole = bytearray(a_whole_journal())
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=3)):
        whole[place] = data.draw(st.integers(0, 255))
    with some_folder() as folder:
        put(folder, bytes(whole))
        before = journal_file(folder).load()
        assert bytes(whole) in {path.read_bytes() for path in folder.iterdir()}
        assert (before.note is None) == (kept(folder) == ["journal.json"])
        new = clinic("2026-11-21", 16_050, id="one more")
        assert set(add(folder, new).heights.readings) == {*before.heights.readings, new}
