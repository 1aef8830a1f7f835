"""Entry of the llama.cpp engine's process."""

from multiprocessing.connection import Connection
from typing import Any

from workbench.engine.llama_engine import LlamaEngine
from workbench.engine_kit.serve import serve


def run(connection: "Connection[Any, Any]") -> None:
    """Serve llama.cpp over `connection` until the other end closes it."""
    serve(connection, LlamaEngine())
