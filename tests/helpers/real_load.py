"""What llama.cpp logs when it really allocates: the figures plans are compared with."""

import ctypes
import re
from pathlib import Path

import llama_cpp as lib

from workbench.processes.protocol import LoadOptions

_TYPES = {"f16": 1, "q8_0": 8, "q4_0": 2}
_MIB = 1024 * 1024


def logged_sizes(path: Path, options: LoadOptions) -> tuple[float, float]:
    """Bytes of the KV cache (or recurrent state) and of the compute buffers after a load by hand."""
    said: list[str] = []
    callback = lib.llama_log_callback(lambda level, text, data: said.append(text.decode()))
    lib.llama_log_set(callback, ctypes.c_void_p(0))
    try:
        params = lib.llama_model_default_params()
        params.n_gpu_layers = 0
        model = lib.llama_model_load_from_file(str(path).encode(), params)
        context = lib.llama_context_default_params()
        context.n_ctx = options.context_length
        context.n_batch = min(options.batch, options.context_length or 0)
        context.n_ubatch = min(options.ubatch, context.n_batch)
        context.n_seq_max = context.n_outputs_max = options.sequences
        context.kv_unified = options.sequences > 1
        context.swa_full = False
        context.n_threads = context.n_threads_batch = 1
        context.type_k, context.type_v = _TYPES[options.cache_type_k], _TYPES[options.cache_type_v]
        context.flash_attn_type = {"auto": -1, "off": 0, "on": 1}[options.flash_attention]
        said.clear()
        pointer = lib.llama_init_from_model(model, context)
        text = "".join(said)
        lib.llama_free(pointer)
        lib.llama_model_free(model)
    finally:
        lib.llama_log_set(_SILENT, ctypes.c_void_p(0))
    buffers = re.findall(r"(?:KV|RS) buffer size =\s*([\d.]+) MiB", text)
    computes = re.findall(r"compute buffer size =\s*([\d.]+) MiB", text)
    assert buffers, text
    assert computes, text
    return sum(map(float, buffers)) * _MIB, sum(map(float, computes)) * _MIB


_SILENT = lib.llama_log_callback(lambda level, text, data: None)
