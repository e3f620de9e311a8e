"""Screen readers on Linux that do not hear announcements yet, as the Orca of Debian 12.

They do hear when a notice appears. So where such an Orca is installed, a notice that nobody sees carries the
same words as the announcement.
"""

import sys
from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

LIBRARIES = (Path("/usr/lib"), Path("/usr/local/lib"))
LISTENING_PARTS = ("scripts/default.py", "event_manager.py", "script.py")
"""Where Orca names the events that it listens to."""


class Notice(QWidget):
    """Nothing to see: it holds the last words that were announced."""

    accessible_role = QAccessible.Role.Notification

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._words = ""
        self.resize(0, 0)

    def accessible_words(self) -> str:
        return self._words

    def appear(self, words: str) -> None:
        """Be heard with other words."""
        self._words = words
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectShow))


def tell_older_reader(widget: QWidget, words: str) -> None:
    """Say it to those who do not hear the announcement, and where there are none of them, do nothing."""
    if not sys.platform.startswith("linux") or announcements_are_heard():
        return
    window = widget.window()
    there = [child for child in window.children() if isinstance(child, Notice)]
    notice = there[0] if there else Notice(window)
    notice.appear(words)


@lru_cache(maxsize=1)
def announcements_are_heard(libraries: tuple[Path, ...] = LIBRARIES) -> bool:
    """Whether the Orca that is installed listens to announcements; True where there is none."""
    for library in libraries:
        for orca in sorted(library.glob("python3*/*-packages/orca")):
            parts = [orca / part for part in LISTENING_PARTS if (orca / part).is_file()]
            if parts and not any(b"object:announcement" in part.read_bytes() for part in parts):
                return False
    return True
