"""What is said where no clock runs: the steps, the changes of place, pauses and the end."""

from collections.abc import Hashable

from spineguard.core.exercise import Exercise
from spineguard.core.journal import Ending
from spineguard.core.routine import Phase
from spineguard.core.session_events import PausedBy
from spineguard.core.voice_words import Phrase, VoiceWords
from spineguard.voice.script import spoken


class Telling:
    """Says a thing in full the first time in a session and in short when it comes again."""

    def __init__(self, words: VoiceWords) -> None:
        self._words = words
        self._heard: set[Hashable] = set()

    def step(
        self,
        phase: Phase,
        *,
        before: Exercise | None,
        hold_over: Phase | None,
        rep_over: Phase | None,
        tones: bool,
        hands_free: bool,
    ) -> str:
        """One step with all that belongs to it.

        `before` is the exercise that came before this step, where it was another; `hold_over` the hold that
        has just ended, from which the person comes back first; `rep_over` the last rep, if it was done.
        """
        words, exercise, number = self._words, phase.exercise, self._words.number
        parts = [self._hold_over(hold_over, rep_over)]
        if rep_over is not None:
            over = self._form(words.exercise_done, ("over", rep_over.number))
            parts.append(over.format(name=rep_over.exercise.name))
        if phase.step == 0:
            parts.append(self._first(phase, before))
        text = exercise.steps[phase.step]
        parts.append(
            self._form(words.step, ("step", phase.number, phase.step)).format(
                step=number(phase.step + 1), steps=number(len(exercise.steps)), words=text.say or text.words
            )
        )
        if phase.step == len(exercise.steps) - 1:
            reps = phase.planned.reps
            times = self._form(words.form(words.times, reps), ("times", phase.number))
            parts.append(times.format(reps=number(reps)))
            if tones and _has_mark(phase):
                parts.append(self._form(words.soft_tone, ("soft tone", phase.number)))
        if phase.number == phase.step == 0:
            parts.append(self._form(words.by_itself if hands_free else words.press, "keys"))
        return spoken(" ".join(parts))

    def paused(self, by: PausedBy) -> str:
        """Time stopped, and what to do about it."""
        return self._form(self._words.paused if by is PausedBy.PERSON else self._words.gap, by)

    def end(self, ending: Ending, hold_over: Phase | None, rep_over: Phase | None) -> str:
        """The session is over; `hold_over` and `rep_over` are as for a step."""
        words = self._words
        match ending:
            case Ending.FINISHED:
                return spoken(f"{self._hold_over(hold_over, rep_over)} {words.all_done.full}")
            case Ending.STOPPED:
                return spoken(words.stopped.full)
            case Ending.HURT:
                return spoken(words.hurts.full)

    def _first(self, phase: Phase, before: Exercise | None) -> str:
        words, exercise = self._words, phase.exercise
        again = ("first", phase.number) in self._heard
        intro = self._form(
            words.exercise if phase.number == 0 else words.next_exercise, ("first", phase.number)
        )
        parts = [intro.format(name=exercise.name, place=words.place_of(exercise))]
        if before is not None and before.place is not exercise.place:
            parts.append(self._form(words.change_place, ("place", phase.number)))
        if exercise.needs and not again:
            needs = " ".join(need if need[-1] in ".!?" else f"{need}." for need in exercise.needs)
            parts.append(words.needed.full.format(needs=needs))
        return " ".join(parts)

    def _hold_over(self, hold_over: Phase | None, rep_over: Phase | None) -> str:
        """After the last hold there is no rest to say it in: come back, and how many were done."""
        parts = []
        if hold_over is not None:
            rest = hold_over.exercise.rest
            parts.append(self._words.rest.full.format(words=rest.say or rest.words))
        if rep_over is not None and rep_over.planned.reps > 1:  # nobody wants to hear "one of one"
            rep, reps = (self._words.number(n) for n in (rep_over.rep, rep_over.planned.reps))
            parts.append(self._words.rep.full.format(rep=rep, reps=reps))
        return " ".join(parts)

    def _form(self, phrase: Phrase, key: Hashable) -> str:
        first = key not in self._heard
        self._heard.add(key)
        return phrase.full if first else phrase.short


def _has_mark(phase: Phase) -> bool:
    mark = phase.exercise.dose.hold.mark
    return mark is not None and mark < phase.planned.hold
