"""The context of a plugin inside a process of its own: everything is asked of the workbench over the pipe."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Literal

import msgspec

from workbench.plugin_api import ChatMessage, ChatView, JobState, ModelView
from workbench.plugin_kit.line import Line

Json = Any


class RemoteContext:
    """`plugin_api.PluginContext` over the pipe. Everything may be called from any thread."""

    def __init__(self, line: Line, plugin_id: str, data_dir: Path) -> None:
        self._line = line
        self.plugin_id = plugin_id
        self.data_dir = data_dir
        self.settings = _Settings(line)
        self.jobs = _Jobs(line)
        self.services = _Services(line)
        self.models = _Models(line)
        self.engines = _Engines(line)
        self.chats = _Chats(line)
        self.log = logging.getLogger(f"plugins.{plugin_id}")

    def say(self, sentence: str, tone: Literal["info", "good", "warn", "bad"] = "info") -> None:
        """Tell the person something."""
        self._line.ask("say", {"sentence": sentence, "tone": tone})


class _Part:
    def __init__(self, line: Line) -> None:
        self._line = line


class _Settings(_Part):
    def values(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self._line.ask("settings.values")
        return found

    def change(self, **chosen: Any) -> None:
        self._line.ask("settings.change", {"chosen": chosen})


class _Jobs(_Part):
    def start(self, kind: str, parameters: Mapping[str, Json]) -> int:
        number: int = self._line.ask("jobs.start", {"kind": kind, "parameters": dict(parameters)})
        return number

    def state(self, job: int) -> JobState:
        return msgspec.convert(self._line.ask("jobs.state", {"job": job}), JobState)

    def wait(self, job: int, timeout: float | None = None) -> JobState:
        return msgspec.convert(self._line.ask("jobs.wait", {"job": job, "timeout": timeout}), JobState)

    def cancel(self, job: int) -> None:
        self._line.ask("jobs.cancel", {"job": job})


class _Services(_Part):
    def call(self, service: str, method: str, timeout: float | None = 30.0, **arguments: Json) -> Json:
        return self._line.ask(
            "services.call", {"service": service, "method": method, "timeout": timeout, "arguments": arguments}
        )

    def stream(self, service: str, method: str, **arguments: Json) -> Iterator[Json]:
        return self._line.stream("services.stream", {"service": service, "method": method, "arguments": arguments})


class _Models(_Part):
    def list(self) -> Sequence[ModelView]:
        return msgspec.convert(self._line.ask("models.list"), list[ModelView])

    def current(self) -> ModelView | None:
        return msgspec.convert(self._line.ask("models.current"), ModelView | None)


class _Engines(_Part):
    def generate(
        self,
        prompt: str | Sequence[ChatMessage],
        *,
        model: str = "",
        sampling: Mapping[str, Json] | None = None,
        stop: Sequence[str] = (),
    ) -> Iterator[str]:
        with closing(
            self._line.stream(
                "engines.generate",
                {
                    "prompt": prompt if isinstance(prompt, str) else list(prompt),
                    "model": model,
                    "sampling": sampling if sampling is None else dict(sampling),
                    "stop": list(stop),
                },
            )
        ) as pieces:
            yield from pieces

    def embed(self, texts: Sequence[str], *, model: str = "") -> list[list[float]]:
        vectors: list[list[float]] = self._line.ask("engines.embed", {"texts": list(texts), "model": model})
        return vectors

    def rerank(self, query: str, documents: Sequence[str], *, model: str = "") -> list[float]:
        scores: list[float] = self._line.ask(
            "engines.rerank", {"query": query, "documents": list(documents), "model": model}
        )
        return scores

    def count(self, text: str, *, model: str = "") -> int:
        number: int = self._line.ask("engines.count", {"text": text, "model": model})
        return number


class _Chats(_Part):
    def list(self) -> Sequence[ChatView]:
        return msgspec.convert(self._line.ask("chats.list"), list[ChatView])

    def read(self, chat_id: int) -> ChatView:
        return msgspec.convert(self._line.ask("chats.read", {"chat_id": chat_id}), ChatView)
