"""The doors between the rooms: what each part of the program may import, read from the source itself."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "spineguard"

EVERY_ROOM = frozenset(
    ["core", "storage", "presenters", "ui", "voice", "desktop", "clockwork", "paths", "clocks", "log"]
)


class Door(NamedTuple):
    """What one room may import besides itself and the standard library."""

    rooms: frozenset[str] = frozenset()
    libraries: frozenset[str] = frozenset()


def door(rooms: str = "", libraries: str = "") -> Door:
    return Door(frozenset(rooms.split()), frozenset(libraries.split()))


DOORS = {
    # the house of values: no arrow leaves it
    "core": door(libraries="msgspec"),
    "storage": door("core paths log", "msgspec yaml"),
    "presenters": door("core", "msgspec"),
    "ui": door("core presenters paths", "PySide6 shiboken6 msgspec"),
    "voice": door("core presenters paths"),
    "desktop": door("core paths log own_command", "PySide6 shiboken6"),
    "clockwork": door("core storage paths clocks log own_command zone_now"),
    # what stands outside the rooms
    "__init__": door(),
    "__main__": door("cli"),
    "paths": door(libraries="platformdirs"),
    "clocks": door("zone_now"),
    "zone_now": door(),
    "own_command": door(),
    "msgspec_loading": door(libraries="msgspec"),
    "log": door("log_file"),
    "log_file": door(),
    "check": door("core storage paths"),
    "cli": door("command_line check clocks clockwork desktop own_command paths report start tour"),
    "command_line": door("core"),
    "start": door(
        "storage presenters app tour desktop paths log ui clockwork first_start msgspec_loading second_start"
    ),
    "second_start": door("app desktop log storage ui"),
    "first_start": door("app desktop log", "PySide6"),
    "report": door("core storage presenters ui desktop paths", "PySide6"),
    "app": Door(EVERY_ROOM | {"desks"}, frozenset({"PySide6", "msgspec"})),
    # each desk uses what it wants of the rooms, and none knows the program above it
    "desks": Door(EVERY_ROOM, frozenset({"PySide6", "msgspec"})),
    "tour": door("desktop storage tour_heights tour_walk", "PySide6"),
    "tour_heights": door("core tour_walk", "PySide6 msgspec"),
    "tour_walk": Door(EVERY_ROOM | {"app"}, frozenset({"PySide6", "msgspec"})),
}
"""A room is a folder or a module right below `spineguard`."""

EXCEPTIONS = {
    # the process that waits for reminders takes its own start at log-in away, when the program is gone
    "clockwork/doing.py": door("desktop own_command"),
    # on the way, the window that is open is told that something may have changed
    "clockwork/next_time.py": door("clockwork desktop paths"),
    "desktop/login_start.py": door("own_command"),
    "desktop/login_windows.py": door(),
    # `run` reads it before anything is installed, and the command line before Qt is known to work
    "desktop/qt_libraries.py": door(),
    "desktop/__init__.py": door(),
    # what all desks share needs less
    "desks/stage.py": door("core storage desktop ui", "PySide6 msgspec"),
    # these two wait for other programs, and only Qt's event loop can do that without holding up the window
    "voice/child.py": door(libraries="PySide6"),
    "voice/speech_dispatcher.py": door(libraries="PySide6"),
}
"""Files that may do less, or other things, than the rest of their room."""

WITHOUT_QT = (
    "core",
    "storage",
    "presenters",
    "clockwork",
    "cli",
    "command_line",
    "start",
    "check",
    "paths",
    "clocks",
    "log",
    "log_file",
    "msgspec_loading",
)


def room_of(path: Path) -> str:
    """The room a file of the package belongs to: "core/pose.py" is in "core"."""
    return path.parts[0].removesuffix(".py")


def imported(source: str, path: Path) -> Iterator[tuple[int, str]]:
    """Every import of a file, however deep it hides, as its line and full name, relative ones resolved.

    `path` is the file's place below `spineguard`.
    """
    here = ("spineguard", *path.parts[:-1])
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                above = list(here[: len(here) - level + 1]) if level else []
                base = ".".join([*above, *([module] if module else [])])
                # `from spineguard import paths` names the room only in its second half
                yield from ((node.lineno, f"{base}.{alias.name}") for alias in names)
            case ast.Call(func=func, args=[ast.Constant(value=str(name)), *_]) if is_import_call(func):
                yield node.lineno, name


def is_import_call(func: ast.expr) -> bool:
    """Whether this is `__import__(…)` or `importlib.import_module(…)`."""
    name = func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""
    return name in ("__import__", "import_module")


def breaches(source: str, path: Path) -> list[str]:
    """What a file imports that its room's door does not let in, one line each."""
    room = room_of(path)
    may = EXCEPTIONS.get(path.as_posix(), DOORS[room])
    found = []
    for line, name in imported(source, path):
        first, _, rest = name.partition(".")
        if first == "spineguard":
            target = rest.partition(".")[0]
            allowed = target == room or target in may.rooms or target.startswith("__")
        else:
            allowed = first in sys.stdlib_module_names or first in may.libraries
        if not allowed:
            found.append(f"spineguard/{path.as_posix()}:{line}: {room} must not import {name}")
    return found


def package_files() -> list[Path]:
    return sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


def test_every_room_has_a_door() -> None:
    rooms = {room_of(path) for path in package_files()}
    assert rooms - DOORS.keys() == set(), "write down in DOORS what this room may import"


def test_no_file_imports_what_its_room_may_not() -> None:
    files = package_files()
    assert len(files) > 20
    found = [line for path in files for line in breaches((PACKAGE / path).read_text(encoding="utf-8"), path)]
    assert found == []


def test_no_door_of_a_room_without_qt_lets_qt_in() -> None:
    for room in WITHOUT_QT:
        assert not {"PySide6", "shiboken6"} & DOORS[room].libraries
        assert room in ("cli", "start") or not {"ui", "app", "tour"} & DOORS[room].rooms


@pytest.mark.parametrize("room", ["core", "storage", "presenters", "clockwork"])
def test_the_tests_of_a_room_without_qt_need_none_either(room: str) -> None:
    files = sorted((ROOT / "tests" / room).glob("*.py"))
    assert len(files) > 3
    barred = ("PySide6", "shiboken6", "spineguard.ui", "spineguard.app", "spineguard.tour", "tests.ui")
    found = [
        f"{file.relative_to(ROOT)}:{line}: {name}"
        for file in files
        for line, name in imported(file.read_text(encoding="utf-8"), file.relative_to(ROOT))
        if name.startswith(barred)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("core/figure.py", "import PySide6.QtCore"),
        ("core/figure.py", "from PySide6 import QtGui"),
        ("core/figure.py", "import yaml"),
        ("core/figure.py", "from spineguard import paths"),
        ("core/figure.py", "from ..storage import journal_file"),
        ("core/figure.py", "from .. import storage"),
        ("core/deeper/figure.py", "from ...ui import theme"),
        ("core/figure.py", "def later():\n    from PySide6.QtCore import QTimer"),
        (
            "core/figure.py",
            "try:\n    import requests\nexcept ImportError:\n    pass",
        ),
        ("core/figure.py", "import importlib\nimportlib.import_module('PySide6.QtCore')"),
        ("core/figure.py", "__import__('PySide6')"),
        ("storage/journal_file.py", "from spineguard.ui.theme import Theme"),
        ("storage/journal_file.py", "from spineguard.presenters import home"),
        ("presenters/home.py", "from spineguard.storage.journal_file import JournalFile"),
        ("presenters/home.py", "from PySide6.QtCore import QObject"),
        ("ui/home_page.py", "from spineguard.storage.journal_file import JournalFile"),
        ("ui/widgets/ring.py", "from ...storage import journal_file"),
        ("clockwork/clock.py", "from PySide6.QtCore import QTimer"),
        ("clockwork/clock.py", "from spineguard.desktop import notices"),
        ("desktop/qt_libraries.py", "from PySide6 import QtCore"),
        ("desktop/qt_libraries.py", "import spineguard.paths"),
        ("cli.py", "from PySide6.QtWidgets import QApplication"),
    ],
)
def test_a_planted_breach_is_caught(path: str, source: str) -> None:
    assert len(breaches(source, Path(path))) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        (
            "core/figure.py",
            "import math\nfrom spineguard.core.pose import Pose\nfrom .pose import Pose\nimport msgspec",
        ),
        ("core/figure.py", "from . import pose"),
        (
            "storage/journal_file.py",
            "from spineguard.core.journal import Journal\nfrom ..core import journal",
        ),
        (
            "ui/widgets/ring.py",
            "from PySide6.QtGui import QPainter\nfrom spineguard.presenters.moments import Home",
        ),
        ("cli.py", "from spineguard import __version__"),
    ],
)
def test_an_allowed_import_is_let_through(path: str, source: str) -> None:
    assert breaches(source, Path(path)) == []


def test_the_core_really_loads_without_qt() -> None:
    """What the source says, seen once more from the outside."""
    import subprocess

    modules = [
        "spineguard." + ".".join(path.with_suffix("").parts)
        for path in package_files()
        if room_of(path) in ("core", "presenters") and path.name != "__init__.py"
    ]
    code = f"import sys\nfor name in {modules!r}: __import__(name)\nprint('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


LONGEST = 320
"""Lines that say something: about as much as a reader can hold in mind."""


def test_no_file_grows_much_over_three_hundred_lines() -> None:
    too_long = {
        path.as_posix(): lines
        for path in package_files()
        if (lines := count_lines((PACKAGE / path).read_text(encoding="utf-8"))) > LONGEST
    }
    assert too_long == {}


def count_lines(source: str) -> int:
    return sum(1 for line in source.splitlines() if line.strip())


def test_the_count_leaves_out_only_empty_lines() -> None:
    assert count_lines("a = 1\n\n   \n# words\nb = 2\n") == 3
