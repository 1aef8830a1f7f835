"""What the model really reads: the exact prompt, token by token, and how much of it was still there."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.chats.records import Chat, Message
from workbench.chats.store import ChatStore
from workbench.conversation import prompts
from workbench.engine_client.client import EngineClient
from workbench.errors import WorkbenchError
from workbench.processes.protocol import Prompt, Render, Rendered
from workbench.ui.bridge import Bridge
from workbench.ui.error_sentences import words_of
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.combo_box import ComboBox
from workbench.ui.widgets.labels import second_label, small_label
from workbench.ui.widgets.token_text import TokenText
from workbench.ui.wording import figures

LAST, NEXT = "last", "next"


class ContextTab(QWidget):
    """Asks the engine whenever it is in sight and something has changed.

    Signals:
        told(sentence, level): A note in passing.
    """

    told = Signal(str, str)

    def __init__(
        self,
        store: ChatStore,
        bridge: Bridge,
        client: Callable[[], EngineClient | None],
        parent: QWidget | None = None,
    ) -> None:
        """`client` gives the engine in use while its model is loaded."""
        super().__init__(parent)
        self._store = store
        self._bridge = bridge
        self._client = client
        self._chat_id: int | None = None
        self._asked = 0
        self._stale = True
        self.turn = ComboBox(self)
        self.turn.setAccessibleName(self.tr("Which prompt"))
        self.turn.addItem(self.tr("Sent last"), LAST)
        self.turn.addItem(self.tr("Sent next"), NEXT)
        self.turn.activated.connect(self.refresh)
        self.copy_button = IconButton("copy", self.tr("Copy the prompt"), self)
        self.copy_button.clicked.connect(self._copy)
        self.figures = second_label("", self)
        self.text = TokenText(self)
        self.text.setAccessibleName(self.tr("The prompt, token by token"))
        self.word = small_label("", self)
        self.text.pointed_at.connect(lambda place: self.word.setText(self.text.word_at(place)))
        self._legend = QLabel(self)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.turn, 1)
        head.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.figures)
        column.addWidget(self.text, 1)
        column.addWidget(self.word)
        self._legend.setProperty("role", "small")
        self._legend.setWordWrap(True)
        self._legend.setText(self.tr("Blue ground: kept from before. Grey: read anew. Blue letters: special tokens."))
        column.addWidget(self._legend)
        column.addStretch(0)

    def show_chat(self, chat_id: int | None) -> None:
        """Another chat is in sight, or this one has changed."""
        self._chat_id = chat_id
        self._stale = True
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Ask the engine for the prompt now."""
        self._stale = False
        self._asked += 1
        asked = self._asked
        client = self._client()
        if self._chat_id is None or client is None:
            self._show_nothing(
                self.tr("Load a model to see what it reads.")
                if client is None
                else self.tr("Say something to see what the model reads.")
            )
            return
        chat = self._store.chat(self._chat_id)
        path = self._store.path(self._chat_id)
        last = self.turn.currentData() == LAST
        sent, reused = sent_last(path) if last else (path, None)
        if not sent:
            self._show_nothing(self.tr("Nothing was sent yet."))
            return
        prompt = self._prompt(chat, sent, path[len(sent)] if last and len(sent) < len(path) else None)

        def done(rendered: Rendered) -> None:
            if asked == self._asked:
                self._show(rendered, rendered.reused if reused is None else min(reused, rendered.count))

        def failed(error: WorkbenchError) -> None:
            if asked == self._asked:
                self._show_nothing(words_of(error))

        session = str(self._chat_id)
        self._bridge.run(
            lambda: client.call(Render, session=session, prompt=prompt, with_tokens=True), done, failed, owner=self
        )

    def _prompt(self, chat: Chat, sent: Sequence[Message], answer: Message | None) -> Prompt:
        asked_with = answer.asked_with if answer is not None else {}
        return prompts.build(
            as_asked(chat, asked_with),
            prompts.sent_part(chat, sent),
            reply_start=asked_with.get("reply_start", ""),
            sources=answer.sources if answer is not None else (),
        )

    def _show(self, rendered: Rendered, reused: int) -> None:
        self.figures.setText(
            self.tr("{count} tokens: {kept} kept, {read} read. The context holds {length}.").format(
                count=figures(rendered.count),
                kept=figures(reused),
                read=figures(rendered.count - reused),
                length=figures(rendered.context_length),
            )
        )
        self.text.show_tokens(rendered.pieces, rendered.tokens, reused, rendered.special)
        self._show_parts(True)

    def _show_nothing(self, words: str) -> None:
        self.figures.setText(words)
        self.text.show_tokens((), ())
        self._show_parts(False)

    def _show_parts(self, something: bool) -> None:
        for part in (self.text, self.word, self._legend):
            part.setVisible(something)
        self.copy_button.setEnabled(something)
        self.word.setText("")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.source)
        self.told.emit(self.tr("Copied"), "good")


def as_asked(chat: Chat, asked_with: Mapping[str, Any]) -> Chat:
    """The chat as it was when an answer was asked for; as it is, where that was not kept."""
    if not asked_with:
        return chat
    options = {
        **chat.options,
        prompts.VARIABLES: {},  # they stand in the prompt already
        prompts.TEMPLATE: asked_with.get("template"),
        prompts.TEMPLATE_ARGUMENTS: asked_with.get("template_arguments", {}),
    }
    return replace(chat, system_prompt=asked_with.get("system_prompt", ""), options=options)


def sent_last(path: Sequence[Message]) -> tuple[Sequence[Message], int | None]:
    """The messages the last answer was written for, and how many tokens of them were still there, if known."""
    at = next((n for n in range(len(path) - 1, -1, -1) if path[n].role == "assistant"), len(path))
    reused = path[at].stats.get("reused_tokens") if at < len(path) else None
    return path[:at], reused
