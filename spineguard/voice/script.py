"""What is said while a clock runs, fitted into the time there is.

docs/decisions/narration.md shows the whole script second by second.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from spineguard.core.routine import Phase, PhaseKind
from spineguard.core.voice_words import VoiceWords

SLOWEST, NORMAL, FASTEST = 110, 150, 190
"""Words a minute."""

BREATH = 0.05
"""Least silence between two things that are said, in seconds."""

WORD_SHARE, LAST_WORD, STOP_PAUSE = 0.8, 0.15, 0.45
"""What a voice spends at 150 words a minute: part of the nominal time on a word, seconds more on the last
word of all, seconds on a comma or full stop. Measured with espeak-ng at 110, 150 and 190, and rounded up."""

LETTERS_A_WORD = 6
"""A word with its space, in the sense of words a minute; longer words take longer."""

COUNT_DOWN = 3
"""How many numbers are said before a hold, where there is room for them."""

_INNER_STOP = re.compile(r"[.,:;?!](?=\s)")
_NOT_SPOKEN = re.compile(r"[^\w\s.,:;?!'’-]|_")


class Cue(NamedTuple):
    """Something to say at second `start` of a phase, in fewer and fewer words, over before second `until`."""

    start: float
    until: float
    ladder: tuple[str, ...]


def spoken(text: str) -> str:
    """Words without signs that an engine would spell out."""
    return " ".join(_NOT_SPOKEN.sub(" ", text).split())


def seconds_to_speak(text: str, words_per_minute: float) -> float:
    """About how many seconds a voice needs, rather too many than too few."""
    words = len(re.findall(r"\w+", text.replace("'", "").replace("’", "")))
    if not words:
        return 0.0
    nominal = 60 / words_per_minute
    long_words = len(re.sub(r"[^\w\s]", "", text)) / LETTERS_A_WORD
    pauses = (LAST_WORD + STOP_PAUSE * len(_INNER_STOP.findall(text))) * NORMAL / words_per_minute
    return max(words * nominal, max(words, long_words) * nominal * WORD_SHARE + pauses)


def first_fitting(ladder: Sequence[str], seconds: float, words_per_minute: float) -> str:
    """The fullest form that is over in time with a breath to spare; empty when even the shortest is not."""
    for words in ladder:
        if seconds_to_speak(words, words_per_minute) + BREATH <= seconds + 1e-9:
            return words
    return ""


class Script:
    """The cues of each phase, for one language and one pace.

    With `tones`, a tone tells that a hold is over, so where time is too short for both, "2 of 5" goes before
    "rest"; without tones "rest" comes first.
    """

    def __init__(self, words: VoiceWords, words_per_minute: float, *, tones: bool) -> None:
        self._words, self._pace, self._tones = words, words_per_minute, tones

    def cues(self, phase: Phase, *, going_on: bool = False) -> dict[int, Cue]:
        """What to say at which number of a timed phase; nothing for a phase without a clock.

        With `going_on`, the person gets ready anew after a pause and is told so.
        """
        if phase.seconds is None:
            return {}
        match phase.kind:
            case PhaseKind.HOLD:
                return self._hold(phase, phase.seconds)
            case PhaseKind.GET_READY:
                return self._get_ready(phase, phase.seconds, going_on=going_on)
            case PhaseKind.REST:
                return self._rest(phase, phase.seconds)
            case PhaseKind.STEP | PhaseKind.DONE:
                return {}

    def rep_of(self, phase: Phase) -> str:
        """The rep as "two of five", the same numbers as on the page."""
        number = self._words.number
        return self._words.rep.full.format(rep=number(phase.rep), reps=number(phase.planned.reps))

    def _get_ready(self, phase: Phase, seconds: float, *, going_on: bool) -> dict[int, Cue]:
        words, hold = self._words, phase.exercise.hold
        full, short = words.get_ready.full.format(words=_said(hold.say, hold.words)), words.get_ready.short
        ladder = [full, short]
        if going_on:
            told = [words.going_on.full, words.going_on.short]
            ladder = [f"{going} {form}" for form in ladder for going in told] + [short]
        return self._before_a_hold(phase, seconds, tuple(ladder), short)

    def _hold(self, phase: Phase, seconds: float) -> dict[int, Cue]:
        cues = {}
        for left in range(phase.counts, 0, -1):
            start = (phase.counts - left) * phase.count_seconds
            until = min(seconds, start + phase.count_seconds) if left > 1 else seconds
            count = self._words.number(left)
            forms = [f"{count}."]
            if left == phase.counts:
                forms = [
                    self._words.hold.full.format(count=count),
                    self._words.hold.short.format(count=count),
                ]
            elif phase.mark is not None and abs(phase.mark - start) < 1e-6:
                may_rest = self._words.may_rest
                forms = [may_rest.full.format(count=count), may_rest.short.format(count=count), *forms]
            cues[left] = Cue(start, until, tuple(map(spoken, forms)))
        return cues

    def _rest(self, phase: Phase, seconds: float) -> dict[int, Cue]:
        words, rep = self._words, self.rep_of(phase)
        full = words.rest.full.format(words=_said(phase.exercise.rest.say, phase.exercise.rest.words))
        short = f"{words.rest.short} {rep}"
        alone = (rep, words.rest.short) if self._tones else (words.rest.short,)
        ladder = (
            f"{full} {rep} {words.then_hold.full}",
            f"{full} {rep} {words.then_hold.short}",
            f"{full} {rep}",
            short,
            *alone,
        )
        return self._before_a_hold(phase, seconds, ladder, short)

    def _before_a_hold(
        self, phase: Phase, seconds: float, ladder: tuple[str, ...], needed: str
    ) -> dict[int, Cue]:
        """Words first, then 3, 2, 1 if there is room for both; `needed` must not give way to the numbers."""
        counts, ladder = phase.counts, tuple(map(spoken, ladder))
        room = float(counts - COUNT_DOWN)
        if not first_fitting([needed], room, self._pace):
            return {counts: Cue(0.0, seconds, ladder)}
        cues = {counts: Cue(0.0, room, ladder)}
        for left in range(COUNT_DOWN, 0, -1):
            start = float(counts - left)
            until = start + 1 if left > 1 else seconds
            cues[left] = Cue(start, until, (f"{self._words.number(left)}.",))
        return cues


def _said(say: str | None, words: str) -> str:
    return words if say is None else say
