"""llama-cpp-python's own chat: `create_chat_completion(stream=True)`.

Reads lines "chat N" on standard input and answers each with the seconds for N tokens.
"""

import sys
import time

import llama_cpp


def main(path: str, threads: int, context_length: int) -> None:
    """Load the model, then answer one line after the other."""
    model = llama_cpp.Llama(path, n_ctx=context_length, n_threads=threads, verbose=False, seed=1)
    print("ready", flush=True)
    for line in sys.stdin:
        count = int(line.split()[1])
        ends = {str(t): -1000.0 for t in (0, 2)}
        began = 0.0
        for _ in model.create_chat_completion(
            [{"role": "user", "content": "hello"}],
            max_tokens=count,
            stream=True,
            temperature=0.8,
            logit_bias=ends,  # type: ignore[arg-type]
        ):
            began = began or time.perf_counter()
        print(time.perf_counter() - began, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
