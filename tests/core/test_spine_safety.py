"""The guard on whole cards, and on ways round it."""

import math
from collections.abc import Callable

import msgspec
import pytest

from spineguard.core.exercise import Place
from spineguard.core.pose import JOINTS, Pose
from spineguard.core.spine_safety import refusals
from tests.core.guarded import CARDS, card_of, example, measure_of, refused_by
from tests.examples import back_bend, head_press

SITTING, STANDING, LYING = Place.SITTING, Place.STANDING, Place.LYING

BAD_POSTURES = [
    ("toe-touch", "touch", "lower back forward"),
    ("toe-touch", "touch", "upper back forward"),
    ("toe-touch", "touch", "trunk tips forward"),
    ("straight-backed-toe-touch", "touch", "trunk tips forward"),
    ("half-rounded-toe-touch", "reach", "hinge with rounded back"),
    ("seated-reach", "reach", "straight leg"),
    ("sit-up", "up", "trunk off the bed"),
    ("crunch", "curl", "upper back forward"),
    ("trunk-twist", "turn", "twist"),
    ("cat", "round", "lower back forward"),
    ("cat", "round", "upper back forward"),
    ("head-drop", "drop", "chin down"),
    ("twist-and-bend", "both", "twist with rounded back"),
    ("slump", "slump", "pelvis rolls back"),
    ("slump", "slump", "lower back forward"),
    ("small-slump", "slump", "slump"),
    ("knees-to-chest", "hug", "knees to chest"),
    ("bicycle", "ride", "both legs lifted"),
    ("legs-over", "over", "head below hips"),
    ("front-lift", "flat", "trunk off the bed"),
    ("front-lift", "lift", "trunk off the bed"),
    ("ceiling-look", "look", "face up"),
    ("deep-lean-back", "lean", "lower back leans back"),
    ("deep-lean-back", "lean", "upper back leans back"),
    ("spread-lean-back", "lean", "trunk leans back"),
]
BAD_MOVEMENTS = {
    "twist-and-hinge": (("poses", "hinged"), 'between "turned" and "hinged", 35 % of the way: '),
    "small-crunch": (("hold", "pose"), 'from pose "flat" to "curl": each rep rounds the back 9° further'),
}
BAD_DOSES = {
    "long-hold": (("dose", "hold", "highest"), "hold goes up to 60 seconds; the limit is 10,"),
    "long-count": (("dose", "hold", "highest"), "hold goes up to 30 seconds; the limit is 10,"),
    "many-reps": (("dose", "reps", "highest"), "reps goes up to 30 times; the limit is 20,"),
    "many-sessions": (("dose", "sessions", "highest"), "sessions goes up to 20 times a day; the limit is 5,"),
    "quick-reps": (("dose", "rest", "lowest"), "may last only 2 seconds; the limit is 4 seconds"),
    "long-day": (("dose",), "750 seconds a day; the limit is 600 seconds"),
}
SAFE = sorted(file.stem for file in (CARDS / "safe").glob("*.yaml"))


def test_every_example_card_has_a_test() -> None:
    named = {card for card, _, _ in BAD_POSTURES} | set(BAD_MOVEMENTS) | set(BAD_DOSES)
    assert named == {file.stem for file in (CARDS / "unsafe").glob("*.yaml")}
    assert {"hip-hinge", "sit-to-stand", "heel-raise", "wall-push-up", "lie-with-knees-bent"} <= set(SAFE)


@pytest.mark.parametrize(("card", "pose", "measure"), BAD_POSTURES)
def test_a_bad_posture_is_refused_by_the_right_measure(card: str, pose: str, measure: str) -> None:
    told = [refusal for refusal in refusals(example(f"unsafe/{card}")) if refusal.path[:2] == ("poses", pose)]
    assert measure in {measure_of(refusal) for refusal in told}
    assert all(refusal.words.startswith(f'pose "{pose}": ') for refusal in told)


@pytest.mark.parametrize("card", BAD_MOVEMENTS)
def test_a_bad_movement_between_good_poses_is_the_only_thing_refused(card: str) -> None:
    path, words = BAD_MOVEMENTS[card]
    (refusal,) = refusals(example(f"unsafe/{card}"))
    assert refusal.path == path
    assert refusal.words.startswith(words)


@pytest.mark.parametrize("card", BAD_DOSES)
def test_a_bad_dose_is_refused_where_it_stands(card: str) -> None:
    path, words = BAD_DOSES[card]
    told = refusals(example(f"unsafe/{card}"))
    assert [words in refusal.words for refusal in told if refusal.path == path] == [True]
    assert all(refusal.path[0] == "dose" for refusal in told)


@pytest.mark.parametrize("card", SAFE)
def test_a_safe_example_passes(card: str) -> None:
    assert refusals(example(f"safe/{card}")) == ()


@pytest.mark.parametrize("card", [head_press, back_bend])
def test_both_real_exercises_pass(card: Callable[[], object]) -> None:
    assert refusals(card()) == ()


def test_a_refusal_names_the_pose_the_joint_the_angle_and_the_limit() -> None:
    first = refusals(example("unsafe/toe-touch"))[0]
    assert first.path == ("poses", "touch", "lower_back")
    assert first.words == 'pose "touch": the lower back bends 55° forward; the limit is 10°'


def test_an_angle_a_hair_over_the_limit_is_not_shown_as_the_limit() -> None:
    (refusal,) = refusals(card_of(STANDING, Pose(lower_back=10.001)))
    assert "bends 10.1° forward; the limit is 10°" in refusal.words


@pytest.mark.parametrize(
    ("place", "pose"),
    [
        (SITTING, Pose(hip=88, knee=90)),
        (SITTING, Pose(hip=88, knee=90, neck=14, head=-14)),
        (STANDING, Pose()),
        (STANDING, Pose(shoulder=-42, arm_out=35, elbow=95)),
        (STANDING, Pose(ankle=-25)),
        (STANDING, Pose(pelvis=15, ankle=15, shoulder=80, elbow=70)),
        (STANDING, Pose(pelvis=45, hip=45, knee=15)),
        (SITTING, Pose(pelvis=45, hip=133, knee=95)),
        (STANDING, Pose(upper_back=10, neck=6, head=-6)),
        (LYING, Pose(pelvis=-90, hip=45, knee=90, neck=8)),
        (LYING, Pose(pelvis=-90, shoulder=175)),
    ],
)
def test_natural_postures_pass(place: Place, pose: Pose) -> None:
    assert refusals(card_of(place, pose)) == ()


def test_a_pose_that_nothing_uses_is_judged_too() -> None:
    card = head_press()
    card = msgspec.structs.replace(card, poses={**card.poses, "spare": Pose(hip=88, knee=90, lower_back=30)})
    (refusal,) = refusals(card)
    assert refusal.path == ("poses", "spare", "lower_back")


def test_a_scene_without_its_pose_is_refused_and_does_not_stop_the_guard() -> None:
    card = head_press()
    card = msgspec.structs.replace(card, hold=msgspec.structs.replace(card.hold, pose="gone"))
    assert [refusal.path for refusal in refusals(card)] == [("hold", "pose")]


class TestWaysRoundTheGuard:
    @pytest.mark.parametrize("place", list(Place))
    @pytest.mark.parametrize("card", ["toe-touch", "sit-up", "crunch", "trunk-twist", "legs-over", "cat"])
    def test_calling_it_by_another_place_does_not_help(self, card: str, place: Place) -> None:
        assert refusals(msgspec.structs.replace(example(f"unsafe/{card}"), place=place))

    @pytest.mark.parametrize("place", list(Place))
    @pytest.mark.parametrize("pelvis", [180.0, -180.0, 179.0, 135.0, -135.0])
    def test_going_round_the_other_way_does_not_help(self, pelvis: float, place: Place) -> None:
        assert refused_by(place, Pose(pelvis=pelvis, hip=45, knee=90))

    def test_leaning_back_below_does_not_pay_for_rounding_above(self) -> None:
        assert refused_by(STANDING, Pose(lower_back=-20, upper_back=20, neck=6)) == {
            "lower back leans back",
            "upper back forward",
        }

    def test_a_tipped_pelvis_does_not_hide_how_far_the_chest_tips(self) -> None:
        assert refused_by(STANDING, Pose(pelvis=44, lower_back=4, upper_back=5)) & {"trunk tips forward"}

    def test_the_far_leg_counts_as_well(self) -> None:
        assert refused_by(LYING, Pose(pelvis=-90, far_hip=120, far_knee=120)) == {"knees to chest"}
        (refusal,) = refusals(card_of(LYING, Pose(pelvis=-90, hip=0, far_hip=120, far_knee=120)))
        assert refusal.path == ("poses", "a", "far_hip")

    @pytest.mark.parametrize("joint", JOINTS)
    @pytest.mark.parametrize("angle", [math.nan, math.inf, -math.inf])
    def test_an_angle_that_is_no_number_is_refused(self, joint: str, angle: float) -> None:
        assert refusals(card_of(STANDING, Pose(), Pose(**{joint: angle})))

    def test_turning_in_one_pose_and_rounding_in_another_meet_on_the_way_back(self) -> None:
        turned, rounded = Pose(twist=15), Pose(upper_back=10)
        for poses in ((turned, rounded), (rounded, turned)):
            (refusal,) = refusals(card_of(STANDING, *poses))
            assert measure_of(refusal) == "twist with rounded back"
            assert 'between "a" and "b"' in refusal.words

    def test_two_poses_that_never_follow_each_other_are_judged_together(self) -> None:
        turned, tall, hinged = Pose(twist=14), Pose(), Pose(pelvis=40, hip=40)
        assert refusals(card_of(STANDING, turned, tall)) == ()
        assert refusals(card_of(STANDING, tall, hinged)) == ()
        assert refused_by(STANDING, turned, tall, hinged) == {"twist with hinge"}

    def test_a_hold_may_lead_out_of_a_stoop_but_not_into_one(self) -> None:
        card = example("safe/stooped-start")
        turned_round = msgspec.structs.replace(card, hold=card.rest, rest=card.hold)
        assert refusals(card) == ()
        (refusal,) = refusals(turned_round)
        assert refusal.path == ("hold", "pose")
        assert "rounds the back 7° further; the limit is 5°" in refusal.words

    def test_a_hold_that_rounds_exactly_as_far_as_allowed_passes(self) -> None:
        assert refusals(card_of(STANDING, Pose(upper_back=5), Pose())) == ()
        card = card_of(STANDING, Pose(), Pose(upper_back=5))
        assert refusals(msgspec.structs.replace(card, rest=card.steps[0])) == ()
        card = card_of(STANDING, Pose(), Pose(upper_back=5.01))
        assert refusals(msgspec.structs.replace(card, rest=card.steps[0]))
