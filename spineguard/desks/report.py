"""Heights go out to a doctor and come in from a file: the pages for it, and what is behind them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from spineguard.core.incoming import Answers, DateOrder, Incoming, Question, Unreadable
from spineguard.core.reading import Where
from spineguard.desks.stage import Stage
from spineguard.presenters.report import ReportShown, report_at
from spineguard.storage import csv_in, csv_table, fhir, readings_csv
from spineguard.storage.new_file import save_new
from spineguard.storage.tables_found import newest_tables
from spineguard.ui import doctor_words, incoming_words
from spineguard.ui.doctor_page import DoctorPage, Way
from spineguard.ui.incoming_page import IncomingPage
from spineguard.ui.own_unit import own_unit
from spineguard.ui.report.paper import pdf_of, usual_paper
from spineguard.ui.report.printer import NoPrinterError, NotPrintedError, Printer, print_page
from spineguard.ui.report.text import text_of
from spineguard.ui.words import HEIGHT

Opener = Callable[[Path], None]
_Location = QStandardPaths.StandardLocation


def documents() -> Path:
    """Where a person looks for what they saved."""
    return Path(QStandardPaths.writableLocation(_Location.DocumentsLocation))


def usual_places() -> Sequence[Path]:
    """Where tables lie that somebody saved or was sent."""
    locations = (_Location.DocumentsLocation, _Location.DownloadLocation, _Location.DesktopLocation)
    return [Path(QStandardPaths.writableLocation(location)) for location in locations]


def open_file(file: Path) -> None:
    """Show a file with whatever the computer shows such files with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


class ReportDesk(QObject):
    """Printer, folder and opener are passed in, so that a test has its own; so are the `places` of tables.

    `left` says that the person wants back to their heights; with it goes whether what was kept is saved, None
    where nothing was.
    """

    left = Signal(object)

    def __init__(
        self,
        stage: Stage,
        printer: Printer = print_page,
        folder: Callable[[], Path] = documents,
        opener: Opener = open_file,
        places: Callable[[], Sequence[Path]] = usual_places,
    ) -> None:
        super().__init__(stage)
        self._stage, self._records = stage, stage.records
        self._printer, self._folder, self._opener = printer, folder, opener
        self.places = places
        self._found: tuple[Path, ...] = ()
        self._saved: Path | None = None
        self._file: Path | None = None
        self._data = b""
        self._incoming: Incoming | None = None
        self._answers = Answers()
        self.dialog: QFileDialog | None = None

    # --- out ----------------------------------------------------------------------------------------------

    def show_doctor(self) -> None:
        """A page for the doctor: look at it, print it, save it."""
        self._saved = None
        page = DoctorPage(self._stage.theme, self._shown())
        page.print_pressed.connect(self._on_page_print_pressed)
        page.save_pressed.connect(self._on_page_save_pressed)
        page.open_pressed.connect(self._on_page_open_pressed)
        page.height_pressed.connect(self._on_page_height_pressed)
        self._stage.show(page, self.show_doctor, HEIGHT)

    def _shown(self) -> ReportShown:
        unit = own_unit(self._stage.preferences)
        return report_at(self._stage.wall().date(), self._records.heights, self._records.journal, unit)

    def _on_page_print_pressed(self) -> None:
        try:
            said = doctor_words.printed_line(self._printer(self._shown()))
        except NoPrinterError:
            said = doctor_words.NO_PRINTER
        except NotPrintedError:
            said = doctor_words.NOT_PRINTED
        self._tell(said, can_open=False)

    def _on_page_save_pressed(self, way: Way) -> None:
        folder = self._folder()
        stem = doctor_words.file_stem(self._stage.wall().date().isoformat())
        try:
            self._saved = save_new(folder, stem, way.value, self._made(way))
        except OSError:
            self._tell(doctor_words.not_saved_line(str(folder)), can_open=False)
            return
        said = doctor_words.saved_line(self._saved.name, str(folder))
        self._tell(said, can_open=way in (Way.PDF, Way.TEXT))

    def _tell(self, sentence: str, *, can_open: bool) -> None:
        page = self._stage.window.page  # not kept: a page that is left must go
        if isinstance(page, DoctorPage):
            page.tell(sentence, can_open=can_open)

    def _made(self, way: Way) -> bytes:
        match way:
            case Way.PDF:
                return pdf_of(self._shown(), usual_paper(self._stage.window.locale()))
            case Way.TEXT:
                return text_of(self._shown()).encode("utf-8", "replace")
            case Way.TABLE:
                return readings_csv.written(self._records.heights)
            case Way.FHIR:
                return fhir.written(self._records.heights, self._stage.wall())

    def _on_page_open_pressed(self) -> None:
        if self._saved is not None:
            self._opener(self._saved)

    def _on_page_height_pressed(self) -> None:
        self.left.emit(None)

    # --- in -----------------------------------------------------------------------------------------------

    def show_incoming(self) -> None:
        """What can come in, and how."""
        self._file, self._data, self._incoming, self._answers = None, b"", None, Answers()
        self._found = newest_tables(self.places())
        self._show_incoming()

    def look_at(self, file: Path) -> None:
        """Show what a file would bring in."""
        self._file, self._data, self._answers = file, b"", Answers()
        try:
            with file.open("rb") as opened:
                self._data = opened.read(csv_table.LARGEST + 1)
        except OSError:
            self._incoming = Incoming(unreadable=Unreadable.NO_FILE)
            self._show_incoming()
            return
        self._look()

    def _look(self) -> None:
        self._incoming = csv_in.look_at(self._data, self._answers, self._records.heights, self._stage.wall())
        self._show_incoming()

    def _show_incoming(self) -> None:
        unit = own_unit(self._stage.preferences)
        name = "" if self._file is None else self._file.name
        found = [(file.name, file.parent.name) for file in self._found]
        page = IncomingPage(self._stage.theme, name, self._incoming, self._answers, unit, found)
        page.found_pressed.connect(self._on_page_found_pressed)
        page.choose_pressed.connect(self._on_page_choose_pressed)
        page.date_order_chosen.connect(self._on_page_date_order_chosen)
        page.where_chosen.connect(self._on_page_where_chosen)
        page.keep_pressed.connect(self._on_page_keep_pressed)
        page.left.connect(self._on_page_height_pressed)
        self._stage.show(page, self._show_incoming, HEIGHT)

    def _on_page_choose_pressed(self) -> None:
        dialog = QFileDialog(self._stage.window, incoming_words.CHOOSE_FILE, str(self._folder()))
        dialog.setNameFilter(f"{incoming_words.FILES} (*.csv *.txt *.tsv)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.dialog = dialog

    def _on_page_found_pressed(self, number: int) -> None:
        self.look_at(self._found[number])

    def _on_dialog_file_selected(self, file: str) -> None:
        self.look_at(Path(file))

    def _on_page_date_order_chosen(self, order: DateOrder) -> None:
        self._answers = Answers(date_order=order, where=self._answers.where)
        self._look()
        self._focus_answer(Question.DATE_ORDER)

    def _on_page_where_chosen(self, where: Where) -> None:
        self._answers = Answers(date_order=self._answers.date_order, where=where)
        self._look()
        self._focus_answer(Question.WHERE)

    def _focus_answer(self, question: Question) -> None:
        page = self._stage.window.page
        if isinstance(page, IncomingPage):
            page.focus_answer(question)

    def _on_page_keep_pressed(self) -> None:
        incoming = self._incoming
        if incoming is None:
            return
        saved = not incoming.readings or self._records.add_readings(incoming.readings)
        if incoming.tallest is not None:
            saved = self._records.set_tallest(incoming.tallest) and saved
        self.left.emit(saved)
