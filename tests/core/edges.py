"""For each row of the guard's tables: poses that stand exactly at it, and the joint that takes them over it.

A new row without an entry here, or a measure that no entry brings to its limit, fails `test_spine_limits.py`.
"""

from typing import NamedTuple

from spineguard.core.exercise import Place
from spineguard.core.pose import Pose

SITTING, STANDING, LYING = Place.SITTING, Place.STANDING, Place.LYING


class Edge(NamedTuple):
    """A pose at a limit; a push of `joint` by a part of a degree, with its sign, goes beyond."""

    place: Place
    pose: Pose
    joint: str
    sign: int = 1


def _up(joint: str, sign: int = 1, **angles: float) -> Edge:
    return Edge(STANDING, Pose(**angles), joint, sign)


def _sit(joint: str, sign: int = 1, **angles: float) -> Edge:
    return Edge(SITTING, Pose(**{"hip": 88.0, "knee": 90.0, **angles}), joint, sign)


def _lie(joint: str, sign: int = 1, **angles: float) -> Edge:
    return Edge(LYING, Pose(**{"pelvis": -90.0, **angles}), joint, sign)


EDGES: dict[str, tuple[Edge, ...]] = {
    "lower back forward": (
        _up("lower_back", lower_back=10),
        _sit("lower_back", lower_back=10),
        _lie("lower_back", pelvis=-95, lower_back=10),
    ),
    "upper back forward": (
        _up("upper_back", upper_back=10),
        _sit("upper_back", upper_back=10),
        _lie("upper_back", pelvis=-95, upper_back=10),
    ),
    "whole back forward": (
        _up("lower_back", lower_back=6, upper_back=6),
        _lie("upper_back", pelvis=-95, lower_back=4, upper_back=8),
    ),
    "neck forward": (_up("neck", neck=25, head=-15), _lie("neck", neck=25, head=-15)),
    "neck back": (_sit("neck", -1, neck=-18, head=18),),
    "chin down": (_up("head", neck=-5, head=20), _lie("head", neck=-5, head=20)),
    "chin to chest": (_up("head", neck=9, head=9), _lie("neck", neck=6, head=12)),
    "head tips back": (_up("head", -1, neck=25, head=-25),),
    "neck and head back": (_up("neck", -1, pelvis=10, neck=-8, head=-7), _lie("head", -1, neck=-8, head=-7)),
    "spine curls": (
        _up("neck", lower_back=2, upper_back=2, neck=8, head=8),
        _lie("head", lower_back=2, upper_back=2, neck=8, head=8),
    ),
    "lower back leans back": (
        _up("lower_back", -1, lower_back=-12, neck=6),
        _lie("lower_back", -1, lower_back=-12),
    ),
    "upper back leans back": (
        _up("upper_back", -1, upper_back=-12, neck=6),
        _lie("upper_back", -1, upper_back=-12),
    ),
    "back arches": (
        _up("lower_back", -1, lower_back=-9, upper_back=-9, neck=9),
        _lie("upper_back", -1, pelvis=-80, lower_back=-9, upper_back=-9),
    ),
    "trunk leans back": (
        _up("lower_back", -1, pelvis=-10, lower_back=-10, upper_back=5, neck=12),
        _up("upper_back", -1, pelvis=-8, lower_back=-6, upper_back=-6, neck=12),
        _sit("pelvis", -1, pelvis=-8, lower_back=-6, upper_back=-6, neck=12),
    ),
    "face up": (
        _up("lower_back", -1, pelvis=-4, lower_back=-6),
        _up("head", -1, pelvis=-4, lower_back=-7, upper_back=-6, neck=15, head=-8),
        _sit("head", -1, head=-10),
    ),
    "pelvis rolls back": (_up("pelvis", -1, pelvis=-10, neck=5), _sit("pelvis", -1, pelvis=-10, neck=5)),
    "slump": (
        _sit("lower_back", pelvis=-8, lower_back=7, upper_back=-3),
        _sit("upper_back", pelvis=-8, lower_back=4, upper_back=3),
        _up("pelvis", -1, pelvis=-8, lower_back=4, upper_back=3),
    ),
    "trunk tips forward": (
        _up("pelvis", pelvis=50, lower_back=-1),
        _up("lower_back", pelvis=46, lower_back=4, upper_back=-2),
        _sit("upper_back", hip=130, pelvis=46, lower_back=2, upper_back=2),
    ),
    "twist": (_up("twist", twist=15), _sit("twist", -1, twist=-15), _lie("twist", twist=15)),
    "blades together": (_up("blades", blades=30),),
    "blades apart": (_sit("blades", -1, blades=-10),),
    "trunk off the bed": (
        _lie("pelvis", pelvis=-80, lower_back=-1),
        _lie("lower_back", pelvis=-85, lower_back=5, upper_back=-2),
        _lie("upper_back", pelvis=-85, lower_back=2, upper_back=3),
    ),
    "head below hips": (
        _lie("pelvis", -1, pelvis=-105, upper_back=2),
        _lie("upper_back", -1, pelvis=-100, lower_back=-3, upper_back=-2),
    ),
    "knees to chest": (
        _lie("hip", hip=100, knee=100, far_hip=0, far_knee=0),
        _lie("far_hip", far_hip=100, far_knee=100),
    ),
    "hip folds": (
        _sit("hip", pelvis=45, hip=135, knee=90, far_hip=100, far_knee=90),
        _sit("far_hip", pelvis=45, hip=100, far_hip=135, far_knee=90),
    ),
    "thigh lifts": (
        _sit("hip", hip=110, far_hip=88),
        _up("far_hip", far_hip=110, far_knee=90),
    ),
    "leg back": (
        _up("hip", -1, hip=-30),
        _up("far_hip", -1, far_hip=-30),
        _sit("far_hip", -1, far_hip=-30),
        _lie("hip", -1, hip=-30, far_hip=0),
    ),
    "straight leg": (
        _sit("knee", -1, pelvis=10, hip=98, knee=3, far_hip=88, far_knee=90),
        _up("far_hip", far_hip=95, far_knee=0),
        _lie("hip", hip=95, far_hip=0),
    ),
    "hinge with rounded back": (
        _up("pelvis", pelvis=20, lower_back=8),
        _up("lower_back", pelvis=30, lower_back=5, upper_back=-1),
        _up("upper_back", pelvis=30, upper_back=5, lower_back=-1),
        _sit("upper_back", hip=118, pelvis=30, lower_back=2, upper_back=3),
    ),
    "twist with rounded back": (
        _up("twist", twist=5, lower_back=8),
        _sit("twist", -1, twist=-5, lower_back=8),
        _up("lower_back", twist=10, lower_back=5, upper_back=-1),
        _up("upper_back", twist=10, lower_back=-1, upper_back=5),
        _lie("upper_back", twist=-10, lower_back=2, upper_back=3),
    ),
    "twist with hinge": (
        _up("twist", twist=5, pelvis=20),
        _sit("twist", -1, twist=-5, pelvis=20),
        _up("pelvis", twist=10, pelvis=10, lower_back=-1),
        _up("lower_back", twist=10, pelvis=8, lower_back=2, upper_back=-1),
        _up("upper_back", twist=-10, pelvis=8, upper_back=2),
    ),
    "twist with lean back": (
        _up("twist", twist=5, pelvis=-6, lower_back=-7, neck=5),
        _up("twist", -1, twist=-5, pelvis=-6, lower_back=-7, neck=5),
        _sit("lower_back", -1, twist=10, pelvis=-5, lower_back=-5, neck=2),
    ),
    "both legs lifted": (
        _lie("hip", hip=20, far_hip=40),
        _lie("far_hip", hip=40, far_hip=20),
        _lie("far_knee", -1, hip=90, knee=90, far_hip=60, far_knee=80),
    ),
}
