"""How far the spine may go: a table of limits, and of mixes of two angles that are worse together.

All angles are degrees against standing tall (see `pose.py`). `docs/decisions/spine-safety-limits.md` explains
the tags in the reasons; [design] marks a figure that is ours and in no source.
"""

from spineguard.core.spine_measures import LYING, UPRIGHT, Limit, Measure, Mix, sum_of

FLAT_ON_THE_BACK = 90.0
"""Added to the pelvis angle when lying, so that 0 is flat on the back."""

_TRUNK_FORWARD = (
    sum_of("pelvis"),
    sum_of("pelvis", "lower_back"),
    sum_of("pelvis", "lower_back", "upper_back"),
)
_BACK_ROUNDED = (sum_of("lower_back"), sum_of("upper_back"), sum_of("lower_back", "upper_back"))
_TURNED = (sum_of("twist"), sum_of("-twist"))


LIMITS: tuple[Limit, ...] = (
    Limit(
        name="lower back forward",
        words="the lower back bends {angle} forward",
        degrees=10,
        measures=(sum_of("lower_back"),),
        reason="S8, AV1, AV6: the spine does not bend forward. 10 [design] is for a drawn, natural seat.",
    ),
    Limit(
        name="upper back forward",
        words="the upper back bends {angle} forward",
        degrees=10,
        measures=(sum_of("upper_back"),),
        reason="S8, S9: the spine does not bend forward. 10 [design] lets a figure start a little stooped.",
    ),
    Limit(
        name="whole back forward",
        words="the lower and upper back together bend {angle} forward",
        degrees=12,
        measures=(sum_of("lower_back", "upper_back"),),
        reason="S8: a little in each part must not add up. 12 [design].",
    ),
    Limit(
        name="neck forward",
        words="the neck pushes {angle} forward",
        degrees=25,
        measures=(sum_of("neck"),),
        reason="S12 brings the head back over the shoulders; a forward head is drawn at 19. 25 [design].",
    ),
    Limit(
        name="neck back",
        words="the neck draws {angle} back",
        degrees=18,
        measures=(sum_of("-neck"),),
        reason="1.2 A7: only as far as feels good; Head Press is drawn at 12. 18 [design].",
    ),
    Limit(
        name="chin down",
        words="the head nods {angle} down",
        degrees=20,
        measures=(sum_of("head"),),
        reason="S12: no tilting of chin or forehead; the nod only keeps the chin level. 20 [design].",
    ),
    Limit(
        name="chin to chest",
        words="the chin comes {angle} towards the chest",
        degrees=18,
        measures=(sum_of("neck", "head"),),
        reason="S8, section 3 (head drop); Back Bend keeps its chin level with 17. 18 [design].",
    ),
    Limit(
        name="head tips back",
        words="the head tips {angle} back on the neck",
        degrees=25,
        measures=(sum_of("-head"),),
        reason="S12: no tilting of chin or forehead; it may only level a forward neck. 25 [design].",
    ),
    Limit(
        name="neck and head back",
        words="the neck and head together bend {angle} back",
        degrees=15,
        measures=(sum_of("-neck", "-head"),),
        reason="S13: the head stays in its normal position. 15 [design].",
    ),
    Limit(
        name="spine curls",
        words="the back, neck and head together curl {angle} forward",
        degrees=20,
        measures=(sum_of("lower_back", "upper_back", "neck", "head"),),
        reason="S8, AV6c: a curl from hips to head is a crunch. 20 [design].",
    ),
    Limit(
        name="lower back leans back",
        words="the lower back bends {angle} back",
        degrees=12,
        measures=(sum_of("-lower_back"),),
        reason="S13, 1.2 A12: slightly, no angle given; Back Bend is drawn at 7. 12 [design].",
    ),
    Limit(
        name="upper back leans back",
        words="the upper back bends {angle} back",
        degrees=12,
        measures=(sum_of("-upper_back"),),
        reason="S13, 1.2 A12: slightly, no angle given; Back Bend is drawn at 6. 12 [design].",
    ),
    Limit(
        name="back arches",
        words="the lower and upper back together bend {angle} back",
        degrees=18,
        measures=(sum_of("-lower_back", "-upper_back"),),
        reason="S13, 1.2 A12: slightly, no angle given; Back Bend is drawn at 13. 18 [design].",
    ),
    Limit(
        name="trunk leans back",
        words="the trunk leans {angle} back",
        degrees=20,
        measures=(
            sum_of("-pelvis", "-lower_back"),
            sum_of("-pelvis", "-lower_back", "-upper_back"),
        ),
        reason="S13, 1.2 A12: slightly, no angle given; Back Bend is drawn at 17. 20 [design].",
        places=UPRIGHT,
    ),
    Limit(
        name="face up",
        words="the face tips {angle} up",
        degrees=10,
        measures=(sum_of("-pelvis", "-lower_back", "-upper_back", "-neck", "-head"),),
        reason="S13, 1.2 A18: chin level, eyes on the far wall and not on the ceiling. 10 [design].",
        places=UPRIGHT,
    ),
    Limit(
        name="pelvis rolls back",
        words="the pelvis rolls {angle} back",
        degrees=10,
        measures=(sum_of("-pelvis"),),
        reason="Section 3 (sitting): keep the small curve of the low back; Back Bend has 4. 10 [design].",
        places=UPRIGHT,
    ),
    Limit(
        name="slump",
        words="the pelvis rolls back and the back rounds over it, {angle} together",
        degrees=15,
        measures=(
            sum_of("-pelvis", "lower_back"),
            sum_of("-pelvis", "lower_back", "upper_back"),
        ),
        reason="Section 3 (sitting: slump); two small angles must not add up. 15 [design].",
        places=UPRIGHT,
    ),
    Limit(
        name="trunk tips forward",
        words="the trunk tips {angle} forward",
        degrees=50,
        measures=_TRUNK_FORWARD,
        reason="AV1, 2.2.10 (small range), 2.2.11: hinge and sit-to-stand need about 45. 50 [design].",
        places=UPRIGHT,
    ),
    Limit(
        name="twist",
        words="the trunk turns {angle}",
        degrees=15,
        measures=_TURNED,
        reason="AV2 and the leave-out list of 2.2: no turning to the end of its range. 15 [design].",
    ),
    Limit(
        name="blades together",
        words="the shoulder blades draw {angle} together",
        degrees=30,
        measures=(sum_of("blades"),),
        reason="S13: as if holding a pencil, drawn at 20; more can only be an error. 30 [design].",
    ),
    Limit(
        name="blades apart",
        words="the shoulder blades spread {angle} apart",
        degrees=10,
        measures=(sum_of("-blades"),),
        reason="S9: rounded shoulders pull the upper back forward. 10 [design].",
    ),
    Limit(
        name="trunk off the bed",
        words="the trunk is {angle} away from lying flat on the back",
        degrees=10,
        measures=tuple(Measure(each.factors, FLAT_ON_THE_BACK) for each in _TRUNK_FORWARD),
        reason="AV6b, AV6c; section 3: get up by a log roll; 2.2.14: not on the front. 10 [design].",
        places=LYING,
    ),
    Limit(
        name="head below hips",
        words="the trunk tips {angle} head down",
        degrees=15,
        measures=(
            sum_of("-pelvis", offset=-FLAT_ON_THE_BACK),
            sum_of("-pelvis", "-lower_back", "-upper_back", offset=-FLAT_ON_THE_BACK),
        ),
        reason="2.2 (leave out): legs carried over roll the weight onto a bent neck. 15 [design].",
        places=LYING,
    ),
    Limit(
        name="knees to chest",
        words="the knee comes to the chest: the hip bends {angle}",
        degrees=100,
        measures=(sum_of("hip"), sum_of("far_hip")),
        reason="2.2 (leave out: knees-to-chest); from about there the pelvis follows. 100 [design].",
        places=LYING,
    ),
    Limit(
        name="hip folds",
        words="the hip folds {angle}",
        degrees=135,
        measures=(sum_of("hip"), sum_of("far_hip")),
        reason="2.2.11: thighs level and trunk at 45 make 135 on the front half of a chair. [design]",
        places=UPRIGHT,
    ),
    Limit(
        name="thigh lifts",
        words="the thigh lifts {angle} (90 is level)",
        degrees=110,
        measures=(sum_of("hip", "-pelvis"), sum_of("far_hip", "-pelvis")),
        reason="2.2 (leave out: knees-to-chest), also when upright. 110 [design].",
        places=UPRIGHT,
    ),
    Limit(
        name="leg back",
        words="the thigh goes {angle} back behind the trunk",
        degrees=30,
        measures=(sum_of("-hip"), sum_of("-far_hip")),
        reason="S13, 1.2 A12: slightly; the hip ends near there and the low back arches on. 30 [design].",
    ),
    Limit(
        name="straight leg",
        words="the hip bends {angle} more than the knee",
        degrees=95,
        measures=(sum_of("hip", "-knee"), sum_of("far_hip", "-far_knee")),
        reason="AV6a, seated or lying: a straight leg pulls the pelvis under. 95 [design].",
    ),
)


MIXES: tuple[Mix, ...] = (
    Mix(
        name="hinge with rounded back",
        words="the hips tip forward {first} while the back rounds {second}",
        first=(sum_of("pelvis"),),
        first_degrees=20,
        second=_BACK_ROUNDED,
        second_degrees=5,
        advice="tip at most {first} or round at most {second}",
        reason="AV1, 2.2.10: stop before the back rounds. 20 and 5 [design].",
        places=UPRIGHT,
    ),
    Mix(
        name="twist with rounded back",
        words="the trunk turns {first} while the back rounds {second}",
        first=_TURNED,
        first_degrees=5,
        second=_BACK_ROUNDED,
        second_degrees=5,
        advice="turn at most {first} or round at most {second}",
        reason="AV2, section 3 (TFTF worst mixes). 5 and 5 [design].",
    ),
    Mix(
        name="twist with hinge",
        words="the trunk turns {first} while it tips forward {second}",
        first=_TURNED,
        first_degrees=5,
        second=_TRUNK_FORWARD,
        second_degrees=10,
        advice="turn at most {first} or tip at most {second}",
        reason="AV2, section 3 (TFTF worst mixes; turn with the feet). 5 and 10 [design].",
        places=UPRIGHT,
    ),
    Mix(
        name="twist with lean back",
        words="the trunk turns {first} while it leans back {second}",
        first=_TURNED,
        first_degrees=5,
        second=(sum_of("-pelvis", "-lower_back", "-upper_back"),),
        second_degrees=10,
        advice="turn at most {first} or lean at most {second}",
        reason="AV2 speaks of bending and means any; section 3 (TFTF). 5 and 10 [design].",
        places=UPRIGHT,
    ),
    Mix(
        name="both legs lifted",
        words="one leg lifts {first} off the bed while the other lifts {second}",
        first=(Measure((("hip", 1.0), ("knee", -0.5))),),
        first_degrees=20,
        second=(Measure((("far_hip", 1.0), ("far_knee", -0.5))),),
        second_degrees=20,
        advice="lift one leg at most {first} or the other at most {second}",
        reason="2.2 (leave out: bicycle lying down). A foot flat on the bed counts 0. 20 and 20 [design].",
        places=LYING,
    ),
)


ROUNDING_INTO_HOLD = 5.0
"""How many degrees a hold may round the back beyond the rest: no rep practises bending (S8) [design]."""
