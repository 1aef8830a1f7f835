"""Titles suggested by the loaded model: after the first answer by itself, or when a person asks for one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.app import Workbench
from workbench.chats.records import Message
from workbench.chats.tree import title_from
from workbench.engine_client.engine import Engine
from workbench.errors import WorkbenchError
from workbench.ui.bridge import Bridge
from workbench.ui.chat_list.changes import ChatChanges
from workbench.ui.error_sentences import words_of
from workbench.ui.pages.model_controller import ModelController
from workbench.ui.pages.turn_controller import TurnController

if TYPE_CHECKING:
    from workbench.conversation.titles import TitleRequest


class Titles(QObject):
    """Asks for one title at a time, and gives way as soon as the person writes.

    Signals:
        told(sentence, level): Why there is no title, for a person who asked for one.
    """

    told = Signal(str, str)

    def __init__(
        self, workbench: Workbench, bridge: Bridge, models: ModelController, turns: TurnController, changes: ChatChanges
    ) -> None:
        super().__init__(turns)
        self._workbench = workbench
        self._bridge = bridge
        self._models = models
        self._changes = changes
        self._request: TitleRequest | None = None
        turns.over.connect(self._on_answered)
        turns.changed.connect(lambda chat: self.give_way() if turns.running(chat) is not None else None)

    def give_way(self) -> None:
        """The engine is needed for something else, or will be soon."""
        if self._request is not None:
            self._request.cancel()

    def suggest(self, chat_id: int) -> None:
        """Ask for a title because the person wants one; without a useful one it becomes the first words."""
        engine = self._models.loaded
        if engine is None:
            self.told.emit(self.tr("No model is loaded. Load one, and it suggests a title."), "info")
        elif _is_starter(engine):
            self._take_first_words(
                chat_id, self.tr("The starter model is too small for titles: the chat is named by its first words.")
            )
        else:
            self._ask(chat_id, engine, asked_for=True)

    def _on_answered(self, chat_id: int, message: Message) -> None:
        engine = self._models.loaded
        if engine is None or _is_starter(engine) or message.state != "complete":
            return
        facts = engine.state.facts
        if facts is None or not facts.can_rewind:  # else the next answer would have to read the whole chat again
            return
        if not self._workbench.settings.load()[0].suggest_titles:
            return
        from workbench.conversation.titles import has_first_words

        chats = self._workbench.chats
        path = chats.path(chat_id)
        first = len(path) == 2 and len(path[-1].sibling_ids) == 1
        if first and has_first_words(chats.chat(chat_id), path):
            self._ask(chat_id, engine, asked_for=False)

    def _ask(self, chat_id: int, engine: Engine, *, asked_for: bool) -> None:
        from workbench.conversation.titles import TitleRequest

        self.give_way()
        self._request = request = TitleRequest(self._workbench.chats, chat_id, engine)
        before = self._workbench.chats.chat(chat_id).title

        def done(title: str) -> None:
            if title:
                if self._workbench.chats.chat(chat_id).title == before:  # else the person was quicker
                    self._changes.rename(chat_id, title)
            elif asked_for and not request.cancelled:
                self._take_first_words(chat_id, self.tr("No useful title came: the chat is named by its first words."))

        def failed(error: WorkbenchError) -> None:
            if asked_for:
                self.told.emit(words_of(error), "bad")

        self._bridge.run(request.wait, done, failed)

    def _take_first_words(self, chat_id: int, sentence: str) -> None:
        path = self._workbench.chats.path(chat_id)
        words = title_from(next((message.content for message in path if message.role == "user"), ""))
        if words:
            self._changes.rename(chat_id, words)
        self.told.emit(sentence, "info")


def _is_starter(engine: Engine) -> bool:
    from workbench.library.starter import starter_path

    return engine.path == str(starter_path())
