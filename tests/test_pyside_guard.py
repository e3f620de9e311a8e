"""PySide6 6.12.0 must never come in: docs/decisions/pyside6-version.md."""

import subprocess
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
BROKEN = "6.12.0"
QT_PACKAGES = {"pyside6", "pyside6-essentials", "pyside6-addons", "shiboken6"}

MANY_VOID_CALLS = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(20_000):
    thing.setObjectName("x")
print(sys.getrefcount(None) - before)
"""


def test_a_call_that_returns_nothing_takes_no_reference_away_from_none() -> None:
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(2000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 500


def test_a_process_of_many_such_calls_ends_well() -> None:
    """The broken release aborts here with status 134, some of the time only after the last line."""
    done = subprocess.run(
        [sys.executable, "-c", MANY_VOID_CALLS], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > -500


def lines_of_locks() -> list[Requirement]:
    found = []
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        for line in lock.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith((" ", "#")):
                found.append(Requirement(line.removesuffix("\\").strip()))
    return found


def specifiers() -> list[Requirement]:
    """Every place where a version of a package is asked for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lists = [
        project["build-system"]["requires"],
        project["project"]["dependencies"],
        *project["project"].get("optional-dependencies", {}).values(),
        *project.get("dependency-groups", {}).values(),
    ]
    return [
        Requirement(text) for texts in lists for text in texts if isinstance(text, str)
    ] + lines_of_locks()


def test_nothing_that_asks_for_qt_admits_the_broken_release() -> None:
    asking = [each for each in specifiers() if each.name.lower() in QT_PACKAGES]
    assert len(asking) >= 3, "the project and its lock both name PySide6"
    assert [str(each) for each in asking if each.specifier.contains(BROKEN)] == []


def test_only_the_small_half_of_qt_is_asked_for() -> None:
    names = {each.name.lower() for each in specifiers()}
    assert names & QT_PACKAGES == {"pyside6-essentials", "shiboken6"}


def test_every_package_of_a_lock_has_one_version_and_hashes() -> None:
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        text = lock.read_text(encoding="utf-8").replace("\\\n", "")
        for line in filter(None, text.splitlines()):
            assert "==" in line and "--hash=sha256:" in line, f"{lock.name}: {line[:60]}"


def test_the_locks_agree_and_name_no_address() -> None:
    versions: dict[str, str] = {}
    for each in lines_of_locks():
        assert versions.setdefault(each.name, str(each.specifier)) == str(each.specifier)
    for lock in (ROOT / "requirements").glob("*.txt"):
        assert "://" not in lock.read_text(encoding="utf-8")


def test_the_locks_hold_what_the_project_asks_for() -> None:
    locked = {canonicalize_name(each.name): each for each in lines_of_locks()}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for text in [*project["project"]["dependencies"], *project["dependency-groups"]["test"]]:
        asked = Requirement(text)
        (version,) = locked[canonicalize_name(asked.name)].specifier
        assert asked.specifier.contains(version.version), text
