"""What only a screen reader says; everything else that it says stands on the page as well."""

from collections.abc import Iterable

from spineguard.core.routine import PhaseKind
from spineguard.presenters.moments import SessionShown
from spineguard.ui import session_words, words
from spineguard.ui.language import tr

END_OF_SENTENCE = (".", "!", "?", ":", "。", "！", "？", "…", "؟", "।")


def sentences(parts: Iterable[str]) -> str:
    """One after the other, with a pause between them; empty ones are left out."""
    said = (part.strip() for part in parts)
    return " ".join(part if part.endswith(END_OF_SENTENCE) else f"{part}." for part in said if part)


def dots(done: int, of: int) -> str:
    """What the row of dots shows."""
    return tr("Done: {number} of {of}", "how many times, for those who don't see the dots").format(
        number=words.number(done), of=words.number(of)
    )


def ring(phase: str, count: str) -> str:
    """What the ring shows now."""
    if not count:
        return phase
    return tr("{phase}. Seconds left: {count}", "for those who don't see the ring").format(
        phase=phase, count=count
    )


def moment(shown: SessionShown, before: SessionShown | None) -> str:
    """Where the session is now, in as few words as the time allows; `before` is what was told last."""
    if shown.paused is not None:
        return session_words.now_line(shown)
    parts: list[str] = []
    another = before is None or before.number != shown.number
    if another:
        parts += [shown.exercise.name, session_words.where_line(shown, short=False)]
    match shown.kind:
        case PhaseKind.STEP:
            parts += [session_words.step_line(shown), shown.scene.words]
            if shown.step == 1:
                parts += [caution.words for caution in shown.exercise.cautions]
                parts.append(words.STOP_IF_IT_HURTS)
        case PhaseKind.GET_READY:
            parts += [words.PHASE[shown.kind], session_words.now_line(shown)]
        case PhaseKind.HOLD if shown.may_rest:
            parts.append(session_words.now_line(shown))
        case PhaseKind.HOLD | PhaseKind.REST:
            first = shown.rep == 1
            if shown.kind is PhaseKind.HOLD:
                parts.append(session_words.rep_line(shown))
            parts += [words.PHASE[shown.kind], shown.scene.words if first else ""]
        case PhaseKind.DONE:
            pass  # the page after the session tells
    return sentences(parts)
