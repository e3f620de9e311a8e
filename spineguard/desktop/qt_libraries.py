"""What Qt needs from a Linux system, found out before Qt stops the program for want of it.

Without these parts Qt ends the whole program with an abort that no Python code can catch. So this room
looks first. It knows no Qt and nothing outside the standard library: the script `run` uses it too, before
anything is installed.
"""

import sys
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from typing import NamedTuple


class Library(NamedTuple):
    """One shared library that Qt loads, and the Debian package that brings it."""

    soname: str
    package: str


OFFSCREEN = (
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libgthread-2.0.so.0", "libglib2.0-0"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6"),
    Library("libX11.so.6", "libx11-6"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
)
"""What every Qt window needs, also one that nobody sees."""

XCB = (
    Library("libxcb.so.1", "libxcb1"),
    Library("libX11-xcb.so.1", "libx11-xcb1"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0"),
    Library("libxcb-render.so.0", "libxcb-render0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-shm.so.0", "libxcb-shm0"),
    Library("libxcb-sync.so.1", "libxcb-sync1"),
    Library("libxcb-util.so.1", "libxcb-util1"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
)
"""What a window on an X screen needs besides."""

WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0"),
)
"""What a window on a Wayland screen needs besides."""

_BY_PLATFORM = {"xcb": OFFSCREEN + XCB, "wayland": OFFSCREEN + WAYLAND}


class ProblemKind(Enum):
    """Why no window can open."""

    NO_SCREEN = "no screen"
    SCREEN_SILENT = "screen does not answer"
    MISSING_LIBRARIES = "missing libraries"


class Problem(NamedTuple):
    """Why no window can open, in words for a person, and the one command that mends it, if there is one."""

    kind: ProblemKind
    sentence: str
    command: str | None = None


def can_load(soname: str) -> bool:
    """Whether the system finds this library. Qt loads the same ones a moment later, so little is lost."""
    import ctypes

    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing(platform: str, loads: Callable[[str], bool] = can_load) -> tuple[Library, ...]:
    """The libraries that Qt would lack for `platform`: "xcb", "wayland", or anything else for no screen."""
    return tuple(lib for lib in _BY_PLATFORM.get(platform, OFFSCREEN) if not loads(lib.soname))


def packages(libraries: tuple[Library, ...]) -> tuple[str, ...]:
    """The Debian packages that bring these libraries, each once, in order."""
    return tuple(dict.fromkeys(lib.package for lib in libraries))


def install_command(names: tuple[str, ...]) -> str:
    """The one line that a person can copy to install Debian packages."""
    return "sudo apt-get install -y --no-install-recommends " + " ".join(names)


def x_screen_answers() -> bool:
    """Whether the X screen named by DISPLAY lets us in. Without libxcb we cannot ask, and say no."""
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    answers: bool = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers


def wayland_screen_answers() -> bool:
    """Whether the Wayland screen lets us in."""
    import ctypes

    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return False
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_connect.argtypes = (ctypes.c_char_p,)
    wayland.wl_display_disconnect.argtypes = (ctypes.c_void_p,)
    display = wayland.wl_display_connect(None)
    if not display:
        return False
    wayland.wl_display_disconnect(display)
    return True


class System(NamedTuple):
    """The questions asked of the computer, so that a test can answer them."""

    name: str = sys.platform
    loads: Callable[[str], bool] = can_load
    x_answers: Callable[[], bool] = x_screen_answers
    wayland_answers: Callable[[], bool] = wayland_screen_answers
    has_apt: Callable[[], bool] = Path("/usr/bin/apt-get").exists


def problem_before_qt(environ: Mapping[str, str], system: System | None = None) -> Problem | None:
    """What stands in the way of a window, or None. Call it before the first import of PySide6.

    `environ` is `os.environ`, with QT_QPA_PLATFORM as Qt will see it. Only Linux is looked at.
    """
    system = system or System()
    if not system.name.startswith("linux"):
        return None
    wanted = [name.split(":")[0] for name in environ.get("QT_QPA_PLATFORM", "").split(";") if name]
    if any(not name.startswith(("xcb", "wayland")) for name in wanted):
        return _missing_libraries(missing("offscreen", system.loads), system)
    screens = [screen for screen in _screens(environ) if not wanted or screen.platform in wanted]
    if not screens:
        return Problem(ProblemKind.NO_SCREEN, "No screen was found, so the window cannot open.")
    lacking: tuple[Library, ...] = ()
    for screen in screens:
        answers = system.wayland_answers if screen.platform == "wayland" else system.x_answers
        if system.loads(screen.client) and not answers():
            continue
        lacking = missing(screen.platform, system.loads)
        if not lacking:
            return None
    return _missing_libraries(lacking, system) or Problem(
        ProblemKind.SCREEN_SILENT, "The screen does not answer, so the window cannot open."
    )


class _Screen(NamedTuple):
    platform: str
    client: str


def _screens(environ: Mapping[str, str]) -> tuple[_Screen, ...]:
    """The screens that this place in the system speaks of. The last one's parts are asked for first."""
    found = []
    if environ.get("WAYLAND_DISPLAY") or environ.get("XDG_SESSION_TYPE") == "wayland":
        found.append(_Screen("wayland", "libwayland-client.so.0"))
    if environ.get("DISPLAY"):
        found.append(_Screen("xcb", "libxcb.so.1"))
    return tuple(found)


def _missing_libraries(lacking: tuple[Library, ...], system: System) -> Problem | None:
    if not lacking:
        return None
    if system.has_apt():
        return Problem(
            ProblemKind.MISSING_LIBRARIES,
            "Some parts of the system that SpineGuard needs are missing. This line adds them:",
            install_command(packages(lacking)),
        )
    names = ", ".join(lib.soname for lib in lacking)
    return Problem(
        ProblemKind.MISSING_LIBRARIES, f"Some parts of the system that SpineGuard needs are missing: {names}."
    )
