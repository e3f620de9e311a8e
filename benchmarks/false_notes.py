"""How often a note of loss comes without cause, and how soon with one.

`python -m benchmarks.false_notes [PEOPLE]`. People who truly lose 2 mm a year measure for two years; what
counts is whether a note comes in the second. Others lose 15 mm at once in the middle of it. All follow the
program: asked to measure again, they do so 5 days later. docs/decisions/height-notes.md says where the errors
come from.
"""

import random
import sys
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from spineguard.core.height_notes import NoteKind, Recheck, needs_repeat, notes
from spineguard.core.reading import HeightHistory, Measurement, Reading, Where

FIRST_DAY = date(2024, 1, 10)
ENTERED = datetime(2026, 11, 22, tzinfo=UTC)
YEAR = 365
EVENT = 540
LOSS = 20 / YEAR
"""Tenths of a millimetre a day."""


class Habit(NamedTuple):
    """How somebody measures; errors are standard deviations in tenths of a millimetre.

    `single` is of one look at the tape and `daily` of the body from day to day. `evening` is how much less
    they are where a reading is taken in the evening, `tells` whether they then say so.
    """

    name: str
    where: Where
    every: int
    times: int
    single: float
    daily: float
    evening: float = 0
    tells: bool = True


HABITS = [
    Habit("careful stadiometer, once a year", Where.CLINIC, YEAR, 1, 15, 0),
    Habit("routine office, once a year", Where.CLINIC, YEAR, 1, 133, 0),
    *(
        Habit(f"home, 3 measurements, every {every} days", Where.HOME, every, 3, 40, 20)
        for every in (YEAR, 91, 30, 7)
    ),
    *(
        Habit(f"home, 1 measurement, every {every} days", Where.HOME, every, 1, 50, 30)
        for every in (YEAR, 91, 30, 7)
    ),
    Habit("home, 3, every 30 days, each third in the evening", Where.HOME, 30, 3, 40, 20, 80),
    Habit("the same, and the time of day is always said to be 9", Where.HOME, 30, 3, 40, 20, 80, False),
]


def measure(habit: Habit, day: int, number: int, sudden: int, chance: random.Random) -> Reading:
    """One reading on a day after the first."""
    evening = habit.evening and number % 3 == 2
    true = 16_500 - LOSS * day + chance.gauss(0, habit.daily)
    true -= (sudden if day > EVENT else 0) + (habit.evening if evening else 0)
    heights = [round(true + chance.gauss(0, habit.single)) for _ in range(habit.times)]
    return Reading(
        id=str(number),
        entered=ENTERED,
        day=FIRST_DAY + timedelta(days=day),
        time=time(19) if evening and habit.tells else time(9),
        where=habit.where,
        measurements=tuple(Measurement(tenths=each) for each in heights),
    )


class Told(NamedTuple):
    """Whether N1 and N2 came in the second year, how many repeats were asked for, N1 days after the event."""

    year: bool
    first: bool
    repeats: int
    after: int | None


def year_of(habit: Habit, sudden: int, chance: random.Random) -> Told:
    """The second year of one person, who loses so much at once in its middle, in tenths of a millimetre."""
    readings: list[Reading] = []
    year = first = False
    repeats, after = 0, None
    plan = list(range(0, 2 * YEAR + 1, habit.every))
    while plan:
        day = plan.pop(0)
        readings.append(measure(habit, day, len(readings), sudden, chance))
        if day < YEAR:
            continue
        history, today = HeightHistory(readings=tuple(readings)), readings[-1].day
        found = notes(history, today)
        year |= any(note.kind is NoteKind.YEAR for note in found)
        first |= any(note.kind is NoteKind.FIRST for note in found)
        if day > EVENT and after is None and any(note.kind is NoteKind.YEAR for note in found):
            after = day - EVENT
        again = any(note.why is Recheck.LOSS for note in found)
        repeats += again
        if again and needs_repeat(history, today) is not None and (not plan or plan[0] > day + 5):
            plan.insert(0, day + 5)
    return Told(year, first, repeats, after)


def main() -> None:
    """Print one line a habit."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    print(f"{'':55}   2 mm a year           15 mm at once")
    print(f"{'':55} {'N1':>7} {'N2':>7} {'repeats':>8} {'noted':>7} {'days':>5}")
    for habit in HABITS:
        chance = random.Random(20261122)
        slow = [year_of(habit, 0, chance) for _ in range(people)]
        after = [told.after for told in (year_of(habit, 150, chance) for _ in range(people))]
        noted = sorted(days for days in after if days is not None)
        n1, n2 = sum(told.year for told in slow) / people, sum(told.first for told in slow) / people
        repeats = sum(told.repeats for told in slow) / people
        days = noted[len(noted) // 2] if noted else 0
        share = len(noted) / people
        print(f"{habit.name:55} {n1:7.1%} {n2:7.1%} {repeats:8.2f} {share:7.1%} {days:5}")


if __name__ == "__main__":
    main()
