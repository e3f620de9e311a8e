"""Hands-free in the real window: one press, then nothing, and any key pauses it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt

from spineguard.core.preferences import Preferences
from spineguard.storage.preferences_file import PreferencesFile
from tests.ui.windows import FRAME, Opened

Open = Callable[..., Opened]
Key = Qt.Key


def hands_free(folder: Path, open_app: Open) -> Opened:
    wanted = Preferences(hands_free=True)
    PreferencesFile(folder, lambda: datetime(2026, 11, 22, tzinfo=UTC)).save(wanted)
    return open_app()


def let_it_run(opened: Opened, seconds: float) -> None:
    for _ in range(round(seconds / FRAME)):
        if opened.app.session is None:
            break
        opened.clock.advance(FRAME)
        opened.tick()
    opened.settle()


def test_one_press_leads_through_both_exercises_to_the_journal(open_app: Open, tmp_path: Path) -> None:
    opened = hands_free(tmp_path, open_app)
    opened.press(Key.Key_Return)
    let_it_run(opened, 600)
    assert opened.page_name == "Done for now"
    (session,) = opened.journal()
    assert [part["reps_done"] for part in session["routine"]] == [5, 5]


def test_the_page_says_quietly_when_it_goes_on(open_app: Open, tmp_path: Path) -> None:
    opened = hands_free(tmp_path, open_app)
    opened.press(Key.Key_Return)
    let_it_run(opened, 1)
    assert opened.says("Goes on by itself.")
    for _ in range(600):
        if opened.says("Goes on in"):
            break
        let_it_run(opened, FRAME)
    assert opened.says("Goes on in")


def test_any_key_pauses_a_step_and_the_big_button_goes_on(open_app: Open, tmp_path: Path) -> None:
    opened = hands_free(tmp_path, open_app)
    opened.press(Key.Key_Return)
    let_it_run(opened, 1)
    opened.press(Key.Key_Q)
    assert opened.says("Waiting for you.")
    let_it_run(opened, 300)
    assert (opened.shown.kind.value, opened.shown.step) == ("step", 1)
    opened.press(Key.Key_Space)
    let_it_run(opened, 60)
    assert (opened.shown.kind.value, opened.shown.step) != ("step", 1)


def test_any_key_pauses_a_hold(open_app: Open, tmp_path: Path) -> None:
    opened = hands_free(tmp_path, open_app)
    opened.press(Key.Key_Return)
    opened.until(kind="hold")
    opened.press(Key.Key_X)
    assert opened.shown.paused is not None


def test_more_time_keeps_a_step_for_longer(open_app: Open, tmp_path: Path) -> None:
    def seconds_in_the_first_step(presses: int) -> float:
        opened = hands_free(tmp_path, open_app)
        opened.press(Key.Key_Return)
        let_it_run(opened, 1)
        opened.press(*[Key.Key_M] * presses)
        began = opened.clock.steady()
        while opened.shown.step == 1:
            let_it_run(opened, FRAME)
        return opened.clock.steady() - began

    assert seconds_in_the_first_step(1) - seconds_in_the_first_step(0) >= 19


def test_without_hands_free_a_step_waits_and_other_keys_do_nothing(open_app: Open) -> None:
    opened = open_app()
    opened.press(Key.Key_Return)
    opened.press(Key.Key_Q)
    let_it_run(opened, 300)
    assert (opened.shown.kind.value, opened.shown.step) == ("step", 1)
    assert not opened.says("Goes on")
