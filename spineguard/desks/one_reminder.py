"""One reminder on the screen: the small window, the notice beside it, the tone, and what is answered."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

# PySide reads the source of every module that is imported after it, so what needs no Qt comes first.
from spineguard.clockwork.asking import Asking
from spineguard.core.preferences import Preferences
from spineguard.core.reminder_marks import Answer
from spineguard.core.reminders import Kind, Occasion
from spineguard.core.routine import Planned
from spineguard.presenters.reminders import ReminderShown, reminder_shown

# isort: split
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from spineguard.ui import reminder_words as words
from spineguard.ui.reminder_window import ReminderWindow
from spineguard.ui.theme import Theme

if TYPE_CHECKING:
    from spineguard.desktop.notice import Notice
    from spineguard.voice.speaker import TonePlayer

STAYS = timedelta(minutes=10)
"""After which time a window that nobody answers goes away; it comes once more 5 minutes later."""

ON_THE_SCREEN = 50
"""Time in ms after which a window that was painted is on the screen: Qt hands it over a little later."""

BUSY_AGAIN = 15 * 1000
"""Time in ms between two looks whether a film or a call is over."""
BUSY_LONGEST = 2 * 60 * 60 * 1000 // BUSY_AGAIN


class ReminderDesk(QObject):
    """Shows one reminder and keeps what comes of it. `over` comes when nothing is shown any more.

    `routine_for` gives the exercises that Start now would begin: those named, or the daily ones for None.
    """

    start_wanted = Signal(object)
    """What to begin: exercise ids, or None for the daily routine."""
    measure_wanted = Signal()
    over = Signal()

    def __init__(
        self,
        parent: QObject,
        asking: Asking,
        wall: Callable[[], datetime],
        routine_for: Callable[[tuple[str, ...] | None], Sequence[Planned]],
        heard: bool,
    ) -> None:
        super().__init__(parent)
        self._asking, self._wall, self._routine_for, self._heard = asking, wall, routine_for, heard
        self._occasion: Occasion | None = None
        self._shown: ReminderShown | None = None
        self._dress: tuple[Theme, Preferences] | None = None
        self.window: ReminderWindow | None = None
        self._notice: Notice | None = None
        self._tones: TonePlayer | None = None
        self._looks, self._since = 0, wall()
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(STAYS // timedelta(milliseconds=1))
        self._leaving.timeout.connect(self._on_leaving_timeout)
        self._there = QTimer(self)
        self._there.setSingleShot(True)
        self._there.setInterval(ON_THE_SCREEN)
        self._there.timeout.connect(self._on_there_timeout)
        self._busy = QTimer(self)
        self._busy.setInterval(BUSY_AGAIN)
        self._busy.timeout.connect(self._on_busy_timeout)
        program = QCoreApplication.instance()
        assert program is not None
        program.aboutToQuit.connect(self.close)  # else the notice would stay, with buttons that do nothing

    @property
    def asking(self) -> bool:
        """Whether a reminder waits for an answer now."""
        return self._dress is not None

    def ask(self, theme: Theme, preferences: Preferences) -> bool:
        """Show what is due, in these clothes; False when nothing is."""
        if self.asking and self._occasion is not None and not self._gone_by():
            return True
        occasion = self._asking.claim()
        if occasion is None:
            self.look()
            return False
        self._close()
        self._occasion = occasion
        routine = self._routine_for(occasion.routine) if occasion.kind is Kind.EXERCISE else ()
        self._begin(reminder_shown(occasion, self._wall(), routine), theme, preferences)
        return True

    def look(self) -> None:
        """Take away what stands there from before a sleep of the computer, in which no timer runs."""
        if self._occasion is not None and self._gone_by():
            self._over()

    def try_it(self, theme: Theme, preferences: Preferences) -> None:
        """Show how a reminder looks; nothing is kept of it."""
        if self.window is not None:
            self.window.raise_()
        elif not self.asking:
            shown = ReminderShown(Kind.EXERCISE, self._wall().time(), False, *_of(self._routine_for(None)))
            self._begin(shown, theme, preferences)

    def close(self) -> None:
        """Take everything away; without an answer it comes once more."""
        self._close()

    def _begin(self, shown: ReminderShown, theme: Theme, preferences: Preferences) -> None:
        from spineguard.desktop.busy_screen import screen_is_busy

        self._shown, self._dress, self._looks = shown, (theme, preferences), 0
        self._since = self._wall()
        if self._occasion is not None and screen_is_busy():
            self._show_notice()
        else:
            self._show_window()

    def _gone_by(self) -> bool:
        now = self._wall()
        if self.window is None:  # behind a film
            return now.date() != self._since.date()
        return now - self._since >= STAYS

    def _show_window(self) -> None:
        if self._dress is None or self._shown is None or self.window is not None:
            return
        self._busy.stop()
        theme, _ = self._dress
        self.window = ReminderWindow(theme, self._shown, "" if self._occasion else words.TRIAL)
        self.window.start_pressed.connect(self._on_start)
        self.window.later_pressed.connect(self._on_later)
        self.window.not_today_pressed.connect(self._on_not_today)
        self.window.painted.connect(self._on_window_painted)
        self.window.closed.connect(self._on_window_closed)
        self.window.show()
        self._leaving.start()

    def _show_notice(self) -> None:
        from spineguard.desktop.notice import Notice

        assert self._shown is not None
        self._notice = Notice(self)
        self._notice.chosen.connect(self._on_notice_chosen)
        self._notice.delivered.connect(self._on_notice_delivered)
        buttons = {
            "default": words.SHOW_WINDOW,
            "start": words.go(self._shown),
            "later": words.LATER[10],
            "not-today": words.NOT_TODAY,
        }
        self._notice.show(words.title(self._shown), words.about(self._shown), buttons)

    def _sound(self) -> None:
        from spineguard.voice.speaker import Tone
        from spineguard.voice.tone_player import tone_player

        if self._tones is not None:
            self._tones.close()
            self._tones = None
        if self._dress is not None and self._heard and self._dress[1].tones:
            self._tones = tone_player(self._dress[1].tone_volume)
            self._tones.play(Tone.REMINDER)

    # --- what happens -------------------------------------------------------------------------------------

    def _on_window_painted(self) -> None:
        self._there.start()  # killed before that, nobody has seen it

    def _on_there_timeout(self) -> None:
        if self._occasion is not None:
            self._asking.seen(self._occasion)
        self._sound()
        if self._notice is None and self._dress is not None:
            self._show_notice()

    def _on_notice_delivered(self, taken: bool) -> None:
        if self.window is not None or self._dress is None:
            return
        if taken:  # without a tone: it would be heard in the call
            self._busy.start()
        else:
            self._show_window()

    def _on_busy_timeout(self) -> None:
        from spineguard.desktop.busy_screen import screen_is_busy

        self._looks += 1
        if self._looks >= BUSY_LONGEST or not screen_is_busy():
            self._show_window()

    def _on_notice_chosen(self, button: str) -> None:
        match button:
            case "later":
                self._on_later(10)
            case "not-today":
                self._on_not_today()
            case "start":
                self._on_start()
            case _:
                self._show_window()
                if self.window is not None:
                    self.window.raise_()

    def _on_start(self) -> None:
        occasion, shown = self._occasion, self._shown
        self._answer(Answer.STARTED)
        if shown is not None and shown.kind is not Kind.EXERCISE:
            self.measure_wanted.emit()
        else:
            self.start_wanted.emit(None if occasion is None else occasion.routine)

    def _on_later(self, minutes: int) -> None:
        if self._occasion is not None:
            self._asking.snoozed(self._occasion, self._wall() + timedelta(minutes=minutes))
        self._over()

    def _on_not_today(self) -> None:
        self._answer(Answer.NOT_TODAY)
        self._over()

    def _on_window_closed(self) -> None:
        self._over()

    def _on_leaving_timeout(self) -> None:
        self._over()

    def _answer(self, answer: Answer) -> None:
        if self._occasion is not None:
            self._asking.answered(self._occasion, answer)
        self._close()

    def _over(self) -> None:
        self._close()
        self.over.emit()

    def _close(self) -> None:
        self._leaving.stop()
        self._there.stop()
        self._busy.stop()
        window, notice = self.window, self._notice
        self.window = self._notice = self._occasion = self._shown = self._dress = None
        if window is not None:
            window.closed.disconnect(self._on_window_closed)
            window.close()
            window.deleteLater()
        if notice is not None:
            notice.take_away()


def _of(routine: Sequence[Planned]) -> tuple[tuple[str, ...], int]:
    from spineguard.core.routine import about_minutes

    return tuple(planned.exercise.name for planned in routine), about_minutes(routine) if routine else 0
