import errno
import os
import stat
from datetime import UTC, datetime, timedelta

import pytest

from spineguard.storage import safe_write
from spineguard.storage.safe_write import make_folder, remove_stale, replace_file, sync_folder
from tests.storage.faults import Failing, bad_disk, full_disk, held_by_a_scanner

OLD, NEW = b"old\n", b"new " * 5000 + b"\n"
POSIX = pytest.mark.skipif(os.name != "posix", reason="modes and folder descriptors are POSIX")


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "data" / "journal.json"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def names(path):
    return sorted(found.name for found in path.parent.iterdir())


def test_the_new_bytes_replace_the_old_and_nothing_else_is_left(path):
    replace_file(path, NEW)
    assert path.read_bytes() == NEW
    assert names(path) == ["journal.json"]


@POSIX
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_the_file_is_for_its_owner_alone_whatever_the_umask(path, umask):
    path.chmod(0o644)
    before = os.umask(umask)
    try:
        replace_file(path, NEW)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@POSIX
def test_the_temporary_file_is_never_readable_by_others_not_even_for_a_moment(path, monkeypatch):
    modes = []
    real = os.write

    def watched(descriptor, data):
        modes.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
        return real(descriptor, data)

    monkeypatch.setattr(os, "write", watched)
    replace_file(path, NEW)
    assert modes == [0o600]


@POSIX
def test_a_folder_that_we_make_is_for_its_owner_alone_and_an_existing_one_stays(tmp_path):
    there = tmp_path / "there"
    there.mkdir(mode=0o755)
    there.chmod(0o755)
    make_folder(there)
    make_folder(there / "a" / "spineguard")
    assert stat.S_IMODE(there.stat().st_mode) == 0o755
    assert stat.S_IMODE((there / "a" / "spineguard").stat().st_mode) == 0o700


def test_short_writes_are_continued_to_the_last_byte(path, monkeypatch):
    real = os.write
    counts = []

    def short(descriptor, data):
        counts.append(len(data))
        return real(descriptor, data[:777])

    monkeypatch.setattr(os, "write", short)
    replace_file(path, NEW)
    assert path.read_bytes() == NEW
    assert len(counts) == 26


def test_a_disk_that_takes_no_byte_is_an_error_and_not_a_loop(path, monkeypatch):
    monkeypatch.setattr(os, "write", lambda descriptor, data: 0)
    with pytest.raises(OSError):
        replace_file(path, NEW)
    assert (path.read_bytes(), names(path)) == (OLD, ["journal.json"])


@pytest.mark.parametrize("error", [full_disk(), bad_disk()], ids=["full", "bad"])
@pytest.mark.parametrize("call", ["open", "write", "fsync", "close", "replace"])
def test_a_failure_at_any_call_keeps_the_old_file_and_leaves_no_temporary_one(path, monkeypatch, call, error):
    with monkeypatch.context() as patch:
        failing = Failing(patch, call, error, times=4)
        with pytest.raises(OSError) as raised:
            replace_file(path, NEW)
    assert failing.failed >= 1
    assert raised.value is error
    assert path.read_bytes() == OLD
    assert names(path) == ["journal.json"]


def test_a_write_that_fails_half_way_keeps_the_old_file(path, monkeypatch):
    real, calls = os.write, []

    def fails_later(descriptor, data):
        calls.append(1)
        if len(calls) == 3:
            raise full_disk()
        return real(descriptor, data[:100])

    monkeypatch.setattr(os, "write", fails_later)
    with pytest.raises(OSError):
        replace_file(path, NEW)
    assert (path.read_bytes(), names(path)) == (OLD, ["journal.json"])


def test_an_interrupt_while_writing_keeps_the_old_file_too(path, monkeypatch):
    Failing(monkeypatch, "write", KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        replace_file(path, NEW)
    assert (path.read_bytes(), names(path)) == (OLD, ["journal.json"])


@POSIX
def test_after_one_failed_fsync_a_new_file_is_written_and_the_first_is_not_trusted(path, monkeypatch):
    failing = Failing(monkeypatch, "fsync", bad_disk(), first=1, times=1)
    opened = []
    real = os.open

    def watched(name, *arguments, **named):
        opened.append(os.fspath(name))
        return real(name, *arguments, **named)

    monkeypatch.setattr(os, "open", watched)
    replace_file(path, NEW)
    assert path.read_bytes() == NEW
    assert names(path) == ["journal.json"]
    assert failing.calls == 3  # the first file, the second, the folder
    assert len({name for name in opened if name.endswith(".tmp")}) == 2


@POSIX
def test_a_failed_fsync_of_the_folder_is_told_and_the_new_file_is_whole(path, monkeypatch):
    Failing(monkeypatch, "fsync", bad_disk(), first=2, times=1)
    with pytest.raises(OSError):
        replace_file(path, NEW)
    assert (path.read_bytes(), names(path)) == (NEW, ["journal.json"])


@POSIX
@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_disk_that_cannot_sync_folders_is_no_failure(path, monkeypatch, number):
    Failing(monkeypatch, "fsync", OSError(number, "not here"), first=2, times=1)
    replace_file(path, NEW)
    assert path.read_bytes() == NEW


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_file_held_by_a_virus_scanner_is_waited_for(path, monkeypatch, winerror):
    Failing(monkeypatch, "replace", held_by_a_scanner(winerror), times=4)
    slept = []
    replace_file(path, NEW, slept.append)
    assert path.read_bytes() == NEW
    assert slept == [0.05, 0.1, 0.2, 0.4]


def test_a_file_held_for_ever_is_given_up_after_two_and_a_half_seconds(path, monkeypatch):
    Failing(monkeypatch, "replace", held_by_a_scanner())
    slept = []
    with pytest.raises(PermissionError):
        replace_file(path, NEW, slept.append)
    assert sum(slept) == pytest.approx(2.5)
    assert (path.read_bytes(), names(path)) == (OLD, ["journal.json"])


def test_no_other_windows_error_is_waited_for(path, monkeypatch):
    Failing(monkeypatch, "replace", held_by_a_scanner(112))
    slept = []
    with pytest.raises(PermissionError):
        replace_file(path, NEW, slept.append)
    assert slept == []


@POSIX
def test_a_link_stays_a_link_and_its_target_is_replaced(path, tmp_path):
    target = tmp_path / "synced" / "mine.json"
    target.parent.mkdir()
    path.rename(target)
    path.symlink_to(target)
    replace_file(path, NEW)
    assert path.is_symlink()
    assert target.read_bytes() == NEW
    assert [found.name for found in target.parent.iterdir()] == ["mine.json"]


def test_a_folder_that_is_a_file_is_an_error_and_the_file_stays(tmp_path):
    in_the_way = tmp_path / "data"
    in_the_way.write_bytes(OLD)
    with pytest.raises(OSError):
        replace_file(in_the_way / "journal.json", NEW)
    assert in_the_way.read_bytes() == OLD


def test_only_our_own_old_temporary_files_are_removed(path):
    now = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
    ours = f".journal.json.{'a1' * 8}.tmp"
    fresh = f".journal.json.{'b2' * 8}.tmp"
    others = ["journal.json.tmp", ".journal.json.remarks.tmp", f".other.json.{'a1' * 8}.tmp", f"x{ours}"]
    for name in [ours, fresh, *others]:
        path.with_name(name).write_bytes(b"?")
        old = now - timedelta(hours=23 if name == fresh else 25)
        os.utime(path.with_name(name), (old.timestamp(), old.timestamp()))
    folder = path.with_name(f".journal.json.{'c3' * 8}.tmp")
    folder.mkdir()
    os.utime(folder, (0, 0))
    remove_stale(path, now)
    assert names(path) == sorted([fresh, *others, folder.name, "journal.json"])


def test_looking_for_old_temporary_files_never_fails(tmp_path):
    remove_stale(tmp_path / "nowhere" / "journal.json", datetime(2026, 11, 22, tzinfo=UTC))


@POSIX
def test_a_folder_that_may_not_be_opened_is_no_failure_of_the_save(path, monkeypatch):
    Failing(monkeypatch, "open", PermissionError(errno.EACCES, "no"))
    sync_folder(path.parent)


def test_the_waits_double_and_end_at_two_and_a_half_seconds():
    assert sum(safe_write._PAUSES) == pytest.approx(2.5)
