"""The exercises a person can choose from, and the cards that had to be left out."""

from pathlib import PurePath

import msgspec

from spineguard.core.exercise import Exercise, Place

CardPath = tuple[str | int, ...]
"""Where in a card: names, and the number of a list's item from 0, e.g. `("steps", 0, "words")`."""


def field_name(path: CardPath, whole: str = "card") -> str:
    """A path as a person reads it, items counted from 1: `steps[1].words`; all of the card is `whole`."""
    name = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path)
    return name.removeprefix(".") or whole


class CardProblem(msgspec.Struct, frozen=True, kw_only=True):
    """Why a card was left out, and what to do about it. Lines and columns count from 1."""

    file: PurePath
    line: int
    column: int
    field: str
    words: str


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """One exercise of the library, the file it came from, and whether it is the person's own."""

    exercise: Exercise
    own: bool
    file: PurePath


class Library(msgspec.Struct, frozen=True, kw_only=True):
    """Every exercise that may be done: the bundled ones first, then the person's own."""

    cards: tuple[Card, ...] = ()
    left_out: tuple[CardProblem, ...] = ()

    def by_id(self, exercise_id: str) -> Card | None:
        """The card with this id, or None, for example when the person deleted its file."""
        return next((card for card in self.cards if card.exercise.id == exercise_id), None)

    def at(self, place: Place) -> tuple[Card, ...]:
        """The cards done at one place."""
        return tuple(card for card in self.cards if card.exercise.place is place)

    def bundled(self) -> tuple[Card, ...]:
        """The cards that came with the program."""
        return tuple(card for card in self.cards if not card.own)

    def own(self) -> tuple[Card, ...]:
        """The cards from the person's own folder."""
        return tuple(card for card in self.cards if card.own)
