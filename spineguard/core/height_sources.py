"""Who says when a change of height is worth telling; names are the same in every language."""

from typing import NamedTuple, assert_never

from spineguard.core.height_notes import NoteKind


class HeightSource(NamedTuple):
    """Who wrote it, its title, and its date: a day, or a year alone."""

    organisation: str
    title: str
    date: str


FOR_PATIENTS = HeightSource(
    "National Osteoporosis Foundation (now the Bone Health and Osteoporosis Foundation)",
    "Protecting Your Spine",
    "2018-08-07",
)
FOR_CLINICIANS = HeightSource(
    "M. LeBoff and others for the Bone Health and Osteoporosis Foundation",
    "The clinician's guide to prevention and treatment of osteoporosis",
    "2022",
)


def source_of(kind: NoteKind) -> HeightSource | None:
    """Where a note comes from; None for what is our own advice."""
    match kind:
        case NoteKind.YEAR | NoteKind.NO_READING:
            return FOR_PATIENTS
        case NoteKind.FIRST | NoteKind.TALLEST:
            return FOR_CLINICIANS
        case NoteKind.TALLER | NoteKind.RECHECK:
            return None
    assert_never(kind)
