"""What a plugin gives the workbench and what it gets: hooks, the plain objects they return, and the one context object.

A plugin is a module that an installed package names as an entry point of the group `workbench.plugins`. It marks
functions with `hookimpl`; each returns plain declarations. A declaration names code as text ("package.module:name"),
which is imported only where and when it is needed: a page's in the window, a job's in the job's own process. So the
plugin module itself must import little: `workbench.plugin_api` and what the standard library has.

Only `plugin_info` must be there. Every other hook is optional.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Protocol

import pluggy

from workbench.errors import WorkbenchError
from workbench.settings.declare import Setting

__all__ = [
    "API_VERSION",
    "ENTRY_POINTS",
    "Answer",
    "AnswerCheck",
    "Benchmark",
    "ChatMessage",
    "ChatView",
    "Chats",
    "Choice",
    "Command",
    "ComposerChip",
    "ContextProvider",
    "EngineBackend",
    "Engines",
    "FileDrop",
    "JobContext",
    "JobKind",
    "JobState",
    "Jobs",
    "Mark",
    "Measure",
    "MessageAction",
    "MessageView",
    "ModelAction",
    "ModelFormat",
    "ModelView",
    "Models",
    "Need",
    "Page",
    "Pane",
    "Passage",
    "PluginContext",
    "PluginInfo",
    "Question",
    "Recognised",
    "ServiceKind",
    "Services",
    "Setting",
    "Settings",
    "WorkbenchError",
    "hookimpl",
]

API_VERSION = 1
"""Raised only when a plugin written for an older one would be misunderstood."""

ENTRY_POINTS = "workbench.plugins"
"""The group of entry points that plugins are found by."""

hookspec = pluggy.HookspecMarker("workbench")
hookimpl = pluggy.HookimplMarker("workbench")
"""Marks a function of a plugin module as one of the hooks below."""

Json = Any
"""What JSON can hold: None, bool, int, float, str, lists and dicts with text keys."""

Code = str
"""Code named as text, "package.module:name", imported where it is needed."""


# ------------------------------------------------------------------------------------- who the plugin is


@dataclass(frozen=True, kw_only=True)
class Need:
    """A library the plugin needs that the workbench does not bring.

    Attributes:
        module: What is imported, e.g. "ctransformers".
        install: What brings it, as given to pip: "llm-workbench[legacy]" or "ctransformers>=0.2.27".
    """

    module: str
    install: str


@dataclass(frozen=True, kw_only=True)
class PluginInfo:
    """Who the plugin is.

    Attributes:
        id: Small letters, digits and "-", the same as the name of its entry point; names its folder, its settings and
            its jobs. Never changed later.
        title: Its name as people read it.
        summary: One sentence: what a person gets from it.
        version: Of the plugin.
        api_version: The `API_VERSION` it was written for.
        needs: Libraries that must be there before it can be switched on.
    """

    id: str
    title: str
    summary: str
    version: str
    api_version: int
    needs: tuple[Need, ...] = ()


# ---------------------------------------------------------------------------------- what a plugin can bring


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page of the window, with a button on the navigation rail.

    Attributes:
        widget: A `QWidget` class, made as `widget(context)` on the first visit. Where it has `take_model(path)`, a
            `ModelAction` can open it with a model filled in.
        icon: A Lucide icon's name.
    """

    name: str
    title: str
    icon: str
    widget: Code


@dataclass(frozen=True, kw_only=True)
class JobKind:
    """Long work in a process of its own. Form, `workbench jobs run` and the row in the queue are made from this.

    Attributes:
        work: Called as `work(job)` with a `JobContext`, in the job's process; what it returns is the job's result.
        parameters: What a person chooses before it starts. One whose default is None, and that is not `optional`, has
            to be given.
        heavy: It takes much memory: one such job runs at a time, and none beside a model that is loading.
        pausable: It calls `JobContext.checkpoint` often enough to be paused within a few seconds.
    """

    name: str
    title: str
    sentence: str
    work: Code
    parameters: tuple[Setting, ...] = ()
    heavy: bool = False
    pausable: bool = False


@dataclass(frozen=True, kw_only=True)
class ServiceKind:
    """A process of its own that owns a store of the plugin; started by the first call, ended when idle.

    Attributes:
        make: Called as `make(context)` in the service's process. The public methods of what it returns can be called
            with JSON arguments by `Services`; a method that is a generator makes a stream. One call is done after the
            other, on one thread, so that the store needs no locks; a stream takes turns with them.
        idle_seconds: It ends when it was not called for so long.
    """

    name: str
    make: Code
    idle_seconds: float = 600.0


@dataclass(frozen=True, kw_only=True)
class ContextProvider:
    """Finds passages for a question before the model answers; they are shown in the Sources panel.

    Attributes:
        ask: `ask(context, question) -> Sequence[Passage]`, on a thread of its own.
        deadline: Seconds after which the answer begins without it.
    """

    name: str
    title: str
    sentence: str
    ask: Code
    deadline: float = 5.0


@dataclass(frozen=True, kw_only=True)
class MessageAction:
    """Something to do with one message, in its menu.

    Attributes:
        run: `run(context, message) -> str | None`, on a thread of its own; a returned sentence is shown. It is given up
            after two minutes: longer work belongs into a job.
        roles: Whose messages it is offered for.
    """

    name: str
    title: str
    icon: str
    run: Code
    roles: tuple[Literal["user", "assistant", "system"], ...] = ("user", "assistant")


@dataclass(frozen=True, kw_only=True)
class AnswerCheck:
    """Looks at a finished answer and marks spans of it.

    Attributes:
        check: `check(context, answer) -> Sequence[Mark]`, on a thread of its own.
        deadline: Seconds after which no marks are waited for.
    """

    name: str
    title: str
    sentence: str
    check: Code
    deadline: float = 10.0


@dataclass(frozen=True, kw_only=True)
class Pane:
    """A tab beside the chat.

    Attributes:
        widget: A `QWidget` class, made as `widget(context)` when its tab is first shown. Where it has
            `show_chat(chat_id)`, that is called whenever another chat is shown (None: a new one).
    """

    name: str
    title: str
    icon: str
    widget: Code


@dataclass(frozen=True, kw_only=True)
class ComposerChip:
    """A choice beside the box a message is written in, kept for each chat and handed on in `Question.chips`.

    Attributes:
        choices: `choices(context) -> Sequence[Choice]`, asked for on a thread when the chip is opened, for ten seconds.
        many: Several can be chosen at once.
    """

    name: str
    title: str
    icon: str
    sentence: str
    choices: Code
    many: bool = False


@dataclass(frozen=True, kw_only=True)
class ModelAction:
    """Something to do with a model, in its menu ("Quantize…").

    Exactly one of `page` and `job` is named: a page of this plugin, whose widget gets `take_model(path)`, or a job kind
    of this plugin, whose form opens with `parameter` filled in.
    """

    name: str
    title: str
    icon: str
    page: str = ""
    job: str = ""
    parameter: str = "model"


@dataclass(frozen=True, kw_only=True)
class FileDrop:
    """Takes files that are dropped onto the window. When several would, the person chooses.

    Attributes:
        suffixes: Lower case, with the dot: (".pdf",).
        take: `take(context, paths) -> str | None`, on a thread of its own; a returned sentence is shown. It is given up
            after two minutes: longer work belongs into a job.
        page: A page of this plugin that is shown then; "" for none.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    take: Code
    page: str = ""


@dataclass(frozen=True, kw_only=True)
class Command:
    """A command: `workbench NAME …`.

    Attributes:
        configure: `configure(parser)` adds arguments to an `argparse.ArgumentParser`; "" for none.
        run: `run(context, arguments) -> int`, the exit status.
    """

    name: str
    sentence: str
    run: Code
    configure: Code = ""


@dataclass(frozen=True, kw_only=True)
class Benchmark:
    """`workbench bench NAME`.

    Attributes:
        run: `run(context, quick) -> Sequence[Measure]`.
        minutes: How long it takes, said before it starts.
    """

    name: str
    sentence: str
    run: Code
    minutes: float


@dataclass(frozen=True, kw_only=True)
class EngineBackend:
    """An engine for model files that llama.cpp does not read.

    Attributes:
        entry: Called with its end of the pipe in a process of its own; speaks the protocol of docs/protocol.md,
            most simply with `workbench.engine_kit.serve`.
        recognise: `recognise(path) -> Recognised | None`, from a few bytes of the file. It must load nothing: it is
            called for every file with one of the `suffixes` in the person's folders.
        suffixes: Lower case, with the dot.
        sentence: What to tell a person who has such a file: what acts, and the way out.
    """

    name: str
    title: str
    sentence: str
    entry: Code
    recognise: Code
    suffixes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ModelFormat:
    """Model files that a job of this plugin can make a GGUF of.

    Attributes:
        recognise: As in `EngineBackend`; the path may also be a folder.
        job: The job kind; its parameter `parameter` gets the path.
    """

    name: str
    title: str
    recognise: Code
    suffixes: tuple[str, ...]
    job: str
    parameter: str = "model"


# ------------------------------------------------------------------------------ what goes to and fro then


@dataclass(frozen=True, kw_only=True)
class Recognised:
    """What a model file is, as far as its first bytes tell.

    Attributes:
        architecture: "gpt2".
        quantization: "q4_0", or "".
        parameters: Their number; 0 when it cannot be told.
        context_length: Tokens; 0 when it cannot be told.
        trouble: Why it cannot be loaded, in one sentence; "" when it can.
    """

    architecture: str
    quantization: str = ""
    parameters: int = 0
    context_length: int = 0
    trouble: str = ""


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A piece of a source.

    Attributes:
        title: The source as people know it, "contract.pdf".
        place: Where in it, "page 3"; may be empty.
        link: Opened when the person clicks it: "file:///…#page=3"; may be empty.
        score: How well it answers the question, any scale, larger is better; None when there is none.
    """

    text: str
    title: str
    place: str = ""
    link: str = ""
    score: float | None = None


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One entry of a composer chip."""

    value: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Question:
    """What a context provider is asked.

    Attributes:
        chips: What is chosen in this plugin's composer chips for this chat, by the chip's name.
    """

    text: str
    chat_id: int
    chips: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What an answer check looks at: the finished text, the question before it, and the passages it was given."""

    text: str
    question: str
    chat_id: int
    message_id: int
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A span of an answer's text, from `start` to `end` (characters, the end not included).

    Attributes:
        tone: "good" (borne out), "doubtful" or "bad".
        note: One sentence, shown beside it.
        link: Opened when it is clicked; may be empty.
    """

    start: int
    end: int
    tone: Literal["good", "doubtful", "bad"]
    note: str
    link: str = ""


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One row of a benchmark. `goal` is text like "≥ 0.97", or "" when there is none."""

    name: str
    value: float
    unit: str
    goal: str = ""


@dataclass(frozen=True, kw_only=True)
class ModelView:
    """A model in the person's library."""

    path: str
    name: str
    architecture: str
    quantization: str
    file_bytes: int
    context_length: int


@dataclass(frozen=True, kw_only=True)
class MessageView:
    """A saved message. `role` is "user", "assistant" or "system"."""

    id: int
    chat_id: int
    role: str
    text: str


@dataclass(frozen=True, kw_only=True)
class ChatView:
    """A chat, with the messages of the branch in sight; `messages` is empty in lists."""

    id: int
    title: str
    messages: tuple[MessageView, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ChatMessage:
    """A message for `Engines.generate`."""

    role: Literal["user", "assistant", "system"]
    content: str


@dataclass(frozen=True, kw_only=True)
class JobState:
    """How a job stands.

    Attributes:
        state: "interrupted" is a job whose program died.
        fraction: 0 to 1; None when it is not known.
        seconds_left: None when it is not known.
        sentence: What it is doing, or how it ended.
        result: What its work returned.
    """

    id: int
    kind: str
    title: str
    state: Literal["waiting", "running", "paused", "done", "failed", "cancelled", "interrupted"]
    fraction: float | None = None
    seconds_left: float | None = None
    sentence: str = ""
    result: Json = None


# ------------------------------------------------------------------------------------ what a plugin gets


class Settings(Protocol):
    """The settings the plugin declared."""

    def values(self) -> Mapping[str, Any]:
        """Every setting by its name: what was chosen, or the default."""
        ...

    def change(self, **chosen: Any) -> None:
        """Set and save some. Raises WorkbenchError when a value is refused or cannot be saved."""
        ...


class Jobs(Protocol):
    """The plugin's jobs."""

    def start(self, kind: str, parameters: Mapping[str, Json]) -> int:
        """Put a job into the queue; its number. Raises WorkbenchError when a parameter is refused."""
        ...

    def state(self, job: int) -> JobState:
        """How it stands. Raises WorkbenchError when this plugin has no such job."""
        ...

    def wait(self, job: int, timeout: float | None = None) -> JobState:
        """Wait until it has ended, at most `timeout` seconds, and say how it stands. Never on the window's thread."""
        ...

    def cancel(self, job: int) -> None:
        """End it."""
        ...


class Services(Protocol):
    """The plugin's services. Every call waits for its answer: never make one on the window's thread."""

    def call(self, service: str, method: str, timeout: float | None = 30.0, **arguments: Json) -> Json:
        """Call a method. Raises WorkbenchError when it failed, is gone or does not answer in time."""
        ...

    def stream(self, service: str, method: str, **arguments: Json) -> Iterator[Json]:
        """Call a method that is a generator; closing the iterator ends it. Raises as `call`."""
        ...


class Models(Protocol):
    """The person's models."""

    def list(self) -> Sequence[ModelView]:
        """Every model that can be loaded."""
        ...

    def current(self) -> ModelView | None:
        """The one that is chosen in the window, or was used last."""
        ...


class Engines(Protocol):
    """Models at work. `model` is a name or path; "" is the current one. Every call waits: never on the window's thread.

    All raise WorkbenchError when the model cannot be loaded or cannot do what is asked.
    """

    def generate(
        self,
        prompt: str | Sequence[ChatMessage],
        *,
        model: str = "",
        sampling: Mapping[str, Json] | None = None,
        stop: Sequence[str] = (),
    ) -> Iterator[str]:
        """The answer in pieces; closing the iterator stops it.

        A text is asked as one message of the user. `sampling` takes every sampling setting by its name.
        """
        ...

    def embed(self, texts: Sequence[str], *, model: str = "") -> list[list[float]]:
        """One vector of unit length for each text."""
        ...

    def rerank(self, query: str, documents: Sequence[str], *, model: str = "") -> list[float]:
        """How well each document answers the query, by a reranking model."""
        ...

    def count(self, text: str, *, model: str = "") -> int:
        """How many tokens the text has."""
        ...


class Chats(Protocol):
    """Chats, to read."""

    def list(self) -> Sequence[ChatView]:
        """Every chat that is not deleted, without its messages, the newest first."""
        ...

    def read(self, chat_id: int) -> ChatView:
        """A chat with its messages. Raises WorkbenchError when it is gone."""
        ...


class PluginContext(Protocol):
    """All that a plugin gets, the same in the window, on the command line, in its jobs and its services."""

    plugin_id: str
    data_dir: Path
    """A folder of the plugin's own; it is there."""
    settings: Settings
    jobs: Jobs
    services: Services
    models: Models
    engines: Engines
    chats: Chats
    log: logging.Logger

    def say(self, sentence: str, tone: Literal["info", "good", "warn", "bad"] = "info") -> None:
        """Tell the person something; may be called from any thread."""
        ...


class JobContext(PluginContext, Protocol):
    """What a job's work gets."""

    parameters: Mapping[str, Any]

    def progress(self, done: float, total: float | None = None, sentence: str = "") -> None:
        """Say how far it is; time left is worked out from it. May be called as often as you like."""
        ...

    def checkpoint(self) -> None:
        """Call between steps: returns at once, after a pause, or never when the job was cancelled."""
        ...


# --------------------------------------------------------------------------------------------- the hooks


class Hooks:
    """Every hook. None takes an argument; each but the first returns a list of declarations."""

    @hookspec
    def plugin_info(self) -> PluginInfo:  # type: ignore[empty-body]
        """Who the plugin is."""

    @hookspec
    def settings(self) -> Sequence[Setting]:  # type: ignore[empty-body]
        """Settings: their form in Settings › Plugins, their checks and `workbench settings` are made from these."""

    @hookspec
    def pages(self) -> Sequence[Page]:  # type: ignore[empty-body]
        """Pages for the navigation rail."""

    @hookspec
    def jobs(self) -> Sequence[JobKind]:  # type: ignore[empty-body]
        """Long work."""

    @hookspec
    def services(self) -> Sequence[ServiceKind]:  # type: ignore[empty-body]
        """Processes that own a store."""

    @hookspec
    def context_providers(self) -> Sequence[ContextProvider]:  # type: ignore[empty-body]
        """What finds passages for a question."""

    @hookspec
    def message_actions(self) -> Sequence[MessageAction]:  # type: ignore[empty-body]
        """What can be done with a message."""

    @hookspec
    def answer_checks(self) -> Sequence[AnswerCheck]:  # type: ignore[empty-body]
        """What looks at finished answers."""

    @hookspec
    def panes(self) -> Sequence[Pane]:  # type: ignore[empty-body]
        """Tabs beside the chat."""

    @hookspec
    def composer_chips(self) -> Sequence[ComposerChip]:  # type: ignore[empty-body]
        """Choices beside the message box."""

    @hookspec
    def model_actions(self) -> Sequence[ModelAction]:  # type: ignore[empty-body]
        """What can be done with a model."""

    @hookspec
    def file_drops(self) -> Sequence[FileDrop]:  # type: ignore[empty-body]
        """Who takes dropped files."""

    @hookspec
    def commands(self) -> Sequence[Command]:  # type: ignore[empty-body]
        """Commands for the terminal."""

    @hookspec
    def benchmarks(self) -> Sequence[Benchmark]:  # type: ignore[empty-body]
        """What `workbench bench` can measure."""

    @hookspec
    def engines(self) -> Sequence[EngineBackend]:  # type: ignore[empty-body]
        """Engines for other model files."""

    @hookspec
    def model_formats(self) -> Sequence[ModelFormat]:  # type: ignore[empty-body]
        """Files that can be turned into a GGUF."""


DECLARED: Mapping[str, type] = {
    "settings": Setting,
    "pages": Page,
    "jobs": JobKind,
    "services": ServiceKind,
    "context_providers": ContextProvider,
    "message_actions": MessageAction,
    "answer_checks": AnswerCheck,
    "panes": Pane,
    "composer_chips": ComposerChip,
    "model_actions": ModelAction,
    "file_drops": FileDrop,
    "commands": Command,
    "benchmarks": Benchmark,
    "engines": EngineBackend,
    "model_formats": ModelFormat,
}
"""What each hook returns a list of."""
