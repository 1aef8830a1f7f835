"""What a chat is answered with: sampling, preset, system prompt, mode; of a new chat until it is in the store."""

from dataclasses import dataclass, field
from typing import Any

from workbench.chats.records import Chat, Mode, Preset
from workbench.errors import WorkbenchError
from workbench.processes.protocol import SamplingSettings
from workbench.settings import sampling as sampling_settings


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
        return cls(checked(preset.sampling), preset.id, preset.system_prompt)

    def fields(self) -> dict[str, Any]:
        """As `ChatStore.change_chat` takes them, without the options, which others change too."""
        return {
            "sampling": sampling_settings.changes(self.sampling),
            "preset_id": self.preset_id,
            "system_prompt": self.system_prompt,
            "mode": self.mode,
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
