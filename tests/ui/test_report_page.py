"""The page for the doctor on paper: all on one page, as text that can be found, in black and white."""

import re
import string
import zlib
from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QLocale, QPointF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from spineguard.core.journal import Ending, ExerciseDone, Journal, SessionRecord
from spineguard.core.length import Unit
from spineguard.core.reading import HeightHistory, Measurement, Reading, Tallest, Where
from spineguard.presenters.report import ReportShown, report_at
from spineguard.ui.report.paper import pdf_of, usual_paper
from spineguard.ui.report.sheet import paper_font
from spineguard.ui.report.text import text_of
from tests.pdf_text import PdfText
from tests.readings import ENTERED, reading

pytestmark = pytest.mark.usefixtures("qt")

TODAY = date(2026, 11, 22)
A4, LETTER = QPageSize(QPageSize.PageSizeId.A4), QPageSize(QPageSize.PageSizeId.Letter)
TALLEST = Tallest(entered=ENTERED, measurement=Measurement(tenths=16_800, typed="168"))


def five_years() -> list[Reading]:
    """Once a year at an office, 4 times a year at home."""
    found = []
    for year in range(2022, 2027):
        lower = (year - 2022) * 20
        found.append(
            reading(f"c{year}", date(year, 3, 3), 16_240 - lower, where=Where.CLINIC, place="Dr. Meyer")
        )
        for month in (2, 5, 8, 11):
            heights = (16_200 - lower, 16_210 - lower, 16_190 - lower)
            found.append(reading(f"h{year}-{month}", date(year, month, 14), *heights, at=time(8, 15)))
    return [each for each in found if each.day <= TODAY]


def sessions(count: int) -> Journal:
    part = ExerciseDone(exercise="a", name="A", reps_done=5, reps_meant=5, hold_seconds=4)
    begin = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
    starts = [begin - timedelta(hours=12 * number) for number in range(count)]
    return Journal(
        sessions=tuple(
            SessionRecord(
                id=str(number), started=at, ended=at, seconds=60, routine=(part,), ending=Ending.FINISHED
            )
            for number, at in enumerate(starts)
        )
    )


def shown(
    readings: list[Reading], *, tallest: Tallest | None = None, unit: Unit = Unit.CM, weeks: int = 0
) -> ReportShown:
    return report_at(TODAY, HeightHistory(readings=tuple(readings), tallest=tallest), sessions(weeks), unit)


def printed(page: ReportShown, paper: QPageSize = A4) -> PdfText:
    return PdfText(pdf_of(page, paper))


def many(count: int) -> list[Reading]:
    return [reading(str(n), TODAY - timedelta(days=n), 16_000 + n % 70, at=time(8, 0)) for n in range(count)]


@pytest.mark.parametrize(("paper", "size"), [(A4, (595, 842)), (LETTER, (612, 792))])
@pytest.mark.parametrize("count", [0, 1, 2, 24, 2_000])
def test_it_is_one_page_of_text_without_a_picture(
    count: int, paper: QPageSize, size: tuple[int, int]
) -> None:
    page = printed(shown(many(count), tallest=TALLEST, weeks=30), paper)
    assert (page.pages, page.pictures, page.size) == (1, 0, size)
    assert {font.split("-")[0] for font in page.fonts()} == {"AtkinsonHyperlegibleNext"}


def test_everything_that_a_doctor_asks_for_stands_on_it() -> None:
    page = printed(shown(five_years(), tallest=TALLEST, weeks=30))
    for words in (
        "Height: a page for the doctor",
        "Entered by the person, not by a clinician.",
        "161.2 cm (5 ft 3 1/2 in) on November 14, 2026; 0.2 cm (1/8 in) less than about a year before.",
        "Tallest height remembered: 168.0 cm (5 ft 6 1/8 in)",
        "Nov 14, 2026, 8:15 AM",
        "At home. Mean of 3: 161.2; 161.3; 161.1 cm.",
        "At a clinic or office: Dr. Meyer. Measured once.",
        "Exercise sessions a week, weeks from Monday",
        "Protecting Your Spine. August 7, 2018.",
        "Made with SpineGuard on November 22, 2026.",
        "At a clinic At home",
    ):
        assert words in page.text.replace("\u202f", " ").replace("\xa0", " "), words


def test_the_unit_of_the_person_comes_first() -> None:
    page = printed(shown(five_years(), unit=Unit.INCHES))
    assert "5 ft 3 1/2 in (161.2 cm) on November 14, 2026; 1/8 in (0.2 cm) less" in page.text


def test_the_table_shows_the_latest_and_counts_the_others() -> None:
    page = printed(shown(many(2_000)))
    rows = [line for line in page.lines if line.startswith(("Nov", "Oct"))]
    assert rows[0].startswith("Nov 22, 2026")
    (told,) = [line for line in page.lines if "earlier readings" in line]
    below = len([line for line in page.lines if "Measured once." in line])
    assert below >= 8
    assert told == f"{2_000 - below:,} earlier readings are in the chart, but not in this table."


def test_a_table_with_room_for_all_says_nothing_of_others() -> None:
    page = printed(shown(five_years()[-8:]))
    assert "earlier" not in page.text
    assert len([line for line in page.lines if "cm (5 ft" in line and "before" not in line]) >= 8


def test_a_long_remark_is_cut_short_on_paper_and_whole_in_the_text() -> None:
    remark = "After the long walk to the lake with Anna, shoes off, Peter read the tape twice"
    page = shown([reading(remark=remark, stooped=True, at=time(8, 15))])
    assert remark not in printed(page).text.replace("  ", " ")
    assert "Could not stand straight. Remark: After the long walk" in " ".join(printed(page).text.split())
    assert f"Could not stand straight. Remark: {remark}" in text_of(page)


def test_everything_on_paper_is_a_shade_of_grey() -> None:
    data = pdf_of(shown(five_years(), tallest=TALLEST, weeks=30), A4)
    colours = set()
    for start in re.finditer(rb"[^d]stream\r?\n(?=x)", data):
        content = zlib.decompressobj().decompress(data[start.end() :])
        colours |= set(re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:scn|SCN)", content))
    assert len(colours) > 3
    assert {colour for colour in colours if len(set(colour)) > 1} == set()


def test_without_a_reading_it_says_so() -> None:
    page = printed(shown([]))
    assert "No height is written down yet." in page.text
    assert "Day" not in page.lines


def test_every_letter_that_is_printed_can_be_found_again() -> None:
    letters = string.ascii_letters + string.digits + "ÀÁÄÅÇÉÑÖØÜßàáäåçéñöøüĀăĄćČđĞğłŃőŘŞšŤůŹž½¼…–“”’°"
    for bold in (False, True):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        painter = QPainter(writer)
        painter.setFont(paper_font(10, bold=bold))
        painter.drawText(QPointF(100, 100), letters)
        painter.drawText(QPointF(100, 300), "A page at home, 8:15\u202fAM")
        painter.end()
        page = PdfText(bytes(buffer.data().data()))
        assert page.lines == [letters, "A page at home, 8:15\u202fAM"]
        assert len(page.fonts()) == 1


@pytest.mark.parametrize(
    ("locale", "paper"),
    [
        ("en_US", QPageSize.PageSizeId.Letter),
        ("fr_CA", QPageSize.PageSizeId.Letter),
        ("es_MX", QPageSize.PageSizeId.Letter),
        ("en_GB", QPageSize.PageSizeId.A4),
        ("de_DE", QPageSize.PageSizeId.A4),
    ],
)
def test_the_paper_is_what_lies_in_printers_there(locale: str, paper: QPageSize.PageSizeId) -> None:
    assert usual_paper(QLocale(locale)).id() is paper


def test_words_from_right_to_left_stand_at_the_right(qt: QApplication) -> None:
    def first_x(data: bytes) -> float:
        for start in re.finditer(rb"[^d]stream\r?\n(?=x)", data):
            content = zlib.decompressobj().decompress(data[start.end() :])
            if b"\nBT" in content:
                found = re.search(rb"Tm\n([\d.]+) ", content)
                assert found is not None
                return float(found[1])
        raise AssertionError("no text")

    before = QLocale()
    try:
        assert first_x(pdf_of(shown([]), A4)) == 0
        QLocale.setDefault(QLocale("ar_EG"))
        assert first_x(pdf_of(shown([]), A4)) > 200
    finally:
        QLocale.setDefault(before)


# --- as text -----------------------------------------------------------------------------------------------


def test_the_text_holds_sentence_notes_every_reading_and_sources() -> None:
    readings = [
        reading("a", date(2025, 11, 21), 16_240, where=Where.CLINIC, place="Dr. Meyer"),
        reading("b", date(2026, 11, 20), 16_100, where=Where.CLINIC, place="Dr. Meyer"),
    ]
    text = text_of(shown(readings, tallest=TALLEST, weeks=3))
    assert "161.0 cm (5 ft 3 3/8 in) on November 20, 2026; 1.4 cm (1/2 in) less than" in text
    assert "Your saved heights are 1.4 cm (1/2 in) apart over 11 months." in " ".join(text.split())
    assert "SpineGuard can't tell you the cause." in " ".join(text.split())
    assert "Nov 20, 2026  161.0 cm (5 ft 3 3/8 in)  At a clinic or office: Dr. Meyer." in text
    assert "Nov 21, 2025" in text
    assert "November 16, 2026: 3" in text
    assert "Protecting Your Spine. August 7, 2018." in " ".join(text.split())


def test_the_text_holds_every_one_of_many_readings() -> None:
    assert text_of(shown(many(500))).count("Measured once.") == 500


def test_no_word_of_the_text_is_one_that_frightens() -> None:
    text = text_of(shown(five_years(), tallest=TALLEST, weeks=3)).lower()
    for word in ("fracture", "abnormal", "alert", "warning", "risk", "diagnos"):
        assert word not in text
