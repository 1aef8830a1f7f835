"""Reads the command line and runs the command. Each command's own file says what it does."""

import argparse
import importlib
import io
import logging
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from workbench import __version__, logs, paths
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from workbench.processes.launch import Launched

COMMANDS = {
    "chat": "Ask a model; the answer streams to the terminal.",
    "chats": "List, search, show, export, import and delete chats.",
    "presets": "List, show, save, delete, export and import presets.",
    "models": "List the models in your folders.",
    "settings": "Read and change the settings of the program.",
    "tokens": "Show the tokens of a text, and what the model expected there.",
    "plugins": "List plugins, switch them on and off.",
    "jobs": "List, show, cancel and run long work of plugins.",
    "doctor": "Tell what this machine has, what is used of it, and why not the rest.",
    "bench": "Measure, with the figures as JSON.",
}
"""Name and one sentence; `workbench.cli.NAME` has `add_arguments(parser)` and `run(arguments) -> int`."""

INTERRUPTED = 130  # the exit status of a program ended by Ctrl-C


def run(arguments: Sequence[str], open_window: Callable[[], int], early: "Launched | None" = None) -> int:
    """Run one command; without any, `open_window` (the window imports no command, and no command the window).

    `early` is the engine process that `workbench chat` will need. Returns the exit status.
    """
    try:
        status = _run(arguments, open_window, early)
        if sys.stdout is not None:
            sys.stdout.flush()  # here, where a reader that has gone is met with care
    except WorkbenchError as error:
        print(error.sentence(), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else the interpreter complains at its end
        return 1
    except OSError as error:
        print(f"{error.filename or 'A file'} could not be used: {error.strerror or error}.", file=sys.stderr)
        return 1
    return status


def _run(arguments: Sequence[str], open_window: Callable[[], int], early: "Launched | None") -> int:
    for stream in (sys.stdin, sys.stdout, sys.stderr):  # a stray byte or an old terminal must not end an answer
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    status = _run_of_a_plugin(arguments)
    if status is not None:
        return status
    parser = argparse.ArgumentParser(
        prog="workbench",
        description="Language models on your own machine.",
        epilog="Plugins may bring more commands: `workbench plugins info NAME` tells which.",
    )
    parser.add_argument("--version", action="version", version=f"workbench {__version__}")
    for argument in ("--first-paint", "--smoke"):  # for the window; see ui/app.py
        parser.add_argument(argument, action="store_true", help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    chosen = arguments[0] if arguments and arguments[0] in COMMANDS else None
    for name, sentence in COMMANDS.items():
        command = commands.add_parser(name, help=sentence, description=sentence)
        if name == chosen:  # only this one's file is imported
            importlib.import_module(f"workbench.cli.{name}").add_arguments(command)
    parsed = parser.parse_args(arguments)
    if parsed.command is None:
        return open_window()
    if early is not None:
        parsed.early = early
    _log_to_file()
    ended: int = importlib.import_module(f"workbench.cli.{parsed.command}").run(parsed)
    return ended


def _run_of_a_plugin(arguments: Sequence[str]) -> int | None:
    """Run a command that is not ours, if a plugin has it: only then plugins are looked for."""
    if not arguments or arguments[0] in COMMANDS or arguments[0].startswith("-"):
        return None
    _log_to_file()
    from workbench.cli import plugin_commands

    return plugin_commands.run(arguments[0], arguments[1:])


def _log_to_file() -> None:
    """What is for technicians goes to a file: the terminal belongs to the answer and to one sentence."""
    try:
        logs.configure(paths.log_dir() / "command.log")
    except OSError:
        logging.disable()
