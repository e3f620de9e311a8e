"""Does a window fill the screen? On X11 every program may know. Xlib is asked, because Qt does not tell."""

import ctypes
import os
from typing import Any

FULL_SCREEN = "_NET_WM_STATE_FULLSCREEN"


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
