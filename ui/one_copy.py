"""One running copy for each profile folder: a second start hands its file to the first and ends.

Two copies would fight for the files' lock. The hand-over is a local socket that only this user may open; what comes
through is a path, looked at as if the person had chosen it.
"""

import hashlib
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 1_000  # ms
LONGEST_PATH = 4_096  # bytes


class OneCopy(QObject):
    """`asked` carries the path that another start was given, or None where it was given none."""

    asked = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._name = _name_for(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._taken)

    def hand_over(self, file: Path | None) -> bool:
        """Give the file to the copy that is running already; False where none is."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(PATIENCE):
            return False
        socket.write(str(file.absolute() if file else "").encode() + b"\n")
        handed = socket.waitForBytesWritten(PATIENCE)
        socket.disconnectFromServer()
        return handed

    def listen(self) -> bool:
        """Be the running copy; a name left behind by a copy that died is taken over."""
        return self._server.listen(self._name) or (
            QLocalServer.removeServer(self._name) and self._server.listen(self._name)
        )

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _taken(self) -> None:
        socket = self._server.nextPendingConnection()  # the server's child: it goes with it
        socket.readyRead.connect(partial(self._read, socket))
        if socket.canReadLine():
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > LONGEST_PATH:
            socket.abort()
        elif socket.canReadLine():
            path = bytes(socket.readLine(LONGEST_PATH).data()).decode(errors="replace").strip()
            socket.disconnectFromServer()
            self.asked.emit(Path(path) if path else None)


def _name_for(folder: Path) -> str:
    """The same for each start on the same folder, and it tells nothing of it."""
    return f"bid-evaluation-{hashlib.sha256(str(folder.absolute()).encode()).hexdigest()[:24]}"
