"""`spineguard report`: writes what was asked for, reads without changing, and writes over nothing."""

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from spineguard.cli import main
from spineguard.core.incoming import Answers
from spineguard.core.reading import HeightHistory, Measurement, Tallest
from spineguard.storage.csv_in import look_at
from spineguard.storage.records import Records
from tests.pdf_text import PdfText
from tests.readings import reading

ROOT = Path(__file__).parent.parent
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A person's folder with 2 readings."""
    folder = tmp_path / "home"
    records = Records(folder, lambda: NOW)
    records.add_readings([reading("a", date(2025, 3, 4), 16_150), reading("b", date(2026, 3, 4))])
    records.set_tallest(Tallest(entered=NOW, measurement=Measurement(tenths=16_800, typed="168")))
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def report(out: Path, home: Path, *more: str) -> int:
    return main(["report", "--out", str(out), "--data-dir", str(home), *more])


def in_a_process(out: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """As from a terminal of a computer without a screen."""
    environ = {
        k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, "-m", "spineguard", "report", "--out", str(out), "--data-dir", str(home)],
        cwd=ROOT,
        env=environ | {"PYTHONDONTWRITEBYTECODE": "1", "SPINEGUARD_LANGUAGE": "en_US"},
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize("kind", ["pdf", "txt", "csv", "json"])
def test_it_is_written_without_a_screen_and_changes_nothing_of_the_person(
    kind: str, home: Path, tmp_path: Path
) -> None:
    before = files(home)
    out = tmp_path / f"heights.{kind}"
    done = in_a_process(out, home)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{out}\n"
    data = out.read_bytes()
    match kind:
        case "pdf":
            assert "Height: a page for the doctor" in PdfText(data).text
        case "txt":
            assert "Entered by the person, not by a clinician." in data.decode()
        case "csv":
            back = look_at(data, Answers(), HeightHistory(), NOW)
            assert [each.id for each in back.readings] == ["a", "b"]
        case "json":
            assert json.loads(data)["resourceType"] == "Bundle"
    assert files(home) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [out.name, "home"]


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_a_table_and_a_bundle_load_no_qt(kind: str, home: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from spineguard.cli import main; "
        f"status = main(['report', '--out', {str(tmp_path / f'h.{kind}')!r}, '--data-dir', {str(home)!r}]); "
        "print(status, 'PySide6' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0 False"


def test_the_end_of_the_name_may_be_written_in_capitals(home: Path, tmp_path: Path) -> None:
    assert report(tmp_path / "HEIGHTS.CSV", home) == 0


def test_what_is_there_is_written_over_only_when_asked(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "heights.csv"
    out.write_text("mine", "utf-8")
    assert report(out, home) == 2
    assert "add --replace" in capsys.readouterr().err
    assert out.read_text("utf-8") == "mine"
    assert report(out, home, "--replace") == 0
    assert out.read_text("utf-8-sig").startswith("kind,")


@pytest.mark.parametrize("name", ["journal.json", "preferences.json", "new.pdf"])
def test_nothing_is_ever_written_into_the_persons_folder(name: str, home: Path) -> None:
    before = files(home)
    assert report(home / name, home, "--replace") == 2
    assert files(home) == before


@pytest.mark.parametrize("link", ["hard", "soft"])
def test_the_journal_is_safe_under_another_name(link: str, home: Path, tmp_path: Path) -> None:
    before = files(home)
    other = tmp_path / "other.json"
    if link == "hard":
        other.hardlink_to(home / "journal.json")
    else:
        other.symlink_to(home / "journal.json")
    assert report(other, home, "--replace") == 2
    assert files(home) == before


@pytest.mark.parametrize(
    ("out", "words"),
    [
        ("heights.docx", "ends in .pdf, .txt, .csv or .json"),
        ("heights", "ends in .pdf, .txt, .csv or .json"),
        ("missing/heights.pdf", "there is no folder"),
        ("folder.pdf", "is a folder"),
    ],
)
def test_wrong_use_is_said_in_a_sentence(
    out: str, words: str, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.pdf").mkdir()
    assert report(tmp_path / out, home) == 2
    assert words in capsys.readouterr().err


def test_without_a_journal_there_is_nothing_to_report_and_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(tmp_path / "h.csv", tmp_path / "nobody") == 1
    assert "There is no journal in" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_notes_in_a_folder_that_cannot_be_looked_into_are_told_as_not_read(
    unreachable: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(tmp_path / "h.csv", unreachable) == 1
    assert "Your journal could not be read: " in capsys.readouterr().err


def test_without_a_reading_it_is_written_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    Records(home, lambda: NOW).set_tallest(Tallest(entered=NOW))
    assert report(tmp_path / "h.csv", home) == 0
    assert "No height is written down yet" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{ not a journal", "could not be read"),
        ('{"format": "spineguard-journal", "version": 99, "sessions": []}', "A newer SpineGuard wrote"),
    ],
)
def test_a_journal_that_cannot_be_read_is_left_as_it_is(
    text: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "journal.json").write_text(text, "utf-8")
    assert report(tmp_path / "h.csv", home) == 1
    assert words in capsys.readouterr().err
    assert files(home) == {"journal.json": text.encode()}
    assert not (tmp_path / "h.csv").exists()


def test_lines_that_make_no_sense_are_left_out_with_a_word(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journal = home / "journal.json"
    document = json.loads(journal.read_text("utf-8"))
    document["readings"].append({"id": "broken"})
    journal.write_text(json.dumps(document), "utf-8")
    before = files(home)
    assert report(tmp_path / "h.csv", home) == 0
    assert "Some lines of your journal could not be read" in capsys.readouterr().err
    assert (tmp_path / "h.csv").read_text("utf-8").count("\nreading,") == 2
    assert files(home) == before


def test_a_folder_that_cannot_be_written_is_said(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _data: bytes) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("spineguard.report.replace_file", refuse)
    assert report(tmp_path / "h.csv", home) == 1
    assert "h.csv could not be written: Permission denied." in capsys.readouterr().err


def test_a_name_that_no_file_can_have_is_said(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(tmp_path / f"{'h' * 300}.csv", home) == 1
    assert "could not be written: File name too long." in capsys.readouterr().err
