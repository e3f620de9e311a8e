"""What a screen reader is told, moment by moment, and that it costs nothing where none listens."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from spineguard.ui import announcer, page
from spineguard.ui.older_readers import announcements_are_heard
from spineguard.ui.widgets.text import Text
from tests.ui.windows import Key, Opened, name_of, pages

Open = Callable[..., Opened]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All that is announced, as if a screen reader listened."""
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    for module in (announcer, page):
        monkeypatch.setattr(module, "announce", lambda _widget, words, **_more: said.append(words))
    return said


def after_focus(opened: Opened) -> None:
    """The short time passes that a screen reader has for the focus."""
    for timer in (opened.page._telling, opened.app.session and opened.app.session._announcer._later):
        if timer is not None and timer.isActive():
            timer.stop()
            timer.timeout.emit()


def test_each_phase_is_told_once_and_no_second(open_app: Open, told: list[str]) -> None:
    opened = open_app()
    opened.press(Key.Key_Return)
    after_focus(opened)
    assert told[-1].startswith("Head Press. Sitting in a chair. Exercise 1 of 2. Step 1 of 3. Sit well back")
    assert told[-1].endswith("Stop if something hurts or you feel dizzy.")
    del told[:]
    opened.press(Key.Key_Space)
    opened.press(Key.Key_K)
    opened.until(kind="hold", rep=3)
    first, ready, *rest = told
    assert first.startswith("Step 2 of 3. Look straight ahead.")
    mark = "You may rest now, or hold 1 second more."
    assert ready.startswith("Get ready. Get into place.")
    assert rest == [
        "1 of 5. Hold. Head back, chin level. Keep breathing.",
        mark,
        "Rest. Let your head come back to where it was.",
        "2 of 5. Hold.",
        mark,
        "Rest.",
        "3 of 5. Hold.",
    ]


def test_a_pause_is_told_and_so_is_where_it_goes_on(open_app: Open, told: list[str]) -> None:
    opened = open_app()
    opened.press(Key.Key_Return, Key.Key_K)
    after_focus(opened)
    opened.until(kind="hold")
    del told[:]
    opened.press(Key.Key_Space)
    opened.press(Key.Key_Space)
    paused, ready = told
    assert paused == "Paused. Take your time."
    assert ready.startswith("Get ready. Get into place.")


def test_what_happens_before_the_page_was_named_is_told_as_it_is_then(
    open_app: Open, told: list[str]
) -> None:
    opened = open_app()
    del told[:]
    opened.press(Key.Key_Return, Key.Key_Space)
    assert told == []
    after_focus(opened)
    assert len(told) == 1
    assert "Step 2 of 3" in told[0]


def test_every_page_is_told_with_its_heading(open_app: Open, told: list[str]) -> None:
    opened = open_app()
    heard, told_page = {}, None
    for name in pages(opened):
        if opened.app.session is None and opened.page is not told_page:
            told_page = opened.page
            del told[:]
            after_focus(opened)
            heard[name] = told[0]
            assert len(told) == 1, name
    assert heard["home"] == (
        "Today. Today: 0 of 3 done. Your height is not written down yet. Reminders are off."
    )
    assert heard["done"].startswith("Done for now. Head Press: 1 of 5.")
    assert heard["help"].startswith(
        "When to call for help. Call for help now (911, 999, 112). Pain or pressure"
    )
    assert heard["hurts"].startswith("Stop and rest. Stop now and sit down")
    assert "Call for help now" in heard["hurts"] and "Rest, and ask before next time." in heard["hurts"]
    assert "Ask your doctor or physio before you go on." in heard["home after hurt"]
    assert "A firm chair with no wheels" in heard["head press"]


def test_where_nobody_listens_nothing_waits_and_nothing_is_told(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    for module in (announcer, page):
        monkeypatch.setattr(module, "announce", lambda _widget, words, **_more: said.append(words))
    opened = open_app()
    opened.press(Key.Key_Return, Key.Key_K)
    opened.until(kind="rest")
    assert said == []
    assert not opened.app.session._announcer._later.isActive()


def test_a_page_is_a_section_with_a_heading(open_app: Open) -> None:
    opened = open_app()
    for name in pages(opened):
        role = QAccessible.queryAccessibleInterface(opened.page).role()
        assert role == QAccessible.Role.Section, name
        headings = [text for text in opened.page.findChildren(Text) if text.isVisible() and text.heading]
        assert headings and all(name_of(heading) for heading in headings), name
        assert QAccessible.queryAccessibleInterface(headings[0]).role() == QAccessible.Role.Heading


def orca(libraries: Path, *listens: str) -> tuple[Path]:
    """An Orca that listens to these events, where Debian puts it."""
    scripts = libraries / "python3" / "dist-packages" / "orca" / "scripts"
    scripts.mkdir(parents=True)
    (scripts / "default.py").write_text("".join(f'listeners["{event}"] = 1\n' for event in listens))
    return (libraries,)


def test_an_orca_that_does_not_listen_to_announcements_is_known(tmp_path: Path, qt: QApplication) -> None:
    assert announcements_are_heard((tmp_path / "nothing",))
    assert not announcements_are_heard(orca(tmp_path / "old", "object:state-changed:showing"))
    assert announcements_are_heard(orca(tmp_path / "new", "object:announcement"))
