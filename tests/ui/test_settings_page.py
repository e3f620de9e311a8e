"""Every setting has its effect at once, and holds at the next start."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, Qt

from spineguard.core.preferences import Preferences
from spineguard.core.sound import SpeechProblem, ToneProblem, Voice
from spineguard.presenters.session import MOVE_SECONDS
from spineguard.storage.preferences_file import PreferencesFile
from spineguard.ui import settings_words
from spineguard.ui.settings_page import SettingsPage
from spineguard.ui.theme import Theme
from spineguard.ui.widgets.big_button import BigButton
from tests.ui.windows import Opened

Open = Callable[..., Opened]
Key = Qt.Key

CHOICES = [
    ("Text size: 150 %", {"text_size": 150}),
    ("Colours: Dark", {"theme": "dark"}),
    ("Movement: Still", {"motion": "still"}),
    ("Voice: Off", {"voice": False}),
    ("How fast it speaks: Slow", {"pace": 130}),
    ("Tones: Off", {"tones": False}),
    ("How loud the tones are: Loud", {"tone_volume": 100}),
    ("Hands-free: On", {"hands_free": True}),
    ("Letter keys, such as H and S: Off", {"letter_keys": False}),
    ("How many times a day: 2 times", {"goal": 2}),
    ("Person in the pictures: Man", {"person": "man"}),
    ("Skin: 5", {"skin": 4}),
    ("Show the spine: On", {"vertebrae": True}),
    ("A short piece of the guide each day: Off", {"pieces": False}),
    ("Height in: Centimetres", {"unit": "cm"}),
]


def kept(folder: Path) -> Preferences:
    return PreferencesFile(folder, lambda: None).load()[0]


def settings(opened: Opened) -> SettingsPage:
    assert isinstance(opened.page, SettingsPage)
    return opened.page


def choose(opened: Opened, name: str) -> None:
    """Scroll to a choice and click it."""
    button = opened.button(name)
    settings(opened).ensureWidgetVisible(button)
    opened.settle()
    opened.click(button)


@pytest.mark.parametrize(("choice", "change"), CHOICES, ids=[name for name, _ in CHOICES])
def test_a_choice_is_kept_at_once_and_is_chosen_at_the_next_start(
    open_app: Open, tmp_path: Path, choice: str, change: dict[str, object]
) -> None:
    opened = open_app()
    opened.press_button("Settings")
    choose(opened, choice)
    assert kept(tmp_path) == msgspec.structs.replace(Preferences(), **change)
    again = open_app()
    again.press_button("Settings")
    assert again.button(choice).isChecked()


def test_every_preference_but_doses_routine_and_the_name_of_a_voice_is_tried_here() -> None:
    tried = {name for _, change in CHOICES for name in change}
    elsewhere = {"answers", "doses", "last_piece", "routine", "voice_name", "voice_beside_reader"}
    elsewhere |= {"reminders", "reminder_times", "quiet_from", "quiet_until", "reminders_since"}
    assert tried | elsewhere == set(Preferences.__struct_fields__)


def test_a_choice_that_changes_the_look_keeps_the_keyboard_and_the_place_on_the_page(
    open_app: Open, tmp_path: Path
) -> None:
    opened = open_app()
    opened.press_button("Settings")
    opened.tab_to("Show the spine: Off")
    scrolled = settings(opened).verticalScrollBar().value()
    opened.press(Key.Key_Left)  # among radio buttons an arrow chooses
    assert opened.focus_name == "Show the spine: On"
    assert kept(tmp_path).vertebrae
    assert scrolled > 0
    assert abs(settings(opened).verticalScrollBar().value() - scrolled) < 50


def test_text_size_colours_and_person_show_on_the_page_itself(open_app: Open) -> None:
    opened = open_app()
    opened.press_button("Settings")
    before = settings(opened).theme
    for choice in ("Text size: 125 %", "Colours: High contrast", "Person in the pictures: Man"):
        choose(opened, choice)
    after = settings(opened).theme
    assert (before.text_size, before.name) == (100, "light")
    assert (after.text_size, after.name, after.look.person.value) == (125, "contrast", "man")


def test_what_the_command_line_told_gives_way_to_what_is_chosen(open_app: Open) -> None:
    opened = open_app(theme="dark", text_size=200)
    opened.press_button("Settings")
    choose(opened, "Colours: Light")
    assert (settings(opened).theme.name, settings(opened).theme.text_size) == ("light", 100)


@pytest.mark.parametrize(("choice", "steps"), [("Still", True), ("Moving", False)])
def test_a_still_figure_steps_between_its_poses(open_app: Open, choice: str, steps: bool) -> None:
    opened = open_app()
    opened.press_button("Settings")
    choose(opened, f"Movement: {choice}")
    opened.press_button("Today")
    opened.press_button("Start exercises")
    opened.press(Key.Key_K)
    opened.until(kind="hold")
    opened.pass_time(MOVE_SECONDS / 3)
    assert (opened.shown.pose == opened.shown.exercise.poses["press"]) is steps


def test_the_goal_changes_the_marks_of_the_day(open_app: Open) -> None:
    opened = open_app()
    opened.press_button("Settings")
    choose(opened, "How many times a day: 5 times")
    opened.press_button("Today")
    assert opened.says("Today: 0 of 5 done")


def test_voices_that_are_found_can_be_chosen(open_app: Open, tmp_path: Path) -> None:
    opened = open_app()
    opened.press_button("Settings")
    if not any(name.startswith("Which voice: ") for name in opened.names()):
        settings(opened).show_voices([Voice("a", own_name="Anna"), Voice("b", own_name="Bert")])
        opened.settle()
    last = [name for name in opened.names() if name.startswith("Which voice: ")][-1]
    choose(opened, last)
    assert kept(tmp_path).voice_name


@pytest.mark.parametrize("problem", SpeechProblem)
def test_what_keeps_the_voice_from_speaking_is_said_in_plain_words(
    open_app: Open, problem: SpeechProblem
) -> None:
    opened = open_app()
    opened.press_button("Settings")
    settings(opened).show_problems(problem, ToneProblem.NO_SOUND)
    assert opened.says(settings_words.SPEECH_PROBLEMS[problem])
    assert opened.says(settings_words.TONE_PROBLEMS[ToneProblem.NO_SOUND])
    settings(opened).show_problems(None, None)
    assert not opened.says(settings_words.SPEECH_PROBLEMS[problem])


def test_beside_a_screen_reader_our_voice_is_off_until_asked_for(
    qt_says_nothing: list[str], qt: object
) -> None:
    wanted: list[Preferences] = []
    page = SettingsPage(Theme(), Preferences(), reader_running=True)
    page.changed.connect(wanted.append)
    buttons = {button.accessibleName(): button for button in page.findChildren(BigButton)}
    on, off = buttons["Voice: On"], buttons["Voice: Off"]
    assert (on.isChecked(), off.isChecked()) == (False, True)
    on.click()
    QCoreApplication.processEvents()
    assert (wanted[-1].voice, wanted[-1].voice_beside_reader) == (True, True)
    page.deleteLater()
