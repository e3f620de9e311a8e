"""Everything about height: its page, the questions of a new reading, correcting, deleting and undoing."""

from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject

from spineguard.core.length import Unit
from spineguard.core.reading import Measurement, Reading, Tallest
from spineguard.core.weeks import sessions_by_week
from spineguard.desks.stage import Stage
from spineguard.presenters.height import height_at
from spineguard.presenters.height_entry import HeightEntry, Step, texts_of
from spineguard.ui.height_entry.check_page import CheckPage
from spineguard.ui.height_entry.more_page import MorePage
from spineguard.ui.height_entry.question_page import QuestionPage
from spineguard.ui.height_entry.tall_page import TallPage
from spineguard.ui.height_entry.when_page import WhenPage
from spineguard.ui.height_entry.where_page import WherePage
from spineguard.ui.height_page import HeightPage
from spineguard.ui.measuring_page import MeasuringPage
from spineguard.ui.own_unit import own_unit
from spineguard.ui.reading_page import ReadingPage
from spineguard.ui.tallest_page import TallestPage
from spineguard.ui.words import HEIGHT

if TYPE_CHECKING:
    from spineguard.desks.report import ReportDesk

WEEKS = 12


class HeightDesk(QObject):
    """Owns the height that is being written down; whatever is kept goes to the person's records."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage, self._records = stage, stage.records
        self._entry: HeightEntry | None = None
        self._opened = ""
        self._saved = True
        self._tallest_text = ""
        self._reports: ReportDesk | None = None

    @property
    def unit(self) -> Unit:
        """The person's unit: as chosen, or else as is usual in their country."""
        return own_unit(self._stage.preferences)

    # --- pages --------------------------------------------------------------------------------------------

    def show_height(self) -> None:
        """How tall am I, and since when?"""
        self._page()

    def come_back(self) -> None:
        """The window is in front again: another one may have changed what is on the page of heights."""
        if self._stage.shows(self.show_height):
            before = self._records.heights
            self._saved = self._records.save_waiting()
            self._records.read_again()
            if self._records.heights != before:
                self.show_height()

    def show_entry(self) -> None:
        """The question of a new height that is asked now."""
        entry = self._entry
        if entry is None:
            self.show_height()
            return
        page = self._question(entry)
        page.answered.connect(self._on_question_answered)
        page.back_pressed.connect(self._on_question_back_pressed)
        page.left.connect(self.show_height)
        self._stage.show(page, self.show_entry, HEIGHT)

    def open_reading(self, reading_id: str) -> None:
        """One reading, whole."""
        self._opened = reading_id
        self._show_reading()

    def _show_reading(self) -> None:
        reading = self._reading()
        if reading is None:
            self.show_height()
            return
        page = ReadingPage(self._stage.theme, reading, self.unit)
        page.change_pressed.connect(self._on_reading_change_pressed)
        page.delete_pressed.connect(self._on_reading_delete_pressed)
        page.height_pressed.connect(self.show_height)
        self._stage.show(page, self._show_reading, HEIGHT)

    def show_tallest(self) -> None:
        """What is the tallest you have ever been?"""
        tallest = self._records.heights.tallest
        kept = tallest.measurement if tallest is not None else None
        self._tallest_text = "" if kept is None else texts_of((kept,))[0]
        self._show_tallest()

    def show_how(self) -> None:
        """How to measure, step by step."""
        page = MeasuringPage(self._stage.theme)
        page.height_pressed.connect(self.show_height)
        page.add_pressed.connect(self._on_page_add_pressed)
        self._stage.show(page, self.show_how, HEIGHT)

    def show_doctor(self) -> None:
        """A page for the doctor, to print or to save."""
        self.reports().show_doctor()

    def show_incoming(self) -> None:
        """Heights come in from a file."""
        self.reports().show_incoming()

    def reports(self) -> "ReportDesk":
        """What goes out and comes in, made when it is first wanted."""
        if self._reports is None:
            from spineguard.desks.report import ReportDesk

            self._reports = ReportDesk(self._stage)
            self._reports.left.connect(self._on_reports_left)
        return self._reports

    def _page(self) -> HeightPage:
        now = self._stage.wall()
        self._entry = None
        shown = height_at(now.date(), self._records.heights, self.unit)
        weeks = sessions_by_week(self._records.journal, now.date(), WEEKS)
        page = HeightPage(self._stage.theme, shown, weeks, self._saved)
        page.add_pressed.connect(self._on_page_add_pressed)
        page.how_pressed.connect(self.show_how)
        page.doctor_pressed.connect(self.show_doctor)
        page.incoming_pressed.connect(self.show_incoming)
        page.opened.connect(self.open_reading)
        page.undo_pressed.connect(self._on_page_undo_pressed)
        page.tallest_pressed.connect(self.show_tallest)
        page.tallest_unknown.connect(self._on_page_tallest_unknown)
        self._stage.show(page, self.show_height, HEIGHT)
        return page

    def _question(self, entry: HeightEntry) -> QuestionPage:
        theme = self._stage.theme
        match entry.step:
            case Step.WHERE:
                return WherePage(theme, entry)
            case Step.WHEN:
                return WhenPage(theme, entry)
            case Step.TALL:
                return TallPage(theme, entry)
            case Step.CHECK:
                return CheckPage(theme, entry)
            case Step.MORE:
                return MorePage(theme, entry, entry.reading("a"))

    def _show_tallest(self) -> None:
        page = TallestPage(self._stage.theme, self._tallest_text, self.unit)
        page.chosen.connect(self._on_tallest_chosen)
        page.left.connect(self.show_height)
        page.typed.connect(self._on_tallest_typed)
        self._stage.show(page, self._show_tallest, HEIGHT)

    # --- what was asked for -------------------------------------------------------------------------------

    def _on_page_add_pressed(self) -> None:
        self._entry = HeightEntry(self._records.heights, self._stage.wall(), self.unit)
        self.show_entry()

    def _on_reports_left(self, saved: bool | None) -> None:
        self._saved = self._saved if saved is None else saved
        self.show_height()

    def _on_page_undo_pressed(self) -> None:
        self._saved = self._records.undo_last_replaced()
        self.show_height()

    def _on_page_tallest_unknown(self) -> None:
        self._on_tallest_chosen(None)

    def _on_tallest_typed(self, text: str) -> None:
        self._tallest_text = text

    def _on_tallest_chosen(self, measurement: Measurement | None) -> None:
        tallest = Tallest(entered=self._stage.wall(), measurement=measurement)
        self._saved = self._records.set_tallest(tallest)
        self.show_height()

    def _on_reading_change_pressed(self) -> None:
        reading = self._reading()
        if reading is not None:
            self._entry = HeightEntry(self._records.heights, self._stage.wall(), self.unit, reading)
            self.show_entry()

    def _on_reading_delete_pressed(self) -> None:
        self._saved = self._records.remove_reading(self._opened)
        self._page().focus_undo()

    def _on_question_answered(self) -> None:
        entry = self._entry
        if entry is None:
            return
        if entry.step is Step.MORE:
            self._keep(entry)
            return
        entry.go_on()
        self.show_entry()

    def _on_question_back_pressed(self) -> None:
        if self._entry is not None:
            self._entry.go_back()
            self.show_entry()

    def _keep(self, entry: HeightEntry) -> None:
        reading = entry.reading(uuid4().hex)
        if entry.replaces is None:
            self._saved = self._records.add_reading(reading)
        else:
            self._saved = self._records.correct_reading(entry.replaces.id, reading)
        self.show_height()

    def _reading(self) -> Reading | None:
        there = (each for each in self._records.heights.readings if each.id == self._opened)
        return next(there, None)
