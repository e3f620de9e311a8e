"""Every voice keeps its promise: one thing at a time, told of once, never hanging, nothing left behind."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from spineguard.voice import child, choosing, espeak, ssip, system_voice
from spineguard.voice.child_speaker import ChildSpeaker, Engine
from spineguard.voice.choosing import FirstThatWorks, Silent
from spineguard.voice.speaker import Tone
from spineguard.voice.speech_dispatcher import SpeechDispatcher
from spineguard.voice.system_voice import mac_voices
from spineguard.voice.tone_player import ChildTonePlayer, ToneProblem
from spineguard.voice.voices import (
    PLAIN_VOICES,
    Sex,
    SpeechProblem,
    VoiceSettings,
    expected_seconds,
    longest_seconds,
)
from tests.voice.event_loop import run_everything_now, run_until, the_application
from tests.voice.fake_dispatcher import FakeDispatcher

ROOT = Path(__file__).parents[2]
SETTINGS = VoiceSettings()
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the engines here are shell scripts")


@pytest.fixture(autouse=True)
def qt() -> QApplication:
    return the_application()


@pytest.fixture(autouse=True)
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that hangs is given up after a third of a second here, or no test would end."""
    for module in ("child_speaker", "speech_dispatcher"):
        monkeypatch.setattr(f"spineguard.voice.{module}.longest_seconds", lambda *_: 0.35)
        monkeypatch.setattr(f"spineguard.voice.{module}.expected_seconds", lambda *_: 0.05)


def script(folder: Path, text: str, name: str = "engine") -> tuple[str, ...]:
    """An engine that does what a shell script says."""
    file = folder / name
    file.write_text("#!/bin/sh\n" + text + "\n")
    file.chmod(0o755)
    return (str(file),)


def heard(folder: Path) -> list[str]:
    file = folder / "heard"
    return file.read_text().splitlines() if file.exists() else []


def well(folder: Path) -> str:
    """Speaks for a moment, and writes down what."""
    return f"read words; sleep 0.03; echo \"$words\" >> '{folder}/heard'"


def is_alive(pid: int) -> bool:
    """Neither gone nor a zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


class Told:
    """Counts how often it was told that something was said."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


@pytest.fixture
def told() -> Told:
    return Told()


# --- an engine that is a program ------------------------------------------------------------------------


def test_words_are_handed_over_and_their_end_is_told_once(tmp_path: Path, told: Told) -> None:
    speaker = ChildSpeaker(Engine(script(tmp_path, well(tmp_path))), SETTINGS)
    speaker.say("-v Hold; and `rest` $HOME", told)
    assert told.times == 0, "say returns before anything is spoken"
    run_until(lambda: told.times)
    run_everything_now()
    assert told.times == 1
    assert heard(tmp_path) == ["-v Hold; and `rest` $HOME"]
    assert speaker.problem is None


def test_words_may_be_the_last_argument_and_are_never_an_option(tmp_path: Path, told: Told) -> None:
    writes = f'sleep 0.03; for each in "$@"; do echo "$each" >> \'{tmp_path}/heard\'; done'
    engine = Engine((*script(tmp_path, writes), "--"), words_last=True)
    ChildSpeaker(engine, SETTINGS).say("-v Hold; and `rest` $HOME", told)
    run_until(lambda: told.times)
    assert heard(tmp_path) == ["--", "-v Hold; and `rest` $HOME"]


def test_newer_words_cut_the_older_short_and_nobody_is_told_of_those(tmp_path: Path, told: Told) -> None:
    slow = (
        f"read words; [ \"$words\" = slow ] && exec sleep 60; sleep 0.03; echo $words >> '{tmp_path}/heard'"
    )
    speaker = ChildSpeaker(Engine(script(tmp_path, slow)), SETTINGS)
    older = Told()
    speaker.say("slow", older)
    run_everything_now()
    speaker.say("quick", told)
    run_until(lambda: told.times)
    assert (older.times, told.times) == (0, 1)
    assert heard(tmp_path) == ["quick"]


def test_stop_ends_the_program_and_tells_nobody(tmp_path: Path, told: Told) -> None:
    speaker = ChildSpeaker(Engine(script(tmp_path, f"echo $$ > '{tmp_path}/pid'; exec sleep 60")), SETTINGS)
    speaker.say("Hold.", told)
    run_until(lambda: (tmp_path / "pid").exists() and (tmp_path / "pid").read_text())
    pid = int((tmp_path / "pid").read_text())
    assert is_alive(pid)
    speaker.stop()
    run_until(lambda: not Path(f"/proc/{pid}").exists())
    assert told.times == 0
    assert speaker.problem is None


def test_stop_right_after_say_is_silence_too(tmp_path: Path, told: Told) -> None:
    speaker = ChildSpeaker(Engine(script(tmp_path, well(tmp_path))), SETTINGS)
    speaker.say("Hold.", told)
    speaker.stop()
    run_until(lambda: not child._alive)
    assert heard(tmp_path) == []
    assert told.times == 0


FAILING = {
    "hangs": ("exec sleep 60", SpeechProblem.ENGINE_FAILS),
    "dies half-way": ("sleep 0.03; kill -9 $$", SpeechProblem.ENGINE_FAILS),
    "refuses": ("exit 1", SpeechProblem.ENGINE_FAILS),
    "floods": ("head -c 3000000 /dev/zero >&2; exit 2", SpeechProblem.ENGINE_FAILS),
    "speaks to no one": ("exit 0", SpeechProblem.NO_SOUND),
}


@pytest.mark.parametrize("how", FAILING)
def test_an_engine_that_fails_is_told_of_as_said_and_named_the_second_time(
    how: str, tmp_path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, problem = FAILING[how]
    monkeypatch.setattr("spineguard.voice.child_speaker.expected_seconds", lambda *_: 10.0)
    speaker = ChildSpeaker(Engine(script(tmp_path, text)), SETTINGS)
    speaker.say("Hold.", told)
    run_until(lambda: told.times == 1)
    assert speaker.problem is None, "once can be chance"
    speaker.say("Rest.", told)
    run_until(lambda: told.times == 2)
    assert speaker.problem is problem
    assert not child._alive


def test_a_flood_of_complaints_does_no_harm_to_an_engine_that_speaks(tmp_path: Path, told: Told) -> None:
    flood = "head -c 3000000 /dev/zero >&2; head -c 3000000 /dev/zero; "
    speaker = ChildSpeaker(Engine(script(tmp_path, flood + well(tmp_path))), SETTINGS)
    speaker.say("Hold.", told)
    run_until(lambda: told.times)
    assert speaker.problem is None


def test_a_program_that_is_gone_is_no_engine_and_told_from_the_event_loop(tmp_path: Path, told: Told) -> None:
    speaker = ChildSpeaker(Engine((str(tmp_path / "gone"),)), SETTINGS)
    speaker.say("Hold.", told)
    assert told.times == 0
    run_until(lambda: told.times)
    assert speaker.problem is SpeechProblem.NO_ENGINE


def test_a_voice_that_works_again_has_no_problem_any_more(tmp_path: Path, told: Told) -> None:
    speaker = ChildSpeaker(Engine(script(tmp_path, "exit 1")), SETTINGS)
    for words in ("one", "two"):
        before = told.times
        speaker.say(words, told)
        run_until(lambda before=before: told.times > before)
    assert speaker.problem is SpeechProblem.ENGINE_FAILS
    script(tmp_path, well(tmp_path))
    speaker.say("three", told)
    run_until(lambda: told.times == 3)
    assert speaker.problem is None


def test_a_slow_starter_is_kept_waiting_and_let_go_at_the_end(tmp_path: Path, told: Told) -> None:
    counted = f"echo $$ >> '{tmp_path}/pids'; " + well(tmp_path)
    speaker = ChildSpeaker(Engine(script(tmp_path, counted), spare=True), SETTINGS)
    run_until(lambda: (tmp_path / "pids").exists())
    assert heard(tmp_path) == []
    speaker.say("Hold.", told)
    run_until(lambda: told.times)
    assert heard(tmp_path) == ["Hold."]
    run_until(lambda: len((tmp_path / "pids").read_text().splitlines()) == 2)
    speaker.close()
    run_until(lambda: not child._alive)
    pids = map(int, (tmp_path / "pids").read_text().split())
    assert not any(is_alive(pid) for pid in pids)
    assert told.times == 1


def test_a_waiting_one_that_died_is_replaced(tmp_path: Path, told: Told) -> None:
    fails_first = f"[ -e '{tmp_path}/second' ] || {{ touch '{tmp_path}/second'; exit 1; }}; " + well(tmp_path)
    speaker = ChildSpeaker(Engine(script(tmp_path, fails_first), spare=True), SETTINGS)
    run_until(lambda: not child._alive)
    speaker.say("Hold.", told)
    run_until(lambda: told.times)
    assert heard(tmp_path) == ["Hold."]
    assert speaker.problem is None
    speaker.close()


@pytest.mark.parametrize("ending", ["app.quit()", "sys.exit(0)", "raise SystemError", "pass"])
def test_no_program_is_left_when_ours_ends(ending: str, tmp_path: Path) -> None:
    """However it ends: asked to, by an error, or by falling off its end."""
    engine = script(tmp_path, f"echo $$ >> '{tmp_path}/pids'; exec sleep 60")
    code = f"""
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from spineguard.voice.child import Child
app = QCoreApplication([])
children = [Child({engine!r}, print, text="words"), Child({engine!r}, print)]
def look():
    try:
        there = len(open({str(tmp_path / "pids")!r}).readlines()) == 2
    except OSError:
        there = False
    if there:
        timer.stop()
        app.exit(3)
timer = QTimer(); timer.timeout.connect(look); timer.start(10)
assert app.exec() == 3
QTimer.singleShot(0, app.quit)
{ending}
"""
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60)
    pids = [int(pid) for pid in (tmp_path / "pids").read_text().split()]
    assert len(pids) == 2
    assert not any(is_alive(pid) for pid in pids)


# --- Speech Dispatcher ----------------------------------------------------------------------------------


@pytest.fixture
def server(tmp_path: Path) -> Iterator[FakeDispatcher]:
    there = FakeDispatcher(tmp_path / "sock")
    yield there
    there.close()


@pytest.fixture
def shared(tmp_path: Path, server: FakeDispatcher) -> Iterator[SpeechDispatcher]:
    there = SpeechDispatcher(SETTINGS, address=tmp_path / "sock", start=("false",))
    yield there
    there.close()


def test_the_shared_voice_says_the_words_and_tells_of_their_end(
    server: FakeDispatcher, shared: SpeechDispatcher, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spineguard.voice.speech_dispatcher.expected_seconds", lambda *_: 0.0)
    shared.say(".hold\nand rest", told)
    run_until(lambda: server.spoken)
    assert server.spoken == ["..hold\nand rest"]
    run_everything_now()
    server.begin()
    assert told.times == 0
    server.finish()
    run_until(lambda: told.times)
    assert shared.problem is None


def test_stopping_the_shared_voice_silences_us_and_nobody_else(
    server: FakeDispatcher, shared: SpeechDispatcher, told: Told
) -> None:
    shared.say("Hold.", told)
    run_until(lambda: server.spoken)
    run_everything_now()
    shared.stop()
    run_until(lambda: "CANCEL SELF" in server.commands)
    assert not [each for each in server.commands if "ALL" in each and "CANCEL" in each]
    server.cut()
    run_everything_now()
    assert told.times == 0


def test_newer_words_while_older_are_handed_over_are_the_ones_that_are_spoken(
    server: FakeDispatcher, shared: SpeechDispatcher, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spineguard.voice.speech_dispatcher.expected_seconds", lambda *_: 0.0)
    older = Told()
    server.holds_back_text_reply = True
    shared.say("older", older)
    run_until(lambda: server.spoken)
    shared.say("newer", told)
    run_everything_now()
    assert server.spoken == ["older"], "a command now would be read as words"
    server.answer_text()
    run_until(lambda: len(server.spoken) == 2)
    server.answer_text()
    run_everything_now()
    assert server.spoken == ["older", "newer"]
    assert server.commands[-2:] == ["CANCEL SELF", "SPEAK"]
    server.finish(1)
    run_everything_now()
    assert told.times == 0
    server.finish(2)
    run_until(lambda: told.times)
    assert (older.times, told.times) == (0, 1)


def test_stopping_while_words_are_handed_over_takes_them_back(
    server: FakeDispatcher, shared: SpeechDispatcher, told: Told
) -> None:
    server.holds_back_text_reply = True
    shared.say("older", told)
    run_until(lambda: server.spoken)
    shared.stop()
    server.answer_text()
    run_until(lambda: server.commands[-1] == "CANCEL SELF")
    assert told.times == 0


def test_a_shared_voice_silenced_by_somebody_else_is_no_problem(
    server: FakeDispatcher, shared: SpeechDispatcher, told: Told
) -> None:
    for _ in range(2):
        before, spoken = told.times, len(server.spoken)
        shared.say("Hold.", told)
        run_until(lambda spoken=spoken: len(server.spoken) > spoken)
        run_everything_now()
        server.cut()
        run_until(lambda before=before: told.times > before)
    assert shared.problem is None


@pytest.mark.parametrize(("begins", "problem"), [(True, SpeechProblem.NO_SOUND), (False, None)])
def test_a_shared_voice_that_never_ends_is_given_up(
    begins: bool,
    problem: SpeechProblem | None,
    server: FakeDispatcher,
    shared: SpeechDispatcher,
    told: Told,
) -> None:
    for _ in range(2):
        before, spoken = told.times, len(server.spoken)
        shared.say("Hold.", told)
        run_until(lambda spoken=spoken: len(server.spoken) > spoken)
        run_everything_now()
        if begins:
            server.begin()
        run_until(lambda before=before: told.times > before)
    assert shared.problem is (problem or SpeechProblem.ENGINE_FAILS)


def test_a_shared_voice_that_hangs_up_is_asked_anew_with_the_next_words(
    server: FakeDispatcher, shared: SpeechDispatcher, told: Told
) -> None:
    shared.say("Hold.", told)
    run_until(lambda: server.spoken)
    server.hang_up()
    run_until(lambda: told.times)
    assert shared.problem is None
    shared.say("Rest.", told)
    run_until(lambda: len(server.spoken) == 2)


@pytest.mark.parametrize("modules", [(), ("dummy",)])
def test_a_shared_voice_without_an_engine_says_so_at_once(
    modules: tuple[str, ...], tmp_path: Path, told: Told
) -> None:
    server = FakeDispatcher(tmp_path / "s", modules)
    shared = SpeechDispatcher(SETTINGS, address=tmp_path / "s", start=("false",))
    shared.say("Hold.", told)
    run_until(lambda: told.times)
    assert shared.problem is SpeechProblem.NO_ENGINE
    assert server.spoken == []
    shared.close()
    server.close()


def test_without_speech_dispatcher_there_is_no_engine(tmp_path: Path, told: Told) -> None:
    shared = SpeechDispatcher(SETTINGS, address=tmp_path / "s", start=(str(tmp_path / "gone"),))
    shared.say("Hold.", told)
    run_until(lambda: told.times)
    assert shared.problem is SpeechProblem.NO_ENGINE


def test_replies_are_understood_however_they_are_cut_into_pieces() -> None:
    talk = ssip.Conversation()
    for command in (*ssip.greeting(SETTINGS), ssip.SPEAK):
        talk.ask(command)
    replies = (
        b"208 OK\r\n220 OK\r\n250-espeak-ng\r\n250-dummy\r\n250 OK\r\n202 OK\r\n201 OK\r\n203 OK\r\n"
        b"218 OK\r\n230 OK RECEIVING DATA\r\n225-7\r\n225 OK MESSAGE QUEUED\r\n"
        b"701-7\r\n701-1\r\n701 BEGIN\r\n702-7\r\n702-1\r\n702 END\r\n"
    )
    news = [each for byte in replies for each in talk.hear(bytes([byte]))]
    assert news == [
        ssip.Modules(("espeak-ng",)),
        ssip.WantsText(),
        ssip.Queued("7"),
        ssip.Began("7"),
        ssip.Over("7", cut=False),
    ]


def test_garbage_from_the_other_end_raises_nothing() -> None:
    talk = ssip.Conversation()
    talk.ask(ssip.SPEAK)
    list(talk.hear(os.urandom(4096) + b"\n\n7\n702 END\r\n225\r\n-\r\n"))


# --- which one ------------------------------------------------------------------------------------------


def test_where_one_voice_is_missing_the_next_says_the_same_words(tmp_path: Path, told: Told) -> None:
    speaker = FirstThatWorks(
        [
            lambda: ChildSpeaker(Engine((str(tmp_path / "gone"),)), SETTINGS),
            lambda: ChildSpeaker(Engine(script(tmp_path, well(tmp_path))), SETTINGS),
        ]
    )
    speaker.say("Hold.", told)
    run_until(lambda: told.times)
    assert heard(tmp_path) == ["Hold."]
    assert speaker.problem is None


def test_where_all_fail_the_one_that_was_there_is_told_of(
    tmp_path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spineguard.voice.child_speaker.expected_seconds", lambda *_: 10.0)
    speaker = FirstThatWorks(
        [
            lambda: ChildSpeaker(Engine(script(tmp_path, "exit 0")), SETTINGS),
            lambda: ChildSpeaker(Engine((str(tmp_path / "gone"),)), SETTINGS),
        ]
    )
    for _ in range(2):
        before = told.times
        speaker.say("Hold.", told)
        run_until(lambda before=before: told.times > before)
    assert speaker.problem is SpeechProblem.NO_SOUND


def test_words_that_were_stopped_are_not_said_by_the_next_voice(tmp_path: Path, told: Told) -> None:
    speaker = FirstThatWorks(
        [
            lambda: ChildSpeaker(Engine((str(tmp_path / "gone"),)), SETTINGS),
            lambda: ChildSpeaker(Engine(script(tmp_path, well(tmp_path))), SETTINGS),
        ]
    )
    speaker.say("Hold.", told)
    speaker.stop()
    run_until(lambda: not child._alive)
    run_everything_now()
    assert heard(tmp_path) == []
    assert told.times == 0


def test_volume_nought_is_silence_that_still_tells(told: Told) -> None:
    speaker = choosing.speaker(VoiceSettings(volume=0))
    assert isinstance(speaker, Silent)
    stopped = Told()
    speaker.say("Hold.", stopped)
    speaker.stop()
    speaker.say("Rest.", told)
    assert told.times == 0
    run_everything_now()
    assert (stopped.times, told.times) == (0, 1)


def test_choosing_loads_neither_qt_nor_any_voice() -> None:
    code = (
        "import sys; import spineguard.voice.choosing; "
        "print([n for n in sys.modules if 'PySide6' in n or 'voice.' in n])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip().replace("'", '"') == (
        '["spineguard.voice.speaker", "spineguard.voice.voices", "spineguard.voice.choosing"]'
    )


# --- command lines and numbers --------------------------------------------------------------------------


def test_speed_and_volume_stay_within_their_limits() -> None:
    assert VoiceSettings(words_a_minute=500, volume=300) == VoiceSettings(words_a_minute=190, volume=100)
    assert VoiceSettings(words_a_minute=-1, volume=-5) == VoiceSettings(words_a_minute=110, volume=0)
    assert VoiceSettings().words_a_minute == 150


def test_faster_is_faster_for_every_voice() -> None:
    for rate in (espeak.own_rate, ssip.own_rate, system_voice.windows_rate):
        numbers = [rate(wpm) for wpm in range(110, 191, 20)]
        assert numbers == sorted(set(numbers)), rate
    assert all(-100 <= ssip.own_rate(wpm) <= 100 for wpm in (110, 190))
    assert espeak.own_rate(110) >= 80, "the slowest that espeak-ng knows"


def test_espeak_is_told_voice_speed_and_volume() -> None:
    command = espeak.engine(VoiceSettings(150, "woman-2", "en-GB", 80)).command
    assert command[0] == "espeak-ng"
    assert command[command.index("-v") + 1] == "en-gb+f4"
    assert command[command.index("-s") + 1] == "124"
    assert command[command.index("-a") + 1] == "80"
    assert command[-1] == "--" and espeak.engine(SETTINGS).words_last


def test_windows_script_is_told_all_and_lets_no_code_in() -> None:
    script = system_voice.windows_script(VoiceSettings(190, "man-2", "en-US'); Remove-Item x;('", 50))
    assert "Remove-Item x" not in script and "SelectVoiceByHints('Male', 'NotSet', 1" in script
    assert "$v.Rate = 0" in script and "$v.Volume = 50" in script
    assert system_voice.windows(SETTINGS).spare


def test_mac_voices_are_read_from_its_own_list_the_own_country_first() -> None:
    listing = (
        "Alice               it_IT    # Ciao!\n"
        "Daniel              en_GB    # Hello!\n"
        "Bad News            en_US    # Hello!\n"
        "Eddy (English (US)) en_US    # Hello!\n"
        "nonsense\n"
    )
    voices = mac_voices(listing, "en-US")
    assert [voice.own_name for voice in voices] == ["Bad News", "Eddy (English (US))", "Daniel"]
    command = system_voice.mac(VoiceSettings(150, "Daniel")).command
    assert command == ("/usr/bin/say", "-v", "Daniel", "-r", "150", "-f", "-")


def test_a_handful_of_voices_is_offered_later_from_the_event_loop() -> None:
    found: list[object] = []
    ChildSpeaker(espeak.engine(SETTINGS), SETTINGS).voices(found.append)
    assert found == []
    run_everything_now()
    assert found == [PLAIN_VOICES]
    assert {voice.sex for voice in PLAIN_VOICES} == set(Sex) and len(PLAIN_VOICES) <= 8


def test_voices_are_asked_of_a_program_without_waiting(tmp_path: Path) -> None:
    lister = script(tmp_path, "echo 'Daniel  en_GB  # Hello!'")
    engine = Engine(("x",), list_voices=lister, read_voices=lambda text: mac_voices(text, "en-US"))
    found: list[object] = []
    ChildSpeaker(engine, SETTINGS).voices(found.append)
    assert found == []
    run_until(lambda: found)
    assert [voice.id for voice in found[0]] == ["Daniel"]  # type: ignore[attr-defined]


def test_an_engine_may_take_half_as_long_again_and_two_seconds() -> None:
    words = "one two three four five six seven eight nine ten"
    assert expected_seconds(words, 150) == pytest.approx(4.0)
    assert longest_seconds(words, 150) == pytest.approx(8.0)
    assert expected_seconds("", 150) > 0


# --- tones ----------------------------------------------------------------------------------------------


def test_a_player_that_fails_gives_way_to_one_that_plays_the_same_tone(tmp_path: Path) -> None:
    bad = script(tmp_path, "exit 1", "bad")
    good = script(tmp_path, f"echo \"$1\" >> '{tmp_path}/heard'", "good")
    player = ChildTonePlayer(100, [bad, good])
    player.play(Tone.BEGIN)
    run_until(lambda: heard(tmp_path))
    assert Path(heard(tmp_path)[0]).name == "begin.wav"
    run_until(lambda: not child._alive)
    player.play(Tone.MARK)
    run_until(lambda: len(heard(tmp_path)) == 2)
    assert player.problem is None
    player.close()


def test_where_every_player_fails_there_is_no_sound_and_where_none_is_there_no_player(tmp_path: Path) -> None:
    player = ChildTonePlayer(100, [script(tmp_path, "exit 1", "a"), script(tmp_path, "exit 1", "b")])
    player.play(Tone.BEGIN)
    run_until(lambda: player.problem)
    assert player.problem is ToneProblem.NO_SOUND
    nothing = ChildTonePlayer(100, [(str(tmp_path / "gone"),)])
    nothing.play(Tone.BEGIN)
    assert nothing.problem is ToneProblem.NO_PLAYER


def test_never_more_than_two_tones_at_once_and_stop_ends_all(tmp_path: Path) -> None:
    player = ChildTonePlayer(100, [script(tmp_path, f"echo $$ >> '{tmp_path}/pids'; exec sleep 60")])
    for _ in range(5):
        player.play(Tone.BEGIN)
    assert len(player._playing) == 2
    player.stop()
    run_until(lambda: not child._alive)
    pids = (tmp_path / "pids").read_text().split() if (tmp_path / "pids").exists() else []
    assert not any(is_alive(int(pid)) for pid in pids)
