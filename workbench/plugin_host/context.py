"""The context a plugin gets where its code runs in this process: in the window, and in commands."""

import logging
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from typing import Any, Literal

from workbench.plugin_api import (
    ChatMessage,
    Chats,
    ChatView,
    Engines,
    Jobs,
    JobState,
    Models,
    ModelView,
    Services,
    Settings,
)
from workbench.plugin_host.program import Program

Json = Any


class LocalContext:
    """`plugin_api.PluginContext`. Everything may be called from any thread."""

    def __init__(self, program: Program, plugin_id: str) -> None:
        self._program = program
        self.plugin_id = plugin_id
        self.data_dir = program.host.data_dir(plugin_id)
        self.settings: Settings = _Settings(program, plugin_id)
        self.jobs: Jobs = _Jobs(program, plugin_id)
        self.services: Services = _Services(program, plugin_id)
        self.models: Models = _Models(program, plugin_id)
        self.engines: Engines = _Engines(program, plugin_id)
        self.chats: Chats = _Chats(program, plugin_id)
        self.log = logging.getLogger(f"plugins.{plugin_id}")

    def say(self, sentence: str, tone: Literal["info", "good", "warn", "bad"] = "info") -> None:
        """Tell the person something."""
        self._program.tell(self.plugin_id, str(sentence), tone)


class _Part:
    def __init__(self, program: Program, plugin_id: str) -> None:
        self._program = program
        self._id = plugin_id


class _Settings(_Part):
    def values(self) -> Mapping[str, Any]:
        return self._program.host.settings.values(self._id)

    def change(self, **chosen: Any) -> None:
        self._program.host.settings.change(self._id, chosen)


class _Jobs(_Part):
    def start(self, kind: str, parameters: Mapping[str, Json]) -> int:
        return self._program.start_job(self._id, kind, parameters)

    def state(self, job: int) -> JobState:
        return self._program.job(self._id, job)

    def wait(self, job: int, timeout: float | None = None) -> JobState:
        return self._program.wait_for_job(self._id, job, timeout)

    def cancel(self, job: int) -> None:
        self._program.cancel_job(self._id, job)


class _Services(_Part):
    def call(self, service: str, method: str, timeout: float | None = 30.0, **arguments: Json) -> Json:
        return self._program.services().call(self._id, service, method, arguments, timeout)

    def stream(self, service: str, method: str, **arguments: Json) -> Iterator[Json]:
        return self._program.services().stream(self._id, service, method, arguments)


class _Models(_Part):
    def list(self) -> Sequence[ModelView]:
        return self._program.models.every()

    def current(self) -> ModelView | None:
        return self._program.models.current()


class _Engines(_Part):
    def generate(
        self,
        prompt: str | Sequence[ChatMessage],
        *,
        model: str = "",
        sampling: Mapping[str, Json] | None = None,
        stop: Sequence[str] = (),
    ) -> Iterator[str]:
        never = threading.Event()
        with closing(self._program.generate(self._id, prompt, model, sampling, stop, never)) as pieces:
            yield from pieces

    def embed(self, texts: Sequence[str], *, model: str = "") -> list[list[float]]:
        return self._program.models.embed(texts, model, threading.Event())

    def rerank(self, query: str, documents: Sequence[str], *, model: str = "") -> list[float]:
        return self._program.models.rerank(query, documents, model, threading.Event())

    def count(self, text: str, *, model: str = "") -> int:
        return self._program.models.count(text, model, threading.Event())


class _Chats(_Part):
    def list(self) -> Sequence[ChatView]:
        return self._program.list_chats()

    def read(self, chat_id: int) -> ChatView:
        return self._program.read_chat(chat_id)
