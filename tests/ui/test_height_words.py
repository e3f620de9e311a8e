"""What is said about heights: both units, every kind of note, and no word that frightens."""

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtCore import QLocale

from spineguard.core.height_notes import Note, NoteKind, Recheck, Repeat
from spineguard.core.length import Unit
from spineguard.core.reading import Where
from spineguard.ui import height_note_words as notes
from spineguard.ui import height_words as words
from tests.heights import clinic, home

FRIGHTENS = re.compile(
    r"fractur|abnormal|alert|warn|risk|diagnos|positive|disease|danger|broken", re.IGNORECASE
)
WHY = {NoteKind.RECHECK: tuple(Recheck)}


@pytest.fixture(autouse=True)
def in_america() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def note(kind: NoteKind, why: Recheck | None = None, **more: object) -> Note:
    values = {"difference": Fraction(127), "months": 12, "days": 365, **more}
    return Note(kind=kind, reading="a", where=Where.CLINIC, why=why, **values)


def every_note() -> list[Note]:
    return [note(kind, why) for kind in NoteKind for why in WHY.get(kind, (None,))]


@pytest.mark.parametrize(
    ("tenths", "metric", "feet"),
    [
        (16_129, "161.3 cm", "5 ft 3 1/2 in"),
        (Fraction(48_302, 3), "161.0 cm", "5 ft 3 3/8 in"),
        (127, "1.3 cm", "1/2 in"),
        (254, "2.5 cm", "1 in"),
        (15_240, "152.4 cm", "5 ft 0 in"),
        (0, "0.0 cm", "0 in"),
    ],
)
def test_a_length_is_said_in_both_units(tenths: int | Fraction, metric: str, feet: str) -> None:
    assert words.length_both(tenths, Unit.CM) == f"{metric} ({feet})"
    assert words.length_both(tenths, Unit.INCHES) == f"{feet} ({metric})"


def test_numbers_are_written_as_in_the_persons_country() -> None:
    QLocale.setDefault(QLocale("de_DE"))
    assert words.centimetres(16_130) == "161,3 cm"


def test_one_sentence_says_the_last_height_and_how_it_changed() -> None:
    last = clinic("2026-03-03", "161.3 cm")
    said = [words.summary_sentence(last, less, Unit.CM) for less in (None, 40, -40, 4, Fraction(0))]
    assert said[0] == "161.3 cm (5 ft 3 1/2 in) on March 3, 2026."
    assert said[1].endswith("That is 0.4 cm less than about a year before.")
    assert said[2].endswith("That is 0.4 cm more than about a year before.")
    assert said[3].endswith("That is the same as about a year before.")
    assert said[3] == said[4]


def test_what_is_too_little_to_be_shown_is_the_same() -> None:
    last = clinic("2026-03-03", "161.3 cm")
    assert words.summary_sentence(last, Fraction(10), Unit.CM).endswith(
        "0.1 cm less than about a year before."
    )
    assert "the same" in words.summary_sentence(last, Fraction(10), Unit.INCHES)
    assert words.summary_sentence(last, Fraction(16), Unit.INCHES).endswith(
        "1/8 in less than about a year before."
    )


def test_a_reading_says_how_tall_when_where_and_what_made_it_hard() -> None:
    line = words.reading_line(home("2026-09-06", "160.8 cm", stooped=True), Unit.CM)
    assert line.startswith("160.8 cm (5 ft 3 1/4 in) on September 6, 2026, 9:00")
    assert line.endswith(": At home. Could not stand straight")
    assert words.reading_line(clinic("2026-09-06", "160.8 cm"), Unit.CM).endswith(": Dr. Jones")
    assert words.reading_line(clinic("2026-09-06", "160.8 cm", place=" "), Unit.CM).endswith(": At a clinic")


def test_each_measurement_of_several_is_listed() -> None:
    lines = words.measured_lines(home("2026-09-06", "160.8 cm", "160.9 cm"), Unit.CM)
    assert lines == ["Measured 1: 160.8 cm (5 ft 3 1/4 in)", "Measured 2: 160.9 cm (5 ft 3 3/8 in)"]
    assert words.measured_lines(home("2026-09-06", "160.8 cm"), Unit.CM) == []


@pytest.mark.parametrize("each", every_note(), ids=lambda each: f"{each.kind.name} {each.why}")
def test_every_note_is_calm_short_and_never_names_a_cause(each: Note) -> None:
    for unit in Unit:
        said = notes.note_sentence(each, unit)
        assert not FRIGHTENS.search(said + notes.HEADINGS[each.kind]), said
        assert said.endswith(".") and "{" not in said and "  " not in said
        assert len(said) < 420
    assert notes.worth_showing(each) == ("doctor or nurse" in said)


def test_the_note_of_a_year_follows_the_pattern() -> None:
    said = notes.note_parts(note(NoteKind.YEAR), Unit.CM)
    assert said[0] == "Your saved heights are 1.3 cm (1/2 in) apart over 12 months."
    assert "can all change a reading" in said[1]
    assert "half an inch" in said[3] and "1 year" in said[3]
    assert said[4:] == (notes.ASK, notes.NO_CAUSE)


def test_a_short_time_is_said_in_days_and_never_stretched_to_a_year() -> None:
    said = notes.note_sentence(note(NoteKind.YEAR, months=0, days=20), Unit.CM)
    assert "apart over 20 days." in said
    assert "1 month." in notes.note_sentence(note(NoteKind.YEAR, months=1, days=40), Unit.CM)


def test_many_months_are_said_in_years() -> None:
    assert "about 30 years before." in notes.note_sentence(note(NoteKind.FIRST, months=359), Unit.CM)
    assert "23 months before." in notes.note_sentence(note(NoteKind.FIRST, months=23), Unit.CM)


def test_two_notes_of_one_kind_are_told_apart_by_where() -> None:
    assert notes.heading(note(NoteKind.FIRST), with_place=False) == notes.HEADINGS[NoteKind.FIRST]
    assert notes.heading(note(NoteKind.FIRST), with_place=True).endswith(": At a clinic")


def test_a_note_says_when_the_person_could_not_stand_straight() -> None:
    assert notes.NOT_STRAIGHT in notes.note_sentence(note(NoteKind.FIRST, stooped=True), Unit.CM)
    assert notes.NOT_STRAIGHT not in notes.note_sentence(note(NoteKind.FIRST), Unit.CM)


def test_a_note_that_also_asks_to_measure_again_does_so_once_and_at_its_end() -> None:
    said = notes.note_sentence(note(NoteKind.YEAR), Unit.CM, again=True)
    assert said.endswith(notes.MEASURE_AGAIN) and said.count(notes.MEASURE_AGAIN) == 1


def test_a_repeat_says_on_which_days() -> None:
    repeat = Repeat(date(2026, 9, 8), date(2026, 9, 20))
    said = notes.note_sentence(note(NoteKind.RECHECK, Recheck.LOSS, repeat=repeat), Unit.CM)
    assert "Best from September 8, 2026 to September 20, 2026, at the same time of day." in said


@pytest.mark.parametrize("kind", list(NoteKind))
def test_what_is_not_our_own_says_where_it_comes_from(kind: NoteKind) -> None:
    source = notes.source_line(note(kind))
    assert bool(source) == (kind not in (NoteKind.TALLER, NoteKind.RECHECK))
    assert not source or "Bone Health and Osteoporosis Foundation" in source
