"""Hands-free: a session that goes on by itself, also where otherwise the person says when.

Each step is said, then there is time to get into position, then it goes on. This is the only case in which a
session waits for speech, and it never waits for long: words that nobody hears the end of are taken as said.
"""

import enum
import math
from collections.abc import Callable
from typing import Protocol, assert_never

import msgspec

from spineguard.core.exercise import Place
from spineguard.core.routine import Phase, PhaseKind
from spineguard.core.session import FRAME_SLACK, LONGEST_GAP, Session
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
from spineguard.presenters.moments import MainAction, SessionShown
from spineguard.presenters.session import SessionPresenter

STEP_SECONDS = 5.0
"""Seconds to do what a step says, after it was said."""

FIRST_STEP_SECONDS = 10.0
"""Seconds after the first step of an exercise, in which the person sits down or stands as it asks."""

NEW_PLACE_SECONDS = 20.0
"""Seconds after the first step of an exercise that is done in another place than before: to stand up slowly
and walk there. Whoever starts a session is thought to sit at the computer."""

MORE_SECONDS = 20.0
"""Seconds that asking for more time adds; as often as the person likes."""

READING_PACE, LEAST_READING = 100, 6.0
"""Words a minute of a slow reader, and the least seconds a step stays, where no voice says it."""

PATIENCE, MORE_PATIENCE = 1.5, 2.0
"""A voice may take this many times as long as expected, and so many seconds more."""

TOO_SOON = 0.4
"""Words that end within this part of the time expected were not spoken; they are left to be read."""


class StepVoice(Protocol):
    """Whoever says the steps. It is told of a new step as a view of the session, not by hands-free."""

    def seconds_to_say(self) -> float | None:
        """About how long the words that are being said take; None when nothing is being said."""

    def say_paused(self, by: PausedBy) -> None:
        """Stop with the step and say that it waits."""

    def say_step(self) -> None:
        """Say the step once more, because it goes on."""


class HandsFreeShown(msgspec.Struct, frozen=True):
    """What a page shows of it: who paused, and in how many seconds it goes on, where that is known."""

    paused: PausedBy | None = None
    going_on_in: int | None = None


class _Stage(enum.Enum):
    NEW = "new"
    SAID = "said"
    READ = "read"
    SETTLING = "settling"


def _show_nobody(shown: HandsFreeShown) -> None:
    pass


class HandsFree:
    """Leads one session without a touch; create it after the voice has become a view of the presenter.

    `show` is called whenever what a page shows of it has changed; call `spoken` when a step was said.
    """

    def __init__(
        self,
        presenter: SessionPresenter,
        voice: StepVoice | None = None,
        show: Callable[[HandsFreeShown], None] = _show_nobody,
    ) -> None:
        self._presenter, self._voice, self._show = presenter, voice, show
        self._paused: PausedBy | None = None
        self._seen: float | None = None
        self._stage = _Stage.NEW
        self._phase: Phase | None = None
        self._began = self._until = self._expected = self._more = 0.0
        self.shown = HandsFreeShown()
        presenter.add_view(self)
        presenter.led_by(self)

    @property
    def paused(self) -> bool:
        """Whether nothing goes on until the person presses again."""
        return self._paused is not None

    @property
    def waiting(self) -> bool:
        """Whether it needs ticks of its own: it waits in a step."""
        return self._in_step and self._paused is None

    @property
    def main(self) -> MainAction:
        """What the one big button does in a step."""
        return MainAction.PAUSE if self._paused is None else MainAction.RESUME

    def tick(self, now: float) -> None:
        """Let time pass; only what happens in a step is decided here."""
        if not self.waiting:
            return
        if self._seen is not None and now - self._seen > LONGEST_GAP + FRAME_SLACK:
            self._pause_step(PausedBy.GAP)
            return
        self._seen = now
        if self._stage is _Stage.NEW:
            self._listen(now)
        if now >= self._until:
            if self._stage is _Stage.SETTLING:
                self._presenter.act(Session.go_on, now)
                return
            self._settle(now)
        self._tell(now)

    def spoken(self, now: float) -> None:
        """The words of the step were said to their end, or could not be said."""
        if not self.waiting or self._stage in (_Stage.READ, _Stage.SETTLING):
            return
        if self._stage is _Stage.NEW or now - self._began < TOO_SOON * self._expected:
            self._read(now)
        else:
            self._settle(now)
        self._tell(now)

    def press(self, now: float) -> bool:
        """The one big button: pauses or goes on; False where the session itself answers it."""
        if not self._in_step:
            return False
        if self._paused is None:
            self.pause(now)
        else:
            self.resume(now)
        return True

    def pause(self, now: float) -> None:
        """Any key: nothing goes on by itself until the person presses again."""
        if not self._in_step:
            self._presenter.act(Session.pause, now)
        elif self._paused is None:
            self._pause_step(PausedBy.PERSON)

    def resume(self, now: float) -> None:
        """Go on; a step is said again from its beginning."""
        if not self._in_step:
            self._presenter.act(Session.resume, now)
        elif self._paused is not None:
            self._paused = None
            self._begin_step()
            if self._voice is not None:
                self._voice.say_step()
            self._presenter.refresh()
            self._tell(now)

    def more_time(self, now: float) -> None:
        """Stay in this step for longer."""
        if not self._in_step:
            return
        if self._stage is _Stage.SETTLING:
            self._until += MORE_SECONDS
        else:
            self._more += MORE_SECONDS
        self._tell(now)

    def leave(self) -> None:
        """Lead no longer; from now on the person says when again."""
        self._presenter.remove_view(self)
        self._presenter.led_by(None)

    def show_session(self, shown: SessionShown) -> None:
        """A new moment; what hands-free adds to it may have changed with it."""
        self._tell(self._seen)

    def session_event(self, event: Event) -> None:
        """Something happened just now."""
        match event:
            case PhaseBegan(phase):
                self._phase, self._more = phase, 0.0
                if phase.kind is PhaseKind.STEP:
                    self._begin_step()
                else:
                    self._paused = None
            case Paused(by):
                self._paused = by
            case Resumed():
                self._paused = None
            case Ended() | Counted() | MarkPassed() | RepDone():
                pass
            case _:
                assert_never(event)

    @property
    def _in_step(self) -> bool:
        shown = self._presenter.shown
        return shown.ending is None and shown.kind is PhaseKind.STEP

    def _begin_step(self) -> None:
        self._stage, self._seen = _Stage.NEW, None

    def _listen(self, now: float) -> None:
        expected = None if self._voice is None else self._voice.seconds_to_say()
        if expected is None:
            self._read(now)
            return
        self._stage, self._began, self._expected = _Stage.SAID, now, expected
        self._until = now + PATIENCE * expected + MORE_PATIENCE

    def _read(self, now: float) -> None:
        self._stage = _Stage.READ
        words = len(self._presenter.shown.scene.words.split())
        self._until = now + max(LEAST_READING, words * 60 / READING_PACE)

    def _settle(self, now: float) -> None:
        self._stage = _Stage.SETTLING
        self._until = now + self._seconds_to_settle() + self._more
        self._more = 0.0

    def _seconds_to_settle(self) -> float:
        phase = self._phase
        if phase is None or phase.step > 0:
            return STEP_SECONDS
        routine = self._presenter.routine
        before = routine[phase.number - 1].exercise.place if phase.number else Place.SITTING
        return FIRST_STEP_SECONDS if phase.exercise.place is before else NEW_PLACE_SECONDS

    def _pause_step(self, by: PausedBy) -> None:
        self._paused = by
        if self._voice is not None:
            self._voice.say_paused(by)
        self._presenter.refresh()
        self._tell(self._seen)

    def _tell(self, now: float | None) -> None:
        left = None
        if self.waiting and self._stage is _Stage.SETTLING and now is not None:
            left = max(1, math.ceil(self._until - now - 1e-9))
        shown = HandsFreeShown(self._paused, left)
        if shown != self.shown:
            self.shown = shown
            self._show(shown)
