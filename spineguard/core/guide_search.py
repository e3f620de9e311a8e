"""Finding a page of the guide by plain words: "cough", "shopping", "how do I lift"."""

import re
import unicodedata

from spineguard.core.guide import GuidePage

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(
    (
        "a",
        "and",
        "are",
        "at",
        "be",
        "can",
        "do",
        "does",
        "for",
        "get",
        "how",
        "i",
        "if",
        "in",
        "is",
        "it",
        "of",
        "to",
    )
)
_ENDINGS = ("ings", "ing", "ies", "ed", "es", "s", "e", "y")
_SHORTEST = 3
"""Letters of a word that are left when an ending is taken off."""


def found(pages: tuple[GuidePage, ...], asked: str) -> tuple[GuidePage, ...]:
    """The pages that hold every asked word, the best first; all pages when nothing is asked.

    A word also finds longer ones that begin like it: "cough" finds "coughing", and the other way round.
    Small words ("how do I") are passed over unless nothing else was asked.
    """
    words = _words(asked)
    wanted = [word for word in words if word not in _SMALL] or words
    if not wanted:
        return pages if not asked.strip() else ()
    scored = [(_score(page, wanted), -at, page) for at, page in enumerate(pages)]
    return tuple(page for score, _, page in sorted(scored, key=lambda each: each[:2], reverse=True) if score)


def _score(page: GuidePage, wanted: list[str]) -> int:
    """How well a page answers: 0 when a word is not there at all."""
    title = [_stem(word) for word in _words(page.title)]
    telling = [_stem(word) for text in page.find for word in _words(text)]
    others = [_stem(word) for text in page.texts() for word in _words(text)]
    total = 0
    for word in wanted:
        stem = _stem(word)
        score = 16 * _hits(stem, title) + 4 * _hits(stem, telling) or _hits(stem, others)
        if not score:
            return 0
        total += score
    return total


def _hits(stem: str, words: list[str]) -> int:
    """2 when a word is there as it was asked, 1 when one begins like it."""
    if stem in words:
        return 2
    return int(len(stem) >= _SHORTEST and any(word.startswith(stem) for word in words))


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))


def _stem(word: str) -> str:
    """The word without the ending that it has in a sentence: "coughing" and "coughs" are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word
