"""The short pieces of the guide, copied out of its pages so that the home page need not read them all.

`packaging/copy_cards.py` makes `pieces.json` beside the pages, and a test holds it against them.
"""

from pathlib import Path

import msgspec

from spineguard.core.piece import Piece

NAME = "pieces.json"


def read_pieces(folder: Path) -> tuple[Piece, ...]:
    """Every piece of a guide in reading order; none when the copy can't be read. Never raises."""
    try:
        return msgspec.json.decode((folder / NAME).read_bytes(), type=tuple[Piece, ...])
    except (OSError, ValueError):  # msgspec's errors are ValueErrors
        return ()
