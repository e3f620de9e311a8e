"""The journal under kill, race, trace and full disk, each with a real program of its own."""

import os
import re
import shutil
import signal
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from spineguard.storage.journal_file import JournalFile
from tests.sessions import one_session
from tests.storage.journal_folder import journal_file, kept, put, raw, stored

ROOT = Path(__file__).parents[2]
CHILD = [sys.executable, "-m", "tests.storage.disk_child"]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kill -9, strace and mounts are POSIX")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "spineguard"


def start(*arguments):
    words = [*CHILD, *map(str, arguments)]
    return subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def numbers(sessions):
    return {int(record.id, 16) for record in sessions}


def skip_loudly(why):
    warnings.warn(f"not tested here: {why}", stacklevel=2)
    pytest.skip(why)


def mounted(mount, *words):
    """Run words in a mount namespace of their own after a `mount` command; skip where that is not allowed."""
    if shutil.which("unshare") is None:
        skip_loudly("no unshare")
    space = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-Urm"]
    if subprocess.run([*space, "sh", "-c", mount], capture_output=True, check=False).returncode != 0:
        skip_loudly("mounts are not allowed")
    script = f'{mount} && exec "$@"'
    return subprocess.run(
        [*space, "sh", "-c", script, "sh", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_a_program_killed_at_any_moment_loses_no_session_that_it_called_safe(folder):
    safe = set()
    for round_ in range(25):
        child = start("add", folder, round_ * 1000, 1000)
        for _ in range(round_ % 6 + 1):
            safe.add(int(child.stdout.readline()))
        child.kill()
        safe |= {int(line) for line in child.stdout.read().split()}
        assert child.wait() == -signal.SIGKILL
        child.stdin.close(), child.stdout.close()
        loaded = journal_file(folder).load()
        assert loaded.note is None
        assert safe <= numbers(loaded.journal.sessions)
    assert len(safe) >= 85
    left = [name for name in kept(folder) if not re.fullmatch(r"\.journal\.json\.[0-9a-f]{16}\.tmp", name)]
    assert left == ["journal.json"]


@pytest.mark.parametrize(
    ("call", "there", "temporary"),
    [("fsync:when=1", {0}, 1), ("rename:when=1", {0}, 1), ("fsync:when=2", {0, 1}, 0)],
)
def test_a_program_killed_exactly_at_each_step_of_a_save_leaves_the_old_or_the_new_file(
    folder, call, there, temporary
):
    if shutil.which("strace") is None:
        skip_loudly("no strace")
    put(folder, raw(one_session(0)))
    inject = ["strace", "-f", "-o", os.devnull, "-e", f"inject={call}:signal=KILL"]
    words = [*inject, *CHILD, "add", str(folder), "1", "1"]
    quiet = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}  # or the rename is that of a .pyc
    done = subprocess.run(words, cwd=ROOT, env=quiet, capture_output=True, check=False)
    if b"ptrace" in done.stderr or b"Operation not permitted" in done.stderr:
        skip_loudly("strace may not trace here")
    assert done.returncode != 0
    assert done.stdout == b""
    loaded = journal_file(folder).load()
    assert loaded.note is None
    assert numbers(loaded.journal.sessions) == there
    assert len(kept(folder)) == 1 + temporary
    assert numbers(journal_file(folder).add_session(one_session(2)).sessions) == {*there, 2}


def test_two_programs_at_the_same_time_lose_none_of_each_others_sessions(folder):
    children = [start("race-add", folder, first, 50) for first in (0, 1000)]
    for child in children:
        assert child.stdout.readline() == "ready\n"
    for child in children:
        child.stdin.write("go\n")
        child.stdin.flush()
    for child in children:
        child.communicate()
        assert child.returncode == 0
    loaded = journal_file(folder).load()
    assert loaded.note is None
    assert numbers(loaded.journal.sessions) == {*range(50), *range(1000, 1050)}
    assert len(stored(folder)["sessions"]) == 100
    assert kept(folder) == ["journal.json"]


def test_the_bytes_are_on_disk_before_the_name_and_the_name_before_the_session_is_called_safe(folder):
    if shutil.which("strace") is None:
        skip_loudly("no strace")
    put(folder, raw(one_session(0)))
    log = folder.parent / "calls"
    calls = "trace=openat,write,fsync,fdatasync,rename,renameat,renameat2"
    words = ["strace", "-f", "-y", "-s", "16", "-e", calls, "-o", log, *CHILD, "add", folder, "1", "1"]
    done = subprocess.run([str(word) for word in words], cwd=ROOT, capture_output=True, check=False)
    if done.returncode != 0 and b"ptrace" in done.stderr:
        skip_loudly("strace may not trace here")
    assert done.stdout == b"1\n"
    where = re.escape(str(folder))
    temporary = rf"{where}/\.journal\.json\.[0-9a-f]{{16}}\.tmp"
    steps = {
        "made": rf'openat\(.*"{temporary}", O_WRONLY\|O_CREAT\|O_EXCL\|O_CLOEXEC, 0600\)',
        "written": rf"write\(\d+<{temporary}>",
        "synced": rf"f(data)?sync\(\d+<{temporary}>\) += 0",
        "renamed": rf'rename\w*\(.*"{temporary}",.*"{where}/journal\.json"',
        "folder synced": rf"fsync\(\d+<{where}>\) += 0",
        "called safe": r'write\(1<.*"1\\n"',
    }
    seen = [
        name
        for line in log.read_text().splitlines()
        for name, pattern in steps.items()
        if re.search(pattern, line)
    ]
    assert seen == list(steps)


def test_on_a_full_disk_the_old_journal_stays_and_what_is_new_is_saved_once_there_is_room(tmp_path):
    done = mounted(f"mount -t tmpfs -o size=64k tmpfs '{tmp_path}'", *CHILD, "full", f"{tmp_path}/data")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "full: No space left on device",
        "not saved: No space left on device",
        "not saved: No space left on device",
        "all kept",
    ]


def test_on_a_disk_that_is_read_only_the_journal_is_read_and_left_alone(tmp_path):
    folder = tmp_path / "data"
    put(folder, raw(one_session(0)))
    mount = f"mount --bind '{folder}' '{folder}' && mount -o remount,bind,ro '{folder}'"
    done = mounted(mount, *CHILD, "read-only", str(folder))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["not saved: Read-only file system", "all kept"]


def test_the_journal_needs_no_qt(folder):
    code = "import sys, spineguard.storage.journal_file, spineguard.storage.preferences_file\n"
    code += "sys.exit(any('PySide' in name or 'shiboken' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
    assert JournalFile.__module__ == "spineguard.storage.journal_file"
