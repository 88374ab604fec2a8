"""One running copy for each profile folder: a second start hands its file to the first and ends.

Two copies would fight for the files' lock. A mark among the temporary files says that one runs; it is the system that
knows whether its process still lives. The hand-over is a local socket that only this user may open; what comes through
is a path, looked at as if the person had chosen it. Sockets are imported when used: start-up is imports.
"""

import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE, PAUSE = 1.0, 0.05  # seconds
LONGEST_PATH = 4_096  # bytes


class OneCopy(QObject):
    """`asked` carries the path that another start was given, or None where it was given none."""

    asked = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._name = _name_for(folder)
        self._mark = QLockFile(str(Path(tempfile.gettempdir(), f"{self._name}.lock")))
        self._server: QLocalServer | None = None

    def hand_over(self, file: Path | None) -> bool:
        """Give the file to the copy that is running already; False where none is, and this one is the running copy."""
        if self._mark.tryLock(0):
            return False
        from PySide6.QtNetwork import QLocalSocket

        socket, until = QLocalSocket(), time.monotonic() + PATIENCE
        socket.connectToServer(self._name)
        while not socket.waitForConnected(round(PATIENCE * 1000)):
            if time.monotonic() > until:
                return False  # whatever has the mark is no copy that listens
            time.sleep(PAUSE)  # it may have been started a moment ago
            socket.connectToServer(self._name)
        socket.write(str(file.absolute() if file else "").encode() + b"\n")
        handed = socket.waitForBytesWritten(round(PATIENCE * 1000))
        socket.disconnectFromServer()
        return handed

    def listen(self) -> bool:
        """Be asked by other starts; a name left behind by a copy that died is taken over."""
        from PySide6.QtNetwork import QLocalServer

        self._server = server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(partial(self._taken, server))
        return server.listen(self._name) or (QLocalServer.removeServer(self._name) and server.listen(self._name))

    def close(self) -> None:
        """Listen no more."""
        if self._server is not None:
            self._server.close()
        self._mark.unlock()

    def _taken(self, server: "QLocalServer") -> None:
        socket = server.nextPendingConnection()  # the server's child: it goes with it
        socket.readyRead.connect(partial(self._read, socket))
        if socket.canReadLine():
            self._read(socket)

    def _read(self, socket: "QLocalSocket") -> None:
        if socket.bytesAvailable() > LONGEST_PATH:
            socket.abort()
        elif socket.canReadLine():
            path = bytes(socket.readLine(LONGEST_PATH).data()).decode(errors="replace").strip()
            socket.disconnectFromServer()
            self.asked.emit(Path(path) if path else None)


def _name_for(folder: Path) -> str:
    """The same for each start on the same folder, and it tells nothing of it."""
    digest = QCryptographicHash.hash(str(folder.absolute()).encode(), QCryptographicHash.Algorithm.Sha256)
    return f"bid-evaluation-{digest.toHex().toStdString()[:24]}"
