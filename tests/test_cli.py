"""The command line: what it opens, what it refuses, and what it does not load."""

import subprocess
import sys
import types
from pathlib import Path

import pytest

from spineguard import __version__
from spineguard.cli import main

ROOT = Path(__file__).parent.parent


class Rooms:
    """Stands in for the window and the tour, and remembers how they were called."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.opened: list[dict[str, object]] = []
        self.toured: list[tuple[object, ...]] = []
        ahead = types.ModuleType("spineguard.desktop.loading_ahead")
        ahead.load_ahead = lambda: None
        patch.setitem(sys.modules, "spineguard.desktop.loading_ahead", ahead)
        app = types.ModuleType("spineguard.start")
        app.open_window = self._open
        tour = types.ModuleType("spineguard.tour")
        tour.take_tour = self._tour
        patch.setitem(sys.modules, "spineguard.start", app)
        patch.setitem(sys.modules, "spineguard.tour", tour)

    def _open(
        self, data_dir: Path | None = None, theme: str | None = None, text_size: int | None = None
    ) -> int:
        self.opened.append({"data_dir": data_dir, "theme": theme, "text_size": text_size})
        return 7

    def _tour(self, out: Path, theme: str, text_size: int, data_dir: Path | None) -> int:
        self.toured.append((out, theme, text_size, data_dir))
        return 8


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> Rooms:
    return Rooms(monkeypatch)


def test_without_a_command_the_window_opens_and_its_end_is_handed_on(rooms: Rooms) -> None:
    assert main([]) == 7
    assert rooms.opened == [{"data_dir": None, "theme": None, "text_size": None}]


def test_the_window_gets_its_options(rooms: Rooms, tmp_path: Path) -> None:
    main(["--data-dir", str(tmp_path / "new"), "--theme", "contrast", "--text-size", "150%"])
    assert rooms.opened == [{"data_dir": tmp_path / "new", "theme": "contrast", "text_size": 150}]


def test_a_folder_that_cannot_be_looked_into_is_left_to_the_window_which_tells_of_it(
    rooms: Rooms, unreachable: Path
) -> None:
    assert main(["--data-dir", str(unreachable)]) == 7
    assert rooms.opened[0]["data_dir"] == unreachable


def test_the_tour_has_a_theme_and_a_text_size_when_none_is_asked_for(rooms: Rooms, tmp_path: Path) -> None:
    assert main(["tour", "--out", str(tmp_path)]) == 8
    assert rooms.toured == [(tmp_path, "light", 100, None)]


@pytest.mark.parametrize("before", [True, False])
def test_the_tour_gets_its_options_from_before_and_after_the_command(
    before: bool, rooms: Rooms, tmp_path: Path
) -> None:
    options = ["--theme", "dark", "--text-size", "200", "--data-dir", str(tmp_path)]
    command = ["tour", "--out", "pictures"]
    main([*options, *command] if before else [*command, *options])
    assert rooms.toured == [(Path("pictures"), "dark", 200, tmp_path)]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chek"], "chek"),
        (["--theme", "blue"], 'one of light, dark, contrast is expected, but here is "blue"'),
        (["--text-size", "110"], 'one of 100, 125, 150, 175, 200 is expected, but here is "110"'),
        (["--text-size"], "--text-size"),
        (["--data-dir", ""], "a file or folder is expected, but here is nothing"),
        (["--data-dir", __file__], "is a file"),
        (["--them=dark"], "--them"),
        (["tour"], "--out"),
        (["tour", "--out", __file__], "is a file"),
        (["--\x1b[2J"], "\\x1b[2J"),
    ],
)
def test_wrong_use_ends_with_2_and_one_sentence(
    arguments: list[str], words: str, rooms: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    captured = capsys.readouterr()
    assert ended.value.code == 2 and captured.out == ""
    assert captured.err.count("\n") == 1
    assert words in captured.err and "--help'" in captured.err
    assert rooms.opened == [] and rooms.toured == []


def run(*code: str) -> str:
    done = subprocess.run(
        [sys.executable, *code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout


def test_the_package_can_be_run() -> None:
    assert run("-m", "spineguard", "--version") == f"SpineGuard {__version__}\n"


LOADED = """
import sys
from spineguard.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(*(name for name in ("PySide6", "yaml", "msgspec", "platformdirs") if name in sys.modules))
"""


def test_the_version_is_told_without_loading_anything_heavy() -> None:
    assert run("-c", LOADED, "--version").splitlines()[1:] == [""]


def test_a_check_loads_no_window() -> None:
    loaded = run("-c", LOADED, "check", "resources/exercises/en").splitlines()[-1]
    assert loaded == "yaml msgspec"
