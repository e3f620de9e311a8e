"""How long and how curved the parts of a body are, as fractions of a person's height.

Heights and lengths follow the table of Drillis and Contini (Body Segment Parameters, 1966), as reprinted by
Winter (Biomechanics and Motor Control of Human Movement). The table treats the back as one piece; its shares
for the three parts of the spine, and the natural curve, are rounded from anatomy books and sit here alone.
"""

import math
from typing import Final

ANKLE_HEIGHT: Final = 0.039
SHIN: Final = 0.246
THIGH: Final = 0.245
HIP_HEIGHT: Final = 0.530
SHOULDER_HEIGHT: Final = 0.818
CHIN_HEIGHT: Final = 0.870
UPPER_ARM: Final = 0.186
FOREARM: Final = 0.146
HAND: Final = 0.108
FOOT: Final = 0.152

HALF_SHOULDERS: Final = 0.129
SHOULDER_JOINT: Final = 0.105
"""From the middle of the body to the centre of the shoulder joint: inside the flesh of `HALF_SHOULDERS`."""
HIP_JOINT: Final = 0.050

HEEL_BEHIND_ANKLE: Final = 0.040
BALL_AHEAD_OF_ANKLE: Final = 0.072
TOE_AHEAD_OF_ANKLE: Final = FOOT - HEEL_BEHIND_ANKLE

SACRUM_BEHIND_HIP: Final = 0.028
SACRUM_ABOVE_HIP: Final = 0.052
LUMBAR_RISE: Final = 0.105
THORACIC_RISE: Final = 0.160
CERVICAL_RISE: Final = 0.067
SKULL_RISE: Final = 0.086

LUMBAR_CURVE: Final = (16.0, 8.0, 0.0, -7.0, -12.0)
"""How far each vertebra leans forward when standing tall, in degrees, from the lowest (L5) upwards."""
THORACIC_CURVE: Final = (-14.0, -13.0, -11.0, -8.0, -4.0, 0.0, 4.0, 8.0, 12.0, 16.0, 19.0, 21.0)
CERVICAL_CURVE: Final = (22.0, 20.0, 17.0, 13.0, 9.0, 5.0, 2.0)

CERVICAL_SHARES: Final = tuple(share / 28 for share in (7, 6, 5, 4, 3, 2, 1))
"""The low joints of the neck give most when the head slides forward or back."""

SEATED_HIP_HEIGHT: Final = ANKLE_HEIGHT + SHIN + THIGH * math.cos(math.radians(88))
LYING_HIP_HEIGHT: Final = 0.320


def vertebra_lengths(curve: tuple[float, ...], rise: float) -> tuple[float, ...]:
    """Equal lengths that reach the wanted rise when the vertebrae lean as the curve says."""
    length = rise / sum(math.cos(math.radians(lean)) for lean in curve)
    return (length,) * len(curve)
