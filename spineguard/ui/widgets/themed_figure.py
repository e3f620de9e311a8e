"""The figure in the colours and with the looks that the person chose."""

from spineguard.core.exercise import Exercise
from spineguard.core.pose import Way
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


def way_of(exercise: Exercise) -> Way:
    """From the rest of an exercise to its hold, for the arrow that shows which way to go."""
    return Way(exercise.pose_of(exercise.rest), exercise.pose_of(exercise.hold))
