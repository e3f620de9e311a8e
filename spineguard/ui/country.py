"""How people write dates where the person lives."""

from PySide6.QtCore import QLocale

from spineguard.core.day_text import Order


def date_order() -> Order:
    """Which number of a date comes first in the person's country."""
    written = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    first = min("dMy", key=lambda letter: written.find(letter) if letter in written else len(written))
    return {"d": Order.DAY_FIRST, "M": Order.MONTH_FIRST, "y": Order.YEAR_FIRST}[first]


def month_names() -> list[tuple[str, ...]]:
    """Every name of each month in the person's language."""
    long, short = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat
    here = QLocale()
    return [
        tuple(
            name
            for form in (long, short)
            for name in (here.monthName(month, form), here.standaloneMonthName(month, form))
        )
        for month in range(1, 13)
    ]
