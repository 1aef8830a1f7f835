"""What is known of an engine at one moment, for whoever shows it."""

from typing import Literal

import msgspec

from workbench.engine_client.failures import EngineError
from workbench.processes.protocol import LoadOptions, ModelFacts

Phase = Literal[
    "starting", "loading", "ready", "generating", "not_responding", "restarting", "crashed", "failed", "stopped"
]
"""starting and loading lead to ready; generating and ready alternate. not_responding asks: wait, or stop and load
again. restarting loads again after a crash, by itself. The last three are ends: crashed (twice in a row) asks whether
to try again, failed is a load that was refused, stopped was wanted."""

ENDS: frozenset[Phase] = frozenset({"crashed", "failed", "stopped"})


class EngineState(msgspec.Struct, frozen=True):
    """One engine at one moment.

    Attributes:
        key: Names the engine; the same model loaded twice has two.
        path: The model file.
        name: What sentences call the model.
        phase: See `Phase`.
        sentence: The phase in words.
        options: What was asked for; once planned, with nothing left open.
        fraction: How far a load is, 0 to 1; None when nothing is being loaded.
        step: What a load is at: reading, context, warm-up; empty when nothing is being loaded.
        facts: The model's, once loaded.
        abilities: What its engine can do, and `samplers`, the sampling settings it honours (`protocol.Hello`); None
            until it has said so.
        why: Why it is loaded the way it is, or why it is not any more; one sentence or empty.
        error: What went wrong last, with log lines in its `detail`; None once the model is loaded again.
    """

    key: int
    path: str
    name: str
    phase: Phase
    sentence: str
    options: LoadOptions
    fraction: float | None = None
    step: str = ""
    facts: ModelFacts | None = None
    abilities: frozenset[str] | None = None
    samplers: frozenset[str] | None = None
    why: str = ""
    error: EngineError | None = None
