"""The figure's points: honest lengths, feet on the floor, a back that does what its angles say."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spineguard.core import body
from spineguard.core.exercise import Place
from spineguard.core.figure import Point, Side, Skeleton, bounds, joints_of
from spineguard.core.pose import JOINTS, Pose, blend, ease

any_pose = st.fixed_dictionaries({joint: st.floats(-180, 180) for joint in JOINTS}).map(
    lambda angles: Pose(**angles)
)
any_place = st.sampled_from(Place)
HINGE = Pose(pelvis=50, hip=68, knee=22, ankle=4, neck=-10, shoulder=50)
SIT = Pose(hip=88, knee=90, ankle=2)


def apart(one: Point, other: Point) -> float:
    return math.dist(one, other)


def lengths(side: Side) -> list[float]:
    return [
        apart(side.hip, side.knee),
        apart(side.knee, side.ankle),
        apart(side.ankle, side.heel),
        apart(side.ankle, side.ball),
        apart(side.ball, side.toe),
        apart(side.shoulder, side.elbow),
        apart(side.elbow, side.wrist),
        apart(side.wrist, side.fingertip),
    ]


def feet(skeleton: Skeleton) -> list[Point]:
    return [point for side in (skeleton.near, skeleton.far) for point in (side.heel, side.ball, side.toe)]


@settings(max_examples=150, deadline=None)
@given(any_pose, any_place)
def test_every_part_keeps_its_length_in_every_pose(pose: Pose, place: Place) -> None:
    tall = lengths(joints_of(Pose(), Place.STANDING).near)
    skeleton = joints_of(pose, place)
    for side in (skeleton.near, skeleton.far):
        assert lengths(side) == pytest.approx(tall, abs=1e-9)
    assert apart(skeleton.skull, skeleton.crown) == pytest.approx(body.SKULL_RISE, abs=1e-9)
    for lower, upper in zip(skeleton.vertebrae, skeleton.vertebrae[1:], strict=False):
        assert math.dist(lower[:2], upper[:2]) <= (lower.length + upper.length) / 2 + 1e-9


@settings(max_examples=150, deadline=None)
@given(any_pose, any_place)
def test_no_pose_however_extreme_has_a_point_without_a_place(pose: Pose, place: Place) -> None:
    skeleton = joints_of(pose, place)
    assert all(math.isfinite(number) for point in skeleton.points() for number in point)
    assert all(math.isfinite(number) for bone in skeleton.vertebrae for number in bone)


@settings(max_examples=150, deadline=None)
@given(any_pose)
def test_whoever_stands_has_a_foot_or_a_knee_on_the_floor_and_nothing_of_a_leg_below(pose: Pose) -> None:
    skeleton = joints_of(pose, Place.STANDING)
    lows = [point.y for side in (skeleton.near, skeleton.far) for point in side[:6]]
    assert min(lows) == pytest.approx(0.0, abs=1e-9)


def test_lengths_are_those_of_the_published_table() -> None:
    side = joints_of(Pose(), Place.STANDING).near
    assert apart(side.hip, side.knee) == pytest.approx(0.245)
    assert apart(side.knee, side.ankle) == pytest.approx(0.246)
    assert apart(side.shoulder, side.elbow) == pytest.approx(0.186)
    assert apart(side.elbow, side.wrist) == pytest.approx(0.146)
    assert apart(side.wrist, side.fingertip) == pytest.approx(0.108)
    assert apart(side.heel, side.toe) == pytest.approx(0.152)


def test_standing_tall_puts_crown_chin_shoulder_and_hip_at_their_heights() -> None:
    tall = joints_of(Pose(), Place.STANDING)
    assert tall.crown.y == pytest.approx(1.0)
    assert tall.chin.y == pytest.approx(0.870)
    assert tall.near.shoulder.y == pytest.approx(0.818)
    assert tall.hip.y == pytest.approx(0.530)
    assert tall.near.knee.y == pytest.approx(0.285)


@pytest.mark.parametrize(
    "pose", [Pose(), HINGE, Pose(hip=-4, pelvis=-4, lower_back=-8), Pose(hip=90, knee=180)]
)
def test_standing_feet_are_flat_on_the_floor(pose: Pose) -> None:
    flat = Pose(hip=pose.hip, pelvis=pose.pelvis, knee=pose.knee, ankle=pose.pelvis - pose.hip + pose.knee)
    assert [foot.y for foot in feet(joints_of(flat, Place.STANDING))] == pytest.approx([0.0] * 6, abs=1e-9)


def test_seated_feet_are_on_the_floor_and_hips_on_the_seat() -> None:
    seated = joints_of(SIT, Place.SITTING)
    assert [foot.y for foot in feet(seated)] == pytest.approx([0.0] * 6, abs=0.002)
    assert seated.hip.x == 0.0
    assert seated.near.knee.x > 0.2


def test_on_tiptoe_the_ball_of_the_foot_carries_and_the_toes_stay_flat() -> None:
    raised = joints_of(Pose(ankle=-30), Place.STANDING).near
    assert raised.ball.y == pytest.approx(0.0, abs=1e-9)
    assert raised.toe.y == pytest.approx(0.0, abs=1e-9)
    assert raised.heel.y > 0.04


def test_one_lifted_leg_leaves_the_other_where_it_stood() -> None:
    lifted = joints_of(Pose(hip=70, knee=80, ankle=10, far_hip=0, far_knee=0, far_ankle=0), Place.STANDING)
    assert lifted.far.ankle.x == pytest.approx(0.0)
    assert lifted.far.heel.y == pytest.approx(0.0)
    assert lifted.near.heel.y > 0.1


def test_a_hip_hinge_moves_the_hips_back_over_ankles_that_stay() -> None:
    tall, hinged = joints_of(Pose(), Place.STANDING), joints_of(HINGE, Place.STANDING)
    assert hinged.near.ankle == pytest.approx(tall.near.ankle)
    assert hinged.hip.x < tall.hip.x - 0.05
    assert hinged.skull.x > tall.skull.x + 0.1


def test_a_hip_hinge_keeps_the_back_as_straight_as_in_standing_tall() -> None:
    tall, hinged = joints_of(Pose(), Place.STANDING), joints_of(HINGE, Place.STANDING)
    back = slice(0, 17)
    for before, after in zip(tall.vertebrae[back], hinged.vertebrae[back], strict=True):
        assert after.bend == 0
        assert after.tilt - before.tilt == pytest.approx(50)


def test_rounding_is_shared_out_over_the_vertebrae_of_its_part() -> None:
    rounded = joints_of(Pose(lower_back=30, upper_back=36), Place.STANDING).vertebrae
    assert [bone.bend for bone in rounded[:5]] == pytest.approx([6] * 5)
    assert [bone.bend for bone in rounded[5:17]] == pytest.approx([3] * 12)
    assert [bone.bend for bone in rounded[17:]] == pytest.approx([0] * 7)


def test_the_spine_has_5_lumbar_12_thoracic_and_7_neck_vertebrae_with_a_natural_curve() -> None:
    bones = joints_of(Pose(), Place.STANDING).vertebrae
    assert len(bones) == 24
    assert bones[0].tilt > 10
    assert bones[5].tilt < -10
    assert bones[16].tilt > 15


@pytest.mark.parametrize(
    "pose",
    [
        Pose(neck=20, head=-20),
        Pose(neck=-12, head=12),
        Pose(pelvis=-4, lower_back=-8, upper_back=-7, neck=9, head=10),
    ],
)
def test_a_level_chin_is_drawn_level(pose: Pose) -> None:
    figure = joints_of(pose, Place.STANDING)
    assert figure.head_tilt == pytest.approx(0.0)
    assert figure.crown.x == pytest.approx(figure.skull.x)


def test_drawing_the_neck_back_slides_the_head_back_and_hardly_changes_its_height() -> None:
    forward = joints_of(Pose(neck=20, head=-20), Place.STANDING)
    back = joints_of(Pose(neck=-12, head=12), Place.STANDING)
    assert forward.chin.x - back.chin.x > 0.02
    assert abs(forward.chin.y - back.chin.y) < 0.008


def test_drawing_the_shoulder_blades_together_takes_the_shoulders_back_and_inwards() -> None:
    relaxed, drawn = joints_of(Pose(), Place.STANDING), joints_of(Pose(blades=20), Place.STANDING)
    assert drawn.near.shoulder.x < relaxed.near.shoulder.x - 0.015
    assert drawn.near.shoulder.z < relaxed.near.shoulder.z
    assert drawn.far.shoulder.z > relaxed.far.shoulder.z


def test_lying_on_the_back_the_head_is_behind_the_hips_at_bed_height() -> None:
    lying = joints_of(Pose(pelvis=-90), Place.LYING)
    assert lying.crown.x < -0.4
    assert lying.near.ankle.x > 0.4
    assert abs(lying.crown.y - lying.near.knee.y) < 0.05


def test_a_blend_begins_and_ends_at_its_poses_and_moves_every_point_between() -> None:
    assert blend(SIT, HINGE, 0.0) == SIT
    assert blend(SIT, HINGE, 1.0) == HINGE
    middle = blend(SIT, HINGE, 0.5)
    assert middle.knee == pytest.approx(56)
    assert middle.far_knee == pytest.approx(56)


def test_easing_starts_and_ends_at_rest_and_never_turns_back() -> None:
    way = [ease(step / 100) for step in range(101)]
    assert way[0] == 0.0
    assert way[-1] == 1.0
    assert way == sorted(way)
    assert way[1] < 0.001
    assert ease(-3) == 0.0
    assert ease(7) == 1.0


@settings(max_examples=60, deadline=None)
@given(st.lists(st.builds(joints_of, any_pose, any_place), min_size=1, max_size=4))
def test_bounds_hold_every_point_of_every_figure(skeletons: list[Skeleton]) -> None:
    box = bounds(skeletons)
    for skeleton in skeletons:
        for point in skeleton.points():
            assert box.left <= point.x <= box.right
            assert point.y <= box.top


def test_joined_bounds_hold_both() -> None:
    left, right = bounds([joints_of(SIT, Place.SITTING)]), bounds([joints_of(Pose(), Place.STANDING)])
    both = left.joined(right)
    assert both.left <= min(left.left, right.left)
    assert both.top == max(left.top, right.top)
