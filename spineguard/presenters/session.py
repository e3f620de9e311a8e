"""Leads one session: takes what was pressed and the time, tells every view what to show."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from spineguard.core.journal import Ending, ExerciseDone, SessionRecord
from spineguard.core.pose import Pose, blend, ease
from spineguard.core.routine import Phase, Planned, lay_out
from spineguard.core.session import Outcome, Session, begin
from spineguard.core.session_events import Event, PhaseBegan
from spineguard.presenters.moments import MainAction, SessionShown, Upcoming

MOVE_SECONDS = 1.4
"""How long the figure takes from one pose to the next, at the pace of a careful person."""

Action = Callable[[Session, float], Outcome]


class SessionView(Protocol):
    """Whoever follows a session: the page, and the voice."""

    def show_session(self, shown: SessionShown) -> None:
        """Draw this moment."""

    def session_event(self, event: Event) -> None:
        """Something happened just now."""


class Leader(Protocol):
    """Whoever goes on in the steps by itself, so that no key is needed."""

    @property
    def main(self) -> MainAction:
        """What the one big button does in a step."""

    @property
    def waiting(self) -> bool:
        """Whether it needs ticks although nothing moves."""

    def tick(self, now: float) -> None:
        """Let time pass."""

    def press(self, now: float) -> bool:
        """The one big button; False where the session itself answers it."""


class SessionPresenter:
    """One session from its first step to its end; keep it alive as long as the session lasts.

    `wall` is the wall clock with its zone; `on_ended` is called once with the record for the journal. With
    `still`, the figure steps between its poses instead of moving.
    """

    def __init__(
        self,
        routine: Sequence[Planned],
        now: float,
        wall: Callable[[], datetime],
        session_id: str,
        on_ended: Callable[[SessionRecord], None],
        *,
        still: bool = False,
    ) -> None:
        self.routine = tuple(routine)
        self._wall = wall
        self._started = wall()
        self._session_id = session_id
        self._on_ended = on_ended
        self._move_seconds = 0.0 if still else MOVE_SECONDS
        self._views: list[SessionView] = []
        self._leader: Leader | None = None
        self._session, _ = begin(lay_out(self.routine), now)
        self._from = self._session.phase.exercise.pose_of(self._session.phase.scene)
        self._from_phase = self._session.phase
        self.shown = shown_at(self._session, self._from, now, self._move_seconds)

    def add_view(self, view: SessionView) -> None:
        """Let a view follow from now on; it is told at once where the session is."""
        self._views.append(view)
        if self._session.ending is None:
            view.session_event(PhaseBegan(self._session.phase, self._session.began))
        view.show_session(self.shown)

    def remove_view(self, view: SessionView) -> None:
        """This view follows no longer."""
        self._views.remove(view)

    def led_by(self, leader: Leader | None) -> None:
        """Let somebody go on in the steps, or nobody any more."""
        self._leader = leader
        self.refresh()

    def refresh(self) -> None:
        """Show this moment again, because the leader pauses or goes on."""
        self.shown = self._shown()
        for view in tuple(self._views):
            view.show_session(self.shown)

    @property
    def waiting(self) -> bool:
        """Whether time has to pass although nothing moves: a leader waits in a step."""
        return self._leader is not None and self._leader.waiting

    @property
    def animating(self) -> bool:
        """Whether the next frame will differ: a clock runs down or the figure still moves."""
        return self._session.ending is None and (self._session.running or self.shown.moving)

    def tick(self, now: float) -> None:
        """Let time pass."""
        self._apply(Session.tick, now)
        if self._leader is not None:
            self._leader.tick(now)

    def main(self, now: float) -> None:
        """The one big button: next, pause or go on, whichever it says."""
        if self._leader is not None and self._leader.press(now):
            return
        match self.shown.main:
            case MainAction.PAUSE:
                self._apply(Session.pause, now)
            case MainAction.RESUME:
                self._apply(Session.resume, now)
            case MainAction.NEXT:
                self._apply(Session.go_on, now)

    def act(self, action: Action, now: float) -> None:
        """Any other action of the engine: `Session.back`, `Session.skip`, `Session.stop` and so on."""
        self._apply(action, now)

    def record(self) -> SessionRecord:
        """What the journal keeps of this session."""
        ending = self._session.ending
        return SessionRecord(
            id=self._session_id,
            started=self._started,
            ended=self._wall(),
            seconds=round(self._session.seen - self._session.started, 1),
            routine=tuple(
                ExerciseDone(
                    exercise=planned.exercise.id,
                    name=planned.exercise.name,
                    reps_done=self._session.done_reps(number),
                    reps_meant=planned.reps,
                    hold_seconds=planned.hold,
                )
                for number, planned in enumerate(self.routine)
            ),
            ending=Ending.STOPPED if ending is None else ending,
        )

    def _apply(self, action: Action, now: float) -> None:
        before = self._session
        if before.ending is not None:
            return
        self._session, events = action(before, now)
        elapsed: Callable[[float], float] = before.elapsed
        for event in events:
            if isinstance(event, PhaseBegan):
                self._move_on(event, elapsed(event.at))
                elapsed = _since(event.at)
        shown = self._shown()
        changed, self.shown = shown != self.shown, shown
        for view in self._views:
            for event in events:
                view.session_event(event)
            if changed:
                view.show_session(shown)
        if self._session.ending is not None:
            self._on_ended(self.record())

    def _shown(self) -> SessionShown:
        led = None if self._leader is None else self._leader.main
        return shown_at(self._session, self._from, self._session.seen, self._move_seconds, led)

    def _move_on(self, event: PhaseBegan, elapsed: float) -> None:
        """The figure moves on from where it is; another exercise or another view begins afresh."""
        old, new = self._from_phase, event.phase
        if old.number != new.number or old.scene.view is not new.scene.view:
            self._from = _pose_of(new)
        else:
            self._from, _ = _pose_at(old, self._from, elapsed, self._move_seconds)
        self._from_phase = new


def shown_at(
    session: Session, came_from: Pose, now: float, move_seconds: float, led: MainAction | None = None
) -> SessionShown:
    """What every view shows at steady second `now`; `came_from` is the pose as the phase began.

    `led` is what the one big button does in a step, where somebody goes on in the steps.
    """
    phase, elapsed = session.phase, session.elapsed(now)
    pose, moving = _pose_at(phase, came_from, elapsed, move_seconds)
    return SessionShown(
        exercise=phase.exercise,
        number=phase.number + 1,
        of=session.phases[-1].number + 1,
        kind=phase.kind,
        scene=phase.scene,
        step=phase.step + 1,
        steps=len(phase.exercise.steps),
        rep=phase.rep if session.then is None else session.phases[session.then].rep,
        reps=phase.planned.reps,
        reps_done=tuple((phase.number, rep) in session.reps_done for rep in range(1, phase.planned.reps + 1)),
        count=session.counts_left(now) if phase.counts else None,
        left=1.0 if phase.seconds is None else 1.0 - elapsed / phase.seconds,
        may_rest=phase.mark is not None and elapsed >= phase.mark,
        pose=pose,
        moving=moving and session.paused is None and session.ending is None,
        main=_main_action(session, led),
        paused=session.paused,
        upcoming=_upcoming(session),
        ending=session.ending,
    )


def _main_action(session: Session, led: MainAction | None) -> MainAction:
    if session.paused:
        return MainAction.RESUME
    return MainAction.PAUSE if session.phase.seconds is not None else led or MainAction.NEXT


def _upcoming(session: Session) -> Upcoming | None:
    following = session.following
    if following is None:
        return None
    return Upcoming(
        kind=following.kind,
        seconds=following.seconds,
        exercise=following.exercise,
        new_exercise=following.number != session.phase.number,
    )


def _pose_of(phase: Phase) -> Pose:
    return phase.exercise.pose_of(phase.scene)


def _pose_at(phase: Phase, came_from: Pose, elapsed: float, move_seconds: float) -> tuple[Pose, bool]:
    """The figure's pose and whether it is still on its way."""
    aim = _pose_of(phase)
    seconds = move_seconds if phase.seconds is None else min(move_seconds, phase.seconds)
    if elapsed >= seconds or came_from == aim:
        return aim, False
    return blend(came_from, aim, ease(elapsed / seconds)), True


def _since(began: float) -> Callable[[float], float]:
    return lambda at: at - began
