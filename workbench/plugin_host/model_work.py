"""What plugins have models do: the models of the library, through the engines of this program."""

import array
import sys
import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from queue import Empty, SimpleQueue
from typing import Any

from workbench.engine_client.client import EngineClient, Pending
from workbench.engine_client.engines import Engines
from workbench.engine_client.states import ENDS
from workbench.errors import WorkbenchError
from workbench.library.entries import LibraryEntry
from workbench.library.library import Library
from workbench.plugin_api import ChatMessage, ModelView
from workbench.processes import protocol
from workbench.processes.protocol import ChatPrompt, Delta, Embed, Generate, Rerank, Tokenize
from workbench.settings import sampling as sampling_settings
from workbench.settings.app import ModelMemory
from workbench.settings.store import SettingsStore

EMBED_AT_ONCE = 32
"""Texts in one request: between two the work can be cancelled, and an answer in the window gets its turn."""

_LOOK_SECONDS = 0.2  # how often it is looked whether somebody still waits


class ModelWork:
    """Every method waits for the engine; `cancelled` ends the waiting. All raise WorkbenchError. Any thread."""

    def __init__(self, engines: Engines, library: Callable[[], Library], settings: SettingsStore) -> None:
        self._engines = engines
        self._library = library
        self._settings = settings
        self.chosen: Callable[[], str] = lambda: self._settings.load()[0].last_model
        """The path of the current model; "" when there is none. A window puts what is chosen in it here."""

    def every(self) -> list[ModelView]:
        """Every model that can be loaded."""
        library = self._library()
        entries = library.entries or library.scan()
        return [view(entry) for entry in entries if entry.is_model]

    def current(self) -> ModelView | None:
        """The current one, else the one that comes with the program; None when neither is there."""
        try:
            return view(self._entry(""))
        except WorkbenchError:
            return None

    def generate(
        self,
        session: str,
        prompt: str | Sequence[ChatMessage],
        model: str,
        sampling: Mapping[str, Any] | None,
        stop: Sequence[str],
        cancelled: threading.Event,
    ) -> Generator[str, None, None]:
        """The answer in pieces, without any thinking; closing the iterator stops it."""
        chosen = sampling_settings.check(sampling or {})
        said = [ChatMessage(role="user", content=prompt)] if isinstance(prompt, str) else prompt
        messages = tuple(protocol.ChatMessage(role=one.role, content=one.content) for one in said)
        client = self._client(model, cancelled)
        inbox: SimpleQueue[str | None] = SimpleQueue()

        def hear(event: Any) -> None:
            if isinstance(event, Delta) and event.text:
                inbox.put(event.text)

        asked = {"prompt": ChatPrompt(messages=messages), "sampling": chosen, "stop": tuple(stop)}
        pending = client.submit(Generate, hear, session=session, **asked)
        pending.future.add_done_callback(lambda _future: inbox.put(None))
        try:
            while not cancelled.is_set():
                try:
                    piece = inbox.get(timeout=_LOOK_SECONDS)
                except Empty:
                    continue
                if piece is None:
                    break
                yield piece
        finally:
            pending.cancel()
        _result(pending, cancelled)  # an answer that failed half-way is no answer

    def embed(self, texts: Sequence[str], model: str, cancelled: threading.Event) -> list[list[float]]:
        """One vector of unit length for each text."""
        client = self._client(model, cancelled)
        vectors: list[list[float]] = []
        for start in range(0, len(texts), EMBED_AT_ONCE):
            part = tuple(texts[start : start + EMBED_AT_ONCE])
            reply = _result(client.submit(Embed, texts=part), cancelled)
            vectors += [_floats(vector) for vector in reply.vectors]
        return vectors

    def rerank(self, query: str, documents: Sequence[str], model: str, cancelled: threading.Event) -> list[float]:
        """A score for each document, the higher the better."""
        client = self._client(model, cancelled)
        scores: list[float] = []
        for start in range(0, len(documents), EMBED_AT_ONCE):
            part = tuple(documents[start : start + EMBED_AT_ONCE])
            scores += _result(client.submit(Rerank, query=query, documents=part), cancelled).scores
        return scores

    def count(self, text: str, model: str, cancelled: threading.Event) -> int:
        """How many tokens the text has."""
        return len(_result(self._client(model, cancelled).submit(Tokenize, text=text), cancelled).tokens)

    def _entry(self, model: str) -> LibraryEntry:
        library = self._library()
        if model:
            return library.find(model)
        path = self.chosen()
        if not path:
            return library.starter()
        try:
            return library.check_dropped(path)
        except WorkbenchError:
            return library.starter()

    def _client(self, model: str, cancelled: threading.Event) -> EngineClient:
        """Of the model, which is loaded as it was last: one that is loaded already is used however it is."""
        entry = self._entry(model)
        running = [engine for engine in self._engines.of_file(entry.path) if engine.stage not in ENDS]
        options = self._settings.load()[0].models.get(str(entry.path), ModelMemory()).load
        engine = running[0] if running else self._engines.open(entry.path, options, entry.name)
        while not cancelled.is_set():
            try:
                return engine.wait(_LOOK_SECONDS)
            except TimeoutError:
                continue
        raise _cancelled()


def view(entry: LibraryEntry) -> ModelView:
    """What plugins see of a model."""
    facts = entry.facts
    assert facts is not None
    return ModelView(
        path=str(entry.path),
        name=entry.name,
        architecture=facts.architecture,
        quantization=facts.quantization,
        file_bytes=facts.bytes,
        context_length=facts.context_length,
    )


def _result(pending: Pending, cancelled: threading.Event) -> Any:
    while not cancelled.is_set():
        try:
            return pending.future.result(_LOOK_SECONDS)
        except TimeoutError:
            continue
    pending.cancel()
    raise _cancelled()


def _floats(vector: bytes) -> list[float]:
    numbers = array.array("f", vector)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tolist()


def _cancelled() -> WorkbenchError:
    return WorkbenchError("It was cancelled.")
