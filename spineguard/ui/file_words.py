"""What is said about the person's own files: journal, settings and cards."""

from spineguard.core.file_note import FileNote, NoteKind
from spineguard.core.library import CardProblem, Library
from spineguard.core.shown import visible

LEFT_OUT_WHY = (
    "We left these cards out, because they have a mistake or show a movement that may hurt a spine. "
    "Each line says where. The files are as they were."
)
JOURNAL, SETTINGS = "journal", "settings"
SOME_LEFT_OUT = "Some of your own cards were left out. Open Exercises to see why."
TROUBLE = "Something went wrong inside SpineGuard. Your notes are kept. If it happens again, ask for help."


def own_cards_line(folder: str) -> str:
    """Where the person's own cards go."""
    return f"Your own cards go in this folder: {folder}"


def left_out_heading(library: Library) -> str:
    """How many cards could not be used."""
    number = len({problem.file for problem in library.left_out})
    return "1 card was left out" if number == 1 else f"{number} cards were left out"


def problem_line(problem: CardProblem) -> str:
    """What is wrong with a card, and where."""
    place = f"{visible(problem.file.name)}, line {problem.line}, column {problem.column}"
    return f"{place}: {problem.field}: {problem.words}"


def note_line(note: FileNote, what: str) -> str:
    """What happened to one of the person's files, in a sentence or two; `what` names it ("journal")."""
    kept = f" The old file is kept as {note.kept.name}." if note.kept else ""
    match note.kind:
        case NoteKind.UNREADABLE:
            return f"We could not read your {what}, so we began a new one.{kept}"
        case NoteKind.PARTLY:
            return (
                f"We could not read some lines of your {what}. The rest is here. Nothing was deleted.{kept}"
            )
        case NoteKind.NEWER:
            return f"A newer SpineGuard wrote your {what}, so we began a new one.{kept}"
        case NoteKind.CANNOT_READ:
            return f"We could not open your {what}. It was left as it is. What you do now is not saved."
        case NoteKind.CANNOT_WRITE:
            return f"We can't save your {what} now. The disk or folder does not let us. Nothing old was lost."


def notes(journal: FileNote | None, preferences: FileNote | None, left_out: int) -> tuple[str, ...]:
    """What the home page must say about files, each in a sentence or two."""
    lines = [note_line(note, what) for note, what in ((journal, JOURNAL), (preferences, SETTINGS)) if note]
    if left_out:
        lines.append(SOME_LEFT_OUT)
    return tuple(lines)
