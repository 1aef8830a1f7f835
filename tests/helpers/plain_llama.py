"""llama.cpp called by hand, as its own examples do: what the engine is compared with.

The package is imported whole, because other tests in the same process want its high-level part.
"""

import ctypes
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import llama_cpp as lib


class PlainLlama:
    """A model and a context with one thread."""

    def __init__(self, path: Path, context_length: int = 2048) -> None:
        lib.llama_log_set(_SILENT, ctypes.c_void_p(0))
        params = lib.llama_model_default_params()
        params.n_gpu_layers = 0
        self.model = lib.llama_model_load_from_file(str(path).encode(), params)
        self.vocab = lib.llama_model_get_vocab(self.model)
        self.words = lib.llama_vocab_n_tokens(self.vocab)
        context = lib.llama_context_default_params()
        context.n_ctx = context_length
        context.n_threads = context.n_threads_batch = 1
        self.pointer = lib.llama_init_from_model(self.model, context)

    def tokenize(self, text: str) -> list[int]:
        data = text.encode()
        tokens = (ctypes.c_int32 * (len(data) + 8))()
        count = lib.llama_tokenize(self.vocab, data, len(data), tokens, len(tokens), True, False)
        return list(tokens[:count])

    def read(self, tokens: Sequence[int]) -> None:
        ids = (ctypes.c_int32 * len(tokens))(*tokens)
        assert lib.llama_decode(self.pointer, lib.llama_batch_get_one(ids, len(tokens))) == 0

    def write(
        self, prompt: str, count: int, draw: Callable[[Any], int], before: Callable[[list[int]], None] | None = None
    ) -> list[int]:
        """`count` tokens after `prompt`, each chosen by `draw(context pointer)`; `before` sees all tokens first."""
        lib.llama_memory_clear(lib.llama_get_memory(self.pointer), True)
        tokens = self.tokenize(prompt)
        self.read(tokens)
        start = len(tokens)
        while True:
            if before:
                before(tokens)
            tokens.append(draw(self.pointer))
            if len(tokens) == start + count:
                return tokens[start:]
            self.read(tokens[-1:])

    def free(self) -> None:
        lib.llama_free(self.pointer)
        lib.llama_model_free(self.model)


def chain(samplers: Sequence[Any]) -> Any:
    """A llama.cpp chain of these samplers."""
    pointer = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
    for sampler in samplers:
        lib.llama_sampler_chain_add(pointer, sampler)
    return pointer


_SILENT = lib.llama_log_callback(lambda level, text, user_data: None)
