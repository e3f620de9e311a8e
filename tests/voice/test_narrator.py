"""A whole session, only heard. Nothing waits: the clock and the voice move by hand."""

import re
from functools import cache
from itertools import pairwise

import pytest

from spineguard.core.routine import PhaseKind
from spineguard.core.session import Session
from spineguard.paths import resource_root
from spineguard.voice.narrator import Narrator
from spineguard.voice.speaker import Tone
from tests.examples import back_bend, head_press
from tests.voice.hearing import Listening

NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
SHORTEST = {"hold": 0.1, "rest": 0.1, "reps": 1}
SHORT_HOLDS = {"hold": 0.1, "rest": 0.1}
SHORT_RESTS = {"rest": 2}
LONGEST = {"hold": 120, "rest": 120, "reps": 30}
PACES = (110, 150, 190)
DOSES = [{}, SHORTEST, SHORT_HOLDS, SHORT_RESTS, LONGEST]

every_pace = pytest.mark.parametrize("pace", PACES)
every_dose = pytest.mark.parametrize("dose", DOSES, ids=["as on the card", "least", "short", "2 s", "most"])
both_orders = pytest.mark.parametrize("order", [1, -1], ids=["press first", "bend first"])


def whole(pace, dose, order=1):
    """A whole session of both exercises; it runs once for all tests that only look at it."""
    return _whole(pace, tuple(dose.items()), order)


@cache
def _whole(pace, dose, order):
    listening = Listening(*[head_press(), back_bend()][::order], pace=pace, **dict(dose))
    listening.to_the_end()
    return listening


@every_pace
@every_dose
@both_orders
def test_nothing_is_cut_short_in_a_session_that_is_left_to_run(pace, dose, order):
    listening = whole(pace, dose, order)
    assert listening.speaker.cuts == []
    assert len(listening.speaker.heard) > 10


@every_pace
@every_dose
@both_orders
def test_every_count_of_a_hold_is_said_at_its_moment_and_is_the_number_on_the_page(pace, dose, order):
    listening = whole(pace, dose, order)
    counted = list(listening.counted(PhaseKind.HOLD))
    assert len(counted) >= 8
    for event in counted:
        said = [
            heard.words for heard in listening.speaker.heard if 0 <= heard.at - event.at < listening.frame
        ]
        assert len(said) == 1, event
        assert NUMBERS[event.left - 1] in said[0], (event, said)


@every_pace
@pytest.mark.parametrize("dose", [{}, SHORT_RESTS, LONGEST], ids=["as on the card", "2 s", "most"])
@both_orders
def test_which_rep_it_was_is_heard_after_every_rep(pace, dose, order):
    listening = whole(pace, dose, order)
    for exercise in (head_press(), back_bend()):
        rests = [h for _, p, h, _ in listening.timed() if p.exercise is exercise and p.kind is PhaseKind.REST]
        assert len(rests) == 4
        for number, heard in zip(NUMBERS, rests, strict=False):
            assert f"{number} of five" in heard[0].words
    assert (
        sum("five of five" in h.words.replace("Step five of five", "") for h in listening.speaker.heard) == 2
    )


@every_pace
def test_a_rest_of_1_second_says_rest_or_which_rep_but_always_something_with_a_tone(pace):
    rests = [part for part in whole(pace, SHORT_HOLDS).timed() if part[1].kind is PhaseKind.REST]
    for _, phase, heard, tones in rests:
        if phase.seconds == 1:
            expected = f"{NUMBERS[phase.rep - 1]} of five." if pace == 190 else "Rest."
            assert [h.words for h in heard] == [expected]
        assert tones[0][1] is Tone.HOLD_OVER


@every_pace
@every_dose
def test_before_the_first_hold_get_ready_is_said_and_then_three_two_one(pace, dose):
    readies = [part for part in whole(pace, dose).timed() if part[1].kind is PhaseKind.GET_READY]
    assert len(readies) == 2
    for began, phase, heard, _ in readies:
        assert heard[0].words.startswith("Get ready.")
        assert [h.words for h in heard[1:]] == ["three.", "two.", "one."]
        ends = began + phase.seconds
        assert [round(ends - h.at) for h in heard[1:]] == [3, 2, 1]


@every_pace
def test_a_long_rest_counts_only_its_end(pace):
    rests = [part for part in whole(pace, LONGEST).timed() if part[1].kind is PhaseKind.REST]
    for began, phase, heard, _ in rests:
        assert phase.seconds >= 10
        assert heard[0].at == began
        assert heard[0].words.endswith("Then we hold again.")
        assert [h.words for h in heard[1:]] == ["three.", "two.", "one."]


@every_pace
@every_dose
@both_orders
def test_each_tone_comes_at_its_event_and_never_two_at_a_moment(pace, dose, order):
    listening = whole(pace, dose, order)
    for _, phase, _, tones in listening.timed():
        first = tones[0][1] if tones else None
        match phase.kind:
            case PhaseKind.HOLD:
                assert first is Tone.BEGIN
                assert (len(tones) == 2) == (phase.mark is not None)
                assert all(tone is Tone.MARK for _, tone in tones[1:])
            case PhaseKind.REST:
                assert first is Tone.HOLD_OVER
                over = [(at, tone) for at, tone in tones[1:]]
                assert [tone for _, tone in over] == [Tone.REST_OVER] * (phase.seconds >= 3)
            case PhaseKind.GET_READY:
                assert tones == []
    played = [tone for _, tone in listening.tones.played]
    assert played[-1] is Tone.ALL_DONE
    assert played.count(Tone.ALL_DONE) == 1
    assert all(after - before >= 0.9 for (before, _), (after, _) in pairwise(listening.tones.played))


def test_the_hold_that_ends_an_exercise_has_its_tone_and_the_way_back_is_said_first():
    listening = whole(150, {})
    ends = next(h for h in listening.speaker.heard if "five of five" in h.words)
    assert ends.words.startswith("And rest. five of five. That was Head Press. Next: Standing Back Bend.")
    assert (ends.at, Tone.HOLD_OVER) in listening.tones.played
    assert listening.speaker.heard[-1].words == "And rest. Stand tall. five of five. All done for now."


def test_the_first_step_names_the_exercise_the_place_and_what_is_needed():
    listening = Listening(head_press(), back_bend())
    first = listening.speaker.heard[0].words
    assert first.startswith("Head Press. Sitting in a chair. You need: A firm chair with no wheels")
    assert "Step one of three. Sit well back" in first
    assert first.endswith("Press the space bar to go on.")


def test_in_hands_free_no_key_is_asked_for():
    listening = Listening(head_press())
    assert "Press the space bar to go on." in listening.speaker.heard[0].words
    narrator = Narrator(listening.speaker, None, listening.narrator._words)
    narrator.hands_free = True
    listening.presenter.add_view(narrator)
    assert "I go on by myself." in listening.speaker.heard[-1].words


def test_a_change_of_place_gives_time():
    listening = whole(150, {})
    assert "Standing at a counter. Take your time to get there." in " ".join(listening.words_since(0))


def test_a_step_that_comes_again_is_said_in_fewer_words():
    listening = Listening(head_press())
    listening.press()
    listening.act(Session.back)
    again = listening.speaker.heard[-1].words
    assert again.startswith("Head Press. Sit well back")
    assert "Step" not in again
    listening.act(Session.again)
    assert listening.speaker.heard[-1].words == again


def test_the_soft_tone_is_explained_only_where_there_will_be_one():
    explained = "A soft tone tells you when you may rest."
    assert explained in " ".join(whole(150, {}).words_since(0))
    assert explained not in " ".join(whole(150, {"hold": 3}).words_since(0))
    listening = Listening(head_press())
    listening.narrator.tones_on = False
    listening.through_the_steps()
    assert explained not in " ".join(listening.words_since(0))


def test_without_tones_rest_is_said_before_which_rep_it_was():
    listening = Listening(head_press(), pace=110)
    listening.narrator.tones_on = False
    listening.to_the_end()
    rests = [heard for _, phase, heard, _ in listening.timed() if phase.kind is PhaseKind.REST]
    assert [h.words for heard in rests for h in heard] == ["Rest."] * 4
    assert listening.tones.played == []


def in_a_hold(seconds=0.5):
    listening = Listening(head_press(), back_bend())
    listening.skip_steps()
    listening.pass_time(5 + seconds)
    assert listening.now.kind is PhaseKind.HOLD
    return listening


def test_a_newer_phase_cuts_the_older_short():
    listening = Listening(head_press())
    listening.pass_time(1)
    listening.skip_steps()
    assert len(listening.speaker.cuts) == 1
    assert listening.speaker.heard[-1].words == "Get ready."


def test_a_pause_is_said_and_then_nothing_until_it_goes_on():
    listening = in_a_hold(1.25)
    listening.press()
    at = listening.clock.steady()
    assert listening.words_since(at) == ["Paused. Press the space bar to go on."]
    listening.pass_time(20)
    assert listening.words_since(at) == ["Paused. Press the space bar to go on."]
    listening.press()
    at = listening.clock.steady()
    listening.pass_time(5.5)
    assert listening.words_since(at) == ["Going on. Get ready.", "three.", "two.", "one.", "Hold four."]
    listening.press()
    assert listening.speaker.heard[-1].words == "Paused."


@pytest.mark.parametrize(
    ("exercise", "pace", "said"),
    [
        (head_press, 110, "Get ready."),
        (head_press, 150, "Going on. Get ready."),
        (back_bend, 110, "Going on. Get ready."),
        (back_bend, 190, "Going on. Get ready. Next: Draw your shoulder blades together. Lean back a little, "
         "and hold."),
    ],
)  # fmt: skip
def test_going_on_gets_ready_anew_in_as_many_words_as_there_is_room_for(exercise, pace, said):
    listening = Listening(exercise(), pace=pace)
    listening.skip_steps()
    listening.pass_time(12)
    listening.press()
    listening.press()
    assert listening.speaker.heard[-1].words == said
    cuts = len(listening.speaker.cuts)
    listening.to_the_end()
    assert len(listening.speaker.cuts) == cuts


def test_a_gap_says_that_the_program_paused_by_itself():
    listening = in_a_hold()
    listening.presenter.tick(listening.clock.advance(30))
    assert listening.speaker.heard[-1].words == "I paused. Press the space bar when you are ready."


def test_something_hurts_stops_everything_else_at_once():
    listening = in_a_hold(3.9375)
    listening.act(Session.hurts)
    at = listening.clock.steady()
    listening.pass_time(30)
    assert listening.words_since(at) == ["Stop now and rest. Sit down, or lie down."]
    assert listening.tones.stopped == 1
    assert all(when < at for when, _ in listening.tones.played)


def test_stopping_is_said_calmly_and_has_no_tone_of_success():
    listening = in_a_hold()
    listening.act(Session.stop)
    assert listening.speaker.heard[-1].words == "You stopped here. That is fine."
    assert Tone.ALL_DONE not in [tone for _, tone in listening.tones.played]


def test_back_out_of_a_pause_says_only_that_it_is_paused():
    listening = in_a_hold(6.5)
    assert listening.now.rep == 2
    listening.press()
    listening.act(Session.back)
    tones = len(listening.tones.played)
    assert listening.now.kind is PhaseKind.GET_READY
    assert listening.speaker.heard[-1].words == "Paused."
    assert len(listening.tones.played) == tones


def test_a_window_that_stalls_never_says_two_numbers_at_once_nor_one_that_would_be_cut():
    listening = in_a_hold(0.5)
    before = len(listening.speaker.heard)
    listening.presenter.tick(listening.clock.advance(2.0))
    assert [h.words for h in listening.speaker.heard[before:]] == []
    listening.pass_time(0.5)
    assert listening.speaker.heard[-1].words == "one."


def test_frames_that_come_late_let_nothing_be_cut():
    for frame in (0.0625, 0.09375, 0.3125, 0.71875):
        listening = Listening(head_press(), back_bend(), frame=frame)
        listening.to_the_end()
        assert listening.speaker.cuts == [], frame


def test_the_voice_can_be_turned_off_and_on_at_any_time():
    listening = in_a_hold()
    listening.narrator.voice_on = False
    assert not listening.speaker.speaking
    at = listening.clock.steady()
    listening.pass_time(3)
    assert listening.words_since(at) == []
    assert listening.tones.played[-1][1] is Tone.MARK
    listening.narrator.voice_on = True
    listening.pass_time(1)
    assert listening.speaker.heard[-1].words == "Rest. one of five."


def test_without_any_speaker_or_sound_the_session_runs_all_the_same():
    listening = Listening(head_press())
    listening.presenter.remove_view(listening.narrator)
    narrator = Narrator(None, None, listening.narrator._words)
    listening.presenter.add_view(narrator)
    listening.through_the_steps()
    listening.pass_time(60)
    assert listening.now.ending is not None
    assert narrator.seconds_to_say() is None


def test_a_narrator_that_joins_in_the_middle_says_only_what_comes_from_then_on():
    listening = in_a_hold(1.5)
    listening.presenter.remove_view(listening.narrator)
    before = len(listening.speaker.heard), len(listening.tones.played)
    joined = Narrator(listening.speaker, listening.tones, listening.narrator._words)
    listening.presenter.add_view(joined)
    assert (len(listening.speaker.heard), len(listening.tones.played)) == before
    listening.pass_time(0.5)
    assert [h.words for h in listening.speaker.heard[before[0] :]] == ["two."]


def test_an_answer_for_words_that_were_cut_is_not_taken_for_the_new_ones():
    listening = Listening(head_press())
    answers = []
    listening.narrator.step_said = lambda: answers.append("said")
    old = listening.speaker._said
    listening.press()
    old()
    assert answers == []
    listening.pass_time(30)
    assert answers == ["said"]


ROW = re.compile(r"\| *([0-9]+) *\| *([^|]*?) *\| *([^|]*?) *\| *([^|]*?) *\|")


def written_script(name):
    """The rows of one table in the decision: second, number on the page, tone, words."""
    text = (resource_root().parent / "docs" / "decisions" / "narration.md").read_text("utf-8")
    part = text.split(f"### {name}", 1)[1].split("###", 1)[0]
    return [(int(s), shown, tone, words) for s, shown, tone, words in ROW.findall(part)]


def real_script(exercise):
    """What is heard from "get ready" on, each second with something to hear."""
    listening = Listening(exercise)
    listening.skip_steps()
    start = listening.clock.steady()
    shown = {}
    while listening.now.ending is None:
        second = round(listening.clock.steady() - start, 4)
        if second % 1 == 0:
            shown[int(second)] = f"{listening.now.kind.value} {listening.now.count}"
        listening.pass_time(listening.frame)
    rows = {second: [kind, "", ""] for second, kind in shown.items()}
    rows[round(listening.clock.steady() - start)] = ["done", "", ""]
    for at, tone in listening.tones.played:
        rows[round(at - start)][1] = tone.name
    for heard in listening.speaker.heard[1:]:
        rows[round(heard.at - start)][2] = heard.words
    return [(second, *row) for second, row in sorted(rows.items())]


@pytest.mark.parametrize("exercise", [head_press(), back_bend()], ids=["head press", "back bend"])
def test_the_script_is_as_it_is_written_down_second_by_second(exercise):
    real = real_script(exercise)
    written = written_script(exercise.name)
    assert len(written) > 15
    assert real[: len(written) - 1] == written[:-1]
    assert real[-1] == written[-1]
