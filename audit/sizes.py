"""How large letters and targets are, and how far apart the targets."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from audit.layout import target_of, who
from audit.measured import Measured
from audit.surfaces import place_of, surface_of, visible_widgets
from spineguard.ui.theme import TARGET, Space

LEAST_TYPE = 18
PRESSED = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit)


def measure(window: QWidget) -> Iterator[Measured]:
    """Every letter and every target of the window."""
    shown = visible_widgets(window)
    for widget in shown:
        if isinstance(widget, QLabel | QAbstractButton) and widget.text():
            yield Measured("type", who(widget), QFontInfo(widget.font()).pixelSize(), LEAST_TYPE)
    targets = [widget for widget in shown if isinstance(widget, PRESSED)]
    for widget in targets:
        target = target_of(widget)
        yield Measured("target", who(widget), min(target.width(), target.height()), TARGET)
    for one, other in combinations(targets, 2):
        if surface_of(one) is surface_of(other):
            room = gap(place_of(one, target_of(one)), place_of(other, target_of(other)))
            if room < 2 * TARGET:
                yield Measured("gap", f"{who(one)} beside {who(other)}", room, Space.SMALL)


def gap(one: QRect, other: QRect) -> int:
    """The room between two areas, in px; below 0 when they share some."""
    across = max(one.left(), other.left()) - min(one.right(), other.right()) - 1
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom()) - 1
    return max(across, down)
