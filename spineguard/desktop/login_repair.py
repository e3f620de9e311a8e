"""Brings the start at log-in back when the program has moved, or is there again after it was removed."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from spineguard.desktop.login_start import TAKEN_AWAY, LoginStart

WITHIN = 3.0
"""Seconds in which a program that is still there has told its version."""


def repair(way: LoginStart, command: Sequence[str], data_dir: Path) -> None:
    """Have `command` started at log-in where that was wanted and what was started then is gone.

    What the person has switched off, here or in the settings of the desktop, stays off. The entry of another
    SpineGuard that is still there, or for another folder, stays as it is. May raise OSError.
    """
    mark = data_dir / TAKEN_AWAY
    found = way.command()
    if found is None:
        wanted = mark.exists()
    else:
        wanted = found != list(command) and way.is_on(found) and _replaces(command, found)
    if wanted:
        way.turn_on(command)
    forget(data_dir)


def forget(data_dir: Path) -> None:
    """What was taken away does not come back: the person has chosen anew. May raise OSError."""
    (data_dir / TAKEN_AWAY).unlink(missing_ok=True)


def _replaces(command: Sequence[str], found: Sequence[str]) -> bool:
    """Whether both wait for the same folder, and the one that was found does not start any more."""
    program, folder = _apart(found)
    return folder == _apart(command)[1] and not _starts(program)


def _apart(command: Sequence[str]) -> tuple[list[str], list[str]]:
    """The program, and what it is told after it is to wait in the background."""
    words = list(command)
    at = words.index("--background") if "--background" in words else len(words)
    return words[:at], words[at + 1 :]


def _starts(program: Sequence[str]) -> bool:
    null = subprocess.DEVNULL
    try:
        done = subprocess.run(
            [*program, "--version"], stdin=null, stdout=null, stderr=null, timeout=WITHIN, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    except OSError:
        return False
    return done.returncode == 0
