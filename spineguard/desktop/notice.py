"""A notice of the desktop beside our own window, with the same buttons. Nothing ever depends on it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

from spineguard.desktop.bus_calls import answer_of, call, session_bus, unsigned

SERVICE, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"


class Notice(QObject):
    """One notice. `chosen` says which button was pressed, `delivered` whether a server took it."""

    chosen = Signal(str)
    delivered = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: QDBusConnection | None = None
        self._number = 0
        self._wanted = False

    def show(self, title: str, words: str, buttons: Mapping[str, str]) -> None:
        """Ask the desktop to show it; `buttons` are words by what `chosen` says. Returns at once.

        A press on the notice itself is the button called "default".
        """
        self._wanted = True
        self._bus = session_bus()
        if self._bus is None:
            self.delivered.emit(False)
            return
        slot: Any = SLOT("on_action(QDBusMessage)")  # a str, whatever the stubs say
        self._bus.connect(SERVICE, PATH, SERVICE, "ActionInvoked", self, slot)
        actions = [part for button in buttons.items() for part in button]
        try:
            arguments = ["SpineGuard", unsigned(0), "", title, words, actions, {"category": "reminder"}, -1]
        except (OSError, AttributeError):
            self.delivered.emit(False)
            return
        watcher = call(self._bus, self, (SERVICE, PATH, SERVICE, "Notify"), arguments)
        watcher.finished.connect(self._on_watcher_finished)

    def take_away(self) -> None:
        """It is answered: it must not stay behind."""
        self._wanted = False
        if self._bus is not None and self._number:
            number, self._number = self._number, 0
            call(self._bus, self, (SERVICE, PATH, SERVICE, "CloseNotification"), [unsigned(number)])

    @Slot(QDBusMessage)
    def on_action(self, message: QDBusMessage) -> None:
        """The server tells everybody; only our own number is ours."""
        arguments = message.arguments()
        if len(arguments) == 2 and self._number and arguments[0] == self._number:
            self.chosen.emit(str(arguments[1]))

    def _on_watcher_finished(self, watcher: QDBusPendingCallWatcher) -> None:
        answer = answer_of(watcher)
        watcher.deleteLater()
        self._number = answer[0] if answer and isinstance(answer[0], int) else 0
        if self._number and not self._wanted:
            self.take_away()
        self.delivered.emit(bool(self._number))
