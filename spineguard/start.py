"""Opening the window: what must be looked at before Qt is touched."""

import gc
import os
import sys
from pathlib import Path


def open_window(data_dir: Path | None = None, theme: str | None = None, text_size: int | None = None) -> int:
    """Open the window and stay until it is closed; without a screen, say so and take the tour instead.

    Returns 0, or 1 when parts of the system are missing (the sentence printed says which line adds them).
    """
    gc.disable()  # a start makes no garbage, and looking for it takes a tenth of the time
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
    from spineguard.desktop.qt_loading import load_qt
    from spineguard.log import catch_the_unexpected, write_log_to
    from spineguard.paths import default_data_dir

    load_qt()
    _choose_platform_theme()
    folder = data_dir or default_data_dir()
    write_log_to(folder)
    from spineguard.app import App
    from spineguard.desktop.leaving import Leaving
    from spineguard.ui.application import application

    qt = application([])
    app = App(qt, folder, theme=theme, text_size=text_size, heard=True)
    catch_the_unexpected(app.tell_of_trouble)
    app.window.fit_to(qt.primaryScreen().availableGeometry())
    app.open()
    Leaving(qt, app.keep, app.window.close)
    gc.freeze()
    gc.enable()
    return qt.exec()


def _choose_platform_theme() -> None:
    """Keep Qt from loading GTK, which costs 15 MB and a quarter of the start, to learn how the desktop looks.

    "gnome" asks over the session bus instead. Where there is none it would start one, so nobody is asked.
    """
    if sys.platform == "linux":
        from spineguard.desktop.session_bus import session_bus_there

        asked = "gnome" if session_bus_there(os.environ) else "generic"
        os.environ.setdefault("QT_QPA_PLATFORMTHEME", asked)


def _tour_instead(theme: str | None, text_size: int | None) -> int:
    from spineguard.tour import take_tour

    out = Path.cwd() / "tour"
    print(f"Here is a tour instead, as pictures in {out}:", file=sys.stderr)
    return take_tour(out, theme or "light", text_size or 100, None)
