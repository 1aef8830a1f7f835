"""How full the context is and how long the message being written: one count, always the engine's."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from workbench.chats.attachments import full_text
from workbench.chats.records import Chat, Message
from workbench.conversation.conversations import Conversations
from workbench.conversation.overflow import ContextUse as Counted
from workbench.conversation.turn import tokens_per_second
from workbench.engine_client.client import EngineClient
from workbench.engine_client.engine import Engine
from workbench.errors import WorkbenchError
from workbench.processes.protocol import Tokenize, Tokens
from workbench.ui.bridge import Bridge
from workbench.ui.composer.composer import Composer
from workbench.ui.widgets.context_gauge import ContextGauge, ContextUse

DELAY_MS = 250


class ContextCounter(QObject):
    """Counts in the background: the chat after each turn, what is being written when there is a pause."""

    def __init__(
        self,
        conversations: Conversations,
        bridge: Bridge,
        gauge: ContextGauge,
        composer: Composer,
        loaded: Callable[[], Engine | None],
    ) -> None:
        """`loaded` gives the engine in use while its model is loaded."""
        super().__init__(gauge)
        self._conversations = conversations
        self._bridge = bridge
        self._gauge = gauge
        self._composer = composer
        self._loaded = loaded
        self._asked = 0
        self._use: ContextUse | None = None
        self._typed = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DELAY_MS)
        self._pause.timeout.connect(self._count_typed)
        composer.changed.connect(self._on_changed)

    @property
    def client(self) -> EngineClient | None:
        """Who counts, while a model is loaded."""
        engine = self._loaded()
        return engine.client if engine is not None else None

    def count(self, chat: Chat | None, path: list[Message]) -> None:
        """Count the chat again; shows that no model is loaded when none is."""
        self._asked += 1
        asked = self._asked
        client = self.client
        if client is None:
            self._use = None
            self._show()
            return
        self._pause.start()
        if chat is None or not path:
            engine = self._loaded()
            facts = engine.state.facts if engine is not None else None
            self._use = ContextUse(0, facts.context_length if facts else 0)
            self._show()
            return
        stats = next((message.stats for message in reversed(path) if message.stats), {})
        speed = _average_speed(path)

        def done(counted: Counted) -> None:
            if asked == self._asked:
                self._use = _use(counted, stats, speed)
                self._show()

        self._bridge.run(lambda: self._conversations.context_use(chat, path, client), done, _ignore, owner=self)

    def _on_changed(self) -> None:
        if self._composer.outgoing.is_empty:
            self._pause.stop()
            self._typed = 0
            self._show()
        else:
            self._pause.start()

    def _count_typed(self) -> None:
        client, outgoing = self.client, self._composer.outgoing
        if client is None or outgoing.is_empty:
            self._typed = 0
            self._show()
            return
        # An attachment is counted once, when it comes: it may be a hundred times as long as what is typed.
        known = sum(attachment.tokens for attachment in outgoing.attachments)
        text = full_text(outgoing.text, tuple(one for one in outgoing.attachments if not one.tokens))

        def done(found: Tokens) -> None:
            if outgoing == self._composer.outgoing:
                self._typed = known + len(found.tokens)
                self._show()

        self._bridge.run(lambda: client.call(Tokenize, text=text), done, _ignore, owner=self)

    def _show(self) -> None:
        use = self._use.with_typed(self._typed) if self._use is not None else None
        self._gauge.show_use(use)
        over = use.used - use.total if use is not None and use.total else 0
        self._composer.set_token_count(self._typed or None, over, "bad" if over > 0 else use.level if use else "")


def _use(counted: Counted, stats: dict[str, float], speed: float) -> ContextUse:
    if "prompt_tokens" not in stats:
        return ContextUse(counted.prompt_tokens, counted.context_length)
    return ContextUse(
        used=counted.prompt_tokens,
        total=counted.context_length,
        fresh=int(stats["prompt_tokens"] - stats.get("reused_tokens", 0)),
        cached=int(stats.get("reused_tokens", 0)),
        generated=int(stats.get("answer_tokens", 0)),
        tokens_per_second=speed,
    )


def _average_speed(path: list[Message]) -> float:
    """Tokens a second over all answers of a branch, by `conversation.turn.tokens_per_second`; 0 when unknown."""
    timed = [(message.stats, speed) for message in path if (speed := tokens_per_second(message.stats))]
    seconds = sum(stats["answer_seconds"] for stats, _ in timed)
    return sum(speed * stats["answer_seconds"] for stats, speed in timed) / seconds if seconds else 0.0


def _ignore(_error: WorkbenchError) -> None:
    """An engine that ends while it counts says so itself; the last count stays."""
