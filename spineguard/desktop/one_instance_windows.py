"""Windows: a second start speaks to the first through a named pipe of Qt's, open to this person alone."""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

HEARD = b"heard\n"


def ask_pipe(name: str, message: str, starting: float, answering: float) -> bool:
    """Tell the first one something; whether it has heard."""
    deadline = QDeadlineTimer(round(starting * 1000))
    client = QLocalSocket()
    while True:
        client.connectToServer(name)
        if client.waitForConnected(200):
            break
        if deadline.hasExpired():
            return False
    client.write(message.encode() + b"\n")
    client.waitForBytesWritten(round(answering * 1000))
    if not client.waitForReadyRead(round(answering * 1000)):
        return False
    return bytes(client.readAll().data()) == HEARD


class PipeListening(QObject):
    """Listens on the pipe."""

    def __init__(self, name: str, heard: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._heard = heard
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(name)
        self._server.newConnection.connect(self._on_server_new_connection)
        if not self._server.listen(name):
            raise OSError(self._server.errorString())

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()

    def _on_server_new_connection(self) -> None:
        client = self._server.nextPendingConnection()
        if client is None or not client.waitForReadyRead(200):
            return
        words = bytes(client.readAll().data()).decode(errors="replace").strip()
        client.write(HEARD)
        client.flush()
        client.disconnected.connect(client.deleteLater)
        self._heard(words)
