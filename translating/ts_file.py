"""Reads the translation files of Qt Linguist and finds what would be missing on the page."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FILLED_IN = re.compile(r"\{[a-z_]*\}|%L?n")
"""What the program puts words and numbers in place of."""


class Message(NamedTuple):
    """One sentence, what it is about, and its translations: one, or one for each plural form."""

    source: str
    about: str
    plural: bool
    forms: tuple[str, ...]
    finished: bool


def read_ts(file: Path) -> list[Message]:
    """Every sentence of a translation file, in its order."""
    return [_message(each) for each in ET.parse(file).getroot().iter("message")]


def _message(element: ET.Element) -> Message:
    translation = element.find("translation")
    assert translation is not None
    plural = element.get("numerus") == "yes"
    texts = [form.text for form in translation] if plural else [translation.text]
    return Message(
        source=element.findtext("source", ""),
        about=element.findtext("comment", ""),
        plural=plural,
        forms=tuple(text or "" for text in texts),
        finished=translation.get("type") != "unfinished",
    )


def troubles(message: Message) -> Iterator[str]:
    """What a finished translation has lost or made up: each `{name}` and `%Ln` belongs in it once."""
    if not message.finished:
        return
    wanted = sorted(FILLED_IN.findall(message.source))
    for form in message.forms:
        # "once" may stand for "1 time", so a form for one number may leave the number out
        kept = sorted(FILLED_IN.findall(form))
        if kept != wanted and not (message.plural and kept == [part for part in wanted if part != "%Ln"]):
            yield f'"{form}" has {" ".join(kept) or "nothing"}, but {" ".join(wanted) or "nothing"} is wanted'
        elif "{" in FILLED_IN.sub("", form) or "}" in FILLED_IN.sub("", form):
            yield f'"{form}" has a brace that means nothing'
        if not form:
            yield f'"{message.source}" is marked as done, but a form of it is empty'
