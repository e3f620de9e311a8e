"""What the height page shows follows from the readings alone."""

from datetime import date, time
from fractions import Fraction

from spineguard.core.height_notes import NoteKind
from spineguard.core.length import Unit
from spineguard.core.reading import HeightHistory, Measurement, Replaced, Tallest, Where
from spineguard.presenters.height import height_at
from tests.readings import ENTERED, reading

TODAY = date(2026, 11, 22)


def clinic(name: str, day: date, *tenths: int, place: str = "Oak Street") -> object:
    return reading(name, day, *tenths, where=Where.CLINIC, place=place)


def test_nothing_yet_is_shown_as_nothing() -> None:
    shown = height_at(TODAY, HeightHistory(), Unit.CM)
    assert (shown.last, shown.less, shown.points, shown.notes) == (None, None, (), ())
    assert not shown.tallest_asked


def test_the_sentence_compares_with_the_same_office_a_year_before() -> None:
    now = clinic("now", date(2026, 3, 3), 16_130)
    history = HeightHistory(
        readings=(
            now,
            clinic("old", date(2025, 3, 4), 16_170),
            clinic("b", date(2025, 3, 5), 17_000, place="Elm"),
        )
    )
    shown = height_at(TODAY, history, Unit.CM)
    assert shown.last is now
    assert shown.less == 40


def test_what_is_remembered_is_the_last_only_where_nothing_was_measured() -> None:
    told = reading("told", date(2026, 9, 1), 16_500, where=Where.REMEMBERED)
    now = clinic("now", date(2026, 3, 3), 16_130)
    assert height_at(TODAY, HeightHistory(readings=(told,)), Unit.CM).last is told
    assert height_at(TODAY, HeightHistory(readings=(told, now)), Unit.CM).last is now
    assert height_at(TODAY, HeightHistory(readings=(told,)), Unit.CM).less is None


def test_comparable_readings_are_joined_in_order_of_time() -> None:
    history = HeightHistory(
        readings=(
            clinic("c", date(2026, 3, 3), 16_130),
            reading("h", date(2025, 9, 1), 16_100, at=time(10)),
            clinic("a", date(2024, 3, 3), 16_190),
            clinic("b", date(2025, 3, 3), 16_170),
        )
    )
    points = height_at(TODAY, history, Unit.CM).points
    assert [point.day.year for point in points] == [2024, 2025, 2025, 2026]
    assert [point.before for point in points] == [None, 0, None, 1]


def test_a_mean_on_the_chart_is_not_rounded() -> None:
    history = HeightHistory(readings=(reading("h", date(2026, 9, 1), 16_100, 16_101, 16_101, at=time(10)),))
    (point,) = height_at(TODAY, history, Unit.CM).points
    assert point.height == Fraction(48_302, 3)


def test_the_tallest_is_told_or_not_known_or_not_asked_yet() -> None:
    told = Tallest(entered=ENTERED, measurement=Measurement(tenths=16_510, typed="65 in"))
    assert height_at(TODAY, HeightHistory(tallest=told), Unit.CM).tallest == 16_510
    unknown = height_at(TODAY, HeightHistory(tallest=Tallest(entered=ENTERED)), Unit.CM)
    assert (unknown.tallest, unknown.tallest_asked) == (None, True)


def test_the_last_that_was_replaced_can_be_undone() -> None:
    first, second = (Replaced(reading=reading(name), when=ENTERED) for name in "ab")
    shown = height_at(TODAY, HeightHistory(replaced=(first, second)), Unit.CM)
    assert shown.undo == second


def test_one_figure_about_one_reading_is_told_once_and_still_asks_to_measure_again() -> None:
    history = HeightHistory(
        readings=(clinic("old", date(2025, 11, 3), 16_260), clinic("now", date(2026, 11, 4), 16_133))
    )
    shown = height_at(TODAY, history, Unit.CM)
    assert [note.kind for note in shown.notes] == [NoteKind.YEAR, NoteKind.RECHECK]
    assert [(note.kind, again) for note, again in shown.told()] == [(NoteKind.YEAR, True)]


def test_measure_again_for_another_reason_or_reading_stands_by_itself() -> None:
    history = HeightHistory(
        readings=(
            clinic("old", date(2025, 11, 3), 16_260),
            clinic("now", date(2026, 11, 4), 16_133),
            reading("a", date(2026, 11, 10), 16_200, 16_260, 16_220, where=Where.HOME, at=time(9)),
        )
    )
    shown = height_at(TODAY, history, Unit.CM)
    told = shown.told()
    assert {note.reading for note, _ in told if note.kind is NoteKind.RECHECK} == {"a"}
    assert [again for note, again in told if note.kind is NoteKind.YEAR] == [True]


def test_without_a_weightier_note_nothing_is_folded() -> None:
    history = HeightHistory(
        readings=(clinic("old", date(2025, 11, 3), 16_260), clinic("now", date(2026, 11, 4), 16_150))
    )
    assert [(note.kind, again) for note, again in height_at(TODAY, history, Unit.CM).told()] == [
        (NoteKind.RECHECK, False)
    ]
