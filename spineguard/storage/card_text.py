"""A card's bytes turned into plain values, with the line and column of every part.

Only the plain half of YAML is read: names, lists, words and numbers. Everything that could hide something
(anchors, aliases, merge keys, tags, several documents) is refused before a value is built from it.
"""

import re
from functools import cached_property
from typing import Any, NamedTuple

import yaml

from spineguard.core.library import CardPath
from spineguard.core.shown import quoted
from spineguard.storage.card_trouble import CARD, Kind, Mark, Trouble, lines_of, syntax_trouble

MOST_TROUBLES = 20
"""So many lines about one card are enough; a file of nonsense must not cost more than that."""
DEEPEST = 8
"""A real card nests 4 deep."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUMBER_STARTS = frozenset("+-.0123456789")
_NUMBER = re.compile(
    r"[-+]?(?:0|[1-9][0-9]{0,17})(?P<fraction>\.[0-9]{0,18})?(?P<power>[eE][-+]?[0-9]{1,2})?"
    r"|[-+]?(?P<short>\.[0-9]{1,18})(?:[eE][-+]?[0-9]{1,2})?"
)
_WORDS_WITH_A_VALUE = {"true": True, "false": False, "null": None, "~": None, "": None}
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


class CardText(NamedTuple):
    """What a card's text holds: dict, list, str, int, float, bool or None, and where each value stands."""

    values: Any
    value_marks: dict[CardPath, Mark]
    name_marks: dict[CardPath, Mark]
    troubles: list[Trouble]
    kind: Kind = CARD

    def mark(self, path: CardPath) -> Mark:
        """Where a part stands; of a part that is not written, where the part around it stands."""
        while path and path not in self.value_marks:
            path = path[:-1]
        return self.value_marks.get(path, Mark(1, 1))


def read_card_text(data: bytes, kind: Kind = CARD) -> CardText:
    """Read the bytes of a card or another kind of file. Use `values` only when `troubles` is empty."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _only(_not_utf8(data, error))
    if unseen := _UNSEEN.search(text):
        return _only(Trouble(_mark_at(text, unseen.start()), (), _unseen_words(unseen[0])))
    return _Reader(text, kind).read()


def _only(trouble: Trouble) -> CardText:
    return CardText(None, {}, {}, [trouble])


def _unseen_words(letter: str) -> str:
    return f"a letter that cannot be seen (U+{ord(letter):04X}) is here; delete it"


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Trouble:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Trouble(Mark(1, 1), (), "this file is saved as UTF-16; save it again as UTF-8")
    # The codec takes a byte order mark off first and counts from there.
    data = bytes(error.object)
    mark = _mark_at(data[: error.start].decode("utf-8"), error.start)
    return Trouble(
        mark, (), f"byte 0x{data[error.start]:02X} is not UTF-8 text; save the file again as UTF-8"
    )


def _mark_at(text: str, position: int) -> Mark:
    before = text[:position]
    return Mark(before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


class _EnoughError(Exception):
    """No more of this card needs to be read."""


class _Reader:
    """One pass over a card's YAML events."""

    def __init__(self, text: str, kind: Kind) -> None:
        self._text, self._noun = text, kind.noun
        self._loader = _Loader(text)
        self._next = self._loader.get_event
        self._at: CardPath = ()
        self._anchors = set[str]()
        self._card = CardText(None, {}, {}, [], kind)

    def read(self) -> CardText:
        values = None
        try:
            values = self._document()
        except _EnoughError:
            pass
        except yaml.MarkedYAMLError as error:
            self._card.troubles.append(syntax_trouble(self._text, self._at, error, self._card.kind))
        except (yaml.YAMLError, ValueError, OverflowError):
            self._card.troubles.append(Trouble(Mark(1, 1), (), f"this cannot be read as a {self._noun}"))
        finally:
            self._loader.dispose()
        return self._card._replace(values=values)

    def _document(self) -> Any:
        self._next()
        event = self._next()
        if type(event) is yaml.StreamEndEvent:
            self._trouble(Mark(1, 1), (), "nothing is written in this file")
            return None
        event = self._next()
        self._card.value_marks[()] = _mark(event)
        values = self._node(event, (), 0)
        if values is None and not self._card.troubles:
            self._trouble(Mark(1, 1), (), "nothing is written in this file")
        self._next()
        event = self._next()
        if type(event) is not yaml.StreamEndEvent:
            words = f"a second {self._noun} starts here; write one {self._noun} a file"
            self._trouble(_mark(event), (), words)
        return values

    def _node(self, event: Any, path: CardPath, depth: int) -> Any:
        if event.anchor is not None:
            self._shorthand(event, path)
        kind = type(event)
        if kind is yaml.AliasEvent:
            return None
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._trouble(_mark(event), path, f"{quoted(tag)} is a command to other programs; take it out")
        if kind is yaml.ScalarEvent:
            if not event.implicit[0]:
                return self._words(event, path)
            if event.end_mark.line > event.start_mark.line:
                self._swallowed(event, path)
            return plain_value(event.value)
        if depth == DEEPEST:
            words = f"too many parts inside each other; a {self._noun} needs only 4"
            self._trouble(_mark(event), path[:3], words)
            raise _EnoughError
        if kind is yaml.MappingStartEvent:
            return self._named_parts(path, depth + 1)
        return self._list(path, depth + 1)

    def _list(self, path: CardPath, depth: int) -> list[Any]:
        items: list[Any] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            here = (*path, len(items))
            self._card.value_marks[here] = _mark(event)
            items.append(self._node(event, here, depth))
            self._at = path
        return items

    def _named_parts(self, path: CardPath, depth: int) -> dict[str, Any]:
        parts: dict[str, Any] = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            name = self._name(event, path, depth)
            here = self._at = (*path, name)
            if name in parts:
                first = self._card.name_marks[here].line
                words = f"{quoted(name)} is here again; it is already on line {first}. Keep one of them"
                self._trouble(_mark(event), path, words)
            else:
                self._card.name_marks[here] = _mark(event)
            event = self._next()
            self._card.value_marks[here] = _mark(event)
            parts[name] = self._node(event, here, depth)
            self._at = path
        return parts

    def _name(self, event: Any, path: CardPath, depth: int) -> str:
        if type(event) is not yaml.ScalarEvent:
            self._node(event, path, depth)
            self._trouble(_mark(event), path, "a name, such as dose, is expected before the colon")
            return ""
        if event.anchor is not None:
            self._shorthand(event, path)
        if event.value == "<<" and event.implicit[0]:
            self._trouble(_mark(event), path, f'"<<" is not used in {self._noun}s; write the lines out')
        return self._words(event, path)

    def _words(self, event: Any, path: CardPath) -> str:
        text: str = event.value
        # "\\0" in double quotes is a NUL only now, after the whole text was looked through.
        if not text.isprintable() and (unseen := _UNSEEN.search(text)):
            self._trouble(_mark(event), path, _unseen_words(unseen[0]))
        return tidy(text)

    def _swallowed(self, event: Any, path: CardPath) -> None:
        """A list line with a space too many silently becomes the end of the line above."""
        for number in range(event.start_mark.line + 1, event.end_mark.line + 1):
            line = self._lines[number]
            words = line.lstrip(" ")
            if words.startswith("- "):
                mark = Mark(number + 1, len(line) - len(words) + 1)
                self._trouble(
                    mark, path, "this - does not line up with the - above it; check the spaces before it"
                )

    @cached_property
    def _lines(self) -> list[str]:
        return lines_of(self._text)

    def _shorthand(self, event: Any, path: CardPath) -> None:
        """A stray * is told each time; of real shorthand the first line says it all, however much follows."""
        sign = "*" if type(event) is yaml.AliasEvent else "&"
        if event.anchor in self._anchors or (sign == "&" and self._anchors):
            raise _EnoughError
        if sign == "&":
            self._anchors.add(event.anchor)
        words = (
            f"{quoted(sign + event.anchor)} is not used in {self._noun}s; "
            f"words that start with {sign} need quotes"
        )
        self._trouble(_mark(event), path, words)

    def _trouble(self, mark: Mark, path: CardPath, words: str) -> None:
        self._card.troubles.append(Trouble(mark, path, words))
        if len(self._card.troubles) >= MOST_TROUBLES:
            raise _EnoughError


def _mark(event: Any) -> Mark:
    mark = event.start_mark
    return Mark(mark.line + 1, mark.column + 1)


def plain_value(text: str) -> Any:
    """What words without quotes mean: a number, true, false, nothing, or else themselves.

    Dates, times, yes and no, and numbers with a leading 0 stay words.
    """
    if text[:1] not in _NUMBER_STARTS:
        return _WORDS_WITH_A_VALUE[text] if text in _WORDS_WITH_A_VALUE else tidy(text)
    number = _NUMBER.fullmatch(text)
    if number is None:
        return tidy(text)
    return float(text) if any(number.groups()) else int(text)


def tidy(text: str) -> str:
    """The same words on one line, without space around them; nothing where no letter could be seen."""
    words = " ".join(text.split()) if "\n" in text else text.strip()
    seen = words.isprintable() or any(letter.isprintable() and letter != " " for letter in words)
    return words if seen else ""
