"""What the guard measures: sums of joint angles, how far one may go, and which two are worse together.

All angles are degrees against standing tall (see `pose.py`). `spine_safety.py` leans on it that every measure
is a sum with fixed factors; the limits themselves stand in `spine_limits.py`.
"""

import msgspec

from spineguard.core.exercise import Place

UPRIGHT = frozenset({Place.SITTING, Place.STANDING})
LYING = frozenset({Place.LYING})
ANYWHERE = UPRIGHT | LYING


class Measure(msgspec.Struct, frozen=True):
    """A sum of joint angles with fixed factors, in degrees; more is nearer to harm."""

    factors: tuple[tuple[str, float], ...]
    offset: float = 0.0


class Limit(msgspec.Struct, frozen=True, kw_only=True):
    """How far one thing may go. The largest of its measures counts; `words` say it with `{angle}`."""

    name: str
    words: str
    degrees: float
    measures: tuple[Measure, ...]
    reason: str
    places: frozenset[Place] = ANYWHERE


class Mix(msgspec.Struct, frozen=True, kw_only=True):
    """Two things that may each go further alone than together: one of them must keep its limit."""

    name: str
    words: str
    first: tuple[Measure, ...]
    first_degrees: float
    second: tuple[Measure, ...]
    second_degrees: float
    advice: str
    reason: str
    places: frozenset[Place] = ANYWHERE


def sum_of(*joints: str, offset: float = 0.0) -> Measure:
    """Add up joints; a leading minus turns one round."""
    factors = tuple((joint.removeprefix("-"), -1.0 if joint[0] == "-" else 1.0) for joint in joints)
    return Measure(factors, offset)
