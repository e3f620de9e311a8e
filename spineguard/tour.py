"""Goes through the whole program by itself, on a clock of its own, and saves a picture of every moment.

No screen is needed.
"""

import os
import sys
import tempfile
from pathlib import Path


def take_tour(out: Path, theme: str, text_size: int, data_dir: Path | None) -> int:
    """Save the pictures of a tour into a folder, one line printed for each.

    Without a `data_dir` the journal is written to a folder of the tour's own and ends up beside the pictures.
    Returns 0, or 1 when the folder can't be written or holds a person's notes, or parts of the system are
    missing.
    """
    from spineguard.desktop.qt_libraries import problem_before_qt
    from spineguard.storage.safe_write import replace_file

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    problem = problem_before_qt(os.environ)
    if problem is not None:
        print(problem.sentence, problem.command or "", sep="\n", file=sys.stderr)
        return 1
    lived_in = data_dir or out
    if holds_notes(lived_in):
        print(
            f"Somebody's notes are in {lived_in}. A tour would write its own among them. "
            "Please use a new folder.",
            file=sys.stderr,
        )
        return 1
    try:
        out.mkdir(parents=True, exist_ok=True)
        if data_dir is not None:
            _walk(out, theme, text_size, data_dir)
            return 0
        with tempfile.TemporaryDirectory() as folder:
            _walk(out, theme, text_size, Path(folder))
            replace_file(out / "journal.json", Path(folder, "journal.json").read_bytes())
    except OSError as error:
        print(f"The pictures could not be saved in {out}: {error.strerror or error}.", file=sys.stderr)
        return 1
    return 0


def holds_notes(folder: Path) -> bool:
    """Whether a person keeps notes here: the lock of a window, or a journal that is not only a tour's."""
    import json

    from spineguard.tour_walk import MORNING

    journal = folder / "journal.json"
    if os.path.lexists(folder / "window.lock"):
        return True
    if not os.path.lexists(journal):
        return False
    try:
        document = json.loads(journal.read_bytes())
        hours = {str(session["started"])[:13] for session in document["sessions"]}
    except (OSError, ValueError, LookupError, TypeError):
        return True  # whatever it is, it is not ours to replace
    return set(document) != {"format", "version", "sessions"} or hours != {f"{MORNING:%Y-%m-%dT%H}"}


def _walk(out: Path, theme: str, text_size: int, data_dir: Path) -> None:
    from PySide6.QtCore import Qt

    from spineguard.tour_heights import HEIGHTS
    from spineguard.tour_walk import Walk

    walk = Walk(out, theme, text_size, data_dir)
    walk.photograph("home", "The home page, nothing done yet today")
    walk.app.show_library()
    walk.photograph("library", "All exercises")
    for exercise_id in ("head-press", "standing-back-bend"):
        walk.app.show_exercise(exercise_id)
        walk.photograph(exercise_id, "One exercise, whole")
    walk.read_guide()
    walk.app.show_settings()
    walk.photograph("settings", "Everything that can be set")
    walk.set_reminders()
    walk.app.show_help()
    walk.photograph("help", "When to call for help")
    walk.app.show_home()
    walk.press(Qt.Key.Key_Return)
    walk.answer_questions()
    walk.follow_session()
    walk.photograph("done", "The end of the routine")
    walk.press(Qt.Key.Key_Return)
    walk.photograph("home-after", "The home page after one session")
    walk.press(Qt.Key.Key_Return)
    walk.press(Qt.Key.Key_K)
    walk.pass_time(2)
    walk.press(Qt.Key.Key_Space)
    walk.photograph("paused", "A session that was paused")
    walk.press(Qt.Key.Key_H)
    walk.photograph("hurts", "Something hurts: when to call for help")
    walk.press(Qt.Key.Key_Return)
    walk.photograph("home-hurt", "The home page for the rest of that day")
    walk.app.window.close()
    for part in HEIGHTS:
        with tempfile.TemporaryDirectory() as folder:
            walk = Walk(out, theme, text_size, Path(folder), walk.number)
            part(walk)
            walk.app.window.close()
