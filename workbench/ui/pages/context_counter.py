"""How full the context is and how long the message being written: one count, always the engine's."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from workbench.chats.records import Chat, Message
from workbench.conversation.conversations import Conversations
from workbench.conversation.overflow import ContextUse as Counted
from workbench.conversation.turn import tokens_per_second
from workbench.engine_client.client import EngineClient
from workbench.engine_client.engine import Engine
from workbench.errors import WorkbenchError
from workbench.processes.protocol import Tokenize
from workbench.ui.bridge import Bridge
from workbench.ui.widgets.composer import Composer
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
        composer.text_changed.connect(self._on_text)

    def count(self, chat: Chat | None, path: list[Message]) -> None:
        """Count the chat again; shows that no model is loaded when none is."""
        self._asked += 1
        asked = self._asked
        client = self._client()
        if client is None:
            self._use = None
            self._gauge.show_use(None)
            self._composer.set_token_count(None)
            return
        self._pause.start()
        if chat is None or not path:
            engine = self._loaded()
            facts = engine.state.facts if engine is not None else None
            self._show(ContextUse(0, facts.context_length if facts else 0))
            return
        stats = next((message.stats for message in reversed(path) if message.stats), {})

        def done(counted: Counted) -> None:
            if asked == self._asked:
                self._show(_use(counted, stats))

        self._bridge.run(lambda: self._conversations.context_use(chat, path, client), done, _ignore)

    def _client(self) -> EngineClient | None:
        engine = self._loaded()
        return engine.client if engine is not None else None

    def _on_text(self, text: str) -> None:
        if text:
            self._pause.start()
        else:
            self._pause.stop()
            self._show_typed(0)

    def _count_typed(self) -> None:
        client, text = self._client(), self._composer.text
        if client is None or not text:
            self._show_typed(0)
            return

        def done(tokens: int) -> None:
            if text == self._composer.text:
                self._show_typed(tokens)

        self._bridge.run(lambda: len(client.call(Tokenize, text=text).tokens), done, _ignore)

    def _show(self, use: ContextUse) -> None:
        self._use = use
        self._show_gauge()

    def _show_typed(self, tokens: int) -> None:
        self._typed = tokens
        self._composer.set_token_count(tokens if tokens else None)
        self._show_gauge()

    def _show_gauge(self) -> None:
        use = self._use
        if use is not None and self._typed:
            use = ContextUse(
                use.used + self._typed, use.total, use.fresh, use.cached, use.generated, use.tokens_per_second
            )
        self._gauge.show_use(use)


def _use(counted: Counted, stats: dict[str, float]) -> ContextUse:
    if "prompt_tokens" not in stats:
        return ContextUse(counted.prompt_tokens, counted.context_length)
    return ContextUse(
        used=counted.prompt_tokens,
        total=counted.context_length,
        fresh=int(stats["prompt_tokens"] - stats.get("reused_tokens", 0)),
        cached=int(stats.get("reused_tokens", 0)),
        generated=int(stats.get("answer_tokens", 0)),
        tokens_per_second=tokens_per_second(stats),
    )


def _ignore(_error: WorkbenchError) -> None:
    """An engine that ends while it counts says so itself; the last count stays."""
