"""What colours stand in a picture, and how far apart they are to the eye."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

FEW = 3
"""A colour of fewer pixels than this is an accident of smoothing."""

SPARSE = 3
"""Counting takes most of the time: what is clear from every third row is not counted in all of them."""

DOT = 6
"""A band of pixels lower than this is the dot of a letter, and belongs to what stands below it."""


@cache
def luminance(colour: int) -> float:
    """Relative luminance after WCAG 2.2 of a colour 0x..RRGGBB: 0 black to 1 white."""
    parts = [(colour >> shift & 0xFF) / 255 for shift in (16, 8, 0)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: int, other: int) -> float:
    """Contrast ratio after WCAG 2.2 of two colours 0x..RRGGBB: 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


class Pixels(NamedTuple):
    """A piece of a picture: its width, and its colours row by row, each in 4 bytes."""

    width: int
    colours: bytes

    @classmethod
    def of(cls, image: QImage, area: QRect | None = None) -> "Pixels":
        """The part of the picture in this area; what lies outside of the picture is left out."""
        area = image.rect() if area is None else area.intersected(image.rect())
        if area.isEmpty():
            return cls(0, b"")
        plain = image.copy(area).convertToFormat(QImage.Format.Format_RGB32)
        return cls(area.width(), bytes(plain.constBits()))

    @property
    def values(self) -> Sequence[int]:
        """The colours as numbers."""
        return memoryview(self.colours).cast("I")

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.colours) // (4 * self.width) if self.width else 0

    def row(self, y: int) -> Sequence[int]:
        """The colours of one row, from the left."""
        return self.values[y * self.width : (y + 1) * self.width]

    def column(self, x: int) -> Sequence[int]:
        """The colours of one column, from the top."""
        return self.values[x :: self.width]

    def ground(self) -> int:
        """The colour of most pixels: what everything else is painted on."""
        return Counter(self.values[:: 2 * SPARSE + 1]).most_common(1)[0][0]

    def strongest(self, ground: int, enough: float, few: int = FEW) -> float:
        """The greatest contrast with the ground that more than an accident shows; 0 when there is nothing.

        When a part of the rows shows `enough` already, the others could only show more.
        """
        found = 0.0
        for part in (self.every(SPARSE), self):
            counted = Counter(part.values).items()
            seen = (colour for colour, count in counted if count >= few and colour != ground)
            found = max((contrast(colour, ground) for colour in seen), default=0.0)
            if found >= enough:
                break
        return found

    def every(self, step: int) -> "Pixels":
        """Some of the rows, evenly spread."""
        long = 4 * self.width
        rows = (self.colours[y * long : (y + 1) * long] for y in range(0, self.height, step))
        return Pixels(self.width, b"".join(rows))

    def bands(self, ground: int) -> Iterator["Pixels"]:
        """The rows on which anything is painted, in runs with empty rows between: lines of writing."""
        long = 4 * self.width
        empty, start = ground.to_bytes(4, sys.byteorder) * self.width, None
        for y in range(self.height + 1):
            painted = y < self.height and self.colours[y * long : (y + 1) * long] != empty
            if painted and start is None:
                start = y
            elif not painted and start is not None and (y - start >= DOT or y == self.height):
                yield Pixels(self.width, self.colours[start * long : y * long])
                start = None
