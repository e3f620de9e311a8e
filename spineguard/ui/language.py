"""The language that the program speaks: chosen once, when this module is imported, and never again.

`SPINEGUARD_LANGUAGE` (as in "de" or "pt_BR") overrides the language of the computer, and
`SPINEGUARD_TRANSLATIONS` the folder of the translations: both are for translators and for tests.
"""

import os
from pathlib import Path

import msgspec
from PySide6.QtCore import QLocale, QTranslator

from spineguard.paths import language_and_stand_ins, resource

CONTEXT = ""
"""What the tools of Qt call the place of a sentence that belongs to no class."""


class Language(msgspec.Struct, frozen=True):
    """Name and translation of a language, and the habits of its country for numbers and dates."""

    name: str
    translator: QTranslator
    locale: QLocale


def chosen_language(wanted: list[str], system: QLocale, folder: Path) -> Language:
    """The first wanted language that there is a translation for; English when there is none.

    `folder` holds files like `spineguard_de.qm`; `system` brings the country and the person's own formats.
    """
    there = {file.stem.removeprefix("spineguard_"): file for file in folder.glob("spineguard_*.qm")}
    translator = QTranslator()
    for name in [*(stand_in for each in wanted for stand_in in language_and_stand_ins(each)), "en"]:
        if name in there and translator.load(str(there[name])):
            return Language(name, translator, _locale(name, system))
    return Language("en", translator, _locale("en", system))


def _locale(name: str, system: QLocale) -> QLocale:
    """Formats that fit the words: never French dates in English sentences, but the country's clock."""
    locale = QLocale(name)
    if locale.language() == system.language():
        return system
    return locale if "_" in name else QLocale(locale.language(), system.territory())


def _language_now() -> Language:
    system, told = QLocale.system(), os.environ.get("SPINEGUARD_LANGUAGE")
    folder = os.environ.get("SPINEGUARD_TRANSLATIONS")
    return chosen_language(
        [told] if told else system.uiLanguages(),
        QLocale(told) if told else system,
        Path(folder) if folder else resource("translations"),
    )


LANGUAGE = _language_now()


def tr(text: str, about: str = "", number: int = -1) -> str:
    """A sentence in the person's language, or as it stands here where nobody has translated it.

    `about` tells the translator what the words mean, and tells apart words that are spelt alike. `number`
    chooses the plural form and takes the place of `%Ln`. The name and the order of the arguments are what
    the tools of Qt look for; the text must be written out in the call, so that they can find it.
    """
    said = LANGUAGE.translator.translate(CONTEXT, text, about, number) or text
    return said if number < 0 else said.replace("%Ln", QLocale().toString(number))
