"""What a reminder sounds like, and when it is silent."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from spineguard.clocks import SYSTEM_ZONE
from spineguard.clockwork.asking import Asking
from spineguard.core.preferences import Preferences
from spineguard.core.reminders import Kind, Occasion
from spineguard.desks.one_reminder import ReminderDesk
from spineguard.desktop import busy_screen, notice
from spineguard.ui.theme import Theme
from spineguard.voice import tone_player
from spineguard.voice.speaker import Tone

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class Sound:
    """Remembers what was played, and how loud."""

    def __init__(self) -> None:
        self.played: list[tuple[Tone, int]] = []

    def player(self, volume: int) -> "Sound":
        self._volume = volume
        return self

    def play(self, tone: Tone) -> None:
        self.played.append((tone, self._volume))

    def close(self) -> None:
        pass


class TakenNotice(QObject):
    """A notice that some server shows."""

    chosen, delivered = Signal(str), Signal(bool)

    def show(self, _title: str, _words: str, _buttons: object) -> None:
        self.delivered.emit(True)

    def take_away(self) -> None:
        pass


class Due(Asking):
    """One reminder is due, and nothing is kept."""

    def claim(self) -> Occasion | None:
        return Occasion(kind=Kind.EXERCISE, day=NOW.date(), at=NOW.time(), moment=NOW)

    def seen(self, occasion: Occasion) -> None:
        pass


@pytest.fixture
def sound(monkeypatch: pytest.MonkeyPatch) -> Sound:
    heard = Sound()
    monkeypatch.setattr(tone_player, "tone_player", heard.player)
    monkeypatch.setattr(notice, "Notice", TakenNotice)
    monkeypatch.setattr(busy_screen, "screen_is_busy", lambda: False)
    return heard


def desk(qt: QApplication, folder: Path, *, heard: bool = True) -> ReminderDesk:
    asking = Due(folder, lambda: NOW, SYSTEM_ZONE)
    return ReminderDesk(qt, asking, lambda: NOW, lambda _ids: (), heard=heard)


def ask(qt: QApplication, folder: Path, preferences: Preferences, *, heard: bool = True) -> ReminderDesk:
    asked = desk(qt, folder, heard=heard)
    assert asked.ask(Theme(), preferences)
    settle(qt, asked)
    return asked


def settle(qt: QApplication, asked: ReminderDesk) -> None:
    """Until what was shown has been painted, and the moment after which it counts as being there is over."""
    for _ in range(5):
        qt.processEvents()
    if asked._there.isActive():
        asked._there.stop()
        asked._there.timeout.emit()


def test_it_has_a_tone_of_its_own_at_the_volume_that_was_set(
    qt: QApplication, sound: Sound, tmp_path: Path
) -> None:
    asked = ask(qt, tmp_path, Preferences(tone_volume=40))
    assert sound.played == [(Tone.REMINDER, 40)]
    asked.close()


def test_it_is_silent_where_tones_are_off(qt: QApplication, sound: Sound, tmp_path: Path) -> None:
    asked = ask(qt, tmp_path, Preferences(tones=False))
    assert asked.window is not None
    assert sound.played == []
    asked.close()


def test_in_a_call_the_notice_is_silent_and_the_window_afterwards_is_not(
    qt: QApplication, sound: Sound, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy = [True]
    monkeypatch.setattr(busy_screen, "screen_is_busy", lambda: busy[0])
    asked = ask(qt, tmp_path, Preferences())
    asked._on_busy_timeout()
    assert asked.window is None
    assert sound.played == []
    busy[0] = False
    asked._on_busy_timeout()
    settle(qt, asked)
    assert asked.window is not None
    assert [tone for tone, _ in sound.played] == [Tone.REMINDER]
    asked.close()
