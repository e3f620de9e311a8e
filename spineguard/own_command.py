"""How this program is started anew, from a checkout, an installed package or a bundle."""

import os
import sys


def own_command(*words: str, module: str = "spineguard") -> list[str]:
    """The command line of this program with these words.

    -P: nothing is taken from the folder in which it is started.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [_quiet_python(sys.executable), "-P", "-m", module, *words]


def _quiet_python(python: str) -> str:
    """On Windows the Python that opens no black window, if it is there."""
    folder, name = os.path.split(python)
    quiet = os.path.join(folder, "pythonw.exe")  # noqa: PTH118
    return quiet if name.lower() == "python.exe" and os.path.exists(quiet) else python  # noqa: PTH110
