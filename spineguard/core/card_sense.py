"""Whether the parts of a card agree with each other: what no single line can show."""

import datetime
from collections.abc import Iterator

from spineguard.core.exercise import Amount, Dose, Exercise, Scene, Tier
from spineguard.core.library import CardPath

Contradiction = tuple[CardPath, str]
"""Where in the card, and a sentence for a person."""


def contradictions(exercise: Exercise) -> Iterator[Contradiction]:
    """Each place where one part of a card denies another; none in a card that may be used."""
    yield from _poses(exercise)
    yield from _dose(exercise.dose)
    if exercise.source.tier is Tier.C:
        yield ("source", "tier"), "tier C is learned with a physio; this program does not lead it"
    if not is_date(exercise.source.reviewed):
        yield ("source", "reviewed"), f'there is no such date as "{exercise.source.reviewed}"'


def _poses(exercise: Exercise) -> Iterator[Contradiction]:
    known = list(exercise.poses)
    used = set()
    for path, scene in _scenes(exercise):
        used.add(scene.pose)
        if scene.pose not in exercise.poses:
            import difflib  # here, because good cards never need it

            likely = difflib.get_close_matches(scene.pose, known, n=1)
            hint = f'; did you mean "{likely[0]}"?' if likely else f"; the poses are {', '.join(known)}"
            yield (*path, "pose"), f'there is no pose "{scene.pose}" in this card{hint}'
    for name in known:
        if name not in used:
            yield ("poses", name), "no step, hold or rest uses this pose; use it or take it out"


def _scenes(exercise: Exercise) -> Iterator[tuple[CardPath, Scene]]:
    for number, step in enumerate(exercise.steps):
        yield ("steps", number), step
    yield ("hold",), exercise.hold
    yield ("rest",), exercise.rest


def _dose(dose: Dose) -> Iterator[Contradiction]:
    amounts: dict[str, Amount] = {
        "reps": dose.reps,
        "hold": dose.hold,
        "rest": dose.rest,
        "sessions": dose.sessions,
    }
    for name, amount in amounts.items():
        low, high = amount.lowest, amount.highest
        if low > high:
            yield ("dose", name, "lowest"), f"the lowest ({low:g}) must not be above the highest ({high:g})"
        elif not amount.allows(amount.value):
            words = (
                f"the value ({amount.value:g}) must be from the lowest ({low:g}) to the highest ({high:g})"
            )
            yield ("dose", name, "value"), words
    longest = dose.hold.highest * (dose.hold.counts or 1)
    if dose.hold.mark is not None and dose.hold.mark >= longest:
        words = f"the mark ({dose.hold.mark:g}) must come before the longest hold ends ({longest:g} seconds)"
        yield ("dose", "hold", "mark"), words


def is_date(text: str) -> bool:
    """Whether a year, a month of a year, or a day of a month is there in the calendar."""
    year, month, day = (*text.split("-"), "1", "1")[:3]
    try:
        datetime.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
