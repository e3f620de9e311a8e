"""Where the keyboard is must be plain to see: each widget is given it, and its picture compared."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from audit.layout import who
from audit.measured import Measured
from audit.pixels import Pixels, contrast
from audit.surfaces import keyboard_elsewhere, place_of, surface_of, visible_widgets
from spineguard.ui.theme import RING

CHANGE = 3.0
AROUND = 8
"""A ring may also be painted outside of its widget, up to so many px."""

DEEP = 24
"""So far from its edge the ring of a widget must have been met, in px."""


def focusable(window: QWidget) -> list[QWidget]:
    """Everything that the keyboard can reach."""
    return [
        widget
        for widget in visible_widgets(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
    ]


def measure(window: QWidget) -> Iterator[Measured]:
    """The ring of each widget; the keyboard is afterwards where it was."""
    for widget in focusable(window):
        surface = surface_of(widget)
        area = place_of(widget).adjusted(-AROUND, -AROUND, AROUND, AROUND) & surface.rect()
        with keyboard_elsewhere():
            without = Pixels.of(surface.grab(area).toImage())
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            ring, width = 0.0, 0
            if widget.hasFocus():
                changes, widths = sides(without, Pixels.of(surface.grab(area).toImage()))
                ring, width = min(changes), min(widths)
        yield Measured("ring", who(widget), ring, CHANGE)
        yield Measured("ring px", who(widget), width, RING)


def sides(without: Pixels, with_ring: Pixels) -> tuple[list[float], list[int]]:
    """For each side: how strong the change is there, and how many pixels in a row change enough."""
    changes, widths = [], []
    middle_row, middle_column = without.height // 2, without.width // 2
    pairs = (
        (without.row(middle_row), with_ring.row(middle_row)),
        (without.column(middle_column), with_ring.column(middle_column)),
    )
    for old, new in pairs:
        deep = min(DEEP, len(old) // 2)
        for order in (slice(None), slice(None, None, -1)):
            found = [contrast(a, b) for a, b in zip(old[order][:deep], new[order][:deep], strict=True)]
            changes.append(max(found))
            widths.append(longest(found))
    return changes, widths


def longest(changes: Sequence[float]) -> int:
    """How many in a row are strong enough."""
    best = run = 0
    for change in changes:
        run = run + 1 if change >= CHANGE else 0
        best = max(best, run)
    return best
