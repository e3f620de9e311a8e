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
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

SHOW, REMIND, LOOK = "show", "remind", "look"
"""Come to the front; ask now, if it is time to; look at the clock, for it may be another day or place."""

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
    """Where the socket lies: in the person's folder, where nobody else can put one of that name.

    Only macOS can't reach one with a long name there; its folder for temporary files is the person's own.
    """
    here = data_dir.absolute() / "window.socket"
    on_macos = sys.platform == "darwin"
    if not on_macos or _is_short(here):
        return here
    from tempfile import gettempdir

    return Path(gettempdir()) / f"{name_of(data_dir)}.socket"


def _is_short(path: Path) -> bool:
    return len(os.fsencode(path)) <= LONGEST_PATH


@contextlib.contextmanager
def _within_reach(path: Path) -> Iterator[str]:
    """A name that is short enough for a socket: by way of its folder, opened, where the whole is too long."""
    if _is_short(path):
        yield os.fspath(path)
        return
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)


def _ask_once(path: Path, message: str, answering: float) -> bool:
    about = path.lstat()
    if not stat.S_ISSOCK(about.st_mode) or about.st_uid != os.getuid():
        return False
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(answering)
        with _within_reach(path) as name:
            client.connect(name)
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
            with _within_reach(path) as name:
                self._server.bind(name)
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
            except OSError:
                return
            with contextlib.suppress(OSError):  # who has not waited for the answer has said it all the same
                client.sendall(HEARD)
        self._heard(words.decode(errors="replace").strip())
