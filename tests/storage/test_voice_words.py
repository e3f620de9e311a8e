"""The words of the voice: read typed, complete, and each of them used."""

import ast

import pytest

from spineguard.core.voice_words import FILLED_WITH, VoiceWords
from spineguard.paths import resource, resource_root
from spineguard.storage.voice_words import VoiceWordsError, bundled_voice_words, read_voice_words

GOOD = resource("voice", "en.yaml").read_text("utf-8")


def changed(tmp_path, old, new):
    """The bundled file with one place changed."""
    assert GOOD.count(old) == 1
    path = tmp_path / "en.yaml"
    path.write_text(GOOD.replace(old, new), "utf-8")
    return path


def complaint(path):
    with pytest.raises(VoiceWordsError) as error:
        read_voice_words(path)
    return str(error.value)


def test_the_bundled_words_load_and_know_every_place_and_number():
    words = bundled_voice_words()
    assert words.number(1) == "one"
    assert words.number(30) == "thirty"
    assert words.number(31) == "31"
    assert words.going_on.short == "On."


def test_one_time_and_two_times_take_different_forms():
    words = bundled_voice_words()
    assert words.form(words.times, 1).full == "We do this once."
    assert words.form(words.times, 2).full.format(reps="two") == "We do this two times."


def test_a_language_with_one_form_for_every_number_uses_it_for_one_too(tmp_path):
    words = read_voice_words(changed(tmp_path, "plural: one-other", "plural: only-other"))
    assert words.form(words.times, 1) is words.times.other


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("going_on: {full", "goingon: {full", "goingon"),
        ("gap: {full: I paused. Press the space bar when you are ready., short: I paused.}", "", "gap"),
        ("hold: {full: \"Hold {count}.\"", "hold: {full: \"Hold {number}.\"", "hold: \"Hold {number}.\""),
        ("all_done: {full: All done", "all_done: {full: '{name} All done'} #", "short"),
        ("short: \"{rep} of {reps}.\"", "short: \"{rep of {reps}.\"", "rep: "),
        ("plural: one-other", "plural: some", "plural"),
        ("twenty-nine, thirty", "twenty-nine", "numbers"),
        ("bed: on a bed, ", "", "bed"),
        ("lying: Lying down", "flying: Flying", "places"),
        ("rest: {full: \"{words}\"", "rest: {full: \"\"", "rest"),
        ("numbers: [one", "numbers: [one]]", "line"),
    ],
)  # fmt: skip
def test_a_broken_file_says_what_is_wrong(tmp_path, old, new, told):
    said = complaint(changed(tmp_path, old, new))
    assert said.startswith("en.yaml")
    assert told in said


def test_a_missing_file_says_so(tmp_path):
    assert complaint(tmp_path / "fr.yaml") == "fr.yaml: the words of the voice are missing"


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"[" * 5000, b"a: &b [*b]", b"- 1"])
def test_a_file_of_nonsense_is_refused_in_words(tmp_path, data):
    path = tmp_path / "en.yaml"
    path.write_bytes(data)
    assert complaint(path).startswith("en.yaml")


def test_every_name_that_a_phrase_may_fill_in_is_filled_in_by_its_full_form():
    words = bundled_voice_words()
    for key, names in FILLED_WITH.items():
        forms = [phrase.full for name, phrase in words.phrases() if name == key]
        assert forms
        for name in names:
            assert any(f"{{{name}}}" in form for form in forms), (key, name)


def used_in_the_voice():
    """Every attribute that the voice's own code reads."""
    folder = resource_root().parent / "spineguard" / "voice"
    for name in ("script.py", "telling.py", "narrator.py"):
        for node in ast.walk(ast.parse((folder / name).read_text("utf-8"))):
            if isinstance(node, ast.Attribute):
                yield node.attr


def test_every_phrase_is_used_by_the_voice():
    own = {"plural", "numbers", "places", "supports"}
    keys = set(VoiceWords.__struct_fields__) - own
    assert len(keys) > 20
    assert keys - set(used_in_the_voice()) == set()


def test_the_short_form_of_a_phrase_is_never_longer_than_the_full_one():
    for key, phrase in bundled_voice_words().phrases():
        assert len(phrase.short.split()) <= len(phrase.full.split()), key


def test_what_the_voice_says_itself_has_short_sentences_and_no_signs():
    for key, phrase in bundled_voice_words().phrases():
        for form in (phrase.full, phrase.short):
            assert not set(form) & set("/&%+<>=*#@()[]…–—"), key
            assert all(len(sentence.split()) <= 12 for sentence in form.split(".")), key
