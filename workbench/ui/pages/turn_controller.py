"""Answers on their way: starts them, feeds their text into the transcript, keeps what one does when they fail."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from workbench.chats.records import Message, Source
from workbench.conversation.attachments import Outgoing
from workbench.conversation.conversations import Conversations
from workbench.conversation.overflow import Choice, ContextOverflowError
from workbench.conversation.turn import Turn
from workbench.engine_client.engine import Engine
from workbench.errors import WorkbenchError
from workbench.processes.protocol import Finished, SamplingSettings
from workbench.ui.bridge import Bridge
from workbench.ui.error_sentences import words_of
from workbench.ui.pages.items import UNANSWERED, item_of, unanswered
from workbench.ui.transcript.item import MessageItem
from workbench.ui.transcript.view import TranscriptView
from workbench.ui.wording import figures

PENDING = "pending"
"""Id of an answer that has no place in the chat yet."""

Start = Callable[[Choice], Turn]
"""Starts a turn, or starts it again once the person has chosen what to do about a context that is too short."""


@dataclass
class Running:
    """An answer on its way.

    Attributes:
        turn: The handle on it.
        engine: Writes it.
        item: What the transcript shows of it; its text grows here, in sight or not.
        start: Starts it again.
        below: Id of the message it answers; empty for one that is carried on.
        phase: Where it stands: loading, reading, writing.
    """

    turn: Turn
    engine: Engine
    item: MessageItem
    start: Start
    below: str = ""
    phase: str = "loading"


class TurnController(QObject):
    """Runs at most one answer in each chat; what happens in other chats than the one in sight goes on unseen.

    Signals:
        changed(chat_id): An answer began, got on to another phase, or is over.
        over(chat_id, Message): An answer is over and saved.
        overflowed(chat_id, error): The conversation no longer fits; `again` starts it with a choice.
    """

    changed = Signal(int)
    over = Signal(int, object)
    overflowed = Signal(int, object)

    def __init__(self, conversations: Conversations, bridge: Bridge, view: TranscriptView) -> None:
        super().__init__(view)
        self._conversations = conversations
        self._bridge = bridge
        self._view = view
        self._running: dict[int, Running] = {}
        self._failed: dict[int, Running] = {}
        self._shown: int | None = None
        bridge.looked.connect(self._on_looking)
        bridge.began.connect(self._on_began)
        bridge.reading_prompt.connect(self._on_reading)
        bridge.ended.connect(self._on_ended)
        bridge.failed.connect(self._on_failed)
        bridge.sink.received.connect(self._on_text)

    # ------------------------------------------------------------------------------------------ asking

    def ask(self, chat_id: int, outgoing: Outgoing, engine: Engine, sampling: SamplingSettings, choice: Choice) -> None:
        """Add the person's message and have it answered.

        Raises:
            WorkbenchError: The message could not be saved; nothing has begun.
        """
        store = self._conversations.store
        leaf = store.chat(chat_id).active_leaf_id
        message = store.add_message(chat_id, leaf, "user", outgoing.text, attachments=outgoing.attachments)
        if self._shown == chat_id:
            shown = [item for item in self._view.items if item.id != UNANSWERED]
            self._view.set_items([*shown, item_of(message)])
        self.answer(message, engine, sampling, choice, outgoing.reply_start)

    def answer(
        self,
        asked: Message,
        engine: Engine,
        sampling: SamplingSettings,
        choice: Choice,
        reply_start: str = "",
        reply_tokens: Sequence[int] = (),
        given: Sequence[Source] | None = None,
    ) -> None:
        """Write an answer, or a further one, below a message that is the last one in sight or has answers already.

        It begins with `reply_start`, or with exactly `reply_tokens`, and gets the passages `given` instead of new ones.
        """

        def start(choice: Choice) -> Turn:
            return self._conversations.answer(
                asked,
                engine,
                self._bridge,
                sampling,
                reply_start=reply_start,
                reply_tokens=reply_tokens,
                given=given,
                overflow_choice=choice,
            )

        item = MessageItem(PENDING, "assistant", text=reply_start, model=engine.name)
        self._begin(asked.chat_id, engine, item, start, choice, below=str(asked.id))

    def carry_on(self, message: Message, engine: Engine, sampling: SamplingSettings, choice: Choice) -> None:
        """Go on writing an answer that ended too early."""

        def start(choice: Choice) -> Turn:
            return self._conversations.carry_on(message.id, engine, self._bridge, sampling, overflow_choice=choice)

        item = item_of(message)
        item.stats = item.note = ""
        self._begin(message.chat_id, engine, item, start, choice)

    def again(self, chat_id: int, choice: Choice) -> None:
        """Start once more what failed last in this chat."""
        failed = self._failed.get(chat_id)
        if failed is not None and chat_id not in self._running:
            self._begin(chat_id, failed.engine, failed.item, failed.start, choice, below=failed.below)

    def stop(self, chat_id: int) -> None:
        """End the answer in this chat; what was written stays."""
        if running := self._running.get(chat_id):
            running.turn.stop()

    def set_sampling(self, chat_id: int, sampling: SamplingSettings) -> None:
        """New settings for the running answer, if there is one: they act on its next token."""
        if running := self._running.get(chat_id):
            running.turn.set_sampling(sampling)

    # ------------------------------------------------------------------------------------------ what goes on

    def running(self, chat_id: int | None) -> Running | None:
        """The answer on its way in this chat."""
        return None if chat_id is None else self._running.get(chat_id)

    @property
    def turns(self) -> list[Turn]:
        """Every answer on its way."""
        return [running.turn for running in self._running.values()]

    @property
    def shown(self) -> int | None:
        """The chat in sight; None for one that is not in the store yet."""
        return self._shown

    def show(self, chat_id: int | None, items: list[MessageItem]) -> None:
        """Show a chat, with the answer on its way in it as far as it has come."""
        self._bridge.sink.flush()  # into the items, before another chat is in sight
        self._shown = chat_id
        running = self.running(chat_id)
        self._view.set_items(items if running is None else _with(items, running))

    # ------------------------------------------------------------------------------------------ inside

    def _begin(
        self, chat_id: int, engine: Engine, item: MessageItem, start: Start, choice: Choice, below: str = ""
    ) -> None:
        if chat_id in self._running:
            return
        self._failed.pop(chat_id, None)
        item.state, item.note = "waiting", ""
        running = Running(start(choice), engine, item, start, below)
        self._running[chat_id] = running
        if self._shown == chat_id:
            self._view.set_items(_with(self._view.items, running))
            self._view.begin(item.id)
        self.changed.emit(chat_id)

    def _find(self, turn: Turn) -> Running | None:
        running = self._running.get(turn.chat_id)
        return running if running is not None and running.turn is turn else None

    def _on_looking(self, turn: Turn, titles: tuple[str, ...]) -> None:
        if self._find(turn):
            self.note(turn.chat_id, self.tr("Looking in: {sources}").format(sources=", ".join(titles)))

    def _on_began(self, turn: Turn, message: Message) -> None:
        if running := self._find(turn):
            item, known = item_of(message), running.item.id
            item.text, item.thinking = running.item.text, running.item.thinking
            item.state, item.note, item.stats = running.item.state, "", ""
            running.item, running.phase = item, "reading"
            if self._shown == turn.chat_id:
                self._view.replace_item(known, item)
            self.changed.emit(turn.chat_id)

    def _on_reading(self, turn: Turn, done: int, total: int) -> None:
        if running := self._find(turn):
            note = self.tr("Reading prompt {done} / {total}").format(done=figures(done), total=figures(total))
            running.phase = "reading"
            self.note(turn.chat_id, note)

    def note(self, chat_id: int, note: str) -> None:
        """Say below a waiting answer what it is waiting for."""
        running = self._running.get(chat_id)
        if running is None or running.phase == "writing":
            return
        if self._shown == chat_id:
            self._view.set_note(running.item.id, note)
        running.item.note = note

    def _on_text(self, chat: str, text: str, thinking: str) -> None:
        running = self._running.get(int(chat))
        if running is None:
            return
        if self._shown == int(chat):
            self._view.append(running.item.id, text, thinking)
        else:
            running.item.text += text
            running.item.thinking += thinking
            running.item.state, running.item.note = "streaming", ""
        if running.phase != "writing":
            running.phase = "writing"
            self.changed.emit(int(chat))

    def _on_ended(self, turn: Turn, message: Message, _finished: Finished | None, error: WorkbenchError | None) -> None:
        self._bridge.sink.flush()
        if running := self._find(turn):
            del self._running[turn.chat_id]
            item = item_of(message)
            if error is not None:
                item.state, item.note = "failed", words_of(error)
            if self._shown == turn.chat_id:
                self._view.finish(running.item.id, item)
            self.changed.emit(turn.chat_id)
            self.over.emit(turn.chat_id, message)

    def _on_failed(self, turn: Turn, error: WorkbenchError) -> None:
        running = self._find(turn)
        if running is None:
            return
        del self._running[turn.chat_id]
        self._failed[turn.chat_id] = running
        if self._shown == turn.chat_id:
            self._show_failure(running, turn, error)
        self.changed.emit(turn.chat_id)
        if isinstance(error, ContextOverflowError):
            self.overflowed.emit(turn.chat_id, error)

    def _show_failure(self, running: Running, turn: Turn, error: WorkbenchError) -> None:
        if running.item.id == PENDING:
            item = unanswered(self.tr("Stopped before it began.") if turn.stopped else words_of(error))
        else:  # an answer that was to be carried on: it stays as it was
            item = item_of(self._conversations.store.message(int(running.item.id)))
            item.note = words_of(error)
        if not turn.stopped:
            item.state = "failed"
        self._view.finish(running.item.id, item)


def _with(items: Sequence[MessageItem], running: Running) -> list[MessageItem]:
    """The branch as far as the answer on its way, and that answer."""
    at = next((n for n, item in enumerate(items) if item.id in (running.item.id, UNANSWERED)), len(items))
    if running.item.id == PENDING:
        at = next((n + 1 for n, item in enumerate(items) if item.id == running.below), at)
    return [*items[:at], running.item]
