"""The printer: one press, one page, on the printer that the computer prints on."""

from typing import Protocol

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from spineguard.presenters.report import ReportShown
from spineguard.ui import report_words
from spineguard.ui.report.paper import paint_on


class NoPrinterError(Exception):
    """The computer knows no printer."""


class NotPrintedError(Exception):
    """The printer refused."""


class Printer(Protocol):
    """Prints the page for the doctor and returns the printer's name; else one of the errors above."""

    def __call__(self, shown: ReportShown) -> str: ...


def print_page(shown: ReportShown) -> str:
    """Print on the usual printer, or on the only one, on the paper that lies in it."""
    info = QPrinterInfo.defaultPrinter()
    if info.isNull():
        there = QPrinterInfo.availablePrinters()
        if not there:
            raise NoPrinterError
        info = there[0]
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setDocName(report_words.TITLE)
    if not paint_on(printer, shown):
        raise NotPrintedError
    return info.description() or info.printerName()
