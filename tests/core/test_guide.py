"""The guide as values: its order, its search, and what the guard says to its pictures."""

import msgspec
import pytest

from spineguard.core.exercise import Place
from spineguard.core.guide import Group, GuidePage, Verdict, in_reading_order
from spineguard.core.guide_search import found
from spineguard.core.guide_sense import page_contradictions, picture_refusals
from spineguard.core.pose import Pose
from spineguard.core.spine_safety import pose_refusals
from spineguard.paths import resource
from spineguard.storage.guide_folder import load_guide, read_page
from tests.storage.test_guide_folder import FOLDER

GUIDE = load_guide(resource("guide", "en"))


def page(**changes: object) -> GuidePage:
    good = read_page(FOLDER / "good.yaml").value
    assert good is not None
    return msgspec.structs.replace(good, **changes)


def test_pages_are_read_group_by_group_and_in_order() -> None:
    pages = (
        page(id="d", group=Group.ABOUT, order=1),
        page(id="c", group=Group.BETTER, order=20),
        page(id="b", group=Group.BETTER, order=3),
        page(id="a", group=Group.SPINE, order=500),
    )
    assert [each.id for each in in_reading_order(pages)] == ["a", "b", "c", "d"]


def test_the_safer_ways_begin_with_coughing_and_sneezing() -> None:
    assert GUIDE.in_group(Group.BETTER)[0].id == "cough-and-sneeze"


def test_a_page_knows_the_one_before_and_the_one_after() -> None:
    first, second, *_, last = GUIDE.pages
    assert GUIDE.neighbours(first.id) == (None, second)
    assert GUIDE.neighbours(last.id)[1] is None
    assert GUIDE.neighbours("nothing") == (None, None)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("cough", "cough-and-sneeze"),
        ("SNEEZING", "cough-and-sneeze"),
        ("shopping", "carry"),
        ("how do I get out of bed", "out-of-bed"),
        ("shoe", "shoes-and-socks"),
        ("vacuum", "vacuum-and-sweep"),
        ("grandchild", "very-weak-bones"),
        ("inch", "height"),
        ("golf", "sport"),
        ("licence", "about"),
        ("numb", "when-to-call"),
    ],
)
def test_a_plain_word_finds_its_page_first(asked: str, first: str) -> None:
    assert found(GUIDE.pages, asked)[0].id == first


def test_every_word_that_is_asked_for_must_be_there() -> None:
    assert found(GUIDE.pages, "shoe elephant") == ()
    assert len(found(GUIDE.pages, "chair cough")) < len(found(GUIDE.pages, "chair"))


def test_nothing_asked_finds_all_and_signs_alone_find_nothing() -> None:
    assert found(GUIDE.pages, "  ") == GUIDE.pages
    assert found(GUIDE.pages, "?!") == ()


def test_every_page_finds_itself_by_its_title_and_by_each_word_to_find_it() -> None:
    for each in GUIDE.pages:
        for asked in (each.title, *each.find):
            assert each in found(GUIDE.pages, asked), (each.id, asked)


def test_the_guard_passes_every_safe_picture_and_fails_every_one_to_avoid() -> None:
    seen = set()
    for each in GUIDE.pages:
        for picture in each.pictures:
            seen.add(picture.verdict)
            refused = bool(pose_refusals(picture.pose, picture.place))
            assert refused == (picture.verdict is Verdict.AVOID), (each.id, picture.words)
    assert seen == set(Verdict)


def test_a_picture_that_the_guard_does_not_agree_with_is_named_with_its_joint() -> None:
    avoid, safe = page().pictures
    bent = msgspec.structs.replace(safe, pose=Pose(lower_back=30))
    tall = msgspec.structs.replace(avoid, pose=Pose())
    found_here = list(picture_refusals(page(pictures=(tall, bent))))
    assert [path for path, _ in found_here] == [
        ("pictures", 0, "pose"),
        ("pictures", 1, "pose", "lower_back"),
    ]


def test_the_guard_judges_one_posture_as_it_judges_cards() -> None:
    assert pose_refusals(Pose(), Place.STANDING) == ()
    (refusal,) = pose_refusals(Pose(twist=40), Place.STANDING)
    assert refusal.path == ("twist",)
    assert "40°" in refusal.words


def test_every_page_names_where_it_comes_from() -> None:
    for each in GUIDE.pages:
        assert each.sources, each.id
        for source in each.sources:
            assert all([source.organisation, source.title, source.date, source.address, source.credit])
        assert list(page_contradictions(each)) == []


def test_there_are_pieces_for_many_days_and_no_two_are_alike() -> None:
    pieces = [each.piece for each in GUIDE.pages if each.piece]
    assert len(pieces) >= 14
    assert len(set(pieces)) == len(pieces)
