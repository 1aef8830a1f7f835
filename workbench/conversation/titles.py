"""A title for a chat, suggested by the model that is loaded."""

import threading
from collections.abc import Sequence

from workbench.chats.records import Chat, Message
from workbench.chats.store import ChatStore
from workbench.chats.tree import title_from
from workbench.conversation import prompts
from workbench.engine_client.client import EngineClient, Pending
from workbench.engine_client.engine import Engine
from workbench.engine_client.failures import EngineError
from workbench.processes.protocol import (
    ChatMessage,
    ChatPrompt,
    Delta,
    Finished,
    Generate,
    Render,
    Rendered,
    SamplingSettings,
)

ASKED = "Write a title of two to six words for this conversation, in its own language. Answer with the title alone."
MOST_TOKENS = 24
MOST_WORDS = 10
MOST_CHARACTERS = 60
READ_TOKENS = 800
"""Of a chat of which more than this would have to be read, only the beginning is shown to the model."""
_BEGINNING = 1500  # characters of the question and of the answer, which are then shown
_SESSION = "title"
_NO_TITLE = "{}[]<>|=\\"  # signs of JSON, tags and code, which are no words
_AROUND = " \t\"'“”„«»‘’`*_#:.-"


class TitleRequest:
    """One suggestion on its way.

    Attributes:
        cancelled: Whether somebody called `cancel`, which may be done from any thread at any time.
    """

    def __init__(self, store: ChatStore, chat_id: int, engine: Engine) -> None:
        self._store = store
        self._chat_id = chat_id
        self._engine = engine
        self._lock = threading.Lock()
        self.cancelled = False
        self._pending: Pending | None = None
        self._text = ""

    def cancel(self) -> None:
        """Nobody wants it any more: the engine is to be free for what is asked next."""
        with self._lock:
            self.cancelled = True
            pending = self._pending
        if pending is not None:
            pending.cancel()

    def wait(self) -> str:
        """The title; empty when nothing useful came, the chat has no turns yet, or it was cancelled. Blocks.

        Raises:
            EngineError: The model is not loaded, or the engine failed.
            WorkbenchError: The chat is gone.
        """
        client = self._engine.client
        if client is None or self._engine.stage != "ready":
            raise EngineError("bad_request", "No model is loaded.", remedy="Load one: it suggests the title.")
        chat, path = self._store.chat(self._chat_id), self._store.path(self._chat_id)
        if chat.mode != "chat" or not any(message.content.strip() for message in path):
            return ""
        facts = self._engine.state.facts
        quiet = {"enable_thinking": False} if facts and "enable_thinking" in facts.template_arguments else {}
        session, prompt = self._prompt(client, chat, path, quiet)
        with self._lock:
            if self.cancelled:
                return ""
            self._pending = pending = client.submit(
                Generate,
                self._hear,
                session=session,
                prompt=prompt,
                sampling=SamplingSettings(temperature=0.2, top_k=20, max_tokens=MOST_TOKENS),
            )
        finished: Finished = pending.future.result()
        if self.cancelled:
            return ""
        return usable(self._text, cut=finished.stop_reason == "max_tokens")

    def _hear(self, event: object) -> None:
        if isinstance(event, Delta):
            self._text += event.text

    def _prompt(
        self, client: EngineClient, chat: Chat, path: Sequence[Message], quiet: dict[str, bool]
    ) -> tuple[str, ChatPrompt]:
        """What is asked, and in which session: the chat's own where the engine has read nearly all of it already."""
        whole = prompts.build(chat, prompts.sent_part(chat, path))
        assert isinstance(whole, ChatPrompt)
        arguments = {**whole.template_arguments, **quiet}
        asked = ChatMessage(role="user", content=ASKED)
        whole = ChatPrompt(messages=(*whole.messages, asked), template=whole.template, template_arguments=arguments)
        session = str(chat.id)
        rendered: Rendered = client.call(Render, session=session, prompt=whole)
        fits = rendered.count + MOST_TOKENS <= rendered.context_length
        if fits and rendered.count - rendered.reused <= READ_TOKENS:
            return session, whole
        said = [ChatMessage(role=m.role, content=m.content[:_BEGINNING]) for m in path[:2]]
        return _SESSION, ChatPrompt(messages=(*said, asked), template=whole.template, template_arguments=arguments)


def usable(text: str, *, cut: bool = False) -> str:
    """The title in what a model answered; empty when there is none that could stand in a list.

    Args:
        text: The answer.
        cut: It was ended in mid-sentence.
    """
    lines = [line.strip(_AROUND) for line in text.strip().splitlines()]
    lines = [line for line in lines if line]
    if not lines or (cut and len(lines) == 1):
        return ""
    head, colon, rest = lines[0].partition(":")
    title = rest if colon and head.strip(_AROUND).casefold() in ("title", "titel") else lines[0]
    title = " ".join(title.strip(_AROUND).split())
    fits = len(title) <= MOST_CHARACTERS and len(title.split()) <= MOST_WORDS and not set(title) & set(_NO_TITLE)
    return title if fits and sum(character.isalpha() for character in title) >= 2 else ""


def has_first_words(chat: Chat, path: Sequence[Message]) -> bool:
    """Whether the title of a chat is still the first words of its first question, which nobody has chosen."""
    first = next((message.content for message in path if message.role == "user"), "")
    return chat.title == title_from(first)
