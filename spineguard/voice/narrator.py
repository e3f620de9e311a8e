"""A second view of a session, for ears: it speaks and sounds what the page shows.

It has no clock. What happens is told to it, and how far a phase has come it reads from the moment that is
shown. The session never waits for it: what does not fit is said in fewer words or left to the tone.
"""

from collections.abc import Callable
from typing import assert_never

from spineguard.core.exercise import Exercise
from spineguard.core.journal import Ending
from spineguard.core.routine import Phase, PhaseKind
from spineguard.core.session_events import (
    Counted,
    Ended,
    Event,
    MarkPassed,
    Paused,
    PausedBy,
    PhaseBegan,
    RepDone,
    Resumed,
)
from spineguard.core.voice_words import VoiceWords
from spineguard.presenters.moments import SessionShown
from spineguard.voice.script import NORMAL, Cue, Script, first_fitting, seconds_to_speak
from spineguard.voice.speaker import Speaker, Tone, TonePlayer
from spineguard.voice.telling import Telling

LATE = 0.1
"""Seconds after its moment that a cue still counts as being on time."""

REST_FOR_A_TONE = 3.0
"""Shortest rest, in seconds, that has a tone of its own one second before it is over."""


def _nothing() -> None:
    pass


class Narrator:
    """Says and sounds one session; add it to the presenter as a view.

    `voice_on`, `tones_on` and `words_per_minute` may be set at any time. `step_said` is called when the words
    of a step were spoken to their end; only hands-free waits for that. With `hands_free` set, the voice says
    that it goes on by itself instead of asking for a key.
    """

    def __init__(self, speaker: Speaker | None, tones: TonePlayer | None, words: VoiceWords) -> None:
        self._speaker, self._tones, self._words = speaker, tones, words
        self.words_per_minute: float = NORMAL
        self.hands_free = False
        self.step_said: Callable[[], None] = _nothing
        self._voice_on = self._tones_on = True
        self._phase: Phase | None = None
        self._cues: dict[int, Cue] = {}
        self._cue: Cue | None = None
        self._tone: Tone | None = None
        self._began = self._went_on = False
        self._rep_over: Phase | None = None
        self._telling = Telling(words)
        self._utterance = 0
        self._saying: float | None = None
        self._ended = False

    @property
    def voice_on(self) -> bool:
        """Whether it speaks."""
        return self._voice_on

    @voice_on.setter
    def voice_on(self, on: bool) -> None:
        self._voice_on = on
        if not on:
            self._hush()

    @property
    def tones_on(self) -> bool:
        """Whether it plays tones."""
        return self._tones_on

    @tones_on.setter
    def tones_on(self, on: bool) -> None:
        self._tones_on = on
        if not on and self._tones is not None:
            self._tones.stop()

    def session_event(self, event: Event) -> None:
        """Something happened; what a clock leaves room for is said once the moment is known."""
        if self._ended:
            return
        match event:
            case PhaseBegan(phase):
                self._phase_began(phase)
            case Counted(left):
                self._cue = self._cues.get(left)
                self._tone = self._tone_of_count(left) or self._tone
            case MarkPassed():
                self._tone = Tone.MARK
            case RepDone(phase):
                self._rep_over = phase if phase.rep == phase.planned.reps else None
            case Paused(by):
                self._drop()
                self._say(self._telling.paused(by))
            case Resumed():
                self._went_on = True
            case Ended(ending):
                self._end(ending)
            case _:
                assert_never(event)

    def show_session(self, shown: SessionShown) -> None:
        """The moment is known: say and sound what has come up."""
        tone, self._tone = self._tone, None
        if tone is not None:
            self._play(tone)
        if self._phase is None or self._phase.seconds is None or self._ended:
            return
        elapsed = (1.0 - shown.left) * self._phase.seconds
        words = self._words_for(elapsed)
        if words:
            self._say(words)
        elif self._began:
            self._hush()
        self._cue, self._began = None, False

    def seconds_to_say(self) -> float | None:
        """About how long the words that are being said take; None when nothing is being said."""
        return self._saying

    def say_paused(self, by: PausedBy) -> None:
        """Hands-free waits in a step; nothing more is said until the person goes on."""
        self._say(self._telling.paused(by))

    def say_step(self) -> None:
        """The step once more, because hands-free goes on with it."""
        if self._phase is not None and self._phase.kind is PhaseKind.STEP and not self._ended:
            self._say_step(self._phase, None, None)

    def _phase_began(self, phase: Phase) -> None:
        before, self._phase = self._phase, phase
        self._drop()
        hold_over = before if before is not None and _hold_over(before, phase) else None
        if hold_over is not None:
            self._tone = Tone.HOLD_OVER
        if phase.kind is PhaseKind.STEP:
            self._cues = {}
            came_from = None if before is None or before.number == phase.number else before.exercise
            self._say_step(phase, came_from, hold_over)
        else:
            script = Script(self._words, self.words_per_minute, tones=self._tones_heard)
            self._cues = script.cues(phase, going_on=self._went_on)
            self._began = True
        self._rep_over, self._went_on = None, False

    def _drop(self) -> None:
        self._cue, self._tone, self._began = None, None, False

    def _words_for(self, elapsed: float) -> str:
        """What fits now, `elapsed` seconds into the phase; empty when nothing does or nothing came up."""
        cue = self._cue
        if cue is None:
            return ""
        now = cue.start if elapsed - cue.start <= LATE else elapsed
        return first_fitting(cue.ladder, cue.until - now, self.words_per_minute)

    def _tone_of_count(self, left: int) -> Tone | None:
        phase = self._phase
        if phase is None or phase.seconds is None:
            return None
        if phase.kind is PhaseKind.HOLD and left == phase.counts:
            return Tone.BEGIN
        if phase.kind is PhaseKind.REST and left == 1 and phase.seconds >= REST_FOR_A_TONE:
            return Tone.REST_OVER
        return None

    def _end(self, ending: Ending) -> None:
        self._ended = True
        self._drop()
        if ending is Ending.FINISHED:
            self._play(Tone.ALL_DONE)
        elif self._tones is not None:
            self._tones.stop()
        hold = self._phase if self._phase is not None and self._phase.kind is PhaseKind.HOLD else None
        self._say(self._telling.end(ending, hold, self._rep_over))

    def _say_step(self, phase: Phase, before: Exercise | None, hold_over: Phase | None) -> None:
        words = self._telling.step(
            phase,
            before=before,
            hold_over=hold_over,
            rep_over=self._rep_over,
            tones=self._tones_heard,
            hands_free=self.hands_free,
        )
        self._say(words, step=True)

    def _say(self, words: str, *, step: bool = False) -> None:
        self._utterance += 1
        self._saying = None
        if self._speaker is None or not self._voice_on or not words:
            return
        self._saying = seconds_to_speak(words, self.words_per_minute)
        utterance = self._utterance
        self._speaker.say(words, lambda: self._on_said(utterance, step=step))

    def _on_said(self, utterance: int, *, step: bool) -> None:
        if utterance != self._utterance:  # already on its way when something newer cut it short
            return
        self._saying = None
        if step:
            self.step_said()

    def _hush(self) -> None:
        self._utterance += 1
        self._saying = None
        if self._speaker is not None:
            self._speaker.stop()

    def _play(self, tone: Tone) -> None:
        if self._tones is not None and self._tones_on:
            self._tones.play(tone)

    @property
    def _tones_heard(self) -> bool:
        return self._tones_on and self._tones is not None


def _hold_over(before: Phase, phase: Phase) -> bool:
    """Whether a hold just ended on the way on, and not on the way back."""
    if before.kind is not PhaseKind.HOLD:
        return False
    if phase.kind is PhaseKind.REST:
        return (phase.number, phase.rep) == (before.number, before.rep)
    return phase.number > before.number
