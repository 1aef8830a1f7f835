"""docs/command-line.md says what the program says: every command, every option, every setting."""

import argparse
import importlib
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from workbench.cli.main import COMMANDS
from workbench.settings import values
from workbench.settings.app import APP
from workbench.settings.declare import Setting
from workbench.settings.load import LOAD
from workbench.settings.sampling import SAMPLING

PAGE = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_section_with_all_its_options(command: str) -> None:
    heading = f"## `workbench {command}`"
    assert heading in PAGE
    section = PAGE.partition(heading)[2].partition("\n## ")[0]
    parser = argparse.ArgumentParser()
    importlib.import_module(f"workbench.cli.{command}").add_arguments(parser)
    assert [option for option in _options(parser) if option != "--help" and f"`{option}" not in section] == []


def _options(parser: argparse.ArgumentParser) -> list[str]:
    """The long options of a command and of its actions."""
    found = [option for action in parser._actions for option in action.option_strings if option.startswith("--")]
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            found += [option for inner in action.choices.values() for option in _options(inner)]
    return found


def _shown(value: Any) -> str:
    if value is None:
        return "auto"
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, float):
        return f"{value:g}" if math.isfinite(value) else str(value)
    if isinstance(value, tuple):
        return ", ".join(str(part).replace("\n", r"\n") for part in value) or "empty"
    return str(value)


def _rows(settings: Sequence[Setting]) -> list[str]:
    return [
        f"| `{s.name}` | {_shown(s.default)} | {values.allowed(s)} | {s.sentence} |".replace("a list of: ", "")
        for s in settings
    ]


@pytest.mark.parametrize(
    ("option", "settings"), [("--set", SAMPLING), ("--load", LOAD), ("settings", APP)], ids=["set", "load", "settings"]
)
def test_every_setting_is_listed_as_it_is_declared(option: str, settings: Sequence[Setting]) -> None:
    """When this fails, put the rows that the message shows into the page."""
    section = PAGE.partition(f"### Names for `{option}`")[2].partition("\n##")[0]
    listed = [line for line in section.splitlines() if line.startswith("| `")]
    assert listed == _rows(settings)
