"""The files of a made-up person who has used the program for some weeks."""

import json
from datetime import datetime, timedelta
from pathlib import Path

from spineguard import clocks
from spineguard.core.journal import Ending, ExerciseDone, SessionRecord
from spineguard.core.preferences import Preferences
from spineguard.storage.journal_file import JournalFile
from spineguard.storage.preferences_file import PreferencesFile

DAYS, SESSIONS_A_DAY = 60, 2


def write_files(data_dir: Path, days: int = DAYS) -> None:
    """Write a journal and preferences as the program itself writes them; nothing was done yet today."""
    PreferencesFile(data_dir, clocks.wall).save(Preferences())
    journal = JournalFile(data_dir, clocks.wall)
    today = clocks.wall().replace(hour=9, minute=0, second=0, microsecond=0)
    first = _record(today - timedelta(days=days + 1), "first")
    journal.add_session(first)
    _fill(data_dir / "journal.json", first, today, days)
    loaded = journal.load()
    if loaded.note is not None or len(loaded.journal.sessions) != 1 + days * SESSIONS_A_DAY:
        raise RuntimeError("the made-up journal could not be read back")


def _fill(file: Path, first: SessionRecord, today: datetime, days: int) -> None:
    """Add the other sessions in one go: each write of the program itself waits for the disk."""
    document = json.loads(file.read_text(encoding="utf-8"))
    (pattern,) = document["sessions"]
    for number in range(days * SESSIONS_A_DAY):
        began = today - timedelta(days=days - number // SESSIONS_A_DAY, hours=-3 * (number % SESSIONS_A_DAY))
        ended = began + timedelta(seconds=first.seconds)
        times = {"started": began.isoformat(), "ended": ended.isoformat()}
        document["sessions"].append({**pattern, "id": f"made-up-{number}", **times})
    file.write_text(json.dumps(document, indent=2), encoding="utf-8")


def _record(started: datetime, session_id: str) -> SessionRecord:
    done = [
        ExerciseDone(exercise=name, name=title, reps_done=5, reps_meant=5, hold_seconds=hold)
        for name, title, hold in (("head-press", "Head Press", 4.0), ("standing-back-bend", "Back Bend", 5.0))
    ]
    return SessionRecord(
        id=session_id,
        started=started,
        ended=started + timedelta(seconds=140),
        seconds=140.0,
        routine=tuple(done),
        ending=Ending.FINISHED,
    )
