"""What a chat is answered with: sampling, preset, system prompt, mode; of a new chat until it is in the store."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from workbench.chats.records import Chat, Mode, Preset
from workbench.conversation.prompts import STOP, TEMPLATE, TEMPLATE_ARGUMENTS, VARIABLES
from workbench.conversation.sources import CHIPS
from workbench.errors import WorkbenchError
from workbench.processes.protocol import SamplingSettings
from workbench.settings import sampling as sampling_settings

OWN_OPTIONS = (STOP, TEMPLATE, TEMPLATE_ARGUMENTS, VARIABLES, CHIPS)
"""The options of a chat that are changed here."""


@dataclass
class ChatSettings:
    """Kept with the chat; changed by the inspector.

    Attributes:
        sampling: Every sampling setting.
        preset_id: The preset it began with; "" for none.
        system_prompt: What the model is told before anything else.
        mode: "completion" sends the bare text, without a chat template.
        options: Anything else kept with the chat.
    """

    sampling: SamplingSettings = field(default_factory=SamplingSettings)
    preset_id: str = "balanced"
    system_prompt: str = ""
    mode: Mode = "chat"
    options: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, chat: Chat) -> "ChatSettings":
        """Those of a saved chat; a value that this version refuses is replaced by its default."""
        return cls(checked(chat.sampling), chat.preset_id, chat.system_prompt, chat.mode, dict(chat.options))

    @classmethod
    def from_preset(cls, preset: Preset) -> "ChatSettings":
        """Those a new chat has with a preset."""
        settings = cls(checked(preset.sampling), preset.id, preset.system_prompt)
        settings.set_option(STOP, list(preset.stop))
        return settings

    @property
    def stop(self) -> tuple[str, ...]:
        """Texts that end an answer."""
        return tuple(self.options.get(STOP, ()))

    def set_option(self, name: str, value: Any) -> None:
        """Keep a value among the options; an empty one is not kept."""
        self.options.pop(name, None)
        if value:
            self.options[name] = value

    def fields(self, options: Mapping[str, Any] = MappingProxyType({})) -> dict[str, Any]:
        """As `ChatStore.change_chat` takes them; `options` are those in the store, of which others change some too."""
        kept = {name: value for name, value in options.items() if name not in OWN_OPTIONS}
        own = {name: value for name, value in self.options.items() if name in OWN_OPTIONS}
        return {
            "sampling": sampling_settings.changes(self.sampling),
            "preset_id": self.preset_id,
            "system_prompt": self.system_prompt,
            "mode": self.mode,
            "options": kept | own,
        }


def checked(changes: dict[str, Any]) -> SamplingSettings:
    """The settings with `changes` in them; what cannot be used is left out one by one."""
    usable: dict[str, Any] = {}
    for name, value in changes.items():
        try:
            sampling_settings.check({name: value})
        except WorkbenchError:
            continue
        usable[name] = value
    return sampling_settings.check(usable)
