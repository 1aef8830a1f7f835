"""The engine of docs/protocol.md: knows no message, only the bytes on that page, in their order."""

import os
import re
import struct
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[2] / "docs" / "protocol.md"


def session() -> list[tuple[str, str, bytes]]:
    """(who speaks, the message as JSON, its frame) of every step on the page."""
    step = re.compile(r"^\*\*(engine|client)\*\*:.*?```json\n(.*?)```\n```hex\n(.*?)```", re.MULTILINE | re.DOTALL)
    steps = step.findall(PAGE.read_text())
    return [(who, text, bytes.fromhex(digits)) for who, text, digits in steps]


def run(connection: Any) -> None:
    """Say what the engine says; end with status 3 when the client says anything else than the page."""
    pipe = connection.fileno()
    for who, _, frame in session():
        if who == "engine":
            os.write(pipe, frame)
        elif _read(pipe, 4) != frame[:4] or _read(pipe, struct.unpack("!i", frame[:4])[0]) != frame[4:]:
            os._exit(3)
    _read(pipe, 1)  # the end of the pipe


def _read(pipe: int, size: int) -> bytes:
    content = b""
    while len(content) < size:
        more = os.read(pipe, size - len(content))
        if not more:
            os._exit(0)
        content += more
    return content
