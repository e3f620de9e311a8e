"""The program runs the same from the checkout, from an editable install and from an installed wheel."""

import os
import sys
import zipfile
from pathlib import Path

import pytest

from tests.installed_program import ROOT, build_wheel, install, libraries, must, run

CARDS = ("head-press.yaml", "standing-back-bend.yaml")

WHERE_THE_CARDS_LIE = (
    "import spineguard.paths as p; print(p.__file__); print(p.resource('exercises', 'en')); "
    "print(*sorted(f.name for f in p.resource('exercises', 'en').iterdir()))"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built here without a network."""
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the installed program in it and nothing else."""
    return install(wheel, tmp_path_factory.mktemp("installed program"))


@pytest.fixture(scope="module")
def editable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment into which the checkout is installed as an editable package."""
    folder = tmp_path_factory.mktemp("editable")
    must(run([sys.executable, "-m", "venv", "--without-pip", str(folder)], folder))
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps"]
    must(run([*pip, "--no-index", "--no-build-isolation", "--editable", str(ROOT)], folder, libraries()))
    return python


def test_the_wheel_holds_the_program_its_resources_and_nothing_of_the_workshop(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    resources = {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()
    }
    code = {path.relative_to(ROOT).as_posix() for path in (ROOT / "spineguard").rglob("*.py")}
    assert {f"spineguard/{name}" for name in resources} <= names
    assert code <= names
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"spineguard"}


def test_the_wheel_says_which_qt_it_must_not_meet(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (metadata,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
        text = archive.read(metadata).decode()
    (line,) = (line for line in text.splitlines() if "PySide6" in line or "pyside6" in line)
    assert "!=6.12.0" in line


def test_the_installed_wheel_finds_its_own_cards(installed: Path, tmp_path: Path) -> None:
    said = must(run([sys.executable, "-c", WHERE_THE_CARDS_LIE], tmp_path, installed, libraries()))
    module, cards, names = said.splitlines()
    assert Path(module).is_relative_to(installed)
    assert Path(cards).is_relative_to(installed)
    assert set(CARDS) <= set(names.split())


def test_an_editable_install_finds_the_cards_of_the_checkout(editable: Path, tmp_path: Path) -> None:
    module, cards, names = must(run([str(editable), "-c", WHERE_THE_CARDS_LIE], tmp_path)).splitlines()
    assert Path(module) == ROOT / "spineguard" / "paths.py"
    assert Path(cards) == ROOT / "resources" / "exercises" / "en"
    assert set(CARDS) <= set(names.split())


def test_the_checkout_finds_its_own_cards_from_anywhere(tmp_path: Path) -> None:
    _, cards, names = must(run([sys.executable, "-c", WHERE_THE_CARDS_LIE], tmp_path, ROOT)).splitlines()
    assert Path(cards) == ROOT / "resources" / "exercises" / "en"
    assert set(CARDS) <= set(names.split())


def test_the_bundled_cards_are_good_as_the_wheel_ships_them(installed: Path, tmp_path: Path) -> None:
    cards = installed / "spineguard" / "resources" / "exercises" / "en"
    check = [sys.executable, "-m", "spineguard", "check"]
    done = run([*check, str(cards)], tmp_path, installed, libraries())
    assert done.returncode == 0, done.stdout + done.stderr
    bad = tmp_path / "bad.yaml"
    bad.write_text("nothing: like a card\n", encoding="utf-8")
    done = run([*check, str(bad)], tmp_path, installed, libraries())
    assert done.returncode == 1, done.stdout + done.stderr
    assert "bad.yaml:" in done.stdout + done.stderr


def test_the_installed_command_starts(installed: Path, tmp_path: Path) -> None:
    (script,) = (path for path in (installed / "bin").iterdir() if path.name == "spineguard")
    said = must(run([sys.executable, str(script), "--version"], tmp_path, installed, libraries()))
    assert said.startswith("SpineGuard ")
