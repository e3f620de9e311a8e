"""The words of the voice in one language: phrases with names to fill in, numbers, and the rule for plurals.

A phrase is filled in by name, as in `words.rep.full` with `{rep}` and `{reps}`. What each may name is
written in `FILLED_WITH`, so that a wrong file is found when it is read and not in the middle of a session.
"""

import enum
import string
from collections.abc import Iterator
from typing import Annotated

import msgspec

from spineguard.core.exercise import Exercise, Place, Support

Template = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Word = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]

HIGHEST_NUMBER = 30
"""The largest number that is said in words; no rep and no count goes beyond it."""

FILLED_WITH = {
    "exercise": {"name", "place"},
    "next_exercise": {"name", "place"},
    "needed": {"needs"},
    "step": {"step", "steps", "words"},
    "times": {"reps"},
    "get_ready": {"words"},
    "hold": {"count"},
    "may_rest": {"count"},
    "rest": {"words"},
    "rep": {"rep", "reps"},
    "exercise_done": {"name"},
}
"""The names that a phrase may fill in; a phrase that is not here has none."""


class PluralRule(enum.Enum):
    """How a language chooses between the forms of a phrase with a number."""

    ONE_OTHER = "one-other"
    """One time, two times: English, German, Spanish and many others."""
    ONLY_OTHER = "only-other"
    """The same form for every number: Japanese, Chinese, Turkish."""


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Frozen, by name, and strict about misspelt keys."""


class Phrase(_Part, frozen=True):
    """One thing to say, and the same in fewer words for when there is little time."""

    full: Template
    short: Template


class CountedPhrase(_Part, frozen=True):
    """A phrase whose form depends on a number."""

    one: Phrase
    other: Phrase


class VoiceWords(_Part, frozen=True):
    """All that the voice says besides the words of the cards."""

    plural: PluralRule
    numbers: Annotated[tuple[Word, ...], msgspec.Meta(min_length=HIGHEST_NUMBER, max_length=HIGHEST_NUMBER)]
    places: dict[Place, Word]
    supports: dict[Support, Annotated[str, msgspec.Meta(max_length=40)]]
    exercise: Phrase
    next_exercise: Phrase
    change_place: Phrase
    needed: Phrase
    step: Phrase
    times: CountedPhrase
    soft_tone: Phrase
    press: Phrase
    by_itself: Phrase
    get_ready: Phrase
    hold: Phrase
    may_rest: Phrase
    rest: Phrase
    rep: Phrase
    then_hold: Phrase
    paused: Phrase
    gap: Phrase
    going_on: Phrase
    exercise_done: Phrase
    all_done: Phrase
    stopped: Phrase
    hurts: Phrase

    def number(self, value: int) -> str:
        """A number as it is said; one that is too large stays in digits."""
        return self.numbers[value - 1] if 1 <= value <= HIGHEST_NUMBER else str(value)

    def form(self, phrase: CountedPhrase, number: int) -> Phrase:
        """The form of a phrase that goes with a number."""
        match self.plural:
            case PluralRule.ONE_OTHER:
                return phrase.one if number == 1 else phrase.other
            case PluralRule.ONLY_OTHER:
                return phrase.other

    def place_of(self, exercise: Exercise) -> str:
        """Where an exercise is done, as "Sitting in a chair"."""
        return f"{self.places[exercise.place]} {self.supports[exercise.support]}".strip()

    def phrases(self) -> Iterator[tuple[str, Phrase]]:
        """Every phrase with its key; one with plural forms comes once for each form."""
        for key in self.__struct_fields__:
            match getattr(self, key):
                case Phrase() as phrase:
                    yield key, phrase
                case CountedPhrase(one=one, other=other):
                    yield key, one
                    yield key, other


def template_trouble(key: str, template: str) -> str:
    """What is wrong with one template, in a sentence; empty when nothing is."""
    known = FILLED_WITH.get(key, set())
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError:
        return f'"{template}" has a brace that is not closed'
    for _, name, shape, conversion in parts:
        if name is not None and (name not in known or shape or conversion):
            told = " or ".join(f"{{{known_name}}}" for known_name in sorted(known)) or "no braces"
            return f'"{template}" has {{{name}}}; use {told} here'
    return ""


def words_trouble(words: VoiceWords) -> str:
    """The first thing wrong with words whose shape is right, in a sentence; empty when nothing is."""
    for place in Place:
        if place not in words.places:
            return f'places: "{place.value}" is missing'
    for support in Support:
        if support not in words.supports:
            return f'supports: "{support.value}" is missing'
    for key, phrase in words.phrases():
        for template in (phrase.full, phrase.short):
            if trouble := template_trouble(key, template):
                return f"{key}: {trouble}"
    return ""
