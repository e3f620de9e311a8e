"""The program's own cards as a copy that is quick to read, used only while the cards are as they were copied.

Reading YAML and judging what it teaches takes a tenth of the start. So `copy.json` beside the cards holds
what was read from each, made from cards that the guard let pass. `docs/decisions/card-copy.md` tells more.
"""

import os
import zlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from spineguard.core.exercise import Exercise
from spineguard.core.library import Card, Library

NAME = "copy.json"
LARGEST = 64 * 1024
"""Bytes. No card that may be used is larger."""


class CopiedCard(msgspec.Struct, frozen=True):
    """The values of one card, and the checksum of the card's bytes with the values' bytes after them."""

    sum: int
    values: msgspec.Raw


class CardCopy(msgspec.Struct, frozen=True):
    """What `copy.json` holds: each card of the folder by its file name."""

    cards: dict[str, CopiedCard]


def load_library(bundled: Path, own: Path) -> Library:
    """Every usable card of the program's folder and of the person's folder, which may be missing.

    Never raises for anything that a file can hold.
    """
    copied = exercises_as_copied(bundled)
    if copied and _names(bundled) == [file.name for file in copied] and not _names(own):
        cards = [Card(exercise=exercise, own=False, file=file) for file, exercise in copied.items()]
        return Library(cards=tuple(cards))
    from spineguard.storage import card_folder  # here, because most starts need no YAML

    return card_folder.load_library(bundled, own, copied)


def exercises_as_copied(folder: Path) -> Mapping[Path, Exercise]:
    """The exercises of a folder whose card and copy are both just as when the copy was made, by file name."""
    try:
        copy = msgspec.json.decode((folder / NAME).read_bytes(), type=CardCopy)
        return {
            folder / name: msgspec.json.decode(card.values, type=Exercise)
            for name, card in sorted(copy.cards.items())
            if _sum_of(folder / name, card.values) == card.sum
        }
    except (OSError, ValueError):  # msgspec's errors are ValueErrors
        return {}


def checksum(card: bytes, values: bytes) -> int:
    """One number for a card and what was read from it."""
    return zlib.crc32(values, zlib.crc32(card))


def _sum_of(file: Path, values: msgspec.Raw) -> int | None:
    try:
        with file.open("rb", buffering=0) as opened:
            return checksum(opened.read(LARGEST + 1), bytes(values))
    except OSError:
        return None


def _names(folder: Path) -> list[str]:
    """The files that may be cards; a name of no letters stands for a folder that can't be read."""
    try:
        found = sorted(file.name for file in folder.iterdir())
    except FileNotFoundError:
        return [""] if os.path.lexists(folder) else []
    except OSError:
        return [""]
    return [name for name in found if name.lower().endswith((".yaml", ".yml")) and not name.startswith(".")]
