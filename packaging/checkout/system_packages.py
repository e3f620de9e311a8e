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
    "dbus-daemon": "dbus",
    "dunst": "dunst",
    "faketime": "faketime",
    "desktop-file-validate": "desktop-file-utils",
}
"""The programs that the desktop tests start, and the Debian packages that bring them."""

DISK_TOOLS = {"strace": "strace", "mount": "mount"}
"""What the tests of a failing disk start."""

SOUND_TOOLS = {
    "pulseaudio": "pulseaudio",
    "parec": "pulseaudio-utils",
    "aplay": "alsa-utils libasound2-plugins",
    "espeak-ng": "espeak-ng",
    "speech-dispatcher": "speech-dispatcher",
    "/usr/lib/speech-dispatcher-modules/sd_espeak-ng": "speech-dispatcher-espeak-ng",
}
"""What the tests start that listen to voice and tones, by way of a sound server without a loudspeaker."""

READER_TOOLS = {
    "orca": "orca at-spi2-core python3-gi gir1.2-atspi-2.0",
    "dbus-daemon": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}
"""What the tests start that listen through a real screen reader."""

TEST_TOOLS = DESKTOP_TOOLS | DISK_TOOLS | SOUND_TOOLS | READER_TOOLS


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
            package
            for tool, brought_by in TEST_TOOLS.items()
            if not outside.has_program(tool)
            for package in brought_by.split()
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
