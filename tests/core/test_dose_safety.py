"""How much a card may ask for, just inside and just outside of each limit."""

import math
from typing import Any

import msgspec
import pytest

from spineguard.core.dose_safety import DOSE_LIMITS, LONGEST_DAY, SHORTEST_REP
from spineguard.core.exercise import Exercise
from spineguard.core.spine_safety import refusals
from tests.examples import back_bend, head_press


def with_dose(card: Exercise, **changes: dict[str, Any]) -> Exercise:
    """The card with single numbers of its dose changed, past the checks of the card reader."""
    parts = {name: msgspec.structs.replace(getattr(card.dose, name), **new) for name, new in changes.items()}
    return msgspec.structs.replace(card, dose=msgspec.structs.replace(card.dose, **parts))


def small(name: str, low: float, high: float) -> Exercise:
    """A card whose dose is small and slow, but for one range."""
    ranges = {"reps": (1, 1), "sessions": (1, 1), "hold": (3, 3), "rest": (5, 5), name: (low, high)}
    return with_dose(
        head_press(),
        **{each: {"lowest": low, "highest": high, "value": high} for each, (low, high) in ranges.items()},
    )


def paths(card: Exercise) -> list[tuple[str | int, ...]]:
    return [refusal.path for refusal in refusals(card)]


@pytest.mark.parametrize("name", DOSE_LIMITS)
def test_a_dose_up_to_its_limits_passes(name: str) -> None:
    limit = DOSE_LIMITS[name]
    low = max(limit.lowest, 3) if name == "rest" else limit.lowest
    card = small(name, low, limit.highest)
    assert refusals(with_dose(card, hold={"mark": None})) == ()


@pytest.mark.parametrize("name", DOSE_LIMITS)
def test_a_dose_over_its_limit_is_refused(name: str) -> None:
    limit = DOSE_LIMITS[name]
    card = small(name, limit.highest, limit.highest + 1)
    assert paths(card) == [("dose", name, "highest")]
    (refusal,) = refusals(card)
    assert f"{limit.highest + 1:g} {limit.unit}; the limit is {limit.highest:g}" in refusal.words


@pytest.mark.parametrize("name", DOSE_LIMITS)
def test_a_dose_under_its_limit_is_refused(name: str) -> None:
    limit = DOSE_LIMITS[name]
    card = with_dose(small(name, limit.lowest - 0.5, limit.highest), hold={"mark": None})
    assert ("dose", name, "lowest") in paths(card)


@pytest.mark.parametrize("name", DOSE_LIMITS)
def test_every_limit_says_where_it_comes_from(name: str) -> None:
    assert any(tag in DOSE_LIMITS[name].reason for tag in ("1.2", "2.1", "2.2"))


@pytest.mark.parametrize("name", DOSE_LIMITS)
@pytest.mark.parametrize("field", ["value", "lowest", "highest"])
def test_a_dose_that_is_no_number_is_refused(name: str, field: str) -> None:
    assert refusals(with_dose(head_press(), **{name: {field: math.nan}}))


@pytest.mark.parametrize(
    ("value", "path"), [(2.9, ("dose", "hold", "value")), (4.1, ("dose", "hold", "value"))]
)
def test_a_value_outside_the_cards_own_range_is_refused(value: float, path: tuple[str, ...]) -> None:
    assert paths(with_dose(head_press(), hold={"value": value})) == [path]


def test_a_range_upside_down_is_refused() -> None:
    assert paths(with_dose(head_press(), hold={"lowest": 4.5, "value": 4})) == [("dose", "hold", "lowest")]


@pytest.mark.parametrize(("mark", "passes"), [(3, True), (4, True), (4.5, False), (0, False), (-1, False)])
def test_a_mark_lies_within_the_hold(mark: float, passes: bool) -> None:
    expected = [] if passes else [("dose", "hold", "mark")]
    assert paths(with_dose(head_press(), hold={"mark": mark})) == expected


def test_counts_make_a_hold_longer() -> None:
    assert paths(with_dose(back_bend(), hold={"counts": 6})) == []
    assert paths(with_dose(back_bend(), hold={"counts": 7})) == [("dose", "hold", "highest")]


@pytest.mark.parametrize(("seconds", "passes"), [(1.0, True), (0.99, False), (0.4, False)])
def test_a_count_is_a_slow_one(seconds: float, passes: bool) -> None:
    card = with_dose(back_bend(), hold={"counts": 6, "lowest": seconds})
    assert paths(card) == ([] if passes else [("dose", "hold", "lowest")])


@pytest.mark.parametrize(("rest", "passes"), [(SHORTEST_REP - 3, True), (SHORTEST_REP - 3 - 0.1, False)])
def test_a_hold_and_its_rest_are_never_hurried(rest: float, passes: bool) -> None:
    assert (paths(with_dose(head_press(), rest={"lowest": rest})) == []) is passes


@pytest.mark.parametrize(("reps", "passes"), [(12, True), (13, False)])
def test_a_day_of_holding_has_an_end(reps: int, passes: bool) -> None:
    card = with_dose(head_press(), hold={"highest": 10}, reps={"highest": reps}, sessions={"highest": 5})
    assert paths(card) == ([] if passes else [("dose",)])
    assert (reps * 50 <= LONGEST_DAY) is passes


@pytest.mark.parametrize(("name", "amount"), [("hold", 60), ("reps", 50), ("sessions", 20), ("rest", 100)])
def test_doses_far_beyond_any_source_are_refused(name: str, amount: float) -> None:
    assert ("dose", name, "highest") in paths(with_dose(head_press(), **{name: {"highest": amount}}))
