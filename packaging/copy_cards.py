"""`python packaging/copy_cards.py`: make the copies of cards and guide anew, after a file was changed.

The copy is what a start reads; `docs/decisions/card-copy.md` says why. Only cards that the guard lets pass
are copied. Ends with 1 and changes nothing in a folder that holds any other.
"""

import sys
from pathlib import Path

import msgspec

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from spineguard.core.piece import Piece  # noqa: E402
from spineguard.storage.card_copy import NAME, CardCopy, CopiedCard, checksum  # noqa: E402
from spineguard.storage.card_folder import load_library  # noqa: E402
from spineguard.storage.card_text import read_card_text  # noqa: E402
from spineguard.storage.guide_folder import load_guide  # noqa: E402
from spineguard.storage.guide_pieces import NAME as PIECES  # noqa: E402


def copy_of(folder: Path) -> bytes:
    """What the copy of a folder of cards must be; ValueError with all problems if a card is not good."""
    library = load_library(folder, folder / "none")
    if library.left_out:
        raise ValueError("\n".join(f"{bad.file}:{bad.line}: {bad.words}" for bad in library.left_out))
    cards = {}
    for card in library.cards:
        data = Path(card.file).read_bytes()
        values = msgspec.json.encode(read_card_text(data).values)
        cards[card.file.name] = CopiedCard(checksum(data, values), msgspec.Raw(values))
    return msgspec.json.encode(CardCopy(cards)) + b"\n"


def pieces_of(folder: Path) -> bytes:
    """What the copy of a guide's short pieces must be."""
    pages = load_guide(folder).pages
    pieces = [Piece(page.id, page.piece) for page in pages if page.piece is not None]
    return msgspec.json.format(msgspec.json.encode(pieces), indent=1) + b"\n"


def main() -> int:
    """Write the copy of every language."""
    for folder in sorted((ROOT / "resources" / "exercises").iterdir()):
        if folder.is_dir():
            try:
                (folder / NAME).write_bytes(copy_of(folder))
            except ValueError as error:
                print(error, file=sys.stderr)
                return 1
            print(f"{folder.name}/{NAME} is made")
    for folder in sorted((ROOT / "resources" / "guide").iterdir()):
        if folder.is_dir():
            (folder / PIECES).write_bytes(pieces_of(folder))
            print(f"{folder.name}/{PIECES} is made")
    return 0


if __name__ == "__main__":
    sys.exit(main())
