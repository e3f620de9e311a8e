"""The one QApplication, in a style and a language that every page shares."""

import os
from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from spineguard.ui.accessible import answer_screen_readers
from spineguard.ui.language import LANGUAGE


def application(arguments: Sequence[str]) -> QApplication:
    """The one QApplication, in a style that looks the same everywhere.

    The style goes in as an argument: `setStyle` would build every type that belongs to styles, for 8 ms.
    """
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    # Qt would hand each shaded shape to threads and wait for them: for one as large as a sleeve that takes
    # longer than to paint it, up to 16 ms when the computer is busy.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    app = QApplication(["spineguard", "-style", "fusion", *arguments])
    app.setApplicationName("spineguard")
    app.setApplicationDisplayName("SpineGuard")
    app.setCursorFlashTime(0)  # nothing blinks
    answer_screen_readers()
    QLocale.setDefault(LANGUAGE.locale)
    app.setLayoutDirection(LANGUAGE.locale.textDirection())
    return app
