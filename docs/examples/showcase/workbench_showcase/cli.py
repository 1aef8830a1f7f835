"""The command `workbench notes` and the benchmark `workbench bench notes`."""

import argparse
import time

from workbench.plugin_api import Measure, PluginContext


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("title", nargs="?", help="of a note to be added")
    parser.add_argument("text", nargs="?", default="", help="what it says")


def run(context: PluginContext, arguments: argparse.Namespace) -> int:
    """List the notes, or add one. Returns the exit status."""
    if arguments.title:
        context.services.call("notes", "add", title=arguments.title, text=arguments.text)
    for title, text in context.services.stream("notes", "each"):
        print(f"{title}: {text}")
    return 0


def measure(context: PluginContext, quick: bool) -> list[Measure]:
    """How long a look into the notes takes, through the service."""
    rounds = 10 if quick else 100
    context.services.call("notes", "titles")  # starts the service, which is not what is measured
    began = time.monotonic()
    for _ in range(rounds):
        context.services.call("notes", "find", question="what did I write", among=[], at_most=3)
    return [Measure(name="a look into the notes", value=(time.monotonic() - began) / rounds * 1000, unit="ms")]
