"""How to measure one's height at home: what each picture shows, in the poses of the figure."""

import enum
from typing import Final

from spineguard.core.pose import Pose


class MeasureStep(enum.Enum):
    """The pictures of the lesson, in order."""

    TIME = "time"
    WALL = "wall"
    STAND = "stand"
    BOOK = "book"
    READ = "read"
    AGAIN = "again"


AT_THE_WALL: Final = Pose(shoulder=2, elbow=6)
"""As tall as it goes by itself, arms loose, eyes level."""

LOWERS_A_BOOK: Final = Pose(shoulder=116, elbow=6, far_shoulder=112, far_elbow=8)
"""The helper, whose eyes are level with the book; the one who is measured never reaches up."""

READS_THE_TAPE: Final = Pose(shoulder=40, elbow=58, far_shoulder=4, far_elbow=8)
"""Standing upright beside the wall, with a hand at the tape."""

WALKS_AWAY: Final = Pose(hip=16, knee=6, far_hip=-14, far_knee=4, shoulder=-12, far_shoulder=12, elbow=8)
"""A step away from the wall before the next time."""

ALL_POSES: Final = (AT_THE_WALL, LOWERS_A_BOOK, READS_THE_TAPE, WALKS_AWAY)
