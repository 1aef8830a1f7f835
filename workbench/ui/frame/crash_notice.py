"""After a crash: what happened, what was kept, where the log is, and a report to copy."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from workbench import diagnostics
from workbench.crashes import Crash

if TYPE_CHECKING:
    from workbench.plugin_host.host import PluginHost
    from workbench.ui.main_window import MainWindow


class CrashNotice(QObject):
    """Stands above the chat until it is closed."""

    def __init__(self, window: "MainWindow", crash: Crash) -> None:
        super().__init__(window)
        self._window = window
        self._crash = crash
        banner = window.chat.centre.notice_banner
        banner.acted.connect(self._on_acted)
        actions = [("crash.report", self.tr("Copy report")), ("crash.log", self.tr("Show the log"))]
        banner.say(self._sentence(), "warn", actions)
        if window.models.settings.reopen_chat:
            self._open_newest()

    def _open_newest(self) -> None:
        """Which chat was open is kept when the window closes; after a crash it is taken to be the one used last."""
        chats = [entry for entry in self._window.workbench.chats.entries() if not entry.archived]
        if chats:
            self._window.chat.open_again(max(chats, key=lambda entry: entry.updated).id, 0)

    def _sentence(self) -> str:
        if self._crash.cause:
            what = self.tr("The workbench crashed last time ({cause}).").format(cause=self._crash.cause)
        else:
            what = self.tr("The workbench was ended from outside last time, or the power went.")
        if self._window.workbench.chats.interrupted:
            kept = self.tr("Your chats are kept; the answer that was being written ends where it was saved last.")
        else:
            kept = self.tr("Your chats and settings are kept.")
        return f"{what} {kept}"

    def _on_acted(self, name: str) -> None:
        if name == "crash.report":
            self._window.bridge.run(lambda: report(self._crash, self._window.workbench.plugins), self._copied)
        elif name == "crash.log":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._crash.folder)))

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._window.toasts.say(self.tr("Report copied. There is no text of any chat in it."), "good")


def report(crash: Crash, plugins: "PluginHost") -> str:
    """The whole report: the machine, then the crash."""
    machine = diagnostics.lines(diagnostics.facts(diagnostics.look(), plugins))
    return "\n".join([*machine, "", crash.report(), ""])
