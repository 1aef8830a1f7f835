"""`workbench settings` for settings of plugins, named PLUGIN.NAME."""

import argparse
import json
from collections.abc import Sequence

from workbench.cli.settings import text_of
from workbench.errors import WorkbenchError
from workbench.plugin_host.host import PluginHost
from workbench.settings import values
from workbench.settings.store import SettingsStore


def run(store: SettingsStore, action: str, names: Sequence[str], arguments: argparse.Namespace) -> int:
    """Do the action with settings of plugins that are on. Returns 0; raises WorkbenchError."""
    host = PluginHost(store)
    host.load()
    try:
        for name in names:
            plugin_id, dot, inner = name.partition(".")
            if not dot:
                raise WorkbenchError("Settings of plugins and of the program cannot be reset together.")
            _one(host, action, plugin_id, inner, arguments)
    finally:
        host.close()
    return 0


def _one(host: PluginHost, action: str, plugin_id: str, name: str, arguments: argparse.Namespace) -> None:
    plugin = host.plugin(plugin_id)
    if plugin.state != "on":
        raise WorkbenchError(
            f"The plugin {plugin.title} is {plugin.state}, so its settings are not known.",
            remedy=f"`workbench plugins enable {plugin_id}` switches it on.",
        )
    setting = host.settings.find(plugin_id, name)
    if action == "set":
        host.settings.change(plugin_id, {setting.name: values.from_text(setting, arguments.value)})
    elif action == "reset":
        host.settings.reset(plugin_id, [setting.name])
    value = host.settings.values(plugin_id)[setting.name]
    if action != "get":
        print(f"{plugin_id}.{setting.name} = {text_of(value)}")
    elif arguments.json:
        print(json.dumps(values.plain(value), ensure_ascii=False))
    else:
        print(text_of(value))
