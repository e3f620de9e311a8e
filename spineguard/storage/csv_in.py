"""Readings out of anyone's spreadsheet. What the file can't tell is asked, and nothing comes twice."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

import msgspec

from spineguard.core.height import LEAST_USUAL, MOST_USUAL
from spineguard.core.incoming import Answers, DateOrder, Incoming, Question, Trouble, Unreadable
from spineguard.core.length import Problem, understood
from spineguard.core.reading import HeightHistory, Reading, Tallest, Where
from spineguard.storage.csv_columns import Columns, HeightColumn, columns_of, plain, with_headings, with_unit
from spineguard.storage.csv_dates import OddTimeError, Written, order_of, time_of_day, written_date
from spineguard.storage.csv_new import Line, sorted_out
from spineguard.storage.csv_table import Row, UnreadableError, decoded, tables
from spineguard.storage.readings_csv import MEASUREMENTS, OURS, row_of

EARLIEST = date(1900, 1, 1)

_PLACES = {
    Where.HOME: "home house self zuhause hause selbst maison domicile casa thuis",
    Where.CLINIC: "clinic office doctor doctors dr gp nurse hospital surgery pharmacy klinik praxis arzt"
    " clinique cabinet medecin hopital consulta medico ospedale ambulatorio ziekenhuis huisarts physio",
    Where.REMEMBERED: "remembered remember recalled recall memory erinnerung",
}
_WHERE = {word: where for where, words in _PLACES.items() for word in words.split()}


def look_at(data: bytes, answers: Answers, history: HeightHistory, now: datetime) -> Incoming:
    """What a file would bring in to `history`; never raises. Nothing is kept by this.

    `now` is the moment of typing in for readings that do not bring one. Ask what `questions` says, then look
    again with the answers.
    """
    try:
        ours, headings, body = _table(decoded(data), now.date())
        if ours:
            assert headings is not None
            dates = _dates(body, headings.cells.index("date"), answers, now.date() + timedelta(days=1))
            lines = list(_our_lines(headings, body, dates.order, now.date()))
        else:
            columns = columns_of(headings, body, now.date())
            if columns.date is None:
                raise UnreadableError(Unreadable.NO_DATES)
            if not columns.heights and not columns.means:
                raise UnreadableError(Unreadable.NO_HEIGHTS)
            dates = _dates(body, columns.date, answers, now.date())
            lines = [_line(row, columns, dates.order, answers, now) for row in body]
    except UnreadableError as error:
        return Incoming(unreadable=error.kind)
    found = sorted_out(lines, history)
    return msgspec.structs.replace(found, date_example=dates.example, date_choices=dates.choices)


class _Dates(NamedTuple):
    """How to read the dates of a file, and one of them that the file alone does not make clear, if any."""

    order: DateOrder | None
    example: str = ""
    choices: tuple[date | None, date | None] = (None, None)


class _LeftOutError(ValueError):
    def __init__(self, trouble: Trouble, cell: str = "") -> None:
        super().__init__(trouble.value)
        self.trouble, self.cell = trouble, cell


class _AskError(ValueError):
    def __init__(self, question: Question, cell: str = "") -> None:
        super().__init__(question.value)
        self.question, self.cell = question, cell


def _table(text: str, today: date) -> tuple[bool, Row | None, Sequence[Row]]:
    """Whether the table is one of ours, its headings, and the other rows, with titles that hold a date."""
    best: tuple[bool, Row | None, Sequence[Row]] | None = None
    for rows in tables(text):
        if rows and set(rows[0].cells) >= OURS:
            return True, rows[0], rows[1:]
        at = with_headings(rows, today)
        if at is not None and best is None:
            above = [row for row in rows[:at] if any(written_date(cell, today) for cell in row.cells)]
            best = False, rows[at], [*above, *rows[at + 1 :]]
    return best or (False, None, next(tables(text)))


def _our_lines(headings: Row, body: Sequence[Row], order: DateOrder | None, today: date) -> Iterator[Line]:
    for row in body:
        if len(row.cells) > len(headings.cells):
            yield Line(row, trouble=Trouble.MORE_CELLS, cell=row.cells[-1])
            continue
        cells = dict.fromkeys(headings.cells, "") | dict(zip(headings.cells, row.cells, strict=False))
        try:
            yield Line(row, _our_reading(cells, order, today), ours=True)
        except _LeftOutError as error:
            yield Line(row, trouble=error.trouble, cell=error.cell)
        except _AskError as error:
            yield Line(row, cell=error.cell, asks=error.question)
        except (ValueError, OverflowError):
            yield Line(row, trouble=Trouble.ODD_CELL)


def _our_reading(cells: dict[str, str], order: DateOrder | None, today: date) -> Reading | Tallest:
    if cells["kind"] == "tallest":
        return row_of(cells, None, None)
    day = _day(cells["date"], order, today + timedelta(days=1)).read(order)  # a zone ahead of ours may be
    clock = cells["time"].strip()
    try:
        at = time.fromisoformat(clock) if clock else None
    except ValueError:
        at = _clock(clock)
    return row_of(cells, day, at)


def _line(row: Row, columns: Columns, order: DateOrder | None, answers: Answers, now: datetime) -> Line:
    """One row of a stranger's table."""
    try:
        if len(row.cells) > columns.width:
            raise _LeftOutError(Trouble.MORE_CELLS, row.cells[-1])
        return Line(row, _reading(row, columns, order, answers, now))
    except _LeftOutError as error:
        return Line(row, trouble=error.trouble, cell=error.cell)
    except _AskError as error:
        return Line(row, cell=error.cell, asks=error.question)
    except (ValueError, OverflowError):
        return Line(row, trouble=Trouble.ODD_CELL)


def _reading(row: Row, columns: Columns, order: DateOrder | None, answers: Answers, now: datetime) -> Reading:
    said = _day(_cell(row, columns.date), order, now.date())
    measurements = list(_measurements(row, columns))
    at = _clock(_cell(row, columns.time)) or said.at
    where, place = _where(_cell(row, columns.where), _cell(row, columns.place), answers)
    day = said.read(order)
    if day is None or day < EARLIEST:
        raise _LeftOutError(Trouble.ODD_DATE, _cell(row, columns.date))
    values: dict[str, Any] = {
        "id": _name(row, columns, [each["typed"] for each in measurements]),
        "entered": now,
        "day": day,
        "time": at,
        "minutes_ahead": said.minutes_ahead if at == said.at else None,
        "where": where.value,
        "place": place,
        "measurements": measurements,
        "remark": _cell(row, columns.remark),
    }
    return msgspec.convert(values, Reading)


def _name(row: Row, columns: Columns, heights: Sequence[str]) -> str:
    """An id out of what stands in the row, so that it is the same next time, whatever was answered."""
    told = [_cell(row, index) for index in (columns.date, columns.time, columns.where, columns.place)]
    return hashlib.sha256(repr((told, heights)).encode()).hexdigest()[:32]


def _dates(body: Sequence[Row], column: int, answers: Answers, latest: date) -> _Dates:
    """As the dates of the file agree, else as answered."""
    cells = dict.fromkeys(_cell(row, column) for row in body)
    found = {cell: said for cell in cells if (said := written_date(cell, latest)) is not None}
    order = order_of(found.values(), latest)
    if order is not None:
        return _Dates(order)
    unclear = [cell for cell, said in found.items() if said.day_first != said.month_first]
    if not unclear:
        return _Dates(answers.date_order)
    example = next((cell for cell in unclear if None not in found[cell][:2]), unclear[0])
    return _Dates(answers.date_order, example, (found[example].day_first, found[example].month_first))


def _day(cell: str, order: DateOrder | None, latest: date) -> Written:
    """A date that is one in this order, and not in the future."""
    if not cell.strip():
        raise _LeftOutError(Trouble.NO_DATE)
    said = written_date(cell, latest)
    if said is None:
        raise _LeftOutError(Trouble.ODD_DATE, cell)
    day = said.read(order)
    if day is None:
        if order is None:
            raise _AskError(Question.DATE_ORDER, cell)
        raise _LeftOutError(Trouble.ODD_DATE, cell)
    if day > latest:
        raise _LeftOutError(Trouble.FUTURE, cell)
    return said


def _clock(cell: str) -> time | None:
    try:
        return time_of_day(cell)
    except OddTimeError:
        raise _LeftOutError(Trouble.ODD_TIME, cell) from None


def _measurements(row: Row, columns: Columns) -> Iterator[dict[str, Any]]:
    """The heights of a row: all columns of the first unit that has any, else the mean."""
    texts = list(_height_texts(row, columns))
    if not texts:
        raise _LeftOutError(Trouble.NO_HEIGHT)
    if len(texts) > MEASUREMENTS:
        raise _LeftOutError(Trouble.ODD_HEIGHT, texts[MEASUREMENTS])
    for text in texts:
        found = understood(text)
        if isinstance(found, Problem):
            beyond = found is Problem.BEYOND_BOUNDS
            raise _LeftOutError(Trouble.UNLIKELY_HEIGHT if beyond else Trouble.ODD_HEIGHT, text)
        if not LEAST_USUAL <= found.tenths <= MOST_USUAL:  # more likely something else
            raise _LeftOutError(Trouble.UNLIKELY_HEIGHT, text)
        yield {"tenths": found.tenths, "typed": text}


def _height_texts(row: Row, columns: Columns) -> Iterator[str]:
    heights = columns.heights
    feet = [column for column in heights if column.unit == "ft"]
    inches = [column for column in heights if column.unit == "in"]
    if len(feet) == len(inches) == 1 and (joined := _feet_and_inches(row, feet[0], inches[0])):
        yield joined
        return
    means = [[text] for column in columns.means if (text := _height_text(row, column))]
    said = [texts for texts in (*_by_unit(row, heights), *means) if texts]
    yield from next((texts for texts in said if not any(map(_odd, texts))), said[0] if said else ())


def _by_unit(row: Row, heights: Sequence[HeightColumn]) -> Iterator[list[str]]:
    """Columns of one unit are measurements in a row; those of another unit say the same once more."""
    for unit in dict.fromkeys(column.unit for column in heights):
        texts = [_height_text(row, column) for column in heights if column.unit == unit]
        yield [text for text in texts if text]


def _odd(text: str) -> bool:
    return isinstance(understood(text), Problem)


def _height_text(row: Row, column: HeightColumn) -> str:
    return with_unit(_cell(row, column.index), column.unit)


def _feet_and_inches(row: Row, feet: HeightColumn, inches: HeightColumn) -> str:
    """5 in a column of feet and 3 1/2 in one of inches; "" where they are 2 ways to say the same."""
    whole, rest = _cell(row, feet.index), _cell(row, inches.index)
    if whole.isdecimal() and len(whole) == 1 and rest:
        text = f"{whole} ft {with_unit(rest, 'in')}"
        return "" if _odd(text) else text
    return ""


def _where(where: str, place: str, answers: Answers) -> tuple[Where, str]:
    """Where it was measured, and the name of the place if the table says more than that."""
    for cell in (where, place):
        for word in plain(cell):
            if word in _WHERE:
                named = place or (cell if len(plain(cell)) > 1 else "")
                return _WHERE[word], named if _WHERE[word] is Where.CLINIC or place else ""
    if answers.where is None:
        raise _AskError(Question.WHERE)
    return answers.where, place or where or (answers.place if answers.where is Where.CLINIC else "")


def _cell(row: Row, index: int | None) -> str:
    return "" if index is None or index >= len(row.cells) else row.cells[index].strip()
