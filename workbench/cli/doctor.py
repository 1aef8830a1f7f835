"""`workbench doctor`: what this machine has, what llama.cpp uses of it, and why not the rest."""

import argparse
import dataclasses
import json
import os
import platform
import shutil
import sys
from typing import Any

from workbench import __version__, paths
from workbench.app import build_library
from workbench.engine_client import probe
from workbench.engine_client.entries import LLAMA_CPP
from workbench.errors import WorkbenchError
from workbench.hardware.devices import DeviceReport, explain
from workbench.hardware.machine import Machine, read_machine
from workbench.modelfiles.labels import size_label
from workbench.processes.protocol import Devices
from workbench.settings.store import SettingsStore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `workbench doctor` takes."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace) -> int:
    """Look and tell. Returns 1 when the engine does not start."""
    machine = read_machine()
    found: Devices | None = None
    problem = ""
    try:
        found = probe.devices(LLAMA_CPP)
    except WorkbenchError as error:
        problem = error.sentence()
    report = explain(found.devices, found.backends, machine.gpus, machine.nvidia, os.environ) if found else None
    facts = _facts(machine, found, report, problem)
    if arguments.json:
        print(json.dumps(facts, ensure_ascii=False, indent=1))
    else:
        _print(facts)
    return 1 if problem else 0


def _facts(machine: Machine, found: Devices | None, report: DeviceReport | None, problem: str) -> dict[str, Any]:
    settings, notices = SettingsStore().load()
    library = build_library(settings)
    entries = library.scan()
    return {
        "workbench": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "llama_cpp": found.build if found else "",
        "qt": _qt_version(),
        "cpu": dataclasses.asdict(machine.cpu),
        "memory": dataclasses.asdict(machine.memory),
        "gpus": [dataclasses.asdict(gpu) for gpu in report.gpus] if report else [],
        "gpu_summary": report.sentence if report else "",
        "engine": {
            "problem": problem,
            "backends": found.backends if found else (),
            "features": found.features if found else (),
            "devices": [
                {"name": d.name, "description": d.description, "backend": d.backend, "memory_total": d.memory_total}
                for d in (found.devices if found else ())
            ],
        },
        "folders": {"data": str(paths.data_dir()), "settings": str(paths.config_dir()), "logs": str(paths.log_dir())},
        "disk_free": shutil.disk_usage(paths.data_dir()).free,
        "models": sum(entry.is_model for entry in entries),
        "model_folders": [{"path": str(f.path), "present": f.present, "models": f.models} for f in library.folders],
        "notices": notices,
    }


def _qt_version() -> str:
    import importlib.metadata

    try:
        return importlib.metadata.version("PySide6_Essentials")
    except importlib.metadata.PackageNotFoundError:
        return ""


def _print(facts: dict[str, Any]) -> None:
    cpu, memory, engine = facts["cpu"], facts["memory"], facts["engine"]
    print(f"Workbench   {facts['workbench']} on Python {facts['python']}, {facts['system']}")
    print(f"Processor   {cpu['name']}, {cpu['physical_cores']} cores ({', '.join(cpu['features'])})")
    print(f"Memory      {size_label(memory['total'])}, {size_label(memory['available'])} free")
    print(f"Disk        {size_label(facts['disk_free'])} free for chats and saved states")
    if engine["problem"]:
        print(f"Engine      {engine['problem']}")
    else:
        print(f"Engine      llama.cpp {facts['llama_cpp']}, built for {', '.join(engine['backends'])}")
        for device in engine["devices"]:
            print(f"            {device['name']}: {device['description']}")
    print(f"GPU         {facts['gpu_summary']}")
    for gpu in facts["gpus"]:
        print(f"            {gpu['sentence']} {gpu['remedy']}".rstrip())
        if gpu["command"]:
            print(f"              {gpu['command']}")
    print(f"Qt          {facts['qt']}")
    print(f"Models      {facts['models']} in {len(facts['model_folders'])} folders, the starter included")
    for name, folder in facts["folders"].items():
        print(f"{name.capitalize():<12}{folder}")
    for notice in facts["notices"]:
        print(notice, file=sys.stderr)
