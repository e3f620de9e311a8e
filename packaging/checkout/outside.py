"""The computer as `run` meets it: programs, modules, locks, words on the screen. Tests put a fake here."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

LEFT_OUT = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_VIRTUALENV", "PYTHONHOME")
"""Settings of a person's own that would make pip install somewhere else."""


class Outside:
    """The real computer."""

    def say(self, text: str) -> None:
        """Show a line to the person at once."""
        print(text, file=sys.stderr, flush=True)

    def call(self, command: list[str], extra: dict[str, str] | None = None) -> tuple[int, str]:
        """Run a program to its end. Returns its exit status and all it said."""
        settings = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            env=settings | (extra or {}),
            check=False,
        )
        return done.returncode, done.stdout

    def has_module(self, name: str) -> bool:
        """Whether the Python that runs us has this module."""
        return importlib.util.find_spec(name) is not None

    def has_program(self, name: str) -> bool:
        """Whether a program of this name can be started."""
        return shutil.which(name) is not None

    def has_apt(self) -> bool:
        """Whether Debian's package tool is here."""
        return Path("/usr/bin/apt-get").exists()

    def is_root(self) -> bool:
        """Whether we are the administrator."""
        return hasattr(os, "geteuid") and os.geteuid() == 0

    def can_load(self, soname: str) -> bool:
        """Whether the system finds a shared library, asked anew each time."""
        import ctypes

        try:
            ctypes.CDLL(soname)
        except OSError:
            return False
        return True

    def is_linux(self) -> bool:
        """Whether the tables of system libraries speak of this system."""
        return sys.platform.startswith("linux")

    def try_lock(self, file: BinaryIO) -> bool:
        """Take the lock on a file, or say that someone else holds it."""
        try:
            if sys.platform == "win32":
                import msvcrt

                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        except OSError:
            return True  # a file system without locks: better to go on than to wait for ever
        return True
