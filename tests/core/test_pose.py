"""Joint angles, and the way from one posture to another."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spineguard.core.pose import JOINTS, Pose, Way, angles, blend, ease

POSES = st.builds(
    Pose,
    **{
        joint: st.floats(-180, 180) | st.none() if joint.startswith("far_") else st.floats(-180, 180)
        for joint in JOINTS
    },
)


def test_what_a_pose_leaves_out_is_standing_tall() -> None:
    assert set(angles(Pose())) == {0.0}
    assert len(angles(Pose())) == len(JOINTS)


def test_a_far_limb_that_says_nothing_is_as_the_near_one() -> None:
    pose = Pose(hip=40, knee=10, far_knee=70)
    assert (pose.angle("far_hip"), pose.angle("far_knee"), pose.angle("far_wrist")) == (40, 70, 0)


def test_a_far_limb_may_be_at_0_while_the_near_one_is_not() -> None:
    assert Pose(hip=40, far_hip=0).angle("far_hip") == 0


@given(POSES)
def test_all_angles_at_once_are_the_angles_one_by_one(pose: Pose) -> None:
    assert angles(pose) == tuple(pose.angle(joint) for joint in JOINTS)


@pytest.mark.parametrize("angle", [180.5, -181, float("nan"), float("inf"), "10"])
def test_an_angle_beyond_a_half_turn_is_not_read(angle: object) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"lower_back": angle}, Pose)


def test_a_misspelt_joint_is_not_read() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"lowerback": 3}, Pose)


@given(POSES, POSES)
def test_a_way_begins_and_ends_exactly_at_its_poses(start: Pose, end: Pose) -> None:
    assert blend(start, end, 0.0) is start
    assert blend(start, end, 1.0) is end
    assert blend(start, end, -0.5) is start
    assert blend(start, end, 1.5) is end


@given(POSES, POSES, st.floats(0, 1))
def test_each_joint_goes_straight(start: Pose, end: Pose, weight: float) -> None:
    between = blend(start, end, weight)
    for joint in JOINTS:
        here, there = start.angle(joint), end.angle(joint)
        assert between.angle(joint) == pytest.approx(here + (there - here) * weight, abs=1e-9)


@given(st.floats(-1, 2))
def test_easing_never_leaves_0_to_1(fraction: float) -> None:
    assert 0 <= ease(fraction) <= 1


def test_easing_starts_at_0_ends_at_1_and_never_turns_back() -> None:
    course = [ease(step / 200) for step in range(201)]
    assert (course[0], course[-1]) == (0, 1)
    assert course == sorted(course)


def test_easing_starts_and_ends_gently() -> None:
    assert ease(0.05) < 0.01
    assert ease(0.95) > 0.99
    assert ease(0.5) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("start", "end", "leans", "keeps_trunk"),
    [
        (Pose(), Pose(lower_back=-9, upper_back=-7, neck=9, head=7), True, False),
        (Pose(pelvis=-4, hip=84, knee=90), Pose(pelvis=-4, upper_back=-8, hip=84, knee=90), True, False),
        (Pose(), Pose(pelvis=-5, hip=-5), True, False),
        (Pose(), Pose(upper_back=-2), False, False),
        (Pose(neck=19, head=-17), Pose(neck=-12, head=14), False, True),
        (Pose(), Pose(shoulder=90), False, True),
        (Pose(), Pose(pelvis=40, hip=40), False, False),
        (Pose(pelvis=40, hip=40), Pose(), False, False),
        (Pose(), Pose(upper_back=-8, knee=20), False, False),
        (Pose(), Pose(upper_back=-8, hip=20, far_hip=0), False, False),
        (Pose(pelvis=-90), Pose(pelvis=-90, upper_back=-8), False, False),
    ],
)
def test_a_way_leans_back_where_the_trunk_goes_back_over_still_legs(
    start: Pose, end: Pose, leans: bool, keeps_trunk: bool
) -> None:
    way = Way(start, end)
    assert (way.leans_back(), way.keeps_trunk()) == (leans, keeps_trunk)
