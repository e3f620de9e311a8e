"""Calls on the session bus of a Linux desktop; whoever is missing there is simply not there."""

import ctypes
import os
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtDBus import (
    QDBusArgument,
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
)
from shiboken6 import Shiboken

from spineguard.desktop.session_bus import session_bus_there

WITHIN = 2000
"""The longest that we wait for an answer, in ms; the window does not wait with us."""


def session_bus() -> QDBusConnection | None:
    """The bus, or None where there is none that answers."""
    if not sys.platform.startswith("linux") or not session_bus_there(os.environ):
        return None
    bus = QDBusConnection.sessionBus()
    return bus if bus.isConnected() else None


def unsigned(value: int) -> QDBusArgument:
    """A whole number as the `u` of D-Bus. PySide sends every number as `i`, which servers refuse.

    Raises OSError or AttributeError where Qt's own library can't be reached.
    """
    argument = QDBusArgument()
    _write_uint(Shiboken.getCppPointer(argument)[0], value)
    return argument


@cache
def _writer() -> Any:
    import PySide6

    folder = Path(PySide6.__file__).parent
    for place in (folder / "Qt" / "lib", folder):
        for file in place.glob("libQt6DBus.so*"):
            write = ctypes.CDLL(str(file))["_ZN13QDBusArgumentlsEj"]  # QDBusArgument::operator<<(uint)
            write.argtypes, write.restype = (ctypes.c_void_p, ctypes.c_uint), ctypes.c_void_p
            return write
    raise OSError("Qt's library for D-Bus was not found")


def _write_uint(pointer: int, value: int) -> None:
    _writer()(pointer, value)


def call(
    bus: QDBusConnection, owner: QObject, where: tuple[str, str, str, str], arguments: Sequence[object]
) -> QDBusPendingCallWatcher:
    """Call a method (service, path, interface, name) without waiting; its watcher belongs to `owner`."""
    message = QDBusMessage.createMethodCall(*where)
    message.setArguments(list(arguments))
    return QDBusPendingCallWatcher(bus.asyncCall(message, WITHIN), owner)


def answer_of(watcher: QDBusPendingCallWatcher) -> list[Any] | None:
    """What came back; None for an error."""
    reply = watcher.reply()
    if reply.type() != QDBusMessage.MessageType.ReplyMessage:
        return None
    return list(reply.arguments())
