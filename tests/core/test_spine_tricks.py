"""Harm that hides: between two poses, in small parts, in another place, in the rest, behind the trunk."""

import pytest

from spineguard.core.exercise import Place
from spineguard.core.pose import Pose
from spineguard.core.spine_safety import refusals
from tests.core.guarded import card_of

SITTING, STANDING, LYING = Place.SITTING, Place.STANDING, Place.LYING
SEAT = {"hip": 88.0, "knee": 90.0}
BACK = {"pelvis": -90.0}

TRICKS: dict[str, tuple[Place, tuple[Pose, ...], str, str]] = {
    "an angle named the long way round": (
        STANDING,
        (Pose(pelvis=175), Pose(pelvis=-175)),
        "poses.a.pelvis",
        'pose "a": the trunk tips 175° forward; the limit is 50°',
    ),
    "rounding in the step before the first rep": (
        STANDING,
        (Pose(upper_back=11), Pose()),
        "poses.a.upper_back",
        'pose "a": the upper back bends 11° forward; the limit is 10°',
    ),
    "a little in every joint of the spine": (
        STANDING,
        (Pose(pelvis=20, lower_back=5, upper_back=6, neck=5, head=5),),
        "poses.a.upper_back",
        'pose "a": the back, neck and head together curl 21° forward; the limit is 20°',
    ),
    "chin to chest, half by the neck and half by the head": (
        SITTING,
        (Pose(**SEAT, neck=9.5, head=9.5),),
        "poses.a.neck",
        'pose "a": the chin comes 19° towards the chest; the limit is 18°',
    ),
    "chin to chest, paid for by leaning back below": (
        SITTING,
        (Pose(**SEAT, upper_back=-12, neck=18, head=18),),
        "poses.a.neck",
        'pose "a": the chin comes 36° towards the chest; the limit is 18°',
    ),
    "a poking chin": (
        SITTING,
        (Pose(**SEAT, neck=24, head=-26),),
        "poses.a.head",
        'pose "a": the head tips 26° back on the neck; the limit is 25°',
    ),
    "a turn to the other side": (
        STANDING,
        (Pose(twist=-16),),
        "poses.a.twist",
        'pose "a": the trunk turns 16°; the limit is 15°',
    ),
    "a turn that meets a hinge on the way": (
        STANDING,
        (Pose(twist=12), Pose(pelvis=40, hip=40)),
        "poses.b",
        'between "a" and "b", 33 % of the way: the trunk turns 8.1° while it tips forward 13.1°; '
        "turn at most 5° or tip at most 10°",
    ),
    "a turn in the chair with a round back": (
        SITTING,
        (Pose(**SEAT, twist=6, upper_back=6),),
        "poses.a.upper_back",
        'pose "a": the trunk turns 6° while the back rounds 6°; turn at most 5° or round at most 5°',
    ),
    "a sit-up by 1 degree": (
        LYING,
        (Pose(pelvis=-79),),
        "poses.a.pelvis",
        'pose "a": the trunk is 11° away from lying flat on the back; the limit is 10°',
    ),
    "a curl of head and chest lying down": (
        LYING,
        (Pose(**BACK, upper_back=10, neck=6, head=5),),
        "poses.a.upper_back",
        'pose "a": the back, neck and head together curl 21° forward; the limit is 20°',
    ),
    "both straight legs up lying down": (
        LYING,
        (Pose(**BACK, hip=60),),
        "poses.a.hip",
        'pose "a": one leg lifts 60° off the bed while the other lifts 60°; '
        "lift one leg at most 20° or the other at most 20°",
    ),
    "a bicycle between two restful poses": (
        LYING,
        (
            Pose(**BACK, hip=45, knee=90, far_hip=90, far_knee=90),
            Pose(**BACK, hip=90, knee=90, far_hip=45, far_knee=90),
        ),
        "poses.b",
        'between "a" and "b", 50 % of the way: one leg lifts 22.5° off the bed while the other lifts 22.5°; '
        "lift one leg at most 20° or the other at most 20°",
    ),
    "lying on the front by turning the pelvis right round": (
        LYING,
        (Pose(pelvis=-180),),
        "poses.a.pelvis",
        'pose "a": the trunk tips 90° head down; the limit is 15°',
    ),
    "a standing pose called lying": (
        LYING,
        (Pose(),),
        "poses.a",
        'pose "a": the trunk is 90° away from lying flat on the back; the limit is 10°',
    ),
    "a forward fold in the chair": (
        SITTING,
        (Pose(pelvis=51, hip=135, knee=95),),
        "poses.a.pelvis",
        'pose "a": the trunk tips 51° forward; the limit is 50°',
    ),
    "a hinge that ends in a round back": (
        STANDING,
        (Pose(pelvis=40, hip=40, lower_back=3, upper_back=3),),
        "poses.a.lower_back",
        'pose "a": the hips tip forward 40° while the back rounds 6°; tip at most 20° or round at most 5°',
    ),
    "a slouch of small parts": (
        SITTING,
        (Pose(pelvis=-10, lower_back=2, upper_back=4, hip=80, knee=90),),
        "poses.a.pelvis",
        'pose "a": the pelvis rolls back and the back rounds over it, 16° together; the limit is 15°',
    ),
    "a reach for straight legs": (
        SITTING,
        (Pose(hip=96),),
        "poses.a.hip",
        'pose "a": the hip bends 96° more than the knee; the limit is 95°',
    ),
    "a knee hugged standing": (
        STANDING,
        (Pose(hip=120, knee=130, far_hip=0, far_knee=0),),
        "poses.a.hip",
        'pose "a": the thigh lifts 120° (90 is level); the limit is 110°',
    ),
    "a deep arch, half above and half below": (
        STANDING,
        (Pose(lower_back=-10, upper_back=-9, neck=10),),
        "poses.a.lower_back",
        'pose "a": the lower and upper back together bend 19° back; the limit is 18°',
    ),
    "an arch by a leg that is swung back": (
        STANDING,
        (Pose(far_hip=-45),),
        "poses.a.far_hip",
        'pose "a": the thigh goes 45° back behind the trunk; the limit is 30°',
    ),
    "an arch by both legs behind the chair": (
        SITTING,
        (Pose(hip=-180, knee=-90),),
        "poses.a.hip",
        'pose "a": the thigh goes 180° back behind the trunk; the limit is 30°',
    ),
    "a look at the ceiling by the head alone": (
        STANDING,
        (Pose(head=-11),),
        "poses.a.head",
        'pose "a": the face tips 11° up; the limit is 10°',
    ),
}


@pytest.mark.parametrize("trick", TRICKS)
def test_a_trick_is_refused_with_the_pose_the_joint_the_angle_and_the_limit(trick: str) -> None:
    place, poses, where, words = TRICKS[trick]
    told = {(".".join(map(str, refusal.path)), refusal.words) for refusal in refusals(card_of(place, *poses))}
    assert (where, words) in told, told
