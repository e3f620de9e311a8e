"""Speaks through one small program for each thing that is said: killing it is silence at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import assert_never

from spineguard.voice.child import Child, Ended, Fate, later
from spineguard.voice.voices import (
    Health,
    SpeechProblem,
    Voice,
    VoiceSettings,
    expected_seconds,
    longest_seconds,
)

TOO_SOON = 0.2
"""Part of the expected time. An engine that is done sooner has spoken to no one: espeak-ng without a
loudspeaker ends after 40 ms and says that all is well."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A program that speaks words and ends: it reads them from its input, or takes them as its last argument.

    With `spare` one is kept waiting, since it is slow to start. `list_voices` is a command whose output
    `read_voices` understands; without it the voices are `offered`.
    """

    command: tuple[str, ...]
    words_last: bool = False
    spare: bool = False
    offered: tuple[Voice, ...] = ()
    list_voices: tuple[str, ...] = ()
    read_voices: Callable[[str], Sequence[Voice]] | None = None


class ChildSpeaker:
    """A back end for any engine that is a program."""

    def __init__(self, engine: Engine, settings: VoiceSettings) -> None:
        self._engine, self._settings = engine, settings
        self._health = Health()
        self._current: Child | None = None
        self._spare: Child | None = None
        self._words = ""
        self._said: Callable[[], None] | None = None
        if engine.spare:
            self._keep_spare()

    @property
    def problem(self) -> SpeechProblem | None:
        """What is wrong, once it failed twice in a row or is not there."""
        return self._health.problem

    def say(self, words: str, said: Callable[[], None] | None = None) -> None:
        """Cut short what is being said, and say this."""
        self.stop()
        self._words, self._said = words.replace("\0", " "), said
        limit = longest_seconds(words, self._settings.words_a_minute)
        if self._spare is not None and self._spare.running:
            self._current, self._spare = self._spare, None
            self._current.feed(self._words, limit)
        else:
            self._current = self._start(limit)
        if self._engine.spare:
            self._keep_spare()

    def stop(self) -> None:
        """Be silent at once."""
        self._said = None
        if self._current is not None:
            self._current.kill()
            self._current = None

    def close(self) -> None:
        """Be silent, and let the waiting program go too."""
        self.stop()
        if self._spare is not None:
            self._spare.kill()
            self._spare = None

    def voices(self, found: Callable[[Sequence[Voice]], None]) -> None:
        """The offered voices, or what the engine lists."""
        read = self._engine.read_voices
        if read is None:
            later(lambda: found(self._engine.offered))
            return
        Child(
            self._engine.list_voices,
            lambda _, ended: found(read(ended.output.decode(errors="replace"))),
            text="",
            limit=10.0,
            reads=True,
        )

    def _start(self, limit: float) -> Child:
        command, text = self._engine.command, self._words
        if self._engine.words_last:
            command, text = (*command, text), ""
        return Child(command, self._on_ended, text=text, limit=limit)

    def _keep_spare(self) -> None:
        self._spare = Child(self._engine.command, self._on_ended)

    def _on_ended(self, child: Child, ended: Ended) -> None:
        if child is not self._current:
            self._spare = None  # the waiting one is gone; the next `say` starts its own
            return
        self._current = None
        problem = self._problem_of(ended)
        if problem is None:
            self._health.worked()
        else:
            self._health.failed(problem)
        said, self._said = self._said, None
        if said is not None:
            said()

    def _problem_of(self, ended: Ended) -> SpeechProblem | None:
        match ended.fate:
            case Fate.DONE:
                expected = expected_seconds(self._words, self._settings.words_a_minute)
                heard = ended.seconds >= TOO_SOON * expected or not self._words.strip()
                return None if heard else SpeechProblem.NO_SOUND
            case Fate.MISSING:
                return SpeechProblem.NO_ENGINE
            case Fate.FAILED | Fate.HUNG:
                return SpeechProblem.ENGINE_FAILS
            case _ as never:
                assert_never(never)
