"""Readings for tests: some to name, and any that can be kept."""

from datetime import UTC, date, datetime, time, timedelta, timezone

from hypothesis import strategies as st

from spineguard.core.reading import HeightHistory, Measurement, Reading, Tallest, Where

ENTERED = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def reading(
    name: str = "a",
    day: date = date(2026, 3, 4),
    *tenths: int,
    at: time | None = None,
    ahead: int | None = None,
    where: Where = Where.HOME,
    place: str = "",
    remark: str = "",
    stooped: bool = False,
) -> Reading:
    """One reading; without `tenths` of 161.3 cm."""
    measurements = tuple(Measurement(tenths=each, typed=f"{each / 100} cm") for each in tenths or (16_130,))
    return Reading(
        id=name,
        entered=ENTERED,
        day=day,
        time=at,
        minutes_ahead=ahead,
        where=where,
        place=place,
        measurements=measurements,
        remark=remark,
        stooped=stooped,
    )


LETTERS = st.characters() | st.sampled_from("'=+-@,;\t\r\n\"“ \x00\u2028\ufeff")
MOMENTS = st.datetimes(
    min_value=datetime(1900, 1, 1),
    timezones=st.integers(-1_439, 1_439).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)
MEASUREMENTS = st.builds(Measurement, tenths=st.integers(3_000, 30_000), typed=st.text(LETTERS, max_size=20))
READINGS = st.builds(
    Reading,
    id=st.uuids().map(lambda name: name.hex) | st.text(LETTERS, min_size=1, max_size=10),
    entered=MOMENTS,
    day=st.dates(max_value=date(2026, 11, 22)),
    time=st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0)) | st.times(),
    minutes_ahead=st.none() | st.integers(-1_440, 1_440),
    where=st.sampled_from(Where),
    place=st.text(LETTERS, max_size=20),
    measurements=st.lists(MEASUREMENTS, min_size=1, max_size=4).map(tuple),
    stooped=st.booleans(),
    remark=st.text(LETTERS, max_size=40),
)
HISTORIES = st.builds(
    HeightHistory,
    readings=st.lists(READINGS, max_size=6, unique_by=lambda reading: reading.id).map(tuple),
    tallest=st.none() | st.builds(Tallest, entered=MOMENTS, measurement=st.none() | MEASUREMENTS),
)
