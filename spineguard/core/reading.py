"""One measured height: how tall, when, where, and how it was taken."""

import enum
from datetime import date, time
from typing import TYPE_CHECKING, Annotated

import msgspec

from spineguard.core.journal import Moment, Name, whole_second

if TYPE_CHECKING:
    from fractions import Fraction

LEAST, MOST = 3_000, 30_000
"""Tenths of a millimetre that can be kept at all: 30 cm to 3 m. What is unusual is asked about."""

Tenths = Annotated[int, msgspec.Meta(ge=LEAST, le=MOST)]
"""A height in whole tenths of a millimetre, halves rounded up: 1 inch is exactly 254."""

Typed = Annotated[str, msgspec.Meta(max_length=100)]
Line = Annotated[str, msgspec.Meta(max_length=200)]
Remark = Annotated[str, msgspec.Meta(max_length=2_000)]
TimeOfDay = Annotated[time, msgspec.Meta(tz=False)]
"""By the clock on the wall; it has a name of its own because a reading has a part called `time`."""

MinutesAhead = Annotated[int, msgspec.Meta(ge=-1_440, le=1_440)]


class Where(enum.Enum):
    """Who measured, and so what it may be compared with."""

    CLINIC = "clinic"
    HOME = "home"
    REMEMBERED = "remembered"


class Measurement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One look at the tape: `tenths` of a millimetre, and `typed` exactly as the person wrote it."""

    tenths: Tenths
    typed: Typed = ""


class Reading(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One reading: one to four measurements in a row, whose mean counts.

    `day` and `time` are by the clock on the wall where the person was, `time` to the minute and None where
    it is not known; `minutes_ahead` is how far that clock was ahead of UTC, None where it is not known.
    `place` names the clinic or office. `entered` is when it was typed in. `stooped`: the person could not
    stand straight.
    """

    id: Name
    entered: Moment
    day: date
    time: TimeOfDay | None = None
    minutes_ahead: MinutesAhead | None = None
    where: Where
    place: Line = ""
    measurements: Annotated[tuple[Measurement, ...], msgspec.Meta(min_length=1, max_length=4)]
    stooped: bool = False
    remark: Remark = ""

    def mean(self) -> "Fraction":
        """The height that counts, in tenths of a millimetre; a fraction, so that nothing is rounded away."""
        from fractions import Fraction  # here, because no start asks for it and it is slow to load

        return Fraction(sum(each.tenths for each in self.measurements), len(self.measurements))

    def spread(self) -> int:
        """How far its measurements lie apart, in tenths of a millimetre."""
        heights = [each.tenths for each in self.measurements]
        return max(heights) - min(heights)


class Tallest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The tallest height the person remembers; `measurement` is None where they were asked and don't know."""

    entered: Moment
    measurement: Measurement | None = None


class Replaced(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A reading that was deleted (`by` is None) or corrected (`by` is the new one's id), kept for an undo."""

    reading: Reading
    when: Moment
    by: Name | None = None


class HeightHistory(msgspec.Struct, frozen=True, kw_only=True):
    """Everything known about one person's height.

    The order of `readings` means nothing; of `replaced`, the last is the one that an undo brings back.
    """

    readings: tuple[Reading, ...] = ()
    tallest: Tallest | None = None
    replaced: tuple[Replaced, ...] = ()

    def in_order(self) -> tuple[Reading, ...]:
        """The readings by day, then time of day (unknown first), then when they were typed in."""
        return tuple(sorted(self.readings, key=lambda r: (r.day, r.time or time.min, r.entered, r.id)))


def as_kept(reading: Reading) -> Reading:
    """The reading in the roundness in which it is kept: entered to the second, measured to the minute."""
    at = reading.time
    return msgspec.structs.replace(
        reading,
        entered=whole_second(reading.entered),
        time=None if at is None else at.replace(second=0, microsecond=0, tzinfo=None),
    )
