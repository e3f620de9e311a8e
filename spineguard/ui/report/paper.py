"""Paper and PDF: where a page goes when it leaves the screen."""

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from spineguard.presenters.report import ReportShown
from spineguard.ui import report_words
from spineguard.ui.report.sheet import PER_INCH, Sheet

MARGIN = 15.0
"""Millimetres: every printer can print as far out as this."""

RESOLUTION = 1200
"""Dots to an inch in which a PDF counts; lines and letters have none of their own."""

_NORTH = ["US", "CA", "MX", "PR", "GU", "VI", "AS", "MP", "UM", "PH"]
_SOUTH = ["CL", "CO", "CR", "SV", "GT", "HN", "NI", "PA", "DO", "VE", "BZ"]
_TERRITORIES_OF_LETTER = frozenset([*_NORTH, *_SOUTH])


def usual_paper(locale: QLocale) -> QPageSize:
    """The paper that lies in printers where the person lives: A4, or letter in most of America."""
    territory = QLocale.territoryToCode(locale.territory())
    letter = territory in _TERRITORIES_OF_LETTER
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)


def pdf_of(shown: ReportShown, paper: QPageSize) -> bytes:
    """The page for the doctor as a PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(report_words.TITLE)
    writer.setCreator("SpineGuard")
    writer.setResolution(RESOLUTION)
    writer.setPageSize(paper)
    paint_on(writer, shown)
    return bytes(buffer.data().data())


def paint_on(device: QPagedPaintDevice, shown: ReportShown) -> bool:
    """Paint the page for the doctor on a printer or into a PDF; False where nothing could be painted."""
    device.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    inner = device.pageLayout().paintRect(QPageLayout.Unit.Inch)
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = painter.device().logicalDpiX() / PER_INCH
    painter.scale(scale, scale)
    size = QRectF(0, 0, inner.width() * PER_INCH, inner.height() * PER_INCH).size()
    Sheet(painter, shown, size).paint()
    return painter.end()
