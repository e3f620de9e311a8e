"""Where one person is in one routine: the engine of a session.

Time is never counted in ticks. Every call hands in `now`, steady seconds from a clock that also runs while
the computer sleeps; what has passed is computed from it. A phase begins where the one before it ended, not
at the tick that noticed, so lateness never adds up. A `Session` is a frozen value; each call returns the next
one and what happened on the way, in order.
"""

import math
from collections.abc import Callable, Iterable, Iterator

import msgspec
from msgspec.structs import replace

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

LONGEST_GAP = 2.0
"""Seconds between two ticks after which nobody was being led: the session pauses where it was."""

FRAME_SLACK = 0.05
"""A window that froze for exactly `LONGEST_GAP` is seen up to one slow frame later."""


Outcome = tuple["Session", tuple[Event, ...]]


class Session(msgspec.Struct, frozen=True):
    """One person going through a routine once.

    `began` and `seen` are steady seconds: where the current phase began, and the last moment that was looked
    at. While paused, `kept` holds the seconds of the phase that had already passed. `then` is the hold that
    follows when the person gets ready anew after a pause; otherwise the next phase follows.
    """

    phases: tuple[Phase, ...]
    index: int
    started: float
    began: float
    seen: float
    kept: float = 0.0
    then: int | None = None
    paused: PausedBy | None = None
    ending: Ending | None = None
    reps_done: frozenset[tuple[int, int]] = frozenset()

    @property
    def phase(self) -> Phase:
        """The phase the person is in."""
        return self.phases[self.index]

    @property
    def following(self) -> Phase | None:
        """The phase that comes next; None in the last one."""
        index = self.index + 1 if self.then is None else self.then
        return self.phases[index] if index < len(self.phases) else None

    @property
    def running(self) -> bool:
        """Whether a clock is running down: a timed phase, not paused, not ended."""
        return self.ending is None and self.paused is None and self.phase.seconds is not None

    def elapsed(self, now: float) -> float:
        """Seconds of the current phase that have passed; never negative, never beyond its end."""
        passed = self.kept if self.paused or self.ending else max(0.0, now - self.began)
        return passed if self.phase.seconds is None else min(passed, self.phase.seconds)

    def counts_left(self, now: float) -> int:
        """The number to show: counts still to come, the current one included."""
        phase = self.phase
        return phase.counts - _count_at(phase, self.elapsed(now))

    def done_reps(self, number: int) -> int:
        """How many reps of the exercise at this position were done."""
        return sum(1 for exercise, _ in self.reps_done if exercise == number)

    def tick(self, now: float) -> Outcome:
        """Let time pass up to `now`; a gap longer than 2 s pauses the session where it was."""
        now = max(now, self.seen)
        if not self.running:
            return replace(self, seen=now), ()
        if now - self.seen > LONGEST_GAP + FRAME_SLACK:
            return self._pause(self.seen, PausedBy.GAP)
        return self._pass_time(now)

    def go_on(self, now: float) -> Outcome:
        """On to the next phase at once; out of a pause, time runs on instead."""
        return self._act(now, Session._go_on)

    def back(self, now: float) -> Outcome:
        """To the step or the hold before; a hold always has its whole lead-in before it."""
        return self._act(now, Session._back)

    def pause(self, now: float) -> Outcome:
        """Stop the time; where nothing runs, nothing happens."""
        return self._act(now, lambda session, at: session._pause(at, PausedBy.PERSON))

    def resume(self, now: float) -> Outcome:
        """Out of a pause: get ready anew, then the hold that was broken off or the one that comes next.

        Who pressed the key stands at the computer, not at the counter: going on in the middle of a hold would
        hurry them into it.
        """
        return self._act(now, Session._resume)

    def skip(self, now: float) -> Outcome:
        """Leave out the rest of this exercise and go to the next, or to the end."""
        return self._act(now, Session._skip)

    def skip_steps(self, now: float) -> Outcome:
        """From any step straight to getting ready, for those who know the steps."""
        return self._act(now, Session._skip_steps)

    def again(self, now: float) -> Outcome:
        """This exercise from getting ready on; from its steps, back to the first of them."""
        return self._act(now, Session._again)

    def stop(self, now: float) -> Outcome:
        """End the session here; what was done stays done."""
        return self._act(now, lambda session, at: session._end(Ending.STOPPED, at))

    def hurts(self, now: float) -> Outcome:
        """End the session at once because something hurts, even where time ended it just before."""
        session, events = self._act(now, lambda session, at: session._end(Ending.HURT, at))
        if self.ending is None and session.ending is not Ending.HURT:
            session = replace(session, ending=Ending.HURT)
            events = (*events[:-1], Ended(Ending.HURT, events[-1].at))
        return session, events

    def _act(self, now: float, action: Callable[["Session", float], Outcome]) -> Outcome:
        session, passed = self.tick(now)
        if session.ending is not None:
            return session, passed
        session, events = action(session, session.seen)
        return session, passed + events

    def _pass_time(self, now: float) -> Outcome:
        session, events, since = self, list[Event](), self.seen
        while session.running and (seconds := session.phase.seconds) is not None:
            end = session.began + seconds
            events += _told_between(session.phase, session.began, since, min(now, end))
            if end > now:
                break
            session, more = session._finish_phase(end)
            events += more
            since = end
        return replace(session, seen=now), tuple(events)

    def _go_on(self, at: float) -> Outcome:
        if self.paused:
            return self._resume(at)
        return self._finish_phase(at)

    def _finish_phase(self, at: float) -> Outcome:
        phase = self.phase
        session, events = self, list[Event]()
        enough = phase.mark if phase.mark is not None else phase.seconds
        if phase.kind is PhaseKind.HOLD and enough is not None and at - self.began >= enough - 1e-9:
            session = replace(session, reps_done=session.reps_done | {(phase.number, phase.rep)})
            events.append(RepDone(phase, at))
        following = self.index + 1 if self.then is None else self.then
        return _then(events, session._enter(following, at))

    def _back(self, at: float) -> Outcome:
        target, then = max(0, self.index - 1), None
        if self.phases[target].number < self.phase.number:
            target = self._find(PhaseKind.STEP, self.phase.number - 1, last=True)
        elif self.phase.rep:
            then = self._hold_before()
            target = self._find(PhaseKind.GET_READY)
        paused = self.paused
        session, events = self._enter(target, at)
        session = replace(session, then=then)
        if paused and session.running:
            return _then(events, session._pause(at, paused))
        return session, events

    def _hold_before(self) -> int:
        """The hold that Back leads to: in a rest the one just done, in a hold the one before it."""
        index = self.index - 1
        while self.phases[index].kind is PhaseKind.REST:
            index -= 1
        return index if self.phases[index].kind is PhaseKind.HOLD else self.index

    def _pause(self, at: float, by: PausedBy) -> Outcome:
        if not self.running:
            return self, ()
        return replace(self, paused=by, kept=self.elapsed(at)), (Paused(by, at),)

    def _resume(self, at: float) -> Outcome:
        if self.paused is None:
            return self, ()
        then = self.then
        if self.phase.kind is not PhaseKind.GET_READY:
            then = self.index if self.phase.kind is PhaseKind.HOLD else self.index + 1
        session, events = self._enter(self._find(PhaseKind.GET_READY), at)
        return replace(session, then=then), (Resumed(at), *events)

    def _skip(self, at: float) -> Outcome:
        target = next(
            index
            for index in range(self.index + 1, len(self.phases))
            if self.phases[index].number > self.phase.number or self.phases[index].kind is PhaseKind.DONE
        )
        return self._enter(target, at)

    def _skip_steps(self, at: float) -> Outcome:
        if self.phase.kind is not PhaseKind.STEP:
            return self, ()
        return self._enter(self._find(PhaseKind.GET_READY), at)

    def _again(self, at: float) -> Outcome:
        kind = PhaseKind.STEP if self.phase.kind is PhaseKind.STEP else PhaseKind.GET_READY
        return self._enter(self._find(kind), at)

    def _find(self, kind: PhaseKind, number: int | None = None, *, last: bool = False) -> int:
        """Where an exercise (this one, unless another is named) has its first or last phase of a kind."""
        wanted = self.phase.number if number is None else number
        found = [
            index for index, phase in enumerate(self.phases) if phase.number == wanted and phase.kind is kind
        ]
        return found[-1 if last else 0]

    def _enter(self, index: int, at: float) -> Outcome:
        session = replace(self, index=index, began=at, kept=0.0, then=None, paused=None)
        phase = session.phase
        if phase.kind is PhaseKind.DONE:
            return session._end(Ending.FINISHED, at)
        events: tuple[Event, ...] = (PhaseBegan(phase, at),)
        if phase.counts:
            events += (Counted(phase.counts, at),)
        return session, events

    def _end(self, ending: Ending, at: float) -> Outcome:
        return replace(self, ending=ending, kept=self.elapsed(at)), (Ended(ending, at),)


def begin(phases: tuple[Phase, ...], now: float) -> Outcome:
    """A new session at its first phase, at steady second `now`."""
    session = Session(phases=phases, index=0, started=now, began=now, seen=now)
    return session._enter(0, now)


def _then(events: Iterable[Event], outcome: Outcome) -> Outcome:
    """An outcome with the events that came before it."""
    following, more = outcome
    return following, (*events, *more)


def _count_at(phase: Phase, elapsed: float) -> int:
    """How many counts have fully passed after `elapsed` seconds; the last one lasts to the end."""
    if not phase.counts:
        return 0
    return min(phase.counts - 1, math.floor(elapsed / phase.count_seconds + 1e-9))


def _told_between(phase: Phase, began: float, since: float, until: float) -> Iterator[Event]:
    """The counts and the mark that fall after `since` and not after `until`, in order."""
    moments: list[tuple[float, Event]] = []
    for passed in range(1, phase.counts):
        at = began + passed * phase.count_seconds
        moments.append((at, Counted(phase.counts - passed, at)))
    if phase.mark is not None:
        moments.append((began + phase.mark, MarkPassed(began + phase.mark)))
    for at, event in sorted(moments, key=lambda moment: moment[0]):
        if since < at <= until:
            yield event
