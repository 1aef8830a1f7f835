"""The functions of ctransformers' library, called without ctransformers' own Python.

Its Python brings a client for a model hub along, and gives its tokenizer a buffer with room for one token a character,
where one character can be three tokens. The library itself (0.2.27, the last there was) is called through its C
functions, which `ctransformers/llm.py` declares; each of them believes its arguments, so they are checked here.
"""

import ctypes
import importlib.util
import os
import platform
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from workbench.engine_kit.failure import EngineFailure
from workbench.modelfiles.labels import one_line

BUILD = "0.2.27"

_Int = ctypes.c_int
_Ints = ctypes.POINTER(ctypes.c_int)
_Model = ctypes.c_void_p


class _Config(ctypes.Structure):
    _fields_ = [
        ("context_length", ctypes.c_int),
        ("gpu_layers", ctypes.c_int),
        ("mmap", ctypes.c_bool),
        ("mlock", ctypes.c_bool),
    ]


_FUNCTIONS: dict[str, tuple[Any, list[Any]]] = {
    "create": (_Model, [ctypes.c_char_p, ctypes.c_char_p, _Config]),
    "tokenize": (_Int, [_Model, ctypes.c_char_p, ctypes.c_bool, _Ints]),
    "detokenize": (ctypes.c_char_p, [_Model, _Int]),
    "is_eos_token": (ctypes.c_bool, [_Model, _Int]),
    "eos_token_id": (_Int, [_Model]),
    "vocab_size": (_Int, [_Model]),
    "context_length": (_Int, [_Model]),
    "batch_eval": (ctypes.c_bool, [_Model, _Ints, _Int, _Int, _Int, _Int]),
    "logits_data": (ctypes.POINTER(ctypes.c_float), [_Model]),
    "logits_size": (_Int, [_Model]),
    "embeddings_data": (ctypes.POINTER(ctypes.c_float), [_Model]),
    "embeddings_size": (_Int, [_Model]),
    "sample": (_Int, [_Model, _Ints, _Int, _Int, ctypes.c_float, ctypes.c_float, ctypes.c_float, _Int]),
}
_PREFIX = "ctransformers_llm_"


def library_path() -> Path:
    """The library for this processor. Raises EngineFailure when ctransformers is not there, or not for this system."""
    spec = importlib.util.find_spec("ctransformers")
    if spec is None or not spec.submodule_search_locations:
        raise EngineFailure(
            "unsupported",
            "ctransformers, which reads old formats, is not installed.",
            remedy='Run: pip install "llm-workbench[legacy]" — or get the same model as a GGUF file.',
        )
    name = {"Windows": "ctransformers.dll", "Darwin": "libctransformers.dylib"}.get(
        platform.system(), "libctransformers.so"
    )
    folder = Path(spec.submodule_search_locations[0]) / "lib"
    for kind in ("local", _instruction_set()):
        if (folder / kind / name).is_file():
            return folder / kind / name
    raise EngineFailure(
        "unsupported",
        f"ctransformers has no library for this computer ({platform.system()}, {platform.machine()}).",
        remedy="Get the same model as a GGUF file.",
    )


def _instruction_set() -> str:
    """The folder of the library that this processor can run, as ctransformers names them."""
    if platform.machine().lower() in ("arm64", "aarch64"):
        return "basic" if platform.system() == "Darwin" else "none"
    try:
        flags = set(Path("/proc/cpuinfo").read_text().split())
    except OSError:
        from cpuinfo import get_cpu_info  # asks the system in other programs, which takes a second

        flags = set(get_cpu_info().get("flags", ()))
    if "avx2" in flags:
        return "avx2"
    return "avx" if {"avx", "f16c"} <= flags else "basic"


class NativeModel:
    """One loaded model. Main thread only, but `tokenize`, which reads the vocabulary alone.

    Attributes:
        size: Tokens in the vocabulary.
        context_length: Tokens its memory holds.
    """

    def __init__(self, path: Path, kind: str, *, context_length: int, mmap: bool, mlock: bool) -> None:
        """Load a file that was checked. Raises EngineFailure when ctransformers does not take it."""
        library = ctypes.CDLL(str(library_path()))
        self._calls = {}
        for name, (result, arguments) in _FUNCTIONS.items():
            function = library[_PREFIX + name]
            function.restype, function.argtypes = result, arguments
            self._calls[name] = function
        config = _Config(context_length, 0, mmap, mlock)
        self._model = self._calls["create"](os.fsencode(path), kind.encode(), config)
        if not self._model:
            raise EngineFailure(
                "bad_file",
                f"ctransformers cannot load {one_line(path.name)}.",
                "It is whole, but not as ctransformers wants it.",
                "Get the same model as a GGUF file.",
            )
        self.size: int = self._ask("vocab_size")
        self.context_length: int = self._ask("context_length")

    def _ask(self, name: str, *arguments: object) -> int:
        answer: int = self._calls[name](self._model, *arguments)
        return answer

    @property
    def eos(self) -> int:
        """The token that ends an answer."""
        return self._ask("eos_token_id")

    def is_end(self, token: int) -> bool:
        """Whether this token ends an answer."""
        return bool(self._ask("is_eos_token", token))

    def piece(self, token: int) -> bytes:
        """The bytes of a token of the vocabulary."""
        content: bytes = self._calls["detokenize"](self._model, token)
        return content

    def tokenize(self, text: bytes, *, add_bos: bool) -> list[int]:
        """Tokens of `text`, which has no zero byte in it."""
        tokens = (_Int * (len(text) + 8))()
        return tokens[: self._ask("tokenize", text, add_bos, tokens)]

    def read(self, tokens: Sequence[int], place: int, threads: int) -> None:
        """Read `tokens`, of which the first comes behind `place` others; forgets what came behind that place."""
        given = (_Int * len(tokens))(*tokens)
        if place + len(tokens) > self.context_length:
            raise ValueError(f"{place} + {len(tokens)} tokens are more than {self.context_length}")
        if not self._ask("batch_eval", given, len(tokens), place, len(tokens), threads):
            raise EngineFailure("internal", "ctransformers could not compute this.", remedy="Load the model again.")

    def ban(self, tokens: Sequence[int]) -> None:
        """Keep `sample` from drawing these tokens, until something is read."""
        logits = self._calls["logits_data"](self._model)
        start = self._ask("logits_size") - self.size
        for token in tokens:
            logits[start + token] = -1e30

    def sample(
        self, recent: Sequence[int], *, top_k: int, top_p: float, temperature: float, penalty: float, seed: int
    ) -> int:
        """The next token. `top_k` is 1 to `size`, `temperature` and `penalty` are above 0, `seed` is not negative."""
        last = (_Int * len(recent))(*recent)
        return self._ask("sample", last, len(recent), top_k, top_p, temperature, penalty, seed)

    def embedding(self) -> list[float]:
        """The vector of what was read last; empty for models that have none."""
        vector: list[float] = self._calls["embeddings_data"](self._model)[: self._ask("embeddings_size")]
        return vector
