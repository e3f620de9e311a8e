"""Keeps the screen on by asking the Linux desktop, in one of the two ways that desktops know."""

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusObjectPath, QDBusPendingCallWatcher

from spineguard.desktop.bus_calls import answer_of, call, session_bus, unsigned

WHY = "An exercise session is running"
SAVER = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")
PORTAL = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Inhibit",
)
REQUEST = "org.freedesktop.portal.Request"
IDLE = 8
"""What the portal is asked not to let happen: that the computer takes us for idle."""


class BusAwake(QObject):
    """Asks the screen saver first, and the portal where there is none, as inside a sandbox."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._bus: QDBusConnection | None = None
        self._wanted = False
        self._cookie: int | None = None
        self._handle = ""

    def hold(self) -> None:
        self._wanted = True
        self._bus = self._bus or session_bus()
        if self._bus is not None:
            watcher = call(self._bus, self, (*SAVER, "Inhibit"), ["SpineGuard", WHY])
            watcher.finished.connect(self._on_saver_finished)

    def let_go(self) -> None:
        self._wanted = False
        if self._bus is None:
            return
        cookie, self._cookie = self._cookie, None
        handle, self._handle = self._handle, ""
        try:
            if cookie is not None:
                call(self._bus, self, (*SAVER, "UnInhibit"), [unsigned(cookie)])
        except (OSError, AttributeError):
            # no way to name the cookie: it goes with our connection, at the end of the program
            return
        if handle:
            call(self._bus, self, (PORTAL[0], handle, REQUEST, "Close"), [])

    def _on_saver_finished(self, watcher: QDBusPendingCallWatcher) -> None:
        answer = _first(watcher)
        if isinstance(answer, int):
            self._cookie = answer
            if not self._wanted:
                self.let_go()
        elif self._wanted and self._bus is not None:
            try:
                arguments = ["", unsigned(IDLE), {"reason": WHY}]
            except (OSError, AttributeError):
                return
            asked = call(self._bus, self, (*PORTAL, "Inhibit"), arguments)
            asked.finished.connect(self._on_portal_finished)

    def _on_portal_finished(self, watcher: QDBusPendingCallWatcher) -> None:
        answer = _first(watcher)
        self._handle = answer.path() if isinstance(answer, QDBusObjectPath) else ""
        if self._handle and not self._wanted:
            self.let_go()


def _first(watcher: QDBusPendingCallWatcher) -> Any:
    answer = answer_of(watcher)
    watcher.deleteLater()
    return answer[0] if answer else None
