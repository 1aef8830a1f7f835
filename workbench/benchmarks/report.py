"""The shape of every benchmark's answer, and the machine it was measured on."""

import json
import operator
import os
import platform
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

_COMPARE: dict[str, Callable[[float, float], bool]] = {"≥": operator.ge, "≤": operator.le, "=": operator.eq}


@dataclass(frozen=True)
class Row:
    """One figure. `goal` reads like "≥ 0.97"; empty where the figure is for information only."""

    name: str
    value: float
    unit: str
    goal: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None without one."""
        if not self.goal:
            return None
        relation, limit = self.goal.split()
        return _COMPARE[relation](self.value, float(limit))


@dataclass
class Report:
    """Rows as they come in, with what was left out and why."""

    name: str
    quick: bool = False
    rows: list[Row] = field(default_factory=list)
    left_out: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, value: float, unit: str, goal: str = "") -> None:
        """Add a figure and tell the person waiting."""
        row = Row(name, round(value, 4), unit, goal)
        self.rows.append(row)
        verdict = {True: "met", False: "NOT MET", None: ""}[row.met]
        say(f"  {name}: {row.value:g} {unit}  {goal} {verdict}".rstrip())

    def leave_out(self, name: str, why: str) -> None:
        """A row that cannot be measured here."""
        self.left_out[name] = why
        say(f"  {name}: left out, {why}")

    def to_json(self) -> str:
        """The form every benchmark prints."""
        results = []
        for row in self.rows:
            result: dict[str, Any] = {"name": row.name, "value": row.value, "unit": row.unit}
            if row.goal:
                result |= {"goal": row.goal, "met": row.met}
            results.append(result)
        answer: dict[str, Any] = {"benchmark": self.name, "machine": machine(), "results": results}
        if self.left_out:
            answer["left_out"] = self.left_out
        if self.quick:
            answer["quick"] = True
        return json.dumps(answer, ensure_ascii=False, indent=1)


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    import psutil

    return {
        "cpu": _cpu_name(),
        "cores": psutil.cpu_count(logical=False) or os.cpu_count(),
        "memory_gib": round(psutil.virtual_memory().total / 2**30),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "load_before": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
    }


def _cpu_name() -> str:
    if sys.platform == "linux":
        with open("/proc/cpuinfo", encoding="utf-8") as stream:  # noqa: PTH123 - a kernel file
            for line in stream:
                if line.startswith("model name"):
                    return line.split(":", 1)[1].strip()
    return platform.processor()


def say(text: str) -> None:
    """Tell the person waiting, on standard error: standard output holds the JSON alone."""
    print(text, file=sys.stderr, flush=True)


def fresh_environment(home: str) -> dict[str, str]:
    """For a process that starts like a person's: files of its own, and compiled modules kept, as pip leaves them."""
    environment = {**os.environ, "WORKBENCH_HOME": home}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def median(values: Sequence[float]) -> float:
    """The median of a few measurements."""
    return statistics.median(values)
