"""The words in docs/card-format.md, held against what the program really does."""

import re
from pathlib import Path

import msgspec.inspect
import pytest
import yaml

from spineguard.core.exercise import Exercise, Hint, Place, Question, Support, Tier, View
from spineguard.core.pose import JOINTS
from spineguard.storage.card_folder import read_card

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "card-format.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[1]
MISTAKES = yaml.safe_load((ROOT / "tests" / "bad_cards" / "mistakes.yaml").read_text(encoding="utf-8"))


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "tall-stand.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def parts() -> dict[str, msgspec.inspect.StructType]:
    found: dict[str, msgspec.inspect.StructType] = {}

    def look(shape: object) -> None:
        match shape:
            case msgspec.inspect.StructType():
                found[shape.cls.__name__] = shape
                for field in shape.fields:
                    look(field.type)
            case msgspec.inspect.VarTupleType():
                look(shape.item_type)
            case msgspec.inspect.DictType():
                look(shape.value_type)

    look(msgspec.inspect.type_info(Exercise))
    return found


def test_the_example_is_a_good_card(tmp_path: Path) -> None:
    reading = read_card(written(tmp_path, EXAMPLE))
    assert reading.problems == ()
    assert reading.exercise.id == "tall-stand"


def test_the_example_uses_every_line_of_the_exercise_itself(tmp_path: Path) -> None:
    given = yaml.safe_load(EXAMPLE)
    assert set(given) == set(Exercise.__struct_fields__)


@pytest.mark.parametrize("part", parts())
def test_every_line_of_a_card_is_named_on_the_page(part: str) -> None:
    missing = [field.name for field in parts()[part].fields if f"`{field.name}`" not in PAGE]
    assert missing == []


@pytest.mark.parametrize("choice", [Place, Support, View, Hint, Question, Tier])
def test_every_choice_is_named_on_the_page(choice: type) -> None:
    assert [member.value for member in choice if f"`{member.value}`" not in PAGE] == []


def test_every_joint_of_the_near_side_has_a_row_in_the_table() -> None:
    near = [joint for joint in JOINTS if not joint.startswith("far_")]
    assert re.findall(r"^\| `(\w+)` \|[^|]*\|[^|]*\|[^|]*\|$", PAGE, re.MULTILINE) == near


@pytest.mark.parametrize(
    ("part", "line"),
    [("Exercise", "lead_in"), ("Exercise", "steps"), ("HoldAmount", "mark"), ("HoldAmount", "counts")],
)
def test_the_ranges_on_the_page_are_those_of_the_program(part: str, line: str) -> None:
    shape = next(field.type for field in parts()[part].fields if field.name == line)
    if isinstance(shape, msgspec.inspect.UnionType):
        shape = shape.types[0]
    row = next(row for row in PAGE.splitlines() if row.startswith(f"| `{line}` |"))
    match shape:
        case msgspec.inspect.VarTupleType(min_length=low, max_length=high):
            assert f"{low} to {high}" in row
        case msgspec.inspect.FloatType(ge=None, gt=low, le=high):
            assert f"above {low:g} and up to {high:g}" in row
        case msgspec.inspect.FloatType(ge=low, le=high) | msgspec.inspect.IntType(ge=low, le=high):
            assert f"{low:g} to {high:g}" in row


def test_the_line_shown_for_a_mistake_is_the_line_one_gets(tmp_path: Path) -> None:
    shown = re.search(r"^tall-stand.yaml:(14:43): (\S+): (.*)$", PAGE, re.MULTILINE)
    (problem,) = read_card(written(tmp_path, EXAMPLE.replace("mark: 3,", "seconds: 3,"))).problems
    assert (f"{problem.line}:{problem.column}", problem.field, problem.words) == shown.groups()


def test_every_line_in_the_table_of_common_mistakes_is_a_real_one() -> None:
    table = PAGE.partition("## Common mistakes")[2]
    shown = re.findall(r"\| `([^|]*)` \|$", table, re.MULTILINE)
    real = {mistake["line"].split(": ", 1)[1] for mistake in MISTAKES.values()}
    elsewhere = ("id: the id ", "card: byte 0xF8 ")
    assert len(shown) == 14
    assert [line for line in shown if line not in real and not line.startswith(elsewhere)] == []
