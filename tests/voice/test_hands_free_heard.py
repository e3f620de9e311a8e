"""Hands-free with the real narrator: one start, and everything is heard to the end."""

import pytest

from spineguard.core.routine import PhaseKind
from spineguard.presenters.hands_free import HandsFree
from tests.examples import back_bend, head_press
from tests.voice.hearing import Listening


def hands_free(pace=150):
    listening = Listening(head_press(), back_bend(), pace=pace)
    free = HandsFree(listening.presenter, listening.narrator)
    listening.narrator.step_said = lambda: free.spoken(listening.clock.steady())
    return listening, free


def run(listening):
    for _ in range(20_000):
        if listening.now.ending is not None:
            return
        listening.pass_time(listening.frame)
    raise AssertionError("it hangs")


@pytest.mark.parametrize("pace", [110, 150, 190])
def test_every_step_is_heard_to_its_end_and_then_it_goes_on(pace):
    listening, _ = hands_free(pace)
    run(listening)
    assert listening.speaker.cuts == []
    said = " ".join(listening.words_since(0))
    for card in (head_press(), back_bend()):
        assert all(step.words in said for step in card.steps)
    assert said.endswith("All done for now.")


def test_a_pause_in_a_step_cuts_its_words_and_going_on_says_them_again():
    listening, _ = hands_free()
    listening.pass_time(2)
    listening.press()
    assert listening.speaker.heard[-1].words == "Paused. Press the space bar to go on."
    listening.pass_time(60)
    assert listening.now.kind is PhaseKind.STEP
    before = len(listening.speaker.heard)
    listening.press()
    assert "Sit well back in a firm chair." in listening.speaker.heard[before].words
    run(listening)


def test_the_voice_turned_off_in_a_step_does_not_hang_it():
    listening, _ = hands_free()
    listening.pass_time(2)
    listening.narrator.voice_on = False
    run(listening)


def test_an_engine_that_never_answers_does_not_hang_it():
    listening, _ = hands_free()
    listening.speaker.answers = False
    run(listening)
