"""The figure in the colours and with the looks that the person chose."""

from spineguard.core.exercise import Exercise
from spineguard.core.pose import Pose
from spineguard.ui.theme import Theme
from spineguard.ui.widgets.figure_view import FigureView


def figure_for(theme: Theme) -> FigureView:
    """A figure view dressed after a theme, to stand on a panel."""
    figure = FigureView()
    figure.set_background(theme.colour("card"))
    figure.set_palette_name(theme.name)
    figure.set_look(theme.look)
    figure.set_vertebrae_shown(theme.vertebrae)
    return figure


def slide_from(exercise: Exercise) -> Pose | None:
    """The pose from which an arrow shows the head slide, for an exercise that moves the head alone.

    Where the trunk leans as well, an arrow at the head would teach the wrong thing.
    """
    rest, hold = exercise.pose_of(exercise.rest), exercise.pose_of(exercise.hold)
    trunk = ("pelvis", "lower_back", "upper_back")
    return rest if all(rest.angle(joint) == hold.angle(joint) for joint in trunk) else None
