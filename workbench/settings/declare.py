"""How a setting is declared: once, with everything a form, the manual, a check and the command line need."""

from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal[
    "float", "int", "bool", "text", "file", "folder", "choice", "words", "numbers", "order", "bias", "folders"
]


@dataclass(frozen=True, kw_only=True)
class Setting:
    """One setting.

    Attributes:
        name: Its key in files and on the command line.
        kind: Decides the widget and how text is parsed. "file" and "folder" are paths as text.
        title: Two or three words, as on the form.
        sentence: What it does, in one sentence for a newcomer.
        good_for: When to change it, in one sentence; may be empty.
        default: Its value when nobody has chosen one. None where "automatic" is a value.
        minimum, maximum: Hard limits, both included; None where there is none.
        slider: The range a slider covers where the hard limits are too wide to be of use.
        step: One click of a spin box or one step of a slider.
        choices: (value, title) pairs for kinds "choice" and "order"; a choice of numbers has them as text here.
        group: The heading it stands under.
        unit: Shown behind the number, e.g. "tokens".
        off: The value that switches it off, when there is one.
        optional: None is allowed and means automatic (or random, for a seed).
        restart: A change counts from the next start of the program on.
    """

    name: str
    kind: Kind
    title: str
    sentence: str
    default: Any
    good_for: str = ""
    minimum: float | None = None
    maximum: float | None = None
    slider: tuple[float, float] | None = None
    step: float = 1
    choices: tuple[tuple[str, str], ...] = ()
    group: str = ""
    unit: str = ""
    off: Any = None
    optional: bool = False
    restart: bool = False
