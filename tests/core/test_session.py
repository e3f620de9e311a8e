"""The engine: time, and every action in every state."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spineguard.core.journal import Ending
from spineguard.core.routine import PhaseKind, lay_out, plan
from spineguard.core.session import Session, begin
from spineguard.core.session_events import (
    Counted,
    Ended,
    MarkPassed,
    Paused,
    PausedBy,
    PhaseBegan,
    RepDone,
    Resumed,
)
from tests.examples import back_bend, head_press

START = 1000.0
STEP, READY, HOLD, REST, DONE = PhaseKind
BOTH = lay_out([plan(head_press()), plan(back_bend())])


def started(phases=BOTH):
    return begin(phases, START)[0]


def at_ready(phases=BOTH):
    """A session that has just begun to get ready for its first exercise, at START."""
    return started(phases).skip_steps(START)[0]


def run(session, seconds, tick=0.25):
    """Tick on for some seconds; returns the session, the steady second and all events."""
    now, events, end = session.seen, [], session.seen + seconds
    while now < end - 1e-9:
        now = min(end, now + tick)
        session, told = session.tick(now)
        events += told
    return session, now, events


def at_hold(rep=1):
    """In a hold of head press, 1 second after it began."""
    session, _, _ = run(at_ready(), 5 + (rep - 1) * 6 + 1)
    assert (session.phase.kind, session.phase.rep) == (HOLD, rep)
    return session


def at_rest(rep=1):
    """In a rest of head press, 1 second after it began."""
    session, _, _ = run(at_ready(), 5 + (rep - 1) * 6 + 4 + 1)
    assert (session.phase.kind, session.phase.rep) == (REST, rep)
    return session


def where(session):
    phase = session.phase
    return phase.kind, phase.number, phase.step if phase.kind is STEP else phase.rep


# --- time -------------------------------------------------------------------------------------------------


def test_a_step_waits_for_the_person_however_long():
    session = started()
    for hours in range(1, 5):
        session, events = session.tick(START + hours * 3600)
        assert events == ()
    assert where(session) == (STEP, 0, 0)


def test_head_press_runs_by_itself_from_getting_ready_to_its_end_in_33_seconds():
    session, now, events = run(at_ready(), 33)
    assert where(session) == (STEP, 1, 0)
    assert now == START + 33
    began = [(e.phase.kind, e.at - START) for e in events if isinstance(e, PhaseBegan)]
    pairs = [(HOLD, 5), (REST, 9), (HOLD, 11), (REST, 15), (HOLD, 17), (REST, 21), (HOLD, 23), (REST, 27)]
    assert began == [*pairs, (HOLD, 29), (STEP, 33)]


def test_back_bend_runs_10_seconds_of_getting_ready_and_37_of_holds_and_rests():
    session = started(lay_out([plan(back_bend())])).skip_steps(START)[0]
    session, _, events = run(session, 47)
    assert session.ending is Ending.FINISHED
    assert events[-1] == Ended(Ending.FINISHED, START + 47)


@given(st.lists(st.floats(0.001, 2.0), min_size=1, max_size=200))
def test_however_unevenly_ticks_come_phases_begin_on_time(gaps):
    session, now, began = at_ready(), START, []
    for gap in gaps:
        now += gap
        session, events = session.tick(now)
        began += [e.at - START for e in events if isinstance(e, PhaseBegan)]
    due = [5, 9, 11, 15, 17, 21, 23, 27, 29, 33]
    assert began == pytest.approx([second for second in due if second <= now - START], abs=1e-6)


def test_a_tick_that_comes_late_reports_every_phase_in_order():
    session, _, _ = run(at_ready(lay_out([plan(head_press(), rest=1)])), 8.9)
    session, events = session.tick(START + 10.5)
    assert [(type(e), e.at - START) for e in events if isinstance(e, PhaseBegan | RepDone)] == [
        (RepDone, 9),
        (PhaseBegan, 9),
        (PhaseBegan, 10),
    ]
    assert where(session) == (HOLD, 0, 2)


def test_a_second_lost_in_the_window_never_lengthens_a_hold():
    session, _, _ = run(at_ready(), 5.5)
    session, _ = session.tick(START + 7.5)
    session, _, events = run(session, 1.5)
    assert [e.at for e in events if isinstance(e, RepDone)] == [START + 9]


def test_a_gap_of_2_seconds_is_led_through():
    session, events = at_hold().tick(START + 6 + 2.0)
    assert session.paused is None
    assert not any(isinstance(event, Paused) for event in events)


@pytest.mark.parametrize("gap", [2.1, 3, 60, 8 * 3600])
def test_a_longer_gap_pauses_the_session_where_it_was(gap):
    session, events = at_hold().tick(START + 6 + gap)
    assert events == (Paused(PausedBy.GAP, START + 6),)
    assert session.elapsed(START + 6 + gap) == 1.0
    assert where(session) == (HOLD, 0, 1)


def test_after_a_gap_one_gets_ready_anew_and_does_the_whole_hold():
    session, _ = at_hold().tick(START + 1000)
    session, events = session.resume(START + 1001)
    assert events[0] == Resumed(START + 1001)
    assert where(session) == (READY, 0, 0)
    session, _, events = run(session, 9)
    assert [e.at for e in events if isinstance(e, RepDone)] == [START + 1001 + 5 + 4]


def test_a_gap_noticed_by_a_key_press_pauses_before_the_key_acts():
    session, events = at_hold().pause(START + 60)
    assert events == (Paused(PausedBy.GAP, START + 6),)
    assert session.elapsed(START + 60) == 1.0


def test_a_clock_that_steps_back_changes_nothing():
    session, events = at_hold().tick(START)
    assert events == ()
    assert session.elapsed(START + 6) == 1.0


def test_counts_come_on_the_second_from_4_down_to_1():
    _, _, events = run(run(at_ready(), 4.9)[0], 4.2)
    counted = [(e.left, round(e.at - START, 6)) for e in events if isinstance(e, Counted)]
    assert counted == [(4, 5), (3, 6), (2, 7), (1, 8), (2, 9)]


def test_slow_counts_of_a_back_bend_come_every_1_and_a_half_seconds():
    session = at_ready(lay_out([plan(back_bend(), hold=1.5)]))
    _, _, events = run(session, 17.4)
    counted = [
        (e.left, round(e.at - START, 6)) for e in events if isinstance(e, Counted) and e.at >= START + 10
    ]
    assert counted == [(5, 10), (4, 11.5), (3, 13), (2, 14.5), (1, 16)]


def test_the_number_shown_is_never_0_while_a_hold_lasts():
    session = at_hold()
    seen = {session.counts_left(START + 5 + tenths / 100) for tenths in range(400)}
    assert seen == {4, 3, 2, 1}


def test_the_mark_of_a_head_press_comes_3_seconds_into_the_hold():
    _, _, events = run(at_ready(), 9)
    assert [e.at - START for e in events if isinstance(e, MarkPassed)] == [8]


def test_every_held_rep_is_done_once():
    session, _, events = run(at_ready(), 33)
    assert [e.phase.rep for e in events if isinstance(e, RepDone)] == [1, 2, 3, 4, 5]
    assert session.done_reps(0) == 5
    assert session.done_reps(1) == 0


# --- every action in every state --------------------------------------------------------------------------


def paused(session):
    return session.pause(session.seen)[0]


def ended(session):
    return session.stop(session.seen)[0]


STATES = {
    "first step": started,
    "second step": lambda: started().go_on(START)[0],
    "get ready": lambda: run(at_ready(), 1)[0],
    "first hold": at_hold,
    "third hold": lambda: at_hold(3),
    "first rest": at_rest,
    "third rest": lambda: at_rest(3),
    "paused get ready": lambda: paused(run(at_ready(), 1)[0]),
    "paused hold": lambda: paused(at_hold(3)),
    "paused rest": lambda: paused(at_rest(3)),
    "first step of the second": lambda: started().skip(START)[0],
    "last hold": lambda: run(started(lay_out([plan(head_press())])).skip_steps(START)[0], 30)[0],
}

EXPECTED = {
    # state: go_on, back, skip, skip_steps, again
    "first step": ((STEP, 0, 1), (STEP, 0, 0), (STEP, 1, 0), (READY, 0, 0), (STEP, 0, 0)),
    "second step": ((STEP, 0, 2), (STEP, 0, 0), (STEP, 1, 0), (READY, 0, 0), (STEP, 0, 0)),
    "get ready": ((HOLD, 0, 1), (STEP, 0, 2), (STEP, 1, 0), (READY, 0, 0), (READY, 0, 0)),
    "first hold": ((REST, 0, 1), (READY, 0, 0), (STEP, 1, 0), (HOLD, 0, 1), (READY, 0, 0)),
    "third hold": ((REST, 0, 3), (READY, 0, 0), (STEP, 1, 0), (HOLD, 0, 3), (READY, 0, 0)),
    "first rest": ((HOLD, 0, 2), (READY, 0, 0), (STEP, 1, 0), (REST, 0, 1), (READY, 0, 0)),
    "third rest": ((HOLD, 0, 4), (READY, 0, 0), (STEP, 1, 0), (REST, 0, 3), (READY, 0, 0)),
    "paused get ready": ((READY, 0, 0), (STEP, 0, 2), (STEP, 1, 0), (READY, 0, 0), (READY, 0, 0)),
    "paused hold": ((READY, 0, 0), (READY, 0, 0), (STEP, 1, 0), (HOLD, 0, 3), (READY, 0, 0)),
    "paused rest": ((READY, 0, 0), (READY, 0, 0), (STEP, 1, 0), (REST, 0, 3), (READY, 0, 0)),
    "first step of the second": ((STEP, 1, 1), (STEP, 0, 2), (DONE, 1, 0), (READY, 1, 0), (STEP, 1, 0)),
    "last hold": ((DONE, 0, 0), (READY, 0, 0), (DONE, 0, 0), (HOLD, 0, 5), (READY, 0, 0)),
}  # fmt: skip
MOVES = ("go_on", "back", "skip", "skip_steps", "again")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("move", MOVES)
def test_each_move_in_each_state_lands_where_the_table_says(state, move):
    session = STATES[state]()
    after, _ = getattr(session, move)(session.seen)
    assert where(after) == EXPECTED[state][MOVES.index(move)]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("move", "ending"), [("stop", Ending.STOPPED), ("hurts", Ending.HURT)])
def test_a_session_can_be_ended_at_once_in_each_state(state, move, ending):
    session = STATES[state]()
    after, events = getattr(session, move)(session.seen)
    assert after.ending is ending
    assert events == (Ended(ending, session.seen),)
    assert after.reps_done == session.reps_done


def test_something_hurts_counts_also_when_the_last_hold_ended_before_the_press_was_heard():
    session, now, _ = run(at_ready(lay_out([plan(head_press())])), 5 + 28 - 0.5)
    after, events = session.hurts(now + 1.5)
    assert after.ending is Ending.HURT
    assert after.done_reps(0) == 5
    assert [event for event in events if isinstance(event, Ended)] == [Ended(Ending.HURT, now + 0.5)]


@pytest.mark.parametrize("state", STATES)
def test_pause_stops_what_runs_for_as_long_as_one_likes(state):
    session = STATES[state]()
    now = session.seen
    held = session.pause(now)[0]
    assert held.paused is (None if session.phase.seconds is None else PausedBy.PERSON)
    later = held.tick(now + 500)[0]
    assert where(later) == where(session)
    assert later.phase.seconds is None or later.elapsed(now + 500) == session.elapsed(now)


@pytest.mark.parametrize(
    ("state", "next_hold"),
    [("get ready", 1), ("first hold", 1), ("third hold", 3), ("first rest", 2), ("third rest", 4)],
)
def test_after_a_pause_there_is_the_whole_lead_in_before_the_hold_that_is_due(state, next_hold):
    session = STATES[state]()
    resumed = session.pause(session.seen)[0].tick(session.seen + 500)[0].resume(session.seen + 500)[0]
    assert (where(resumed), resumed.elapsed(session.seen + 500)) == ((READY, 0, 0), 0)
    assert (resumed.following.kind, resumed.following.rep) == (HOLD, next_hold)
    assert where(run(resumed, 5)[0]) == (HOLD, 0, next_hold)


def test_a_second_pause_while_getting_ready_anew_still_leads_to_the_same_hold():
    session = paused(at_hold(3)).resume(START + 100)[0]
    session = run(session, 2)[0]
    session = paused(session).resume(START + 200)[0]
    assert where(run(session, 5)[0]) == (HOLD, 0, 3)


@pytest.mark.parametrize(
    ("state", "next_hold"),
    [("first hold", 1), ("third hold", 2), ("first rest", 1), ("third rest", 3), ("last hold", 4)],
)
def test_back_among_the_reps_gives_the_whole_lead_in_and_then_the_hold_before(state, next_hold):
    session = STATES[state]()
    session = session.back(session.seen)[0]
    assert session.elapsed(session.seen) == 0
    session = run(session, 5)[0]
    assert where(session) == (HOLD, 0, next_hold)


def test_back_out_of_getting_ready_anew_goes_to_the_last_step():
    session = paused(at_hold(3)).resume(START + 100)[0]
    assert where(session.back(START + 101)[0]) == (STEP, 0, 2)


@pytest.mark.parametrize("ending", ["stop", "hurts", "finish"])
@pytest.mark.parametrize("move", [*MOVES, "pause", "resume", "stop", "hurts", "tick"])
def test_nothing_changes_a_session_that_is_over(ending, move):
    session = at_hold()
    if ending == "finish":
        session = session.skip(session.seen)[0].skip(session.seen)[0]
    else:
        session = getattr(session, ending)(session.seen)[0]
    after, events = getattr(session, move)(session.seen + 1)
    assert events == ()
    assert (after.index, after.ending, after.reps_done) == (session.index, session.ending, session.reps_done)


@pytest.mark.parametrize("state", STATES)
def test_back_never_throws_anyone_straight_into_a_hold(state):
    session = STATES[state]()
    assert session.back(session.seen)[0].phase.kind is not HOLD


@pytest.mark.parametrize("state", ["paused hold", "paused rest"])
def test_back_out_of_a_pause_waits_for_the_person(state):
    session = STATES[state]()
    after, _ = session.back(session.seen)
    assert after.paused is PausedBy.PERSON
    assert after.elapsed(session.seen + 100) == 0


def test_a_hold_ended_after_its_mark_counts_and_one_ended_before_does_not():
    early = at_hold().go_on(START + 6)[0]
    assert early.done_reps(0) == 0
    marked = run(at_hold(), 2)[0]
    after, events = marked.go_on(START + 8)
    assert after.done_reps(0) == 1
    assert isinstance(events[0], RepDone)


def test_doing_an_exercise_again_never_counts_a_rep_twice():
    session = run(at_ready(), 17)[0]
    session = session.again(session.seen)[0]
    session, _, _ = run(session, 33)
    assert session.done_reps(0) == 5


def test_skipping_keeps_the_reps_that_were_done():
    session = at_hold(3)
    assert session.skip(session.seen)[0].done_reps(0) == 2


actions = st.sampled_from([*MOVES, "pause", "resume", "tick"])


@given(st.lists(st.tuples(actions, st.floats(0, 5)), max_size=60))
def test_no_order_of_actions_breaks_a_session(presses):
    session: Session = started()
    now = START
    for action, wait in presses:
        now += wait
        session, events = getattr(session, action)(now)
        assert 0 <= session.index < len(session.phases)
        assert session.elapsed(now) >= 0
        assert session.done_reps(0) <= 5
        assert session.done_reps(1) <= 5
        assert [e.at for e in events] == sorted(e.at for e in events)
        assert all(e.at <= now for e in events)
