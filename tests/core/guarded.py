"""Cards and measures for the tests of the guard."""

import re
from functools import cache
from pathlib import Path

import msgspec
import yaml

from spineguard.core.exercise import Exercise, Place
from spineguard.core.pose import Pose
from spineguard.core.spine_limits import LIMITS, MIXES
from spineguard.core.spine_measures import Measure
from spineguard.core.spine_safety import Refusal, refusals
from tests.examples import TextLoader, head_press

CARDS = Path(__file__).parent.parent / "cards"


@cache
def example(name: str) -> Exercise:
    """A card under tests/cards, e.g. `unsafe/sit-up`."""
    return msgspec.convert(yaml.load((CARDS / f"{name}.yaml").read_text("utf-8"), TextLoader), Exercise)


def card_of(place: Place, *poses: Pose) -> Exercise:
    """A card that leads through these poses, named a, b, c …, and rests and holds in the last."""
    names = "abcdefgh"[: len(poses)]
    card = head_press()
    return msgspec.structs.replace(
        card,
        place=place,
        poses=dict(zip(names, poses, strict=True)),
        steps=tuple(msgspec.structs.replace(card.steps[0], pose=name) for name in names),
        hold=msgspec.structs.replace(card.hold, pose=names[-1]),
        rest=msgspec.structs.replace(card.rest, pose=names[-1]),
    )


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(": " + re.sub(r"\\{\w+\\}", r"[\\d.]+°", re.escape(words)) + ";")


_PATTERNS = {row.name: _pattern(row.words) for row in (*LIMITS, *MIXES)}


def measure_of(refusal: Refusal) -> str:
    """The name of the one row whose words a refusal speaks."""
    names = [name for name, pattern in _PATTERNS.items() if pattern.search(refusal.words)]
    assert len(names) == 1, refusal.words
    return names[0]


def refused_by(place: Place, *poses: Pose) -> set[str]:
    """The rows that refuse a card of these poses."""
    return {measure_of(refusal) for refusal in refusals(card_of(place, *poses))}


def total(measure: Measure, pose: Pose) -> float:
    """What a measure comes to, counted apart from the guard."""
    return measure.offset + sum(factor * pose.angle(joint) for joint, factor in measure.factors)
