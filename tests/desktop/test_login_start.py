import os
import plistlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spineguard.desktop.login_repair import repair
from spineguard.desktop.login_start import (
    TAKEN_AWAY,
    AutostartFile,
    LaunchAgent,
    _exec_line,
    _exec_words,
    background_command,
    login_start,
)
from spineguard.desktop.login_windows import APPROVED, NAME, RUN, RunKey, _line, _words

COMMAND = ["/home/Mary Ann/bin/spine guard", "--background", "--data-dir", '/tmp/50 % "of" $HOME\\x`y']


class Registry:
    """As much of `winreg` as a Run key needs; every key is there, or none."""

    HKEY_CURRENT_USER, REG_SZ, KEY_SET_VALUE = "HKCU", 1, 2

    def __init__(self):
        self.values: dict[tuple[str, str], object] = {}

    class _Key:
        def __init__(self, name):
            self.name = name

        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

    def CreateKey(self, root, name):  # noqa: N802
        assert root == self.HKEY_CURRENT_USER
        return self._Key(name)

    def OpenKey(self, root, name, _reserved=0, _access=0):  # noqa: N802
        if not any(key == name for key, _ in self.values):
            raise FileNotFoundError(2, "no such key")
        return self.CreateKey(root, name)

    def SetValueEx(self, key, name, _reserved, kind, value):  # noqa: N802
        assert kind == self.REG_SZ
        self.values[key.name, name] = value

    def QueryValueEx(self, key, name):  # noqa: N802
        if (key.name, name) not in self.values:
            raise FileNotFoundError(2, "no such value")
        return self.values[key.name, name], self.REG_SZ

    def DeleteValue(self, key, name):  # noqa: N802
        if (key.name, name) not in self.values:
            raise FileNotFoundError(2, "no such value")
        del self.values[key.name, name]


@pytest.fixture(params=["linux", "macos", "windows"])
def way(request, tmp_path):
    match request.param:
        case "linux":
            return AutostartFile(str(tmp_path / "config" / "autostart"))
        case "macos":
            return LaunchAgent(str(tmp_path / "LaunchAgents"))
        case _:
            return RunKey(Registry())


def test_it_is_written_read_back_and_taken_away(way):
    assert not way.is_on(COMMAND)
    assert way.command() is None
    way.turn_off()
    way.turn_on(COMMAND)
    assert way.is_on(COMMAND)
    assert way.command() == COMMAND
    way.turn_on(COMMAND)
    assert way.is_on(COMMAND)
    way.turn_off()
    assert not way.is_on(COMMAND)
    assert way.command() is None
    way.turn_off()


def test_an_entry_that_starts_something_else_counts_as_off(way):
    way.turn_on(["/old/place/spineguard", "--background"])
    assert not way.is_on(COMMAND)
    way.turn_on(COMMAND)
    assert way.is_on(COMMAND)


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_was_switched_off_in_the_desktops_own_settings_is_off(tmp_path, line):
    way = AutostartFile(str(tmp_path))
    way.turn_on(COMMAND)
    (file,) = tmp_path.iterdir()
    file.write_text(file.read_text("utf-8") + line + "\n", "utf-8")
    assert not way.is_on(COMMAND)
    way.turn_on(COMMAND)
    assert way.is_on(COMMAND)


def test_a_damaged_autostart_file_is_off_and_can_be_written_anew(tmp_path):
    way = AutostartFile(str(tmp_path))
    way.turn_on(COMMAND)
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"\xff\xfe\x00")
    assert not way.is_on(COMMAND)
    assert way.command() is None
    way.turn_on(COMMAND)
    assert way.is_on(COMMAND)


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_the_autostart_file_is_a_good_desktop_entry(tmp_path):
    AutostartFile(str(tmp_path)).turn_on(COMMAND)
    (file,) = tmp_path.iterdir()
    done = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def unquoted(value: str) -> list[str]:
    """An Exec value taken apart by the rules: first as a string value, then word by word."""
    plain, words, at = [], [], 0
    while at < len(value):
        if value[at] == "\\":
            at += 1
        plain.append(value[at])
        at += 1
    text, at = "".join(plain), 0
    while at < len(text):
        assert text[at] == '"'
        word, at = "", at + 1
        while text[at] != '"':
            if text[at] == "\\":
                at += 1
            word, at = word + text[at], at + 1
        words.append(word.replace("%%", "%"))
        at += 2
    return words


def test_every_word_of_the_command_comes_out_of_the_autostart_file_as_it_went_in(tmp_path):
    AutostartFile(str(tmp_path)).turn_on(COMMAND)
    (file,) = tmp_path.iterdir()
    (line,) = (each for each in file.read_text("utf-8").splitlines() if each.startswith("Exec="))
    assert unquoted(line.removeprefix("Exec=")) == COMMAND


def test_the_property_list_starts_it_at_log_in_and_says_when_it_is_disabled(tmp_path):
    way = LaunchAgent(str(tmp_path))
    way.turn_on(COMMAND)
    (file,) = tmp_path.iterdir()
    entry = plistlib.loads(file.read_bytes())
    assert (entry["RunAtLoad"], entry["ProgramArguments"]) == (True, COMMAND)
    assert file.name == entry["Label"] + ".plist"
    file.write_bytes(plistlib.dumps({**entry, "Disabled": True}))
    assert not way.is_on(COMMAND)
    for damaged in (b"not a list", b"", plistlib.dumps([COMMAND]), plistlib.dumps({"RunAtLoad": True})):
        file.write_bytes(damaged)
        assert not way.is_on(COMMAND)
        assert way.command() is None
    file.write_bytes(plistlib.dumps({**entry, "ProgramArguments": [1, 2]}))
    assert way.command() is None
    file.write_bytes(plistlib.dumps({**entry, "RunAtLoad": "no"}))
    assert not way.is_on(COMMAND)
    way.turn_on(COMMAND)
    assert way.is_on(COMMAND)


def test_what_was_switched_off_in_the_task_manager_is_off_until_it_is_wanted_again():
    registry = Registry()
    way = RunKey(registry)
    way.turn_on(COMMAND)
    registry.values[APPROVED, NAME] = b"\x03" + bytes(11)
    assert not way.is_on(COMMAND)
    registry.values[APPROVED, NAME] = b"\x02" + bytes(11)
    assert way.is_on(COMMAND)
    registry.values[APPROVED, NAME] = b"\x03" + bytes(11)
    way.turn_on(COMMAND)
    assert way.is_on(COMMAND)
    way.turn_off()
    assert registry.values == {}


def test_other_programs_entries_are_left_alone():
    registry = Registry()
    registry.values[RUN, "Other"] = "other.exe"
    way = RunKey(registry)
    way.turn_on(COMMAND)
    way.turn_off()
    assert registry.values == {(RUN, "Other"): "other.exe"}


@pytest.mark.skipif(os.name != "posix", reason="POSIX")
def test_linux_and_macos_each_have_their_own_way(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    linux, mac = login_start("linux"), login_start("darwin")
    assert isinstance(linux, AutostartFile) and isinstance(mac, LaunchAgent)
    linux.turn_on(["a"])
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.desktop")] == [
        "config/autostart/spineguard-reminders.desktop"
    ]


def test_a_folder_is_named_in_the_command_only_where_it_is_not_the_usual_one():
    assert background_command(None)[-1] == "--background"
    assert background_command("/else")[-3:] == ["--background", "--data-dir", "/else"]
    assert Path(background_command(None)[0]).is_absolute()


@pytest.mark.parametrize("value", [7, b"\x00", "", "  ", ["a"], None])
def test_a_damaged_run_key_is_off_and_can_be_written_anew(value):
    registry = Registry()
    registry.values[RUN, NAME] = value
    way = RunKey(registry)
    assert not way.is_on(COMMAND)
    assert way.command() is None
    way.turn_on(COMMAND)
    assert way.is_on(COMMAND)


@pytest.mark.parametrize("approved", ["text", 3, b"", None])
def test_a_damaged_note_of_the_task_manager_switches_nothing_off(approved):
    registry = Registry()
    way = RunKey(registry)
    way.turn_on(COMMAND)
    registry.values[APPROVED, NAME] = approved
    assert way.is_on(COMMAND)


def test_a_registry_that_refuses_is_an_os_error_that_the_switch_can_tell_of():
    class Locked(Registry):
        def CreateKey(self, root, name):  # noqa: N802
            raise PermissionError(13, "access is denied")

    way = RunKey(Locked())
    with pytest.raises(OSError, match="denied"):
        way.turn_on(COMMAND)
    assert not way.is_on(COMMAND)


WORDS = st.lists(st.text(st.sampled_from('ab \t\\"%$`é'), max_size=8), min_size=1, max_size=5)


@given(WORDS)
def test_any_words_come_out_of_an_autostart_file_and_a_run_key_as_they_went_in(words):
    assert _exec_words(_exec_line(words)) == words
    assert unquoted(_exec_line(words)) == words
    assert _words(_line(words)) == words


@pytest.mark.parametrize("line", ["", "/usr/bin/other --quiet", '"half', 'a "b"'])
def test_an_exec_line_that_is_not_ours_is_not_read(line):
    assert _exec_words(line) is None


def test_a_desktop_that_no_longer_finds_the_program_passes_the_entry_over(tmp_path):
    AutostartFile(str(tmp_path)).turn_on(["/a folder/back\\slash", "--background"])
    (file,) = tmp_path.iterdir()
    assert "TryExec=/a folder/back\\\\slash" in file.read_text("utf-8").splitlines()


GONE = ["/gone/python", "-P", "-m", "spineguard", "--background"]
HERE = [sys.executable, "-P", "-m", "spineguard", "--background"]


def test_an_entry_of_a_program_that_has_moved_is_repaired(way, tmp_path):
    way.turn_on(GONE)
    repair(way, HERE, tmp_path)
    assert way.is_on(HERE)


def test_an_entry_whose_python_is_there_but_not_the_program_is_repaired(way, tmp_path):
    way.turn_on([sys.executable, "-P", "-m", "spineguard_of_old", "--background"])
    repair(way, HERE, tmp_path)
    assert way.is_on(HERE)


def test_the_entry_of_another_program_that_is_still_there_is_left_alone(way, tmp_path):
    other = [sys.executable, "-c", "import sys; sys.exit('--version' not in sys.argv)", "--background"]
    way.turn_on(other)
    repair(way, HERE, tmp_path)
    assert way.is_on(other)


def test_the_entry_for_another_folder_is_left_alone(way, tmp_path):
    way.turn_on([*GONE, "--data-dir", "/else"])
    repair(way, HERE, tmp_path)
    assert way.is_on([*GONE, "--data-dir", "/else"])


def test_what_is_off_stays_off(way, tmp_path):
    repair(way, HERE, tmp_path)
    assert way.command() is None


def test_what_was_switched_off_in_the_desktops_settings_stays_off_though_the_program_has_moved(tmp_path):
    way = AutostartFile(str(tmp_path / "autostart"))
    way.turn_on(GONE)
    (file,) = (tmp_path / "autostart").iterdir()
    file.write_text(file.read_text("utf-8") + "Hidden=true\n", "utf-8")
    repair(way, HERE, tmp_path)
    assert not way.is_on(HERE)
    assert way.command() == GONE


def test_what_was_taken_away_with_the_program_comes_back_once(way, tmp_path):
    (tmp_path / TAKEN_AWAY).touch()
    repair(way, HERE, tmp_path)
    assert way.is_on(HERE)
    assert not (tmp_path / TAKEN_AWAY).exists()
    way.turn_off()
    repair(way, HERE, tmp_path)
    assert way.command() is None
