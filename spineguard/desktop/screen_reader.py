"""Is a screen reader running? Then our own voice is quiet, so that two never speak at once."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from spineguard.desktop.session_bus import session_bus_there

WITHIN = 40
"""The longest that we wait for an answer on the session bus, in ms."""

READER = re.compile(rb"(?:^|/)orca(?:\0|$)")
"""Orca among the words of a command; it is a Python program, so it is the second word."""

SPI_GETSCREENREADER = 0x0046
"""Windows' own number for the question, from winuser.h."""


def screen_reader_running(platform: str = sys.platform) -> bool:
    """Whether a screen reader runs now. Never raises; where it can't be told, the answer is no."""
    return any(_safely(question) for question in questions(platform))


def questions(platform: str) -> tuple[Callable[[], bool], ...]:
    """What there is to ask on this kind of computer, the surest first."""
    if platform.startswith("linux"):
        return (orca_runs, said_on_the_bus)
    if platform == "win32":
        return (said_by_windows,)
    return (voice_over_is_on,) if platform == "darwin" else ()


def _safely(question: Callable[[], bool]) -> bool:
    try:
        return question()
    except Exception:
        return False


def orca_runs(processes: Path = Path("/proc"), mine: int | None = None) -> bool:
    """Whether Orca is among this person's processes."""
    mine = os.getuid() if mine is None else mine
    for process in processes.iterdir():
        if not process.name.isdigit():
            continue
        try:
            words = (process / "cmdline").read_bytes().split(b"\0", 2)[:2]
            if any(READER.search(word) for word in words) and process.stat().st_uid == mine:
                return True
        except OSError:  # it ended while we looked
            continue
    return False


def said_on_the_bus() -> bool:
    """What the desktop says on the session bus; asks nobody who is not there already, and starts nothing."""
    if not session_bus_there(os.environ):
        return False
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    question = QDBusMessage.createMethodCall(
        "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Get"
    )
    question.setArguments(["org.a11y.Status", "ScreenReaderEnabled"])
    question.setAutoStartService(False)
    answer = bus.call(question, timeout=WITHIN)
    if answer.type() != QDBusMessage.MessageType.ReplyMessage:
        return False
    (value,) = answer.arguments()
    return bool(value.variant() if hasattr(value, "variant") else value)


def said_by_windows() -> bool:
    """What Windows says: NVDA, JAWS and others set it; Narrator does not always."""
    import ctypes

    answer = ctypes.c_int(0)
    user32 = ctypes.windll.user32  # type: ignore[attr-defined, unused-ignore]
    return bool(
        user32.SystemParametersInfoW(SPI_GETSCREENREADER, 0, ctypes.byref(answer), 0) and answer.value
    )


def voice_over_is_on() -> bool:
    """What macOS keeps about VoiceOver in the person's settings."""
    command = ["/usr/bin/defaults", "read", "com.apple.universalaccess", "voiceOverOnOffKey"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1, check=False)
    return done.stdout.strip() == "1"
