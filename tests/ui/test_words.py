"""What the program says: complete, short, in digits, and easy to read."""

import re
from collections.abc import Callable
from datetime import date, time

import msgspec
import pytest
from PySide6.QtCore import QLocale

from spineguard.core.exercise import Amount, Place, Question, Support
from spineguard.core.journal import Ending
from spineguard.core.routine import PhaseKind, plan
from spineguard.presenters.moments import DayPart, DoneShown, MainAction
from spineguard.ui import help_words, words
from tests.examples import back_bend, head_press
from tests.ui.windows import Opened, pages

NEVER = re.compile(
    r"\b(warning|alert|risk|diagnos\w*|abort|error|invalid|streak|great job|well done)\b", re.IGNORECASE
)


def test_every_member_of_a_closed_set_has_its_word() -> None:
    assert set(words.PHASE) == set(PhaseKind)
    assert set(words.MAIN) == set(MainAction)
    assert set(words.PLACE) == set(Place)
    assert set(words.QUESTION) == set(Question)
    assert set(words.GREETING) == set(DayPart)


@pytest.mark.parametrize("ending", list(Ending))
def test_every_ending_has_a_heading(ending: Ending) -> None:
    assert words.done_heading(DoneShown(ending, (), 0, 3, True))


def test_whether_it_was_kept_is_said_either_way() -> None:
    kept, lost = (words.kept_line(DoneShown(Ending.FINISHED, (), 1, 3, saved)) for saved in (True, False))
    assert kept != lost
    assert "journal" in kept and "journal" in lost


@pytest.mark.parametrize("support", list(Support))
def test_the_place_names_what_stands_there(support: Support) -> None:
    line = words.place_line(msgspec.structs.replace(head_press(), support=support))
    assert line.startswith("Sitting")
    assert (line == "Sitting") == (support is Support.NONE)


def test_one_is_never_many() -> None:
    assert words.seconds(1) == "1 second"
    assert words.seconds(1.5) == "1.5 seconds"
    assert words.seconds(2) == "2 seconds"
    assert words.amount_line(Amount(value=2, lowest=1, highest=10), 1, words.SECOND) == "1 second (1 to 10)"
    assert words.amount_line(Amount(value=2, lowest=2, highest=2), 2, words.SECOND) == "2 seconds"


def test_the_dose_is_said_as_it_will_be_led() -> None:
    assert words.dose_line(plan(head_press())) == "Hold for 4 seconds, rest for 2 seconds. 5 times in all."
    assert words.dose_line(plan(back_bend())).startswith("Hold for a slow count of 5, rest for 3 seconds.")
    assert words.dose_line(plan(head_press(), reps=1)) == "Hold for 4 seconds, once."


def test_days_and_times_are_said_as_people_say_them() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    assert words.day(date(2026, 11, 22)) == "Sunday, November 22"
    assert re.fullmatch(r"9:05\sAM", words.clock(time(9, 5)))
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    assert words.clock(time(15, 5)) == "15:05"
    assert words.seconds(1.5).startswith("1,5")
    QLocale.setDefault(before)


def test_the_help_words_name_the_numbers_to_call() -> None:
    for number in ("911", "999", "112"):
        assert number in help_words.CALL_NOW


def syllables(word: str) -> int:
    """About how many syllables an English word has."""
    word = re.sub(r"[^a-z]", "", word.lower())
    groups = len(re.findall(r"[aeiouy]+", word))
    if word.endswith("e") and not word.endswith("le") and groups > 1:
        groups -= 1
    if word.endswith("ed") and not word.endswith(("ted", "ded")) and groups > 1:
        groups -= 1
    return max(1, groups)


def grade(texts: list[str]) -> float:
    """Flesch-Kincaid grade of some paragraphs."""
    sentences = [s for text in texts for s in re.split(r"[.!?:]+(?:\s|$)", text) if re.search("[A-Za-z]", s)]
    all_words = [w for s in sentences for w in re.findall(r"[A-Za-z']+", s)]
    return (
        0.39 * len(all_words) / len(sentences)
        + 11.8 * sum(map(syllables, all_words)) / len(all_words)
        - 15.59
    )


def test_the_measure_of_reading_tells_easy_from_hard() -> None:
    assert grade(["The cat sat on the mat. It was warm."]) < 2
    assert grade(["Vertebral compression necessitates immediate orthopaedic consultation."]) > 14


def test_the_safety_words_are_grade_5_or_below() -> None:
    safety = [help_words.AFTER_HURT, *help_words.CALL_NOW_SIGNS, *help_words.SEE_TODAY_SIGNS]
    assert grade([*safety, *help_words.REST_NOW_SIGNS, words.STOP_IF_IT_HURTS]) <= 5


def test_every_page_is_grade_6_or_below_and_never_frightens(open_app: Callable[..., Opened]) -> None:
    opened = open_app()
    said: set[str] = set()
    for page in pages(opened):
        texts = opened.texts()
        said.update(texts)
        for text in [*texts, *opened.names()]:
            assert not NEVER.search(text), (page, text)
    own_words = [
        text for text in said if "nof.org" not in text and "Foundation" not in text and "/" not in text
    ]
    assert len(own_words) > 60
    assert grade(own_words) <= 6
    spelt = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
    about_sources = "The source"  # what a source says may keep the source's own way of counting
    spelt_out = [text for text in own_words if spelt.search(text) and about_sources not in text]
    assert spelt_out == [], "numbers are digits"
