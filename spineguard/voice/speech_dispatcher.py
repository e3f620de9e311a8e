"""Speaks through Speech Dispatcher, the voice that the programs of a Linux desktop share.

One connection is kept instead of a `spd-say` for each thing said: killing `spd-say` leaves the words to be
spoken on, and `spd-say -C` silences the screen reader too. `docs/decisions/voice.md` has the figures.
"""

import socket
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QElapsedTimer, QObject, QSocketNotifier, QTimer

from spineguard.voice import ssip
from spineguard.voice.child import Child, Ended, Fate, later
from spineguard.voice.child_speaker import TOO_SOON
from spineguard.voice.voices import (
    PLAIN_VOICES,
    Health,
    SpeechProblem,
    Voice,
    VoiceSettings,
    expected_seconds,
    longest_seconds,
)

START = ("speech-dispatcher", "--spawn")
START_SECONDS = 5.0


class SpeechDispatcher(QObject):
    """A back end that asks the desktop's own voice. It connects at once: the first word is in time."""

    def __init__(
        self, settings: VoiceSettings, *, address: Path | None = None, start: Sequence[str] = START
    ) -> None:
        super().__init__()
        self._settings, self._start = settings, start
        self._address = address or ssip.address()
        self._health = Health()
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        self._starting: Child | None = None
        self._talk = ssip.Conversation()
        self._ready = False
        self._words: str | None = None
        self._said: Callable[[], None] | None = None
        self._turn = self._given = 0
        self._asked = False
        self._message = ""
        self._began = False
        self._clock = QElapsedTimer()
        self._watchdog = QTimer(self)
        self._watchdog.setSingleShot(True)
        self._watchdog.timeout.connect(self._on_watchdog_timeout)
        self._connect()

    @property
    def problem(self) -> SpeechProblem | None:
        """What is wrong, once it failed twice in a row or is not there."""
        return self._health.problem

    def say(self, words: str, said: Callable[[], None] | None = None) -> None:
        """Cut short what is being said, and say this as soon as the connection stands."""
        self.stop()
        self._words, self._said = words, said
        self._clock.start()
        self._watch(START_SECONDS)
        if self._socket is None and self._starting is None:
            self._connect()
        self._ask_to_speak()

    def stop(self) -> None:
        """Silence ourselves at once, and nobody else."""
        self._watchdog.stop()
        self._turn += 1
        # while words are being handed over a command would be read as one of them
        if self._words is not None and self._ready and not self._asked:
            self._send(self._talk.ask("CANCEL SELF"))
        self._words = self._said = None
        self._message = ""

    def close(self) -> None:
        """Hang up."""
        self.stop()
        self._hang_up()
        if self._starting is not None:
            self._starting.kill()
            self._starting = None

    def voices(self, found: Callable[[Sequence[Voice]], None]) -> None:
        """The voices that every one of its engines knows by number."""
        later(lambda: found(PLAIN_VOICES))

    def _connect(self) -> None:
        if not self._try_connect():
            self._starting = Child(self._start, self._on_start_ended, text="", limit=START_SECONDS)

    def _try_connect(self) -> bool:
        wire = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        wire.setblocking(False)
        try:
            wire.connect(str(self._address))
        except OSError:
            wire.close()
            return False
        self._socket, self._talk, self._ready, self._asked = wire, ssip.Conversation(), False, False
        self._notifier = QSocketNotifier(wire.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)
        self._send(b"".join(map(self._talk.ask, ssip.greeting(self._settings))))
        return True

    def _on_start_ended(self, child: Child, ended: Ended) -> None:
        self._starting = None
        if not self._try_connect():
            missing = ended.fate is Fate.MISSING
            self._fail(SpeechProblem.NO_ENGINE if missing else SpeechProblem.ENGINE_FAILS)

    def _on_notifier_activated(self) -> None:
        try:
            data = self._socket.recv(65_536) if self._socket is not None else b""
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._fail(SpeechProblem.ENGINE_FAILS)
            return
        for news in self._talk.hear(data):
            self._hear(news)

    def _hear(self, news: ssip.News) -> None:
        match news:
            case ssip.Modules(names):
                if names:
                    self._ready = True
                    self._ask_to_speak()
                else:
                    self._fail(SpeechProblem.NO_ENGINE)
            case ssip.WantsText():
                self._given = self._turn
                self._send(ssip.spoken_text(self._words or ""))
            case ssip.Queued(message):
                self._asked = False
                if self._given == self._turn and self._words is not None:
                    self._message = message
                else:
                    self._send(self._talk.ask("CANCEL SELF"))
                    self._ask_to_speak()
            case ssip.Refused():
                self._asked = False
                self._fail(SpeechProblem.ENGINE_FAILS)
            case ssip.Began(message):
                self._began = self._began or message == self._message
            case ssip.Over(message, cut):
                if message == self._message and self._words is not None:
                    self._on_over(cut)
            case _ as never:
                assert_never(never)

    def _ask_to_speak(self) -> None:
        """Ask; while one is already asked, this has to wait."""
        if self._ready and self._words is not None and not self._asked:
            self._asked, self._began = True, False
            self._send(self._talk.ask(ssip.SPEAK))
            self._watch(longest_seconds(self._words, self._settings.words_a_minute))

    def _watch(self, seconds: float) -> None:
        self._watchdog.start(round(1000 * seconds))

    def _on_over(self, cut: bool) -> None:
        words = self._words or ""
        expected = expected_seconds(words, self._settings.words_a_minute)
        if cut:
            self._tell()  # somebody else on this desktop asked for silence; nothing is wrong
        elif self._clock.elapsed() / 1000 < TOO_SOON * expected and words.strip():
            self._fail(SpeechProblem.NO_SOUND)
        else:
            self._health.worked()
            self._tell()

    def _on_watchdog_timeout(self) -> None:
        # without a loudspeaker it says that it began, and then nothing, for ever
        self._fail(SpeechProblem.NO_SOUND if self._began else SpeechProblem.ENGINE_FAILS)

    def _fail(self, problem: SpeechProblem) -> None:
        """Begin anew with the next words: what state the other end is in nobody knows."""
        self._hang_up()
        waiting = self._words is not None
        if waiting or problem is SpeechProblem.NO_ENGINE:
            self._health.failed(problem)
        if waiting:
            self._tell()

    def _tell(self) -> None:
        self._watchdog.stop()
        said, self._said, self._words, self._message = self._said, None, None, ""
        if said is not None:
            said()

    def _send(self, data: bytes) -> None:
        if self._socket is None:
            return
        try:
            self._socket.sendall(data)
        except OSError:
            # full or gone: the watchdog or the notifier sees to it
            return

    def _hang_up(self) -> None:
        self._ready = self._asked = False
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None
