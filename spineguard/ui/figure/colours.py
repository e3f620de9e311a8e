"""Every colour of the figure and its furniture, for the three themes."""

import functools

import msgspec
from PySide6.QtGui import QColor

from spineguard.core.figure_look import SKIN_TONES, FigureLook, HairColour, Person


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, 1 to 21, after WCAG 2.2."""
    lights = sorted((_light(one), _light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`one` with a share (0 to 1) of `other` stirred in."""
    return QColor(_mixed(one.rgb(), other.rgb(), share))


@functools.cache
def _mixed(one: int, other: int, share: float) -> int:
    a, b = QColor(one), QColor(other)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    ).rgb()


class FigureColours(msgspec.Struct, frozen=True):
    """The colours of one theme, as `#rrggbb`; `card` is what lies behind the figure.

    `flat` leaves out shading and shadow; `least_line` is the thinnest outline in pixels.
    """

    card: str
    ink: str
    skins: tuple[str, ...]
    hair_white: str
    hair_grey: str
    hair_dark: str
    woman_shirt: str
    man_shirt: str
    woman_trousers: str
    man_trousers: str
    shoes: str
    sole: str
    glasses: str
    wood: str
    wood_dark: str
    top: str
    door: str
    metal: str
    crockery: str
    linen: str
    bone: str
    bone_line: str
    hint: str
    shadow: str
    flat: bool = False
    least_line: float = 0.0

    def skin(self, look: FigureLook) -> QColor:
        return QColor(self.skins[look.skin])

    def hair(self, look: FigureLook) -> QColor:
        by_name = {
            HairColour.WHITE: self.hair_white,
            HairColour.GREY: self.hair_grey,
            HairColour.DARK: self.hair_dark,
        }
        return QColor(by_name[look.hair])

    def shirt(self, look: FigureLook) -> QColor:
        return QColor(self.woman_shirt if look.person is Person.WOMAN else self.man_shirt)

    def trousers(self, look: FigureLook) -> QColor:
        return QColor(self.woman_trousers if look.person is Person.WOMAN else self.man_trousers)

    def line(self, fill: QColor) -> QColor:
        """The outline of a part: its own colour, turned towards ink until it stands out from the card."""
        return _line(fill.name(), self.ink, self.card, self.flat)

    def quiet_hint(self) -> QColor:
        """The hint stepped back towards the card, yet standing out from it 3 to 1."""
        return QColor(self.hint) if self.flat else mixed(QColor(self.hint), QColor(self.card), 0.28)

    def shaded(self, fill: QColor, share: float) -> QColor:
        """The part in the shade, or on the far side of the body."""
        return fill if self.flat else mixed(fill, QColor(self.shadow), share)

    def lit(self, fill: QColor, share: float) -> QColor:
        """The part towards the light."""
        return fill if self.flat else mixed(fill, QColor("#fff6e6"), share)


@functools.cache
def _line(fill: str, ink: str, card: str, flat: bool) -> QColor:
    if flat:
        return QColor(ink if contrast(QColor(fill), QColor(ink)) >= 3 else card)
    share = 0.38
    line = mixed(QColor(fill), QColor(ink), share)
    while contrast(line, QColor(card)) < 3.3 and share < 1.0:
        share += 0.02
        line = mixed(QColor(fill), QColor(ink), min(1.0, share))
    return line


def _light(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


LIGHT = FigureColours(
    card="#F1ECE2",
    ink="#2B2530",
    skins=("#F3CDB0", "#E5B48F", "#C98F66", "#9C6644", "#6E4630"),
    hair_white="#EDEBEA",
    hair_grey="#C9C7CF",
    hair_dark="#5C4A42",
    woman_shirt="#2E7F86",
    man_shirt="#A8573A",
    woman_trousers="#4A5674",
    man_trousers="#4C4A45",
    shoes="#7A4838",
    sole="#D9CFC0",
    glasses="#5A4A8C",
    wood="#CFA468",
    wood_dark="#A97F48",
    top="#C79A5C",
    door="#E4D7C3",
    metal="#7C7468",
    crockery="#D98B5F",
    linen="#FBF7EF",
    bone="#FFF6DF",
    bone_line="#7A6038",
    hint="#0B5563",
    shadow="#2A2440",
)

DARK = FigureColours(
    card="#1C2230",
    ink="#F6EEE2",
    skins=("#F3CDB0", "#E5B48F", "#CF966D", "#B47C57", "#976446"),
    hair_white="#F4F2F0",
    hair_grey="#CFCDD6",
    hair_dark="#9A8377",
    woman_shirt="#45A9AE",
    man_shirt="#D2805C",
    woman_trousers="#8A98BE",
    man_trousers="#A39C90",
    shoes="#C08468",
    sole="#F1EADF",
    glasses="#43377A",
    wood="#C99D62",
    wood_dark="#9C7646",
    top="#C99D62",
    door="#8B8272",
    metal="#EFE7DA",
    crockery="#D98B5F",
    linen="#D9D3C6",
    bone="#FFF6DF",
    bone_line="#5B4520",
    hint="#7FD3E0",
    shadow="#141a2c",
)

CONTRAST = FigureColours(
    card="#000000",
    ink="#FFFFFF",
    skins=("#FFFFFF",) * SKIN_TONES,
    hair_white="#FFFFFF",
    hair_grey="#000000",
    hair_dark="#000000",
    woman_shirt="#000000",
    man_shirt="#000000",
    woman_trousers="#FFFFFF",
    man_trousers="#FFFFFF",
    shoes="#000000",
    sole="#FFFFFF",
    glasses="#000000",
    wood="#000000",
    wood_dark="#000000",
    top="#FFFFFF",
    door="#000000",
    metal="#FFFFFF",
    crockery="#000000",
    linen="#FFFFFF",
    bone="#FFFFFF",
    bone_line="#000000",
    hint="#FFFFFF",
    shadow="#000000",
    flat=True,
    least_line=3.0,
)

BY_NAME = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
