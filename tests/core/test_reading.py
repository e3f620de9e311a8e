"""A reading: the mean that counts, and the order in time."""

from datetime import UTC, date, datetime, time
from fractions import Fraction

from spineguard.core.reading import HeightHistory, Measurement, Reading, Where

ENTERED = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def reading(name: str, day: date, at: time | None = None, tenths: tuple[int, ...] = (16_130,)) -> Reading:
    measurements = tuple(Measurement(tenths=each) for each in tenths)
    return Reading(id=name, entered=ENTERED, day=day, time=at, where=Where.HOME, measurements=measurements)


def test_the_mean_of_three_measurements_is_exact() -> None:
    taken = reading("a", date(2026, 3, 4), tenths=(16_130, 16_140, 16_130))
    assert taken.mean() == Fraction(48_400, 3)
    assert taken.spread() == 10


def test_readings_are_in_order_of_day_and_time_whatever_order_they_were_kept_in() -> None:
    first = reading("z", date(2026, 3, 4))
    second = reading("y", date(2026, 3, 4), time(7, 30))
    third = reading("x", date(2026, 3, 5), time(6, 0))
    assert HeightHistory(readings=(third, second, first)).in_order() == (first, second, third)
