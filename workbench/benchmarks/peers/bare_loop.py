"""The fastest there is: `llama_decode` and llama.cpp's own greedy sampler in a bare loop, or full batches of a prompt.

Reads lines "decode N" and "prompt N" on standard input and answers each with the seconds it took.
"""

import ctypes
import sys
import time
from pathlib import Path

import llama_cpp


def main(path: Path, threads: int, context_length: int) -> None:
    """Load the model, then answer one line after the other."""
    quiet = llama_cpp.llama_log_callback(lambda *_: None)  # kept in a name, or it would be collected
    llama_cpp.llama_log_set(quiet, ctypes.c_void_p(0))
    llama_cpp.llama_backend_init()
    model = llama_cpp.llama_model_load_from_file(str(path).encode(), llama_cpp.llama_model_default_params())
    params = llama_cpp.llama_context_default_params()
    params.n_ctx = context_length
    params.n_batch = 2048
    params.n_ubatch = 512
    params.n_threads = params.n_threads_batch = threads
    context = llama_cpp.llama_init_from_model(model, params)
    print("ready", flush=True)
    for line in sys.stdin:
        what, number = line.split()
        llama_cpp.llama_memory_clear(llama_cpp.llama_get_memory(context), True)
        seconds = decode(context, int(number)) if what == "decode" else prompt(context, int(number))
        print(seconds, flush=True)


def decode(context: llama_cpp.llama_context_p, count: int) -> float:
    """Seconds for `count` tokens, one after the other."""
    sampler = llama_cpp.llama_sampler_chain_init(llama_cpp.llama_sampler_chain_default_params())
    llama_cpp.llama_sampler_chain_add(sampler, llama_cpp.llama_sampler_init_greedy())
    token = (ctypes.c_int32 * 1)(100)
    llama_cpp.llama_decode(context, llama_cpp.llama_batch_get_one(token, 1))
    began = time.perf_counter()
    for _ in range(count):
        token[0] = llama_cpp.llama_sampler_sample(sampler, context, -1)
        llama_cpp.llama_decode(context, llama_cpp.llama_batch_get_one(token, 1))
    seconds = time.perf_counter() - began
    llama_cpp.llama_sampler_free(sampler)
    return seconds


def prompt(context: llama_cpp.llama_context_p, count: int) -> float:
    """Seconds to read `count` tokens in full batches."""
    tokens = (ctypes.c_int32 * count)(*(100 + n % 200 for n in range(count)))
    began = time.perf_counter()
    for start in range(0, count, 2048):
        part = (ctypes.c_int32 * min(2048, count - start)).from_buffer(tokens, 4 * start)
        llama_cpp.llama_decode(context, llama_cpp.llama_batch_get_one(part, len(part)))
    llama_cpp.llama_synchronize(context)
    return time.perf_counter() - began


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
