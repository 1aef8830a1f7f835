"""What is known of one job."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from workbench.plugin_api import JobState

ACTIVE = frozenset({"waiting", "running", "paused"})
"""The states of a job that has not ended."""


@dataclass(frozen=True, kw_only=True)
class Job(JobState):
    """A `JobState` with what only the workbench needs to know.

    Attributes:
        plugin_id: Whose job it is.
        parameters: As they were checked.
        heavy, pausable: As its kind said.
        pausing: It was asked to pause and has not got to a checkpoint yet.
        owner: The program that runs it, see `owners`; "" when it has ended.
        detail: What helps to find why it failed: a traceback, or its last lines.
        created, started, ended: Seconds since 1970; None when that has not happened.
    """

    plugin_id: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    heavy: bool = False
    pausable: bool = False
    pausing: bool = False
    owner: str = ""
    detail: str = ""
    created: float = 0.0
    started: float | None = None
    ended: float | None = None

    @property
    def active(self) -> bool:
        """Whether it has not ended."""
        return self.state in ACTIVE

    @property
    def subject(self) -> str:
        """What it is done with, as far as its parameters tell: the name of the first file among them; "" for none."""
        for value in self.parameters.values():
            if isinstance(value, str) and value and ("/" in value or "\\" in value) and "\n" not in value:
                return PurePath(value.replace("\\", "/")).name
        return ""
