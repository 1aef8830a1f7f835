"""Values of settings in words."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from workbench.settings.declare import Setting
from workbench.ui.wording import shortest


def value_words(setting: Setting, value: Any) -> str:
    """`value` as a person reads it: the title of a choice, "on", "off", "5 minutes", "none"."""
    match setting.kind:
        case "bool":
            return _tr("on") if value else _tr("off")
        case "choice":
            return next((title for name, title in setting.choices if name == str(value).lower()), str(value))
        case "float" | "int":
            if setting.off is not None and value == setting.off:
                return _tr("off")
            return f"{shortest(value)} {setting.unit}".rstrip()
        case _:
            return ", ".join(map(str, value)) if isinstance(value, tuple) and value else str(value or _tr("none"))


def _tr(words: str) -> str:
    return QCoreApplication.translate("SettingWords", words)
