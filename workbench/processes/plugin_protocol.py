"""Every message between the workbench and a process in which a plugin's job or service runs.

The frames are those of `protocol`: MessagePack, at most `MAX_MESSAGE_BYTES` each, nothing pickled. The child speaks
first: `Greeting`. The workbench sends `RunJob` or `RunService` at once, without waiting for it.

**A job** sends `Progressed` whenever it likes, and `WorkDone` or `WorkFailed` once, last. `Pause` and `Resume` act at
its next checkpoint, where it says `Paused` and `Resumed`. After `CancelWork` it says `WorkFailed` at its
next checkpoint or question, if it gets there before its process is ended.

**A service** says `Ready`, or `WorkFailed` when it could not be made. Each `Call` gets any number of `Piece`s and then
one `Answer` or `Refusal`; a stream stops after `PIECES_AHEAD` pieces until `More` says that some were taken.

**Asking back.** Both may `Ask` the workbench for what a plugin's context has (models, engines, chats, settings), with
the same answers the other way; `CancelAsk` ends one early, and it is answered all the same.
"""

from typing import Any

from workbench.processes.protocol import Message

PLUGIN_PROTOCOL_VERSION = 1

PIECES_AHEAD = 256
"""How many pieces of a stream a service sends before it waits for somebody to take them."""

MAX_RESULT_BYTES = 100_000
"""The result of a job as JSON; it is kept in the history, so more than that belongs into a file."""

ENTRY = "workbench.plugin_kit.entry:run"
"""What every such process runs."""


# ------------------------------------------------------------------------------------------------ both ways


class Piece(Message, frozen=True, kw_only=True):
    """The next value of a stream."""

    id: int
    value: Any


class Answer(Message, frozen=True, kw_only=True):
    """The value asked for; None at the end of a stream."""

    id: int
    value: Any = None


class Refusal(Message, frozen=True, kw_only=True):
    """What was asked could not be done, in the sentences of `WorkbenchError`."""

    id: int
    what: str
    why: str = ""
    remedy: str = ""
    detail: str = ""


# ---------------------------------------------------------------------------------------------- to the child


class RunJob(Message, frozen=True, kw_only=True):
    """Do a job: import `code` ("package.module:name") and call it."""

    plugin_id: str
    code: str
    title: str
    data_dir: str
    parameters: dict[str, Any]


class RunService(Message, frozen=True, kw_only=True):
    """Make the service `code` names, and serve its public methods."""

    plugin_id: str
    code: str
    name: str
    data_dir: str


class Pause(Message, frozen=True, kw_only=True):
    """Stop at the next checkpoint."""


class Resume(Message, frozen=True, kw_only=True):
    """Go on."""


class CancelWork(Message, frozen=True, kw_only=True):
    """End at the next checkpoint or question."""


class Call(Message, frozen=True, kw_only=True):
    """Call a method of the service."""

    id: int
    method: str
    arguments: dict[str, Any]


class CancelCall(Message, frozen=True, kw_only=True):
    """Nobody waits for this call any more; it is answered all the same."""

    id: int


class More(Message, frozen=True, kw_only=True):
    """So many pieces of this stream were taken."""

    id: int
    count: int


ToPlugin = RunJob | RunService | Pause | Resume | CancelWork | Call | CancelCall | More | Piece | Answer | Refusal


# -------------------------------------------------------------------------------------------- from the child


class Greeting(Message, frozen=True, kw_only=True):
    """First words of the child."""

    protocol: int


class Progressed(Message, frozen=True, kw_only=True):
    """How far the job is: `done` of `total`, in whatever it counts."""

    done: float
    total: float | None = None
    sentence: str = ""


class Paused(Message, frozen=True, kw_only=True):
    """The job stands still at a checkpoint."""


class Resumed(Message, frozen=True, kw_only=True):
    """The job goes on."""


class WorkDone(Message, frozen=True, kw_only=True):
    """The job is done."""

    result: Any = None


class WorkFailed(Message, frozen=True, kw_only=True):
    """The job failed or the service could not be made."""

    what: str
    why: str = ""
    remedy: str = ""
    detail: str = ""


class Ready(Message, frozen=True, kw_only=True):
    """The service is made."""


class Ask(Message, frozen=True, kw_only=True):
    """Something of the plugin's context; see `plugin_child.Desk` for the methods."""

    id: int
    method: str
    arguments: dict[str, Any]


class CancelAsk(Message, frozen=True, kw_only=True):
    """Nobody waits for this any more."""

    id: int


FromPlugin = (
    Greeting
    | Progressed
    | Paused
    | Resumed
    | WorkDone
    | WorkFailed
    | Ready
    | Ask
    | CancelAsk
    | Piece
    | Answer
    | Refusal
)
