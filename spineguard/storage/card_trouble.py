"""What is wrong with a card, and where: the place, and a plain sentence in place of the YAML reader's own."""

import re
from typing import NamedTuple

import yaml

from spineguard.core.library import CardPath

_LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


class Mark(NamedTuple):
    """A place in a file, both counted from 1; a column is one letter."""

    line: int
    column: int


class Kind(NamedTuple):
    """What a file is called in the sentences about it, and the line that it may well begin with."""

    noun: str
    first_line: str


CARD = Kind("card", "id: head-press")


class Trouble(NamedTuple):
    """Something wrong at one place of a card, in a sentence for a person."""

    mark: Mark
    path: CardPath
    words: str


def lines_of(text: str) -> list[str]:
    """The lines of a text as YAML counts them."""
    return _LINE_END.split(text)


_SENTENCES = (
    (
        "mapping values are not allowed",
        "no colon is expected here; check the spaces at the start of this line, or put its words in quotes",
    ),
    ("expected ':'", "a colon and a space are missing after this word"),
    ("escape", "a \\ in \"quotes\" is a command; write \\\\, or use 'single quotes'"),
    ("quoted scalar", "a quote mark opens here and is not closed"),
    ("flow mapping", "a { opens here and is not closed, or a comma is missing before the next name"),
    ("flow sequence", "a [ opens here and is not closed, or a comma is missing"),
    ("block sequence", "the lines of this list do not line up; start each with - under the one above"),
    ("block collection", "the lines of this list do not line up; start each with - under the one above"),
    ("block mapping", "this line does not line up with the lines above; check the spaces at its start"),
    ("document start", "this line does not belong to the {noun}; check the spaces at its start"),
    ("cannot start any token", "words cannot start with this sign; put them in quotes"),
    ("alias", "words cannot start with * or &; put them in quotes"),
    ("anchor", "words cannot start with * or &; put them in quotes"),
    ("tag", "words cannot start with !; put them in quotes"),
    ("directive", "words cannot start with %; put them in quotes"),
)
_FROM_THE_START = ("expected ':'", "quoted scalar", "flow mapping", "flow sequence")


def syntax_trouble(text: str, path: CardPath, error: yaml.MarkedYAMLError, kind: Kind = CARD) -> Trouble:
    """What libyaml could not read, in words for somebody who has never heard of YAML."""
    place = error.problem_mark or error.context_mark
    if place is None:
        return Trouble(Mark(1, 1), (), f"this cannot be read as a {kind.noun}")
    lines = lines_of(text)
    for number, line in enumerate(lines[: place.line + 1], start=1):
        lead = line[: len(line) - len(line.lstrip())]
        if "\t" in lead:
            return Trouble(Mark(number, lead.index("\t") + 1), path, "a tab is used here; use spaces")
    if place.line < len(lines) and lines[place.line][place.column : place.column + 1] == "\t":
        return Trouble(Mark(place.line + 1, place.column + 1), path, "a tab is used here; use spaces")
    told = f"{error.problem or ''}; {error.context or ''}".lower()
    for sign, words in _SENTENCES:
        if sign in told:
            if sign in _FROM_THE_START and error.context_mark is not None:
                place = error.context_mark
            return Trouble(Mark(place.line + 1, place.column + 1), path, words.replace("{noun}", kind.noun))
    words = f"this line cannot be read as part of a {kind.noun}"
    return Trouble(Mark(place.line + 1, place.column + 1), path, words)
