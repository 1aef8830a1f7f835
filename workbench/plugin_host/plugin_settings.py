"""The settings that plugins declare: checked by their declarations, kept in the settings file of the program."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from workbench.errors import WorkbenchError
from workbench.settings import values
from workbench.settings.declare import Setting
from workbench.settings.plugins import FORGOTTEN
from workbench.settings.store import SettingsStore


class PluginSettings:
    """Settings of all plugins. Any thread."""

    def __init__(self, store: SettingsStore, declared: Callable[[str], Sequence[Setting]]) -> None:
        """`declared` gives what a plugin declares, by its id."""
        self._store = store
        self._declared = declared

    def values(self, plugin_id: str) -> dict[str, Any]:
        """Every setting by its name: what was chosen, or the default where that cannot be used."""
        memory = self._store.load()[0].plugins.get(plugin_id)
        chosen = memory.settings if memory else {}
        found = {}
        for setting in self._declared(plugin_id):
            found[setting.name] = setting.default
            if setting.name in chosen:
                try:
                    found[setting.name] = values.checked(setting, chosen[setting.name])
                except WorkbenchError:
                    continue  # from another version of the plugin
        return found

    def find(self, plugin_id: str, name: str) -> Setting:
        """One declaration. Raises WorkbenchError, naming those there are."""
        known = {setting.name: setting for setting in self._declared(plugin_id)}
        setting = known.get(name.strip().lower().replace("-", "_"))
        if setting is None:
            there = f"There are: {', '.join(known)}." if known else "It has no settings."
            raise WorkbenchError(f"The plugin {plugin_id} has no setting named {name!r}.", remedy=there)
        return setting

    def change(self, plugin_id: str, chosen: Mapping[str, Any]) -> None:
        """Set and save some. Raises WorkbenchError when one is refused (nothing is changed) or cannot be saved."""
        checked = {}
        for name, value in chosen.items():
            setting = self.find(plugin_id, name)
            checked[setting.name] = values.plain(values.checked(setting, value))
        self._store.remember_plugin(plugin_id, {}, checked)

    def reset(self, plugin_id: str, names: Iterable[str]) -> None:
        """Back to the defaults; raises as `change`."""
        self._store.remember_plugin(plugin_id, {}, {self.find(plugin_id, name).name: FORGOTTEN for name in names})
