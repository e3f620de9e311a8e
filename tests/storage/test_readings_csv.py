"""The table that goes out: every field is there, and no spreadsheet takes a word for a formula."""

import csv
import io
from datetime import date, time
from fractions import Fraction

import pytest

from spineguard.core.reading import HeightHistory, Measurement, Tallest, Where
from spineguard.storage.readings_csv import HEADS, as_centimetres, written
from tests.readings import ENTERED, reading


def table(history: HeightHistory) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written(history).decode("utf-8-sig"), newline="")))


def test_every_field_of_a_reading_has_its_column() -> None:
    taken = reading(
        "abc",
        date(2026, 3, 4),
        16_120,
        16_130,
        at=time(7, 30),
        ahead=-210,
        where=Where.CLINIC,
        place="Dr. Meyer",
        remark="after a walk",
        stooped=True,
    )
    assert table(HeightHistory(readings=(taken,))) == [
        {
            "kind": "reading",
            "id": "abc",
            "date": "2026-03-04",
            "time": "07:30",
            "minutes_ahead_of_utc": "-210",
            "where": "clinic",
            "place": "Dr. Meyer",
            "height_cm": "161.25",
            "tenths_mm_1": "16120",
            "typed_1": "161.2 cm",
            "tenths_mm_2": "16130",
            "typed_2": "161.3 cm",
            "tenths_mm_3": "",
            "typed_3": "",
            "tenths_mm_4": "",
            "typed_4": "",
            "could_not_stand_straight": "yes",
            "remark": "after a walk",
            "entered": "2026-11-22T09:00:00+00:00",
        }
    ]


def test_readings_are_in_order_after_the_tallest_height_remembered() -> None:
    tallest = Tallest(entered=ENTERED, measurement=Measurement(tenths=16_800, typed="1.68"))
    late, early = reading("late", date(2026, 3, 4)), reading("early", date(2025, 3, 4))
    rows = table(HeightHistory(readings=(late, early), tallest=tallest))
    assert [(row["kind"], row["id"]) for row in rows] == [
        ("tallest", ""),
        ("reading", "early"),
        ("reading", "late"),
    ]
    assert (rows[0]["tenths_mm_1"], rows[0]["typed_1"]) == ("16800", "1.68")


def test_without_a_reading_the_headings_are_there() -> None:
    assert written(HeightHistory()).decode("utf-8-sig").splitlines() == [",".join(HEADS)]


@pytest.mark.parametrize("remark", ["=1+1", "+1", "-1", "@here", "\tx", "'quoted"])
def test_no_word_of_the_person_is_a_formula(remark: str) -> None:
    (row,) = table(HeightHistory(readings=(reading(remark=remark, place=remark),)))
    assert row["remark"] == row["place"] == "'" + remark


@pytest.mark.parametrize(
    ("tenths", "said"),
    [
        (16_073, "160.73"),
        (16_130, "161.3"),
        (16_100, "161.0"),
        (Fraction(32_261, 2), "161.31"),
        (Fraction(48_400, 3), "161.33"),
        (Fraction(48_398, 3), "161.33"),
        (9_005, "90.05"),
    ],
)
def test_centimetres_are_exact_to_a_tenth_of_a_millimetre_and_halves_go_up(
    tenths: int | Fraction, said: str
) -> None:
    assert as_centimetres(tenths) == said
