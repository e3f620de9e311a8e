"""Everything can be done by keyboard alone, and a key does what the page says it does."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from audit.focus import focusable
from spineguard.ui.theme import Theme
from spineguard.ui.widgets.big_button import BigButton
from tests.ui.windows import Key, Opened, name_of, pages

Open = Callable[..., Opened]

KEYS = {
    "Space": Key.Key_Space,
    "Enter": Key.Key_Return,
    "Esc": Key.Key_Escape,
    "Left arrow": Key.Key_Left,
    "Right arrow": Key.Key_Right,
} | {letter: getattr(Key, f"Key_{letter}") for letter in "AHKS"}

MAIN_THING = {
    "home": "Start exercises",
    "library": "Open Head Press",
    "head press": "Start this exercise",
    "back bend": "Start this exercise",
    "help": "Back to Today",
    "height without a reading": "Add a height",
    "how to measure": "Back to Height",
    "height": "Add a height",
    "height: where": "At home",
    "height: when": "Next",
    "height: how tall": "Measurement 1",
    "height: is this right": "Yes, it is right",
    "height: more": "Keep this height",
    "height: tallest": "What is the tallest you have ever been?",
    "one reading": "Back to Height",
    "for the doctor": "Print it",
    "bring heights in": "Choose a file",
    "bring heights in: a question": "Which day is 03/04/2025? April 3, 2025",
    "bring heights in: a look": "Where were these measured? At home",
    "step": "Next",
    "get ready": "Pause",
    "hold": "Pause",
    "may rest": "Pause",
    "paused": "Go on",
    "rest": "Pause",
    "paused by a gap": "Go on",
    "first step of the second": "Next",
    "a step seen from behind": "Next",
    "done": "Back to Today",
    "hurts": "Back to Today",
    "guide": "What bending does to your spine",
    "guide with nothing found": "Show all pages",
    "spine to play with": "Next page: The muscles that hold you up",
    "spine bent": "Next page: The muscles that hold you up",
    "guide page with pictures": "Next page: Lifting",
    "guide page with signs": "Next page: Back pain",
    "start question": "Yes",
    "your answers": "Back to Today",
    "an exercise left out": "All exercises",
    "home with one left out": "Start exercises",
    "home after hurt": "When to call for help",
    "home with reminders": "Start exercises",
    "reminders off": "Reminders: Off",
    "reminders on": "Reminders: On",
}


def test_the_keyboard_is_on_the_one_main_thing_of_every_page(open_app: Open) -> None:
    opened = open_app()
    found = {}
    for page in pages(opened):
        found[page] = opened.focus_name
    assert found == MAIN_THING


def test_tab_reaches_all_that_can_be_reached_on_every_page_and_comes_round(open_app: Open) -> None:
    opened = open_app()
    for page in pages(opened):
        there = sorted(name_of(widget) for widget in focusable(opened.window))
        left_out = [button for button in opened.buttons() if name_of(button) not in there]
        assert all(map(other_choice, left_out)), page
        first, reached = opened.focus_name, []
        for _ in range(len(there)):
            reached.append(opened.focus_name)
            opened.press(Key.Key_Tab)
        assert sorted(reached) == there, page
        assert opened.focus_name == first, page
        opened.press(Key.Key_Backtab)
        assert opened.focus_name == reached[-1], page
        opened.press(Key.Key_Tab)


def other_choice(button: QAbstractButton) -> bool:
    """Whether it is a choice that the arrow keys lead to, from the one that is chosen, or else the first."""
    if not button.autoExclusive() or not button.isCheckable():
        return False
    beside = [each for each in button.parentWidget().findChildren(BigButton) if each.isCheckable()]
    return button is not next((each for each in beside if each.isChecked()), beside[0])


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_and_space_press_a_button(qt: QApplication, key: Qt.Key) -> None:
    window = QWidget()
    button = BigButton(Theme(), "Press me", parent=window)
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    window.show()
    window.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qt.processEvents()
    QTest.keyClick(window.windowHandle(), key)
    assert pressed == [1]
    window.close()


def test_every_button_of_every_page_is_of_that_kind(open_app: Open) -> None:
    opened = open_app()
    found = {page: {type(button) for button in opened.buttons()} for page in pages(opened)}
    assert all(issubclass(kind, BigButton) for kind in set().union(*found.values()))
    assert all(found.values())


def test_every_page_opens_by_keyboard_alone(open_app: Open) -> None:
    opened = open_app()
    opened.press_button("Exercises")
    assert opened.page_name == "Exercises"
    opened.press(Key.Key_Return)
    assert opened.page_name == "Head Press"
    opened.press_button("All exercises", Key.Key_Space)
    opened.press_button("Open Standing Back Bend")
    assert opened.page_name == "Standing Back Bend"
    opened.press(Key.Key_Return)
    assert opened.page_name == "Exercise session"
    assert opened.shown.exercise.id == "standing-back-bend"
    opened.press(Key.Key_H)
    assert opened.page_name == "Stop and rest"
    opened.press(Key.Key_Return)
    assert opened.page_name == "Today"
    opened.press_button("When to call for help")
    assert opened.page_name == "When to call for help"
    opened.press(Key.Key_Return)
    opened.press_button("Start exercises")
    opened.press(Key.Key_Escape)
    assert opened.page_name == "You stopped here"
    opened.press_button("Do it again")
    assert opened.page_name == "Exercise session"
    assert opened.shown.of == 2


def test_a_held_enter_presses_only_once(open_app: Open) -> None:
    opened = open_app()
    opened.hold_down(Key.Key_Return)
    assert (opened.shown.kind.value, opened.shown.step) == ("step", 1)


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Right, Key.Key_Return])
def test_a_held_key_does_not_run_through_the_steps(open_app: Open, key: Qt.Key) -> None:
    opened = open_app()
    opened.press(Key.Key_Return)
    opened.hold_down(key)
    assert (opened.shown.kind.value, opened.shown.step) == ("step", 2)


def test_a_held_space_pauses_once_and_stays_paused(open_app: Open) -> None:
    opened = open_app()
    opened.press(Key.Key_Return, Key.Key_K)
    opened.pass_time(1)
    opened.hold_down(Key.Key_Space)
    assert opened.shown.paused


def test_a_held_arrow_goes_back_one_step_only(open_app: Open) -> None:
    opened = open_app()
    opened.press(Key.Key_Return, Key.Key_Space, Key.Key_Space)
    assert opened.shown.step == 3
    opened.hold_down(Key.Key_Left)
    assert opened.shown.step == 2


def test_a_click_leaves_the_keyboard_where_it_was(open_app: Open) -> None:
    opened = open_app()
    opened.press(Key.Key_Return)
    opened.click(opened.button("Next"))
    opened.click(opened.button("Next"))
    opened.click(opened.button("Back"))
    assert (opened.shown.step, opened.focus_name) == (2, "Next")
    opened.click(opened.button("I know the steps"))
    assert (opened.shown.kind.value, opened.focus_name) == ("get ready", "Pause")
    opened.click(opened.button("Do it again"))
    opened.press(Key.Key_Space)
    assert opened.shown.paused
    opened.click(opened.button("Skip ahead"))
    assert opened.shown.paused is None
    opened.click(opened.button("Skip this exercise"))
    opened.press(Key.Key_Space)
    assert (opened.shown.exercise.id, opened.shown.step) == ("standing-back-bend", 2)


def test_a_click_on_a_dose_leaves_the_keyboard_on_start(open_app: Open) -> None:
    opened = open_app()
    opened.app.show_exercise("head-press")
    opened.settle()
    opened.click(opened.button("Less. How many: 5 times (1 to 5)"))
    assert opened.says("How many: 4 times (1 to 5)")
    assert opened.focus_name == "Start this exercise"


def test_after_a_button_of_the_session_was_pressed_with_enter_space_means_the_main_button(
    open_app: Open,
) -> None:
    opened = open_app()
    opened.press(Key.Key_Return)
    for name, then in (
        ("Back", "Next"),
        ("I know the steps", "Pause"),
        ("Do it again", "Pause"),
        ("Skip ahead", "Pause"),
        ("Skip this exercise", "Next"),
        ("I know the steps", "Pause"),
    ):
        opened.press_button(name)
        assert opened.focus_name == then, name
    opened.until(kind="hold", rep=5)
    opened.press(Key.Key_Left)  # get ready anew, then the hold before the last
    opened.until(kind="rest", rep=4)
    opened.pass_time(4)
    opened.press_button("Skip ahead")
    assert opened.page_name == "Done for now"


def test_skipping_ahead_into_a_step_does_not_leave_the_keyboard_on_stop(open_app: Open) -> None:
    opened = open_app()
    opened.press(Key.Key_Return, Key.Key_K)
    opened.until(kind="hold", rep=5)
    opened.press_button("Skip ahead")
    assert (opened.shown.exercise.id, opened.shown.kind.value) == ("standing-back-bend", "step")
    assert opened.focus_name == "Next"
    opened.press(Key.Key_Space)
    assert opened.shown.step == 2


def hint_on(button: BigButton) -> str:
    """The key that is painted under the words of a button."""
    return button._key


def test_every_key_named_on_a_button_does_what_the_button_does(open_app: Open) -> None:
    opened = open_app()
    tried = set()
    for moment in ("step", "hold", "paused"):
        opened.app.show_home()
        names = [name for name, _ in _hints_at(opened, moment)]
        opened.press(Key.Key_Escape)
        for name in names:
            outcomes = []
            for way in ("key", "click"):
                hints = dict(_hints_at(opened, moment))
                if way == "key":
                    opened.press(KEYS[hints[name]])
                else:
                    opened.click(opened.button(name))
                outcomes.append(_state(opened))
                tried.add((moment, hints[name]))
                if opened.app.session is not None:
                    opened.press(Key.Key_Escape)
            assert outcomes[0] == outcomes[1], (moment, name)
    assert {key for _, key in tried} == {"Space", "Esc", "Left arrow", "Right arrow", "A", "S", "K", "H"}
    assert len(tried) == 3 * 6 + 1 + 2  # the six always, K in steps alone, Right where a clock runs


def _hints_at(opened: Opened, moment: str) -> list[tuple[str, str]]:
    """Start a new session, go to this moment, and read what its buttons say."""
    opened.app.show_home()
    opened.settle()
    opened.press_button("Start exercises")
    opened.skip_questions()
    opened.press(Key.Key_Space)
    if moment != "step":
        opened.press(Key.Key_K)
        opened.until(kind="hold" if moment == "paused" else moment)
        opened.pass_time(1)
    if moment == "paused":
        opened.press(Key.Key_Space)
    return [(name_of(button), hint_on(button)) for button in opened.buttons() if hint_on(button)]


def _state(opened: Opened) -> tuple[object, ...]:
    if opened.app.session is None:
        return (opened.page_name,)
    shown = opened.shown
    return (shown.exercise.id, shown.kind, shown.step, shown.rep, shown.count, shown.paused)


def test_the_key_named_on_the_start_button_starts(open_app: Open) -> None:
    opened = open_app()
    opened.press(KEYS[hint_on(opened.button("Start exercises"))])
    assert opened.page_name == "Exercise session"


def test_page_down_and_end_scroll_a_long_page(open_app: Open) -> None:
    opened = open_app(width=1280, height=720, text_size=200)
    opened.app.show_exercise("head-press")
    opened.settle()
    bar = opened.page.verticalScrollBar()
    assert bar.maximum() > 500
    opened.press(Key.Key_End)
    assert bar.value() == bar.maximum()
    opened.press(Key.Key_PageUp)
    assert 0 < bar.value() < bar.maximum()
    opened.press(Key.Key_Home)
    assert bar.value() == 0
    opened.press(Key.Key_PageDown)
    assert bar.value() > 0
