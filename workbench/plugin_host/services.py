"""Services: processes of plugins that are started by the first call and end when nobody calls."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from workbench.plugin_api import ServiceKind
from workbench.processes.plugin_child import Desk

Json = Any


class ServiceProcesses:
    """Every service of this program. Methods wait for their answers: never call one on the window's thread."""

    def __init__(self, desk: Desk, kinds: Callable[[str, str], ServiceKind]) -> None:
        """Start nothing yet. `kinds` is a plugin's service by its name, or raises WorkbenchError."""

    def call(
        self, plugin_id: str, service: str, method: str, arguments: Mapping[str, Json], timeout: float | None = 30.0
    ) -> Json:
        """Call a method. Raises WorkbenchError when it failed, its process died or it did not answer in time."""
        raise NotImplementedError

    def stream(self, plugin_id: str, service: str, method: str, arguments: Mapping[str, Json]) -> Iterator[Json]:
        """Call a method that is a generator; closing the iterator ends it. Raises as `call`."""
        raise NotImplementedError

    def end(self, plugin_id: str) -> None:
        """End every service of a plugin, as when it is switched off; returns at once."""

    def close(self) -> None:
        """End them all; returns at once."""
