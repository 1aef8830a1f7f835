"""A program with an engine in mid-answer, to be killed: `run` is started as a process of its own by a test."""

import threading
from pathlib import Path
from typing import Any

from workbench.engine_client.engines import Engines
from workbench.processes.protocol import Delta, Generate, LoadOptions, SamplingSettings, TextPrompt


def run(connection: Any) -> None:
    """Get the path of a model, let it write without end, report the engine's process id, wait to be killed."""
    path = Path(connection.recv_bytes().decode())
    engine = Engines("workbench.engine.main:run").open(path, LoadOptions(context_length=512))
    client = engine.wait(60)
    wrote = threading.Event()
    client.submit(
        Generate,
        lambda event: isinstance(event, Delta) and wrote.set(),
        session="s",
        prompt=TextPrompt(text="Once"),
        sampling=SamplingSettings(ignore_eos=True),
    )
    wrote.wait()
    connection.send_bytes(str(client.pid).encode())
    threading.Event().wait()
