"""Plugins from wheels and package indexes, by pip in a process of its own: first what would be installed, then that.

Only wheels are taken: making one of anything else runs code of the package before anybody has agreed to that.
"""

import importlib.metadata
import importlib.util
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.connections import Connection, Ledger
from workbench.errors import WorkbenchError

INDEX = "pypi.org"
"""Where pip looks unless it is told otherwise."""

_NAME = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?(\[[A-Za-z0-9._, -]+\])?([<>=!~]=?[^;@\s]+)?")
_HOST = re.compile(r"^[a-z]+://(?:[^/@]*@)?([^/:]+)", re.IGNORECASE)
_PROGRESS = re.compile(r"Progress (\d+) of (\d+)")
_OPTIONS = ("--disable-pip-version-check", "--no-input", "--no-color", "--retries", "1", "--timeout", "15")

Progress = Callable[[str, float | None], None]
"""Told what pip is doing, and how far a download is (0 to 1) while there is one."""


@dataclass(frozen=True)
class Package:
    """One package that would be installed.

    Attributes:
        host: Where it comes from; "" for a file on this machine.
        replaces: The version that is installed now; "" for none.
        pin: A line that lets pip take exactly this file.
    """

    name: str
    version: str
    host: str
    replaces: str
    pin: str


@dataclass(frozen=True)
class Plan:
    """What would be installed for `wanted`; no packages when everything is there already."""

    wanted: str
    packages: tuple[Package, ...]


def has_pip() -> bool:
    """Whether this program can install packages: a frozen one, and many of a system's, cannot."""
    return not getattr(sys, "frozen", False) and importlib.util.find_spec("pip") is not None


class Installer:
    """Runs pip; every method blocks, `cancel` may be called meanwhile from another thread."""

    def __init__(self, python: str = sys.executable, ledger: Ledger | None = None) -> None:
        """`python` is the interpreter that gets the packages."""
        self._python = python
        self._ledger = ledger or Ledger()
        self._process: subprocess.Popen[str] | None = None
        self._cancelled = threading.Event()

    def plan(self, wanted: str, progress: Progress = lambda words, fraction: None) -> Plan:
        """What would be installed for a package name or the path of a wheel.

        Raises:
            WorkbenchError: There is no such package, the index cannot be reached, or it was cancelled.
        """
        self._cancelled.clear()
        wanted = wanted.strip()
        file = Path(wanted).expanduser()
        if file.suffix == ".whl":
            if not file.is_file():
                raise WorkbenchError(f"There is no file {file}.")
            try:  # one that needs nothing else needs no network
                return self._planned(str(file), progress, "--no-index")
            except WorkbenchError:
                if self._cancelled.is_set():
                    raise
            wanted = str(file)
        elif not _NAME.fullmatch(wanted):
            raise WorkbenchError(
                f"{wanted!r} is neither the name of a package nor a wheel.",
                remedy="Write a name such as workbench-words, or choose a .whl file.",
            )
        return self._planned(wanted, progress)

    def install(self, plan: Plan, progress: Progress = lambda words, fraction: None) -> None:
        """Install exactly these packages. Raises WorkbenchError as `plan`."""
        self._cancelled.clear()
        with tempfile.TemporaryDirectory() as folder:
            pins = Path(folder) / "pins.txt"
            pins.write_text("\n".join(package.pin for package in plan.packages), encoding="utf-8")
            hosts = sorted({package.host for package in plan.packages if package.host})
            arguments = ["--no-deps", "--require-hashes", "-r", str(pins)]
            self._pip(["install", *_OPTIONS, *arguments], plan.wanted, hosts[0] if hosts else "", progress)

    def remove(self, package: str, progress: Progress = lambda words, fraction: None) -> None:
        """Uninstall a package; what it needed stays. Raises WorkbenchError."""
        self._cancelled.clear()
        self._pip(["uninstall", "-y", "--disable-pip-version-check", package], package, "", progress)

    def cancel(self) -> None:
        """End what pip is doing."""
        self._cancelled.set()
        process = self._process
        if process is not None:
            process.terminate()

    def _planned(self, wanted: str, progress: Progress, *options: str) -> Plan:
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder) / "report.json"
            arguments = ["--dry-run", "--only-binary", ":all:", "--report", str(report), *options, wanted]
            host = "" if "--no-index" in options else self._index()
            self._pip(["install", *_OPTIONS, *arguments], wanted, host, progress)
            found = json.loads(report.read_text(encoding="utf-8"))
        return Plan(wanted, tuple(self._package(entry) for entry in found["install"]))

    def _package(self, entry: dict[str, Any]) -> Package:
        name, version = entry["metadata"]["name"], entry["metadata"]["version"]
        url = entry["download_info"]["url"]
        hashes = entry["download_info"]["archive_info"]["hashes"]
        wanted = f"{name} @ {url}" if url.startswith("file:") or entry.get("is_direct") else f"{name}=={version}"
        pin = " ".join([wanted, *(f"--hash={kind}:{value}" for kind, value in hashes.items())])
        found = _HOST.match(url)
        host = found[1] if found and not url.startswith("file:") else ""
        return Package(name, version, host, _installed_version(name), pin)

    def _index(self) -> str:
        """The host pip would ask."""
        told = os.environ.get("PIP_INDEX_URL", "")
        if not told and not os.environ.get("PIP_NO_INDEX"):
            asked = [self._python, "-m", "pip", "config", "get", "global.index-url"]
            told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
        if os.environ.get("PIP_NO_INDEX") or told.startswith("file:"):
            return ""
        found = _HOST.match(told)
        return found[1] if found else INDEX

    def _pip(self, arguments: Sequence[str], wanted: str, host: str, progress: Progress) -> None:
        self._stop_when_cancelled()  # before there was a process to end
        connecting = self._ledger.connecting(host, f"Installing the plugin {wanted}") if host else nullcontext(None)
        with connecting as connection:
            status, lines = self._run(arguments, progress, connection)
            self._stop_when_cancelled()
            if status:
                raise _in_words(wanted, lines)

    def _stop_when_cancelled(self) -> None:
        if self._cancelled.is_set():
            raise WorkbenchError("Installing was cancelled.")

    def _run(
        self, arguments: Sequence[str], progress: Progress, connection: Connection | None
    ) -> tuple[int, list[str]]:
        raw = ["--progress-bar", "raw"] if arguments[0] == "install" and _knows_raw_progress() else []
        command = [self._python, "-u", "-m", "pip", arguments[0], *raw, *arguments[1:]]
        lines = []
        environment = {**os.environ, "PYTHONUTF8": "1"}
        with subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            env=environment,
        ) as process:
            self._process = process
            if self._cancelled.is_set():  # just before `cancel` could see the process
                process.terminate()
            assert process.stdout is not None
            doing, before = "", 0
            for line in process.stdout:
                if (far := _PROGRESS.fullmatch(line.strip())) is None:
                    lines.append(line.rstrip())
                    doing, before = line.strip(), 0
                    progress(doing, None)
                    continue
                done, total = int(far[1]), int(far[2])
                if connection is not None:
                    connection.received += max(0, done - before)
                before = done
                progress(doing, done / total if total else None)
        self._process = None
        return process.returncode, lines


def _knows_raw_progress() -> bool:
    major, minor = (int(part) for part in importlib.metadata.version("pip").split(".")[:2])
    return (major, minor) >= (24, 1)


def _installed_version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _in_words(wanted: str, lines: Sequence[str]) -> WorkbenchError:
    output = "\n".join(lines)
    if "externally-managed-environment" in output:
        return WorkbenchError(
            "The Python that runs the workbench belongs to the system, which does not let others install into it.",
            remedy="Install the workbench into an environment of its own, as its README says.",
            detail=output,
        )
    if re.search(r"NewConnectionError|NameResolutionError|ConnectTimeout|Read timed out|ProxyError|SSLError", output):
        return WorkbenchError(
            f"{wanted} was not installed, because the package index could not be reached.",
            remedy="Look whether this machine is connected, or choose a wheel that is here.",
            detail=output,
        )
    if "No matching distribution found" in output or "Could not find a version" in output:
        missing = re.search(r"No matching distribution found for ([^\s(]+)", output)
        return WorkbenchError(
            f"There is no wheel of {missing[1] if missing else wanted} for this system and this Python.",
            remedy="Look whether the name is spelt right.",
            detail=output,
        )
    said = [line.partition("ERROR: ")[2] for line in lines if line.startswith("ERROR: ")]
    why = said[-1].rstrip(".") + "." if said else ""
    return WorkbenchError(f"pip could not do this with {wanted}.", why, detail=output)
