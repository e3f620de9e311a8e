"""Sees to the parts of a Linux system that pip cannot bring: the libraries of Qt, the tools of the tests."""

import sys
from pathlib import Path

from environment import Environment
from outside import Outside

DESKTOP_TOOLS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "dbus-run-session": "dbus",
    "xwininfo": "x11-utils",
}
"""The programs that the desktop tests start, and the Debian packages that bring them."""

DISK_TOOLS = {"strace": "strace", "mount": "mount"}
"""What the tests of a failing disk start."""


def see_to_packages(environment: Environment, command: str, outside: Outside) -> int:
    """Install what is missing where we may, else say the one line. Returns 0, or a status to end with."""
    if not outside.is_linux():
        return 0
    lacking = lacking_packages(environment, command, outside)
    if lacking and outside.is_root() and outside.has_apt():
        apt_get_install(lacking, outside)
        lacking = lacking_packages(environment, command, outside)
    if not lacking:
        Path(environment.stamp("system")).touch()
        return 0
    if command != "test":
        return 0  # the program looks by itself, and says so only when it is about to open a window
    from spineguard.desktop.qt_libraries import install_command, missing

    outside.say("Some parts of the system that the tests need are missing. This line adds them:")
    outside.say("  " + install_command(lacking))
    return 1 if missing("offscreen", outside.can_load) else 0


def lacking_packages(environment: Environment, command: str, outside: Outside) -> tuple[str, ...]:
    """The Debian packages that are missing for `command`, each once."""
    if environment.root not in sys.path:
        sys.path.insert(1, environment.root)
    from spineguard.desktop.qt_libraries import missing, packages

    lacking = list(packages(missing("xcb", outside.can_load)))
    if command == "test":
        lacking += [
            package for tool, package in (DESKTOP_TOOLS | DISK_TOOLS).items() if not outside.has_program(tool)
        ]
    return tuple(dict.fromkeys(lacking))


def apt_get_install(names: tuple[str, ...], outside: Outside) -> bool:
    """Install Debian packages without a question."""
    outside.say("Adding parts of the system: " + " ".join(names))
    quietly = {"DEBIAN_FRONTEND": "noninteractive"}
    apt = ["/usr/bin/apt-get", "-q", "-o", "DPkg::Lock::Timeout=120"]
    outside.call([*apt, "update"], quietly)
    status, said = outside.call([*apt, "install", "-y", "--no-install-recommends", *names], quietly)
    if status != 0:
        last = [line for line in said.splitlines() if line.strip()][-3:]
        outside.say(
            "\n".join(["They could not be added.", *(f"  (apt-get: {line.strip()})" for line in last)])
        )
    return status == 0
