"""What the guide tells: pages of plain words and pictures, each with the sources that it comes from."""

import enum
from collections.abc import Iterator
from typing import Annotated

import msgspec

from spineguard.core.exercise import Address, DateText, Identity, Line, Name, Place, Support, View
from spineguard.core.library import CardProblem
from spineguard.core.pose import Pose


class Group(enum.Enum):
    """Which part of the guide a page belongs to, in the order in which they are listed."""

    SPINE = "spine"
    BETTER = "better"
    CARE = "care"
    ABOUT = "about"


class Verdict(enum.Enum):
    """Whether a picture shows what to do, or what not to do."""

    SAFE = "safe"
    AVOID = "avoid"


class Thing(enum.Enum):
    """What else is drawn in a picture: held in the hand, or standing there."""

    BAGS = "bags"
    BED = "bed"
    BOOK = "book"
    BOX = "box"
    CAR = "car"
    CHAIR_AHEAD = "chair-ahead"
    CHILD = "child"
    CLUB = "club"
    COUGH = "cough"
    GRABBER = "grabber"
    HEAVY_BAG = "heavy-bag"
    HEAVY_BOX = "heavy-box"
    HIGH_SHELF = "high-shelf"
    LEAN_BACK = "lean-back"
    LOW_SHELF = "low-shelf"
    MAT = "mat"
    OVEN = "oven"
    PAPER = "paper"
    PHONE = "phone"
    PLANTS = "plants"
    RAIL = "rail"
    RAISED_BED = "raised-bed"
    ROLL = "roll"
    SHOEHORN = "shoehorn"
    STEP_ROUND = "step-round"
    STOOL = "stool"
    TABLE = "table"
    TURN = "turn"
    VACUUM = "vacuum"


class Extra(enum.Enum):
    """What a page shows besides its words and pictures."""

    LEAN = "lean"
    """The picture of a spine that can be leaned forward and back."""
    SIGNS = "signs"
    """The signs that call for help."""


class Dated(enum.Enum):
    """What a source's date says."""

    REVIEWED = "reviewed"
    PUBLISHED = "published"
    READ = "read"
    """The source gives no date; this is when we read it."""


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A part of a page: frozen, by name, and strict about misspelt keys."""


class Passage(_Part, frozen=True):
    """A few sentences under a heading of their own, or without one; `lines` follow as a list."""

    words: Line
    heading: Name | None = None
    lines: Annotated[tuple[Line, ...], msgspec.Meta(max_length=20)] = ()


class Picture(_Part, frozen=True):
    """One figure, and in words what it does."""

    verdict: Verdict
    words: Line
    place: Place
    pose: Pose
    support: Support = Support.NONE
    view: View = View.SIDE
    things: Annotated[tuple[Thing, ...], msgspec.Meta(max_length=4)] = ()


class Reference(_Part, frozen=True):
    """Who said what a page tells, where, and when."""

    organisation: Line
    title: Line
    date: DateText
    dated: Dated
    address: Address
    credit: Line


class GuidePage(_Part, frozen=True):
    """One page of the guide.

    `order` sorts the pages of a group. `find` holds words by which a person may look for the page, and
    `piece` what the home page tells of it for a day.
    """

    id: Identity
    title: Name
    group: Group
    order: Annotated[int, msgspec.Meta(ge=1, le=999)]
    find: Annotated[tuple[Name, ...], msgspec.Meta(max_length=40)]
    passages: Annotated[tuple[Passage, ...], msgspec.Meta(min_length=1, max_length=20)]
    sources: Annotated[tuple[Reference, ...], msgspec.Meta(min_length=1, max_length=20)]
    piece: Line | None = None
    pictures: Annotated[tuple[Picture, ...], msgspec.Meta(max_length=8)] = ()
    extra: Extra | None = None
    differs: Annotated[tuple[Line, ...], msgspec.Meta(max_length=20)] = ()

    def texts(self) -> Iterator[str]:
        """All words of the page that a search looks through, the most telling first."""
        yield self.title
        yield from self.find
        for passage in self.passages:
            yield passage.heading or ""
            yield passage.words
            yield from passage.lines
        yield from (picture.words for picture in self.pictures)


class Guide(msgspec.Struct, frozen=True, kw_only=True):
    """All pages in the order in which they are read, and those that had to be left out."""

    pages: tuple[GuidePage, ...] = ()
    left_out: tuple[CardProblem, ...] = ()

    def by_id(self, page_id: str) -> GuidePage | None:
        """The page with this id, or None."""
        return next((page for page in self.pages if page.id == page_id), None)

    def in_group(self, group: Group) -> tuple[GuidePage, ...]:
        """The pages of one part of the guide."""
        return tuple(page for page in self.pages if page.group is group)

    def neighbours(self, page_id: str) -> tuple[GuidePage | None, GuidePage | None]:
        """The page before and the page after one; None at either end."""
        ids = [page.id for page in self.pages]
        at = ids.index(page_id) if page_id in ids else -1
        before = self.pages[at - 1] if at > 0 else None
        after = self.pages[at + 1] if 0 <= at < len(ids) - 1 else None
        return before, after


def in_reading_order(pages: tuple[GuidePage, ...]) -> tuple[GuidePage, ...]:
    """Group by group; within a group by `order`, then by id."""
    groups = list(Group)
    return tuple(sorted(pages, key=lambda page: (groups.index(page.group), page.order, page.id)))
