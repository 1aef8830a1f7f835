"""Asking a short-lived engine one thing: which devices there are, what a load would take."""

from pathlib import Path
from typing import Any

from workbench import paths
from workbench.engine_client import client as clients
from workbench.engine_client.engine_logs import next_log_file
from workbench.processes.protocol import Devices, ListDevices, LoadOptions, LoadPlan, Plan, Request

SECONDS = 60.0


def devices(entry: str) -> Devices:
    """Every device the engine behind `entry` was built for and finds here; blocks for its start.

    Raises:
        EngineError: it ended, or did not answer within `SECONDS`.
        OSError: it could not be started.
    """
    found: Devices = _ask(entry, ListDevices)
    return found


def plan(entry: str, path: str | Path, options: LoadOptions) -> LoadPlan:
    """What loading `path` would take at this moment, without loading it; blocks for the engine's start.

    Raises:
        EngineError: the file is not a model, or the engine ended or did not answer within `SECONDS`.
        OSError: it could not be started.
    """
    answer: LoadPlan = _ask(entry, Plan, path=str(path), options=options)
    return answer


def _ask(entry: str, request_type: type[Request], **fields: Any) -> Any:
    client = clients.start(entry, "The probe engine", next_log_file(paths.log_dir()))
    try:
        return client.call(request_type, SECONDS, **fields)
    finally:
        client.kill()
