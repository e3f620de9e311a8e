"""Writing down a height: one question after the other, nothing lost on the way back, one friendly check."""

from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction

import pytest

from spineguard.core.height import Unusual
from spineguard.core.length import Unit
from spineguard.core.reading import HeightHistory, Reading, Where
from spineguard.presenters.height_entry import HeightEntry, Step
from tests.heights import clinic, history, home, remembered

NOW = datetime(2026, 11, 22, 10, 20, 30, tzinfo=UTC)
TODAY = NOW.date()


def entry(*readings: Reading, replaces: Reading | None = None, unit: Unit = Unit.CM) -> HeightEntry:
    return HeightEntry(history(*readings), NOW, unit, replaces)


def at_tall(where: Where = Where.HOME, *readings: Reading) -> HeightEntry:
    """An entry that has come to the question of how tall."""
    made = entry(*readings)
    made.choose_where(where, "Oak Street" if where is Where.CLINIC else "")
    made.go_on()
    made.choose_day(TODAY)
    made.go_on()
    assert made.step is Step.TALL
    return made


def type_all(made: HeightEntry, *texts: str) -> None:
    for number, text in enumerate(texts):
        made.type_height(number, text)


def test_four_questions_lead_to_a_reading() -> None:
    made = entry()
    seen = [made.step]
    made.choose_where(Where.CLINIC, " Oak Street ")
    made.go_on()
    seen.append(made.step)
    made.choose_day(date(2026, 11, 20))
    made.go_on()
    seen.append(made.step)
    made.type_height(0, "5 ft 3 1/2 in")
    made.go_on()
    seen.append(made.step)
    made.tell_more(stooped=True, remark=" after the flu ")
    assert seen == [Step.WHERE, Step.WHEN, Step.TALL, Step.MORE]
    kept = made.reading("new")
    assert (kept.where, kept.place, kept.day, kept.time) == (
        Where.CLINIC,
        "Oak Street",
        date(2026, 11, 20),
        None,
    )
    assert (kept.mean(), kept.measurements[0].typed) == (16_129, "5 ft 3 1/2 in")
    assert (kept.stooped, kept.remark, kept.entered, kept.minutes_ahead) == (True, "after the flu", NOW, None)


def test_no_question_is_passed_without_its_answer() -> None:
    made = entry()
    made.go_on()
    assert made.step is Step.WHERE
    made.choose_where(Where.HOME)
    made.go_on()
    made.go_on()
    assert made.step is Step.WHEN
    made.choose_day(TODAY)
    made.go_on()
    made.go_on()
    assert made.step is Step.TALL
    made.type_height(0, "tall")
    made.go_on()
    assert made.step is Step.TALL
    type_all(made, "161.3", "161 and a bit")
    assert not made.tall_enough
    made.type_height(1, "")
    made.go_on()
    assert made.step is Step.MORE


def test_a_day_to_come_is_refused() -> None:
    with pytest.raises(ValueError, match="tomorrow"):
        entry().choose_day(TODAY + timedelta(days=1))


def test_going_back_loses_nothing() -> None:
    made = at_tall()
    made.type_height(0, "161.3")
    made.go_on()
    assert [made.go_back(), made.go_back(), made.go_back(), made.go_back()] == [True, True, True, False]
    assert made.step is Step.WHERE
    made.go_on()
    made.go_on()
    assert (made.draft.typed[0], made.draft.day) == ("161.3", TODAY)


def test_home_asks_for_three_measurements_an_office_and_memory_for_one() -> None:
    assert len(at_tall(Where.HOME).draft.typed) == 3
    assert len(at_tall(Where.CLINIC).draft.typed) == 1
    assert len(at_tall(Where.REMEMBERED).draft.typed) == 1
    office = at_tall(Where.CLINIC)
    office.more_fields()
    assert len(office.draft.typed) == 3


def test_what_was_typed_stays_when_the_place_changes() -> None:
    made = at_tall()
    type_all(made, "161.3", "161.2", "161.4")
    made.choose_where(Where.CLINIC, "Oak Street")
    assert made.draft.typed == ("161.3", "161.2", "161.4")


def test_the_mean_of_up_to_four_counts() -> None:
    made = at_tall()
    type_all(made, "161.3", "161.2", "161.4")
    assert made.mean() == 16_130
    made.type_height(2, "")
    assert made.mean() == Fraction(16_125)
    assert at_tall().mean() is None


@pytest.mark.parametrize(("third", "asked"), [("161.5", False), ("161.51", True), ("160.4", True)])
def test_a_fourth_is_asked_for_once_when_three_lie_more_than_5_mm_apart(third: str, asked: bool) -> None:
    made = at_tall()
    type_all(made, "161.0", "161.2", third)
    made.go_on()
    assert (made.step is Step.TALL) == asked
    assert len(made.draft.typed) == (4 if asked else 3)
    made.go_on()
    assert made.step is Step.MORE  # nobody has to measure a fourth time
    assert len(made.reading("a").measurements) == 3


def test_a_fourth_that_was_measured_counts_too() -> None:
    made = at_tall()
    type_all(made, "161.0", "161.2", "160.4")
    made.go_on()
    made.type_height(3, "161.0")
    made.go_on()
    assert len(made.reading("a").measurements) == 4


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("90", None),
        ("89.9 cm", Unusual.OUTSIDE),
        ("230", None),
        ("230.1 cm", Unusual.OUTSIDE),
    ],
)
def test_heights_outside_90_to_230_cm_are_asked_about(typed: str, reason: Unusual | None) -> None:
    made = at_tall(Where.CLINIC)
    made.type_height(0, typed)
    assert made.unusual() is reason
    made.go_on()
    assert made.step is (Step.MORE if reason is None else Step.CHECK)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        (["231 cm", "89.9 cm"], (Unusual.OUTSIDE, 23_100)),
        (["161.3", "151.3"], (Unusual.FAR, 15_130)),
        (["156.2", "156.4"], (None, 15_630)),  # 5 mm are between them at most: only the mean counts
    ],
)
def test_a_mean_hides_no_measurement_that_is_unusual(
    typed: list[str], asked: tuple[Unusual | None, int]
) -> None:
    made = at_tall(Where.HOME, clinic("2026-03-03", "161.3 cm"))
    type_all(made, *typed)
    assert made.asked() == asked
    made.go_on()
    assert (made.step is Step.CHECK) == (asked[0] is not None)


@pytest.mark.parametrize(("typed", "asked"), [("156.3", False), ("156.29", True), ("166.3", False)])
def test_more_than_5_cm_from_the_last_is_asked_about_once_and_can_be_kept(typed: str, asked: bool) -> None:
    made = at_tall(Where.HOME, clinic("2026-03-03", "161.3 cm"), remembered("2026-10-01", "180 cm"))
    made.type_height(0, typed)
    made.go_on()
    assert (made.step is Step.CHECK) == asked
    assert made.last_mean() == 16_130
    if asked:
        made.go_on()
    assert made.step is Step.MORE


def test_from_the_check_one_comes_back_to_what_was_typed() -> None:
    made = at_tall(Where.HOME, clinic("2026-03-03", "161.3 cm"))
    made.type_height(0, "61.3 in")
    made.go_on()
    assert made.number == 3
    made.go_back()
    assert (made.step, made.draft.typed[0]) == (Step.TALL, "61.3 in")


def test_at_home_today_the_time_is_now_and_the_offset_is_known() -> None:
    made = at_tall()
    kept_time = made.draft.time
    assert kept_time == time(10, 20)
    made.type_height(0, "161.3")
    assert made.reading("a").minutes_ahead == 0


def test_on_another_day_at_home_it_is_as_the_last_time_and_in_an_office_not_known() -> None:
    made = entry(home("2026-09-06", "160.8 cm", at=time(9, 30)))
    made.choose_where(Where.HOME)
    made.choose_day(TODAY - timedelta(days=3))
    assert made.draft.time == time(9, 30)
    made.choose_where(Where.CLINIC, "Oak Street")
    assert made.draft.time is None


def test_what_is_remembered_has_no_time_of_day() -> None:
    made = at_tall(Where.HOME)
    made.choose_time(time(8))
    made.choose_where(Where.REMEMBERED)
    made.type_height(0, "161.3")
    assert (made.reading("a").time, made.reading("a").minutes_ahead) == (None, None)


def test_a_time_that_was_told_is_never_changed_by_itself() -> None:
    made = entry()
    made.choose_where(Where.HOME)
    made.choose_time(time(8))
    made.choose_day(TODAY)
    assert made.draft.time == time(8)


@pytest.mark.parametrize(
    ("start", "halves", "then"),
    [
        (time(10, 20), 1, time(10, 30)),
        (time(10, 20), -1, time(10, 0)),
        (time(10, 30), 1, time(11, 0)),
        (time(10, 30), -1, time(10, 0)),
        (time(0, 0), -1, time(23, 30)),
        (time(23, 30), 1, time(0, 0)),
    ],
)
def test_earlier_and_later_go_by_half_hours(start: time, halves: int, then: time) -> None:
    made = entry()
    made.choose_time(start)
    made.shift_time(halves)
    assert made.draft.time == then


def test_offices_are_offered_by_name_the_last_first_and_each_once() -> None:
    made = entry(
        clinic("2024-03-03", "162 cm", place="Elm Street"),
        clinic("2025-03-03", "162 cm", place="Oak Street"),
        clinic("2026-03-03", "162 cm", place="oak street "),
        clinic("2026-03-04", "162 cm", place=""),
        *(clinic(f"2020-03-0{n}", "162 cm", place=f"Dr. {n}") for n in range(1, 8)),
    )
    assert made.places() == ("oak street", "Elm Street", "Dr. 7", "Dr. 6")


def test_correcting_begins_with_what_is_kept() -> None:
    old = home("2026-09-06", "160.8 cm", "160.9 cm", remark="tired", stooped=True)
    made = entry(old, replaces=old)
    for _ in range(3):
        made.go_on()
    assert made.step is Step.MORE
    new = made.reading("new")
    assert (new.day, new.time, new.measurements) == (old.day, old.time, old.measurements)
    assert (new.remark, new.stooped) == ("tired", True)


def test_a_reading_says_nothing_about_its_own_correction() -> None:
    old = clinic("2026-09-06", "151.3 cm")
    before = clinic("2025-09-06", "161.5 cm")
    made = entry(before, old, replaces=old)
    made.go_on()
    made.go_on()
    made.type_height(0, "161.3")
    made.go_on()
    assert made.step is Step.MORE


def test_what_came_without_its_words_can_be_corrected_all_the_same() -> None:
    old = clinic("2026-09-06", 16_129)
    made = entry(old, replaces=old)
    assert made.draft.typed == ("161.29 cm",)
    assert made.measurements()[0].tenths == 16_129


def test_the_history_is_never_changed_by_an_entry() -> None:
    kept = history(clinic("2026-03-03", "161.3 cm"))
    made = HeightEntry(kept, NOW, Unit.CM)
    made.choose_where(Where.HOME)
    made.choose_day(TODAY)
    made.type_height(0, "150")
    made.go_on()
    assert kept == history(clinic("2026-03-03", "161.3 cm"))
    assert isinstance(kept, HeightHistory)
