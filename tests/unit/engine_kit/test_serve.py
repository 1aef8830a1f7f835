"""The serve loop, run for real: a process of its own at the other end of a pipe."""

import multiprocessing
from collections.abc import Callable, Iterator

import msgspec
import pytest
from helpers import toy_engine

from workbench.engine_kit.serve import Task
from workbench.processes.channel import Channel
from workbench.processes.protocol import (
    AnyAnswer,
    Cancel,
    ChatPrompt,
    Delta,
    Detokenize,
    Devices,
    Done,
    Embed,
    Failed,
    Finished,
    Generate,
    Heartbeat,
    Hello,
    ListDevices,
    Load,
    LoadOptions,
    Message,
    Queued,
    ReadAhead,
    Request,
    SamplingSettings,
    SetSampling,
    Text,
    TextPrompt,
    Tokenize,
)

WAIT_SECONDS = 60


class Client:
    def __init__(self, parallel: int) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=toy_engine.run, args=(theirs, parallel))
        self.process.start()
        self.expected_exit = 0
        theirs.close()
        self._channel: Channel[AnyAnswer] = Channel(self.connection, AnyAnswer)
        self.hello = self._channel.receive()

    def send(self, *requests: Request) -> None:
        for request in requests:
            self._channel.send(request)

    def next(self) -> Message:
        """The next message that is not a heartbeat."""
        while isinstance(message := self.any(), Heartbeat):
            pass
        return message

    def any(self) -> Message:
        assert self.connection.poll(WAIT_SECONDS), "the engine says nothing"
        return self._channel.receive()

    def until(self, *ids: int) -> list[Message]:
        """Everything up to the last of the terminal replies to `ids`."""
        messages: list[Message] = []
        missing = set(ids)
        while missing:
            message = self.next()
            messages.append(message)
            if not isinstance(message, Delta | Queued):
                missing.discard(getattr(message, "id", 0))
        return messages


Connect = Callable[[int], Client]


@pytest.fixture
def connect() -> Iterator[Connect]:
    clients: list[Client] = []

    def start(parallel: int = 1) -> Client:
        clients.append(Client(parallel))
        return clients[-1]

    yield start
    for client in clients:
        client.connection.close()
        client.process.join(WAIT_SECONDS)
        assert client.process.exitcode == client.expected_exit


def write(request_id: int, word: str) -> Generate:
    return Generate(id=request_id, session="s", prompt=TextPrompt(text=word))


def load(request_id: int, path: str) -> Load:
    return Load(id=request_id, path=path, options=LoadOptions())


def read_ahead(request_id: int) -> ReadAhead:
    return ReadAhead(id=request_id, session="s", prompt=ChatPrompt(messages=()))


def test_the_engine_speaks_first(connect: Connect) -> None:
    assert isinstance(connect(1).hello, Hello)


def test_large_requests_are_done_on_the_main_thread_and_small_ones_at_the_desk(connect: Connect) -> None:
    client = connect(1)
    client.send(ListDevices(id=1))
    reply = client.next()
    assert isinstance(reply, Devices)
    assert reply.build == "MainThread"
    client.send(Tokenize(id=2, text=""))
    assert client.next() == Text(id=2, text="run_desk")


def test_the_desk_answers_while_the_main_thread_is_in_a_native_call(connect: Connect) -> None:
    """The load waits for what only the desk can do."""
    client = connect(1)
    client.send(load(1, "until released"), Detokenize(id=2, tokens=()))
    assert {type(client.next()), type(client.next())} == {Text, Done}


def test_a_request_in_work_sees_its_cancel_at_once_and_a_foreseen_failure_keeps_its_sentences(connect: Connect) -> None:
    client = connect(1)
    client.send(load(1, "until cancelled"))
    assert client.next() == Delta(id=1, text="begun")
    client.send(Cancel(id=2, target=1))
    messages = client.until(1, 2)
    assert Done(id=2) in messages
    assert (
        Failed(
            id=1,
            kind="cancelled",
            what="It was cancelled.",
            why="A person asked.",
            remedy="Load again.",
            detail="detail",
        )
        in messages
    )


def test_a_native_call_may_be_stopped_by_what_the_cancel_calls(connect: Connect) -> None:
    client = connect(1)
    client.send(load(1, "until called"))
    assert client.next() == Delta(id=1, text="begun")
    client.send(Cancel(id=2, target=1))
    assert {Done(id=1), Done(id=2)} == {client.next(), client.next()}


@pytest.mark.parametrize("request_", [load(1, "mistake"), write(1, "mistake")], ids=["handle", "generate"])
def test_a_mistake_of_the_engine_is_answered_with_its_traceback_and_the_engine_lives_on(
    connect: Connect, request_: Request
) -> None:
    client = connect(1)
    client.send(request_)
    failed = client.until(1)[-1]
    assert isinstance(failed, Failed)
    assert failed.kind == "internal"
    assert "ZeroDivisionError: of the toy" in failed.detail
    client.send(write(2, "1"))
    assert isinstance(client.until(2)[-1], Finished)


def test_a_reply_too_long_for_the_pipe_becomes_a_failure(connect: Connect) -> None:
    client = connect(1)
    client.send(Embed(id=1, texts=()))
    failed = client.next()
    assert isinstance(failed, Failed)
    assert failed.id == 1


def test_live_generations_take_turns(connect: Connect) -> None:
    """The released load lets both begin together."""
    client = connect(2)
    client.send(load(1, "until released"), write(2, "3"), write(3, "3"), Detokenize(id=4, tokens=()))
    deltas = [(m.id, m.text) for m in client.until(1, 2, 3, 4) if isinstance(m, Delta)]
    assert [text for id_, text in deltas if id_ == 2] == ["0", "1", "2"]
    assert deltas.index((3, "0")) < deltas.index((2, "2")) < deltas.index((3, "2"))


def test_further_generations_wait_and_are_told_how_many_come_first(connect: Connect) -> None:
    client = connect(1)
    client.send(write(1, "forever"))
    assert client.next() == Delta(id=1, text="0")
    client.send(write(2, "1"), write(3, "1"))
    assert client.next() == Queued(id=2, ahead=1)
    assert client.next() == Queued(id=3, ahead=2)
    client.send(Cancel(id=4, target=1))
    messages = client.until(1, 2, 3, 4)
    assert Queued(id=3, ahead=1) in messages
    assert [m.id for m in messages if isinstance(m, Finished)] == [1, 2, 3]


def test_a_cancelled_generation_that_waits_is_answered_even_while_the_main_thread_is_busy(connect: Connect) -> None:
    client = connect(1)
    client.send(load(1, "until released"), write(2, "forever"), Cancel(id=3, target=2))
    finished = client.next()
    assert isinstance(finished, Finished)
    assert (finished.stop_reason, finished.prompt_tokens, finished.answer_tokens) == ("cancelled", 0, 0)
    assert client.next() == Done(id=3)
    client.send(Detokenize(id=4, tokens=()), write(5, "1"))
    assert [m.id for m in client.until(1, 5) if isinstance(m, Finished)] == [5]


def test_other_requests_come_between_the_steps_of_a_generation(connect: Connect) -> None:
    client = connect(1)
    client.send(write(1, "forever"), ListDevices(id=2))
    assert isinstance(client.until(2)[-1], Devices)


def test_new_sampling_settings_reach_the_running_generation(connect: Connect) -> None:
    client = connect(1)
    client.send(write(1, "until warm"))
    assert client.next() == Delta(id=1, text="0")
    client.send(SetSampling(id=2, target=1, sampling=SamplingSettings(temperature=0.25)))
    assert Delta(id=1, text="0.25") in client.until(1, 2)


def test_steering_what_has_ended_is_done_without_a_word(connect: Connect) -> None:
    client = connect(1)
    client.send(Cancel(id=1, target=99), SetSampling(id=2, target=99, sampling=SamplingSettings()))
    assert client.next() == Done(id=1)
    assert client.next() == Done(id=2)


def test_reading_ahead_gives_way_to_a_generation(connect: Connect) -> None:
    client = connect(1)
    client.send(read_ahead(1))
    assert client.next() == Delta(id=1, text="0")
    client.send(write(2, "2"))
    messages = client.until(1, 2)
    assert messages.index(Done(id=1)) < messages.index(Delta(id=2, text="0"))
    assert isinstance(messages[-1], Finished)


def test_reading_ahead_waits_for_the_generations_before_it(connect: Connect) -> None:
    client = connect(2)
    client.send(write(1, "forever"))
    assert client.next() == Delta(id=1, text="0")
    client.send(read_ahead(2), ListDevices(id=3))
    assert isinstance(client.next(), Devices)
    client.send(Cancel(id=4, target=1))
    while client.next() != Delta(id=2, text="0"):
        pass
    client.send(Cancel(id=5, target=2))
    assert Done(id=2) in client.until(2, 5)


@pytest.mark.parametrize(
    "frame",
    [{"type": "Sing", "id": 7}, {"type": "Tokenize", "id": 7, "text": 3}, {"id": 7}],
    ids=["unknown type", "wrong field", "no type"],
)
def test_a_message_it_does_not_know_is_answered_with_failed(connect: Connect, frame: dict[str, object]) -> None:
    client = connect(1)
    client.connection.send_bytes(msgspec.msgpack.encode(frame))
    failed = client.next()
    assert isinstance(failed, Failed)
    assert (failed.id, failed.kind) == (7, "bad_request")


@pytest.mark.parametrize("frame", [b"", b"\xc1", b"\x81\xa4type\xa1\xff", b"\x91" * 100_000])
def test_garbage_is_ignored(connect: Connect, frame: bytes) -> None:
    client = connect(1)
    client.connection.send_bytes(frame)
    client.send(Tokenize(id=1, text=""))
    assert isinstance(client.next(), Text)


def test_the_process_ends_with_its_pipe_even_inside_a_native_call(connect: Connect) -> None:
    client = connect(1)
    client.send(load(1, "hang"))
    assert client.next() == Delta(id=1, text="begun")
    client.connection.close()
    client.process.join(WAIT_SECONDS)
    assert client.process.exitcode == 0


def test_a_process_that_no_longer_hears_ends(connect: Connect) -> None:
    client = connect(1)
    client.send(load(1, "reader fails"))
    assert client.next() == Delta(id=1, text="begun")
    client.send(Cancel(id=2, target=1))
    client.process.join(WAIT_SECONDS)
    assert client.process.exitcode == 1
    client.expected_exit = 1


def test_the_heartbeat_tells_the_age_of_the_call_in_progress_and_counts_steps(connect: Connect) -> None:
    client = connect(1)
    idle = client.any()
    assert isinstance(idle, Heartbeat)
    assert idle.busy_seconds == 0
    client.send(load(1, "until cancelled"))
    assert client.next() == Delta(id=1, text="begun")
    busy = client.any()
    assert isinstance(busy, Heartbeat)
    assert busy.busy_seconds > 0
    assert busy.steps == idle.steps + 1
    client.send(Cancel(id=2, target=1))
    client.until(1, 2)


def test_only_the_newest_settings_are_taken_and_only_once() -> None:
    task = Task(write(1, "1"), send=lambda message: None, step=lambda: None)
    assert task.take_sampling() is None
    task.put_sampling(SamplingSettings(temperature=0.1))
    task.put_sampling(SamplingSettings(temperature=0.2))
    assert task.take_sampling() == SamplingSettings(temperature=0.2)
    assert task.take_sampling() is None
