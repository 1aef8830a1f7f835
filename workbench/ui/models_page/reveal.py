"""Showing a file in the system's file manager, chosen there where the system can do that."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def reveal_command(path: Path, platform: str = sys.platform) -> list[str]:
    """The program that opens the file manager with `path` chosen, and its arguments."""
    if platform == "win32":
        return ["explorer", f"/select,{path}"]
    if platform == "darwin":
        return ["open", "-R", str(path)]
    # freedesktop.org's file manager interface, which GNOME, KDE, Xfce and others answer.
    return [
        "dbus-send",
        "--session",
        "--print-reply",
        "--dest=org.freedesktop.FileManager1",
        "/org/freedesktop/FileManager1",
        "org.freedesktop.FileManager1.ShowItems",
        f"array:string:{path.as_uri()}",
        "string:",
    ]


def reveal(path: Path, parent: QObject) -> None:
    """Open the file manager on a file; on its folder alone where it cannot choose a file. Returns at once."""
    process = QProcess(parent)

    def open_folder() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def on_finished(status: int) -> None:
        # The Explorer's status says nothing: it is 1 when all went well.
        if status and sys.platform != "win32":
            open_folder()
        process.deleteLater()

    def on_error(error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # then `finished` does not come
            open_folder()
            process.deleteLater()

    process.finished.connect(on_finished)
    process.errorOccurred.connect(on_error)
    program, *arguments = reveal_command(path)
    process.start(program, arguments)
