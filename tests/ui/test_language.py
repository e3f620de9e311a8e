"""Which language speaks, and how it writes numbers and dates."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from spineguard.ui.language import chosen_language, tr
from translating.__main__ import collect, release

C = QLocale.c()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Translations into English, German, and the Portuguese of Brazil; none has a finished sentence."""
    folder = tmp_path_factory.mktemp("translations")
    for language in ("en", "de", "pt_BR"):
        ts = folder / f"spineguard_{language}.ts"
        collect(ts, language, "-pluralonly")
        release(ts)
    return folder


@pytest.mark.parametrize(
    ("wanted", "system", "language", "locale"),
    [
        (["de-AT", "en"], "de_AT", "de", "de_AT"),
        (["de"], "de_DE", "de", "de_DE"),
        (["pt-BR", "pt"], "pt_BR", "pt_BR", "pt_BR"),
        (["en-GB", "de"], "en_GB", "en", "en_GB"),
        (["fi", "de", "en"], "fi_FI", "de", "de_DE"),
        (["fr-CH"], "fr_CH", "en", "en_CH"),
        (["C"], "C", "en", "en_US"),
        ([], "C", "en", "en_US"),
        (["../de"], "C", "en", "en_US"),
    ],
)
def test_the_first_wanted_language_that_is_there_speaks(
    folder: Path, wanted: list[str], system: str, language: str, locale: str
) -> None:
    chosen = chosen_language(wanted, QLocale(system), folder)
    assert chosen.name == language
    assert chosen.locale.name() == locale


def test_a_broken_or_missing_translation_leaves_english(tmp_path: Path) -> None:
    (tmp_path / "spineguard_de.qm").write_bytes(b"no translation")
    chosen = chosen_language(["de"], C, tmp_path)
    assert chosen.name == "en"
    assert chosen.translator.isEmpty()
    assert chosen_language(["de"], C, tmp_path / "nowhere").name == "en"


def test_a_sentence_without_a_translation_is_said_as_it_stands() -> None:
    assert tr("Nobody has translated this.") == "Nobody has translated this."
    assert tr("%Ln apple(s)", "", 1234).startswith("1")


def test_numbers_in_a_sentence_are_written_as_the_country_writes_them() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("ar_EG"))
    try:
        assert tr("%Ln second(s)", "", 4) == "٤ seconds"
    finally:
        QLocale.setDefault(before)
    assert tr("%Ln second(s)", "", 4) == "4 seconds"
    assert tr("%Ln second(s)", "", 1) == "1 second"
