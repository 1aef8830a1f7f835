"""Declarations of the trial plugin, and a desk that answers it without a workbench."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError
from workbench.plugin_api import ChatView, JobKind, MessageView, ModelView, ServiceKind, Setting
from workbench.processes.plugin_child import Desk

STEPS = Setting(name="steps", kind="int", title="Steps", sentence="How many.", default=3, minimum=1, maximum=10_000)
GATE = Setting(name="gate", kind="text", title="Gate", sentence="The file it waits for.", default="")
HOLD = Setting(name="hold_at", kind="int", title="Hold at", sentence="The step it waits at.", default=0)
_PARAMETERS = {"count": (STEPS, GATE, HOLD), "write_until": (GATE,)}


def job_kind(name: str, *, heavy: bool = False, pausable: bool = True) -> JobKind:
    """The job kind whose work is the function `name` of `work`."""
    title = name.replace("_", " ").capitalize()
    return JobKind(
        name=name,
        title=title,
        sentence=f"{title}, for a test.",
        work=f"helpers.trial_plugin.work:{name}",
        parameters=_PARAMETERS.get(name, ()),
        heavy=heavy,
        pausable=pausable,
    )


COUNT = job_kind("count")

STORE = ServiceKind(name="store", make="helpers.trial_plugin.store:Store")


class TrialDesk:
    """Answers in the place of the workbench; remembers what it was asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.closed = threading.Event()
        """Set when an answer without an end was closed."""

    def data_dir(self, plugin_id: str) -> Path:
        folder = self._folder / "plugins" / plugin_id
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def handle(
        self,
        plugin_id: str,
        method: str,
        arguments: dict[str, Any],
        emit: Callable[[Any], None],
        cancelled: threading.Event,
    ) -> Any:
        self.asked.append((method, arguments))
        match method:
            case "engines.generate":
                return self._generate(arguments["prompt"], emit, cancelled)
            case "chats.read" if arguments["chat_id"] == 404:
                raise WorkbenchError("This chat is gone.", "It was deleted.", "Choose another one.")
            case "services.stream":
                for number in range(1, arguments["arguments"]["last"] + 1):
                    emit(number)
                return None
        return _ANSWERS[method]

    def _generate(self, prompt: str, emit: Callable[[Any], None], cancelled: threading.Event) -> None:
        if prompt == "Never stop.":
            while not cancelled.wait(0.01):
                emit("on and ")
            self.closed.set()
        elif prompt == "Say nothing.":
            cancelled.wait()
            self.closed.set()
        else:
            for piece in ("All ", "is ", "well"):
                emit(piece)


_MODEL = ModelView(
    path="/models/a.gguf", name="a", architecture="llama", quantization="q4_0", file_bytes=1, context_length=64
)

_ANSWERS: dict[str, Any] = {
    "settings.values": {"loudness": 3},
    "settings.change": None,
    "say": None,
    "models.list": [_MODEL],
    "models.current": None,
    "engines.embed": [[1.0, 0.0], [0.0, 1.0]],
    "engines.rerank": [0.5, 0.25],
    "engines.count": 2,
    "chats.list": [ChatView(id=7, title="Trial")],
    "chats.read": ChatView(
        id=7, title="Trial", messages=(MessageView(id=1, chat_id=7, role="user", text="Is it on?"),)
    ),
    "services.call": 42,
}


def desk(folder: Path) -> Desk:
    """As the type that jobs and services ask for."""
    return TrialDesk(folder)
