"""One window for each person: a second start asks the first to show itself. On Linux and macOS without Qt.

The first listens on a socket beside the person's files; only they may speak to it. Whether there is a first
at all is not asked here but at a lock, which a crash sets free by itself.
"""

import contextlib
import os
import select
import socket
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

SHOW, REMIND = "show", "remind"
"""Come to the front; ask now, if it is time to."""

HEARD = b"heard\n"
LONGEST_MESSAGE = 500
LONGEST_PATH = 100
"""Bytes; a socket can't have a longer name (104 on macOS, 108 on Linux)."""
STARTING = 5.0
"""Seconds in which a program that has just been started begins to listen."""
ANSWERING = 2.0
"""Seconds after which a program that listens and says nothing is taken for frozen."""

_PAUSE = 0.05


class Listening(Protocol):
    """Who listens for a second start; keep it alive."""

    def close(self) -> None:
        """Listen no longer."""


def ask_first(data_dir: Path, message: str, starting: float = STARTING, answering: float = ANSWERING) -> bool:
    """Tell the first one something; whether it has heard."""
    if sys.platform == "win32":
        from spineguard.desktop.one_instance_windows import ask_pipe

        return ask_pipe(name_of(data_dir), message, starting, answering)
    until = time.monotonic() + starting
    while True:
        try:
            return _ask_once(socket_path(data_dir), message, answering)
        except (FileNotFoundError, ConnectionRefusedError):
            if time.monotonic() > until:
                return False
            select.select([], [], [], _PAUSE)
        except OSError:
            return False


def listen(data_dir: Path, heard: Callable[[str], None], parent: "QObject") -> Listening:
    """Hear what a second start says. Hold the lock: what an earlier one has left behind is taken away.

    `heard` gets the message, and after a space what it wants to pass on.
    """
    if sys.platform == "win32":
        from spineguard.desktop.one_instance_windows import PipeListening

        return PipeListening(name_of(data_dir), heard, parent)
    return SocketListening(socket_path(data_dir), heard, parent)


def name_of(data_dir: Path) -> str:
    """A short name that no other folder has."""
    import hashlib

    place = os.path.realpath(data_dir)
    return "spineguard-" + hashlib.sha256(os.fsencode(place)).hexdigest()[:16]


def socket_path(data_dir: Path) -> Path:
    """Where the socket lies: in the person's folder, unless its name is too long for one."""
    here = data_dir.absolute() / "window.socket"
    if len(os.fsencode(here)) <= LONGEST_PATH:
        return here
    from tempfile import gettempdir

    return Path(os.environ.get("XDG_RUNTIME_DIR") or gettempdir()) / f"{name_of(data_dir)}.socket"


def _ask_once(path: Path, message: str, answering: float) -> bool:
    about = path.lstat()
    if not stat.S_ISSOCK(about.st_mode) or about.st_uid != os.getuid():
        return False
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(answering)
        client.connect(os.fspath(path))
        client.sendall(message.encode()[:LONGEST_MESSAGE] + b"\n")
        try:
            return client.recv(len(HEARD)) == HEARD
        except TimeoutError:
            return False


class SocketListening:
    """A socket that Qt watches, so that nobody has to look."""

    def __init__(self, path: Path, heard: Callable[[str], None], parent: "QObject") -> None:
        from PySide6.QtCore import QSocketNotifier

        self._path, self._heard = path, heard
        with contextlib.suppress(FileNotFoundError):
            path.unlink()
        self._server = socket.socket(socket.AF_UNIX)
        before = os.umask(0o177)
        try:
            self._server.bind(os.fspath(path))
        finally:
            os.umask(before)
        self._server.listen(5)
        self._server.setblocking(False)
        self._notifier = QSocketNotifier(self._server.fileno(), QSocketNotifier.Type.Read, parent)
        self._notifier.activated.connect(self._on_notifier_activated)

    def close(self) -> None:
        self._notifier.setEnabled(False)
        self._server.close()
        with contextlib.suppress(OSError):
            self._path.unlink()

    def _on_notifier_activated(self) -> None:
        try:
            client, _ = self._server.accept()
        except OSError:
            return
        with client:
            client.settimeout(0.2)  # whoever speaks to us has the words ready
            try:
                words = client.recv(LONGEST_MESSAGE + 1)
                client.sendall(HEARD)
            except OSError:
                return
        self._heard(words.decode(errors="replace").strip())
