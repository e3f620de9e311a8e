"""The drawn person: paints only when something changed, stays in its frame, stands out from the card."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication

from spineguard.core.exercise import Exercise, Hint, Place, Support, View
from spineguard.core.figure import joints_of
from spineguard.core.figure_look import SKIN_TONES, FigureLook, HairColour, Person
from spineguard.core.pose import Pose, Way, blend
from spineguard.ui.figure.colours import BY_NAME, contrast
from spineguard.ui.figure.painter import frame_of
from spineguard.ui.widgets.figure_view import FigureView
from spineguard.ui.widgets.themed_figure import way_of
from tests.examples import back_bend, head_press
from tests.ui.painted import margin_is_clean, painted, painted_columns

CARDS = [head_press(), back_bend()]
HINGE = Pose(pelvis=50, hip=68, knee=22, ankle=4, neck=-10, shoulder=50)
TOE_TOUCH = Pose(pelvis=45, lower_back=40, upper_back=35, neck=20, hip=45, shoulder=110)


class CountingView(FigureView):
    """Counts how often it had to paint."""

    def __init__(self) -> None:
        super().__init__()
        self.paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        self.paints += 1
        super().paintEvent(event)


@pytest.fixture
def view() -> Iterator[CountingView]:
    app = QApplication.instance() or QApplication([])
    counting = CountingView()
    counting.resize(400, 400)
    counting.set_scene(Pose(), Place.STANDING, Support.NONE)
    counting.show()
    app.processEvents()
    counting.paints = 0
    yield counting
    counting.close()


def settled(view: CountingView) -> int:
    QApplication.processEvents()
    return view.paints


def test_the_same_scene_100_times_paints_nothing(view: CountingView) -> None:
    for _ in range(100):
        view.set_scene(Pose(), Place.STANDING, Support.NONE, View.SIDE)
        view.set_frame_poses([])
        view.set_vertebrae_shown(False)
        view.set_look(FigureLook())
        view.set_palette_name("light")
        view.set_way(None)
    assert settled(view) == 0


@pytest.mark.parametrize(
    "change",
    [
        lambda view: view.set_scene(HINGE, Place.STANDING, Support.NONE),
        lambda view: view.set_scene(Pose(), Place.STANDING, Support.COUNTER),
        lambda view: view.set_scene(Pose(), Place.STANDING, Support.NONE, View.BACK),
        lambda view: view.set_scene(Pose(), Place.STANDING, Support.NONE, hint=Hint.LEVEL),
        lambda view: view.set_frame_poses([Pose(), HINGE]),
        lambda view: view.set_vertebrae_shown(True),
        lambda view: view.set_look(FigureLook(person=Person.MAN)),
        lambda view: view.set_palette_name("dark"),
        lambda view: view.set_way(Way(Pose(neck=20, head=-20), Pose())),
    ],
)
def test_every_change_is_painted_once(view: CountingView, change: object) -> None:
    before = view.grab().toImage()
    view.paints = 0
    change(view)  # type: ignore[operator]
    assert settled(view) == 1
    assert view.grab().toImage() != before


def test_a_new_theme_or_size_repaints_the_furniture_too(view: CountingView) -> None:
    view.set_scene(Pose(), Place.STANDING, Support.COUNTER)
    light = view.grab().toImage()
    view.set_palette_name("dark")
    dark = view.grab().toImage()
    view.resize(200, 300)
    small = view.grab().toImage()
    fresh = FigureView()
    fresh.resize(200, 300)
    fresh.set_palette_name("dark")
    fresh.set_scene(Pose(), Place.STANDING, Support.COUNTER)
    assert light != dark
    assert small == fresh.grab().toImage()


@pytest.mark.parametrize("exercise", CARDS, ids=lambda card: card.id)
def test_a_part_drawn_from_a_kept_picture_looks_as_if_painted_afresh(exercise: Exercise) -> None:
    rest, hold = exercise.pose_of(exercise.rest), exercise.pose_of(exercise.hold)
    moved, fresh = CountingView(), CountingView()
    for view in (moved, fresh):
        view.resize(500, 500)
        view.set_frame_poses([rest, hold])
    for step in (*range(11), *range(10, 3, -1), *range(3, 8)):
        moved.set_scene(blend(rest, hold, step / 10), exercise.place, exercise.support)
        moved.grab()
    fresh.set_scene(blend(rest, hold, 0.7), exercise.place, exercise.support)
    kept, painted_anew = moved.grab().toImage(), fresh.grab().toImage()
    far_off = 0
    for x in range(0, 500, 2):
        for y in range(0, 500, 2):
            one, other = QColor(kept.pixel(x, y)), QColor(painted_anew.pixel(x, y))
            far_off += abs(one.lightness() - other.lightness()) > 60
    assert far_off <= 10
    assert moved._kept_parts._pictures


def alone(pose: Pose, exercise: Exercise, look: FigureLook, hint: Hint | None) -> tuple[FigureView, QImage]:
    """A view that has shown nothing but this pose, and its picture."""
    view = FigureView()
    view.resize(500, 500)
    view.set_background(QColor("white"))
    view.set_look(look)
    view.set_frame_poses([exercise.pose_of(scene) for scene in exercise.scenes()])
    view.set_way(way_of(exercise))
    view.set_scene(pose, exercise.place, exercise.support, View.SIDE, hint)
    return view, view.grab().toImage()


@pytest.mark.parametrize("person", Person)
@pytest.mark.parametrize("hint", [None, Hint.LEVEL])
@pytest.mark.parametrize("exercise", CARDS, ids=lambda card: card.id)
@pytest.mark.usefixtures("view")
def test_nothing_changes_outside_of_the_part_that_a_move_repaints(
    exercise: Exercise, hint: Hint | None, person: Person
) -> None:
    poses = [exercise.pose_of(scene) for scene in exercise.scenes()]
    way = [blend(a, b, part / 3) for a, b in pairwise(poses) if a != b for part in range(3)] + poses[-1:]
    smaller = 0
    for before, now in pairwise(way):
        view, old = alone(before, exercise, FigureLook(person=person), hint)
        _, new = alone(now, exercise, FigureLook(person=person), hint)
        part = view._moved_to(now)
        smaller += part.bottom() < 420
        for image in (old, new):
            with QPainter(image) as painter:
                painter.fillRect(part, QColor("red"))
        assert old == new
    assert smaller >= 3, "the legs keep still and are left alone"


def test_a_screen_with_twice_the_density_gets_twice_the_pixels(view: CountingView) -> None:
    view.set_scene(Pose(), Place.STANDING, Support.COUNTER)
    image = QImage(800, 800, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    image.fill(QColor("white"))
    view.render(image)
    assert image.deviceIndependentSize().toSize() == view.size()
    # Enlarged from 400 x 400, each block of 2 x 2 pixels would be of one colour.
    mixed_blocks = sum(
        len({image.pixel(x + dx, y + dy) for dx in (0, 1) for dy in (0, 1)}) > 1
        for x in range(0, 800, 2)
        for y in range(0, 800, 2)
    )
    assert mixed_blocks > 3000


@pytest.mark.parametrize("exercise", CARDS, ids=lambda card: card.id)
@pytest.mark.parametrize("size", [(700, 500), (200, 600)])
def test_a_whole_exercise_stays_inside_its_rectangle(exercise: Exercise, size: tuple[int, int]) -> None:
    poses = [exercise.pose_of(scene) for scene in exercise.scenes()]
    frame = frame_of(poses, exercise.place, exercise.support)
    for scene in exercise.scenes():
        for look in (FigureLook(), FigureLook(person=Person.MAN)):
            image = painted(
                exercise.pose_of(scene),
                exercise.place,
                exercise.support,
                scene.view,
                look=look,
                size=size,
                frame=frame,
                theme="contrast",
                way=way_of(exercise),
                hint=scene.hint,
            )
            assert margin_is_clean(image)


@pytest.mark.parametrize(
    ("pose", "place", "support"),
    [
        (HINGE, Place.STANDING, Support.NONE),
        (TOE_TOUCH, Place.STANDING, Support.NONE),
        (Pose(shoulder=170), Place.STANDING, Support.NONE),
        (Pose(head=80), Place.STANDING, Support.NONE),
        (Pose(pelvis=-90), Place.LYING, Support.BED),
        (Pose(pelvis=-90, hip=90), Place.LYING, Support.BED),
        (Pose(), Place.STANDING, Support.WALL),
    ],
)
def test_other_postures_stay_inside_their_rectangle_too(pose: Pose, place: Place, support: Support) -> None:
    assert margin_is_clean(painted(pose, place, support, theme="contrast", vertebrae=True))


def test_the_floor_and_the_furniture_do_not_move_between_the_poses_of_an_exercise() -> None:
    exercise = back_bend()
    poses = [exercise.pose_of(scene) for scene in exercise.scenes()]
    frame = frame_of(poses, exercise.place, exercise.support)
    pictures = [painted(pose, exercise.place, exercise.support, frame=frame) for pose in poses]
    shoes_and_counter = [
        picture.copy(0, picture.height() * 2 // 3, picture.width(), 999) for picture in pictures
    ]
    assert all(picture == shoes_and_counter[0] for picture in shoes_and_counter)
    assert pictures[0] != pictures[-2]


@pytest.mark.parametrize("theme", BY_NAME)
@pytest.mark.parametrize("person", Person)
@pytest.mark.parametrize("skin", range(SKIN_TONES))
def test_the_outline_stands_out_from_the_card(theme: str, person: Person, skin: int) -> None:
    for hair in HairColour:
        look = FigureLook(person=person, skin=skin, hair=hair)
        image = painted(Pose(shoulder=40), theme=theme, look=look, size=(400, 700))
        card = QColor(image.pixel(1, 1))
        rows = 0
        for row in range(60, 640, 4):
            columns = painted_columns(image, row)
            if not columns:
                continue
            rows += 1
            for x in (columns[0], columns[-1]):
                around = [QColor(image.pixel(x + dx, row + dy)) for dx in range(-4, 5) for dy in range(-4, 5)]
                assert max(contrast(colour, card) for colour in around) >= 3.0, (row, x)
        assert rows > 100


def test_in_high_contrast_everything_is_black_or_white_but_for_soft_edges() -> None:
    for support in (Support.NONE, Support.COUNTER):
        image = painted(Pose(), support=support, theme="contrast", vertebrae=True, size=(500, 700))
        greys = pixels = 0
        for y in range(0, image.height(), 2):
            for x in range(0, image.width(), 2):
                colour = QColor(image.pixel(x, y))
                assert colour.saturation() == 0
                if colour.lightness() > 0:
                    pixels += 1
                    greys += colour.lightness() < 255
        assert pixels > 1500
        assert greys < pixels / 2


def test_high_contrast_outlines_are_3_pixels_wide_at_any_size() -> None:
    for size in ((240, 320), (500, 700)):
        image = painted(Pose(), theme="contrast", size=size, look=FigureLook(hair=HairColour.DARK))
        top = next(y for y in range(image.height()) if painted_columns(image, y))
        middle = painted_columns(image, top)
        x = middle[len(middle) // 2]
        light = [QColor(image.pixel(x, y)).lightness() for y in range(top, top + 12)]
        assert sum(light) / 255 >= 2.8


@pytest.mark.parametrize("seen", View)
def test_everyone_looks_different(seen: View) -> None:
    looks = [
        FigureLook(person=person, skin=skin, hair=hair)
        for person in Person
        for skin in range(SKIN_TONES)
        for hair in HairColour
    ]
    pictures = {bytes(painted(Pose(), seen=seen, look=look, size=(120, 160)).constBits()) for look in looks}
    assert len(pictures) == len(looks)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("skin", range(SKIN_TONES))
def test_glasses_can_be_seen_on_every_skin(theme: str, skin: int) -> None:
    without, wearing = (
        painted(Pose(), theme=theme, look=FigureLook(skin=skin, glasses=glasses), size=(900, 1200))
        for glasses in (False, True)
    )
    face = BY_NAME[theme].skin(FigureLook(skin=skin))
    new = {
        wearing.pixel(x, y)
        for y in range(40, 300)
        for x in range(wearing.width())
        if QColor(without.pixel(x, y)) == face and wearing.pixel(x, y) != without.pixel(x, y)
    }
    assert max(contrast(QColor(colour), face) for colour in new) >= 2.0


def test_the_spine_is_seen_in_front_of_the_arm_in_every_theme() -> None:
    exercise = back_bend()
    hold = exercise.pose_of(exercise.hold)
    for theme, colours in BY_NAME.items():
        image = painted(hold, theme=theme, vertebrae=True, size=(500, 900))
        tall = 900 / (frame_of([hold], Place.STANDING, Support.NONE).top + 0.035)
        frame = frame_of([hold], Place.STANDING, Support.NONE)
        middle, floor = 290 - tall * (frame.left + frame.right) / 2, 940 - 0.035 * tall
        for bone in joints_of(hold, Place.STANDING).vertebrae[:-7]:
            seen = QColor(image.pixel(round(middle + bone.x * tall), round(floor - bone.y * tall)))
            assert seen == QColor(colours.bone)


def test_drawn_together_shoulder_blades_look_different_from_behind() -> None:
    hands = back_bend().poses["hands"]
    blades = back_bend().poses["blades"]
    assert painted(hands, seen=View.BACK) != painted(blades, seen=View.BACK)
    half_way = painted(blend(hands, blades, 0.5), seen=View.BACK)
    assert half_way not in (painted(hands, seen=View.BACK), painted(blades, seen=View.BACK))


def test_from_behind_the_feet_stand_as_wide_as_the_shoulders() -> None:
    image = painted(Pose(), seen=View.BACK, theme="contrast", size=(600, 900))
    tall = 900 / (frame_of([Pose()], Place.STANDING, Support.NONE).top + 0.035)
    floor = 40 + 900 - 0.035 * tall
    feet, shoulders = (
        painted_columns(image, round(floor - up * tall))
        for up in (0.015, joints_of(Pose(), Place.STANDING).near.shoulder.y)
    )
    assert feet[-1] - feet[0] == pytest.approx(shoulders[-1] - shoulders[0], rel=0.06)


def test_every_pose_of_both_cards_keeps_the_chin_level_and_the_feet_flat() -> None:
    for exercise in CARDS:
        for pose in exercise.poses.values():
            figure = joints_of(pose, exercise.place)
            assert figure.head_tilt == pytest.approx(0.0, abs=0.5)
            for foot in (figure.near.heel, figure.near.ball, figure.near.toe):
                assert foot.y == pytest.approx(0.0, abs=0.001)


@pytest.mark.parametrize("size", [(1, 1), (120, 120), (900, 1600)])
def test_any_size_can_be_painted(size: tuple[int, int]) -> None:
    image = painted(Pose(), support=Support.COUNTER, size=size)
    assert not image.isNull()
    if size[0] > 1:
        assert len(painted_columns(image, 40 + size[1] // 2)) > 10
