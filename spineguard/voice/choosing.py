"""Which voice this computer has: asked for when it is wanted, and loaded only then."""

import sys
from collections.abc import Callable, Sequence

from spineguard.voice.voices import BackEnd, SpeechProblem, Voice, VoiceSettings

Maker = Callable[[], BackEnd]


class FirstThatWorks:
    """A voice made of several: when one has shown that it does not work, the next says the same words."""

    def __init__(self, makers: Sequence[Maker]) -> None:
        self._makers = list(makers)
        self._now = self._makers.pop(0)()
        self._worst: SpeechProblem | None = None
        self._turn = 0

    @property
    def problem(self) -> SpeechProblem | None:
        """What keeps the last of them from speaking; a missing one says less than one that failed."""
        last = self._now.problem
        if last is SpeechProblem.NO_ENGINE and self._worst is not None:
            return self._worst
        return last

    def say(self, words: str, said: Callable[[], None] | None = None) -> None:
        """Say it with the first that is not known to fail."""
        self._turn += 1
        while self._now.problem is not None and self._makers:
            self._move_on()
        self._say(words, said, self._turn)

    def stop(self) -> None:
        """Be silent at once."""
        self._turn += 1
        self._now.stop()

    def close(self) -> None:
        """Be silent and let go of everything."""
        self._turn += 1
        self._now.close()

    def voices(self, found: Callable[[Sequence[Voice]], None]) -> None:
        """The voices of the one that speaks now."""
        self._now.voices(found)

    def _say(self, words: str, said: Callable[[], None] | None, turn: int) -> None:
        def ended() -> None:
            if turn != self._turn:
                return
            if self._now.problem is not None and self._makers:
                self._move_on()
                self._say(words, said, turn)
            elif said is not None:
                said()

        self._now.say(words, ended)

    def _move_on(self) -> None:
        if self._now.problem is not SpeechProblem.NO_ENGINE:
            self._worst = self._now.problem
        self._now.close()
        self._now = self._makers.pop(0)()


class Silent:
    """No voice, because the person wants none."""

    problem: SpeechProblem | None = None

    def __init__(self) -> None:
        self._turn = 0

    def say(self, words: str, said: Callable[[], None] | None = None) -> None:
        """Say nothing; `said` comes at once, from the event loop."""
        from spineguard.voice.child import later

        self._turn += 1
        turn = self._turn

        def tell() -> None:
            if said is not None and turn == self._turn:
                said()

        later(tell)

    def stop(self) -> None:
        """It is silent already."""
        self._turn += 1

    def close(self) -> None:
        """Nothing is held."""
        self._turn += 1

    def voices(self, found: Callable[[Sequence[Voice]], None]) -> None:
        """None."""
        from spineguard.voice.child import later

        later(lambda: found(()))


def speaker(settings: VoiceSettings, platform: str = sys.platform) -> BackEnd:
    """The voice of this computer with these settings. Needs a QCoreApplication; close it when done."""
    if settings.volume == 0:
        return Silent()
    return FirstThatWorks(makers(settings, platform))


def makers(settings: VoiceSettings, platform: str = sys.platform) -> tuple[Maker, ...]:
    """What to try, in order."""

    def system_voice() -> BackEnd:
        from spineguard.voice import system_voice
        from spineguard.voice.child_speaker import ChildSpeaker

        engine = system_voice.windows if platform == "win32" else system_voice.mac
        return ChildSpeaker(engine(settings), settings)

    def speech_dispatcher() -> BackEnd:
        from spineguard.voice.speech_dispatcher import SpeechDispatcher

        return SpeechDispatcher(settings)

    def espeak() -> BackEnd:
        from spineguard.voice import espeak
        from spineguard.voice.child_speaker import ChildSpeaker

        return ChildSpeaker(espeak.engine(settings), settings)

    if platform in ("win32", "darwin"):
        return (system_voice,)
    return (speech_dispatcher, espeak)
