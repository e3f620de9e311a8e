"""The settings page with the voice behind it: what is pressed there can be heard at once."""

from PySide6.QtCore import QObject, Signal

from spineguard.core.preferences import Preferences
from spineguard.desktop.screen_reader import screen_reader_running
from spineguard.storage.voice_words import bundled_voice_words
from spineguard.ui import settings_words
from spineguard.ui.language import LANGUAGE
from spineguard.ui.settings_page import SettingsPage
from spineguard.ui.theme import Theme
from spineguard.voice.desk import VoiceDesk


def voice_desk() -> VoiceDesk:
    """The voice in the language of the program."""
    tag = LANGUAGE.locale.bcp47Name()
    return VoiceDesk(bundled_voice_words(LANGUAGE.name), tag, screen_reader_running)


class SettingsDesk(QObject):
    """Passes what is chosen on, and lets voice and tones be tried."""

    changed = Signal(object)

    def __init__(self, parent: QObject, theme: Theme, preferences: Preferences, voice: VoiceDesk) -> None:
        super().__init__(parent)
        self._voice, self._preferences = voice, preferences
        self.page = SettingsPage(theme, preferences, screen_reader_running())
        self.page.changed.connect(self._on_page_changed)
        self.page.say_pressed.connect(self._on_page_say_pressed)
        self.page.tone_pressed.connect(self._on_page_tone_pressed)
        self.page.destroyed.connect(self.deleteLater)
        self._show_problems()

    def _on_page_changed(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.changed.emit(preferences)

    def _on_page_say_pressed(self) -> None:
        self._voice.say(settings_words.SAMPLE, self._preferences, self._show_problems)

    def _on_page_tone_pressed(self) -> None:
        self._voice.play(self._preferences)
        self._show_problems()

    def _show_problems(self) -> None:
        self.page.show_problems(*self._voice.problems())


def open_settings(parent: QObject, theme: Theme, preferences: Preferences, voice: VoiceDesk) -> SettingsDesk:
    """A settings page with what is behind it; the voices there are come in as soon as they are known."""
    desk = SettingsDesk(parent, theme, preferences, voice)
    voice.voices(preferences, desk.page.show_voices)
    return desk
