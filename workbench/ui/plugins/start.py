"""Brings the plugins up once the window is painted; what that needs is imported on a thread, as nobody waits for it."""

from typing import TYPE_CHECKING

from workbench.ui.main_window import MainWindow

if TYPE_CHECKING:
    from workbench.plugin_host.asking import Asking
    from workbench.ui.plugins.hooks import PluginHooks


def start(window: MainWindow) -> None:
    """Have `window.plugins` made, and the plugins loaded."""

    def prepare() -> "tuple[type[PluginHooks], Asking]":
        from workbench.plugin_host.asking import Asking
        from workbench.ui.plugins.hooks import PluginHooks

        return PluginHooks, Asking(window.workbench.plugins, window.workbench.conversations)

    def ready(found: "tuple[type[PluginHooks], Asking]") -> None:
        hooks, asking = found
        window.plugins = hooks(window, window.workbench.plugins, asking)

    window.bridge.run(prepare, ready, owner=window)
