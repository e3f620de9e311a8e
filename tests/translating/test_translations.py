"""The translations hold every sentence of the program, and nothing is lost on the way into them."""

from pathlib import Path

import pytest

from translating.__main__ import ENGLISH, FOLDER, TEMPLATE, collect, main, release
from translating.ts_file import Message, read_ts, troubles


def sentences(file: Path) -> set[tuple[str, str, bool]]:
    return {(message.source, message.about, message.plural) for message in read_ts(file)}


def test_no_sentence_of_the_source_was_forgotten(tmp_path: Path) -> None:
    collect(tmp_path / TEMPLATE, "")
    fresh = sentences(tmp_path / TEMPLATE)
    assert len(fresh) > 100
    assert sentences(FOLDER / TEMPLATE) == fresh, "say ./run translate"
    assert sentences(FOLDER / ENGLISH) == {each for each in fresh if each[2]}, "say ./run translate"


def test_what_has_a_number_is_known_as_plural() -> None:
    for message in read_ts(FOLDER / TEMPLATE):
        assert message.plural == ("%Ln" in message.source), message.source


def test_english_has_all_its_plurals() -> None:
    messages = read_ts(FOLDER / ENGLISH)
    assert len(messages) >= 10
    for message in messages:
        assert message.finished, message.source
        assert len(message.forms) == 2
        assert not any("(s)" in form for form in message.forms)


@pytest.mark.parametrize("file", sorted(FOLDER.glob("spineguard_*.ts")), ids=lambda file: file.stem)
def test_what_the_program_reads_is_made_from_what_was_translated(file: Path, tmp_path: Path) -> None:
    assert [trouble for message in read_ts(file) for trouble in troubles(message)] == []
    copy = tmp_path / file.name
    copy.write_bytes(file.read_bytes())
    assert release(copy).read_bytes() == file.with_suffix(".qm").read_bytes(), "say ./run translate"


def test_a_new_language_begins_with_every_sentence_and_keeps_what_is_done(tmp_path: Path) -> None:
    assert main(["de"], tmp_path) == 0
    german = tmp_path / "spineguard_de.ts"
    assert sentences(german) == sentences(FOLDER / TEMPLATE)
    assert not any(message.finished for message in read_ts(german))
    text = german.read_text("utf-8")
    done = text.replace(
        '<source>All exercises</source>\n        <translation type="unfinished"></translation>',
        "<source>All exercises</source>\n        <translation>Alle Übungen</translation>",
    )
    assert done != text
    german.write_text(done, "utf-8")
    assert main([], tmp_path) == 0
    assert [message.forms for message in read_ts(german) if message.finished] == [("Alle Übungen",)]
    assert "Alle Übungen".encode("utf-16-be") in german.with_suffix(".qm").read_bytes()


def test_a_translation_that_lost_its_number_is_not_released(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["de"], tmp_path)
    german = tmp_path / "spineguard_de.ts"
    german.with_suffix(".qm").unlink()
    text = german.read_text("utf-8")
    source = "Exercise {number} of {of}"
    spoilt = text.replace(
        f'<source>{source}</source>\n        <translation type="unfinished"></translation>',
        f"<source>{source}</source>\n        <translation>Übung {{nummer}} von {{of}}</translation>",
    )
    assert spoilt != text
    german.write_text(spoilt, "utf-8")
    assert main([], tmp_path) == 1
    assert "{nummer}" in capsys.readouterr().out
    assert not german.with_suffix(".qm").exists()


def message(source: str, *forms: str) -> Message:
    return Message(source, "", len(forms) > 1, forms, True)


@pytest.mark.parametrize(
    "wrong",
    [
        message("{a} of {b}", "{a} von {c}"),
        message("{a} of {b}", "{a} von"),
        message("{a} of {b}", "{a} {a} {b}"),
        message("{a} of {b}", "{a} von {b} {"),
        message("{a} of {b}", "{a!r} von {b}"),
        message("%Ln minute(s)", "%n Minute", "%Ln Minuten"),
        message("plain", "{made_up}"),
        message("plain", ""),
    ],
)
def test_a_translation_that_would_break_its_sentence_is_found(wrong: Message) -> None:
    assert list(troubles(wrong))


@pytest.mark.parametrize(
    "right",
    [
        message("{a} of {b}", "von {b} sind {a} da"),
        message("%Ln time(s)", "einmal", "%Ln Mal"),
        message("plain", "schlicht"),
        Message("{a} of {b}", "", False, ("",), False),
    ],
)
def test_a_translation_in_another_order_is_fine(right: Message) -> None:
    assert list(troubles(right)) == []
