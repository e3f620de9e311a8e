"""A session that is only heard: a voice that takes its time, tones that are written down, a clock by hand."""

import re
from typing import NamedTuple

from spineguard.core.exercise import Exercise
from spineguard.core.routine import PhaseKind, plan
from spineguard.core.session import Session
from spineguard.core.session_events import Counted, PhaseBegan
from spineguard.presenters.session import SessionPresenter
from spineguard.storage.voice_words import bundled_voice_words
from spineguard.voice.narrator import Narrator
from tests.clock import Clock

FRAME = 1 / 16


class Heard(NamedTuple):
    at: float
    words: str
    over: float


class FakeSpeaker:
    """Takes as long for its words as a steady voice; `cuts` holds what was cut short, with its moment."""

    def __init__(self, clock: Clock, words_per_minute: float = 150) -> None:
        self._clock, self.pace = clock, words_per_minute
        self.heard: list[Heard] = []
        self.cuts: list[tuple[float, str]] = []
        self._said = None
        self.answers = True

    def say(self, words, said=None):
        self._cut()
        now = self._clock.steady()
        seconds = len(re.findall(r"[\w']+", words)) * 60 / self.pace
        self.heard.append(Heard(now, words, now + seconds))
        self._said = said

    def stop(self):
        self._cut()
        self._said = None
        if self.heard and self.heard[-1].over > self._clock.steady():
            self.heard[-1] = self.heard[-1]._replace(over=self._clock.steady())

    @property
    def speaking(self):
        return bool(self.heard) and self._clock.steady() < self.heard[-1].over - 1e-9

    def let_time_pass(self):
        if self._said is not None and not self.speaking and self.answers:
            said, self._said = self._said, None
            said()

    def _cut(self):
        if self.speaking:
            self.cuts.append((self._clock.steady(), self.heard[-1].words))


class FakeTones:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.played = []
        self.stopped = 0

    def play(self, tone):
        self.played.append((self._clock.steady(), tone))

    def stop(self):
        self.stopped += 1


class Events:
    """A view that remembers what happened."""

    def __init__(self):
        self.all = []

    def show_session(self, shown):
        pass

    def session_event(self, event):
        self.all.append(event)


class Listening:
    """One session with its narrator; the person presses Next a while after a step was said."""

    def __init__(self, *exercises: Exercise, pace: float = 150, frame: float = FRAME, **dose: float) -> None:
        self.clock, self.frame = Clock(), frame
        self.speaker, self.tones, self.events = FakeSpeaker(self.clock, pace), FakeTones(self.clock), Events()
        self.narrator = Narrator(self.speaker, self.tones, bundled_voice_words())
        self.narrator.words_per_minute = pace
        self.presenter = SessionPresenter(
            [plan(exercise, **dose) for exercise in exercises],
            self.clock.steady(),
            self.clock.wall,
            "s1",
            lambda record: None,
        )
        self.presenter.add_view(self.events)
        self.presenter.add_view(self.narrator)

    @property
    def now(self):
        return self.presenter.shown

    def pass_time(self, seconds):
        for _ in range(round(seconds / self.frame)):
            self.presenter.tick(self.clock.advance(self.frame))
            self.speaker.let_time_pass()

    def act(self, action):
        self.presenter.act(action, self.clock.steady())

    def press(self):
        self.presenter.main(self.clock.steady())

    def through_the_steps(self):
        while self.now.kind is PhaseKind.STEP:
            while self.speaker.speaking:
                self.pass_time(self.frame)
            self.pass_time(1)
            self.press()

    def to_the_end(self):
        while self.now.ending is None:
            self.through_the_steps()
            self.pass_time(self.frame)
        while self.speaker.speaking:
            self.pass_time(self.frame)

    def skip_steps(self):
        self.act(Session.skip_steps)

    def words_since(self, at):
        return [heard.words for heard in self.speaker.heard if heard.at >= at]

    def timed(self):
        """Every counted phase: when it began, the phase, and what was heard and sounded while it lasted."""
        began = [event for event in self.events.all if isinstance(event, PhaseBegan)]
        ends = [event.at for event in [*began[1:], self.events.all[-1]]]
        for event, end in zip(began, ends, strict=True):
            if event.phase.seconds is not None:
                yield (
                    event.at,
                    event.phase,
                    [h for h in self.speaker.heard if event.at - 1e-6 <= h.at < end - 1e-6],
                    [t for t in self.tones.played if event.at - 1e-6 <= t[0] < end - 1e-6],
                )

    def counted(self, kind):
        phase = None
        for event in self.events.all:
            if isinstance(event, PhaseBegan):
                phase = event.phase
            elif isinstance(event, Counted) and phase.kind is kind:
                yield event
