"""`workbench doctor`: what this machine has, what llama.cpp uses of it, and why not the rest."""

import argparse
import json
import sys

from workbench import diagnostics


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `workbench doctor` takes."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace) -> int:
    """Look and tell. Returns 1 when the engine does not start."""
    found = diagnostics.look()
    facts = diagnostics.facts(found)
    if arguments.json:
        print(json.dumps(facts, ensure_ascii=False, indent=1))
    else:
        print("\n".join(diagnostics.lines(facts)))
        for notice in facts["notices"]:
            print(notice, file=sys.stderr)
    return 1 if found.problem else 0
