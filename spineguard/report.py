"""`spineguard report`: the page for the doctor as a PDF, as text, as a table or for a doctor's program.

No window opens and no screen is needed. The journal is only read, and nothing that is there is written over.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from spineguard.core.file_note import NoteKind
from spineguard.core.shown import visible
from spineguard.storage.records import Records
from spineguard.storage.safe_write import real_path, replace_file

if TYPE_CHECKING:
    from spineguard.presenters.report import ReportShown

GOOD, WRONG, WRONG_USE = 0, 1, 2
KINDS = (".pdf", ".txt", ".csv", ".json")
PAPERS = ("a4", "letter")
JOURNAL, PREFERENCES = "journal.json", "preferences.json"

_NOT_READ = (NoteKind.UNREADABLE, NoteKind.NEWER, NoteKind.CANNOT_READ)


def write_report(
    out: Path,
    data_dir: Path | None,
    wall: Callable[[], datetime],
    *,
    paper: str | None = None,
    replace: bool = False,
) -> int:
    """Write the report to `out`, in the form that the end of its name asks for; 0 when it is there.

    1: it could not be written, or there is nothing to write; 2: wrong use. A sentence says what was wrong.
    """
    from spineguard.paths import default_data_dir

    folder = data_dir or default_data_dir()
    try:
        problem = _problem_with(out, folder, replace)
    except OSError as error:  # a name that is too long, or a folder that may not be looked into
        return _say(f"{visible(str(out))} could not be written: {error.strerror or error}.", WRONG)
    if problem is not None:
        return _say(f"spineguard: {problem}", WRONG_USE)
    try:
        if not (folder / JOURNAL).exists():
            return _say(
                f"There is no journal in {visible(str(folder))}, so there is nothing to report.", WRONG
            )
        records, note = _read(folder, wall)
    except OSError as error:
        return _say(f"Your journal could not be read: {error.strerror or error}.", WRONG)
    if note in _NOT_READ:
        newer = "A newer SpineGuard wrote your journal." if note is NoteKind.NEWER else ""
        return _say(newer or "Your journal could not be read. It is as it was.", WRONG)
    if note is NoteKind.PARTLY:
        _say("Some lines of your journal could not be read. The report has all the others.", GOOD)
    try:
        data = _made(out.suffix.lower(), records, wall(), paper)
        replace_file(out, data)
    except OSError as error:
        return _say(f"{visible(str(out))} could not be written: {error.strerror or error}.", WRONG)
    except _MissingError as error:
        return _say(str(error), WRONG)
    if not records.heights.readings:
        _say("No height is written down yet, so the report is almost empty.", GOOD)
    print(visible(str(out)))
    return GOOD


class _MissingError(Exception):
    """Parts of the system are missing without which nothing can be painted."""


def _problem_with(out: Path, folder: Path, replace: bool) -> str | None:
    """Why nothing may be written there, in words; None where it may."""
    shown = visible(str(out))
    if out.suffix.lower() not in KINDS:
        return f"the name of the report ends in {', '.join(KINDS[:-1])} or {KINDS[-1]}, but here is {shown}"
    if real_path(out).parent == real_path(folder):
        return f"your own files are in that folder; choose another one for {out.name}"
    if out.is_dir():
        return f"{shown} is a folder"
    if os.path.lexists(out):
        if _is_any_of(out, folder):
            return f"{shown} is one of your own files; choose another name"
        if not replace:
            return f"there is a file {shown} already; choose another name, or add --replace"
    elif not out.parent.is_dir():
        return f"there is no folder {visible(str(out.parent))}"
    return None


def _is_any_of(out: Path, folder: Path) -> bool:
    """Whether a file is one of those in the person's folder, under whatever name."""
    try:
        return any(entry.is_file() and out.samefile(entry) for entry in folder.iterdir())
    except OSError:
        return False


def _read(folder: Path, wall: Callable[[], datetime]) -> tuple[Records, NoteKind | None]:
    """All that is kept, read from a copy: what is bad is set aside there, and not in the person's folder."""
    with tempfile.TemporaryDirectory(prefix="spineguard-") as copy:
        shutil.copyfile(folder / JOURNAL, Path(copy, JOURNAL))
        if (folder / PREFERENCES).is_file():
            shutil.copyfile(folder / PREFERENCES, Path(copy, PREFERENCES))
        records = Records(Path(copy), wall)
        note = records.journal_note
        return records, None if note is None else note.kind


def _made(kind: str, records: Records, now: datetime, paper: str | None) -> bytes:
    match kind:
        case ".csv":
            from spineguard.storage import readings_csv

            return readings_csv.written(records.heights)
        case ".json":
            from spineguard.storage import fhir

            return fhir.written(records.heights, now)
        case ".txt":
            _look_at_the_system()
            from PySide6.QtCore import QLocale

            from spineguard.ui.language import LANGUAGE
            from spineguard.ui.report.text import text_of

            QLocale.setDefault(LANGUAGE.locale)
            return text_of(_shown(records, now)).encode("utf-8", "replace")
        case _:
            _look_at_the_system()
            return _pdf(records, now, paper)


def _pdf(records: Records, now: datetime, paper: str | None) -> bytes:
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QPageSize

    from spineguard.ui.application import application
    from spineguard.ui.report.paper import pdf_of, usual_paper

    qt = application([])  # held as long as something is painted
    sizes = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
    size = QPageSize(sizes[paper]) if paper else usual_paper(QLocale())
    try:
        return pdf_of(_shown(records, now), size)
    finally:
        qt.quit()


def _shown(records: Records, now: datetime) -> "ReportShown":
    from spineguard.presenters.report import report_at
    from spineguard.ui.own_unit import own_unit

    unit = own_unit(records.preferences)
    return report_at(now.date(), records.heights, records.journal, unit)


def _look_at_the_system() -> None:
    """Without a screen; and say in words what Qt would end the program for."""
    from spineguard.desktop.qt_libraries import problem_before_qt

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    problem = problem_before_qt(os.environ)
    if problem is not None:
        raise _MissingError("\n".join(filter(None, (problem.sentence, problem.command))))


def _say(words: str, status: int) -> int:
    print(words, file=sys.stderr)
    return status
