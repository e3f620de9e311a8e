"""The whole program in two languages that nobody speaks: nothing stays English, nothing loses its place."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from PySide6.QtCore import QLocale

from spineguard.paths import resource
from spineguard.tour_heights import OFFICE
from tests.pseudo_locale import ACCENTED, KEPT, RIGHT_TO_LEFT, pseudo, write_pseudo
from tests.ui.own_cards import GOOD
from tests.ui.walk import moved

ROOT = Path(__file__).parents[2]
SCREENS = tuple(f"{size}:{text}" for size in ("1280x720", "1920x1080") for text in (100, 150, 200))
PAGES = 44
NEVER_TRANSLATED = re.compile(
    r"SpineGuard|list\.csv|[AHKS]|[+−]|https?://\S+|[\d٠-٩]{1,2}:[\d٠-٩]{2}\s*\S*|" + OFFICE
)
"""Our name, the letters on keys, the signs on buttons, addresses, the time of day, what a person wrote."""

Page = dict[str, Any]
Walk = Callable[[str], list[Page]]


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """Goes through the program in a language, in a process of its own; each language once."""
    walked: dict[str, list[Page]] = {}

    def walk_in(language: str) -> list[Page]:
        if language not in walked:
            folder = tmp_path_factory.mktemp(language)
            write_pseudo(folder, language)
            environ = os.environ | {
                "QT_QPA_PLATFORM": "offscreen",
                "SPINEGUARD_LANGUAGE": language,
                "SPINEGUARD_TRANSLATIONS": str(folder),
            }
            command = [sys.executable, "-m", "tests.ui.walk", str(folder / "data"), *SCREENS]
            done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=300)
            assert done.returncode == 0, done.stderr
            walked[language] = [json.loads(line) for line in done.stdout.splitlines()]
        return walked[language]

    return walk_in


def texts_of(value: object) -> Iterator[str]:
    match value:
        case str():
            yield " ".join(value.split())
        case dict():
            yield from (text for part in value.values() for text in texts_of(part))
        case list():
            yield from (text for part in value for text in texts_of(part))


@pytest.fixture(scope="module")
def card_texts() -> frozenset[str]:
    """All that the cards say; they have translations of their own."""
    files = [*resource("exercises", "en").iterdir(), *resource("guide", "en").iterdir(), GOOD]
    return frozenset(text for file in files for text in texts_of(yaml.safe_load(file.read_text("utf-8"))))


def names_of_days(language: str) -> re.Pattern[str]:
    """The days of the week as the calendar of the computer names them, which no translator does."""
    locale, short = QLocale(language), QLocale.FormatType.ShortFormat
    return re.compile("|".join(re.escape(locale.standaloneDayName(day, short)) for day in range(1, 8)))


def still_english(words: str, card_texts: frozenset[str], days: re.Pattern[str]) -> bool:
    """Whether a text of a page is neither translated, nor from a card, nor the same in every language."""
    for each in words.removeprefix("•  ").split("\n\n"):
        part = days.sub("", each)
        translated = part.startswith("[") and part.endswith("]")
        if not (translated or NEVER_TRANSLATED.fullmatch(part) or part in card_texts):
            return True
    return False


@pytest.mark.parametrize("language", [ACCENTED, RIGHT_TO_LEFT])
def test_nothing_stays_english_but_the_cards(walk: Walk, language: str, card_texts: frozenset[str]) -> None:
    shown, days = walk(language), names_of_days(language)
    assert len(shown) == PAGES * len(SCREENS)
    assert {
        page["page"]: left
        for page in shown
        if (left := [words for words in page["words"] if still_english(words, card_texts, days)])
    } == {}


@pytest.mark.parametrize("language", [ACCENTED, RIGHT_TO_LEFT])
def test_longer_words_have_room_on_every_page(walk: Walk, language: str) -> None:
    found = {(page["page"], page["screen"]): page["troubles"] for page in walk(language) if page["troubles"]}
    assert found == {}
    for page in walk(language):
        assert page["width"] == int(page["screen"].split("x")[0])


@pytest.mark.parametrize("language", [ACCENTED, RIGHT_TO_LEFT])
def test_longer_words_move_nothing_from_phase_to_phase_and_need_no_scrolling(
    walk: Walk, language: str
) -> None:
    for screen in SCREENS:
        there = [page for page in walk(language) if page["screen"] == screen]
        assert moved({page["page"]: page["held"] for page in there}) == [], screen
        assert {page["page"]: page["scrolls"] for page in there if page["scrolls"]} == {}, screen


def test_from_right_to_left_the_session_is_mirrored(walk: Walk) -> None:
    """The main button begins the row, where the eye begins, and the others follow."""
    wide = "1920x1080:100"
    for language, order in ((ACCENTED, 1), (RIGHT_TO_LEFT, -1)):
        (hold,) = (page for page in walk(language) if (page["page"], page["screen"]) == ("hold", wide))
        row = [hold["places"][pseudo(name, language)] for name in ("Pause", "Back", "Skip ahead", "Stop")]
        assert row == sorted(row, reverse=order < 0), language
        assert (row[0] < 0.5) == (order > 0)
        hurts = hold["places"][pseudo("Something hurts", language)]
        assert (hurts > 0.5) == (order > 0)


def test_from_right_to_left_the_arrow_keys_change_places(walk: Walk) -> None:
    for language, before in ((ACCENTED, "Left arrow"), (RIGHT_TO_LEFT, "Right arrow")):
        for page in walk(language):
            if page["page"] == "step":
                assert pseudo(before, language) in page["words"]


def test_numbers_are_written_as_the_language_writes_them(walk: Walk) -> None:
    for page in walk(RIGHT_TO_LEFT):
        assert not [words for words in page["words"] if re.search(r"%L?n|\{", words)]
    (rest,) = (page for page in walk(RIGHT_TO_LEFT) if (page["page"], page["screen"]) == ("rest", SCREENS[0]))
    said = [
        words
        for words in rest["words"]
        if words == pseudo("{number} of {of}", RIGHT_TO_LEFT).format(number="١", of="٥")
    ]
    assert said, rest["words"]


# --- the helpers must be able to find what they are for ---


def test_a_sentence_that_nobody_translated_is_found() -> None:
    days = names_of_days("en")
    assert still_english("Sit", frozenset({"Sit well back."}), days)
    assert still_english("[Gö ön~] and then", frozenset(), days)
    assert not still_english("•  Sit well back.", frozenset({"Sit well back."}), days)
    assert not still_english("[Gö ön~]", frozenset(), days)
    assert still_english("Mon, Fri", frozenset(), days)
    assert not still_english("Mon[, ~]Fri", frozenset(), days)


@pytest.mark.parametrize("language", [ACCENTED, RIGHT_TO_LEFT])
def test_a_made_up_sentence_is_longer_and_keeps_what_is_filled_in(language: str) -> None:
    text = "Hold for {hold}, rest for {rest}. %Ln time(s) in all."
    said = pseudo(text, language)
    assert KEPT.findall(said) == KEPT.findall(text)
    assert len(said) >= 1.3 * len(text)
    assert not re.search("[a-z]{4}", KEPT.sub("", said).replace("löng", ""))
