"""What the pages of the guide say besides what stands in the guide itself."""

from PySide6.QtCore import QDate, QLocale

from spineguard.core.guide import Dated, Group, GuidePage, Picture, Reference, Verdict
from spineguard.core.lean import Load
from spineguard.ui.language import tr
from spineguard.ui.words import GUIDE as GUIDE

SEARCH = tr("Search")
SEARCH_ABOUT = tr("Type a word, such as cough or shopping.")
NOTHING_FOUND = tr("No page has these words. Try another word.")
ALL_PAGES = tr("All pages", "of the guide")
SHOW_ALL = tr("Show all pages", "of the guide")
NEXT_PAGE, PAGE_BEFORE = tr("Next page", "of the guide"), tr("Page before", "of the guide")
PAGES_LEFT_OUT = tr("Some pages could not be read:")
SOURCES, DIFFERS = tr("Where this comes from"), tr("Where we differ from it")
LEAN_BACK, BEND_FORWARD = tr("Lean back"), tr("Bend forward")
LEAN = tr("Lean of the figure")
LEAN_ABOUT = tr("Move the figure with the buttons, the slider or the arrow keys.")
FRONT, BACK_SIDE = tr("Front", "of the spine"), tr("Back", "of the spine")
STRAIN = tr("Muscles pull here")

GROUP = {
    Group.SPINE: tr("Your spine"),
    Group.BETTER: tr("Better ways"),
    Group.CARE: tr("When to see someone"),
    Group.ABOUT: tr("About"),
}

VERDICT = {Verdict.SAFE: tr("Better", "above a picture of what to do"), Verdict.AVOID: tr("Avoid")}

LOAD = {
    Load.OPEN: tr("Leaning back. The front of the spine is open, and bears the least."),
    Load.OPENING: tr("Leaning back a little. The front of the spine opens."),
    Load.EVEN: tr("Standing tall. Front and back bear the same."),
    Load.SOME: tr("Bending a little. The front of the spine starts to be squeezed."),
    Load.MORE: tr("Bending more. The front is squeezed, and the muscles of the back start to pull."),
    Load.MUCH: tr("Bending far. The front is squeezed hard, and the back may feel strained."),
    Load.MOST: tr("Bending very far. The front bears the most. Here a bone breaks most easily."),
}


def picture_name(picture: Picture) -> str:
    """What a picture shows, for those who do not see it."""
    match picture.verdict:
        case Verdict.SAFE:
            return tr("Picture of the better way: {words}").format(words=picture.words)
        case Verdict.AVOID:
            return tr("Crossed-out picture, avoid this: {words}").format(words=picture.words)


def pages_found(number: int) -> str:
    """How many pages a search found."""
    return tr("%Ln page(s) found", "", number) if number else NOTHING_FOUND


def next_page_name(page: GuidePage) -> str:
    """What the button that turns the page is called, for those who don't see what comes."""
    return tr("Next page: {title}", "of the guide").format(title=page.title)


def page_before_name(page: GuidePage) -> str:
    """What the button that turns the page back is called."""
    return tr("Page before: {title}", "of the guide").format(title=page.title)


def reference_line(source: Reference) -> str:
    """Who said it, where and when."""
    return _dated(source).format(
        organisation=source.organisation, title=source.title, date=_date(source.date)
    )


def _dated(source: Reference) -> str:
    match source.dated:
        case Dated.REVIEWED:
            return tr("{organisation}: {title}. Last reviewed {date}.")
        case Dated.PUBLISHED:
            return tr("{organisation}: {title}. Published {date}.")
        case Dated.READ:
            return tr("{organisation}: {title}. No date is given. We read it in {date}.")


def _date(text: str) -> str:
    """A year, a month or a day, as the language writes it."""
    match text.count("-"):
        case 2:
            #: Pattern of a date: MMMM is the month, d the day, yyyy the year. Put them in your order.
            pattern, when = tr("MMMM d, yyyy", "date pattern"), QDate.fromString(text, "yyyy-MM-dd")
        case 1:
            #: Pattern of a month: MMMM is the month, yyyy the year. Put them in your order.
            pattern, when = tr("MMMM yyyy", "date pattern"), QDate.fromString(text + "-01", "yyyy-MM-dd")
        case _:
            return text
    return QLocale().toString(when, pattern)
