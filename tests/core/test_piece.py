"""A piece of the guide for each day."""

import itertools
from datetime import date, timedelta

from spineguard.core.piece import Piece, ShownPiece, piece_for

DAY = date(2026, 11, 22)
PIECES = tuple(Piece(name, f"Tip {name}.") for name in "abcde")


def test_the_piece_stays_all_day() -> None:
    assert piece_for(DAY, PIECES, ShownPiece("c", DAY)) == PIECES[2]


def test_another_day_brings_the_next_and_after_the_last_the_first() -> None:
    assert piece_for(DAY + timedelta(1), PIECES, ShownPiece("c", DAY)) == PIECES[3]
    assert piece_for(DAY + timedelta(1), PIECES, ShownPiece("e", DAY)) == PIECES[0]


def test_it_is_never_the_same_twice_in_a_row_however_seldom_someone_looks() -> None:
    for gap in range(1, 40):
        last, day, seen = None, DAY, []
        for _ in range(12):
            piece = piece_for(day, PIECES, last)
            assert piece is not None
            seen.append(piece.page)
            last, day = ShownPiece(piece.page, day), day + timedelta(days=gap)
        assert all(one != other for one, other in itertools.pairwise(seen)), gap
        assert set(seen) == set("abcde")


def test_a_clock_that_went_back_and_a_page_that_is_gone_do_no_harm() -> None:
    assert piece_for(DAY, PIECES, ShownPiece("c", DAY + timedelta(5))) == PIECES[3]
    assert piece_for(DAY, PIECES, ShownPiece("gone", DAY)) in PIECES


def test_without_pieces_there_is_none_and_a_single_one_is_not_told_two_days_running() -> None:
    assert piece_for(DAY, (), None) is None
    assert piece_for(DAY, PIECES[:1], None) == PIECES[0]
    assert piece_for(DAY + timedelta(1), PIECES[:1], ShownPiece("a", DAY)) is None
