"""Lengths as people write them, and as they are kept: whole tenths of a millimetre.

One inch is exactly 254 of them, so half an inch is 127 and nothing has to be rounded to say so.
"""

import enum
import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

import msgspec

from spineguard.core.reading import LEAST, MOST

INCH, FOOT, CENTIMETRE, METRE, MILLIMETRE = 254, 3048, 100, 10_000, 10
"""In tenths of a millimetre."""

LONGEST = 100
"""Characters that can be kept beside a height; nobody writes one with more."""

EIGHTHS = 8
"""Inches are shown to the nearest eighth (3.2 mm): the finest mark that is easily read on a tape."""


class Unit(enum.Enum):
    """What a person thinks in; the value is what stands in the preferences."""

    CM = "cm"
    INCHES = "in"


class Problem(enum.Enum):
    """Why nothing was understood, so that the page can say what would help."""

    EMPTY = "empty"
    NOT_A_LENGTH = "not a length"
    WHICH_UNIT = "which unit"
    """A number alone that no grown person's height fits, in any unit."""
    FEET_ALONE = "feet alone"
    """`5`, `5.5`, `5.11 ft`: is .11 a part of a foot or 11 inches? It has to be written as 5 ft 11."""
    TOO_MANY_INCHES = "too many inches"
    """12 or more of them after the feet."""
    BEYOND_BOUNDS = "beyond bounds"
    """A length, but no person's: below 30 cm or above 3 m."""


class Understood(msgspec.Struct, frozen=True, kw_only=True):
    """What a text says: `tenths` of a millimetre as kept, `exact` before rounding, and the unit it was in."""

    tenths: int
    exact: Fraction
    unit: Unit


_TERRITORIES_OF_INCHES = frozenset(["US", "PR", "GU", "VI", "AS", "MP", "UM", "LR", "MM", "GB"])


def unit_of(territory: str) -> Unit:
    """The unit in which people of a country (two letters, as in `en_US`) say how tall they are."""
    return Unit.INCHES if territory.upper() in _TERRITORIES_OF_INCHES else Unit.CM


def understood(text: str, unit: Unit | None = None) -> Understood | Problem:
    """What a person wrote. `unit` is their own, and decides only where a number alone could be either.

    A number alone is what it can only be: 90 to 300 centimetres, 35 to 91 inches, 0.9 to 3 metres.
    """
    if len(text) > LONGEST:
        return Problem.NOT_A_LENGTH
    plain = _plain(text)
    if not plain:
        return Problem.EMPTY
    if found := _METRIC.fullmatch(plain):
        return _kept(_number(found["value"]) * _METRIC_UNITS[found["unit"][0:2]], Unit.CM)
    if found := _METRES_AND.fullmatch(plain):
        return _kept(_number(found["m"]) * METRE + _number(found["cm"]) * CENTIMETRE, Unit.CM)
    if found := _INCHES.fullmatch(plain):
        return _kept(_mixed(found) * INCH, Unit.INCHES)
    if found := _FEET.fullmatch(plain):
        return _feet(found)
    if found := _ALONE.fullmatch(plain):
        return _alone(_mixed(found), unit)
    return Problem.NOT_A_LENGTH


def rounded(exact: Fraction | int) -> int:
    """To whole tenths of a millimetre, halves up.

    Always up, and never to the even one: 63 1/4 in and 62 3/4 in both lie on a half, and must stay exactly
    127 apart.
    """
    return int((exact + Fraction(1, 2)) // 1)


@lru_cache(maxsize=8192)
def exact(tenths: int, typed: str) -> int | Fraction:
    """The length that was typed, before it was rounded to `tenths`; `tenths` where the text says another.

    Three quarter inches in a row lose nothing in their mean this way.
    """
    plain = _PLAIN_CENTIMETRES.fullmatch(typed)
    if plain is None and typed:
        for unit in Unit:
            found = understood(typed, unit)
            if isinstance(found, Understood) and found.tenths == tenths:
                return found.exact if found.exact.denominator > 1 else tenths
    return tenths


def centimetres(tenths: int | Fraction) -> Decimal:
    """Centimetres to one decimal, halves up: 161.3. For what is shown; what is kept stays as it is."""
    return Decimal(rounded(Fraction(tenths, 10))).scaleb(-1)


def exact_centimetres(tenths: int) -> Decimal:
    """All that is kept, and no zero more: 161.3, 160.73."""
    whole, rest = divmod(tenths, CENTIMETRE)
    return Decimal(whole) if rest == 0 else Decimal(f"{whole}.{rest:02}".rstrip("0"))


class FeetAndInches(msgspec.Struct, frozen=True):
    """5 ft 3 1/2 in as numbers; `over` is 1 where there is no fraction, `below` says less than nothing."""

    feet: int
    inches: int
    part: int
    over: int
    below: bool = False


def feet_and_inches(tenths: int | Fraction) -> FeetAndInches:
    """To the nearest eighth of an inch, halves up, with the fraction in its lowest terms."""
    size = -tenths if tenths < 0 else tenths
    eighths = rounded(Fraction(size * EIGHTHS) / INCH)
    inches, part = divmod(eighths, EIGHTHS)
    lowest = Fraction(part, EIGHTHS)
    return FeetAndInches(*divmod(inches, 12), lowest.numerator, lowest.denominator, tenths < 0 < eighths)


def written(tenths: int, unit: Unit) -> str:
    """A text that says exactly this much: `161.3 cm`, `63 1/2 in`; understood, it gives `tenths` again."""
    if unit is Unit.CM:
        return f"{exact_centimetres(tenths)} cm"
    sixteenths = rounded(Fraction(tenths * 16, INCH))
    if rounded(Fraction(sixteenths * INCH, 16)) == tenths:
        whole, part = divmod(sixteenths, 16)
        fraction = Fraction(part, 16)
        return f"{whole} {fraction} in" if part else f"{whole} in"
    thousandths = rounded(Fraction(tenths * 1000, INCH))
    return f"{thousandths // 1000}.{thousandths % 1000:03} in"


_FOOT_MARKS = "’‘‛′´`ʹʼ＇ˈ"
_INCH_MARKS = "”“‟″ʺ＂〃˝"
_DASHES = "‐‑‒–—−"
_CHARACTERS = str.maketrans(
    {**dict.fromkeys(_FOOT_MARKS, "'"), **dict.fromkeys(_INCH_MARKS, '"'), **dict.fromkeys(_DASHES, "-")}
    | {"⁄": "/", "∕": "/", "٫": ".", "·": "."}
)

_SAID = {"a half": "1/2", "half": "1/2", "a quarter": "1/4", "quarter": "1/4", "three quarters": "3/4"}
_WORDS = re.compile(r"\b(?:and|three quarters|(?:a )?(?:half|quarter))\b")

_NUMBER = r"\d+(?:[.,]\d+)?|[.,]\d+"
_MIXED = rf"(?:(?P<whole>\d+) (?P<of>\d+)/(?P<over>\d+)|(?P<of0>\d+)/(?P<over0>\d+)|(?P<value>{_NUMBER}))"
_MM, _CM, _M = r"mm|millimet(?:re|er)s?", r"cms?|centimet(?:re|er)s?", r"m|met(?:re|er)s?|mtrs?"
_FT, _IN = r"'|ft|foot|feet", r"\"|ins?|inch|inches"

_METRIC = re.compile(rf"(?P<value>{_NUMBER}) ?(?P<unit>{_MM}|{_CM}|{_M})")
_METRIC_UNITS = {"mm": MILLIMETRE, "mi": MILLIMETRE, "cm": CENTIMETRE, "ce": CENTIMETRE} | dict.fromkeys(
    ["m", "me", "mt"], METRE
)
_METRES_AND = re.compile(rf"(?P<m>[0-2]) ?(?:{_M}) ?(?P<cm>\d\d(?:[.,]\d+)?) ?(?:{_CM})?")
_INCHES = re.compile(rf"{_MIXED} ?(?:{_IN})")
_FEET = re.compile(
    rf"(?:(?P<feet>\d+(?:[.,]\d+)?)(?P<half> 1/2)? ?(?:{_FT})|(?P<feet0>[3-7])(?= ))"
    rf"(?: ?{_MIXED} ?(?P<unit>{_IN})?)?"
)
_ALONE = re.compile(_MIXED)
_PLAIN_CENTIMETRES = re.compile(r"\d{2,3}(?:[.,]\d\d?)?(?: ?cm)?")


def _plain(text: str) -> str:
    """The text with one way of writing each sign: plain digits, quotes and blanks, small letters."""
    apart = "".join(_apart(c) for c in text)
    marked = apart.translate(_CHARACTERS).replace("''", '"')  # before NFKC, which takes some marks apart
    plain = unicodedata.normalize("NFKC", marked).translate(_CHARACTERS).casefold()
    digits = "".join(c if (d := unicodedata.decimal(c, None)) is None else str(d) for c in plain)
    lines = re.sub(r"(?<=[\d'\"a-z.]) ?- ?(?=\d)", " ", digits)  # 63-1/2, 5'-3"
    points = re.sub(r"(?<=[a-z])\.(?!\d)|,(?=\s)", " ", lines)  # ft. and in., and 5 feet, 3 inches
    words = _WORDS.sub(lambda found: _SAID.get(found[0], " "), points)
    return re.sub(r"\s*/\s*", "/", " ".join(words.split()))


def _apart(character: str) -> str:
    """3½ is 3 1/2 and not 31/2; a small raised 2 is no digit of a length."""
    made_of = unicodedata.decomposition(character)
    if made_of.startswith("<fraction>"):
        return f" {character}"
    return "?" if made_of.startswith(("<super>", "<sub>")) else character


def _number(digits: str) -> Fraction:
    return Fraction("0" + digits.replace(",", "."))


def _mixed(found: re.Match[str]) -> Fraction:
    """A number, a fraction, or both: `63`, `63.5`, `1/2`, `63 1/2`; -1 where the fraction is none."""
    part, over = found["of"] or found["of0"], found["over"] or found["over0"]
    if part is None:
        return _number(found["value"])
    if not 0 < int(part) < int(over):
        return Fraction(-1)
    return int(found["whole"] or 0) + Fraction(int(part), int(over))


def _feet(found: re.Match[str]) -> Understood | Problem:
    feet = _number(found["feet"] or found["feet0"]) + (Fraction(1, 2) if found["half"] else 0)
    with_inches = found["value"] or found["over"] or found["over0"]
    if found["feet0"] and not found["unit"] and found["over0"]:
        return Problem.FEET_ALONE  # 5 1/2: half a foot, or half an inch?
    if (found["feet"] and not found["feet"].isdecimal()) or (found["half"] and with_inches):
        return Problem.FEET_ALONE
    inches = _mixed(found) if with_inches else Fraction(0)
    if inches >= 12:
        return Problem.TOO_MANY_INCHES
    return _kept(feet * FOOT + inches * INCH, Unit.INCHES) if inches >= 0 else Problem.NOT_A_LENGTH


def _alone(value: Fraction, unit: Unit | None) -> Understood | Problem:
    if value < 0:
        return Problem.NOT_A_LENGTH
    if 35 <= value <= 91 and (value < 90 or unit is Unit.INCHES):
        return _kept(value * INCH, Unit.INCHES)
    if 90 <= value <= 300:
        return _kept(value * CENTIMETRE, Unit.CM)
    if Fraction("0.9") <= value < 3:
        return _kept(value * METRE, Unit.CM)
    return Problem.FEET_ALONE if 3 <= value < 8 else Problem.WHICH_UNIT


def _kept(length: Fraction, unit: Unit) -> Understood | Problem:
    tenths = rounded(length)
    if length < 0:
        return Problem.NOT_A_LENGTH
    if not LEAST <= tenths <= MOST:
        return Problem.BEYOND_BOUNDS
    return Understood(tenths=tenths, exact=length, unit=unit)
