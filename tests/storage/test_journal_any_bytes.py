"""Whatever sessions are kept come back; whatever bytes are found, none of them is lost."""

import json
import tempfile
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from spineguard.core.file_note import NoteKind
from spineguard.core.journal import Ending, ExerciseDone, Journal, SessionRecord, as_kept
from tests.sessions import one_session
from tests.storage.journal_folder import journal_file, kept, put, raw, stored

# No zone of today is less than an hour behind world time, and msgspec 0.22 reads -00:30 as +00:00.
OFFSETS = st.integers(-12 * 60, 14 * 60).filter(lambda minutes: not -60 < minutes < 0)
MOMENTS = st.builds(
    lambda naive, minutes: naive.replace(tzinfo=timezone(timedelta(minutes=minutes))),
    st.datetimes(min_value=datetime(1970, 1, 2), max_value=datetime(2200, 1, 1)),
    OFFSETS,
)
NAMES = st.text(min_size=1, max_size=60)
SECONDS = st.floats(0, 10_000_000)
RECORDS = st.builds(
    SessionRecord,
    id=NAMES,
    started=MOMENTS,
    ended=MOMENTS,
    seconds=SECONDS,
    routine=st.lists(
        st.builds(
            ExerciseDone,
            exercise=NAMES,
            name=NAMES,
            reps_done=st.integers(0, 10_000),
            reps_meant=st.integers(0, 10_000),
            hold_seconds=SECONDS,
        ),
        max_size=4,
    ).map(tuple),
    ending=st.sampled_from(Ending),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=15,
)


@contextmanager
def some_folder():
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "spineguard"


@settings(max_examples=60, deadline=None)
@given(st.lists(RECORDS, min_size=1, max_size=4))
def test_every_session_that_was_added_comes_back_as_it_was_with_its_day(records):
    with some_folder() as folder:
        for record in records:
            added = journal_file(folder).add_session(record)
        loaded = journal_file(folder).load()
        assert loaded.note is None
        assert loaded.journal == added
        assert set(loaded.journal.sessions) == {as_kept(record) for record in records}
        for record in loaded.journal.sessions:
            twins = [one for one in records if as_kept(one) == record]
            assert record.day() in {one.started.date() for one in twins}


def whole_copies(folder):
    return {(folder / name).read_bytes() for name in kept(folder)}


def test_a_journal_cut_off_after_any_byte_is_kept_and_never_stops_the_program():
    whole = json.dumps(raw(one_session()), indent=2).encode()
    with some_folder() as folder:
        for length in range(len(whole)):
            data = put(folder, whole[:length])
            loaded = journal_file(folder).load()
            assert loaded.journal == Journal()
            assert loaded.note.kind is NoteKind.UNREADABLE
            assert loaded.note.kept.read_bytes() == data
            loaded.note.kept.unlink()


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_journal_with_any_byte_changed_is_read_or_kept_as_it_was(data):
    whole = bytearray(json.dumps(raw(one_session(1), one_session(2))).encode())
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=3)):
        whole[place] = data.draw(st.integers(0, 255))
    with some_folder() as folder:
        found = put(folder, bytes(whole))
        loaded = journal_file(folder).load()
        assert found in whole_copies(folder)
        assert (loaded.note is None) == (kept(folder) == ["journal.json"])
        assert (
            len(journal_file(folder).add_session(one_session(3)).sessions) == len(loaded.journal.sessions) + 1
        )


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_at_all_are_kept_and_the_next_session_is_saved(found):
    with some_folder() as folder:
        put(folder, found)
        assert journal_file(folder).load().note.kind is NoteKind.UNREADABLE
        journal_file(folder).add_session(one_session())
        assert found in whole_copies(folder)
        assert len(journal_file(folder).load().journal.sessions) == 1


@settings(max_examples=200, deadline=None)
@given(st.lists(JSON, max_size=4), st.dictionaries(st.text(), JSON, max_size=4))
def test_any_entries_and_any_further_keys_leave_good_sessions_in_sight_and_stay_in_the_file(entries, more):
    document = {**more, **raw(one_session(1))}
    document["sessions"] = [*entries, *document["sessions"]]
    with some_folder() as folder:
        put(folder, document)
        assert journal_file(folder).load().journal.sessions == (one_session(1),)
        journal_file(folder).add_session(one_session(2))
        now = stored(folder)
        assert journal_file(folder).load().note is None
        before = more.get("unreadable", [])
        assert now.get("unreadable", []) == [
            *(before if isinstance(before, list) else [before]),
            *entries,
        ] or (not entries and now.get("unreadable") == more.get("unreadable"))
        for key in set(more) - {"format", "version", "sessions", "unreadable"}:
            assert now[key] == more[key]
