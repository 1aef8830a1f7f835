"""How far a model's thinking can be switched, told from what its chat template asks for."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

EFFORTS = ("low", "medium", "high")
"""What gpt-oss and its kin take as reasoning_effort; their templates take "medium" where nothing is said."""

_SWITCHES = ("enable_thinking", "thinking")
_EFFORT = "reasoning_effort"


class ThinkingControl(msgspec.Struct, frozen=True):
    """What can be chosen: thinking on and off, or how much of it.

    Attributes:
        argument: The template's argument.
        efforts: The values to choose from; empty for a switch.
    """

    argument: str
    efforts: tuple[str, ...] = ()

    def chosen(self, arguments: Mapping[str, Any]) -> bool | str | None:
        """What a chat's template arguments say; None leaves it to the template."""
        value = arguments.get(self.argument)
        if self.efforts:
            return value if value in self.efforts else None
        return value if isinstance(value, bool) else None

    def choose(self, arguments: Mapping[str, Any], value: bool | str | None) -> dict[str, Any]:
        """The template arguments with another choice."""
        rest = {name: kept for name, kept in arguments.items() if name != self.argument}
        return rest if value is None else rest | {self.argument: value}


def control(template_arguments: Sequence[str]) -> ThinkingControl | None:
    """The control a template with these arguments allows; None where it knows nothing of thinking."""
    if _EFFORT in template_arguments:
        return ThinkingControl(_EFFORT, EFFORTS)
    return next((ThinkingControl(name) for name in _SWITCHES if name in template_arguments), None)
