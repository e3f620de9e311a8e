"""The spine to play with: how far the figure leans, and what that does to the front of the spine.

After the drawing in the founding document (its Figure 1): bending forward squeezes the front of the spine,
leaning back opens it, and muscles may feel strained. A lean counts steps: below 0 back, above 0 forward.
"""

import enum

from spineguard.core.pose import Pose

FARTHEST_BACK, FARTHEST_FORWARD = -4, 8


class Load(enum.Enum):
    """What the front of the spine bones bears."""

    OPEN = "open"
    OPENING = "opening"
    EVEN = "even"
    SOME = "some"
    MORE = "more"
    MUCH = "much"
    MOST = "most"


def lean_pose(lean: int) -> Pose:
    """The figure at this lean; back only as far as the Standing Back Bend goes."""
    if lean <= 0:
        part = lean / FARTHEST_BACK
        return Pose(
            lower_back=-9 * part, upper_back=-7 * part, neck=9 * part, head=7 * part, shoulder=3, elbow=10
        )
    part = lean / FARTHEST_FORWARD
    return Pose(
        pelvis=14 * part,
        hip=18 * part,
        knee=6 * part,
        ankle=2 * part,
        lower_back=28 * part,
        upper_back=36 * part,
        neck=8 * part,
        head=-8 * part,
        shoulder=3 + 72 * part,
        elbow=10,
    )


def load_at(lean: int) -> Load:
    """What this lean does to the front of the spine."""
    if lean <= -3:
        return Load.OPEN
    if lean < 0:
        return Load.OPENING
    if lean == 0:
        return Load.EVEN
    return (Load.SOME, Load.MORE, Load.MUCH, Load.MOST)[(lean - 1) // 2]


def squeeze(lean: int) -> float:
    """How far the front is squeezed: 1 at most, 0 standing tall, below 0 where it is open."""
    return lean / FARTHEST_FORWARD if lean > 0 else lean / -FARTHEST_BACK


def strained(lean: int) -> bool:
    """Whether the long muscles of the back have to pull hard."""
    return lean >= 3
