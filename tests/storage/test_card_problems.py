"""Every way in which a card can be wrong, each with the one line that a person gets."""

from pathlib import Path

import pytest
import yaml

from spineguard.check import problem_line
from spineguard.storage.card_folder import read_card

FOLDER = Path(__file__).parent.parent / "bad_cards"
GOOD = (FOLDER / "good.yaml").read_text(encoding="utf-8")

MISTAKES = yaml.safe_load((FOLDER / "mistakes.yaml").read_text(encoding="utf-8"))

WHOLE_FILES = {
    "0 bytes": (b"", "1:1: card: nothing is written in this file"),
    "only a comment": (b"# to be written\n\n", "1:1: card: nothing is written in this file"),
    "an empty document": (b"---\n...\n", "1:1: card: nothing is written in this file"),
    "a list": (
        b"- a\n",
        '1:1: card: expected a card that starts with a line such as "id: head-press", but here is a list',
    ),
    "a letter to a friend": (
        b"Dear Anna\n",
        '1:1: card: expected a card that starts with a line such as "id: head-press", '
        'but here is the text "Dear Anna"',
    ),
    "Latin 1": (
        "id: a\nname: Tøff".encode("latin-1"),
        "2:8: card: byte 0xF8 is not UTF-8 text; save the file again as UTF-8",
    ),
    "Latin 1 after a mark and a wide letter": (
        b"\xef\xbb\xbfid: \xc3\xb8\xf8",
        "1:6: card: byte 0xF8 is not UTF-8 text; save the file again as UTF-8",
    ),
    "UTF-16": (GOOD.encode("utf-16"), "1:1: card: this file is saved as UTF-16; save it again as UTF-8"),
    "a picture": (
        b"\x89PNG\r\n\x1a\n" + bytes(64),
        "1:1: card: byte 0x89 is not UTF-8 text; save the file again as UTF-8",
    ),
    "NUL": (b"id: a\n\0", "2:1: card: a letter that cannot be seen (U+0000) is here; delete it"),
    "65 KB": (b"#" * (64 * 1024 + 1), "1:1: file: expected at most 64 KB, but this file has 65 KB"),
}


def lines_for(file: Path) -> list[str]:
    reading = read_card(file)
    assert (reading.exercise is None) == bool(reading.problems)
    return [problem_line(problem) for problem in reading.problems]


def test_the_card_that_all_mistakes_start_from_is_good(tmp_path: Path) -> None:
    file = tmp_path / "good.yaml"
    file.write_text(GOOD, encoding="utf-8")
    assert lines_for(file) == []


@pytest.mark.parametrize("mistake", MISTAKES)
def test_one_mistake_gets_the_one_line_that_names_its_place(mistake: str, tmp_path: Path) -> None:
    told = MISTAKES[mistake]
    assert GOOD.count(told["old"]) == 1
    file = tmp_path / "bad.yaml"
    file.write_text(GOOD.replace(told["old"], told["new"]), encoding="utf-8", newline="")
    assert lines_for(file) == [f"{file}:{told['line']}"]


@pytest.mark.parametrize("kind", WHOLE_FILES)
def test_a_file_that_is_no_card_gets_one_line(kind: str, tmp_path: Path) -> None:
    data, expected = WHOLE_FILES[kind]
    file = tmp_path / "bad.yaml"
    file.write_bytes(data)
    assert lines_for(file) == [f"{file}:{expected}"]


def test_several_mistakes_are_all_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    text = (
        GOOD.replace("place: standing", "place: floating")
        .replace("mark: 3", "mark: x")
        .replace("tier: B", "tier: Z")
    )
    file.write_text(text, encoding="utf-8")
    fields = [problem.field for problem in read_card(file).problems]
    assert fields == ["place", "dose.hold.mark", "source.tier"]


def test_a_pose_that_the_guard_refuses_is_named_where_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text(GOOD.replace("    blades: 15", "    blades: 15\n    lower_back: 70"), encoding="utf-8")
    first = read_card(file).problems[0]
    assert (first.line, first.column, first.field) == (46, 17, "poses.tall.lower_back")
    assert "70" in first.words


def test_a_dose_that_the_guard_refuses_is_named_where_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    text = GOOD.replace("    value: 4", "    value: 100").replace("    highest: 5", "    highest: 110")
    file.write_text(text, encoding="utf-8")
    lines = {problem.line for problem in read_card(file).problems}
    assert 15 in lines


def test_of_several_stray_stars_each_gets_its_line(tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    text = GOOD.replace("A wall behind you", "*here").replace("Flat shoes", "*there")
    file.write_text(text, encoding="utf-8")
    assert [(problem.line, problem.field) for problem in read_card(file).problems] == [
        (7, "needs[1]"),
        (8, "needs[2]"),
    ]


def test_nonsense_gets_no_more_than_20_lines(tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text("".join(f"k{number}: 1\n" for number in range(5000)), encoding="utf-8")
    assert len(read_card(file).problems) == 20


def test_a_long_or_hidden_word_is_shown_short_and_visible(tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text(GOOD.replace("place: standing", "place: " + "\u200b" + "x" * 1000), encoding="utf-8")
    (line,) = lines_for(file)
    assert "\\u200b" in line and len(line) < len(str(file)) + 150
