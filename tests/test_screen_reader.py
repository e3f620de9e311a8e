"""What a person hears who does not see the page: through the Orca screen reader, and on the bus it reads."""

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest

from spineguard import clocks
from spineguard.storage.records import Records
from spineguard.tour_heights import with_a_note
from tests.pseudo_locale import ACCENTED, RIGHT_TO_LEFT, pseudo, write_pseudo
from tests.reader_desk import Node, ReaderDesk, reader_lacks, shown, walk
from tests.virtual_screen import wait_until

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(bool(reader_lacks()), reason=f"no screen reader without: {reader_lacks()}"),
]

ROOT = Path(__file__).parents[1]
CONTROLS = {"push button", "page tab", "radio button", "check box", "toggle button", "slider", "text"}
ROLES = CONTROLS | {"heading", "label", "image", "panel", "section", "filler", "frame", "scroll bar"}
"""Everything that a page may be made of."""

HEAD_PRESS = [
    "Sit well back in a firm chair. Let it support your middle and lower back.",
    "Look straight ahead. Keep your chin level with the floor.",
    "Soon you will slide your head straight back. Go only as far as feels good.",
]
SIGNS = [
    "Call for help now",
    "Pain or pressure in your chest",
    "Call your doctor today",
    "Rest, and ask before",
]

BREACH = """
import sys
from PySide6.QtCore import QTimer
from spineguard.ui.widgets.countdown_ring import CountdownRing
from spineguard.ui.widgets.figure_view import FigureView
from spineguard.ui.home_page import HomePage

whole = CountdownRing.show_count
def show_count(ring, count, *more):
    whole(ring, count, *more)
    ring.setAccessibleName(count)
CountdownRing.show_count = show_count
CountdownRing.accessible_words = CountdownRing.accessibleName
FigureView.accessible_words = lambda figure: ""
first_focus = HomePage.first_focus
def spoil(page):
    page._start.lower()
    page.window().findChildren(type(page._start))[0].setText("")
    return first_focus(page)
HomePage.first_focus = spoil
from spineguard.cli import main
sys.exit(main())
"""
"""The program with faults: pictures and a button without names, Start read before its heading, a ring that
tells each second."""


SETTINGS = (
    "Text size: 100 %",
    "Colours: Light",
    "Movement: As my computer",
    "Voice: Off",
    "How fast it speaks: Normal",
    "Say something",
    "Tones: On",
    "How loud the tones are: Normal",
    "Play a tone",
    "Hands-free: Off",
    "How many times a day: 3 times",
    "Person in the pictures: Woman",
    "Skin: 2",
    "Show the spine: Off",
)
"""What the Tab key leads to on the settings page, while a screen reader runs and so our voice is off."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[ReaderDesk]:
    folder = tmp_path / "desk"
    folder.mkdir()
    with ReaderDesk(folder) as desk:
        yield desk
        print(desk.heard(), desk.said()[-2000:], sep="\n")


def open_program(
    desk: ReaderDesk, tmp_path: Path, *how: str, reader: bool = False, language: str = "en_US"
) -> Path:
    """The program with a short routine; returns its data folder."""
    data_dir = tmp_path / "data"
    data_dir.mkdir(exist_ok=True)
    preferences = {
        "format": "spineguard-preferences",
        "version": 1,
        "theme": "light",
        "routine": ["head-press"],
        "answers": {"at": datetime.now().astimezone().isoformat()},
        "doses": {"head-press": {"reps": 2, "rest": 1}},
    }
    (data_dir / "preferences.json").write_text(json.dumps(preferences), encoding="utf-8")
    desk.start(
        [sys.executable, *(how or ("-m", "spineguard")), "--data-dir", str(data_dir)],
        PYTHONPATH=str(ROOT),
        QT_QPA_PLATFORM="xcb",
        SPINEGUARD_LANGUAGE=language,
        **({} if language == "en_US" else {"SPINEGUARD_TRANSLATIONS": str(tmp_path)}),
        **({} if reader else {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}),
    )
    desk.wait_for_window("SpineGuard")
    return data_dir


def in_order(heard: list[str], *expected: str) -> None:
    """All of `expected` was heard in this order, whatever was said in between."""
    position = 0
    for words in expected:
        later = [number for number, said in enumerate(heard[position:], position) if words in said]
        assert later, f"not heard after {expected[: expected.index(words)]}: {words!r} in {heard}"
        position = later[0]


def test_orca_leads_through_a_whole_session_and_the_settings_by_keys_alone(
    desk: ReaderDesk, tmp_path: Path
) -> None:
    desk.start_reader()
    data_dir = open_program(desk, tmp_path, reader=True)
    desk.wait_to_hear("Today: 0 of 3 done.")
    desk.press("Return")
    desk.wait_to_hear(HEAD_PRESS[0])
    for words in HEAD_PRESS[1:]:
        desk.press("space")
        desk.wait_to_hear(words)
    desk.press("space")
    desk.wait_to_hear("Get ready")
    desk.wait_to_hear("1 of 2. Hold")
    desk.press("space")
    desk.wait_to_hear("Paused. Take your time.")
    desk.press("space")
    desk.wait_to_hear("2 of 2. Hold", longest=40)
    desk.wait_to_hear("Done for now", longest=20)
    desk.wait_to_hear("It is in your journal.")
    session = desk.heard()
    in_order(
        session,
        "Start exercises push button.",
        "Today: 0 of 3 done.",
        "Head Press. Sitting in a chair.",
        *HEAD_PRESS,
        "Get ready",
        "1 of 2. Hold. Head back, chin level. Keep breathing.",
        "Paused. Take your time.",
        "Get ready",
        "1 of 2. Hold",
        "Rest. Let your head come back to where it was.",
        "2 of 2. Hold",
        "Done for now",
        "Head Press: 2 of 2. Today: 1 of 3 done. It is in your journal.",
    )
    assert seconds_in(session) == []
    assert not any(words.startswith("Next") for words in session[-6:]), "a button renamed as its page goes"
    assert json.loads((data_dir / "journal.json").read_text("utf-8"))["sessions"][0]["ending"] == "finished"

    before = len(desk.heard())
    desk.press("Return")
    desk.wait_to_hear("Today: 1 of 3 done.", before)
    desk.press("Return")
    desk.wait_to_hear(HEAD_PRESS[0], before)
    desk.press("h")
    desk.wait_to_hear("Rest, and ask before", before)
    in_order(desk.heard()[before:], "Stop and rest", *SIGNS)

    before = len(desk.heard())
    desk.press("Return")
    desk.wait_to_hear("When to call for help push button", before)
    for _ in range(20):
        if controls(desk, before)[-1].startswith("Settings page tab"):
            break
        said = len(controls(desk, before))
        desk.press("shift+Tab")
        wait_until(lambda said=said: len(controls(desk, before)) > said, "what the keyboard is on")
    desk.press("Return")
    desk.wait_to_hear("Settings.", before)
    for _ in range(25):
        if any(SETTINGS[-1] in said for said in desk.heard()[before:]):
            break
        said = len(controls(desk, before))
        desk.press("Tab")
        wait_until(lambda said=said: len(controls(desk, before)) > said, "the next setting")
    in_order(desk.heard()[before:], *SETTINGS)
    desk.press("Left")
    desk.wait_to_hear("Show the spine: On", before)
    wait_until(
        lambda: json.loads((data_dir / "preferences.json").read_text("utf-8"))["vertebrae"] is True,
        "the choice to be kept",
    )


def test_orca_reads_the_heights_and_leads_through_a_new_one(desk: ReaderDesk, tmp_path: Path) -> None:
    desk.start_reader()
    Records(tmp_path / "data", clocks.wall).add_readings(with_a_note())
    data_dir = open_program(desk, tmp_path, reader=True)
    desk.wait_to_hear("Today: 0 of 3 done.")
    for _ in range(20):
        before = len(desk.heard())
        desk.press("shift+Tab")
        wait_until(lambda before=before: bool(controls(desk, before)), "what the keyboard is on")
        if controls(desk, before)[-1].startswith("Height page tab"):
            break
    desk.press("Return")
    desk.wait_to_hear("SpineGuard can't tell you the cause.", before)
    for key, words in (
        ("Return", "Where were you measured?"),
        ("Return", "When was that?"),
        ("Return", "How tall were you?"),
    ):
        desk.press(key)
        desk.wait_to_hear(words, before)
    for key in ("1", "6", "1", "period", "3"):
        desk.press(key)
    desk.wait_to_hear("That is 5 ft 3 1/2 in (161.3 cm).", before)
    desk.press("Return")
    desk.press("Return")
    desk.wait_to_hear("Is there more to remember?", before)
    desk.press("Return")
    before = len(desk.heard())
    desk.wait_to_hear("Your height.", before)
    for _ in range(20):
        if any("Chart of your height" in said for said in desk.heard()[before:]):
            break
        said = len(desk.heard())
        desk.press("Tab")
        wait_until(lambda said=said: len(desk.heard()) > said, "what the keyboard is on")
    desk.press("Right")
    desk.wait_to_hear("November 10, 2025", before)
    kept = json.loads((data_dir / "journal.json").read_text("utf-8"))["readings"]
    assert [each["typed"] for each in kept[-1]["measurements"]] == ["161.3"]


def controls(desk: ReaderDesk, since: int) -> list[str]:
    """What Orca said of the things that the keyboard came to."""
    return [said for said in desk.heard()[since:] if "button" in said or "page tab" in said]


def seconds_in(heard: list[str]) -> list[str]:
    """What was said of the seconds that run down."""
    return [words for words in heard if "Seconds left" in words or words.strip(" .").isdigit()]


def troubles(tree: Node) -> list[str]:
    """Whatever on this page makes no sense to those who don't see it."""
    found = [f"no name: {node['role']} {node['place']}" for node in shown(tree) if nameless(node)]
    found += [f"what is it: {node}" for node in shown(tree) if node["role"] not in ROLES | {"application"}]
    for parent in shown(tree):
        there = [node for node in parent["children"] if "showing" in node["states"] and node["place"]]
        found += [f"{b['name']!r} after {a['name']!r}" for a, b in pairwise(there) if comes_first(b, a)]
    return found


def nameless(node: Node) -> bool:
    wanted = CONTROLS | {"image", "heading", "label", "section", "panel", "frame"}
    return node["role"] in wanted and not node["name"].strip()


def comes_first(a: Node, b: Node) -> bool:
    """Whether a page is read from `a` to `b`: above it, or left of it in the same row."""
    (ax, ay, aw, ah), (bx, by, bw, bh) = a["place"], b["place"]
    if not (aw and ah and bw and bh):
        return False
    if ay + ah <= by:
        return True
    same_row = min(ay + ah, by + bh) - max(ay, by) > min(ah, bh) / 2
    return same_row and ax + aw <= bx


def focused(tree: Node) -> list[str]:
    return [node["name"] for node in shown(tree) if "focused" in node["states"]]


def page_of(tree: Node) -> str:
    """The page in the window; none while one gives way to the next."""
    return next((node["name"] for node in shown(tree) if node["role"] == "section"), "")


def test_every_page_makes_sense_from_outside_the_process(desk: ReaderDesk, tmp_path: Path) -> None:
    desk.start_listening()
    Records(tmp_path / "data", clocks.wall).add_readings(with_a_note())
    open_program(desk, tmp_path)
    seen: dict[str, list[str]] = {}
    for press, page, focus in (
        (None, "Today", "Start exercises"),
        ("Exercises", "Exercises", "Open Head Press"),
        ("Open Standing Back Bend", "Standing Back Bend", "Start this exercise"),
        ("Settings", "Settings", ""),
        ("Height", "Your height", "Add a height"),
        ("How to measure", "How to measure", "Back to Height"),
        ("Back to Height", "Your height", "Add a height"),
        ("Add a height", "Where were you measured?", "At home"),
        ("At home", "When was that?", "Next"),
        ("Next", "How tall were you?", "Measurement 1"),
        ("Don't keep it", "Your height", "Add a height"),
        ("Help", "When to call for help", "Back to Today"),
        ("Back to Today", "Today", "Start exercises"),
        ("Start exercises", "Exercise session", "Next"),
        ("I know the steps", "Exercise session", "Pause"),
        ("Pause", "Exercise session", "Go on"),
        ("Stop", "You stopped here", "Back to Today"),
        ("Do it again", "Exercise session", "Next"),
        ("Something hurts", "Stop and rest", "Back to Today"),
        ("Back to Today", "Today", "When to call for help"),
    ):
        if press is not None:
            desk.press_button(press)
        tree: Node = {}

        def there(page: str = page, focus: str = focus) -> bool:
            nonlocal tree
            tree = desk.tree()
            return page_of(tree) == page and (focus in focused(tree) if focus else bool(focused(tree)))

        wait_until(there, f"{page} with the keyboard on {focus}")
        seen[f"{press} {page}"] = troubles(tree)
        assert any(node["role"] == "heading" for node in shown(tree)), page
        selected = [n["name"] for n in shown(tree) if n["role"] == "page tab" and "selected" in n["states"]]
        assert len(selected) <= 1
    assert seen == {name: [] for name in seen}
    assert [node["name"] for node in walk(tree) if node["role"] == "application"] == ["spineguard"]


@pytest.mark.parametrize(("language", "told"), [("en_US", "en"), (ACCENTED, "en"), (RIGHT_TO_LEFT, "ar")])
def test_a_reader_is_told_the_language_of_the_program_with_each_thing(
    desk: ReaderDesk, tmp_path: Path, language: str, told: str
) -> None:
    if language != "en_US":
        write_pseudo(tmp_path, language)
    open_program(desk, tmp_path, language=language)
    wait_until(lambda: bool(page_of(desk.tree())), "the home page")
    things = list(walk(desk.tree()))
    assert len(things) > 30
    assert {thing["language"].split("_")[0] for thing in things} == {told}
    (today,) = (thing for thing in things if thing["role"] == "section")
    assert today["name"] == (pseudo("Today", language) if language != "en_US" else "Today")


def told_while_held(desk: ReaderDesk) -> list[Node]:
    """Every change of words between the first hold and the rest after it, but the announcements."""
    told, holding = [], False
    for event in desk.events():
        if event["event"].startswith("object:announcement"):
            holding = event["words"].startswith("1 of 2. Hold") or (holding and "rest now" in event["words"])
        elif holding and ("property-change" in event["event"] or "text-changed" in event["event"]):
            told.append(event)
    return told


def test_phases_are_announced_and_seconds_are_not(desk: ReaderDesk, tmp_path: Path) -> None:
    desk.start_listening()
    open_program(desk, tmp_path)
    wait_until(lambda: focused(desk.tree()) == ["Start exercises"], "the home page")
    desk.press("Return")
    wait_until(lambda: any(HEAD_PRESS[0] in words for words in desk.announced()), "the first step to be told")
    desk.press("k")
    wait_until(lambda: any("Rest. " in words for words in desk.announced()), "the rest to be told")
    in_order(desk.announced(), HEAD_PRESS[0], "Get ready", "1 of 2. Hold", "You may rest now", "Rest. ")
    assert seconds_in(desk.announced()) == []
    assert seconds_in([event["words"] for event in desk.events()]) == []
    # what stands in the lines beside the ring as the hold begins, and what to do now when the mark has passed
    assert 1 <= len(told_while_held(desk)) <= 5, told_while_held(desk)


def test_a_program_with_faults_is_caught(desk: ReaderDesk, tmp_path: Path) -> None:
    desk.start_listening()
    open_program(desk, tmp_path, "-c", BREACH)
    wait_until(lambda: focused(desk.tree()) == ["Start exercises"], "the home page")
    found = "\n".join(troubles(desk.tree()))
    assert "no name: image" in found
    assert "no name: p" in found
    assert "'Today: 0 of 3 done' after 'Start exercises'" in found
    desk.press("Return")
    wait_until(lambda: any(HEAD_PRESS[0] in words for words in desk.announced()), "the first step to be told")
    desk.press("k")
    wait_until(lambda: len(seconds_in([e["words"] for e in desk.events()])) >= 2, "the seconds to be told")
