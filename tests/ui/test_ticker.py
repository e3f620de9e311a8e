"""The clock of a session ticks for every frame only where something moves."""

from PySide6.QtCore import QObject

from spineguard.core.routine import plan
from spineguard.core.session import Session
from spineguard.presenters.hands_free import HandsFree
from spineguard.presenters.session import SessionPresenter
from spineguard.ui.theme import FRAME_MS
from spineguard.ui.ticker import WAIT_MS, Ticker
from tests.clock import Clock
from tests.examples import head_press


def opened():
    clock, parent = Clock(), QObject()
    presenter = SessionPresenter(
        [plan(head_press())], clock.steady(), clock.wall, "s1", lambda record: None, still=True
    )
    ticker = Ticker(presenter, clock.steady, parent)
    presenter.add_view(ticker)
    return clock, parent, presenter, ticker


def test_in_a_step_that_waits_for_the_person_nothing_ticks(qt):
    _, _parent, _, ticker = opened()
    assert not ticker.running


def test_hands_free_in_a_step_ticks_slowly_and_a_hold_every_frame(qt):
    clock, _parent, presenter, ticker = opened()
    HandsFree(presenter)
    assert (ticker.running, ticker._timer.interval()) == (True, WAIT_MS)
    presenter.act(Session.skip_steps, clock.steady())
    assert (ticker.running, ticker._timer.interval()) == (True, FRAME_MS)
    presenter.act(Session.back, clock.steady())
    assert (ticker.running, ticker._timer.interval()) == (True, WAIT_MS)


def test_hands_free_that_is_paused_in_a_step_does_not_tick(qt):
    clock, _parent, presenter, ticker = opened()
    HandsFree(presenter)
    presenter.main(clock.steady())
    assert not ticker.running
    presenter.main(clock.steady())
    assert ticker.running
    presenter.act(Session.stop, clock.steady())
    assert not ticker.running
