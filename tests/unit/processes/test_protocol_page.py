"""docs/protocol.md shows a stranger what really crosses the pipe."""

import queue
import struct
from pathlib import Path
from typing import Any

import msgspec
import pytest
from helpers import byte_engine

from workbench.engine_client import client as clients
from workbench.processes import protocol
from workbench.processes.protocol import Delta, Finished, Generate, Load, LoadOptions, LoadProgress, Started

STEPS = byte_engine.session()


@pytest.mark.parametrize("number", range(len(STEPS)))
def test_every_frame_is_the_message_above_it(number: int) -> None:
    who, text, frame = STEPS[number]
    union = protocol.AnyAnswer if who == "engine" else protocol.AnyRequest
    message = msgspec.json.decode(text, type=union)
    payload = msgspec.msgpack.encode(message)
    assert (struct.pack("!i", len(payload)) + payload).hex(" ") == frame.hex(" ")


def test_the_client_speaks_with_an_engine_that_knows_only_these_bytes(tmp_path: Path) -> None:
    client = clients.start("helpers.byte_engine:run", "The engine", tmp_path / "engine.log")
    events: queue.SimpleQueue[Any] = queue.SimpleQueue()
    try:
        load = client.submit(Load, events.put, path="/m.gguf", options=LoadOptions())
        assert isinstance(events.get(timeout=30), LoadProgress)
        assert load.future.result(30).facts.name == "Example"
        prompt = protocol.TextPrompt(text="Hi")
        greedy = protocol.SamplingSettings(temperature=0.0)
        answer = client.submit(Generate, events.put, session="7", prompt=prompt, sampling=greedy)
        assert isinstance(events.get(timeout=30), Started)
        delta = events.get(timeout=30)
        assert isinstance(delta, Delta)
        assert delta.text == " there"
        answer.set_sampling(protocol.SamplingSettings(temperature=1.5))
        answer.cancel()
        finished = answer.future.result(30)
        assert isinstance(finished, Finished)
        assert finished.stop_reason == "cancelled"
    finally:
        client.stop()
        client.wait(30)


def test_the_page_shows_both_sides_and_the_limit_of_a_frame() -> None:
    assert {who for who, _, _ in STEPS} == {"engine", "client"}
    assert f"at most {protocol.MAX_MESSAGE_BYTES // 2**20} MiB" in byte_engine.PAGE.read_text()
