"""What the program is made of besides its own code, and under which licences: read from what is installed."""

import importlib.metadata
import re
from dataclasses import dataclass

PROGRAM = "llm-workbench"
_NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True)
class Part:
    """One package, with its licence as it names it itself."""

    name: str
    version: str
    licence: str


def parts() -> list[Part]:
    """Every package the program needs to run, and what those need, by name; those for developing are left out."""
    found: dict[str, Part] = {}
    waiting = [PROGRAM]
    while waiting:
        name = waiting.pop()
        key = _key(name)
        if key in found:
            continue
        try:
            package = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # for another system, or left out of a frozen program
        found[key] = Part(package.metadata["Name"], package.version, _licence(package))
        for need in package.requires or []:
            wanted = _NAME.match(need)
            if wanted and "extra ==" not in need:
                waiting.append(wanted[0])
    found.pop(_key(PROGRAM), None)
    return [found[key] for key in sorted(found)]


def _licence(package: importlib.metadata.Distribution) -> str:
    told = package.metadata
    if "License-Expression" in told:
        return told["License-Expression"]
    classifiers = told.get_all("Classifier") or []
    named = [c.rpartition(" :: ")[2] for c in classifiers if c.startswith("License ::") and not c.endswith("Approved")]
    free = [line for said in told.get_all("License") or [] for line in said.strip().splitlines()]
    return ", ".join(named) or (free[0] if free and len(free[0]) < 60 else "")


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
