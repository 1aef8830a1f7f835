"""`LoadOptions` as llama.cpp's parameter structures."""

import ctypes
import os
import sys
from collections.abc import Callable
from typing import Any

from workbench.engine import ggml
from workbench.engine.binding import lib
from workbench.engine_kit.failure import EngineFailure
from workbench.processes.protocol import LoadOptions

ALL_LAYERS = -1
DEFAULT_CONTEXT = 8192
LONGEST_CONTEXT = 2**24
"""llama.cpp keeps books for every token of the context, also in a simulated load."""

_ROPE_SCALING = {
    "model": lib.LLAMA_ROPE_SCALING_TYPE_UNSPECIFIED,
    "none": lib.LLAMA_ROPE_SCALING_TYPE_NONE,
    "linear": lib.LLAMA_ROPE_SCALING_TYPE_LINEAR,
    "yarn": lib.LLAMA_ROPE_SCALING_TYPE_YARN,
}
_FLASH_ATTENTION = {
    "auto": lib.LLAMA_FLASH_ATTN_TYPE_AUTO,
    "on": lib.LLAMA_FLASH_ATTN_TYPE_ENABLED,
    "off": lib.LLAMA_FLASH_ATTN_TYPE_DISABLED,
}
_LOAD_MODES = {
    (False, False): lib.LLAMA_LOAD_MODE_NONE,
    (True, False): lib.LLAMA_LOAD_MODE_MMAP,
    (False, True): lib.LLAMA_LOAD_MODE_MLOCK,
    (True, True): lib.LLAMA_LOAD_MODE_MMAP_MLOCK,
}

WEIGHED_AT_ONCE = 16
"""Tokens of a given text whose logits are wanted at once; an answer wants those of one token a sequence."""


class ModelParams:
    """`llama_model_params` and everything it points to.

    Args:
        options: `gpu_layers` None is taken as all.
        extra_buffers: False keeps weights in their file layout. Encoder models need that: llama.cpp 0.3.36 crashes
            on a q8_0 BERT with repacked weights.
        on_progress: Called with 0..1 while weights are read; returning False cancels the load.

    Raises:
        EngineFailure: a GPU that is not there, or shares for more GPUs than llama.cpp knows.
    """

    def __init__(
        self,
        options: LoadOptions,
        *,
        no_alloc: bool = False,
        extra_buffers: bool = True,
        on_progress: Callable[[float], bool] | None = None,
    ) -> None:
        self.native = params = lib.llama_model_default_params()
        params.n_gpu_layers = ALL_LAYERS if options.gpu_layers is None else options.gpu_layers
        params.no_alloc = no_alloc
        params.use_extra_bufts = extra_buffers
        # A simulated load reads no weights, so there is nothing to map.
        params.load_mode = lib.LLAMA_LOAD_MODE_NONE if no_alloc else _LOAD_MODES[options.mmap, options.mlock]
        gpus = len(ggml.gpus()) if options.gpu_layers != 0 else 0
        self._choose_gpus(options, gpus)
        pattern = rf"blk\.({'|'.join(map(str, range(options.cpu_expert_layers)))})\.ffn_(up|down|gate|gate_up)_exps"
        if no_alloc and not gpus:
            self._keep_on_cpu(".")  # where all of them are in any case, but so llama.cpp says in which buffer
        elif options.cpu_expert_layers:
            self._keep_on_cpu(pattern)
        if on_progress is not None:
            self._callback = lib.llama_progress_callback(lambda fraction, _: on_progress(fraction))
            params.progress_callback = self._callback

    def _choose_gpus(self, options: LoadOptions, count: int) -> None:
        params, most = self.native, lib.llama_max_devices()
        if len(options.tensor_split) > most:
            raise EngineFailure(
                "bad_request",
                f"The model cannot be split over {len(options.tensor_split)} GPUs; llama.cpp knows at most {most}.",
                remedy="Give one share for each GPU.",
            )
        if not count:
            # Given a GPU, llama.cpp reads prompts on it even when no layer is there, and that takes memory there.
            self._no_devices = (ctypes.c_void_p * 1)(None)
            params.devices = ctypes.cast(self._no_devices, ctypes.c_void_p)
        elif options.main_gpu is not None:
            if options.main_gpu >= count:
                raise EngineFailure(
                    "bad_request",
                    f"There is no GPU {options.main_gpu}: llama.cpp counts {count} here, from 0.",
                    remedy="Choose another main GPU, or none to use all of them.",
                )
            params.split_mode = lib.LLAMA_SPLIT_MODE_NONE
            params.main_gpu = options.main_gpu
        elif options.tensor_split:
            self._split = (ctypes.c_float * most)(*options.tensor_split)
            params.tensor_split = self._split

    def _keep_on_cpu(self, pattern: str) -> None:
        """Keep the tensors whose names match in main memory."""
        self._overrides = (ggml.BufferOverride * 2)(
            ggml.BufferOverride(pattern.encode(), ggml.cpu_buffer_type()), ggml.BufferOverride(None, None)
        )
        self.native.tensor_buft_overrides = ctypes.cast(self._overrides, ctypes.c_void_p)


def context_params(options: LoadOptions) -> Any:
    """`llama_context_params` for generating; the context length is the default one where `options` leaves it open.

    Raises:
        EngineFailure: an unknown KV cache type, or an absurd context length.
    """
    params = lib.llama_context_default_params()
    length = options.context_length or DEFAULT_CONTEXT
    if length > LONGEST_CONTEXT:
        raise EngineFailure(
            "bad_request",
            f"A context of {length:,} tokens is beyond what any model can use.",
            remedy=f"Choose at most {LONGEST_CONTEXT:,}.",
        )
    if not 1 <= options.sequences <= lib.llama_max_parallel_sequences():
        raise EngineFailure(
            "bad_request",
            f"{options.sequences} conversations cannot be kept side by side.",
            remedy=f"Choose from 1 to {lib.llama_max_parallel_sequences()}.",
        )
    params.n_ctx = length
    params.n_batch = max(1, min(options.batch, length))
    params.n_ubatch = max(1, min(options.ubatch, params.n_batch))
    params.n_seq_max = options.sequences
    # All sequences share one pool of cells, so that a single long conversation may use the whole context.
    params.kv_unified = options.sequences > 1
    # The default reserves room for the logits of a whole batch: 300 MB where the vocabulary is large.
    params.n_outputs_max = max(options.sequences, WEIGHED_AT_ONCE)
    params.n_threads = options.threads or default_threads()
    params.n_threads_batch = options.threads_batch or params.n_threads
    params.type_k = _cache_type(options.cache_type_k)
    params.type_v = _cache_type(options.cache_type_v)
    params.offload_kqv = options.kv_offload
    params.flash_attn_type = _FLASH_ATTENTION[options.flash_attention]
    params.rope_scaling_type = _ROPE_SCALING[options.rope_scaling]
    params.rope_freq_base = options.rope_freq_base
    params.rope_freq_scale = options.rope_freq_scale
    params.swa_full = False
    params.no_perf = True
    return params


def _cache_type(name: str) -> int:
    number = ggml.TYPE_NUMBERS.get(name)
    if number is None:
        raise EngineFailure(
            "bad_request",
            f"{name} is not a KV cache type.",
            remedy=f"Choose one of {', '.join(ggml.TYPE_NUMBERS)}.",
        )
    return number


def default_threads() -> int:
    """Physical cores this process may use: a second hardware thread on a core slows llama.cpp down."""
    allowed = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    import psutil

    return max(1, min(allowed, psutil.cpu_count(logical=False) or allowed))
