"""Every colour, size and space of the program; nothing about looks is written down anywhere else."""

from enum import IntEnum
from functools import cache
from typing import Literal

import msgspec
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from spineguard.core.figure_look import FigureLook
from spineguard.paths import resource

ThemeName = Literal["light", "dark", "contrast"]
FAMILY = "Atkinson Hyperlegible Next"

TEXT_SIZES = (100, 125, 150, 175, 200)
"""Per cent; the person's choice."""

TARGET, MAIN_TARGET = 48, 64
"""Least height of anything to press, and of a main button, in px."""

RING, RING_GAP = 3, 3
"""Width of the focus ring and its distance from what it surrounds, in px."""

RADIUS = 16
FRAME_MS = 16
"""A new picture every so many milliseconds while something moves."""


class Space(IntEnum):
    """The six steps of distance, in px."""

    HAIR = 4
    SMALL = 8
    MEDIUM = 16
    LARGE = 24
    WIDE = 40
    HUGE = 64


class Size(IntEnum):
    """The five sizes of type, in px at 100 %."""

    SMALL = 18
    BODY = 20
    LEAD = 26
    TITLE = 38
    DIGITS = 224


class Colours(msgspec.Struct, frozen=True):
    """One theme. Text on `page` and on `card` reaches 7:1, lines and shapes 3:1; a test measures them all."""

    ink: str
    second: str
    page: str
    card: str
    line: str
    action: str
    on_action: str
    rest: str
    avoid: str
    done: str
    on_done: str
    track: str
    outline: int


COLOURS: dict[ThemeName, Colours] = {
    "light": Colours(
        ink="#1D2433",
        second="#414859",
        page="#FBF8F3",
        card="#F1ECE2",
        line="#5A6272",
        action="#0B5563",
        on_action="#FFFFFF",
        rest="#7A3E00",
        avoid="#8E1B1B",
        done="#1B5428",
        on_done="#FFFFFF",
        track="#DDD3C2",
        outline=2,
    ),
    "dark": Colours(
        ink="#F4F1EA",
        second="#CDD2DC",
        page="#12161F",
        card="#1C2230",
        line="#8E97A8",
        action="#7FD3E0",
        on_action="#0A1A20",
        rest="#F2B880",
        avoid="#FF9C9C",
        done="#8FD6A0",
        on_done="#0C1C10",
        track="#394154",
        outline=2,
    ),
    "contrast": Colours(
        ink="#FFFFFF",
        second="#FFFFFF",
        page="#000000",
        card="#000000",
        line="#FFFFFF",
        action="#FFFFFF",
        on_action="#000000",
        rest="#FFFFFF",
        avoid="#FFFFFF",
        done="#FFFFFF",
        on_done="#000000",
        track="#5C5C5C",
        outline=3,
    ),
}


PLAIN_LOOK = FigureLook()


class Theme(msgspec.Struct, frozen=True):
    """What a person chose: a set of colours, a text size in per cent, and whom the pictures show."""

    name: ThemeName = "light"
    text_size: int = 100
    look: FigureLook = PLAIN_LOOK
    vertebrae: bool = False

    @property
    def colours(self) -> Colours:
        """The colours of this theme."""
        return COLOURS[self.name]

    def colour(self, role: str) -> QColor:
        """One colour by its role, e.g. `theme.colour("ink")`."""
        return QColor(getattr(self.colours, role))

    @property
    def large(self) -> bool:
        """Whether the text is so large that padding and headings give way to it."""
        return self.text_size >= 150

    def px(self, size: int) -> int:
        """A length in px that grows with the text."""
        return round(size * self.text_size / 100)

    def font(self, size: Size, *, bold: bool = False) -> QFont:
        """The typeface at one of the five sizes; digits are big enough already and grow only a little."""
        font = QFont(_family())
        grown = self.px(size) if size is not Size.DIGITS else size
        font.setPixelSize(grown)
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return font

    def dress(self, app: QApplication) -> None:
        """Give the whole program this theme."""
        colours = self.colours
        palette = QPalette()
        for role, name in (
            (QPalette.ColorRole.Window, colours.page),
            (QPalette.ColorRole.Base, colours.page),
            (QPalette.ColorRole.WindowText, colours.ink),
            (QPalette.ColorRole.Text, colours.ink),
            (QPalette.ColorRole.Button, colours.card),
            (QPalette.ColorRole.ButtonText, colours.ink),
            (QPalette.ColorRole.Highlight, colours.action),
            (QPalette.ColorRole.HighlightedText, colours.on_action),
        ):
            palette.setColor(role, QColor(name))
        app.setPalette(palette)
        app.setFont(self.font(Size.BODY))


@cache
def _family() -> str:
    """Loads the bundled typeface once; the system's own sans serif stands behind it."""
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"AtkinsonHyperlegibleNext-{weight}.ttf")))
    return FAMILY
