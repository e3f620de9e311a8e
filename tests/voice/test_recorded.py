"""What is really heard: a session on a silent sound server, recorded and measured."""

import math
import subprocess
import time
import wave
from array import array
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from spineguard.core.exercise import Exercise
from spineguard.core.routine import PhaseKind, plan
from spineguard.core.session import Session
from spineguard.core.session_events import Counted, Event, PhaseBegan
from spineguard.paths import resource
from spineguard.presenters.moments import SessionShown
from spineguard.presenters.session import SessionPresenter
from spineguard.storage.card_folder import load_library
from spineguard.ui.theme import FRAME_MS
from spineguard.voice import choosing, espeak
from spineguard.voice.child_speaker import ChildSpeaker
from spineguard.voice.speaker import Speaker, Tone
from spineguard.voice.speech_dispatcher import SpeechDispatcher
from spineguard.voice.tone_player import LINUX_PLAYERS, ChildTonePlayer
from spineguard.voice.tone_spec import LEAD, RATE, SPECS
from spineguard.voice.voices import SpeechProblem, VoiceSettings
from tests.voice.event_loop import run_until, the_application
from tests.voice.recording import EARLY, HEARD, SilentSound, likeness

pytestmark = pytest.mark.sound
SETTINGS = VoiceSettings()
PULSE_ALSA = "pcm.!default { type pulse }\n"
WHOLE = 0.95
"""How like a pulse must be to what was made. A hole of a tenth of it would leave less."""
IN_TIME = 0.150
"""Seconds that a count or a tone may be heard after the steady clock says so."""


@pytest.fixture
def sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SilentSound]:
    the_application()
    server = SilentSound(tmp_path)
    for name, value in server.environ.items():
        monkeypatch.setenv(name, value)
    (Path(server.environ["HOME"]) / ".asoundrc").write_text(PULSE_ALSA)
    yield server
    server.close()


def hear_for(sound: SilentSound, seconds: float) -> None:
    """Go on until that much more is recorded: the recording is the clock here."""
    end = time.monotonic() + seconds
    run_until(lambda: sound.recorded_until() >= end, seconds + 20)


def tone_samples(tone: Tone) -> "array[int]":
    with wave.open(str(resource("sounds", SPECS[tone].file))) as file:
        return array("h", file.readframes(file.getnframes()))


def wholeness(sound: SilentSound, tone: Tone, onset: float) -> float:
    """How like the worst of its pulses is to what was made, each at its own moment."""
    wanted, before = tone_samples(tone), 0.1
    heard = sound.between(onset - before, sound.recorded_until())
    first = next(index for index, value in enumerate(wanted) if abs(value) >= HEARD)
    worst, begin = 1.0, round(LEAD * RATE)
    for pulse in SPECS[tone].pulses:
        part = wanted[begin : begin + round(pulse.seconds * RATE)]
        worst = min(worst, likeness(heard, part, round(before * RATE) + begin - first))
        begin += round(pulse.seconds * RATE) + round(pulse.gap * RATE)
    return worst


def loudness(part: "array[int]") -> float:
    return math.sqrt(math.fsum(value * value for value in part) / max(1, len(part)))


@pytest.mark.parametrize("player", LINUX_PLAYERS[1:], ids=lambda player: player[0])
def test_every_tone_is_heard_whole_and_at_once(
    player: tuple[str, ...], sound: SilentSound, capsys: pytest.CaptureFixture[str]
) -> None:
    tones = ChildTonePlayer(100, [player])
    tones.play(Tone.MARK)
    hear_for(sound, 1.5)  # a sound server that nobody used wakes up first
    for tone in Tone:
        asked = time.monotonic()
        tones.play(tone)
        hear_for(sound, SPECS[tone].seconds + 0.4)
        onset = sound.onset(asked)
        assert onset is not None, tone
        same = wholeness(sound, tone, onset)
        with capsys.disabled():
            after = 1000 * (onset - asked)
            words = f"heard after {after:.0f} ms, its worst pulse {same:.3f} alike"
            print(f"\n  {player[0]} {tone.name}: {words}", end="")
        assert same > WHOLE, tone
        assert -EARLY <= onset - asked < IN_TIME - EARLY, tone
    assert tones.problem is None
    tones.close()


def speaker_named(name: str) -> ChildSpeaker | SpeechDispatcher:
    if name == "espeak-ng":
        return ChildSpeaker(espeak.engine(SETTINGS), SETTINGS)
    return SpeechDispatcher(SETTINGS)


class CountingView:
    """Counts aloud and sounds the phases, and remembers when each was due by the steady clock."""

    def __init__(self, speaker: Speaker, tones: ChildTonePlayer) -> None:
        self._speaker, self._tones = speaker, tones
        self.counts: list[float] = []
        self.sounded: list[tuple[Tone, float]] = []

    def show_session(self, shown: SessionShown) -> None:
        """Nothing is seen here."""

    def session_event(self, event: Event) -> None:
        match event:
            case Counted(left, at) if not self.sounded:
                self.counts.append(at)
                self._speaker.say(str(left))
            case PhaseBegan(phase, at) if phase.kind is PhaseKind.REST:
                self._speaker.stop()
                self.sounded.append((Tone.HOLD_OVER, at))
                self._tones.play(Tone.HOLD_OVER)


def a_hold_of_five_counts() -> Exercise:
    library = load_library(resource("exercises", "en"), Path("nowhere"))
    return next(card.exercise for card in library.bundled() if card.exercise.dose.hold.counts)


@pytest.mark.parametrize("voice", ["espeak-ng", "speech-dispatcher"])
def test_counts_and_tones_of_a_session_land_within_150_ms_of_the_steady_clock(
    voice: str, sound: SilentSound, capsys: pytest.CaptureFixture[str]
) -> None:
    speaker = speaker_named(voice)
    tones = ChildTonePlayer(100, LINUX_PLAYERS[1:])
    told: list[float] = []
    speaker.say("Get ready.", lambda: told.append(time.monotonic()))
    run_until(lambda: told)
    hear_for(sound, 0.5)
    view = CountingView(speaker, tones)
    presenter = SessionPresenter(
        [plan(a_hold_of_five_counts(), None, None, None)],
        time.monotonic(),
        lambda: datetime.now(UTC),
        "a",
        lambda record: None,
    )
    presenter.add_view(view)
    presenter.act(Session.skip_steps, time.monotonic())
    frame = QTimer()
    frame.timeout.connect(lambda: presenter.tick(time.monotonic()))
    frame.start(FRAME_MS)
    run_until(lambda: view.sounded, 60)
    frame.stop()
    hear_for(sound, SPECS[Tone.HOLD_OVER].seconds + 0.4)
    late = [heard - at for at in view.counts if (heard := sound.onset(at)) is not None]
    tone, at = view.sounded[0]
    onset = sound.onset(at)
    assert onset is not None
    with capsys.disabled():
        shown = " ".join(f"{1000 * each:.0f}" for each in late)
        print(f"\n  {voice}: counts heard after {shown} ms, tone after {1000 * (onset - at):.0f} ms", end="")
    assert len(late) == len(view.counts) >= 5
    assert min(late) >= -EARLY
    # one may be held up by whatever else this computer does; two are our doing
    assert sorted(late)[-2] < IN_TIME - EARLY
    assert max(late) < 2 * IN_TIME
    assert -EARLY <= onset - at < IN_TIME - EARLY
    assert wholeness(sound, tone, onset) > WHOLE
    assert speaker.problem is None
    speaker.close()
    tones.close()


@pytest.mark.parametrize("voice", ["espeak-ng", "speech-dispatcher"])
def test_voice_and_tone_are_heard_at_the_same_time(voice: str, sound: SilentSound) -> None:
    speaker, tones = speaker_named(voice), ChildTonePlayer(100, LINUX_PLAYERS[1:])
    told: list[float] = []
    speaker.say("Ready.", lambda: told.append(time.monotonic()))
    run_until(lambda: told)
    asked = time.monotonic()
    speaker.say("Keep your chin level and your shoulders low.", lambda: told.append(time.monotonic()))
    hear_for(sound, 0.5)
    played = time.monotonic()
    tones.play(Tone.REST_OVER)
    run_until(lambda: len(told) == 2)
    hear_for(sound, 0.3)
    assert told[1] - played > SPECS[Tone.REST_OVER].seconds, "the voice spoke on to its end"
    assert loudness(sound.between(asked, asked + 0.5)) > 300
    rest = sound.between(played + SPECS[Tone.REST_OVER].seconds + 0.15, told[1] - 0.4)
    assert loudness(rest) > 300, "the voice is there after the tone"
    assert loudest_at(sound.between(played, played + 0.3), 659.26) > 1000, "the tone is in the mix"
    assert loudest_at(sound.between(asked, played), 659.26) < 500, "and was not there before"
    speaker.close()
    tones.close()


def loudest_at(part: "array[int]", hertz: float) -> float:
    """How loud one frequency is in a recording, on average."""
    turn = 2 * math.pi * hertz / RATE
    real = math.fsum(value * math.cos(turn * index) for index, value in enumerate(part))
    other = math.fsum(value * math.sin(turn * index) for index, value in enumerate(part))
    return 2 * math.hypot(real, other) / max(1, len(part))


@pytest.mark.parametrize("voice", ["espeak-ng", "speech-dispatcher"])
def test_stop_is_silence_within_a_tenth_of_a_second(voice: str, sound: SilentSound) -> None:
    speaker = speaker_named(voice)
    asked = time.monotonic()
    speaker.say("Keep your chin level and your shoulders low, and breathe as you like.")
    run_until(lambda: sound.onset(asked) is not None)
    hear_for(sound, 0.3)
    stopped = time.monotonic()
    speaker.stop()
    hear_for(sound, 1.0)
    assert loudness(sound.between(stopped - 0.3, stopped)) > 300
    assert sound.onset(stopped + 0.1) is None
    speaker.close()


def test_volume_nought_is_silence(sound: SilentSound) -> None:
    from spineguard.voice.tone_player import tone_player

    asked, told = time.monotonic(), list[int]()
    speaker, tones = choosing.speaker(VoiceSettings(volume=0)), tone_player(0)
    tones.play(Tone.BEGIN)
    speaker.say("Hold.", lambda: told.append(1))
    run_until(lambda: told)
    hear_for(sound, 0.8)
    assert sound.onset(asked) is None


WORDS = (
    "Keep your chin level and draw your head gently back over your shoulders "
    "and hold it there while you count slowly to five."
)


@pytest.mark.parametrize("wanted", [110, 150, 190])
def test_espeak_speaks_as_many_words_a_minute_as_asked(wanted: int, tmp_path: Path) -> None:
    """Written to a file, which is quicker than listening."""
    command = espeak.engine(VoiceSettings(words_a_minute=wanted)).command
    file = tmp_path / "words.wav"
    subprocess.run([*command[:-1], "-w", str(file), "--", WORDS], check=True)
    with wave.open(str(file)) as spoken:
        seconds = spoken.getnframes() / spoken.getframerate()
    assert len(WORDS.split()) * 60 / seconds == pytest.approx(wanted, rel=0.06)


def test_the_shared_voice_speaks_about_150_words_a_minute(
    sound: SilentSound, capsys: pytest.CaptureFixture[str]
) -> None:
    speaker = SpeechDispatcher(SETTINGS)
    told: list[float] = []
    asked = time.monotonic()
    speaker.say(WORDS, lambda: told.append(time.monotonic()))
    run_until(lambda: told, 40)
    onset = sound.onset(asked)
    assert onset is not None
    rate = len(WORDS.split()) * 60 / (told[0] - onset)
    with capsys.disabled():
        print(f"\n  speech-dispatcher: {rate:.0f} words a minute heard", end="")
    assert 130 < rate < 170
    speaker.close()


def test_a_computer_without_sound_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sound: SilentSound
) -> None:
    """The real engine with nothing to play on: it ends at once and says that all is well."""
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nowhere")
    speaker = ChildSpeaker(espeak.engine(SETTINGS), SETTINGS)
    told: list[int] = []
    for words in ("Hold the position now.", "And rest for a while."):
        before = len(told)
        speaker.say(words, lambda: told.append(1))
        run_until(lambda before=before: len(told) > before)
    assert speaker.problem is SpeechProblem.NO_SOUND
    tones = ChildTonePlayer(100, LINUX_PLAYERS)
    tones.play(Tone.BEGIN)
    run_until(lambda: tones.problem)
    tones.close()
