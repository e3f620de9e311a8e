"""What each line of a page of the guide means, in a sentence, with an example to write."""

from spineguard.storage.card_help import Help, help_for

_DATE = 'a date such as 2018-08-07, 2018-08 or "2018" (in quotes)'
_ADDRESS = "a web address that starts with http:// or https:// and has no spaces"

GUIDE_HELP: dict[str, Help] = {
    "GuidePage.id": Help(
        "A short name for the computer.",
        "id: high-shelf",
        "small letters a to z, digits and single hyphens, such as high-shelf",
    ),
    "GuidePage.title": Help("What stands above the page.", "title: A high shelf"),
    "GuidePage.group": Help("The part of the guide: spine, better, care or about.", "group: better"),
    "GuidePage.order": Help("Where the page stands among those of its group.", "order: 10"),
    "GuidePage.find": Help("Words by which people look for the page.", "find: [shelf, reach]"),
    "GuidePage.passages": Help("The words of the page, passage by passage.", ""),
    "GuidePage.sources": Help("Who said it, where and when; at least 1.", ""),
    "GuidePage.piece": Help("What the home page may tell of it for a day.", "piece: Store it lower."),
    "GuidePage.pictures": Help("The figures of the page, in order.", "pictures: []"),
    "GuidePage.extra": Help("What else the page shows: lean or signs.", "extra: lean"),
    "GuidePage.differs": Help("Where the page differs from its sources.", "differs: []"),
    "Passage.words": Help("What a person reads.", "words: Stand tall."),
    "Passage.heading": Help("What stands above the passage.", "heading: Why"),
    "Passage.lines": Help("A list below the words, 1 thing a line.", "lines: [A firm chair]"),
    "Picture.verdict": Help("Whether to do this (safe) or not (avoid).", "verdict: safe"),
    "Picture.words": Help("What the picture shows, in a sentence.", "words: Stand tall."),
    "Picture.place": Help("Where the body is: sitting, standing or lying.", "place: standing"),
    "Picture.pose": Help("The joint angles, as in a card.", "pose: {shoulder: 20}"),
    "Picture.support": Help("What holds the person up.", "support: chair"),
    "Picture.view": Help("From where the figure is seen: side or back.", "view: side"),
    "Picture.things": Help("What else is drawn, up to 4.", "things: [box]"),
    "Reference.organisation": Help("Who published it.", "organisation: A health service"),
    "Reference.title": Help("The title of the page or leaflet.", "title: Moving well"),
    "Reference.date": Help("The date of the source.", "date: 2018-08-07", _DATE),
    "Reference.dated": Help("What the date says: reviewed, published or read.", "dated: reviewed"),
    "Reference.address": Help("The web address.", "address: https://www.example.org/move", _ADDRESS),
    "Reference.credit": Help("Whom to thank, and who did not check this.", "credit: Told in our own words."),
}


def guide_help_for(owner: type, name: str) -> Help | None:
    """The help on one line of a part of a page; a pose has that of the cards."""
    return GUIDE_HELP.get(f"{owner.__name__}.{name}") or help_for(owner, name)
