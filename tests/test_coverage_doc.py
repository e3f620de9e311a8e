"""docs/coverage.md, held against the guide and the cards that it names."""

import re
from pathlib import Path

from spineguard.paths import resource
from spineguard.storage.guide_folder import load_guide

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
FOUNDING = ("Protecting Your Spine", "Posture Exercises")


def named() -> set[str]:
    """Every file of a page or card that the tables name."""
    rows = [line for line in PAGE.splitlines() if line.startswith("| ")]
    return {name for row in rows for name in re.findall(r"`([a-z-]+)`", row)}


def test_every_page_and_card_that_is_named_is_there() -> None:
    there = {file.stem for kind in ("guide", "exercises") for file in resource(kind, "en").glob("*.yaml")}
    assert named() - there == set()
    assert len(named()) > 12


def test_every_page_that_comes_from_the_founding_document_is_named() -> None:
    from_it = {
        page.id
        for page in load_guide(resource("guide", "en")).pages
        for source in page.sources
        if source.title in FOUNDING
    }
    assert from_it - named() == set()


def test_every_sentence_has_a_place_or_a_reason() -> None:
    rows = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if line.startswith("| ")]
    assert len(rows) > 40
    assert all(len(row) == 2 and all(row) for row in rows)
