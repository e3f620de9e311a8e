"""Lengths as people write them."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spineguard.core.length import (
    FeetAndInches,
    Problem,
    Understood,
    Unit,
    centimetres,
    exact,
    exact_centimetres,
    feet_and_inches,
    rounded,
    understood,
    unit_of,
    written,
)
from spineguard.core.reading import LEAST, MOST

TENTHS = st.integers(LEAST, MOST)

AS_WRITTEN = {
    16_130: [
        "161.3",
        "161,3 cm",
        "1.613 m",
        "1,613",
        "161.3cm",
        " 161.3  CM. ",
        "1613 mm",
        "１６１．３",
        "161.3 centimeters",
    ],
    16_100: ["161", "1m61", "1 m 61", "1 m 61 cm", "161㎝", "1.61 metres", "161,0"],
    16_002: [
        "5'3\"",
        "5’3”",
        "5′ 3″",
        "5´3",
        "5'3''",
        "5 ft 3 in",
        "5 ft. 3 in.",
        "5ft3",
        "5 feet, 3 inches",
    ],
    16_003: ["160.03"],
    16_129: [
        "5 ft 3 1/2 in",
        "5' 3½\"",
        "5’ 3½”",
        "63.5 in",
        "63 1/2",
        "63½",
        '63-1/2"',
        "5'-3 1/2\"",
        "5 3 1/2",
    ],
    16_066: ["63 1/4", "63.25 inches", "5 feet 3 1/4", "5 ft 3,25 in", "63 ¼ in"],
    15_240: ["5 ft", "5'", "5 foot", "60 in", "60"],
    16_764: ["5 1/2 ft", "5½'", "66"],
    15_367: ["5' 1/2\"", "5 ft ½ in", "5' ½"],
    24_000: ["240", "240 cm", "2.4 m", "2,4"],
    9_000: ["90", "90 cm", "0.9", ".9 m"],
    8_890: ["35", "35 in"],
}


@pytest.mark.parametrize(
    ("text", "tenths"), [(text, tenths) for tenths, texts in AS_WRITTEN.items() for text in texts]
)
def test_a_height_is_understood_as_people_write_it(text, tenths):
    assert understood(text).tenths == tenths


@pytest.mark.parametrize(
    ("text", "problem"),
    {
        "": Problem.EMPTY,
        "   ": Problem.EMPTY,
        "tall": Problem.NOT_A_LENGTH,
        "-161": Problem.NOT_A_LENGTH,
        "161.3.": Problem.NOT_A_LENGTH,
        "161-163": Problem.NOT_A_LENGTH,
        "161²": Problem.NOT_A_LENGTH,
        "63 3/2": Problem.NOT_A_LENGTH,
        "63 1/0": Problem.NOT_A_LENGTH,
        "5 ft 3 4/4 in": Problem.NOT_A_LENGTH,
        "1e3": Problem.NOT_A_LENGTH,
        "1" * 101: Problem.NOT_A_LENGTH,
        "16": Problem.WHICH_UNIT,
        "8": Problem.WHICH_UNIT,
        "34.9": Problem.WHICH_UNIT,
        "300.1": Problem.WHICH_UNIT,
        "0.8": Problem.WHICH_UNIT,
        "½": Problem.WHICH_UNIT,
        "9" * 99: Problem.WHICH_UNIT,
        "5": Problem.FEET_ALONE,
        "5.5": Problem.FEET_ALONE,
        "5.11 ft": Problem.FEET_ALONE,
        "5 1/2": Problem.FEET_ALONE,
        "3": Problem.FEET_ALONE,
        "5'12\"": Problem.TOO_MANY_INCHES,
        "5 ft 12.5": Problem.TOO_MANY_INCHES,
        "29.99 cm": Problem.BEYOND_BOUNDS,
        "3.001 m": Problem.BEYOND_BOUNDS,
        "5 in": Problem.BEYOND_BOUNDS,
        "10 ft": Problem.BEYOND_BOUNDS,
    }.items(),
)
def test_what_is_not_understood_says_why(text, problem):
    assert understood(text) is problem


def test_the_bounds_of_what_can_be_kept_are_themselves_kept():
    assert understood("30 cm").tenths == LEAST
    assert understood("3 m").tenths == MOST


@pytest.mark.parametrize("unit", [None, *Unit])
def test_a_number_alone_is_what_it_can_only_be_whatever_the_persons_unit(unit):
    assert understood("161.3", unit) == understood("161.3 cm")
    assert understood("63.5", unit) == understood("63.5 in")
    assert understood("89.9", unit) == understood("89.9 in")
    assert understood("91.1", unit) == understood("91.1 cm")
    assert understood("1.7", unit) == understood("1.7 m")


def test_only_between_90_and_91_does_the_persons_own_unit_decide():
    for number in ("90", "90.5", "91"):
        assert understood(number) == understood(number, Unit.CM) == understood(f"{number} cm")
        assert understood(number, Unit.INCHES) == understood(f"{number} in")


def test_it_says_in_which_unit_the_text_was():
    assert understood("161.3").unit is understood("1.6 m").unit is Unit.CM
    assert understood("5 3").unit is understood("63").unit is Unit.INCHES


def test_half_an_inch_is_127_tenths_of_a_millimetre_from_every_eighth_to_every_other():
    for eighths in range(35 * 8, 91 * 8):
        tall, less = (understood(f"{number / 8} in") for number in (eighths, eighths - 4))
        assert tall.tenths - less.tenths == 127
    assert understood("62.5 in").tenths - understood("62.0 in").tenths == 127


def test_halves_are_rounded_up_and_never_to_the_even_one():
    assert [rounded(Fraction(number, 2)) for number in (-3, -1, 1, 3, 5)] == [-1, 0, 1, 2, 3]
    assert (understood("63 1/4").tenths, understood("62 3/4").tenths) == (16_066, 15_939)


def test_what_was_typed_says_what_rounding_took_away():
    assert exact(16_066, "63 1/4") == Fraction(32_131, 2)
    assert exact(16_130, "161.3") == exact(16_130, "") == 16_130
    assert exact(22_987, "90.5") == 22_987  # typed where inches were the person's unit


def test_a_text_that_says_another_height_is_not_believed():
    assert exact(16_130, "63 1/4") == 16_130
    assert exact(16_130, "nonsense") == 16_130
    assert exact(16_130, "171.3") == 16_130


def test_centimetres_are_shown_to_one_decimal():
    assert [str(centimetres(tenths)) for tenths in (16_130, 16_125, 16_124, 16_000)] == [
        "161.3",
        "161.3",
        "161.2",
        "160.0",
    ]
    assert str(centimetres(Fraction(48_371, 3))) == "161.2"
    assert str(centimetres(-40)) == "-0.4"


def test_exact_centimetres_say_all_that_is_kept_and_no_more():
    assert [str(exact_centimetres(tenths)) for tenths in (16_073, 16_130, 16_100, 16_001)] == [
        "160.73",
        "161.3",
        "161",
        "160.01",
    ]


@pytest.mark.parametrize(
    ("tenths", "shown"),
    [
        (16_129, FeetAndInches(5, 3, 1, 2)),
        (16_130, FeetAndInches(5, 3, 1, 2)),
        (15_240, FeetAndInches(5, 0, 0, 1)),
        (16_066, FeetAndInches(5, 3, 1, 4)),
        (18_288 - 15, FeetAndInches(6, 0, 0, 1)),
        (18_288 - 16, FeetAndInches(5, 11, 7, 8)),
        (127, FeetAndInches(0, 0, 1, 2)),
        (-40, FeetAndInches(0, 0, 1, 8, below=True)),
        (-1, FeetAndInches(0, 0, 0, 1)),
    ],
)
def test_inches_are_shown_to_the_nearest_eighth_in_lowest_terms(tenths, shown):
    assert feet_and_inches(tenths) == shown


@given(TENTHS, st.sampled_from(Unit), st.sampled_from([None, *Unit]))
def test_what_we_write_is_understood_as_exactly_the_same_height(tenths, unit, own):
    again = understood(written(tenths, unit), own)
    assert (again.tenths, again.unit) == (tenths, unit)


def test_sixteenths_are_written_as_a_person_would():
    assert written(16_129, Unit.INCHES) == "63 1/2 in"
    assert written(16_066, Unit.INCHES) == "63 1/4 in"
    assert written(15_240, Unit.INCHES) == "60 in"
    assert written(16_130, Unit.INCHES) == "63.504 in"
    assert written(16_130, Unit.CM) == "161.3 cm"


@pytest.mark.parametrize(
    ("text", "same"),
    {
        "5 feet and 3 inches": "63",
        "5 feet 3 and a half inches": "63 1/2",
        "63 and a quarter": "63 1/4",
        "5 ft three quarters": "60 3/4",
        "5 and a half feet": "66",
    }.items(),
)
def test_small_words_between_the_numbers_are_understood(text, same):
    assert understood(text) == understood(same)


@given(st.integers(9_000, 23_000))
def test_what_is_shown_is_understood_as_what_is_shown(tenths):
    feet = feet_and_inches(tenths)
    fraction = f" {feet.part}/{feet.over}" if feet.part else ""
    eighths = rounded(Fraction(tenths * 8, 254))
    again = understood(f"{feet.feet} ft {feet.inches}{fraction} in")
    assert again.exact == Fraction(eighths * 254, 8)
    assert abs(again.exact - tenths) <= Fraction(254, 16)
    assert abs(understood(f"{centimetres(tenths)} cm").tenths - tenths) <= 5


@given(TENTHS)
def test_decimal_centimetres_come_back_unchanged(tenths):
    assert exact_centimetres(tenths) * 100 == Decimal(tenths)
    assert understood(f"{exact_centimetres(tenths)} cm").tenths == tenths


@given(
    st.text(max_size=30) | st.text("0123456789 .,/'\"-cmftin½⅓″", max_size=20), st.sampled_from([None, *Unit])
)
def test_any_text_at_all_is_understood_within_bounds_or_said_to_be_a_problem(text, unit):
    found = understood(text, unit)
    assert isinstance(found, Problem) or (
        LEAST <= found.tenths <= MOST and found.tenths == rounded(found.exact)
    )


@given(TENTHS, st.sampled_from(["  {}", "{} ", "{}\u00a0", "{}."]))
def test_blanks_and_a_last_full_stop_change_nothing(tenths, around):
    assert understood(around.format(written(tenths, Unit.INCHES))) == understood(written(tenths, Unit.INCHES))


def test_the_country_says_which_unit_people_think_in():
    assert unit_of("US") is unit_of("us") is unit_of("GB") is Unit.INCHES
    assert unit_of("DE") is unit_of("") is unit_of("CA") is Unit.CM


def test_understood_never_says_a_height_that_was_not_written():
    assert isinstance(understood("5 ft 3"), Understood)
    assert understood("5 3 4") is Problem.NOT_A_LENGTH
    assert understood("5 5/8 1/2") is Problem.NOT_A_LENGTH
