"""Whether a page of the guide may be shown: dates that are there, and pictures that the guard agrees with."""

from collections.abc import Iterator

from spineguard.core.card_sense import is_date
from spineguard.core.guide import GuidePage, Verdict
from spineguard.core.library import CardPath
from spineguard.core.spine_safety import pose_refusals


def page_contradictions(page: GuidePage) -> Iterator[tuple[CardPath, str]]:
    """Each place where a part of a page denies another; none in a page that may be shown."""
    for number, source in enumerate(page.sources):
        if not is_date(source.date):
            yield ("sources", number, "date"), f'there is no such date as "{source.date}"'
    shown = {picture.verdict for picture in page.pictures}
    if Verdict.AVOID in shown and Verdict.SAFE not in shown:
        words = "a picture says what to avoid, and none shows the safe way; add a picture with verdict safe"
        yield ("pictures",), words


def picture_refusals(page: GuidePage) -> Iterator[tuple[CardPath, str]]:
    """What the guard says: a safe picture must pass it, one to avoid must fail it."""
    for number, picture in enumerate(page.pictures):
        refusals = pose_refusals(picture.pose, picture.place)
        match picture.verdict:
            case Verdict.SAFE:
                for refusal in refusals:
                    yield ("pictures", number, "pose", *refusal.path), refusal.words
            case Verdict.AVOID:
                if not refusals:
                    words = "the guard finds nothing wrong with this posture; do not cross it out"
                    yield ("pictures", number, "pose"), words
