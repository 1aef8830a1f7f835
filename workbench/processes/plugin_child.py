"""A process in which a plugin's code runs, from the outside: what it asks for is done for it, the rest is handed on."""

import logging
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from workbench.errors import WorkbenchError
from workbench.processes.channel import BadMessageError
from workbench.processes.child import Child
from workbench.processes.exits import ExitReport
from workbench.processes.launch import launch
from workbench.processes.plugin_protocol import (
    ENTRY,
    PLUGIN_PROTOCOL_VERSION,
    Answer,
    Ask,
    CancelAsk,
    FromPlugin,
    Greeting,
    Piece,
    Refusal,
)
from workbench.processes.protocol import Message

log = logging.getLogger(__name__)

Json = Any

MAX_ASKS = 64
"""Questions of one child that are being answered at a time; each has a thread."""


class Desk(Protocol):
    """Does for a plugin's process what the plugin's context asks of the workbench."""

    def data_dir(self, plugin_id: str) -> Path:
        """The plugin's folder; it is there."""
        ...

    def handle(
        self,
        plugin_id: str,
        method: str,
        arguments: dict[str, Json],
        emit: Callable[[Json], None],
        cancelled: threading.Event,
    ) -> Json:
        """Do what is asked and return the answer; on a thread of its own, so it may take long.

        Objects are maps with the names of `plugin_api`'s dataclasses (msgspec turns those into maps by itself). The
        methods, with their arguments and their answers:

        - `settings.values` {} -> {name: value}; `settings.change` {chosen: {name: value}} -> None
        - `jobs.start` {kind, parameters} -> number; `jobs.state` {job} -> JobState; `jobs.wait` {job, timeout} ->
          JobState; `jobs.cancel` {job} -> None
        - `services.call` {service, method, timeout, arguments} -> the answer; `services.stream` {service, method,
          arguments} emits -> None
        - `models.list` {} -> [ModelView]; `models.current` {} -> ModelView or None
        - `engines.generate` {prompt: text or [{role, content}], model, sampling: map or None, stop: [text]} emits text
          -> None; `engines.embed` {texts, model} -> [[number]]; `engines.rerank` {query, documents, model} ->
          [number]; `engines.count` {text, model} -> number
        - `chats.list` {} -> [ChatView]; `chats.read` {chat_id} -> ChatView
        - `say` {sentence, tone} -> None

        Args:
            plugin_id: Whose process asks; it gets nothing of another plugin.
            method: One of the above.
            arguments: As above; they come from a plugin, so nothing in them is certain.
            emit: Sends one piece of a stream.
            cancelled: Set when nobody waits any more; the process may also be gone.

        Raises:
            WorkbenchError: It cannot be done; the plugin gets the same error.
        """
        ...


class PluginChild:
    """One process of a plugin. Methods return at once and may be called from any thread."""

    def __init__(
        self,
        plugin_id: str,
        name: str,
        log_file: Path,
        desk: Desk,
        on_message: Callable[[Any], None],
        on_exit: Callable[[ExitReport], None],
    ) -> None:
        """Start it; both callbacks come on one thread, `on_exit` once and last.

        Raises:
            OSError: the log cannot be written or the process cannot be started.
        """
        self._plugin_id = plugin_id
        self._desk = desk
        self._on_message = on_message
        self._on_exit = on_exit
        self._asks: dict[int, threading.Event] = {}  # dictionary operations are atomic
        self._child: Child[FromPlugin] = Child(launch(ENTRY, log_file), name, FromPlugin)
        self._child.watch(self._hear, self._gone)

    @property
    def pid(self) -> int:
        """Process id."""
        return self._child.pid

    def send(self, message: Message) -> None:
        """Queue one message.

        Raises:
            BadMessageError: it is longer than a frame may be.
        """
        self._child.send(message)

    def stop(self, close_seconds: float = 0.0) -> None:
        """End it: end of file first, `close_seconds` later SIGTERM, then SIGKILL."""
        self._child.stop(close_seconds)

    def kill(self) -> None:
        """End it at once."""
        self._child.kill()

    def wait(self, timeout: float | None = None) -> ExitReport | None:
        """Wait until it is gone; None when it is still there after `timeout` seconds."""
        return self._child.wait(timeout)

    def _hear(self, message: FromPlugin) -> None:
        if isinstance(message, Ask):
            self._begin(message)
        elif isinstance(message, CancelAsk):
            cancelled = self._asks.get(message.id)
            if cancelled is not None:
                cancelled.set()
        elif isinstance(message, Greeting):
            if message.protocol != PLUGIN_PROTOCOL_VERSION:
                log.error("%s speaks version %d of the protocol", self._child.name, message.protocol)
                self._child.kill()
        else:
            self._on_message(message)

    def _begin(self, ask: Ask) -> None:
        if len(self._asks) >= MAX_ASKS:
            self._child.send(Refusal(id=ask.id, what=f"More than {MAX_ASKS} questions were asked at a time."))
            return
        cancelled = self._asks[ask.id] = threading.Event()
        threading.Thread(target=self._answer, args=(ask, cancelled), name=f"ask {ask.method}", daemon=True).start()

    def _answer(self, ask: Ask, cancelled: threading.Event) -> None:
        try:
            value = self._desk.handle(
                self._plugin_id,
                ask.method,
                ask.arguments,
                lambda piece: self._child.send(Piece(id=ask.id, value=piece)),
                cancelled,
            )
            frame = self._child.frame(Answer(id=ask.id, value=value))
        except Exception as error:  # noqa: BLE001 - outermost guard of the thread: the child is told, whatever it is
            frame = self._child.frame(_refusal(ask, error))
        finally:
            self._asks.pop(ask.id, None)
        self._child.send_frame(frame)

    def _gone(self, report: ExitReport) -> None:
        for cancelled in list(self._asks.values()):
            cancelled.set()
        self._on_exit(report)


def _refusal(ask: Ask, error: Exception) -> Refusal:
    if isinstance(error, WorkbenchError):
        return Refusal(id=ask.id, what=error.what, why=error.why, remedy=error.remedy, detail=error.detail)
    if isinstance(error, BadMessageError):
        return Refusal(id=ask.id, what=f"The answer to {ask.method} is too long.", why=f"It is a {error}.")
    log.error("%s could not be answered\n%s", ask.method, "".join(traceback.format_exception(error)))
    why = f"{type(error).__name__}: {error}"
    return Refusal(id=ask.id, what=f"The workbench made a mistake of its own in {ask.method}.", why=why)
