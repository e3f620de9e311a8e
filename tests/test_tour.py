"""The tour takes its pictures in order, each of another moment, and writes a real journal."""

import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtGui import QImage

from spineguard.core.start_questions import EFFECT
from spineguard.paths import resource
from spineguard.storage.guide_folder import load_guide
from spineguard.tour import holds_notes
from tests.examples import back_bend, head_press

ROOT = Path(__file__).parents[1]


HEIGHTS = [
    "height-none",
    "how-to-measure",
    "height-one",
    "height-note",
    "height-inches",
    "height-inches-chart",
    "height-centimetres",
    "height-centimetres-chart",
    "height-where",
    "height-when",
    "height-tall",
    "height-more",
    "doctor",
    "incoming",
    "incoming-question",
    "incoming-look",
]


class Tour(NamedTuple):
    """What one tour left behind."""

    out: Path
    said: list[str]

    @property
    def pictures(self) -> list[Path]:
        return sorted(self.out.glob("*.png"))

    @property
    def names(self) -> list[str]:
        """The pictures' names without their numbers, in order."""
        return [picture.stem[4:] for picture in self.pictures]


def take_tour(out: Path, *more: str) -> subprocess.CompletedProcess[str]:
    settings = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    return subprocess.run(
        [sys.executable, "-m", "spineguard", "tour", "--out", str(out), *more],
        cwd=ROOT,
        env=settings | {"PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Tour:
    out = tmp_path_factory.mktemp("tour") / "not there yet"
    done = take_tour(out)
    assert done.returncode == 0, done.stderr
    return Tour(out, done.stdout.splitlines())


def session_names() -> Iterator[str]:
    """The pictures of a whole session of both exercises, as their cards mean it."""
    for card in (head_press(), back_bend()):
        yield from (f"step-{number}" for number in range(1, len(card.steps) + 1))
        yield from (f"get-ready-count{count}" for count in range(int(card.lead_in), 0, -1))
        counts = card.dose.hold.counts or int(card.dose.hold.value)
        for rep in range(1, card.dose.reps.value + 1):
            for count in range(counts, 0, -1):
                late = card.dose.hold.mark is not None and counts - count >= card.dose.hold.mark
                yield f"hold-rep{rep}-count{count}" + ("-may-rest" if late else "")
            if rep < card.dose.reps.value:
                yield from (f"rest-rep{rep}-count{n}" for n in range(int(card.dose.rest.value), 0, -1))


def test_every_moment_of_the_session_is_there_in_order(tour: Tour) -> None:
    begin, end = tour.names.index("step-1"), tour.names.index("done")
    assert tour.names[begin:end] == list(session_names())


def test_the_tour_goes_from_home_to_home_and_shows_every_page(tour: Tour) -> None:
    begin, end = tour.names.index("step-1"), tour.names.index("done")
    guide = [name for name in tour.names if name.startswith("guide")]
    pages = load_guide(resource("guide", "en")).pages
    assert {f"guide-{page.id}" for page in pages} | {"guide"} < set(guide)
    rest = [name for name in tour.names[:begin] if name not in guide]
    asked = [*(f"question-{number}" for number in range(1, len(EFFECT) + 1)), "answers"]
    set_up = ["settings", "reminders", "reminder", "help"]
    assert rest == ["home", "library", "head-press", "standing-back-bend", *set_up, *asked]
    after = ["done", "home-after", "paused", "hurts", "home-hurt"]
    assert tour.names[end:] == [*after, *HEIGHTS]


def test_pictures_are_numbered_without_a_gap_and_each_has_its_line(tour: Tour) -> None:
    assert [picture.name[:4] for picture in tour.pictures] == [
        f"{n:03}-" for n in range(1, len(tour.pictures) + 1)
    ]
    assert [line.split()[0] for line in tour.said] == [picture.name for picture in tour.pictures]
    assert all(re.fullmatch(r"\S+\.png  \S.*", line) for line in tour.said)


def test_every_picture_opens_has_its_size_and_is_not_blank(tour: Tour) -> None:
    for picture in tour.pictures:
        image = QImage(str(picture))
        if picture.stem.endswith("-reminder"):  # a small window beside the large one
            assert 300 < image.height() < image.width() < 1280
            continue
        assert (image.width(), image.height()) == (1280, 800), picture.name
        points = {image.pixel(x, y) for x in range(0, 1280, 16) for y in range(0, 800, 16)}
        assert len(points) > 5, picture.name


def test_no_picture_is_the_same_as_the_one_before(tour: Tour) -> None:
    images = [QImage(str(picture)) for picture in tour.pictures]
    same = [tour.names[n] for n in range(1, len(images)) if images[n] == images[n - 1]]
    assert same == []


def test_the_journal_of_the_tour_is_a_real_one(tour: Tour) -> None:
    journal = json.loads((tour.out / "journal.json").read_text("utf-8"))
    assert not journal.get("readings"), "readings of nobody do not belong to a person's own"
    sessions = journal["sessions"]
    assert [session["ending"] for session in sessions] == ["finished", "hurt"]
    whole = sessions[0]["routine"]
    assert [(part["exercise"], part["reps_done"], part["reps_meant"]) for part in whole] == [
        ("head-press", 5, 5),
        ("standing-back-bend", 5, 5),
    ]


def test_another_theme_and_text_size_make_other_pictures_and_a_data_folder_is_used(
    tour: Tour, tmp_path: Path
) -> None:
    out, data = tmp_path / "out", tmp_path / "data"
    done = take_tour(out, "--theme", "dark", "--text-size", "200", "--data-dir", str(data))
    assert done.returncode == 0, done.stderr
    dark = Tour(out, done.stdout.splitlines())
    assert dark.names == tour.names
    ground = QImage(str(dark.pictures[0])).pixelColor(2, 798).name()
    assert ground == "#12161f"
    assert (data / "journal.json").exists()
    assert not (out / "journal.json").exists()


def test_the_journal_of_the_tour_is_its_owners_alone_and_another_tour_may_replace_it(tour: Tour) -> None:
    journal = tour.out / "journal.json"
    assert stat.S_IMODE(journal.stat().st_mode) == 0o600
    assert not holds_notes(tour.out)


def notes_of_a_person() -> dict[str, str]:
    """Files that a tour must never write over or among."""
    morning = '{"started": "2026-11-22T09:00:00Z"}'
    whole = '{"format": "spineguard-journal", "version": 1, "sessions": [%s]%s}'
    return {
        "a session of another day": whole % ('{"started": "2026-10-02T09:00:00Z"}', ""),
        "a session besides those of a tour": whole % (morning + ', {"started": "2026-11-22T10:00:00Z"}', ""),
        "a reading besides": whole % (morning, ', "readings": []'),
        "no session yet": whole % ("", ""),
        "damaged": whole[:30],
    }


@pytest.mark.parametrize("option", ["--out", "--data-dir"])
@pytest.mark.parametrize("kind", notes_of_a_person())
def test_a_persons_journal_is_never_written_over_by_a_tour(option: str, kind: str, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    text = notes_of_a_person()[kind]
    (folder / "journal.json").write_text(text, encoding="utf-8")
    more = ("--data-dir", str(folder)) if option == "--data-dir" else ()
    done = take_tour(tmp_path / "out" if more else folder, *more)
    assert done.returncode == 1
    assert "Somebody's notes are in" in done.stderr and str(folder) in done.stderr
    assert (folder / "journal.json").read_text(encoding="utf-8") == text
    assert [file.name for file in folder.iterdir()] == ["journal.json"]


def test_a_folder_in_which_the_window_was_open_is_no_place_for_a_tour(tmp_path: Path) -> None:
    (tmp_path / "window.lock").touch()
    assert take_tour(tmp_path).returncode == 1
    assert [file.name for file in tmp_path.iterdir()] == ["window.lock"]


def test_a_folder_that_cannot_be_made_gives_a_sentence_and_status_1(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    done = take_tour(tmp_path / "file" / "out")
    assert done.returncode == 1
    assert "The pictures could not be saved in" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_cannot_be_looked_into_gives_a_sentence_too(unreachable: Path) -> None:
    done = take_tour(unreachable)
    assert done.returncode == 1
    assert "The pictures could not be saved in" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_in_the_place_of_the_folder_is_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    done = take_tour(tmp_path / "file")
    assert done.returncode == 2
    assert "a folder is expected" in done.stderr
