"""The copy of the guide's short pieces, which the home page reads instead of the pages."""

import runpy
from pathlib import Path

import pytest

from spineguard.paths import resource
from spineguard.storage.guide_folder import load_guide
from spineguard.storage.guide_pieces import NAME, read_pieces

ROOT = Path(__file__).parents[2]
FOLDERS = sorted(folder for folder in resource("guide").iterdir() if folder.is_dir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_copy_is_what_the_pages_say_today(folder: Path) -> None:
    made = runpy.run_path(str(ROOT / "packaging" / "copy_cards.py"))["pieces_of"](folder)
    assert (folder / NAME).read_bytes() == made
    pages = load_guide(folder).pages
    assert [(piece.page, piece.words) for piece in read_pieces(folder)] == [
        (page.id, page.piece) for page in pages if page.piece
    ]


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[1]", b"\xff\x00", b'[{"page": 1, "words": "x"}]', b"[" * 9999]
)
def test_a_copy_that_can_not_be_read_gives_no_pieces(data: bytes, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(data)
    assert read_pieces(tmp_path) == ()


def test_a_missing_copy_gives_no_pieces(tmp_path: Path) -> None:
    assert read_pieces(tmp_path) == ()
