"""Opening the window, or a reminder: what must be looked at before Qt is touched."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from spineguard.msgspec_loading import load_msgspec
from spineguard.storage.process_lock import ProcessLock

if TYPE_CHECKING:
    from spineguard.app import App

NO_SCREEN = 4
"""Status of a reminder that has no screen to come to."""
SHOWN_BUT_NOT_SAVED = 3


def open_window(data_dir: Path | None = None, theme: str | None = None, text_size: int | None = None) -> int:
    """Open the window and stay until it is closed; without a screen, say so and take the tour instead.

    Where it is open already, that window comes to the front, and this ends. Returns 0, or 1 when parts of the
    system are missing (the sentence printed says which line adds them).
    """
    gc.disable()  # a start makes no garbage, and looking for it takes a tenth of the time
    load_msgspec()
    # What knows no Qt is read while its libraries are loaded.
    import spineguard.presenters.home
    import spineguard.storage.card_copy
    import spineguard.storage.records  # noqa: F401
    from spineguard.desktop.qt_libraries import ProblemKind, problem_before_qt

    problem = problem_before_qt(os.environ)
    if problem is not None:
        print(problem.sentence, file=sys.stderr)
        if problem.kind is ProblemKind.MISSING_LIBRARIES:
            print(problem.command or "", file=sys.stderr)
            return 1
        return _tour_instead(theme, text_size)
    from spineguard.paths import default_data_dir

    folder = data_dir or default_data_dir()
    lock = ProcessLock(folder / "window.lock")
    if not _take(lock):
        from spineguard.second_start import SecondStart

        if not SecondStart(folder, lock, theme, text_size).has_the_lock():
            return 0
    app = _app(folder, theme, text_size)
    from spineguard.first_start import stay

    app.open()
    return stay(app, folder)


def remind(data_dir: Path | None = None) -> int:
    """Ask now, if it is time to; the program that is open does it, else a small window of our own.

    Returns 0; 3 when it was shown but that could not be written down, and 4 when there is no screen.
    """
    gc.disable()
    load_msgspec()
    from spineguard.desktop.qt_libraries import problem_before_qt

    if problem_before_qt(os.environ) is not None:
        return NO_SCREEN
    from spineguard.clockwork.asking import Asking
    from spineguard.desktop.one_instance import REMIND, ask_first
    from spineguard.paths import default_data_dir

    folder = data_dir or default_data_dir()
    lock = ProcessLock(folder / "window.lock")
    alone = _take(lock)
    if not alone and ask_first(folder, REMIND):
        return 0
    from spineguard.desktop.loading_ahead import load_ahead

    load_ahead()
    if not Asking(folder).needed():
        return 0
    app = _app(folder, None, None)
    app.stage.dress()
    if not app.reminders.ask():
        return 0
    app.reminders.over.connect(app.reminders.leave_if_unseen)
    from spineguard.first_start import stay

    status = stay(app, folder if alone else None)
    return status or (0 if app.reminders.saved else SHOWN_BUT_NOT_SAVED)


def _take(lock: ProcessLock) -> bool:
    """Whether we are the first; a folder that can hold no lock never keeps anyone out."""
    try:
        return lock.take()
    except OSError:
        return True


def _app(folder: Path, theme: str | None, text_size: int | None) -> "App":
    from spineguard.desktop.qt_loading import load_qt
    from spineguard.log import catch_the_unexpected, write_log_to

    load_qt()
    _choose_platform_theme()
    write_log_to(folder)
    from spineguard.app import App
    from spineguard.ui.application import application

    qt = application([])
    app = App(qt, folder, theme=theme, text_size=text_size, heard=True)
    catch_the_unexpected(app.tell_of_trouble)
    app.window.fit_to(qt.primaryScreen().availableGeometry())
    return app


def _choose_platform_theme() -> None:
    """Keep Qt from loading GTK, which costs 15 MB and a quarter of the start, to learn how the desktop looks.

    "gnome" asks over the session bus instead. Where there is none it would start one, so nobody is asked.
    """
    if sys.platform == "linux":
        from spineguard.desktop.session_bus import session_bus_there

        asked = "gnome" if session_bus_there(os.environ) else "generic"
        os.environ.setdefault("QT_QPA_PLATFORMTHEME", asked)


def _tour_instead(theme: str | None, text_size: int | None) -> int:
    from spineguard.desktop.qt_libraries import problem_before_qt
    from spineguard.tour import take_tour

    out = Path.cwd() / "tour"
    if problem_before_qt({**os.environ, "QT_QPA_PLATFORM": "offscreen"}) is None:
        print(f"Here is a tour instead, as pictures in {out}:", file=sys.stderr)
    return take_tour(out, theme or "light", text_size or 100, None)
