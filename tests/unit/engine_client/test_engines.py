"""Which engines stay loaded, and what becomes of those that crash, hang or are in the way: all real processes."""

import json
import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest

from workbench import paths
from workbench.engine_client.client import EngineClient, Pending
from workbench.engine_client.engine import Engine
from workbench.engine_client.engine_logs import KEPT, next_log_file
from workbench.engine_client.engines import Engines
from workbench.engine_client.failures import EngineError
from workbench.engine_client.states import EngineState
from workbench.errors import WorkbenchError
from workbench.processes.launch import launch
from workbench.processes.protocol import Delta, Generate, LoadOptions, TextPrompt, Tokenize

PATIENCE = 60.0
ENTRY = "helpers.script_engine:run"
OTHER = "helpers.script_engine:run_other"


class House:
    """Engines with a record of every state, a pretend device of `total` bytes and model files for it."""

    def __init__(self, folder: Path, entry: str = ENTRY, **options: Any) -> None:
        self.folder = folder
        self.machine = folder / "machine"
        self.machine.mkdir(exist_ok=True)
        self.has(1_000_000)
        self.states: list[EngineState] = []
        self._changed = threading.Condition()
        self.engines = Engines(entry, self._hear, **options)

    def has(self, total: int) -> None:
        (self.machine / "total").write_text(str(total))

    def _hear(self, state: EngineState) -> None:
        with self._changed:
            self.states.append(state)
            self._changed.notify_all()

    def model(self, name: str, memory: int = 0, size: int = 2**40, **entries: Any) -> Path:
        """A model file; a sparse one of a size that no machine takes without asking."""
        path = self.folder / f"{name}.gguf"
        path.write_text(json.dumps({"memory": memory, "machine": str(self.machine), **entries}))
        os.truncate(path, max(size, path.stat().st_size))
        return path

    def load(self, name: str, memory: int = 0, context: int | None = 0) -> Engine:
        engine = self.engines.open(self.model(name, memory), LoadOptions(context_length=context))
        engine.wait(PATIENCE)
        return engine

    def wait_for(self, matches: Callable[[EngineState], bool], after: int = 0) -> EngineState:
        with self._changed:
            assert self._changed.wait_for(lambda: any(map(matches, self.states[after:])), PATIENCE), self.states
            return next(state for state in self.states[after:] if matches(state))

    def phases(self, engine: Engine) -> list[str]:
        phases = [state.phase for state in self.states if state.key == engine.key]
        return [phase for number, phase in enumerate(phases) if number == 0 or phases[number - 1] != phase]


@pytest.fixture
def build(tmp_path):
    made: list[House] = []

    def build(**options: Any) -> House:
        made.append(House(tmp_path, **options))
        return made[-1]

    yield build
    for house in made:
        house.engines.close(PATIENCE)


@pytest.fixture
def house(build):
    return build()


def generate(client: EngineClient, text: str, on_event: Any = None) -> Pending:
    return client.submit(Generate, on_event, session="s", prompt=TextPrompt(text=text))


def streaming(client: EngineClient, text: str = "forever") -> Pending:
    """A generation that has written something."""
    wrote = threading.Event()
    pending = generate(client, text, lambda event: isinstance(event, Delta) and wrote.set())
    assert wrote.wait(PATIENCE)
    return pending


def failure(future: Any) -> EngineError:
    error = future.exception(PATIENCE)
    assert isinstance(error, EngineError)
    return error


# ---------------------------------------------------------------------------------------------- loading


def test_a_load_is_told_from_start_to_ready_with_progress(house):
    engine = house.load("small", context=None)
    assert house.phases(engine) == ["starting", "loading", "ready"]
    assert [(state.step, state.fraction) for state in house.states if state.phase == "loading"] == [
        ("reading", 0.0),
        ("reading", 0.5),
    ]
    assert engine.state.step == ""
    assert engine.state.sentence == "small is ready."
    assert engine.state.facts.name == "small"
    assert engine.state.options.context_length == 8192  # what was left open is decided, and said
    assert engine.state.why == "It fits."


def test_a_small_model_loaded_alone_is_not_planned_first(house):
    """It fits for certain, and asking would only delay the first answer."""
    engine = house.engines.open(house.model("tiny", size=0))
    engine.wait(PATIENCE)
    assert engine.state.why == ""
    assert engine.state.options.context_length == 8192
    beside = house.engines.open(house.model("beside", size=0))
    beside.wait(PATIENCE)
    assert beside.state.why == "It fits."


def test_a_model_that_was_not_planned_makes_room_too(house):
    house.has(9_000)
    tiny = house.engines.open(house.model("tiny", 100, size=0))
    tiny.wait(PATIENCE)
    house.load("large", 8_500)
    assert tiny.state.phase == "stopped"


def test_the_same_model_with_the_same_options_is_loaded_once(house):
    first = house.load("one")
    assert house.load("one") is first
    other = house.load("one", context=512)
    assert other is not first
    assert house.engines.open(first.path, first.state.options) is first
    assert house.engines.states() == [first.state, other.state]


def test_a_file_that_is_no_model_fails_with_the_engines_sentence(house):
    path = house.folder / "notes.gguf"
    path.write_text("not a model")
    engine = house.engines.open(path)
    assert failure(engine.ready).kind == "bad_file"
    assert engine.state.phase == "failed"
    assert engine.state.sentence == "This is not a model file."
    assert house.engines.states() == []


def test_a_log_that_cannot_be_written_fails_the_load_with_a_remedy(house, workbench_home):
    (workbench_home / "log").mkdir()
    (workbench_home / "log").chmod(0o500)
    if os.access(workbench_home / "log", os.W_OK):
        (workbench_home / "log").chmod(0o700)
        (workbench_home / "log").rmdir()
        (workbench_home / "log").write_text("a file where a folder should be")
    engine = house.engines.open(house.model("small"))
    assert failure(engine.ready).kind == "disk"
    assert engine.state.phase == "failed"


def test_generating_is_told_and_ends(house):
    engine = house.load("small")
    pending = streaming(engine.wait())
    assert engine.state.phase == "generating"
    pending.cancel()
    pending.future.result(PATIENCE)
    assert engine.state.phase == "ready"


def test_a_process_launched_early_serves_the_first_load(build, tmp_path):
    early = launch(ENTRY, tmp_path / "early.log")
    house = build(early=early)
    assert house.load("one").wait().pid == early.process.pid
    assert house.load("two").wait().pid != early.process.pid


def test_an_early_process_nobody_needed_is_ended(build, tmp_path):
    early = launch(ENTRY, tmp_path / "early.log")
    build(early=early).engines.close(PATIENCE)
    assert early.process.returncode is not None


def test_two_loads_at_once_take_turns(house):
    first = house.engines.open(house.model("first", hold=True))
    house.wait_for(lambda state: state.name == "first" and state.fraction == 0.5)
    second = house.engines.open(house.model("second"))
    house.wait_for(lambda state: state.sentence == "Waiting for first to be loaded.")
    first.eject()
    second.wait(PATIENCE)
    assert second.state.phase == "ready"


def test_a_listener_that_raises_loses_nothing(build):
    house = build()

    def raise_it(state: EngineState) -> None:
        raise RuntimeError("a mistake of the listener")

    engines = Engines(ENTRY, raise_it)
    engine = engines.open(house.model("small"))
    assert engine.wait(PATIENCE)
    engines.close(PATIENCE)


# ---------------------------------------------------------------------------------------- what fits


def test_the_least_recently_used_idle_model_makes_room(house):
    house.has(100)
    old, new = house.load("old", 40), house.load("new", 40)
    generate(old.wait(), "used again").future.result(PATIENCE)
    house.load("third", 40)
    assert new.state.phase == "stopped"
    assert new.state.sentence == new.state.why == "new was ejected to make room for third."
    assert old.state.phase == "ready"


def test_only_as_many_go_as_are_needed(house):
    house.has(100)
    small, large = house.load("small", 10), house.load("large", 80)
    house.load("third", 60)
    assert (small.state.phase, large.state.phase) == ("ready", "stopped")


def test_a_model_that_would_not_fit_even_then_fails_and_nothing_else_is_touched(house):
    house.has(100)
    old = house.load("old", 40)
    error = failure(house.engines.open(house.model("huge", 500), LoadOptions(context_length=0)).ready)
    assert error.kind == "does_not_fit"
    assert error.what == "huge does not fit."
    assert error.why == "It is 440 bytes short on GPU0."
    assert old.state.phase == "ready"


def test_a_context_that_does_not_fit_is_answered_with_one_that_would(house):
    house.has(10_000)
    engine = house.engines.open(house.model("long", 5_000), LoadOptions(context_length=8_192))
    error = failure(engine.ready)
    assert error.remedy == "It would fit with a context length of 5,000 tokens."
    assert engine.state.sentence.endswith(error.remedy)


def test_a_model_that_is_answering_never_makes_room(house):
    house.has(100)
    busy = house.load("busy", 80)
    pending = streaming(busy.wait())
    error = failure(house.engines.open(house.model("next", 80), LoadOptions(context_length=0)).ready)
    assert error.kind == "does_not_fit"
    assert busy.state.phase == "generating"
    pending.cancel()
    pending.future.result(PATIENCE)


def test_a_cramped_context_nobody_asked_for_makes_room_too(house):
    house.has(9_000)
    old = house.load("old", 6_000)
    new = house.load("new", 1_000, context=None)
    assert old.state.phase == "stopped"
    assert new.state.options.context_length == 8_000


# ------------------------------------------------------------------------------------- eject and idle


def test_ejecting_ends_the_process(house):
    engine = house.load("small")
    client = engine.wait()
    engine.eject()
    assert client.wait(PATIENCE)
    assert not psutil.pid_exists(client.pid)
    assert engine.state.sentence == "small was ejected."
    assert failure(engine.ready).kind == "stopped"
    assert house.engines.states() == []
    engine.eject()  # once more is harmless
    assert house.load("small") is not engine


def test_a_load_can_be_cancelled_in_the_middle(house):
    engine = house.engines.open(house.model("slow", hold=True))
    house.wait_for(lambda state: state.fraction == 0.5)
    client = engine.client
    engine.eject()
    assert failure(engine.ready).kind == "cancelled"
    assert engine.state.sentence == "Loading slow was cancelled."
    assert client.wait(PATIENCE)
    assert house.phases(engine) == ["starting", "loading", "stopped"]


def test_a_load_can_be_cancelled_before_its_engine_has_said_a_word(build):
    house = build(entry="helpers.script_engine:run_silent")
    engine = house.engines.open(house.model("silent"))
    engine.eject()
    assert failure(engine.ready).kind == "cancelled"


def test_a_load_that_waits_its_turn_can_be_cancelled(house):
    house.engines.open(house.model("first", hold=True))
    house.wait_for(lambda state: state.name == "first" and state.fraction == 0.5)
    second = house.engines.open(house.model("second"))
    house.wait_for(lambda state: state.sentence == "Waiting for first to be loaded.")
    second.eject()
    assert failure(second.ready).kind == "cancelled"


def test_an_idle_model_is_ejected_after_the_idle_time_and_not_before(build):
    now = [0.0]
    house = build(idle_minutes=10, clock=lambda: now[0])
    engine = house.load("small")
    now[0] = 300.0
    generate(engine.wait(), "used").future.result(PATIENCE)
    now[0] = 899.0
    assert house.engines.housekeep() == 900.0
    assert engine.state.phase == "ready"
    now[0] = 900.0
    house.engines.housekeep()
    assert engine.state.sentence == "small was ejected after 10 minutes without use."


def test_a_model_that_is_answering_is_never_idle(build):
    now = [0.0]
    house = build(idle_minutes=10, clock=lambda: now[0])
    engine = house.load("small")
    pending = streaming(engine.wait())
    now[0] = 5_000.0
    house.engines.housekeep()
    assert engine.client is not None
    pending.cancel()
    pending.future.result(PATIENCE)


def test_the_idle_time_passes_by_itself(build):
    house = build(idle_minutes=0.1 / 60)
    engine = house.load("small")
    house.wait_for(lambda state: state.key == engine.key and state.phase == "stopped")


def test_a_new_idle_time_counts_at_once(house):
    engine = house.load("small")
    house.engines.set_idle_minutes(0.0)
    house.wait_for(lambda state: state.key == engine.key and state.phase == "stopped")


def test_what_a_model_has_read_can_be_saved_before_it_goes_without_being_asked_to(build):
    """For the idle time and for another model alike, while the engine still answers; not when a person ejects it."""
    now, saved = [0.0], []

    def save(client):
        saved.append(len(client.call(Tokenize, PATIENCE, text="still there").tokens) > 0)

    house = build(idle_minutes=10, clock=lambda: now[0], before_eject=save)
    house.has(100)
    old = house.load("old", 60)
    idle = house.load("new", 60)
    assert (old.state.phase, saved) == ("stopped", [True])
    now[0] = 700.0
    house.engines.housekeep()
    assert (idle.state.phase, saved) == ("stopped", [True, True])
    house.engines.eject(house.load("third"))
    assert saved == [True, True]


# -------------------------------------------------------------------------------------- crash and hang


def test_an_engine_killed_in_mid_answer_comes_back_by_itself_with_the_same_model(house):
    engine = house.load("small", context=None)
    client = engine.wait()
    options = engine.state.options
    pending = streaming(client)
    os.kill(client.pid, signal.SIGKILL)
    assert failure(pending.future).what == "The engine of small was killed (SIGKILL; out of memory?)."
    assert engine.state.phase == "restarting"
    assert engine.state.sentence == ("The engine of small was killed (SIGKILL; out of memory?). Loading small again.")
    again = engine.wait(PATIENCE)
    assert again.pid != client.pid
    assert engine.state.options == options
    assert engine.state.error is None
    assert generate(again, "and on").future.result(PATIENCE).stop_reason == "end_of_turn"
    assert 0.5 in [state.fraction for state in house.states if state.phase == "restarting"]


def test_a_crash_keeps_the_engines_last_words_for_the_details(house):
    engine = house.load("small")
    generate(engine.wait(), "abort")
    state = house.wait_for(lambda state: state.phase == "restarting")
    assert "GGML_ASSERT(false) failed" in state.error.detail


def test_after_a_second_crash_in_a_row_it_asks(house):
    engine = house.load("small")
    failure(generate(engine.wait(), "abort").future)
    failure(generate(engine.wait(PATIENCE), "abort").future)
    assert failure(engine.ready).kind == "crashed"
    assert engine.state.phase == "crashed"
    assert "twice in a row" in engine.state.sentence
    engine.retry()
    assert generate(engine.wait(PATIENCE), "better").future.result(PATIENCE)
    assert engine.state.phase == "ready"


def test_an_answer_between_two_crashes_makes_the_second_the_first_again(house):
    engine = house.load("small")
    failure(generate(engine.wait(), "abort").future)
    generate(engine.wait(PATIENCE), "an answer").future.result(PATIENCE)
    failure(generate(engine.wait(PATIENCE), "abort").future)
    assert engine.wait(PATIENCE)
    assert engine.state.phase == "ready"


def test_a_crash_in_mid_load_is_tried_once_more_and_whoever_waits_hears_nothing_of_it(house):
    trap = house.folder / "trap"
    trap.touch()
    engine = house.engines.open(house.model("shaky", crash_while=str(trap)))
    house.wait_for(lambda state: state.phase == "restarting")
    trap.unlink(missing_ok=True)
    if engine.ready.exception(PATIENCE):  # the second try was faster than the removal of the trap
        engine.retry()
    assert engine.wait(PATIENCE)


def test_a_model_that_always_crashes_in_mid_load_is_not_tried_forever(house):
    trap = house.folder / "trap"
    trap.touch()
    engine = house.engines.open(house.model("bad", crash_while=str(trap)))
    error = failure(engine.ready)
    assert error.kind == "crashed"
    assert house.phases(engine) == ["starting", "loading", "restarting", "crashed"]
    assert "The file may be damaged or too new" in engine.state.sentence
    trap.unlink()
    assert house.engines.open(engine.path) is engine  # to open it again is to try again
    assert engine.wait(PATIENCE)


def test_a_crashed_engine_can_be_put_away(house):
    trap = house.folder / "trap"
    trap.touch()
    engine = house.engines.open(house.model("bad", crash_while=str(trap)))
    failure(engine.ready)
    engine.eject()
    assert engine.state.phase == "stopped"
    assert house.engines.states() == []


def test_an_engine_of_another_version_is_not_started_again(build):
    house = build(entry="helpers.script_engine:run_stranger")
    engine = house.engines.open(house.model("small"))
    assert failure(engine.ready).kind == "protocol"
    assert house.phases(engine) == ["starting", "failed"]


def test_an_engine_that_hangs_asks_and_stopping_it_loads_again(build):
    house = build(patience=0.3)
    engine = house.load("small")
    client = engine.wait()
    pending = generate(client, "hang")
    state = house.wait_for(lambda state: state.phase == "not_responding")
    assert state.sentence == "small has not got on for 0.3 seconds. Wait, or stop it and load it again."
    engine.restart()
    assert failure(pending.future).kind == "stopped"
    assert engine.wait(PATIENCE).pid != client.pid
    assert any(
        state.sentence == "The engine of small was stopped because it did not respond. Loading small again."
        for state in house.states
    )
    failure(generate(engine.wait(), "abort").future)
    assert engine.wait(PATIENCE)  # being stopped did not count as a crash


def test_a_process_frozen_from_outside_is_found_and_is_back_when_it_goes_on(build):
    house = build(patience=0.3)
    engine = house.load("small")
    client = engine.wait()
    pending = streaming(client)
    os.kill(client.pid, signal.SIGSTOP)
    house.wait_for(lambda state: state.phase == "not_responding")
    before = len(house.states)
    os.kill(client.pid, signal.SIGCONT)
    house.wait_for(lambda state: state.phase == "generating", after=before)
    pending.cancel()
    pending.future.result(PATIENCE)


def test_a_load_that_hangs_can_be_waited_for_or_cancelled(build):
    house = build(patience=0.3)
    engine = house.engines.open(house.model("slow", hold=True, hang=True))
    state = house.wait_for(lambda state: state.phase == "not_responding")
    assert state.fraction == 0.5
    engine.eject()
    assert failure(engine.ready).kind == "cancelled"


# ------------------------------------------------------------------------------------------- the end


def test_closing_ends_every_engine(house):
    clients = [house.load("one").wait(), house.load("two").wait()]
    house.engines.close(PATIENCE)
    assert [psutil.pid_exists(client.pid) for client in clients] == [False, False]


def test_every_engine_process_has_a_log_of_its_own_and_old_ones_go(tmp_path):
    for number in range(KEPT + 5):
        (tmp_path / f"engine-1-{number}.log").touch()
        os.utime(tmp_path / f"engine-1-{number}.log", (number, number))
    assert next_log_file(tmp_path) != next_log_file(tmp_path)
    left = {int(file.stem.rpartition("-")[2]) for file in tmp_path.iterdir()}
    assert left == set(range(5, KEPT + 5))


# ---------------------------------------------------------------------------------- files of other engines


def test_a_file_that_another_engine_reads_is_loaded_by_that_one(build):
    """And the process that was started early, which is not of that kind, is kept for a file that is."""
    early = launch(ENTRY, next_log_file(paths.log_dir()))
    house = build(entry_for=lambda path: ENTRY if path.stem == "usual" else OTHER, early=early)
    other = house.load("other")
    assert other.wait(PATIENCE).hello.result(PATIENCE).engine == "other"
    assert house.load("usual").wait(PATIENCE).pid == early.process.pid


def test_a_file_that_its_engine_cannot_load_fails_with_its_sentence_and_starts_nothing(build):
    def refuse(path: Path) -> str:
        raise WorkbenchError(f"{path.name} is damaged.", remedy="Download it again.")

    house = build(entry_for=refuse)
    engine = house.engines.open(house.model("damaged"))
    error = failure(engine.ready)
    assert (error.kind, error.what, error.remedy) == ("bad_file", "damaged.gguf is damaged.", "Download it again.")
    assert house.engines.states() == []
    assert engine.state.phase == "failed"


def test_a_state_says_what_the_engine_can_do_once_it_has_said_so(house):
    engine = house.load("small")
    assert house.states[0].abilities is None
    assert engine.state.abilities == {"load", "plan", "generate", "tokenize"}
    assert engine.state.samplers == frozenset()
