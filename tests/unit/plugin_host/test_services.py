"""Services: a process of its own, started by the first call, ended when idle, and never missed for long."""

import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import psutil
import pytest
from helpers.trial_plugin.kinds import STORE, TrialDesk

from workbench import paths
from workbench.errors import WorkbenchError
from workbench.plugin_api import ServiceKind
from workbench.plugin_host.services import ServiceProcesses

PATIENCE = 60.0


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., ServiceProcesses]]:
    made: list[ServiceProcesses] = []

    def make(kind: ServiceKind = STORE) -> ServiceProcesses:
        made.append(ServiceProcesses(TrialDesk(tmp_path), lambda plugin, name: kind))
        return made[-1]

    yield make
    for services in made:
        services.close()


@pytest.fixture
def services(make: Callable[..., ServiceProcesses]) -> ServiceProcesses:
    return make()


@pytest.fixture
def call(services: ServiceProcesses) -> Callable[..., Any]:
    def call(method: str, timeout: float | None = PATIENCE, **arguments: Any) -> Any:
        return services.call("trial", "store", method, arguments, timeout)

    return call


@pytest.fixture
def stream(services: ServiceProcesses) -> Callable[..., Any]:
    return lambda method, **arguments: services.stream("trial", "store", method, arguments)


def wait_until_gone(pid: int) -> None:
    try:
        psutil.Process(pid).wait(PATIENCE)
    except psutil.NoSuchProcess:
        return


def test_one_process_keeps_the_state_between_calls(call):
    assert call("pid") == call("pid") != os.getpid()
    assert (call("add", number=3), call("add", number=4)) == (3, 7)


def test_a_store_has_one_owner_also_with_two_programs_at_once(make):
    window, command = make(), make()
    window.call("trial", "store", "pid", {}, PATIENCE)
    with pytest.raises(WorkbenchError, match="in use by another workbench"):
        command.call("trial", "store", "pid", {}, PATIENCE)
    window.close()
    assert command.call("trial", "store", "pid", {}, PATIENCE)


def test_a_generator_makes_a_stream(stream):
    assert list(stream("count_to", last=1000)) == list(range(1, 1001))


def test_a_generator_that_is_called_runs_to_its_end(call):
    assert call("count_to", last=1000) is None


def test_closing_a_stream_closes_the_generator_and_others_are_answered_meanwhile(call, stream, tmp_path):
    closed = tmp_path / "closed"
    numbers = stream("for_ever", closed=str(closed))
    first, second = next(numbers), next(numbers)
    assert second > first
    assert call("double", number=4) == 8
    numbers.close()
    assert call("double", number=5) == 10
    assert closed.exists()


def test_a_stream_that_says_nothing_is_left_when_nobody_waits_for_it_any_more(services, call, tmp_path):
    gate, cancelled = tmp_path / "gate", threading.Event()
    first = threading.Event()

    def follow() -> None:
        for _number in services.stream("trial", "store", "say_nothing", {"gate": str(gate)}, cancelled):
            first.set()

    thread = threading.Thread(target=follow, daemon=True)
    thread.start()
    assert first.wait(PATIENCE)
    cancelled.set()
    thread.join(PATIENCE)
    assert not thread.is_alive()
    gate.touch()
    assert call("double", number=2) == 4


def test_a_stream_that_nobody_reads_does_not_run_ahead_without_end(call, stream, tmp_path):
    numbers = stream("for_ever", closed=str(tmp_path / "closed"))
    next(numbers)
    calls = [call("add", number=0) for _ in range(400)]  # each gives the stream a turn
    assert calls[-1] == calls[-2]


@pytest.mark.parametrize(
    ("method", "sentence"),
    [
        ("refuse", "The store is closed. Come back tomorrow."),
        ("stumble", "store.stumble failed with ValueError: not a number."),
        ("leave", "store.leave failed with SystemExit: 3."),
        ("absent", "The service store has no method absent."),
        ("_private", "The service store has no method _private."),
        ("opaque", "What store.opaque returned cannot be sent."),
        ("double", "store.double failed with TypeError"),
    ],
)
def test_a_call_that_fails_says_why_and_the_service_lives_on(call, method, sentence):
    process = call("pid")
    with pytest.raises(WorkbenchError) as caught:
        call(method)
    assert caught.value.sentence().startswith(sentence)
    assert call("pid") == process


def test_a_stream_that_fails_raises_behind_its_pieces(stream):
    heard = []
    with pytest.raises(WorkbenchError, match="no more numbers"):
        heard.extend(stream("stumble_on_the_way"))
    assert heard in ([], [1])  # extend keeps what came, or nothing
    numbers = stream("stumble_on_the_way")
    assert next(numbers) == 1


def test_an_argument_that_is_not_json_is_refused_here(call):
    with pytest.raises(WorkbenchError, match="cannot be sent"):
        call("double", number=object())
    with pytest.raises(WorkbenchError, match="cannot be sent"):
        call("double", number="a\udcff.txt")
    assert call("double", number=1) == 2


def test_a_service_can_ask_the_workbench(call):
    assert call("ask") == ["a"]


def test_a_crash_fails_the_call_in_one_sentence_and_the_next_call_starts_it_again(call):
    process = call("pid")
    with pytest.raises(WorkbenchError) as caught:
        call("crash")
    assert "crashed on a bad memory address (SIGSEGV)" in caught.value.sentence()
    assert "in crash" in caught.value.detail
    assert call("pid") != process


def test_a_crash_ends_the_streams_too(call, stream, tmp_path):
    numbers = stream("for_ever", closed=str(tmp_path / "closed"))
    next(numbers)
    with pytest.raises(WorkbenchError):
        call("crash")
    with pytest.raises(WorkbenchError, match="SIGSEGV"):
        list(numbers)


def test_a_service_without_a_folder_says_so_before_a_process_is_started(tmp_path, monkeypatch):
    def refuse(plugin_id: str) -> Path:
        raise OSError(28, "No space left on device")

    desk = TrialDesk(tmp_path)
    monkeypatch.setattr(desk, "data_dir", refuse)
    with pytest.raises(WorkbenchError, match=r"could not be started. No space left on device\."):
        ServiceProcesses(desk, lambda plugin, name: STORE).call("trial", "store", "pid", {}, PATIENCE)
    assert not list(paths.log_dir().glob("service-*"))


def test_a_service_that_cannot_be_made_says_why_and_is_tried_again(make):
    services = make(replace(STORE, make="helpers.trial_plugin.store:broken"))
    for _ in range(2):
        with pytest.raises(WorkbenchError, match="The index is of a newer version"):
            services.call("trial", "store", "pid", {}, PATIENCE)


def test_a_service_whose_code_is_missing_says_so(make):
    services = make(replace(STORE, make="helpers.trial_plugin.absent:Store"))
    with pytest.raises(WorkbenchError, match="No module named"):
        services.call("trial", "store", "pid", {}, PATIENCE)


def test_a_call_that_takes_too_long_is_given_up_and_the_service_goes_on(call, tmp_path):
    process = call("pid")
    with pytest.raises(WorkbenchError, match="did not answer within"):
        call("hold", 0.1, gate=str(tmp_path / "gate"))
    (tmp_path / "gate").touch()
    assert call("pid") == process


def test_a_service_that_hangs_is_ended_when_the_next_call_has_waited_in_vain(call, tmp_path):
    process = call("pid")
    for method, arguments in (("hold", {"gate": str(tmp_path / "never")}), ("double", {"number": 1})):
        with pytest.raises(WorkbenchError, match="did not answer"):
            call(method, 0.1, **arguments)
    assert call("double", number=1) == 2
    assert call("pid") != process
    wait_until_gone(process)


def test_calls_of_several_threads_are_all_answered(call):
    answers: dict[int, int] = {}

    def ask(number: int) -> None:
        answers[number] = call("double", number=number)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {number: 2 * number for number in range(20)}


def test_an_idle_service_ends_and_comes_back_with_the_next_call(make):
    services = make(replace(STORE, idle_seconds=0.2))
    process = services.call("trial", "store", "pid", {}, PATIENCE)
    wait_until_gone(process)
    assert services.call("trial", "store", "pid", {}, PATIENCE) != process


def test_a_service_is_not_idle_while_somebody_waits_for_it(make, tmp_path):
    services = make(replace(STORE, idle_seconds=0.05))
    gate = tmp_path / "gate"
    threading.Timer(0.5, gate.touch).start()
    assert services.call("trial", "store", "hold", {"gate": str(gate)}, PATIENCE) == "held"


def test_switching_a_plugin_off_ends_its_services(services, call):
    process = call("pid")
    services.end("other")
    assert call("pid") == process
    services.end("trial")
    wait_until_gone(process)


def test_closing_ends_every_service_and_takes_no_calls(services, call):
    process = call("pid")
    services.close()
    wait_until_gone(process)
    with pytest.raises(WorkbenchError, match="closed"):
        call("pid")
