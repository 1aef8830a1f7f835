"""One engine process through its client: answers, events, cancelling, hanging and dying."""

import os
import queue
import signal
import threading
from concurrent.futures import Future
from typing import Any

import pytest

from workbench.engine_client import client as client_module
from workbench.engine_client.client import EngineClient
from workbench.engine_client.failures import EngineError
from workbench.engine_client.replies import REPLIES
from workbench.processes import protocol
from workbench.processes.protocol import Delta, Generate, SamplingSettings, TextPrompt, Tokenize

PATIENCE = 60.0


@pytest.fixture
def begin(tmp_path):
    made: list[EngineClient] = []

    def begin(function: str = "run", **options: Any) -> EngineClient:
        log_file = tmp_path / f"{len(made)}.log"
        made.append(client_module.start(f"helpers.script_engine:{function}", "The engine", log_file, **options))
        return made[-1]

    yield begin
    for client in made:
        client.kill()
        assert client.wait(PATIENCE)


class Events:
    """What came for one generation, and a way to wait for the first of a kind."""

    def __init__(self) -> None:
        self.all: list[Any] = []
        self._arrived = threading.Condition()

    def __call__(self, event: Any) -> None:
        with self._arrived:
            self.all.append(event)
            self._arrived.notify_all()

    def wait_for(self, matches: Any) -> Any:
        with self._arrived:
            assert self._arrived.wait_for(lambda: any(map(matches, self.all)), PATIENCE)
            return next(event for event in self.all if matches(event))


def generate(client: EngineClient, text: str, on_event: Any = None) -> client_module.Pending:
    return client.submit(Generate, on_event, session="s", prompt=TextPrompt(text=text))


def failure(future: Future[Any]) -> EngineError:
    error = future.exception(PATIENCE)
    assert isinstance(error, EngineError)
    return error


def test_every_request_of_the_protocol_has_its_reply():
    assert set(REPLIES) == set(protocol.AnyRequest.__args__)
    assert {*REPLIES.values(), protocol.Failed, *protocol.EVENTS, protocol.Hello, protocol.Heartbeat} == set(
        protocol.AnyAnswer.__args__
    )


def test_requests_submitted_before_the_engine_is_up_are_answered(begin):
    client = begin()
    assert client.call(Tokenize, PATIENCE, text="ab").pieces == (b"a", b"b")
    assert client.hello.result(PATIENCE).engine == "script"


def test_events_come_in_order_and_then_the_reply(begin):
    events = Events()
    finished = generate(begin(), "one two", events).future.result(PATIENCE)
    assert [type(event).__name__ for event in events.all] == ["PromptProgress", "Started", "Delta", "Delta"]
    assert [event.text for event in events.all[2:]] == ["one", "two"]
    assert finished.stop_reason == "end_of_turn"


def test_requests_from_many_threads_each_get_their_own_answer(begin):
    client = begin()
    wrong: queue.SimpleQueue[str] = queue.SimpleQueue()

    def ask(text: str) -> None:
        for _ in range(50):
            if b"".join(client.call(Tokenize, PATIENCE, text=text).pieces) != text.encode():
                wrong.put(text)

    threads = [threading.Thread(target=ask, args=(f"text {number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong.empty()


def test_a_refused_request_keeps_its_kind_and_its_sentences(begin):
    error = failure(generate(begin(), "fail").future)
    assert (error.kind, error.what, error.remedy) == ("too_long", "Too long.", "Make it shorter.")


def test_cancel_ends_an_answer_with_a_reply_that_says_so(begin):
    events = Events()
    pending = generate(begin(), "forever", events)
    events.wait_for(lambda event: isinstance(event, Delta))
    pending.cancel()
    assert pending.future.result(PATIENCE).stop_reason == "cancelled"
    pending.cancel()  # too late, and harmless


def test_new_sampling_settings_reach_the_running_answer(begin):
    events = Events()
    pending = generate(begin(), "forever", events)
    events.wait_for(lambda event: isinstance(event, Delta))
    pending.set_sampling(SamplingSettings(temperature=0.25))
    events.wait_for(lambda event: isinstance(event, Delta) and event.text == "0.25 ")
    pending.cancel()
    pending.future.result(PATIENCE)


def test_a_listener_that_raises_loses_nothing_but_its_own_events(begin):
    def raise_it(event: Any) -> None:
        raise RuntimeError("a mistake of the listener")

    assert generate(begin(), "one two", raise_it).future.result(PATIENCE).stop_reason == "end_of_turn"


def test_the_future_itself_cannot_be_cancelled(begin):
    """Else the engine's reply would have nowhere to go."""
    pending = generate(begin(), "one")
    assert not pending.future.cancel()
    assert pending.future.result(PATIENCE)


@pytest.mark.parametrize(
    ("how", "words"),
    [("kill", "was killed (SIGKILL; out of memory?)"), ("abort", "stopped itself after an internal error (SIGABRT)")],
)
def test_a_death_in_mid_answer_fails_every_request_with_one_sentence(begin, how, words):
    client = begin()
    events = Events()
    pending = generate(client, "forever" if how == "kill" else "abort", events)
    waiting = client.submit(Tokenize, text="never read")
    events.wait_for(lambda event: isinstance(event, Delta))
    if how == "kill":
        os.kill(client.pid, signal.SIGKILL)
    error = failure(pending.future)
    assert error.kind == "crashed"
    assert error.what == f"The engine {words}."
    assert failure(waiting.future).what == error.what
    if how == "abort":
        assert "GGML_ASSERT" in error.detail


def test_a_request_to_an_engine_that_is_gone_fails_at_once(begin):
    client = begin()
    client.hello.result(PATIENCE)
    client.stop()
    client.wait(PATIENCE)
    assert failure(client.submit(Tokenize, text="x").future).kind == "stopped"
    assert client.failure is not None


def test_the_owner_hears_of_a_death_before_those_who_wait(begin):
    heard: list[str] = []
    client = begin(on_exit=lambda client, error: heard.append(f"owner: {error.kind}"))
    pending = generate(client, "abort")
    pending.future.add_done_callback(lambda future: heard.append("caller"))
    client.wait(PATIENCE)
    assert heard == ["owner: crashed", "caller"]


def test_another_version_of_the_protocol_is_refused_in_one_sentence(begin):
    client = begin("run_stranger")
    pending = client.submit(Tokenize, text="x")
    error = failure(pending.future)
    assert error.kind == "protocol"
    assert error.what == "The engine “stranger” speaks version 2 of the protocol and this workbench speaks version 1."
    assert failure(client.hello) is error


@pytest.mark.parametrize("function", ["run_garbage", "run_oversized", "run_nested"])
def test_an_engine_that_speaks_garbage_is_ended_and_said_so(begin, function):
    error = failure(begin(function).hello)
    assert error.kind == "crashed"
    assert error.what == "The engine sent something that is not in the protocol and was stopped."


def test_garbage_in_mid_answer_fails_the_answer(begin):
    assert failure(generate(begin(), "garbage").future).kind == "crashed"


def test_a_reply_of_the_wrong_kind_ends_the_engine(begin):
    client = begin()
    error = failure(generate(client, "wrong").future)
    assert "answered Generate with Tokens" in error.what
    assert client.wait(PATIENCE)


def test_a_request_longer_than_a_frame_fails_and_the_engine_lives_on(begin):
    client = begin()
    error = failure(client.submit(Tokenize, text="x" * protocol.MAX_MESSAGE_BYTES).future)
    assert error.kind == "too_long"
    assert client.idle
    assert client.call(Tokenize, PATIENCE, text="a")


def test_an_engine_that_stops_stepping_is_not_responding_though_its_heart_beats(begin):
    changed = threading.Event()
    client = begin(patience=0.3, on_change=changed.set)
    pending = generate(client, "hang")
    _wait_until(changed, lambda: not client.responding)
    pending.cancel()
    pending.future.result(PATIENCE)
    assert client.responding


def test_an_engine_that_gets_on_is_never_called_hanging(begin):
    """Every word comes 9 seconds after the one before, which is slow, but is not 10 seconds without a sign."""
    now = [0.0]
    client = begin(clock=lambda: now[0])
    words = Events()
    states: list[bool] = []

    def listen(event: Any) -> None:
        states.append(client.responding)
        now[0] += 9.0
        words(event)

    pending = generate(client, "forever", listen)
    words.wait_for(lambda event: len(words.all) > 100)
    pending.cancel()
    pending.future.result(PATIENCE)
    assert all(states)


def test_a_stopped_process_is_found_without_any_heartbeat(begin):
    now = [0.0]
    client = begin(clock=lambda: now[0])
    events = Events()
    assert client.check() is None
    pending = generate(client, "hang", events)
    events.wait_for(lambda event: isinstance(event, protocol.Started))
    os.kill(client.pid, signal.SIGSTOP)
    try:
        assert client.check() == 10.0
        now[0] = 10.0
        assert client.check() == 11.0
        assert not client.responding
    finally:
        os.kill(client.pid, signal.SIGCONT)
    pending.cancel()
    pending.future.result(PATIENCE)
    assert client.responding


def test_a_call_that_takes_too_long_is_cancelled_and_says_who_did_not_answer(begin):
    client = begin()
    with pytest.raises(EngineError, match=r"The engine did not answer within 0\.05 seconds") as caught:
        client.call(Generate, 0.05, session="s", prompt=TextPrompt(text="hang"))
    assert caught.value.kind == "not_responding"
    assert client.call(Tokenize, PATIENCE, text="a")  # the cancelled answer made way


def test_generating_is_told_as_it_begins_and_ends(begin):
    seen: list[bool] = []
    client = begin(on_change=lambda: seen.append(client.generating))
    client.hello.result(PATIENCE)
    generate(client, "one").future.result(PATIENCE)
    assert seen == [True, False]
    assert client.answers == 1


def _wait_until(changed: threading.Event, condition: Any) -> None:
    while not condition():
        assert changed.wait(PATIENCE)
        changed.clear()
