"""Which column of a table holds what: by its heading in several languages, else by what stands in it."""

import enum
import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date

import msgspec

from spineguard.core.length import Understood, understood
from spineguard.storage.csv_dates import OddTimeError, time_of_day, written_date
from spineguard.storage.csv_table import Row

TITLE_ROWS = 20
"""How far down the row of headings is looked for."""


class Role(enum.Enum):
    """What a column can hold. Where a heading names two, the first counts: date of measurement."""

    OTHER = "other"
    DATE = "date"
    TIME = "time"
    REMARK = "remark"
    HEIGHT = "height"
    WHERE = "where"
    PLACE = "place"
    MEAN = "mean"
    MEASUREMENT = "measurement"


class HeightColumn(msgspec.Struct, frozen=True):
    """A column of heights and the unit in its heading, "" where there is none."""

    index: int
    unit: str


class Columns(msgspec.Struct, frozen=True, kw_only=True):
    """Where in a row each part stands; None or empty where it is not in the table."""

    date: int | None
    time: int | None
    heights: tuple[HeightColumn, ...]
    means: tuple[HeightColumn, ...]
    where: int | None
    place: int | None
    remark: int | None
    width: int


_WORDS: dict[Role, str] = {
    # what only looks like one of ours: date of birth, loss of height, weight
    Role.OTHER: "birth born dob geburt geburtsdatum naissance nacimiento nascita geboorte loss lost change"
    " diff difference verlust weight gewicht poids peso bmi age alter waist",
    Role.DATE: "date day datum tag fecha data jour dia giorno when wann datetime timestamp",
    Role.TIME: "time uhrzeit zeit heure hora ora tijd uhr",
    Role.REMARK: "remark remarks note notes comment comments bemerkung bemerkungen notiz notizen anmerkung"
    " kommentar remarque remarques commentaire commentaires nota notas comentario observaciones commento"
    " opmerking opmerkingen",
    Role.WHERE: "where source setting wo donde dove waar",
    Role.PLACE: "place clinic office location ort praxis klinik arzt doctor hospital lieu lugar luogo plaats",
    Role.MEAN: "mean average avg mittel mittelwert durchschnitt moyenne media gemiddelde",
    Role.HEIGHT: "height heights stature tall grosse groesse korpergrosse koerpergroesse taille estatura"
    " statura altura altezza lengte lichaamslengte hohe",
    Role.MEASUREMENT: "measurement measurements messung mesure medida misura meting",
}
_ROLES = {word: role for role, words in reversed(_WORDS.items()) for word in words.split()}
_UNITS = {
    **dict.fromkeys(["cm", "centimetres", "centimeters", "zentimeter"], "cm"),
    **dict.fromkeys(["mm", "millimetres", "millimeters", "millimeter"], "mm"),
    **dict.fromkeys(["m", "metres", "meters", "meter", "metre"], "m"),
    **dict.fromkeys(["in", "inch", "inches", "zoll", "pouces", "pulgadas", "pollici"], "in"),
    **dict.fromkeys(["ft", "feet", "foot", "fuss", "pieds", "pies"], "ft"),
}
_BARE = re.compile(r"[\d.,/ ½¼¾⅛⅜⅝⅞]+")


def with_headings(rows: Sequence[Row], today: date) -> int | None:
    """The index of the row of headings; None where no row names a date or a height."""
    best = None
    for index, row in enumerate(rows[:TITLE_ROWS]):
        if any(_is_height(cell) or written_date(cell, today) for cell in row.cells):
            continue  # a remark in a row of readings may name a height too
        roles = {_role(cell)[0] for cell in row.cells}
        if Role.DATE in roles and roles & {Role.HEIGHT, Role.MEAN}:
            return index
        if best is None and len(row.cells) > 1 and roles & {Role.DATE, Role.HEIGHT, Role.MEAN}:
            best = index
    return best


def columns_of(headings: Row | None, body: Sequence[Row], today: date) -> Columns:
    """Where each part stands. A height is only guessed from the cells where one column alone can be it."""
    known = [_role(cell) for cell in headings.cells] if headings is not None else []
    counts = [len(row.cells) for row in body]
    width = len(known) or max(counts, key=counts.count, default=0)

    def first(wanted: Role) -> int | None:
        return next((index for index, (role, _) in enumerate(known) if role is wanted), None)

    def likely(fits: Callable[[str], bool]) -> list[int]:
        return [
            index
            for index in range(width)
            if (index >= len(known) or known[index][0] is None)
            and _mostly(fits, [row.cells[index] for row in body if index < len(row.cells)])
        ]

    day, at = first(Role.DATE), first(Role.TIME)
    heights, means = _heights(known, Role.HEIGHT), _heights(known, Role.MEAN)
    if day is None:
        day = next(iter(likely(lambda cell: written_date(cell, today) is not None)), None)
    if not heights and not means:
        guessed = [index for index in likely(_is_height) if index != day]
        heights = (HeightColumn(guessed[0], ""),) if len(guessed) == 1 else ()
    if at is None and headings is None:
        at = next((index for index in likely(_is_time) if index != day), None)
    return Columns(
        date=day,
        time=at,
        heights=heights,
        means=means,
        where=first(Role.WHERE),
        place=first(Role.PLACE),
        remark=first(Role.REMARK),
        width=width,
    )


def plain(text: str) -> list[str]:
    """The words of a text in small letters without accents."""
    marked = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"[^\W_]+", "".join(c for c in marked if not unicodedata.combining(c)))


def with_unit(cell: str, unit: str) -> str:
    """A number with the unit of its heading; words that bring their own unit stay as they are."""
    return f"{cell} {unit}" if unit and _BARE.fullmatch(cell) else cell


def _role(heading: str) -> tuple[Role | None, str]:
    """What a heading says the column holds, and the unit it names."""
    words = plain(heading)
    units = [_UNITS[word] for word in words if word in _UNITS]
    unit = units[-1] if units else ""  # "height in cm" has two
    said = {_ROLES[word] for word in words if word in _ROLES}
    role = next((role for role in Role if role in said), None)
    if role in (Role.HEIGHT, Role.MEASUREMENT) or (words and len(units) == len(words)):
        role = Role.MEAN if Role.MEAN in said else Role.HEIGHT
    return role, unit


def _heights(known: Sequence[tuple[Role | None, str]], wanted: Role) -> tuple[HeightColumn, ...]:
    return tuple(HeightColumn(index, unit) for index, (role, unit) in enumerate(known) if role is wanted)


def _mostly(fits: Callable[[str], bool], cells: Sequence[str]) -> bool:
    there = [cell for cell in cells if cell.strip()]
    return bool(there) and sum(map(fits, there)) * 2 > len(there)


def _is_height(cell: str) -> bool:
    return isinstance(understood(cell), Understood)


def _is_time(cell: str) -> bool:
    try:
        return ":" in cell and time_of_day(cell) is not None
    except OddTimeError:
        return False
