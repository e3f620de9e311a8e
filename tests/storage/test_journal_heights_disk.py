"""Readings of height under kill and race, each with a real program of its own."""

import os
import re
import shutil
import signal
import subprocess

import pytest

from tests.storage.disk_child import STEPS, height
from tests.storage.journal_folder import journal_file, kept, put, raw
from tests.storage.test_journal_disk import CHILD, ROOT, skip_loudly, start

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kill -9 and strace are POSIX")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "spineguard"


def standing(number, state):
    """The reading of a number as it has to stand in the journal, or None where it was removed."""
    return None if state == "removed" else height(number, state)


def found(folder):
    loaded = journal_file(folder).load()
    assert loaded.note is None
    by_number = {int(each.id.split()[0]): each for each in loaded.heights.readings}
    assert len(by_number) == len(loaded.heights.readings)
    return by_number, loaded.heights


def test_a_program_killed_at_any_moment_loses_no_reading_and_no_undo(folder):
    safe = {}
    for round_ in range(15):
        child = start("heights", folder, round_ * 999, 999)
        lines = [child.stdout.readline() for _ in range(round_ % 7 + 1)]
        child.kill()
        lines += child.stdout.read().splitlines(keepends=True)
        assert child.wait() == -signal.SIGKILL
        child.stdin.close(), child.stdout.close()
        for line in lines:
            number, state = line.split()
            safe[int(number)] = state
        there, heights = found(folder)
        removed = {each.reading.id for each in heights.replaced}
        for number, state in safe.items():
            steps = STEPS[number % 3]
            later = steps[steps.index(state) :][:2]  # what was under way when it was killed may be done too
            assert there.get(number) in [standing(number, each) for each in later]
            if there.get(number) != height(number, "added"):
                assert str(number) in removed
        # one that was killed half-way stays as it is: the next program begins at other numbers
        for number, reading in there.items():
            safe[number] = (
                "corrected" if reading == height(number, "corrected") else safe.get(number, "added")
            )
    assert len(safe) >= 20
    left = [name for name in kept(folder) if not re.fullmatch(r"\.journal\.json\.[0-9a-f]{16}\.tmp", name)]
    assert left == ["journal.json"]


@pytest.mark.parametrize(
    ("call", "states"),
    [
        ("fsync:when=1", {None}),
        ("rename:when=1", {None}),
        ("fsync:when=2", {None, "added"}),
        ("fsync:when=3", {"added"}),
        ("rename:when=2", {"added"}),
        ("fsync:when=4", {"added", "corrected"}),
    ],
)
def test_a_program_killed_exactly_at_each_step_of_a_correction_leaves_the_old_or_the_new_reading(
    folder, call, states
):
    if shutil.which("strace") is None:
        skip_loudly("no strace")
    put(folder, raw())
    inject = ["strace", "-f", "-o", os.devnull, "-e", f"inject={call}:signal=KILL"]
    words = [*inject, *CHILD, "heights", str(folder), "1", "1"]
    quiet = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}  # or the rename is that of a .pyc
    done = subprocess.run(words, cwd=ROOT, env=quiet, capture_output=True, text=True, check=False)
    if "ptrace" in done.stderr or "Operation not permitted" in done.stderr:
        skip_loudly("strace may not trace here")
    assert done.returncode != 0
    there, _ = found(folder)
    assert there.get(1) in [None if state is None else height(1, state) for state in states]
    assert ("1 added" in done.stdout) == ("added" in states and None not in states)


def test_two_programs_at_the_same_time_lose_none_of_each_others_readings(folder):
    children = [start("race-heights", folder, first, 30) for first in (0, 999)]
    for child in children:
        assert child.stdout.readline() == "ready\n"
    for child in children:
        child.stdin.write("go\n")
        child.stdin.flush()
    for child in children:
        child.communicate()
        assert child.returncode == 0
    numbers = [*range(30), *range(999, 1029)]
    there, heights = found(folder)
    assert there == {number: height(number, STEPS[number % 3][-1]) for number in numbers}
    assert {each.reading.id for each in heights.replaced} == {str(n) for n in numbers if n % 3 == 1}
    assert kept(folder) == ["journal.json"]
