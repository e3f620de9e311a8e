"""The words in docs/guide-format.md, held against what the program really does."""

import re
from pathlib import Path

import pytest

from spineguard.core.guide import Dated, Extra, Group, GuidePage, Passage, Picture, Reference, Thing, Verdict
from spineguard.storage.guide_folder import read_page
from spineguard.storage.guide_help import GUIDE_HELP

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "guide-format.md").read_text(encoding="utf-8")
PARTS = (GuidePage, Passage, Picture, Reference)


def test_the_example_is_a_good_page(tmp_path: Path) -> None:
    example = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert example is not None
    file = tmp_path / "high-shelf.yaml"
    file.write_text(example[1], encoding="utf-8")
    assert read_page(file).problems == ()


@pytest.mark.parametrize("part", PARTS)
def test_every_line_is_named_on_the_page_and_has_its_help(part: type) -> None:
    fields = part.__struct_fields__
    assert [name for name in fields if f"`{name}`" not in PAGE] == []
    assert [name for name in fields if f"{part.__name__}.{name}" not in GUIDE_HELP] == []


def test_no_help_is_left_over() -> None:
    known = {f"{part.__name__}.{name}" for part in PARTS for name in part.__struct_fields__}
    assert GUIDE_HELP.keys() <= known


@pytest.mark.parametrize("choice", [Group, Verdict, Thing, Extra, Dated])
def test_every_choice_is_named_on_the_page(choice: type) -> None:
    assert [member.value for member in choice if f"`{member.value}`" not in PAGE] == []
