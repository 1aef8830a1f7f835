"""A small engine that does what it is told: a real child process for the tests of `processes` and `engine_client`.

Its "model file" is JSON. `Load` obeys these entries: `memory` (bytes it takes on the pretend device), `hold` (never
finishes), `crash_while` (path of a file: abort in mid-load as long as it exists), `hang` (no heartbeat step, ever).
A device whose memory all engines share is a folder named by `machine`: the file `total` and one file for each engine
process that has loaded something. `Generate` obeys its `TextPrompt`: see `_Generation`.
"""

import json
import os
import queue
import signal
import threading
import time
from pathlib import Path
from typing import Any

import msgspec

from workbench.processes.channel import Channel, ChannelClosedError
from workbench.processes.protocol import (
    PROTOCOL_VERSION,
    AnyRequest,
    Cancel,
    Delta,
    Done,
    Failed,
    Finished,
    Generate,
    Heartbeat,
    Hello,
    Load,
    Loaded,
    LoadPlan,
    LoadProgress,
    MemoryUse,
    ModelFacts,
    Plan,
    PromptProgress,
    SetSampling,
    Started,
    Tokenize,
    Tokens,
)

BEAT_SECONDS = 0.05
TRAINED_CONTEXT = 8192


def run(connection: Any) -> None:
    """Speak the protocol."""
    _Engine(connection).serve()


def run_other(connection: Any) -> None:
    """Do the same under another name."""
    _Engine(connection, "other").serve()


def run_stranger(connection: Any) -> None:
    """Speak another version of the protocol."""
    channel: Channel[Any] = Channel(connection, AnyRequest)
    channel.send(Hello(protocol=PROTOCOL_VERSION + 1, engine="stranger", build="1", abilities=()))
    _until_closed(channel)


def run_garbage(connection: Any) -> None:
    """Send a frame that is no message."""
    connection.send_bytes(b"\xc1 not a message")
    _until_closed(Channel(connection, AnyRequest))


def run_oversized(connection: Any) -> None:
    """Announce a frame of 2 GB without sending it."""
    os.write(connection.fileno(), (2**31 - 1).to_bytes(4, "big"))
    _until_closed(Channel(connection, AnyRequest))


def run_nested(connection: Any) -> None:
    """Send a message with an unknown field of 100,000 lists in one another."""
    connection.send_bytes(b"\x82\xa4type\xa4Done\xa1x" + b"\x91" * 100_000 + b"\x01")
    _until_closed(Channel(connection, AnyRequest))


def run_deaf(connection: Any) -> None:
    """Say hello and then neither read nor end when told to: only a kill helps."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    _hello(Channel(connection, AnyRequest))
    threading.Event().wait()


def run_silent(connection: Any) -> None:
    """Never say a word."""
    _until_closed(Channel(connection, AnyRequest))


def run_parent(connection: Any) -> None:
    """Be a parent: start a child that never reads its pipe, report its process id, wait to be killed."""
    from workbench import paths
    from workbench.processes import child

    ready: queue.SimpleQueue[Any] = queue.SimpleQueue()
    grandchild = child.start(
        "helpers.script_engine:run_deaf",
        name="grandchild",
        log_file=paths.log_dir() / "grandchild.log",
        incoming=Hello,
        on_message=ready.put,
        on_exit=lambda report: None,
    )
    ready.get()
    connection.send_bytes(str(grandchild.pid).encode())
    threading.Event().wait()


def _hello(channel: Channel[Any], name: str = "script") -> None:
    abilities = ("load", "plan", "generate", "tokenize")
    channel.send(Hello(protocol=PROTOCOL_VERSION, engine=name, build="1", abilities=abilities))


def _until_closed(channel: Channel[Any]) -> None:
    try:
        while True:
            channel.receive()
    except ChannelClosedError:
        os._exit(0)


class _Engine:
    def __init__(self, connection: Any, name: str = "script") -> None:
        self.name = name
        self.connection = connection
        self.channel: Channel[Any] = Channel(connection, AnyRequest)
        self.steps = 0
        self.cancelled: set[int] = set()
        self.sampling: dict[int, SetSampling] = {}
        self._work: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def serve(self) -> None:
        _hello(self.channel, self.name)
        threading.Thread(target=self._read, daemon=True).start()
        threading.Thread(target=self._beat, daemon=True).start()
        while True:
            request = self._work.get()
            if isinstance(request, Generate):
                self._generate(request)
            else:
                self.channel.send(self._answer(request))
            self.steps += 1

    def _read(self) -> None:
        try:
            while True:
                request = self.channel.receive()
                if isinstance(request, Cancel):
                    self.cancelled.add(request.target)
                    self.channel.send(Done(id=request.id))
                elif isinstance(request, SetSampling):
                    self.sampling[request.target] = request
                    self.channel.send(Done(id=request.id))
                else:
                    self._work.put(request)
        except ChannelClosedError:
            os._exit(0)

    def _beat(self) -> None:
        while True:
            time.sleep(BEAT_SECONDS)
            try:
                self.channel.send(Heartbeat(busy_seconds=0.0, steps=self.steps))
            except ChannelClosedError:
                os._exit(0)

    def _answer(self, request: Any) -> Any:
        if isinstance(request, Tokenize):
            pieces = tuple(bytes([byte]) for byte in request.text.encode())
            return Tokens(id=request.id, tokens=tuple(range(len(pieces))), pieces=pieces)
        if isinstance(request, Plan):
            return self._plan(request)
        if isinstance(request, Load):
            return self._load(request)
        return Failed(id=request.id, kind="unsupported", what="The script engine cannot do that.")

    def _plan(self, request: Plan) -> Any:
        model = _model(request.path)
        if model is None:
            return Failed(id=request.id, kind="bad_file", what="This is not a model file.")
        free = _free(model)
        weights = model.get("memory", 0)
        context = request.options.context_length
        if context is None:
            context = max(512, min(TRAINED_CONTEXT, free - weights))
        missing = weights + context - free
        return LoadPlan(
            id=request.id,
            options=msgspec.structs.replace(request.options, context_length=context),
            memory=(MemoryUse(device="GPU0", model=weights, context=context, compute=0, free=free),),
            fits=missing <= 0,
            why=f"It is {missing} bytes short on GPU0." if missing > 0 else "It fits.",
            layers=4,
            trained_context=TRAINED_CONTEXT,
        )

    def _load(self, request: Load) -> Any:
        model = _model(request.path)
        if model is None:
            return Failed(id=request.id, kind="bad_file", what="This is not a model file.")
        for done in (0.0, 0.5):
            self.channel.send(LoadProgress(id=request.id, phase="reading", fraction=done))
            self.steps += 1
        if "crash_while" in model and Path(model["crash_while"]).exists():
            os.abort()
        if model.get("hold"):
            while True:
                self.steps += not model.get("hang")
                time.sleep(0.01)
        context = request.options.context_length
        if context is None:
            context = TRAINED_CONTEXT
        if "machine" in model:
            Path(model["machine"], str(os.getpid())).write_text(str(model.get("memory", 0) + context))
        return Loaded(id=request.id, facts=_facts(Path(request.path), model, context), seconds=0.1)

    def _generate(self, request: Generate) -> None:
        """Words: abort, kill me, fail, hang, forever, garbage, wrong, log TEXT, anything else is said back."""
        text = request.prompt.text if hasattr(request.prompt, "text") else "chat"
        self.channel.send(PromptProgress(id=request.id, done=1, total=2, reused=0))
        self.channel.send(Started(id=request.id, prompt_tokens=2, reused_tokens=0, seed=1))
        if text == "abort":
            self.channel.send(Delta(id=request.id, text="half a wo", count=3))
            os.write(2, b"GGML_ASSERT(false) failed\n")
            os.abort()
        if text == "garbage":
            self.connection.send_bytes(b"\xc1")
        if text == "wrong":
            self.channel.send(Tokens(id=request.id, tokens=(), pieces=()))
            return
        if text == "fail":
            self.channel.send(Failed(id=request.id, kind="too_long", what="Too long.", remedy="Make it shorter."))
            return
        reason = "end_of_turn"
        if text == "hang":
            while request.id not in self.cancelled:
                time.sleep(0.01)
            reason = "cancelled"
        elif text == "forever":
            while request.id not in self.cancelled:
                settings = self.sampling.get(request.id)
                said = f"{settings.sampling.temperature} " if settings else "word "
                self.channel.send(Delta(id=request.id, text=said, count=1))
                self.steps += 1
                time.sleep(0.002)
            reason = "cancelled"
        else:
            for word in text.split():
                self.channel.send(Delta(id=request.id, text=word, count=1))
                self.steps += 1
        self.channel.send(
            Finished(
                id=request.id,
                stop_reason=reason,
                prompt_tokens=2,
                reused_tokens=0,
                answer_tokens=1,
                prompt_seconds=0.1,
                answer_seconds=0.1,
                first_token_seconds=0.1,
                seed=1,
            )
        )


def _model(path: str) -> dict[str, Any] | None:
    """The JSON at the beginning of the file; what follows is as long as the model pretends to be."""
    try:
        with Path(path).open("rb") as stream:
            model = json.loads(stream.read(4096).rstrip(b"\0"))
    except (OSError, ValueError):
        return None
    return model if isinstance(model, dict) else None


def _free(model: dict[str, Any]) -> int:
    if "machine" not in model:
        return 10**9
    machine = Path(model["machine"])
    used = sum(int(file.read_text()) for file in machine.iterdir() if file.name.isdigit() and _lives(int(file.name)))
    return int((machine / "total").read_text()) - used


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _facts(path: Path, model: dict[str, Any], context: int) -> ModelFacts:
    return ModelFacts(
        name=path.stem,
        architecture="script",
        parameters=1,
        file_bytes=1,
        layers=4,
        gpu_layers=0,
        context_length=context,
        trained_context=TRAINED_CONTEXT,
        vocabulary=256,
        embedding_size=1,
        can_chat=False,
        can_generate=True,
        can_embed=False,
        can_rerank=False,
        text_only_note="",
        template="",
        template_source="",
        template_arguments=(),
        can_rewind=True,
        end_of_turn=(),
        seed=None,
    )
