"""The quick copy of the program's own cards: never stale, never trusted by itself."""

import json
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from spineguard.core.library import Library
from spineguard.paths import resource
from spineguard.storage import card_copy, card_folder

ROOT = Path(__file__).parents[2]
BUNDLED = resource("exercises", "en")
copy_of: Callable[[Path], bytes] = runpy.run_path(str(ROOT / "packaging" / "copy_cards.py"))["copy_of"]


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    """A folder with the program's cards and their copy."""
    return Path(shutil.copytree(BUNDLED, tmp_path / "cards"))


def loaded(cards: Path) -> Library:
    return card_copy.load_library(cards, cards / "own")


def ordinary(cards: Path) -> Library:
    return card_folder.load_library(cards, cards / "own")


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("folder", sorted(resource("exercises").iterdir()), ids=lambda path: path.name)
def test_the_copy_is_in_step_with_cards_that_the_guard_lets_pass(folder: Path) -> None:
    assert (folder / card_copy.NAME).read_bytes() == copy_of(folder), "run packaging/copy_cards.py"


def test_the_copy_says_the_same_as_the_cards() -> None:
    assert len(card_copy.exercises_as_copied(BUNDLED)) == len(ordinary(BUNDLED).cards)
    assert loaded(BUNDLED) == ordinary(BUNDLED)


def test_no_yaml_is_loaded_when_nothing_was_changed(tmp_path: Path) -> None:
    source = f"""
import sys
from pathlib import Path
from spineguard.storage.card_copy import load_library
library = load_library(Path({str(BUNDLED)!r}), Path({str(tmp_path)!r}))
print(len(library.cards), "yaml" in sys.modules)
"""
    command = [sys.executable, "-c", source]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == [str(len(ordinary(BUNDLED).cards)), "False"]


def test_a_changed_card_wins_over_its_copy(cards: Path) -> None:
    change(cards / "head-press.yaml", "name: Head Press", "name: Head Slide")
    exercise = loaded(cards).by_id("head-press")
    assert exercise is not None and exercise.exercise.name == "Head Slide"
    assert loaded(cards) == ordinary(cards)


def test_a_changed_card_is_judged_by_the_guard(cards: Path) -> None:
    change(cards / "head-press.yaml", "sit: {", "sit: {lower_back: 60, ")
    assert loaded(cards).by_id("head-press") is None
    assert loaded(cards).left_out == ordinary(cards).left_out != ()


def test_values_changed_in_the_copy_are_not_believed(cards: Path) -> None:
    copy = cards / card_copy.NAME
    change(copy, '"lead_in":5', '"lead_in":9')
    json.loads(copy.read_bytes())
    assert loaded(cards) == ordinary(cards)


def test_a_card_that_is_not_in_the_copy_is_read(cards: Path) -> None:
    change(cards / "head-press.yaml", "id: head-press", "id: head-press-two")
    shutil.move(cards / "head-press.yaml", cards / "two.yaml")
    shutil.copy(BUNDLED / "head-press.yaml", cards / "head-press.yaml")
    assert loaded(cards).by_id("head-press-two") is not None
    assert loaded(cards) == ordinary(cards)


def test_a_card_whose_file_is_gone_is_gone(cards: Path) -> None:
    (cards / "head-press.yaml").unlink()
    assert [card.exercise.id for card in loaded(cards).cards] == ["standing-back-bend"]


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"cards": 3}', b'{"cards": {"head-press.yaml": {}}}'])
def test_a_copy_that_cannot_be_read_is_as_none(cards: Path, data: bytes) -> None:
    (cards / card_copy.NAME).write_bytes(data)
    assert loaded(cards) == ordinary(cards)


def test_without_a_copy_the_cards_are_read(cards: Path) -> None:
    (cards / card_copy.NAME).unlink()
    assert len(loaded(cards).cards) == len(ordinary(BUNDLED).cards)


def test_own_cards_are_read_beside_the_copy(cards: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    shutil.copy(BUNDLED / "head-press.yaml", own / "mine.yaml")
    change(own / "mine.yaml", "id: head-press", "id: my-press")
    shutil.copy(BUNDLED / "head-press.yaml", own / "again.yaml")
    library = card_copy.load_library(cards, own)
    assert [card.exercise.id for card in library.own()] == ["my-press"]
    assert library == card_folder.load_library(cards, own)
    assert library.left_out != ()


def test_a_file_in_place_of_the_own_folder_is_told(cards: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.write_text("no folder", encoding="utf-8")
    assert card_copy.load_library(cards, own).left_out == card_folder.load_library(cards, own).left_out != ()
