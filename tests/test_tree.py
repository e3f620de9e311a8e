"""What the tree may not hold: addresses of package stores and paths of the machine someone works on."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# Put together here, so that this file does not hold what it looks for.
STORES = ("pypi" + ".org", "pythonhosted" + ".org", "registry.npm" + "js.org", "files.python" + "hosted")
MACHINE_PATHS = re.compile(
    r"(?<![\w./~-])/(?:work|root|home/[a-z]|Users/[A-Z]|opt/[a-z]|tmp/[a-z])[\w/.-]*|[A-Z]:\\+Users\\+(?!you\b|<)\w+"
)
TEXT = {".py", ".md", ".toml", ".txt", ".yaml", ".json", ".cfg", ".sh", ""}


def tracked_files() -> list[Path]:
    """The files that belong to the project; only a checkout knows them."""
    try:
        done = subprocess.run(
            ["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        skipped = {"build", "dist", "tour"}
        return [
            path
            for path in ROOT.rglob("*")
            if path.is_file()
            and not any(part.startswith(".") or part in skipped for part in path.relative_to(ROOT).parts)
        ]
    return [ROOT / name.decode() for name in done.stdout.split(b"\0") if name]


def text_files() -> list[Path]:
    return [path for path in tracked_files() if path.suffix in TEXT and path.is_file()]


def found_in(text: str) -> list[str]:
    """Every store and machine path that a text names."""
    return [store for store in STORES if store in text] + [hit[0] for hit in MACHINE_PATHS.finditer(text)]


def test_no_file_names_a_package_store_or_a_path_of_one_machine() -> None:
    files = text_files()
    assert len(files) > 30
    hits = {
        path.relative_to(ROOT).as_posix(): found
        for path in files
        if (found := found_in(path.read_text(encoding="utf-8", errors="replace")))
    }
    assert hits == {}


@pytest.mark.parametrize(
    "text",
    [
        "see " + "/ro" + "ot/notes.md",
        "cd " + "/wo" + "rk/main",
        "open(" + '"/ho' + 'me/ann/x")',
        "C:" + "\\Users\\ann\\notes.txt",
        "https://" + STORES[0] + "/simple",
    ],
)
def test_a_planted_path_or_address_is_found(text: str) -> None:
    assert found_in(text)


@pytest.mark.parametrize(
    "text", ["the rework/main part", "/usr/bin/apt-get", "tests/home/x", "~/.local/share"]
)
def test_an_ordinary_path_is_let_be(text: str) -> None:
    assert found_in(text) == []


def test_no_list_of_words_is_kept_in_the_tree() -> None:
    """A file of hundreds of single words is somebody's word list, and not ours."""
    for path in text_files():
        lines = path.read_text(encoding="utf-8", errors="replace").split()
        single = path.suffix in {".txt", ""} and path.name not in {"LICENSE", "OFL.txt", "run"}
        if single and "requirements" not in path.parts:
            assert len(lines) < 500, path
