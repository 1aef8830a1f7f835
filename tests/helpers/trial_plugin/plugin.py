"""The trial plugin as a program finds it."""

from helpers.trial_plugin.kinds import STORE, job_kind

from workbench.plugin_api import JobKind, PluginInfo, ServiceKind, hookimpl


@hookimpl
def plugin_info() -> PluginInfo:
    return PluginInfo(id="trial", title="Trial", summary="Jobs for tests.", version="1.0", api_version=1)


@hookimpl
def jobs() -> list[JobKind]:
    return [
        job_kind("count"),
        job_kind("refuse"),
        job_kind("crash"),
        job_kind("write", pausable=False),
        job_kind("say_what_it_is"),
    ]


@hookimpl
def services() -> list[ServiceKind]:
    return [STORE]
