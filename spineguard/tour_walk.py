"""One walk through the real window for the tour: keys, a clock of its own, pictures.

It drives the real window by its keys and the real engine through a whole routine, so what it shows is what a
person sees.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QWidget

    from spineguard.presenters.moments import SessionShown

FRAME = 1 / 16
"""Seconds of the tour's own clock between two looks at the session; exact in binary, so nothing drifts."""

SETTLE = 8
"""Frames after which a new moment is photographed: the figure is on its way or has arrived."""

ROUNDS = 3
"""A longer word widens its label, that the row around it, that the page: each in a round of its own."""

WIDTH, HEIGHT = 1280, 800

MORNING = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
"""When every tour begins by its own clock."""


class TourClock:
    """Steady and wall clock that go on only when told to, from one fixed morning."""

    def __init__(self) -> None:
        self._steady = 1000.0
        self._wall = MORNING

    def steady(self) -> float:
        """Steady seconds."""
        return self._steady

    def wall(self) -> datetime:
        """Wall time."""
        return self._wall

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._steady += seconds
        self._wall += timedelta(seconds=seconds)


class Walk:
    """One walk through the real window: presses keys, lets the tour's clock run, takes pictures."""

    def __init__(self, out: Path, theme: str, text_size: int, data_dir: Path, number: int = 0) -> None:
        from PySide6.QtWidgets import QApplication

        from spineguard.app import App
        from spineguard.ui.application import application

        self._out, self.number = out, number
        there = QApplication.instance()
        self._qt = there if isinstance(there, QApplication) else application([])
        self._clock = TourClock()
        self.app = App(
            self._qt,
            data_dir,
            theme=theme,
            text_size=text_size,
            steady=self._clock.steady,
            wall=self._clock.wall,
        )
        self.app.window.resize(WIDTH, HEIGHT)
        self.app.open()

    def photograph(self, name: str, caption: str, window: "QWidget | None" = None) -> None:
        """Save a window as the next picture and print its line; raises OSError if that fails."""
        for _ in range(ROUNDS):
            self._qt.processEvents()
        self.number += 1
        file = self._out / f"{self.number:03}-{name}.png"
        if not (window or self.app.window).grab().save(str(file)):
            raise OSError(f"{file.name} could not be written")
        print(f"{file.name}  {caption}", flush=True)

    def answer_questions(self) -> None:
        """Answer no to every question before the first session, and go on from the answers."""
        from PySide6.QtCore import Qt

        from spineguard.ui.start_question_page import StartQuestionPage

        number = 0
        while isinstance(self.app.window.page, StartQuestionPage):
            number += 1
            self.photograph(f"question-{number}", f"Before the first session, question {number}")
            self.press(Qt.Key.Key_Tab)
            self.press(Qt.Key.Key_Return)
        if self.app.session is None:
            self.photograph("answers", "What was answered")
            self.press(Qt.Key.Key_Return)

    def set_reminders(self) -> None:
        """Photograph where reminders are set, and one as it comes; leave them off, as they were."""
        import msgspec

        from spineguard.core.reminder_time import ReminderTime
        from spineguard.core.reminders import offered

        before = self.app.stage.preferences
        times = tuple(ReminderTime(at=at) for at in offered(before.goal))
        chosen = msgspec.structs.replace(before, reminders=True, reminder_times=times)
        self.app.stage.records.change(chosen)
        self.app.show_reminders()
        self.photograph("reminders", "Where reminders are set")
        self.app.reminders.try_it()
        self.photograph("reminder", "A reminder", self.app.reminders.desk.window)
        self.app.reminders.desk.close()
        self.app.window.activateWindow()
        self.app.stage.records.change(before)

    def read_guide(self) -> None:
        """Photograph the list of the guide, each of its pages, and the spine bent and leaning back."""
        from PySide6.QtWidgets import QSlider, QWidget

        self.app.show_guide()
        self.photograph("guide", "All pages of the guide")
        guide = self.app.guide()
        for page in guide.pages:
            guide.show_page(page.id)
            self.photograph(f"guide-{page.id}", f"The guide: {page.title}")
            page_shown = cast(QWidget, self.app.window.page)
            for slider in page_shown.findChildren(QSlider):
                for lean, name in ((slider.minimum(), "leaning-back"), (slider.maximum(), "bent")):
                    slider.setValue(lean)
                    self.photograph(f"guide-{page.id}-{name}", f"The guide: {page.title}, {name}")

    def press(self, key: "Qt.Key") -> None:
        """Press one key where the keyboard is."""
        from PySide6.QtTest import QTest

        self._qt.processEvents()
        QTest.keyClick(self._qt.focusWidget() or self.app.window, key)

    def type(self, text: str) -> None:
        """Type these letters where the keyboard is."""
        from PySide6.QtTest import QTest

        self._qt.processEvents()
        QTest.keyClicks(self._qt.focusWidget() or self.app.window, text)

    def look_at_the_chart(self) -> None:
        """Put the keyboard on the chart of heights, and scroll to it."""
        from spineguard.ui.page import Page
        from spineguard.ui.widgets.height_chart import HeightChart

        for _ in range(ROUNDS):
            self._qt.processEvents()
        page = self.app.window.page
        chart = page.findChild(HeightChart) if isinstance(page, Page) else None
        if isinstance(page, Page) and chart is not None:
            chart.setFocus()
            page.ensureWidgetVisible(chart, 0, chart.height())

    def pass_time(self, seconds: float) -> None:
        """Let the session run on for some seconds of the tour's clock."""
        for _ in range(round(seconds / FRAME)):
            self._frame()

    def follow_session(self) -> None:
        """Go on by the space bar and by waiting until the session is over; photograph every new moment."""
        from PySide6.QtCore import Qt

        last = None
        while self.app.session is not None:
            shown = self.app.session.presenter.shown
            moment = _moment_of(shown)
            if moment != last:
                last = moment
                for _ in range(SETTLE if shown.count is not None else 3 * SETTLE):
                    self._frame()
                self.photograph(
                    "-".join(_words_of(shown)), ", ".join((shown.exercise.name, *_words_of(shown)))
                )
            elif shown.count is None:
                self.press(Qt.Key.Key_Space)
            else:
                self._frame()

    def _frame(self) -> None:
        self._clock.advance(FRAME)
        if self.app.session is not None:
            self.app.session.presenter.tick(self._clock.steady())


def _moment_of(shown: "SessionShown") -> tuple[object, ...]:
    """What makes a moment another one: the phase, the number shown, and whether one may rest."""
    return (shown.exercise.id, shown.kind, shown.step, shown.rep, shown.count, shown.may_rest, shown.paused)


def _words_of(shown: "SessionShown") -> Iterator[str]:
    yield shown.kind.value.replace(" ", "-")
    if shown.count is None:
        yield str(shown.step)
        return
    if shown.rep:
        yield f"rep{shown.rep}"
    yield f"count{shown.count}"
    if shown.may_rest:
        yield "may-rest"
