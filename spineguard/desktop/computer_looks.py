"""How the computer is set to look: dark or light, high contrast, and whether things may move."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from subprocess import CompletedProcess

PATIENCE_MS = 200
"""How long the desktop may take to answer; it is asked once at the start of a session."""


class ComputerLooks(QObject):
    """What the person told their computer; `changed` comes when they tell it otherwise.

    On some desktops the true values arrive by signal up to a second after the start.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_hints_changed)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._on_hints_changed)

    @property
    def dark(self) -> bool:
        """Whether the computer is set to dark colours."""
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark

    @property
    def contrast(self) -> bool:
        """Whether the computer is set to high contrast."""
        hints = QGuiApplication.styleHints()
        if not hasattr(hints, "accessibility"):
            return False
        return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast

    @property
    def still(self) -> bool:
        """Whether the computer is set to move as little as possible."""
        hints = getattr(QGuiApplication.styleHints(), "accessibility", lambda: None)()
        preference = getattr(hints, "motionPreference", None)
        if preference is not None:
            return "Reduced" in preference().name
        return still_by_system()

    def _on_hints_changed(self) -> None:
        self.changed.emit()


def still_by_system(
    platform: str = sys.platform,
    portal: Callable[[str, str], object] | None = None,
    run: "Callable[..., CompletedProcess[str]] | None" = None,
) -> bool:
    """Whether the system asks for less movement, where Qt cannot tell; False when it does not answer."""
    match platform:
        case "win32":
            return _windows_is_still()
        case "darwin":
            return _mac_is_still(run)
        case _:
            ask = portal or _ask_portal
            if ask("org.freedesktop.appearance", "reduced-motion") == 1:
                return True
            return ask("org.gnome.desktop.interface", "enable-animations") is False


def _ask_portal(namespace: str, key: str) -> object:
    """One setting of the desktop, or None; a desktop without a portal says nothing at once."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return None
    call = QDBusMessage.createMethodCall(
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Settings",
        "ReadOne",
    )
    call.setArguments([namespace, key])
    answer = bus.call(call, QDBus.CallMode.Block, PATIENCE_MS)
    if answer.type() != QDBusMessage.MessageType.ReplyMessage or not answer.arguments():
        return None
    value = answer.arguments()[0]
    return value.variant() if hasattr(value, "variant") else value


def _windows_is_still() -> bool:
    import ctypes

    shown = ctypes.c_int(1)
    user32 = getattr(ctypes, "windll").user32  # noqa: B009  (the name exists on Windows alone)
    client_area_animation = 0x1042
    if not user32.SystemParametersInfoW(client_area_animation, 0, ctypes.byref(shown), 0):
        return False
    return shown.value == 0


def _mac_is_still(run: "Callable[..., CompletedProcess[str]] | None") -> bool:
    import subprocess  # here, because few systems need it and it is slow to load

    run = run or subprocess.run
    try:
        told = run(
            ["/usr/bin/defaults", "read", "com.apple.universalaccess", "reduceMotion"],
            capture_output=True,
            text=True,
            timeout=PATIENCE_MS / 1000,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.stdout.strip() == "1"
