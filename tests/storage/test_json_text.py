import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spineguard.storage.json_text import NotJsonError, parse, written


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 400,
        b"{",
        b'{"a": 1,}',
        b"\xff\xfe{\0}\0",
        b'{"a": "\xe9"}',
        b"{'a': 1}",
        b'{"a": 1} {"b": 2}',
    ],
)
def test_what_is_not_json_is_refused_in_one_way(data):
    with pytest.raises(NotJsonError):
        parse(data)


@pytest.mark.parametrize("depth", [101, 5_000, 200_000])
@pytest.mark.parametrize("opened", [b"[", b'{"a":'])
def test_deep_nesting_is_refused_instead_of_ending_the_program(depth, opened):
    closed = b"]" if opened == b"[" else b"}"
    with pytest.raises(NotJsonError):
        parse(opened * depth + b"1" + closed * depth)


def test_whatever_is_read_can_be_written_even_at_the_deepest():
    deepest = parse(b'{"a":' * 99 + b"1" + b"}" * 99)
    assert parse(written(deepest)) == deepest


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e400", "-1e400", "9" * 101, "9" * 5000])
def test_a_number_without_room_in_json_stays_as_its_own_text(number):
    document = parse(f'{{"seconds": {number}}}'.encode())
    assert document == {"seconds": number}
    assert json.loads(written(document)) == {"seconds": number}


def test_a_large_whole_number_stays_exact():
    assert parse(b'{"a": 123456789012345678901234567890}')["a"] == 123456789012345678901234567890


def test_a_key_that_is_there_twice_keeps_both_values_under_new_names():
    assert parse(b'{"a": 1, "b": 2, "a": 3}') == {"a (1)": 1, "b": 2, "a (2)": 3}


def test_the_new_names_never_meet_a_name_that_is_there():
    found = parse(b'{"a": 1, "a (1)": 2, "a": 3, "a (2)": 4}')
    assert sorted(found.values()) == [1, 2, 3, 4]
    assert (found["a (1)"], found["a (2)"]) == (2, 4)


def test_a_file_saved_by_an_editor_with_a_byte_order_mark_is_read():
    assert parse(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


def test_written_text_is_for_people():
    assert written({"name": "Hals strecken – überall", "list": [1]}).decode() == (
        '{\n  "name": "Hals strecken – überall",\n  "list": [\n    1\n  ]\n}\n'
    )


def test_half_a_character_pair_survives():
    document = parse(b'{"a": "\\ud83d", "b": "\\u00fc"}')
    assert parse(written(document)) == document


PLAIN = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
)
VALUES = st.recursive(PLAIN, lambda part: st.lists(part) | st.dictionaries(st.text(), part), max_leaves=8)


@settings(max_examples=100, deadline=None, database=None)
@given(st.dictionaries(st.text(), VALUES))
def test_it_looks_as_everyone_writes_json_with_an_indent(document):
    indented = json.dumps(document, indent=2, ensure_ascii=False) + "\n"
    assert written(document) == indented.encode("utf-8")


def test_it_does_not_go_through_the_slow_writer_that_json_has_for_an_indent(monkeypatch):
    def slow(*_args, **_more):
        raise AssertionError("written by the slow half")

    monkeypatch.setattr(json.encoder, "_make_iterencode", slow)
    assert written({"a": [1]}) == b'{\n  "a": [\n    1\n  ]\n}\n'
