"""The program as a person starts it: a process of its own, its output and its exit status."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PATIENCE = 120.0
LIGHT = ("--load", "threads=1", "--load", "context_length=2048")
"""One thread, because two that spin are very slow where the machine is busy."""


@dataclass(frozen=True)
class Ended:
    """How a run of the program ended."""

    status: int
    output: str
    complaints: str

    @property
    def json(self) -> Any:
        return json.loads(self.output)

    @property
    def sentence(self) -> str:
        """The one line on standard error; fails when there is more or less."""
        [line] = self.complaints.splitlines()
        assert line
        return line


def start(*arguments: str, program: tuple[str, ...] = (sys.executable, "-m", "workbench")) -> "subprocess.Popen[bytes]":
    """The program on its way, its output in pipes that nothing is held back in."""
    return subprocess.Popen(
        [*program, *arguments],
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def finish(process: "subprocess.Popen[bytes]", text: bytes = b"", before: bytes = b"") -> Ended:
    """Wait for its end; `before` is output that was read already."""
    output, complaints = process.communicate(text, PATIENCE)
    return Ended(process.returncode, *((part.decode(errors="replace")) for part in (before + output, complaints)))


def run(*arguments: str, text: bytes = b"", **options: Any) -> Ended:
    """Start the program, give it `text` on standard input, wait for its end."""
    return finish(start(*arguments, **options), text)


def shell(line: str) -> Ended:
    """A line for the shell, in which `workbench` is the program."""
    script = f"set -o pipefail\nworkbench() {{ '{sys.executable}' -m workbench \"$@\"; }}\n{line}"
    done = subprocess.run(["bash", "-c", script], capture_output=True, timeout=PATIENCE, check=False)
    return Ended(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))


def first_words(process: "subprocess.Popen[bytes]", count: int = 20) -> bytes:
    """What the program writes first, as soon as it is there."""
    assert process.stdout
    words = b""
    while len(words) < count:
        more = os.read(process.stdout.fileno(), count)
        assert more, "it ended before it wrote"
        words += more
    return words


def chats_file() -> Path:
    """Where the program keeps the chats of this test."""
    return Path(os.environ["WORKBENCH_HOME"]) / "data" / "chats.db"
