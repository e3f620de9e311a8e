"""Writing down a height, one question at a time: where, when, how tall, anything else."""

import enum
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from fractions import Fraction

import msgspec

from spineguard.core.height import WIDE_SPREAD, Unusual, same_name, spread, unusual, wants_fourth
from spineguard.core.length import Problem, Understood, Unit, understood, written
from spineguard.core.reading import HeightHistory, Measurement, Reading, TimeOfDay, Where

MOST_PLACES = 4
"""So many offices are offered by name; another one can always be written."""

USUAL, MOST = 3, 4
"""Measurements that are asked for at home, and how many there can be."""

HALF_AN_HOUR = 30


class Step(enum.Enum):
    """The questions, in the order in which they are asked; CHECK only where something is unusual."""

    WHERE = "where"
    WHEN = "when"
    TALL = "tall"
    CHECK = "check"
    MORE = "more"


NUMBERED = (Step.WHERE, Step.WHEN, Step.TALL, Step.MORE)


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """What has been answered so far; `typed` holds the measurements as they stand in their fields."""

    where: Where | None = None
    place: str = ""
    day: date | None = None
    time: TimeOfDay | None = None
    typed: tuple[str, ...] = ("",)
    stooped: bool = False
    remark: str = ""


class HeightEntry:
    """Owns one height while it is written down, or corrected when there is a reading that it `replaces`.

    `now` is wall time with its zone; `unit` the person's own.
    """

    def __init__(
        self, history: HeightHistory, now: datetime, unit: Unit, replaces: Reading | None = None
    ) -> None:
        self.history, self.now, self.unit, self.replaces = history, now, unit, replaces
        self.draft = Draft() if replaces is None else _draft_of(replaces)
        self.step = Step.WHERE
        self._asked_fourth = False
        self._time_told = replaces is not None

    # --- what is shown ------------------------------------------------------------------------------------

    @property
    def number(self) -> int:
        """Which question it is, from 1; that something is unusual belongs to how tall."""
        return NUMBERED.index(Step.TALL if self.step is Step.CHECK else self.step) + 1

    @property
    def today(self) -> date:
        """The day on the wall."""
        return self.now.date()

    def places(self) -> tuple[str, ...]:
        """The offices that are known, the last one first."""
        found: dict[str, str] = {}
        for reading in reversed(self.history.in_order()):
            name = reading.place.strip()
            if reading.where is Where.CLINIC and name:
                found.setdefault(same_name(name), name)
        return tuple(found.values())[:MOST_PLACES]

    def understood(self) -> tuple[Understood | Problem, ...]:
        """What each field says."""
        return tuple(understood(text, self.unit) for text in self.draft.typed)

    def measurements(self) -> tuple[Measurement, ...]:
        """What was understood, in the order of the fields."""
        return tuple(
            Measurement(tenths=found.tenths, typed=text.strip())
            for text, found in zip(self.draft.typed, self.understood(), strict=True)
            if isinstance(found, Understood)
        )

    def mean(self) -> Fraction | None:
        """The height that will count, in tenths of a millimetre."""
        found = self.measurements()
        return Fraction(sum(each.tenths for each in found), len(found)) if found else None

    @property
    def asks_fourth(self) -> bool:
        """Whether three measurements lie so far apart that one more is asked for."""
        return wants_fourth(self.measurements()[:USUAL])

    @property
    def tall_enough(self) -> bool:
        """Whether there is at least one height, and nothing that was not understood."""
        wrong = [p for p in self.understood() if isinstance(p, Problem) and p is not Problem.EMPTY]
        return bool(self.measurements()) and not wrong

    def last_mean(self) -> Fraction | None:
        """The last height that was measured before, besides the one that is corrected."""
        old = None if self.replaces is None else self.replaces.id
        there = [r for r in self.history.in_order() if r.where is not Where.REMEMBERED and r.id != old]
        return there[-1].mean() if there else None

    def unusual(self) -> Unusual | None:
        """Why to ask whether it is right."""
        return self.asked()[0]

    def asked(self) -> tuple[Unusual | None, Fraction]:
        """What is unusual and about which height: the mean, or one that a mean of far apart ones hides."""
        found, mean = self.measurements(), self.mean()
        if mean is None:
            return None, Fraction(0)
        old = None if self.replaces is None else self.replaces.id
        apart = spread(found) > WIDE_SPREAD
        heights = [mean, *(Fraction(each.tenths) for each in found if apart)]
        reasons = ((unusual(height, self.history, old), height) for height in heights)
        return next((each for each in reasons if each[0] is not None), (None, mean))

    # --- what is answered ---------------------------------------------------------------------------------

    def choose_where(self, where: Where, place: str = "") -> None:
        """At home, at an office of this name, or as remembered."""
        fields = USUAL if where is Where.HOME else 1
        typed = [text for text in self.draft.typed if text]
        if where is not self.draft.where and not self._time_told:
            self._change(time=self._usual_time(where))
        typed = [*typed, *[""] * (max(fields, len(typed)) - len(typed))]
        self._change(where=where, place=place.strip() if where is Where.CLINIC else "", typed=tuple(typed))

    def choose_day(self, day: date | None) -> None:
        """The day of the reading; never one to come. At home today, it was about now."""
        if day is not None and day > self.today:
            raise ValueError("nobody was measured tomorrow")
        self._change(day=day)
        if self.draft.where is not None and not self._time_told:
            self._change(time=self._usual_time(self.draft.where))

    def choose_time(self, at: time | None) -> None:
        """About what time of day; None when it is not known."""
        self._time_told = True
        self._change(time=at)

    def shift_time(self, halves: int) -> None:
        """So many half hours later, or earlier, on the full or half hour."""
        at = self.draft.time or time(10)
        minutes = at.hour * 60 + at.minute
        half = minutes // HALF_AN_HOUR if halves > 0 else -(-minutes // HALF_AN_HOUR)
        shifted = (half + halves) * HALF_AN_HOUR % (24 * 60)
        self.choose_time(time(*divmod(shifted, 60)))

    def type_height(self, field: int, text: str) -> None:
        """What stands in a field now, counted from 0."""
        typed = [*self.draft.typed, *[""] * (field + 1 - len(self.draft.typed))]
        typed[field] = text
        self._change(typed=tuple(typed))

    def more_fields(self) -> None:
        """Room for measurements that were repeated."""
        typed = self.draft.typed
        self._change(typed=(*typed, *[""] * (USUAL - len(typed))))

    def tell_more(self, *, stooped: bool, remark: str) -> None:
        """Whether the person could not stand straight, and whatever else there is to remember."""
        self._change(stooped=stooped, remark=remark)

    def go_on(self) -> None:
        """To the next question; stays where an answer is missing."""
        draft = self.draft
        match self.step:
            case Step.WHERE if draft.where is not None:
                self.step = Step.WHEN
            case Step.WHEN if draft.day is not None:
                self.step = Step.TALL
            case Step.TALL if self.tall_enough:
                if self.asks_fourth and not self._asked_fourth:
                    self._asked_fourth = True
                    self._change(typed=(*draft.typed, "")[:MOST])
                else:
                    self.step = Step.MORE if self.unusual() is None else Step.CHECK
            case Step.CHECK:
                self.step = Step.MORE
            case _:
                pass

    def go_back(self) -> bool:
        """To the question before; False where there is none."""
        match self.step:
            case Step.WHERE:
                return False
            case Step.WHEN:
                self.step = Step.WHERE
            case Step.TALL:
                self.step = Step.WHEN
            case Step.CHECK | Step.MORE:
                self.step = Step.TALL
        return True

    def reading(self, id: str) -> Reading:
        """What will be kept."""
        draft = self.draft
        assert draft.where is not None and draft.day is not None
        return Reading(
            id=id,
            entered=self.now,
            day=draft.day,
            time=None if draft.where is Where.REMEMBERED else draft.time,
            minutes_ahead=self._minutes_ahead(),
            where=draft.where,
            place=draft.place,
            measurements=self.measurements()[:MOST],
            stooped=draft.stooped,
            remark=draft.remark.strip(),
        )

    # --- what follows -------------------------------------------------------------------------------------

    def _change(self, **changes: object) -> None:
        self.draft = msgspec.structs.replace(self.draft, **changes)

    def _usual_time(self, where: Where) -> time | None:
        """Today at home it is now; else as the last time at home. In an office nobody looks at the clock."""
        if where is not Where.HOME:
            return None
        if self.draft.day == self.today:
            return self.now.time().replace(second=0, microsecond=0, tzinfo=None)
        home = [each for each in self.history.in_order() if each.where is Where.HOME and each.time]
        return home[-1].time if home else None

    def _minutes_ahead(self) -> int | None:
        """How far the clock was ahead of UTC: known for today, and for what already said so."""
        if self.replaces is not None and self.replaces.day == self.draft.day:
            return self.replaces.minutes_ahead
        offset = self.now.utcoffset()
        if self.draft.time is None or offset is None or self.draft.where is Where.REMEMBERED:
            return None
        return round(offset / timedelta(minutes=1)) if self.draft.day == self.today else None


def _draft_of(reading: Reading) -> Draft:
    """What was answered when this reading was written down."""
    return Draft(
        where=reading.where,
        place=reading.place,
        day=reading.day,
        time=reading.time,
        typed=texts_of(reading.measurements),
        stooped=reading.stooped,
        remark=reading.remark,
    )


def texts_of(measurements: Sequence[Measurement]) -> tuple[str, ...]:
    """Measurements as they were typed; those that came in without their words, as centimetres."""
    return tuple(each.typed or written(each.tenths, Unit.CM) for each in measurements)
