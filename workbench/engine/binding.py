"""The low-level llama.cpp binding, without the high-level package around it.

`import llama_cpp` also imports its high-level `Llama`, with numpy, jinja2 and a disk cache: 170 ms of the first answer,
for code this engine does not use. The low-level module alone takes 40 ms (both measured on 2 cores).
"""

import importlib.machinery
import importlib.util
import os
import sys
import types
from typing import Any

PINNED = "0.3.36"
"""The llama-cpp-python release this engine was written against; `ggml` reaches past the binding and depends on it."""


# Where gdb is installed, an assertion of ggml calls it first: half a second until a new engine can start, and a
# backtrace that pushes the assertion itself out of the last lines of the log.
os.environ.setdefault("GGML_NO_BACKTRACE", "1")


def _load() -> Any:
    if "llama_cpp" not in sys.modules:
        spec = importlib.util.find_spec("llama_cpp")
        if spec is None or spec.submodule_search_locations is None:
            raise ImportError("llama-cpp-python is not installed")
        package = types.ModuleType("llama_cpp")
        package.__path__ = list(spec.submodule_search_locations)
        package.__spec__ = importlib.machinery.ModuleSpec("llama_cpp", None, is_package=True)
        sys.modules["llama_cpp"] = package
    from llama_cpp import llama_cpp as low_level

    return low_level


lib: Any = _load()
"""The binding's functions, structures and constants, e.g. `lib.llama_decode`."""
