"""Holds the voice and the tones while they are wanted, made after what the person has set."""

from collections.abc import Callable, Sequence

from spineguard.core.preferences import Preferences
from spineguard.core.sound import SpeechProblem, ToneProblem, Voice
from spineguard.core.voice_words import VoiceWords
from spineguard.voice.choosing import speaker
from spineguard.voice.narrator import Narrator
from spineguard.voice.speaker import Tone
from spineguard.voice.tone_player import tone_player
from spineguard.voice.voices import BackEnd, VoiceSettings


class VoiceDesk:
    """One voice and one player of tones, made anew when a setting of theirs changes. Close it at the end.

    `language` is a tag like "en-US"; `reader_running` tells whether a screen reader speaks already.
    """

    def __init__(self, words: VoiceWords, language: str, reader_running: Callable[[], bool]) -> None:
        self._words, self._language, self._reader_running = words, language, reader_running
        self._speaker: BackEnd | None = None
        self._spoken_with: VoiceSettings | None = None
        self._tones = tone_player(0)
        self._volume = 0
        self._voices: tuple[Voice, ...] = ()

    def narrator(self, preferences: Preferences) -> Narrator:
        """A narrator for one session, as loud and as fast as the person likes it."""
        narrator = Narrator(self._speaker_for(preferences), self._tones_for(preferences), self._words)
        narrator.words_per_minute = preferences.pace
        narrator.voice_on = self.speaks(preferences)
        narrator.tones_on = preferences.tones
        return narrator

    def speaks(self, preferences: Preferences) -> bool:
        """Whether our voice is wanted: never beside a screen reader, unless asked for."""
        return preferences.voice and (preferences.voice_beside_reader or not self._reader_running())

    def say(self, words: str, preferences: Preferences, said: Callable[[], None]) -> None:
        """Try the voice; `said` comes when it has ended or failed."""
        self._speaker_for(preferences).say(words, said)

    def play(self, preferences: Preferences) -> None:
        """Try a tone."""
        self._tones_for(preferences).play(Tone.BEGIN)

    def voices(self, preferences: Preferences, found: Callable[[Sequence[Voice]], None]) -> None:
        """Ask for the voices there are; `found` comes from the event loop, or at once if they are known."""

        def remember(voices: Sequence[Voice]) -> None:
            self._voices = tuple(voices)
            found(voices)

        if self._voices:
            found(self._voices)
        else:
            self._speaker_for(preferences).voices(remember)

    def problems(self) -> tuple[SpeechProblem | None, ToneProblem | None]:
        """What keeps the person from hearing anything, as far as it is known by now."""
        return None if self._speaker is None else self._speaker.problem, self._tones.problem

    def close(self) -> None:
        """Be silent and let go of everything."""
        if self._speaker is not None:
            self._speaker.close()
        self._speaker = self._spoken_with = None
        self._tones.close()

    def _speaker_for(self, preferences: Preferences) -> BackEnd:
        settings = VoiceSettings(preferences.pace, preferences.voice_name or "", self._language)
        if self._speaker is None or settings != self._spoken_with:
            if self._speaker is not None:
                self._speaker.close()
            self._speaker, self._spoken_with = speaker(settings), settings
        return self._speaker

    def _tones_for(self, preferences: Preferences):  # type: ignore[no-untyped-def]
        if preferences.tone_volume != self._volume:
            self._tones.close()
            self._tones, self._volume = tone_player(preferences.tone_volume), preferences.tone_volume
        return self._tones
