"""The library as a value: who is in it, and how a place in a card is named."""

from pathlib import PurePath

import msgspec
import pytest

from spineguard.core.card_sense import contradictions
from spineguard.core.exercise import Place, Tier
from spineguard.core.library import Card, Library, field_name
from tests.examples import back_bend as standing_back_bend
from tests.examples import head_press


def library() -> Library:
    mine = msgspec.structs.replace(head_press(), id="mine", place=Place.LYING)
    return Library(
        cards=(
            Card(exercise=head_press(), own=False, file=PurePath("head-press.yaml")),
            Card(exercise=standing_back_bend(), own=False, file=PurePath("standing-back-bend.yaml")),
            Card(exercise=mine, own=True, file=PurePath("mine.yaml")),
        )
    )


def test_a_card_is_found_by_its_id() -> None:
    assert library().by_id("mine").file == PurePath("mine.yaml")


def test_an_id_that_is_gone_finds_nothing() -> None:
    assert library().by_id("gone") is None


def test_cards_are_found_by_place() -> None:
    assert [card.exercise.id for card in library().at(Place.STANDING)] == ["standing-back-bend"]


def test_own_and_bundled_cards_are_told_apart() -> None:
    assert [card.exercise.id for card in library().own()] == ["mine"]
    assert [card.exercise.id for card in library().bundled()] == ["head-press", "standing-back-bend"]


def test_a_library_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        library().cards = ()


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ((), "card"),
        (("dose", "hold", "value"), "dose.hold.value"),
        (("steps", 0, "words"), "steps[1].words"),
        (("needs", 11), "needs[12]"),
    ],
)
def test_a_place_in_a_card_is_named_for_a_person(path: tuple[str | int, ...], name: str) -> None:
    assert field_name(path) == name


def test_the_two_real_exercises_do_not_deny_themselves() -> None:
    assert list(contradictions(head_press())) == []
    assert list(contradictions(standing_back_bend())) == []


def test_an_exercise_for_a_physio_is_not_led_by_the_program() -> None:
    source = msgspec.structs.replace(head_press().source, tier=Tier.C)
    told = list(contradictions(msgspec.structs.replace(head_press(), source=source)))
    assert [path for path, _ in told] == [("source", "tier")]


def test_a_mark_is_held_against_the_counted_length_of_a_hold() -> None:
    card = standing_back_bend()
    for mark, wrong in ((7.4, False), (7.5, True)):
        hold = msgspec.structs.replace(card.dose.hold, mark=mark)
        changed = msgspec.structs.replace(card, dose=msgspec.structs.replace(card.dose, hold=hold))
        assert bool(list(contradictions(changed))) == wrong


def test_every_scene_with_an_unknown_pose_is_named() -> None:
    poses = {name: pose for name, pose in head_press().poses.items() if name != "press"}
    told = [path for path, _ in contradictions(msgspec.structs.replace(head_press(), poses=poses))]
    assert told == [("steps", 2, "pose"), ("hold", "pose")]
