"""The calm notes: every limit at, just below and just above."""

from datetime import date, time, timedelta
from fractions import Fraction

import pytest

from spineguard.core.height import months_later
from spineguard.core.height_notes import NoteKind, Recheck, Repeat, needs_repeat, notes
from spineguard.core.reading import HeightHistory
from tests.heights import clinic, history, home, remembered

DAY = date(2026, 3, 3)
YEAR_BEFORE = date(2025, 3, 3)
TALL = 16_500


def kinds(*readings, tallest=None, today=None):
    today = today or max(each.day for each in readings)
    return {note.kind for note in notes(history(*readings, tallest=tallest), today)}


def only(kind, *readings, tallest=None, today=None):
    today = today or max(each.day for each in readings)
    (found,) = [note for note in notes(history(*readings, tallest=tallest), today) if note.kind is kind]
    return found


def at_home(before, now, *, first=YEAR_BEFORE, day=DAY, after=5):
    """A reading at home, one that is less, and its repeat some days after."""
    return home(first, before), home(day, now), home(day + timedelta(days=after), now)


def test_nothing_measured_gives_no_note():
    assert notes(HeightHistory(), DAY) == ()
    assert kinds(clinic(DAY, TALL)) == set()
    assert kinds(remembered("1980-01-01", 17_000), today=DAY) == set()


@pytest.mark.parametrize(("less", "raised"), [(126, False), (127, True), (128, True)])
def test_half_an_inch_less_than_a_year_before_is_noted_and_exactly_that_is_enough(less, raised):
    assert (NoteKind.YEAR in kinds(clinic(YEAR_BEFORE, TALL), clinic(DAY, TALL - less))) is raised
    assert (NoteKind.YEAR in kinds(*at_home(TALL, TALL - less))) is raised


@pytest.mark.parametrize(
    ("before", "now"), [("62.5 in", "62.0 in"), ("5'3 1/4\"", "62¾"), ("63 1/8", "5 ft 2 5/8")]
)
def test_half_an_inch_as_it_is_typed_is_half_an_inch(before, now):
    assert only(NoteKind.YEAR, clinic(YEAR_BEFORE, before), clinic(DAY, now)).difference == 127


def test_the_mean_of_typed_quarters_of_an_inch_loses_nothing_by_rounding():
    before, now = clinic(YEAR_BEFORE, "63.5", "63.5", "63.5"), clinic(DAY, "62 3/4", "63", "63 1/4")
    assert before.mean() - now.mean() < 127  # of the rounded ones
    assert only(NoteKind.YEAR, before, now).difference == 127


@pytest.mark.parametrize(
    ("months", "days", "raised"),
    [(15, -1, False), (15, 0, True), (12, 0, True), (9, 0, True), (9, 1, True), (1, 0, True)],
)
def test_a_year_is_the_reading_nearest_12_months_from_15_to_9_and_any_shorter_time(months, days, raised):
    before = months_later(DAY, -months) + timedelta(days=days)
    assert (NoteKind.YEAR in kinds(clinic(before, TALL), clinic(DAY, TALL - 127))) is raised


def test_a_loss_over_more_than_15_months_is_not_called_a_years():
    assert NoteKind.YEAR not in kinds(clinic("2024-12-02", TALL), clinic(DAY, TALL - 190))


def test_of_several_readings_the_one_nearest_12_months_counts_and_not_the_tallest():
    tall, near, now = clinic("2025-01-10", TALL), clinic("2025-03-20", TALL - 60), clinic(DAY, TALL - 127)
    assert NoteKind.YEAR not in kinds(tall, near, now)
    assert NoteKind.YEAR in kinds(tall, now)


def test_of_two_as_near_to_12_months_either_is_enough():
    older, younger = YEAR_BEFORE - timedelta(days=20), YEAR_BEFORE + timedelta(days=20)
    now = clinic(DAY, TALL - 127)
    assert only(NoteKind.YEAR, clinic(older, TALL), clinic(younger, TALL - 40), now).days == 385
    assert only(NoteKind.YEAR, clinic(older, TALL - 40), clinic(younger, TALL), now).days == 345


def test_a_loss_within_a_shorter_time_is_noted_as_it_is_and_never_made_into_a_year():
    note = only(NoteKind.YEAR, clinic("2025-10-03", TALL), clinic(DAY, TALL - 130))
    assert (note.difference, note.months, note.days) == (130, 5, 151)
    assert kinds(clinic("2025-10-03", TALL), clinic(DAY, TALL - 60)) == set()


def test_a_drop_within_one_day_is_measured_again_and_not_called_a_loss():
    assert kinds(home(DAY, TALL, at=time(8)), home(DAY, TALL - 210, at=time(9))) == {NoteKind.RECHECK}


def test_two_visits_on_one_day_are_measured_again_and_neither_a_loss_nor_growing():
    low, high = clinic(DAY, TALL - 210, id="a"), clinic(DAY, TALL, id="b")
    assert kinds(low, high) == {NoteKind.RECHECK}
    early, late = clinic(DAY, TALL, time=time(8)), clinic(DAY, TALL - 210, time=time(9))
    assert kinds(early, late) == {NoteKind.RECHECK}


def test_only_the_newest_reading_at_home_is_measured_again():
    morning = home(DAY, TALL, TALL + 60)
    assert kinds(morning) == {NoteKind.RECHECK}
    assert kinds(morning, home(DAY + timedelta(days=1), TALL, at=time(19))) == set()
    assert kinds(morning, clinic(DAY + timedelta(days=1), TALL)) == {NoteKind.RECHECK}


@pytest.mark.parametrize(("less", "raised"), [(199, False), (200, True), (201, True)])
def test_two_centimetres_less_than_the_first_comparable_reading_is_noted(less, raised):
    first, between = clinic("2015-03-03", TALL), clinic("2020-03-03", TALL - 100)
    assert (NoteKind.FIRST in kinds(first, between, clinic(DAY, TALL - less))) is raised
    years_ago = date(2015, 3, 3)
    assert (NoteKind.FIRST in kinds(*at_home(TALL, TALL - less, first=years_ago))) is raised


def test_the_first_reading_of_another_office_is_not_the_first():
    assert NoteKind.FIRST not in kinds(clinic("2015-03-03", TALL, place="Old"), clinic(DAY, TALL - 300))


@pytest.mark.parametrize(("less", "raised"), [(380, False), (381, True), (382, True)])
def test_an_inch_and_a_half_less_than_the_tallest_remembered_is_noted(less, raised):
    assert (NoteKind.TALLEST in kinds(clinic(DAY, TALL - less), tallest=TALL)) is raised
    repeat = home(DAY + timedelta(days=3), TALL - less)
    assert (NoteKind.TALLEST in kinds(home(DAY, TALL - less), repeat, tallest=TALL)) is raised
    assert (NoteKind.TALLEST in kinds(clinic(DAY, TALL - less), remembered("1980-01-01", TALL))) is raised


def test_the_tallest_at_home_needs_its_repeat_too():
    assert kinds(home(DAY, TALL - 381), tallest=TALL) == {NoteKind.RECHECK}


def test_a_remembered_height_is_compared_with_nothing_else():
    assert kinds(remembered(YEAR_BEFORE, TALL), remembered(DAY, TALL - 300)) == set()
    assert kinds(remembered(YEAR_BEFORE, TALL), clinic(DAY, TALL - 300)) == set()


@pytest.mark.parametrize(("days", "sure"), [(1, False), (2, True), (14, True), (15, False)])
def test_a_loss_at_home_is_noted_after_a_repeat_2_to_14_days_later(days, sure):
    assert (NoteKind.YEAR in kinds(*at_home(TALL, TALL - 130, after=days))) is sure
    found = kinds(*at_home(TALL, TALL - 200, first=date(2015, 1, 1), after=days))
    assert (NoteKind.FIRST in found) is sure
    tall = kinds(home(DAY, TALL - 400), home(DAY + timedelta(days=days), TALL - 400), tallest=TALL)
    assert (NoteKind.TALLEST in tall) is sure


def test_a_repeat_that_is_not_as_low_confirms_nothing():
    first, now, repeat = (
        home(YEAR_BEFORE, TALL),
        home(DAY, TALL - 130),
        home(DAY + timedelta(days=5), TALL - 126),
    )
    assert NoteKind.YEAR not in kinds(first, now, repeat)
    assert NoteKind.YEAR not in kinds(first, repeat, now)


def test_a_repeat_at_another_time_of_day_or_place_confirms_nothing():
    later = DAY + timedelta(days=5)
    first, now = home(YEAR_BEFORE, TALL), home(DAY, TALL - 130)
    for repeat in (
        home(later, TALL - 130, at=time(18)),
        home(later, TALL - 130, place="my daughter's"),
        clinic(later, TALL - 130),
    ):
        assert NoteKind.YEAR not in kinds(first, now, repeat)


def test_a_loss_once_confirmed_stays_when_a_later_single_reading_shows_it_again():
    first, now, repeat = at_home(TALL, TALL - 130)
    assert NoteKind.YEAR in kinds(first, now, repeat, home(DAY + timedelta(days=60), TALL - 128))
    assert NoteKind.YEAR not in kinds(first, now, repeat, home(DAY + timedelta(days=60), TALL - 120))


def test_a_loss_is_confirmed_anew_once_the_old_height_was_measured_again():
    first, now, repeat = at_home(TALL, TALL - 130)
    back = home(DAY + timedelta(days=20), TALL - 20)
    single = home(DAY + timedelta(days=60), TALL - 130)
    assert NoteKind.YEAR not in kinds(first, now, repeat, back, single)
    assert NoteKind.YEAR in kinds(
        first, now, repeat, back, single, home(DAY + timedelta(days=63), TALL - 130)
    )


@pytest.mark.parametrize(("days", "counts"), [(31, False), (32, True)])
def test_a_single_higher_reading_at_home_is_no_measure_when_one_within_a_month_is_not_so_high(days, counts):
    high = date(2025, 11, 1)
    before = home(high - timedelta(days=days), TALL - 10)
    assert (NoteKind.YEAR in kinds(before, *at_home(TALL, TALL - 130, first=high))) is counts


def test_a_high_reading_that_most_of_those_around_it_bear_out_is_a_measure():
    high = date(2025, 11, 1)
    around = [home(high + timedelta(days=ahead), TALL - 10) for ahead in (-20, -10)]
    borne_out = [home(high + timedelta(days=ahead), TALL) for ahead in (-15, -5)]
    assert NoteKind.YEAR not in kinds(*around, *at_home(TALL, TALL - 130, first=high))
    assert NoteKind.YEAR in kinds(*around, *borne_out, *at_home(TALL, TALL - 130, first=high))


def test_a_sudden_loss_between_two_readings_a_few_days_apart_is_noted():
    weekly = [home(DAY - timedelta(days=7 * weeks), TALL) for weeks in range(1, 9)]
    assert NoteKind.YEAR in kinds(*weekly, home(DAY, TALL - 130), home(DAY + timedelta(days=7), TALL - 130))


def test_an_office_is_believed_even_where_a_visit_near_it_says_less():
    high = date(2025, 11, 1)
    near = clinic(high - timedelta(days=9), TALL - 60)
    assert NoteKind.YEAR in kinds(near, clinic(high, TALL), clinic(DAY, TALL - 130))


def test_a_repeat_confirms_though_it_comes_after_the_15_months():
    first = home(months_later(DAY, -15), TALL)
    assert NoteKind.YEAR in kinds(first, home(DAY, TALL - 130), home(DAY + timedelta(days=14), TALL - 130))
    assert NoteKind.YEAR not in kinds(
        first, home(DAY, TALL - 126), home(DAY + timedelta(days=14), TALL - 130)
    )


def test_an_office_needs_no_repeat():
    note = only(NoteKind.YEAR, clinic(YEAR_BEFORE, TALL), clinic(DAY, TALL - 130))
    assert note.where.value == "clinic"
    assert note.repeat is None


@pytest.mark.parametrize(("differs", "raised"), [(99, False), (100, True), (101, True)])
@pytest.mark.parametrize("place", [clinic, home])
def test_ten_millimetres_from_the_last_comparable_reading_is_measured_again(place, differs, raised):
    last = place("2020-03-03", TALL)
    assert (NoteKind.RECHECK in kinds(last, place(DAY, TALL - differs))) is raised
    assert (NoteKind.RECHECK in kinds(last, place(DAY, TALL + differs))) is raised
    assert (NoteKind.TALLER in kinds(last, place(DAY, TALL + differs))) is raised
    assert NoteKind.TALLER not in kinds(last, place(DAY, TALL - differs))


@pytest.mark.parametrize(("spread", "raised"), [(49, False), (50, False), (51, True)])
def test_measurements_over_5_mm_apart_are_taken_again_another_day(spread, raised):
    note = {each.why for each in notes(history(home(DAY, TALL, TALL + spread, TALL)), DAY)}
    assert note == ({Recheck.SPREAD} if raised else set())


def test_gone_back_to_the_old_height_there_is_nothing_left_to_say():
    first, now = home(YEAR_BEFORE, TALL), home(DAY, TALL - 90)
    assert kinds(first, now, home(DAY + timedelta(days=4), TALL - 10)) == set()


@pytest.mark.parametrize(("days", "raised"), [(-1, False), (0, False), (1, True)])
def test_over_13_months_without_a_reading_is_a_yearly_reminder(days, raised):
    last = date(2025, 1, 31)
    today = date(2026, 2, 28) + timedelta(days=days)
    assert (NoteKind.NO_READING in kinds(clinic(last, TALL), today=today)) is raised
    assert (NoteKind.NO_READING in kinds(home(last, TALL), remembered(today, 17_000), today=today)) is raised


def test_how_long_ago_the_last_reading_was_is_said_in_months_and_days():
    note = only(NoteKind.NO_READING, clinic("2025-01-31", TALL), today=DAY)
    assert (note.months, note.days) == (13, 396)


@pytest.mark.parametrize(
    ("place", "same"),
    [("dr jones", True), ("DR. JONES ", True), ("Dr.Jonés", True), ("Dr. Johns", False), ("", False)],
)
def test_the_same_office_is_the_same_name_however_it_is_written(place, same):
    found = kinds(clinic(YEAR_BEFORE, TALL, place=place), clinic(DAY, TALL - 127))
    assert (NoteKind.YEAR in found) is same


def test_an_office_without_a_name_is_one_office():
    assert NoteKind.YEAR in kinds(clinic(YEAR_BEFORE, TALL, place=""), clinic(DAY, TALL - 127, place=" "))


@pytest.mark.parametrize(
    ("at", "same"),
    [
        (time(11, 0), True),
        (time(11, 1), False),
        (time(7, 0), True),
        (time(6, 59), False),
        (None, False),
    ],
)
def test_about_the_same_time_of_day_is_two_hours_at_most(at, same):
    last = home(YEAR_BEFORE, TALL, at=at)
    assert (kinds(last, home(DAY, TALL - 100)) == {NoteKind.RECHECK}) is same
    assert (kinds(home(YEAR_BEFORE, TALL), home(DAY, TALL - 100, at=at)) == {NoteKind.RECHECK}) is same


@pytest.mark.parametrize(("at", "same"), [(time(1, 0), True), (time(1, 1), False), (time(21, 0), True)])
def test_two_hours_reach_over_midnight(at, same):
    found = kinds(home(YEAR_BEFORE, TALL, at=time(23, 0)), home(DAY, TALL - 100, at=at))
    assert (found == {NoteKind.RECHECK}) is same


def test_home_readings_without_a_time_are_not_compared():
    assert kinds(home(YEAR_BEFORE, TALL, at=None), home(DAY, TALL - 300, at=None)) == set()


def test_clinic_and_home_are_never_mixed():
    assert kinds(clinic(YEAR_BEFORE, TALL), home(DAY, TALL - 300, place="Dr. Jones")) == set()
    assert kinds(home(YEAR_BEFORE, TALL), clinic(DAY, TALL - 300)) == set()


def test_what_the_office_measured_is_still_said_after_a_reading_at_home():
    found = kinds(clinic(YEAR_BEFORE, TALL), clinic(DAY, TALL - 130), home(DAY + timedelta(days=30), TALL))
    assert NoteKind.YEAR in found


def test_what_the_morning_showed_is_still_said_after_a_reading_in_the_evening():
    evening = home(DAY + timedelta(days=9), TALL - 150, at=time(19))
    assert NoteKind.YEAR in kinds(*at_home(TALL, TALL - 130), evening)


@pytest.mark.parametrize(("days", "said"), [(0, True), (1, False)])
def test_what_an_old_office_measured_ends_15_months_before_the_newest_reading(days, said):
    newest = clinic(months_later(DAY, 15) + timedelta(days=days), TALL, place="New")
    found = kinds(clinic(YEAR_BEFORE, TALL), clinic(DAY, TALL - 130), newest)
    assert (NoteKind.YEAR in found) is said


def test_a_note_does_not_fade_only_because_time_passes():
    readings = clinic(YEAR_BEFORE, TALL), clinic(DAY, TALL - 130)
    assert NoteKind.YEAR in kinds(*readings, today=DAY + timedelta(days=3000))


def test_both_the_office_and_home_may_have_a_note_of_one_kind_and_each_has_one_only():
    at_the_office = clinic(YEAR_BEFORE, TALL), clinic(DAY, TALL - 140)
    elsewhere = clinic(YEAR_BEFORE, TALL, place="B"), clinic(DAY + timedelta(days=1), TALL - 130, place="B")
    found = [
        note
        for note in notes(history(*at_the_office, *elsewhere, *at_home(TALL, TALL - 150)), DAY)
        if note.kind is NoteKind.YEAR
    ]
    assert sorted((note.where.value, note.difference) for note in found) == [("clinic", 130), ("home", 150)]


def test_the_weightiest_note_comes_first():
    found = notes(history(*at_home(TALL, TALL - 400), tallest=TALL + 100), DAY + timedelta(days=999))
    assert [note.kind for note in found] == [
        NoteKind.FIRST,
        NoteKind.YEAR,
        NoteKind.TALLEST,
        NoteKind.NO_READING,
    ]


def test_a_note_says_where_the_person_could_not_stand_straight():
    before, now = clinic(YEAR_BEFORE, TALL), clinic(DAY, TALL - 130, stooped=True)
    assert only(NoteKind.YEAR, before, now).stooped
    assert not only(NoteKind.YEAR, before, clinic(DAY, TALL - 130)).stooped


def test_a_note_carries_exact_numbers_and_both_readings():
    before, now = clinic(YEAR_BEFORE, TALL, TALL, TALL + 1), clinic(DAY, TALL - 130)
    note = only(NoteKind.YEAR, before, now)
    assert (note.before, note.reading) == (before.id, now.id)
    assert (note.difference, note.months, note.days) == (Fraction(391, 3), 12, 365)


def test_a_repeat_is_due_from_the_second_to_the_fourteenth_day():
    waiting = history(home(YEAR_BEFORE, TALL), home(DAY, TALL - 130))
    due = Repeat(date(2026, 3, 5), date(2026, 3, 17))
    assert needs_repeat(waiting, DAY) == due
    assert needs_repeat(waiting, due.last) == due
    assert needs_repeat(waiting, due.last + timedelta(days=1)) is None
    assert only(NoteKind.RECHECK, *waiting.readings).why is Recheck.LOSS


def test_too_late_for_the_repeat_the_note_still_asks_to_measure_again():
    note = only(NoteKind.RECHECK, home(YEAR_BEFORE, TALL), home(DAY, TALL - 130), today=date(2026, 5, 1))
    assert note.repeat is None


def test_once_repeated_nothing_is_due_any_more():
    assert needs_repeat(history(*at_home(TALL, TALL - 130)), DAY) is None
    assert needs_repeat(history(clinic(YEAR_BEFORE, TALL), clinic(DAY, TALL - 130)), DAY) is None
    assert needs_repeat(HeightHistory(), DAY) is None


def test_a_slow_loss_at_home_asks_for_its_repeat_too():
    steps = [home(months_later(YEAR_BEFORE, 3 * n), TALL - 33 * n) for n in range(5)]
    assert only(NoteKind.RECHECK, *steps).why is Recheck.LOSS


def test_days_at_the_ends_of_the_calendar_are_bearable():
    first, last = clinic(date.min, TALL), clinic(date.max, TALL - 300)
    assert NoteKind.FIRST in kinds(first, last, today=date.max)
    assert kinds(clinic(date.min, TALL), today=date.min) == set()
    assert needs_repeat(history(home(date.max, TALL, TALL + 60)), date.max) == Repeat(date.max, date.max)
