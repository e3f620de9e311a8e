"""Everything that is wrong with a card's values, each in a sentence, held against what `Exercise` says.

The types of `core/exercise.py` are the one place where ranges stand. This file only looks and tells. It is
used when msgspec has already said no, because that stops at the first mistake.
"""

import difflib
import itertools
import re
from collections.abc import Callable, Iterator
from typing import Any, TypeGuard

import msgspec.inspect as shapes

from spineguard.core.exercise import Exercise
from spineguard.core.library import CardPath
from spineguard.core.shown import quoted
from spineguard.storage.card_help import Help, help_for
from spineguard.storage.card_text import MOST_TROUBLES, CardText, plain_value
from spineguard.storage.card_trouble import Trouble

HelpFor = Callable[[type, str], Help | None]
"""The help on one line of a part."""


def shape_troubles(card: CardText, wanted: type = Exercise, told: HelpFor = help_for) -> Iterator[Trouble]:
    """Walk the whole card and tell each thing that is not as it should be in a `wanted`."""
    return _Walk(card, told).part(shapes.type_info(wanted), card.values, ())


def near(word: str, known: list[str]) -> str:
    """A question after a likely slip: `; did you mean "sitting"?`, or nothing."""
    likely = difflib.get_close_matches(word[:60], known, n=1, cutoff=0.66)
    return _did_you_mean(likely[0]) if likely else ""


def _did_you_mean(word: str) -> str:
    return f'; did you mean "{word}"?'


TOO_LARGE = re.compile(r"[-+]?[0-9]{19,}(?:\.[0-9]*)?|[-+]?[0-9]+(?:\.[0-9]*)?[eE]\+?[0-9]{3,}")
"""What a person means as a number, but with more digits than are read as one."""


class _Walk:
    def __init__(self, card: CardText, told: HelpFor) -> None:
        self._card, self._told = card, told

    def part(self, shape: shapes.Type, value: Any, path: CardPath, expected: str = "") -> Iterator[Trouble]:
        match shape:
            case shapes.Metadata(type=inner):
                yield from self.part(inner, value, path, expected)
            case shapes.UnionType(types=types):
                if value is not None:
                    kind = next(kind for kind in types if not isinstance(kind, shapes.NoneType))
                    yield from self.part(kind, value, path, expected)
            case shapes.StructType():
                yield from self._named_parts(shape, value, path)
            case shapes.DictType():
                yield from self._dict(shape, value, path)
            case shapes.VarTupleType():
                yield from self._list(shape, value, path)
            case shapes.EnumType(cls=cls):
                known = [member.value for member in cls]
                if value not in known:
                    hint = near(value, known) if isinstance(value, str) else ""
                    yield self._expected(path, f"one of {', '.join(known)}", value, hint)
            case shapes.StrType():
                yield from self._text(shape, value, path, expected)
            case shapes.FloatType():
                if not _is_number(value):
                    yield self._expected(path, "a number, such as 5", value, _number_hint(value))
                elif not _within(shape, value):
                    yield self._expected(path, f"a number {_range(shape)}", value)
            case shapes.IntType():
                if not _is_number(value):
                    yield self._expected(path, "a whole number, such as 5", value, _number_hint(value))
                elif isinstance(value, float) or not _within(shape, value):
                    yield self._expected(path, f"a whole number {_range(shape)}", value)
            case _:
                raise TypeError(f"a card has no shape for {shape!r}")

    def _named_parts(self, shape: shapes.StructType, value: Any, path: CardPath) -> Iterator[Trouble]:
        known = [field.encode_name for field in shape.fields]
        if not isinstance(value, dict):
            noun, first_line = self._card.kind
            start = f'a {noun} that starts with a line such as "{first_line}"'
            wanted = f'lines such as "{known[0]}: …"' if path else start
            yield self._expected(path, wanted, value)
            return
        spare = [name for name in known if name not in value]
        unknown = (name for name in value if name not in known)
        slips = {name: near(name, spare) for name in itertools.islice(unknown, MOST_TROUBLES)}
        for field in shape.fields:
            name = field.encode_name
            if name in value:
                told = self._told(shape.cls, name)
                yield from self.part(field.type, value[name], (*path, name), told.expected if told else "")
            elif field.required and _did_you_mean(name) not in slips.values():
                yield Trouble(self._card.mark(path), (*path, name), self._missing(shape, field))
        for name, hint in slips.items():
            if not hint and name.isdecimal() and value[name] is None:  # `neck: 1,5` within braces
                hint = "; write a number with a point, not a comma"
            words = f"{quoted(name)} is not known here" + (hint or f"; known are {', '.join(known)}")
            yield Trouble(self._card.name_marks[*path, name], path, words)

    def _missing(self, shape: shapes.StructType, field: shapes.Field) -> str:
        told = self._told(shape.cls, field.encode_name)
        if told and told.example:
            return f'this line is missing; add one such as "{told.example}"'
        inner = field.type
        while isinstance(inner, shapes.Metadata):
            inner = inner.type
        if isinstance(inner, shapes.VarTupleType):
            return f'this part is missing; add "{field.encode_name}:" and below it lines that start with -'
        needed = (
            [part.encode_name for part in inner.fields if part.required]
            if isinstance(inner, shapes.StructType)
            else []
        )
        return f'this part is missing; add "{field.encode_name}:" and below it {", ".join(needed)}'

    def _dict(self, shape: shapes.DictType, value: Any, path: CardPath) -> Iterator[Trouble]:
        if not isinstance(value, dict):
            yield self._expected(path, 'lines such as "stand: {}"', value)
            return
        yield from self._count(shape, value, path)
        for name, inner in value.items():
            for trouble in self._text(shape.key_type, name, (*path, name), ""):
                yield trouble._replace(mark=self._card.name_marks[*path, name])
            yield from self.part(shape.value_type, inner, (*path, name))

    def _list(self, shape: shapes.VarTupleType, value: Any, path: CardPath) -> Iterator[Trouble]:
        if not isinstance(value, list):
            yield self._expected(path, 'a list, each line starting with "- "', value)
            return
        yield from self._count(shape, value, path)
        for number, item in enumerate(value):
            yield from self.part(shape.item_type, item, (*path, number))

    def _count(self, shape: Any, value: Any, path: CardPath) -> Iterator[Trouble]:
        if len(value) < (shape.min_length or 0):
            yield self._trouble(path, f"expected at least {shape.min_length}, but here is none")
        elif shape.max_length is not None and len(value) > shape.max_length:
            yield self._trouble(path, f"expected at most {shape.max_length}, but here are {len(value)}")

    def _text(self, shape: Any, value: Any, path: CardPath, expected: str) -> Iterator[Trouble]:
        if not isinstance(value, str):
            hint = f'; if that is meant, put it in quotes: "{value}"' if _is_number(value) else ""
            yield self._expected(path, expected or "some words", value, hint)
        elif len(value) < (shape.min_length or 0):
            yield self._expected(path, expected or "some words", None)
        elif shape.pattern is not None and not re.search(shape.pattern, value):
            yield self._expected(path, expected, value)
        elif shape.max_length is not None and len(value) > shape.max_length:
            yield self._trouble(
                path, f"expected at most {shape.max_length} letters, but here are {len(value)}"
            )

    def _expected(self, path: CardPath, wanted: str, value: Any, hint: str = "") -> Trouble:
        return self._trouble(path, f"expected {wanted}, but here is {_found(value)}{hint}")

    def _trouble(self, path: CardPath, words: str) -> Trouble:
        return Trouble(self._card.mark(path), path, words)


def _found(value: Any) -> str:
    match value:
        case None | "":
            return "nothing"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"the number {value}"
        case str() if TOO_LARGE.fullmatch(value):
            return "a number that is too large"
        case str():
            return f"the text {quoted(value)}"
        case list():
            return "a list"
        case _:
            return "a group of lines"


def _number_hint(value: Any) -> str:
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]+,[0-9]+", value):
        return "; write it with a point, not a comma"
    if isinstance(value, str) and _is_number(plain_value(value)):
        return "; take the quotes away"
    return ""


def _is_number(value: Any) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _within(shape: shapes.IntType | shapes.FloatType, value: int | float) -> bool:
    return (
        (shape.ge is None or value >= shape.ge)
        and (shape.gt is None or value > shape.gt)
        and (shape.le is None or value <= shape.le)
    )


def _range(shape: shapes.IntType | shapes.FloatType) -> str:
    low = f"above {shape.gt:g}" if shape.gt is not None else f"from {shape.ge:g}"
    joint = " and up to" if shape.gt is not None else " to"
    return f"{low}{joint} {shape.le:g}"
