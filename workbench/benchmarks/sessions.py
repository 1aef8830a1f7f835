"""An engine of our own for a benchmark: the process, the protocol and the client that everything else uses."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workbench import paths
from workbench.engine_client.client import EngineClient, start
from workbench.engine_client.engine_logs import next_log_file
from workbench.engine_client.entries import LLAMA_CPP
from workbench.processes.protocol import Delta, Finished, Generate, Load, LoadOptions, Prompt, SamplingSettings


@dataclass
class Heard:
    """What the client received of one answer, and when."""

    finished: Finished
    text: str = ""
    first: float = 0.0
    last: float = 0.0
    deltas: list[Delta] = field(default_factory=list)

    @property
    def tokens_per_second(self) -> float:
        """Speed as the client saw it: tokens after the first message, over the time they took to arrive."""
        counted = sum(delta.count for delta in self.deltas[1:])
        return counted / (self.last - self.first)


@contextmanager
def engine(model: Path, options: LoadOptions) -> Iterator[EngineClient]:
    """A loaded engine, ended afterwards."""
    client = start(LLAMA_CPP, "the engine", next_log_file(paths.log_dir()))
    try:
        client.call(Load, path=str(model), options=options)
        yield client
    finally:
        client.stop()
        client.wait(5)


def answer(
    client: EngineClient, prompt: Prompt, sampling: SamplingSettings, session: str = "bench", **more: Any
) -> Heard:
    """Generate and note when what came."""
    deltas: list[tuple[float, Delta]] = []

    def hear(event: Any) -> None:
        if isinstance(event, Delta):
            deltas.append((time.perf_counter(), event))

    pending = client.submit(Generate, hear, session=session, prompt=prompt, sampling=sampling, **more)
    finished = pending.future.result()
    return Heard(
        finished,
        "".join(delta.text for _, delta in deltas),
        deltas[0][0] if deltas else 0.0,
        deltas[-1][0] if deltas else 0.0,
        [delta for _, delta in deltas],
    )
