"""The guard on every position between two poses, and on a figure that would move another way."""

import itertools
import math
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from spineguard.core import spine_safety
from spineguard.core.exercise import Place
from spineguard.core.pose import JOINTS, Pose, blend, ease
from spineguard.core.spine_safety import refusals
from tests.core.guarded import card_of, measure_of, refused_by

SITTING, STANDING, LYING = Place.SITTING, Place.STANDING, Place.LYING

FORWARD_HEAD = Pose(hip=88, knee=90, neck=14, head=-14)
HEAD_BACK = Pose(hip=88, knee=90, neck=-10, head=10)
LEANING = Pose(hip=-4, pelvis=-4, lower_back=-7, upper_back=-6, neck=9, head=8, blades=20)


def bulging(start: Pose, end: Pose, weight: float) -> Pose:
    """Rounds the lower back in the middle of every way."""
    straight = blend(start, end, weight)
    bulge = 25 * math.sin(math.pi * weight)
    return msgspec.structs.replace(straight, lower_back=straight.lower_back + bulge)


def bulging_for_a_moment(start: Pose, end: Pose, weight: float) -> Pose:
    return bulging(start, end, weight) if 0.48 < weight < 0.52 else blend(start, end, weight)


def bulging_for_sitters(start: Pose, end: Pose, weight: float) -> Pose:
    return bulging(start, end, weight) if start.hip == 88 else blend(start, end, weight)


def bulging_on_the_way_back(start: Pose, end: Pose, weight: float) -> Pose:
    return bulging(start, end, weight) if start.neck < end.neck else blend(start, end, weight)


def overshooting(start: Pose, end: Pose, weight: float) -> Pose:
    """Swings past its aim and comes back: a spring."""
    swing = weight + 0.9 * math.sin(math.pi * weight)
    both = ((joint, start.angle(joint), end.angle(joint)) for joint in JOINTS)
    return Pose(**{joint: here + (there - here) * swing for joint, here, there in both})


def one_joint_after_another(start: Pose, end: Pose, weight: float) -> Pose:
    """The pelvis arrives at half time and the rest sets out then: between the ends, but not straight."""
    early, late = min(1.0, 2 * weight), max(0.0, 2 * weight - 1)
    mixed = {
        joint: start.angle(joint)
        + (end.angle(joint) - start.angle(joint)) * (early if joint == "pelvis" else late)
        for joint in JOINTS
    }
    return Pose(**mixed)


class TestTheMovementItself:
    @pytest.mark.parametrize(
        "movement", [bulging, bulging_for_a_moment, bulging_for_sitters, bulging_on_the_way_back]
    )
    def test_a_movement_that_bulges_between_good_poses_is_refused(
        self, movement: Callable[..., Pose], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert refusals(card_of(SITTING, FORWARD_HEAD, HEAD_BACK)) == ()
        monkeypatch.setattr(spine_safety, "blend", movement)
        told = refusals(card_of(SITTING, FORWARD_HEAD, HEAD_BACK))
        assert "lower back forward" in {measure_of(refusal) for refusal in told}
        assert all(refusal.words.startswith("between ") for refusal in told)

    def test_a_movement_that_swings_past_its_aim_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(spine_safety, "blend", overshooting)
        assert "trunk leans back" in {
            measure_of(refusal) for refusal in refusals(card_of(STANDING, Pose(), LEANING))
        }

    def test_an_easing_that_swings_past_its_aim_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def loose(start: Pose, end: Pose, weight: float) -> Pose:
            both = ((joint, start.angle(joint), end.angle(joint)) for joint in JOINTS)
            return Pose(**{joint: here + (there - here) * weight for joint, here, there in both})

        monkeypatch.setattr(spine_safety, "blend", loose)
        assert refusals(card_of(STANDING, Pose(), LEANING)) == ()
        monkeypatch.setattr(
            spine_safety, "ease", lambda fraction: ease(fraction) + math.sin(math.pi * fraction)
        )
        assert "trunk leans back" in {
            measure_of(refusal) for refusal in refusals(card_of(STANDING, Pose(), LEANING))
        }

    def test_joints_that_move_one_after_another_are_measured_on_the_way(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        card = card_of(STANDING, Pose(upper_back=8), Pose(pelvis=40, hip=40))
        assert refusals(card) == ()
        monkeypatch.setattr(spine_safety, "blend", one_joint_after_another)
        assert {measure_of(refusal) for refusal in refusals(card)} == {"hinge with rounded back"}

    def test_a_harmless_detour_passes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def waving(start: Pose, end: Pose, weight: float) -> Pose:
            wave = 20 * math.sin(math.pi * weight)
            straight = blend(start, end, weight)
            return msgspec.structs.replace(straight, shoulder=straight.shoulder + wave)

        monkeypatch.setattr(spine_safety, "blend", waving)
        assert refusals(card_of(SITTING, FORWARD_HEAD, HEAD_BACK)) == ()


SPINE = ("pelvis", "lower_back", "upper_back", "neck", "head", "twist", "blades", "hip", "knee", "far_hip")
START = {SITTING: Pose(hip=88, knee=90), STANDING: Pose(), LYING: Pose(pelvis=-90, hip=45, knee=90)}


def as_far_as_allowed(place: Place, aim: Pose) -> Pose:
    """The last allowed pose on the straight way from a harmless one to any other."""
    good, bad = 0.0, 1.0
    if not refused_by(place, aim):
        return aim
    for _ in range(12):
        middle = (good + bad) / 2
        good, bad = (good, middle) if refused_by(place, blend(START[place], aim, middle)) else (middle, bad)
    return blend(START[place], aim, good)


@st.composite
def accepted_poses(draw: st.DrawFn) -> tuple[Place, list[Pose]]:
    """A place and 2 to 4 poses on the edge of what is allowed, whose card the guard accepts."""
    place = draw(st.sampled_from(list(Place)))
    poses = []
    for _ in range(draw(st.integers(2, 4))):
        moved = draw(st.lists(st.sampled_from(SPINE), min_size=1, max_size=4, unique=True))
        turn = {joint: draw(st.floats(-90, 90, allow_nan=False)) for joint in moved}
        aim = {joint: START[place].angle(joint) + degrees for joint, degrees in turn.items()}
        poses.append(as_far_as_allowed(place, msgspec.structs.replace(START[place], **aim)))
    assume(not refusals(card_of(place, *poses)))
    return place, poses


FEW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow]
)


@FEW
@given(accepted_poses(), st.lists(st.floats(0.001, 1), min_size=4, max_size=4))
def test_any_mixture_of_accepted_poses_is_accepted(
    accepted: tuple[Place, list[Pose]], shares: list[float]
) -> None:
    place, poses = accepted
    mixture, parts = poses[0], shares[0]
    for pose, share in zip(poses[1:], shares[1:], strict=False):
        parts += share
        mixture = blend(mixture, pose, share / parts)
    assert refused_by(place, mixture) == set()


@FEW
@given(accepted_poses(), st.lists(st.floats(0, 1), min_size=6, max_size=6))
def test_a_movement_broken_off_again_and_again_stays_within_the_limits(
    accepted: tuple[Place, list[Pose]], stops: list[float]
) -> None:
    place, poses = accepted
    here = poses[0]
    for stop, aim in zip(stops, itertools.cycle(poses[1:] + poses[:1]), strict=False):
        here = blend(here, aim, ease(stop))
        assert refused_by(place, here) == set()


@settings(FEW, max_examples=15)
@given(accepted_poses())
def test_every_200th_of_every_way_between_accepted_poses_is_accepted(
    accepted: tuple[Place, list[Pose]],
) -> None:
    place, poses = accepted
    for start, end in itertools.permutations(poses, 2):
        for step in range(201):
            assert refused_by(place, blend(start, end, ease(step / 200))) == set()
