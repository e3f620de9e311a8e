"""Buttons side by side that save room together, and only as much as they must."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from spineguard.ui.theme import Space
from spineguard.ui.widgets.big_button import BigButton, Squeeze
from spineguard.ui.widgets.flow_layout import FlowLayout

STEPS = (
    Squeeze(),
    Squeeze(narrow=True),
    Squeeze(narrow=True, two_lines=True),
    Squeeze(narrow=True, two_lines=True, tight=True),
)
"""From roomy to tight."""


class ButtonRow(QWidget):
    """One row for as long as that is possible; with `spread`, its last button stands at the far end."""

    def __init__(self, buttons: Sequence[BigButton], *, spread: bool = False) -> None:
        super().__init__()
        self._buttons = tuple(buttons)
        self._across = FlowLayout(self, gap=Space.SMALL, spread=spread)
        for button in buttons:
            self._across.addWidget(button)

    def fit(self, width: int, *, key: bool) -> bool:
        """Take the roomiest of the steps that fits into a width in px; says whether one does."""
        return any(self._fits(step._replace(key=key), width) for step in STEPS)

    def height_in(self, width: int) -> int:
        """The height in px that the row takes in a width."""
        return self._across.heightForWidth(width)

    def _fits(self, squeeze: Squeeze, width: int) -> bool:
        for button in self._buttons:
            button.squeeze(squeeze)
        self._across.invalidate()
        return self.needed() <= width

    def needed(self) -> int:
        """The width in px of all of them in one row, also of one that is hidden now and keeps its place."""
        return _row(button.sizeHint().width() for button in self._buttons)


def _row(widths: Iterable[int]) -> int:
    each = list(widths)
    return sum(each) + Space.SMALL * (len(each) - 1)
