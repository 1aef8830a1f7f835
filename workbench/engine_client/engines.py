"""The one place that decides which engines stay loaded, and says why."""

import contextlib
import itertools
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec

from workbench import paths
from workbench.engine_client import fitting, loading
from workbench.engine_client.client import PATIENCE_SECONDS, EngineClient
from workbench.engine_client.engine import Engine
from workbench.engine_client.engine_logs import next_log_file
from workbench.engine_client.failures import EngineError, not_started
from workbench.engine_client.housekeeper import Housekeeper
from workbench.engine_client.outbox import Outbox
from workbench.engine_client.states import ENDS, EngineState, Phase
from workbench.errors import WorkbenchError
from workbench.processes.launch import Launched, launch
from workbench.processes.protocol import LoadOptions, LoadPlan, LoadProgress, Plan

EXIT_SECONDS = 10.0
"""How long to wait for the memory of an ejected model: longer than `child.stop` takes at its worst."""

_LOAD_REMEDY = "The file may be damaged or too new: download it again, or choose another model or other load options."
_ANSWER_REMEDY = "Load it again, with other load options or another model if it keeps crashing."


class Engines:
    """Opens engines, shares them, restarts them after a crash, ejects them when idle or in the way.

    - *Share*: the same file with the same options is loaded once.
    - *Fit*: before a load the new engine process itself asks llama.cpp what it would take. Idle models go, least
      recently used first, when that makes it fit; what would not fit even then fails, and nothing else is touched.
    - *Idle*: a model nobody asks anything for the idle time is ejected; never while something is asked of it.
    - *Crash*: a new process loads the same model again by itself; after a second crash in a row, with no answer
      between, it stays "crashed" and waits for `Engine.retry`.

    One load runs at a time, because two plans made at once would count the same free memory twice.
    Methods return at once (but `close`) and may be called from any thread. `on_change` gets every state in order, on
    whatever thread changed it; it must return quickly.
    """

    def __init__(
        self,
        entry: str,
        on_change: Callable[[EngineState], None] = lambda state: None,
        *,
        entry_for: Callable[[Path], str] | None = None,
        before_eject: Callable[[EngineClient], None] = lambda client: None,
        idle_minutes: float | None = None,
        early: Launched | None = None,
        patience: float = PATIENCE_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Decide over engines.

        Args:
            entry: What an engine process runs, "package.module:function".
            on_change: Hears of every change of state.
            entry_for: What to run for a file instead, where another engine reads it; may take seconds, and raises
                WorkbenchError when the file cannot be loaded.
            before_eject: Called with an engine that is about to be ejected without anybody asking for it, so that
                what it has read can be saved; may take seconds.
            idle_minutes: How long a model stays loaded without use; None = until it is ejected or in the way.
            early: An engine process launched before this could be built; the first load uses it.
            patience: Seconds without a sign of getting on before an engine counts as not responding.
            clock: Seconds, monotonic.
        """
        self._entry = entry
        self.entry_for = entry_for or (lambda path: entry)
        self._on_change = on_change
        self._before_eject = before_eject
        self._idle_minutes = idle_minutes
        self._early = early
        self._patience = patience
        self._clock = clock
        self._keys = itertools.count(1)
        self._changed = threading.Condition(threading.RLock())
        self._outbox = Outbox()
        self._engines: list[Engine] = []
        self._loading: Engine | None = None
        self._housekeeper = Housekeeper(self.housekeep, clock)

    # --------------------------------------------------------------------------------------- for everybody

    def open(self, path: str | Path, options: LoadOptions | None = None, name: str = "") -> Engine:
        """The engine of a model file, loaded already or being loaded from now on.

        Args:
            path: The model file.
            options: How to load it; what is None is decided by what fits.
            name: What sentences call it; the file's name without its ending when empty.
        """
        path, options = str(path), options or LoadOptions()
        with self._changed:
            engine = self._find(path, options)
            if engine is None:
                engine = Engine(self, next(self._keys), path, options, name or Path(path).stem, self._clock())
                self._engines.append(engine)
                self._outbox.put(partial(self._on_change, engine.state))
                self._bring_up(engine)
            elif engine.stage == "crashed":
                self._retry(engine)
            engine.opened = self._clock()
        self._outbox.deliver()
        return engine

    def states(self) -> list[EngineState]:
        """Every engine that is not stopped or failed, in the order they were opened."""
        with self._changed:
            return [engine.state for engine in self._engines]

    def of_file(self, path: str | Path) -> list[Engine]:
        """Every engine of a model file that is not stopped or failed: one for each way it is loaded."""
        with self._changed:
            return [engine for engine in self._engines if engine.path == str(path)]

    def set_idle_minutes(self, minutes: float | None) -> None:
        """How long a model stays loaded without use from now on; None = until it is ejected or in the way."""
        with self._changed:
            self._idle_minutes = minutes
        self._housekeeper.wake()

    def eject(self, engine: Engine) -> None:
        """End an engine, whatever it is doing; also cancels a load."""
        with self._changed:
            if engine.stage in ("starting", "loading", "restarting"):
                self._stop(engine, f"Loading {engine.name} was cancelled.", "cancelled")
            elif engine.stage not in ("stopped", "failed"):
                self._stop(engine, f"{engine.name} was ejected.")
        self._outbox.deliver()

    def restart(self, engine: Engine) -> None:
        """End an engine that does not respond, and load its model again in a new process."""
        with self._changed:
            if engine.client is not None and engine.stage not in ENDS:
                engine.restart_asked = True
                engine.client.kill()

    def retry(self, engine: Engine) -> None:
        """Load the model of an engine that crashed twice in a row once more."""
        with self._changed:
            if engine.stage == "crashed":
                self._retry(engine)
        self._outbox.deliver()

    def close(self, timeout: float = 2.0) -> None:
        """End every engine; waits at most `timeout` seconds (none outlives this process in any case)."""
        self._housekeeper.close()
        with self._changed:
            clients = [engine.client for engine in self._engines if engine.client is not None]
            for engine in tuple(self._engines):
                self._stop(engine, f"{engine.name} was ejected.")
            if self._early is not None:
                clients.append(EngineClient(self._early, "The engine"))
                clients[-1].stop()
                self._early = None
        self._outbox.deliver()
        end = time.monotonic() + timeout
        for client in clients:
            client.wait(max(0.0, end - time.monotonic()))

    def housekeep(self) -> float | None:
        """Eject what is idle, look for engines that hang; returns when to look again (by `clock`), None = when called.

        A thread of its own does this; calling it besides does no harm.
        """
        with self._changed:
            clients = [engine.client for engine in self._engines if engine.client is not None]
        deadlines = [client.check() for client in clients]  # without the lock: it may call `_refresh`
        deadlines += [self._eject_if_idle(engine) for engine in tuple(self._engines)]
        self._outbox.deliver()
        return min((deadline for deadline in deadlines if deadline is not None), default=None)

    def _eject_if_idle(self, engine: Engine) -> float | None:
        with self._changed:
            client, minutes = engine.client, self._idle_minutes
            if minutes is None or engine.stage != "ready" or client is None or not client.idle:
                return None
            due = self._last_used(engine) + minutes * 60
            if self._clock() < due:
                return due
        self._leave(engine, client, f"{engine.name} was ejected after {minutes:g} minutes without use.")
        return None

    def _leave(self, engine: Engine, client: EngineClient, sentence: str) -> bool:
        """Eject an idle engine nobody has asked to eject; False when something was asked of it meanwhile."""
        self._before_eject(client)
        with self._changed:
            leaves = engine.client is client and client.retire()
            if leaves:
                self._stop(engine, sentence)
            return leaves

    # ------------------------------------------------------------------------------------------- one load

    def _retry(self, engine: Engine) -> None:
        engine.crashes = 1  # the next crash is again the last one
        engine.new_promise()
        engine.error = None
        self._set(engine, "restarting", f"Loading {engine.name} again.", 0.0)
        self._bring_up(engine)

    def _bring_up(self, engine: Engine) -> None:
        threading.Thread(target=self._load, args=(engine,), name=f"load {engine.name}", daemon=True).start()

    def _load(self, engine: Engine) -> None:
        client: EngineClient | None = None
        try:
            client = self._start(engine)
            self._take_turn(engine, client)
            try:
                self._load_with(engine, client)
            finally:
                self._give_turn()
        except (EngineError, OSError) as error:
            # An engine that has ended by itself has been taken care of by `_ended` before this came.
            with self._changed:
                if engine.client is client and engine.stage not in ENDS:
                    self._fail(engine, error if isinstance(error, EngineError) else not_started(engine.name, error))
        self._outbox.deliver()

    def _start(self, engine: Engine) -> EngineClient:
        entry = self._right_entry(engine)
        launched = None
        with self._changed:
            if entry == self._entry:
                launched, self._early = self._early, None
        launched = launched or launch(entry, next_log_file(paths.log_dir()))
        with self._changed:
            client = EngineClient(
                launched,
                f"The engine of {engine.name}",
                on_change=lambda: self._refresh(engine),
                on_exit=lambda client, error: self._ended(engine, client, error),
                patience=self._patience,
                clock=self._clock,
            )
            if engine.stage in ENDS:  # ejected meanwhile
                client.stop()
                raise EngineError("cancelled", f"Loading {engine.name} was cancelled.")
            engine.client = client
        return client

    def _right_entry(self, engine: Engine) -> str:
        try:
            return self.entry_for(Path(engine.path))
        except WorkbenchError as error:
            raise EngineError("bad_file", error.what, error.why, error.remedy, error.detail) from error

    def _take_turn(self, engine: Engine, client: EngineClient) -> None:
        with self._changed:
            if self._loading is not None:
                self._publish(engine, engine.stage, f"Waiting for {self._loading.name} to be loaded.", 0.0)
        self._outbox.deliver()
        with self._changed:
            self._changed.wait_for(lambda: self._loading is None or engine.client is not client)
            if engine.client is not client:
                raise EngineError("cancelled", f"Loading {engine.name} was cancelled.")
            self._loading = engine

    def _give_turn(self) -> None:
        with self._changed:
            self._loading = None
            self._changed.notify_all()

    def _load_with(self, engine: Engine, client: EngineClient) -> None:
        # After a crash the context length must not shrink under a conversation because memory is a little scarcer.
        choices = [engine.options] if engine.planned is None else [engine.planned, engine.options]

        def on_progress(options: LoadOptions, event: LoadProgress | None) -> None:
            with self._changed:
                if engine.client is client and engine.stage in ("starting", "loading", "restarting"):
                    engine.planned = options
                    engine.step = event.phase if event else "reading"
                    stage: Phase = "restarting" if engine.stage == "restarting" else "loading"
                    self._set(engine, stage, engine.loading_sentence(), event.fraction if event else 0.0)
            self._outbox.deliver()

        loaded, plan = loading.load(
            client,
            engine.path,
            engine.name,
            choices,
            alone=not any(other.client for other in tuple(self._engines) if other is not engine),
            make_room=lambda plan, asked: self._make_room(engine, plan, asked),
            on_progress=on_progress,
        )
        with self._changed:
            if engine.client is client and engine.stage not in ENDS:
                engine.loaded = loaded
                engine.memory = loaded.facts.memory or (plan.memory if plan is not None else ())
                engine.planned = msgspec.structs.replace(
                    engine.planned or engine.options,
                    context_length=loaded.facts.context_length,
                    gpu_layers=loaded.facts.gpu_layers,
                )
                engine.why = plan.why if plan is not None else ""
                engine.error = None
                self._set(engine, "ready", f"{engine.name} is ready.")
                engine.promised = True
                self._outbox.put(partial(engine.ready.set_result, client))
        self._housekeeper.wake()

    def _make_room(self, engine: Engine, plan: LoadPlan, asked: LoadOptions) -> bool:
        keys = {resident.key for resident in fitting.leave(plan, asked, self._residents())}
        leaving = []
        for other in tuple(self._engines):
            client = other.client
            sentence = f"{other.name} was ejected to make room for {engine.name}."
            if other.key in keys and client is not None and self._leave(other, client, sentence):
                leaving.append(client)
        self._outbox.deliver()
        for client in leaving:
            client.wait(EXIT_SECONDS)
        return bool(leaving)

    def _residents(self) -> list[fitting.Resident]:
        with self._changed:
            idle = [
                (engine, engine.client, self._last_used(engine))
                for engine in self._engines
                if engine.stage == "ready" and engine.client is not None and engine.client.idle
            ]
        for engine, client, _ in idle:
            if not engine.memory:  # it was loaded without being asked
                with contextlib.suppress(EngineError):
                    engine.memory = client.call(Plan, 30.0, path=engine.path, options=engine.planned).memory
        return [fitting.Resident(engine.key, last_used, engine.memory) for engine, _, last_used in idle]

    # ------------------------------------------------------------------------------------------- its end

    def _ended(self, engine: Engine, client: EngineClient, error: EngineError) -> None:
        """On the reader thread of an engine that is gone, before anybody who waits for it hears of it."""
        with self._changed:
            if engine.client is not client:
                return
            engine.client = None
            self._changed.notify_all()
            if error.kind == "protocol":
                self._fail(engine, error)
            else:
                self._recover(engine, client, error)
        self._outbox.deliver()

    def _recover(self, engine: Engine, client: EngineClient, error: EngineError) -> None:
        if engine.restart_asked:
            engine.restart_asked = False
            error = EngineError("stopped", f"The engine of {engine.name} was stopped because it did not respond.")
        else:
            engine.crashes = 1 if client.answers else engine.crashes + 1
        in_load, engine.loaded = engine.loaded is None, None
        if engine.crashes < 2:
            if engine.promised:
                engine.new_promise()
            engine.error = error
            self._set(engine, "restarting", engine.loading_sentence(), 0.0)
            self._bring_up(engine)
        else:
            engine.error = EngineError(
                "crashed",
                f"{error.what} That was twice in a row.",
                remedy=_LOAD_REMEDY if in_load else _ANSWER_REMEDY,
                detail=error.detail,
            )
            self._set(engine, "crashed", engine.error.sentence())
            self._break_promise(engine, engine.error)

    def _fail(self, engine: Engine, error: EngineError) -> None:
        """A load that was refused, or an engine we cannot speak with."""
        engine.error = error
        self._remove(engine, "failed", error.sentence(), error)

    def _stop(self, engine: Engine, sentence: str, kind: str = "stopped") -> None:
        engine.why = sentence
        self._remove(engine, "stopped", sentence, EngineError(kind, sentence))

    def _remove(self, engine: Engine, stage: Phase, sentence: str, error: EngineError) -> None:
        client, engine.client = engine.client, None
        engine.loaded = None
        self._engines.remove(engine)
        self._set(engine, stage, sentence)
        self._break_promise(engine, error)
        if client is not None:
            client.stop()
        self._changed.notify_all()

    def _break_promise(self, engine: Engine, error: EngineError) -> None:
        """Whoever waits for the model hears why it will not come, and so does whoever asks from now on."""
        if engine.promised:
            engine.new_promise()
        engine.promised = True
        self._outbox.put(partial(engine.ready.set_exception, error))

    # ------------------------------------------------------------------------------------------- states

    def _set(self, engine: Engine, stage: Phase, sentence: str, fraction: float | None = None) -> None:
        engine.stage = stage
        self._publish(engine, stage, sentence, fraction)

    def _refresh(self, engine: Engine) -> None:
        """What the client says of itself has changed."""
        with self._changed:
            if engine.client is None or engine.stage in ENDS:
                return
            self._announce(engine, engine.observed(self._patience))
        self._housekeeper.wake()
        self._outbox.deliver()

    def _publish(self, engine: Engine, phase: Phase, sentence: str, fraction: float | None = None) -> None:
        self._announce(engine, engine.describe(phase, sentence, fraction))

    def _announce(self, engine: Engine, state: EngineState) -> None:
        if state != engine.state:
            engine.state = state
            self._outbox.put(partial(self._on_change, state))

    # ------------------------------------------------------------------------------------------- helpers

    def _find(self, path: str, options: LoadOptions) -> Engine | None:
        for engine in self._engines:
            if engine.path == path and options in (engine.options, engine.planned):
                return engine
        return None

    def _last_used(self, engine: Engine) -> float:
        return max(engine.opened, engine.client.last_used if engine.client is not None else 0.0)
