"""`spineguard check` as a person or an editor calls it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from spineguard.cli import main
from spineguard.paths import resource

ROOT = Path(__file__).parent.parent
GOOD = (ROOT / "tests" / "bad_cards" / "good.yaml").read_text(encoding="utf-8")


def test_good_cards_are_called_good_and_end_with_0(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "tall.yaml"
    file.write_text(GOOD, encoding="utf-8")
    assert main(["check", str(file)]) == 0
    assert capsys.readouterr().out == f"{file}: good\n"


def test_the_bundled_cards_are_good_and_not_their_own_doubles(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(resource("exercises", "en"))]) == 0
    assert capsys.readouterr().out.count(": good\n") == 2


def test_a_bad_card_among_good_ones_ends_with_1_and_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(GOOD.replace("mark: 3", "marc: 3"), encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"{tmp_path}/a.yaml: good",
        f'{tmp_path}/b.yaml:16:5: dose.hold: "marc" is not known here; did you mean "mark"?',
    ]


def test_an_id_of_the_program_is_told_as_it_would_be_in_the_library(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(GOOD.replace("id: tall-stand", "id: head-press"), encoding="utf-8")
    assert main(["check", str(file)]) == 1
    assert f'{file}:1:5: id: the id "head-press" is already used by' in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["/there/is/no/such.yaml"], ["."], ["--sceema"], [""]])
def test_wrong_use_ends_with_2_one_sentence_and_a_hint(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        code = main(["check", *arguments])
    except SystemExit as ended:
        code = ended.code
    captured = capsys.readouterr()
    assert code == 2 and captured.out == ""
    assert captured.err.count("\n") == 1 and "--help'" in captured.err


def test_the_schema_is_json_and_ends_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "SpineGuard card"


def run(*arguments: str, **settings: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "spineguard", *arguments],
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        **settings,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be written there")
def test_a_file_name_cannot_command_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[2J\n.yaml").write_text("- no\n", encoding="utf-8")
    (tmp_path / os.fsdecode(b"b\xff.yaml")).write_text(GOOD, encoding="utf-8")
    done = run("check", str(tmp_path))
    assert done.returncode == 1 and done.stderr == b""
    first, second = done.stdout.splitlines()
    assert b"a\\x1b[2J\\n.yaml:1:1: card:" in first
    assert second.endswith(b"b\\udcff.yaml: good")


def test_a_terminal_without_utf_8_does_not_stop_it(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(GOOD.replace("place: standing", "place: 頭"), encoding="utf-8")
    done = run("check", str(tmp_path), env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert done.returncode == 1 and done.stderr == b""
    assert rb'"\u982d"' in done.stdout


def test_a_reader_that_leaves_early_does_not_stop_it(tmp_path: Path) -> None:
    for number in range(2000):
        (tmp_path / f"{number:04}-{'x' * 100}.yaml").write_text("- no\n", encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "spineguard", "check", str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None and running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        complaint = running.stderr.read()
        assert running.wait(timeout=60) == 1
    assert complaint == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is not there")
@pytest.mark.parametrize("asked", [("--schema",), (str(resource("exercises", "en")),)])
def test_an_answer_that_does_not_fit_on_the_disk_is_told_in_a_sentence(asked: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "spineguard", "check", *asked],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
        )
    assert done.returncode == 1
    assert (
        done.stderr.startswith(b"spineguard: this could not be written (") and done.stderr.count(b"\n") == 1
    )


def linked_to_itself(folder: Path) -> Path:
    file = folder / "loop.yaml"
    file.symlink_to(file.name)
    return file


@pytest.mark.skipif(sys.platform == "win32", reason="links need another right there")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_link_to_itself_is_told_in_one_line(
    what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = linked_to_itself(tmp_path)
    assert main(["check", str(file if what == "file" else tmp_path)]) == 1
    assert capsys.readouterr().out == f"{file}:1:1: file: this is a link that only leads back to itself\n"


def test_a_folder_of_folders_is_told_that_they_are_not_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(resource("exercises"))]) == 2
    assert "no cards here; folders inside a folder are not read" in capsys.readouterr().err
