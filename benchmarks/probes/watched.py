"""Opens the bare window or the real program and writes down what its event loop does, with times.

`python -m benchmarks.probes.watched bare|home`; it ends when its input is closed, and then prints one line of
JSON: `painted` (when the first picture was complete), `paints` and `timers` (when each such event came), all
in seconds of CLOCK_MONOTONIC. The program itself runs unchanged from its command line on.
"""

import json
import os
import sys
import time
from collections.abc import Callable

DONE: dict[str, list[float]] = {"painted": [], "paints": [], "timers": []}


def _now() -> float:
    return time.clock_gettime(time.CLOCK_MONOTONIC)


def _watch() -> None:
    """Follow every event of the program; called when its QApplication stands."""
    from PySide6.QtCore import QEvent, QObject, QSocketNotifier, Qt, QTimer
    from PySide6.QtWidgets import QApplication

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                if not DONE["paints"]:
                    QTimer.singleShot(0, self, self.note_painted)
                DONE["paints"].append(_now())
            elif event.type() == QEvent.Type.Timer and DONE["painted"]:
                DONE["timers"].append(_now())
            return False

        def note_painted(self) -> None:
            DONE["painted"].append(_now())
            print("painted", flush=True)

    application = QApplication.instance()
    assert application is not None
    watcher = Watcher(application)
    application.installEventFilter(watcher)
    ears = QSocketNotifier(0, QSocketNotifier.Type.Read, application)
    ears.activated.connect(application.quit, Qt.ConnectionType.QueuedConnection)


def _home() -> None:
    from spineguard import log

    catches = log.catch_the_unexpected

    def catch_and_follow(tell: Callable[[], None]) -> None:
        # The last step before the program opens its window; its QApplication stands.
        catches(tell)
        _watch()

    log.catch_the_unexpected = catch_and_follow
    from spineguard.cli import main

    main([])


def _bare() -> None:
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    application = QApplication([])
    _watch()
    window = QMainWindow()
    window.setCentralWidget(QLabel("A label"))
    window.resize(1280, 800)
    window.show()
    application.exec()


if __name__ == "__main__":
    _bare() if sys.argv[1] == "bare" else _home()
    print(json.dumps(DONE), flush=True)
    os._exit(0)
