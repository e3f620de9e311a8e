"""The script `run`: what it decides, with a made-up computer, and what it does on this one."""

import importlib.machinery
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import BinaryIO

import pytest

import checks
import set_up
import system_packages
from checks import Finished
from environment import Environment
from outside import Outside

ROOT = Path(__file__).parents[1]


class PretendComputer(Outside):
    """A computer that notes what it is asked to do. `venv` makes the folders that the real one would make."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self.said: list[str] = []
        self.calls: list[list[str]] = []
        self.modules = {"venv", "ensurepip", "pip"}
        self.pip_inside = True
        self.programs = set(system_packages.TEST_TOOLS)
        self.lacking: set[str] = set()
        self.root = False
        self.apt = True
        self.apt_works = True
        self.pip_status = 0
        self.pip_says = ""
        self.cut_off_at = ""
        self.locks_refused = 0

    def say(self, text: str) -> None:
        self.said.append(text)

    def call(self, command: list[str], extra: dict[str, str] | None = None) -> tuple[int, str]:
        self.calls.append(command)
        if self.cut_off_at and self.cut_off_at in " ".join(command):
            raise KeyboardInterrupt
        if "venv" in command:
            self.pip_inside = "--without-pip" not in command
            python = Path(self.environment.python)
            python.parent.mkdir(parents=True)
            python.symlink_to(os.path.realpath(sys.executable))
            (Path(self.environment.folder) / "packages").mkdir()
            return 0, ""
        if "sysconfig" in command[-1]:
            return 0, str(Path(self.environment.folder) / "packages") + "\n"
        if command[0] == "/usr/bin/apt-get":
            if self.apt_works and "install" in command:
                self.lacking.clear()
                self.programs = set(system_packages.TEST_TOOLS)
            return (0, "") if self.apt_works else (100, "E: Unable to fetch\n")
        if command[-1] == "--version":
            return (0, "pip") if self.pip_inside else (1, "No module named pip")
        if "install" in command:
            return self.pip_status, self.pip_says
        return 0, ""

    def has_module(self, name: str) -> bool:
        return name in self.modules

    def has_program(self, name: str) -> bool:
        return name in self.programs

    def has_apt(self) -> bool:
        return self.apt

    def is_root(self) -> bool:
        return self.root

    def is_linux(self) -> bool:
        return True

    def can_load(self, soname: str) -> bool:
        return soname not in self.lacking

    def try_lock(self, file: BinaryIO) -> bool:
        self.locks_refused -= 1
        return self.locks_refused < 0

    def commands(self, *words: str) -> list[list[str]]:
        return [call for call in self.calls if all(word in call for word in words)]


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    (tmp_path / "requirements").mkdir()
    for group in ("runtime", "test"):
        (tmp_path / "requirements" / f"{group}.txt").write_text(f"{group}==1 --hash=sha256:00\n")
    return Environment(str(tmp_path), windows=False)


@pytest.fixture
def computer(environment: Environment) -> PretendComputer:
    return PretendComputer(environment)


def test_the_first_start_says_so_in_one_sentence_and_the_second_does_nothing(
    environment: Environment, computer: PretendComputer
) -> None:
    assert set_up.make_ready(environment, "", computer) == 0
    assert computer.said == ["Getting SpineGuard ready. This happens once and takes about a minute."]
    assert environment.is_ready("runtime")
    assert not environment.is_ready("test")
    computer.calls.clear()
    assert set_up.make_ready(environment, "", computer) == 0
    assert computer.calls == []


def test_packages_come_from_the_lock_with_their_hashes(
    environment: Environment, computer: PretendComputer
) -> None:
    set_up.make_ready(environment, "test", computer)
    installs = computer.commands("install", "--require-hashes", "--only-binary=:all:", "-r")
    assert [call[-1] for call in installs] == [environment.lock("runtime"), environment.lock("test")]


def test_a_python_without_its_venv_package_is_helped_by_the_pip_outside(
    environment: Environment, computer: PretendComputer
) -> None:
    computer.modules.remove("ensurepip")
    assert set_up.make_ready(environment, "", computer) == 0
    assert computer.commands("venv", "--without-pip")
    assert computer.commands("--python", environment.python, "install")


def test_a_python_without_any_pip_is_told_what_to_install(
    environment: Environment, computer: PretendComputer
) -> None:
    computer.modules = {"venv"}
    assert set_up.make_ready(environment, "", computer) == 1
    assert "sudo apt-get install -y --no-install-recommends python3-pip python3-venv" in computer.said[-1]
    assert not environment.is_ready("runtime")


@pytest.mark.parametrize("moment", ["-m venv", "install", "sysconfig"])
def test_a_set_up_cut_off_at_any_moment_is_made_again(
    environment: Environment, computer: PretendComputer, moment: str
) -> None:
    computer.cut_off_at = moment
    assert set_up.make_ready(environment, "", computer) == 130
    assert not environment.is_ready("runtime")
    computer.cut_off_at = ""
    assert set_up.make_ready(environment, "", computer) == 0
    assert environment.is_ready("runtime")
    assert not list(Path(environment.root).glob(".venv-old-*"))


def test_an_install_of_the_test_packages_that_is_cut_off_spoils_the_whole_environment(
    environment: Environment, computer: PretendComputer
) -> None:
    set_up.make_ready(environment, "", computer)
    computer.cut_off_at = "test.txt"
    assert set_up.make_ready(environment, "test", computer) == 130
    assert not environment.is_ready("runtime")


def test_test_packages_that_cannot_be_fetched_leave_the_program_as_it_was(
    environment: Environment, computer: PretendComputer
) -> None:
    set_up.make_ready(environment, "", computer)
    computer.pip_status, computer.pip_says = 1, "connection broken"
    assert set_up.make_ready(environment, "test", computer) == 1
    assert environment.is_ready("runtime")
    assert not environment.is_ready("test")


def test_a_changed_lock_makes_the_environment_anew(
    environment: Environment, computer: PretendComputer
) -> None:
    set_up.make_ready(environment, "", computer)
    left_over = Path(environment.folder) / "from-the-old-one"
    left_over.touch()
    Path(environment.lock("runtime")).write_text("runtime==2 --hash=sha256:11\n")
    assert not environment.is_ready("runtime")
    assert set_up.make_ready(environment, "", computer) == 0
    assert environment.is_ready("runtime")
    assert not left_over.exists()


def test_an_environment_whose_python_was_replaced_is_not_ready(
    environment: Environment, computer: PretendComputer, tmp_path: Path
) -> None:
    set_up.make_ready(environment, "", computer)
    newer = tmp_path / "python3.99"
    newer.touch()
    Path(environment.python).unlink()
    Path(environment.python).symlink_to(newer)
    assert not environment.is_ready("runtime")


def test_a_half_written_stamp_does_not_count(environment: Environment, computer: PretendComputer) -> None:
    set_up.make_ready(environment, "", computer)
    stamp = Path(environment.stamp("runtime"))
    for part in (b"", b"\xff\xfe", stamp.read_bytes()[:-1]):
        stamp.write_bytes(part)
        assert not environment.is_ready("runtime")


def test_a_second_start_waits_for_the_first_and_says_so_once(
    environment: Environment, computer: PretendComputer, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    monkeypatch.setattr(set_up.time, "sleep", waited.append)
    computer.locks_refused = 3
    assert set_up.make_ready(environment, "", computer) == 0
    assert len(waited) == 3
    assert computer.said[0] == "Another start is getting SpineGuard ready. Waiting for it."
    assert len(computer.said) == 2


def test_the_checkout_is_found_by_a_relative_path_so_that_the_folder_can_move(
    environment: Environment, computer: PretendComputer
) -> None:
    set_up.make_ready(environment, "", computer)
    line = (Path(environment.folder) / "packages" / "spineguard-checkout.pth").read_text()
    assert line == "../..\n".replace("/", os.sep)


@pytest.mark.parametrize(
    ("pip_says", "sentence"),
    [
        (
            "WARNING: Retrying ... Connection refused\nERROR: No matching distribution",
            "Is this computer online?",
        ),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "is not the one we know"),
        ("OSError: [Errno 28] No space left on device", "The disk is full."),
        ("ERROR: Could not find a version that satisfies", "not to be had for this system"),
    ],
)
def test_each_refusal_of_pip_gets_a_sentence(
    environment: Environment, computer: PretendComputer, pip_says: str, sentence: str
) -> None:
    computer.pip_status, computer.pip_says = 1, pip_says
    assert set_up.make_ready(environment, "", computer) == 1
    assert sentence in computer.said[-1]
    assert not environment.is_ready("runtime")


def test_a_folder_that_cannot_be_written_to_gets_a_sentence(
    environment: Environment, computer: PretendComputer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert set_up.make_ready(environment, "", computer) == 1
    assert computer.said == [
        f"SpineGuard cannot write to its folder, {environment.root}.\n"
        "Please copy it to a folder of your own and start it there."
    ]


def test_root_on_debian_gets_the_missing_parts_installed(
    environment: Environment, computer: PretendComputer
) -> None:
    computer.root, computer.lacking = True, {"libGL.so.1"}
    assert set_up.make_ready(environment, "", computer) == 0
    updates = computer.commands("/usr/bin/apt-get", "update")
    installs = computer.commands("/usr/bin/apt-get", "install", "--no-install-recommends")
    assert len(updates) == 1
    assert [call[-1] for call in installs] == ["libgl1"]
    assert Path(environment.stamp("system")).exists()


def test_root_is_asked_again_at_the_next_start_when_the_parts_could_not_be_fetched(
    environment: Environment, computer: PretendComputer
) -> None:
    computer.root, computer.lacking, computer.apt_works = True, {"libGL.so.1"}, False
    assert set_up.make_ready(environment, "", computer) == 0
    assert "They could not be added." in computer.said[-1]
    assert not Path(environment.stamp("system")).exists()


def test_anyone_else_is_shown_the_one_line_and_the_tests_end_without_the_parts_they_all_need(
    environment: Environment, computer: PretendComputer
) -> None:
    computer.lacking = {"libGL.so.1"}
    assert set_up.make_ready(environment, "test", computer) == 1
    assert computer.said[-1] == "  sudo apt-get install -y --no-install-recommends libgl1"
    assert not computer.commands("/usr/bin/apt-get")


def test_tests_go_on_without_the_virtual_desktop_and_show_the_line_for_it(
    environment: Environment, computer: PretendComputer
) -> None:
    computer.programs -= {"xdotool", "dbus-run-session", "mount"}
    assert set_up.make_ready(environment, "test", computer) == 0
    assert computer.said[-1] == "  sudo apt-get install -y --no-install-recommends xdotool dbus mount"


def test_a_plain_start_does_not_ask_for_the_tools_of_the_tests(
    environment: Environment, computer: PretendComputer
) -> None:
    computer.root, computer.programs = True, set()
    assert set_up.make_ready(environment, "", computer) == 0
    assert not computer.commands("/usr/bin/apt-get")


def finished(*statuses: int, output: str = "3 passed in 0.10s\n") -> list[Finished]:
    return [
        *(Finished(f"check {n}", status, "") for n, status in enumerate(statuses[:-1])),
        Finished("pytest", statuses[-1], output),
    ]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [((0, 0), 0), ((1, 0), 1), ((0, 1), 1), ((1, 5), 5), ((0, 134), 134), ((0, -6), 134), ((0, -11), 139)],
)
def test_the_exit_status_is_that_of_pytest_or_else_of_the_check_that_failed(
    statuses: tuple[int, ...], expected: int
) -> None:
    assert checks.exit_status(finished(*statuses)) == expected


def test_the_last_line_is_the_count_of_pytest() -> None:
    assert checks.summary(finished(0, 0))[-1] == "3 passed in 0.10s"
    coloured = finished(0, 1, output="\x1b[31m\x1b[1m1 failed\x1b[0m, 2 passed in 61.00s (0:01:01)\x1b[0m\n")
    assert checks.summary(coloured)[-1] == "1 failed, 2 passed in 61.00s (0:01:01); FAILED: pytest"


def test_an_abort_after_a_good_count_is_not_hidden() -> None:
    lines = checks.summary(finished(0, -6, output="54 passed in 2.00s\nFatal Python error: none_dealloc\n"))
    assert lines[-1] == "54 passed in 2.00s; FAILED: pytest"


def test_tests_that_were_left_out_are_named_at_the_end() -> None:
    output = (
        "SKIPPED [2] tests/desktop/test_session.py: no virtual desktop without: xdotool\n1 passed in 1.00s\n"
    )
    lines = checks.summary(finished(0, 0, output=output))
    assert "These tests were LEFT OUT:" in lines
    assert any("test_session.py" in line for line in lines)


def test_every_check_runs_even_after_one_has_failed(
    environment: Environment, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    ran: list[str] = []

    def runner(name: str, command: list[str]) -> Finished:
        ran.append(name)
        return Finished(name, 2, "")

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("PYTHONSAFEPATH", "1")
    assert checks.run_checks(environment, ["-k", "word"], runner) == 2
    assert ran == ["ruff check", "ruff format", "mypy", "pytest"]
    assert "FAILED: ruff check, ruff format, mypy, pytest" in capsys.readouterr().out


def test_windows_passes_the_status_of_the_program_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[list[str]] = []

    def call(command: list[str]) -> int:
        called.append(command)
        return 7

    monkeypatch.setattr(subprocess, "call", call)
    environment = Environment(str(tmp_path), windows=True)
    assert environment.hand_over("spineguard", ["check", "a b.yaml"]) == 7
    assert called == [[environment.python, "-P", "-m", "spineguard", "check", "a b.yaml"]]
    assert Path(environment.python).name == "python.exe"


@pytest.mark.skipif(os.name != "posix", reason="Windows cannot hand a process over")
def test_a_start_without_any_standard_stream_hands_over_all_the_same(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _, command: started.append(command))
    monkeypatch.setattr(subprocess, "call", lambda _: 0)
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    environment.hand_over("spineguard", [])
    assert started == [environment.command("spineguard", [])]


def load_run() -> ModuleType:
    loader = importlib.machinery.SourceFileLoader("run_script", str(ROOT / "run"))
    spec = importlib.util.spec_from_loader("run_script", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def test_an_old_python_is_told_which_one_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert load_run().start_with_newer_python() == 1
    assert "SpineGuard needs Python 3.11 or newer." in capsys.readouterr().out


def test_an_old_python_hands_over_to_a_newer_one_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = tmp_path / "python3.12"
    newer.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["run", "check", "x.yaml"])
    started: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _, command: started.append(command))
    load_run().start_with_newer_python()
    assert started == [[str(newer), str(ROOT / "run"), "check", "x.yaml"]]


def test_the_script_can_be_read_by_an_old_python() -> None:
    import ast

    ast.parse((ROOT / "run").read_text(encoding="utf-8"), feature_version=(3, 4))


def test_a_ready_environment_loads_next_to_nothing_before_it_hands_over() -> None:
    """Every start pays for what is imported here."""
    code = (
        "import sys, os; before = set(sys.modules); sys.path.insert(0, sys.argv[1])\n"
        "from environment import Environment; Environment('/nowhere').is_ready('runtime')\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(ROOT / "packaging" / "checkout")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["environment"]


def test_a_real_folder_with_a_space_and_no_network_ends_with_a_sentence(tmp_path: Path) -> None:
    """The real script and the real pip, pointed at an index that is not there."""
    folder = tmp_path / "my programs"
    (folder / "packaging").mkdir(parents=True)
    for name in ("run", "packaging/checkout", "requirements", "spineguard"):
        (folder / name).symlink_to(ROOT / name) if name != "run" else (folder / name).write_bytes(
            (ROOT / name).read_bytes()
        )
    settings = os.environ | {"PIP_INDEX_URL": (tmp_path / "nothing").as_uri(), "PIP_CONFIG_FILE": os.devnull}
    for name in ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL"):
        settings.pop(name, None)
    done = subprocess.run(
        [sys.executable, str(folder / "run"), "--version"],
        env=settings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert "Getting SpineGuard ready." in done.stderr
    assert "Traceback" not in done.stderr
    assert not Environment(str(folder)).is_ready("runtime")
