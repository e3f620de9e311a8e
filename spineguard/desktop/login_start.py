"""Start at log-in: written where each system looks for it, read back as it is, and taken away again.

No Qt, and only the standard library: the small process that waits for reminders takes its own entry away when
the program has been removed.
"""

import os
import sys
from collections.abc import Sequence
from typing import Any, Protocol

from spineguard.own_command import own_command

NAME = "spineguard-reminders"
LABEL = "org.spineguard.reminders"
ABOUT = "SpineGuard reminders"
TAKEN_AWAY = "start-at-login-taken-away.txt"
WHY_TAKEN_AWAY = "SpineGuard was gone. It starts at log-in again once it is back and has been opened.\n"
"""Left beside the person's files when the entry goes because the program has gone."""


class LoginStart(Protocol):
    """One system's way to start a program when the person logs in. All four may raise OSError."""

    def command(self) -> list[str] | None:
        """What the entry starts, though it may be switched off elsewhere; None where none can be read."""

    def is_on(self, command: Sequence[str]) -> bool:
        """Whether this very command is started then, as the system says now."""

    def turn_on(self, command: Sequence[str]) -> None:
        """Have it started."""

    def turn_off(self) -> None:
        """Have it started no longer; fine when it never was."""


def login_start(platform: str = sys.platform) -> LoginStart:
    """The way of this computer."""
    if platform == "win32":
        from spineguard.desktop.login_windows import RunKey

        return RunKey()
    if platform == "darwin":
        return LaunchAgent()
    return AutostartFile()


def background_command(data_dir: str | None) -> list[str]:
    """What is to be started then. A folder is named only where it is not the usual one."""
    return own_command("--background", *(() if data_dir is None else ("--data-dir", data_dir)))


class AutostartFile:
    """Linux: a `.desktop` file in the person's autostart folder, by the rules of freedesktop.org."""

    def __init__(self, folder: str | None = None) -> None:
        config = os.environ.get("XDG_CONFIG_HOME", "")
        config = config if os.path.isabs(config) else os.path.expanduser("~/.config")  # noqa: PTH111, PTH117
        self._file = os.path.join(folder or os.path.join(config, "autostart"), f"{NAME}.desktop")  # noqa: PTH118

    def command(self) -> list[str] | None:
        line = self._values().get("Exec")
        return None if line is None else _exec_words(line)

    def is_on(self, command: Sequence[str]) -> bool:
        values = self._values()
        off = values.get("Hidden") == "true" or values.get("X-GNOME-Autostart-enabled") == "false"
        return not off and values.get("Exec") == _exec_line(command)

    def _values(self) -> dict[str, str]:
        try:
            with open(self._file, encoding="utf-8") as file:  # noqa: PTH123
                lines = [line.strip() for line in file]
        except (FileNotFoundError, UnicodeDecodeError):
            return {}
        return dict(line.split("=", 1) for line in lines if "=" in line)

    def turn_on(self, command: Sequence[str]) -> None:
        lines = [
            "[Desktop Entry]",
            "Type=Application",
            f"Name={ABOUT}",
            "Comment=Waits for the times at which you want to be asked",
            # where this is no longer there, the desktop passes the entry over in silence
            "TryExec=" + command[0].replace("\\", "\\\\"),
            f"Exec={_exec_line(command)}",
            "Terminal=false",
            "NoDisplay=true",
            "X-GNOME-Autostart-Delay=20",
        ]
        _replace(self._file, ("\n".join(lines) + "\n").encode())

    def turn_off(self) -> None:
        _remove(self._file)


class LaunchAgent:
    """macOS: a property list in the person's LaunchAgents; it is read at the next log-in."""

    def __init__(self, folder: str | None = None) -> None:
        folder = folder or os.path.expanduser("~/Library/LaunchAgents")  # noqa: PTH111
        self._file = os.path.join(folder, f"{LABEL}.plist")  # noqa: PTH118

    def command(self) -> list[str] | None:
        words = self._entry().get("ProgramArguments")
        return words if isinstance(words, list) and all(isinstance(word, str) for word in words) else None

    def is_on(self, command: Sequence[str]) -> bool:
        entry = self._entry()
        on = entry.get("RunAtLoad") is True and entry.get("Disabled") is not True
        return on and entry.get("ProgramArguments") == list(command)

    def _entry(self) -> dict[str, Any]:
        import plistlib

        try:
            with open(self._file, "rb") as file:  # noqa: PTH123
                entry: Any = plistlib.load(file)
        except OSError as error:
            if isinstance(error, FileNotFoundError):
                return {}
            raise
        except Exception:  # what can go wrong in a damaged list is not written down anywhere
            return {}
        return entry if isinstance(entry, dict) else {}

    def turn_on(self, command: Sequence[str]) -> None:
        import plistlib

        entry = {
            "Label": LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Background",
        }
        _replace(self._file, plistlib.dumps(entry))

    def turn_off(self) -> None:
        _remove(self._file)


def _exec_line(command: Sequence[str]) -> str:
    """A command as a `.desktop` file writes it: each word in quotes, and a per cent sign twice."""
    return " ".join(_exec_word(word) for word in command)


def _exec_word(word: str) -> str:
    for mark in ("\\", '"', "`", "$"):
        word = word.replace(mark, "\\" + mark)
    # the whole value is read once more as text of a .desktop file, where a backslash is doubled again
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


def _exec_words(line: str) -> list[str] | None:
    """The words of such a line; None for one that is not ours."""
    text = line.replace("\\\\", "\\")
    words: list[str] = []
    word: str | None = None
    at = 0
    while at < len(text):
        mark = text[at]
        if word is None:
            if mark not in ' "':
                return None
            word = "" if mark == '"' else None
        elif mark == '"':
            words.append(word.replace("%%", "%"))
            word = None
        else:
            if mark == "\\":
                at += 1
            word += text[at : at + 1]
        at += 1
    return words if words and word is None else None


def _replace(file: str, content: bytes) -> None:
    """Write a file whole or not at all."""
    os.makedirs(os.path.dirname(file), exist_ok=True)  # noqa: PTH103, PTH120
    new = f"{file}.{os.getpid()}.new"
    try:
        with open(new, "wb") as opened:  # noqa: PTH123
            opened.write(content)
        os.replace(new, file)  # noqa: PTH105
    except OSError:
        _remove(new)
        raise


def _remove(file: str) -> None:
    try:
        os.unlink(file)  # noqa: PTH108
    except FileNotFoundError:
        return
