"""Answers that are over are shown to the checks of plugins; what they find is kept with the answer."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from workbench.chats.records import Message
from workbench.errors import WorkbenchError
from workbench.plugin_host.asking import Asking
from workbench.plugin_host.host import PluginHost
from workbench.ui.error_sentences import said, words_of
from workbench.ui.main_window import MainWindow
from workbench.ui.pages.items import item_of
from workbench.ui.transcript.actions import MessageAction, is_running
from workbench.ui.transcript.item import MessageItem

AGAIN = "check"
"""Name of the action that has an answer checked once more."""


class PluginChecks(QObject):
    """Asks on a thread of its own, so that the next question can be written meanwhile."""

    def __init__(self, window: MainWindow, host: PluginHost, asking: Asking) -> None:
        super().__init__(window)
        self._window = window
        self._host = host
        self._asking = asking
        self._offered = False
        window.chat.turns.over.connect(self._on_over)

    def refresh(self) -> None:
        """Plugins came or went."""
        there = bool(self._host.declared("answer_checks"))
        actions = self._window.chat.centre.view.message_actions
        if there and not self._offered:
            words = QCoreApplication.translate("PluginChecks", "Check again")
            actions.add(MessageAction(AGAIN, words, "list-checks", self.check_again, _checkable), before="delete")
        elif self._offered and not there:
            actions.remove(AGAIN)
        self._offered = there

    def check_again(self, message: str) -> None:
        """Have an answer checked once more: the plugin may know better by now."""
        self._check(self._window.workbench.chats.message(int(message)), aloud=True)

    def _on_over(self, _chat: int, message: Message) -> None:
        if self._offered and message.state == "complete" and message.content.strip():
            self._check(message)

    def _check(self, message: Message, *, aloud: bool = False) -> None:
        """`aloud`: somebody waits for it, and is told when nothing was found."""
        store = self._window.workbench.chats

        def work() -> tuple[Message, list[str]]:
            path = store.path_to(message.id)
            question = path[-2].content if len(path) > 1 and path[-2].role == "user" else ""
            marks, failed = self._asking.check(message, question)
            if not marks and not message.marks:
                return message, failed
            return store.set_marks(message.id, marks), failed

        self._window.bridge.run(work, partial(self._show, aloud), self._failed, owner=self)

    def _show(self, aloud: bool, found: tuple[Message, list[str]]) -> None:
        message, failed = found
        toasts = self._window.toasts
        for sentence in failed:
            toasts.say(said(sentence), "warn")
        view = self._window.chat.centre.view
        item = next((item for item in view.items if item.id == str(message.id)), None)
        if item is not None and not is_running(item):
            known = item_of(message)
            known.note, known.state = item.note, item.state
            view.update_item(known)
        if aloud and not failed and not message.marks:
            toasts.say(QCoreApplication.translate("PluginChecks", "Nothing was found in this answer."))

    def _failed(self, error: WorkbenchError) -> None:
        self._window.toasts.say(words_of(error), "bad")


def _checkable(item: MessageItem) -> bool:
    return item.role == "assistant" and item.id.isdigit() and not is_running(item) and bool(item.text.strip())
