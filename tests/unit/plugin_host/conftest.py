"""A folder of installed plugins, and a host that looks there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers.plugin_site import PluginSite

from workbench.plugin_host.host import PluginHost
from workbench.settings.store import SettingsStore


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PluginSite]:
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    site = PluginSite(folder)
    yield site
    site.forget()


@pytest.fixture
def start() -> Iterator[Callable[..., PluginHost]]:
    """Starts the host as a new program would, with what is in the settings file and on disk; with other limits."""
    hosts = []

    def begin(seconds: float | None = None) -> PluginHost:
        limits = {} if seconds is None else {"import_seconds": seconds, "hook_seconds": seconds}
        host = PluginHost(SettingsStore(), **limits)
        hosts.append(host)
        host.load()
        return host

    yield begin
    for host in hosts:
        host.close()
