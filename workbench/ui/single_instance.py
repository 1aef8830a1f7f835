"""One window for each home folder: a second launch raises the first and ends."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from workbench import paths
from workbench.filelock import FileLock

_log = logging.getLogger(__name__)

LOCK_NAME = "window.lock"
RAISE = b"raise"
PATIENCE_MS = 5_000
"""How long the first window may take to answer: it may have been launched a moment ago."""


class SingleInstance:
    """Knows which window is the first by a lock, which the system lets go of when its holder dies; so nothing stale.

    The command line holds no such lock and runs beside the window.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` holds the lock; the data folder when None."""
        folder = folder or paths.data_dir()
        self._folder = folder
        self._lock = FileLock(folder / LOCK_NAME)
        self._server: QObject | None = None

    @property
    def _name(self) -> str:
        import hashlib  # after the first paint

        return f"llm-workbench-{hashlib.sha256(str(self._folder.resolve()).encode()).hexdigest()[:16]}"

    def is_first(self) -> bool:
        """Whether there is no other window, which there then cannot be while this process lives."""
        return self._lock.try_exclusive()

    def listen(self, on_raise: Callable[[], None], parent: QObject) -> None:
        """Have `on_raise` called whenever a further launch asks for this window."""
        from PySide6.QtNetwork import QLocalServer  # after the first paint

        server = QLocalServer(parent)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)  # left by a window that was killed; the lock says that none lives

        def on_connection() -> None:
            while (connection := server.nextPendingConnection()) is not None:
                connection.disconnected.connect(connection.deleteLater)
                on_raise()

        server.newConnection.connect(on_connection)
        if not server.listen(self._name):
            _log.warning("A second launch cannot raise this window: %s", server.errorString())
        self._server = server

    def close(self) -> None:
        """Be the first no more."""
        self._lock.close()

    def raise_first(self) -> bool:
        """Ask the first window to come to the front; whether it heard."""
        import time

        from PySide6.QtNetwork import QLocalSocket

        end = time.monotonic() + PATIENCE_MS / 1000
        while time.monotonic() < end:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(500):
                socket.write(RAISE)
                socket.waitForBytesWritten(500)
                socket.disconnectFromServer()
                return True
            time.sleep(0.1)  # it has the lock already and does not listen yet
        return False
