"""The installed program on a virtual screen, led by real keys through sessions in real time."""

import json
import os
import signal
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from spineguard.storage.journal_file import JournalFile
from tests.installed_program import build_wheel, install, libraries
from tests.sessions import one_session
from tests.virtual_screen import Picture, VirtualScreen, wait_until

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the installed program in it and nothing else."""
    wheel = build_wheel(tmp_path_factory.mktemp("wheel"))
    return install(wheel, tmp_path_factory.mktemp("installed program"))


@pytest.fixture
def screen(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[VirtualScreen]:
    folder = tmp_path / "screen"
    folder.mkdir()
    failed_before = request.session.testsfailed
    with VirtualScreen(folder) as virtual:
        yield virtual
        if request.session.testsfailed > failed_before:
            virtual.picture().save(tmp_path / "on-the-screen.png")
            print("What was on the screen:", tmp_path / "on-the-screen.png", virtual.said(), sep="\n")


class Program:
    """The installed program, running on a screen with its own data folder."""

    def __init__(self, screen: VirtualScreen, installed: Path, data_dir: Path) -> None:
        self.screen, self.data_dir = screen, data_dir
        paths = os.pathsep.join(map(str, (installed, libraries())))
        self.process = screen.start(
            [str(installed / "bin" / "spineguard"), "--data-dir", str(data_dir)],
            PYTHONPATH=paths,
            PYTHONSAFEPATH="1",
            PYTHONDONTWRITEBYTECODE="1",
            QT_QPA_PLATFORM="xcb",
        )
        screen.wait_for_window("SpineGuard")
        screen.wait_until_still()

    def press(self, key: str) -> None:
        """Press a key and see that it does something."""
        before = self.screen.picture()
        self.screen.press(key)
        self.screen.wait_for_change(before)

    def sessions(self) -> list[dict]:
        """What stands in the journal."""
        file = self.data_dir / "journal.json"
        return json.loads(file.read_text("utf-8"))["sessions"] if file.exists() else []

    def wait_for_sessions(self, number: int, longest: float) -> None:
        wait_until(lambda: len(self.sessions()) >= number, f"{number} sessions in the journal", longest)

    def close(self) -> None:
        """Close the window as a person does, and see that the program ends well."""
        self.screen.press("alt+F4")
        assert self.process.wait(20) == 0, self.screen.said()


def words_of(picture: Picture) -> list[bytes]:
    """The part of the screen with the words beside the figure, line by line."""
    line, left = picture.width * 4, picture.width * 5 // 8 * 4
    return [picture.points[start + left : start + line] for start in range(0, len(picture.points), line)]


def prefer(data_dir: Path, **preferences: object) -> None:
    data_dir.mkdir(parents=True)
    skipped = {"at": datetime.now().astimezone().isoformat()}
    document = {"format": "spineguard-preferences", "version": 1, "answers": skipped, **preferences}
    (data_dir / "preferences.json").write_text(json.dumps(document), encoding="utf-8")


def test_a_whole_session_of_both_exercises_by_keyboard_in_real_time(
    screen: VirtualScreen, installed: Path, tmp_path: Path
) -> None:
    data_dir = tmp_path / "data"
    prefer(data_dir, doses={"standing-back-bend": {"reps": 1}})
    began, steady = datetime.now().astimezone(), time.monotonic()
    program = Program(screen, installed, data_dir)
    program.press("Return")
    for _ in range(3):
        screen.wait_until_still()
        program.press("space")
    screen.wait_until_moving()
    program.press("space")
    screen.wait_until_still(1.0)
    assert program.sessions() == []
    program.press("space")
    screen.wait_until_moving()
    screen.wait_until_still(
        1.2, longest=60
    )  # Head Press with its own dose is over: the next one's first step
    program.press("k")
    screen.wait_until_moving(1.0)
    program.press("Right")
    program.wait_for_sessions(1, 30)
    took = time.monotonic() - steady

    (session,) = program.sessions()
    assert session["ending"] == "finished"
    assert [(p["exercise"], p["reps_done"], p["reps_meant"]) for p in session["routine"]] == [
        ("head-press", 5, 5),
        ("standing-back-bend", 1, 1),
    ]
    assert [p["hold_seconds"] for p in session["routine"]] == [4.0, 5.0]
    led = 5 + 28 + 5  # getting ready and all of Head Press; one hold of the back bend
    assert led + 1 <= session["seconds"] <= took
    started, ended = (datetime.fromisoformat(session[name]) for name in ("started", "ended"))
    second = timedelta(seconds=1)
    assert began - second <= started < ended <= datetime.now().astimezone() + second
    assert abs((ended - started).total_seconds() - session["seconds"]) <= 2

    screen.wait_until_still()
    program.press("Return")
    program.close()
    assert program.sessions() == [session]
    assert "Traceback" not in screen.said()


def test_keys_that_are_held_down_act_once(screen: VirtualScreen, installed: Path, tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    prefer(data_dir, routine=["head-press"], motion="still")
    program = Program(screen, installed, data_dir)

    def hold_down(key: str) -> None:
        assert screen.xdotool("keydown", key) is not None
        since = time.monotonic()
        wait_until(lambda: time.monotonic() - since >= 2, "many repeats of the key")
        assert screen.xdotool("keyup", key) is not None

    hold_down("Return")
    first = words_of(screen.wait_until_still())
    hold_down("Left")
    assert words_of(screen.wait_until_still()) == first, "there is no way back from the first step"
    hold_down("space")
    assert words_of(screen.wait_until_still()) != first
    program.press("Left")
    assert words_of(screen.wait_until_still()) == first, "space went on by one step"
    hold_down("Escape")
    program.wait_for_sessions(1, 10)
    assert [session["ending"] for session in program.sessions()] == ["stopped"]
    program.close()


def test_a_program_that_froze_in_a_hold_pauses_there_and_loses_no_rep(
    screen: VirtualScreen, installed: Path, tmp_path: Path
) -> None:
    data_dir = tmp_path / "data"
    prefer(data_dir, routine=["head-press"], doses={"head-press": {"reps": 2}})
    program = Program(screen, installed, data_dir)
    program.press("Return")
    screen.wait_until_still()
    program.press("k")
    screen.wait_until_moving(1.0)
    program.press("Right")  # into the first hold
    screen.wait_until_moving(1.0)

    frozen = 3.0
    program.process.send_signal(signal.SIGSTOP)
    since = time.monotonic()
    wait_until(lambda: time.monotonic() - since >= frozen, "the end of the freeze")
    program.process.send_signal(signal.SIGCONT)

    screen.wait_until_still(2.5)  # longer than what was left of the hold, so it waits
    assert program.sessions() == []
    program.press("space")
    program.wait_for_sessions(1, 30)
    (session,) = program.sessions()
    assert session["ending"] == "finished"
    assert [(p["reps_done"], p["reps_meant"]) for p in session["routine"]] == [(2, 2)]
    assert session["seconds"] >= 4 + 2 + 4 + frozen
    program.close()


def test_a_program_killed_in_a_session_loses_no_earlier_one_and_starts_again(
    screen: VirtualScreen, installed: Path, tmp_path: Path
) -> None:
    data_dir = tmp_path / "data"
    prefer(data_dir, routine=["head-press"])
    file = JournalFile(data_dir, lambda: datetime.now().astimezone())
    for number in range(3):
        file.add_session(one_session(number))
    before = (data_dir / "journal.json").read_bytes()

    program = Program(screen, installed, data_dir)
    program.press("Return")
    screen.wait_until_still()
    program.press("k")
    screen.wait_until_moving(1.0)
    program.process.kill()
    assert program.process.wait(20) == -signal.SIGKILL
    assert (data_dir / "journal.json").read_bytes() == before

    again = Program(screen, installed, data_dir)
    again.press("Return")
    again.press("Escape")
    again.wait_for_sessions(4, 10)
    assert [session["ending"] for session in again.sessions()] == ["finished"] * 3 + ["stopped"]
    assert again.sessions()[:3] == json.loads(before)["sessions"]
    assert {path.name for path in data_dir.glob("journal*")} >= {"journal.json"}
    assert not list(data_dir.glob("journal.unreadable*"))
    again.close()
