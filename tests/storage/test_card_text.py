"""Bytes to values: what good cards may look like, and that strange ones cost nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from spineguard.core.exercise import Exercise
from spineguard.storage.card_folder import read_card
from spineguard.storage.card_text import plain_value, read_card_text
from spineguard.storage.card_trouble import Mark

ROOT = Path(__file__).parent.parent.parent
GOOD = (ROOT / "tests" / "bad_cards" / "good.yaml").read_text(encoding="utf-8")


def exercise(tmp_path: Path, data: bytes) -> Exercise:
    file = tmp_path / "card.yaml"
    file.write_bytes(data)
    reading = read_card(file)
    assert reading.problems == ()
    assert reading.exercise is not None
    return reading.exercise


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", 5),
        ("-12", -12),
        ("+3", 3),
        ("0", 0),
        ("1.50", 1.5),
        ("5.", 5.0),
        (".5", 0.5),
        ("-.5", -0.5),
        ("1e2", 100.0),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("yes", "yes"),
        ("No", "No"),
        ("on", "on"),
        ("True", "True"),
        ("2018-08-07", "2018-08-07"),
        ("1:30", "1:30"),
        ("012", "012"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        (".nan", ".nan"),
        ("-.inf", "-.inf"),
        ("1e999", "1e999"),
        ("9" * 5000, "9" * 5000),
        ("٣", "٣"),
        (".", "."),
        ("-", "-"),
        ("+", "+"),
        ("5 reps", "5 reps"),
    ],
)
def test_words_without_quotes_mean_what_they_look_like(text: str, value: object) -> None:
    read = plain_value(text)
    assert read == value and type(read) is type(value)


def test_words_in_quotes_stay_words() -> None:
    assert read_card_text(b"a: '5'\nb: \"true\"\nc: ''\n").values == {"a": "5", "b": "true", "c": ""}


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.rstrip("\n"),
        lambda text: "\n\n# a comment\n---\n" + text + "...\n",
        lambda text: text.replace(": ", ":    ").replace("\n", "   \n"),
        lambda text: text.replace("name: Tall Stand", "name: >-\n  Tall\n  Stand"),
        lambda text: text.replace("name: Tall Stand", 'name: "Tall\n  Stand"'),
        lambda text: text.replace("name: Tall Stand", "name: |\n  Tall\n  Stand\n"),
    ],
    ids=[
        "CRLF",
        "a BOM",
        "no last line end",
        "document marks",
        "wide",
        "folded",
        "quoted over 2 lines",
        "block",
    ],
)
def test_a_card_may_be_written_in_many_ways(change, tmp_path: Path) -> None:
    plain = exercise(tmp_path, GOOD.encode())
    assert exercise(tmp_path, change(GOOD).encode()) == plain


@pytest.mark.parametrize(
    "name", ["頭を後ろへ", "Осанка стоя", "وقفة مستقيمة", "Größe spüren", "می‌ایستم", "🧍"]
)
def test_words_in_any_script_arrive_whole(name: str, tmp_path: Path) -> None:
    text = (
        GOOD.replace("Tall Stand", name).replace(": tall\n", f": {name}\n").replace("  tall:", f"  {name}:")
    )
    read = exercise(tmp_path, text.encode())
    assert read.name == name and name in read.poses


def test_a_place_is_counted_in_letters_not_bytes() -> None:
    card = read_card_text("頭: [後, ろ]\n".encode())
    assert card.mark(("頭", 1)) == Mark(1, 8)


def test_a_place_is_right_in_a_file_with_windows_line_ends() -> None:
    assert read_card_text(b"a: 1\r\nb:\r\n  c: 2\r\n").mark(("b", "c")) == Mark(3, 6)


def test_a_part_that_is_not_written_is_placed_where_the_part_around_it_starts() -> None:
    card = read_card_text(b"a: 1\nb:\n  c: 2\n")
    assert card.mark(("b", "missing", "deep")) == Mark(3, 3)


def test_a_python_tag_runs_nothing(tmp_path: Path) -> None:
    sentinel = tmp_path / "it-ran"
    bait = f"!!python/object/apply:os.mkdir [{json.dumps(str(sentinel))}]"
    yaml.unsafe_load(bait)
    sentinel.rmdir()
    file = tmp_path / "evil.yaml"
    for evil in (bait, bait.replace("os.mkdir", "os.system"), bait.replace("apply", "new")):
        file.write_text(GOOD.replace("Tall Stand", evil), encoding="utf-8")
        (problem,) = read_card(file).problems
        tag = evil.partition(" ")[0]
        assert problem.words == f'"{tag}" is a command to other programs; take it out'
        assert not sentinel.exists()


def bomb() -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    return "\n".join(lines)


HOSTILE = {
    "an alias bomb": bomb(),
    "30,000 open brackets": "[" * 30_000,
    "30,000 open braces": "{" * 30_000,
    "30,000 list lines on one": "- " * 30_000,
    "100,000 open brackets": "[" * 100_000,
    "5,000 names": "".join(f"name{n}: 1\n" for n in range(5_000)),
    "one long name": "x" * 65_000 + ": 1",
    "one long number": "lead_in: " + "9" * 65_000,
    "20,000 steps": "steps: [" + "a, " * 20_000 + "]",
    "20,000 empty steps": "steps: [" + "{}," * 20_000 + "]",
    "one long line of quotes": "name: '" + "''" * 32_000 + "'",
    "one name 10,000 times": "a: 1\n" * 10_000,
    "60 KB of line ends": "\n" * 60_000,
    "60 KB of commas": "needs: [" + "," * 60_000,
    "60 KB of question marks": "? " * 30_000,
    "60 KB of anchors": "&a " * 20_000,
    "a card of 64 KB": GOOD + "#" * (64 * 1024 - len(GOOD.encode())),
}

# VmHWM, because ru_maxrss still remembers the size of the process that started this one.
MEASURE = """
import sys
from pathlib import Path
from spineguard.storage.card_folder import read_card
reading = read_card(Path(sys.argv[1]))
status = Path("/proc/self/status").read_text().split()
print(len(reading.problems), int(status[status.index("VmHWM:") + 1]) // 1024)
"""


def problems_and_megabytes(file: Path) -> tuple[int, int]:
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(file)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    problems, megabytes = done.stdout.split()
    return int(problems), int(megabytes)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="measured with /proc")
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_card_is_read_in_little_memory(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "hostile.yaml"
    file.write_text(HOSTILE[kind], encoding="utf-8")
    problems, megabytes = problems_and_megabytes(file)
    assert (problems == 0) == (kind == "a card of 64 KB")
    assert problems <= 20
    assert megabytes < 100


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="measured with /proc")
def test_50_megabytes_are_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "large.yaml"
    file.write_bytes(GOOD.encode())
    os.truncate(file, 50 * 1024 * 1024)
    problems, megabytes = problems_and_megabytes(file)
    assert problems == 1
    assert megabytes < 50
