"""What one card says: an exercise with its steps, dose, cautions, source and poses."""

import enum
from collections.abc import Iterator
from typing import Annotated

import msgspec

from spineguard.core.pose import Pose

Line = Annotated[str, msgspec.Meta(min_length=1, max_length=400)]
"""Words for a person: never empty, never so long that they cannot be read on a page."""

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
"""Words that fit on a button or above a page."""

Identity = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
DateText = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
Address = Annotated[str, msgspec.Meta(pattern=r"^https?://[^\s]+$", max_length=300)]
PoseName = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
Seconds = Annotated[float, msgspec.Meta(gt=0, le=120)]


class Place(enum.Enum):
    """How the person is held up."""

    SITTING = "sitting"
    STANDING = "standing"
    LYING = "lying"


class Support(enum.Enum):
    """What stands beside the person in the picture."""

    CHAIR = "chair"
    COUNTER = "counter"
    WALL = "wall"
    BED = "bed"
    NONE = "none"


class View(enum.Enum):
    """From where the figure is seen."""

    SIDE = "side"
    BACK = "back"


class Hint(enum.Enum):
    """What a quiet line beside the figure shows."""

    LEVEL = "level"
    WIDTH = "width"


class Question(enum.Enum):
    """The start question that a caution hangs on."""

    TOLD_NOT_TO = "told-not-to"
    RECENT_INJURY = "recent-injury"
    SPINE_BREAK = "spine-break"
    CHEST_PAIN = "chest-pain"
    UNSTEADY = "unsteady"
    LEG_PAIN = "leg-pain"
    NECK = "neck"
    FLOOR = "floor"
    SHOULDER = "shoulder"


class Tier(enum.Enum):
    """How well an exercise is founded: A the founding document, B an authority, C only with a physio."""

    A = "A"
    B = "B"
    C = "C"


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A part of a card: frozen, by name, and strict about misspelt keys."""


class Amount(_Part, frozen=True):
    """A number the person may set between two ends; `words` says it as the source does."""

    value: Annotated[float, msgspec.Meta(gt=0, le=120)]
    lowest: Annotated[float, msgspec.Meta(gt=0, le=120)]
    highest: Annotated[float, msgspec.Meta(gt=0, le=120)]
    words: Line | None = None

    def allows(self, value: float) -> bool:
        """Whether a value lies within the cited range."""
        return self.lowest <= value <= self.highest

    def nearest(self, value: float) -> float:
        """The allowed value nearest to a wish."""
        return min(self.highest, max(self.lowest, value))


class HoldAmount(Amount, frozen=True):
    """How long a hold lasts: seconds, or with `counts` the seconds of one count.

    `mark` is the second after which the source already lets the person rest.
    """

    counts: Annotated[int, msgspec.Meta(ge=1, le=30)] | None = None
    mark: Seconds | None = None


class WholeAmount(Amount, frozen=True):
    """A whole number the person may set between two ends."""

    value: Annotated[int, msgspec.Meta(ge=1, le=30)]
    lowest: Annotated[int, msgspec.Meta(ge=1, le=30)]
    highest: Annotated[int, msgspec.Meta(ge=1, le=30)]


class Dose(_Part, frozen=True):
    """How much: reps in one go, seconds of hold and rest, sessions in a day."""

    reps: WholeAmount
    hold: HoldAmount
    rest: Amount
    sessions: WholeAmount
    words: Line


class Scene(_Part, frozen=True):
    """What is shown and said at one moment; `say` is spoken instead of `words` where it is given."""

    words: Line
    pose: PoseName
    say: Line | None = None
    view: View = View.SIDE
    hint: Hint | None = None


class Step(Scene, frozen=True):
    """One instruction, shown before the first rep; the person says when to go on."""


class Caution(_Part, frozen=True):
    """Whom to ask first, or when to leave it out, and the start question it hangs on."""

    question: Question
    words: Line


class Source(_Part, frozen=True):
    """Who described the exercise, where and when."""

    organisation: Line
    title: Line
    reviewed: DateText
    address: Address
    credit: Line
    tier: Tier


class Exercise(_Part, frozen=True):
    """One movement, complete: everything that a session, a page or a printed sheet needs."""

    id: Identity
    name: Name
    purpose: Line
    place: Place
    support: Support
    needs: Annotated[tuple[Line, ...], msgspec.Meta(max_length=10)]
    dose: Dose
    lead_in: Annotated[float, msgspec.Meta(ge=3, le=60)]
    steps: Annotated[tuple[Step, ...], msgspec.Meta(min_length=1, max_length=20)]
    hold: Scene
    rest: Scene
    cautions: Annotated[tuple[Caution, ...], msgspec.Meta(max_length=10)]
    source: Source
    poses: Annotated[dict[PoseName, Pose], msgspec.Meta(min_length=1, max_length=30)]
    differs: Annotated[tuple[Line, ...], msgspec.Meta(max_length=20)] = ()

    def scenes(self) -> Iterator[Scene]:
        """Every scene in the order of a session: the steps, the hold, the rest."""
        yield from self.steps
        yield self.hold
        yield self.rest

    def pose_of(self, scene: Scene) -> Pose:
        """The joint angles that a scene names."""
        return self.poses[scene.pose]
