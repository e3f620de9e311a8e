"""A session in the real window: what the keys do in every state, what is kept, and what costs nothing."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt

from spineguard.ui import help_words, words
from spineguard.ui.widgets.figure_view import FigureView
from tests.ui.windows import Events, Key, Opened

Open = Callable[..., Opened]
CONTROL = Qt.KeyboardModifier.ControlModifier
MOMENTS = ("step", "get ready", "hold", "rest", "paused")


def at(opened: Opened, moment: str) -> Opened:
    """Start the routine and go to this moment of its first exercise, in the second rep if it has one."""
    opened.press(Key.Key_Return, Key.Key_Space)
    if moment != "step":
        opened.press_button(words.SKIP_STEPS)
    if moment in ("hold", "rest", "paused"):
        opened.until(kind="rest" if moment == "rest" else "hold", rep=2)
    if moment != "step":
        opened.pass_time(1)
    if moment == "paused":
        opened.press(Key.Key_Space)
    return opened


def where(opened: Opened) -> str:
    """Where the session is, in words that a table can hold."""
    if opened.app.session is None:
        return opened.page_name
    shown = opened.shown
    place = (
        f"{shown.exercise.id} {shown.kind.value} {shown.rep or (shown.step if shown.count is None else '')}"
    )
    return place.strip() + (" paused" if shown.paused else "")


WHAT_KEYS_DO = {
    "step": {
        "Space": "head-press step 3",
        "Right": "head-press step 3",
        "Left": "head-press step 1",
        "Escape": "You stopped here",
        "A": "head-press step 1",
        "S": "standing-back-bend step 1",
        "K": "head-press get ready",
        "H": "Stop and rest",
    },
    "get ready": {
        "Space": "head-press get ready paused",
        "Right": "head-press hold 1",
        "Left": "head-press step 3",
        "Escape": "You stopped here",
        "A": "head-press get ready",
        "S": "standing-back-bend step 1",
        "K": "head-press get ready",
        "H": "Stop and rest",
    },
    "hold": {
        "Space": "head-press hold 2 paused",
        "Right": "head-press rest 2",
        "Left": "head-press get ready 1",
        "Escape": "You stopped here",
        "A": "head-press get ready",
        "S": "standing-back-bend step 1",
        "K": "head-press hold 2",
        "H": "Stop and rest",
    },
    "rest": {
        "Space": "head-press rest 2 paused",
        "Right": "head-press hold 3",
        "Left": "head-press get ready 2",
        "Escape": "You stopped here",
        "A": "head-press get ready",
        "S": "standing-back-bend step 1",
        "K": "head-press rest 2",
        "H": "Stop and rest",
    },
    "paused": {
        "Space": "head-press get ready 2",  # time to get back into position before the hold that is due
        "Right": "head-press get ready 2",
        "Left": "head-press get ready 1 paused",
        "Escape": "You stopped here",
        "A": "head-press get ready",
        "S": "standing-back-bend step 1",
        "K": "head-press hold 2 paused",
        "H": "Stop and rest",
    },
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_every_key_does_what_it_should_in_every_state(open_app: Open, moment: str) -> None:
    opened = open_app()
    found = {}
    for name in WHAT_KEYS_DO[moment]:
        opened.app.show_home()
        opened.settle()
        opened.tab_to("Start exercises")
        at(opened, moment)
        before = where(opened)
        opened.press(getattr(Key, f"Key_{name}"))
        found[name] = where(opened)
        if opened.app.session is not None:
            opened.press(Key.Key_Escape)
    assert found == WHAT_KEYS_DO[moment]
    assert before.startswith("head-press")


@pytest.mark.parametrize("moment", MOMENTS)
def test_something_hurts_stops_at_once_shows_the_signs_and_is_noted(open_app: Open, moment: str) -> None:
    opened = at(open_app(), moment)
    opened.press(Key.Key_H)
    for said in (help_words.AFTER_HURT, help_words.CALL_NOW, help_words.SEE_TODAY, help_words.REST_NOW):
        assert opened.says(said)
    for sign in help_words.CALL_NOW_SIGNS + help_words.SEE_TODAY_SIGNS + help_words.REST_NOW_SIGNS:
        assert opened.says(sign)
    (kept,) = opened.journal()
    assert kept["ending"] == "hurt"
    assert opened.running_timers() == []
    assert "Do it again" not in opened.names()


@pytest.mark.parametrize("moment", MOMENTS)
def test_who_pressed_something_hurts_by_mistake_can_take_it_back(open_app: Open, moment: str) -> None:
    opened = at(open_app(), moment)
    opened.press(Key.Key_H)
    opened.press_button(help_words.NOTHING_HURTS)
    (kept,) = opened.journal()
    assert kept["ending"] == "stopped"
    assert opened.page_name == "Today"
    assert not opened.says("something hurt today")
    assert opened.focus_name == "Start exercises"


def test_only_the_session_that_was_just_stopped_is_taken_back(open_app: Open) -> None:
    opened = at(open_app(), "hold")
    opened.press(Key.Key_H, Key.Key_Return)
    opened.press_button("Start exercises")
    opened.skip_questions()
    opened.press(Key.Key_H)
    opened.press_button(help_words.NOTHING_HURTS)
    assert [kept["ending"] for kept in opened.journal()] == ["hurt", "stopped"]
    assert opened.says("something hurt today")


LETTERS = (Key.Key_H, Key.Key_A, Key.Key_S, Key.Key_K, Key.Key_M)


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("hands_free", [False, True], ids=["by hand", "hands-free"])
def test_with_letter_keys_off_no_letter_does_anything_and_none_is_shown(
    open_app: Open, tmp_path: Path, moment: str, hands_free: bool
) -> None:
    chosen = {"format": "spineguard-preferences", "version": 1, "letter_keys": False}
    (tmp_path / "preferences.json").write_text(json.dumps({**chosen, "hands_free": hands_free}))
    opened = at(open_app(), moment)
    before = opened.shown
    opened.press(*LETTERS)
    assert opened.shown == before
    described = {button.accessibleDescription() for button in opened.buttons()}
    assert described.isdisjoint("HASKM") and "Esc" in described
    opened.press_button("Something hurts")
    assert opened.journal()[-1]["ending"] == "hurt"


def test_home_says_that_something_hurt_for_the_rest_of_the_day_and_not_on_the_next(
    open_app: Open, tmp_path: Path
) -> None:
    opened = at(open_app(wall=datetime(2026, 11, 22, 9, 0, tzinfo=UTC)), "hold")
    opened.press(Key.Key_H, Key.Key_Return)
    assert opened.says("something hurt today")
    assert opened.says("0 of 3 done")
    opened.clock.advance(12 * 3600)
    opened.come_back()
    assert opened.says("something hurt today")
    evening = open_app(wall=datetime(2026, 11, 22, 23, 58, tzinfo=UTC))
    assert evening.says("something hurt today")
    evening.clock.advance(180)
    evening.come_back()
    assert not evening.says("something hurt today")
    assert evening.focus_name == "Start exercises"
    next_day = open_app(wall=datetime(2026, 11, 23, 7, 0, tzinfo=UTC))
    assert not next_day.says("something hurt today")


def test_stop_keeps_what_was_done(open_app: Open) -> None:
    opened = at(open_app(), "rest")
    opened.press(Key.Key_Escape)
    (kept,) = opened.journal()
    assert kept["ending"] == "stopped"
    assert [part["reps_done"] for part in kept["routine"]] == [2, 0]
    assert opened.says("It is in your journal.")
    opened.press(Key.Key_Return)
    assert opened.says("0 of 3 done")


@pytest.mark.parametrize("moment", MOMENTS)
def test_closing_the_window_in_the_middle_keeps_the_session(open_app: Open, moment: str) -> None:
    opened = at(open_app(), moment)
    opened.window.close()
    opened.settle()
    (kept,) = opened.journal()
    assert kept["ending"] == "stopped"
    assert [part["exercise"] for part in kept["routine"]] == ["head-press", "standing-back-bend"]
    assert opened.app.session is None
    assert opened.running_timers() == []


def test_a_whole_session_counts_on_home_and_stands_in_the_journal(open_app: Open) -> None:
    opened = open_app()
    for number in range(1, 5):
        opened.press(Key.Key_Return)
        opened.run_through()
        assert opened.page_name == "Done for now"
        assert len(opened.journal()) == number
        opened.press(Key.Key_Return)
        assert opened.says(f"{number} of 3 done" if number < 4 else "4 done. Your goal is 3")
    kept = opened.journal()[0]
    assert kept["ending"] == "finished"
    assert [(part["reps_done"], part["reps_meant"]) for part in kept["routine"]] == [(5, 5), (5, 5)]
    assert 28 + 5 + 37 + 10 <= kept["seconds"] <= 28 + 5 + 37 + 10 + 5


def test_do_it_again_on_the_done_page_leads_the_same_exercises(open_app: Open) -> None:
    opened = open_app()
    opened.app.show_exercise("standing-back-bend")
    opened.settle()
    opened.press(Key.Key_Return)
    opened.run_through()
    opened.press_button("Do it again")
    assert (opened.shown.exercise.id, opened.shown.of) == ("standing-back-bend", 1)


@pytest.mark.parametrize("moment", MOMENTS)
def test_another_text_size_in_the_middle_loses_nothing(open_app: Open, moment: str) -> None:
    opened = at(open_app(), moment)
    before, presenter = opened.shown, opened.app.session.presenter
    old_page = opened.page
    opened.press(Key.Key_Plus, with_key=CONTROL)
    assert opened.page is not old_page
    assert opened.app.session.presenter is presenter
    assert opened.shown == before
    assert opened.focus_name == {"step": "Next", "paused": "Go on"}.get(moment, "Pause")
    assert opened.preferences()["text_size"] == 125
    opened.press(Key.Key_Minus, Key.Key_Minus, with_key=CONTROL)
    assert opened.preferences()["text_size"] == 100
    assert opened.shown == before
    opened.run_through()
    (kept,) = opened.journal()
    assert kept["ending"] == "finished"
    assert [part["reps_done"] for part in kept["routine"]] == [5, 5]


def test_a_new_text_size_reaches_what_is_on_the_page(open_app: Open) -> None:
    opened = at(open_app(), "hold")
    height = opened.button("Stop").fontMetrics().height()
    opened.press(*[Key.Key_Plus] * 9, with_key=CONTROL)
    assert opened.button("Stop").fontMetrics().height() == pytest.approx(2 * height, abs=2)
    assert opened.shown.kind.value == "hold"


def test_a_gap_pauses_where_it_was_and_the_page_says_why(open_app: Open) -> None:
    opened = at(open_app(), "hold")
    count = opened.shown.count
    opened.clock.advance(600)
    opened.tick()
    opened.settle()
    assert opened.says("We paused while the computer was asleep or busy")
    assert (opened.shown.count, opened.shown.rep) == (count, 2)
    assert opened.focus_name == "Go on"
    opened.press(Key.Key_Space)
    opened.run_through()
    assert opened.journal()[0]["ending"] == "finished"


def test_a_step_that_waits_paints_nothing_and_runs_no_timer(open_app: Open) -> None:
    opened = open_app()
    opened.press(Key.Key_Return, Key.Key_Space)
    opened.pass_time(3)  # the figure arrives
    assert opened.running_timers() == []
    with Events(opened.qt, QEvent.Type.Paint) as painted, Events(opened.qt, QEvent.Type.Timer) as fired:
        for _ in range(20):
            opened.clock.advance(10)
            opened.settle()
    assert painted.reached == []
    assert fired.reached == []
    assert opened.shown.step == 2


def test_a_paused_session_paints_nothing_and_runs_no_timer(open_app: Open) -> None:
    opened = at(open_app(), "paused")
    assert opened.running_timers() == []
    with Events(opened.qt, QEvent.Type.Paint) as painted:
        opened.clock.advance(60)
        opened.settle()
    assert painted.reached == []


def test_a_moving_frame_repaints_the_figure_and_the_ring_and_no_button(open_app: Open) -> None:
    opened = at(open_app(), "hold")
    opened.press(Key.Key_Right)
    opened.pass_time(0.25)
    with Events(opened.qt, QEvent.Type.Paint) as painted:
        opened.clock.advance(1 / 16)
        opened.tick()
        opened.settle()
    assert {"FigureView", "CountdownRing"} <= set(painted.reached)
    assert "BigButton" not in painted.reached


def test_an_arrow_shows_the_way_in_the_hold_and_in_the_step_that_leads_there_alone(open_app: Open) -> None:
    opened = open_app()
    opened.press(Key.Key_Return, Key.Key_Space)
    with_arrow, without = set(), set()
    while opened.app.session is not None:
        shown = opened.shown
        if not shown.moving:
            moment = (shown.exercise.id, shown.kind.value, shown.step if shown.kind.value == "step" else 0)
            (with_arrow if arrow_is_drawn(opened) else without).add(moment)
        if shown.count is None and not shown.moving:
            opened.press(Key.Key_Space)
        else:
            opened.pass_time(0.5)
    assert with_arrow == {
        (name, kind, step)
        for name, last in (("head-press", 3), ("standing-back-bend", 5))
        for kind, step in (("step", last), ("hold", 0))
    }
    assert {(name, "rest", 0) for name, *_ in with_arrow} <= without


def arrow_is_drawn(opened: Opened) -> bool:
    """Whether the figure on the page looks otherwise than without its arrow."""
    (figure,) = (each for each in opened.app.window.findChildren(FigureView) if each.isVisible())
    way, shown = figure._way, figure.grab().toImage()
    figure.set_way(None)
    without = figure.grab().toImage()
    figure.set_way(way)
    return shown != without


def test_a_timer_leads_through_the_session_and_rests_with_it(open_app: Open) -> None:
    opened = at(open_app(), "get ready")
    (timer,) = opened.running_timers()
    assert timer.interval() <= 17
    opened.press(Key.Key_Space)
    assert opened.running_timers() == []
    opened.press(Key.Key_Space)
    assert len(opened.running_timers()) == 1
    opened.press(Key.Key_Escape)
    assert opened.running_timers() == []


def test_a_journal_that_cannot_be_written_is_told_and_written_later(open_app: Open, tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    opened = open_app(data_dir)
    data_dir.write_text("a file stands where the folder should be", encoding="utf-8")
    opened.press(Key.Key_Return, Key.Key_K)
    opened.until(kind="rest")
    opened.press(Key.Key_Escape)
    assert opened.says("We could not save this to your journal. We will try again after your next session.")
    opened.press(Key.Key_Return)
    assert opened.says("We can't save your journal now.")
    data_dir.unlink()
    opened.press_button("Start exercises")
    opened.run_through()
    assert opened.says("It is in your journal.")
    assert [kept["ending"] for kept in opened.journal()] == ["stopped", "finished"]
    opened.press(Key.Key_Return)
    assert not opened.says("We can't save")
    assert opened.says("1 of 3 done")


def test_the_chosen_dose_is_led_and_survives_a_restart(open_app: Open) -> None:
    opened = open_app()
    opened.app.show_exercise("head-press")
    opened.settle()
    for name, times in (("Less. How many: ", 9), ("Less. Hold: ", 9), ("More. Rest: ", 1)):
        for _ in range(times):
            (full,) = [button for button in opened.names() if button.startswith(name)]
            opened.press_button(full)
    again = open_app()
    dose = json.loads((again.data_dir / "preferences.json").read_text("utf-8"))["doses"]["head-press"]
    assert dose == {"reps": 1, "hold": 3, "rest": 3}
    again.app.show_exercise("head-press")
    again.settle()
    assert again.says("How many: 1 time (1 to 5)")
    again.press_button("Start this exercise")
    assert again.shown.reps == 1
    again.press(Key.Key_K)
    again.until(kind="hold")
    assert again.shown.count == 3
    again.run_through()
    assert again.journal()[0]["routine"][0]["hold_seconds"] == 3.0
    assert again.journal()[0]["routine"][0]["reps_meant"] == 1


@pytest.mark.parametrize("exercise", ["head-press", "standing-back-bend"])
def test_no_dose_leaves_the_range_of_its_card(open_app: Open, exercise: str) -> None:
    opened = open_app()
    card = opened.app._library.by_id(exercise).exercise
    for way in ("Less. ", "More. "):
        opened.app.show_exercise(exercise)
        opened.settle()
        for number in range(3):
            for _ in range(20):
                button = [name for name in opened.names() if name.startswith(way)][number]
                opened.press_button(button)
        dose = opened.preferences()["doses"][exercise]
        end = {"Less. ": "lowest", "More. ": "highest"}[way]
        for part in ("reps", "hold", "rest"):
            amount = getattr(card.dose, part)
            assert dose.get(part, amount.value) == getattr(amount, end), (way, part)


def test_the_keyboard_stays_on_a_dose_button_at_the_end_of_its_range(open_app: Open) -> None:
    opened = open_app()
    opened.app.show_exercise("head-press")
    opened.settle()
    opened.tab_to("Less. Hold: 4 seconds (3 to 4)")
    opened.press(*[Key.Key_Return] * 5)
    assert opened.focus_name == "Less. Hold: 3 seconds (3 to 4)"
    assert opened.preferences()["doses"]["head-press"] == {"hold": 3}
