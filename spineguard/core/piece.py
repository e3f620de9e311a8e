"""One short piece of the guide for each day, and never the same one twice in a row."""

from collections.abc import Sequence
from datetime import date

import msgspec


class Piece(msgspec.Struct, frozen=True):
    """A sentence or two from one page of the guide."""

    page: str
    words: str


class ShownPiece(msgspec.Struct, frozen=True):
    """Which page the last shown piece was from, and the day on which it was shown."""

    page: str
    day: date


def piece_for(day: date, pieces: Sequence[Piece], last: ShownPiece | None) -> Piece | None:
    """The piece for a day: the same all day, on any other day the one after the last; None if there is none.

    Where nothing was shown yet, the day decides with which to begin.
    """
    pages = [piece.page for piece in pieces]
    if last is None or last.page not in pages:
        return pieces[day.toordinal() % len(pieces)] if pieces else None
    at = pages.index(last.page)
    if last.day == day:
        return pieces[at]
    return pieces[(at + 1) % len(pieces)] if len(pieces) > 1 else None
