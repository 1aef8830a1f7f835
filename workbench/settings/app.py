"""What the program itself remembers: settings with a form, and things it keeps by itself."""

from typing import Any, Literal

import msgspec

from workbench.processes.protocol import LoadOptions
from workbench.settings.catalogue import Catalogue, defaults
from workbench.settings.declare import Kind, Setting
from workbench.settings.plugins import PluginMemory

APPEARANCE, CHAT, MODELS, STORAGE, FOLDERS = "Appearance", "Chat", "Models", "Storage", "Folders"
GROUPS = (APPEARANCE, CHAT, MODELS, STORAGE, FOLDERS)


class ModelMemory(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was last chosen for one model."""

    load: LoadOptions = LoadOptions()
    preset: str = ""  # its id; empty = none


class AppSettings(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Everything in the settings file that this version knows."""

    theme: Literal["system", "light", "dark"] = "system"
    language: Literal["system", "en", "de"] = "system"
    zoom: Literal[80, 90, 100, 110, 125, 150, 175, 200] = 100  # percent
    text_size: Literal[90, 100, 110, 125, 140] = 100  # percent
    density: Literal["comfortable", "compact"] = "comfortable"
    motion: Literal["system", "full", "reduced"] = "system"
    show_advanced: bool = False
    show_explanations: bool = False
    show_distribution: bool = True
    model_folders: tuple[str, ...] = ()
    model_files: tuple[str, ...] = ()  # paths of single files on the list, outside all folders
    hidden_models: tuple[str, ...] = ()  # paths of models in folders that were taken off the list
    idle_minutes: int = 0  # 0 = never
    context_overflow: Literal["ask", "drop_oldest", "stop"] = "ask"
    suggest_titles: bool = True
    reopen_chat: bool = True
    save_states: bool = True
    saved_state_gigabytes: float = 2.0  # 10^9 bytes, for all saved states together
    last_model: str = ""  # path; empty = none yet
    window_geometry: str = ""  # base64 of what Qt gives
    window_page: str = ""  # its name; empty = the first
    last_chat: int = 0  # its id; 0 = an empty one
    last_place: int = 0  # id of the message at the top of it; 0 = its end was in sight
    inspector_shown: bool = True
    shortcuts: tuple[str, ...] = ()  # "id=keys" of each command whose shortcut is not the usual one
    recent_commands: tuple[str, ...] = ()  # ids, the latest first
    models: dict[str, ModelMemory] = {}  # by the path of the model file
    plugins: dict[str, PluginMemory] = {}  # by the plugin's id


_DEFAULTS = defaults(AppSettings)


def _setting(group: str, name: str, kind: Kind, title: str, sentence: str, **more: Any) -> Setting:
    return Setting(group=group, name=name, kind=kind, title=title, sentence=sentence, default=_DEFAULTS[name], **more)


APP: tuple[Setting, ...] = (
    _setting(
        APPEARANCE,
        "theme",
        "choice",
        "Theme",
        "Light or dark colours, or whatever the system uses.",
        choices=(("system", "Like the system"), ("light", "Light"), ("dark", "Dark")),
    ),
    _setting(
        APPEARANCE,
        "language",
        "choice",
        "Language",
        "The language of the window; models answer in the one they are asked in.",
        choices=(("system", "Like the system"), ("en", "English"), ("de", "Deutsch")),
        restart=True,
    ),
    _setting(
        APPEARANCE,
        "text_size",
        "choice",
        "Size of text",
        "Makes all text in the window larger or smaller, at once.",
        choices=tuple((str(percent), f"{percent} %") for percent in (90, 100, 110, 125, 140)),
    ),
    _setting(
        APPEARANCE,
        "density",
        "choice",
        "Spacing",
        "How far apart rows and controls are; compact shows more at once.",
        choices=(("comfortable", "Comfortable"), ("compact", "Compact")),
    ),
    _setting(
        APPEARANCE,
        "motion",
        "choice",
        "Motion",
        "When reduced, the cursor does not blink, menus open at once, and answers grow in larger, calmer steps.",
        choices=(("system", "Like the system"), ("full", "As usual"), ("reduced", "Reduced")),
    ),
    _setting(
        APPEARANCE,
        "zoom",
        "choice",
        "Size of everything",
        "Makes texts and controls larger or smaller, beside what the system does already.",
        choices=tuple((str(percent), f"{percent} %") for percent in (80, 90, 100, 110, 125, 150, 175, 200)),
        restart=True,
    ),
    _setting(
        APPEARANCE,
        "show_distribution",
        "bool",
        "Show the picture of the next token",
        "Draws above the sampling settings what the model chooses from; looking costs an answer one or two percent.",
    ),
    _setting(
        APPEARANCE,
        "show_advanced",
        "bool",
        "Show advanced samplers",
        "Shows every sampling setting beside a chat, not only the usual ones.",
    ),
    _setting(
        APPEARANCE,
        "show_explanations",
        "bool",
        "Explain settings",
        "Writes below each sampling setting what it does and what it is good for.",
    ),
    _setting(
        FOLDERS,
        "model_folders",
        "folders",
        "Model folders",
        "Folders that are searched for model files; the files stay where they are.",
    ),
    _setting(
        MODELS,
        "idle_minutes",
        "int",
        "Eject when idle",
        "Ejects a model that nobody has used for this long, so that its memory is free again; 0 never does.",
        minimum=0,
        maximum=10_080,
        slider=(0, 240),
        step=5,
        unit="minutes",
        off=0,
    ),
    _setting(
        CHAT,
        "context_overflow",
        "choice",
        "When a chat is too long",
        "What happens when a conversation no longer fits into the context.",
        choices=(("ask", "Ask me"), ("drop_oldest", "Leave out the oldest turns"), ("stop", "Stop the answer")),
    ),
    _setting(
        CHAT,
        "suggest_titles",
        "bool",
        "Suggest titles",
        "Asks the model for a short title after the first answer of a chat; without it a chat is named by its first "
        "words.",
    ),
    _setting(
        CHAT,
        "reopen_chat",
        "bool",
        "Open the last chat again",
        "The window opens with the chat that was open when it was closed; without it with an empty one.",
    ),
    _setting(
        STORAGE,
        "save_states",
        "bool",
        "Save what was read",
        "Keeps what the model has read of a chat on disk, so that it need not read it again after a restart.",
        restart=True,
    ),
    _setting(
        STORAGE,
        "saved_state_gigabytes",
        "float",
        "Space for saved states",
        "How much disk all saved states may take together; the oldest go first.",
        minimum=0,
        maximum=100_000,
        slider=(0, 50),
        step=0.5,
        unit="GB",
        restart=True,
    ),
)

REMEMBERED: tuple[Setting, ...] = (
    _setting("", "model_files", "folders", "Single models", "Model files on the list besides those in the folders."),
    _setting("", "hidden_models", "folders", "Hidden models", "Models in the folders that are not shown."),
    _setting("", "last_model", "text", "Last model", "The model that was loaded last, offered first at start."),
    _setting("", "window_geometry", "text", "Window", "Where the window was and how large."),
    _setting("", "window_page", "text", "Page", "The page that was shown last."),
    _setting("", "last_chat", "int", "Last chat", "The chat that was open last.", minimum=0),
    _setting("", "last_place", "int", "Place in it", "The message that stood at the top of it.", minimum=0),
    _setting("", "inspector_shown", "bool", "Inspector", "Whether the settings of a chat stand beside it."),
    _setting("", "shortcuts", "words", "Shortcuts", "Shortcuts you have chosen yourself, each as id=keys."),
    _setting("", "recent_commands", "words", "Recent commands", "What the command palette offers first."),
)
"""Kept without being asked; no form shows them. `models` and `plugins` are kept too, see `settings.store`."""

_CATALOGUE = Catalogue(AppSettings, (*APP, *REMEMBERED), "setting")
by_name = _CATALOGUE.by_name
find = _CATALOGUE.find
check = _CATALOGUE.check
parse_text = _CATALOGUE.parse_text
changes = _CATALOGUE.changes
