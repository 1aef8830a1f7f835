"""One load from the engine's first words to the model's facts: ask what it takes, make room, load."""

from collections.abc import Callable

from workbench.engine_client import fitting
from workbench.engine_client.client import EngineClient
from workbench.engine_client.failures import EngineError
from workbench.processes.protocol import Load, Loaded, LoadOptions, LoadPlan, LoadProgress, Plan

HELLO_SECONDS = 60.0
"""How long the first words may take: an engine's libraries come from a slow disk, or past a virus scanner."""


def load(
    client: EngineClient,
    path: str,
    name: str,
    choices: list[LoadOptions],
    alone: bool,
    make_room: Callable[[LoadPlan, LoadOptions], bool],
    on_progress: Callable[[LoadOptions, LoadProgress | None], None],
) -> tuple[Loaded, LoadPlan | None]:
    """Load `path` with the first of `choices` that fits; blocks until it is done.

    Args:
        client: A fresh engine. The process that plans is the one that loads, so a load costs one start, not two.
        path: The model file.
        name: What sentences call it.
        choices: Options in order of preference; the last one's plan words the failure.
        alone: No other model is loaded.
        make_room: Called with a plan; True when other models went, so that it is worth planning again.
        on_progress: Called on the engine's reader thread with the options in use; None as the load begins.

    Raises:
        EngineError: kind does_not_fit, not_responding, what the engine said, or how it ended.
    """
    fits = alone and fitting.obviously_fits(path, choices[0])  # while the engine is still coming up
    try:
        abilities = client.hello.result(HELLO_SECONDS).abilities
    except TimeoutError:
        raise EngineError(
            "not_responding", f"{client.name} did not start within {HELLO_SECONDS:.0f} seconds.", remedy="Try again."
        ) from None
    options, plan = choices[0], None
    if "plan" in abilities and not fits:
        plan = _plan(client, path, name, choices, make_room)
        options = plan.options
    on_progress(options, None)
    pending = client.submit(Load, lambda event: on_progress(options, event), path=path, options=options)
    return pending.future.result(), plan


def _plan(
    client: EngineClient,
    path: str,
    name: str,
    choices: list[LoadOptions],
    make_room: Callable[[LoadPlan, LoadOptions], bool],
) -> LoadPlan:
    def ask(options: LoadOptions) -> LoadPlan:
        plan: LoadPlan = client.submit(Plan, path=path, options=options).future.result()
        return plan

    for asked in choices:
        plan = ask(asked)
        while make_room(plan, asked):
            plan = ask(asked)
        if plan.fits:
            return plan
    raise fitting.does_not_fit(name, plan, asked, ask)
