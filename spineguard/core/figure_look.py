"""Who is drawn: so that the person on the page may look a little like the person in front of it."""

import enum
from typing import Annotated

import msgspec


class Person(enum.Enum):
    """Whose build, hair and clothes the figure has."""

    WOMAN = "woman"
    MAN = "man"


class HairColour(enum.Enum):
    """The colour of the figure's hair."""

    WHITE = "white"
    GREY = "grey"
    DARK = "dark"


SKIN_TONES = 5


class FigureLook(msgspec.Struct, frozen=True, kw_only=True):
    """The looks of the drawn person; `skin` runs from 0, light, to 4, deep."""

    person: Person = Person.WOMAN
    skin: Annotated[int, msgspec.Meta(ge=0, lt=SKIN_TONES)] = 1
    glasses: bool = True
    hair: HairColour = HairColour.GREY
