"""Does something fill the screen that must not be covered: a film, a call? As far as it can be told."""

import ctypes
import ctypes.util
import os
import sys
from collections.abc import Callable
from typing import Any

FULL_SCREEN = "_NET_WM_STATE_FULLSCREEN"
BUSY_ON_WINDOWS = (2, 3, 4)
"""What Windows calls busy, running a full-screen program, and presenting (QUNS_…, shellapi.h)."""
WITHIN = 300
"""The longest that we wait for an answer on the session bus, in ms."""


def screen_is_busy(platform: str = sys.platform) -> bool:
    """Whether a window of ours would be in the way now. Never raises; where it can't be told: no."""
    return any(_safely(question) for question in _questions(platform))


def _questions(platform: str) -> tuple[Callable[[], bool], ...]:
    if platform.startswith("linux"):
        return (full_screen_on_x11, said_on_the_bus)
    return (said_by_windows,) if platform == "win32" else ()


def _safely(question: Callable[[], bool]) -> bool:
    try:
        return question()
    except Exception:
        return False


def said_on_the_bus() -> bool:
    """What KDE calls "do not disturb", or what keeps GNOME from taking us for idle, as a call does."""
    from spineguard.desktop.bus_calls import session_bus, unsigned

    bus = session_bus()
    if bus is None:
        return False
    from PySide6.QtDBus import QDBusMessage

    def ask(where: tuple[str, str, str, str], arguments: list[Any]) -> Any:
        question = QDBusMessage.createMethodCall(*where)
        question.setArguments(arguments)
        question.setAutoStartService(False)
        answer = bus.call(question, timeout=WITHIN)
        if answer.type() != QDBusMessage.MessageType.ReplyMessage:
            return None
        (value,) = answer.arguments()
        return value.variant() if hasattr(value, "variant") else value

    notices = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications")
    if ask((*notices, "org.freedesktop.DBus.Properties", "Get"), [notices[0], "Inhibited"]) is True:
        return True
    gnome = (
        "org.gnome.SessionManager",
        "/org/gnome/SessionManager",
        "org.gnome.SessionManager",
        "IsInhibited",
    )
    return ask(gnome, [unsigned(8)]) is True


def said_by_windows() -> bool:
    """What Windows says about notices now."""
    state = ctypes.c_int(0)
    shell: Any = getattr(ctypes, "windll").shell32  # noqa: B009 - other systems have none
    return shell.SHQueryUserNotificationState(ctypes.byref(state)) == 0 and state.value in BUSY_ON_WINDOWS


def full_screen_on_x11() -> bool:
    """Whether the window in front fills the screen. On Wayland no program may know that of another."""
    if not os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return False
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    if not display:
        return False
    # Xlib's own answer to any error, also to a window that closes while we look, is to end the program.
    quiet = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(_no_error)
    x11.XSetErrorHandler.restype = ctypes.c_void_p
    before = x11.XSetErrorHandler(quiet)
    try:
        x11.XDefaultRootWindow.restype = ctypes.c_ulong
        front = _numbers(x11, display, x11.XDefaultRootWindow(display), b"_NET_ACTIVE_WINDOW")
        if not front or not front[0]:
            return False
        wanted = x11.XInternAtom(display, FULL_SCREEN.encode(), True)
        return bool(wanted) and wanted in _numbers(x11, display, front[0], b"_NET_WM_STATE")
    finally:
        x11.XSync(display, False)
        x11.XSetErrorHandler(ctypes.c_void_p(before))
        x11.XCloseDisplay(display)


def _no_error(_display: object, _event: object) -> int:
    return 0


def _numbers(x11: Any, display: Any, window: int, name: bytes) -> list[int]:
    """The numbers of one property of a window; none when it has no such property."""
    kind, count, left = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_ulong()
    form, data = ctypes.c_int(), ctypes.POINTER(ctypes.c_ulong)()
    status = x11.XGetWindowProperty(
        display,
        ctypes.c_ulong(window),
        ctypes.c_ulong(x11.XInternAtom(display, name, False)),
        ctypes.c_long(0),
        ctypes.c_long(64),
        0,
        ctypes.c_ulong(0),
        ctypes.byref(kind),
        ctypes.byref(form),
        ctypes.byref(count),
        ctypes.byref(left),
        ctypes.byref(data),
    )
    if status != 0 or not data:
        return []
    found = [data[index] for index in range(count.value)] if form.value == 32 else []
    x11.XFree(data)
    return found
