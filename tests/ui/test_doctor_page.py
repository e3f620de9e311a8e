"""From the page for the doctor heights go out, and the person is told where they went."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from spineguard.core.incoming import Answers
from spineguard.core.reading import HeightHistory
from spineguard.desks.report import ReportDesk
from spineguard.presenters.report import ReportShown
from spineguard.storage.csv_in import look_at
from spineguard.ui.report import printer as printing
from spineguard.ui.report.paper import paint_on
from tests.pdf_text import PdfText
from tests.readings import reading
from tests.ui.windows import Key, Opened

Open = Callable[..., Opened]


class Printed:
    """Stands in for the printer, and remembers the pages."""

    def __init__(self, error: type[Exception] | None = None) -> None:
        self.pages: list[ReportShown] = []
        self._error = error

    def __call__(self, shown: ReportShown) -> str:
        if self._error is not None:
            raise self._error
        self.pages.append(shown)
        return "Laser by the window"


class Desk:
    """The page for the doctor of a person with one reading, with a printer and a folder of its own."""

    def __init__(self, opened: Opened, folder: Path, error: type[Exception] | None = None) -> None:
        opened.app.stage.records.add_reading(reading())
        self.opened, self.folder = opened, folder
        self.printer = Printed(error)
        self.files: list[Path] = []
        self.left: list[bool | None] = []
        self.desk = ReportDesk(opened.app.stage, self.printer, lambda: folder, self.files.append)
        self.desk.left.connect(self._on_desk_left)
        self.desk.show_doctor()
        opened.settle()

    def _on_desk_left(self, saved: bool | None) -> None:
        self.left.append(saved)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "Documents"
    found.mkdir()
    return found


@pytest.fixture
def desk(open_app: Open, tmp_path: Path, folder: Path) -> Desk:
    return Desk(open_app(tmp_path / "home"), folder)


def test_the_keyboard_is_on_print_and_one_press_prints_one_page(desk: Desk) -> None:
    assert desk.opened.focus_name == "Print it"
    desk.opened.press(Key.Key_Return)
    assert [page.heights.readings[0].id for page in desk.printer.pages] == ["a"]
    assert desk.opened.says("The page went to the printer Laser by the window.")


def test_without_a_printer_the_person_is_told_what_helps(
    open_app: Open, tmp_path: Path, folder: Path
) -> None:
    desk = Desk(open_app(tmp_path / "home"), folder, printing.NoPrinterError)
    desk.opened.press(Key.Key_Return)
    assert desk.opened.says("We found no printer. You can save the page")


def test_a_printer_that_refuses_is_said(open_app: Open, tmp_path: Path, folder: Path) -> None:
    desk = Desk(open_app(tmp_path / "home"), folder, printing.NotPrintedError)
    desk.opened.press(Key.Key_Return)
    assert desk.opened.says("The page could not be printed.")


def test_the_page_is_saved_where_the_person_finds_it_and_can_be_opened(desk: Desk) -> None:
    assert "Open it" not in desk.opened.names()
    desk.opened.press_button("Save it as PDF")
    (saved,) = desk.folder.iterdir()
    assert saved.name == "SpineGuard heights 2026-11-22.pdf"
    assert "Height: a page for the doctor" in PdfText(saved.read_bytes()).text
    assert desk.opened.says(f"Saved as {saved.name} in the folder")
    desk.opened.press_button("Open it")
    assert desk.files == [saved]


def test_a_second_one_takes_another_name(desk: Desk) -> None:
    desk.opened.press_button("Save it as PDF")
    desk.opened.press_button("Save it as PDF")
    assert sorted(path.name for path in desk.folder.iterdir()) == [
        "SpineGuard heights 2026-11-22 (2).pdf",
        "SpineGuard heights 2026-11-22.pdf",
    ]


@pytest.mark.parametrize(
    ("button", "suffix"),
    [("Save it as text", ".txt"), ("Save a table", ".csv"), ("Save for a doctor's program", ".json")],
)
def test_the_other_ways_write_what_they_say(button: str, suffix: str, desk: Desk) -> None:
    desk.opened.press_button(button)
    (saved,) = desk.folder.iterdir()
    assert saved.suffix == suffix
    data = saved.read_bytes()
    if suffix == ".txt":
        assert "Entered by the person" in data.decode()
    elif suffix == ".csv":
        now = desk.opened.clock.wall()
        assert [each.id for each in look_at(data, Answers(), HeightHistory(), now).readings] == ["a"]
    else:
        assert json.loads(data)["resourceType"] == "Bundle"


def test_a_folder_that_refuses_is_said(open_app: Open, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", "utf-8")
    desk = Desk(open_app(tmp_path / "home"), in_the_way)
    desk.opened.press_button("Save it as PDF")
    assert desk.opened.says("We could not save it in")
    assert "Open it" not in desk.opened.names()


def test_back_leads_to_the_heights(desk: Desk) -> None:
    desk.opened.press_button("Back to Height")
    assert desk.left == [None]


def test_a_real_printer_gets_the_same_page(desk: Desk, tmp_path: Path) -> None:
    """Qt's own printing, as far as it goes without one: into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    desk.opened.press(Key.Key_Return)
    assert paint_on(printer, desk.printer.pages[0])
    page = PdfText((tmp_path / "printed.pdf").read_bytes())
    assert "Entered by the person, not by a clinician." in page.text
    assert page.pages == 1


def test_a_computer_without_a_printer_is_noticed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "defaultPrinter", staticmethod(QPrinterInfo))
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", staticmethod(list))
    desk.opened.press(Key.Key_Return)
    with pytest.raises(printing.NoPrinterError):
        printing.print_page(desk.printer.pages[0])


def test_the_page_of_heights_leads_there_and_back_by_keyboard(open_app: Open, tmp_path: Path) -> None:
    opened = open_app(tmp_path / "home")
    opened.app.show_height()
    opened.settle()
    assert "For my doctor" not in opened.names()
    opened.app.stage.records.add_reading(reading())
    opened.app.show_height()
    opened.settle()
    opened.press_button("For my doctor")
    assert opened.page_name == "A page for your doctor"
    opened.press_button("Back to Height")
    opened.press_button("Bring heights in")
    assert opened.page_name == "Bring heights in from a file"
    opened.press_button("Back to Height")
    assert opened.page_name == "Your height"
