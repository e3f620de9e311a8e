"""Does something go on that must not be covered: a film, a call? As far as it can be told."""

import ctypes
import sys
from collections.abc import Callable
from typing import Any

BUSY_ON_WINDOWS = (2, 3, 4)
"""What Windows calls busy, running a full-screen program, and presenting (QUNS_…, shellapi.h)."""


def screen_is_busy(platform: str = sys.platform) -> bool:
    """Whether a window of ours would be in the way now. Never raises; where it can't be told: no."""
    return any(_safely(question) for question in _questions(platform))


def _questions(platform: str) -> tuple[Callable[[], bool], ...]:
    if platform.startswith("linux"):
        return (_full_screen, _said_on_the_bus, _in_a_call)
    return (said_by_windows,) if platform == "win32" else ()


def _safely(question: Callable[[], bool]) -> bool:
    try:
        return question()
    except Exception:
        return False


def _full_screen() -> bool:
    from spineguard.desktop.full_screen_x11 import full_screen_on_x11

    return full_screen_on_x11()


def _said_on_the_bus() -> bool:
    from spineguard.desktop.busy_on_bus import said_on_the_bus

    return said_on_the_bus()


def _in_a_call() -> bool:
    from spineguard.desktop.microphone import microphone_in_use

    return microphone_in_use()


def said_by_windows(shell: Any = None) -> bool:
    """What Windows says about notices now."""
    shell = shell or getattr(ctypes, "windll").shell32  # noqa: B009 - other systems have none
    state = ctypes.c_int(0)
    return shell.SHQueryUserNotificationState(ctypes.byref(state)) == 0 and state.value in BUSY_ON_WINDOWS
