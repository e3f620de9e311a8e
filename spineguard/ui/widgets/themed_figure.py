"""The figure in the colours and with the looks that the person chose."""

from spineguard.ui.theme import Theme
from spineguard.ui.widgets.figure_view import FigureView


def figure_for(theme: Theme) -> FigureView:
    """A figure view dressed after a theme."""
    figure = FigureView()
    figure.set_palette_name(theme.name)
    figure.set_look(theme.look)
    figure.set_vertebrae_shown(theme.vertebrae)
    return figure
