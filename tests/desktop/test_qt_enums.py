"""Qt's enums built quickly are the same as Python builds them."""

import copy
import enum
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from enum import CONFORM, EJECT, KEEP, STRICT, Enum, EnumType, Flag, IntEnum, IntFlag
from functools import partial
from importlib import import_module
from operator import and_, invert, or_, xor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spineguard.desktop import qt_enums

ROOT = Path(__file__).parents[2]
NAMES = st.sampled_from(["One", "two", "Three", "e4", "Low", "HIGH", "Mask", "None_", "All", "X"])
VALUES = st.one_of(st.integers(-3, 9), st.sampled_from([1 << 31, 1 << 40, 0xFFFFFFFF, -(1 << 31)]))
BOUNDARIES: tuple[Any, ...] = (None, KEEP, CONFORM, STRICT, EJECT)

Values = list[tuple[str, int]]


@pytest.fixture
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python whose enums are built quickly, until the end of the test."""
    monkeypatch.setattr(EnumType, "_create_", qt_enums._standard)
    qt_enums.build_enums_quickly()
    assert EnumType._create_ is not qt_enums._standard


def by_python(kind: type[Enum], values: Any, boundary: Any = None) -> Any:
    """As Python builds it, whatever is switched on."""
    return qt_enums._standard(kind, "Made", values, module=__name__, boundary=boundary)


def what_lies_in(made: Any) -> dict[str, object]:
    """Everything in the dictionary of an enum, its members by name, value, number and what they are."""

    def plain(each: Any) -> object:
        if isinstance(each, made):
            assert each.__objclass__ is made
            return type(each) is made, {**vars(each), "__objclass__": "itself"}
        if isinstance(each, dict):
            return [(name, plain(what)) for name, what in each.items()]
        if isinstance(each, list):
            return [plain(what) for what in each]
        if isinstance(each, enum.property):
            return [plain(what) for what in vars(each).values() if what is not made]
        return getattr(each, "__func__", each)

    kept = {name: what for name, what in vars(made).items() if name not in ("__dict__", "__weakref__")}
    return {name: plain(what) for name, what in kept.items()}


def how_it_answers(made: Any) -> list[str]:
    """What somebody who uses an enum can get out of it, errors and all."""
    told: list[str] = []

    def ask(question: Callable[[], object]) -> None:
        try:
            told.append(repr(question()))
        except (AttributeError, TypeError, ValueError) as error:
            told.append(repr(error))

    for question in (
        list,
        len,
        repr,
        dir,
        bool,
        lambda enum: list(reversed(enum)),
        lambda enum: enum.__bases__,
    ):
        ask(partial(question, made))
    for value in range(-4, 12):
        ask(partial(made, value))
    for name, each in made.__members__.items():
        for question in (
            repr,
            str,
            format,
            hash,
            bool,
            list,
            invert,
            lambda each: each | each,
            lambda each: ~each,
        ):
            ask(partial(question, each))
        same = getattr(made, name) is made[name] is each is made(each.value) is copy.deepcopy(each)
        told.append(f"{name} {same} {each in made} {each.__reduce_ex__(2)[1:]}")
        for other in made:
            for join in (or_, and_, xor):
                ask(partial(join, each, other))
    return told


def _all(owner: Any) -> list[Any]:
    return [getattr(owner, name) for name in dir(owner)]


def enums_of_qt() -> Iterator[type[Enum]]:
    for part in ("QtCore", "QtGui", "QtWidgets", "QtDBus", "QtNetwork"):
        module = import_module(f"PySide6.{part}")
        for owner in [each for each in _all(module) if isinstance(each, type)]:
            inside = [getattr(owner, name) for name in dir(owner) if name[0].isupper()]
            yield from (each for each in [owner, *inside] if isinstance(each, EnumType))


def test_every_enum_of_qt_is_the_same_as_python_builds_it() -> None:
    seen = {f"{made.__module__}.{made.__qualname__}": made for made in enums_of_qt()}
    assert len(seen) > 400
    quick = 0
    for name, made in seen.items():
        kind = made.__mro__[1]
        boundary = getattr(made, "_boundary_", None)
        values = [(each, what.value) for each, what in made.__members__.items()]
        if qt_enums._plain(kind, values):
            quick += 1
            built = qt_enums._quick(kind, "Made", values, __name__, boundary)
            assert what_lies_in(built) == what_lies_in(by_python(kind, values, boundary)), name
            assert list(built.__members__) == list(made.__members__), name
            assert [each.name for each in built] == [each.name for each in made], name
    assert quick > 0.98 * len(seen)


@given(
    kind=st.sampled_from([Enum, IntEnum, Flag, IntFlag]),
    values=st.lists(st.tuples(NAMES, VALUES), max_size=8, unique_by=lambda each: each[0]),
    boundary=st.sampled_from(BOUNDARIES),
)
def test_an_enum_of_any_values_is_and_answers_the_same(
    kind: type[Enum], values: Values, boundary: Any
) -> None:
    boundary = boundary if issubclass(kind, Flag) else None
    built: Any = qt_enums._quick(kind, "Made", values, __name__, boundary)
    made = by_python(kind, values, boundary)
    assert what_lies_in(built) == what_lies_in(made)
    assert how_it_answers(built) == how_it_answers(made)


@pytest.mark.usefixtures("quickly")
def test_an_enum_built_quickly_belongs_to_the_module_that_asked_for_it() -> None:
    made = Enum("made", [("one", 1)])  # type: ignore[misc]
    assert made.__module__ == __name__
    globals()["made"] = made
    assert pickle.loads(pickle.dumps(made.one)) is made.one  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "values",
    [
        "one two",
        ["one", "two"],
        {"one": 1, "two": 2},
        [("one", 1.5)],
        [("one", (1, 2))],
        [("one", True)],
        [("name", 1), ("value", 2)],
        [("_one_two", 1)],
        [("__one", 1)],
        (("one", 1),),
        [],
    ],
    ids=str,
)
@pytest.mark.usefixtures("quickly")
def test_an_enum_that_is_not_plain_is_built_as_ever(values: Any) -> None:
    made = Enum("Made", values)  # type: ignore[misc]
    assert what_lies_in(made) == what_lies_in(by_python(Enum, values))


@pytest.mark.parametrize(
    "values", [[("mro", 1)], [("one", 1), ("one", 2)], [("", 1)], [1], [("one",)]], ids=str
)
@pytest.mark.usefixtures("quickly")
def test_an_enum_that_cannot_be_is_refused_as_ever(values: Any) -> None:
    with pytest.raises((TypeError, ValueError)) as refused:
        Enum("Made", values)  # type: ignore[misc]
    with pytest.raises(refused.type):
        by_python(Enum, values)


@pytest.mark.usefixtures("quickly")
def test_a_mixed_in_type_a_long_name_and_a_class_are_built_as_ever() -> None:
    mixed = Enum("Mixed", [("one", 1)], type=str)  # type: ignore[misc]
    assert mixed.one == "1"  # type: ignore[attr-defined]
    assert Enum("Named", [("one", 1)], qualname="Owner.Named").__qualname__ == "Owner.Named"  # type: ignore[misc]

    class Written(enum.IntFlag):
        ONE = 1
        TWO = enum.auto()

    assert [each.value for each in Written] == [1, 2]


def test_where_python_keeps_something_else_in_an_enum_nothing_is_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def of_another_python(*words: Any, **more: Any) -> Any:
        made = standard(*words, **more)
        made._counted_ = len(made)
        return made

    standard = qt_enums._standard
    monkeypatch.setattr(qt_enums, "_standard", of_another_python)
    monkeypatch.setattr(qt_enums, "_empty", {})
    monkeypatch.setattr(EnumType, "_create_", of_another_python)
    qt_enums.build_enums_quickly()
    assert EnumType._create_ is of_another_python


def test_a_start_builds_the_enums_of_qt_quickly() -> None:
    source = """
from enum import EnumType
from spineguard.desktop.qt_loading import load_qt
load_qt()
print(EnumType._create_.__module__)
from PySide6.QtCore import Qt
print(Qt.AspectRatioMode(1), repr(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop))
"""
    done = subprocess.run(
        [sys.executable, "-c", source], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == [
        "spineguard.desktop.qt_enums",
        "AspectRatioMode.KeepAspectRatio",
        "<AlignmentFlag.AlignLeft|AlignTop:",
        "33>",
    ]
