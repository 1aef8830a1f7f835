"""A real engine process for tests: ask, wait, and look at everything that came."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workbench.engine_client.client import EngineClient, Pending, start
from workbench.engine_client.failures import EngineError
from workbench.processes.protocol import (
    ChatMessage,
    ChatPrompt,
    Delta,
    Finished,
    Generate,
    Load,
    LoadOptions,
    ModelFacts,
    Prompt,
    Queued,
    Render,
    Rendered,
    Request,
    SamplingSettings,
    Started,
    TextPrompt,
    TokenInfo,
    TokenPrompt,
)

ENTRY = "workbench.engine.main:run"
PATIENCE = 60.0
GREEDY = SamplingSettings(temperature=0, ignore_eos=True, max_tokens=12)


@dataclass
class Answer:
    """What one `Generate` brought."""

    events: list[Any] = field(default_factory=list)
    finished: Finished = None  # type: ignore[assignment]

    @property
    def deltas(self) -> list[Delta]:
        return [event for event in self.events if isinstance(event, Delta)]

    @property
    def text(self) -> str:
        return "".join(delta.text for delta in self.deltas)

    @property
    def thinking(self) -> str:
        return "".join(delta.thinking for delta in self.deltas)

    @property
    def tokens(self) -> list[TokenInfo]:
        """Only with `alternatives` or `trace`."""
        return [token for delta in self.deltas for token in delta.tokens]

    @property
    def ids(self) -> list[int]:
        return [token.token for token in self.tokens]

    @property
    def chances(self) -> list[float]:
        """Each token's probability before the samplers: what shows whether the model saw the right history."""
        return [token.before for token in self.tokens]

    @property
    def read(self) -> int:
        """How many tokens of the prompt were read now."""
        return self.finished.prompt_tokens - self.finished.reused_tokens


class Running:
    """A `Generate` under way."""

    def __init__(self, client: EngineClient, fields: dict[str, Any], on_event: Callable[[Any], None] | None) -> None:
        self.answer = Answer()
        self._on_event = on_event
        self._changed = threading.Condition()
        self.pending: Pending = client.submit(Generate, self._hear, **fields)

    def _hear(self, event: Any) -> None:
        with self._changed:
            self.answer.events.append(event)
            self._changed.notify_all()
        if self._on_event:
            self._on_event(event)

    def wait_for(self, fits: Callable[[Any], bool]) -> Any:
        """The first event that `fits`; fails when none comes."""
        found: list[Any] = []

        def there() -> bool:
            found[:] = filter(fits, self.answer.events)
            return bool(found)

        with self._changed:
            assert self._changed.wait_for(there, PATIENCE), self.answer.events
        return found[0]

    def result(self) -> Answer:
        self.answer.finished = self.pending.future.result(PATIENCE)
        return self.answer


class Talk:
    """One engine process and the model it has loaded."""

    def __init__(self, log: Path, entry: str = ENTRY) -> None:
        self.log = log
        self.client = start(entry, "The engine", log)
        self.facts: ModelFacts = None  # type: ignore[assignment]

    def load(self, path: Path, **options: Any) -> ModelFacts:
        """Load with one thread: two that spin are very slow where the machine is busy."""
        options.setdefault("context_length", 2048)
        options.setdefault("threads", 1)
        self.facts = self.call(Load, path=str(path), options=LoadOptions(**options)).facts
        return self.facts

    def call(self, request: type[Request], **fields: Any) -> Any:
        return self.client.call(request, PATIENCE, **fields)

    def failure(self, request: type[Request], **fields: Any) -> EngineError:
        error = self.client.submit(request, **fields).future.exception(PATIENCE)
        assert isinstance(error, EngineError), error
        return error

    def begin(
        self,
        prompt: Prompt | str,
        sampling: SamplingSettings = GREEDY,
        *,
        session: str = "s",
        on_event: Callable[[Any], None] | None = None,
        **fields: Any,
    ) -> Running:
        if isinstance(prompt, str):
            prompt = TextPrompt(text=prompt)
        return Running(self.client, {"prompt": prompt, "sampling": sampling, "session": session, **fields}, on_event)

    def say(self, prompt: Prompt | str, sampling: SamplingSettings = GREEDY, **fields: Any) -> Answer:
        return self.begin(prompt, sampling, **fields).result()

    def render(self, prompt: Prompt, session: str = "s", *, with_tokens: bool = True) -> Rendered:
        return self.call(Render, session=session, prompt=prompt, with_tokens=with_tokens)

    def forget(self) -> None:
        """Make it read the next prompt from the start: how a prompt is cut into pieces shows in the last digits."""
        self.say(TokenPrompt(tokens=(7, 7)), session="forget")

    def works(self) -> bool:
        """Whether it still answers."""
        return bool(self.say("Are you there?", session="works").finished.answer_tokens)

    def close(self) -> None:
        self.client.stop()
        assert self.client.wait(PATIENCE)


def chat(*turns: str, **fields: Any) -> ChatPrompt:
    """A conversation: user, assistant, user …"""
    roles = ("user", "assistant")
    messages = tuple(ChatMessage(role=roles[n % 2], content=text) for n, text in enumerate(turns))
    return ChatPrompt(messages=messages, **fields)


def wrote(event: Any) -> bool:
    return isinstance(event, Delta)


def started(event: Any) -> bool:
    return isinstance(event, Started)


def queued(event: Any) -> bool:
    return isinstance(event, Queued)
