"""One thing that was measured, and the least it must be."""

from typing import NamedTuple

CHECKS = {
    "text": "contrast of words, times 1",
    "shape": "contrast of controls and graphics, times 1",
    "ring": "change of contrast where the focus ring is, times 1",
    "ring px": "width of the focus ring",
    "digits": "height of the counted seconds",
    "type": "size of letters, in px",
    "target": "lesser side of what can be pressed, in px",
    "gap": "room between two things to press, in px",
    "layout": "1 when nothing is cut off, covered or out of reach",
}
"""Every kind of check and what its number says, in the order of the table."""


class Measured(NamedTuple):
    """What was found for one widget; `value` must reach `least`."""

    check: str
    widget: str
    value: float
    least: float
    trouble: str = ""

    @property
    def breach(self) -> bool:
        """Whether it falls short."""
        return self.value < self.least

    def told(self) -> str:
        """In one line, with both numbers."""
        if self.trouble:
            return f"{self.check}: {self.trouble}"
        return f"{self.check}: {self.widget} has {self.value:.4g}, and {self.least:g} is the least"
