"""Which of the bundled files speaks to whom."""

from pathlib import Path

import pytest

from spineguard import paths


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Cards in three languages and the words of the voice in two."""
    for name in ("exercises/en", "exercises/pt", "exercises/pt_BR", "voice"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("en.yaml", "pt.yaml"):
        (tmp_path / "voice" / name).touch()
    monkeypatch.setattr(paths, "resource_root", lambda: tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("language", "folder"),
    [
        ("pt_BR", "pt_BR"),
        ("pt-BR", "pt_BR"),
        ("pt_PT", "pt"),
        ("pt", "pt"),
        ("en_GB", "en"),
        ("de_AT", "en"),
        ("C", "en"),
        ("", "en"),
        ("../voice", "en"),
    ],
)
def test_the_closest_language_stands_in_and_at_last_english(
    bundled: Path, language: str, folder: str
) -> None:
    assert paths.resource_for_language("exercises", language) == bundled / "exercises" / folder


def test_a_single_file_follows_the_same_rule(bundled: Path) -> None:
    assert paths.resource_for_language("voice", "pt_BR", ".yaml") == bundled / "voice" / "pt.yaml"
    assert paths.resource_for_language("voice", "fi", ".yaml") == bundled / "voice" / "en.yaml"


def test_every_language_has_all_the_cards() -> None:
    """Whoever chooses a language must not lose an exercise by it."""
    english = {file.name for file in paths.resource("exercises", "en").iterdir()}
    assert len(english) >= 2
    for folder in paths.resource("exercises").iterdir():
        assert {file.name for file in folder.iterdir()} == english, folder.name
