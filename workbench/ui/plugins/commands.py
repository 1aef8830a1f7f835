"""What plugins can do, as commands: in the palette, with shortcuts for whoever wants some."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from workbench.plugin_api import JobKind
from workbench.plugin_host.host import PluginHost
from workbench.plugin_host.records import Plugin
from workbench.ui.commands import Command
from workbench.ui.main_window import MainWindow
from workbench.ui.plugins.actions import PluginMessageActions
from workbench.ui.plugins.job_door import open_job_form
from workbench.ui.plugins.models import PluginModels


class PluginCommands(QObject):
    """A command for each job kind, message action and model action; those for pages come with the pages."""

    def __init__(
        self, window: MainWindow, host: PluginHost, messages: PluginMessageActions, models: PluginModels
    ) -> None:
        super().__init__(window)
        self._window = window
        self._host = host
        self._messages = messages
        self._models = models
        self._added: set[str] = set()

    def refresh(self) -> None:
        """Plugins came or went."""
        wanted = {command.id: command for command in self._wanted()}
        commands = self._window.commands
        for name in self._added - wanted.keys():
            commands.remove(name)
        for name in wanted.keys() - self._added:
            commands.add(wanted[name])
        self._added = set(wanted)

    def _wanted(self) -> list[Command]:
        host, window = self._host, self._window
        message = QCoreApplication.translate("PluginCommands", "Message: {action}")
        found = []
        for plugin, kind in host.declared("jobs"):
            found.append(_command(plugin, "job", kind.name, _dots(kind.title), partial(self._start, plugin, kind)))
        for plugin, action in host.declared("message_actions"):
            run = partial(self._messages.run_here, plugin, action)
            command = _command(plugin, "message", action.name, message.format(action=action.title), run)
            found.append(Command(command.id, command.title, command.section, run, page=window.chat))
        for plugin, action in host.declared("model_actions"):
            run = partial(self._with_model, plugin, action)
            command = _command(plugin, "model", action.name, action.title, run)
            found.append(Command(command.id, command.title, command.section, run, enabled=self._has_model))
        return found

    def _start(self, plugin: Plugin, kind: JobKind) -> None:
        open_job_form(self._window, plugin, kind)

    def _has_model(self) -> bool:
        return bool(self._window.models.path)

    def _with_model(self, plugin: Plugin, action) -> None:  # type: ignore[no-untyped-def]
        self._models.run(plugin, action, self._window.models.path)


def _command(plugin: Plugin, hook: str, name: str, title: str, run) -> Command:  # type: ignore[no-untyped-def]
    return Command(f"plugin.{plugin.id}.{hook}.{name}", title, plugin.title, run)


def _dots(title: str) -> str:
    """It asks for more before it does anything."""
    return title if title.endswith("…") else f"{title}…"
