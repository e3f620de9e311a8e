"""Pages of the guide out of files: every mistake has its line, and the rest of the guide opens."""

import os
from pathlib import Path

import pytest
import yaml

from spineguard.check import problem_line
from spineguard.core.guide import Extra, Group, Guide, Verdict
from spineguard.paths import resource
from spineguard.storage.guide_folder import load_guide, read_page

FOLDER = Path(__file__).parent.parent / "bad_guide"
GOOD = (FOLDER / "good.yaml").read_text(encoding="utf-8")
MISTAKES = yaml.safe_load((FOLDER / "mistakes.yaml").read_text(encoding="utf-8"))
BUNDLED = resource("guide", "en")

WHOLE_FILES = {
    "0 bytes": (b"", "1:1: page: nothing is written in this file"),
    "only a comment": (b"# to be written\n", "1:1: page: nothing is written in this file"),
    "a list": (
        b"- a\n",
        '1:1: page: expected a page that starts with a line such as "id: high-shelf", but here is a list',
    ),
    "Latin 1": (
        "id: a\ntitle: Tøff".encode("latin-1"),
        "2:9: page: byte 0xF8 is not UTF-8 text; save the file again as UTF-8",
    ),
    "UTF-16": (GOOD.encode("utf-16"), "1:1: page: this file is saved as UTF-16; save it again as UTF-8"),
    "a picture": (
        b"\x89PNG\r\n\x1a\n" + bytes(64),
        "1:1: page: byte 0x89 is not UTF-8 text; save the file again as UTF-8",
    ),
    "NUL": (b"id: a\n\0", "2:1: page: a letter that cannot be seen (U+0000) is here; delete it"),
    "65 KB": (b"#" * (64 * 1024 + 1), "1:1: file: expected at most 64 KB, but this file has 65 KB"),
}


def hostile_files(folder: Path) -> list[Path]:
    """One file for each mistake and each kind of file that is no page."""
    folder.mkdir(exist_ok=True)
    made = []
    for number, mistake in enumerate(MISTAKES.values()):
        text = GOOD.replace(mistake["old"], mistake["new"])
        made.append(folder / f"bad-{number:02}.yaml")
        made[-1].write_text(text, encoding="utf-8", newline="")
    for number, (data, _) in enumerate(WHOLE_FILES.values()):
        made.append(folder / f"file-{number}.yaml")
        made[-1].write_bytes(data)
    return made


def test_the_page_that_all_mistakes_start_from_is_good(tmp_path: Path) -> None:
    read = read_page(FOLDER / "good.yaml")
    assert read.problems == ()
    assert read.value is not None
    assert (read.value.id, read.value.group, read.value.extra) == ("high-shelf", Group.BETTER, Extra.LEAN)
    assert [picture.verdict for picture in read.value.pictures] == [Verdict.AVOID, Verdict.SAFE]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_one_mistake_gets_a_line_that_names_its_place(mistake: str, tmp_path: Path) -> None:
    told = MISTAKES[mistake]
    assert GOOD.count(told["old"]) == 1
    file = tmp_path / "bad.yaml"
    file.write_text(GOOD.replace(told["old"], told["new"]), encoding="utf-8", newline="")
    read = read_page(file)
    assert read.value is None
    assert problem_line(read.problems[0]) == f"{file}:{told['line']}"


@pytest.mark.parametrize("kind", WHOLE_FILES)
def test_a_file_that_is_no_page_gets_one_line(kind: str, tmp_path: Path) -> None:
    data, expected = WHOLE_FILES[kind]
    file = tmp_path / "bad.yaml"
    file.write_bytes(data)
    assert [problem_line(problem) for problem in read_page(file).problems] == [f"{file}:{expected}"]


def test_more_than_fifty_hostile_files_are_each_told_and_the_guide_opens_with_the_rest(
    tmp_path: Path,
) -> None:
    made = hostile_files(tmp_path)
    assert len(made) > 50
    (tmp_path / "zz-good.yaml").write_text(GOOD.replace("id: high-shelf", "id: good"), encoding="utf-8")
    guide = load_guide(tmp_path)
    assert [page.id for page in guide.pages] == ["good"]
    assert {problem.file for problem in guide.left_out} == set(made)


def test_an_id_is_used_once_and_the_first_by_file_name_stays(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(GOOD.replace("A high shelf", "Second"), encoding="utf-8")
    (tmp_path / "a.yaml").write_text(GOOD.replace("A high shelf", "First"), encoding="utf-8")
    guide = load_guide(tmp_path)
    assert [page.title for page in guide.pages] == ["First"]
    (problem,) = guide.left_out
    assert (problem.file.name, problem.line, problem.column, problem.field) == ("b.yaml", 1, 5, "id")
    assert "is already used by" in problem.words


def test_hidden_files_sub_folders_and_other_endings_are_passed_over(tmp_path: Path) -> None:
    for name in (".hidden.yaml", "notes.txt", "copy.json"):
        (tmp_path / name).write_text("nonsense", encoding="utf-8")
    (tmp_path / "folder.yaml").mkdir()
    assert load_guide(tmp_path) == Guide()


def test_a_missing_folder_or_a_file_in_its_place_is_told(tmp_path: Path) -> None:
    assert load_guide(tmp_path / "gone").left_out[0].words == "this folder is not there any more"
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    words = load_guide(tmp_path / "file").left_out[0].words
    assert words == "expected a folder of pages, but here is a file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFO here")
def test_a_fifo_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert [problem.words for problem in load_guide(tmp_path).left_out] == [
        "expected a plain file, but this is something else"
    ]


def test_the_programs_own_pages_are_all_good() -> None:
    guide = load_guide(BUNDLED)
    assert guide.left_out == ()
    assert len(guide.pages) == len(list(BUNDLED.glob("*.yaml"))) >= 25
