import os
import signal
import subprocess
import sys

import pytest

from spineguard.storage.process_lock import ProcessLock
from tests.storage.faults import Failing, full_disk

HOLD = """
import sys
from spineguard.storage.process_lock import ProcessLock
from tests.storage.faults import Failing, full_disk
lock = ProcessLock(sys.argv[1])
print(lock.take("a note"), flush=True)
sys.stdin.read()
"""


def holding(path):
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout.readline().strip() == "True"
    return child


def end(child):
    child.stdin.close()
    child.stdout.close()
    child.wait(20)


def test_one_process_holds_it_and_others_learn_which(tmp_path):
    path = tmp_path / "new folder" / "window.lock"
    child = holding(path)
    second = ProcessLock(path)
    assert not second.take()
    assert second.holder() == (child.pid, "a note")
    end(child)
    assert second.take()
    assert second.holder()[0] == os.getpid()
    second.release()


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")
def test_a_killed_process_lets_it_go(tmp_path):
    child = holding(tmp_path / "window.lock")
    child.send_signal(signal.SIGKILL)
    child.wait(20)
    child.stdin.close()
    child.stdout.close()
    lock = ProcessLock(tmp_path / "window.lock")
    assert lock.holder() == (0, "")
    assert lock.take()
    lock.release()


def test_a_released_lock_can_be_taken_again_and_its_file_stays(tmp_path):
    lock = ProcessLock(tmp_path / "window.lock")
    assert lock.holder() == (0, "")
    assert lock.take() and lock.take()
    lock.release()
    assert (tmp_path / "window.lock").exists()
    assert ProcessLock(tmp_path / "window.lock").holder() == (0, "")


def test_a_file_with_nonsense_in_it_names_nobody(tmp_path):
    path = tmp_path / "window.lock"
    child = holding(path)
    path.write_bytes(b"\xff\xfe nonsense")
    assert ProcessLock(path).holder() == (0, "")
    end(child)


def test_on_a_full_disk_it_is_held_all_the_same(tmp_path, monkeypatch):
    lock = ProcessLock(tmp_path / "clockwork.lock")
    with monkeypatch.context() as full:
        Failing(full, "write", full_disk())
        assert lock.take("a note")
    assert lock.is_held()
    assert lock.holder() == (0, "")


def test_whether_it_is_held_can_be_asked_without_taking_it(tmp_path):
    path = tmp_path / "clockwork.lock"
    assert not ProcessLock(path).is_held() and not path.exists()
    child = holding(path)
    assert ProcessLock(path).is_held()
    end(child)
    assert not ProcessLock(path).is_held()
    assert ProcessLock(path).take()


def test_a_shorter_note_leaves_nothing_of_the_longer_one_before(tmp_path):
    path = tmp_path / "clockwork.lock"
    path.write_text("123456789 a note that was much longer than this one", "ascii")
    lock = ProcessLock(path)
    lock.take("short")
    assert lock.holder() == (os.getpid(), "short")
