import pytest

from spineguard.core.journal import Ending
from spineguard.core.pose import blend, ease
from spineguard.core.routine import PhaseKind, plan
from spineguard.core.session import Session
from spineguard.core.session_events import Ended, PausedBy, PhaseBegan
from spineguard.presenters.moments import MainAction
from spineguard.presenters.session import MOVE_SECONDS, SessionPresenter
from tests.clock import Clock
from tests.examples import back_bend, head_press


class Watcher:
    """A view that remembers everything it was told."""

    def __init__(self):
        self.shown, self.events = [], []

    def show_session(self, shown):
        self.shown.append(shown)

    def session_event(self, event):
        self.events.append(event)


class Sitting:
    """A session with its clock, its view and the records it handed over."""

    def __init__(self, *exercises, still=False):
        self.clock, self.view, self.records = Clock(), Watcher(), []
        self.presenter = SessionPresenter(
            [plan(exercise) for exercise in exercises or (head_press(), back_bend())],
            self.clock.steady(),
            self.clock.wall,
            "s1",
            self.records.append,
            still=still,
        )
        self.presenter.add_view(self.view)

    def act(self, action):
        self.presenter.act(action, self.clock.steady())

    def run(self, seconds, frame=1 / 16):
        for _ in range(round(seconds / frame)):
            self.presenter.tick(self.clock.advance(frame))

    @property
    def now(self):
        return self.presenter.shown


def test_a_view_is_told_at_once_where_the_session_is():
    sitting = Sitting()
    assert isinstance(sitting.view.events[0], PhaseBegan)
    assert sitting.view.shown == [sitting.now]
    assert (sitting.now.kind, sitting.now.step, sitting.now.steps) == (PhaseKind.STEP, 1, 3)
    assert (sitting.now.number, sitting.now.of) == (1, 2)


def test_the_one_button_says_next_in_a_step_pause_in_a_hold_and_resume_in_a_pause():
    sitting = Sitting()
    assert sitting.now.main is MainAction.NEXT
    sitting.act(Session.skip_steps)
    assert sitting.now.main is MainAction.PAUSE
    sitting.presenter.main(sitting.clock.steady())
    assert sitting.now.main is MainAction.RESUME
    sitting.presenter.main(sitting.clock.steady())
    assert (sitting.now.main, sitting.now.paused) == (MainAction.PAUSE, None)


def test_the_figure_moves_into_the_hold_over_about_a_second_and_a_half_and_stays_there():
    sitting = Sitting()
    sitting.act(Session.skip_steps)
    sitting.run(5)
    poses = head_press().poses
    assert sitting.now.kind is PhaseKind.HOLD
    sitting.run(0.6875)
    assert sitting.now.pose == blend(poses["sit"], poses["press"], ease(0.6875 / MOVE_SECONDS))
    sitting.run(MOVE_SECONDS)
    assert (sitting.now.pose, sitting.now.moving) == (poses["press"], False)


def test_a_movement_that_is_broken_off_goes_on_from_where_the_figure_is():
    sitting = Sitting()
    sitting.act(Session.skip_steps)
    sitting.run(5.5)
    before = sitting.now.pose
    sitting.act(Session.go_on)
    assert sitting.now.kind is PhaseKind.REST
    assert sitting.now.pose == before


def test_in_stillness_the_figure_steps_between_its_poses():
    sitting = Sitting(still=True)
    sitting.act(Session.skip_steps)
    sitting.run(5)
    assert (sitting.now.pose, sitting.now.moving) == (head_press().poses["press"], False)


def test_a_pause_stops_the_figure_half_way():
    sitting = Sitting()
    sitting.act(Session.skip_steps)
    sitting.run(5.5)
    sitting.act(Session.pause)
    pose = sitting.now.pose
    sitting.run(3)
    assert sitting.now.pose == pose
    assert not sitting.presenter.animating


def test_nothing_is_drawn_anew_while_a_step_waits():
    sitting = Sitting()
    sitting.run(2)
    drawn = len(sitting.view.shown)
    assert not sitting.presenter.animating
    sitting.run(2)
    assert len(sitting.view.shown) == drawn


def test_what_comes_next_is_known_in_every_phase_but_the_last():
    sitting = Sitting()
    assert (sitting.now.upcoming.kind, sitting.now.upcoming.new_exercise) == (PhaseKind.STEP, False)
    sitting.act(Session.skip_steps)
    assert (sitting.now.upcoming.kind, sitting.now.upcoming.seconds) == (PhaseKind.HOLD, 4)
    sitting.run(32.875)
    assert (sitting.now.upcoming.kind, sitting.now.upcoming.new_exercise) == (PhaseKind.STEP, True)


def test_the_mark_of_a_head_press_says_that_one_may_rest():
    sitting = Sitting()
    sitting.act(Session.skip_steps)
    sitting.run(7.875)
    assert not sitting.now.may_rest
    sitting.run(0.25)
    assert sitting.now.may_rest


def test_a_gap_shows_that_it_was_not_the_person_who_paused():
    sitting = Sitting()
    sitting.act(Session.skip_steps)
    sitting.run(1)
    sitting.presenter.tick(sitting.clock.advance(30))
    assert sitting.now.paused is PausedBy.GAP


def test_a_whole_routine_hands_over_one_record_with_every_rep():
    sitting = Sitting()
    for _ in range(2):
        sitting.act(Session.skip_steps)
        sitting.run(50, 1 / 8)
    assert [type(e) for e in sitting.view.events].count(Ended) == 1
    (record,) = sitting.records
    assert [(p.exercise, p.reps_done, p.reps_meant) for p in record.routine] == [
        ("head-press", 5, 5),
        ("standing-back-bend", 5, 5),
    ]
    assert record.ending is Ending.FINISHED
    assert (record.ended - record.started).total_seconds() == pytest.approx(record.seconds, abs=0.2)


@pytest.mark.parametrize(("action", "ending"), [(Session.stop, Ending.STOPPED), (Session.hurts, Ending.HURT)])
def test_a_session_that_ends_early_is_handed_over_too(action, ending):
    sitting = Sitting()
    sitting.act(Session.skip_steps)
    sitting.run(9.5)
    sitting.act(action)
    sitting.act(action)
    sitting.act(Session.stop)
    (record,) = sitting.records
    assert (record.ending, record.routine[0].reps_done) == (ending, 1)


def test_a_view_that_was_taken_away_is_told_nothing_more():
    sitting = Sitting()
    sitting.presenter.remove_view(sitting.view)
    told = len(sitting.view.shown), len(sitting.view.events)
    sitting.act(Session.skip_steps)
    assert (len(sitting.view.shown), len(sitting.view.events)) == told
