"""The real window on no screen: keys and clicks as they come from outside, and a clock moved by hand."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime, time
from pathlib import Path

import msgspec
from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QSlider, QWidget

from spineguard.app import App
from spineguard.core.exercise import Question
from spineguard.core.reminder_time import ReminderTime
from spineguard.core.start_questions import Answers
from spineguard.presenters.moments import SessionShown
from spineguard.tour_heights import with_a_note
from tests.clock import Clock

Key = Qt.Key
FRAME = 1 / 16


class Opened:
    """One open program with its own data folder and clock. Close it at the end of the test."""

    def __init__(
        self,
        qt: QApplication,
        data_dir: Path,
        *,
        width: int = 1280,
        height: int = 800,
        theme: str | None = None,
        text_size: int | None = None,
        wall: datetime | None = None,
        asked: bool = True,
    ) -> None:
        """With `asked` the questions before the first session were skipped just now, in memory alone."""
        self.qt, self.data_dir = qt, data_dir
        self.clock = Clock(wall=wall)
        self.app = App(
            qt, data_dir, theme=theme, text_size=text_size, steady=self.clock.steady, wall=self.clock.wall
        )
        records = self.app.stage.records
        if asked and records.preferences.answers is None:
            skipped = Answers(at=self.clock.wall())
            records.preferences = msgspec.structs.replace(records.preferences, answers=skipped)
        self.window = self.app.window
        self.window.resize(width, height)
        self.app.open()
        self.window.activateWindow()
        self.settle()

    def close(self) -> None:
        """As the person closes it; everything of this program is gone afterwards."""
        self.window.close()
        self.window.deleteLater()
        self.app.deleteLater()
        self.settle()

    def settle(self) -> None:
        """Let Qt finish what is waiting, also the freeing of pages that were left."""
        for _ in range(3):
            self.qt.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # --- what the person does -----------------------------------------------------------------------------

    def press(self, *keys: Qt.Key, with_key: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press and let go of these keys, one after the other; they go where the keyboard is."""
        for key in keys:
            # through the widget, so that it has no time: two presses in one moment are two for a test
            QTest.keyClick(self.focus or self.window, key, with_key)
            self.settle()

    def hold_down(self, key: Qt.Key, repeats: int = 20) -> None:
        """Press a key, keep it down while it repeats as a keyboard does, and let go."""
        self._send(QEvent.Type.KeyPress, key, repeated=False)
        for _ in range(repeats):
            self._send(QEvent.Type.KeyRelease, key, repeated=True)
            self._send(QEvent.Type.KeyPress, key, repeated=True)
        self._send(QEvent.Type.KeyRelease, key, repeated=False)

    def _send(self, kind: QEvent.Type, key: Qt.Key, *, repeated: bool) -> None:
        text = {Key.Key_Space: " ", Key.Key_Return: "\r"}.get(key, "")
        none = Qt.KeyboardModifier.NoModifier
        if kind is QEvent.Type.KeyPress:
            override = QKeyEvent(QEvent.Type.ShortcutOverride, key, none, text, repeated)
            override.ignore()
            target = self.focus or self.window
            QCoreApplication.sendEvent(target, override)
        QCoreApplication.sendEvent(self.focus or self.window, QKeyEvent(kind, key, none, text, repeated))
        self.settle()

    def click(self, button: QWidget) -> None:
        """A click of the mouse in the middle of a button."""
        at = button.mapTo(self.window, button.rect().center())
        QTest.mouseClick(
            self.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
        )
        self.settle()

    def tab_to(self, name: str) -> None:
        """Walk with Tab to the button of this name; fails when Tab does not lead there."""
        for _ in range(200):
            if self.focus is not None and name_of(self.focus) == name:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name!r} among {self.names()}")

    def press_button(self, name: str, key: Qt.Key = Key.Key_Return) -> None:
        """Walk to a button with Tab and press it with a key."""
        self.tab_to(name)
        self.press(key)

    def come_back(self) -> None:
        """Another window is in front for a moment, then this one again."""
        other = QWidget()
        other.show()
        other.activateWindow()
        self.settle()
        assert not self.window.isActiveWindow()
        other.close()
        self.window.activateWindow()
        self.settle()
        assert self.window.isActiveWindow()

    # --- time ---------------------------------------------------------------------------------------------

    def pass_time(self, seconds: float) -> None:
        """Let time pass frame by frame, as the program's own timer would look at it."""
        for _ in range(round(seconds / FRAME)):
            self.clock.advance(FRAME)
            self.tick()
        self.settle()

    def tick(self) -> None:
        """Every timer that runs fires once."""
        for timer in self.app.findChildren(QTimer):
            if timer.isActive():
                timer.timeout.emit()

    def skip_questions(self) -> None:
        """Skip the questions before a session, if they are asked, and go on to it."""
        if self.page_name == "Before you start":
            self.press_button("Skip all questions")
            self.press(Key.Key_Return)

    def until(self, *, kind: str | None = None, rep: int | None = None, longest: float = 200) -> None:
        """Let time pass until the session is in a phase of this kind (and rep)."""
        for _ in range(round(longest / FRAME)):
            shown = self.shown
            if (kind is None or shown.kind.value == kind) and (rep is None or shown.rep == rep):
                self.settle()
                return
            self.clock.advance(FRAME)
            self.tick()
        raise AssertionError(f"no {kind} {rep}, but {self.shown.kind} {self.shown.rep}")

    def run_through(self) -> None:
        """A whole session, by Space and by waiting, from wherever it is to its end."""
        for _ in range(10_000):
            if self.app.session is None:
                self.settle()
                return
            if self.shown.count is None or self.shown.paused:
                self.press(Key.Key_Space)
            else:
                self.clock.advance(0.5)
                self.tick()
        raise AssertionError("the session does not end")

    # --- what is there ------------------------------------------------------------------------------------

    @property
    def page(self) -> QWidget:
        page = self.window.page
        assert page is not None
        return page

    @property
    def page_name(self) -> str:
        return self.page.accessibleName()

    @property
    def shown(self) -> SessionShown:
        assert self.app.session is not None, f"no session, but the page {self.page_name}"
        return self.app.session.presenter.shown

    @property
    def focus(self) -> QWidget | None:
        return self.qt.focusWidget()

    @property
    def focus_name(self) -> str:
        return "" if self.focus is None else name_of(self.focus)

    def texts(self) -> list[str]:
        """Every paragraph that can be seen."""
        return [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]

    def says(self, part: str) -> bool:
        return any(part in text for text in self.texts())

    def buttons(self) -> list[QAbstractButton]:
        """Every button that can be seen, also after scrolling down."""
        return [b for b in self.window.findChildren(QAbstractButton) if b.isVisible()]

    def controls(self) -> list[QWidget]:
        """Everything that can be seen and that the keyboard works: buttons, lines to write in, sliders."""
        others = [*self.window.findChildren(QLineEdit), *self.window.findChildren(QSlider)]
        return [*self.buttons(), *(other for other in others if other.isVisible())]

    def names(self) -> list[str]:
        return [name_of(button) for button in self.buttons()]

    def button(self, name: str) -> QAbstractButton:
        (found,) = [button for button in self.buttons() if name_of(button) == name]
        return found

    def journal(self) -> list[dict]:
        """The sessions as they stand in the file."""
        file = self.data_dir / "journal.json"
        return json.loads(file.read_text("utf-8"))["sessions"] if file.exists() else []

    def preferences(self) -> dict:
        return json.loads((self.data_dir / "preferences.json").read_text("utf-8"))

    def running_timers(self) -> list[QObject]:
        """Everything of the program for which Qt keeps a timer going, of whatever kind."""
        dispatcher = QAbstractEventDispatcher.instance()
        here = [self.app, self.window, *self.app.findChildren(QObject), *self.window.findChildren(QObject)]
        return [thing for thing in here if dispatcher.registeredTimers(thing)]


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else interface.text(QAccessible.Text.Name)


class Events(QObject):
    """Counts events of one kind, by the widgets that they reach."""

    def __init__(self, qt: QApplication, kind: QEvent.Type) -> None:
        super().__init__()
        self._qt, self._kind = qt, kind
        self.reached: list[str] = []

    def __enter__(self) -> "Events":
        self._qt.installEventFilter(self)
        return self

    def __exit__(self, *_: object) -> None:
        self._qt.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == self._kind and isinstance(watched, QWidget):
            self.reached.append(type(watched).__name__)
        return False


def search(opened: Opened, asked: str) -> None:
    """Look for words in the guide."""
    opened.app.show_guide()
    (field,) = opened.window.page.findChildren(QLineEdit)
    field.setText(asked)
    opened.app.show_guide()


def lean(opened: Opened, far: int) -> None:
    """Lean the figure of the guide."""
    opened.app.guide().show_page("what-bending-does")
    (slider,) = opened.window.page.findChildren(QSlider)
    slider.setValue(far)


def with_reminders(opened: Opened, show: Callable[[], None]) -> None:
    """Switch reminders on, with 2 times, and show a page."""
    times = (ReminderTime(at=time(9)), ReminderTime(at=time(18), days=(0, 4), routine=("head-press",)))
    chosen = opened.app.stage.preferences
    opened.app.stage.records.change(msgspec.structs.replace(chosen, reminders=True, reminder_times=times))
    show()


def pages(opened: Opened) -> Iterator[str]:
    """Goes to every page, one after the other, and says which one it is on."""
    app = opened.app
    for name, show in (
        ("home", app.show_home),
        ("library", app.show_library),
        ("head press", lambda: app.show_exercise("head-press")),
        ("back bend", lambda: app.show_exercise("standing-back-bend")),
        ("guide", app.show_guide),
        ("guide with nothing found", lambda: search(opened, "elephant")),
        ("spine to play with", lambda: app.guide().show_page("what-bending-does")),
        ("spine bent", lambda: lean(opened, 7)),
        ("guide page with pictures", lambda: app.guide().show_page("pick-up")),
        ("guide page with signs", lambda: app.guide().show_page("when-to-call")),
        ("help", app.show_help),
        ("reminders off", app.show_reminders),
        ("reminders on", lambda: with_reminders(opened, app.show_reminders)),
        ("home with reminders", app.show_home),
    ):
        show()
        opened.settle()
        yield name
    app.stage.records.change(msgspec.structs.replace(app.stage.preferences, reminders=False))
    yield from question_pages(opened)
    yield from height_pages(opened)
    app.show_home()
    opened.settle()
    opened.press(Key.Key_Return)
    yield "step"
    opened.pass_time(2)
    opened.press(Key.Key_K)
    yield "get ready"
    opened.until(kind="hold")
    opened.pass_time(2)
    yield "hold"
    opened.pass_time(1.5)
    yield "may rest"
    opened.press(Key.Key_Space)
    yield "paused"
    opened.press(Key.Key_Space)
    opened.until(kind="rest")
    yield "rest"
    opened.clock.advance(5)
    opened.tick()
    opened.settle()
    yield "paused by a gap"
    opened.press(Key.Key_S)
    yield "first step of the second"
    for _ in range(3):
        opened.press(Key.Key_Space)
        opened.pass_time(2)
    yield "a step seen from behind"
    opened.press(Key.Key_S)
    yield "done"
    opened.press(Key.Key_Return, Key.Key_Return, Key.Key_H)
    yield "hurts"
    opened.press(Key.Key_Return)
    yield "home after hurt"


def question_pages(opened: Opened) -> Iterator[str]:
    """The questions before the first session, and what a yes brings; afterwards all is as it was."""
    app, records = opened.app, opened.app.stage.records
    before = records.preferences
    app.show_answers()
    opened.settle()
    opened.press(Key.Key_Tab, Key.Key_Return)
    yield "start question"
    said = Answers(at=opened.clock.wall(), yes=(Question.NECK, Question.UNSTEADY), asked=())
    records.preferences = msgspec.structs.replace(before, answers=said)
    app.show_answers()
    opened.settle()
    yield "your answers"
    app.show_exercise("head-press")
    opened.settle()
    yield "an exercise left out"
    app.show_home()
    opened.settle()
    yield "home with one left out"
    records.preferences = before


def height_pages(opened: Opened) -> Iterator[str]:
    """Everything about height: before the first reading, all questions of a new one, and what is kept."""
    desk, records = opened.app.height(), opened.app.stage.records
    desk.show_height()
    opened.settle()
    yield "height without a reading"
    desk.show_how()
    opened.settle()
    yield "how to measure"
    records.add_readings(with_a_note())
    desk.show_height()
    opened.settle()
    yield "height"
    opened.press(Key.Key_Return)
    yield "height: where"
    opened.press(Key.Key_Return)
    yield "height: when"
    opened.press(Key.Key_Return)
    yield "height: how tall"
    assert opened.focus is not None
    QTest.keyClicks(opened.focus, "150.3 cm")
    opened.press(Key.Key_Return, Key.Key_Return)
    yield "height: is this right"
    opened.press(Key.Key_Return)
    yield "height: more"
    opened.press(Key.Key_Return)
    desk.show_tallest()
    opened.settle()
    yield "height: tallest"
    desk.show_doctor()
    opened.settle()
    yield "for the doctor"
    file = opened.data_dir / "list.csv"
    file.write_text("date,height\n03/04/2025,171.3\n05/06/2025,161.5\nsoon,161\n", "utf-8")
    desk.reports().places = lambda: [opened.data_dir]
    desk.show_incoming()
    opened.settle()
    yield "bring heights in"
    desk.reports().look_at(file)
    opened.settle()
    yield "bring heights in: a question"
    opened.press(Key.Key_Space, Key.Key_Tab, Key.Key_Space)
    yield "bring heights in: a look"
    desk.open_reading(with_a_note()[0].id)
    opened.settle()
    yield "one reading"
