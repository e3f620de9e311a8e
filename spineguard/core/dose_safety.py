"""Whether a card asks for more, or for quicker, than any source gives.

The numbers in the reasons are explained in `docs/decisions/spine-safety-limits.md`.
"""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from spineguard.core.exercise import Amount, Dose, HoldAmount


class DoseLimit(msgspec.Struct, frozen=True, kw_only=True):
    """The least and the most that any source gives, in `unit`."""

    lowest: float
    highest: float
    unit: str
    reason: str


DOSE_LIMITS: dict[str, DoseLimit] = {
    "hold": DoseLimit(
        lowest=1,
        highest=10,
        unit="seconds",
        reason="1.2 A1 and A5, 2.1 (3 to 5 s), 2.2.7 and 2.2.13 (10 s). From 1 [design]: some have no hold.",
    ),
    "rest": DoseLimit(
        lowest=1, highest=60, unit="seconds", reason="1.2 A2 (from 1 s; more is safe), 2.2.11 (1 minute)."
    ),
    "reps": DoseLimit(lowest=1, highest=20, unit="times", reason="2.2.4: building to 15 to 20."),
    "sessions": DoseLimit(lowest=1, highest=5, unit="times a day", reason="1.2 A4: 1 to 5."),
}

SHORTEST_REP = 4.0
"""Seconds of one hold and its rest at the least: 3 and 1 in 1.2 A1 and A2; section 3 is against haste."""

QUICKEST_COUNT = 1.0
"""Seconds of one count at the least: 1.2 A5 counts slowly, at 1 to 1.5; people alone count faster."""

LONGEST_DAY = 600.0
"""Seconds of holding in a day at the most: 2.1 (TFTF Delphi) has back muscles work 5 to 10 minutes daily."""

_ROUNDING = 1e-6


class DoseFault(NamedTuple):
    """What is wrong with a dose: the field that is to blame, and a sentence."""

    path: tuple[str, ...]
    words: str


def dose_faults(dose: Dose) -> Iterator[DoseFault]:
    """Everything in a dose that is out of order or out of what the sources give."""
    amounts: dict[str, Amount] = {
        "hold": dose.hold,
        "rest": dose.rest,
        "reps": dose.reps,
        "sessions": dose.sessions,
    }
    for name, amount in amounts.items():
        yield from _amount_faults(name, amount)
    longest_hold = dose.hold.highest * _counts(dose.hold)
    if dose.hold.mark is not None and not 0 < dose.hold.mark <= longest_hold + _ROUNDING:
        words = (
            f"the mark at {dose.hold.mark:g} seconds is outside the longest hold, {longest_hold:g} seconds"
        )
        yield DoseFault(("dose", "hold", "mark"), words)
    if dose.hold.counts is not None and not dose.hold.lowest >= QUICKEST_COUNT - _ROUNDING:
        words = (
            f"one count may last only {dose.hold.lowest:g} seconds; the limit is {QUICKEST_COUNT:g} second"
        )
        yield DoseFault(("dose", "hold", "lowest"), words)
    quickest = dose.hold.lowest * _counts(dose.hold) + dose.rest.lowest
    if not quickest >= SHORTEST_REP - _ROUNDING:
        words = (
            f"a hold and its rest may last only {quickest:g} seconds; the limit is {SHORTEST_REP:g} seconds"
        )
        yield DoseFault(("dose", "rest", "lowest"), words)
    longest = longest_hold * dose.reps.highest * dose.sessions.highest
    if not longest <= LONGEST_DAY + _ROUNDING:
        words = f"the highest dose holds for {longest:g} seconds a day; the limit is {LONGEST_DAY:g} seconds"
        yield DoseFault(("dose",), words)


def _counts(amount: Amount) -> int:
    return (amount.counts or 1) if isinstance(amount, HoldAmount) else 1


def _amount_faults(name: str, amount: Amount) -> Iterator[DoseFault]:
    limit = DOSE_LIMITS[name]
    counts = _counts(amount)
    if not amount.lowest <= amount.highest:
        yield DoseFault(
            ("dose", name, "lowest"), f"lowest is {amount.lowest:g}, above highest, {amount.highest:g}"
        )
    elif not amount.allows(amount.value):
        yield DoseFault(
            ("dose", name, "value"),
            f"{amount.value:g} is outside this card's own range, {amount.lowest:g} to {amount.highest:g}",
        )
    low, high = amount.lowest * counts, amount.highest * counts
    if not low >= limit.lowest - _ROUNDING:
        words = f"{name} goes down to {low:g} {limit.unit}; the limit is {limit.lowest:g}, after the sources"
        yield DoseFault(("dose", name, "lowest"), words)
    if not high <= limit.highest + _ROUNDING:
        words = f"{name} goes up to {high:g} {limit.unit}; the limit is {limit.highest:g}, after the sources"
        yield DoseFault(("dose", name, "highest"), words)
