"""What plugins can do with a message, and how anything a person started in a plugin is run and told."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from workbench.errors import WorkbenchError
from workbench.plugin_api import MessageAction as Declared
from workbench.plugin_api import MessageView
from workbench.plugin_host import returned
from workbench.plugin_host.host import PluginHost
from workbench.plugin_host.records import Plugin
from workbench.ui.error_sentences import words_of
from workbench.ui.main_window import MainWindow
from workbench.ui.transcript.actions import MessageAction, is_running
from workbench.ui.transcript.item import MessageItem

ACTION_SECONDS = 120.0
"""How long something a person started may take before it is given up; longer work belongs into a job."""


def run_action(
    window: MainWindow,
    host: PluginHost,
    plugin: Plugin,
    what: str,
    code: str,
    *args: Any,
    then: Callable[[], object] = lambda: None,
) -> None:
    """Call plugin code on a thread; the sentence it returns is shown, or why it failed. `then` after it went well."""

    def work() -> str:
        told: str = host.call(plugin.id, what, code, *args, deadline=ACTION_SECONDS, checked=returned.sentence)
        return told

    def done(sentence: str) -> None:
        if sentence:
            window.toasts.say(sentence, "good")
        then()

    def failed(error: WorkbenchError) -> None:
        window.toasts.say(words_of(error), "bad")

    window.bridge.run(work, done, failed, owner=window)


class PluginMessageActions(QObject):
    """Puts them into the menu of messages, before Delete."""

    def __init__(self, window: MainWindow, host: PluginHost) -> None:
        super().__init__(window)
        self._window = window
        self._host = host
        self._added: list[str] = []

    def refresh(self) -> None:
        """Plugins came or went."""
        actions = self._window.chat.centre.view.message_actions
        for name in self._added:
            actions.remove(name)
        self._added = []
        for plugin, declared in self._host.declared("message_actions"):
            name = f"plugin.{plugin.id}.{declared.name}"
            run = partial(self._run, plugin, declared)
            actions.add(
                MessageAction(name, declared.title, declared.icon, run, partial(_offered, declared)), before="delete"
            )
            self._added.append(name)

    def run_here(self, plugin: Plugin, declared: Declared) -> None:
        """With the message the keyboard is in, or the last one."""
        if not self._window.chat.centre.view.do(f"plugin.{plugin.id}.{declared.name}"):
            words = QCoreApplication.translate("PluginActions", "There is no message with which this can be done now.")
            self._window.toasts.say(words)

    def _run(self, plugin: Plugin, declared: Declared, message: str) -> None:
        saved = self._window.workbench.chats.message(int(message))
        view = MessageView(id=saved.id, chat_id=saved.chat_id, role=saved.role, text=saved.content)
        run_action(self._window, self._host, plugin, declared.title, declared.run, view)


def _offered(declared: Declared, item: MessageItem) -> bool:
    return item.role in declared.roles and item.id.isdigit() and not is_running(item)
