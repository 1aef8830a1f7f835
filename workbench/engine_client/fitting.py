"""Does a model fit, and which of the loaded ones must go for it? Decides on what llama.cpp itself said (`LoadPlan`)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from workbench.engine_client.failures import EngineError
from workbench.processes.protocol import LoadOptions, LoadPlan, MemoryUse

ORDINARY_CONTEXT = 8192
"""Tokens. The longest context length that counts as nothing out of the ordinary."""

COMFORTABLE_CONTEXT = 4096
"""Tokens. A context length left to us makes room for at least this much before a model is loaded beside others."""


@dataclass(frozen=True)
class Resident:
    """A loaded model with nothing to do, and what would come back if it went.

    Attributes:
        key: The engine's key.
        last_used: When it was last asked something, by a monotonic clock.
        memory: What it takes on each device.
    """

    key: int
    last_used: float
    memory: tuple[MemoryUse, ...]

    def on(self, device: str) -> int:
        """Bytes it takes on one device."""
        return sum(use.total for use in self.memory if use.device == device)


def obviously_fits(path: str, asked: LoadOptions) -> bool:
    """Whether a model loaded alone fits for certain, so that asking would only delay the first answer.

    It does when nothing out of the ordinary is asked and the file takes less than an eighth of the free memory. How
    many layers go on a GPU is then up to the engine.
    """
    import psutil  # not needed by a program that only talks to an engine

    ordinary = (asked.context_length or 0) <= ORDINARY_CONTEXT and not asked.gpu_layers
    try:
        return ordinary and Path(path).stat().st_size < psutil.virtual_memory().available / 8
    except OSError:
        return False  # the engine says what is wrong with it


def leave(plan: LoadPlan, asked: LoadOptions, idle: Sequence[Resident]) -> list[Resident]:
    """Who has to go before the planned load, least recently used first; empty when nobody has to, or it would not help.

    A load that fits but had to be made smaller than is comfortable (a short context, layers left off the GPU that
    nobody asked to leave off) takes the place of one model after the other; call again with the next plan.
    """
    oldest_first = sorted(idle, key=lambda resident: resident.last_used)
    if not plan.fits:
        return _enough(_missing(plan), oldest_first)
    devices = _squeezed(plan, asked)
    return next(([resident] for resident in oldest_first if any(resident.on(device) for device in devices)), [])


def _missing(plan: LoadPlan) -> dict[str, int]:
    lacking = {use.device: use.total + plan.margin - use.free for use in plan.memory}
    return {device: bytes_ for device, bytes_ in lacking.items() if bytes_ > 0}


def _enough(missing: dict[str, int], oldest_first: Sequence[Resident]) -> list[Resident]:
    chosen: list[Resident] = []
    for resident in oldest_first:
        if _covered(missing, chosen):
            break
        if any(resident.on(device) for device in missing):
            chosen.append(resident)
    if not _covered(missing, chosen):
        return []
    for resident in reversed(chosen):  # one of the first may turn out not to be needed beside a larger later one
        others = [other for other in chosen if other is not resident]
        if _covered(missing, others):
            chosen = others
    return chosen


def _covered(missing: dict[str, int], leaving: Sequence[Resident]) -> bool:
    return all(sum(resident.on(device) for resident in leaving) >= bytes_ for device, bytes_ in missing.items())


def _squeezed(plan: LoadPlan, asked: LoadOptions) -> list[str]:
    """The devices on which more room would make a better load."""
    context, layers = plan.options.context_length, plan.options.gpu_layers
    wanted = min(COMFORTABLE_CONTEXT, plan.trained_context or COMFORTABLE_CONTEXT)
    if asked.context_length is None and context is not None and context < wanted:
        return [use.device for use in plan.memory]
    if asked.gpu_layers is None and layers is not None and 0 <= layers < plan.layers:
        return [use.device for use in plan.memory if not use.device.startswith("CPU")]
    return []


def does_not_fit(name: str, plan: LoadPlan, asked: LoadOptions, ask: Callable[[LoadOptions], LoadPlan]) -> EngineError:
    """The error of a load that does not fit, with what would: found by asking the engine for smaller loads."""
    return EngineError("does_not_fit", f"{name} does not fit.", plan.why, _remedy(asked, ask))


def _remedy(asked: LoadOptions, ask: Callable[[LoadOptions], LoadPlan]) -> str:
    free_context = msgspec.structs.replace(asked, context_length=None)
    free_layers = msgspec.structs.replace(asked, gpu_layers=None)
    both = msgspec.structs.replace(free_context, gpu_layers=None)
    for options in (free_context, free_layers, both):
        if options == asked:
            continue
        plan = ask(options)
        if plan.fits:
            context, layers = plan.options.context_length, plan.options.gpu_layers
            if options is free_context:
                return f"It would fit with a context length of {context:,} tokens."
            if options is free_layers:
                return f"It would fit with GPU offload of {layers} layers."
            return f"It would fit with a context length of {context:,} tokens and GPU offload of {layers} layers."
    return "Choose a smaller model or a stronger quantization, or close other programs."
