"""The guard: no card may teach a movement or a dose that the sources warn against.

It looks at every pose of a card, and at every position between two used poses as the figure will move: going
back, skipping and doing it again can lead from any used pose to any other, and a movement that is broken off
starts the next one from where it stands.

Why the poses and the ways between two of them are enough. `blend` moves straight and `ease` stays within 0
to 1, so whatever happens, each position is a mixture of the used poses: parts of them that add up to 1.

* A `Limit` is on a sum of angles. The sum of a mixture lies between the smallest and the largest sum of the
  poses. If the poses keep the limit, every mixture does.
* A `Mix` is broken where two sums are both too large. Draw the two sums as a flat picture. The positions fill
  a shape whose edges are straight ways between two poses; the forbidden corner runs on without end. A shape
  that ends somewhere cannot cover such a corner whole, so if it reaches into it at all, an edge of it does.
  On an edge the worst place is an end, or where both sums are too large by the same amount.

That the figure does move straight is not taken on trust. The real `blend` and `ease` are tried at 201 places
of one way that turns every joint, once a program, and at one place of every way of a card, there and back. A
way that is not straight is measured at 201 places along its length.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import combinations, permutations, product
from typing import NamedTuple

import msgspec

from spineguard.core.dose_safety import dose_faults
from spineguard.core.exercise import Exercise, Place
from spineguard.core.pose import JOINTS, Pose, angles, blend, ease
from spineguard.core.spine_limits import LIMITS, MIXES, ROUNDING_INTO_HOLD
from spineguard.core.spine_measures import Limit, Measure, Mix

_ROUNDING = 1e-6
"""Degrees that adding floating point numbers may be off by."""

_FINE = tuple(step / 200 for step in range(201))
_COARSE = (0.4,)
"""The fraction of a movement's time at which each way is tried; the way back tries 0.6 of the same way."""


class Refusal(msgspec.Struct, frozen=True):
    """Why a card may not be taught: where in the card, and a sentence about it."""

    path: tuple[str | int, ...]
    words: str


class _Fault(NamedTuple):
    """One limit that one position breaks, by how many degrees, and the joint that adds most to it."""

    name: str
    joint: str
    excess: float
    words: str


Held = Mapping[str, float]


def refusals(exercise: Exercise) -> tuple[Refusal, ...]:
    """Everything in a card that the sources warn against; nothing when the card may be taught."""
    dose = (Refusal(fault.path, fault.words) for fault in dose_faults(exercise.dose))
    return (*dose, *_posture_refusals(exercise))


def pose_refusals(pose: Pose, place: Place) -> tuple[Refusal, ...]:
    """What the sources warn against in one posture, once a joint; nothing when it is a safe one."""
    told: dict[tuple[str, ...], Refusal] = {}
    for fault in _faults(_held(pose), place):
        path = _joint_path("", pose, fault.joint)[2:]
        told.setdefault(path, Refusal(path, fault.words))
    return tuple(told.values())


def _posture_refusals(exercise: Exercise) -> Iterator[Refusal]:
    place = exercise.place
    sound: dict[str, Held] = {}
    for name, pose in exercise.poses.items():
        held = _held(pose)
        told: set[tuple[str, ...]] = set()
        for fault in _faults(held, place):
            joint = _joint_path(name, pose, fault.joint)
            if joint not in told:
                told.add(joint)
                yield Refusal(joint, f'pose "{name}": {fault.words}')
        if not told:
            sound[name] = held
    for path, name in _named_poses(exercise):
        if name not in exercise.poses:
            yield Refusal(path, f'there is no pose "{name}" in this card')
    used = [name for name in dict.fromkeys(scene.pose for scene in exercise.scenes()) if name in sound]
    yield from _mixed_on_the_way(sound, used, place)
    yield from _bent_ways(exercise, used)
    if exercise.hold.pose in sound and exercise.rest.pose in sound:
        yield from _rounded_by_the_hold(exercise, sound)


def _named_poses(exercise: Exercise) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for at, step in enumerate(exercise.steps):
        yield ("steps", at, "pose"), step.pose
    yield ("hold", "pose"), exercise.hold.pose
    yield ("rest", "pose"), exercise.rest.pose


def _held(pose: Pose) -> Held:
    return dict(zip(JOINTS, angles(pose), strict=True))


def _joint_path(name: str, pose: Pose, joint: str) -> tuple[str, ...]:
    """Where the joint stands in the card; an angle that is left out stands nowhere, so the pose is named."""
    own = joint if getattr(pose, joint) is not None else joint.removeprefix("far_")
    return ("poses", name, own) if pose.angle(own) else ("poses", name)


@cache
def _limits_at(place: Place) -> tuple[Limit, ...]:
    return tuple(limit for limit in LIMITS if place in limit.places)


@cache
def _mixes_at(place: Place) -> tuple[tuple[Mix, Measure, Measure], ...]:
    return tuple(
        (mix, first, second)
        for mix in MIXES
        if place in mix.places
        for first, second in product(mix.first, mix.second)
    )


def _total(measure: Measure, held: Held) -> float:
    total = measure.offset
    for joint, factor in measure.factors:
        total += factor * held[joint]
    return total


def _faults(held: Held, place: Place) -> Iterator[_Fault]:
    """Every limit and mix that one position breaks, each once, with its worst measure."""
    for joint, angle in held.items():
        if not math.isfinite(angle):
            yield _Fault("number", joint, math.inf, f"the {joint} angle is not a number")
            return
    for limit in _limits_at(place):
        totals = [_total(measure, held) for measure in limit.measures]
        worst = max(totals)
        if worst > limit.degrees + _ROUNDING:
            measure = limit.measures[totals.index(worst)]
            words = f"{limit.words.format(angle=_shown(worst))}; the limit is {limit.degrees:g}°"
            yield _Fault(limit.name, _main_joint(measure, held), worst - limit.degrees, words)
    broken: dict[str, _Fault] = {}
    for mix, first, second in _mixes_at(place):
        if (one := _total(first, held)) <= mix.first_degrees:
            continue
        other = _total(second, held)
        excess = min(one - mix.first_degrees, other - mix.second_degrees)
        if excess > _ROUNDING and (mix.name not in broken or excess > broken[mix.name].excess):
            broken[mix.name] = _Fault(
                mix.name, _main_joint(second, held), excess, _mix_words(mix, one, other)
            )
    yield from broken.values()


def _main_joint(measure: Measure, held: Held) -> str:
    return max(measure.factors, key=lambda term: term[1] * held[term[0]])[0]


def _mix_words(mix: Mix, one: float, other: float) -> str:
    said = mix.words.format(first=_shown(one), second=_shown(other))
    advice = mix.advice.format(first=f"{mix.first_degrees:g}°", second=f"{mix.second_degrees:g}°")
    return f"{said}; {advice}"


def _shown(angle: float) -> str:
    """An angle for a person, rounded up to a tenth, so that what is over a limit never reads as the limit."""
    return f"{math.ceil(round(angle * 10, 4)) / 10:g}°" if math.isfinite(angle) else "too far"


def _mixed_on_the_way(sound: Mapping[str, Held], used: list[str], place: Place) -> Iterator[Refusal]:
    """Mixes that two good poses come to between them, at the worst place of the straight way."""
    told: set[tuple[str, str, str]] = set()
    for mix, first, second in _mixes_at(place):
        ones = {name: _total(first, sound[name]) - mix.first_degrees for name in used}
        if max(ones.values(), default=0) <= 0:
            continue
        others = {name: _total(second, sound[name]) - mix.second_degrees for name in used}
        for start, end in combinations(used, 2):
            apart = ones[start] - others[start]
            change = apart - (ones[end] - others[end])
            weight = apart / change if change else 0.0
            one = ones[start] + (ones[end] - ones[start]) * weight
            if 0 < weight < 1 and one > _ROUNDING and (start, end, mix.name) not in told:
                told.add((start, end, mix.name))
                words = _mix_words(mix, one + mix.first_degrees, one + mix.second_degrees)
                yield _between(start, end, weight, words)


def _between(start: str, end: str, weight: float, words: str) -> Refusal:
    way = f'between "{start}" and "{end}", {weight * 100:.0f} % of the way'
    return Refusal(("poses", end), f"{way}: {words}")


def _bent_ways(exercise: Exercise, used: list[str]) -> Iterator[Refusal]:
    """Ways between two used poses that the figure does not go straight, where they break a limit."""
    told: set[tuple[frozenset[str], str]] = set()
    straight = _moves_straight(blend, ease)
    for start, end in permutations(used, 2):
        here, there = exercise.poses[start], exercise.poses[end]
        if straight and _goes_straight(here, there, _COARSE):
            continue
        worst: dict[str, tuple[float, _Fault]] = {}
        for fraction in _FINE:
            for fault in _faults(_held(blend(here, there, ease(fraction))), exercise.place):
                if fault.name not in worst or fault.excess > worst[fault.name][1].excess:
                    worst[fault.name] = (fraction, fault)
        for fraction, fault in worst.values():
            if (frozenset((start, end)), fault.name) not in told:
                told.add((frozenset((start, end)), fault.name))
                yield _between(start, end, fraction, fault.words)


@cache
def _moves_straight(_blend: Callable[..., Pose], _ease: Callable[[float], float]) -> bool:
    """Whether the movement as such goes straight, on one way that turns every joint; asked once a program."""
    spread = {joint: 3.0 * at - 31.0 for at, joint in enumerate(JOINTS)}
    return _goes_straight(Pose(), Pose(**spread), _FINE)


def _goes_straight(start: Pose, end: Pose, fractions: tuple[float, ...]) -> bool:
    """Whether each joint is where a straight way has it, and no further than either end."""
    ways = tuple(zip(angles(start), angles(end), strict=True))
    for fraction in fractions:
        weight = ease(fraction)
        if not 0 <= weight <= 1:
            return False
        wanted = tuple([here + (there - here) * weight for here, there in ways])
        found = angles(blend(start, end, weight))
        if found != wanted and not all(abs(a - b) <= _ROUNDING for a, b in zip(found, wanted, strict=True)):
            return False
    return True


def _rounded_by_the_hold(exercise: Exercise, sound: Mapping[str, Held]) -> Iterator[Refusal]:
    hold, rest = (_rounding(sound[scene.pose]) for scene in (exercise.hold, exercise.rest))
    if hold - rest > ROUNDING_INTO_HOLD + _ROUNDING:
        yield Refusal(
            ("hold", "pose"),
            f'from pose "{exercise.rest.pose}" to "{exercise.hold.pose}": '
            f"each rep rounds the back {_shown(hold - rest)} further; the limit is {ROUNDING_INTO_HOLD:g}°",
        )


def _rounding(held: Held) -> float:
    lower, upper = held["lower_back"], held["upper_back"]
    return max(0.0, lower, upper, lower + upper)
