"""What is said about the person's own files: journal, settings and cards."""

import enum

from PySide6.QtCore import QLocale

from spineguard.core.file_note import FileNote, NoteKind
from spineguard.core.library import CardProblem, Library
from spineguard.core.shown import visible
from spineguard.ui.language import tr

LEFT_OUT_WHY = tr(
    "These cards were left out. They have a mistake, or show a movement that may hurt a spine. "
    "Each line says where. The files are as they were."
)
SOME_LEFT_OUT = tr("Some of your own cards were left out. Look at Exercises to see why.")
TROUBLE = tr(
    "Something went wrong inside SpineGuard. Your notes are kept. If it happens again, ask for help."
)


class Kept(enum.Enum):
    """The two files in which the program keeps what a person did and chose."""

    JOURNAL = "journal"
    SETTINGS = "settings"


JOURNAL, SETTINGS = Kept.JOURNAL, Kept.SETTINGS

NOTE = {
    (JOURNAL, NoteKind.UNREADABLE): tr(
        "We could not read your journal, so we keep it as {file} and began a new one."
    ),
    (SETTINGS, NoteKind.UNREADABLE): tr(
        "We could not read your settings, so we keep them as {file} and began new ones."
    ),
    (JOURNAL, NoteKind.PARTLY): tr(
        "We could not read some lines of your journal. The rest is here. Nothing is lost."
    ),
    (SETTINGS, NoteKind.PARTLY): tr(
        "We could not read some lines of your settings. The rest is here. Nothing is lost."
    ),
    (JOURNAL, NoteKind.NEWER): tr(
        "A newer SpineGuard wrote your journal, so we keep it as {file} and began a new one."
    ),
    (SETTINGS, NoteKind.NEWER): tr(
        "A newer SpineGuard wrote your settings, so we keep them as {file} and began new ones."
    ),
    (JOURNAL, NoteKind.CANNOT_READ): tr(
        "We could not open your journal. It was left as it is. What you do now is not saved."
    ),
    (SETTINGS, NoteKind.CANNOT_READ): tr(
        "We could not open your settings. They were left as they are. What you choose now is not saved."
    ),
    (JOURNAL, NoteKind.CANNOT_WRITE): tr(
        "We can't save your journal now. The disk or folder does not let us. Nothing old was lost."
    ),
    (SETTINGS, NoteKind.CANNOT_WRITE): tr(
        "We can't save your settings now. The disk or folder does not let us. Nothing old was lost."
    ),
}


def own_cards_line(folder: str) -> str:
    """Where the person's own cards go."""
    return tr("Your own cards go in this folder: {folder}").format(folder=folder)


def left_out_heading(library: Library) -> str:
    """How many cards could not be used."""
    return tr("%Ln card(s) were left out", "", len({problem.file for problem in library.left_out}))


def problem_line(problem: CardProblem) -> str:
    """What is wrong with a card, and where."""
    return tr("{file}, line {line}, column {column}: {field}: {problem}").format(
        file=visible(problem.file.name),
        line=QLocale().toString(problem.line),
        column=QLocale().toString(problem.column),
        field=problem.field,
        problem=problem.words,
    )


def more_lines(file: str, number: int) -> str:
    """How many more mistakes a card has than are shown."""
    return tr("{file}: %Ln more mistake(s)", "", number).format(file=visible(file))


def note_line(note: FileNote, what: Kept) -> str:
    """What happened to one of the person's files, in a sentence or two."""
    said = NOTE[what, note.kind]
    if note.kept is None:
        return said
    if note.kind in (NoteKind.UNREADABLE, NoteKind.NEWER):
        return said.format(file=note.kept.name)
    #: {note} is a whole sentence: what happened to the file.
    return tr("{note} The old file is kept as {file}.").format(note=said, file=note.kept.name)


def notes(journal: FileNote | None, preferences: FileNote | None, left_out: int) -> tuple[str, ...]:
    """What the home page must say about files, each in a sentence or two."""
    lines = [note_line(note, what) for note, what in ((journal, JOURNAL), (preferences, SETTINGS)) if note]
    if left_out:
        lines.append(SOME_LEFT_OUT)
    return tuple(lines)
