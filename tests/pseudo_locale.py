"""Two languages that nobody speaks, made from English: one longer and with accents, one from right to left.

What still is English on a page was never given to a translator; what has no room here has none in German.
"""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

from translating.__main__ import collect, release

ACCENTED, RIGHT_TO_LEFT = "en_XA", "ar_XB"
KEPT = re.compile(r"(\{[a-z_]*\}|%L?n)")
ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "áçéîñöšüýžÀÇÉÎÑÖŠÜÝŽ")
ARABIC = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "ابثدهفغحجزكلمنوقرستطخصضعيذ" * 2
)
LONGER = 0.4


def pseudo(text: str, language: str) -> str:
    """A sentence in one of the two languages; what the program fills in keeps its name."""
    table = ARABIC if language == RIGHT_TO_LEFT else ACCENTS
    inside = "".join(part if KEPT.fullmatch(part) else part.translate(table) for part in KEPT.split(text))
    return f"[{inside}{padding(text, language)}]"


def padding(text: str, language: str) -> str:
    """What makes it longer: short words, because no language is longer by one endless word."""
    length = max(1, round(LONGER * len(KEPT.sub("", text))))
    if length < 4:
        return "~" * length
    word = " مرح" if language == RIGHT_TO_LEFT else " löng"
    return (word * length)[:length].rstrip() + "~"


def pseudo_date(pattern: str) -> str:
    """A pattern of a date has to stay one; its brackets are quoted so that Qt leaves them alone."""
    return f"'['{pattern}'~~~]'"


def write_pseudo(folder: Path, language: str) -> Path:
    """Make the `.qm` of one of the two languages; returns the file. Its folder can be the program's."""
    ts = folder / f"spineguard_{language}.ts"
    collect(ts, language)
    tree = ET.parse(ts)
    for message in tree.getroot().iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        dated = message.findtext("comment", "") == "date pattern"
        said = pseudo_date(source) if dated else pseudo(source, language)
        for form in list(translation) or [translation]:
            form.text = said
    tree.write(ts, encoding="utf-8", xml_declaration=True)
    return release(ts)
