"""Nobody needs more than six years of school for a sentence here, nor five for what keeps them safe."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from spineguard.ui import help_words
from tests.reading_grade import graded, is_label, syllables
from translating.ts_file import read_ts

ROOT = Path(__file__).parents[1]
CARDS = sorted((ROOT / "resources" / "exercises" / "en").glob("*.yaml"))
GUIDE = sorted((ROOT / "resources" / "guide" / "en").glob("*.yaml"))
VOICE = ROOT / "resources" / "voice" / "en.yaml"
SENTENCES = ROOT / "resources" / "translations" / "spineguard.ts"
EASY, SAFE = 6.0, 5.0

NAMES = frozenset(["organisation", "title", "address", "credit"])
"""The parts of a card that name who wrote its source; names are as they are."""

NOTICE = "This material contains content from LOINC"
"""A notice that its owner asks for in these very words."""

SAFETY = ("hurt", "dizzy", "doctor", "physio", "pain", "broken bone", "call for help")
"""A sentence of the program in which one of these stands keeps someone safe."""


FOR_CARD_WRITERS = frozenset(["card_help.py", "spine_limits.py"])
"""What these say goes to those who write cards, beside docs/card-format.md."""


class Said(NamedTuple):
    """A text that a person can meet, where it stands, and whether all of it keeps them safe."""

    where: str
    text: str
    safety: bool


def in_yaml(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text of a card or of the voice, with the names of the parts that it stands in."""
    match value:
        case dict():
            for key, part in value.items():
                yield from in_yaml(part, (*path, str(key)))
        case list():
            for part in value:
                yield from in_yaml(part, path)
        case str():
            yield path, value


def in_cards() -> Iterator[Said]:
    for file in CARDS:
        for path, text in in_yaml(yaml.safe_load(file.read_text("utf-8"))):
            if path[-1] not in NAMES:
                yield Said(f"{file.name} {'.'.join(path)}", text, "cautions" in path)


def in_guide() -> Iterator[Said]:
    for file in GUIDE:
        for path, text in in_yaml(yaml.safe_load(file.read_text("utf-8"))):
            if path[-1] not in NAMES and NOTICE not in text:
                yield Said(
                    f"{file.name} {'.'.join(path)}",
                    text,
                    file.name in ("when-to-call.yaml", "back-pain.yaml"),
                )


def in_voice() -> Iterator[Said]:
    for path, text in in_yaml(yaml.safe_load(VOICE.read_text("utf-8"))):
        if path[-1] in ("full", "short"):
            yield Said(f"{VOICE.name} {'.'.join(path)}", text, path[0] == "hurts")


def on_pages() -> Iterator[Said]:
    """Every sentence of the pages; a test of its own sees to it that each of them is in this file."""
    for message in read_ts(SENTENCES):
        yield Said("pages", message.source, False)


def in_help() -> Iterator[Said]:
    for name, words in vars(help_words).items():
        if name.isupper():
            for text in (words,) if isinstance(words, str) else words:
                yield Said(f"help_words {name}", text, True)


def in_code() -> Iterator[Said]:
    """Whole sentences that the program writes to a terminal or about a card, put together or not."""
    for file in sorted((ROOT / "spineguard").rglob("*.py")):
        if not file.name.endswith("words.py") and file.name not in FOR_CARD_WRITERS:
            for line, text in sentences_in(file.read_text("utf-8")):
                yield Said(f"{file.relative_to(ROOT)}:{line}", text, False)


def sentences_in(source: str) -> Iterator[tuple[int, str]]:
    """Line and words of each text with a capital, a space and a full stop; docstrings are left out."""
    tree = ast.parse(source)
    skip: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant() as said):
                skip.add(id(said))
            case ast.JoinedStr(values=values):
                skip |= {id(part) for part in values}
    for node in ast.walk(tree):
        if id(node) in skip:
            continue
        match node:
            case ast.Constant(value=str() as text):
                pass
            case ast.JoinedStr(values=values):
                text = "".join(str(part.value) if isinstance(part, ast.Constant) else "3" for part in values)
            case _:
                continue
        if text[:1].isupper() and " " in text and text.rstrip().endswith("."):
            yield node.lineno, text


def about_safety(text: str) -> bool:
    return any(word in text.lower() for word in SAFETY)


def too_hard(said: list[Said]) -> list[str]:
    """Each sentence that asks for too much, with its grade and the greatest one that would do."""
    return [
        f"{each.where}: {found.grade:.1f} is more than {limit:g}: {found.sentence}"
        for each in said
        for found in graded(each.text)
        for limit in [SAFE if each.safety or about_safety(found.sentence) else EASY]
        if found.grade > limit
    ]


@pytest.mark.parametrize(
    ("said", "least"),
    [(in_cards, 60), (in_guide, 250), (in_voice, 35), (on_pages, 100), (in_help, 15), (in_code, 5)],
)
def test_every_sentence_is_easy_to_read(said: object, least: int) -> None:
    found = list(said())
    assert sum(len(graded(each.text)) for each in found) >= least, "there are more sentences than that"
    assert too_hard(found) == []


def test_safety_words_are_found_on_pages_in_cards_and_in_what_is_said() -> None:
    for said, least in ((in_cards, 5), (in_guide, 15), (in_voice, 1), (on_pages, 10), (in_help, 15)):
        safe = [each for each in said() if each.safety or about_safety(each.text)]
        assert len(safe) >= least, said.__name__


# --- the measure itself ---


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("The cat sat on the mat.", 0.39 * 6 + 11.8 * 6 / 6 - 15.59),
        ("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 11.3),
        ("Ask your doctor or physio first.", 0.39 * 6 + 11.8 * 9 / 6 - 15.59),
    ],
)
def test_the_grade_is_the_one_that_is_published(text: str, grade: float) -> None:
    (found,) = graded(text)
    assert found.grade == pytest.approx(grade, abs=0.1)


@pytest.mark.parametrize(
    ("word", "count"), [("hold", 1), ("shoulders", 2), ("exercise", 3), ("osteoporosis", 6), ("5", 1)]
)
def test_syllables_are_counted_as_a_word_is_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_word_that_the_dictionary_does_not_know_must_be_counted_by_hand() -> None:
    with pytest.raises(KeyError):
        syllables("gloxinatious")


def test_each_sentence_is_graded_by_itself_and_a_label_not_at_all() -> None:
    assert [found.sentence for found in graded("Sit down. Now hold for {hold}!")] == [
        "Sit down.",
        "Now hold for 3!",
    ]
    assert is_label("Take out of my daily exercises")
    assert is_label("Done.")
    assert not is_label("Sit down.")
    assert not is_label("Eases a tight neck and your upper back")


def test_a_planted_hard_sentence_is_found_with_its_grade() -> None:
    hard = "Osteoporotic individuals should consult their healthcare professional beforehand."
    easy = "Neither he nor the foundation has checked any of this program."
    assert too_hard([Said("a card", hard.replace("Osteoporotic", "Older"), False)])
    assert too_hard([Said("a card", easy, False)]) == []
    (line,) = too_hard([Said("a caution", easy, True)])
    assert line.startswith("a caution: 5.")


def test_sentences_in_code_are_found_and_explanations_are_not() -> None:
    source = '"""A module."""\nsay(f"This is {x} of it.")\nsay("A whole thing.")\nsay("a part")\n'
    assert list(sentences_in(source)) == [(2, "This is 3 of it."), (3, "A whole thing.")]
