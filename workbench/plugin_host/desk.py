"""Does for the processes of plugins what their contexts ask of the workbench; see `processes.plugin_child.Desk`."""

import math
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from workbench.errors import WorkbenchError
from workbench.jobs.job import ACTIVE
from workbench.plugin_api import ChatMessage
from workbench.plugin_host.program import Program
from workbench.settings import values

Json = Any
Emit = Callable[[Json], None]

LOOK_SECONDS = 0.5
"""How often it is looked whether somebody still waits for a job to end."""


class _Chosen(msgspec.Struct):
    chosen: dict[str, Any]


class _NewJob(msgspec.Struct):
    kind: str
    parameters: dict[str, Any]


class _Job(msgspec.Struct):
    job: int
    timeout: float | None = None


class _Call(msgspec.Struct):
    service: str
    method: str
    arguments: dict[str, Any]
    timeout: float | None = 30.0


class _Prompt(msgspec.Struct):
    prompt: str | list[ChatMessage]
    model: str = ""
    sampling: dict[str, Any] | None = None
    stop: list[str] = []


class _Texts(msgspec.Struct):
    texts: list[str]
    model: str = ""


class _Query(msgspec.Struct):
    query: str
    documents: list[str]
    model: str = ""


class _Text(msgspec.Struct):
    text: str
    model: str = ""


class _ChatId(msgspec.Struct):
    chat_id: int


class _Words(msgspec.Struct):
    sentence: str
    tone: str = "info"


class _Nothing(msgspec.Struct):
    pass


class ProgramDesk:
    """The desk of this program. Any thread; `handle` waits for what it asks for."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._models = program.models

    def data_dir(self, plugin_id: str) -> Path:
        """The plugin's folder; it is there."""
        return self._program.host.data_dir(plugin_id)

    def handle(
        self,
        plugin_id: str,
        method: str,
        arguments: dict[str, Json],
        emit: Emit,
        cancelled: threading.Event,
    ) -> Json:
        """Do what is asked and return the answer, as `processes.plugin_child.Desk` says; raises WorkbenchError."""
        known = _METHODS.get(method)
        if known is None:
            raise WorkbenchError(f"The workbench does not know {method!r}.")
        kind, do = known
        try:
            asked = msgspec.convert(arguments, kind)
        except msgspec.ValidationError as error:
            raise WorkbenchError(f"{method} was asked for with wrong arguments.", f"{error}.") from error
        return do(self, plugin_id, asked, emit, cancelled)

    def _values(self, plugin_id: str, _asked: _Nothing, *_rest: Any) -> Json:
        return {name: values.plain(value) for name, value in self._program.host.settings.values(plugin_id).items()}

    def _change(self, plugin_id: str, asked: _Chosen, *_rest: Any) -> Json:
        self._program.host.settings.change(plugin_id, asked.chosen)

    def _start(self, plugin_id: str, asked: _NewJob, *_rest: Any) -> Json:
        return self._program.start_job(plugin_id, asked.kind, asked.parameters)

    def _state(self, plugin_id: str, asked: _Job, *_rest: Any) -> Json:
        return self._program.job(plugin_id, asked.job)

    def _wait(self, plugin_id: str, asked: _Job, _emit: Emit, cancelled: threading.Event) -> Json:
        end = math.inf if asked.timeout is None else time.monotonic() + asked.timeout
        while True:
            left = end - time.monotonic()
            job = self._program.wait_for_job(plugin_id, asked.job, max(0.0, min(left, LOOK_SECONDS)))
            if job.state not in ACTIVE or left <= LOOK_SECONDS or cancelled.is_set():
                return job

    def _cancel(self, plugin_id: str, asked: _Job, *_rest: Any) -> Json:
        self._program.cancel_job(plugin_id, asked.job)

    def _call(self, plugin_id: str, asked: _Call, *_rest: Any) -> Json:
        return self._program.services().call(plugin_id, asked.service, asked.method, asked.arguments, asked.timeout)

    def _stream(self, plugin_id: str, asked: _Call, emit: Emit, cancelled: threading.Event) -> Json:
        services = self._program.services()
        with closing(services.stream(plugin_id, asked.service, asked.method, asked.arguments, cancelled)) as pieces:
            for piece in pieces:
                emit(piece)

    def _list_models(self, *_rest: Any) -> Json:
        return self._models.every()

    def _current_model(self, *_rest: Any) -> Json:
        return self._models.current()

    def _generate(self, plugin_id: str, asked: _Prompt, emit: Emit, cancelled: threading.Event) -> Json:
        pieces = self._program.generate(plugin_id, asked.prompt, asked.model, asked.sampling, asked.stop, cancelled)
        with closing(pieces):
            for piece in pieces:
                emit(piece)

    def _embed(self, _plugin_id: str, asked: _Texts, _emit: Emit, cancelled: threading.Event) -> Json:
        return self._models.embed(asked.texts, asked.model, cancelled)

    def _rerank(self, _plugin_id: str, asked: _Query, _emit: Emit, cancelled: threading.Event) -> Json:
        return self._models.rerank(asked.query, asked.documents, asked.model, cancelled)

    def _count(self, _plugin_id: str, asked: _Text, _emit: Emit, cancelled: threading.Event) -> Json:
        return self._models.count(asked.text, asked.model, cancelled)

    def _list_chats(self, *_rest: Any) -> Json:
        return self._program.list_chats()

    def _read_chat(self, _plugin_id: str, asked: _ChatId, *_rest: Any) -> Json:
        return self._program.read_chat(asked.chat_id)

    def _say(self, plugin_id: str, asked: _Words, *_rest: Any) -> Json:
        self._program.tell(plugin_id, asked.sentence, asked.tone)


_METHODS: dict[str, tuple[type[msgspec.Struct], Callable[..., Json]]] = {
    "settings.values": (_Nothing, ProgramDesk._values),
    "settings.change": (_Chosen, ProgramDesk._change),
    "jobs.start": (_NewJob, ProgramDesk._start),
    "jobs.state": (_Job, ProgramDesk._state),
    "jobs.wait": (_Job, ProgramDesk._wait),
    "jobs.cancel": (_Job, ProgramDesk._cancel),
    "services.call": (_Call, ProgramDesk._call),
    "services.stream": (_Call, ProgramDesk._stream),
    "models.list": (_Nothing, ProgramDesk._list_models),
    "models.current": (_Nothing, ProgramDesk._current_model),
    "engines.generate": (_Prompt, ProgramDesk._generate),
    "engines.embed": (_Texts, ProgramDesk._embed),
    "engines.rerank": (_Query, ProgramDesk._rerank),
    "engines.count": (_Text, ProgramDesk._count),
    "chats.list": (_Nothing, ProgramDesk._list_chats),
    "chats.read": (_ChatId, ProgramDesk._read_chat),
    "say": (_Words, ProgramDesk._say),
}
"""What can be asked, and what each takes."""
