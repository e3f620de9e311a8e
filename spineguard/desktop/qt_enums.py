"""Builds Qt's enums quickly.

PySide has Python's `enum` build some 2,000 values before a first window is there, and most of that time goes
into questions that have one answer for all of them: is this name private, is that value a function?
"""

import sys
from enum import Enum, EnumType, Flag, IntEnum, IntFlag
from typing import Any

KINDS: tuple[type[Enum], ...] = (Enum, IntEnum, Flag, IntFlag)
"""What PySide makes its enums of."""

Values = list[tuple[str, int]]

TRIED: tuple[tuple[type[Enum], Values], ...] = (
    (IntEnum, [("two", 2), ("below", -1), ("again", 2)]),
    (Flag, [("none", 0), ("four", 4), ("one", 1), ("both", 5), ("again", 4)]),
)
"""Built both ways at the start: an alias, a value below zero; a flag of no bit, of two, and not in order."""

_standard: Any = EnumType._create_  # type: ignore[attr-defined]
_taken = {
    kind: frozenset(name for base in kind.__mro__ for name in vars(base)) | {"", "mro"} for kind in KINDS
}
_empty: dict[tuple[type[Enum], object], dict[str, Any]] = {}


def build_enums_quickly() -> None:
    """From now on have plain enums built in a third of the time, where that gives what Python itself builds.

    It gives the same with Python 3.11. Another Python may keep something else in an enum: two are built both
    ways, and if they differ, nothing is changed.
    """
    for kind, values in TRIED:
        if _description(_quick(kind, "Tried", values, __name__, None)) != _description(
            _standard(kind, "Tried", values, module=__name__)
        ):
            return
    EnumType._create_ = _create  # type: ignore[attr-defined]


def _create(
    cls: type[Enum],
    class_name: str,
    names: Any,
    *,
    module: str | None = None,
    boundary: Any = None,
    **others: Any,
) -> type[Enum]:
    """In place of `EnumType._create_`, which is what `Enum("Name", [("one", 1)])` calls."""
    if module is None:
        module = sys._getframe(2).f_globals.get("__name__")
    asks_for_more = others.get("type") is not None or others.get("qualname") is not None
    if asks_for_more or not _plain(cls, names):
        made = _standard(cls, class_name, names, module=module, boundary=boundary, **others)
    else:
        made = _quick(cls, class_name, names, module, boundary)
    return made  # type: ignore[no-any-return]


def _plain(kind: type[Enum], names: Any) -> bool:
    """Whether there is nothing about these names and values that Python would have to look into."""
    taken = _taken.get(kind)
    if taken is None or type(names) is not list:
        return False
    for each in names:
        if type(each) is not tuple or len(each) != 2:
            return False
        name, value = each
        if type(name) is not str or type(value) is not int or name in taken or name[0] == "_":
            return False
    return len(dict(names)) == len(names)


def _quick(kind: type[Enum], name: str, values: Values, module: str | None, boundary: Any) -> type[Enum]:
    """Take what Python puts into an enum without values, and add the values."""
    made: Any = type.__new__(EnumType, name, (kind,), _space(kind, module, boundary))
    flags, takes_value = issubclass(kind, Flag), made._use_args_
    new, names, by_value, by_name = (
        made._new_member_,
        made._member_names_,
        made._value2member_map_,
        made._member_map_,
    )
    every = singles = 0
    for member_name, value in values:
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = new(made, value) if takes_value else new(made)
            member._value_, member._name_ = value, member_name
            member.__objclass__, member._sort_order_ = made, len(names)
            single = value > 0 and not value & (value - 1)
            if single:
                singles |= value
            if single or not flags:  # a flag of no bit or of several is not counted among its values
                names.append(member_name)
        every |= value
        by_name[member_name] = member
        type.__setattr__(made, member_name, member)
    if flags:
        _complete_flags(made, every, singles)
    type.__setattr__(made, "__new__", Enum.__new__)
    return made  # type: ignore[no-any-return]


def _space(kind: type[Enum], module: str | None, boundary: Any) -> dict[str, Any]:
    """What Python puts into an enum of this kind without values."""
    empty = _empty.get((kind, boundary))
    if empty is None:
        empty = dict(vars(_standard(kind, "Empty", [], module=__name__, boundary=boundary)))
        for name in ("__dict__", "__weakref__", "__new__"):
            empty.pop(name, None)
        _empty[kind, boundary] = empty
    space = {name: each.copy() if type(each) in (dict, list) else each for name, each in empty.items()}
    space["__module__"] = module
    return space


def _complete_flags(made: Any, every: int, singles: int) -> None:
    if "_singles_mask_" in vars(made):
        made._singles_mask_, made._flag_mask_ = singles, every
    else:  # before Python 3.11.4
        made._flag_mask_ = singles
    made._all_bits_ = 2 ** every.bit_length() - 1
    in_order = [made._member_map_[name]._value_ for name in made._member_names_]
    if in_order != sorted(in_order):
        made._iter_member_ = made._iter_member_by_def_


def _description(made: type[Enum]) -> dict[str, object]:
    """All that lies in an enum, so that it can be compared with another one."""

    def plain(each: Any) -> object:
        if isinstance(each, made):
            return {name: what for name, what in vars(each).items() if name != "__objclass__"}
        match each:
            case dict():
                return {name: plain(what) for name, what in each.items()}
            case list():
                return [plain(what) for what in each]
        return getattr(each, "__func__", each)

    return {name: plain(what) for name, what in vars(made).items() if name not in ("__dict__", "__weakref__")}
