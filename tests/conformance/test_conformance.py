"""What every engine does, whoever wrote it; engines differ only where they declare that they lack an ability."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from conformance.conftest import CONTEXT, Subject
from helpers.engine_talk import PATIENCE, Talk, chat, queued, started, wrote

from workbench.processes import launch
from workbench.processes.channel import Channel, ChannelClosedError
from workbench.processes.protocol import (
    PROTOCOL_VERSION,
    AnyAnswer,
    Cancel,
    Detokenize,
    Embed,
    Failed,
    Finished,
    Generate,
    Heartbeat,
    Hello,
    ListDevices,
    Load,
    LoadOptions,
    Plan,
    PromptProgress,
    Render,
    Rerank,
    RestoreSession,
    SamplingSettings,
    SaveSession,
    SetSampling,
    TextPrompt,
    Tokenize,
    Weigh,
)

GREEDY = SamplingSettings(temperature=0, repeat_penalty=1.0, ignore_eos=True, max_tokens=24)
ENDLESS = SamplingSettings(ignore_eos=True, seed=3)
LONG = "the old river went over the green stone again and again. " * 6

ABILITIES = {
    "load", "plan", "devices", "generate", "chat", "alternatives", "live_sampling", "watch", "weigh", "tokenize",
    "embed", "rerank", "sessions",
}  # fmt: skip


def needs(hello: Hello, ability: str) -> None:
    if ability not in hello.abilities:
        pytest.skip(f"{hello.engine} declares that it has no {ability}")


# ------------------------------------------------------------------------------------------- its first words


def test_it_says_hello_in_this_version_of_the_protocol_before_anything_is_asked(engine: Talk, hello: Hello) -> None:
    assert hello.protocol == PROTOCOL_VERSION
    assert hello.engine
    assert hello.parallel >= 1


def test_what_it_can_do_is_said_in_words_of_the_protocol(hello: Hello) -> None:
    assert set(hello.abilities) <= ABILITIES
    assert {"load", "generate"} <= set(hello.abilities)
    assert set(hello.samplers) <= set(SamplingSettings.__struct_fields__)


def test_of_what_it_does_not_declare_nothing_can_be_asked(engine: Talk, hello: Hello, tmp_path: Path) -> None:
    asked: dict[str, tuple[type, dict[str, Any]]] = {
        "plan": (Plan, {"path": "x", "options": LoadOptions()}),
        "devices": (ListDevices, {}),
        "embed": (Embed, {"texts": ("a",)}),
        "rerank": (Rerank, {"query": "a", "documents": ("b",)}),
        "weigh": (Weigh, {"session": "w", "prompt": TextPrompt(text="a b")}),
        "sessions": (SaveSession, {"session": "s", "path": str(tmp_path / "s")}),
        "tokenize": (Tokenize, {"text": "a"}),
    }
    for ability, (request, fields) in asked.items():
        if ability not in hello.abilities:
            assert engine.failure(request, **fields).kind == "unsupported", ability
    if "sessions" not in hello.abilities:
        assert engine.failure(RestoreSession, session="s", path="x").kind == "unsupported"


# ------------------------------------------------------------------------------------------------ loading


def test_nothing_can_be_asked_before_a_model_is_loaded(new_engine: Callable[..., Talk]) -> None:
    talk = new_engine()
    prompt = TextPrompt(text="Hi")
    assert talk.failure(Generate, session="s", prompt=prompt).kind == "bad_request"


@pytest.mark.parametrize("content", [None, b"", b"not a model, whatever it is called" * 9, bytes(5000)], ids=repr)
def test_what_is_no_model_is_refused_and_a_model_loaded_afterwards(
    subject: Subject, new_engine: Callable[..., Talk], tmp_path: Path, content: bytes | None
) -> None:
    wrong = tmp_path / f"wrong{subject.model.suffix}"
    if content is not None:
        wrong.write_bytes(content)
    talk = new_engine()
    error = talk.failure(Load, path=str(wrong), options=LoadOptions())
    assert error.kind == "bad_file"
    assert error.what
    talk.load(subject.model, context_length=CONTEXT)
    assert talk.works()


def test_a_model_that_ends_in_the_middle_is_refused(
    subject: Subject, new_engine: Callable[..., Talk], tmp_path: Path
) -> None:
    if subject.model.suffix == ".echo":
        pytest.skip("half a text is a text")
    half = tmp_path / subject.model.name
    half.write_bytes(subject.model.read_bytes()[: subject.model.stat().st_size // 2])
    talk = new_engine()
    assert talk.failure(Load, path=str(half), options=LoadOptions()).kind == "bad_file"


def test_a_loaded_model_is_told_by_its_facts(engine: Talk) -> None:
    facts = engine.facts
    assert facts.name
    assert facts.architecture
    assert facts.can_generate
    assert facts.context_length == CONTEXT
    assert facts.vocabulary > 0
    assert facts.file_bytes >= 0


def test_a_plan_leaves_nothing_open_and_names_only_load_options_there_are(
    engine: Talk, hello: Hello, subject: Subject
) -> None:
    needs(hello, "plan")
    plan = engine.call(Plan, path=str(subject.model), options=LoadOptions())
    assert plan.fits
    assert plan.options.context_length
    assert plan.options.gpu_layers is not None
    assert all(use.total > 0 for use in plan.memory)
    assert set(plan.acting) <= set(LoadOptions.__struct_fields__)


def test_an_engine_loads_one_model_in_its_life(engine: Talk, subject: Subject) -> None:
    assert engine.failure(Load, path=str(subject.model), options=LoadOptions()).kind == "bad_request"
    assert engine.works()


# --------------------------------------------------------------------------------------------- an answer


def test_an_answer_starts_streams_and_ends_in_this_order(engine: Talk) -> None:
    running = engine.begin("the old model", GREEDY)
    answer = running.result()
    kinds = [type(event).__name__ for event in answer.events if not isinstance(event, PromptProgress)]
    assert kinds[0] == "Started"
    assert set(kinds[1:]) == {"Delta"}
    assert sum(delta.count for delta in answer.deltas) == answer.finished.answer_tokens == 24
    assert answer.text


def test_what_is_read_is_told_as_it_goes(engine: Talk) -> None:
    answer = engine.say(LONG, GREEDY, session="progress")
    told = [event for event in answer.events if isinstance(event, PromptProgress)]
    assert told
    assert [event.done for event in told] == sorted(event.done for event in told)
    assert {event.total for event in told} == {answer.finished.prompt_tokens}


def test_statistics_are_of_this_answer(engine: Talk) -> None:
    finished = engine.say("the old model", GREEDY).finished
    begun = engine.begin("the old model", GREEDY)
    told = begun.wait_for(started)
    assert begun.result().finished.prompt_tokens == told.prompt_tokens == finished.prompt_tokens
    assert 0 <= told.reused_tokens < finished.prompt_tokens
    assert finished.answer_seconds >= 0
    assert finished.first_token_seconds > 0
    assert 0 < finished.prompt_seconds <= finished.first_token_seconds


def test_the_likeliest_token_is_always_the_same(engine: Talk) -> None:
    assert engine.say("stone", GREEDY).text == engine.say("stone", GREEDY).text


def test_an_answer_is_said_again_by_its_seed(engine: Talk, hello: Hello) -> None:
    if "seed" not in hello.samplers:
        pytest.skip("no seed")
    settings = SamplingSettings(temperature=1.0, ignore_eos=True, max_tokens=24)
    first = engine.say("stone", settings)
    again = engine.say("stone", msgspec.structs.replace(settings, seed=first.finished.seed))
    assert (again.text, again.finished.seed) == (first.text, first.finished.seed)


def test_no_character_is_ever_cut(engine: Talk) -> None:
    """Random weights write random bytes: what is no character comes as the replacement character."""
    answer = engine.say("€ ü 😀", msgspec.structs.replace(ENDLESS, temperature=1.5, max_tokens=60))
    assert answer.finished.answer_tokens == 60
    assert all(letter < "\ud800" or letter > "\udfff" for letter in answer.text)


def test_a_conversation_is_answered(engine: Talk, hello: Hello) -> None:
    needs(hello, "chat")
    assert engine.facts.can_chat
    assert engine.say(chat("Is it night?", "Yes.", "And now?"), GREEDY).finished.answer_tokens == 24


def test_a_conversation_without_messages_is_refused(engine: Talk, hello: Hello) -> None:
    needs(hello, "chat")
    assert engine.failure(Generate, session="s", prompt=chat()).kind == "bad_request"


# --------------------------------------------------------------------------------------------- its end


@pytest.mark.parametrize("count", [0, 1, 17])
def test_max_tokens(engine: Talk, count: int) -> None:
    finished = engine.say("one", msgspec.structs.replace(GREEDY, max_tokens=count)).finished
    assert (finished.stop_reason, finished.answer_tokens) == ("max_tokens", count)


def test_a_stop_string_ends_an_answer_and_is_not_shown(engine: Talk) -> None:
    whole = engine.say("the old model", GREEDY).text
    stop = whole[len(whole) // 2 : len(whole) // 2 + 2]
    answer = engine.say("the old model", GREEDY, stop=("never said, ever", stop))
    assert (answer.finished.stop_reason, answer.finished.stop_string) == ("stop_string", stop)
    assert answer.text == whole[: whole.index(stop)]


def test_a_full_context_ends_an_answer(engine: Talk) -> None:
    finished = engine.say(LONG, ENDLESS, session="full").finished
    assert finished.stop_reason == "context_full"
    assert finished.prompt_tokens + finished.answer_tokens in (CONTEXT, CONTEXT + 1)
    assert engine.works()


@pytest.mark.parametrize("times", [10, 400])
def test_a_prompt_longer_than_the_context_is_refused(engine: Talk, times: int) -> None:
    assert engine.failure(Generate, session="s", prompt=TextPrompt(text=LONG * times)).kind == "too_long"
    assert engine.works()


def test_a_cancelled_answer_ends_with_what_was_written(engine: Talk) -> None:
    running = engine.begin("one", ENDLESS)
    running.wait_for(wrote)
    running.pending.cancel()
    answer = running.result()
    assert answer.finished.stop_reason in ("cancelled", "context_full")  # it may have been quicker
    assert answer.finished.answer_tokens > 0
    assert engine.works()


def test_a_prompt_is_cancelled_while_it_is_read_or_right_after(engine: Talk) -> None:
    running = engine.begin(LONG, ENDLESS, session="cancelled")
    running.wait_for(lambda event: isinstance(event, PromptProgress))
    running.pending.cancel()
    assert running.result().finished.stop_reason in ("cancelled", "context_full")
    assert engine.works()


def test_cancelling_what_is_over_is_no_mistake(engine: Talk) -> None:
    over = engine.begin("one", GREEDY)
    over.result()
    engine.call(Cancel, target=over.pending.id)
    engine.call(Cancel, target=10**6)
    engine.call(SetSampling, target=over.pending.id, sampling=GREEDY)
    assert engine.works()


# ----------------------------------------------------------------------------------------- side by side


def test_a_second_answer_waits_for_the_first_and_can_be_cancelled_meanwhile(
    subject: Subject, new_engine: Callable[..., Talk]
) -> None:
    talk = new_engine(context_length=CONTEXT)
    if talk.client.hello.result(PATIENCE).parallel > 1:
        pytest.skip("it writes several answers at once")
    first, second = talk.begin("one", ENDLESS), talk.begin("two", GREEDY, session="other")
    third = talk.begin("three", GREEDY, session="third")
    third.pending.cancel()
    assert third.result().finished.stop_reason in ("cancelled", "max_tokens")  # it may have been quicker
    assert second.result().finished.answer_tokens == 24
    assert first.result().finished.answer_tokens > 0
    assert all(event.ahead >= 1 for event in second.answer.events if queued(event))


def test_small_requests_are_answered_while_an_answer_is_written(engine: Talk, hello: Hello) -> None:
    needs(hello, "tokenize")
    expected = engine.call(Tokenize, text="the green stone").tokens
    running = engine.begin("one", ENDLESS)
    running.wait_for(started)
    for _ in range(20):
        assert engine.call(Tokenize, text="the green stone").tokens == expected
    running.pending.cancel()
    assert running.result().finished.answer_tokens > 0


def test_settings_moved_while_it_writes_act_on_the_next_token(engine: Talk, hello: Hello) -> None:
    """max_tokens tells best: an answer without an end ends by it, and no earlier than it was moved."""
    needs(hello, "live_sampling")
    moved = threading.Event()

    def move(event: Any) -> None:
        if wrote(event) and not moved.is_set():
            moved.set()
            running.pending.set_sampling(msgspec.structs.replace(ENDLESS, max_tokens=1))

    began = threading.Event()
    running = engine.begin("one", ENDLESS, on_event=lambda event: began.wait(PATIENCE) and move(event))
    began.set()
    finished = running.result().finished
    assert moved.is_set()
    assert finished.stop_reason in ("max_tokens", "context_full")  # it may have been quicker
    assert finished.answer_tokens >= 1


@pytest.mark.parametrize(
    ("sampler", "changed"),
    [
        ("temperature", {"temperature": 2.0}),
        ("top_k", {"temperature": 2.0, "top_k": 1}),
        ("top_p", {"temperature": 2.0, "top_p": 0.0001}),
        ("repeat_penalty", {"temperature": 0, "repeat_penalty": 4.0}),
        ("repeat_last_n", {"temperature": 0, "repeat_penalty": 4.0, "repeat_last_n": 1}),
    ],
)
def test_a_declared_sampler_acts(engine: Talk, hello: Hello, sampler: str, changed: dict[str, Any]) -> None:
    """Each against the answer without it: by chance, or by what must not come again, another one is written."""
    if sampler not in hello.samplers:
        pytest.skip(f"{hello.engine} declares that it has no {sampler}")
    without = {name: value for name, value in changed.items() if name != sampler}
    base = SamplingSettings(temperature=0, top_k=0, top_p=1.0, min_p=0.0, ignore_eos=True, seed=5, max_tokens=60)
    set_to = msgspec.structs.replace(base, **changed)
    assert engine.say("over", set_to).text != engine.say("over", msgspec.structs.replace(base, **without)).text


# ------------------------------------------------------------------------------------------------ tokens


def test_tokens_stand_for_their_text(engine: Talk, hello: Hello) -> None:
    needs(hello, "tokenize")
    text = "the old model, Grüße: 3 € 😀"
    tokens = engine.call(Tokenize, text=text)
    assert len(tokens.tokens) == len(tokens.pieces)
    assert b"".join(tokens.pieces).decode().strip() == text
    assert engine.call(Detokenize, tokens=tokens.tokens).text.strip() == text


def test_a_token_that_does_not_exist_is_refused(engine: Talk, hello: Hello) -> None:
    needs(hello, "tokenize")
    for token in (-1, 10**7):
        assert engine.failure(Detokenize, tokens=(token,)).kind in ("bad_request", "internal")
    assert engine.works()


def test_a_prompt_is_counted_as_it_is_read(engine: Talk) -> None:
    for prompt in (TextPrompt(text="the old model"), chat("Is it night?")):
        counted = engine.call(Render, session="count", prompt=prompt)
        assert counted.count == engine.say(prompt, GREEDY, session="count").finished.prompt_tokens
        assert counted.context_length == CONTEXT


# ----------------------------------------------------------------------------------------- on the wire


class Wire:
    """The bare pipe to a process of the engine."""

    def __init__(self, subject: Subject, log: Path) -> None:
        self.launched = launch.launch(subject.entry, log)
        self.connection = self.launched.connection()
        self.channel: Channel[Any] = Channel(self.connection, AnyAnswer)

    def until(self, wanted: Callable[[Any], bool]) -> Any:
        """The first message that is wanted."""
        while True:
            assert self.connection.poll(PATIENCE), "the engine says nothing"
            message = self.channel.receive()
            if wanted(message):
                return message

    def ended(self) -> int:
        """Its exit status, once the pipe is closed."""
        self.connection.close()
        return self.launched.process.wait(PATIENCE)


@pytest.fixture
def wire(subject: Subject, tmp_path: Path) -> Any:
    wire = Wire(subject, tmp_path / "wire.log")
    assert isinstance(wire.until(lambda message: True), Hello)
    yield wire
    if wire.launched.process.poll() is None:
        wire.ended()


def test_a_message_it_does_not_know_is_answered_and_the_next_one_understood(wire: Wire) -> None:
    wire.connection.send_bytes(msgspec.msgpack.encode({"type": "SingASong", "id": 7, "key": "C"}))
    refused = wire.until(lambda message: getattr(message, "id", None) == 7)
    assert isinstance(refused, Failed)
    assert refused.kind == "bad_request"
    wire.connection.send_bytes(msgspec.msgpack.encode({"type": "Cancel", "id": 8, "target": 7, "unknown": [1]}))
    wire.until(lambda message: getattr(message, "id", None) == 8)


def test_its_heart_beats_while_it_is_idle(wire: Wire) -> None:
    beats = [wire.until(lambda message: isinstance(message, Heartbeat)) for _ in range(2)]
    assert beats[0].busy_seconds == 0
    assert beats[1].steps >= beats[0].steps


def test_its_heart_beats_with_more_steps_while_it_works(wire: Wire, subject: Subject) -> None:
    first = wire.until(lambda message: isinstance(message, Heartbeat))
    wire.channel.send(Load(id=1, path=str(subject.model), options=LoadOptions(context_length=CONTEXT, threads=1)))
    wire.until(lambda message: getattr(message, "id", None) == 1 and type(message).__name__ != "LoadProgress")
    wire.channel.send(Generate(id=2, session="s", prompt=TextPrompt(text=LONG), sampling=GREEDY))
    wire.until(lambda message: isinstance(message, Finished))
    assert wire.until(lambda message: isinstance(message, Heartbeat)).steps > first.steps


def test_the_end_of_the_pipe_ends_it_while_it_is_idle(wire: Wire) -> None:
    assert wire.ended() == 0


def test_the_end_of_the_pipe_ends_it_in_the_middle_of_an_answer(wire: Wire, subject: Subject) -> None:
    wire.channel.send(Load(id=1, path=str(subject.model), options=LoadOptions(context_length=CONTEXT, threads=1)))
    wire.channel.send(Generate(id=2, session="s", prompt=TextPrompt(text=LONG), sampling=ENDLESS))
    wire.until(lambda message: getattr(message, "id", None) == 2)
    assert wire.ended() == 0


def test_a_frame_that_is_no_message_does_not_end_it_silently(wire: Wire) -> None:
    """Either it is passed over, or the connection ends: it never hangs."""
    wire.connection.send_bytes(b"\xc1 no message")
    wire.channel.send(Cancel(id=9, target=1))
    try:
        wire.until(lambda message: getattr(message, "id", None) == 9)
    except ChannelClosedError:
        assert wire.launched.process.wait(PATIENCE) is not None
