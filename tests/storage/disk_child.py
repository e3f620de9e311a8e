"""A program of its own that adds sessions or readings, to be killed, raced, traced, or put on a full disk.

`python -m tests.storage.disk_child add FOLDER FIRST COUNT` prints each number once its session is safe;
`heights` adds readings, corrects every third and removes and brings back every third, and prints each number
with how the reading stands once that is safe. With `race-` before either, it prints "ready" and waits for a
line first.
`python -m tests.storage.disk_child full FOLDER` and `read-only FOLDER` check themselves and print "all kept".
"""

import os
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from spineguard.core.file_note import NoteKind
from spineguard.core.reading import Measurement, Reading, Where
from spineguard.storage.file_lock import Patience
from spineguard.storage.journal_changes import AddReadings, Change, PutBack, ReplaceReading
from spineguard.storage.journal_file import JournalFile, JournalNotSaved
from tests.sessions import one_session


def journal_file(folder: Path) -> JournalFile:
    return JournalFile(folder, lambda: datetime.now(UTC), patience=Patience(longest=60.0))


def add(folder: Path, first: int, count: int) -> None:
    file = journal_file(folder)
    for number in range(first, first + count):
        file.add_session(one_session(number))
        os.write(1, f"{number}\n".encode())


STEPS = (("added",), ("added", "corrected"), ("added", "removed", "back"))
"""What happens to a reading, by its number modulo 3."""


def height(number: int, state: str) -> Reading:
    name = f"{number} corrected" if state == "corrected" else str(number)
    day = date(2000, 1, 1) + timedelta(days=number)
    entered = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
    measurements = (Measurement(tenths=16_000, typed="160"),)
    return Reading(id=name, entered=entered, day=day, where=Where.HOME, measurements=measurements)


def heights(folder: Path, first: int, count: int) -> None:
    file, when = journal_file(folder), datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
    for number in range(first, first + count):
        known = file.load().heights
        for state in STEPS[number % 3]:
            match state:
                case "added":
                    change: Change = AddReadings((height(number, state),))
                case "corrected":
                    change = ReplaceReading(str(number), when, height(number, state))
                case "removed":
                    change = ReplaceReading(str(number), when, None)
                case _:
                    change = PutBack(next(each for each in known.replaced if each.reading.id == str(number)))
            known = file.change(change).heights
            os.write(1, f"{number} {state}\n".encode())


def full(folder: Path) -> None:
    """On a small disk: fill it, see that nothing is lost, make room, see that nothing was forgotten."""
    file, path = journal_file(folder), folder / "journal.json"
    file.add_session(one_session(0))
    before, names = path.read_bytes(), sorted(folder.iterdir())
    filler = folder.parent / "filler"
    with filler.open("wb", buffering=0) as stream:
        try:
            while stream.write(b"x" * 512):
                pass
        except OSError as error:
            print(f"full: {error.strerror}")
    for number in (1, 2):
        try:
            file.add_session(one_session(number))
        except JournalNotSaved as error:
            assert len(error.journal.sessions) == number + 1
            print(f"not saved: {error.cause.strerror}")
        else:
            raise AssertionError("the disk was not full")
        assert path.read_bytes() == before
        assert sorted(folder.iterdir()) == names
    filler.unlink()
    assert len(file.add_session(one_session(3)).sessions) == 4
    assert len(journal_file(folder).load().journal.sessions) == 4
    print("all kept")


def read_only(folder: Path) -> None:
    """On a disk that takes nothing: what is there is read, what is new is remembered, and both are told."""
    file, path = journal_file(folder), folder / "journal.json"
    before, loaded = path.read_bytes(), file.load()
    assert loaded.note is not None
    assert loaded.note.kind is NoteKind.CANNOT_WRITE
    try:
        file.add_session(one_session(99))
    except JournalNotSaved as error:
        assert len(error.journal.sessions) == len(loaded.journal.sessions) + 1
        print(f"not saved: {error.cause.strerror}")
    assert path.read_bytes() == before
    print("all kept")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["add", where, begin, how_many]:
            add(Path(where), int(begin), int(how_many))
        case ["heights", where, begin, how_many]:
            heights(Path(where), int(begin), int(how_many))
        case ["race-add" | "race-heights" as race, where, begin, how_many]:
            print("ready", flush=True)
            sys.stdin.readline()
            what = add if race == "race-add" else heights
            what(Path(where), int(begin), int(how_many))
        case ["full", where]:
            full(Path(where))
        case ["read-only", where]:
            read_only(Path(where))
        case wrong:
            sys.exit(f"what is {wrong}?")
