from datetime import date

import msgspec
import pytest

from spineguard.clockwork.asking import Asking
from spineguard.core.journal import Ending
from spineguard.core.preferences import Preferences
from spineguard.core.reading import Where
from spineguard.core.reminder_marks import Answer
from spineguard.core.reminder_time import ReminderTime
from spineguard.core.reminders import OFFERED, Kind
from spineguard.storage.journal_changes import AddReadings
from spineguard.storage.journal_file import JournalFile
from spineguard.storage.preferences_file import PreferencesFile
from spineguard.storage.reminders_file import RemindersFile
from tests.readings import reading
from tests.sessions import one_session
from tests.storage.faults import Failing, full_disk
from tests.zones import BERLIN, berlin

MONDAY = "2026-11-23"
THREE = Preferences(reminders=True, reminder_times=tuple(ReminderTime(at=each) for each in OFFERED))


class Desk:
    def __init__(self, folder, preferences=THREE):
        self.folder, self.now = folder, berlin(MONDAY, "08:00")
        PreferencesFile(folder, self.wall).save(preferences)

    def wall(self):
        return self.now

    def asking(self):
        return Asking(self.folder, self.wall, BERLIN)

    def at(self, time, day=MONDAY):
        """Another process, at this time of day."""
        self.now = berlin(day, time)
        return self.asking()

    def done(self, started, ended, ending=Ending.FINISHED):
        JournalFile(self.folder, self.wall).add_session(
            one_session(
                hash(started) % 1000,
                started=berlin(MONDAY, started),
                ended=berlin(MONDAY, ended),
                ending=ending,
            )
        )

    def marks(self):
        return {f"{mark.at:%H:%M}": mark for mark in RemindersFile(self.folder, self.wall).load().marks}


def test_nothing_is_claimed_before_its_time_and_it_is_claimed_once(tmp_path):
    desk = Desk(tmp_path)
    assert desk.at("08:59").claim() is None
    assert desk.marks() == {}
    assert f"{desk.at('09:00').claim().at}" == "09:00:00"
    assert desk.at("09:00").claim() is None, "another process finds it claimed"
    assert desk.marks()["09:00"].tries == (berlin(MONDAY, "09:00"),)


def test_what_was_seen_and_answered_is_on_disk(tmp_path):
    desk = Desk(tmp_path)
    asking = desk.at("09:00")
    occasion = asking.claim()
    asking.seen(occasion)
    assert desk.marks()["09:00"].seen == 1
    asking.snoozed(occasion, berlin(MONDAY, "09:10"))
    assert desk.at("09:09").claim() is None
    assert desk.at("09:10").claim().key == occasion.key
    desk.asking().answered(occasion, Answer.NOT_TODAY)
    assert desk.at("18:00").claim() is None
    assert desk.at("09:00", "2026-11-24").claim() is not None


def test_one_that_is_done_already_is_marked_so_and_nothing_is_shown(tmp_path):
    desk = Desk(tmp_path)
    desk.done("08:10", "08:13")
    assert desk.at("09:00").claim() is None
    assert desk.marks()["09:00"].answer is Answer.DONE
    assert desk.asking().next_time() == berlin(MONDAY, "13:00")


def test_after_something_hurt_no_reminder_comes_that_day(tmp_path):
    desk = Desk(tmp_path)
    desk.done("07:10", "07:13", Ending.HURT)
    assert desk.at("09:00").claim() is None
    assert desk.marks()["09:00"].answer is Answer.HURT
    assert desk.at("13:00").claim() is None
    assert desk.at("18:00").claim() is None


def test_a_hurt_that_is_taken_back_lets_the_next_reminder_come(tmp_path):
    desk = Desk(tmp_path)
    desk.done("07:10", "07:13", Ending.HURT)
    assert desk.at("09:00").claim() is None
    (tmp_path / "journal.json").unlink()
    assert desk.at("13:00").claim() is not None


def test_whoever_has_just_stopped_is_asked_half_an_hour_later(tmp_path):
    desk = Desk(tmp_path)
    desk.done("08:50", "08:52", Ending.STOPPED)
    asking = desk.at("09:00")
    assert asking.claim() is None
    assert asking.next_time() == berlin(MONDAY, "09:22")
    assert desk.at("09:22").claim() is not None


def test_the_next_time_is_now_when_something_is_due_and_none_when_reminders_are_off(tmp_path):
    desk = Desk(tmp_path)
    assert desk.at("08:00").next_time() == berlin(MONDAY, "09:00")
    assert desk.at("09:05").next_time() == berlin(MONDAY, "09:05")
    assert desk.asking().is_on()
    PreferencesFile(tmp_path, desk.wall).save(msgspec.structs.replace(THREE, reminders=False))
    assert desk.asking().next_time() is None
    assert not desk.asking().is_on()


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_on_a_full_disk_it_is_shown_all_the_same_and_says_so(tmp_path, monkeypatch, call):
    desk = Desk(tmp_path)
    asking = desk.at("09:00")
    with monkeypatch.context() as patch:
        Failing(patch, call, full_disk())
        assert asking.claim() is not None
        assert not asking.saved
    asking.claim()
    assert asking.saved


def test_a_damaged_file_of_marks_loses_no_reminder(tmp_path):
    desk = Desk(tmp_path)
    (tmp_path / "reminders.json").write_bytes(b"half a fi")
    assert desk.at("09:00").claim() is not None
    assert desk.at("09:01").claim() is None


def test_a_height_is_asked_for_13_months_after_the_last_one_in_the_journal(tmp_path):
    desk = Desk(tmp_path, Preferences(reminders=True))
    last = reading("a", date(2025, 10, 22))
    remembered = reading("b", date(2026, 11, 1), where=Where.REMEMBERED)
    file = JournalFile(tmp_path, desk.wall)
    file.change(AddReadings((last, remembered)))
    assert desk.at("10:00", "2026-11-21").claim() is None
    assert desk.asking().next_time() == berlin("2026-11-22", "10:00")
    claimed = desk.at("10:00").claim()
    assert (claimed.kind, claimed.day) == (Kind.HEIGHT, date(2026, 11, 22))


def test_a_note_that_asks_for_a_repeat_brings_a_reminder_2_days_later(tmp_path):
    desk = Desk(tmp_path, Preferences(reminders=True))
    unsure = reading("a", date(2026, 11, 20), 16_000, 16_080)
    JournalFile(tmp_path, desk.wall).change(AddReadings((unsure,)))
    assert desk.at("10:00", "2026-11-21").claim() is None
    claimed = desk.at("10:00", "2026-11-22").claim()
    assert (claimed.kind, claimed.day) == (Kind.HEIGHT_REPEAT, date(2026, 11, 22))


@pytest.mark.parametrize("name", ["preferences.json", "journal.json"])
@pytest.mark.parametrize("content", ["[[[", '{"format": "spineguard", "version": 99}'])
def test_a_file_that_cannot_be_read_is_left_for_the_open_program_to_tell_of(tmp_path, name, content):
    desk = Desk(tmp_path)
    (tmp_path / name).write_text(content, "utf-8")
    asking = desk.at("09:00")
    asking.needed()
    asking.next_time()
    asking.claim()
    assert (tmp_path / name).read_text("utf-8") == content


def test_a_journal_that_cannot_be_read_silences_no_reminder(tmp_path):
    desk = Desk(tmp_path)
    (tmp_path / "journal.json").write_text("[[[", "utf-8")
    assert desk.at("09:00").claim() is not None
