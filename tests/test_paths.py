"""Which of the bundled files speaks to whom."""

import sys
from pathlib import Path

import platformdirs
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


@pytest.mark.skipif(sys.platform != "linux", reason="other systems ask platformdirs itself")
@pytest.mark.parametrize("home", [None, "", "/", "/people/ann", "/people/ann/", "ann", "~"])
@pytest.mark.parametrize("data", [None, "", " ", "/data", "/data/", "data", "~/data", "//data//x"])
def test_the_data_folder_is_where_platformdirs_would_put_it(
    monkeypatch: pytest.MonkeyPatch, home: str | None, data: str | None
) -> None:
    for name, value in (("HOME", home), ("XDG_DATA_HOME", data)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    told = platformdirs.user_data_dir("spineguard", appauthor=False, roaming=False)
    assert paths.default_data_dir() == Path(told)
