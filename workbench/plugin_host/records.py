"""What the host says of a plugin."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from workbench.errors import WorkbenchError
from workbench.plugin_api import Need, PluginInfo

Source = Literal["bundled", "installed", "folder"]
PluginState = Literal["on", "off", "lacking", "set aside"]


@dataclass(frozen=True)
class PluginProblem:
    """What is wrong with a plugin: a sentence that names it, and what was on the stack; "" when there is nothing."""

    sentence: str
    traceback: str = ""


@dataclass(frozen=True, kw_only=True)
class Plugin:
    """A plugin that was found, as it stands at one moment.

    Attributes:
        id: The name of its entry point, which is its own id; of two with one id the second has "@package" behind it.
        title: As people read it; its id until it was loaded once.
        info: What it says of itself; None until it was loaded.
        source: "folder" is the folder in the person's data.
        version: Its own, or its package's until it was loaded.
        package: The installed distribution it came with.
        module: What its entry point names.
        location: Its file or folder.
        state: "lacking" wants a library that is not there.
        problem: Why it is set aside or lacking; may also tell of an action that failed while it stays on.
        lacking: The libraries it lacks.
        load_seconds: How long importing it and asking its hooks took.
        declared: What it brings, by hook.
    """

    id: str
    title: str
    source: Source
    version: str
    package: str
    module: str
    location: str
    state: PluginState = "off"
    info: PluginInfo | None = None
    problem: PluginProblem | None = None
    lacking: tuple[Need, ...] = ()
    load_seconds: float = 0.0
    declared: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)


class PluginError(WorkbenchError):
    """A plugin did not do what it should; the sentence names it, the traceback is in `detail`."""

    def __init__(self, plugin_id: str, what: str, why: str = "", remedy: str = "", detail: str = "") -> None:
        super().__init__(what, why, remedy, detail)
        self.plugin_id = plugin_id
