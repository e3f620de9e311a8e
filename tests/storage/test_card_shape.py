"""The sentences about a card's values, held against msgspec, which has the last word."""

import copy
from pathlib import Path
from typing import Any, get_type_hints

import msgspec
import msgspec.inspect
from hypothesis import given, settings
from hypothesis import strategies as st

from spineguard.core.exercise import Exercise
from spineguard.storage.card_help import HELP, help_for
from spineguard.storage.card_schema import card_schema
from spineguard.storage.card_shape import shape_troubles
from spineguard.storage.card_text import CardText, read_card_text
from spineguard.storage.card_trouble import Mark

GOOD = (Path(__file__).parent.parent / "bad_cards" / "good.yaml").read_bytes()
VALUES = read_card_text(GOOD).values


class EveryPlace(dict[Any, Mark]):
    """Marks for values that no file holds."""

    def __missing__(self, path: object) -> Mark:
        return Mark(1, 1)


def troubles(values: Any) -> list[Any]:
    return list(shape_troubles(CardText(values, EveryPlace(), EveryPlace(), [])))


def places(values: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    match values:
        case dict():
            inner = [place for name, part in values.items() for place in places(part, (*path, name))]
        case list():
            inner = [place for number, part in enumerate(values) for place in places(part, (*path, number))]
        case _:
            inner = []
    return [path, *inner] if path else inner


STRANGE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-200, 200),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(["", "stand", "sitting", "B", "2020-01", "x" * 500, "http://a.b", "side"]),
    st.lists(st.sampled_from([1, "a", {}]), max_size=3),
    st.dictionaries(
        st.sampled_from(["words", "pose", "value", "x"]), st.sampled_from([1, "a", None]), max_size=3
    ),
)


@settings(max_examples=300, deadline=None, database=None)
@given(st.sampled_from(places(VALUES)), STRANGE, st.booleans())
def test_a_sentence_is_told_exactly_when_msgspec_refuses(
    path: tuple[Any, ...], value: Any, takes: bool
) -> None:
    changed = copy.deepcopy(VALUES)
    part = changed
    for step in path[:-1]:
        part = part[step]
    if takes and isinstance(part, dict):
        del part[path[-1]]
    else:
        part[path[-1]] = value
    try:
        msgspec.convert(changed, Exercise)
        refused = False
    except msgspec.ValidationError:
        refused = True
    assert bool(troubles(changed)) == refused


def test_no_sentence_is_left_to_msgspec_for_a_value_that_is_no_card() -> None:
    for value in (None, 5, "words", [], {}):
        assert troubles(value)


def fields() -> dict[tuple[type, str], msgspec.inspect.Field]:
    found: dict[tuple[type, str], msgspec.inspect.Field] = {}

    def look(shape: Any) -> None:
        match shape:
            case msgspec.inspect.StructType():
                for field in shape.fields:
                    found[shape.cls, field.encode_name] = field
                    look(field.type)
            case msgspec.inspect.VarTupleType():
                look(shape.item_type)
            case msgspec.inspect.DictType():
                look(shape.value_type)

    look(msgspec.inspect.type_info(Exercise))
    return found


def test_every_line_of_a_card_is_explained_and_nothing_else_is() -> None:
    unexplained = [name for owner, name in fields() if help_for(owner, name) is None]
    assert unexplained == []
    used = {help_for(owner, name) for owner, name in fields()}
    assert [name for name, told in HELP.items() if told not in used] == []


def test_every_example_line_is_itself_right() -> None:
    for owner, name in fields():
        told = help_for(owner, name)
        if told.example:
            values = read_card_text(told.example.encode()).values
            near = name.removeprefix("far_")
            assert list(values) == [near]
            msgspec.convert(values[near], get_type_hints(owner, include_extras=True)[name])


def test_every_pattern_has_words_for_what_it_wants() -> None:
    for (owner, name), field in fields().items():
        if isinstance(field.type, msgspec.inspect.StrType) and field.type.pattern:
            assert help_for(owner, name).expected


def test_the_schema_forbids_unknown_lines_everywhere_and_describes_each() -> None:
    schema = card_schema()
    parts = [schema, *(part for part in schema["$defs"].values() if "properties" in part)]
    assert len(parts) == 10
    for part in parts:
        assert part["additionalProperties"] is False
        assert all("description" in line for line in part["properties"].values())
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["required"][0] == "id"


def test_every_reference_of_the_schema_leads_somewhere() -> None:
    schema = card_schema()
    wanted = set()

    def look(part: Any) -> None:
        if isinstance(part, dict):
            if "$ref" in part:
                wanted.add(part["$ref"])
            for inner in part.values():
                look(inner)
        elif isinstance(part, list):
            for inner in part:
                look(inner)

    look(schema)
    assert wanted == {f"#/$defs/{name}" for name in schema["$defs"]}
