"""A model that is loaded, being loaded or was loaded: what `Engines.open` hands out."""

from concurrent.futures import Future
from typing import Protocol

from workbench.engine_client.client import EngineClient
from workbench.engine_client.failures import EngineError
from workbench.engine_client.states import EngineState, Phase
from workbench.processes.protocol import Loaded, LoadOptions, MemoryUse


class Owner(Protocol):
    """What an engine asks of `Engines`."""

    def eject(self, engine: "Engine") -> None:
        """End it."""
        ...

    def restart(self, engine: "Engine") -> None:
        """End its process and load its model again."""
        ...

    def retry(self, engine: "Engine") -> None:
        """Load its model again after it crashed twice."""
        ...


class Engine:
    """One model in one engine process after the other: a crash replaces the process, not this.

    Attributes:
        key: Names it among all engines of this program.
        path: The model file.
        options: As asked for.
        name: What sentences call the model.
        ready: Future of the client that speaks to the loaded model. A crash replaces it with a new one, pending until
            the model is loaded again. Raises `EngineError` when it never will be.
        state: What is known at this moment.
    """

    def __init__(self, owner: Owner, key: int, path: str, options: LoadOptions, name: str, now: float) -> None:
        self.key = key
        self.path = path
        self.options = options
        self.name = name
        self.ready: Future[EngineClient] = Future()
        self._owner = owner
        # What follows is changed by `Engines` only, under its lock.
        self.client: EngineClient | None = None
        self.stage: Phase = "starting"
        self.loaded: Loaded | None = None
        self.memory: tuple[MemoryUse, ...] = ()
        self.planned: LoadOptions | None = None
        self.opened = now
        self.crashes = 0  # in a row, without an answer between
        self.restart_asked = False
        self.why = ""
        self.step = ""  # of a load
        self.error: EngineError | None = None
        self.promised = False  # `ready` has its result, or will have in a moment
        self.new_promise()
        self.state = self.describe("starting", f"Starting the engine for {name}.", 0.0)

    def wait(self, timeout: float | None = None) -> EngineClient:
        """The client of the loaded model, as soon as it is loaded.

        Raises:
            EngineError: it cannot be loaded, or was ejected.
            TimeoutError: it takes longer than `timeout` seconds.
        """
        return self.ready.result(timeout)

    def eject(self) -> None:
        """End the engine process, which gives its memory back; also cancels a load."""
        self._owner.eject(self)

    def restart(self) -> None:
        """End a process that does not respond, and load the model again in a new one."""
        self._owner.restart(self)

    def retry(self) -> None:
        """Load the model once more after it crashed twice in a row."""
        self._owner.retry(self)

    def new_promise(self) -> None:
        """A new `ready`, which its waiters cannot cancel."""
        self.ready = Future()
        self.ready.set_running_or_notify_cancel()
        self.promised = False

    def loading_sentence(self) -> str:
        """What is going on while it is being loaded, and why again if it is again."""
        return f"{self.error.what} Loading {self.name} again." if self.error else f"Loading {self.name}."

    def observed(self, patience: float) -> EngineState:
        """What is known now, going by what its client says of itself."""
        assert self.client is not None
        fraction = self.state.fraction
        if not self.client.responding:
            sentence = f"{self.name} has not got on for {patience:g} seconds. Wait, or stop it and load it again."
            return self.describe("not_responding", sentence, fraction)
        if self.stage != "ready":
            hung = self.state.phase == "not_responding"
            return self.describe(self.stage, self.loading_sentence(), fraction) if hung else self.state
        if self.client.generating:
            return self.describe("generating", f"{self.name} is answering.", None)
        return self.describe("ready", f"{self.name} is ready.", None)

    def describe(self, phase: Phase, sentence: str, fraction: float | None) -> EngineState:
        """What is known now, in a phase that its owner names."""
        hello = self.client.greeting if self.client is not None else None
        return EngineState(
            key=self.key,
            path=self.path,
            name=self.name,
            phase=phase,
            sentence=sentence,
            options=self.planned or self.options,
            fraction=fraction,
            step=self.step if fraction is not None else "",
            facts=self.loaded.facts if self.loaded is not None else None,
            abilities=frozenset(hello.abilities) if hello is not None else None,
            samplers=frozenset(hello.samplers) if hello is not None else None,
            why=self.why,
            error=self.error,
        )
