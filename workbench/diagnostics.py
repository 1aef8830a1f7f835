"""What helps to understand a machine the program runs on, as facts and as lines of text; nothing from any chat."""

import dataclasses
import os
import platform
import shutil
from typing import Any

from workbench import __version__, paths
from workbench.app import build_library
from workbench.engine_client import probe
from workbench.engine_client.entries import LLAMA_CPP
from workbench.errors import WorkbenchError
from workbench.hardware.devices import DeviceReport, explain
from workbench.hardware.machine import Machine, read_machine
from workbench.modelfiles.labels import size_label
from workbench.plugin_host.host import PluginHost
from workbench.processes.protocol import Devices
from workbench.settings.store import SettingsStore


@dataclasses.dataclass(frozen=True)
class Found:
    """What this machine has and what is used of it.

    Attributes:
        devices: What llama.cpp finds; None when its engine does not start.
        problem: Why it does not, in a sentence.
        report: Which GPUs are used, and why not the others; None without `devices`.
    """

    machine: Machine
    devices: Devices | None
    problem: str
    report: DeviceReport | None


def look() -> Found:
    """Read the hardware and ask a short-lived engine what it finds; takes about a second."""
    machine = read_machine()
    try:
        found = probe.devices(LLAMA_CPP)
    except WorkbenchError as error:
        return Found(machine, None, error.sentence(), None)
    report = explain(found.devices, found.backends, machine.gpus, machine.nvidia, os.environ)
    return Found(machine, found, "", report)


def facts(found: Found, plugins: PluginHost | None = None) -> dict[str, Any]:
    """Everything, ready for JSON; scans the model folders, and loads the plugins where `plugins` does not say them."""
    settings, notices = SettingsStore().load()
    library = build_library(settings)
    entries = library.scan()
    devices, report = found.devices, found.report
    return {
        "workbench": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "llama_cpp": devices.build if devices else "",
        "qt": _qt_version(),
        "cpu": dataclasses.asdict(found.machine.cpu),
        "memory": dataclasses.asdict(found.machine.memory),
        "gpus": [dataclasses.asdict(gpu) for gpu in report.gpus] if report else [],
        "gpu_summary": report.sentence if report else "",
        "engine": {
            "problem": found.problem,
            "backends": devices.backends if devices else (),
            "features": devices.features if devices else (),
            "devices": [
                {"name": d.name, "description": d.description, "backend": d.backend, "memory_total": d.memory_total}
                for d in (devices.devices if devices else ())
            ],
        },
        "folders": {"data": str(paths.data_dir()), "settings": str(paths.config_dir()), "logs": str(paths.log_dir())},
        "disk_free": shutil.disk_usage(paths.data_dir()).free,
        "models": sum(entry.is_model for entry in entries),
        "model_folders": [{"path": str(f.path), "present": f.present, "models": f.models} for f in library.folders],
        "plugins": _plugins(plugins),
        "notices": notices,
    }


def lines(facts: dict[str, Any]) -> list[str]:
    """The facts as text to read or to send to somebody who helps."""
    cpu, memory, engine = facts["cpu"], facts["memory"], facts["engine"]
    told = [
        f"Workbench   {facts['workbench']} on Python {facts['python']}, {facts['system']}",
        f"Processor   {cpu['name']}, {cpu['physical_cores']} cores ({', '.join(cpu['features'])})",
        f"Memory      {size_label(memory['total'])}, {size_label(memory['available'])} free",
        f"Disk        {size_label(facts['disk_free'])} free for chats and saved states",
    ]
    if engine["problem"]:
        told.append(f"Engine      {engine['problem']}")
    else:
        told.append(f"Engine      llama.cpp {facts['llama_cpp']}, built for {', '.join(engine['backends'])}")
        told += [f"            {device['name']}: {device['description']}" for device in engine["devices"]]
    told.append(f"GPU         {facts['gpu_summary']}")
    for gpu in facts["gpus"]:
        told.append(f"            {gpu['sentence']} {gpu['remedy']}".rstrip())
        if gpu["command"]:
            told.append(f"              {gpu['command']}")
    told.append(f"Qt          {facts['qt']}")
    told.append(f"Models      {facts['models']} in {len(facts['model_folders'])} folders, the starter included")
    plugins = [f"{one['id']} {one['version']} ({one['state']})" for one in facts["plugins"]]
    told.append(f"Plugins     {', '.join(plugins) or 'none'}")
    told += [f"            {one['problem']}" for one in facts["plugins"] if one["problem"]]
    told += [f"{name.capitalize():<12}{folder}" for name, folder in facts["folders"].items()]
    return told


def _plugins(host: PluginHost | None) -> list[dict[str, str]]:
    mine = host or PluginHost(SettingsStore())
    if host is None:
        mine.load()
        mine.close()
    return [
        {
            "id": one.id,
            "version": one.version,
            "source": one.source,
            "state": one.state,
            "problem": one.problem.sentence if one.problem else "",
        }
        for one in mine.plugins
    ]


def _qt_version() -> str:
    import importlib.metadata

    try:
        return importlib.metadata.version("PySide6_Essentials")
    except importlib.metadata.PackageNotFoundError:
        return ""
