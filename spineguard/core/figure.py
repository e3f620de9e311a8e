"""From joint angles to points: where every joint of a person is, in one posture.

Lengths are fractions of the person's height. x grows towards where the person looks, y upwards, z towards the
person's right, which is the side nearest to the eye in the side view. The floor is at y = 0.
"""

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from spineguard.core import body
from spineguard.core.exercise import Place
from spineguard.core.pose import Pose


class Point(NamedTuple):
    """A place in the picture's space: ahead, up, and towards the person's right."""

    x: float
    y: float
    z: float = 0.0


class Vertebra(NamedTuple):
    """One bone of the spine: its middle, how far it leans forward, and how far its joint is bent.

    `tilt` and `bend` are degrees, forward positive; `bend` is 0 in standing tall. `length` runs along the
    spine.
    """

    x: float
    y: float
    tilt: float
    length: float
    bend: float


class Side(NamedTuple):
    """The joints of one leg and one arm."""

    hip: Point
    knee: Point
    ankle: Point
    heel: Point
    ball: Point
    toe: Point
    shoulder: Point
    elbow: Point
    wrist: Point
    fingertip: Point


class Skeleton(msgspec.Struct, frozen=True, kw_only=True):
    """Every joint of one posture.

    `vertebrae` runs from the lowest of the back (L5) to the top of the neck (C1). The tilts are degrees
    against upright, forward positive; `head_tilt` 0 is a level chin.
    """

    hip: Point
    sacrum: Point
    chest: Point
    skull: Point
    crown: Point
    chin: Point
    near: Side
    far: Side
    vertebrae: tuple[Vertebra, ...]
    pelvis_tilt: float
    chest_tilt: float
    head_tilt: float
    blades: float

    def points(self) -> tuple[Point, ...]:
        """All joints in one row, for whoever looks for the outermost."""
        return (self.hip, self.sacrum, self.chest, self.skull, self.crown, self.chin, *self.near, *self.far)


class Bounds(NamedTuple):
    """A box around figures, in the same units as the points."""

    left: float
    bottom: float
    right: float
    top: float

    def joined(self, other: "Bounds") -> "Bounds":
        """The smallest box around both."""
        return Bounds(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


_LIMB_FLESH = 0.050
_TRUNK_FLESH = 0.112
_HEAD_FLESH = 0.118
"""How far skin, hair and clothes reach beyond the bones, measured from the hip, the spine and the skull."""

_LENGTHS = (
    *body.vertebra_lengths(body.LUMBAR_CURVE, body.LUMBAR_RISE),
    *body.vertebra_lengths(body.THORACIC_CURVE, body.THORACIC_RISE),
    *body.vertebra_lengths(body.CERVICAL_CURVE, body.CERVICAL_RISE),
)
_CURVES = (*body.LUMBAR_CURVE, *body.THORACIC_CURVE, *body.CERVICAL_CURVE)
_SHARES = (
    *(("lower_back", 1 / len(body.LUMBAR_CURVE)) for _ in body.LUMBAR_CURVE),
    *(("upper_back", 1 / len(body.THORACIC_CURVE)) for _ in body.THORACIC_CURVE),
    *(("neck", share) for share in body.CERVICAL_SHARES),
)
_TOP_OF_CHEST = len(body.LUMBAR_CURVE) + len(body.THORACIC_CURVE) - 1
_SHARING_HEIGHT = 0.01
"""Two feet this close in height share the person's weight."""


def joints_of(pose: Pose, place: Place) -> Skeleton:
    """Where the joints of a posture are.

    Standing, the ankles stay where they are and the hips follow; sitting, the hips stay on the seat; lying,
    on the bed. Standing and sitting, the lowest foot is on the floor.
    """
    legs = (_leg(pose, ""), _leg(pose, "far_"))
    hip = _anchored_hip(legs, place)
    sacrum = _ahead_and_up(hip, pose.pelvis, -body.SACRUM_BEHIND_HIP, body.SACRUM_ABOVE_HIP)
    vertebrae, chest, skull = _spine(pose, sacrum)
    chest_tilt = pose.pelvis + pose.lower_back + pose.upper_back
    head_tilt = chest_tilt + pose.neck + pose.head
    return Skeleton(
        hip=hip,
        sacrum=sacrum,
        chest=chest,
        skull=skull,
        crown=_ahead_and_up(skull, head_tilt, 0.0, body.SKULL_RISE),
        chin=_ahead_and_up(skull, head_tilt, 0.048, body.CHIN_HEIGHT - _STANDING_SKULL),
        near=Side(*_moved(legs[0], hip, body.HIP_JOINT), *_arm(pose, "", chest, chest_tilt, 1.0)),
        far=Side(*_moved(legs[1], hip, -body.HIP_JOINT), *_arm(pose, "far_", chest, chest_tilt, -1.0)),
        vertebrae=vertebrae,
        pelvis_tilt=pose.pelvis,
        chest_tilt=chest_tilt,
        head_tilt=head_tilt,
        blades=pose.blades,
    )


def bounds(skeletons: Iterable[Skeleton]) -> Bounds:
    """One box that holds every one of these figures with their flesh and clothes, down to the floor."""
    boxes = [box for skeleton in skeletons for box in _fleshed(skeleton)]
    return Bounds(
        min(x - flesh for x, _, flesh in boxes),
        0.0,
        max(x + flesh for x, _, flesh in boxes),
        max(y + flesh for _, y, flesh in boxes),
    )


def _fleshed(skeleton: Skeleton) -> Iterator[tuple[float, float, float]]:
    """Places in a figure, each with how far its flesh reaches round it."""
    for point in (*skeleton.near, *skeleton.far):
        yield point.x, point.y, _LIMB_FLESH
    for vertebra in skeleton.vertebrae[:-7]:
        yield vertebra.x, vertebra.y, _TRUNK_FLESH
    yield skeleton.hip.x, skeleton.hip.y, _TRUNK_FLESH
    yield skeleton.skull.x, skeleton.skull.y, _HEAD_FLESH


_STANDING_SKULL = (
    body.HIP_HEIGHT + body.SACRUM_ABOVE_HIP + body.LUMBAR_RISE + body.THORACIC_RISE + body.CERVICAL_RISE
)


def _leg(pose: Pose, side: str) -> tuple[Point, ...]:
    """Hip, knee, ankle, heel, ball and toe of one leg, seen from its own hip."""
    thigh = pose.angle(side + "hip") - pose.pelvis
    shin = thigh - pose.angle(side + "knee")
    pitch = shin + pose.angle(side + "ankle")
    knee = _down(Point(0.0, 0.0), thigh, body.THIGH)
    ankle = _down(knee, shin, body.SHIN)
    heel = _ahead_and_up(ankle, -pitch, -body.HEEL_BEHIND_ANKLE, -body.ANKLE_HEIGHT)
    ball = _ahead_and_up(ankle, -pitch, body.BALL_AHEAD_OF_ANKLE, -body.ANKLE_HEIGHT)
    # On tiptoe the toes stay flat while the rest of the foot rises.
    toe_pitch = 0.0 if -70.0 < pitch < 0.0 else pitch
    toe = _ahead_and_up(ball, -toe_pitch, body.TOE_AHEAD_OF_ANKLE - body.BALL_AHEAD_OF_ANKLE, 0.0)
    return (Point(0.0, 0.0), knee, ankle, heel, ball, toe)


def _anchored_hip(legs: tuple[tuple[Point, ...], ...], place: Place) -> Point:
    lows = tuple(min(point.y for point in leg) for leg in legs)
    height_on_feet = -min(lows)
    match place:
        case Place.STANDING:
            far_bears = min(1.0, max(0.0, 0.5 + (lows[0] - lows[1]) / (2 * _SHARING_HEIGHT)))
            ankle = legs[0][2].x * (1 - far_bears) + legs[1][2].x * far_bears
            return Point(-ankle, height_on_feet)
        case Place.SITTING:
            return Point(0.0, max(body.SEATED_HIP_HEIGHT - 0.004, height_on_feet))
        case Place.LYING:
            return Point(0.0, body.LYING_HIP_HEIGHT)


def _spine(pose: Pose, sacrum: Point) -> tuple[tuple[Vertebra, ...], Point, Point]:
    """The vertebrae from below, the top of the chest (T1) and the top of the neck (C1)."""
    x, y, bent = sacrum.x, sacrum.y, pose.pelvis
    vertebrae: list[Vertebra] = []
    chest = sacrum
    for index, (length, lean, (joint, share)) in enumerate(zip(_LENGTHS, _CURVES, _SHARES, strict=True)):
        bend = share * pose.angle(joint)
        bent += bend
        ahead, up = math.sin(math.radians(bent + lean)), math.cos(math.radians(bent + lean))
        vertebrae.append(Vertebra(x + ahead * length / 2, y + up * length / 2, bent + lean, length, bend))
        x, y = x + ahead * length, y + up * length
        if index == _TOP_OF_CHEST:
            chest = Point(x, y)
    return tuple(vertebrae), chest, Point(x, y)


def _arm(pose: Pose, side: str, chest: Point, chest_tilt: float, outward: float) -> tuple[Point, ...]:
    """Shoulder, elbow, wrist and fingertip. With the arm out, a bending elbow brings the hand to the body."""
    twist = math.radians(pose.twist)
    drawn_back = 0.0011 * max(-40.0, min(40.0, pose.blades))
    ahead = 0.024 - drawn_back + outward * body.SHOULDER_JOINT * math.sin(twist)
    top = _ahead_and_up(chest, chest_tilt, ahead, body.SHOULDER_HEIGHT - _STANDING_CHEST)
    shoulder = Point(top.x, top.y, outward * (body.SHOULDER_JOINT - 0.4 * abs(drawn_back)) * math.cos(twist))

    swing = math.radians(pose.angle(side + "shoulder") - chest_tilt)
    out = math.radians(pose.angle(side + "arm_out"))
    turned_in = min(math.radians(90), 1.5 * max(0.0, out))
    along = (math.sin(swing) * math.cos(out), -math.cos(swing) * math.cos(out), math.sin(out))
    forward = (math.cos(swing), math.sin(swing), 0.0)
    sideways = (-math.sin(swing) * math.sin(out), math.cos(swing) * math.sin(out), math.cos(out))
    bent_to = tuple(
        math.cos(turned_in) * f - math.sin(turned_in) * s for f, s in zip(forward, sideways, strict=True)
    )

    def step(start: Point, bend: float, length: float) -> Point:
        cos, sin = math.cos(bend) * length, math.sin(bend) * length
        return Point(
            start.x + cos * along[0] + sin * bent_to[0],
            start.y + cos * along[1] + sin * bent_to[1],
            start.z + outward * (cos * along[2] + sin * bent_to[2]),
        )

    elbow_bend = math.radians(pose.angle(side + "elbow"))
    elbow = step(shoulder, 0.0, body.UPPER_ARM)
    wrist = step(elbow, elbow_bend, body.FOREARM)
    return (
        shoulder,
        elbow,
        wrist,
        step(wrist, elbow_bend + math.radians(pose.angle(side + "wrist")), body.HAND),
    )


_STANDING_CHEST = body.HIP_HEIGHT + body.SACRUM_ABOVE_HIP + body.LUMBAR_RISE + body.THORACIC_RISE


def _moved(leg: tuple[Point, ...], hip: Point, z: float) -> tuple[Point, ...]:
    return tuple(Point(point.x + hip.x, point.y + hip.y, z) for point in leg)


def _ahead_and_up(start: Point, tilt: float, ahead: float, up: float) -> Point:
    """The point so far ahead and up from `start`, in a part that is tilted forward by `tilt` degrees."""
    sin, cos = math.sin(math.radians(tilt)), math.cos(math.radians(tilt))
    return Point(start.x + ahead * cos + up * sin, start.y - ahead * sin + up * cos)


def _down(start: Point, angle: float, length: float) -> Point:
    """The lower end of a bone that hangs from `start`, swung forward by `angle` degrees."""
    return Point(
        start.x + length * math.sin(math.radians(angle)), start.y - length * math.cos(math.radians(angle))
    )
