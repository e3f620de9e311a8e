"""What is drawn beside the person: which way a hold goes, and what a step asks to watch."""

import pytest
from PySide6.QtGui import QColor, QImage

from spineguard.core.exercise import Hint, View
from spineguard.core.figure import joints_of
from spineguard.core.figure_look import FigureLook, Person
from spineguard.core.pose import Pose, Way
from spineguard.ui.figure.colours import BY_NAME, contrast
from spineguard.ui.figure.painter import frame_of
from tests.examples import back_bend, head_press
from tests.ui.painted import margin_is_clean, painted, painted_columns


def test_the_head_slides_back_far_enough_to_be_seen() -> None:
    exercise = head_press()
    rest, hold = exercise.pose_of(exercise.rest), exercise.pose_of(exercise.hold)
    before, after = joints_of(rest, exercise.place), joints_of(hold, exercise.place)
    assert before.chin.x - after.chin.x > 0.025
    assert abs(before.head_tilt) < 0.5
    assert abs(after.head_tilt) < 0.5


def test_an_arrow_shows_the_slide_and_nothing_where_nothing_slid() -> None:
    exercise = head_press()
    rest, hold = exercise.pose_of(exercise.rest), exercise.pose_of(exercise.hold)
    frame = frame_of([rest, hold], exercise.place, exercise.support)
    plain = painted(hold, exercise.place, exercise.support, frame=frame)
    assert painted(hold, exercise.place, exercise.support, frame=frame, way=Way(rest, hold)) != plain
    assert painted(hold, exercise.place, exercise.support, frame=frame, way=Way(hold, hold)) == plain


@pytest.mark.parametrize("theme", BY_NAME)
def test_the_face_left_behind_by_the_slide_stands_out_from_the_card(theme: str) -> None:
    exercise = head_press()
    rest, hold = exercise.pose_of(exercise.rest), exercise.pose_of(exercise.hold)
    frame = frame_of([rest, hold], exercise.place, exercise.support)
    plain, slid = (
        painted(
            hold,
            exercise.place,
            exercise.support,
            theme=theme,
            frame=frame,
            way=way,
            size=(900, 900),
        )
        for way in (None, Way(rest, hold))
    )
    card, clear, rows = QColor(plain.pixel(1, 1)), 0, 0
    for y in range(40, 300):
        # The arrow is farther from the face than what the face left behind.
        nose = max(painted_columns(plain, y), default=0)
        new = [x for x in range(nose + 3, nose + 60) if slid.pixel(x, y) != plain.pixel(x, y)]
        if not nose or not new:
            continue
        rows += 1
        lights = [contrast(QColor(slid.pixel(x, y)), card) for x in new]
        clear += max(lights) >= (20 if theme == "contrast" else 3)
    assert rows > 60
    assert clear >= 0.95 * rows


def lean(theme: str, person: Person) -> tuple[QImage, QImage]:
    """The hold of the Back Bend without and with what shows the lean."""
    exercise = back_bend()
    rest, hold = exercise.pose_of(exercise.rest), exercise.pose_of(exercise.hold)
    frame, look = frame_of([rest, hold], exercise.place, exercise.support), FigureLook(person=person)
    without, shown = (
        painted(
            hold,
            exercise.place,
            exercise.support,
            theme=theme,
            look=look,
            frame=frame,
            way=way,
            size=(600, 600),
        )
        for way in (None, Way(rest, hold))
    )
    return without, shown


@pytest.mark.parametrize("person", Person)
@pytest.mark.parametrize("theme", BY_NAME)
def test_a_lean_shows_the_upright_front_ahead_and_an_arrow_behind_on_clear_card(
    theme: str, person: Person
) -> None:
    without, shown = lean(theme, person)
    card = QColor(without.pixel(1, 1))
    front = max(painted_columns(without, row)[-1] for row in range(60, 200))
    new = [
        (x, y)
        for x in range(0, shown.width(), 2)
        for y in range(0, shown.height(), 2)
        if shown.pixel(x, y) != without.pixel(x, y)
    ]
    covered = [place for place in new if QColor(without.pixel(*place)) != card]
    clear = [place for place in new if contrast(QColor(shown.pixel(*place)), card) >= 3]
    assert len(covered) <= 0.15 * len(new), "the person hides the lines and not the lines the person"
    assert len([x for x, _ in clear if x < front - 150]) > 40, "behind the shoulders"
    assert len([x for x, _ in clear if x > front - 60]) > 40, "before face and chest"
    assert all(y < 340 for _, y in new), "above the hips"


def test_the_arrow_of_a_lean_points_back() -> None:
    without, shown = lean("light", Person.WOMAN)
    new = [
        (x, y) for x in range(330) for y in range(shown.height()) if shown.pixel(x, y) != without.pixel(x, y)
    ]
    tall: dict[int, int] = {}
    for x, _ in new:
        tall[x] = tall.get(x, 0) + 1
    left, right = min(tall), max(tall)
    barbs = sum(tall[x] for x in range(left, left + 20))
    assert barbs > 1.5 * sum(tall[x] for x in range(right - 19, right + 1))


@pytest.mark.parametrize("back", [-4, -16, -30])
def test_the_arrow_of_a_lean_stays_inside_the_rectangle_where_nothing_stands_behind(back: float) -> None:
    pose = Pose(upper_back=back, neck=-back)
    for size in ((200, 480), (480, 480)):
        image = painted(pose, way=Way(Pose(), pose), size=size, theme="contrast")
        assert image != painted(pose, size=size, theme="contrast")
        assert margin_is_clean(image)


def test_a_trunk_that_goes_forward_gets_no_arrow() -> None:
    pose = Pose(pelvis=40, hip=40, neck=-10)
    assert painted(pose, way=Way(Pose(), pose)) == painted(pose)


def test_a_hint_is_drawn_only_in_the_view_that_it_is_for() -> None:
    for hint, seen in ((Hint.LEVEL, View.SIDE), (Hint.WIDTH, View.BACK)):
        for view in View:
            assert (painted(Pose(), seen=view, hint=hint) != painted(Pose(), seen=view)) is (view is seen)


def test_no_two_steps_of_an_exercise_show_the_same_picture() -> None:
    for exercise in (head_press(), back_bend()):
        shown = [(exercise.pose_of(step), step.view, step.hint) for step in exercise.steps]
        pictures = [
            painted(pose, exercise.place, exercise.support, view, hint=hint) for pose, view, hint in shown
        ]
        assert len({bytes(picture.constBits()) for picture in pictures}) == len(pictures)
