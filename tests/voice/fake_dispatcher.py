"""A Speech Dispatcher made of one socket, in the same event loop: does what a test tells it to do."""

import socket
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier


class FakeDispatcher(QObject):
    """Answers what a real one answers; `spoken` is what it was given, `modules` the engines it claims."""

    def __init__(self, place: Path, modules: tuple[str, ...] = ("espeak-ng",)) -> None:
        super().__init__()
        self.commands: list[str] = []
        self.spoken: list[str] = []
        self.modules = modules
        self.holds_back_text_reply = False
        self._text: list[str] | None = None
        self._left = b""
        self._wire: socket.socket | None = None
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(str(place))
        self._server.listen()
        self._door = QSocketNotifier(self._server.fileno(), QSocketNotifier.Type.Read, self)
        self._door.activated.connect(self._on_door)

    def finish(self, number: int | None = None) -> None:
        """Words were spoken to their end."""
        self._event("702 END", number)

    def begin(self, number: int | None = None) -> None:
        self._event("701 BEGIN", number)

    def cut(self) -> None:
        """Somebody silenced everybody."""
        self._event("703 CANCELED", None)

    def answer_text(self) -> None:
        """The reply that was held back."""
        self._send(f"225-{len(self.spoken)}\r\n225 OK MESSAGE QUEUED\r\n")

    def hang_up(self) -> None:
        assert self._wire is not None
        self._ear.setEnabled(False)
        self._wire.close()

    def close(self) -> None:
        self._door.setEnabled(False)
        self._server.close()
        if self._wire is not None:
            self.hang_up()

    def _event(self, what: str, number: int | None) -> None:
        code = what[:3]
        self._send(f"{code}-{number or len(self.spoken)}\r\n{code}-1\r\n{what}\r\n")

    def _send(self, text: str) -> None:
        assert self._wire is not None
        self._wire.sendall(text.encode())

    def _on_door(self) -> None:
        self._wire, _ = self._server.accept()
        self._left, self._text = b"", None
        self._ear = QSocketNotifier(self._wire.fileno(), QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self._on_ear)

    def _on_ear(self) -> None:
        assert self._wire is not None
        data = self._wire.recv(65_536)
        if not data:
            self._ear.setEnabled(False)
            return
        *lines, self._left = (self._left + data).split(b"\r\n")
        for line in lines:
            self._on_line(line.decode())

    def _on_line(self, line: str) -> None:
        if self._text is not None:
            if line != ".":
                self._text.append(line)
                return
            self.spoken.append("\n".join(self._text))
            self._text = None
            if not self.holds_back_text_reply:
                self.answer_text()
            return
        self.commands.append(line)
        if line == "SPEAK":
            self._text = []
            self._send("230 OK RECEIVING DATA\r\n")
        elif line == "LIST OUTPUT_MODULES":
            listed = "".join(f"250-{name}\r\n" for name in self.modules)
            self._send(f"{listed}250 OK MODULE LIST SENT\r\n")
        elif "VOICE_TYPE" in line:
            self._send("405 ERR UNKNOWN VOICE\r\n")
        else:
            self._send("200 OK\r\n")
