"""The short piece of the guide on the home page: which one it is today, and which one it was last."""

import msgspec

from spineguard.core.piece import Piece, ShownPiece, piece_for
from spineguard.desks.stage import Stage
from spineguard.paths import resource_for_language
from spineguard.storage.guide_pieces import read_pieces
from spineguard.ui.language import LANGUAGE


class DailyPiece:
    """Chooses the piece, and writes down which was shown when the window closes, as a start must not wait."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._shown: ShownPiece | None = None

    def today(self) -> Piece | None:
        """What the home page tells from the guide, unless the person does not want it."""
        chosen, day = self._stage.preferences, self._stage.wall().date()
        pieces = read_pieces(resource_for_language("guide", LANGUAGE.name)) if chosen.pieces else ()
        piece = piece_for(day, pieces, chosen.last_piece)
        if piece is not None:
            self._shown = ShownPiece(piece.page, day)
        return piece

    @property
    def page(self) -> str:
        """The page that the last piece is from; no name when none was shown."""
        return "" if self._shown is None else self._shown.page

    def keep(self) -> None:
        """Write down the last piece, if it is another one than was kept."""
        chosen = self._stage.preferences
        if self._shown is not None and self._shown != chosen.last_piece:
            self._stage.records.change(msgspec.structs.replace(chosen, last_piece=self._shown))
