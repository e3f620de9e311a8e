"""Readings out of anyone's spreadsheet: what comes in, what is asked, what is left out, and nothing twice."""

from datetime import UTC, date, datetime, time

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spineguard.core.incoming import Answers, DateOrder, Incoming, Question, Trouble, Unreadable
from spineguard.core.reading import HeightHistory, Measurement, Reading, Replaced, Tallest, Where
from spineguard.storage.csv_in import look_at
from spineguard.storage.readings_csv import written
from tests.readings import ENTERED, HISTORIES, reading

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
AT_HOME = Answers(where=Where.HOME)


def look(text: str | bytes, answers: Answers = AT_HOME, history: HeightHistory | None = None) -> Incoming:
    data = text.encode() if isinstance(text, str) else text
    return look_at(data, answers, history or HeightHistory(), NOW)


def short(incoming: Incoming) -> list[tuple[str, list[int]]]:
    """Days and heights, of a file from which nothing was left out or asked."""
    assert incoming.unreadable is None
    assert (incoming.left_out, incoming.questions) == ((), ())
    return [
        (each.day.isoformat(), [measured.tenths for measured in each.measurements])
        for each in incoming.readings
    ]


def only(incoming: Incoming) -> Reading:
    (found,) = incoming.readings
    return found


TWO = [("2025-03-04", [16_150]), ("2026-03-04", [16_130])]


# --- what went out comes back ------------------------------------------------------------------------------


@settings(max_examples=200, deadline=None)
@given(HISTORIES)
def test_what_went_out_comes_back_the_same(history: HeightHistory) -> None:
    back = look(written(history), Answers())
    assert (back.left_out, back.questions, back.unreadable) == ((), (), None)
    assert (back.readings, back.tallest) == (history.in_order(), history.tallest)


@settings(max_examples=50, deadline=None)
@given(HISTORIES)
def test_what_went_out_brings_nothing_twice(history: HeightHistory) -> None:
    again = look(written(history), Answers(), history)
    assert (again.readings, again.tallest, again.left_out) == ((), None, ())
    assert again.already == len(history.readings) + (history.tallest is not None)


def test_what_went_out_comes_back_after_a_spreadsheet_saved_it_in_its_own_way() -> None:
    history = HeightHistory(
        readings=(
            reading("a", date(2026, 3, 4), 16_130, 16_140, 16_130, at=time(7, 30), remark="=warm; dry"),
            reading("b", date(2025, 12, 31), where=Where.CLINIC, place="Dr. Grün", stooped=True),
        ),
        tallest=Tallest(entered=ENTERED, measurement=Measurement(tenths=16_800, typed="168")),
    )
    text = written(history).decode("utf-8-sig")
    lines = [line.split(",") for line in text.splitlines()]
    for line in lines[2:]:
        year, month, day = line[2].split("-")
        line[2] = f"{int(day)}.{int(month)}.{year}"
        line[3] = line[3] and line[3] + ":00"
    saved = "\r\n".join(";".join(cell if ";" not in cell else f'"{cell}"' for cell in line) for line in lines)
    back = look(saved.encode("utf-16"), Answers())
    assert (back.readings, back.tallest, back.left_out) == (history.in_order(), history.tallest, ())


def test_a_line_of_ours_that_makes_no_sense_is_left_out_by_its_number() -> None:
    history = HeightHistory(readings=(reading("a"), reading("b", date(2026, 3, 5))))
    broken = written(history).decode().replace("home", "moon", 1)
    back = look(broken)
    assert [each.id for each in back.readings] == ["b"]
    assert [(each.line, each.trouble) for each in back.left_out] == [(2, Trouble.ODD_CELL)]


def test_another_reading_with_the_id_of_one_that_is_here_is_left_out() -> None:
    here = HeightHistory(readings=(reading("a"),))
    other = HeightHistory(readings=(reading("a", date(2026, 3, 4), 15_000),))
    back = look(written(other), Answers(), here)
    assert back.readings == ()
    assert [each.trouble for each in back.left_out] == [Trouble.OTHER_SAME_ID]


def test_the_tallest_height_that_is_here_stays() -> None:
    def of(tenths: int) -> HeightHistory:
        return HeightHistory(tallest=Tallest(entered=ENTERED, measurement=Measurement(tenths=tenths)))

    back = look(written(of(17_000)), Answers(), of(16_800))
    assert back.tallest is None
    assert [each.trouble for each in back.left_out] == [Trouble.OTHER_TALLEST]
    unknown = HeightHistory(tallest=Tallest(entered=ENTERED))
    assert look(written(of(17_000)), Answers(), unknown).tallest == of(17_000).tallest


# --- any table ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "date,height\n2025-03-04,161.5\n2026-03-04,161.3\n",
        "Height;Date\n161,5;04.03.2025\n161,3;04.03.2026\n",
        "Datum\tGröße (cm)\n4.3.2025\t161,5\n4.3.2026\t161,3\n",
        "date|height in m\n2025-03-04|1.615\n2026-03-04|1.613\n",
        'Date,Height\n"March 4, 2025","161,5 cm"\n"March 4, 2026","161,3 cm"\n',
        "Größe [mm];Datum\n1615;04.03.25\n1613;04.03.26\n",
        "date,height_mm\n2025-03-04,1615\n2026-03-04,1613\n",
        "My heights\n\nName:,Anna\nDate,Weight (kg),Height,Notes\n"
        "2025-03-04,72,161.5,\n2026-03-04,71,161.3,x\n",
        "sep=;\nDate;Height\n2025-03-04;161.5\n2026-03-04;161.3\n",
        "2025-03-04,161.5\n2026-03-04,161.3\n",
        "161.5;04.03.2025;\n161.3;04.03.2026\n",
        "Date of birth,Date,Height loss,Height\n"
        "1950-01-01,2025-03-04,0,161.5\n1950-01-01,2026-03-04,0.2,161.3\n",
        "date,height\n\n2026-03-04,161.3\n\n\n2025-03-04,161.5,,,\n",
        "date,cm\r2025-03-04,161.5\r2026-03-04,161.3\r",
        "Fecha;Estatura\n4 de marzo de 2025;161,5\n4 de marzo de 2026;161,3",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_any_table_with_dates_and_heights_is_understood(text: str, encoding: str) -> None:
    assert short(look(text.encode(encoding))) == TWO


def test_a_title_with_a_date_is_named_as_left_out() -> None:
    back = look("Printed,22.11.2026\nDate,Height\n2026-03-04,161.3\n")
    assert len(back.readings) == 1
    assert [(each.line, each.trouble) for each in back.left_out] == [(1, Trouble.ODD_DATE)]


@pytest.mark.parametrize(
    ("headings", "cells", "tenths"),
    [
        ("date,height (in)", "2026-03-04,63.5", [16_129]),
        ("date,height inches", "2026-03-04,63 1/2", [16_129]),
        ("date,height", "2026-03-04,5'3\"", [16_002]),
        ("date,height", '2026-03-04,"5\'3"""', [16_002]),
        ("date,feet,inches", "2026-03-04,5,3.5", [16_129]),
        ("date,height ft,height in", "2026-03-04,5,0", [15_240]),
        ("date,height ft,height in", "2026-03-04,5.3,63.5", [16_129]),  # 5.3 ft says too little
        ("date,height cm,height in", "2026-03-04,161.3,63.5", [16_130]),
        ("date,height cm,height in", "2026-03-04,,63.5", [16_129]),
        (
            "date,1st measurement,2nd measurement,3rd measurement",
            "2026-03-04,161.2,161.3,161.5",
            [16_120, 16_130, 16_150],
        ),
        ("date,measurement 1,measurement 2,mean height", "2026-03-04,161.2,161.4,161.3", [16_120, 16_140]),
        ("date,measurement 1,measurement 2,mean height", "2026-03-04,,,161.3", [16_130]),
        ("date,height", "2026-03-04,160.73", [16_073]),
    ],
)
def test_units_stand_in_headings_or_cells(headings: str, cells: str, tenths: list[int]) -> None:
    assert short(look(f"{headings}\n{cells}\n")) == [("2026-03-04", tenths)]


def test_what_was_typed_is_kept_with_the_unit_of_its_heading() -> None:
    found = only(look("date,height (in)\n2026-03-04,63 1/3\n"))
    assert found.measurements == (Measurement(tenths=16_087, typed="63 1/3 in"),)


@pytest.mark.parametrize(
    ("headings", "cells", "at", "ahead"),
    [
        ("date,time,height", "2026-03-04,7:30,161.3", time(7, 30), None),
        ("date,time,height", "2026-03-04,7:30 PM,161.3", time(19, 30), None),
        ("date,Uhrzeit,height", "2026-03-04,7.30 Uhr,161.3", time(7, 30), None),
        ("date,height", "2026-03-04 07:30,161.3", time(7, 30), None),
        ("date,height", "2026-03-04T07:30:00+05:30,161.3", time(7, 30), 330),
        ("date,height", "2026-03-04T07:30:00Z,161.3", time(7, 30), 0),
        ("date,time,height", "2026-03-04,,161.3", None, None),
    ],
)
def test_the_time_of_day_is_read_where_it_stands(
    headings: str, cells: str, at: time | None, ahead: int | None
) -> None:
    found = only(look(f"{headings}\n{cells}\n"))
    assert (found.time, found.minutes_ahead) == (at, ahead)


def test_remarks_come_along_also_over_two_lines() -> None:
    back = look('date,height,Notes\n2026-03-04,161.3,"after a walk,\nbarefoot"\n2026-03-05,161.3,\n')
    assert [each.remark for each in back.readings] == ["after a walk,\nbarefoot", ""]


def test_heights_far_from_the_one_before_are_pointed_out() -> None:
    text = "date,height\n2026-03-04,161.3\n2026-03-05,166.3\n2026-03-06,161.2\n2026-03-07,161.3\n"
    back = look(text, AT_HOME, HeightHistory(readings=(reading("before", date(2026, 3, 1), 16_000),)))
    assert [each.day.day for each in back.readings if each.id in back.far] == [6]


# --- where -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "where", "place"),
    [
        ("home", Where.HOME, ""),
        ("Zuhause", Where.HOME, ""),
        ("Clinic", Where.CLINIC, ""),
        ("Dr. Meyer", Where.CLINIC, "Dr. Meyer"),
        ("St. Mary hospital", Where.CLINIC, "St. Mary hospital"),
        ("remembered", Where.REMEMBERED, ""),
    ],
)
def test_where_it_was_measured_is_understood(cell: str, where: Where, place: str) -> None:
    found = only(look(f"date,height,where\n2026-03-04,161.3,{cell}\n", Answers()))
    assert (found.where, found.place) == (where, place)


def test_where_is_asked_when_the_table_does_not_say() -> None:
    text = "date,height,where\n2026-03-04,161.3,\n2025-03-04,161.5,home\n"
    back = look(text, Answers())
    assert back.questions == (Question.WHERE,)
    answered = look(text, Answers(where=Where.CLINIC, place="Dr. Meyer"))
    assert [(each.where, each.place) for each in answered.readings] == [
        (Where.HOME, ""),
        (Where.CLINIC, "Dr. Meyer"),
    ]


# --- dates -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dates", "read"),
    [
        (["13/03/2026", "04/03/2026"], ["2026-03-04", "2026-03-13"]),
        (["03/13/2026", "03/04/2026"], ["2026-03-04", "2026-03-13"]),
        (["03/03/2026", "04/04/2026"], ["2026-03-03", "2026-04-04"]),  # the same in both orders
        (["12/05/2026"], ["2026-05-12"]),  # in December it would be in the future
        (["4.3.2026"], ["2026-03-04"]),
        (["4-Mar-26"], ["2026-03-04"]),
        (["2026/3/4"], ["2026-03-04"]),
        (["31/12/98"], ["1998-12-31"]),
    ],
)
def test_the_order_of_day_and_month_is_taken_from_the_other_rows(dates: list[str], read: list[str]) -> None:
    text = "date;height\n" + "".join(f"{day};161.3\n" for day in dates)
    assert [day for day, _ in short(look(text))] == read


def test_the_order_of_day_and_month_is_asked_where_both_would_do() -> None:
    text = "date,height\n03/04/2026,161.3\n05/06/2025,161.5\n"
    asked = look(text)
    assert (asked.questions, asked.date_example, asked.readings) == ((Question.DATE_ORDER,), "03/04/2026", ())
    assert asked.date_choices == (date(2026, 4, 3), date(2026, 3, 4))
    day_first = look(text, msgspec.structs.replace(AT_HOME, date_order=DateOrder.DAY_FIRST))
    assert [day for day, _ in short(day_first)] == ["2025-06-05", "2026-04-03"]
    month_first = look(text, msgspec.structs.replace(AT_HOME, date_order=DateOrder.MONTH_FIRST))
    assert [day for day, _ in short(month_first)] == ["2025-05-06", "2026-03-04"]


def test_dates_that_contradict_each_other_are_asked_about_and_the_others_left_out() -> None:
    text = "date,height\n13/03/2026,161.3\n03/14/2026,161.5\n"
    assert look(text).questions == (Question.DATE_ORDER,)
    answered = look(text, msgspec.structs.replace(AT_HOME, date_order=DateOrder.DAY_FIRST))
    assert [each.day for each in answered.readings] == [date(2026, 3, 13)]
    assert [(each.line, each.trouble, each.cell) for each in answered.left_out] == [
        (3, Trouble.ODD_DATE, "03/14/2026")
    ]


# --- what is left out --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        (",161.3,,", Trouble.NO_DATE),
        ("soon,161.3,,", Trouble.ODD_DATE),
        ("2026-02-30,161.3,,", Trouble.ODD_DATE),
        ("1826-03-04,161.3,,", Trouble.ODD_DATE),
        ("2026-11-23,161.3,,", Trouble.FUTURE),
        ("2026-03-04,,,x", Trouble.NO_HEIGHT),
        ("2026-03-04,tall,,", Trouble.ODD_HEIGHT),
        ("2026-03-04,5,,", Trouble.ODD_HEIGHT),
        ("2026-03-04,500 cm,,", Trouble.UNLIKELY_HEIGHT),
        ("2026-03-04,89.9 cm,,", Trouble.UNLIKELY_HEIGHT),
        ("2026-03-04,230.1 cm,,", Trouble.UNLIKELY_HEIGHT),
        ("2026-03-04,161.3,noon,", Trouble.ODD_TIME),
        ("2026-03-04,161,3,,x", Trouble.MORE_CELLS),
        ("2026-03-04,161.3,," + "x" * 2_001, Trouble.ODD_CELL),
    ],
)
def test_a_bad_line_is_named_by_its_number_and_left_out(line: str, trouble: Trouble) -> None:
    back = look(f"date,height,time,notes\n2026-03-05,161.3,,\n{line}\n2026-03-06,161.3,,\n")
    assert len(back.readings) == 2
    assert [(each.line, each.trouble) for each in back.left_out] == [(3, trouble)]


@pytest.mark.parametrize("height", ["90 cm", "230 cm"])
def test_the_least_and_the_most_that_is_usual_comes_in(height: str) -> None:
    assert only(look(f"date,height\n2026-03-04,{height}\n"))


def test_a_quotation_mark_that_is_never_closed_swallows_no_other_line() -> None:
    back = look('date,height,notes\n2026-03-04,"161.3,x\n2026-03-05,161.3,y\n2026-03-06,161.4,z\n')
    assert [each.day.day for each in back.readings] == [5, 6]
    assert [(each.line, each.last) for each in back.left_out] == [(2, 2)]


def test_every_line_that_a_quotation_mark_has_swallowed_is_named() -> None:
    back = look('date,height\n2026-03-04,"161.3\n2026-03-05,161.3\n2026-03-06,161"\n2026-03-07,161.3\n')
    assert [each.day.day for each in back.readings] == [7]
    assert [(each.line, each.last) for each in back.left_out] == [(2, 4)]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", Unreadable.EMPTY),
        (b"\n \n", Unreadable.EMPTY),
        (b"PK\x03\x04rest", Unreadable.SPREADSHEET),
        (b"\xd0\xcf\x11\xe0rest", Unreadable.SPREADSHEET),
        (b"%PDF-1.7", Unreadable.NOT_TEXT),
        (b"\xff\xd8\xff\xe0", Unreadable.NOT_TEXT),
        (b"\x00\x01\x02\x80\x90" * 50, Unreadable.NOT_TEXT),
        (b"height\n161.3\n161.4\n", Unreadable.NO_DATES),
        (b"date,weight\n2026-03-04,72\n", Unreadable.NO_HEIGHTS),
        (b"2026-03-04,72,161.3\n", Unreadable.NO_HEIGHTS),  # which of the two is the height?
        (b"hello\nthere\n", Unreadable.NO_DATES),
    ],
)
def test_a_file_that_is_no_table_of_heights_says_why(data: bytes, why: Unreadable) -> None:
    assert look(data) == Incoming(unreadable=why)


# --- nothing twice -----------------------------------------------------------------------------------------

TABLE = "date,height,time\n2026-03-04,161.3,\n2026-03-05,161.4,7:30\n2026-03-04,161.3,\n"


def test_a_second_import_brings_nothing() -> None:
    first = look(TABLE)
    assert (len(first.readings), first.already) == (2, 1)
    again = look(TABLE, AT_HOME, HeightHistory(readings=first.readings))
    assert (again.readings, again.already) == ((), 3)


def test_a_second_import_with_other_answers_brings_nothing() -> None:
    first = look(TABLE)
    again = look(TABLE, Answers(where=Where.CLINIC), HeightHistory(readings=first.readings))
    assert (again.readings, again.already) == ((), 3)


def test_a_second_import_brings_only_the_new_lines() -> None:
    first = look(TABLE)
    more = look(TABLE + "2026-03-06,161.2,\n", AT_HOME, HeightHistory(readings=first.readings))
    assert [each.day for each in more.readings] == [date(2026, 3, 6)]


@pytest.mark.parametrize(
    ("here", "already"),
    [
        (reading(at=time(7, 30)), 1),
        (reading(remark="typed in by hand"), 1),
        (reading("a", date(2026, 3, 4), 16_120, 16_140), 1),  # the table has only their mean
        (reading("a", date(2026, 3, 4), 16_131), 0),
        (reading("a", date(2026, 3, 3)), 0),
        (reading(where=Where.CLINIC), 0),
    ],
)
def test_what_was_typed_in_by_hand_does_not_come_again(here: Reading, already: int) -> None:
    back = look("date,height\n2026-03-04,161.3\n", AT_HOME, HeightHistory(readings=(here,)))
    assert (back.already, len(back.readings)) == (already, 1 - already)


def test_two_offices_on_one_day_are_two_readings() -> None:
    here = reading(where=Where.CLINIC, place="Dr. Meyer")
    text = "date,height,office\n2026-03-04,161.3,Dr. {}\n"
    history = HeightHistory(readings=(here,))
    assert len(look(text.format("Adams"), Answers(), history).readings) == 1
    assert look(text.format("MEYER"), Answers(), history).readings == ()


def test_a_reading_that_was_corrected_here_does_not_come_back() -> None:
    (first,) = look("date,height\n2026-03-04,161.3\n").readings
    right = reading("right", date(2026, 3, 4), 16_230)
    history = HeightHistory(readings=(right,), replaced=(Replaced(reading=first, when=ENTERED, by="right"),))
    assert look("date,height\n2026-03-04,161.3\n", AT_HOME, history).readings == ()


def test_a_reading_that_was_deleted_here_comes_back_as_it_was() -> None:
    text = "date,height\n03/04/2026,161.3\n"
    day_first = msgspec.structs.replace(AT_HOME, date_order=DateOrder.DAY_FIRST)
    (first,) = look_at(text.encode(), day_first, HeightHistory(), ENTERED).readings
    history = HeightHistory(replaced=(Replaced(reading=first, when=ENTERED),))
    assert look(text, day_first, history).readings == (first,)
    month_first = msgspec.structs.replace(AT_HOME, date_order=DateOrder.MONTH_FIRST)
    (other,) = look(text, month_first, history).readings
    assert (other.day, other.id == first.id) == (date(2026, 3, 4), False)


# --- whatever it is ----------------------------------------------------------------------------------------


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_can_stop_it(data: bytes) -> None:
    look(data)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(
                ["date", "height", "2026-03-04", "03/04/26", "161.3", "", '"', "home", "é", "7:30"]
            )
            | st.text(max_size=5),
            max_size=4,
        ).map(",".join),
        max_size=6,
    ).map("\n".join)
)
def test_what_comes_in_from_any_table_can_be_kept_and_is_not_in_the_future(text: str) -> None:
    back = look(text.encode("utf-8", "surrogatepass"))
    for each in back.readings:
        assert msgspec.convert(msgspec.to_builtins(each), Reading) == each
        assert each.day <= NOW.date()
