import errno
import os

import pytest

from spineguard.storage.file_lock import Patience, held
from tests.clock import Clock
from tests.storage.faults import Failing

pytestmark = pytest.mark.skipif(os.name != "posix", reason="flock is POSIX")


def patience(clock, longest=3.0, while_waiting=lambda: None):
    def sleep(seconds):
        clock.advance(seconds)
        while_waiting()

    return Patience(longest=longest, steady=clock.steady, sleep=sleep)


def test_a_second_holder_waits_and_then_says_so(tmp_path):
    clock = Clock()
    with held(tmp_path / "journal.lock", patience(clock)):
        began = clock.steady()
        with pytest.raises(TimeoutError), held(tmp_path / "journal.lock", patience(clock)):
            pytest.fail("two held one lock")
        assert clock.steady() - began == pytest.approx(3.0, abs=0.05)


def test_a_second_holder_goes_on_as_soon_as_the_first_is_done(tmp_path):
    clock, first = Clock(), held(tmp_path / "journal.lock", Patience())
    first.__enter__()
    waits = []

    def after_five():
        waits.append(1)
        if len(waits) == 5:
            first.__exit__(None, None, None)

    with held(tmp_path / "journal.lock", patience(clock, while_waiting=after_five)):
        assert len(waits) == 5


def test_the_lock_is_free_again_after_an_error_inside(tmp_path):
    with pytest.raises(ZeroDivisionError), held(tmp_path / "journal.lock", Patience()):
        raise ZeroDivisionError
    with held(tmp_path / "journal.lock", patience(Clock(), longest=0.0)):
        pass


def test_a_lock_file_left_by_a_crash_holds_nobody_up(tmp_path):
    (tmp_path / "journal.lock").write_bytes(b"left over")
    with held(tmp_path / "journal.lock", patience(Clock(), longest=0.0)):
        pass


def test_a_lock_file_removed_just_before_we_took_it_is_not_trusted(tmp_path, monkeypatch):
    import fcntl

    path, real, calls = tmp_path / "journal.lock", fcntl.flock, []

    def removed_first(descriptor, how):
        calls.append(1)
        if len(calls) == 1:
            path.unlink()
        real(descriptor, how)

    monkeypatch.setattr(fcntl, "flock", removed_first)
    with (
        held(path, patience(Clock())),
        pytest.raises(TimeoutError),
        held(path, patience(Clock(), longest=0.0)),
    ):
        pytest.fail("two held one lock")
    assert len(calls) == 3


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS])
def test_a_disk_without_locks_is_used_without(tmp_path, monkeypatch, number):
    import fcntl

    def refuse(descriptor, how):
        raise OSError(number, "no locks here")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with held(tmp_path / "journal.lock", patience(Clock(), longest=0.0)):
        pass


def test_a_folder_that_takes_no_lock_file_is_an_error(tmp_path, monkeypatch):
    Failing(monkeypatch, "open", PermissionError(errno.EACCES, "no"))
    with pytest.raises(PermissionError), held(tmp_path / "journal.lock", patience(Clock())):
        pytest.fail("held without a file")


def test_no_descriptor_is_left_open(tmp_path):
    if not os.path.isdir("/proc/self/fd"):  # noqa: PTH112
        pytest.skip("needs /proc")
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208
    with (
        held(tmp_path / "journal.lock", Patience()),
        pytest.raises(TimeoutError),
        held(tmp_path / "journal.lock", patience(Clock())),
    ):
        pytest.fail("two held one lock")
    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208
