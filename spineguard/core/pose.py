"""How a body is held: joint angles, and the way from one pose to the next.

All angles are degrees away from standing tall with the arms hanging, seen from the person's right side,
facing right. Bending forward is positive. Each joint is measured against the part below it, so a back that
stays straight while the hips hinge has `lower_back` and `upper_back` at 0.
"""

import math
from operator import attrgetter
from typing import Annotated, NamedTuple

import msgspec

Degrees = Annotated[float, msgspec.Meta(ge=-180, le=180)]


class Pose(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One posture, as joint angles in degrees; what is left out is 0, as in standing tall.

    | angle        | 0 means                        | positive means                              |
    |--------------|--------------------------------|---------------------------------------------|
    | `pelvis`     | upright                        | tipped forward (-90: lying on the back)     |
    | `lower_back` | standing tall                  | rounded forward (negative: leaning back)    |
    | `upper_back` | standing tall                  | rounded forward (negative: leaning back)    |
    | `neck`       | natural slope                  | pushed forward (negative: drawn back)       |
    | `head`       | as in standing tall            | chin towards the chest (negative: looks up) |
    | `twist`      | shoulders above the hips       | trunk turned to either side                 |
    | `blades`     | relaxed shoulder blades        | drawn together                              |
    | `hip`        | thigh in line with the trunk   | knee raised (90: sitting)                   |
    | `knee`       | straight                       | bent                                        |
    | `ankle`      | foot at right angles to shin   | toes raised (negative: on tiptoe)           |
    | `shoulder`   | arm hanging                    | arm forward (negative: arm back)            |
    | `arm_out`    | arm beside the body            | arm lifted to the side                      |
    | `elbow`      | straight                       | bent                                        |
    | `wrist`      | straight                       | palm bent towards the forearm               |

    `far_…` angles are those of the limb on the far side; left out, they are as on the near side.
    The chin is level when `pelvis + lower_back + upper_back + neck + head` is 0.
    """

    pelvis: Degrees = 0.0
    lower_back: Degrees = 0.0
    upper_back: Degrees = 0.0
    neck: Degrees = 0.0
    head: Degrees = 0.0
    twist: Degrees = 0.0
    blades: Degrees = 0.0
    hip: Degrees = 0.0
    knee: Degrees = 0.0
    ankle: Degrees = 0.0
    shoulder: Degrees = 0.0
    arm_out: Degrees = 0.0
    elbow: Degrees = 0.0
    wrist: Degrees = 0.0
    far_hip: Degrees | None = None
    far_knee: Degrees | None = None
    far_ankle: Degrees | None = None
    far_shoulder: Degrees | None = None
    far_arm_out: Degrees | None = None
    far_elbow: Degrees | None = None
    far_wrist: Degrees | None = None

    def angle(self, joint: str) -> float:
        """The angle of one joint in degrees; a far limb that says nothing is as the near one."""
        value: float | None = getattr(self, joint)
        return getattr(self, joint.removeprefix("far_")) if value is None else value


JOINTS: tuple[str, ...] = Pose.__struct_fields__

_TRUNK = ("pelvis", "lower_back", "upper_back")
_LEAST_LEAN, _UPRIGHT = 3.0, 45.0


class Way(NamedTuple):
    """From where to where a hold moves the body, for whoever draws which way it goes."""

    start: Pose
    end: Pose

    def keeps_trunk(self) -> bool:
        """Whether the trunk stays as it is."""
        return all(self.start.angle(joint) == self.end.angle(joint) for joint in _TRUNK)

    def leans_back(self) -> bool:
        """Whether the trunk goes back beyond upright while the legs stay where they are.

        Less than 3 degrees is no lean, and who lies (45 degrees back and more) does not lean either.
        """
        before, after = (sum(pose.angle(joint) for joint in _TRUNK) for pose in self)
        legs = [_legs(pose) for pose in self]
        return legs[0] == legs[1] and before > -_UPRIGHT and after <= min(before, 0.0) - _LEAST_LEAN


def _legs(pose: Pose) -> tuple[float, ...]:
    """Thighs, shins and feet as they are in the room, in degrees."""
    thighs = [pose.angle(side + "hip") - pose.pelvis for side in ("", "far_")]
    return (*thighs, *(pose.angle(side + joint) for side in ("", "far_") for joint in ("knee", "ankle")))


_near_values = attrgetter(*(joint for joint in JOINTS if not joint.startswith("far_")))
_far_values = attrgetter(*(joint for joint in JOINTS if joint.startswith("far_")))
_NO_FAR_SIDE = (None,) * 7


def angles(pose: Pose) -> tuple[float, ...]:
    """Every angle in the order of `JOINTS`, in degrees; a far limb that says nothing is as the near one."""
    near: tuple[float, ...] = _near_values(pose)
    far: tuple[float | None, ...] = _far_values(pose)
    limbs = near[-len(far) :]
    if far == _NO_FAR_SIDE:
        return near + limbs
    return near + tuple([same if own is None else own for own, same in zip(far, limbs, strict=True)])


def ease(fraction: float) -> float:
    """How far along a movement is (0 to 1) after a fraction (0 to 1) of its time: slow, quicker, slow.

    Half a cosine: it starts and ends at rest and never leaves 0 to 1, so no joint swings past its aim.
    """
    return 0.5 - 0.5 * math.cos(math.pi * min(1.0, max(0.0, fraction)))


def blend(start: Pose, end: Pose, weight: float) -> Pose:
    """The pose on the straight way from `start` (weight 0) to `end` (weight 1), joint by joint."""
    if weight <= 0.0:
        return start
    if weight >= 1.0:
        return end
    ways = zip(angles(start), angles(end), strict=True)
    return Pose(**dict(zip(JOINTS, [here + (there - here) * weight for here, there in ways], strict=True)))
