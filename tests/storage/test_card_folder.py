"""Folders of cards: what is read, what is passed over, and who stays when 2 have one id."""

import os
from pathlib import Path

import pytest

from spineguard.core.library import Library
from spineguard.paths import resource
from spineguard.storage.card_folder import load_library, read_card

GOOD = (Path(__file__).parent.parent / "bad_cards" / "good.yaml").read_text(encoding="utf-8")
BUNDLED = resource("exercises", "en")


def write(file: Path, text: str = GOOD, **changes: str) -> Path:
    for name, value in changes.items():
        line = next(line for line in text.splitlines() if line.startswith(f"{name}: "))
        text = text.replace(line, f"{name}: {value}")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def own_ids(library: Library) -> list[str]:
    return [card.exercise.id for card in library.own()]


def test_the_program_brings_its_two_exercises_and_leaves_none_out(tmp_path: Path) -> None:
    library = load_library(BUNDLED, tmp_path / "cards")
    assert [card.exercise.id for card in library.bundled()] == ["head-press", "standing-back-bend"]
    assert library.own() == () and library.left_out == ()


def test_an_own_card_is_loaded_as_own(tmp_path: Path) -> None:
    write(tmp_path / "tall.yaml")
    library = load_library(BUNDLED, tmp_path)
    assert own_ids(library) == ["tall-stand"]
    assert library.by_id("tall-stand").file == tmp_path / "tall.yaml"


def test_a_bad_card_is_left_out_and_the_rest_work(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", id="a")
    write(tmp_path / "b.yaml", id="b", place="floating")
    (tmp_path / "c.yaml").write_bytes(b"\xff\x00")
    write(tmp_path / "d.yaml", id="d")
    library = load_library(BUNDLED, tmp_path)
    assert own_ids(library) == ["a", "d"]
    assert [problem.file.name for problem in library.left_out] == ["b.yaml", "c.yaml"]


def test_an_own_card_with_the_id_of_a_bundled_one_is_left_out_and_names_it(tmp_path: Path) -> None:
    write(tmp_path / "mine.yaml", id="head-press")
    library = load_library(BUNDLED, tmp_path)
    (problem,) = library.left_out
    assert (problem.file, problem.line, problem.column, problem.field) == (tmp_path / "mine.yaml", 1, 5, "id")
    assert problem.words == (
        f'the id "head-press" is already used by {BUNDLED / "head-press.yaml"}; choose another id'
    )
    assert library.by_id("head-press").own is False


def test_of_two_own_cards_with_one_id_the_first_by_file_name_stays(tmp_path: Path) -> None:
    write(tmp_path / "b.yaml", name="Second")
    write(tmp_path / "a.yaml", name="First")
    library = load_library(BUNDLED, tmp_path)
    assert [card.exercise.name for card in library.own()] == ["First"]
    assert [problem.file.name for problem in library.left_out] == ["b.yaml"]


def test_a_bad_card_does_not_take_the_id_from_a_good_one(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", place="floating")
    write(tmp_path / "b.yaml")
    assert own_ids(load_library(BUNDLED, tmp_path)) == ["tall-stand"]


def test_hidden_files_sub_folders_and_other_endings_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path / ".hidden.yaml", id="a")
    write(tmp_path / "deep" / "b.yaml", id="b")
    (tmp_path / "folder.yaml").mkdir()
    write(tmp_path / "notes.txt", id="c")
    write(tmp_path / "d.yml", id="d")
    write(tmp_path / "E.YAML", id="e")
    library = load_library(BUNDLED, tmp_path)
    assert own_ids(library) == ["e", "d"]
    assert library.left_out == ()


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    cards = tmp_path / "cards"
    cards.write_text("not a folder")
    library = load_library(BUNDLED, cards)
    assert len(library.bundled()) == 2
    assert [problem.words for problem in library.left_out] == [
        "expected a folder of cards, but here is a file"
    ]


def test_a_missing_folder_of_the_program_is_told(tmp_path: Path) -> None:
    library = load_library(tmp_path / "gone", tmp_path / "cards")
    assert [problem.words for problem in library.left_out] == ["this folder is not there any more"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFO here")
def test_a_fifo_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (problem,) = load_library(BUNDLED, tmp_path).left_out
    assert problem.words == "expected a plain file, but this is something else"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices here")
def test_a_link_to_a_device_is_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "endless.yaml").symlink_to("/dev/zero")
    (problem,) = load_library(BUNDLED, tmp_path).left_out
    assert problem.words == "expected a plain file, but this is something else"


def test_a_link_to_a_card_is_read_and_a_link_to_nothing_is_told(tmp_path: Path) -> None:
    target = write(tmp_path / "elsewhere" / "tall.txt")
    cards = tmp_path / "cards"
    cards.mkdir()
    (cards / "a.yaml").symlink_to(target)
    (cards / "b.yaml").symlink_to(tmp_path / "nowhere")
    library = load_library(BUNDLED, cards)
    assert own_ids(library) == ["tall-stand"]
    assert [problem.words for problem in library.left_out] == ["this file is not there any more"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_closed_to_the_person_is_told(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml").chmod(0)
    (problem,) = load_library(BUNDLED, tmp_path).left_out
    assert problem.words == "this file is closed to you; allow yourself to read it"


def test_a_refusal_of_the_system_to_open_a_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path / "a.yaml")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (problem,) = read_card(file).problems
    assert problem.words == "this file is closed to you; allow yourself to read it"


def test_a_thousand_and_more_cards_all_arrive(tmp_path: Path) -> None:
    for number in range(1200):
        write(tmp_path / f"card-{number:04}.yaml", id=f"card-{number}")
    library = load_library(BUNDLED, tmp_path)
    assert len(library.own()) == 1200 and library.left_out == ()
