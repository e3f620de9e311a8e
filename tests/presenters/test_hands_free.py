"""A session without a touch: it goes on by itself, can always be paused, and never hangs."""

import pytest

from spineguard.core.journal import Ending
from spineguard.core.routine import PhaseKind, plan
from spineguard.core.session import Session
from spineguard.core.session_events import PausedBy, PhaseBegan
from spineguard.presenters.hands_free import (
    FIRST_STEP_SECONDS,
    LEAST_READING,
    MORE_SECONDS,
    NEW_PLACE_SECONDS,
    STEP_SECONDS,
    HandsFree,
    HandsFreeShown,
)
from spineguard.presenters.moments import MainAction
from spineguard.presenters.session import SessionPresenter
from tests.clock import Clock
from tests.examples import back_bend, head_press

FRAME = 1 / 16
SAYING = 4.0


class FakeVoice:
    """Says each step in 4 s; `answers` False: nobody ever hears of the end; `dead`: it fails at once."""

    def __init__(self, clock):
        self._clock, self.answers, self.dead = clock, True, False
        self.said, self.paused = [], []
        self._over = None
        self._step = ""
        self.done = lambda: None

    def show_session(self, shown):
        pass

    def session_event(self, event):
        if isinstance(event, PhaseBegan):
            self._over = None
            if event.phase.kind is PhaseKind.STEP:
                self._step = event.phase.scene.words
                self.say_step()

    def seconds_to_say(self):
        return None if self._over is None else SAYING

    def say_paused(self, by):
        self._over = None
        self.paused.append(by)

    def say_step(self):
        self.said.append(self._step)
        self._over = self._clock.steady() + (0 if self.dead else SAYING)

    def let_time_pass(self):
        if self.answers and self._over is not None and self._clock.steady() >= self._over:
            self._over = None
            self.done()


class Sitting:
    """A session that leads itself; `ticks` are counted as the window's timer would give them."""

    def __init__(self, *exercises, voice=True):
        self.clock, self.records, self.shown = Clock(), [], []
        self.began = []
        self.presenter = SessionPresenter(
            [plan(exercise) for exercise in exercises or (head_press(), back_bend())],
            self.clock.steady(),
            self.clock.wall,
            "s1",
            self.records.append,
        )
        self.presenter.add_view(self)
        self.voice = FakeVoice(self.clock) if voice else None
        if self.voice:
            self.presenter.add_view(self.voice)
        self.free = HandsFree(self.presenter, self.voice, self.shown.append)
        if self.voice:
            self.voice.done = lambda: self.free.spoken(self.clock.steady())

    def show_session(self, shown):
        pass

    def session_event(self, event):
        if isinstance(event, PhaseBegan):
            self.began.append((self.clock.steady(), event.phase))

    @property
    def now(self):
        return self.presenter.shown

    def pass_time(self, seconds):
        for _ in range(round(seconds / FRAME)):
            now = self.clock.advance(FRAME)
            if self.presenter.animating or self.presenter.waiting:
                self.presenter.tick(now)
            if self.voice:
                self.voice.let_time_pass()

    def until(self, kind, number=1):
        for _ in range(10_000):
            if self.now.kind is kind and self.now.number == number:
                return self
            self.pass_time(FRAME)
        raise AssertionError(f"never came to {kind}")

    def to_the_end(self):
        for _ in range(20_000):
            if self.now.ending is not None:
                return
            self.pass_time(FRAME)
        raise AssertionError("it hangs")

    def press(self):
        self.presenter.main(self.clock.steady())

    def act(self, action):
        self.presenter.act(action, self.clock.steady())

    def step_seconds(self):
        """How long each step lasted, by exercise and step."""
        ends = [at for at, _ in self.began[1:]]
        return {
            (phase.number, phase.step): end - at
            for (at, phase), end in zip(self.began, ends, strict=False)
            if phase.kind is PhaseKind.STEP
        }


def test_a_whole_routine_runs_from_its_start_to_its_end_without_a_touch():
    sitting = Sitting()
    sitting.to_the_end()
    (record,) = sitting.records
    assert record.ending is Ending.FINISHED
    assert [done.reps_done for done in record.routine] == [5, 5]
    assert sitting.voice.said == [step.words for card in (head_press(), back_bend()) for step in card.steps]


def test_after_each_step_there_is_time_and_more_of_it_where_one_has_to_move():
    sitting = Sitting()
    sitting.to_the_end()
    lasted = sitting.step_seconds()
    assert lasted[0, 0] == pytest.approx(SAYING + FIRST_STEP_SECONDS, abs=0.2)
    assert lasted[0, 1] == pytest.approx(SAYING + STEP_SECONDS, abs=0.2)
    assert lasted[1, 0] == pytest.approx(SAYING + NEW_PLACE_SECONDS, abs=0.2)
    assert lasted[1, 4] == pytest.approx(SAYING + STEP_SECONDS, abs=0.2)


def test_a_session_that_starts_standing_gives_time_to_get_there():
    sitting = Sitting(back_bend())
    sitting.until(PhaseKind.GET_READY)
    assert sitting.step_seconds()[0, 0] == pytest.approx(SAYING + NEW_PLACE_SECONDS, abs=0.2)


def test_a_step_can_be_stretched_while_it_is_said_and_after_it():
    sitting = Sitting()
    sitting.pass_time(1)
    sitting.free.more_time(sitting.clock.steady())
    sitting.pass_time(5)
    sitting.free.more_time(sitting.clock.steady())
    sitting.until(PhaseKind.GET_READY)
    expected = SAYING + FIRST_STEP_SECONDS + 2 * MORE_SECONDS
    assert sitting.step_seconds()[0, 0] == pytest.approx(expected, abs=0.2)
    assert sitting.step_seconds()[0, 1] == pytest.approx(SAYING + STEP_SECONDS, abs=0.2)


def test_a_voice_that_never_answers_does_not_hang_the_session():
    sitting = Sitting()
    sitting.voice.answers = False
    sitting.to_the_end()
    assert sitting.records[0].ending is Ending.FINISHED
    assert sitting.step_seconds()[0, 1] == pytest.approx(1.5 * SAYING + 2 + STEP_SECONDS, abs=0.2)


def test_a_voice_that_dies_leaves_each_step_to_be_read():
    sitting = Sitting(head_press())
    sitting.voice.dead = True
    sitting.to_the_end()
    words = len(head_press().steps[1].words.split())
    assert words * 0.6 > LEAST_READING
    assert sitting.step_seconds()[0, 1] == pytest.approx(words * 0.6 + STEP_SECONDS, abs=0.2)


def test_a_voice_that_dies_in_the_middle_of_a_session_lets_it_go_on():
    sitting = Sitting().until(PhaseKind.STEP, number=2)
    sitting.voice.dead = True
    sitting.to_the_end()
    assert sitting.records[0].ending is Ending.FINISHED


def test_without_a_voice_each_step_stays_as_long_as_a_slow_reader_needs():
    sitting = Sitting(voice=False)
    sitting.to_the_end()
    lasted = sitting.step_seconds()
    for number, card in enumerate((head_press(), back_bend())):
        for step, scene in enumerate(card.steps[1:], 1):
            reading = max(LEAST_READING, len(scene.words.split()) * 0.6)
            assert lasted[number, step] == pytest.approx(reading + STEP_SECONDS, abs=0.2)
    assert sitting.records[0].ending is Ending.FINISHED


@pytest.mark.parametrize("seconds", [0, 2, 6], ids=["as it begins", "being said", "settling"])
def test_paused_in_a_step_nothing_goes_on_until_the_person_presses_again(seconds):
    sitting = Sitting()
    sitting.pass_time(seconds)
    assert sitting.now.main is MainAction.PAUSE
    sitting.press()
    assert (sitting.now.main, sitting.free.paused) == (MainAction.RESUME, True)
    assert sitting.voice.paused == [PausedBy.PERSON]
    assert not sitting.presenter.waiting
    sitting.pass_time(300)
    assert (sitting.now.kind, sitting.now.step) == (PhaseKind.STEP, 1)
    sitting.press()
    assert sitting.voice.said == [head_press().steps[0].words] * 2
    sitting.pass_time(SAYING + FIRST_STEP_SECONDS - 1)
    assert sitting.now.step == 1
    sitting.pass_time(1.5)
    assert sitting.now.step == 2


@pytest.mark.parametrize("kind", [PhaseKind.GET_READY, PhaseKind.HOLD, PhaseKind.REST])
def test_paused_while_a_clock_runs_nothing_goes_on_until_the_person_presses_again(kind):
    sitting = Sitting().until(kind)
    sitting.pass_time(0.5)
    sitting.free.pause(sitting.clock.steady())
    assert sitting.free.paused
    assert sitting.now.paused is PausedBy.PERSON
    count = sitting.now.count
    sitting.pass_time(300)
    assert (sitting.now.kind, sitting.now.count) == (kind, count)
    sitting.press()
    assert not sitting.free.paused
    sitting.to_the_end()
    assert sitting.records[0].ending is Ending.FINISHED


def test_any_key_pressed_twice_pauses_only_once():
    sitting = Sitting()
    sitting.free.pause(sitting.clock.steady())
    sitting.free.pause(sitting.clock.steady())
    assert sitting.free.paused
    assert len(sitting.voice.paused) == 1


def test_a_lid_that_is_closed_in_a_step_pauses_it():
    sitting = Sitting()
    sitting.pass_time(6)
    sitting.presenter.tick(sitting.clock.advance(3600))
    assert (sitting.now.kind, sitting.now.step) == (PhaseKind.STEP, 1)
    assert sitting.shown[-1] == HandsFreeShown(PausedBy.GAP)
    assert sitting.voice.paused == [PausedBy.GAP]
    sitting.pass_time(60)
    assert sitting.now.step == 1


def test_a_lid_that_is_closed_in_a_hold_waits_for_the_person():
    sitting = Sitting().until(PhaseKind.HOLD)
    sitting.presenter.tick(sitting.clock.advance(3600))
    assert sitting.free.shown.paused is PausedBy.GAP
    sitting.pass_time(60)
    assert sitting.now.kind is PhaseKind.HOLD
    sitting.press()
    sitting.to_the_end()


@pytest.mark.parametrize("kind", [PhaseKind.STEP, PhaseKind.GET_READY, PhaseKind.HOLD, PhaseKind.REST])
@pytest.mark.parametrize("action", [Session.skip, Session.back, Session.again, Session.go_on])
def test_whatever_the_person_does_on_the_way_it_goes_on_by_itself_to_the_end(kind, action):
    sitting = Sitting().until(kind)
    sitting.pass_time(0.5)
    sitting.act(action)
    assert not sitting.free.paused
    sitting.to_the_end()
    assert sitting.records[0].ending is Ending.FINISHED


@pytest.mark.parametrize("kind", [PhaseKind.STEP, PhaseKind.GET_READY, PhaseKind.HOLD, PhaseKind.REST])
@pytest.mark.parametrize(("action", "ending"), [(Session.stop, Ending.STOPPED), (Session.hurts, Ending.HURT)])
def test_stop_and_something_hurts_end_it_at_once_and_for_good(kind, action, ending):
    sitting = Sitting().until(kind)
    sitting.act(action)
    assert [record.ending for record in sitting.records] == [ending]
    assert not (sitting.presenter.waiting or sitting.presenter.animating)
    sitting.presenter.tick(sitting.clock.advance(FRAME))
    sitting.free.spoken(sitting.clock.advance(FRAME))
    sitting.press()
    assert sitting.now.ending is ending
    assert len(sitting.records) == 1


@pytest.mark.parametrize("action", [Session.skip, Session.back, Session.again, Session.go_on])
@pytest.mark.parametrize("kind", [PhaseKind.STEP, PhaseKind.GET_READY, PhaseKind.HOLD])
def test_a_pause_lasts_also_when_the_person_looks_at_another_step(kind, action):
    sitting = Sitting().until(kind)
    sitting.pass_time(0.5)
    sitting.press()
    sitting.act(action)
    if sitting.now.kind is PhaseKind.STEP:
        assert sitting.free.paused
        step = sitting.now.number, sitting.now.step
        sitting.pass_time(120)
        assert (sitting.now.number, sitting.now.step) == step
        assert sitting.now.main is MainAction.RESUME
        sitting.press()
    elif sitting.now.paused:
        sitting.press()
    sitting.to_the_end()


def test_knowing_the_steps_starts_the_clock_also_out_of_a_pause():
    sitting = Sitting()
    sitting.press()
    sitting.act(Session.skip_steps)
    assert not sitting.free.paused
    sitting.until(PhaseKind.HOLD)


def test_the_page_can_show_in_how_many_seconds_it_goes_on():
    sitting = Sitting()
    sitting.until(PhaseKind.GET_READY)
    shown = [moment.going_on_in for moment in sitting.shown]
    assert shown == [*range(10, 0, -1), None, 5, 4, 3, 2, 1, None, 5, 4, 3, 2, 1, None]


def test_what_is_drawn_changes_only_once_a_second_while_a_step_waits():
    sitting = Sitting()
    sitting.pass_time(5)
    told = len(sitting.shown)
    moment = sitting.now
    sitting.pass_time(4)
    assert len(sitting.shown) - told == 4
    assert sitting.now == moment


def test_ticks_are_needed_only_in_a_step_that_goes_on():
    sitting = Sitting()
    assert sitting.presenter.waiting
    sitting.press()
    assert not sitting.presenter.waiting
    sitting.press()
    sitting.until(PhaseKind.HOLD)
    assert not sitting.presenter.waiting
    assert sitting.presenter.animating


def test_words_that_end_late_for_a_step_that_is_over_change_nothing():
    sitting = Sitting()
    sitting.pass_time(5)
    before = sitting.shown[-1]
    sitting.free.spoken(sitting.clock.steady())
    assert sitting.shown[-1] == before


def test_led_no_longer_the_person_says_when_again():
    sitting = Sitting()
    sitting.free.leave()
    assert sitting.now.main is MainAction.NEXT
    sitting.pass_time(120)
    assert sitting.now.step == 1
    sitting.press()
    assert sitting.now.step == 2


def test_chosen_in_the_middle_of_a_step_it_waits_and_then_goes_on():
    sitting = Sitting()
    sitting.free.leave()
    sitting.pass_time(60)
    sitting.free = HandsFree(sitting.presenter, sitting.voice)
    sitting.to_the_end()
    assert sitting.records[0].ending is Ending.FINISHED
